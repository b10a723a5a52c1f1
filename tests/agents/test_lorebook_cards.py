"""Lorebooks of V3: decorators, macros, regular expressions that cannot take long, budgets and recursion."""

from __future__ import annotations

import time
from typing import Any

import pytest
from animism.agents.conversation.lore_keys import WAYS, compiled
from animism.agents.conversation.lorebook import matching_entries
from animism.personas.cards.lore_decorators import split
from animism.personas.cards.macros import filled
from animism.personas.spec import Appearance, PersonaSpec
from hypothesis import given, settings
from hypothesis import strategies as some


def lore(talk: list[str], *entries: dict[str, Any], turns: int | None = None, nickname: str = "", **book: Any) -> list[str]:
    extensions: dict[str, Any] = {"character_book": {"entries": [{"keys": ["tea"], **entry} for entry in entries], **book}}
    if nickname:
        extensions["animism"] = {"card": {"data": {"name": "Gus", "nickname": nickname}}}
    spec = PersonaSpec(name="Gus", appearance=Appearance(subject="apple"), extensions=extensions)
    return matching_entries(spec, talk, turns=turns)


def joins(content: str, talk: list[str], turns: int | None = None, **entry: Any) -> bool:
    return lore(talk, {"content": f"{content}\nX", **entry}, turns=turns) == ["X"]


def test_decorators_are_read_with_fallbacks_and_taken_off() -> None:
    how, content = split("@@nobodys 4\n@@@activate_only_after 4\n@@@scan_depth 9\n@@scan_depth 2\n@@scan_depth 3\n\nHere\n@@not one")
    assert how == {"activate_only_after": 4.0, "scan_depth": 2.0} and content == "Here\n@@not one"
    assert split("No decorators\n") == ({}, "No decorators\n") and split("@@scan_depth x\ny")[0] == {}


def test_decorators_of_time() -> None:
    assert joins("@@activate_only_after 2", ["tea"], turns=2) and not joins("@@activate_only_after 2", ["tea"], turns=1)
    assert joins("@@activate_only_every 3", ["tea"], turns=6) and not joins("@@activate_only_every 3", ["tea"], turns=7)
    assert joins("@@is_greeting 0", ["tea"]) and not joins("@@is_greeting 1", ["tea"])


def test_decorators_of_matching() -> None:
    long = ["tea", *["x"] * 20]
    assert joins("@@keep_activate_after_match", long) and not joins("@@depth 3", long)
    assert joins("@@dont_activate_after_match", ["x", "tea"]) and not joins("@@dont_activate_after_match", ["tea", "tea"])
    assert joins("@@scan_depth 30", long) and not joins("@@scan_depth 1", ["tea", "x"])
    assert joins("@@activate", ["x"]) and not joins("@@dont_activate", ["tea"]) and joins("@@dont_activate\n@@activate", ["x"])
    assert joins("@@additional_keys cup, pot", ["tea in a pot"]) and not joins("@@additional_keys cup,pot", ["tea"])
    assert joins("@@exclude_keys ice", ["tea"]) and not joins("@@exclude_keys ice", ["ice tea"])
    assert joins("@@role system\n@@position after_desc", ["tea"]), "where it goes is not followed, that it goes is"


def test_macros() -> None:
    assert filled("{{char}} and <USER>, {{// no}}{{comment: no}}{{reverse:abc}}", "Gus", "Ann") == "Gus and Ann, cba"
    assert filled("{{random:a,b\\,c}}", "", "") in ("a", "b,c") and filled("{{roll:d6}}", "", "") in "123456"
    assert filled("{{pick:a,b,c}}", "", "", seed="1") == filled("{{pick:a,b,c}}", "", "", seed="2")
    assert filled("{{unknown}} {{random}} {{roll:x}}", "", "") == "{{unknown}} {{random}} {{roll:x}}"
    assert filled("{{random:{{char}},{{char}}}}", "Gus", "") == "Gus"
    assert lore(["tea"], {"content": "{{char}} likes {{user}}."}, nickname="Gussie") == ["Gussie likes the user."]


def test_recursion_hidden_keys_and_budget() -> None:
    first, second = {"content": "A pot. {{hidden_key:china}}", "insertion_order": 2}, {"keys": ["china"], "content": "Old china."}
    assert lore(["tea"], first, second) == ["A pot."]
    assert lore(["tea"], first, second, recursive_scanning=True) == ["Old china.", "A pot."]
    many = [{"content": "word " * 40 + str(i), "insertion_order": i, "priority": i % 3} for i in range(6)]
    kept = lore(["tea"], *many, token_budget=120)
    assert 1 <= len(kept) < 6 and kept[0].endswith("2")
    trimmed = [{"content": f"@@ignore_on_max_context\n{'word ' * 60}", "priority": 9}, {"content": "kept " * 60}]
    assert [text[:4] for text in lore(["tea"], *trimmed, token_budget=100)] == ["kept"]


def test_regular_expressions() -> None:
    assert joins("", ["a teapot"], keys=["tea(pot|cup)s?"], use_regex=True)
    assert joins("", ["a TEAPOT"], keys=["/tea.*t/i"]) and not joins("", ["a TEAPOT"], keys=["/tea.*t/"])
    assert joins("", ["x (a+)+$ y"], keys=["(a+)+$"], use_regex=True), "too slow to follow: plain text"
    assert not joins("", ["aaa"], keys=["(a+)+$"], use_regex=True)
    assert not joins("", ["see (c here"], keys=["(c"], use_regex=True), "a wrong pattern matches nothing"


SLOW = ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "a?" * 30 + "a" * 30, ".*.*.*.*x", r"(\w+\s?)+$", "(?=(a+))a*b", r"(a*)\1b", "(a{0,50}){50}b",
        "x*" * 20, "(a|b|ab)*c", "([a-zA-Z]+)*$", "(.+)+@", r"^(\d+)*$"]


@pytest.mark.parametrize("pattern", SLOW)
def test_patterns_that_could_take_for_ever_are_plain_text(pattern: str) -> None:
    assert compiled(pattern, 0)[0] is None


@settings(max_examples=60, deadline=None)
@given(some.lists(some.sampled_from(["a", "b", ".", "\\w", "(a|b)", "(a+)", "a*", ".*", "a?", "[ab]{1,9}", "(a|ab)", "{2,30}", "+", "*", "?", "(", ")", "|",
                                     "(?:", "^", "$", "\\b", "(?<n>a)"]), max_size=14))
def test_no_pattern_takes_long(parts: list[str]) -> None:
    """Whatever is put together: an answer's keys are searched within a second (here far less), on text made to be slow."""
    pattern, ways = compiled("".join(parts), 0)
    assert pattern is None or ways <= WAYS
    start = time.process_time()
    lore(["a" * 4000], {"keys": ["".join(parts)] * 20, "use_regex": True, "content": "x"})
    assert time.process_time() - start < 2


def test_a_huge_book_is_quick_enough() -> None:
    entries = [{"keys": [f"word{i}", "/.*a.*/"], "content": f"@@scan_depth 50\n{i}"} for i in range(2_000)]
    start = time.process_time()
    lore(["a" * 2000] * 50, *entries)
    assert time.process_time() - start < 5

"""Sentences come whole, early, and nothing of the text is lost."""

from __future__ import annotations

import pytest
from animism.agents.conversation.sentences import LONGEST, Sentences
from hypothesis import given
from hypothesis import strategies as st


def split(text: str, cut: int = 10_000) -> list[str]:
    sentences = Sentences()
    out = [one for i in range(0, len(text), cut) for one in sentences.feed(text[i : i + cut])]
    return out + sentences.flush()


@pytest.mark.parametrize(("text", "wanted"), [
    ("Hello. How are you?", ["Hello.", "How are you?"]),
    ("Dr. Fig is in. Wait!", ["Dr. Fig is in.", "Wait!"]),
    ("It is 3.5 metres, e.g. a wall. Yes.", ["It is 3.5 metres, e.g. a wall.", "Yes."]),
    ('"Stop!" he said. She did.', ['"Stop!"', "he said.", "She did."]),
    ("J. Smith came. So did I. Then we left.", ["J. Smith came.", "So did I.", "Then we left."]),
    ("One line\nanother line", ["One line", "another line"]),
    ("こんにちは。元気ですか？はい", ["こんにちは。", "元気ですか？", "はい"]),
    ("Well... I suppose. ", ["Well...", "I suppose."]),
    ("no end", ["no end"]),
    ("...", []),
])
@pytest.mark.parametrize("cut", [1, 4, 10_000])
def test_sentences(text: str, wanted: list[str], cut: int) -> None:
    assert split(text, cut) == wanted


def test_a_sentence_comes_as_soon_as_the_next_begins() -> None:
    sentences = Sentences()
    assert sentences.feed("Good morning.") == []
    assert sentences.feed(" Tea") == ["Good morning."]


def test_what_never_ends_is_broken_at_a_comma() -> None:
    text = ", ".join(["and then the tide came in"] * 60)
    parts = split(text, 17)
    assert all(len(part) <= LONGEST for part in parts)
    assert all(part.endswith(",") for part in parts[:-1])


@given(st.text(alphabet="abc. !?,\n\"", max_size=400), st.integers(1, 50))
def test_nothing_is_lost(text: str, cut: int) -> None:
    kept = "".join("".join(split(text, cut)).split())
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]

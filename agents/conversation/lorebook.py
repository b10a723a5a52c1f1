"""The lorebook of a persona: notes that join a conversation when their words come up.

It reads the ``character_book`` of Character Cards V2 and V3 in ``spec.extensions``, with the decorators that mean
something here and macros filled in. Where in a prompt an entry goes is not followed: all of it is material, never an
instruction, whatever ``@@role`` or ``@@depth`` says. Nothing is remembered: what was matched before is searched for in
the talk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ...personas.cards.lore_decorators import Value, split
from ...personas.cards.macros import filled
from ...personas.spec import PersonaSpec
from ..chat_models.messages import estimate_text
from .lore_keys import Keys

SCANNED = 6
"""Of the newest messages that are searched for keys, where the book does not say."""
MOST = 12
"""Entries that may join at once."""
LONGEST = 2_000
"""Characters of one entry."""
ROUNDS = 3
"""In which entries call for others, where the book scans recursively."""
SEARCHED = 30_000
"""Characters that are searched for one key."""
READ = 200
"""Of the newest messages that are looked at at all."""


def matching_entries(
    spec: PersonaSpec, talk: Sequence[str], *, user: str = "the user", turns: int | None = None
) -> list[str]:
    """The contents of the entries that the newest of ``talk`` (oldest first) calls for, in insertion order.

    ``turns`` is how often the persona has spoken, half of the talk where it is not given; ``user`` fills ``{{user}}``.
    """
    book = spec.extensions.get("character_book")
    entries = book.get("entries") if isinstance(book, Mapping) else None
    if not isinstance(book, Mapping) or not isinstance(entries, list):
        return []
    scene = _Scene(
        [str(text) for text in talk][-READ:], len(talk) // 2 if turns is None else turns, _char(spec), user, _depth(book)
    )
    read = [_Entry(entry, *split(entry["content"])) for entry in entries if _is_entry(entry)]
    found = [entry for entry in read if scene.calls(entry)]
    if book.get("recursive_scanning") is True:
        found = _recursive(scene, read, found)
    found = _within(book.get("token_budget"), sorted(found, key=lambda entry: entry.order))
    contents = (filled(entry.content, scene.char, user, seed=f"{len(talk)}").strip()[:LONGEST] for entry in found)
    return [content for content in contents if content][:MOST]


@dataclass(frozen=True)
class _Entry:
    """``data`` as it is in the book; ``how``, its decorators; ``content`` without them."""

    data: Mapping[str, Any]
    how: dict[str, Value]
    content: str

    @property
    def order(self) -> float:
        return _number(self.data.get("insertion_order"))

    @property
    def rank(self) -> tuple[bool, float]:
        """The lowest leaves first where the budget is full."""
        priority = self.data.get("priority")
        return "ignore_on_max_context" not in self.how, self.order if priority is None else _number(priority)


@dataclass
class _Scene:
    """The talk as an entry sees it."""

    talk: list[str]
    turns: int
    char: str
    user: str
    depth: int
    keys: Keys = field(default_factory=Keys)
    joined: dict[int, str] = field(default_factory=dict)

    def calls(self, entry: _Entry, also: str = "") -> bool:
        """Whether ``entry`` joins now; ``also`` is what other entries say, where they are searched too."""
        how = entry.how
        if "activate" in how:
            return True
        if "dont_activate" in how or not self._in_time(how):
            return False
        depth = how.get("scan_depth")
        if "dont_activate_after_match" in how and self._matches(entry, self._before()):
            return False
        if "keep_activate_after_match" in how and self._matches(entry, self._before()):
            return True
        newest = self._newest(min(int(depth), READ) if isinstance(depth, float) else self.depth)
        return self._matches(entry, newest) or (bool(also) and self._matches(entry, also))

    def _newest(self, depth: int) -> str:
        """The newest messages as one text, its end where it is very long."""
        if depth not in self.joined:
            self.joined[depth] = "\n".join(self.talk[-depth:] if depth else [])[-SEARCHED:]
        return self.joined[depth]

    def _before(self) -> str:
        """All that was said before the newest message."""
        if -1 not in self.joined:
            self.joined[-1] = "\n".join(self.talk[:-1])[-SEARCHED:]
        return self.joined[-1]

    def _in_time(self, how: Mapping[str, Value]) -> bool:
        after, every, greeting = how.get("activate_only_after"), how.get("activate_only_every"), how.get("is_greeting")
        if isinstance(after, float) and self.turns < after:
            return False
        if isinstance(every, float) and every >= 1 and self.turns % int(every):
            return False
        return not isinstance(greeting, float) or greeting == 0  # a persona has one greeting, the first

    def _matches(self, entry: _Entry, text: str) -> bool:
        data, how = entry.data, entry.how
        cased, regex = data.get("case_sensitive") is True, data.get("use_regex") is True
        if "exclude_keys" in how and not regex and self.keys.any(how["exclude_keys"], text, cased):
            return False
        if data.get("constant") is not True or regex:
            if not self.keys.any(self._named(data.get("keys")), text, cased, regex):
                return False
            if data.get("selective") is True and data.get("secondary_keys") and not regex:
                if not self.keys.any(self._named(data["secondary_keys"]), text, cased):
                    return False
        return "additional_keys" not in how or self.keys.any(how["additional_keys"], text, cased, regex)

    def _named(self, keys: Any) -> list[str]:
        """``keys`` with macros filled in."""
        if not isinstance(keys, list):
            return []
        return [filled(key, self.char, self.user) for key in keys if isinstance(key, str)]


def _recursive(scene: _Scene, read: list[_Entry], found: list[_Entry]) -> list[_Entry]:
    """``found`` and what their contents call for, and so on for a few rounds."""
    new = found
    for _ in range(ROUNDS):
        said = "\n".join(
            filled(entry.content[:LONGEST], scene.char, scene.user, scanning=True) for entry in new[:MOST]
        )
        there = {id(entry) for entry in found}
        new = [entry for entry in read if said and id(entry) not in there and scene.calls(entry, said)]
        if not new or len(found) > MOST:
            break
        found = [*found, *new]
    return found


def _within(budget: Any, entries: list[_Entry]) -> list[_Entry]:
    """The entries that fit a number of tokens, those of the highest rank; all where there is no budget."""
    if isinstance(budget, bool) or not isinstance(budget, int | float) or budget <= 0:
        ranked = entries if len(entries) <= MOST else sorted(entries, key=lambda entry: entry.rank, reverse=True)[:MOST]
        return [entry for entry in entries if any(entry is one for one in ranked)]
    kept: list[_Entry] = []
    for entry in sorted(entries, key=lambda one: one.rank, reverse=True):
        budget -= estimate_text(entry.content[:LONGEST])
        if budget < 0:
            break
        kept.append(entry)
    return [entry for entry in entries if any(entry is one for one in kept)]


def _is_entry(entry: Any) -> bool:
    return (
        isinstance(entry, Mapping) and entry.get("enabled") is not False and isinstance(entry.get("content"), str)
        and bool(entry["content"].strip())
    )


def _depth(book: Mapping[str, Any]) -> int:
    depth = book.get("scan_depth")
    return int(depth) if isinstance(depth, int | float) and not isinstance(depth, bool) and 0 < depth <= 100 else SCANNED


def _char(spec: PersonaSpec) -> str:
    """The nickname that its card gives it, while it has the card's name."""
    ours = spec.extensions.get("animism")
    card = ours.get("card") if isinstance(ours, dict) else None
    data = card.get("data") if isinstance(card, dict) else None
    nickname = data.get("nickname") if isinstance(data, dict) and data.get("name") == spec.name else None
    return nickname if isinstance(nickname, str) and nickname.strip() else spec.name


def _number(value: Any) -> float:
    return float(value) if isinstance(value, int | float) else 0.0

"""One moment of a talk: who speaks, what was said, and the means to say something that was not said before.

Derived anew from the turns each time, so nothing is remembered in between. Choices are drawn from a source seeded by
persona, turns and message: the same arguments give the same words.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from random import Random

from ..offline.grammar import capital
from .character import Character
from .line_tables import acts
from .message import Message
from .spoken import bare, sentences, signature
from .turn import Turn

MOST_TURNS = 400
MOST_OF_TURN = 1200
"""Turns and characters of each that are looked back at."""
_SLOT = re.compile(r"\{(\w+)\}")


class Talk:
    """What a responder needs. ``name`` is the listener's name or nothing; ``memories`` are sentences about them."""

    def __init__(
        self, me: Character, turns: Sequence[Turn], message: Message, memories: Sequence[str], name: str, seed: int
    ):
        self.me, self.message, self.memories = me, message, tuple(memories)
        self.turns = tuple(Turn(t.speaker, bare(t.text[:MOST_OF_TURN])) for t in turns[-MOST_TURNS:])
        self.given_name = name
        last = "|".join(t.text for t in self.turns[-4:])
        key = f"{me.name}|{me.spec.seed}|{seed}|{len(turns)}|{last}|{message.raw}"
        self.random = Random(int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:8], "big"))
        self._bound: dict[str, str] = {}
        self._words = ""

    # the talk so far

    @cached_property
    def mine(self) -> list[str]:
        """What the persona said, oldest first."""
        return [t.text for t in self.turns if t.speaker == "persona"]

    @cached_property
    def theirs(self) -> list[str]:
        """What the listener said before this message, oldest first."""
        return [t.text for t in self.turns if t.speaker == "user"]

    @cached_property
    def last(self) -> str:
        """The persona's last words, or nothing."""
        return self.mine[-1] if self.mine else ""

    @cached_property
    def asked(self) -> str:
        """The question that the persona's last words ended on, or nothing."""
        parts = sentences(self.last)
        return parts[-1] if parts and parts[-1].endswith("?") else ""

    @cached_property
    def said(self) -> set[str]:
        """Signatures of every sentence the persona has said."""
        return {signature(one) for text in self.mine for one in sentences(text)}

    @cached_property
    def name(self) -> str:
        """The listener's name: as told in this talk, else as handed over, else as remembered."""
        from .about_user import name_told

        return name_told(self.theirs, self.memories, self.given_name)

    # choosing words

    def fresh(self, text: str) -> bool:
        """Whether no sentence of it, of more than two words, was said before."""
        return not any(signature(one) in self.said for one in sentences(text) if len(one.split()) > 2)

    def pick(self, options: Iterable[str], **slots: str) -> str:
        """One of the options, filled, that was not said before; nothing when all were said or none can be filled."""
        shuffled = list(options)
        self.random.shuffle(shuffled)
        for option in shuffled:
            self._bound = {}
            if (filled := self.fill(option, **slots)) and self.fresh(filled):
                return filled
        return ""

    def any_of(self, options: Iterable[str], **slots: str) -> str:
        """As :meth:`pick`, but rather something again than nothing, the longest unsaid first."""
        options = list(options)
        if found := self.pick(options, **slots):
            return found
        filled = [text for option in options if (text := self.fill(option, **slots))]
        when = {signature(one): at for at, text in enumerate(self.mine) for one in sentences(text)}
        return min(
            filled,
            key=lambda text: max((when.get(signature(one), -1) for one in sentences(text)), default=-1),
            default="",
        )

    def line(self, act: str, **slots: str) -> str:
        """A line for an act in this persona's tone, then for any tone; nothing when all were said."""
        table = acts().get(act, {})
        return self.pick(table.get(self.me.tone, ()), **slots) or self.pick(table.get("any", ()), **slots)

    def sure(self, act: str, **slots: str) -> str:
        """As :meth:`line`, but an old line rather than none."""
        table = acts().get(act, {})
        return self.line(act, **slots) or self.any_of((*table.get(self.me.tone, ()), *table.get("any", ())), **slots)

    def fill(self, text: str, **slots: str) -> str:
        """The text with its slots filled, or nothing when one cannot be. What is filled in is never read again."""
        lacking = False

        def slot(match: re.Match[str]) -> str:
            nonlocal lacking
            key = match.group(1)
            low = key[0].lower() + key[1:]
            value = slots[low] if low in slots else self._value(low)
            lacking = lacking or (not value and low != "dear")
            return capital(value) if key != low else value

        filled = _SLOT.sub(slot, text)
        return "" if lacking else filled

    def _value(self, key: str) -> str:
        if key not in self._bound:
            self._bound[key] = self._draw(key)
        return self._bound[key]

    def _draw(self, key: str) -> str:
        me = self.me
        if key == "dear":
            return f", {self.name}" if self.name and self.random.random() < 0.5 else ""
        if key == "like":
            return self.least(me.likes)
        if key == "dislike":
            return self.least(me.dislikes)
        if key == "goal":
            return self.least(me.goals)
        if key == "quirk":
            return self.least(me.quirks)
        if key == "you":
            return self.name
        if key in ("d", "l", "s", "k", "p", "m", "a", "q"):
            return self.least(me.of(key))
        if key == "self":
            return me.a_self
        plain = {
            "name": me.short,
            "noun": me.noun,
            "a_noun": me.a_noun,
            "nouns": me.nouns,
            "hobby": me.hobby,
            "friend": me.friend,
            "home": me.home,
        }
        return plain.get(key, "")

    def least(self, options: Sequence[str]) -> str:
        """One of the options that has come up least often in what the persona said; nothing for no options."""
        if not options:
            return ""
        if not self._words:
            self._words = " ".join(self.mine).lower() + " "
        counts = [(self._words.count(option.lower()), self.random.random(), option) for option in options]
        return min(counts)[2]

    def chance(self, share: float) -> bool:
        """True in ``share`` of all moments."""
        return self.random.random() < share

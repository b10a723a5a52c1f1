"""What happens while a persona answers, in order: one :class:`Acknowledged`, then feelings and pieces of text, then
one :class:`Done`. Plain data, for whoever speaks, shows or sends it."""

from __future__ import annotations

from dataclasses import dataclass

from ...personas.spec import Emotion
from .emotion_tags import Feeling


@dataclass(frozen=True)
class Acknowledged:
    """What the user said is safely kept, as episode ``episode``."""

    episode: int


@dataclass(frozen=True)
class Piece:
    """Some more text of the answer, without tags."""

    text: str


@dataclass(frozen=True)
class Notice:
    """A sentence for the user about the answering itself, such as that another chat model answers."""

    text: str


@dataclass(frozen=True)
class Done:
    """The answer is whole and kept as episode ``episode``; ``emotion`` is the one it began with. An answer that was
    stopped before its first word has no episode."""

    episode: int | None
    text: str
    emotion: Emotion


Event = Acknowledged | Feeling | Piece | Notice | Done

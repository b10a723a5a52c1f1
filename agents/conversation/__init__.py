"""Talking with a persona: the answer to what a user says, in character, with feelings for the face.

Imported lazily by name, so that reading tags needs no memory and no model.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .emotion_tags import Feeling, TagReader, emotion_named, tagged, without_tags
from .events import Acknowledged, Done, Event, Notice, Piece
from .sentences import Sentences

if TYPE_CHECKING:
    from .conversation import Conversation
    from .room import Room

__all__ = [
    "Acknowledged", "Conversation", "Done", "Event", "Feeling", "Notice", "Piece", "Room", "Sentences", "TagReader",
    "emotion_named", "tagged", "without_tags",
]


def __getattr__(name: str) -> Any:
    if name in ("Conversation", "Room"):
        return getattr(import_module(f".{name.lower()}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""What a persona remembers of a user: episodes, facts and reflections. Each name is loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .memories import Memories
    from .memory import Memory
    from .records import Episode, Fact, Recalled, Reflection

_WHERE = {
    "Episode": "records", "Fact": "records", "Memories": "memories", "Memory": "memory", "Recalled": "records",
    "Reflection": "records",
}

__all__ = ["Episode", "Fact", "Memories", "Memory", "Recalled", "Reflection"]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f".{_WHERE[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

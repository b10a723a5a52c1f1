"""The lossless wire form: every request and result of the contracts, and of plugins' own capabilities, as JSON and
back.

Driven by the types: a dataclass is an object of its fields, a pydantic model its own JSON, an array its bytes, a path
the bytes of its file, :class:`~animism.tools.contracts.Frames` a reference to a stream. Where a type says ``Any``, a
value tells what it is by a key that starts with ``$``. What comes in is checked field by field; nothing is pickled, no
path and no type is taken at a peer's word. Callables in options do not travel: they are left out. """

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .wire_in import WireIn
from .wire_json import dumps, loads
from .wire_leaves import Inlet, Outlet
from .wire_out import WireOut
from .wire_types import own_types, reachable

__all__ = ["Inlet", "Outlet", "Wire", "dumps", "loads"]


class Wire(WireOut, WireIn):
    """Encodes and decodes. ``hints`` are the request and result types that it must know besides our own."""

    def __init__(self, hints: Iterable[Any] = ()) -> None:
        self.types = reachable([*own_types(), *hints])

    def learn(self, *hints: Any) -> None:
        """Know these types, too."""
        self.types.update(reachable(hints))

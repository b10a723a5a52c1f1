"""A character card as it was read: whose file, which form, what it holds. It judges nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Form = Literal["png", "apng", "webp", "jpeg", "json", "yaml", "charx"]


@dataclass(frozen=True)
class Card:
    """``version`` is 1, 2 or 3 of the format; ``data`` the fields of a card's ``data`` (V1: of the card), known ones of
    the type that the specification wants, unknown ones as they came; ``top`` whatever stood beside ``data``;
    ``picture`` the card's picture file, without the card; ``files`` the other files of a CHARX by path; ``notes`` what
    was mended."""

    version: int
    data: dict[str, Any]
    form: Form = "json"
    top: dict[str, Any] = field(default_factory=dict)
    picture: bytes | None = None
    files: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return str(self.data["name"])

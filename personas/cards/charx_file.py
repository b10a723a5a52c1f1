"""CHARX: a zip with ``card.json`` and the card's assets. Read into memory within bounds; nothing is unpacked to disk.

Files that we do not understand are kept by their path and written back. What is refused in a zip: :mod:`..zip_checks`.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

from .. import zip_checks
from ..errors import CardError
from ..zip_checks import safe_path
from . import bounds
from .plain_json import parsed

CARD = "card.json"
_WHAT = "the CHARX"
_MOST = zip_checks.Most(bounds.FILES, bounds.UNPACKED, bounds.RATIO)

__all__ = ["CARD", "read", "safe_path", "write"]


def read(data: bytes) -> tuple[Any, dict[str, bytes]]:
    """The value of ``card.json`` and every other file by path."""
    with zip_checks.opened(io.BytesIO(data), _WHAT) as archive:
        files = {
            info.filename: b"".join(zip_checks.pieces(archive, info, _WHAT))
            for info in zip_checks.files_of(archive, _MOST, _WHAT)
        }
    if CARD not in files:
        raise CardError(f"the zip holds no {CARD}", mend="give a CHARX, which has one at its root")
    return parsed(files.pop(CARD), CARD), files


def write(card: bytes, files: Mapping[str, bytes]) -> bytes:
    """A CHARX; the same content gives the same bytes."""
    out = io.BytesIO()
    zip_checks.write(out, [(CARD, card), *files.items()])
    return out.getvalue()

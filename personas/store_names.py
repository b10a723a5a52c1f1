"""Names in the store: the slug that addresses a persona, the names its files may have, and the nearest ones.

A persona's name is data and never a file name; a slug is what can be typed for it. Nothing here reads the store.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

from .errors import InvalidInput

MAX_SLUG = 80
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Names that Windows gives to devices, whatever the ending."""


def slug(name: str) -> str:
    """Letters and digits of any script in lower case, joined by ``-``: ``"The Apple!"`` is ``the-apple``, ``"../x"``
    is ``x``, ``"りんご"`` stays. A name of symbols alone is spelled out (an apple emoji is ``red-apple``)."""
    return _joined(name) or _joined(_spelled(name)) or "persona"


def numbered(base: str, taken: Iterable[str]) -> str:
    """``base``, or ``base-2``, ``base-3``, ... : the first that is not taken."""
    used = set(taken)
    if base not in used:
        return base
    number = 2
    while f"{base}-{number}" in used:
        number += 1
    return f"{base}-{number}"


def folded(name: str) -> str:
    """A name as it is compared: compatibility form, case folded, white space single, at most 400 characters (one
    letter may become eighteen)."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())[:400]


def checked_file_name(name: str) -> str:
    """``name`` when it can be an asset's: a plain ASCII file name. ``InvalidInput`` otherwise, for an export writes
    it to disk."""
    if not _FILE.fullmatch(name) or name.split(".")[0].lower() in _DEVICES or name.endswith("."):
        raise InvalidInput(
            f"{name[:60]!r} cannot be the name of an asset", mend="use letters, digits, '.', '_' and '-': portrait.png"
        )
    return name


def nearest(wanted: str, slugs: list[str]) -> str:
    """A mend that offers the slugs nearest to ``wanted``."""
    if not slugs:
        return 'nothing is stored yet; make one: animism create "a grumpy old apple"'
    close = get_close_matches(slug(wanted), slugs, n=3, cutoff=0.5) or slugs[:3]
    return "did you mean " + " or ".join(close) + "? animism list shows all"


def _joined(text: str) -> str:
    kept = "".join(c if _belongs(c) else " " for c in unicodedata.normalize("NFKC", text).casefold())
    return "-".join(kept.split())[:MAX_SLUG].strip("-")


def _belongs(character: str) -> bool:
    """Letters, digits, and the marks that many scripts spell with."""
    return character.isalnum() or unicodedata.category(character).startswith("M") and character != "\ufe0f"


def _spelled(text: str) -> str:
    """The Unicode names of the first four symbols."""
    symbols = [c for c in text if unicodedata.category(c) in ("So", "Sm", "Sk", "Sc")]
    return " ".join(unicodedata.name(c, "") for c in symbols[:4])

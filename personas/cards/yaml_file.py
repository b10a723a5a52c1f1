"""Characters written as YAML, as text-generation programs keep them, to plain values: texts, lists, objects, no more.

Every plain value is a text, so that ``no`` and dates stay what was written. Anchors are refused, for they make bombs.
"""

from __future__ import annotations

import re
from typing import Any

from ..errors import CardError
from .plain_json import MEND

MOST = 512 * 1024
"""Bytes; YAML is read at about half a megabyte a second."""
DEPTH = 40
"""Levels of lists and objects."""
_LOOKS = re.compile(rb"^(?:name|char_name|context|greeting|spec)[ \t]*:", re.MULTILINE)


def looks_like(data: bytes) -> bool:
    """Whether a file may be such a character: a line at its beginning names a field of one."""
    return b"\0" not in data[:4096] and _LOOKS.search(data[:65_536]) is not None


def read(data: bytes) -> Any:
    """The value of ``data``. ``CardError`` tells what is wrong."""
    import yaml

    if len(data) > MOST:
        raise CardError(f"the card has {len(data):,} bytes of YAML", mend=f"keep it below {MOST:,}, or give JSON")
    try:
        text = data.decode("utf-8-sig")
        _check(yaml.parse(text, Loader=yaml.BaseLoader))
        return yaml.load(text, Loader=yaml.BaseLoader)  # which makes texts, lists and objects alone
    except UnicodeDecodeError as error:
        raise CardError(f"the card is no UTF-8 at byte {error.start:,}", mend=MEND) from None
    except RecursionError:
        raise CardError("the card's YAML is nested too deeply", mend=MEND) from None
    except (yaml.YAMLError, ValueError, TypeError) as error:
        raise CardError(f"the card is no YAML: {' '.join(str(error).split())[:120]}", mend=MEND) from None


def _check(events: Any) -> None:
    """Depth and aliases, as the text is read: what is nested deeper is read in the square of its depth."""
    import yaml

    depth = 0
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            raise CardError("the card's YAML refers to itself", mend="write each part out")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEPTH:
            raise CardError("the card's YAML is nested too deeply", mend=MEND)

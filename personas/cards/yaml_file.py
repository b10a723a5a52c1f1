"""Characters written as YAML, as text-generation programs keep them, to plain values: texts, lists, objects, no more.

Every plain value is a text, so that ``no`` and dates stay what was written. Anchors are refused, for they make bombs.
Values are put together from the parser's events: a composer would go down into whatever depth there is.
"""

from __future__ import annotations

import re
from typing import Any

from ..errors import CardError
from .plain_json import MEND

MOST = 64 * 1024
"""Bytes. A character is a few thousand; the slowest 64 kB known take 0.1 s with libyaml, 1 s without."""
MOST_WITHOUT_LIBYAML = 32 * 1024
"""Bytes where the yaml package came without libyaml, which is ten times as quick."""
DEPTH = 40
"""Levels of lists and objects."""
_LOOKS = re.compile(rb"^(?:name|char_name|context|greeting|spec)[ \t]*:", re.MULTILINE)


def looks_like(data: bytes) -> bool:
    """Whether a file may be such a character: a line at its beginning names a field of one."""
    return b"\0" not in data[:4096] and _LOOKS.search(data[:65_536]) is not None


def read(data: bytes) -> Any:
    """The value of ``data``. ``CardError`` tells what is wrong."""
    import yaml

    most = MOST if yaml.__with_libyaml__ else MOST_WITHOUT_LIBYAML
    if len(data) > most:
        raise CardError(f"the card has {len(data):,} bytes of YAML", mend=f"keep it below {most:,}, or give JSON")
    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    try:
        return _value(yaml.parse(data.decode("utf-8-sig"), Loader=loader))
    except UnicodeDecodeError as error:
        raise CardError(f"the card is no UTF-8 at byte {error.start:,}", mend=MEND) from None
    except (yaml.YAMLError, ValueError) as error:
        raise CardError(f"the card is no YAML: {' '.join(str(error).split())[:120]}", mend=MEND) from None


def _value(events: Any) -> Any:
    """The only document of ``events``; ``None`` for an empty one."""
    import yaml

    within: list[list[Any]] = [[]]  # what is read of each list or object that is open; the first are the documents
    for event in events:
        if isinstance(event, yaml.AliasEvent):
            raise CardError("the card's YAML refers to itself", mend="write each part out")
        if isinstance(event, yaml.ScalarEvent):
            within[-1].append(event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            within.append([])
            if len(within) > DEPTH + 1:
                raise CardError("the card's YAML is nested too deeply", mend=MEND)
        elif isinstance(event, yaml.CollectionEndEvent):
            done = within.pop()
            within[-1].append(_object(done) if isinstance(event, yaml.MappingEndEvent) else done)
    if len(within[0]) > 1:
        raise CardError("the YAML holds more than one document", mend="give one character")
    return within[0][0] if within[0] else None


def _object(parts: list[Any]) -> dict[str, Any]:
    """Of keys and values by turns."""
    if not all(isinstance(key, str) for key in parts[::2]):
        raise CardError("a key of the card's YAML is no text", mend=MEND)
    return dict(zip(parts[::2], parts[1::2], strict=True))

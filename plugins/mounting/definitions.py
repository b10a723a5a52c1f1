"""A tool as its server describes it: bounded, cleaned for showing, and known again by a digest of every word.

A description is a stranger's text. It is shown and handed to planners as such, never run; the digest is of what came,
so that a change of one character, or of what a tool says it may do, is found.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from ...personas.errors import InvalidInput

MOST_TEXT = 20_000
"""Characters of a description; a longer one is refused."""
SHOWN = 600
"""Characters of a description that a person or a planner is shown."""
MOST_SCHEMA = 100_000
"""Bytes of a schema as JSON."""
DEPTH = 40
_HINTS = ("read_only_hint", "destructive_hint", "idempotent_hint", "open_world_hint")


@dataclass(frozen=True)
class Definition:
    """``name`` as the server knows it; ``description`` cleaned and whole; ``hints`` of what it says it may do, those
    that it gave; ``digest`` of everything as it came."""

    name: str
    description: str
    schema: dict[str, Any]
    hints: dict[str, bool] = field(default_factory=dict)
    digest: str = ""

    def to_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Definition:
        """Back from :meth:`to_data`; ``KeyError`` or ``TypeError`` for what is none."""
        hints = {str(name): bool(value) for name, value in dict(data["hints"]).items()}
        return cls(str(data["name"]), str(data["description"]), dict(data["schema"]), hints, str(data["digest"]))

    @property
    def shown(self) -> str:
        """The description, as long as anybody wants to read it."""
        return self.description if len(self.description) <= SHOWN else self.description[: SHOWN - 3] + "..."

    @property
    def arguments(self) -> str:
        """What it takes, in one line: ``city: string, days?: integer``."""
        wanted = self.schema.get("required")
        required = set(map(str, wanted)) if isinstance(wanted, list) else set()
        properties = self.schema.get("properties")
        fields = properties if isinstance(properties, dict) else {}
        told = [f"{plain(name, 60)}{'' if name in required else '?'}: {_kind(part)}" for name, part in fields.items()]
        return ", ".join(told[:20]) + (f" and {len(told) - 20} more" if len(told) > 20 else "") or "nothing"

    @property
    def manners(self) -> str:
        """What it says of itself, in words. The protocol takes the worst where nothing is said."""
        if self.hints.get("read_only_hint", False):
            does = "only reads"
        else:
            does = "may destroy things" if self.hints.get("destructive_hint", True) else "adds or changes things"
        return does + (", reaches beyond its server" if self.hints.get("open_world_hint", True) else "")


def definition_of(tool: Any) -> Definition:
    """The definition of a tool as the library lists it. ``InvalidInput`` for one that is out of bounds."""
    annotations = tool.annotations
    hints = {name: value for name in _HINTS if isinstance(value := getattr(annotations, name, None), bool)}
    schema = tool.input_schema if isinstance(tool.input_schema, dict) else {}
    everything = _json([tool.name, tool.title, tool.description, schema, tool.output_schema, hints,
                        getattr(annotations, "title", None)])
    if not plain(tool.name, 128) or len(tool.name) > 128:
        raise InvalidInput("a tool's name is empty or longer than 128 letters", mend="it cannot be mounted")
    name = plain(tool.name, 60)
    if len(tool.description or "") > MOST_TEXT:
        raise InvalidInput(f"{name}: a description of {len(tool.description):,} characters", mend="it cannot be mounted")
    if len(everything) > MOST_TEXT * 4 + 2 * MOST_SCHEMA or len(_json(schema)) > MOST_SCHEMA or _depth(schema) > DEPTH:
        raise InvalidInput(f"{name}: a schema that is too large", mend="it cannot be mounted")
    digest = hashlib.sha256(everything).hexdigest()
    return Definition(tool.name, plain(tool.description or tool.title or "", MOST_TEXT), schema, hints, digest)


def plain(text: Any, most: int) -> str:
    """One line of text without control characters, bidirectional overrides, escapes and lone surrogates."""
    words = str(text).encode("utf-8", "replace").decode("utf-8")[: most * 4]
    kept = "".join(" " if sign.isspace() else sign for sign in words if sign.isspace() or sign.isprintable()
                   and unicodedata.category(sign) not in ("Cf", "Co", "Cn", "Cs"))
    return " ".join(kept.split())[:most]


def word_of(name: str, taken: Any = ()) -> str:
    """``name`` as a word of small letters, digits and ``_``, which no other in ``taken`` is."""
    word = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:50] or "tool"
    found, number = word, 1
    while found in taken:
        number += 1
        found = f"{word}_{number}"
    return found


def _kind(schema: Any) -> str:
    if not isinstance(schema, dict):
        return "anything"
    if "$ref" in schema:
        return "object"
    ways = schema.get("anyOf") or schema.get("oneOf")
    if isinstance(ways, list):
        kinds = [way.get("type", "object") if isinstance(way, dict) else "anything" for way in ways[:10]]
    else:
        kind = schema.get("type", "one of several" if "enum" in schema else "anything")
        kinds = kind if isinstance(kind, list) else [kind]
    return plain(" or ".join(dict.fromkeys(str(kind) for kind in kinds if kind != "null")) or "nothing", 60)


def _json(data: Any) -> bytes:
    try:
        return json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode()
    except (TypeError, ValueError, RecursionError):
        raise InvalidInput("a tool's definition is no JSON", mend="it cannot be mounted") from None


def _depth(data: Any) -> int:
    """How deep lists and objects are nested, without recursion."""
    deepest, open_ = 0, [(data, 1)]
    while open_:
        value, depth = open_.pop()
        deepest = max(deepest, depth)
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        open_ += [(part, depth + 1) for part in inner]
    return deepest

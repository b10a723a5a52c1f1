"""A pydantic model as the JSON Schema that constrained decoders accept.

Strict structured output wants closed objects with every property required, and refuses most limits. Limits move into
the description, where the model reads them; pydantic still holds them when the answer is read. Optional fields that
cannot be closed (``dict[str, Any]``) are left out and take their defaults; a schema that needs one cannot be strict.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from pydantic import BaseModel

_KEPT = {"type", "properties", "items", "enum", "anyOf", "$ref", "description"}
_LIMITS = {
    "minLength": "at least {} characters", "maxLength": "at most {} characters", "minItems": "at least {} items",
    "maxItems": "at most {} items", "minimum": "at least {}", "maximum": "at most {}",
    "exclusiveMinimum": "more than {}", "exclusiveMaximum": "less than {}", "pattern": "matches {}",
}


@cache
def strict_schema(schema: type[BaseModel]) -> dict[str, Any] | None:
    """The closed schema of a model, references kept under ``$defs``; ``None`` when it cannot be closed."""
    raw = schema.model_json_schema(mode="validation")
    try:
        parts = {name: _close(part) for name, part in raw.pop("$defs", {}).items()}
        closed = _close(raw)
    except _Open:
        return None
    return closed | {"$defs": parts} if parts else closed


@cache
def plain_schema(schema: type[BaseModel]) -> dict[str, Any]:
    """The schema of a model as it is, without titles: for prompts, and for servers that take any schema."""
    return _untitled(schema.model_json_schema(mode="validation"))


class _Open(ValueError):
    """A required object whose properties are not known."""


def schema_name(schema: type[BaseModel]) -> str:
    """A name that the protocol takes: letters, digits, ``_`` and ``-``, at most 64."""
    return "".join(c if c.isascii() and c.isalnum() else "_" for c in schema.__name__)[:64] or "answer"


def _close(node: dict[str, Any]) -> dict[str, Any]:
    node = _unwrapped(node)
    if "$ref" in node:
        return {"$ref": node["$ref"]}  # strict mode takes no neighbour of a reference
    if _is_open(node):
        raise _Open
    closed = {key: value for key, value in node.items() if key in _KEPT}
    if "const" in node:
        closed["enum"] = [node["const"]]
    if alternatives := node.get("anyOf") or node.get("oneOf"):
        closed["anyOf"] = [_close(part) for part in alternatives]
    if "items" in node:
        closed["items"] = _close(node["items"])
    if "prefixItems" in node:
        closed["items"] = _any_of([_close(part) for part in node["prefixItems"]])
    if node.get("type") == "object":
        _close_object(closed, node)
    described = [closed.get("description", ""), *_limits(node)]
    if any(described):
        closed["description"] = "; ".join(filter(None, described))
    return closed


def _close_object(closed: dict[str, Any], node: dict[str, Any]) -> None:
    required = set(node.get("required", ()))
    properties = {
        name: _close(part)
        for name, part in node.get("properties", {}).items()
        if name in required or not _is_open(part)
    }
    closed.update(properties=properties, required=list(properties), additionalProperties=False)


def _is_open(node: dict[str, Any]) -> bool:
    return node.get("type") == "object" and "properties" not in node


def _any_of(parts: list[dict[str, Any]]) -> dict[str, Any]:
    distinct = list({json.dumps(part, sort_keys=True): part for part in parts}.values())
    return distinct[0] if len(distinct) == 1 else {"anyOf": distinct}


def _unwrapped(node: dict[str, Any]) -> dict[str, Any]:
    parts = node.get("allOf", ())
    return {**{k: v for k, v in node.items() if k != "allOf"}, **parts[0]} if len(parts) == 1 else node


def _limits(node: dict[str, Any]) -> list[str]:
    return [words.format(node[key]) for key, words in _LIMITS.items() if key in node]


def _untitled(node: Any, names: bool = False) -> Any:
    """Without ``title``, except where it is the name of a property or part (``names``)."""
    if isinstance(node, list):
        return [_untitled(part) for part in node]
    if not isinstance(node, dict):
        return node
    return {key: _untitled(part, key in ("properties", "$defs") and not names)
            for key, part in node.items() if names or key != "title" or not isinstance(part, str)}

"""A pydantic model as the JSON Schema that constrained decoders accept.

Strict structured output wants closed objects with every property required, and refuses most limits. Limits move into
the description, where the model reads them; pydantic still holds them when the answer is read. Fields that cannot be
closed (``dict[str, Any]``) are left out and take their defaults.
"""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

_KEPT = {"type", "properties", "items", "enum", "anyOf", "$ref", "description"}
_LIMITS = {
    "minLength": "at least {} characters", "maxLength": "at most {} characters", "minItems": "at least {} items",
    "maxItems": "at most {} items", "minimum": "at least {}", "maximum": "at most {}",
    "exclusiveMinimum": "more than {}", "exclusiveMaximum": "less than {}", "pattern": "matches {}",
}


def strict_schema(schema: type[BaseModel]) -> dict[str, Any]:
    """The closed schema of a model, references kept under ``$defs``."""
    raw = schema.model_json_schema(mode="validation")
    parts = {name: _close(part) for name, part in raw.pop("$defs", {}).items()}
    closed = _close(raw)
    if parts:
        closed["$defs"] = parts
    return closed


def schema_name(schema: type[BaseModel]) -> str:
    """A name that the protocol takes: letters, digits, ``_`` and ``-``, at most 64."""
    return "".join(c if c.isascii() and c.isalnum() else "_" for c in schema.__name__)[:64] or "answer"


def _close(node: dict[str, Any]) -> dict[str, Any]:
    node = _unwrapped(node)
    if "$ref" in node:
        return {"$ref": node["$ref"]}  # strict mode takes no neighbour of a reference
    closed = {key: value for key, value in node.items() if key in _KEPT}
    if "const" in node:
        closed["enum"] = [node["const"]]
    if "anyOf" in node:
        closed["anyOf"] = [_close(part) for part in node["anyOf"]]
    if "items" in node:
        closed["items"] = _close(node["items"])
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
        if name in required or not _open_object(part)
    }
    closed.update(properties=properties, required=list(properties), additionalProperties=False)


def _open_object(node: dict[str, Any]) -> bool:
    return node.get("type") == "object" and "properties" not in node


def _unwrapped(node: dict[str, Any]) -> dict[str, Any]:
    parts = node.get("allOf", ())
    return {**{k: v for k, v in node.items() if k != "allOf"}, **parts[0]} if len(parts) == 1 else node


def _limits(node: dict[str, Any]) -> list[str]:
    return [words.format(node[key]) for key, words in _LIMITS.items() if key in node]

"""A pydantic model as the JSON Schema that a grammar is made of, and as the outline that a small model reads.

The grammar holds every limit that can be held while a token is chosen; what it cannot hold (a validator's rule, a
pattern with look-ahead) pydantic still holds when the answer is read. Strings and lists get limits even where the
model has none, so that an answer ends. Nothing here knows a tokenizer.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

SHARE_OF_STRING = 16
"""One string may take that part of the whole answer: a talker without a full stop leaves room for the rest."""
SHORTEST_CAP = 120
MOST_ITEMS = 24
LARGEST = 1_000_000_000
"""Of a number that has no limit of its own; larger ones are slips, and digits without end."""

ABOVE = 1e-6
"""The least by which a number is more than its limit; llguidance 1.9 lets 0 pass for "more than 0, at most 0.5"."""

_KEPT = {
    "$ref", "type", "properties", "required", "items", "prefixItems", "minItems", "maxItems", "anyOf", "enum", "const",
    "minLength", "maxLength", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum",
    "multipleOf", "additionalProperties", "patternProperties", "minProperties", "maxProperties",
}
_EMPTY: tuple[Any, ...] = ("", None, [], {})


@lru_cache(maxsize=64)
def grammar_schema(schema: type[BaseModel], characters: int, *, least: bool = False) -> str:
    """The schema for a grammar, as JSON. ``characters`` is about how long the whole answer may be.

    A field whose default is empty (a list, a text) is asked for; one whose default means something may be left out;
    with ``least`` every field that has a default may. What fits the one fits the other, key by key.
    """
    raw = schema.model_json_schema(mode="validation")
    cap = max(SHORTEST_CAP, characters // SHARE_OF_STRING)
    once = _once(raw, raw.get("$defs", {}))
    parts = {name: _node(part, cap, least, name not in once) for name, part in raw.pop("$defs", {}).items()}
    made = _node(raw, cap, least, repeated=False)
    return json.dumps(made | {"$defs": parts} if parts else made)


def _once(node: dict[str, Any], parts: dict[str, Any], found: frozenset[str] = frozenset()) -> frozenset[str]:
    """The parts that an answer holds once: not through a list or a union."""
    name = str(_one_of_one(node).get("$ref", "")).rpartition("/")[2]
    if name in found:
        return found
    if name in parts:
        return _once(parts[name], parts, found | {name})
    for part in node.get("properties", {}).values():
        found |= _once(part, parts, found)
    return found


def _node(node: Any, cap: int, least: bool, repeated: bool) -> Any:
    """One schema. ``repeated``: inside a list or a union, where fields with a default are worth their tokens less."""
    if not isinstance(node, dict):
        return node
    node = _one_of_one(node)
    made = {key: value for key, value in node.items() if key in _KEPT}
    if alternatives := node.get("anyOf") or node.get("oneOf"):
        made["anyOf"] = [_node(part, cap, least, True) for part in alternatives]
    for key in ("items", "additionalProperties"):
        if key in made:
            made[key] = _node(made[key], cap, least, True)
    if "prefixItems" in made:
        made["prefixItems"] = [_node(part, cap, least, True) for part in made["prefixItems"]]
        made["items"] = False
    _bound(made, node, cap)
    if "properties" in made:
        made["properties"] = {name: _node(part, cap, least, repeated) for name, part in node["properties"].items()}
        made["required"] = _required(node, least, repeated)
        made.setdefault("additionalProperties", False)
    return made


def _bound(made: dict[str, Any], node: dict[str, Any], cap: int) -> None:
    """Limits on what has none, or too high a one."""
    kind = node.get("type")
    if kind == "string" and "enum" not in node and "const" not in node and "format" not in node:
        made["maxLength"] = max(node.get("minLength", 0), min(node.get("maxLength", cap), cap))
    elif kind == "array" and "prefixItems" not in node:
        made["maxItems"] = max(node.get("minItems", 0), min(node.get("maxItems", MOST_ITEMS), MOST_ITEMS))
    elif kind in ("number", "integer"):
        if kind == "number" and "exclusiveMinimum" in made:
            made["minimum"] = made.pop("exclusiveMinimum") + ABOVE
        if "minimum" not in node and "exclusiveMinimum" not in node:
            made["minimum"] = -LARGEST
        if "maximum" not in node and "exclusiveMaximum" not in node:
            made["maximum"] = LARGEST
    elif kind == "object" and "properties" not in node:
        _bound_keys(made, node, cap)


def _bound_keys(made: dict[str, Any], node: dict[str, Any], cap: int) -> None:
    """A mapping: its keys' rule as a pattern, which grammars know, and a bound on how many there are."""
    keys = node.get("propertyNames", {})
    longest = min(keys.get("maxLength", 40), 40)
    pattern = keys.get("pattern") or f"^[A-Za-z0-9_ -]{{{max(1, keys.get('minLength', 1))},{longest}}}$"
    values = made.pop("additionalProperties", {"type": "string", "maxLength": cap})
    if not isinstance(values, dict) or not values:
        values = {"type": "string", "maxLength": cap} if values is not False else None
    if values is None:
        made["additionalProperties"] = False
        return
    made["patternProperties"] = {pattern: values}
    made["additionalProperties"] = False
    made["maxProperties"] = max(node.get("minProperties", 0), min(node.get("maxProperties", MOST_ITEMS), MOST_ITEMS))


def _required(node: dict[str, Any], least: bool, repeated: bool) -> list[str]:
    there = set(node.get("required", ()))
    for name, part in node["properties"].items():
        if "const" in part:
            there.add(name)  # what tells the members of a union apart
        elif not least and (part.get("default", []) in _EMPTY or (not repeated and "enum" in part)):
            there.add(name)
    return [name for name in node["properties"] if name in there]


def _one_of_one(node: dict[str, Any]) -> dict[str, Any]:
    parts = node.get("allOf", ())
    return {**{k: v for k, v in node.items() if k != "allOf"}, **parts[0]} if len(parts) == 1 else node


@lru_cache(maxsize=64)
def outline(schema: type[BaseModel]) -> str:
    """The schema in the short notation of programmers, with descriptions: a third of the tokens of JSON Schema."""
    raw = schema.model_json_schema(mode="validation")
    parts = {name: f"type {name} = {_words(part, 0)}" for name, part in raw.get("$defs", {}).items()}
    return "\n".join([*parts.values(), f"type Answer = {_words(raw, 0)}"])


def _words(node: dict[str, Any], depth: int) -> str:
    node = _one_of_one(node)
    if "$ref" in node:
        return str(node["$ref"]).rpartition("/")[2]
    if "const" in node:
        return json.dumps(node["const"], ensure_ascii=False)
    if "enum" in node:
        return " | ".join(json.dumps(value, ensure_ascii=False) for value in node["enum"])
    if alternatives := node.get("anyOf") or node.get("oneOf"):
        return " | ".join(dict.fromkeys(_words(part, depth) for part in alternatives))
    kind = node.get("type", "any")
    if kind == "array":
        return _list(node, depth)
    return _object(node, depth) if kind == "object" else f"{kind}{_limits(node)}"


def _list(node: dict[str, Any], depth: int) -> str:
    if "prefixItems" in node:
        return f"[{', '.join(_words(part, depth) for part in node['prefixItems'])}]"
    inner = _words(node.get("items", {}), depth)
    return f"({inner})[]" if "|" in inner else f"{inner}[]"


def _object(node: dict[str, Any], depth: int) -> str:
    if "properties" not in node:
        values = node.get("additionalProperties")
        return f"{{name: {_words(values, depth) if isinstance(values, dict) else 'any'}}}"
    pad = "  " * (depth + 1)
    lines = [
        f"{pad}{name}: {_words(part, depth + 1)}" + (f"  // {_line(part['description'])}" if "description" in part else "")
        for name, part in node["properties"].items()
    ]
    return "{" + (f"  // {_line(node['description'])}" if "description" in node else "") + "\n" + "\n".join(lines) + f"\n{'  ' * depth}}}"


def _line(text: str) -> str:
    return " ".join(text.replace("`", "").split())


def _limits(node: dict[str, Any]) -> str:
    low = node.get("minimum", node.get("exclusiveMinimum", node.get("minLength")))
    high = node.get("maximum", node.get("exclusiveMaximum", node.get("maxLength")))
    if low is None and high is None:
        return f" matching {node['pattern']}" if "pattern" in node else ""
    unit = " characters" if node.get("type") == "string" else ""
    return f"({'' if low is None else low}..{'' if high is None else high}{unit})"

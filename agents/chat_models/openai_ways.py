"""The ways to ask for a JSON object, best first, and what is remembered of which a server understands.

``tool``: a forced function call. ``schema``: strict structured output. ``json``: JSON mode, the schema in the prompt.
``text``: the schema in the prompt alone. Knows the protocol's fields; sends nothing.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from pydantic import BaseModel

from .messages import Message
from .strict_schema import plain_schema, schema_name, strict_schema

Way = Literal["tool", "schema", "json", "text"]
FOR_OBJECTS: tuple[Way, ...] = ("schema", "json", "text")
FOR_CHOICES: tuple[Way, ...] = ("tool", "schema", "json", "text")

_ORDER = (
    "Answer with one JSON object and nothing else: no words around it, no code fence. It must match this JSON "
    "Schema:\n{schema}"
)
_AGAIN = "That answer could not be used: {fault}\nAnswer again, with the whole JSON object, mended."
_KEPT_OF_WRONG = 6000
"""Characters of a wrong answer that are shown to the model again."""


@dataclass
class Abilities:
    """What a server was found to lack. ``lacking`` holds ways and ``"usage"`` (token counts in a stream);
    ``token_field`` is the name it knows for the longest answer; ``dropped`` are plain fields it refused."""

    token_field: Literal["max_tokens", "max_completion_tokens"] = "max_tokens"
    lacking: set[str] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)

    def ways(self, wanted: Sequence[Way]) -> list[Way]:
        """The wanted ways that are not known to be lacking; ``text`` always is there."""
        return [way for way in wanted if way not in self.lacking] or ["text"]

    def adapt(self, complaint: str, payload: dict[str, Any]) -> bool:
        """Change ``payload`` so that the server's complaint about a plain field is met; False when it is about
        something else."""
        name = self.token_field
        if name in complaint and name in payload:
            limit = payload.pop(name)
            self.dropped.add(name)
            other = "max_completion_tokens" if name == "max_tokens" else "max_tokens"
            if other not in self.dropped:
                payload[other] = limit
                self.token_field = other
            return True
        for name in ("temperature", "seed"):
            if name in complaint and name in payload:
                del payload[name]
                self.dropped.add(name)
                return True
        return False


_known: dict[tuple[str, str], Abilities] = {}


def abilities(base_url: str, model: str, is_openai: bool) -> Abilities:
    """What is known of a model at an address; the same object for all who ask in this process."""
    first = Abilities("max_completion_tokens" if is_openai else "max_tokens")
    return _known.setdefault((base_url, model), first)


def fields_for(way: Way, schema: type[BaseModel]) -> dict[str, Any]:
    """The request fields that ask for ``schema`` in this way; strictly where the schema can be closed."""
    name, closed = schema_name(schema), strict_schema(schema)
    strict, body = closed is not None, closed or plain_schema(schema)
    if way == "tool":
        about = (schema.__doc__ or "Give the answer.")[:1000]
        function = {"name": name, "description": about, "parameters": body, "strict": strict}
        return {"tools": [{"type": "function", "function": function}],
                "tool_choice": {"type": "function", "function": {"name": name}}}
    if way == "schema":
        asked = {"name": name, "schema": body, "strict": strict}
        return {"response_format": {"type": "json_schema", "json_schema": asked}}
    return {"response_format": {"type": "json_object"}} if way == "json" else {}


def messages_for(way: Way, messages: Sequence[Message], schema: type[BaseModel]) -> list[Message]:
    """The messages, with the schema in the first system message where the way does not carry it."""
    if way in ("tool", "schema"):
        return list(messages)
    order = _ORDER.format(schema=json.dumps(plain_schema(schema), ensure_ascii=False, separators=(",", ":")))
    if messages[0].role == "system":  # one system message, at the front: many chat templates take no other
        return [Message("system", f"{messages[0].content}\n\n{order}"), *messages[1:]]
    return [Message("system", order), *messages]


def correction(wrong: str, fault: str) -> list[Message]:
    """The turns that show a model its wrong answer and the fault."""
    return [Message("assistant", wrong[:_KEPT_OF_WRONG] or "(nothing)"), Message("user", _AGAIN.format(fault=fault))]

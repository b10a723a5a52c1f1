"""A choice as a question for any model: a schema that knows no name but those offered, and the order to choose.

It asks nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from pydantic import BaseModel, Field, create_model

from .messages import Message


class AnyChoice(BaseModel):
    """What every schema of a choice is one of."""


def choice_schema(options: Mapping[str, str]) -> type[BaseModel]:
    """A schema whose ``option`` can be none but the names offered; ``reason`` is one short sentence."""
    return create_model(
        "Choice", __base__=AnyChoice, __doc__="Choose exactly one option and say why.",
        option=(Literal[tuple(options)], ...), reason=(str, Field(default="", description="one short sentence")),
    )


def choice_order(options: Mapping[str, str]) -> str:
    """The words that ask for a choice."""
    offered = "\n".join(f"- {name}: {words}" if words else f"- {name}" for name, words in options.items())
    return f"Choose exactly one of these by its name, and say why:\n{offered}"


def with_order(messages: Sequence[Message], order: str) -> list[Message]:
    """The order at the end of the last user message: many chat templates refuse two user turns in a row."""
    last = messages[-1]
    if last.role != "user":
        return [*messages, Message("user", order)]
    return [*messages[:-1], Message("user", f"{last.content}\n\n{order}")]

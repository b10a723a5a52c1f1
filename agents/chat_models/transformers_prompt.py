"""Messages as the tokens that a local model reads: its own chat template, what templates refuse, and what fits.

It loads nothing and generates nothing; ``tokenizer`` is one of transformers'.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ...personas.errors import ChatModelError
from .messages import Message

PLAIN_STOPS = ("\nUser:", "\nAssistant:", "\nSystem:")
"""What ends a turn where there is no template."""
_NAMES = {"system": "System", "user": "User", "assistant": "Assistant"}


@dataclass(frozen=True)
class Prompt:
    """``tokens`` to be continued; ``dropped`` is how many old turns did not fit; ``stops`` are texts that end the answer
    beside the model's own end tokens."""

    tokens: list[int]
    dropped: int = 0
    stops: tuple[str, ...] = ()


def prompt_for(tokenizer: Any, messages: Sequence[Message], room: int) -> Prompt:
    """The prompt of at most ``room`` tokens: the oldest turns go first, the system's words and the last turn never.

    :raises ChatModelError: those two alone do not fit.
    """
    special = special_tokens(tokenizer)
    kept = [Message(one.role, unmarked(one.content, special)) for one in messages]
    head = [one for one in kept if one.role == "system"]
    turns = [one for one in kept if one.role != "system"]
    dropped = bisect_left(range(len(turns) - 1), True, key=lambda gone: _size(tokenizer, [*head, *turns[gone:]]) <= room)
    tokens, stops = _tokens(tokenizer, [*head, *turns[dropped:]])
    if len(tokens) <= room:
        return Prompt(tokens, dropped, stops)
    raise ChatModelError(
        f"the question alone is {len(tokens):,} tokens and the model has room for {room:,}",
        mend="shorten it, or take a model with a longer context",
    )


def special_tokens(tokenizer: Any) -> list[str]:
    """The texts that mean a turn's beginning or end to this tokenizer, longest first."""
    added = [str(token) for token in tokenizer.added_tokens_decoder.values() if token.special]
    return sorted({*added, *map(str, tokenizer.all_special_tokens)} - {""}, key=lambda text: (-len(text), text))


def unmarked(text: str, special: Sequence[str]) -> str:
    """``text`` in which no turn can be begun or ended: a blank is put into every special token that is spelt out."""
    if not any(token in text for token in special):
        return text
    return re.sub("|".join(map(re.escape, special)), lambda found: f"{found[0][0]} {found[0][1:]}", text)


def _size(tokenizer: Any, messages: list[Message]) -> int:
    return len(_tokens(tokenizer, messages)[0])


def _tokens(tokenizer: Any, messages: list[Message]) -> tuple[list[int], tuple[str, ...]]:
    text = _templated(tokenizer, messages)
    if text is None:
        return tokenizer(_plain(messages), verbose=False)["input_ids"], PLAIN_STOPS
    return tokenizer(text, add_special_tokens=False, verbose=False)["input_ids"], ()


def _templated(tokenizer: Any, messages: list[Message]) -> str | None:
    """The template's text; ``None`` where there is no template, or one that takes the turns in no form."""
    from jinja2 import TemplateError

    if not tokenizer.chat_template:
        return None
    for turns in (messages, alternating(messages)):
        data = [{"role": one.role, "content": one.content} for one in turns]
        try:
            text = tokenizer.apply_chat_template(data, tokenize=False, add_generation_prompt=True, enable_thinking=False)
        except (TemplateError, TypeError, ValueError, KeyError):
            continue
        if turns[-1].content.strip() in text:  # a template that leaves out the question is none
            return str(text)
    return None


def alternating(messages: Sequence[Message]) -> list[Message]:
    """User and assistant in turns, the user first: the system's words at the head of the first user turn, and turns of
    one side in a row made one."""
    system = "\n\n".join(one.content for one in messages if one.role == "system")
    turns: list[Message] = []
    for one in messages:
        if one.role == "system":
            continue
        if turns and turns[-1].role == one.role:
            turns[-1] = Message(one.role, f"{turns[-1].content}\n\n{one.content}")
        else:
            turns.append(one)
    if not turns or turns[0].role != "user":
        turns.insert(0, Message("user", system or "..."))
    elif system:
        turns[0] = Message("user", f"{system}\n\n{turns[0].content}")
    return turns


def _plain(messages: list[Message]) -> str:
    turns = "\n".join(f"{_NAMES[one.role]}: {one.content}" for one in messages)
    return f"{turns}\nAssistant:"

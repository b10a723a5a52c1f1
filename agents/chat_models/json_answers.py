"""Reading JSON out of what a chat model wrote: bare, fenced, or inside prose, with a few harmless slips mended.

Conservative on purpose. It removes trailing commas and comments, reads Python's literals and raw line breaks in
strings; it never closes a bracket or a quote that is missing, because what was cut off is not known.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

SchemaT = TypeVar("SchemaT", bound=BaseModel)

MAX_STARTS = 40
"""Opening braces that are tried in a text before it is given up."""
MAX_TOLD = 8
"""Faults that are told to the model at once."""

_THINKING = re.compile(r"<(think|thinking|reasoning)>.*?</\1>", re.DOTALL | re.IGNORECASE)
_FENCE = re.compile(r"```[a-zA-Z0-9_-]*[ \t]*\r?\n(.*?)```", re.DOTALL)
_STRING_OR_SLIP = re.compile(
    r'"(?:\\.|[^"\\])*"'  # a string, kept as it is
    r"|(?P<comma>,(?=\s*[}\]]))|(?P<comment>//[^\n]*|/\*.*?\*/)|\b(?P<word>True|False|None)\b",
    re.DOTALL,
)
_WORDS = {"True": "true", "False": "false", "None": "null"}


class NotJson(ValueError):
    """The text holds no JSON object."""


class WrongShape(ValueError):
    """The JSON does not fit the schema; the message lists where and why, for the model to read."""


def read_object(text: str) -> dict[str, Any]:
    """The one JSON object in ``text``; of several, the longest. ``NotJson`` when there is none."""
    text = _THINKING.sub("", text.lstrip("\ufeff")).strip()
    for candidate in (text, *(match.group(1).strip() for match in _FENCE.finditer(text))):
        found = _decode(candidate)
        if found is not None:
            return found
    found = _embedded(text)
    if found is None:
        raise NotJson("no JSON object in the answer")
    return found


def read_as(text: str, schema: type[SchemaT]) -> SchemaT:
    """The JSON object in ``text`` as an instance of ``schema``; ``NotJson`` or ``WrongShape``."""
    return validate(read_object(text), schema)


def validate(data: Any, schema: type[SchemaT]) -> SchemaT:
    """``data`` as an instance of ``schema``; ``WrongShape`` lists the faults by their place."""
    try:
        return schema.model_validate(data)
    except ValidationError as error:
        faults = error.errors(include_url=False, include_context=False, include_input=False)
    except RecursionError:
        raise WrongShape("nested too deeply") from None
    lines = [f"{'.'.join(map(str, fault['loc'])) or 'the object'}: {fault['msg']}" for fault in faults[:MAX_TOLD]]
    if len(faults) > MAX_TOLD:
        lines.append(f"and {len(faults) - MAX_TOLD} more")
    raise WrongShape("; ".join(lines))


def _decode(text: str) -> dict[str, Any] | None:
    for candidate in (text, _mended(text)):
        try:
            value = json.loads(candidate, strict=False, parse_constant=_refuse)
        except (ValueError, RecursionError):
            continue
        if isinstance(value, dict):
            return value
    return None


def _mended(text: str) -> str:
    def mend(match: re.Match[str]) -> str:
        if match["comma"] or match["comment"]:
            return ""
        return _WORDS[match["word"]] if match["word"] else match[0]

    once = _STRING_OR_SLIP.sub(mend, text)
    return _STRING_OR_SLIP.sub(mend, once)  # a comment may have stood between a comma and its bracket


def _embedded(text: str) -> dict[str, Any] | None:
    best: tuple[int, dict[str, Any]] | None = None
    for whole in (text, _mended(text)):
        position = whole.find("{")
        for _ in range(MAX_STARTS):
            if position < 0:
                break
            found = _decode_at(whole, position)
            if found is None:
                position = whole.find("{", position + 1)
                continue
            value, end = found
            if best is None or end - position > best[0]:
                best = (end - position, value)
            position = whole.find("{", end)
        if best is not None:
            return best[1]
    return None


def _decode_at(text: str, position: int) -> tuple[dict[str, Any], int] | None:
    decoder = json.JSONDecoder(strict=False, parse_constant=_refuse)
    try:
        value, end = decoder.raw_decode(text, position)
    except (ValueError, RecursionError):
        return None
    return (value, end) if value else None


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is not JSON")

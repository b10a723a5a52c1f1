"""Where an OpenAI-compatible model is and with which key, and the words that must never be shown.

A key is only sent to the address it was given for. Three sources, each a pair: the arguments;
``ANIMISM_OPENAI_BASE_URL`` with ``ANIMISM_OPENAI_API_KEY``; ``OPENAI_BASE_URL`` with ``OPENAI_API_KEY``. The key of
the last pair never goes to an address of the first two.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ...personas.errors import InvalidInput, ToolUnavailable

OPENAI = "https://api.openai.com/v1"
NO_KEY = "no-key-needed"
"""Sent where no key is known: local servers ignore it, and the client library refuses to start without one."""

_KEY_LIKE = re.compile(r"\b(?:sk|pk|gsk|xai|hf|key)[-_][A-Za-z0-9_*-]{6,}|(?i:bearer)\s+[^\s\"',}]+")


@dataclass(frozen=True)
class Endpoint:
    """A model at an address. The key is never part of ``repr``."""

    model: str
    base_url: str
    key: str = field(repr=False)

    @property
    def place(self) -> str:
        """Host and port, for messages: an address may hold a password."""
        parts = urlsplit(self.base_url)
        host = parts.hostname or "?"
        return f"{host}:{parts.port}" if parts.port else host

    @property
    def is_openai(self) -> bool:
        return urlsplit(self.base_url).hostname == urlsplit(OPENAI).hostname

    def clean(self, text: object) -> str:
        """One line of ``text`` without the key, anything that looks like one, passwords in addresses, and control
        characters."""
        line = " ".join("".join(c if c.isprintable() else " " for c in str(text)).split())
        if self.key != NO_KEY:
            line = line.replace(self.key, "***")
        line = re.sub(r"(//)[^/@\s]+@", r"\1***@", line)
        line = _KEY_LIKE.sub("***", line)
        return line if len(line) <= 300 else line[:297] + "..."


def endpoint(
    model: str, base_url: str | None = None, api_key: str | None = None, environ: Mapping[str, str] = os.environ
) -> Endpoint:
    """Find address and key. ``model`` may carry an address: ``llama3.1:8b@http://127.0.0.1:11434/v1``. Raises
    ``InvalidInput`` for a model or address that cannot be, ``ToolUnavailable`` where OpenAI itself is meant and no
    key is known."""
    name, at, address = model.partition("@http")
    if at:
        base_url = base_url or "http" + address
    name = name.strip()
    if not name:
        raise InvalidInput("no model named", mend="name one: openai:MODEL, or openai:MODEL@http://HOST:PORT/v1")
    base_url, api_key = _paired(base_url, api_key, environ)
    _check_address(base_url)
    found = Endpoint(name, base_url.rstrip("/"), api_key or NO_KEY)
    if found.is_openai and not api_key:
        raise ToolUnavailable(
            "OpenAI needs a key and none is set",
            mend="export OPENAI_API_KEY=..., or name a local server: openai:MODEL@http://HOST:PORT/v1",
        )
    return found


def _paired(base_url: str | None, key: str | None, environ: Mapping[str, str]) -> tuple[str, str | None]:
    own_url, own_key = environ.get("ANIMISM_OPENAI_BASE_URL"), environ.get("ANIMISM_OPENAI_API_KEY")
    if base_url:
        return base_url, key or own_key
    if own_url:
        return own_url, key or own_key
    return environ.get("OPENAI_BASE_URL") or OPENAI, key or own_key or environ.get("OPENAI_API_KEY")


def _check_address(base_url: str) -> None:
    try:
        parts = urlsplit(base_url)
        fine = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        fine = False
    if not fine:
        raise InvalidInput("the address of the chat model is no http address", mend="such as http://127.0.0.1:11434/v1")

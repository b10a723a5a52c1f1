"""What a server is started with, checked once: where it listens, who may come in, who thinks. Opens nothing."""

from __future__ import annotations

import ipaddress
import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...personas.errors import InvalidInput
from .limits import Limits

OWNER = "me"
"""The person at the machine, whose personas are the home folder's own."""
PORT = 8765
SHORTEST_TOKEN = 8
_USER = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")


@dataclass(frozen=True)
class ServerSettings:
    """``tokens`` is user to token; none on loopback means that everybody who reaches it is :data:`OWNER`.
    ``allow_origins`` are other pages' origins that may use ``/v1`` and ``/live``; ``allow_hosts`` further names that
    this server is reached by. ``home``, ``database`` and ``assets`` are as for :class:`~animism.Studio`.
    ``live_processes`` perform sentences (0: threads of the server do; ``None``: one a core, at most four).

    :raises InvalidInput: an address other than loopback without a token, or a token, user or origin that cannot be.
    """

    host: str = "127.0.0.1"
    port: int = PORT
    tokens: Mapping[str, str] = field(default_factory=dict, repr=False)
    chat_model: Any = "offline"
    allow_origins: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    home: Path | None = None
    database: str | None = field(default=None, repr=False)
    assets: str | None = None
    live_processes: int | None = None
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        for user, token in self.tokens.items():
            _check_token(user, token)
        if len(set(self.tokens.values())) < len(self.tokens):
            raise InvalidInput("two users have the same token", mend="give each user a token of their own")
        if not self.tokens and not is_loopback(self.host):
            raise InvalidInput(
                f"{self.host} can be reached from other machines, and there is no token",
                mend="add --token auto (one is made and shown once), or listen on 127.0.0.1",
            )
        object.__setattr__(self, "allow_origins", tuple(checked_origin(origin) for origin in self.allow_origins))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches ``host``."""
    try:
        return ipaddress.ip_address(host.strip("[]").split("%")[0]).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def checked_origin(origin: str) -> str:
    """``scheme://host[:port]`` in the form that browsers send; ``InvalidInput`` for anything else, ``*`` too."""
    parts = urlsplit(origin.strip().rstrip("/"))
    try:
        plain = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0 and not parts.username
    except ValueError:
        plain = False
    if not plain or parts.path or parts.query or parts.fragment:
        raise InvalidInput(f"{origin!r} is no origin", mend="write it as the browser does: http://localhost:8000")
    standard = {"http": 80, "https": 443}[parts.scheme]
    port = "" if parts.port in (None, standard) else f":{parts.port}"
    return f"{parts.scheme}://{_host(parts.hostname)}{port}"


def tokens_from(text: str) -> dict[str, str]:
    """User to token out of ``NAME:TOKEN,NAME:TOKEN``, the form of ``ANIMISM_TOKENS``."""
    pairs = {}
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        user, colon, token = part.partition(":")
        if not colon:
            raise InvalidInput("ANIMISM_TOKENS has an entry without a colon", mend="write NAME:TOKEN,NAME:TOKEN")
        if user in pairs:
            raise InvalidInput(f"ANIMISM_TOKENS names {user!r} twice", mend="give each user one token")
        pairs[user] = token
    return pairs


def tokens_for(token: str | None) -> tuple[dict[str, str], str | None]:
    """The tokens of ``--token`` and the environment, and the one that was made just now for ``auto``."""
    tokens = tokens_from(os.environ.get("ANIMISM_TOKENS", ""))
    made = secrets.token_urlsafe(24) if token == "auto" else None
    if token is not None:
        tokens[OWNER] = made or token
    return tokens, made


def _check_token(user: str, token: str) -> None:
    if not _USER.fullmatch(user):
        raise InvalidInput(f"{user!r} cannot be a user", mend="use small letters, digits, '-' and '_', at most 32")
    if len(token) < SHORTEST_TOKEN or not token.isascii() or not token.isprintable() or " " in token:
        raise InvalidInput(
            f"the token of {user!r} is too easy or holds odd characters",
            mend=f"use {SHORTEST_TOKEN} or more letters, digits and signs; --token auto makes a good one",
        )


def _host(name: str | None) -> str:
    name = (name or "").lower()
    return f"[{name}]" if ":" in name else name

"""What a tool server is started with, checked once, and how much may be asked of it. Opens nothing.

``read_settings`` takes them from a TOML file: the fields of :class:`ToolServerSettings` and :class:`Limits` by name,
and a table ``[worker.NAME]`` for each environment of its own. """

from __future__ import annotations

import ipaddress
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...personas.errors import InvalidInput

PORT = 8766
SHORTEST_TOKEN = 16
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")
_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12, "kib": 2**10, "mib": 2**20, "gib": 2**30}


@dataclass(frozen=True)
class Limits:
    """Sizes are bytes, times seconds."""

    threads: int = field(default_factory=lambda: max(2, os.cpu_count() or 2))
    """Jobs that run at once."""
    queue: int = 2000
    """Jobs that wait, of all clients; one more is answered 429."""
    queue_client: int = 1000
    """Jobs of one client that wait."""
    body: int = 128_000_000
    body_idle: float = 20.0
    """Seconds that a body may pause while it is sent."""
    deadline: float = 3600.0
    """The longest that a job may take, its waiting included."""
    grace: float = 3.0
    """Seconds that a tool has to heed a cancel or a deadline before it is left behind."""
    kept_seconds: float = 3600.0
    """How long a finished job is remembered."""
    kept_bytes: int = 512_000_000
    """Results in memory; beyond it the oldest are let go, and those on disk stay."""
    disk_bytes: int = 2_000_000_000
    """Results and request files on disk."""
    jobs: int = 20_000
    """Finished jobs that are remembered."""
    streams: int = 256
    """Event and frame streams that are open at once."""
    attempts: float = 0.5
    """Wrong tokens a second that one address may go on with, after ten."""
    drain: float = 30.0
    """Seconds that running jobs have when the server is told to stop."""


@dataclass(frozen=True)
class WorkerSettings:
    """A Python environment of its own whose tools are served, too. ``python`` is its interpreter; ``instead`` lets its
    tools take the place of local ones of the same name."""

    name: str
    python: str
    environment: Mapping[str, str] = field(default_factory=dict)
    instead: bool = False

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise InvalidInput(f"{self.name!r} cannot be a worker's name", mend="use small letters, digits, '-', '_'")
        if not Path(self.python).is_file() or not os.access(self.python, os.X_OK):
            raise InvalidInput(f"worker {self.name}: no program {self.python}", mend="give the path of its python")


@dataclass(frozen=True)
class ToolServerSettings:
    """``token`` is what must be shown; ``""`` lets everybody in, on loopback only. ``memory`` is the budget for models
    in bytes (``None``: four fifths of what is free). ``folder`` is where accepted jobs and results are kept (``None``:
    nowhere, so that a restart loses them). ``mcp`` False leaves the MCP face out, which takes most of the start.

    :raises InvalidInput: an address beyond loopback without a token, or a value that cannot be.
    """

    host: str = "127.0.0.1"
    port: int = PORT
    token: str = field(default="", repr=False)
    allow_hosts: tuple[str, ...] = ()
    allow_origins: tuple[str, ...] = ()
    memory: int | None = None
    device: str = "auto"
    folder: Path | None = None
    workers: tuple[WorkerSettings, ...] = ()
    mcp: bool = True
    limits: Limits = field(default_factory=Limits)

    def __post_init__(self) -> None:
        plain = self.token.isascii() and self.token.isprintable()
        if self.token and (len(self.token) < SHORTEST_TOKEN or not plain):
            raise InvalidInput("the token is too easy or holds odd characters",
                               mend=f"use {SHORTEST_TOKEN} or more letters, digits and signs, or leave it out")
        if not self.token and not is_loopback(self.host):
            raise InvalidInput(f"{self.host} can be reached from other machines, and there is no token",
                               mend="give a token, or listen on 127.0.0.1")
        if len({worker.name for worker in self.workers}) < len(self.workers):
            raise InvalidInput("two workers have one name", mend="give each a name of its own")
        object.__setattr__(self, "allow_origins", tuple(_origin(origin) for origin in self.allow_origins))


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches ``host``."""
    try:
        return ipaddress.ip_address(host.strip("[]").split("%")[0]).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def bytes_of(text: str | int) -> int:
    """A size such as ``8GB``, ``512 MiB`` or ``1000000``, in bytes."""
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*", str(text).lower())
    if match is None or match[2] not in _UNITS:
        raise InvalidInput(f"{text!r} is no size", mend="write it like 8GB or 512MB")
    return int(float(match[1]) * _UNITS[match[2]])


def worker_from(text: str) -> WorkerSettings:
    """``NAME=/path/to/python`` of the command line."""
    name, equals, python = text.partition("=")
    if not equals:
        raise InvalidInput(f"{text!r} names no python", mend="write --worker NAME=/path/to/python")
    return WorkerSettings(name, str(Path(python).expanduser().absolute()))


def read_settings(path: Path) -> dict[str, Any]:
    """The fields of :class:`ToolServerSettings` that a TOML file gives. ``InvalidInput`` names what is wrong."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read settings from {path}: {error}", mend="give a TOML file in UTF-8") from None
    known = {one.name for one in fields(ToolServerSettings)} - {"limits", "workers"} | {"worker", "limits"}
    if unknown := sorted(set(data) - known):
        raise InvalidInput(f"{path.name}: no setting {unknown[0]!r}", mend=f"settings: {', '.join(sorted(known))}")
    made = {key: value for key, value in data.items() if key not in ("worker", "limits", "memory", "folder")}
    made |= {key: tuple(made[key]) for key in ("allow_hosts", "allow_origins") if key in made}
    if "memory" in data:
        made["memory"] = bytes_of(data["memory"])
    if "folder" in data:
        made["folder"] = Path(data["folder"]).expanduser()
    made["workers"] = tuple(_worker(path, name, table) for name, table in data.get("worker", {}).items())
    made["limits"] = _made(path, Limits, data.get("limits", {}))
    return made


def _worker(path: Path, name: str, table: Any) -> WorkerSettings:
    return _made(path, WorkerSettings, {"name": name, **table} if isinstance(table, dict) else {})


def _made(path: Path, cls: type, table: Any) -> Any:
    try:
        return cls(**table)
    except TypeError:
        raise InvalidInput(f"{path.name}: a field of {cls.__name__} is wrong",
                           mend=f"fields: {', '.join(one.name for one in fields(cls))}") from None


def _origin(origin: str) -> str:
    parts = urlsplit(origin.strip().rstrip("/"))
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.path or parts.query or parts.username:
        raise InvalidInput(f"{origin!r} is no origin", mend="write it as the browser does: http://localhost:8000")
    return f"{parts.scheme}://{parts.netloc.lower()}"

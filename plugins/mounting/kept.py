"""What the user mounted and agreed to: one file of the data folder, for its owner's eyes, written whole or not at all.

A token is not in it: by name of an environment variable, or in a file of its own beside it. A file that others could
have written is not believed, for it says which programs to start.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ...personas.errors import InvalidInput, StoreError
from ...personas.store import data_home
from ...tools.capability import nearest_names
from ...tools.files import appearing
from .definitions import Definition

VERSION = 1
TIMEOUT = 300.0


@dataclass(frozen=True)
class KeptTool:
    """One tool that was offered. ``agreed`` to its ``definition``; ``changed`` when the server has offered another
    since; ``capability`` under which it is known here, ``serves`` a capability of ours that it provides besides."""

    definition: Definition
    capability: str
    agreed: bool = False
    changed: bool = False
    serves: str = ""

    @property
    def usable(self) -> bool:
        return self.agreed and not self.changed

    def to_data(self) -> dict[str, Any]:
        return {"definition": self.definition.to_data(), "capability": self.capability, "agreed": self.agreed,
                "changed": self.changed, "serves": self.serves}


@dataclass(frozen=True)
class Mount:
    """One server: at ``url``, or started by ``command`` with the user's own ``environment`` variables of those names.
    ``token_from`` is the name of a variable, ``"file"``, or ``""``; ``timeout`` is seconds that a call may take."""

    name: str
    url: str = ""
    command: tuple[str, ...] = ()
    environment: tuple[str, ...] = ()
    token_from: str = ""
    timeout: float = TIMEOUT
    tools: Mapping[str, KeptTool] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """Where it is, for people: without what may be secret in an address."""
        if not self.url:
            return " ".join(self.command)
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"

    @property
    def called(self) -> str:
        """What to call it in a sentence; before it is mounted it has no name."""
        return self.name or self.place

    @property
    def ending(self) -> str:
        """How to be rid of it."""
        return f"animism plugin unmount {self.name}" if self.name else "do not mount it"

    def to_data(self) -> dict[str, Any]:
        return {
            "url": self.url, "command": list(self.command), "environment": list(self.environment),
            "token_from": self.token_from, "timeout": self.timeout,
            "tools": {name: tool.to_data() for name, tool in self.tools.items()},
        }


def folder() -> Path:
    return data_home() / "mounts"


def read_mounts() -> dict[str, Mount]:
    """Every mount by name; none where nothing was mounted. ``StoreError`` for a file that cannot be read or believed."""
    path = folder() / "mounts.json"
    try:
        content = path.read_bytes()
        if os.name == "posix" and (path.stat().st_mode & 0o022 or path.stat().st_uid != os.getuid()):
            raise StoreError(f"others may write to {path}", mend=f"look at it, then: chmod 600 {path}")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise StoreError(f"cannot read {path}: {error.strerror}", mend="let yourself read it") from error
    try:
        data = json.loads(content)
        if data["version"] != VERSION:
            raise ValueError(f"version {data['version']!r}")
        return {str(name): _mount(str(name), one) for name, one in data["mounts"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        told = f"{path} is damaged: {type(error).__name__} {error}"[:300]
        raise StoreError(told, mend="move it away and mount again") from error


def mount_named(name: str) -> Mount:
    """One mount; ``InvalidInput`` offers the nearest."""
    mounts = read_mounts()
    if name not in mounts:
        raise InvalidInput(f"nothing is mounted as {name!r}", mend=nearest_names(name, mounts))
    return mounts[name]


def keep(mount: Mount, token: str | None = None) -> None:
    """Keep a mount, in place of the one of its name; ``token`` goes into a file of its own."""
    with _changing() as mounts:
        if token is not None:
            _write(_token_file(mount.name), token)
        mounts[mount.name] = mount


def forget(name: str) -> Mount:
    """Take a mount away, with its token."""
    with _changing() as mounts:
        if name not in mounts:
            raise InvalidInput(f"nothing is mounted as {name!r}", mend=nearest_names(name, mounts))
        with suppress(FileNotFoundError):
            _token_file(name).unlink()
        return mounts.pop(name)


def mark_changed(name: str, tools: Callable[[KeptTool], bool]) -> None:
    """Let those tools of a mount wait for another agreement."""
    with _changing() as mounts:
        if mount := mounts.get(name):
            marked = {key: replace(tool, changed=tool.changed or tools(tool)) for key, tool in mount.tools.items()}
            mounts[name] = replace(mount, tools=marked)


def token_of(mount: Mount) -> str | None:
    """The token to show to a server. For an Animism of this machine and user, the one that it wrote down.

    :raises InvalidInput: the variable or the file that holds it is not there.
    """
    if mount.token_from == "file":
        with suppress(OSError):
            return _token_file(mount.name).read_text(encoding="utf-8").strip()
        raise InvalidInput(f"the token of {mount.name} is gone", mend=f"animism plugin mount {mount.name} --token")
    if mount.token_from:
        if token := os.environ.get(mount.token_from):
            return token
        raise InvalidInput(f"${mount.token_from} is not set", mend=f"set it to the token of {mount.name}")
    if mount.url:
        from ...tools.server.places import token_for

        parts = urlsplit(mount.url)
        return token_for(parts.hostname or "", parts.port or 0)
    return None


def _token_file(name: str) -> Path:
    return folder() / f"{name}.token"


@contextmanager
def _changing() -> Iterator[dict[str, Mount]]:
    """The mounts, to be changed while nobody else does; written at the end."""
    from filelock import FileLock

    try:
        folder().mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(folder() / "lock"):
            mounts = read_mounts()
            yield mounts
            data = {"version": VERSION, "mounts": {name: mount.to_data() for name, mount in mounts.items()}}
            _write(folder() / "mounts.json", json.dumps(data, ensure_ascii=True, indent=1))
    except OSError as error:
        told = f"cannot write to {folder()}: {error.strerror or error}"
        raise StoreError(told, mend="free some space, or set ANIMISM_HOME") from error


def _write(path: Path, text: str) -> None:
    with appearing(path) as partial:
        descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)


def _mount(name: str, data: Mapping[str, Any]) -> Mount:
    tools = {
        str(key): KeptTool(Definition.from_data(one["definition"]), str(one["capability"]), one["agreed"] is True,
                           one["changed"] is True, str(one.get("serves", "")))
        for key, one in data["tools"].items()
    }
    return Mount(name, str(data["url"]), tuple(map(str, data["command"])), tuple(map(str, data["environment"])),
                 str(data["token_from"]), float(data["timeout"]), tools)

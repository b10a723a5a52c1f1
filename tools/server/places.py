"""Where a server of this machine writes down its address and token, so that its user's programs find them.

One file a port under the data folder, readable by its owner alone.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

from ...personas.errors import StoreError
from ...personas.store import data_home
from ..files import appearing
from .settings import is_loopback


def server_folder(port: int) -> Path:
    """The folder of the server at ``port``: its token, and the jobs it accepted."""
    return data_home() / "tool-servers" / str(port)


def kept_token(port: int) -> str | None:
    """The token that a server at ``port`` wrote down; ``None`` when it is not there, or others could have written
    it."""
    path = server_folder(port) / "token.json"
    with suppress(OSError, ValueError, KeyError, TypeError):
        if os.name == "posix" and (path.stat().st_mode & 0o077 or path.stat().st_uid != os.getuid()):
            return None
        return str(json.loads(path.read_bytes())["token"])
    return None


def keep_token(port: int, token: str) -> Path:
    """Write the token down for this user alone. ``StoreError`` when it cannot be."""
    folder = server_folder(port)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with appearing(folder / "token.json") as partial:
            descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump({"token": token}, file)
    except OSError as error:
        told = f"cannot write to {folder}: {error.strerror}"
        raise StoreError(told, mend="free some space, or set ANIMISM_HOME") from error
    return folder / "token.json"


def token_for(host: str, port: int) -> str | None:
    """The token for a server at this address, where it is one of this machine and user."""
    return kept_token(port) if is_loopback(host) else None

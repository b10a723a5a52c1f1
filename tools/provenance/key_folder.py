"""Where this machine's own chain is kept: ``signing`` in the data folder, for its owner alone (0700, 0600).

``signer.json`` holds the chain and its key, one file, so that they always fit; ``roots.pem`` the roots of every chain
that was here, by which older files are known again. Made once however many processes ask at the same moment.
"""

from __future__ import annotations

import json
import os
import threading
from contextlib import suppress
from pathlib import Path

from ...personas.store import data_home
from ..files import appearing
from .certificate import Chain, make_chain

SIGNER, ROOTS = "signer.json", "roots.pem"
_PATIENCE = 10.0
"""Seconds to wait for another process that makes the chain, which takes it 0.1."""
_passing: Chain | None = None
_lock = threading.Lock()


def folder() -> Path:
    return data_home() / "signing"


def kept_chain() -> tuple[Chain, bool]:
    """This machine's chain, made where there is none or it is old, and whether it is kept. Where the folder cannot be
    written or read, a chain that lasts as long as this process stands in, so that files are signed all the same."""
    place = folder()
    if (found := _read(place)) is not None and found.is_fresh():
        return found, True
    try:
        return _made(place), True
    except OSError:
        return (found, True) if found is not None else (_for_this_process(), False)


def known_roots() -> str:
    """The roots that are this machine's, PEM; ``""`` where it never signed."""
    with suppress(OSError, UnicodeDecodeError):
        return (folder() / ROOTS).read_text(encoding="ascii") + (_passing.root if _passing else "")
    return _passing.root if _passing else ""


def _made(place: Path) -> Chain:
    """A new chain on disk, or the one that another process put there meanwhile. ``OSError`` when it cannot be kept."""
    from filelock import FileLock, Timeout

    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    with suppress(OSError):  # someone else's folder that may be written to; the file itself is closed to others
        place.chmod(0o700)
    try:
        with FileLock(place / "lock", timeout=_PATIENCE):
            if (found := _read(place)) is not None and found.is_fresh():
                return found
            chain = make_chain()
            roots = [*_roots(place), chain.root]
            _write(place / ROOTS, "".join(roots[-100:]))  # before the chain: nothing is signed by an unknown root
            _write(place / SIGNER, json.dumps(chain.to_data()))
            return chain
    except Timeout as error:
        raise OSError(f"{place} is held by another process") from error


def _roots(place: Path) -> list[str]:
    end = "-----END CERTIFICATE-----\n"
    try:
        text = (place / ROOTS).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return []
    return [part + end for part in text.split(end) if part.strip()]


def _read(place: Path) -> Chain | None:
    """The chain that is there; ``None`` for none, or one that is no chain (which is then replaced)."""
    try:
        return Chain.from_data(json.loads((place / SIGNER).read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _write(path: Path, text: str) -> None:
    """Whole or not at all, and never readable for others, not even while it is written."""
    with appearing(path) as partial:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)


def _for_this_process() -> Chain:
    global _passing
    with _lock:
        if _passing is None or not _passing.is_fresh():
            _passing = make_chain()
        return _passing

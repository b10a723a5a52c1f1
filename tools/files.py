"""Files that appear whole or not at all, and folders of made files that do not grow for ever."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def appearing(target: Path) -> Iterator[Path]:
    """A path beside ``target`` that becomes it when the block ends well and is removed when it does not. Its name is
    its own, so that two writers of one target never meet. ``OSError`` when the folder does not take it."""
    partial = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        yield partial
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def thin(folder: Path, most: int, pattern: str = "*") -> None:
    """Leave the ``most`` files of ``folder`` that fit ``pattern`` and were touched last. Others may thin it, or write
    to it, at the same time; what cannot be removed stays."""
    found: list[tuple[float, Path]] = []
    with suppress(OSError):
        for path in folder.glob(pattern):
            with suppress(OSError):  # gone since it was listed
                if path.suffix != ".part":
                    found.append((path.stat().st_mtime, path))
    for _, path in sorted(found)[: max(0, len(found) - most)]:
        with suppress(OSError):
            path.unlink()

"""A stored persona as a folder of plain files."""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import InvalidInput, StoreError

if TYPE_CHECKING:
    from .store import StoredPersona


def export(persona: StoredPersona, folder: Path, overwrite: bool) -> Path:
    """Write ``persona`` into ``folder``. Beside it first, then renamed, so that a folder that appears is whole."""
    taken = folder.exists() and (not folder.is_dir() or (not overwrite and any(folder.iterdir())))
    if taken:
        raise InvalidInput(f"{folder} exists already", mend="give a new folder, or overwrite it (--overwrite)")
    beside = folder.absolute().parent / f".{folder.name}-{uuid.uuid4().hex[:8]}"
    try:
        beside.mkdir(parents=True)
        for name, content in _files(persona):
            (beside / name).write_bytes(content)
        _put(beside, folder)
    except OSError as error:
        raise StoreError(
            f"cannot export to {folder}: {error.strerror or error}", mend="give a folder that may be written"
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return folder


def _files(persona: StoredPersona) -> Iterator[tuple[str, bytes]]:
    yield "making.json", (json.dumps(persona.making, indent=2, ensure_ascii=False) + "\n").encode("utf-8", "replace")
    for name, asset in persona.assets.items():
        yield name, asset.read()
    yield "persona.json", (persona.spec.model_dump_json(indent=2) + "\n").encode()


def _put(beside: Path, folder: Path) -> None:
    if not folder.exists():
        beside.rename(folder)
        return
    for path in beside.iterdir():
        os.replace(path, folder / path.name)

"""Packs of live faces, computed once and kept in the cache folder, gzipped, by the sculpture's content.

The packing itself is :func:`animism.tools.sculpture.live.live_pack`. Clips made on demand are kept here too.
"""

from __future__ import annotations

import gzip
import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from ...agents.artifacts import SCULPTURE
from ...personas.errors import StoreError
from ...personas.store import StoredPersona
from ...tools.files import appearing, thin
from .one_at_a_time import OneAtATime


class Kept:
    """A folder of made files; the ones unused longest go when there are more than ``most``."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most
        self._making = OneAtATime()

    def get(self, name: str) -> Path | None:
        """The file of that name, if it has been made."""
        path = self._folder / name
        with suppress(OSError):
            os.utime(path)
            return path
        return None

    def made(self, name: str, make: Callable[[], bytes]) -> Path:
        """The file of that name, made now if need be; once, whoever asks at the same time. ``StoreError`` when it
        cannot be written."""
        with self._making.of(name):
            return self.get(name) or self._write(name, make())

    def _write(self, name: str, content: bytes) -> Path:
        path = self._folder / name
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with appearing(path) as partial:
                partial.write_bytes(content)
        except OSError as error:
            raise StoreError(
                f"cannot keep {name}: {error.strerror or error}", mend="free some space and try again"
            ) from error
        thin(self._folder, self._most)
        return path

    def drop(self, beginning: str) -> None:
        """Remove the files whose names begin so; one that cannot be removed is thinned out in time."""
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.name.startswith(beginning):
                    with suppress(OSError):
                        path.unlink()


class LiveFaces:
    """Live faces under ``home/cache/live``."""

    def __init__(self, home: Path, most: int) -> None:
        self._kept = Kept(home / "cache" / "live", most)

    def of(self, stored: StoredPersona) -> tuple[Path, str]:
        """The gzipped pack of a sculpted persona, and its tag."""
        tag = f"{stored.assets[SCULPTURE].sha256[:24]}-{_recipe()}"
        return self._kept.made(f"{tag}.bin.gz", lambda: _packed(stored)), f'"{tag}"'


def _packed(stored: StoredPersona) -> bytes:
    from ...tools.sculpture import Sculpture
    from ...tools.sculpture.live import live_pack

    return gzip.compress(live_pack(Sculpture.model_validate_json(stored.read(SCULPTURE))), 6, mtime=0)


@lru_cache(maxsize=1)
def _recipe() -> str:
    """Eight digits that change when the code that makes packs does, so that an upgrade makes them anew."""
    from ...tools import sculpture

    digest = hashlib.sha256()
    for path in sorted(Path(sculpture.__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]

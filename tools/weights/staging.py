"""What has come of a model and is not yet whole: a folder beside its place, kept when a fetch is cut off.

A file that is still coming ends in ``.coming``; one without it was proved. The folder belongs to one state of one source:
another state begins anew.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from .places import models_folder
from .sources import Listing

COMING = ".coming"


class Staging:
    """The half-fetched state of one model."""

    def __init__(self, model: str) -> None:
        self.root = models_folder() / f".{model}.part"
        self.files = self.root / "files"
        self._state = self.root / "state"

    def begin(self, listing: Listing) -> None:
        """Make ready for a listing; what came of another state goes."""
        if not self._is_of(listing):
            self.clear()
        self.files.mkdir(parents=True, exist_ok=True)
        self._state.write_text(listing.state, encoding="utf-8")

    def have(self, listing: Listing) -> int:
        """Bytes of a listing that are here."""
        if not self._is_of(listing):
            return 0
        return sum(max(_size(self.path(file.name)), _size(self.coming(file.name))) for file in listing.files)

    def path(self, name: str) -> Path:
        return self.files / name

    def coming(self, name: str) -> Path:
        return self.files / f"{name}{COMING}"

    def clear(self) -> None:
        shutil.rmtree(self.root, ignore_errors=True)

    def bytes(self) -> int:
        """All that lies here."""
        return sum(_size(path) for path in self.root.rglob("*")) if self.root.is_dir() else 0

    def _is_of(self, listing: Listing) -> bool:
        try:
            return self._state.read_text(encoding="utf-8") == listing.state
        except (OSError, UnicodeDecodeError):
            return False


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0

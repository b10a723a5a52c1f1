"""Files kept by their content: written once under their SHA-256, in a folder on any fsspec file system.

A file is staged under a temporary name first and then adopted by a rename, so that what lies under a hash is always
whole. Which hashes are in use is the store's to know.
"""

from __future__ import annotations

import errno
import hashlib
import os
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import InvalidInput, StoreError

CHUNK = 2**20
STALE = 3600.0
"""Seconds after which a staged file belongs to nobody any more: no save takes an hour."""


@dataclass(frozen=True)
class Staged:
    """A file that is written but not yet kept."""

    sha256: str
    size: int
    path: str


class AssetFolder:
    """A folder of files by content. ``url`` is a path or any fsspec URL; folders are made when the first file is
    staged. Every method raises ``StoreError`` when the file system does not do its part."""

    def __init__(self, url: str | Path) -> None:
        import fsspec

        self.url = str(url)
        try:
            if isinstance(url, Path):  # a path may hold what means something in a URL
                self._fs, root = fsspec.filesystem("file"), url.absolute().as_posix()
            else:
                self._fs, root = fsspec.core.url_to_fs(url)
        except (ValueError, ImportError) as error:
            raise InvalidInput(
                f"assets cannot be kept at {self.url}: {_line(error)}", mend="give a folder, or an fsspec URL"
            ) from None
        self._root = root.rstrip("/")
        self.is_local = "file" in _protocols(self._fs)

    def stage(self, content: bytes | Path) -> Staged:
        """Write a file under a temporary name and hash it; large files pass through in pieces."""
        path = f"{self._root}/staged/{uuid.uuid4().hex}"
        if isinstance(content, Path) and not content.is_file():
            raise InvalidInput(f"no file at {content}", mend="give the path of a file that exists")
        try:
            with self._trouble("write"):
                self._fs.makedirs(f"{self._root}/staged", exist_ok=True)
                digest, size = self._copy(content, path)
        except BaseException:
            self._forget(path)
            raise
        return Staged(digest, size, path)

    def adopt(self, staged: Staged) -> bool:
        """Keep a staged file under its hash. False when it was kept already."""
        place = self._place(staged.sha256)
        with self._trouble("write"):
            if self.has(staged.sha256):
                self._forget(staged.path)
                return False
            self._fs.makedirs(place.rpartition("/")[0], exist_ok=True)
            if self.is_local:
                os.replace(staged.path, place)
                _sync_folder(place.rpartition("/")[0])
            else:
                self._fs.mv(staged.path, place)
            return True

    def discard(self, staged: Staged) -> None:
        """Drop a staged file that is not wanted after all; nothing happens when it is gone."""
        self._forget(staged.path)

    def has(self, sha256: str) -> bool:
        """Whether a file of that content is kept."""
        with self._trouble("read"):
            return bool(self._fs.exists(self._place(sha256)))

    def read(self, sha256: str) -> bytes:
        """The content, proved against its hash."""
        with self._trouble("read"):
            content = self._fs.cat_file(self._place(sha256))
        if hashlib.sha256(content).hexdigest() != sha256:
            raise StoreError(f"asset {sha256[:12]} is damaged", mend="restore it from a copy, or make its persona anew")
        return content

    def path(self, sha256: str) -> Path:
        """A local file with the content; fetched once where the folder is far away. It is shared: do not change it."""
        if self.is_local:
            if not self.has(sha256):
                raise StoreError(f"asset {sha256[:12]} is missing", mend="restore the assets folder from a copy")
            return Path(self._place(sha256))
        cached = _cache() / sha256
        if not cached.exists():
            part = cached.with_name(f"{sha256}.{uuid.uuid4().hex}")
            content = self.read(sha256)
            with self._trouble("write"):
                part.write_bytes(content)
                part.replace(cached)
        return cached

    def remove(self, sha256: str) -> None:
        """Forget a content; nothing happens when it is not there."""
        with self._trouble("remove"), suppress(FileNotFoundError):
            self._fs.rm_file(self._place(sha256))

    def kept(self) -> Iterator[str]:
        """The hash of every file that is kept."""
        with self._trouble("list"):
            files = self._fs.find(f"{self._root}/kept") if self._fs.exists(f"{self._root}/kept") else []
        for path in files:
            yield path.rpartition("/")[2]

    def sweep_staged(self, older_than: float = STALE) -> int:
        """Remove what cut-off saves left behind, ``older_than`` seconds; how many files that were."""
        with self._trouble("list"):
            folder = f"{self._root}/staged"
            old = [entry for entry in (self._fs.ls(folder, detail=True) if self._fs.exists(folder) else [])
                   if _age(entry) >= older_than]
        for entry in old:
            self._forget(entry["name"])
        return len(old)

    def _place(self, sha256: str) -> str:
        return f"{self._root}/kept/{sha256[:2]}/{sha256}"

    def _copy(self, content: bytes | Path, path: str) -> tuple[str, int]:
        digest, size = hashlib.sha256(), 0
        with self._fs.open(path, "wb") as out:
            for piece in _pieces(content):
                digest.update(piece)
                size += len(piece)
                out.write(piece)
            if self.is_local:
                out.flush()
                os.fsync(out.fileno())
        return digest.hexdigest(), size

    def _forget(self, path: str) -> None:
        with suppress(Exception):
            self._fs.rm_file(path)

    @contextmanager
    def _trouble(self, verb: str) -> Iterator[None]:
        """Whatever the file system raises, as one line. Remote ones raise classes of their own."""
        try:
            yield
        except (StoreError, InvalidInput):
            raise
        except Exception as error:
            raise _explained(error, verb, self.url) from error


def _explained(error: Exception, verb: str, url: str) -> StoreError:
    code = error.errno if isinstance(error, OSError) else None
    if code in (errno.ENOSPC, errno.EDQUOT):
        return StoreError(f"the disk is full: cannot {verb} assets at {url}", mend="free some space and try again")
    if code in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST):
        return StoreError(
            f"cannot {verb} assets at {url}: {_line(error)}",
            mend="give a folder that may be written: set ANIMISM_HOME",
        )
    if isinstance(error, FileNotFoundError):
        return StoreError(f"an asset is missing at {url}", mend="restore the assets folder from a copy")
    return StoreError(f"cannot {verb} assets at {url}: {_line(error)}", mend="check the address and the access to it")


def _line(error: BaseException) -> str:
    """An error as one short line."""
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join((words or type(error).__name__).split())[:200]


def _pieces(content: bytes | Path) -> Iterator[bytes]:
    if isinstance(content, bytes | bytearray | memoryview):
        yield bytes(content)
        return
    with content.open("rb") as source:
        while piece := source.read(CHUNK):
            yield piece


def _protocols(fs: Any) -> tuple[str, ...]:
    return (fs.protocol,) if isinstance(fs.protocol, str) else tuple(fs.protocol)


def _age(entry: dict[str, Any]) -> float:
    """Seconds since a listed file changed; file systems name and type that time differently."""
    when = next((entry[key] for key in ("mtime", "LastModified", "updated", "created") if entry.get(key)), None)
    if when is None:
        return 0.0
    return time.time() - (when.timestamp() if hasattr(when, "timestamp") else float(when))


def _sync_folder(folder: str) -> None:
    """Make a rename outlive a power cut; Windows cannot and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _cache() -> Path:
    import platformdirs

    try:
        folder = Path(platformdirs.user_cache_dir("animism")) / "assets"
        folder.mkdir(parents=True, exist_ok=True)
        return folder
    except OSError:
        return Path(tempfile.mkdtemp(prefix="animism-assets-"))

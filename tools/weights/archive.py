"""A zip as a source: as some models are published. Members are read one by one, as far as they were promised to go;
nothing is unpacked anywhere else.
"""

from __future__ import annotations

import hashlib
import zipfile
import zlib
from collections.abc import Generator
from pathlib import Path, PurePosixPath

from ...personas.errors import InvalidInput, ToolFailed
from .catalogue import Model
from .names import wanted
from .sources import CHUNK, Listing, Offered


class ZipSource:
    """A zip with a model's files at its root, or in the one folder that it holds.

    :raises InvalidInput: it is no zip.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()
        try:
            with zipfile.ZipFile(self.path) as archive:
                rows = [row for row in archive.infolist() if not row.is_dir()]
        except (OSError, zipfile.BadZipFile) as error:
            raise InvalidInput(f"cannot read {path}: {error}", mend="give a folder or a zip") from error
        tops = {row.filename.partition("/")[0] for row in rows if "/" in row.filename}
        top = f"{next(iter(tops))}/" if len(tops) == 1 and all("/" in row.filename for row in rows) else ""
        self._rows = {row.filename.removeprefix(top): row for row in rows}

    def listing(self, model: Model, commit: str = "") -> Listing:
        names = wanted(self._rows, model.asked, model.exclude, texts=model.layout == "folder")
        if not names:
            raise InvalidInput(f"{self.path} holds no file of {model.title}", mend=f"it needs: {', '.join(model.asked)}")
        files = tuple(Offered(name, self._rows[name].file_size) for name in names)
        seen = "".join(f"{name}{self._rows[name].CRC}{self._rows[name].file_size}" for name in names)
        return Listing(str(self.path), "", files, f"{self.path} {hashlib.sha256(seen.encode()).hexdigest()}")

    def read(self, model: Model, listing: Listing, name: str, start: int) -> Generator[tuple[int, bytes], None, None]:
        try:
            with zipfile.ZipFile(self.path) as archive, archive.open(self._rows[name]) as stream:
                stream.seek(start)
                while chunk := stream.read(CHUNK):
                    yield start, chunk
                    start += len(chunk)
        except (OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError) as error:
            place = PurePosixPath(self.path.as_posix()).name
            told = str(error) or "it breaks off"
            raise ToolFailed(f"{place} cannot be read: {told}", mend="download it again") from error

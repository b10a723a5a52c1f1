"""What a hub tells of files: sizes, hashes, rows of its listings; contents that are bytes or files, a piece at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Content = bytes | Path
LARGE = (".safetensors", ".bin", ".onnx", ".pt", ".pth", ".ckpt", ".msgpack", ".npz", ".task")
"""Endings that the hub keeps in large storage, told by sha256; the rest is in git, told by its blob id."""
PIECE = 1 << 16


def size_of(content: Content) -> int:
    return content.stat().st_size if isinstance(content, Path) else len(content)


def pieces(content: Content, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """A content from ``start`` to ``end`` in pieces of at most :data:`PIECE` bytes."""
    end = size_of(content) if end is None else end
    if isinstance(content, bytes):
        for at in range(start, end, PIECE):
            yield content[at:min(at + PIECE, end)]
        return
    with open(content, "rb") as stream:
        stream.seek(start)
        while start < end and (piece := stream.read(min(PIECE, end - start))):
            yield piece
            start += len(piece)


def sha256_of(content: Content) -> str:
    digest = hashlib.sha256()
    for piece in pieces(content):
        digest.update(piece)
    return digest.hexdigest()


def blob_of(content: Content) -> str:
    """Git's id of a content."""
    digest = hashlib.sha1(b"blob %d\0" % size_of(content), usedforsecurity=False)
    for piece in pieces(content):
        digest.update(piece)
    return digest.hexdigest()


def sibling(path: str, content: Content) -> dict[str, Any]:
    """A file's row in a listing; a large one's blob is the pointer's that git holds in its place."""
    row: dict[str, Any] = {"rfilename": path, "size": size_of(content)}
    if not path.endswith(LARGE):
        return {**row, "blobId": blob_of(content)}
    pointer = _pointer(content)
    return {**row, "blobId": blob_of(pointer),
            "lfs": {"sha256": sha256_of(content), "size": size_of(content), "pointerSize": len(pointer)}}


def tree_row(path: str, content: Content) -> dict[str, Any]:
    row = sibling(path, content)
    told = {"type": "file", "path": path, "size": row["size"], "oid": row["blobId"]}
    if "lfs" in row:
        told["lfs"] = {"oid": row["lfs"]["sha256"], "size": row["size"], "pointerSize": row["lfs"]["pointerSize"]}
    return told


def _pointer(content: Content) -> bytes:
    told = f"version https://git-lfs.github.com/spec/v1\noid sha256:{sha256_of(content)}\nsize {size_of(content)}\n"
    return told.encode()

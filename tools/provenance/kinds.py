"""Which kind of file it is, by its first bytes; an ending proves nothing."""

from __future__ import annotations

HEAD = 16
"""Bytes that :func:`kind_of` wants."""


def kind_of(head: bytes) -> str | None:
    """The media type of a picture, sound or video that can hold a manifest, ``application/zip`` for a zip,
    ``model/gltf-binary`` for a GLB; ``None`` for anything else."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head[:4] == b"RIFF":
        return {b"WEBP": "image/webp", b"WAVE": "audio/wav"}.get(head[8:12])
    if head[4:8] == b"ftyp":
        return "audio/mp4" if head[8:11] == b"M4A" else "video/mp4"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head.startswith(b"fLaC"):
        return "audio/flac"
    if head.startswith((b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")):
        return "audio/mpeg"
    if head.startswith(b"PK\x03\x04"):
        return "application/zip"
    return "model/gltf-binary" if head.startswith(b"glTF") else None

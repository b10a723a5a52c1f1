"""Files and bytes as answers: media types, attachments, and how long a browser may keep them; addresses of this server."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from fastapi.responses import FileResponse

TYPES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".svg": "image/svg+xml", ".ico": "image/x-icon", ".webp": "image/webp",
    ".json": "application/json", ".wav": "audio/wav", ".mp4": "video/mp4", ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8", ".mjs": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2",
    ".glsl": "text/plain; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".md": "text/plain; charset=utf-8",
}
FOREVER = "private, max-age=31536000, immutable"
ASK_AGAIN = "private, no-cache"


def url(path: str, query: Mapping[str, Any] | None = None) -> str:
    """An address of this server, its parts escaped."""
    return quote(path) + (f"?{urlencode(query)}" if query else "")


def media_type(name: str) -> str:
    """By a file's ending; anything unknown is bytes to be saved, never shown."""
    return TYPES.get(Path(name).suffix.lower(), "application/octet-stream")


def attachment(name: str) -> dict[str, str]:
    """The header that lets a browser save an answer as ``name``, in any script."""
    plain = name.encode("ascii", "ignore").decode().replace('"', "") or "file"
    return {"Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name)}"}


def is_known(request: Request, etag: str) -> bool:
    """Whether the browser has this very content already."""
    known = request.headers.get("if-none-match", "")
    return etag in [part.strip().removeprefix("W/") for part in known.split(",")]


def kept_file(request: Request, path: Path, name: str, etag: str, *, forever: bool) -> Response:
    """A file of ours by content; ranges are served."""
    headers = {"ETag": etag, "Cache-Control": FOREVER if forever else ASK_AGAIN}
    if is_known(request, etag):
        return Response(status_code=304, headers=headers)
    return FileResponse(path, media_type=media_type(name), headers=headers)



"""What a mounted tool answers with, as values of ours: text, data, pictures, sounds, files, and links that nobody
followed.

Everything is a stranger's: pictures and sounds are opened with the bounds of every other door, text and files are
bounded in size, and a link stays a link.
"""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from typing import Any

from ...personas.errors import InvalidInput, ToolFailed
from ...tools.media import Image, Speech
from .definitions import plain

MOST_PARTS = 256
MOST_TEXT = 1_000_000
"""Characters of all text of an answer."""
MOST_PIXELS = 64_000_000
"""Of all pictures of an answer together."""


@dataclass(frozen=True)
class Link:
    """Where something is that the server speaks of. It was not fetched."""

    uri: str
    name: str
    media_type: str
    description: str


@dataclass(frozen=True)
class File:
    """Something of another kind that came along."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True)
class MountedResult:
    """``text`` is all that was said, ``data`` the structured content (``None`` where there is none)."""

    text: str
    data: Any = None
    images: tuple[Image, ...] = ()
    sounds: tuple[Speech, ...] = ()
    files: tuple[File, ...] = ()
    links: tuple[Link, ...] = ()


def result_of(answer: Any, tool: str) -> MountedResult:
    """The library's ``CallToolResult`` as a result. ``ToolFailed`` for an error, and for what is out of bounds."""
    if len(answer.content) > MOST_PARTS:
        raise _out_of_bounds(tool, f"{len(answer.content)} parts")
    found = _Found(tool)
    for part in answer.content:
        found.take(part)
    text = "\n".join(found.texts)
    if answer.is_error:
        raise ToolFailed(f"{tool}: {plain(text, 500) or 'it failed and does not say why'}", tool=tool,
                         mend="mend what it was asked; animism plugin mounts shows what it takes")
    return MountedResult(text, answer.structured_content, tuple(found.images), tuple(found.sounds), tuple(found.files),
                         tuple(found.links))


class _Found:
    """The parts of one answer, by kind."""

    def __init__(self, tool: str) -> None:
        self._tool, self._letters, self._pixels = tool, 0, 0
        self.texts: list[str] = []
        self.images: list[Image] = []
        self.sounds: list[Speech] = []
        self.files: list[File] = []
        self.links: list[Link] = []

    def take(self, part: Any) -> None:
        if part.type == "text":
            self._text(part.text)
        elif part.type in ("image", "audio"):
            self._media(self._decoded(part.data), plain(part.mime_type, 80), part.type)
        elif part.type == "resource_link":
            self.links.append(Link(plain(part.uri, 2000), plain(part.name, 200), plain(part.mime_type or "", 80),
                                   plain(part.description or "", 600)))
        elif part.type == "resource":
            self._resource(part.resource)

    def _text(self, text: str) -> None:
        self._letters += len(text)
        if self._letters > MOST_TEXT:
            raise _out_of_bounds(self._tool, f"more than {MOST_TEXT:,} characters")
        self.texts.append(text.encode("utf-8", "replace").decode("utf-8"))

    def _resource(self, resource: Any) -> None:
        if getattr(resource, "text", None) is not None:
            return self._text(resource.text)
        media, name = plain(resource.mime_type or "", 80), plain(str(resource.uri).rpartition("/")[2], 100)
        kind = media.partition("/")[0]
        return self._media(self._decoded(resource.blob), media, kind, name)

    def _media(self, content: bytes, media: str, kind: str, name: str = "") -> None:
        """A picture or a sound where it can be opened as one; a file where it is neither."""
        from ...tools.server.wire_friendly import picture_of, sound_of

        if kind == "image":
            try:
                picture = picture_of(content, f"a picture of {self._tool}")
            except InvalidInput as error:
                raise ToolFailed(str(error), mend="ask it for a smaller PNG or JPEG", tool=self._tool) from error
            self._pixels += picture.shape[0] * picture.shape[1]
            if self._pixels > MOST_PIXELS:
                raise _out_of_bounds(self._tool, "more than 64 million pixels")
            return self.images.append(picture)
        if kind == "audio":
            try:
                samples, rate = sound_of(content, f"a sound of {self._tool}")
                return self.sounds.append(Speech(samples, rate, ""))
            except InvalidInput:  # of a form that is not read here
                pass
        return self.files.append(File(name or kind or "file", media, content))

    def _decoded(self, text: str) -> bytes:
        try:
            return base64.b64decode(text, validate=True)
        except (binascii.Error, ValueError):
            raise ToolFailed(f"{self._tool} sent what is no base64", mend="tell its author", tool=self._tool) from None


def _out_of_bounds(tool: str, what: str) -> ToolFailed:
    return ToolFailed(f"{tool} answered with {what}", mend="ask it for less", tool=tool)

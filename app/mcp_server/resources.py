"""The resources that links lead to: the list of personas, and each one's specification, portrait, greeting, clips,
sounds and exports, at ``persona://ID/...``. Nothing is made here.

A name in an address is an id, slug or name of a persona; a file's name is one that was given out, or is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError
from mcp.types import Resource

from ...agents.agreed import stored_agreed
from ...agents.artifacts import CLIP, PORTRAIT, SOUND, SPEC
from ...personas.errors import AnimismError, InvalidInput
from .answers import MEDIA
from .checked_tool import told
from .desk import Desk

if TYPE_CHECKING:
    from ...personas.store import StoredPersona

LISTED = 100
"""Personas in the list of resources, the newest; the tool list_personas tells them all."""
LIST = "personas://list"
_KEPT = re.compile(r"[\w.-]{1,200}")
_FILES = {SPEC: "Everything that a persona's specification says.", PORTRAIT: "A persona's picture.",
          SOUND: "A persona's greeting, spoken.", CLIP: "A persona's greeting, filmed."}
_SHELVES = {"clips": ("mp4", "A film that say made."), "sounds": ("wav", "A sound that speak made."),
            "exports": ("zip", "A file that export_persona made.")}


class PersonaServer(MCPServer[Any]):
    """The library's server, whose list of resources is what is kept just now."""

    desk: Desk

    async def list_resources(self) -> list[Resource]:
        """The list itself, and the newest personas' portraits and specifications."""
        found = await self.desk.quick(lambda _: self.desk.studio.list(limit=LISTED))
        listed = await super().list_resources()
        for one in found:
            for name in (PORTRAIT, SPEC):
                listed.append(Resource(
                    uri=f"persona://{one.id}/{name}", name=f"{one.slug}/{name}", title=one.name,
                    description=one.summary[:300], mime_type=MEDIA[name.rpartition(".")[2]],
                ))
        return listed

    async def read_resource(self, uri: Any, context: Any = None) -> Any:
        """What an address leads to, of the media type that its ending tells: a template knows only one."""
        media = MEDIA.get(str(uri).rpartition(".")[2].lower())
        found = await super().read_resource(uri, context)
        return [replace(one, mime_type=media or one.mime_type) for one in cast(Iterable[Any], found)]


def add_resources(server: PersonaServer, desk: Desk) -> None:
    """Let ``server`` answer for every address."""

    @server.resource(LIST, name="personas", mime_type="application/json", description="The personas that are kept.")
    async def personas() -> str:
        import json

        found = await desk.quick(lambda _: desk.studio.list(limit=LISTED))
        lines = [{"id": one.id, "slug": one.slug, "name": one.name, "summary": one.summary} for one in found]
        return json.dumps(lines, ensure_ascii=False)

    @server.resource("persona://{persona}/greeting", name="greeting", description="What a persona says first.")
    async def greeting(persona: str) -> str:
        return await _read(desk, lambda: _stored(desk, persona).spec.greeting)

    for name, words in _FILES.items():
        _add_file(server, desk, name, words)
    for shelf, (suffix, words) in _SHELVES.items():
        _add_shelf(server, desk, shelf, MEDIA[suffix], words)


def _add_file(server: PersonaServer, desk: Desk, name: str, words: str) -> None:
    async def file(persona: str) -> bytes | str:
        def read() -> bytes | str:
            stored = _stored(desk, persona)
            if name == SPEC:
                return stored.spec.model_dump_json(indent=2)
            stored_agreed(desk.studio.store, stored, face=name != SOUND, voice=name != PORTRAIT)
            return stored.read(name)

        return await _read(desk, read)

    media = MEDIA[name.rpartition(".")[2]]
    server.resource(f"persona://{{persona}}/{name}", name=name, description=words, mime_type=media)(file)


def _add_shelf(server: PersonaServer, desk: Desk, shelf: str, media: str, words: str) -> None:
    async def made(persona: str, name: str) -> bytes:
        def read() -> bytes:
            if not _KEPT.fullmatch(name) or name.startswith("."):
                raise InvalidInput("there is no such file", mend=f"ask the tool for another: {words}")
            stored = _stored(desk, persona)
            stored_agreed(desk.studio.store, stored)
            path = desk.kept.get(f"{stored.id}-{name}")
            if path is None:
                raise InvalidInput(f"{name} is not kept any more", mend="ask the tool for it again")
            return path.read_bytes()

        return await _read(desk, read)

    server.resource(f"persona://{{persona}}/{shelf}/{{name}}", name=shelf, description=words, mime_type=media)(made)


def _stored(desk: Desk, persona: str) -> StoredPersona:
    return desk.studio.store.load(desk.persona(persona).id)


async def _read(desk: Desk, read: Callable[[], Any]) -> Any:
    try:
        return await desk.quick(lambda _: read())
    except InvalidInput as error:
        raise ResourceNotFoundError(told(error)) from error
    except AnimismError as error:
        raise ResourceError(told(error)) from error

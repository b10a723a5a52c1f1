"""What tools answer with: structured content with a schema, the same as text, and links to what is too large to read.

Links are ``persona://ID/...`` resources of this server (:mod:`.resources`); a persona's words are data and are told as
JSON, never as instructions.
"""

from __future__ import annotations

import base64
import io
import json
from typing import Any

from mcp.types import CallToolResult, ContentBlock, ImageContent, ResourceLink, TextContent
from pydantic import BaseModel, Field

from ...agents.artifacts import CLIP, PORTRAIT, SOUND, SPEC
from ...personas.errors import InvalidInput
from ...personas.store import Store, StoredPersona

PREVIEW = 256
"""Side of a preview, pixels: about 10 kB as JPEG."""
MEDIA = {
    "png": "image/png", "jpg": "image/jpeg", "wav": "audio/wav", "mp4": "video/mp4", "json": "application/json",
    "charx": "application/zip", "zip": "application/zip", "animism": "application/zip",
    "glb": "model/gltf-binary", "vrm": "model/gltf-binary",
}


class PersonaLine(BaseModel):
    """One persona in a list."""

    id: str
    slug: str
    name: str
    summary: str
    subject: str
    version: int


class PersonaList(BaseModel):
    """Personas, last changed first; ``total`` counts those that are kept."""

    personas: list[PersonaLine]
    total: int


class PersonaAnswer(BaseModel):
    """A persona. ``files`` maps names to resource addresses; ``notes`` are what its maker wants known."""

    id: str
    slug: str
    name: str
    version: int
    summary: str
    greeting: str
    greeting_emotion: str
    language: str
    files: dict[str, str]
    notes: list[str] = []
    said: str | None = Field(None, description="what was done, or what is asked back")


class PersonaWhole(PersonaAnswer):
    """A persona with everything that its specification says."""

    spec: dict[str, Any]


class MediaAnswer(BaseModel):
    """A clip, a sound or an export. ``uri`` is a resource of this server; ``path`` where the file lies, for a client on
    the same machine."""

    uri: str
    name: str
    persona: str
    media_type: str
    bytes: int
    seconds: float | None = None
    path: str | None = None


class Said(BaseModel):
    """What a persona answered, and how it felt."""

    persona: str
    text: str
    emotion: str
    notices: list[str] = []


class VoiceLine(BaseModel):
    """One voice. ``id`` is what create_persona takes."""

    id: str
    languages: list[str]
    description: str
    licence: str


class VoiceList(BaseModel):
    """Voices; ``total`` counts those that fit, of which the first are told."""

    voices: list[VoiceLine]
    total: int


class Deleted(BaseModel):
    """Who is gone."""

    id: str
    name: str


def answer(model: BaseModel, *more: ContentBlock) -> CallToolResult:
    """The result of a tool: ``model`` structured and as text, and what goes beside it."""
    data = model.model_dump(mode="json")
    text = TextContent(type="text", text=json.dumps(data, ensure_ascii=False))
    return CallToolResult(content=[text, *more], structured_content=data)


def persona_data(stored: StoredPersona, said: str | None = None) -> dict[str, Any]:
    """The fields of a :class:`PersonaAnswer`."""
    spec = stored.spec
    return {
        "id": stored.id, "slug": stored.slug, "name": stored.name, "version": stored.version, "summary": spec.summary,
        "greeting": spec.greeting, "greeting_emotion": spec.greeting_emotion, "language": spec.language,
        "files": {name: f"persona://{stored.id}/{name}" for name in (SPEC, PORTRAIT, SOUND, CLIP)
                  if name == SPEC or name in stored.assets},
        "notes": [str(note) for note in stored.making.get("notes", [])][:50], "said": said,
    }


def persona_answer(store: Store, persona: str, said: str | None = None) -> CallToolResult:
    """A persona with a small picture to look at and links to the whole one and to its sound."""
    stored = store.load(persona)
    model = PersonaAnswer(**persona_data(stored, said))
    links = [link(uri, name, f"{stored.name}: {name}") for name, uri in model.files.items() if name != SPEC]
    return answer(model, *preview(store, stored), *links)


def media_answer(made: MediaAnswer, words: str) -> CallToolResult:
    """The answer about a file that was made, with its link."""
    return answer(made, link(made.uri, made.name, f"{made.persona} {words}", made.bytes))


def link(uri: str, name: str, words: str, size: int | None = None) -> ResourceLink:
    """A link to a resource of this server."""
    media = MEDIA.get(name.rpartition(".")[2].lower(), "application/octet-stream")
    return ResourceLink(type="resource_link", uri=uri, name=name, description=words[:300], mime_type=media, size=size)


def preview(store: Store, stored: StoredPersona) -> list[ContentBlock]:
    """The portrait, made small; nothing where there is none, or somebody's consent to it does not hold."""
    from ...agents.agreed import stored_agreed

    try:
        stored_agreed(store, stored, voice=False)
    except InvalidInput:
        return []
    if PORTRAIT not in stored.assets:
        return []
    from PIL import Image as Pictures

    out = io.BytesIO()
    with Pictures.open(io.BytesIO(stored.read(PORTRAIT))) as picture:
        small = picture.convert("RGB")
        small.thumbnail((PREVIEW, PREVIEW))
        small.save(out, "JPEG", quality=82)
    data = base64.b64encode(out.getvalue()).decode()
    return [ImageContent(type="image", data=data, mime_type="image/jpeg")]

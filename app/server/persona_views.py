"""A stored persona as the interface tells it: the line of a gallery, and everything about one. Changes nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel

from ...agents.artifacts import MAKING, PORTRAIT, SCULPTURE, SPEC, VOICE
from ...personas.store import Listed, Store, StoredPersona
from .file_answers import url


class PersonaLine(BaseModel):
    """One persona in a list. ``portrait`` is the picture's address."""

    id: str
    slug: str
    name: str
    summary: str
    subject: str
    kind: str
    version: int
    updated: datetime
    portrait: str


class PersonaList(BaseModel):
    """A page of personas and how many there are in all that fit the search."""

    personas: list[PersonaLine]
    total: int


class Downloads(BaseModel):
    """Addresses of whole things to keep."""

    mp4: str
    png: str
    glb: str | None
    vrm: str | None
    card: str
    animism: str
    everything: str


class PersonaDetail(BaseModel):
    """Everything about one version of a persona. ``versions`` counts them; ``face`` says what there is to move;
    ``live`` is the address of what draws it in a browser; ``files`` maps names to addresses."""

    id: str
    slug: str
    name: str
    version: int
    versions: int
    spec: dict[str, Any]
    voice: dict[str, Any] | None
    face: Literal["sculpture", "picture", "none"]
    portrait: str | None
    live: str | None
    files: dict[str, str]
    notes: list[str]
    downloads: Downloads


def line(listed: Listed) -> PersonaLine:
    """One row of the gallery."""
    return PersonaLine(
        id=listed.id, slug=listed.slug, name=listed.name, summary=listed.summary, subject=listed.subject,
        kind=listed.kind, version=listed.version, updated=listed.updated,
        portrait=file_url(listed.id, PORTRAIT, listed.version),
    )


def detail(store: Store, stored: StoredPersona) -> PersonaDetail:
    """One persona in full."""
    assets, base = stored.assets, f"/api/personas/{stored.id}"
    return PersonaDetail(
        id=stored.id, slug=stored.slug, name=stored.name, version=stored.version,
        versions=len(store.versions(stored.id)), spec=stored.spec.model_dump(mode="json"), voice=_voice(stored),
        face=face_of(assets), portrait=file_url(stored.id, PORTRAIT, stored.version) if PORTRAIT in assets else None,
        live=url(f"{base}/live.bin", {"v": stored.version}) if SCULPTURE in assets else None,
        files={name: file_url(stored.id, name, stored.version) for name in sorted({SPEC, MAKING, *assets})},
        notes=[str(note) for note in stored.making.get("notes", [])],
        downloads=Downloads(**{
            kind: f"{base}/download/{kind}" if kind not in ("glb", "vrm") or SCULPTURE in assets else None
            for kind in Downloads.model_fields
        }),
    )


def face_of(assets: Mapping[str, Any]) -> Literal["sculpture", "picture", "none"]:
    """What of a face there is to move."""
    return "sculpture" if SCULPTURE in assets else "picture" if PORTRAIT in assets else "none"


def file_url(persona: str, name: str, version: int) -> str:
    """Where a file of a version is."""
    return url(f"/api/personas/{persona}/files/{name}", {"v": version})


def _voice(stored: StoredPersona) -> dict[str, Any] | None:
    """The voice without the settings of its engine and what casting thought of others."""
    if VOICE not in stored.assets:
        return None
    data = json.loads(stored.read(VOICE))
    attributes = {key: value for key, value in data.get("attributes", {}).items() if key not in ("alternatives",)}
    return {key: data.get(key) for key in ("engine", "id", "languages", "description", "licence")} | {
        "attributes": attributes
    }

"""Whole things to keep: the clip, the picture, the 3D model, the persona card, and everything in one zip."""

from __future__ import annotations

import io
import json
import zipfile
from importlib.metadata import version
from typing import Literal

from fastapi import APIRouter, Response
from fastapi.responses import FileResponse, JSONResponse

from ...agents.agreed import noted, stored_agreed
from ...agents.artifacts import CLIP, MAKING, PORTRAIT, SCULPTURE, SPEC
from ...agents.avatars import PURPOSE, avatar_of
from ...agents.exporting import card_bytes
from ...agents.travelling import persona_bytes
from ...personas.store import Store, StoredPersona
from . import making
from .file_answers import ASK_AGAIN, attachment, media_type
from .jobs_api import JobStarted, started
from .problems import answers, content, problem
from .users import Services, User

Wanted = Literal["mp4", "png", "glb", "vrm", "card", "animism", "everything"]


def downloads_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/api/personas", tags=["personas"])

    @router.get("/{persona}/download/{wanted}", summary="Download a persona's clip, picture, 3D model, card, itself as one file, or everything",
                response_class=Response, responses={
        **answers(404, 503, 507),
        **content("the file, as an attachment", "video/mp4", "image/png", "model/gltf-binary", "application/zip"),
        202: {"model": JobStarted, "description": "the clip is being made; ask again when the job is done"},
    })
    def download(user: User, persona: str, wanted: Wanted) -> Response:
        stored = services.persona(user, persona)
        if wanted == "mp4":
            return _clip(services, user, stored)
        if wanted == "png":
            store = services.studio(user).store
            noted(store, stored, stored_agreed(store, stored, voice=False), "its picture", "a download")
            return _sent(_picture(stored), f"{stored.slug}.png")
        if wanted in ("glb", "vrm"):
            return _model(services, user, stored, wanted)
        if wanted == "card":
            _picture(stored)  # which a card in a PNG needs
            return _sent(card_bytes(services.studio(user).store, stored, "png"), f"{stored.slug}.card.png")
        if wanted == "animism":
            whole = persona_bytes(services.studio(user).store, stored)
            return _sent(whole, f"{stored.slug}.animism", "application/zip")
        return _sent(everything(services.studio(user).store, stored), f"{stored.slug}.zip", "application/zip")

    return router


def everything(store: Store, stored: StoredPersona) -> bytes:
    """A zip of every file there is, the card too. ``InvalidInput`` where the consent to the use of its face or voice does
    not hold."""
    noted(store, stored, stored_agreed(store, stored), "everything of it", "a download")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:  # pictures and clips are compressed already
        for name, asset in stored.assets.items():
            archive.writestr(name, asset.read())
        for name, data in ((SPEC, stored.spec.model_dump(mode="json")), (MAKING, stored.making)):
            archive.writestr(name, json.dumps(data, ensure_ascii=False, indent=2) + "\n", zipfile.ZIP_DEFLATED)
        if PORTRAIT in stored.assets:
            archive.writestr("card.png", card_bytes(store, stored, "png"))
    return out.getvalue()


def _clip(services: Services, user: str, stored: StoredPersona) -> Response:
    store, name = services.studio(user).store, f"{stored.slug}.mp4"
    noted(store, stored, stored_agreed(store, stored), "its greeting's clip", "a download")
    path = stored.path(CLIP) if CLIP in stored.assets else services.clips.get(making.clip_name(stored))
    if path is not None:
        return FileResponse(path, media_type="video/mp4", headers={**attachment(name), "Cache-Control": ASK_AGAIN})
    job = started(services, user, "clip", making.clip(services, user, stored))
    return JSONResponse(job.model_dump(), 202)


def _model(services: Services, user: str, stored: StoredPersona, kind: Literal["glb", "vrm"]) -> Response:
    """The avatar, made when it is first asked for. ``InvalidInput`` where the face's consent does not hold."""
    if SCULPTURE not in stored.assets:
        raise problem(404, f"{stored.name} has no sculpture to make a model of", mend="make one: POST /api/jobs/looks")
    studio = services.studio(user)
    noted(studio.store, stored, stored_agreed(studio.store, stored, voice=False), PURPOSE, "a download")
    name = f"{stored.id}-{stored.version}-{version('animism')}.{kind}"
    path = services.clips.made(name, lambda: avatar_of(studio.load(stored.id, stored.version), kind).content)
    headers = {**attachment(f"{stored.slug}.{kind}"), "Cache-Control": ASK_AGAIN}
    return FileResponse(path, media_type="model/gltf-binary", headers=headers)


def _picture(stored: StoredPersona) -> bytes:
    if PORTRAIT not in stored.assets:
        raise problem(404, f"{stored.name} has no portrait", mend="make one: POST /api/jobs/looks")
    return stored.read(PORTRAIT)


def _sent(content: bytes, name: str, kind: str | None = None) -> Response:
    headers = {**attachment(name), "Cache-Control": ASK_AGAIN}
    return Response(content, media_type=kind or media_type(name), headers=headers)

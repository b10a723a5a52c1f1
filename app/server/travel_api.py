"""Routes by which personas come in: the presets under ``/api/presets``, and files under ``/api/jobs/import``."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ...agents.artifacts import PORTRAIT
from ...agents.presets import Preset, find, preset, presets
from . import making
from .file_answers import ASK_AGAIN, url
from .job_previews import Telling
from .jobs import ServerJob, Work
from .jobs_api import JobStarted, started
from .persona_views import PersonaDetail, detail
from .problems import answers, content, problem
from .uploads import form_of, keep, nameless
from .users import Services, User


class PresetLine(BaseModel):
    """One finished persona that comes with Animism. ``name`` is what it is asked for by, ``called`` its own name."""

    name: str
    called: str
    summary: str
    language: str
    subject: str
    kind: str
    portrait: str


class PresetList(BaseModel):
    """All of them, by name."""

    presets: list[PresetLine]


_FORM = {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": {
    "type": "object", "required": ["file"], "properties": {
        "file": {"type": "string", "format": "binary", "description": "an .animism file or a character card"}},
}}}}}


def travel_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/api", tags=["personas"])

    @router.get("/presets", summary="List the finished personas that come with Animism", responses=answers())
    def list_presets(user: User) -> PresetList:
        return PresetList(presets=[_line(one) for one in presets()])

    @router.get("/presets/{name}/portrait", summary="The picture of a preset", response_class=Response,
                responses={**answers(404), **content("the picture", "image/png")})
    def preset_portrait(user: User, name: str) -> Response:
        picture = _known(name).read(f"assets/{PORTRAIT}")
        return Response(picture, media_type="image/png", headers={"Cache-Control": ASK_AGAIN})

    @router.post("/presets/{name}", summary="Take a preset into one's personas", responses=answers(404, 507))
    def take_preset(user: User, name: str) -> PersonaDetail:
        studio = services.studio(user)
        made = preset(studio, _known(name).name)
        return detail(studio.store, studio.store.load(made.id))

    @router.post("/jobs/import", status_code=202, summary="Take in a persona from a file", openapi_extra=_FORM,
                 tags=["jobs"], responses=answers(413, 503, 507))
    async def import_file(request: Request, user: User) -> JobStarted:
        upload = (await form_of(request)).get("file")
        if not isinstance(upload, UploadFile):
            raise problem(400, "the form has no file", mend="send the file as the field file")
        path = await run_in_threadpool(keep, upload, services.home, services.limits.picture_bytes, "file")
        try:
            unused = partial(path.unlink, missing_ok=True)
            return started(services, user, "import", _arrival(services, user, path), unused)
        except BaseException:
            path.unlink(missing_ok=True)
            raise

    return router


def _arrival(services: Services, user: str, path: Path) -> Work:
    """Take in the kept upload ``path``, which is removed at the end: an ``.animism`` file, or a card."""

    def work(job: ServerJob) -> dict[str, Any]:
        from ...agents.importing import import_card
        from ...agents.travelling import arrive, is_persona

        studio = services.studio(user)
        telling = Telling(job, lambda voice, spec: making.sample_of(services, voice, spec))
        try:
            with nameless(path, "the file"):
                content = path.read_bytes()
                if is_persona(content):
                    made = arrive(studio, content).persona
                else:
                    made = import_card(studio, content, on_progress=telling, cancel=job.cancel)
        finally:
            telling.finish()
            path.unlink(missing_ok=True)
        return making.done(services, user, made)

    return work


def _known(name: str) -> Preset:
    found = find(name)
    if found is None:
        raise problem(404, f"no preset {name[:60]!r}", mend="GET /api/presets lists them")
    return found


def _line(one: Preset) -> PresetLine:
    return PresetLine(
        name=one.name, called=one.called, summary=one.summary, language=one.language, subject=one.subject,
        kind=one.kind, portrait=url(f"/api/presets/{one.name}/portrait"),
    )

"""Routes under ``/api/jobs``: begin slow work, follow it, stop it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from ...agents.request import CreateRequest, cleaned
from ...personas.consent import face_consent
from ...personas.errors import InvalidInput
from . import making, planning
from .file_answers import ASK_AGAIN
from .jobs import ServerJob, Work
from .problems import answers, content, problem
from .uploads import form_of, keep
from .users import Services, User


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CreateBody(_Body):
    """What to make. ``tools`` insists on a tool by capability; ``voice`` on a voice id."""

    description: str
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0
    voice: Annotated[str | None, Field(max_length=200)] = None
    tools: Annotated[dict[str, str], Field(max_length=16)] = Field(default_factory=dict)


class PlanBody(_Body):
    """One thing said to the planner; ``persona`` is whom it is about, ``None`` for somebody new."""

    persona: str | None = None
    text: Annotated[str, Field(min_length=1, max_length=100_000)]


class EditBody(_Body):
    """``changes`` by dotted field of the specification."""

    persona: str
    changes: Annotated[dict[str, Any], Field(min_length=1, max_length=200)]


class LooksBody(_Body):
    """``count`` other takes of the portrait."""

    persona: str
    count: Annotated[int, Field(ge=1, le=6)] = 3


class KeepBody(_Body):
    """The take to keep, by its seed."""

    persona: str
    seed: Annotated[int, Field(ge=0, lt=2**32)]


class JobData(BaseModel):
    """A job as it stands. ``events`` is the address of its event stream; ``result`` is there when it is done, ``error``
    when it failed."""

    id: str
    kind: str
    state: str
    stage: str
    fraction: float
    message: str
    result: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    events: str


class JobStarted(BaseModel):
    """A job that was queued."""

    job: JobData


def jobs_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/api/jobs", tags=["jobs"])
    _starting(router, services)
    _following(router, services)
    return router


def started(
    services: Services, user: str, kind: str, work: Work, unused: Callable[[], None] | None = None
) -> JobStarted:
    """Queue ``work`` and tell of it. ``unused`` is called where it is cancelled before it began."""
    return JobStarted(job=JobData(**services.jobs.start(user, kind, work, unused).to_data()))


_BOTH_FORMS = {"requestBody": {"required": True, "content": {
    "application/json": {"schema": CreateBody.model_json_schema()},
    "multipart/form-data": {"schema": {"type": "object", "required": ["picture", "shows"], "properties": {
        "description": {"type": "string"}, "seed": {"type": "integer"}, "voice": {"type": "string"},
        "picture": {"type": "string", "format": "binary"},
        "landmarks": {"type": "string", "description": 'JSON: {"points": [[x, y], ...]}, 3 or 68 of them'},
        "shows": {"enum": ["nobody", "person"], "description": "whom the picture shows: no real person, or the subject"},
        "subject": {"type": "string", "description": "who it is, where it shows a person"},
        "evidence": {"type": "string", "description": "how they agreed that their picture is shown and moved"},
    }}},
}}}


EVENTS = "events: stage, author, portrait, voice, look, answer, done, failed, cancelled"


def _starting(router: APIRouter, services: Services) -> None:
    def begin(kind: str, summary: str) -> Any:
        return router.post(f"/{kind}", status_code=202, summary=summary, responses=answers(404, 413, 503, 507),
                           openapi_extra=_BOTH_FORMS if kind == "create" else None)

    @begin("create", "Make a persona out of a description, or of a picture")
    async def create(request: Request, user: User) -> JobStarted:
        body, picture, landmarks, said = await _creation_of(request, services)
        try:
            CreateRequest(body.description, seed=body.seed)
            work = making.creation(
                services, user, body.description, picture=picture, landmarks=landmarks, seed=body.seed,
                voice=body.voice, tools=body.tools, **said,
            )
            unused = None if picture is None else partial(picture.unlink, missing_ok=True)
            return started(services, user, "create", work, unused)
        except BaseException:  # refused, or no room in the queue: nobody will work with the picture
            if picture is not None:
                picture.unlink(missing_ok=True)
            raise

    @begin("plan", "Make or change a persona by saying what you want")
    def plan(user: User, body: PlanBody) -> JobStarted:
        if not cleaned(body.text):
            raise InvalidInput("there is nothing in it", mend="say what you want in a few words")
        persona = services.persona(user, body.persona).id if body.persona else None
        return started(services, user, "plan", planning.said(services, user, persona, body.text))

    @begin("edit", "Change fields of a persona")
    def edit(user: User, body: EditBody) -> JobStarted:
        persona = services.persona(user, body.persona).id
        return started(services, user, "edit", making.edition(services, user, persona, body.changes))

    @begin("looks", "Draw other takes of a portrait")
    def looks(user: User, body: LooksBody) -> JobStarted:
        persona = services.persona(user, body.persona).id
        return started(services, user, "looks", planning.looks(services, user, persona, body.count))

    @begin("keep", "Keep one of the takes")
    def keep_look(user: User, body: KeepBody) -> JobStarted:
        persona = services.persona(user, body.persona).id
        return started(services, user, "keep", planning.keep(services, user, persona, body.seed))


def _following(router: APIRouter, services: Services) -> None:
    @router.get("/{job}", summary="How a job stands", responses=answers(404))
    async def get_job(user: User, job: str) -> JobData:
        return JobData(**services.jobs.get(user, job).to_data())

    @router.delete("/{job}", summary="Cancel a job", responses=answers(404))
    async def cancel_job(user: User, job: str) -> JobData:
        return JobData(**services.jobs.cancel(user, job).to_data())

    @router.get("/{job}/events", summary="Follow a job by server-sent events", response_class=StreamingResponse,
                responses={**answers(404), **content(EVENTS, "text/event-stream")})
    async def follow_job(
        user: User, job: str, last_event_id: Annotated[str | None, Header(pattern=r"^\d{1,9}$")] = None
    ) -> Response:
        found = services.jobs.get(user, job)
        if services.open.full(user, "streams", services.limits.streams):
            raise problem(429, "too many event streams are open", mend="close some pages", Retry_After="5")
        stream = _stream(services, user, found, int(last_event_id or 0))
        return StreamingResponse(stream, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})

    @router.get("/{job}/files/{name}", summary="A preview or sample of a job", response_class=Response, responses={
        **answers(404), **content("the file", "image/jpeg", "image/png", "audio/wav")})
    async def job_file(user: User, job: str, name: str) -> Response:
        media_type, data = services.jobs.get(user, job).file(name)
        return Response(data, media_type=media_type, headers={"Cache-Control": ASK_AGAIN})


async def _stream(services: Services, user: str, job: ServerJob, after: int) -> AsyncIterator[bytes]:
    """A job's events from ``after`` on, with a comment now and then that keeps the connection known to be alive."""
    with services.open.one(user, "streams", services.limits.streams):
        yield b"retry: 1000\n\n"
        async for event in job.follow(after, pulse=1.0):
            if event is not None:
                yield event.encoded()
            elif services.closing.is_set():
                return
            else:
                yield b": still here\n\n"


async def _creation_of(request: Request, services: Services) -> tuple[CreateBody, Any, Any, dict[str, Any]]:
    """Body, kept picture, landmarks and what was said of whom it shows, sent as JSON or as a form."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        try:
            return _checked(json.loads(await request.body())), None, None, {}
        except ValueError as error:
            raise problem(400, f"the body is no JSON: {error}"[:200], mend='send {"description": "..."}') from None
    form = await form_of(request)
    picture = form.get("picture")
    fields = {name: form[name] for name in ("description", "seed", "voice") if isinstance(form.get(name), str)}
    fields["description"] = fields.get("description", "").strip() or "somebody from a picture"
    body = _checked({name: value for name, value in fields.items() if value != ""})
    landmarks = _landmarks(form.get("landmarks"))
    if not isinstance(picture, UploadFile):
        raise problem(400, "the form has no picture", mend="send the file as the field picture")
    said = _said(form)
    kept = await run_in_threadpool(keep, picture, services.home, services.limits.picture_bytes)
    return body, kept, landmarks, said


def _said(form: FormData) -> dict[str, Any]:
    """Options of a creation that tell whom its picture shows; 400 where nobody has said."""
    subject, evidence = (str(form.get(name) or "").strip() for name in ("subject", "evidence"))
    if form.get("shows") == "nobody":
        return {"drawn": True}
    if form.get("shows") != "person":
        raise problem(400, "nobody has said whom the picture shows", mend="send shows: nobody, or person with their consent")
    consent = {"subject": subject, "evidence": evidence}
    face_consent(consent, "picture")
    return {"consent": consent}


def _checked(data: Any) -> CreateBody:
    try:
        return CreateBody.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise problem(400, f"{place}: {first['msg']}"[:300], mend="see /openapi.json") from None


def _landmarks(text: Any) -> Any:
    if not isinstance(text, str) or not text.strip():
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise problem(400, "the landmarks are no JSON", mend='send {"points": [[x, y], ...]}') from None

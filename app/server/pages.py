"""The page and its files, health, who is asking, and signing in."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, JSONResponse
from pydantic import BaseModel, Field

from ...agents.live.listening import can_hear
from .access import SESSION_SECONDS
from .file_answers import ASK_AGAIN, is_known, media_type
from .problems import answers, problem
from .problems import content as gives
from .users import Services

FOLDER = (Path(__file__).parents[1] / "page").resolve()


class Health(BaseModel):
    """The server runs."""

    ok: bool
    version: str


class Me(BaseModel):
    """Who is asking and what they may do. ``user`` is null for somebody who needs a token first; ``rule_based`` says
    that no language model thinks; ``speech_input`` that a transcription tool is available."""

    user: str | None
    chat_model: str
    rule_based: bool
    version: str
    speech_input: bool
    limits: dict[str, int]
    needs_token: bool


class SessionBody(BaseModel):
    """A token, to be exchanged for a cookie."""

    token: Annotated[str, Field(max_length=500)]


def pages_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(tags=["page"])

    @router.get("/", summary="The page", response_class=FileResponse,
                responses={**answers(404), **gives("the page", "text/html")})
    async def index(request: Request) -> Response:
        return static(request, "index.html")

    @router.get("/page/{path:path}", summary="A file of the page", response_class=FileResponse,
                responses={**answers(404), **gives("the file")})
    async def page_file(request: Request, path: str) -> Response:
        return static(request, path)

    @router.get("/healthz", summary="Whether the server runs", responses=answers())
    async def health() -> Health:
        return Health(ok=True, version=version("animism"))

    @router.get("/api/me", summary="Who is asking, and what there is", responses=answers(503))
    def me(request: Request) -> Me:
        return _me(services, request.scope["animism.user"])

    _sessions(router, services)
    return router


def _sessions(router: APIRouter, services: Services) -> None:
    access = services.access

    @router.post("/api/session", summary="Sign in with a token", responses=answers())
    def sign_in(request: Request, body: SessionBody) -> Me:
        user = "me" if access.open else access.owner_of(body.token)
        if user is None:
            raise problem(401, "that token is not known here", mend="look where the server was started", kind="NoToken")
        answer: Any = JSONResponse(_me(services, user).model_dump())
        if not access.open:
            answer.set_cookie(
                access.cookie, access.session(user), max_age=SESSION_SECONDS, httponly=True, samesite="strict",
                secure=request.url.scheme == "https", path="/",
            )
        return answer

    @router.delete("/api/session", summary="Sign out", status_code=204, responses=answers())
    def sign_out(request: Request) -> Response:
        access.end(access.cookie_of(request.headers.get("cookie", "")))
        answer = Response(status_code=204)
        answer.delete_cookie(access.cookie, path="/", httponly=True, samesite="strict")
        return answer


def _me(services: Services, user: str | None) -> Me:
    limits = services.limits
    known = user is not None
    return Me(
        user=user, chat_model=getattr(services.chat_model, "name", "") if known else "",
        rule_based=bool(getattr(services.chat_model, "rule_based", False)) if known else False,
        version=version("animism"), speech_input=known and can_hear(services.host),
        needs_token=not services.access.open,
        limits={"text": limits.text, "message": limits.message, "upload_bytes": limits.picture_bytes,
                "audio_bytes": limits.audio_bytes, "jobs": limits.jobs_at_once},
    )


def static(request: Request, path: str) -> Response:
    """A file of the page folder, asked about each time and sent when it has changed; 404 for anything outside it. From
    memory and without a thread: a page is eighty small files, and each way through threads costs more than they do."""
    found = _within(path)
    if found is None:
        raise problem(404, "the page has no such file")
    state = found.stat()
    content, etag = _read(found, state.st_mtime_ns, state.st_size)
    headers = {"ETag": etag, "Cache-Control": ASK_AGAIN}
    if is_known(request, etag):
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=media_type(found.name), headers=headers)


def _within(path: str) -> Path | None:
    """The file, if ``path`` leads to one in the folder, whatever it is made of."""
    if "\x00" in path or "\\" in path or any(part.startswith(".") for part in path.split("/")):
        return None
    found = (FOLDER / path).resolve()
    return found if found.is_relative_to(FOLDER) and found.is_file() else None


@lru_cache(maxsize=256)
def _read(path: Path, changed: int, size: int) -> tuple[bytes, str]:
    """Content and tag of a file as it was at that time."""
    content = path.read_bytes()
    return content, f'"{hashlib.sha256(content).hexdigest()[:24]}"'

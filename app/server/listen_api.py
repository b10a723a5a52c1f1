"""``POST /api/listen``: what somebody said into the microphone, written down by the server."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from . import hearing
from .problems import answers, problem
from .users import Services, User

_BODY = {"requestBody": {"required": True, "content": {
    kind: {"schema": {"type": "string", "format": "binary"}} for kind in ("audio/wav", "audio/webm", "audio/ogg")
}}}


class Heard(BaseModel):
    """What was said; ``language`` is a BCP-47 tag where the tool tells."""

    text: str
    language: str | None


def listen_router(services: Services) -> APIRouter:
    """The route over ``services``."""
    router = APIRouter(prefix="/api", tags=["speech input"])

    @router.post("/listen", summary="Write down what is said", responses=answers(413, 503), openapi_extra=_BODY)
    async def listen(
        request: Request, user: User, language: Annotated[str | None, Query(max_length=35)] = None
    ) -> Heard:
        content, most = await request.body(), services.limits.audio_bytes
        if not content:
            raise problem(400, "there is no sound in it", mend="send WAV, WebM or Ogg as the body")
        if len(content) > most:
            raise problem(413, "the sound is too large", mend=f"send at most {most // 1_000_000} MB")
        return await run_in_threadpool(_heard, services, content, language)

    return router


def _heard(services: Services, content: bytes, language: str | None) -> Heard:
    found = hearing.transcribed(services.host, content, language)
    return Heard(text=found.text, language=found.language)

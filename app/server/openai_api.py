"""``/v1/models`` and ``/v1/chat/completions``: every persona is a model, for programs that speak OpenAI's protocol.

Unknown parameters are let be; what a persona is like is its own affair (``temperature`` and its kin are the chat
model's). Emotion tags stand inline, ``[joy] Hello!``. ``user`` chooses whose talk is remembered, under the
authenticated user, so that nobody reaches another's.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from ...personas.store import Listed, StoredPersona
from .client_talk import ChatMessage, ClientTalk
from .completions import Completion, Writing, extra
from .pieces import closing_of, in_pieces
from .problems import answers, body, described, problem
from .users import Services, User

log = logging.getLogger("animism.server")
MOST_MODELS = 1000


class Model(BaseModel):
    """A persona as a model; ``id`` is its slug."""

    id: str
    object: str = "model"
    created: int
    owned_by: str = "animism"
    name: str
    description: str


class ModelList(BaseModel):
    """Every persona of the user."""

    object: str = "list"
    data: list[Model]


class StreamOptions(BaseModel):
    """``include_usage`` asks for a last frame with the tokens."""

    model_config = ConfigDict(extra="ignore")
    include_usage: bool = False


class ChatRequest(BaseModel):
    """A chat completion request; whatever else is sent is let be."""

    model_config = ConfigDict(extra="allow")

    model: Annotated[str, Field(min_length=1, max_length=300)]
    messages: Annotated[list[ChatMessage], Field(min_length=1, max_length=5000)]
    stream: bool | None = False
    stream_options: StreamOptions | None = None
    stop: str | list[str] | None = None
    max_tokens: Annotated[int, Field(ge=1)] | None = None
    max_completion_tokens: Annotated[int, Field(ge=1)] | None = None
    n: int | None = 1
    user: Annotated[str, Field(max_length=512)] | None = None


class ChatAnswer(BaseModel):
    """A chat completion."""

    model_config = ConfigDict(extra="allow")

    id: str
    object: str
    created: int
    model: str
    choices: list[dict[str, Any]]
    usage: dict[str, int]


def openai_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/v1", tags=["for other programs"])

    @router.get("/models", summary="List personas as models", responses=answers())
    def models(user: User) -> ModelList:
        return ModelList(data=[_model(one) for one in services.studio(user).store.list(limit=MOST_MODELS)])

    @router.get("/models/{model:path}", summary="One persona as a model", responses=answers(404))
    def model(user: User, model: str) -> Model:
        stored = persona_of(services, user, model)
        return Model(
            id=stored.slug, created=int(stored.created.timestamp()), name=stored.name, description=stored.spec.summary
        )

    @router.post("/chat/completions", summary="Talk with a persona", response_model=ChatAnswer, responses={
        **answers(404, 413, 503, 507), 200: {"content": {"text/event-stream": {"schema": {"type": "string"}}}}})
    async def complete(request: Request, user: User, asked: ChatRequest) -> Response:
        if asked.n not in (None, 1):
            raise problem(400, "a persona gives one answer at a time", mend="ask with n=1")
        talk, stored = await _in_thread(_talk, services, user, asked)
        completion = Completion(stored.slug, "\n".join(message.text for message in asked.messages))
        writing = Writing([asked.stop] if isinstance(asked.stop, str) else asked.stop or (),
                          asked.max_completion_tokens or asked.max_tokens)
        if not asked.stream:
            return await _whole(services, request, user, talk, completion, writing)
        if services.open.full(user, "streams", services.limits.streams):
            raise problem(429, "too many streams are open", mend="let some end", Retry_After="5")
        usage = bool(asked.stream_options and asked.stream_options.include_usage)
        frames = _frames(services, user, talk, completion, writing, usage)
        return StreamingResponse(frames, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})

    return router


def persona_of(services: Services, user: str, model: str) -> StoredPersona:
    """The persona that a model's name means."""
    return services.persona(user, model.removeprefix("animism/"))


def memory_name(user: str, wanted: str | None) -> str:
    """Whose memory: the authenticated user's own, or that of somebody they speak for, under their name."""
    import hashlib

    if not wanted or not wanted.strip():
        return user
    plain = wanted.strip()
    if len(plain) <= 64 and plain.isprintable():
        return f"{user}/{plain}"
    return f"{user}/{hashlib.sha256(plain.encode('utf-8', 'replace')).hexdigest()[:32]}"


def _talk(services: Services, user: str, asked: ChatRequest) -> tuple[ClientTalk, StoredPersona]:
    stored = persona_of(services, user, asked.model)
    whose = memory_name(user, asked.user)
    memory = services.memories(user).of(stored.id, whose)
    return ClientTalk(stored.spec, stored.id, memory, services.chat_model, asked.messages, whose), stored


async def _whole(
    services: Services, request: Request, user: str, talk: ClientTalk, completion: Completion, writing: Writing
) -> Response:
    """The answer at once. A client that goes away stops the chat model, as in a stream."""
    if services.open.full(user, "answers", services.limits.answers):
        told = f"{services.limits.answers} answers are being made already"
        raise problem(429, told, mend="wait for one", Retry_After="5")
    cancel = threading.Event()
    with services.open.one(user, "answers", services.limits.answers), _settled(services, talk):
        there = await services.answering.run(request, lambda: _write_all(talk, writing, cancel), cancel)
    return JSONResponse(completion.whole(writing)) if there else Response(status_code=499)


def _write_all(talk: ClientTalk, writing: Writing, cancel: threading.Event) -> None:
    with closing_of(talk.answer(cancel)) as events:
        for event in events:
            writing.feed(event)
            if writing.over:
                cancel.set()


@contextmanager
def _settled(services: Services, talk: ClientTalk) -> Iterator[None]:
    """An answer is made in the block. Afterwards a talk that is kept here is settled, when nobody waits; what a client
    brought and edits is not."""
    with services.settling.answering():
        yield
    if talk.ours:
        services.settling.add(talk.persona_id, talk.user, talk)


async def _frames(
    services: Services, user: str, talk: ClientTalk, completion: Completion, writing: Writing, usage: bool
) -> AsyncIterator[bytes]:
    """The stream of an answer. A client that goes away stops the chat model; what was said by then is kept."""
    cancel = threading.Event()
    finished = False
    with services.open.one(user, "streams", services.limits.streams), _settled(services, talk):
        yield _frame(completion.chunk({"role": "assistant", "content": ""}))
        try:
            async for event in in_pieces(lambda: talk.answer(cancel), cancel):
                text = writing.feed(event)
                if text:
                    yield _frame(completion.chunk({"content": text}))
                if writing.over and not finished:
                    finished = True
                    cancel.set()
        except Exception as error:
            status, told = described(error)
            if told.type == "Error":
                log.error("a completion failed", exc_info=error)
            yield _frame(body("/v1/", status, told))
            return
        yield _frame({**completion.chunk({}, writing.finish or "stop"), **extra(writing)})
        if usage:
            yield _frame(completion.usage_chunk(writing))
        yield b"data: [DONE]\n\n"


def _frame(data: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def _model(listed: Listed) -> Model:
    return Model(id=listed.slug, created=int(listed.created.timestamp()), name=listed.name, description=listed.summary)


async def _in_thread(work: Any, *arguments: Any) -> Any:
    from starlette.concurrency import run_in_threadpool

    return await run_in_threadpool(work, *arguments)

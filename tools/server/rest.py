"""The REST face: submit, status, events, result, files, cancel; what tools, voices and models there are; health, metrics.

How a job runs is the desk's business, what it means the service's; here is only how it is asked for over HTTP.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Header, Query, Request, Response
from fastapi import Path as InPath
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse, StreamingResponse
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException

from ...personas.errors import AnimismError, InvalidInput
from ..capability import Tool
from ..residency import shared
from . import errors_wire, frame_stream
from .calls import client_of
from .errors_wire import ServerRefusal
from .job import ToolJob
from .rest_models import (
    AcceptsAnswer, AcceptsBody, ErrorAnswer, EvictBody, EvictedAnswer, FileData, HealthAnswer, JobBody, JobData,
    ReadyAnswer, ResidentData, ResidentsAnswer, ResultAnswer, ToolData, ToolsAnswer, VoiceData, VoicesAnswer, WeightsData,
)  # fmt: skip
from .schemas import schema_of
from .service import Service
from .wire import dumps, loads

_MEANINGS = {
    400: "Something that was sent cannot be used", 401: "A token is needed", 403: "Not from there",
    404: "There is no such thing", 405: "Not that way", 408: "Too slow", 409: "Not now", 410: "No longer kept",
    413: "Too large", 422: "No face was found", 429: "Too many; see Retry-After", 500: "The tool or the server failed",
    503: "Not available", 504: "The deadline passed", 507: "The disk is full",
}
JobInPath = Annotated[str, InPath(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


def answers(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The error answers of a route for the OpenAPI document: those of every route, and ``codes``."""
    every = sorted({400, 401, 403, 408, 413, 429, 500, 503, *codes})
    return {code: {"description": _MEANINGS[code], "model": ErrorAnswer} for code in every}


def binary(description: str, *types: str) -> dict[int | str, dict[str, Any]]:
    """The good answer of a route that gives no JSON."""
    return {200: {"description": description,
                  "content": {kind: {"schema": {"type": "string", "format": "binary"}} for kind in types}}}


def router(service: Service) -> APIRouter:
    """Every route but ``/v1/call`` and ``/mcp``."""
    made = APIRouter()
    _jobs(made, service)
    _outcomes(made, service)
    _what_there_is(made, service)
    _models(made, service)
    _health(made, service)
    return made


def install_errors(app: FastAPI) -> None:
    """Let ``app`` answer every error as ``{"error": {...}}``."""

    @app.exception_handler(AnimismError)
    async def ours(request: Request, error: AnimismError) -> JSONResponse:
        retry = getattr(error, "retry_after", None)
        headers = {"Retry-After": str(max(1, round(retry)))} if retry else None
        return JSONResponse({"error": errors_wire.to_wire(error)}, errors_wire.status_of(error), headers)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        words = {404: "there is nothing here", 405: "this address does not take that method"}
        kind = {404: "NotFound", 405: "MethodNotAllowed"}.get(error.status_code, "Error")
        told = {"type": kind, "message": words.get(error.status_code, str(error.detail)), "mend": "see /openapi.json"}
        return JSONResponse({"error": told}, error.status_code, error.headers)

    @app.exception_handler(RequestValidationError)
    async def shape(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if part not in ("body", "query", "path")) or "the body"
        told = {"type": "InvalidInput", "message": f"{place}: {first['msg']}"[:300], "mend": "see /openapi.json"}
        return JSONResponse({"error": told}, 400)

    @app.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        told = {"type": "Error", "message": "the server failed; its log says more", "mend": "try again"}
        return JSONResponse({"error": told}, 500)


async def _read(request: Request, model: Any) -> Any:
    """A JSON body as ``model``: read in a thread, for it may be large."""
    content = await request.body()

    def read() -> Any:
        from pydantic import ValidationError

        try:
            return model.model_validate(loads(content))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            place = ".".join(map(str, first["loc"])) or "the body"
            raise InvalidInput(f"{place}: {first['msg']}"[:300], mend="see /openapi.json") from None

    return await asyncio.to_thread(read)


def _taking(model: Any) -> dict[str, Any]:
    """The request body of a route that reads it by itself, for the OpenAPI document."""
    return {"requestBody": {"required": True, "content": {"application/json": {
        "schema": {"$ref": f"#/components/schemas/{model.__name__}"}}}}}


# ---- jobs


def _jobs(made: APIRouter, service: Service) -> None:
    @made.post("/v1/jobs", status_code=202, summary="Submit a job", tags=["jobs"], openapi_extra=_taking(JobBody),
               responses=answers(409, 507))
    async def submit(request: Request) -> JobData:
        body = await _read(request, JobBody)
        job = await asyncio.to_thread(_submit, service, body, request)
        return _data(service, job)

    @made.get("/v1/jobs/{job}", summary="How a job stands", tags=["jobs"], responses=answers(404))
    async def status(job: JobInPath) -> JobData:
        return await asyncio.to_thread(_data, service, service.desk.get(job))

    @made.post("/v1/jobs/{job}/cancel", summary="Cancel a job", tags=["jobs"], responses=answers(404))
    async def cancel(job: JobInPath) -> JobData:
        found = service.desk.get(job)
        return await asyncio.to_thread(lambda: _data(service, service.desk.cancel(found)))

    @made.delete("/v1/jobs/{job}", summary="Forget a job that is over", tags=["jobs"], status_code=204,
                 responses=answers(404, 409), response_class=Response)
    async def forget(job: JobInPath) -> Response:
        found = service.desk.get(job)
        await asyncio.to_thread(service.desk.forget, found)
        return Response(status_code=204)

    @made.get("/v1/jobs/{job}/events", summary="Follow a job by server-sent events", tags=["jobs"],
              response_class=StreamingResponse, responses={**answers(404), **binary(
                  "events: running, progress, done, failed, cancelled, lost", "text/event-stream")})
    async def events(
        job: JobInPath, last_event_id: Annotated[str, Header(pattern=r"^[0-9]{1,9}$")] = "0"
    ) -> Response:
        found = service.desk.get(job)
        stream = service.streams.one(_events(service, found, int(last_event_id)))
        return StreamingResponse(stream, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


def _submit(service: Service, body: JobBody, request: Request) -> ToolJob:
    data = body.model_dump()
    job = service.job_of(data, client_of(data, request.scope), durable=service.desk.journal is not None)
    return service.desk.submit(job, dumps(data["request"]) if job.durable else None)


async def _events(service: Service, job: ToolJob, after: int) -> AsyncIterator[bytes]:
    """A job's events from ``after`` on, with a comment now and then that keeps the connection known to be alive."""
    yield b"retry: 1000\n\n"
    async for told in job.follow(after, pulse=1.0):
        if told is None:
            yield b": still here\n\n"
            if service.desk.stopping:
                return
            continue
        number, (name, data) = told
        if data.get("preview"):
            data = {**data, "preview": f"/v1/jobs/{job.id}/files/preview.jpg"}
        yield f"id: {number}\nevent: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode()


def _data(service: Service, job: ToolJob) -> JobData:
    data = job.to_data()
    if job.state == "queued":
        data["ahead"] = service.desk.place_of(job)
    if job.state == "done" and not job.dropped:
        data["files"] = files_data(service, job)
    return JobData(**data)


def files_data(service: Service, job: ToolJob) -> list[FileData]:
    """The files of a finished job, with their addresses."""
    return [FileData(name=file.name, media_type=file.media_type, url=f"/v1/jobs/{job.id}/files/{file.name}")
            for file in service.files(job).values()]


# ---- what came of them


def _outcomes(made: APIRouter, service: Service) -> None:
    @made.get("/v1/jobs/{job}/result", summary="The result of a job that is done", tags=["results"],
              response_model=ResultAnswer, responses=answers(404, 409, 410, 422, 504, 507))
    async def result(job: JobInPath) -> Response:
        found = service.desk.get(job)
        encoded = await asyncio.to_thread(service.result_bytes, found)
        content = b'{"id":"%b","tool":"%b","result":%b}' % (found.id.encode(), found.tool.name.encode(), encoded)
        return Response(content, media_type="application/json")

    @made.get("/v1/jobs/{job}/frames", summary="Frames as they are made", tags=["results"],
              response_class=StreamingResponse, responses={
                  **answers(404, 409, 410, 422, 504, 507), **binary(frame_stream.DESCRIPTION, frame_stream.MEDIA_TYPE)})
    async def frames(job: JobInPath, number: Annotated[int, Query(ge=0, le=1000)] = 0) -> Response:
        found = service.desk.get(job)
        source = await asyncio.to_thread(service.frames, found, number)
        stream = service.streams.one(frame_stream.sent(source))
        return StreamingResponse(stream, media_type=frame_stream.MEDIA_TYPE)

    @made.get("/v1/jobs/{job}/files/{name}", summary="A picture, sound or video of a result", tags=["results"],
              response_class=Response, responses={**answers(404, 409, 410, 422, 504, 507), **binary(
                  "the file", "image/png", "image/jpeg", "audio/wav", "video/mp4")})
    async def file(job: JobInPath, name: Annotated[str, InPath(pattern=r"^[A-Za-z0-9_.-]{1,100}$")]) -> Response:
        media_type, content = await asyncio.to_thread(service.file, service.desk.get(job), name)
        if isinstance(content, Path):
            gone = BackgroundTask(content.unlink, missing_ok=True)
            return FileResponse(content, media_type=media_type, background=gone)
        return Response(content, media_type=media_type)


# ---- what there is


def _what_there_is(made: APIRouter, service: Service) -> None:
    @made.get("/v1/tools", summary="The tools, what they take and need", tags=["tools"], responses=answers())
    def tools(schemas: bool = True) -> ToolsAnswer:
        return ToolsAnswer(tools=[tool_data(service, tool, schemas) for tool in service.registry])

    @made.get("/v1/voices", summary="The voices", tags=["tools"], responses=answers())
    def voices() -> VoicesAnswer:
        return VoicesAnswer(voices=[VoiceData(**voice.to_data()) for voice in service.voices.values()])

    @made.post("/v1/accepts", summary="Whether a tool is meant for a request", tags=["tools"],
               openapi_extra=_taking(AcceptsBody), responses=answers())
    async def accepts(request: Request) -> AcceptsAnswer:
        body = await _read(request, AcceptsBody)
        return AcceptsAnswer(accepts=await asyncio.to_thread(_accepts, service, body))


def _accepts(service: Service, body: AcceptsBody) -> bool:
    tool = service.registry.get(body.capability, body.tool)
    return bool(tool.accepts(service.request_of(tool, body.request)))


def tool_data(service: Service, tool: Tool[Any, Any], schemas: bool = True) -> ToolData:
    """A tool as ``GET /v1/tools`` tells it, with or without its schemas, which take 30 kB each."""
    answer = service.availability(tool)
    return ToolData(
        capability=tool.capability.name, sentence=tool.capability.sentence, name=tool.name, description=tool.description,
        priority=tool.priority, available=answer.ok, why=answer.why, command=answer.command, extra=tool.requires.extra,
        memory=tool.requires.memory, weights=[WeightsData(**asdict(one)) for one in tool.requires.weights],
        chooses=type(tool).accepts is not Tool.accepts, batches=hasattr(tool, "run_batch"),
        request=schema_of(tool.capability.request) if schemas else {},
        result=schema_of(tool.capability.result) if schemas else {},
    )


# ---- models


def _models(made: APIRouter, service: Service) -> None:
    @made.get("/v1/residents", summary="The models in memory", tags=["models"], responses=answers())
    def residents() -> ResidentsAnswer:
        kept = shared()
        rows = [ResidentData(key=str(row.key), bytes=row.bytes, users=row.users, idle=row.idle) for row in kept.residents()]
        return ResidentsAnswer(budget=kept.budget, loads=kept.loads, evictions=kept.evictions, residents=rows)

    @made.post("/v1/residents/evict", summary="Let idle models go", tags=["models"], openapi_extra=_taking(EvictBody),
               responses=answers(404))
    async def evict(request: Request) -> EvictedAnswer:
        body = await _read(request, EvictBody)
        return EvictedAnswer(evicted=await asyncio.to_thread(_evict, body.key))


def _evict(key: str | None) -> int:
    if key is None:
        return shared().evict()
    found = [row.key for row in shared().residents() if str(row.key) == key]
    if not found:
        raise ServerRefusal(404, "NotFound", "no such model is in memory", mend="see GET /v1/residents")
    return shared().evict(found[0])


# ---- health


def _health(made: APIRouter, service: Service) -> None:
    @made.get("/v1/health", summary="That somebody is there", tags=["health"], responses=answers())
    async def health() -> HealthAnswer:
        return HealthAnswer()

    @made.get("/v1/ready", summary="Whether jobs are taken", tags=["health"], responses={
        **answers(), 503: {"description": "Not now", "model": ReadyAnswer}})
    async def ready(response: Response) -> ReadyAnswer:
        told = service.readiness()
        response.status_code = 200 if told.ready else 503
        return told

    @made.get("/metrics", summary="Counters for Prometheus", tags=["health"], response_class=Response,
              responses={**answers(), **binary("Prometheus' text form", "text/plain")})
    async def metrics() -> Response:
        return Response(service.meter.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

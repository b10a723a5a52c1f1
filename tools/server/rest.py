"""The REST face: submit, status, events, result, files, cancel; what tools, voices and models there are; health,
metrics.

How a job runs is the desk's business, what it means the service's; here is only how it is asked for over HTTP.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, Header, Query, Request, Response
from fastapi import Path as InPath
from fastapi.responses import FileResponse, StreamingResponse
from starlette.background import BackgroundTask

from . import frame_stream
from .calls import client_of
from .job import ToolJob
from .rest_models import FileData, HealthAnswer, JobBody, JobData, ReadyAnswer, ResultAnswer
from .rest_parts import JobInPath, answers, binary, read, taking
from .rest_tools import add_models, add_tools
from .service import Service
from .wire import dumps


def router(service: Service) -> APIRouter:
    """Every route but ``/v1/call`` and ``/mcp``."""
    made = APIRouter()
    _jobs(made, service)
    _outcomes(made, service)
    add_tools(made, service)
    add_models(made, service)
    _health(made, service)
    return made


# ---- jobs


def _jobs(made: APIRouter, service: Service) -> None:
    @made.post("/v1/jobs", status_code=202, summary="Submit a job", tags=["jobs"], openapi_extra=taking(JobBody),
               responses=answers(409, 507))
    async def submit(request: Request) -> JobData:
        body = await read(request, JobBody)
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

"""The REST routes that tell what there is: tools, voices, and the models in memory."""

from __future__ import annotations

import asyncio
from dataclasses import asdict
from typing import Any

from fastapi import APIRouter, Request

from ..capability import Tool
from ..diffusion.here import lacking
from ..residency import shared
from .errors_wire import ServerRefusal
from .rest_models import (
    AcceptsAnswer,
    AcceptsBody,
    EvictBody,
    EvictedAnswer,
    ExpertData,
    ExpertsAnswer,
    ResidentData,
    ResidentsAnswer,
    ToolData,
    ToolsAnswer,
    VoiceData,
    VoicesAnswer,
    WeightsData,
)  # fmt: skip
from .rest_parts import answers, read, taking
from .schemas import schema_of
from .service import Service


def add_tools(made: APIRouter, service: Service) -> None:
    @made.get("/v1/tools", summary="The tools, what they take and need", tags=["tools"], responses=answers())
    def tools(schemas: bool = True) -> ToolsAnswer:
        return ToolsAnswer(tools=[tool_data(service, tool, schemas) for tool in service.registry])

    @made.get("/v1/voices", summary="The voices", tags=["tools"], responses=answers())
    def voices() -> VoicesAnswer:
        return VoicesAnswer(voices=[VoiceData(**voice.to_data()) for voice in service.voices.values()])

    @made.get("/v1/experts", summary="Who can draw", tags=["tools"], responses=answers())
    def experts() -> ExpertsAnswer:
        known = service.experts.values()
        return ExpertsAnswer(experts=[ExpertData(expert=e, available=not lacking(e)) for e in known])

    @made.post("/v1/accepts", summary="Whether a tool is meant for a request", tags=["tools"],
               openapi_extra=taking(AcceptsBody), responses=answers())
    async def accepts(request: Request) -> AcceptsAnswer:
        body = await read(request, AcceptsBody)
        return AcceptsAnswer(accepts=await asyncio.to_thread(_accepts, service, body))


def _accepts(service: Service, body: AcceptsBody) -> bool:
    tool = service.registry.get(body.capability, body.tool)
    return bool(tool.accepts(service.request_of(tool, body.request)))


def tool_data(service: Service, tool: Tool[Any, Any], schemas: bool = True) -> ToolData:
    """A tool as ``GET /v1/tools`` tells it, with or without its schemas, which take 30 kB each."""
    answer = service.availability(tool)
    return ToolData(
        capability=tool.capability.name, sentence=tool.capability.sentence, name=tool.name,
        description=tool.description, priority=tool.priority, available=answer.ok, why=answer.why, command=answer.command,
        extra=tool.requires.extra,
        memory=tool.requires.memory, weights=[WeightsData(**asdict(one)) for one in tool.requires.weights],
        chooses=type(tool).accepts is not Tool.accepts, batches=hasattr(tool, "run_batch"),
        request=schema_of(tool.capability.request) if schemas else {},
        result=schema_of(tool.capability.result) if schemas else {},
    )


# ---- models


def add_models(made: APIRouter, service: Service) -> None:
    @made.get("/v1/residents", summary="The models in memory", tags=["models"], responses=answers())
    def residents() -> ResidentsAnswer:
        kept = shared()
        rows = [ResidentData(key=str(row.key), bytes=row.bytes, users=row.users, idle=row.idle)
                for row in kept.residents()]
        return ResidentsAnswer(budget=kept.budget, loads=kept.loads, evictions=kept.evictions, residents=rows)

    @made.post("/v1/residents/evict", summary="Let idle models go", tags=["models"], openapi_extra=taking(EvictBody),
               responses=answers(404))
    async def evict(request: Request) -> EvictedAnswer:
        body = await read(request, EvictBody)
        return EvictedAnswer(evicted=await asyncio.to_thread(_evict, body.key))


def _evict(key: str | None) -> int:
    if key is None:
        return shared().evict()
    found = [row.key for row in shared().residents() if str(row.key) == key]
    if not found:
        raise ServerRefusal(404, "NotFound", "no such model is in memory", mend="see GET /v1/residents")
    return shared().evict(found[0])

"""Every tool over the Model Context Protocol: ``portrait_sculpture`` and its like, at ``/mcp`` by streamable HTTP.

Arguments are the request's fields, in the form that the REST face takes. A result comes as structured output, its large
arrays told by shape, with links to its pictures, sounds and videos; ``{"$job": ID}`` hands it whole to another tool.
Progress is told as the tool tells it, and a call that the client cancels stops the tool. The gate has checked host,
origin and token before anything here is asked.
"""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ResourceError, ResourceNotFoundError, ToolError
from mcp.server.mcpserver.tools import Tool as MCPTool
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase, FuncMetadata
from mcp.server.transport_security import TransportSecuritySettings
from mcp.types import CallToolResult, ResourceLink, TextContent, ToolAnnotations
from starlette.applications import Starlette

from ...personas.errors import AnimismError
from ..capability import Tool
from .errors_wire import ServerRefusal
from .job import ToolJob
from .rest import files_data
from .schemas import schema_of
from .service import Service
from .shown import shown

INSTRUCTIONS = """Tools that make characters: portraits, voices, speech, lip sync, talking video. Large results stay
on the server: give {"$job": "<job id>"} where a tool wants the portrait, speech or track that another tool made."""
HARMLESS = {"read_only_hint": True, "destructive_hint": False, "open_world_hint": False}
"""What tools do that do not say otherwise by ``hints``: they make something of what they are given, and touch nothing."""
OUTPUT = {
    "type": "object", "required": ["job", "tool", "seconds", "result", "files"], "properties": {
        "job": {"type": "string", "description": 'give {"$job": this} to another tool to hand the result over'},
        "tool": {"type": "string"}, "seconds": {"type": "number"},
        "result": {"description": "the result; large arrays by shape"},
        "files": {"type": "array", "items": {"type": "object", "properties": {
            "name": {"type": "string"}, "uri": {"type": "string"}, "url": {"type": "string"},
            "media_type": {"type": "string"}}}},
    },
}


def mcp_application(service: Service) -> Starlette:
    """The MCP server as an application with the one route ``/mcp``."""
    server = MCPServer(
        "animism-tools", title="Animism tools", instructions=INSTRUCTIONS, log_level="WARNING",
        tools=[_offered(service, tool) for tool in service.registry],
    )
    _add_files(server, service)
    off = TransportSecuritySettings(enable_dns_rebinding_protection=False)  # the gate has done it
    return server.streamable_http_app(
        transport_security=off, max_request_body_size=service.settings.limits.body, session_idle_timeout=600,
    )


def _offered(service: Service, tool: Tool[Any, Any]) -> MCPTool:
    """A tool as MCP offers it."""
    answer = service.availability(tool)
    words = " ".join(dict.fromkeys((tool.capability.sentence, tool.description)))
    if not answer.ok:
        words += f" (not available now: {answer.why}; {answer.command})"
    name = "_".join(dict.fromkeys(part.replace("-", "_") for part in (tool.capability.name, tool.name)))
    return RegisteredTool(
        fn=_never, name=name[:64], title=tool.name,
        description=words, parameters=getattr(tool, "input_schema", None) or schema_of(tool.capability.request),
        is_async=True, service=service, tool=tool,
        fn_metadata=FuncMetadata(arg_model=ArgModelBase, output_schema=OUTPUT),
        annotations=ToolAnnotations(**getattr(tool, "hints", HARMLESS)),
    )


async def _never() -> None:
    """Stands where MCP's library wants a function: :meth:`RegisteredTool.run` does the work."""


class RegisteredTool(MCPTool):
    """One of our tools. The library checks no arguments: the wire form does, and names the field."""

    service: Any = None
    tool: Any = None

    async def run(self, arguments: dict[str, Any], context: Context[Any, Any], convert_result: bool = False) -> Any:
        """Run it as a job of its own; ``ToolError`` with the mend when it cannot be done."""
        try:
            job = await asyncio.to_thread(self._job, arguments, context)
            await _followed(self.service, job, context)
            if job.error is not None:
                raise job.error
            return await asyncio.to_thread(_told, self.service, job, context)
        except AnimismError as error:
            mend = f" Mend: {error.mend}" if error.mend else ""
            raise ToolError(f"{type(error).__name__}: {error}{mend}") from error

    def _job(self, arguments: dict[str, Any], context: Context[Any, Any]) -> ToolJob:
        body = {"capability": self.tool.capability.name, "tool": self.tool.name, "request": arguments}
        headers = context.headers or {}
        client = f"mcp {headers.get('mcp-session-id', '')[:32]}".strip()
        return self.service.desk.submit(self.service.job_of(body, client))


async def _followed(service: Service, job: ToolJob, context: Context[Any, Any]) -> None:
    """Tell progress until the job is over. When the call is cancelled, so is the job."""
    try:
        async for told in job.follow(pulse=5.0):
            if told is not None and told[1][0] == "progress":
                await context.report_progress(told[1][1]["fraction"], 1.0, told[1][1]["stage"])
    finally:
        if not job.over:
            service.desk.cancel(job)


def _told(service: Service, job: ToolJob, context: Context[Any, Any]) -> CallToolResult:
    """The result as MCP wants it."""
    base = f"http://{(context.headers or {}).get('host', 'localhost')}"
    files = [{"name": file.name, "uri": f"animism:/{file.url.removeprefix('/v1')}", "url": base + file.url,
              "media_type": file.media_type} for file in files_data(service, job)]
    structured = {"job": job.id, "tool": job.tool.name, "seconds": round(job.finished - job.started, 3),
                  "result": shown(job.result), "files": files}
    links = [ResourceLink(type="resource_link", name=file["name"], uri=file["uri"], mime_type=file["media_type"],
                          description=file["url"]) for file in files]
    text = TextContent(type="text", text=json.dumps(structured, ensure_ascii=False))
    return CallToolResult(content=[text, *links], structured_content=structured)


def _add_files(server: MCPServer[Any], service: Service) -> None:
    @server.resource("animism://jobs/{job}/files/{name}", name="file", mime_type="application/octet-stream",
                     description="A picture, sound or video that a tool made.")
    async def file(job: str, name: str) -> bytes:
        try:
            return await asyncio.to_thread(_read, service, job, name)
        except ServerRefusal as error:
            raise ResourceNotFoundError(f"{error}; {error.mend}") from error
        except AnimismError as error:
            raise ResourceError(str(error)) from error


def _read(service: Service, job: str, name: str) -> bytes:
    _, content = service.file(service.desk.get(job), name)
    if not isinstance(content, Path):
        return content
    try:
        return content.read_bytes()
    finally:
        with suppress(OSError):
            content.unlink()

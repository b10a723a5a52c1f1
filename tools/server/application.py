"""The tool server as an ASGI application: every face over one service, behind one gate.

    app = make_application(registry, ToolServerSettings())       # any ASGI server runs it

``app.state.service`` is what the routes share. Nothing listens and nothing is loaded here.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from ..capability import ToolRegistry
from ..diffusion.expert import Expert
from ..media import Voice
from .calls import Calls
from .gate import Gate, Receive, Scope, Send
from .openapi_document import document
from .rest import router
from .rest_parts import install_errors
from .service import Service
from .settings import ToolServerSettings


def make_application(
    registry: ToolRegistry, settings: ToolServerSettings | None = None, voices: Mapping[str, Voice] | None = None,
    experts: Mapping[str, Expert] | None = None,
) -> FastAPI:
    """The application over the tools of ``registry``. ``voices`` are told at ``/v1/voices``, ``experts`` of the mixture of
    diffusers at ``/v1/experts``."""
    settings = settings or ToolServerSettings()
    service = Service(registry, settings, voices, experts)
    mcp = None
    if settings.mcp:
        from .mcp_face import mcp_application

        mcp = mcp_application(service)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            if mcp is not None:
                await stack.enter_async_context(mcp.router.lifespan_context(mcp))
            yield
        await run_in_threadpool(service.close)

    app = ToolApplication(
        title="Animism tools", version=version("animism"), summary="Tools that make and move characters.",
        lifespan=lifespan, docs_url=None, redoc_url=None,
        telemetry={"tracing": False, "metrics": False, "logs": False},  # looked up for every request
    )
    app.state.service = service
    install_errors(app)
    app.include_router(router(service))
    if mcp is not None:
        app.router.routes.extend(mcp.routes)
    app.openapi = lambda: document(app)  # type: ignore[method-assign]
    app.outside = Gate(Calls(app.inside, service), settings, service.meter)
    return app


class ToolApplication(FastAPI):
    """FastAPI with the gate and the quick call outside of it: what FastAPI does for every request would cost a small
    call a fifth of its time."""

    outside: Gate

    async def inside(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The routes, of which the gate has let the request in."""
        await super().__call__(scope, receive, send)  # type: ignore[arg-type]

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await self.outside(scope, receive, send)

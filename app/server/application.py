"""The HTTP application: every router behind one gate. Knows what there is and nothing of how it works.

    app = create_app(ServerSettings())          # any ASGI server runs it; `animism serve` does

``app.state.services`` is what the routes share.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.metadata import version
from typing import Any

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

from . import problems
from .gate import Gate
from .live_socket import live_router
from .openapi_document import document
from .settings import ServerSettings
from .users import Services

ROUTERS = (
    ("pages", "pages_router"), ("personas_api", "personas_router"), ("downloads", "downloads_router"),
    ("travel_api", "travel_router"),
    ("memories_api", "memories_router"), ("voices_api", "voices_router"), ("jobs_api", "jobs_router"),
    ("faces_api", "faces_router"), ("listen_api", "listen_router"), ("openai_api", "openai_router"),
    ("openai_audio", "audio_router"),
)
"""In the order of the OpenAPI document."""


def create_app(settings: ServerSettings | None = None) -> FastAPI:
    """The application for ``settings``. Nothing heavy is loaded before the first request or the warm-up."""
    services = Services(settings or ServerSettings())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(services.close)

    app = FastAPI(
        title="Animism", version=version("animism"), summary="Describe anything; meet it.", lifespan=lifespan,
        docs_url=None, redoc_url=None,  # both load scripts from other hosts
    )
    app.state.services = services
    problems.install(app)
    for module, name in ROUTERS:
        app.include_router(getattr(import_module(f".{module}", __package__), name)(services))
    app.include_router(live_router(services, processes=services.settings.live_processes))
    app.openapi = lambda: document(app)  # type: ignore[method-assign]
    app.add_middleware(_Gated, services=services)
    return app


class _Gated(Gate):
    """The gate over what ``services`` know."""

    def __init__(self, app: Any, services: Services) -> None:
        super().__init__(app, services.access, services.open, services.was_asked)

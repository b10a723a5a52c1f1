"""The OpenAPI document: what FastAPI finds, with our errors in place of its own and the ways of signing in."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from .problems import Problem, ProblemAnswer

DESCRIPTION = """Personas: make them, meet them, change them, and let other programs talk with them.

Whatever changes something needs the header `X-Animism: 1`, except under `/v1`. With tokens, send
`Authorization: Bearer TOKEN`, or the cookie that `POST /api/session` sets. Live talk is a WebSocket at
`/live/{persona}`; OpenAPI has no words for it, see `app/server/LIVE.md`."""


def document(app: FastAPI) -> dict[str, Any]:
    """The document, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(
            title=app.title, version=app.version, summary=app.summary, description=DESCRIPTION, routes=app.routes
        )
        for path in schema["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)  # a wrong body is answered 400, as our own errors are
        parts = schema["components"]
        parts["schemas"]["Problem"] = Problem.model_json_schema()
        parts["schemas"]["ProblemAnswer"] = _by_reference(ProblemAnswer)
        for name in ("HTTPValidationError", "ValidationError"):
            parts["schemas"].pop(name, None)
        parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        schema["security"] = [{"token": []}, {}]
        app.openapi_schema = schema
    return app.openapi_schema


def _by_reference(model: type[ProblemAnswer]) -> dict[str, Any]:
    """The schema of a model whose parts are in the document by themselves."""
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    schema.pop("$defs", None)
    return schema

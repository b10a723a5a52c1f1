"""The OpenAPI document: what FastAPI finds, the quick call besides, our errors in place of its own, and the token."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from . import rest_models
from .calls import PATH
from .rest_parts import answers

DESCRIPTION = """Every tool of this machine: submit a job, follow it, take its result; or call and wait.

`GET /v1/tools` gives each tool's request and result as JSON schemas. Arrays travel bit for bit as
`{"$array": [dtype, shape, base64]}`; requests may give `{"png": base64}`, `{"wav": base64}`, numbers in lists, or
`{"$job": ID}` for the result of a job that is done. Send `Authorization: Bearer TOKEN`. The same tools are at `/mcp`
over the Model Context Protocol."""


def document(app: FastAPI) -> dict[str, Any]:
    """The document, made once."""
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, summary=app.summary, description=DESCRIPTION,
                             routes=app.routes)
        parts = schema.setdefault("components", {}).setdefault("schemas", {})
        for name in ("JobBody", "CallBody", "AcceptsBody", "EvictBody", "ErrorAnswer", "ResultAnswer"):
            _add(parts, getattr(rest_models, name))
        for name in ("HTTPValidationError", "ValidationError"):
            parts.pop(name, None)
        schema["paths"][PATH] = {"post": _call()}
        for path in schema["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None) if _is_fastapi_422(operation) else None
        schema["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
        schema["security"] = [{"token": []}]
        schema["paths"]["/v1/health"]["get"]["security"] = []
        app.openapi_schema = schema
    return app.openapi_schema


def _is_fastapi_422(operation: dict[str, Any]) -> bool:
    """A wrong body is answered 400 here, as our own errors are; 422 is no face, where a route says so."""
    return "Validation Error" in operation["responses"].get("422", {}).get("description", "")


def _call() -> dict[str, Any]:
    json_ = {"application/json": {"schema": {"$ref": "#/components/schemas/ResultAnswer"}},
             "application/x-ndjson": {"schema": {"type": "string"}}}
    error = {"application/json": {"schema": {"$ref": "#/components/schemas/ErrorAnswer"}}}
    responses: dict[str, Any] = {"200": {"description": "The result; with stream, lines of JSON", "content": json_}}
    for code, told in answers(404, 409, 410, 422, 504, 507).items():
        responses[str(code)] = {"description": told["description"], "content": error}
    return {
        "tags": ["jobs"], "summary": "Call a tool and wait", "operationId": "call_v1_call_post", "responses": responses,
        "requestBody": {"required": True, "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/CallBody"}}}},
    }


def _add(parts: dict[str, Any], model: type[BaseModel]) -> None:
    schema = model.model_json_schema(ref_template="#/components/schemas/{model}")
    for name, part in schema.pop("$defs", {}).items():
        parts.setdefault(name, part)
    parts.setdefault(model.__name__, schema)

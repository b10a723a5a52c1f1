"""What the REST routes share: how errors are answered and documented, and how a body is read."""

from __future__ import annotations

import asyncio
from typing import Annotated, Any

from fastapi import FastAPI, Request, Response
from fastapi import Path as InPath
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from ...personas.errors import AnimismError, InvalidInput
from . import errors_wire
from .gate import Refusal
from .rest_models import ErrorAnswer
from .wire import loads

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

    @app.exception_handler(Refusal)
    async def gates(request: Request, error: Refusal) -> Response:
        return Response(error.content(), error.status, media_type="application/json", headers={"Connection": "close"})

    @app.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        told = {"type": "Error", "message": "the server failed; its log says more", "mend": "try again"}
        return JSONResponse({"error": told}, 500)


async def read(request: Request, model: Any) -> Any:
    """A JSON body as ``model``: read in a thread, for it may be large."""
    content = await request.body()

    def checked() -> Any:
        try:
            return model.model_validate(loads(content))
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            place = ".".join(map(str, first["loc"])) or "the body"
            raise InvalidInput(f"{place}: {first['msg']}"[:300], mend="see /openapi.json") from None

    return await asyncio.to_thread(checked)


def taking(model: Any) -> dict[str, Any]:
    """The request body of a route that reads it by itself, for the OpenAPI document."""
    return {"requestBody": {"required": True, "content": {"application/json": {
        "schema": {"$ref": f"#/components/schemas/{model.__name__}"}}}}}

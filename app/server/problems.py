"""Every error as JSON, in one place: which status each error of the tree has, and how ``/v1`` words it.

``{"error": {"message", "mend", "type"}}`` for our own interface; OpenAI's shape (``message, type, param, code``) for
``/v1``. Nothing that the user sent is ever answered as HTML.
"""

from __future__ import annotations

import errno
import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from ...personas import errors

log = logging.getLogger("animism.server")

STATUS: dict[type[errors.AnimismError], int] = {
    errors.InvalidInput: 400, errors.CardError: 400, errors.NoFaceDetected: 400, errors.Cancelled: 409,
    errors.ToolUnavailable: 503, errors.OutOfMemory: 503, errors.Timeout: 503, errors.ChatModelError: 503,
    errors.StoreError: 507, errors.ToolFailed: 500, errors.PluginError: 500,
}
NAMES = {
    400: "InvalidInput", 401: "NoToken", 403: "Forbidden", 404: "NotFound", 405: "MethodNotAllowed", 409: "Conflict",
    413: "TooLarge", 415: "InvalidInput", 429: "TooMany", 503: "ToolUnavailable", 507: "StoreError",
}


class Problem(BaseModel):
    """What went wrong, in words; ``mend`` says what to do, ``type`` is the error's name."""

    message: str
    mend: str | None = None
    type: str


class ProblemAnswer(BaseModel):
    """The body of every answer that is an error."""

    error: Problem


_MEANINGS = {
    400: "Something that was sent cannot be used", 401: "A token is needed", 403: "Not from there",
    404: "There is no such thing", 409: "Not now", 413: "Too large", 429: "Too many requests; see Retry-After",
    500: "The server failed", 503: "A tool or the chat model is not available", 507: "It could not be stored",
}


_BODY = {"application/json": {"schema": {"$ref": "#/components/schemas/ProblemAnswer"}}}


def answers(*codes: int) -> dict[int | str, dict[str, Any]]:
    """The error answers of a route for the OpenAPI document: those of every route, and ``codes``. By reference: a model
    made for each answer of each route took half of the application's start."""
    every = sorted({400, 401, 403, 429, 500, *codes})
    return {code: {"description": _MEANINGS[code], "content": _BODY} for code in every}


def content(description: str, *types: str) -> dict[int | str, dict[str, Any]]:
    """The good answer of a route that gives no JSON, for the OpenAPI document."""
    schema = {"schema": {"type": "string", "format": "binary"}}
    return {200: {"description": description, "content": dict.fromkeys(types or ("application/octet-stream",), schema)}}


def problem(
    status: int, message: str, *, mend: str | None = None, kind: str | None = None, **headers: str
) -> HTTPException:
    """An error of the interface itself, to be raised in a route. ``headers`` are written ``Retry_After="3"``."""
    detail = {"message": message, "mend": mend, "type": kind or NAMES.get(status, "Error")}
    return HTTPException(status, detail, {name.replace("_", "-"): value for name, value in headers.items()} or None)


def described(error: BaseException) -> tuple[int, Problem]:
    """Status and words for any error; one that nobody raised on purpose tells nothing of the inside."""
    if isinstance(error, errors.AnimismError):
        status = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
        return status, Problem(message=one_line(error), mend=error.mend, type=type(error).__name__)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return 507, Problem(message="the disk is full", mend="free some space and try again", type="StoreError")
    return 500, Problem(message="the server failed; its log says more", mend="try again", type="Error")


def one_line(error: BaseException) -> str:
    """An error's message on one line of at most 500 characters."""
    return " ".join(str(error).split())[:500] or type(error).__name__


def body(path: str, status: int, told: Problem) -> dict[str, Any]:
    """The JSON of an error, worded for the interface that ``path`` belongs to."""
    if not path.startswith("/v1/"):
        return {"error": told.model_dump()}
    message = told.message + (f" ({told.mend})" if told.mend else "")
    kind = {401: "authentication_error", 429: "rate_limit_error"}.get(
        status, "invalid_request_error" if status < 500 else "server_error"
    )
    return {"error": {"message": message, "type": kind, "param": None, "code": told.type}}


def install(app: FastAPI) -> None:
    """Let ``app`` answer every error by this file."""

    def answer(request: Request, status: int, told: Problem, headers: Any = None) -> JSONResponse:
        return JSONResponse(body(request.url.path, status, told), status, headers)

    @app.exception_handler(errors.AnimismError)
    async def ours(request: Request, error: errors.AnimismError) -> JSONResponse:
        status, told = described(error)
        if status >= 500:
            number = request.scope.get("animism.request", "-")
            log.warning("%s %s: %s: %s", number, request.url.path, told.type, told.message)
        return answer(request, status, told)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        detail = error.detail if isinstance(error.detail, dict) else {
            "message": _plain(error), "type": NAMES.get(error.status_code, "Error")
        }
        return answer(request, error.status_code, Problem(**detail), error.headers)

    @app.exception_handler(RequestValidationError)
    async def shape(request: Request, error: RequestValidationError) -> JSONResponse:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"] if part not in ("body", "query", "path")) or "the body"
        told = Problem(message=f"{place}: {first['msg']}"[:300], mend="see /openapi.json", type="InvalidInput")
        return answer(request, 400, told)

    @app.exception_handler(Exception)
    async def unexpected(request: Request, error: Exception) -> JSONResponse:
        status, told = described(error)
        return answer(request, status, told)


def _plain(error: HTTPException) -> str:
    return {404: "there is nothing here", 405: "this address does not take that method"}.get(
        error.status_code, str(error.detail)
    )

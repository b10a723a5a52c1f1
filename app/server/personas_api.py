"""Routes under ``/api/personas``: the gallery, one persona, its files, its live face and its versions."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import FileResponse
from pydantic import BaseModel

from ...agents.artifacts import MAKING, SCULPTURE, SPEC
from ...agents.differences import compare
from .file_answers import ASK_AGAIN, FOREVER, is_known, kept_file
from .persona_views import PersonaDetail, PersonaList, detail, line
from .problems import answers, content, problem
from .users import Services, User

COUNTED = 10_000
"""Personas that a search is counted over."""
VersionNumber = Annotated[int | None, Query(ge=1, description="The version; the current one by default.")]


class VersionLine(BaseModel):
    """One version; ``created`` is UTC."""

    number: int
    note: str
    created: datetime
    current: bool


class VersionList(BaseModel):
    """Every version, oldest first."""

    versions: list[VersionLine]


class DifferenceLine(BaseModel):
    """One field that differs."""

    field: str
    before: Any
    after: Any


class Comparison(BaseModel):
    """What differs between two versions."""

    differences: list[DifferenceLine]


def personas_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/api/personas", tags=["personas"])

    @router.get("", summary="List personas, last changed first", responses=answers())
    def list_personas(
        user: User, search: Annotated[str, Query(max_length=200)] = "",
        limit: Annotated[int, Query(ge=1, le=200)] = 60, offset: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
    ) -> PersonaList:
        store = services.studio(user).store
        found = store.list(limit=limit, offset=offset, search=search)
        total = len(store) if not search.strip() else len(store.list(limit=COUNTED, search=search))
        return PersonaList(personas=[line(one) for one in found], total=total)

    @router.get("/{persona}", summary="One persona in full", responses=answers(404))
    def get_persona(user: User, persona: str, v: VersionNumber = None) -> PersonaDetail:
        return detail(services.studio(user).store, services.persona(user, persona, v))

    @router.delete("/{persona}", summary="Delete a persona and its memories", status_code=204,
                   responses=answers(404, 507))
    def delete_persona(user: User, persona: str) -> Response:
        found = services.persona(user, persona)
        services.studio(user).delete(found.id)
        services.forget(user, found.id)
        return Response(status_code=204)

    @router.get("/{persona}/files/{name}", summary="A file of a persona", response_class=FileResponse, responses={
        **answers(404), **content("the file", "image/png", "audio/wav", "video/mp4", "application/json")})
    def get_file(request: Request, user: User, persona: str, name: str, v: VersionNumber = None) -> Response:
        stored = services.version(user, persona, v)
        if name in (SPEC, MAKING):
            return _own_json(stored.spec.model_dump(mode="json") if name == SPEC else stored.making, v is not None)
        if name not in stored.assets:
            there = ", ".join(sorted(stored.assets))
            raise problem(404, f"{stored.slug} has no file of that name", mend=f"files: {there}")
        etag = f'"{stored.assets[name].sha256[:32]}"'
        return kept_file(request, stored.path(name), name, etag, forever=v is not None)

    @router.get("/{persona}/live.bin", summary="What a browser needs to draw the face", response_class=Response,
                responses={**answers(404, 507), **content("a pack; its layout is in tools/sculpture/live.py")})
    def live_face(request: Request, user: User, persona: str, v: VersionNumber = None) -> Response:
        stored = services.version(user, persona, v)
        if SCULPTURE not in stored.assets:
            raise problem(404, f"{stored.name} is no sculpture", mend="ask for server-side video over /live")
        path, etag = services.faces.of(stored)
        headers = {"ETag": etag, "Cache-Control": FOREVER if v is not None else ASK_AGAIN, "Vary": "Accept-Encoding"}
        if is_known(request, etag):
            return Response(status_code=304, headers=headers)
        return _gzipped(request, path.read_bytes(), headers)

    _version_routes(router, services)
    return router


def _version_routes(router: APIRouter, services: Services) -> None:
    @router.get("/{persona}/versions", summary="The versions of a persona", responses=answers(404))
    def list_versions(user: User, persona: str) -> VersionList:
        found = services.studio(user).store.versions(services.persona(user, persona).id)
        return VersionList(versions=[VersionLine(number=one.number, note=one.note, created=one.created,
                                                 current=one.current) for one in found])

    @router.post("/{persona}/versions/{number}", summary="Make a version the current one", responses=answers(404, 507))
    def restore_version(user: User, persona: str, number: int) -> PersonaDetail:
        stored = services.persona(user, persona, number)
        store = services.studio(user).store
        return detail(store, store.restore(stored.id, number))

    @router.get("/{persona}/compare", summary="What differs between two versions", responses=answers(404))
    def compare_versions(
        user: User, persona: str, a: Annotated[int, Query(ge=1)], b: Annotated[int, Query(ge=1)]
    ) -> Comparison:
        before, after = services.persona(user, persona, a), services.persona(user, persona, b)
        return Comparison(differences=[DifferenceLine(**vars(one)) for one in compare(before.spec, after.spec)])


def _own_json(data: Any, forever: bool) -> Response:
    from fastapi.responses import JSONResponse

    return JSONResponse(data, headers={"Cache-Control": FOREVER if forever else ASK_AGAIN})


def _gzipped(request: Request, content: bytes, headers: dict[str, str]) -> Response:
    """Gzipped content as it is to whoever takes it so (every browser), unpacked to the rest."""
    import gzip

    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = "gzip"
    else:
        content = gzip.decompress(content)
    return Response(content, media_type="application/octet-stream", headers=headers)



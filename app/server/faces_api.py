"""``POST /api/faces``: where the face is in a picture, so that the page can ask for three clicks when nobody sees one.

Each landmarks tool that can run is asked in turn. Nothing is kept.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from ...personas.errors import NoFaceDetected, ToolFailed
from ...plugins import PluginHost
from ...tools.contracts import LandmarksRequest
from ...tools.media import Image
from .problems import answers, problem
from .uploads import form_of, keep, opened
from .users import Services, User

_FORM = {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": {
    "type": "object", "required": ["picture"], "properties": {"picture": {"type": "string", "format": "binary"}},
}}}}}


class FaceFound(BaseModel):
    """``points`` are the 68 of the face in pixels of the picture, whose ``size`` is width and height; ``tool`` is who
    found them."""

    found: bool
    points: list[tuple[float, float]] | None
    tool: str | None
    size: tuple[int, int]
    message: str


def faces_router(services: Services) -> APIRouter:
    """The route over ``services``."""
    router = APIRouter(prefix="/api", tags=["faces"])

    @router.post("/faces", summary="Find the face in a picture", responses=answers(413), openapi_extra=_FORM)
    async def faces(request: Request, user: User) -> FaceFound:
        picture = (await form_of(request)).get("picture")
        if not isinstance(picture, UploadFile):
            raise problem(400, "the form has no picture", mend="send the file as the field picture")
        return await run_in_threadpool(_look, services, picture)

    return router


def _look(services: Services, picture: UploadFile) -> FaceFound:
    path = keep(picture, services.home, services.limits.picture_bytes)
    try:
        return find_face(services.host, opened(path))
    finally:
        path.unlink(missing_ok=True)


def find_face(host: PluginHost, image: Image) -> FaceFound:
    """The first tool's answer that is one."""
    size = (image.shape[1], image.shape[0])
    request = LandmarksRequest(image)
    asked, failed = 0, ""
    for tool in host.tools.of("landmarks"):
        if not tool.accepts(request) or not tool.available().ok:
            continue
        try:
            tool.setup("cpu")
            points = tool.run(request).points[:, :2]
        except NoFaceDetected:
            asked += 1
        except ToolFailed as error:
            failed = f" ({tool.name}: {error})"
        else:
            told = [(round(float(x), 2), round(float(y), 2)) for x, y in points]
            return FaceFound(found=True, points=told, tool=tool.name, size=size, message=f"{tool.name} found a face")
    why = "no face was seen" if asked else "no tool that finds faces is installed"
    return FaceFound(found=False, points=None, tool=None, size=size,
                     message=f"{why}{failed}; click on the two eyes and the mouth")

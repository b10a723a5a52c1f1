"""The avatar tool ``sculpture``: a character's own sculpture as a GLB or a VRM.

A portrait that a model drew has the sculpture that guided it: the avatar is of that, and says so. A portrait without
any sculpture is not this tool's.
"""

from __future__ import annotations

import io
from typing import Any

from ...personas.errors import InvalidInput
from ..capability import Progress, Tool, silent
from ..contracts import AVATAR, Avatar, AvatarRequest
from ..media import Image

LEAST, MOST = 12_000, 200_000
"""Triangles: a face takes some 8,000 of them."""

GUIDED = "the picture was drawn by a model; the avatar is the sculpture that guided it"


class SculptureAvatar(Tool[AvatarRequest, Avatar]):
    """Meshes the sculpture, gives its face 52 ARKit targets and 15 visemes, and writes the file."""

    capability = AVATAR
    name = "sculpture"
    description = (
        "Turns the character's own sculpture into a small GLB or VRM 1.0 that looks like its portrait and moves by "
        "ARKit's 52 blendshapes and Oculus' visemes. Needs no weights and takes a second or two."
    )
    priority = 10

    def accepts(self, request: AvatarRequest) -> bool:
        return request.portrait.sculpture is not None

    def run(self, request: AvatarRequest, progress: Progress = silent) -> Avatar:
        """``InvalidInput`` for a portrait without a sculpture, another kind of file, or too few or many triangles."""
        from .export import written

        _check(request)
        sculpture = request.portrait.sculpture
        assert sculpture is not None
        progress(0.0, "meshing")
        drawn = bool(request.portrait.made_by.get("experts"))
        thumbnail = _thumbnail(request.portrait.image) if request.kind == "vrm" else None
        made = written(
            sculpture, request.kind, request.spec.name, request.told, triangles=request.triangles, lit=request.lit,
            track=request.track, thumbnail=thumbnail, tell=lambda share, stage: progress(share, stage),
        )  # fmt: skip
        progress(1.0, "written")
        return Avatar(made.content, request.kind, made.triangles, made.still, (GUIDED,) if drawn else ())


def _check(request: AvatarRequest) -> None:
    if request.portrait.sculpture is None:
        raise InvalidInput(
            f"{request.spec.name} has no sculpture to make a model of",
            mend="give it one: animism redraw PERSONA --tool portrait=sculpture",
        )
    if request.kind not in ("glb", "vrm"):
        raise InvalidInput(f"{request.kind!r} is no kind of avatar", mend="glb or vrm")
    if not LEAST <= request.triangles <= MOST:
        raise InvalidInput(f"an avatar cannot have {request.triangles} triangles", mend=f"{LEAST} to {MOST}")


def _thumbnail(image: Image) -> bytes:
    from PIL import Image as Pictures

    out = io.BytesIO()
    picture: Any = Pictures.fromarray(image).resize((512, 512), Pictures.Resampling.LANCZOS)
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()

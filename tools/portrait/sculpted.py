"""The portrait tool ``sculpture``: composes a character's sculpture from its specification and renders it.

Landmarks and face box are exact, because the face is placed by the sculpture's own rig. Which solids make an apple is
:mod:`animism.tools.sculpture.compose`'s knowledge, not this file's.
"""

from __future__ import annotations

from collections.abc import Callable

from ...personas.errors import InvalidInput
from ..capability import Progress, Tool, silent
from ..contracts import PORTRAIT, PortraitRequest
from ..media import Image, Portrait


class SculpturePortrait(Tool[PortraitRequest, Portrait]):
    """Options: ``sculpture``, a :class:`~animism.tools.sculpture.Sculpture` to be rendered as it is; ``chance``, what
    chance decided in the version before (``made_by["chance"]`` of its portrait)."""

    capability = PORTRAIT
    name = "sculpture"
    description = (
        "Sculpts the subject itself (an apple stays an apple) as a toy-film character with a face and renders it. "
        "Needs no weights, takes a second, and animates best."
    )
    priority = 10

    def accepts(self, request: PortraitRequest) -> bool:
        return request.picture is None

    def run(self, request: PortraitRequest, progress: Progress = silent) -> Portrait:
        """Compose, then render at ``request.size``. ``InvalidInput`` when the size is not 256 to 1024."""
        from ..sculpture import render
        from ..sculpture.compose import compose

        if not 256 <= request.size <= 1024:
            raise InvalidInput(f"size {request.size} cannot be drawn", mend="a size is 256 to 1024")
        progress(0.0, "sculpting")
        given = request.options.get("sculpture")
        if given is not None:
            sculpture, notes, chance = given, [], {}
        else:
            composition = compose(request.spec, request.seed, request.retry, request.options.get("chance"))
            sculpture, notes, chance = composition.sculpture, list(composition.notes), composition.chance
        progress(0.2, "lighting")
        still = render(sculpture, size=request.size, preview=_rendering(progress))
        progress(1.0, "rendered", still.image)
        made_by = {"tool": self.name, "seed": request.seed, "attempts": request.retry + 1, "notes": notes, "chance": chance}
        return Portrait(still.image, still.landmarks, still.box, made_by, sculpture)


def _rendering(progress: Progress) -> Callable[[float, Image], None]:
    """What is told of rough pictures on the way: 0.3 to 0.9 of the work."""

    def tell(share: float, image: Image) -> None:
        progress(0.3 + 0.6 * share, "rendering", image)

    return tell

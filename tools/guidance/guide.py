"""What a portrait's drawing starts from and holds to: :func:`guide` makes the start picture and the control pictures.

By ``request.drawing.guidance`` they come from the character's own sculpture, from a human face (ChatAnything's way, for
comparison), from the user's picture, or there are none. What each control looks like is the business of its own file;
how firmly it holds is :mod:`.schedule`'s. No model is loaded here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, get_args

from ...personas.errors import InvalidInput
from ..capability import Progress, silent
from ..contracts import Guidance, PortraitRequest
from ..diffusion.expert import ControlKind
from ..media import Image, Landmarks

if TYPE_CHECKING:
    from ..sculpture import Sculpture

KINDS: tuple[str, ...] = get_args(ControlKind)
LEAST_SIZE, MOST_SIZE = 64, 2048


@dataclass(frozen=True)
class Guide:
    """Everything at (size, size). ``start`` uint8 (size, size, 3) or ``None``; ``controls`` by an expert's control
    kind, uint8 (size, size, 3) each; ``landmarks`` and ``box`` (x0, y0, x1, y1) in pixels where a face is known;
    ``sculpture`` what it was rendered from, of the character itself or, with ``source`` ``face``, of the person it
    starts from."""

    start: Image | None = None
    controls: Mapping[str, Image] = field(default_factory=dict)
    landmarks: Landmarks | None = None
    box: tuple[float, float, float, float] | None = None
    sculpture: Sculpture | None = None
    source: Guidance = "none"


def guide(request: PortraitRequest, kinds: Sequence[str], size: int, progress: Progress = silent) -> Guide:
    """The guide of ``request`` at ``size`` pixels with the control pictures of ``kinds`` (:data:`KINDS`).

    It does not depend on ``request.retry``: a further attempt is guided by the same pictures, more firmly. Takes about
    a second for the first size of a sculpture, milliseconds when it was rendered before (:mod:`.sculpted`).

    :raises InvalidInput: an unknown kind, a size outside 64 to 2048, or a control that a picture cannot give.
    """
    source = request.drawing.guidance if request.drawing is not None else "sculpture"
    _check(kinds, size)
    if source == "none":
        return Guide()
    from .scene import scene_of

    progress(0.0, "making what the drawing starts from")
    scene = scene_of(request, source, size, progress)
    controls = {}
    for i, kind in enumerate(dict.fromkeys(kinds)):
        progress(0.8 + 0.2 * i / len(kinds), f"drawing the {kind} control")
        controls[kind] = scene.control(kind)
    progress(1.0, "the guide is there", scene.image)
    return Guide(scene.image, controls, scene.landmarks, scene.box, scene.sculpture, source)


def _check(kinds: Sequence[str], size: int) -> None:
    for kind in kinds:
        if kind not in KINDS:
            raise InvalidInput(f"no control of kind {kind!r}", mend=f"kinds: {', '.join(KINDS)}")
    if not LEAST_SIZE <= size <= MOST_SIZE:
        raise InvalidInput(f"a guide cannot be {size} pixels a side", mend=f"choose {LEAST_SIZE} to {MOST_SIZE}")

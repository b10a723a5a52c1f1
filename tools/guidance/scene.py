"""What is known of the picture that a drawing starts from, and the control pictures that can be made of it.

A rendered sculpture knows depth and labels exactly; a picture of the user's knows its points and no more, and says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from ...personas.errors import InvalidInput
from ..capability import Progress, silent
from ..contracts import Guidance, PortraitRequest
from ..landmarks.mediapipe68 import MESH_TO_IBUG
from ..media import Image, Landmarks, ParsingMap
from .annotation import from_ibug, from_mesh
from .depth import depth_picture
from .dots import dots
from .edges import edges
from .jaw import convex_jaw
from .label_colours import label_picture

if TYPE_CHECKING:
    from ..sculpture import Sculpture

BEHIND = ("background", "floor")


@dataclass(frozen=True)
class Scene:
    """``image`` (size, size, 3), ``landmarks`` and ``box`` in its pixels; of a rendered sculpture also its ``depth``
    and ``labels``, which may be smaller than the picture (they are drawn small and enlarged), and the centres of the
    ``irises`` (2, 2)."""

    image: Image
    landmarks: Landmarks
    box: tuple[float, float, float, float]
    sculpture: Sculpture | None = None
    depth: NDArray[np.float32] | None = None
    labels: ParsingMap | None = None
    irises: NDArray[np.float32] | None = None

    @property
    def size(self) -> int:
        return len(self.image)

    def control(self, kind: str) -> Image:
        """The control picture of a kind, uint8 (size, size, 3). ``InvalidInput`` when this scene cannot give it."""
        if kind == "landmarks68":
            return dots(self._ibug(), self.size)
        if kind == "mediapipe_face":
            return self._annotation()
        if kind == "edges":
            return self._edges()
        if self.depth is None or self.labels is None:
            raise InvalidInput(
                f"the control {kind!r} cannot be made from a picture: nothing measures its {kind} here",
                mend="choose an expert that is guided by landmarks or edges, or guide it by the sculpture",
            )
        if kind == "depth":
            return _enlarged(depth_picture(self.depth, self._figure()), self.size, Pictures.Resampling.BILINEAR)
        return _enlarged(label_picture(self.labels), self.size, Pictures.Resampling.NEAREST)

    def _figure(self) -> NDArray[np.bool_]:
        assert self.labels is not None
        behind = [i for i, name in enumerate(self.labels.names) if name in BEHIND]
        return ~np.isin(self.labels.labels, behind)

    def _ibug(self) -> NDArray[np.floating]:
        """The 68 points as controls show them."""
        if self.landmarks.scheme == "mediapipe478":
            return self.landmarks.points[MESH_TO_IBUG]
        if self.landmarks.scheme != "ibug68":
            raise InvalidInput(f"no control is drawn from {self.landmarks.scheme} points", mend="give 68 iBUG points")
        return convex_jaw(self.landmarks.points)

    def _annotation(self) -> Image:
        if self.landmarks.scheme == "mediapipe478":
            return from_mesh(self.landmarks.points, self.size)
        return from_ibug(self._ibug(), self.size, self.irises, None if self.labels is None else self._figure())

    def _edges(self) -> Image:
        if self.depth is None or self.labels is None:
            return edges(self.image)
        near = depth_picture(self.depth, self._figure())[..., 0]
        small = _enlarged(self.image, len(near), Pictures.Resampling.BOX)
        return _enlarged(edges(small, near, label_picture(self.labels)), self.size, Pictures.Resampling.NEAREST)


def scene_of(request: PortraitRequest, source: Guidance, size: int, progress: Progress = silent) -> Scene:
    """The scene that ``request`` starts from. ``InvalidInput`` when it is to be a picture and there is none."""
    if source == "picture":
        return _pictured(request, size)
    from .human import human_spec
    from .sculpted import composed, rendered

    if source == "face":
        request = replace(request, spec=human_spec(request.seed), options={})
    found = rendered(composed(request).sculpture, size, progress)
    still, scale = found.still, size / len(found.still.image)
    marks = replace(still.landmarks, points=still.landmarks.points * np.float32(scale))
    box = tuple(scale * edge for edge in still.box)
    image = _enlarged(still.image, size, Pictures.Resampling.LANCZOS).copy()  # the kept one stays as it is
    return Scene(image, marks, box, found.sculpture, still.depth, still.labels, found.irises * np.float32(scale))


def _pictured(request: PortraitRequest, size: int) -> Scene:
    from ..portrait.picture import PicturePortrait

    if request.picture is None:
        raise InvalidInput("there is no picture to be guided by", mend="give one with --picture FILE")
    if request.landmarks is None:
        raise InvalidInput("nobody said where the picture's face is", mend="mark it with --landmarks FILE")
    framed = PicturePortrait().run(replace(request, size=size))
    return Scene(np.array(framed.image), framed.landmarks, framed.box)


def _enlarged(image: Image, size: int, how: Pictures.Resampling) -> Image:
    return image if len(image) == size else np.asarray(Pictures.fromarray(image).resize((size, size), how))

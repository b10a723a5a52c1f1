"""The control ``mediapipe_face``: the coloured contours that ControlNetMediaPipeFace (``CrucibleAI``) was trained on.

Lines are two pixels wide in a picture of 512 and each iris is a block of four by four, on black. From MediaPipe's 478
points every contour is drawn as it was trained; from iBUG's 68 the same contours are made of what is known: the lower
edge of a brow and the arc of the forehead are laid where an average face has them. MediaPipe is not imported. Faces
below 64 pixels, which its annotator leaves out, are drawn too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures
from PIL import ImageDraw

from ..media import Image

Points = NDArray[np.floating]
WIDTH, IRIS, TRAINED_AT = 2, 4, 512
FOREHEAD = 0.45
"""How far the oval rises above the line between the temples, by its fall to the chin, in MediaPipe's canonical face."""
BROW = 0.15
"""How far a brow's lower edge lies below its upper one, by its length, in the same face."""

COLOURS: dict[str, tuple[int, int, int]] = {
    "oval": (10, 200, 10), "mouth": (10, 180, 10),
    "right_eye": (180, 200, 10), "right_brow": (180, 220, 10), "right_iris": (250, 200, 10),
    "left_eye": (10, 200, 180), "left_brow": (10, 220, 180), "left_iris": (10, 200, 250),
}
"""RGB. Right and left are the face's own: its right is on the picture's left."""

MESH: dict[str, tuple[tuple[int, ...], ...]] = {
    "oval": ((10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176,
              149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109, 10),),
    "mouth": ((61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291), (61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291),
              (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308), (78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308)),
    "right_eye": ((33, 7, 163, 144, 145, 153, 154, 155, 133), (33, 246, 161, 160, 159, 158, 157, 173, 133)),
    "right_brow": ((46, 53, 52, 65, 55), (70, 63, 105, 66, 107)),
    "left_eye": ((263, 249, 390, 373, 374, 380, 381, 382, 362), (263, 466, 388, 387, 386, 385, 384, 398, 362)),
    "left_brow": ((276, 283, 282, 295, 285), (300, 293, 334, 296, 336)),
}
"""The contours of MediaPipe's face mesh as chains of its points (Kartynnik et al., 2019, arXiv:1907.06724)."""
MESH_IRISES = (468, 473)
"""The right iris's centre and the left one's."""


def from_mesh(points: Points, size: int) -> Image:
    """uint8 (size, size, 3) from MediaPipe's points, (478, 2 or more) in pixels."""
    chains = [(part, points[list(chain), :2]) for part, all_ in MESH.items() for chain in all_]
    return _draw(chains, points[list(MESH_IRISES), :2], size)


def from_ibug(
    points: Points, size: int, irises: Points | None = None, figure: NDArray[np.bool_] | None = None
) -> Image:
    """uint8 (size, size, 3) from iBUG's points, (68, 2 or more) in pixels. ``irises`` (2, 2) are the centres in the
    order of the eyes, else the middle of each opening; ``figure`` (H, W), of any size, says where there is a figure at
    all: the forehead's arc stays on it."""
    p = np.asarray(points, float)[:, :2]
    if irises is None:
        irises = np.stack([p[36:42].mean(0), p[42:48].mean(0)])
    return _draw(list(_chains(p, size, figure)), irises, size)


def _chains(p: Points, size: int, figure: NDArray[np.bool_] | None) -> Iterator[tuple[str, Points]]:
    """Part and (N, 2) of every line."""
    yield "oval", np.concatenate([p[0:17], _forehead(p, size, figure), p[0:1]])
    for loop in (p[48:60], p[60:68]):
        yield "mouth", _closed(loop)
    for side, eye, brow in (("right", p[36:42], p[17:22]), ("left", p[42:48], p[22:27])):
        yield f"{side}_eye", _closed(eye)
        yield f"{side}_brow", brow
        yield f"{side}_brow", brow + _below(brow, eye)


def _closed(loop: Points) -> Points:
    return np.concatenate([loop, loop[:1]])


def _below(brow: Points, eye: Points) -> Points:
    """From a brow's upper edge to its lower one, (2,)."""
    down = eye.mean(0) - brow.mean(0)
    apart = float(np.hypot(*down))
    length = float(np.hypot(*(brow[-1] - brow[0])))
    return down / max(apart, 1e-6) * min(BROW * length, 0.5 * apart)


def _forehead(p: Points, size: int, figure: NDArray[np.bool_] | None) -> Points:
    """(15, 2) over the brows, from the temple on the picture's right to the other."""
    middle, half = (p[0] + p[16]) / 2, (p[16] - p[0]) / 2
    up = np.array([half[1], -half[0]]) / max(float(np.hypot(*half)), 1e-6)
    brows = p[17:27] - middle
    across = np.clip(brows @ half / max(float(half @ half), 1e-6), -0.95, 0.95)
    clear = float((brows @ up / np.sqrt(1 - across**2)).max())  # the ellipse that the highest brow touches
    height = max(FOREHEAD * float((p[8] - middle) @ -up), 1.15 * clear, 0.0)
    angle = np.linspace(0, np.pi, 17)[1:-1, None]
    arc = middle + np.cos(angle) * half + np.sin(angle) * height * up
    return arc if figure is None else _pulled_in(arc, p[27:31].mean(0), figure, size)


def _pulled_in(arc: Points, towards: Points, figure: NDArray[np.bool_], size: int) -> Points:
    """Each point moved towards the face's middle until it lies on the figure."""
    steps = np.linspace(1.0, 0.3, 36)
    rays = towards + (arc - towards)[:, None] * steps[None, :, None]  # (15, 36, 2)
    at = np.clip((rays * len(figure) / size).astype(int), 0, len(figure) - 1)
    first = figure[at[..., 1], at[..., 0]].argmax(1)  # 0, the arc itself, where none is
    return rays[np.arange(len(arc)), first]


def _draw(chains: Sequence[tuple[str, Points]], irises: Points, size: int) -> Image:
    picture = Pictures.new("RGB", (size, size))
    pen = ImageDraw.Draw(picture)
    scale = size / TRAINED_AT
    width = max(1, round(WIDTH * scale))
    for part, chain in chains:
        pen.line([(float(x), float(y)) for x, y in chain], fill=COLOURS[part], width=width)
    half = max(1, round(IRIS * scale / 2))
    for part, (x, y) in zip(("right_iris", "left_iris"), np.asarray(irises).astype(int), strict=True):
        pen.rectangle((int(x) - half, int(y) - half, int(x) + half - 1, int(y) + half - 1), fill=COLOURS[part])
    return np.asarray(picture)

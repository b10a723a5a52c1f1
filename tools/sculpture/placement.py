"""Where a face fits on a body, and how a camera frames it, found from the front view.

The face is the largest disc inscribed in the part of the front view that is skin, faces the viewer and is not
covered; the mouth and the eyes keep off edges and steps. Nothing is drawn and nothing of the sculpture is changed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .compile import Scene
from .schema import Camera

RAYS = 84
FRONT = 7.0
MIN_FACING = 0.42
"""Cosine between the skin's normal and the view below which a feature would be seen too slanted."""
DISC = 0.86
"""Radius of a face of scale 1 that must lie on such skin."""
MIN_FACE_SHARE = 0.30
"""Of the frame's width: below it detectors start to miss stylised faces."""
MAX_SCALE = 1.1
WIDE = 1.15
"""How much further than the wanted half frame the camera may go back for the sides of a wide body."""
LOWEST_FACE = 0.48
"""How far under the picture's middle, in half frames, a face may lie for the sake of what is above it."""
Mask = NDArray[np.bool_]
Cells = NDArray[np.int_]


@dataclass(frozen=True)
class FrontView:
    """Heights z of the skin over a grid (rows by rising y), NaN where rays miss; ``nearest`` is that of all groups."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    skin: NDArray[np.float64]
    nearest: NDArray[np.float64]

    @property
    def cell(self) -> float:
        return float(self.x[1] - self.x[0])


def front_view(scene: Scene, rays: int = RAYS) -> FrontView:
    """Cast a square grid of parallel rays along -z over the whole body."""
    low, high = scene.bounds()
    half = min(float(max(high[0] - low[0], high[1] - low[1])) / 2 + 0.05, 4.0)
    middle = (low + high) / 2
    x, y = (np.linspace(middle[i] - half, middle[i] + half, rays) for i in (0, 1))
    gy, gx = np.meshgrid(y, x, indexing="ij")
    origins = np.column_stack([gx.ravel(), gy.ravel(), np.full(gx.size, FRONT)])

    def heights(skin_only: bool) -> NDArray[np.float64]:
        depth = scene.cast(origins, (0, 0, -1), 2 * FRONT, skin_only=skin_only).astype(float)
        return np.where(depth < 0, np.nan, FRONT - depth).reshape(gx.shape)

    return FrontView(x, y, heights(True), heights(False))


def _slopes(view: FrontView) -> tuple[NDArray[np.float64], Mask]:
    """Facing (cosine) of the skin, 0 where there is none, and a mask of edges and steps."""
    gy, gx = np.gradient(view.skin, view.cell)
    facing = np.nan_to_num(1 / np.sqrt(1 + gx**2 + gy**2))
    bend = np.abs(np.gradient(gx, view.cell, axis=1)) + np.abs(np.gradient(gy, view.cell, axis=0))
    return facing, ~(np.nan_to_num(bend, nan=99.0) < 5.0)


def _covered(view: FrontView) -> Mask:
    """Where something broad (a visor, clothes, not the rim of glasses) lies in front of the skin."""
    from scipy.ndimage import binary_opening

    hidden = np.nan_to_num(view.nearest - view.skin) > 0.03
    size = max(1, round(0.16 / view.cell))
    return binary_opening(hidden, np.ones((size, size)))


def _share(mask: Mask, left: Cells, right: Cells, low: Cells, high: Cells) -> NDArray[np.float64]:
    """Share of ``mask`` in boxes given by their first and last columns and rows, by a summed-area table."""
    table = np.pad(mask.astype(float).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    n = mask.shape[0]
    i0, i1 = np.clip(left, 0, n - 1), np.clip(right + 1, 1, n)
    j0, j1 = np.clip(low, 0, n - 1), np.clip(high + 1, 1, n)
    total = table[j1, i1] - table[j0, i1] - table[j1, i0] + table[j0, i0]
    return total / np.maximum((i1 - i0) * (j1 - j0), 1)


def _is_symmetric(usable: Mask, view: FrontView, center: float) -> bool:
    """Whether the front is nearly its own mirror image about x = ``center``, as most made and grown things are."""
    mirror = np.interp(2 * center - view.x, view.x, np.arange(len(view.x))).round().astype(int)
    return float((usable & usable[:, mirror]).sum()) > 0.86 * float(usable.sum())


def place_face(
    scene: Scene, at: tuple[float, float] | None = None, scale: float | None = None
) -> tuple[tuple[float, float], float]:
    """Place and scale of the face; what is given is kept. A body without any skin that faces the viewer gets a small
    face at its middle."""
    if at is not None and scale is not None:
        return at, scale
    from scipy.ndimage import distance_transform_edt

    view = front_view(scene)
    facing, broken = _slopes(view)
    usable = (facing > MIN_FACING) & ~_covered(view)
    if not usable.any():
        return at or (0.0, 0.0), scale or 0.5
    padded = np.pad(usable, 1)
    room = distance_transform_edt(padded)[1:-1, 1:-1] * view.cell
    if at is not None:
        j, i = int(np.abs(view.y - at[1]).argmin()), int(np.abs(view.x - at[0]).argmin())
        return at, float(np.clip(room[j, i] / DISC, 0.12, MAX_SCALE))
    size = room / DISC
    rows, columns = np.indices(usable.shape)
    reach = size / view.cell

    def box(u0: float, u1: float, v0: float, v1: float) -> NDArray[np.float64]:
        edges = (np.rint(columns + u0 * reach), np.rint(columns + u1 * reach))
        levels = (np.rint(rows + v0 * reach), np.rint(rows + v1 * reach))
        return _share(broken, *(e.astype(int) for e in (*edges, *levels)))

    heights = view.y[usable.any(1)]
    wanted = heights.min() + 0.60 * (heights.max() - heights.min())
    center = float(view.x[np.nonzero(usable)[1]].mean())
    score = room - 0.10 * np.abs(view.x[None] - center) - 0.06 * np.abs(view.y[:, None] - wanted)
    crossed = 0.9 * box(-0.3, 0.3, -0.75, -0.2) + 0.5 * box(-0.7, 0.7, -0.1, 0.55) + 0.5 * box(-0.66, 0.66, 0.5, 0.8)
    score = score - room * crossed  # mouth, eyes, brows
    score[~usable] = -9
    if _is_symmetric(usable, view, center):
        score[:, np.abs(view.x - center) > 1.6 * view.cell] = -9
    j, i = np.unravel_index(int(score.argmax()), score.shape)
    x = float(view.x[i])
    if abs(x) < 1.6 * view.cell:  # bodies are mostly symmetric; a grid cell off is the grid's doing
        x = 0.0
    return (x, float(view.y[j])), scale or float(np.clip(size[j, i], 0.12, MAX_SCALE))


def frame_body(
    scene: Scene, at: tuple[float, float], scale: float, *, margin: float = 0.10, camera: Camera | None = None,
    most: float | None = None,
) -> Camera:
    """A camera that shows the whole body with ``margin`` of the half-frame free, unless the face would get narrower
    than :data:`MIN_FACE_SHARE` of the frame, or half the frame larger than ``most``; then the top of the body, where
    hats and lanterns are, goes before its foot, and the face lies at most :data:`LOWEST_FACE` under the middle."""
    view = front_view(scene, 56)
    seen = ~np.isnan(view.nearest)
    ys, xs = view.y[seen.any(1)], view.x[seen.any(0)]
    low, high = float(ys.min()) - view.cell / 2, float(ys.max()) + view.cell / 2
    half = max((high - low) / 2, float(np.abs(xs).max()) + view.cell / 2) * (1 + margin)
    most = min(DISC * scale / MIN_FACE_SHARE, most or 99.0)
    height = (low + high) / 2
    if half > most:
        # a little more than ``most`` where sides or a hat would be cut, which looks like a mistake
        above = (high - at[1] + 0.95 * scale) / 2
        half = max(most, 0.3, min(max(float(np.abs(xs).max()), above) * 1.03, most * WIDE))
    if (high - low) / 2 * (1 + margin) > half:
        height = float(np.clip(high + margin * half - half, at[1] - 0.25 * half, at[1] + LOWEST_FACE * half))
    return (camera or Camera()).model_copy(update={"height": round(height, 3), "half_frame": round(half, 3)})

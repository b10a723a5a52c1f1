"""Where the skin of a list of solids is, before they are a whole sculpture: depths and girths for fitting glasses,
hats and bags under eyes. The engine does the geometry; the face is not part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .compile import Scene, assemble, material_row, mirrored, solid_row
from .schema import Material, Solid

FRONT = 6.0
_PLAIN = np.stack([material_row(Material(color="#808080"))])


def scene_of(solids: Sequence[Solid]) -> Scene:
    """The compiled skin group of ``solids``, all in one plain material."""
    rows = []
    for i, solid in enumerate(s for s in solids if s.group == "skin"):
        row = solid_row(solid.model_copy(update={"material": "skin"}), i, ("skin",), ["skin"])
        rows += [row, mirrored(row)] if solid.mirror else [row]
    return assemble(rows, _PLAIN, ("skin",))


def depth_at(solids: Sequence[Solid], x: float, y: float, otherwise: float = 0.5) -> float:
    """The z of the skin's front at (x, y); ``otherwise`` where there is none."""
    depth = float(scene_of(solids).cast([(x, y, FRONT)], (0, 0, -1), 2 * FRONT)[0])
    return otherwise if depth < 0 else FRONT - depth


def section_at(solids: Sequence[Solid], y: float) -> tuple[float, float, float, float] | None:
    """Where the skin is cut at height ``y``: its left and right x (in the plane z = 0), and the back and front z in
    the middle between them. ``None`` where there is no skin at that height."""
    scene = scene_of(solids)
    sides = scene.cast([(-FRONT, y, 0.0)], (1, 0, 0), 2 * FRONT), scene.cast([(FRONT, y, 0.0)], (-1, 0, 0), 2 * FRONT)
    left, right = (float(s[0]) for s in sides)
    if left < 0 or right < 0:
        return None
    left, right = left - FRONT, FRONT - right
    middle = (left + right) / 2
    back, front = (float(scene.cast([(middle, y, z)], (0, 0, 1 if z < 0 else -1), 2 * FRONT)[0]) for z in (-FRONT, FRONT))
    return None if back < 0 or front < 0 else (left, right, back - FRONT, FRONT - front)


def half_width_at(solids: Sequence[Solid], y: float, otherwise: float) -> float:
    """How far the skin reaches to the right at height ``y`` in the plane z = 0."""
    depth = float(scene_of(solids).cast([(FRONT, y, 0.0)], (-1, 0, 0), FRONT)[0])
    return otherwise if depth < 0 else FRONT - depth

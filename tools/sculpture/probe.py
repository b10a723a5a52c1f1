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


def half_width_at(solids: Sequence[Solid], y: float, otherwise: float) -> float:
    """How far the skin reaches to the right at height ``y`` in the plane z = 0."""
    depth = float(scene_of(solids).cast([(FRONT, y, 0.0)], (-1, 0, 0), FRONT)[0])
    return otherwise if depth < 0 else FRONT - depth

"""Fitting a wearable to a body: the measured places (eyes, crown, neck, girth) and the materials that are dyed.

Wearables themselves are in wear_head, wear_face, wear_neck and wear_props; choosing them from words is
:mod:`wear`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from .probe import depth_at, half_width_at, section_at
from .schema import Face, Material, Solid
from .shapes import cap, noise, scaled, shifted, spread
from .subjects import kit
from .subjects.catalogue import Body, Vector

Finish = Callable[[str], Material]
WIDEST_HAT = 1.0
"""The radius of a hat's opening on a thing or animal, in face scales."""
FLUFF = noise(0.03, 26)
"""The surface of a pompom."""


def golden(colour: str) -> Material:
    """Polished metal of any colour."""
    return kit.metal(colour, 0.2)


@dataclass
class Fitting:
    """One wearable being put on ``body``, whose face is placed. ``name`` prefixes its materials; ``colour`` is the
    colour asked for, which goes to the first material dyed; ``side`` is -1 or 1 for what stands left or right."""

    body: Body
    name: str
    colour: str | None = None
    second: str | None = None
    side: int = 1
    random: Random = field(default_factory=lambda: Random(0))
    materials: dict[str, Material] = field(default_factory=dict)
    face: Face = field(init=False)

    def __post_init__(self) -> None:
        self.face = self.body.face

    @property
    def at(self) -> tuple[float, float]:
        return self.face.at or (0.0, 0.0)

    @property
    def scale(self) -> float:
        return self.face.scale or 0.8

    def dye(self, key: str, default: str, finish: Finish = kit.cloth) -> str:
        """A material of this wearable, by its full name. The first takes the colour asked for, the second the
        second colour."""
        name = f"{self.name}_{key}"[:40]
        if name not in self.materials:
            wish = (self.colour, self.second)[len(self.materials)] if len(self.materials) < 2 else None
            self.materials[name] = finish(wish or default)
        return name

    def keep(self, key: str, material: Material) -> str:
        """A material that no wish recolours (gold stays gold)."""
        name = f"{self.name}_{key}"[:40]
        self.materials[name] = material
        return name

    def z(self, u: float, v: float) -> float:
        """Depth of the skin at face coordinates (u, v)."""
        (x, y), s = self.at, self.scale
        return depth_at(self.body.solids, x + u * s, y + v * s, otherwise=depth_at(self.body.solids, x, y))

    def point(self, u: float, v: float, out: float = 0.0) -> Vector:
        """World point at face coordinates, ``out`` face units in front of the skin."""
        (x, y), s = self.at, self.scale
        return (x + u * s, y + v * s, self.z(u, v) + out * s)

    def eye_front(self) -> float:
        """World z just in front of the eyeballs and lids."""
        e = self.face.eyes
        return self.z(e.u, e.v) + e.radii[2] * (1 - e.inset) * 1.12 * self.scale

    def crown(self) -> tuple[Vector, float]:
        """Where a hat sits and the radius of the head there; above the brows always."""
        a = self.body.anchors
        if a.crown is None:
            x, y = self.at
            return (x, y + 0.95 * self.scale, 0.0), 0.55 * self.scale
        brows = self.at[1] + (self.face.brows.v + 0.10) * self.scale
        radius = max(a.crown_radius, a.crown_depth) * 1.02
        if not any(s.group == "neck" for s in self.body.solids):
            radius = min(radius, WIDEST_HAT * self.scale)  # a bathtub's hat is no wider than its face
        return (a.crown[0], max(a.crown[1], brows), a.crown[2]), radius

    def neck(self) -> tuple[Vector, float, float]:
        """Centre and the two radii (across, deep) of the place for a scarf. On a body without a neck it is the
        girth just below the mouth."""
        a = self.body.anchors
        if a.neck is not None:
            return a.neck, a.neck_radius, a.neck_radius
        x, y = self.at
        low = y + (self.face.mouth.v - 0.48) * self.scale
        while low < y - 0.4 * self.scale and depth_at(self.body.solids, x, low, otherwise=-9.0) < -8:
            low += 0.06 * self.scale
        cut = section_at(self.body.solids, low)
        if cut is None:
            return (x, low, 0.0), *self.girth(low)
        left, right, back, front = cut
        return ((left + right) / 2, low, (back + front) / 2), (right - left) / 2, (front - back) / 2

    def girth(self, y: float) -> tuple[float, float]:
        """Half the width and half the depth of the skin at height ``y``; a face's width where nothing is there."""
        across = half_width_at(self.body.solids, y, otherwise=0.7 * self.scale)
        return across, max(0.2, depth_at(self.body.solids, self.at[0], y, otherwise=across))

    @property
    def neck_part(self) -> str:
        return "torso" if self.body.anchors.neck is not None else "head"

    def hat(self, solids: list[Solid], lift: float = 0.0) -> list[Solid]:
        """Solids drawn for a crown at the origin with radius 1, put on this head."""
        (x, y, z), r = self.crown()
        return shifted(scaled(solids, r), x, y + lift * r, z)

    def prop(self, solids: list[Solid], size: float = 1.0, front: float = 0.45, out: float = 0.0) -> list[Solid]:
        """Solids drawn standing on y = 0 with height about 1, put on the floor at this fitting's side."""
        a = self.body.anchors
        bust = a.neck is not None and any(s.group == "neck" for s in self.body.solids)
        k = (0.74 if bust else 0.92) * size
        # beside a bust they stand on the frame's edge, before the shoulder
        place = (a.reach + out, a.floor, 0.62 if bust else front)
        moved = shifted(scaled(spread(solids), k), self.side * place[0], place[1], place[2])
        return [s.model_copy(update={"part": "torso"}) for s in moved]


def loop(
    centre: Vector, across: float, deep: float, tube: float, m: str, *, drop: float = 0.0, count: int = 16,
    part: str = "head", k: float = 0.04, g: str | None = None, beads: bool = False,
) -> list[Solid]:
    """A closed band of capsules round an ellipse, its front ``drop`` lower than its back; ``beads`` leaves balls."""

    def point(i: int) -> Vector:
        a = 2 * math.pi * i / count
        front = math.cos(a)
        return (centre[0] + across * math.sin(a), centre[1] - drop * front, centre[2] + deep * front)

    if beads:
        return [cap(point(i), tuple(c + 0.001 for c in point(i)), (tube, tube), m, g, k=0.0, part=part)
            for i in range(count)]
    return [cap(point(i), point(i + 1), (tube, tube), m, g, k=k, part=part) for i in range(count)]

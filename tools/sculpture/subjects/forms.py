"""A small modelling bench for things: shapes by short calls, and a :class:`Statue` that gathers them into a Body.

It honours what any thing can honour of a Look (colour, stuff, wear, age, build, size) in one place, so that a
builder only says what makes its own silhouette. No subject is defined here.
"""

from __future__ import annotations

import colorsys
import math
from collections.abc import Callable, Iterator
from typing import Any

from ..schema import (
    Backdrop,
    Box,
    Camera,
    Capsule,
    Colour,
    Cone,
    Curve,
    Ellipsoid,
    Face,
    Helix,
    Light,
    Material,
    Modifier,
    Pattern,
    Prism,
    Solid,
    Sphere,
    Torus,
)
from .catalogue import Anchors, Body, Look, Vector
from .kit import (
    ceramic,
    clay,
    cloth,
    darker,
    face_for,
    fur,
    leather,
    lighter,
    luminance,
    metal,
    mix,
    paper,
    pattern,
    rgb,
    vinyl,
    wood,
)

Finish = Callable[..., Material]


def glass(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.05, subsurface=0.9, sheen=0.1, pattern=pat)


def stone(color: Colour, pat: Pattern | None = None) -> Material:
    return Material(color=color, roughness=0.85, subsurface=0.1, sheen=0.15,
                    pattern=pat or pattern("speckles", darker(color, 0.25), 16, 0.72))


def glowing(color: Colour, glow: float = 0.35) -> Material:
    return Material(color=color, roughness=0.3, subsurface=0.8, sheen=0.1, glow=glow)


STUFF: dict[str, tuple[Colour | None, Finish]] = {
    "gold": ("#e8b24a", metal), "golden": ("#e8b24a", metal), "silver": ("#d3d7dc", metal), "steel": ("#b9bfc6", metal),
    "iron": ("#7c8087", metal), "metal": ("#b9bfc6", metal), "copper": ("#c9794a", metal), "brass": ("#d0a244", metal),
    "bronze": ("#a9773f", metal), "wood": ("#a9713f", wood), "wooden": ("#a9713f", wood), "stone": ("#a7a29a", stone),
    "marble": ("#eceae6", ceramic), "glass": ("#bfe0e6", glass), "crystal": ("#c6e3f4", glass), "ice": ("#cdeaf6",
        glass),
    "ceramic": (None, ceramic), "porcelain": ("#f5f2ec", ceramic), "clay": (None, clay), "felt": (None, cloth),
    "wool": (None, fur), "woollen": (None, fur), "furry": (None, fur), "fluffy": (None, fur), "leather": (None,
        leather),
    "cloth": (None, cloth), "paper": (None, paper), "plastic": (None, vinyl), "rubber": (None, clay),
    "chocolate": ("#6b3a20", vinyl), "rusty": ("#a86a3e", clay), "velvet": (None, cloth), "silk": (None, ceramic),
}
"""Words and materials that change what the main surface is made of: its own colour, if it has one, and finish."""


def stuff(look: Look) -> tuple[Colour | None, Finish | None]:
    """The colour and finish that the look's material, or one of its words, asks for."""
    for word in (look.material or "", *sorted(look.words)):
        if word in STUFF:
            return STUFF[word]
    return None, None


def worn(look: Look, material: Material) -> Material:
    """``material`` with the surface words of the look on it: stripes, spots, rust, moss, dust, shine, age."""
    words, main = look.words, material.color
    second = look.accent or (lighter(main, 0.55) if luminance(main) < 0.5 else darker(main, 0.35))
    pat, change = material.pattern, {}
    if words & {"striped", "stripy"}:
        pat = pattern("stripes", second, 9, 0.55)
    elif words & {"spotted", "dotted", "polka", "spotty"}:
        pat = pattern("spots", second, 7, 0.6)
    elif words & {"checked", "checkered", "plaid", "tartan"}:
        pat = pattern("checks", second, 7, 0.7)
    elif words & {"rusty", "rusted"}:
        pat = pattern("speckles", "#7a3d1c", 6, 0.2)
    elif words & {"mossy", "mouldy"}:
        pat = pattern("speckles", "#6f9440", 5, 0.22)
    elif words & {"dusty", "dirty", "muddy"}:
        pat = pattern("speckles", mix(main, "#6b5238", 0.6), 7, 0.3)
    elif look.age == "old" and pat is None:
        pat = pattern("streaks", mix(main, darker(main, 0.4), 0.45), 5, 0.35)
    if material.metalness > 0.5:  # a full mirror has no colour of its own to read a face against
        change.update(metalness=0.45, subsurface=0.2)
    if words & {"shiny", "glossy", "polished"}:
        change["roughness"] = min(material.roughness, 0.14)
    if words & {"glowing", "luminous", "magic", "magical"}:
        change["glow"] = max(material.glow, 0.25)
    if look.age == "old" and "roughness" not in change:
        change["roughness"] = min(1.0, material.roughness + 0.12)
    return material.model_copy(update={**change, "pattern": pat})


def backdrop_for(color: Colour, turn: float = 0.47) -> Backdrop:
    """A soft backdrop that lets ``color`` stand out: its hue turned by ``turn`` of the circle, pale to mid."""
    h, lightness, s = colorsys.rgb_to_hls(*rgb(color))
    if s < 0.16:
        h = 0.60 - turn
    h = (h + turn) % 1.0
    if lightness > 0.8 and (h < 0.09 or h > 0.91):
        h = 0.76  # brick red behind ice is sombre; lilac is not

    def at(level: float, strength: float) -> Colour:
        return "#" + "".join(f"{round(255 * c):02x}" for c in colorsys.hls_to_rgb(h, level, strength))

    return Backdrop(inner=at(0.91 if lightness < 0.85 else 0.84, 0.6), outer=at(0.62 if lightness < 0.85 else 0.5, 0.4))


def around(count: int, radius: float, start: float = 0.0) -> Iterator[tuple[float, float, float]]:
    """``count`` places on a circle: its cosine and sine parts times ``radius``, and the angle in degrees, which
    begins at ``start``."""
    for i in range(count):
        angle = start + 360.0 * i / count
        yield radius * math.cos(math.radians(angle)), radius * math.sin(math.radians(angle)), angle


NIGHT = Backdrop(inner="#4a4a8f", outer="#181842")
SKY = Backdrop(inner="#cfe8ff", outer="#5b9bd6")
SEA = Backdrop(inner="#c4ecf0", outer="#4a9fb5")


class Statue:
    """Solids and materials being gathered. Every shape call takes the material's name as ``on``; solids of one
    material share a group of that name unless ``group`` says otherwise (``group="skin"`` blends into the body).
    ``main`` and ``accent`` are the colours to use; further keywords go to the solid."""

    def __init__(self, look: Look, color: Colour, finish: Finish = vinyl, pat: Pattern | None = None, *,
                 accent: Colour = "#e8b24a") -> None:
        own, other = stuff(look)
        self.look = look
        self.main = look.main or own or color
        self.accent = look.accent or accent
        self.plain = look.main is None and own is None
        """Whether the thing keeps its natural colour, so that natural patterns suit it."""
        self.materials: dict[str, Material] = {}
        self.solids: list[Solid] = []
        pat = pat if self.plain else None
        self.materials["skin"] = worn(look, (other or finish)(self.main) if pat is None else finish(self.main, pat))

    def paint(self, **materials: Material | Colour) -> None:
        """Add materials by name; a bare colour becomes vinyl."""
        for name, value in materials.items():
            self.materials[name] = vinyl(value) if isinstance(value, str) else value

    def vary(self, value: float, by: float) -> float:
        """``value`` moved at random by up to ``by`` either way, the same for the same seed."""
        return value + by * self.look.random.uniform(-1, 1)

    def _add(self, shape: type, on: str, given: dict[str, Any], **values: Any) -> None:
        bent = given.pop("modifier", None)
        if bent is not None:
            given["modifier"] = Modifier(kind=bent[0], amount=bent[1], **dict(zip(("frequency", "phase"), bent[2:],
                strict=False)))
        group = given.pop("group", on)
        given.setdefault("blend", 0.12 if group == "skin" else 0.02)
        if given.get("op") == "subtract":
            given.setdefault("paint", False)
        if "rotation" in values:
            values["rotation"] = tuple(math.remainder(angle, 360.0) for angle in values["rotation"])
        self.solids.append(shape(material=on, group=group, **values, **given))

    def ball(self, center: Vector, radii: Vector | float, on: str = "skin", rot: Vector = (0, 0, 0),
            **more: Any) -> None:
        if isinstance(radii, (int, float)):
            self._add(Sphere, on, more, center=center, radius=radii)
        else:
            self._add(Ellipsoid, on, more, center=center, radii=radii, rotation=rot)

    def rod(self, a: Vector, b: Vector, radii: float | tuple[float, float], on: str = "skin", **more: Any) -> None:
        ends = radii if isinstance(radii, tuple) else (radii, radii)
        self._add(Capsule, on, more, a=a, b=b, radii=ends)

    def tube(self, a: Vector, b: Vector, c: Vector, radii: float | tuple[float, float], on: str = "skin",
             **more: Any) -> None:
        ends = radii if isinstance(radii, tuple) else (radii, radii)
        self._add(Curve, on, more, a=a, b=b, c=c, radii=ends)

    def box(self, center: Vector, half: Vector, on: str = "skin", rot: Vector = (0, 0, 0), round: float = 0.05,
            **more: Any) -> None:
        self._add(Box, on, more, center=center, half_size=half, rotation=rot, round=min(round, 0.98 * min(half)))

    def cone(self, center: Vector, half: float, bottom: float, top: float, on: str = "skin", rot: Vector = (0, 0, 0),
             round: float = 0.04, **more: Any) -> None:
        self._add(Cone, on, more, center=center, half_height=half, bottom=bottom, top=max(top, 0.01), rotation=rot,
                  round=round)

    def ring(self, center: Vector, radius: float, thickness: float, on: str = "skin", rot: Vector = (90, 0, 0),
             arc: float = 180.0, **more: Any) -> None:
        """A torus that lies flat unless ``rot`` says otherwise."""
        self._add(Torus, on, more, center=center, radius=radius, thickness=thickness, rotation=rot, arc=arc)

    def coil(self, a: Vector, b: Vector, size: tuple[float, float, float], on: str = "skin", **more: Any) -> None:
        self._add(Helix, on, more, a=a, b=b, coil=size[0], tube=size[1], pitch=size[2])

    def star(self, center: Vector, points: int, radius: float, inner: float, depth: float, on: str = "skin",
             rot: Vector = (0, 0, 0), round: float = 0.04, **more: Any) -> None:
        self._add(Prism, on, more, center=center, points=points, radius=radius, inner=inner, half_depth=depth,
                  rotation=rot, round=round)

    def polygon(self, center: Vector, points: int, radius: float, depth: float, on: str = "skin",
                rot: Vector = (0, 0, 0), round: float = 0.04, **more: Any) -> None:
        self.star(center, points, radius, radius * math.cos(math.pi / points), depth, on, rot, round, **more)

    def leaf(self, root: Vector, length: float, turn: float, on: str = "leaf", width: float = 0.42, tip: float = 0.0,
             tilt: float = -15, **more: Any) -> None:
        """A leaf from ``root``, ``turn`` degrees from the x axis, with a raised midrib; ``tip`` bends it."""
        t = math.radians(turn)
        half = length / 2
        mid = (root[0] + half * math.cos(t), root[1] + half * math.sin(t), root[2])
        self.ball(mid, (half, 0.045 + 0.05 * half, half * width), on, (25 + tilt, tilt, turn),
                  modifier=("bend", tip) if tip else None, **more)

    def wrap(self, y: float, radius: float, start: float, end: float, thickness: float, on: str, depth: float = 1.0,
             **more: Any) -> None:
        """A thread lying on a round body at height ``y``, from ``start`` to ``end`` degrees; 0 faces the viewer."""
        half = math.radians((end - start) / 2)
        out = radius / max(0.35, math.cos(half))
        ends = [(radius * math.sin(math.radians(a)), y, depth * radius * math.cos(math.radians(a))) for a in (start,
            end)]
        mid = math.radians((start + end) / 2)
        self.tube(ends[0], (out * math.sin(mid), y, depth * out * math.cos(mid)), ends[1], thickness, on, **more)

    def body(self, *, at: tuple[float, float] | None = (0.0, 0.0), scale: float | None = 0.86, floor: float = -1.1,
             top: float = 0.9, crown_x: float = 0.0, crown_z: float = 0.0, crown_radius: float = 0.6,
             crown_depth: float | None = None, sides: float = 0.9, side_height: float | None = None,
             reach: float | None = None, neck: Vector | None = None, neck_radius: float = 0.5,
             view: tuple[float, float] = (0.05, 1.55), elevation: float = 0.10, backdrop: Backdrop | None = None,
             face_color: Colour | None = None, light: Light | None = None, hat: bool = True, **face: Any) -> Body:
        """The finished Body. ``top`` is the height of the crown; ``view`` the camera's height and half frame;
        ``face`` holds changes of eyes, brows, nose, mouth and blush as for ``kit.face_for``."""
        widen = 1.0 + 0.11 * max(-1.0, min(1.0, self.look.build))
        if abs(widen - 1.0) > 0.005:
            self.solids = [stouter(solid, widen) for solid in self.solids]
        side = side_height if side_height is not None else (at[1] + 0.1 if at else 0.1)
        anchors = Anchors(
            crown=(crown_x * widen, top, crown_z) if hat else None, crown_radius=crown_radius * widen,
            crown_depth=(crown_depth or crown_radius) * widen, neck=neck, neck_radius=neck_radius * widen,
            sides=sides * widen, side_height=side, floor=floor, reach=(reach or sides + 0.25) * widen)
        zoom = 1.0 - 0.10 * max(-1.0, min(1.0, self.look.size))
        height = floor + (view[0] - floor) * (0.5 + 0.5 * zoom) if zoom != 1.0 else view[0]
        return Body(
            materials=self.materials, solids=self._skin_first(),
            face=thing_face(self.look, face_color or self.main, at=at, scale=scale and scale * min(widen, 1.04),
                **face),
            anchors=anchors, camera=Camera(height=height, half_frame=view[1] * zoom, elevation=elevation),
            backdrop=backdrop or backdrop_for(self.main), light=light or Light(), floor=floor,
            pivot=(0.0, max(floor, -1.0), 0.0))

    def _skin_first(self) -> list[Solid]:
        skin = [solid for solid in self.solids if solid.group == "skin"]
        return skin + [solid for solid in self.solids if solid.group != "skin"]


def stouter(solid: Solid, by: float) -> Solid:
    """``solid`` moved and swollen by ``by`` along x and z; turned shapes swell evenly by its root."""
    def away(p: Vector) -> Vector:
        return p[0] * by, p[1], p[2] * by

    points = {name: away(getattr(solid, name)) for name in ("center", "a", "b", "c") if hasattr(solid, name)}
    root = math.sqrt(by)
    straight = not any(getattr(solid, "rotation", (0, 0, 0)))
    if isinstance(solid, Sphere):
        given = solid.model_dump(exclude={"shape", "radius", "center"})
        return Ellipsoid(**given, **points, radii=(solid.radius * by, solid.radius, solid.radius * by))
    if isinstance(solid, (Ellipsoid, Box)):
        name = "radii" if isinstance(solid, Ellipsoid) else "half_size"
        x, y, z = getattr(solid, name)
        points[name] = (x * by, y, z * by) if straight else (x * root, y * root, z * root)
    elif isinstance(solid, (Capsule, Curve)):
        points["radii"] = (solid.radii[0] * root, solid.radii[1] * root)
    elif isinstance(solid, Cone):
        grow = by if straight else root
        points.update(bottom=solid.bottom * grow, top=solid.top * grow)
    elif isinstance(solid, Torus):
        points["radius"] = solid.radius * by
    elif isinstance(solid, Prism):
        points.update(radius=solid.radius * root, inner=solid.inner * root)
    return solid.model_copy(update=points)


def thing_face(look: Look, color: Colour, **changes: Any) -> Face:
    """The face of a thing on a skin of ``color``: eyes that face detectors know as eyes, close brows, a nose on
    everything, and what the look says of eye colour and age. ``changes`` as for ``kit.face_for``."""
    eyes = {"radii": (0.26, 0.28, 0.21), "socket": 0.05, "lash": 0.055,
            "lid_color": darker(color, 0.22), "lid_tint": 0.5}
    eye = look.eye or changes.pop("iris", None)
    changes.pop("iris", None)
    if eye:
        eyes.update(iris_color=eye, iris_dark=darker(eye, 0.68))
    brow = lighter(color, 0.7) if max(rgb(color)) < 0.42 else darker(color, 0.7)
    brows = {"v": 0.575, "color": brow, "lift": 0.018, "thickness": 0.052}
    mouth: dict[str, Any] = {"half_width": 0.275, "smile": 0.62}
    blush: dict[str, Any] = {"color": mix("#f2596a", color, 0.2), "amount": 0.34}
    if look.age == "old":
        eyes.update(upper_lid=36.0, lower_lid=48.0, lid_thickness=0.08)
        brows.update(color="#dcd8d0" if luminance(color) < 0.72 else "#9a968f", thickness=0.078, lift=0.032)
        blush["amount"] = 0.24
    elif look.age in ("baby", "child"):
        eyes.update(radii=(0.285, 0.305, 0.22), pupil=0.42)
        brows.update(thickness=0.04, half_width=0.17, v=0.62)
        blush["amount"] = 0.42
    if look.gender == "feminine":
        eyes["lash"] = 0.075
        brows["thickness"] *= 0.8
        mouth.update(lip_width=0.034, lip_color=mix("#c2405a", color, 0.15))
    own = {"eyes": eyes, "brows": brows, "mouth": mouth, "blush": blush}
    merged = {key: {**value, **changes.pop(key, {})} for key, value in own.items()}
    if look.age == "old":
        merged["eyes"]["upper_lid"] = min(36.0, merged["eyes"]["upper_lid"])
    return face_for(color, **merged, **changes)

"""The figure that every animal is modelled on: colours, solids and a face gathered step by step into a ``Body``.

A :class:`Figure` knows what the :class:`Look` asks of any animal (colours, age, gender, build, coat words) and keeps
it out of the species modules. The frame is that of the sitting cat: head about 2 units wide centred near the origin,
body below it down to y = -1.75. No species is defined here; ears, muzzles and bodies are in ``animal_parts``.
"""

from __future__ import annotations

import math
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
    Material,
    Modifier,
    Prism,
    Solid,
    Torus,
)
from .catalogue import Anchors, Body, Look, Vector
from .kit import darker, face_for, fur, hexed, lighter, luminance, mix, pattern, rgb

BACKDROPS = {
    "sky": ("#d9ecf2", "#7fb0c4"),
    "sand": ("#fdebd3", "#e3a878"),
    "rose": ("#ffe3d6", "#d98f86"),
    "sage": ("#e6f0d8", "#93b27c"),
    "lilac": ("#e6e3f5", "#8f86c4"),
    "sun": ("#fff0c9", "#eebc62"),
    "sea": ("#cfeaf0", "#4a93b5"),
    "night": ("#7d86b8", "#333a66"),
    "dusk": ("#f2dbe6", "#b286a8"),
    "stone": ("#eceae4", "#a9a69c"),
}


class Figure:
    """An animal in the making. ``coat`` and ``light`` are the fur's colour and the lighter one of muzzle and belly;
    ``accent`` a third (mane, beak, markings). Colours given by the look win over the species' own, which vary a
    little with the look's seed. Materials ``skin`` (the coat with any pattern), ``coat`` (plain), ``light``,
    ``accent``, ``nose``, ``dark``, ``white`` and ``pink`` are ready; ``add`` registers more."""

    def __init__(
        self,
        look: Look,
        coat: Colour,
        *,
        light: Colour | None = None,
        accent: Colour | None = None,
        nose: Colour = "#3b2a2a",
        surface: Any = fur,
        coat_pattern: Any = None,
    ) -> None:
        self.look = look
        self.coat = look.main or _jitter(coat, look)
        self.light = light or lighter(self.coat, 0.78)
        if look.age == "old":
            self.light = mix(self.light, "#e9e8e4", 0.65)
        self.accent = look.accent or accent or darker(self.coat, 0.45)
        self.surface = surface
        self.girth = (1.0 + 0.14 * look.build) * {"baby": 0.84, "child": 0.92}.get(look.age, 1.0)
        self.solids: list[Solid] = []
        self.skull = ((0.0, 0.05, 0.0), (1.0, 0.86, 0.82))
        skin_pattern = _worded_pattern(look, self.accent) or coat_pattern
        self.materials: dict[str, Material] = {
            "skin": surface(self.coat, skin_pattern),
            "coat": surface(self.coat),
            "light": surface(self.light),
            "accent": surface(self.accent),
            "white": surface("#fbf4e8"),
            "dark": surface("#2a2528"),
            "pink": Material(color="#f08f94", roughness=0.42, subsurface=0.6),
            "nose": Material(color=nose, roughness=0.28, subsurface=0.3, sheen=0.1),
        }

    # ---- materials

    def add(self, name: str, material: Material) -> str:
        self.materials[name] = material
        return name

    def tint(self, name: str, color: Colour, pat: Any = None) -> str:
        """Register ``color`` with the figure's own surface under ``name`` and hand the name back."""
        return self.add(name, self.surface(color, pat))

    # ---- solids

    def ball(self, center: Vector, radii: Any, material: str = "coat", **more: Any) -> None:
        """An ellipsoid, or a sphere where ``radii`` is one number. ``k`` is the blend, ``rot`` the rotation."""
        three = (radii, radii, radii) if isinstance(radii, int | float) else radii
        self.solids.append(Ellipsoid(center=center, radii=three, **_short(material, more)))

    def tube(self, a: Vector, b: Vector, radii: Any, material: str = "coat", **more: Any) -> None:
        two = (radii, radii) if isinstance(radii, int | float) else radii
        self.solids.append(Capsule(a=a, b=b, radii=_round_cone(a, b, two), **_short(material, more)))

    def bow(self, a: Vector, b: Vector, c: Vector, radii: Any, material: str = "coat", **more: Any) -> None:
        """A tube along a quadratic Bezier."""
        two = (radii, radii) if isinstance(radii, int | float) else radii
        self.solids.append(Curve(a=a, b=b, c=c, radii=two, **_short(material, more)))

    def box(self, center: Vector, half: Vector, material: str = "coat", edge: float = 0.05, **more: Any) -> None:
        self.solids.append(Box(center=center, half_size=half, round=edge, **_short(material, more)))

    def ring(self, center: Vector, radius: float, thickness: float, material: str, **more: Any) -> None:
        self.solids.append(Torus(center=center, radius=radius, thickness=thickness, **_short(material, more)))

    def cone(self, center: Vector, size: Vector, material: str = "coat", **more: Any) -> None:
        """``size`` is half height, bottom radius, top radius."""
        h, bottom, top = size
        self.solids.append(Cone(center=center, half_height=h, bottom=bottom, top=top, **_short(material, more)))

    def star(self, center: Vector, points: int, size: Vector, material: str = "coat", **more: Any) -> None:
        """``size`` is outer radius, inner radius, half depth."""
        radius, inner, depth = size
        self.solids.append(
            Prism(center=center, points=points, radius=radius, inner=inner, half_depth=depth, **_short(material, more))
        )

    def head(self, radii: Vector = (1.0, 0.86, 0.82), center: Vector = (0.0, 0.05, 0.0), **more: Any) -> None:
        """The skull, first of all solids: it carries the face, and ``patch`` and the anchors are measured on it."""
        self.skull = (center, radii)
        if "fluffy" in self.look.words or "shaggy" in self.look.words:
            more.setdefault("mod", ("waves", 0.018, 17.0))
        self.ball(center, radii, "skin", **more)

    def surface_at(self, x: float, y: float, out: float = 0.0) -> Vector:
        """The point of the skull's front at (x, y), moved ``out`` along z."""
        (cx, cy, cz), (a, b, c) = self.skull
        rest = 1 - ((x - cx) / a) ** 2 - ((y - cy) / b) ** 2
        return x, y, cz + c * math.sqrt(max(rest, 0.0)) + out

    def patch(
        self,
        x: float,
        y: float,
        size: tuple[float, float],
        material: str,
        *,
        roll: float = 0.0,
        rise: float = 0.026,
        **more: Any,
    ) -> None:
        """A marking of half-widths ``size`` on the front of the skull: a lens that leaves the surface by ``rise`` in
        its middle and dives below it at its border, so that it reads as colour and not as a lump."""
        (cx, cy, cz), (a, b, c) = self.skull
        p = self.surface_at(x, y)
        n = ((p[0] - cx) / a**2, (p[1] - cy) / b**2, (p[2] - cz) / c**2)
        length = math.hypot(*n)
        n = (n[0] / length, n[1] / length, n[2] / length)
        curve = 0.5 * (size[0] * size[1]) / ((a + b + c) / 3)
        depth = (rise + curve) / 0.36  # the lens crosses the surface at 1 / 1.3 of its radius, where it has lost 36 %
        sunk = depth - rise
        more.setdefault("k", 0.024)
        self.ball(
            (p[0] - n[0] * sunk, p[1] - n[1] * sunk, p[2] - n[2] * sunk),
            (1.3 * size[0], 1.3 * size[1], depth),
            material,
            rot=(-math.degrees(math.asin(n[1])), math.degrees(math.atan2(n[0], n[2])), roll),
            **more,
        )

    # ---- the whole

    def face(self, color: Colour | None = None, **changes: Any) -> Face:
        """A face sized for animals and for what face detectors know: eyes 0.26 of the face a little closer together
        than a toy's, lids at 46 and 52 degrees, a socket, lashes, close brows, a nose, thin lips (of 28 animals that
        mediapipe's mesh missed, lids, lips and spacing together won 10). ``color`` is the fur around the eyes where
        it is not the coat. Age, gender and mood are not told here: ``moods`` tells them on any face."""
        look, skin = self.look, color or self.coat
        vary = 1 + 0.03 * (look.random.random() - 0.5)
        eyes: dict[str, Any] = {
            "radii": (0.262, 0.28, 0.21),
            "socket": 0.05,
            "lash": 0.055,
            "u": 0.41,
            "v": 0.19,
            "upper_lid": 46.0,
            "lower_lid": 52.0,
            "lid_color": darker(skin, 0.2) if luminance(skin) > 0.12 else lighter(skin, 0.12),
        }
        eyes |= changes.pop("eyes", {})
        eyes["radii"] = tuple(min(0.36, r * vary) for r in eyes["radii"])
        eyes["u"] -= 0.02
        eyes |= {"iris_color": look.eye, "iris_dark": darker(look.eye, 0.7)} if look.eye else {}
        brow = "#f0ece4" if luminance(skin) < 0.1 else mix(darker(skin, 0.68), "#4a3830", 0.45)
        brows: dict[str, Any] = {
            "v": 0.575,
            "half_width": 0.21,
            "thickness": 0.042,
            "u": eyes["u"] - 0.005,
            "color": brow,
        }
        brows |= changes.pop("brows", {})
        nose = changes.pop("nose", {})
        if isinstance(nose, dict):
            nose = {"material": "nose", "at": (0.0, -0.13), "radii": (0.125, 0.085, 0.09), "out": 0.035} | nose
        lips = {"lip_width": 0.032, "lip_tint": 0.65, "lip_color": mix(brows["color"], "#c2504e", 0.75)}
        mouth = {"v": -0.45, "half_width": 0.24, "opening": 0.32, "smile": 0.55} | lips | changes.pop("mouth", {})
        blush = {"amount": 0.2} | changes.pop("blush", {})
        place = {"at": (0.0, 0.0), "scale": 0.9} | changes
        return face_for(skin, eyes=eyes, brows=brows, nose=nose, mouth=mouth, blush=blush, **place)

    def finish(
        self,
        face: Face,
        *,
        backdrop: str = "sky",
        camera: tuple[float, float] = (-0.12, 1.62),
        floor: float = -1.75,
        neck: Vector | None = (0.0, -0.86, 0.02),
        neck_radius: float = 0.48,
        crown: Vector | None = None,
        crown_radius: float | None = None,
        sides: float | None = None,
        reach: float = 1.15,
        elevation: float = 0.1,
        pivot: Vector = (0.0, -0.8, -0.1),
    ) -> Body:
        """The body with its anchors. ``camera`` is the height looked at and half the visible height; the crown is
        the skull's top unless it is given."""
        (cx, cy, cz), (a, b, c) = self.skull
        inner, outer = BACKDROPS[backdrop]
        skin_first = sorted(self.solids, key=lambda s: s.group != "skin")
        used = {s.material for s in self.solids} | {"skin"} | ({face.nose.material} if face.nose else set())
        anchors = Anchors(
            crown=crown or (cx, cy + b - 0.04, cz),
            crown_radius=crown_radius or 0.56 * a,
            crown_depth=0.62 * c,
            neck=neck,
            neck_radius=neck_radius,
            sides=sides or a,
            side_height=cy,
            floor=floor,
            reach=reach,
            chest=(0.0, neck[1] - 0.35, neck[2] + 0.5) if neck else None,
        )
        return Body(
            {name: m for name, m in self.materials.items() if name in used},
            skin_first,
            face,
            anchors,
            Camera(height=camera[0], half_frame=camera[1], elevation=elevation),
            Backdrop(inner=inner, outer=outer),
            floor=floor,
            pivot=pivot,
        )


def _short(material: str, more: dict[str, Any]) -> dict[str, Any]:
    """The short keywords ``k``, ``rot``, ``mod``, ``edge`` to the schema's names. A solid outside the skin group
    without a part of its own belongs to the torso when its group is ``body``."""
    out: dict[str, Any] = {"material": material, "blend": more.pop("k", 0.05)}
    if "rot" in more:
        out["rotation"] = more.pop("rot")
    if "mod" in more:
        kind, amount, frequency = more.pop("mod")
        out["modifier"] = Modifier(kind=kind, amount=amount, frequency=frequency)
    if str(more.get("group", "")).startswith("body"):
        more.setdefault("part", "torso")
    return out | more


def _round_cone(a: Vector, b: Vector, radii: tuple[float, float]) -> tuple[float, float]:
    """Radii kept such that neither end's sphere swallows the other, which a round cone cannot express."""
    room = 0.98 * math.dist(a, b)
    first, second = radii
    return (first, max(second, first - room)) if first > second else (max(first, second - room), second)


def _jitter(color: Colour, look: Look) -> Colour:
    """``color`` a little lighter or darker and warmer or cooler, by the look's seed."""
    warm, light = look.random.uniform(-0.018, 0.018), look.random.uniform(-0.022, 0.022)
    r, g, b = rgb(color)
    return hexed(r + light + warm, g + light, b + light - warm)


def _worded_pattern(look: Look, color: Colour) -> Any:
    if look.words & {"striped", "stripy", "tabby", "brindle"}:
        return pattern("stripes", color, 9.0, 0.72)
    if look.words & {"spotted", "dotted", "speckled", "freckled", "spotty"}:
        return pattern("spots", color, 9.0, 0.3)
    return None

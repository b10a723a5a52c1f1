"""Short constructors for solids, so that a sculptor's numbers can be read as a list.

Every function takes its geometry first and then ``m`` (material), ``g`` (group; the material's name when left out),
``k`` (blend radius) and any other field of the solid. Numbers are rounded to four decimals, so that the same choice
gives the same bytes. Nothing is placed, coloured or drawn here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from .schema import Box, Capsule, Cone, Curve, Ellipsoid, Helix, Modifier, Prism, Solid, Sphere, Torus

Triple = Sequence[float]


def _r(values: Iterable[float]) -> tuple[Any, ...]:
    return tuple(round(float(v), 4) for v in values)


def _common(m: str, g: str | None, k: float, rest: dict[str, Any]) -> dict[str, Any]:
    return {"material": m, "group": g or m, "blend": round(k, 4), **rest}


def ball(c: Triple, r: float, m: str = "skin", g: str | None = None, k: float = 0.05, **rest: Any) -> Sphere:
    return Sphere(center=_r(c), radius=round(r, 4), **_common(m, g, k, rest))


def egg(
    c: Triple, r: Triple, m: str = "skin", g: str | None = None, k: float = 0.05, rot: Triple = (0, 0, 0), **rest: Any
) -> Ellipsoid:
    return Ellipsoid(center=_r(c), radii=_r(r), rotation=_r(math.remainder(a, 360.0) for a in rot),
        **_common(m, g, k, rest))


def cap(
    a: Triple, b: Triple, r: Triple, m: str = "skin", g: str | None = None, k: float = 0.05, **rest: Any
) -> Capsule:
    return Capsule(a=_r(a), b=_r(b), radii=_r(r), **_common(m, g, k, rest))


def curve(
    a: Triple, b: Triple, c: Triple, r: Triple, m: str = "skin", g: str | None = None, k: float = 0.05, **rest: Any
) -> Curve:
    return Curve(a=_r(a), b=_r(b), c=_r(c), radii=_r(r), **_common(m, g, k, rest))


def box(
    c: Triple, half: Triple, m: str = "skin", g: str | None = None, k: float = 0.02, rot: Triple = (0, 0, 0),
    round_: float = 0.03, **rest: Any,
) -> Box:
    """``round_`` is held below the smallest half size, as the shape needs."""
    return Box(
        center=_r(c), half_size=_r(half), rotation=_r(math.remainder(a, 360.0) for a in rot),
        round=round(min(round_, min(half) * 0.98), 4),
        **_common(m, g, k, rest),
    )


def ring(
    c: Triple, radius: float, tube: float, m: str = "skin", g: str | None = None, k: float = 0.02,
    rot: Triple = (0, 0, 0), arc: float = 180.0, **rest: Any,
) -> Torus:
    return Torus(
        center=_r(c), radius=round(radius, 4), thickness=round(tube, 4),
        rotation=_r(math.remainder(a, 360.0) for a in rot), arc=round(arc, 2),
        **_common(m, g, k, rest),
    )


def cone(
    c: Triple, half: float, bottom: float, top: float, m: str = "skin", g: str | None = None, k: float = 0.02,
    rot: Triple = (0, 0, 0), round_: float = 0.03, **rest: Any,
) -> Cone:
    return Cone(
        center=_r(c), half_height=round(half, 4), bottom=round(bottom, 4), top=round(top, 4),
        rotation=_r(math.remainder(a, 360.0) for a in rot),
        round=round(min(round_, half * 0.98), 4), **_common(m, g, k, rest),
    )


def coil(
    a: Triple, b: Triple, coil_: float, tube: float, pitch: float, m: str = "skin", g: str | None = None,
    k: float = 0.03, turn: float = 0.0, **rest: Any,
) -> Helix:
    return Helix(
        a=_r(a), b=_r(b), coil=round(coil_, 4), tube=round(tube, 4), pitch=round(pitch, 4), turn=round(turn, 2),
        **_common(m, g, k, rest),
    )


def star(
    c: Triple, points: int, radius: float, inner: float, depth: float, m: str = "skin", g: str | None = None,
    k: float = 0.02, rot: Triple = (0, 0, 0), round_: float = 0.02, **rest: Any,
) -> Prism:
    return Prism(
        center=_r(c), points=points, radius=round(radius, 4), inner=round(inner, 4), half_depth=round(depth, 4),
        rotation=_r(math.remainder(a, 360.0) for a in rot), round=round_, **_common(m, g, k, rest),
    )


def waves(amount: float = 0.016, frequency: float = 17.0, phase: float = 1.2) -> Modifier:
    """Strands in hair, beards and fur."""
    return Modifier(kind="waves", amount=amount, frequency=frequency, phase=phase)


def noise(amount: float = 0.01, frequency: float = 30.0) -> Modifier:
    return Modifier(kind="noise", amount=amount, frequency=frequency)


def bend(amount: float) -> Modifier:
    return Modifier(kind="bend", amount=amount)


def bend_z(amount: float) -> Modifier:
    return Modifier(kind="bend_z", amount=amount)


def ribs(amount: float, count: float) -> Modifier:
    return Modifier(kind="ribs", amount=amount, frequency=count)


def moved(solids: Iterable[Solid], **fields: Any) -> list[Solid]:
    """Copies of ``solids`` with fields such as ``part="torso"`` set."""
    return [s.model_copy(update=fields) for s in solids]


_PLACES = ("center", "a", "b", "c")


def shifted(solids: Iterable[Solid], x: float = 0.0, y: float = 0.0, z: float = 0.0) -> list[Solid]:
    """Copies of ``solids`` moved by (x, y, z). A mirrored solid keeps its image, so move it in x with care."""
    moves = []
    for s in solids:
        places = {k: _r(p + d for p, d in zip(getattr(s, k), (x, y, z), strict=True)) for k in _PLACES if hasattr(s, k)}
        moves.append(s.model_copy(update=places))
    return moves


def reflected(solid: Solid) -> Solid:
    """The image of ``solid`` at -x."""
    places = {k: (-getattr(solid, k)[0], *getattr(solid, k)[1:]) for k in _PLACES if hasattr(solid, k)}
    if hasattr(solid, "rotation"):
        x, y, z = solid.rotation
        places["rotation"] = (x, -y, -z)
    return solid.model_copy(update=places)


def spread(solids: Iterable[Solid]) -> list[Solid]:
    """``solids`` with every mirrored one written out as two, so that the whole can be moved sideways."""
    out: list[Solid] = []
    for s in solids:
        single = s.model_copy(update={"mirror": False})
        out += [single, reflected(single)] if s.mirror else [single]
    return out


_LENGTHS = (*_PLACES, "radii", "radius", "half_size", "round", "thickness", "half_height", "bottom", "top", "coil",
            "tube", "pitch", "inner", "half_depth", "blend")


def _times(value: Any, k: float) -> Any:
    return _r(v * k for v in value) if isinstance(value, tuple) else round(value * k, 4)


def scaled(solids: Iterable[Solid], k: float) -> list[Solid]:
    """Copies of ``solids`` ``k`` times as large about the origin; the height of a modifier grows too, and its
    frequency falls, so that a small copy has the same pattern."""
    out = []
    for s in solids:
        sizes: dict[str, Any] = {name: _times(getattr(s, name), k) for name in _LENGTHS if hasattr(s, name)}
        sizes["blend"] = min(1.0, sizes["blend"])
        if s.modifier and s.modifier.kind in ("noise", "waves", "curls"):
            sizes["modifier"] = s.modifier.model_copy(
                update={"amount": round(s.modifier.amount * k, 4),
                    "frequency": round(min(100, s.modifier.frequency / k), 3)}
            )
        elif s.modifier and s.modifier.kind in ("bend", "bend_z"):
            sizes["modifier"] = s.modifier.model_copy(update={"amount": round(s.modifier.amount / k, 4)})
        elif s.modifier:
            sizes["modifier"] = s.modifier.model_copy(update={"amount": round(s.modifier.amount * k, 4)})
        out.append(s.model_copy(update=sizes))
    return out

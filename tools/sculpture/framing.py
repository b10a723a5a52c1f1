"""The picture about a finished body: where the camera stands, what colour is behind, and how light it is. The
engine's own :func:`~animism.tools.sculpture.placement.frame_body` measures; this file decides."""

from __future__ import annotations

import colorsys

from .compile import Scene
from .placement import WIDE, frame_body
from .schema import Backdrop, Camera, Colour
from .subjects import kit
from .subjects.catalogue import Body

BUST_BOTTOM = -1.62
"""A person's torso goes on below this; the frame ends here or higher."""
MOST_HALF_PER_SCALE = 2.2
"""Half the frame's height over the face's scale: above it the face is under 30 % of the frame and detectors begin
to miss it."""


def is_bust(body: Body) -> bool:
    """Whether the body is a person's head and shoulders, cut by the frame below."""
    return any(s.group == "neck" for s in body.solids)


def is_cut(body: Body) -> bool:
    """Whether the frame may cut the body below: a person's bust, or an animal whose trunk (groups ``body...``) goes on
    under its head. Ears, horns and hats then keep their room above."""
    return is_bust(body) or any(s.group.startswith("body") and s.part == "torso" for s in body.solids)


PROP_ROOM = 0.42


def frame(body: Body, scene: Scene, props: bool = False) -> Camera:
    """The camera that shows the whole head and hat with a margin, as large as that allows. ``scene`` is the body
    without its ``props``; where there are some, room is left at the sides if the face stays large enough."""
    scale, at = body.face.scale or 0.8, body.face.at or (0.0, 0.0)
    if not is_cut(body):
        most = MOST_HALF_PER_SCALE * scale
        found = frame_body(scene, at, scale, margin=0.07, camera=body.camera, most=most)
        if not props or found.half_frame >= most:
            return found
        wide = float(max(-scene.bounds()[0][0], scene.bounds()[1][0])) + PROP_ROOM
        half = min(most, max(found.half_frame, wide))
        # the floor stays where it was in the picture
        height = found.height + 0.5 * (half - found.half_frame)
        return found.model_copy(update={"half_frame": round(half, 3), "height": round(height, 3)})
    return _bust(body, at[1], scale)


def _bust(body: Body, eye_line: float, scale: float) -> Camera:
    """Head room above hair or hat; the shoulders end at the bottom edge."""
    top = max((_top(s) for s in body.solids if s.part != "torso" and s.op == "union"), default=1.0)
    wide = max((_side(s) for s in body.solids if s.part != "torso" and s.op == "union"), default=1.0)
    props = [s for s in body.solids if s.part == "torso" and s.group not in ("neck", "cloth") and _side(s) > 1.35]
    half = max((top + 0.14 - BUST_BOTTOM) / 2, wide * 1.10, 1.38, 1.62 if props else 0.0)
    most, with_hat = MOST_HALF_PER_SCALE * scale, (top + 0.14 - (eye_line - 1.0)) / 2
    half = min(half, max(most, min(with_hat, most * WIDE)))
    height = max(top + 0.12 - half, BUST_BOTTOM + half) if top - BUST_BOTTOM < 2 * half else top + 0.12 - half
    height = min(height, eye_line + 0.42 * half)
    return body.camera.model_copy(update={"height": round(height, 3), "half_frame": round(half, 3)})


def _points(solid: object) -> list[tuple[tuple[float, float, float], float]]:
    """Centres and radii that bound a solid, roughly."""
    if hasattr(solid, "a"):
        radii = getattr(solid, "radii", None) or (solid.coil + solid.tube,) * 2  # type: ignore[attr-defined]
        ends = [(solid.a, radii[0]), (getattr(solid, "c", solid.b), radii[1])]  # type: ignore[attr-defined]
        if hasattr(solid, "c"):
            middle = tuple((p + 2 * q + r) / 4 for p, q, r in zip(solid.a, solid.b, solid.c,
                strict=True))  # type: ignore[attr-defined]
            ends.append((middle, max(radii)))  # type: ignore[arg-type]
        return ends
    return [(solid.center, 0.0)]  # type: ignore[attr-defined]


def _extent(solid: object, axis: int) -> float:
    from .compile import rotation

    if hasattr(solid, "a"):
        return 0.0
    if hasattr(solid, "half_height"):
        r = max(solid.bottom, solid.top)  # type: ignore[attr-defined]
        half = (r, solid.half_height, r)
    elif hasattr(solid, "thickness"):
        ring = solid.radius + solid.thickness  # type: ignore[attr-defined]
        half = (ring, ring, solid.thickness)
    elif hasattr(solid, "half_depth"):
        half = (solid.radius, solid.radius, solid.half_depth)  # type: ignore[attr-defined]
    else:
        half = getattr(solid, "radii", None) or getattr(solid, "half_size", None) or (solid.radius,
            ) * 3  # type: ignore[attr-defined]
    row = rotation(getattr(solid, "rotation", (0, 0, 0)))[axis]
    return float(sum((float(c) * h) ** 2 for c, h in zip(row, half, strict=True)) ** 0.5)


def _top(solid: object) -> float:
    return max(p[1] + r for p, r in _points(solid)) + _extent(solid, 1)


def bounds(solid: object) -> tuple[tuple[float, float, float], tuple[float, float, float]]:
    """The least and the greatest corner of an axis-parallel box that holds ``solid``."""
    extent, points = [_extent(solid, axis) for axis in range(3)], _points(solid)
    low = tuple(min(p[i] - r for p, r in points) - extent[i] for i in range(3))
    return low, tuple(max(p[i] + r for p, r in points) + extent[i] for i in range(3))  # type: ignore[return-value]


def _side(solid: object) -> float:
    return max(abs(p[0]) + r for p, r in _points(solid)) + _extent(solid, 0)


def backdrop(colour: Colour, second: Colour | None = None, night: bool = False) -> Backdrop:
    """Two colours that let a body of ``colour`` stand out: the hue across the wheel, muted, and of another
    lightness. ``second`` (clothes, an accent) is kept away from too."""
    hue, _light, strength = colorsys.rgb_to_hls(*kit.rgb(colour))
    turn = 0.5 if second is None else 0.44
    hue = 0.58 if strength < 0.14 else (hue + turn) % 1.0
    if second and abs(((colorsys.rgb_to_hls(*kit.rgb(second))[0] - hue + 0.5) % 1.0) - 0.5) < 0.07:
        hue = (hue + 0.12) % 1.0
    elif (hue < 0.09 or hue > 0.91) and strength >= 0.14:
        hue = 0.76  # brick reds look sombre behind anything blue
    if night:
        return Backdrop(inner=_hls(hue, 0.40, 0.32), outer=_hls(hue, 0.15, 0.42))
    level = 0.50 if kit.luminance(colour) > 0.72 else 0.62
    return Backdrop(inner=_hls(hue, min(0.92, level + 0.28), 0.55), outer=_hls(hue, level, 0.34))


def _hls(hue: float, light: float, strength: float) -> Colour:
    return kit.hexed(*colorsys.hls_to_rgb(hue, light, strength))

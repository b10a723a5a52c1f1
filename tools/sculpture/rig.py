"""A sculpture ready to act: its face placed on the body, and one FaceFrame for every expression and pose.

The rig compiles the body, adds the nose, finds where on the skin each feature sits, and turns 52 ARKit weights and a
head pose into the scene and the face that the engine evaluates. It draws nothing.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .compile import (
    Scene,
    Vector,
    assemble,
    compile_sculpture,
    linear,
    material_row,
    pointer,
    posed,
    rotation,
    solid_row,
)  # fmt: skip
from .contour import BROW_POINTS, MouthShape, brow_spines, brow_tilt, held, mouth_shape
from .engine import library
from .expression import Expression, expression
from .frame import FRONT_SIZE, LINE_SIZE, EyeStruct, FaceFrame
from .placement import place_face
from .schema import Ellipsoid, Face, Sculpture

FRONT = 7.0
MOUTH_HALF_U, MOUTH_HALF_V = 0.72, 0.54
DROOP, LEAST_OPEN, MOST_LID_TILT = 0.6, 18.0, 0.5
"""Up to a blink weight of ``DROOP`` a lid is only heavy: it never comes below ``LEAST_OPEN`` degrees (35 % of the usual
52), so that a sleepy character who speaks sleepily still looks at us; beyond it the eye shuts."""
GAZE_COUNTER_TURN = 0.42
"""Of the sine of an eye's own turn: the irises still look at the viewer when the balls follow a round body."""


class Rig:
    """``scene`` is the body with its nose at rest; ``at`` and ``scale`` are the face's, found where the sculpture
    leaves them open."""

    def __init__(self, sculpture: Sculpture) -> None:
        self.sculpture = sculpture
        body = compile_sculpture(sculpture)
        self.at, self.scale = place_face(body, sculpture.face.at, sculpture.face.scale)
        self._body = body
        self.origin = self._on(body, [(0.0, 0.0)])[0]
        self.scene = self._with_nose(body)
        self.eyes = [self._eye_place(side) for side in (-1, 1)]
        self.thickness, self.skin_depth = self._mouth_room()
        self.pivot = np.array(sculpture.pivot)
        self._rest = self._still_frame()

    # ---- places on the skin

    def _on(self, scene: Scene, uv: ArrayLike) -> Vector:
        """World points of the skin straight behind (u, v), (N, 3). A ray that misses takes the depth of the nearest
        one towards the face's middle that hits."""
        uv = np.atleast_2d(np.asarray(uv, float))
        xy = np.array(self.at) + uv * self.scale
        for _ in range(24):
            depth = scene.cast(np.column_stack([xy, np.full(len(xy), FRONT)]), (0, 0, -1), 2 * FRONT)
            missed = depth < 0
            if not missed.any():
                break
            xy[missed] += (np.array(self.at) - xy[missed]) * 0.06
        return np.column_stack([np.array(self.at) + uv * self.scale, FRONT - np.where(depth < 0, FRONT, depth)])

    def on_skin(self, uv: ArrayLike) -> Vector:
        """World points at rest, nose included, of (N, 2) face coordinates."""
        return self._on(self.scene, uv)

    def _with_nose(self, body: Scene) -> Scene:
        nose = self.sculpture.face.nose
        if nose is None:
            return body
        base = self._on(body, [nose.at])[0]
        s = self.scale
        materials, index = self._nose_material(body)
        pieces: list[tuple[Sequence[float], Sequence[float], float]] = [((0, 0, nose.out), nose.radii, nose.blend)]
        for part in nose.more:
            pieces.append((part.offset, part.radii, part.blend))
            if part.mirror:
                u, v, w = part.offset
                pieces.append(((-u, v, w), part.radii, part.blend))
        rows = list(body.solids)
        for offset, radii, blend in pieces:
            center = tuple(float(base[i] + offset[i] * s) for i in range(3))
            size = tuple(max(r, 0.01) * s for r in radii)
            solid = Ellipsoid.model_construct(center=center, radii=size, blend=blend * s)  # may leave the schema's box
            row = solid_row(solid, -1, body.groups, ["skin"])
            row["material"] = index
            rows.append(row)
        return assemble(rows, materials, body.groups)

    def _nose_material(self, body: Scene) -> tuple[NDArray[Any], int]:
        name = self.sculpture.face.nose.material if self.sculpture.face.nose else None
        names = list(self.sculpture.materials)
        if name is not None:
            return body.materials, names.index(name)
        plain = self.sculpture.materials["skin"]
        if plain.pattern is None:
            return body.materials, names.index("skin")
        row = material_row(plain.model_copy(update={"pattern": None}))
        return np.concatenate([body.materials, row[None]]), len(names)

    def _eye_place(self, side: int) -> tuple[Vector, Vector, float, float]:
        """Center, axes (columns), yaw and pitch in radians of one eyeball at rest."""
        eyes, e = self.sculpture.face.eyes, 0.03
        u, v = side * eyes.u, eyes.v
        p, east, west, north, south = self._on(
            self.scene, [(u, v), (u + e, v), (u - e, v), (u, v + e), (u, v - e)]
        )
        normal = np.cross(east - west, north - south)
        normal /= np.linalg.norm(normal)
        yaw = math.atan2(normal[0], normal[2]) * eyes.yaw_follow
        pitch = -math.asin(float(np.clip(normal[1], -1, 1))) * eyes.yaw_follow
        axes = rotation((math.degrees(pitch), math.degrees(yaw), 0.0))
        return p - axes[:, 2] * eyes.radii[2] * self.scale * eyes.inset, axes, yaw, pitch

    def _mouth_room(self) -> tuple[float, float]:
        """What lies behind the mouth, face units, the least over a few places of it: how thick the whole body is, and
        how deep (by its distance field) the skin's own solid goes within twice the cavity's depth."""
        m = self.sculpture.face.mouth
        low = m.v - 0.7 * m.opening
        spots = self._on(self.scene, [(0, m.v), (-0.7 * m.half_width, m.v), (0.7 * m.half_width, m.v), (0, low)])
        behind = spots * [1, 1, 0] - [0, 0, FRONT]
        back = self._body.cast(behind, (0, 0, 1), 2 * FRONT, skin_only=False)
        thickness = np.where(back < 0, FRONT, spots[:, 2] - (back - FRONT)) / self.scale
        steps = np.linspace(0, 2 * m.depth * self.scale, 9)
        inward = spots[:, None] - steps[None, :, None] * np.array([0.0, 0.0, 1.0])
        skin, other = self._body.distance(inward.reshape(-1, 3))
        deepest = float((-skin.reshape(len(spots), -1).min(1) / self.scale).min())
        if other.min() < 0.03:  # another group starts within: to the mouth the skin is a cover over it
            deepest = 0.0
        return float(thickness.min()), deepest

    # ---- one frame

    def turn(self, pose: Sequence[float] = (0.0, 0.0, 0.0)) -> Vector:
        """Matrix of a head pose: degrees of pitch (up), yaw and roll (to the character's own left)."""
        pitch, yaw, roll = pose
        return rotation((-pitch, yaw, -roll))

    def to_world(self, points: ArrayLike, pose: Sequence[float] = (0.0, 0.0, 0.0)) -> Vector:
        """Head points at rest, (..., 3), moved by the pose."""
        return (np.asarray(points, float) - self.pivot) @ self.turn(pose).T + self.pivot

    def posed_scene(self, weights: ArrayLike | None = None, pose: Sequence[float] = (0.0, 0.0, 0.0)) -> Scene:
        """The body in a pose; part jaw follows the mouth."""
        e = expression(weights)
        drop = e.jaw * self.sculpture.face.mouth.jaw_drop * self.scale
        return posed(self.scene, self.turn(pose), self.pivot, drop)

    def mouth(self, weights: ArrayLike | None = None) -> MouthShape:
        return mouth_shape(self.sculpture.face.mouth, expression(weights))

    def brows(self, weights: ArrayLike | None = None) -> NDArray[np.float32]:
        return brow_spines(self.sculpture.face.brows, expression(weights))

    def frame(self, weights: ArrayLike | None = None, pose: Sequence[float] = (0.0, 0.0, 0.0)) -> FaceFrame:
        """The face in an expression and a pose; with the default pose, in the body's rest space."""
        e = expression(weights)
        f = FaceFrame.from_buffer_copy(self._rest)
        turn = self.turn(pose)
        f.origin[:] = self.to_world(self.origin, pose)
        f.axes[:] = turn.T.ravel()
        self._set_mouth(f, e, pose)
        self._set_brows(f, e, pose)
        self._set_bumps(f, e)
        for side in (0, 1):
            self._set_eye(f.eyes[side], side, e, pose)
        return f

    def _still_frame(self) -> FaceFrame:
        """All that no expression changes."""
        face, f = self.sculpture.face, FaceFrame()
        f.scale = self.scale
        f.mouth_v, f.mouth_half_u, f.mouth_half_v = face.mouth.v - 0.06, MOUTH_HALF_U, MOUTH_HALF_V
        m = face.mouth
        f.lip_bulge, f.lip_blend, f.lip_amount, f.groove = m.lip_bulge, 0.035, m.lip_width, m.groove
        f.cavity_depth = m.depth
        f.fang_length = 0.13
        f.lower_teeth = 0
        f.brow_v, f.brow_half_u = face.brows.v, face.brows.u + face.brows.half_width + 0.18
        f.brow_half_v, f.brow_lift = 0.36, face.brows.lift
        f.brow_radius, f.brows = face.brows.thickness * 0.8, int(face.brows.visible)
        f.catchlight = 1.0
        if self.skin_depth < m.depth + 0.08:
            self._set_backing(f)
        self._set_colors(f, face)
        return f

    def _set_backing(self, f: FaceFrame) -> None:
        """A thin body: the mouth stays shallow and gets a wall behind it."""
        f.backing = 1
        f.cavity_depth = float(np.clip(0.9 * self.thickness - 0.09, 0.06, f.cavity_depth))
        f.front_half = max(f.mouth_half_u, f.mouth_half_v)
        line = np.linspace(-f.front_half, f.front_half, FRONT_SIZE)
        v, u = np.meshgrid(line + f.mouth_v, line, indexing="ij")
        points = self._on(self.scene, np.column_stack([u.ravel(), v.ravel()]))
        height = np.ascontiguousarray((points[:, 2] - self.origin[2]) / self.scale, np.float32)
        ctypes.memmove(f.front, height.ctypes.data, height.nbytes)

    def _set_colors(self, f: FaceFrame, face: Face) -> None:
        eyes, m = face.eyes, face.mouth
        lid = eyes.lid_color or self.sculpture.materials["skin"].color
        for name, colour, amount in (
            ("lip", m.lip_color, m.lip_tint), ("cavity", m.cavity_color, 1), ("teeth", m.teeth_color, 1),
            ("tongue", m.tongue_color, 1), ("brow", face.brows.color, 1), ("sclera", eyes.sclera_color, 1),
            ("iris", eyes.iris_color, 1), ("iris_dark", eyes.iris_dark, 1), ("pupil", eyes.pupil_color, 1),
            ("lid", lid, eyes.lid_tint if eyes.lid_color else 0.0), ("lash", eyes.lash_color, 1),
            ("blush", face.blush.color, face.blush.amount),
        ):  # fmt: skip
            getattr(f, f"{name}_color")[:] = [*linear(colour), amount]
        f.blush_u, f.blush_v, f.blush_radius = face.blush.u, face.blush.v, face.blush.radius

    def _set_mouth(self, f: FaceFrame, e: Expression, pose: Sequence[float]) -> None:
        m = self.sculpture.face.mouth
        shape = mouth_shape(m, e)
        outline = shape.outline()
        library().animism_bake_mouth(ctypes.byref(f), pointer(outline), len(outline))
        upper, lower, middle = shape.upper, shape.lower, len(shape.upper) // 2
        across = np.linspace(-MOUTH_HALF_U, MOUTH_HALF_U, LINE_SIZE)
        f.mouth_line[:] = [float(v) for v in np.interp(across, upper[:, 0], (upper[:, 1] + lower[:, 1]) / 2)]
        gap, half = shape.opening, shape.half_width
        f.teeth_shift, f.teeth_half_width = shape.middle, half * 0.80
        rise = float(upper[middle // 2, 1] - upper[middle, 1])
        f.teeth_curve = 0.8 * rise / max(float(upper[middle // 2, 0] - shape.middle) ** 2, 1e-4)
        widest = float((upper[:, 1] - lower[:, 1]).max())
        rounding = min(1.0, 0.9 * e.pucker + 0.5 * e.funnel)
        f.teeth_v = float(upper[middle, 1]) - min(0.115, 0.38 * max(gap, 0.9 * widest))
        f.lower_teeth_v = float(lower[:, 1].min()) + 0.05
        f.upper_teeth = int(m.teeth and widest > 0.035 + 0.12 * rounding)
        f.lower_teeth = int(m.lower_teeth and widest > 0.09)
        f.fangs, f.fang_u = int(m.fangs), half * 0.52
        f.fang_v = float(np.interp(shape.middle + f.fang_u, upper[:, 0], upper[:, 1]))
        f.tongue = int((m.tongue and gap > 0.08) or e.tongue > 0.05)
        f.tongue_u, f.tongue_out = shape.middle, e.tongue
        f.tongue_v = float(lower[:, 1].min()) + 0.03 + 0.02 * gap + 0.03 * e.tongue
        f.tongue_half_width = half * (0.62 - 0.12 * e.tongue)
        lips = m.lip_width
        center = self._on(self.scene, [(shape.middle, float(upper[:, 1].max() + lower[:, 1].min()) / 2)])[0]
        tall = float(upper[:, 1].max() - lower[:, 1].min()) / 2 + 0.12 * e.tongue
        f.mouth_ball[:] = [
            *self.to_world(center, pose), (max(half, tall) + lips + 0.05 + 0.2 * e.tongue) * 1.2 * self.scale + 0.08,
        ]  # fmt: skip
        if f.backing:
            f.mouth_ball[3] += f.cavity_depth * self.scale

    def _set_brows(self, f: FaceFrame, e: Expression, pose: Sequence[float]) -> None:
        b = self.sculpture.face.brows
        if not b.visible:
            return
        spines = brow_spines(b, e)
        library().animism_bake_brows(ctypes.byref(f), pointer(spines), BROW_POINTS)
        for side in (0, 1):
            middle = self._on(self.scene, [spines[side, :, :2].mean(0)])[0]
            f.brow_ball[side][:] = [
                *self.to_world(middle, pose), (b.half_width + 2 * b.thickness) * self.scale * 1.25 + 0.08,
            ]  # fmt: skip

    def _set_bumps(self, f: FaceFrame, e: Expression) -> None:
        """Swellings: puffed cheeks, raised cheeks, pursed lips, a jaw pushed out."""
        m = self.sculpture.face.mouth
        bumps: list[tuple[float, float, float, float, float]] = []
        for side, sign in enumerate((-1, 1)):
            if e.cheek_puff > 0.01:
                bumps.append((0.46 * sign, m.v + 0.10, 0.29, 0.26, 0.12 * e.cheek_puff))
            elif e.cheek_raise[side] > 0.01:
                bumps.append((0.50 * sign, self.sculpture.face.eyes.v - 0.36, 0.16, 0.12, 0.055 * e.cheek_raise[side]))
        purse = max(e.pucker, 0.6 * e.funnel)
        if purse > 0.01:
            bumps.append((0.11 * e.mouth_side, m.v, 0.20, 0.18, 0.070 * purse))
        if e.jaw_forward > 0.01:
            bumps.append((0.0, m.v - 0.18, 0.24, 0.16, 0.16 * e.jaw_forward))
        f.bump_count = len(bumps)
        for i, values in enumerate(bumps):
            b = f.bumps[i]
            b.u, b.v, b.radius_u, b.radius_v, b.height = values
        f.bump_ball[:] = [*f.origin, 1.1 * self.scale if bumps else 0.0]

    def _lid_held(self, upper: float, blink: float, follow: float) -> float:
        """The upper lid in degrees, kept from closing by mood and emotion together; a look down still lowers it."""
        least = min(LEAST_OPEN, 0.9 * self.sculpture.face.eyes.upper_lid) + 0.5 * follow
        shut = max(0.0, blink - DROOP) / (1 - DROOP)
        return max(upper, least - (least + 16) * shut)

    def _set_eye(self, out: EyeStruct, side: int, e: Expression, pose: Sequence[float]) -> None:
        eyes, brows, s = self.sculpture.face.eyes, self.sculpture.face.brows, self.scale
        center, axes, yaw, pitch = self.eyes[side]
        blink, squint, widen = min(1.0, e.blink[side]), e.squint[side], e.widen[side]
        look = np.array(eyes.gaze) + e.gaze[side]
        gaze = np.array([look[0] - GAZE_COUNTER_TURN * math.sin(yaw), look[1] + GAZE_COUNTER_TURN * math.sin(pitch)])
        reach = float(np.hypot(*gaze))
        if reach > 0.62:  # the iris stays on the front of the ball
            gaze *= 0.62 / reach
        follow = float(look[1]) * (35.0 if look[1] > 0 else 85.0)  # lids go with the eye, degrees
        upper = eyes.upper_lid + 15 * widen - 15 * squint + follow
        lower = eyes.lower_lid + 4 * widen - 13 * squint - (0.5 * follow if follow > 0 else 0.0)
        upper = math.radians(self._lid_held(upper * (1 - blink) - 16 * blink, blink, min(0.0, follow)))
        lower = math.radians(max(lower, 14) * (1 - blink) + 12 * blink)
        out.center[:], out.axes[:] = self.to_world(center, pose), (self.turn(pose) @ axes).T.ravel()
        out.radii[:] = [max(r, 0.01) * s for r in eyes.radii]
        out.gaze[:] = [*gaze, math.sqrt(max(0.05, 1 - float(gaze @ gaze)))]
        out.upper_cos, out.upper_sin = math.cos(upper), math.sin(upper)
        out.lower_cos, out.lower_sin = math.cos(lower), math.sin(lower)
        sign = -1 if side == 0 else 1
        sternness = held(0.30 * brow_tilt(brows, e, side) + eyes.lid_tilt, MOST_LID_TILT)
        out.tilt = sign * sternness * (1 - blink)
        out.lid_thickness, out.lid_blend, out.lash = eyes.lid_thickness, eyes.lid_blend * s, eyes.lash
        out.socket, out.iris = eyes.socket * s, eyes.iris
        out.pupil, out.slit = eyes.pupil * (1 + 0.15 * widen), eyes.slit
        out.lids = float(eyes.lids or blink > 0 or squint > 0.3)
        shell = max(eyes.radii) * s * (1.12 + eyes.lid_thickness + eyes.lash)
        out.bound_radius = shell + out.lid_blend + out.socket + 0.02

"""The head and face of a person: how age, gender, build and chance shape skull, jaw, cheeks, nose, eyes and lips.

Hair, beards and clothes are other files. All lengths are in sculpture units (the skull's radius is about 0.8).
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from ....personas.spec import AgeGroup, Gender
from ..probe import depth_at
from ..schema import Blush, Brows, Eyes, Face, Mouth, Nose, NosePart, Solid
from ..shapes import cap, curve, egg, shifted
from .kit import darker, lighter, luminance, mix

YOUTH: dict[AgeGroup, float] = {"baby": 1.0, "child": 0.72, "teen": 0.30, "young": 0.08}
"""How childlike the proportions are: big skull, big low eyes, small chin."""
WEAR: dict[AgeGroup, float] = {"middle-aged": 0.4, "old": 1.0}
"""How aged: jowls, bags, folds, thin lips, larger nose and ears."""
FEMININE: dict[Gender, float] = {"feminine": 1.0, "masculine": 0.0, "androgynous": 0.5}


@dataclass(frozen=True)
class Head:
    """Everything the other people_* files need to fit a head. ``skull`` and ``skull_radii`` are its main
    ellipsoid."""

    youth: float
    wear: float
    fem: float
    build: float
    skull: tuple[float, float, float]
    skull_radii: tuple[float, float, float]
    jaw: tuple[float, float, float]
    jaw_radii: tuple[float, float, float]
    chin: tuple[float, float, float]
    chin_radii: tuple[float, float, float]
    cheek: tuple[float, float, float]
    cheek_radii: tuple[float, float, float]
    ear: float
    neck: float
    shoulder: float
    eye_u: float
    eye_v: float
    eye_size: float
    nose: tuple[float, float, float]
    mouth_half: float
    lip: float

    @property
    def rise(self) -> float:
        """How much higher than the tables' the shoulders are: a child's neck is short."""
        return 0.10 + 0.17 * self.youth

    @property
    def bottom(self) -> float:
        """The y of the chin's lower edge."""
        return self.chin[1] - self.chin_radii[1]


def _lerp(a: float, b: float, t: float) -> float:
    return a + (b - a) * t


def head_for(age: AgeGroup, gender: Gender, build: float, random: Random) -> Head:
    """A head of that age, gender and build ([-1, 1]). Chance moves every proportion by a few per cent, enough that
    two people never look the same."""
    y, w, f = YOUTH.get(age, 0.0), WEAR.get(age, 0.0), FEMININE[gender]
    j = [random.uniform(-1, 1) for _ in range(14)]
    jaw_x = _lerp(0.57, 0.52, f) + 0.045 * y + 0.075 * build + 0.030 * j[0]
    jaw_y = _lerp(-0.38, -0.34, f) + 0.10 * y
    chin_y = _lerp(-0.68, -0.63, f) + 0.15 * y - 0.03 * j[1]
    chin_x = _lerp(0.25, 0.16, f) - 0.03 * y + 0.06 * max(build, 0) + 0.035 * j[2]
    cheek = 0.03 * y + 0.045 * max(build, 0) + 0.018 * j[3]
    return Head(
        youth=y, wear=w, fem=f, build=build,
        skull=(0.0, _lerp(0.16, 0.18, f) + 0.03 * y, -0.06),
        skull_radii=(_lerp(0.765, 0.78, f) + 0.07 * y + 0.03 * build + 0.012 * j[4], 0.81 + 0.03 * y, 0.78 + 0.03 * y),
        jaw=(0.0, jaw_y, 0.11), jaw_radii=(jaw_x, 0.47 - 0.05 * y, 0.51),
        chin=(0.0, chin_y, 0.30), chin_radii=(chin_x, _lerp(0.16, 0.13, f) - 0.02 * y, 0.18 - 0.02 * y),
        cheek=(_lerp(0.44, 0.41, f) + 0.03 * y + 0.05 * max(build, 0) + 0.012 * j[5], -0.13 - 0.11 * y, 0.37),
        cheek_radii=(0.245 + cheek, 0.21 + cheek, 0.22 + cheek),
        ear=_lerp(0.20, 0.175, f) + 0.04 * w + 0.012 * j[6],
        neck=_lerp(0.33, 0.25, f) - 0.06 * y + 0.06 * build - 0.01 * w,
        shoulder=_lerp(1.15, 0.97, f) - 0.30 * y + 0.12 * build,
        eye_u=_lerp(0.41, 0.40, f) + 0.016 * j[7], eye_v=_lerp(0.13, 0.12, f) - 0.09 * y,
        eye_size=_lerp(0.228, 0.272, f) + (0.030 + 0.025 * (1 - f)) * y - 0.020 * w + 0.010 * j[8],
        nose=(
            _lerp(0.122, 0.086, f) * (1 - 0.18 * y + 0.18 * w) * (1 + 0.16 * j[9]),
            _lerp(0.100, 0.076, f) * (1 - 0.12 * y + 0.12 * w) * (1 + 0.10 * j[10]),
            _lerp(0.150, 0.112, f) * (1 - 0.30 * y + 0.16 * w) * (1 + 0.16 * j[11]),
        ),
        mouth_half=_lerp(0.24, 0.205, f) - 0.02 * y + 0.016 * j[12],
        lip=max(0.028, _lerp(0.044, 0.060, f) - 0.012 * y - 0.014 * w + 0.006 * j[13]),
    )


def head_solids(h: Head, *, ears: bool = True, torso: bool = True) -> list[Solid]:
    """Skull, jaw, chin, cheeks, brow ridge, ears and neck. The neck is a group of its own, so that the head turns
    on it."""
    solids: list[Solid] = [
        egg(h.skull, h.skull_radii),
        egg(h.jaw, h.jaw_radii, k=0.28),
        egg(h.chin, h.chin_radii, k=0.20),
        egg(h.cheek, h.cheek_radii, k=0.20, mirror=True),
    ]
    if h.fem < 0.8 and h.youth < 0.5:
        solids.append(egg((0, 0.30, 0.56), (0.44, 0.10, 0.14), k=0.20))
    if h.build > 0.35:
        solids.append(egg((0, h.bottom - 0.02, 0.10), (0.34 + 0.12 * h.build, 0.20, 0.36), k=0.14))
    if h.wear > 0.2:
        solids.append(egg((0.36, -0.50, 0.34), (0.17, 0.15 + 0.04 * h.wear, 0.17), k=0.14, mirror=True))
    if ears:
        solids += ear_solids(h)
    if torso:
        solids += neck_solids(h)
    return solids


def ear_solids(h: Head) -> list[Solid]:
    x = h.skull_radii[0] + 0.015
    return [
        egg((x, -0.02 - 0.05 * h.youth, -0.08), (0.09, h.ear, 0.13), k=0.05, rot=(0, 21, -8), mirror=True),
        egg((x + 0.05, -0.02 - 0.05 * h.youth, -0.01), (0.045, h.ear * 0.58, 0.07), k=0.05, rot=(0, 21, -8),
            op="subtract", paint=False, mirror=True),
    ]


def neck_solids(h: Head) -> list[Solid]:
    return shifted([
        cap((0, -0.45 - h.rise, -0.18), (0, -1.45, -0.18), (h.neck, h.neck + 0.045), g="neck", k=0.12, part="torso"),
        cap((0, -1.44, -0.18), (h.shoulder * 0.66, -1.62, -0.2), (0.22, 0.19), g="neck", k=0.2, part="torso",
            mirror=True),
    ], y=h.rise)


def age_solids(h: Head, solids: list[Solid], scale: float) -> list[Solid]:
    """Bags under the eyes, folds from nose to mouth and lines on the forehead, set on the skin that ``solids``
    make. Nothing for the young."""
    if h.wear < 0.3:
        return []
    x, y = h.eye_u * scale, (h.eye_v - h.eye_size * 0.98) * scale
    z = depth_at(solids, x, y)
    bags = egg((x, y - 0.035, z - 0.035), (0.15, 0.045, 0.06), k=0.05, rot=(0, 18, 4), mirror=True)
    a, b, c = ((0.155, -0.20), (0.27, -0.30), (0.265, -0.43))
    points = [(px, py, depth_at(solids, px, py) + 0.012) for px, py in (a, b, c)]
    fold = curve(*points, (0.016, 0.010), k=0.05, op="subtract", paint=False, mirror=True)
    lines = [_forehead(solids, y_, half) for y_, half in ((0.50, 0.24), (0.60, 0.19))] if h.wear > 0.8 else []
    return [bags, fold, *lines]


def _forehead(solids: list[Solid], y: float, half: float) -> Solid:
    edge = depth_at(solids, half, y) + 0.006
    middle = 2 * depth_at(solids, 0, y) + 0.012 - edge
    return curve((-half, y, edge), (0, y + 0.02, middle), (half, y, edge), (0.010, 0.010), k=0.035, op="subtract",
                 paint=False)


def face_of(
    h: Head, skin: str, hair: str, eyes: tuple[str, str], random: Random, *, lips: str | None = None,
    lashes: bool | None = None, brow: float = 1.0, scale: float = 0.72, chance: dict[str, str] | None = None,
) -> Face:
    """The face in the middle of the head. ``brow`` multiplies the eyebrows' weight; ``lips`` is a lipstick; ``chance`` as in
    :class:`~.catalogue.Look`."""
    j = [random.uniform(-1, 1) for _ in range(6)]
    if chance is not None:
        j = [float(x) for x in chance.setdefault("features", " ".join(map(repr, j))).split()]
    size = h.eye_size
    made_up = lashes if lashes is not None else h.fem > 0.8 and h.youth < 0.8
    return Face(
        at=(0.0, -0.03 * h.youth), scale=scale,
        eyes=Eyes(
            u=h.eye_u, v=h.eye_v, radii=(size, size * (1.0 + 0.05 * h.fem), size * 0.84), inset=0.66,
            upper_lid=_lerp(44, 50, h.fem) + 4 * h.youth - 7 * h.wear, lower_lid=_lerp(48, 52, h.fem),
            iris=0.645 + 0.03 * h.youth, pupil=0.32 + 0.03 * h.youth, iris_color=eyes[0], iris_dark=eyes[1],
            lid_color=darker(mix(skin, "#b0584a", 0.18), 0.20), lid_tint=0.45,
            lid_thickness=0.065, lash=0.085 if made_up else 0.045, socket=0.02 * h.wear,
        ),
        brows=Brows(
            u=0.41, v=_lerp(0.50, 0.55, h.fem) + 0.015 * j[0], half_width=0.225 + 0.012 * j[1],
            thickness=max(0.018, (_lerp(0.054, 0.030, h.fem) + 0.007 * j[2] - (
                0.024 - 0.014 * h.fem) * h.youth + 0.01 * h.wear) * brow),
            arch=max(0.02, _lerp(0.05, 0.085, h.fem) + 0.015 * j[3]), lift=_lerp(0.012, 0.005, h.fem) * brow,
            color=_brow_colour(hair, skin),
        ),
        nose=_nose(h, j[4]),
        mouth=Mouth(
            v=-0.555 + 0.055 * h.youth, half_width=h.mouth_half, opening=0.30, smile=0.58, bow=0.012 * h.fem,
            lip_width=h.lip, lip_bulge=0.95, lip_color=lips or _lip_colour(skin, h), lip_tint=0.9 if lips else 0.8,
            groove=0.008, teeth_color="#f3ead6" if h.wear > 0.8 else "#f7f3ea",
        ),
        blush=Blush(color=mix(skin, "#f0465a", 0.75), amount=(_lerp(0.16, 0.26, h.fem) + 0.16 * h.youth) * min(1.0,
            0.25 + 1.1 * luminance(skin)), u=0.57,
                    v=-0.18 - 0.08 * h.youth),
    )


def _brow_colour(hair: str, skin: str) -> str:
    """Brows are darker than light hair, and never vanish into the skin."""
    if luminance(hair) > 0.72 and luminance(hair) - luminance(skin) > 0.10:
        return hair
    brow = darker(hair, 0.30) if luminance(hair) > 0.35 else hair
    if abs(luminance(brow) - luminance(skin)) < 0.12:
        brow = darker(brow, 0.45) if luminance(skin) > 0.3 else lighter(brow, 0.4)
    return brow


def _lip_colour(skin: str, h: Head) -> str:
    return mix(darker(skin, 0.10 + 0.06 * (1 - h.fem)), "#b8283c", 0.34 + 0.20 * h.fem)


def _nose(h: Head, chance: float) -> Nose:
    width, height, out = h.nose
    parts = [
        NosePart(offset=(width * 0.84, -0.02, -0.03), radii=(width * 0.55, height * 0.58, out * 0.50), blend=0.04,
                 mirror=True),
    ]
    if h.youth < 0.65:
        parts.append(
            NosePart(offset=(0, 0.20, -0.075), radii=(width * 0.55, 0.23, 0.085 + 0.02 * chance), blend=0.085)
        )
    return Nose(at=(0.0, -0.19 - 0.02 * h.youth), radii=(width, height, out),
        out=_lerp(0.04, 0.0, h.fem) + 0.015 * chance,
                blend=0.095, more=parts)

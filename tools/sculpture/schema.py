"""The sculpture: a small bounded JSON of blended solids with a face anchored on it.

It is the one truth of a built-in character: pictures, landmarks, label map, depth, mesh and motion are all computed
from it. A chat model can write one; a bad one is refused with its place named (pydantic's ``loc``). Nothing here
evaluates or draws anything.

Axes: x to the viewer's right, y up, z towards the viewer. The body is about 2 units wide and centred near the
origin. Angles are degrees, colours ``#rrggbb`` in sRGB. Solids are applied in order within their group; groups join
hard; the group ``skin`` carries the face and must come first.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Coordinate = Annotated[float, Field(ge=-6.0, le=6.0, allow_inf_nan=False)]
Angle = Annotated[float, Field(ge=-360.0, le=360.0, allow_inf_nan=False)]
Length = Annotated[float, Field(gt=0.0, le=6.0, allow_inf_nan=False)]
Signed = Annotated[float, Field(ge=-4.0, le=4.0, allow_inf_nan=False)]
Unit = Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]
Point = tuple[Coordinate, Coordinate, Coordinate]
Rotation = tuple[Angle, Angle, Angle]
Name = Annotated[str, Field(min_length=1, max_length=40)]

MAX_SOLIDS = 400
MAX_MATERIALS = 64


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Pattern(_Strict):
    """Variation of colour over a material, in the solid's own frame. ``frequency`` in radians per unit;
    ``amount`` in [0, 1] is strength (streaks, strands) or threshold (stripes, speckles, spots, checks). A
    ``gradient`` runs along y with its middle at ``frequency`` and its width ``amount``."""

    kind: Literal["gradient", "streaks", "stripes", "bands", "speckles", "spots", "checks", "strands", "grain", "net"]
    color: Colour
    frequency: Annotated[float, Field(ge=-100, le=100)] = 8.0
    amount: Annotated[float, Field(ge=0.0, le=4.0)] = 0.5


class Material(_Strict):
    """How a surface answers light. Clay 0.55-0.6 rough, vinyl 0.30-0.42, ceramic 0.12, skin 0.42 with subsurface
    0.9. ``glow`` is light of its own."""

    color: Colour
    roughness: Unit = 0.45
    metalness: Unit = 0.0
    subsurface: Unit = 0.4
    sheen: Unit = 0.25
    glow: Unit = 0.0
    pattern: Pattern | None = None


class Modifier(_Strict):
    """A change of a solid's space or surface. ``amount`` is curvature for ``bend`` (x by y squared) and ``bend_z``,
    radians per unit for ``twist``, height for the others; ``frequency`` radians per unit, or the number of ribs
    (12 or 24); ``phase`` the strength of the wander of ``waves`` and ``curls``."""

    kind: Literal["bend", "bend_z", "twist", "noise", "ribs", "waves", "curls"]
    amount: Signed
    frequency: Annotated[float, Field(ge=0, le=100)] = 12.0
    phase: Annotated[float, Field(ge=-10, le=10)] = 1.0


class _Solid(_Strict):
    material: Name = "skin"
    group: Name = "skin"
    op: Literal["union", "subtract", "intersect"] = "union"
    blend: Annotated[float, Field(ge=0.0, le=1.0)] = 0.05
    part: Literal["head", "torso", "jaw"] = "head"
    mirror: bool = False
    """Also place the image of this solid at -x."""
    paint: bool = True
    """Whether the solid brings its colour along (a subtraction often should not)."""
    modifier: Modifier | None = None


class Sphere(_Solid):
    """A ball of ``radius`` about ``center``."""

    shape: Literal["sphere"] = "sphere"
    center: Point = (0, 0, 0)
    radius: Length


class Ellipsoid(_Solid):
    """``radii`` along x, y and z before ``rotation``."""

    shape: Literal["ellipsoid"] = "ellipsoid"
    center: Point = (0, 0, 0)
    rotation: Rotation = (0, 0, 0)
    radii: tuple[Length, Length, Length]


class Capsule(_Solid):
    """A round cone from ``a`` to ``b``."""

    shape: Literal["capsule"] = "capsule"
    a: Point
    b: Point
    radii: tuple[Length, Length]


class Curve(_Solid):
    """A tube along the quadratic Bezier ``a``, ``b`` (control), ``c``, its radius going from first to second."""

    shape: Literal["curve"] = "curve"
    a: Point
    b: Point
    c: Point
    radii: tuple[Length, Length]


class Box(_Solid):
    """``half_size`` before rotation; ``round`` is the radius of its edges."""

    shape: Literal["box"] = "box"
    center: Point = (0, 0, 0)
    rotation: Rotation = (0, 0, 0)
    half_size: tuple[Length, Length, Length]
    round: Annotated[float, Field(ge=0.0, le=2.0)] = 0.05


class Torus(_Solid):
    """A ring in the x-y plane before rotation; ``arc`` is half its opening angle, 180 for a whole ring, centred on
    +y."""

    shape: Literal["torus"] = "torus"
    center: Point = (0, 0, 0)
    rotation: Rotation = (0, 0, 0)
    radius: Length
    thickness: Length
    arc: Annotated[float, Field(gt=0.0, le=180.0)] = 180.0


class Cone(_Solid):
    """A capped cone along y with rounded edges; equal radii make a cylinder."""

    shape: Literal["cone"] = "cone"
    center: Point = (0, 0, 0)
    rotation: Rotation = (0, 0, 0)
    half_height: Length
    bottom: Length
    top: Length
    round: Annotated[float, Field(ge=0.0, le=2.0)] = 0.03


class Helix(_Solid):
    """A coil from ``a`` to ``b`` that tapers by 35 %: a ringlet with coil 0.11, tube 0.075, pitch 0.17."""

    shape: Literal["helix"] = "helix"
    a: Point
    b: Point
    coil: Length
    tube: Length
    pitch: Length
    turn: Angle = 0.0


class Prism(_Solid):
    """A star or regular polygon in the x-y plane, extruded along z. ``inner`` is the radius between the points; with
    ``inner`` = cos(180/points) times ``radius`` it is a polygon. ``round`` softens every edge."""

    shape: Literal["prism"] = "prism"
    center: Point = (0, 0, 0)
    rotation: Rotation = (0, 0, 0)
    points: Annotated[int, Field(ge=3, le=24)] = 5
    radius: Length
    inner: Length
    half_depth: Length
    round: Annotated[float, Field(ge=0.0, le=1.0)] = 0.04


Solid = Annotated[
    Sphere | Ellipsoid | Capsule | Curve | Box | Torus | Cone | Helix | Prism, Field(discriminator="shape")
]


# ---- the face: lengths in units of the face scale; u to the viewer's right, v up, from the face's origin


class Eyes(_Strict):
    """Balls at (±u, v). ``radii`` across, up, deep; ``inset`` is how much of the depth lies behind the skin (0.45
    toys, 0.66 people); lids open to ``upper_lid`` above and ``lower_lid`` below, degrees."""

    u: Unit = 0.41
    v: Annotated[float, Field(ge=-1.0, le=1.0)] = 0.20
    radii: tuple[Unit, Unit, Unit] = (0.27, 0.29, 0.22)
    inset: Unit = 0.45
    yaw_follow: Unit = 0.5
    iris: Unit = 0.64
    pupil: Unit = 0.37
    slit: Unit = 0.0
    """0 a round pupil, 1 a cat's slit."""
    iris_color: Colour = "#7a4a22"
    iris_dark: Colour = "#2c1608"
    pupil_color: Colour = "#0a0605"
    sclera_color: Colour = "#f8f5f0"
    upper_lid: Annotated[float, Field(ge=-20, le=90)] = 52.0
    lower_lid: Annotated[float, Field(ge=-20, le=90)] = 60.0
    lid_tilt: Annotated[float, Field(ge=-1.5, le=1.5)] = 0.0
    lid_thickness: Annotated[float, Field(ge=0.02, le=0.3)] = 0.065
    lid_blend: Annotated[float, Field(ge=0.0, le=0.3)] = 0.04
    lid_color: Colour | None = None
    lid_tint: Unit = 0.5
    lash: Annotated[float, Field(ge=0.0, le=0.2)] = 0.05
    lash_color: Colour = "#1c100c"
    socket: Annotated[float, Field(ge=0.0, le=0.3)] = 0.0
    lids: bool = True
    gaze: tuple[Signed, Signed] = (0.0, 0.0)


class Brows(_Strict):
    """Two bands at (±u, v), ``half_width`` and ``thickness`` their size, ``arch`` how far the middle rises; ``lift`` is
    how far they stand off the skin."""

    u: Unit = 0.41
    v: Annotated[float, Field(ge=0.0, le=1.2)] = 0.60
    half_width: Annotated[float, Field(gt=0.0, le=0.5)] = 0.22
    thickness: Annotated[float, Field(ge=0.01, le=0.2)] = 0.05
    arch: Annotated[float, Field(ge=-0.2, le=0.3)] = 0.05
    tilt: Annotated[float, Field(ge=-1.5, le=1.5)] = 0.0
    """Positive lowers the inner ends (grumpy), negative raises them (sad)."""
    lift: Annotated[float, Field(ge=0.0, le=0.2)] = 0.012
    color: Colour = "#3a2418"
    visible: bool = True


class NosePart(_Strict):
    """An ellipsoid blended into the nose: ``offset`` u, v, outwards from the nose's place."""

    offset: tuple[Signed, Signed, Signed]
    radii: tuple[Unit, Unit, Unit]
    blend: Unit = 0.05
    mirror: bool = False


class Nose(_Strict):
    """An ellipsoid at (u, v), ``radii`` across, up and deep, its middle ``out`` in front of the skin, blended into it;
    ``more`` are further parts of it."""

    at: tuple[Signed, Signed] = (0.0, -0.10)
    radii: tuple[Unit, Unit, Unit] = (0.105, 0.09, 0.10)
    out: Annotated[float, Field(ge=-0.5, le=1.0)] = 0.03
    blend: Unit = 0.07
    material: Name | None = None
    """``None`` is the skin's own material without its pattern."""
    more: Annotated[list[NosePart], Field(max_length=8)] = Field(default_factory=list)


class Mouth(_Strict):
    """``opening`` is how far the jaw opens at 1; ``smile`` the neutral curve (0.5-0.6 looks friendly, less stern,
    negative frowns); ``lip_width`` 0 makes a toy's line, 0.045-0.062 a person's lips."""

    v: Annotated[float, Field(ge=-1.0, le=0.2)] = -0.42
    half_width: Annotated[float, Field(gt=0.05, le=0.6)] = 0.26
    opening: Annotated[float, Field(gt=0.05, le=0.6)] = 0.36
    smile: Annotated[float, Field(ge=-1.0, le=1.0)] = 0.55
    lip_width: Annotated[float, Field(ge=0.0, le=0.15)] = 0.0
    lip_bulge: Annotated[float, Field(ge=0.1, le=2.0)] = 0.8
    lip_color: Colour = "#c2505a"
    lip_tint: Unit = 0.85
    bow: Annotated[float, Field(ge=0.0, le=0.05)] = 0.0
    groove: Annotated[float, Field(ge=0.0, le=0.06)] = 0.02
    depth: Annotated[float, Field(gt=0.05, le=0.6)] = 0.28
    cavity_color: Colour = "#5a1018"
    teeth: bool = True
    lower_teeth: bool = False
    fangs: bool = False
    teeth_color: Colour = "#f6f1e6"
    tongue: bool = True
    tongue_color: Colour = "#e0666c"
    jaw_drop: Annotated[float, Field(ge=0.0, le=0.5)] = 0.10


class Blush(_Strict):
    """Two soft round patches of ``color`` at (±u, v), as strong as ``amount``."""

    color: Colour = "#f2596a"
    amount: Unit = 0.35
    u: Unit = 0.62
    v: Annotated[float, Field(ge=-1.0, le=1.0)] = -0.22
    radius: Annotated[float, Field(gt=0.0, le=0.6)] = 0.26


class Face(_Strict):
    """Where the face sits on the skin, and its features. ``at`` and ``scale`` ``None`` mean automatic placement."""

    at: tuple[Coordinate, Coordinate] | None = None
    scale: Annotated[float, Field(gt=0.05, le=3.0)] | None = None
    eyes: Eyes = Field(default_factory=Eyes)
    brows: Brows = Field(default_factory=Brows)
    nose: Nose | None = Field(default_factory=Nose)
    mouth: Mouth = Field(default_factory=Mouth)
    blush: Blush = Field(default_factory=Blush)


class Camera(_Strict):
    """``height`` is the y it looks at, ``half_frame`` half the visible height there, ``elevation`` how far above it
    stands as a fraction of its distance."""

    height: Coordinate = 0.0
    half_frame: Annotated[float, Field(ge=0.3, le=6.0)] = 1.55
    elevation: Annotated[float, Field(ge=-0.5, le=1.0)] = 0.10
    field_of_view: Annotated[float, Field(ge=10, le=60)] = 26.0


class Backdrop(_Strict):
    """What is behind: ``inner`` in the middle of the picture, ``outer`` towards its corners."""

    inner: Colour = "#f4d8c8"
    outer: Colour = "#c98f7c"


class Light(_Strict):
    """``key`` scales the main lamp, ``warmth`` moves it towards blue (-1) or amber (1), ``exposure`` scales all but the
    backdrop."""

    key: Annotated[float, Field(ge=0.2, le=2.0)] = 1.0
    warmth: Annotated[float, Field(ge=-1.0, le=1.0)] = 0.0
    exposure: Annotated[float, Field(ge=0.3, le=2.0)] = 1.0


class Sculpture(_Strict):
    """A whole character in the round."""

    format: Literal["animism.sculpture"] = "animism.sculpture"
    version: Literal[1] = 1
    name: Annotated[str, Field(max_length=80)] = ""
    materials: Annotated[dict[Name, Material], Field(min_length=1, max_length=MAX_MATERIALS)]
    solids: Annotated[list[Solid], Field(min_length=1, max_length=MAX_SOLIDS)]
    face: Face = Field(default_factory=Face)
    camera: Camera = Field(default_factory=Camera)
    backdrop: Backdrop = Field(default_factory=Backdrop)
    light: Light = Field(default_factory=Light)
    floor: Coordinate = -1.6
    pivot: Point = (0.0, -0.9, 0.0)
    """The point the head turns about."""

    @model_validator(mode="after")
    def _consistent(self) -> Sculpture:
        if "skin" not in self.materials:
            raise ValueError("materials: there is no material named 'skin'")
        for i, solid in enumerate(self.solids):
            if solid.material not in self.materials:
                raise ValueError(f"solids.{i}.material: no material named {solid.material!r}")
        first = self.solids[0]
        if first.group != "skin" or first.op != "union":
            raise ValueError("solids.0: the first solid is a union in group 'skin'; it carries the face")
        if self.face.nose and self.face.nose.material and self.face.nose.material not in self.materials:
            raise ValueError(f"face.nose.material: no material named {self.face.nose.material!r}")
        return self

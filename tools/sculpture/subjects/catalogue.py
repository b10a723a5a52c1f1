"""The catalogue of subjects: what a subject's builder is given, what it hands back, and how it is registered.

A *subject* is a thing that a character can be ("apple", "lighthouse", "person"). Its builder turns a
:class:`Look` into a :class:`Body`: the solids and materials, face settings that suit it, and *anchors*, the places
where :mod:`~animism.tools.sculpture.wear` puts hats, glasses, moustaches and ties. No text is understood here and
nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

from ....personas.spec import AgeGroup, Gender, Kind, Mood
from ..schema import Backdrop, Camera, Face, Light, Material, Solid

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Look:
    """What the description asks of any subject. Colours are ``#rrggbb``; ``None`` leaves the choice to the subject.
    ``age`` and ``gender`` shape people most and things a little; ``size`` and ``build`` are in [-1, 1] (small to
    large, slim to stout); ``words`` holds every other descriptive word of the spec, lower case ("curly", "striped",
    "freckles", "mossy"), for builders that know some of them; ``random`` is seeded; ``chance``
    holds what chance decided in an earlier version of the same character, and takes up what it decides in this one, so
    that eyes and skin stay when a word about something else is added."""

    main: str | None = None
    accent: str | None = None
    eye: str | None = None
    age: AgeGroup = "adult"
    gender: Gender = "androgynous"
    mood: Mood = "cheerful"
    material: str | None = None
    size: float = 0.0
    build: float = 0.0
    words: frozenset[str] = frozenset()
    random: Random = field(default_factory=lambda: Random(0))
    chance: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Anchors:
    """Places on a body, in its own coordinates. ``crown`` is the top of the head where a hat sits and
    ``crown_radius`` how wide the head is there (a hat's inner radius; ``crown_depth`` front to back); ``neck`` is
    where a collar, tie or scarf goes and ``neck_radius`` how thick it is; ``sides`` is the x of an ear (headphones,
    earrings), at the height ``side_height``; ``floor`` is where props stand and ``reach`` how far out (x) they stand
    clear of the body. ``None`` says the body has no such place. ``part`` of hats is always head."""

    crown: Vector | None = (0.0, 0.9, 0.0)
    crown_radius: float = 0.6
    crown_depth: float = 0.6
    neck: Vector | None = None
    neck_radius: float = 0.3
    sides: float = 0.9
    side_height: float = 0.1
    floor: float = -1.1
    reach: float = 1.15
    chest: Vector | None = None


@dataclass
class Body:
    """What a builder hands back. Solids of group ``skin`` come first."""

    materials: dict[str, Material]
    solids: list[Solid]
    face: Face = field(default_factory=Face)
    anchors: Anchors = field(default_factory=Anchors)
    camera: Camera = field(default_factory=Camera)
    backdrop: Backdrop | None = None
    light: Light = field(default_factory=Light)
    floor: float = -1.1
    pivot: Vector = (0.0, -0.95, 0.0)


Builder = Callable[[Look], Body]


@dataclass(frozen=True)
class Subject:
    """One entry. ``name`` is the plain singular noun; ``also`` holds synonyms and closer kinds that it stands for;
    ``family`` is the word used when an unknown noun falls to it ("a kind of bird"); ``kind`` is the spec's."""

    name: str
    kind: Kind
    family: str
    build: Builder
    also: tuple[str, ...] = ()


SUBJECTS: dict[str, Subject] = {}
"""Every subject by name; filled by importing :mod:`animism.tools.sculpture.subjects`."""


TAKEN: list[str] = []
"""Names that a second builder asked for. The first keeps the name, so that one slip does not cost all the others."""


def subject(name: str, kind: Kind, *, family: str, also: tuple[str, ...] = ()) -> Callable[[Builder], Builder]:
    """Register the decorated builder. Of two with one name the first stays, and the name is told in :data:`TAKEN`."""

    def register(build: Builder) -> Builder:
        if name in SUBJECTS:
            TAKEN.append(name)
        else:
            SUBJECTS[name] = Subject(name, kind, family, build, also)
        return build

    return register

"""Human beings. One builder makes everybody: a head by age, gender, build and chance; hair, beard and clothes from
the words; colours that go together.

The parts are people_head, people_hair, people_beard and people_clothes; what words mean is people_traits. Spirits
and fantasy folk are :mod:`beings`, which dress this builder up.
"""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random

from ....personas.spec import AgeGroup, Gender
from ..colours import HAIR_COLOURS, NATURAL_SKINS, SKIN_TONES
from ..schema import Backdrop, Camera, Face, Material, Pattern, Solid
from ..shapes import shifted
from . import kit
from .catalogue import Anchors, Body, Look, subject
from .chance import MOST, Dice
from .ear_size import ear_size
from .people_beard import BEARDS, MOUSTACHES
from .people_clothes import GARMENTS
from .people_hair import STYLES, under_hat
from .people_head import Head, age_solids, face_of, head_for, head_solids
from .people_traits import Traits, read_traits

SCALE = 0.72
HAT_LINE = 0.62
"""The height at which a hat sits on a person's head: above the brows, which end near 0.46."""


@dataclass(frozen=True)
class Person:
    """Decisions made before a solid is placed; beings change some of them. ``ears`` False leaves them to the
    caller."""

    head: Head
    traits: Traits
    skin: str
    hair: str
    eyes: tuple[str, str]
    garment: str
    cloth: str
    cloth2: str
    accent: str
    ears: bool = True
    chance: dict[str, str] | None = None


def _age_hair(random: Random, age: AgeGroup, skin: str) -> str:
    if age == "old":
        return random.choice((HAIR_COLOURS["grey"], HAIR_COLOURS["white"], HAIR_COLOURS["silver"]))
    if age == "middle-aged" and random.random() < 0.35:
        return HAIR_COLOURS["salt-and-pepper"]
    light = kit.luminance(skin)
    if light < 0.50:
        return HAIR_COLOURS[random.choice(("black", "black", "dark brown"))]
    if light < 0.66:
        return HAIR_COLOURS[random.choice(("black", "dark brown", "brown", "chestnut"))]
    return HAIR_COLOURS[random.choice(("dark brown", "brown", "chestnut", "blond", "ginger", "light brown", "auburn"))]


def _style(random: Random, age: AgeGroup, gender: Gender) -> str:
    if age == "baby":
        return random.choice(("tuft", "buzz", "tuft"))
    if gender == "feminine":
        if age == "old":
            return random.choice(("bun", "short curly", "bob", "low bun"))
        if age == "child":
            return random.choice(("pigtails", "braids", "bob", "ponytail", "long fringe"))
        return random.choice(("bob", "long", "wavy", "curly", "ponytail", "bun", "braids", "long fringe"))
    if gender == "masculine":
        if age == "old":
            return random.choice(("receding", "receding", "side part", "slicked"))
        return random.choice(("short", "side part", "quiff", "buzz", "short curly", "slicked"))
    return random.choice(("short", "bob", "short curly", "side part", "quiff"))


_CLOTHES = ("#2f9c8f", "#3d6bb3", "#c8503c", "#e0a52e", "#6a4fa3", "#3f7d4e", "#d0607e", "#34455f", "#8a4a2f",
    "#4b8fc0")
_QUIET = ("sweater", "turtleneck", "shirt", "hoodie")
_EVERYDAY: dict[Gender, tuple[str, ...]] = {
    "feminine": ("t-shirt", "sweater", "blouse", "turtleneck", "shirt", "dress", "hoodie"),
    "masculine": ("t-shirt", "shirt", "sweater", "hoodie", "jacket", "turtleneck"),
    "androgynous": ("t-shirt", "sweater", "hoodie", "turtleneck", "shirt"),
}


def decide(look: Look, **wishes: object) -> Person:
    """All choices about a person, from the look, its words and its seed. ``wishes`` are fields of :class:`Traits`
    that hold where the words are silent."""
    random = look.random
    words = read_traits(look.words)
    traits = replace(words, **{k: v for k, v in wishes.items()
        if getattr(words, k) in (None, False)})  # type: ignore[arg-type]
    dice = Dice(random, look.chance.get("head", ""))
    head = head_for(look.age, look.gender, look.build, dice)
    look.chance["head"] = dice.written
    if (ears := ear_size(look.words)) != 1.0:
        head = replace(head, ear=head.ear * ears)
    chance = look.chance
    skin = traits.skin or chance.setdefault("skin", SKIN_TONES[random.choice(NATURAL_SKINS)])
    natural = _kept_hair(chance, look.age, _age_hair(random, look.age, skin))
    size = look.age if look.age in ("baby", "child") else "grown"
    style = _known(chance, f"hair of {size} {look.gender}", _style(random, look.age, look.gender), STYLES)
    garment = random.choice(_QUIET if look.age in ("old", "baby") else _EVERYDAY[look.gender])
    garment = _known(chance, f"garment {look.gender}", garment, GARMENTS)
    iris = random.choice((("#6f4424", "#22120a"), ("#5f9a55", "#1c3a20"), ("#4f8fd0", "#15305f"),
        ("#94703a", "#35210f")))
    if kit.luminance(skin) < 0.6:
        iris = random.choice((("#6f4424", "#22120a"), ("#4a2c18", "#160b06"), ("#7a5228", "#2a160a")))
    light, dark = chance.setdefault("eyes", " ".join(iris)).split()
    iris = light, dark
    chosen = random.choice([c for c in _CLOTHES if sum(
        abs(a - b) for a, b in zip(kit.rgb(c), kit.rgb(skin), strict=True)) > 0.45])
    chosen = chance.setdefault("cloth", chosen)
    cloth = traits.garment_colour or look.main or _garment_colour(traits.garment) or chosen
    traits = replace(traits, hair=traits.hair or style, garment=traits.garment or garment)
    return Person(
        head=head, traits=traits, skin=skin, hair=traits.hair_colour or traits.beard_colour or natural,
        eyes=traits.eyes or ((look.eye, kit.darker(look.eye, 0.6)) if look.eye else iris),
        garment=traits.garment or garment, cloth=cloth, cloth2=_second(cloth, traits.garment),
        accent=look.accent or chance.setdefault("accent", random.choice(("#c8382e", "#e8b24a", "#3d6bb3", "#7a3fb0"))),
        chance=chance,
    )


def _known(chance: dict[str, str], name: str, drawn: str, table: Mapping[str, object]) -> str:
    """What chance decided before, if it is in ``table``; else what was drawn now."""
    if chance.get(name) not in table:
        chance[name] = drawn
    return chance[name]


def _kept_hair(chance: dict[str, str], age: AgeGroup, drawn: str) -> str:
    """The colour of the hair through life: one until middle age, greying from it then, and one when old."""
    if age == "old":
        return chance.setdefault("old hair", drawn)
    young = chance.setdefault("hair", drawn)
    since = chance.setdefault("hair since", age)
    if age == "middle-aged" and since not in ("middle-aged", "old"):
        return kit.mix(young, HAIR_COLOURS["greying"], 0.5)
    return young


_OWN_COLOUR = {
    "lab coat": "#f3f4f2", "suit": "#26375c", "tweed": "#7d6a4a", "tuxedo": "#1f2026", "dinner jacket": "#1f2026",
    "tailcoat": "#1f2026", "leather jacket": "#2a2624", "denim jacket": "#4b6f9c", "overalls": "#3f62a0",
    "dungarees": "#3f62a0", "armour": "#b9c0c8", "armor": "#b9c0c8", "breastplate": "#b9c0c8", "chainmail": "#9aa2aa",
    "spacesuit": "#f0f1ef", "space suit": "#f0f1ef", "royal": "#a3182f", "mantle": "#a3182f", "ermine": "#a3182f",
    "toga": "#f4efe2", "habit": "#26262c", "cassock": "#232329", "trench coat": "#c3a878", "raincoat": "#f0c02a",
    "chef jacket": "#f6f5f1", "scrubs": "#4fae9f", "gi": "#f4f3ee", "karate": "#f4f3ee", "tutu": "#f5b3c8",
    "apron": "#f1ede2", "uniform": "#26406e", "boiler suit": "#35608c", "coveralls": "#35608c",
}


def _garment_colour(garment: str | None) -> str | None:
    return _OWN_COLOUR.get(garment or "")


def _second(cloth: str, garment: str | None) -> str:
    """The second colour: white under dark cloth, deep under pale, and the fur of a royal mantle."""
    if garment in ("royal", "mantle", "ermine", "suit", "tuxedo", "tweed", "lab coat", "blazer", "tailcoat", "vest"):
        return "#f5f3ee"
    return kit.lighter(cloth, 0.78) if kit.luminance(cloth) < 0.62 else kit.darker(cloth, 0.42)


def _cloth_material(person: Person) -> Material:
    if person.garment in ("armour", "armor", "breastplate"):
        return kit.metal(person.cloth, 0.24)
    if person.garment == "chainmail":
        return kit.metal(person.cloth, 0.35).model_copy(update={"pattern": kit.pattern("net", "#5d646c", 34, 0.5)})
    if person.garment == "leather jacket":
        return kit.leather(person.cloth)
    pattern = _cloth_pattern(person)
    return kit.cloth(person.cloth, pattern)


def _cloth_pattern(person: Person) -> Pattern | None:
    kind = person.traits.garment_pattern
    if kind is None and person.garment in ("jersey", "football shirt"):
        kind = "bands"
    if kind is None:
        return None
    frequency = {"bands": 15.0, "spots": 8.0, "checks": 9.0, "speckles": 22.0, "net": 26.0}.get(kind, 10.0)
    return Pattern(kind=kind, color=person.cloth2, frequency=frequency, amount=0.5)  # type: ignore[arg-type]


def materials_of(person: Person) -> dict[str, Material]:
    freckled = kit.skin(person.skin)
    if kit.luminance(person.skin) < 0.45:
        # the softbox stands out glassily on dark skin at the usual 0.42
        freckled = freckled.model_copy(update={"roughness": 0.52})
    if person.traits.freckles:
        freckled = freckled.model_copy(
            update={"pattern": Pattern(kind="speckles", color=kit.mix(kit.darker(person.skin, 0.3), "#a0562e", 0.4),
                                       frequency=21, amount=0.83)}
        )
    beard = person.traits.beard_colour or person.hair
    beard = kit.mix(beard, "#6a3a20", 0.08) if 0.12 < kit.luminance(beard) < 0.4 else beard
    return {
        "skin": freckled,
        "hair": kit.hair(person.hair), "hair2": kit.hair(_tint(person.hair)), "hair_tie": kit.cloth(person.accent),
        "beard": kit.hair(beard, 0.55), "cloth": _cloth_material(person), "cloth2": kit.cloth(person.cloth2),
        "trim": kit.gold(), "tie": kit.cloth(person.accent),
    }


def _tint(hair: str) -> str:
    return kit.lighter(hair, 0.10) if kit.luminance(hair) < 0.6 else kit.darker(hair, 0.12)


def hair_of(person: Person, random: Random) -> list[Solid]:
    if person.traits.covered:
        return []
    style, chance = person.traits.hair or "short", person.chance if person.chance is not None else {}
    dice = Dice(random, chance.get(f"locks of {style}", ""))
    solids = STYLES[style](person.head, dice)
    chance[f"locks of {style}"] = dice.written[:MOST]
    return under_hat(solids, HAT_LINE) if person.traits.hat else solids


def _beard_of(person: Person) -> list[Solid]:
    solids: list[Solid] = []
    if person.traits.beard:
        solids += BEARDS[person.traits.beard](person.head)
    if person.traits.moustache:
        if person.traits.beard:
            solids = [s for s in solids if not _upper_lip(s)]
        solids += MOUSTACHES[person.traits.moustache](person.head)
    return solids


def _upper_lip(solid: Solid) -> bool:
    point = getattr(solid, "a", None)
    return point is not None and -0.45 < point[1] < -0.1 and point[2] > 0.6


def assemble(person: Person, random: Random, face: Face | None = None, more: list[Solid] | None = None) -> Body:
    """The body of a decided person. ``more`` are further solids (horns, long ears) put in after the head."""
    bare = head_solids(person.head, ears=person.ears)
    solids = [*bare, *age_solids(person.head, bare, SCALE), *(more or [])]
    hair = hair_of(person, random)
    solids += hair + _beard_of(person) + shifted(GARMENTS[person.garment](person.head), y=person.head.rise)
    solids.sort(key=lambda s: s.group != "skin")
    materials = {k: m for k, m in materials_of(person).items() if k == "skin" or any(s.material == k for s in solids)}
    return Body(
        materials=materials, solids=solids,
        face=face or face_of(person.head, person.skin, person.hair, person.eyes, random, lips=person.traits.lips,
                             lashes=person.traits.lashes, brow=1.55 if person.traits.bushy else 1.0, scale=SCALE,
                             chance=person.chance),
        anchors=_anchors(person, bool(hair)), camera=Camera(height=-0.12, half_frame=1.52, elevation=0.04),
        backdrop=_backdrop(person), floor=-2.3, pivot=(0.0, -0.75, -0.12),
    )


def _anchors(person: Person, hairy: bool) -> Anchors:
    h = person.head
    x, z = h.skull_radii[0], h.skull_radii[2]
    grow = 1.07 if hairy else 1.0
    return Anchors(
        crown=(0.0, HAT_LINE + 0.02, -0.10), crown_radius=x * 0.94 * grow, crown_depth=z * 0.96 * grow,
        neck=(0.0, -1.20 + h.rise, -0.16), neck_radius=h.neck + 0.06, sides=x + 0.06 + 0.05 * hairy, side_height=-0.02,
        floor=-1.62, reach=1.16, chest=(0.0, -1.62 + h.rise, 0.42),
    )


def _backdrop(person: Person) -> Backdrop:
    """A muted wash: never the hue of the skin or the lightness of skin and hair, or the outline is lost. Reds, browns
    and oranges of clothes turn to the blues and greens across the wheel."""
    hue, _, strength = colorsys.rgb_to_hls(*kit.rgb(person.cloth))
    if strength < 0.14:
        hue = 0.58
    elif hue > 0.93 or hue < 0.13:
        hue = (hue + 0.48) % 1.0
    level = 0.70 if kit.luminance(person.skin) < 0.45 else 0.62
    if kit.luminance(person.hair) > 0.7:
        level -= 0.12
    outer, inner = (kit.hexed(*colorsys.hls_to_rgb(hue, *wash)) for wash in ((level, 0.32), (level + 0.21, 0.48)))
    return Backdrop(inner=inner, outer=outer)


def person(look: Look) -> Body:
    """Anybody."""
    return assemble(decide(look), look.random)


@subject("person", "person", family="person", also=("human", "human being", "somebody", "people", "adult", "figure", "bust"))
def _person(look: Look) -> Body:
    return person(look)


@subject("man", "person", family="person", also=("gentleman", "guy", "fellow", "father", "dad", "uncle", "brother",
                                                 "husband", "boyfriend", "sir", "lord"))
def _man(look: Look) -> Body:
    return person(replace(look, gender="masculine"))


@subject("woman", "person", family="person", also=("lady", "mother", "mum", "mom", "aunt", "sister", "wife",
                                                   "girlfriend", "madam", "dame"))
def _woman(look: Look) -> Body:
    return person(replace(look, gender="feminine"))


@subject("boy", "person", family="person", also=("son", "lad", "nephew", "schoolboy"))
def _boy(look: Look) -> Body:
    return person(replace(look, gender="masculine", age=_young(look.age)))


@subject("girl", "person", family="person", also=("daughter", "lass", "niece", "schoolgirl"))
def _girl(look: Look) -> Body:
    return person(replace(look, gender="feminine", age=_young(look.age)))


@subject("child", "person", family="person", also=("kid", "toddler", "youngster", "pupil", "children"))
def _child(look: Look) -> Body:
    return person(replace(look, age=_young(look.age)))


@subject("baby", "person", family="person", also=("infant", "newborn"))
def _baby(look: Look) -> Body:
    return person(replace(look, age="baby"))


@subject("teenager", "person", family="person", also=("teen", "adolescent", "youth"))
def _teenager(look: Look) -> Body:
    return person(replace(look, age="teen"))


@subject("grandmother", "person", family="person", also=("grandma", "granny", "nana", "old woman", "old lady", "crone"))
def _grandmother(look: Look) -> Body:
    return person(replace(look, gender="feminine", age="old"))


@subject("grandfather", "person", family="person", also=("grandpa", "grandad", "granddad", "old man", "elder"))
def _grandfather(look: Look) -> Body:
    return person(replace(look, gender="masculine", age="old"))


def _young(age: AgeGroup) -> AgeGroup:
    """A boy or girl of an older age group is a child; a baby or a teenager stays one."""
    return age if age in ("baby", "child", "teen") else "child"

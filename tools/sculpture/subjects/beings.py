"""Folk of tales who have a person's head: wizard, witch, vampire, zombie, fairy, elf, dwarf, goblin, angel, devil,
genie, mermaid, alien, clown, superhero, knight, gnome, troll, ogre, cyclops and more.

Each dresses up :func:`people.assemble`. Spirits and creatures of other shapes are :mod:`beings_shapes`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ....personas.spec import Gender
from ..colours import HAIR_COLOURS
from ..schema import Backdrop, Solid
from ..shapes import ball, cap, cone, curve, egg
from ..wear import ITEMS, put_on
from . import kit
from .catalogue import Body, Look, subject
from .people import Person, assemble, decide
from .people_head import face_of

NIGHT = Backdrop(inner="#6a62a8", outer="#241f52")
Change = Callable[[Person], Person]


def _build(
    look: Look, wishes: dict[str, Any], *, skin: str | None = None, wear: tuple[str, ...] = (),
    change: Change | None = None,
    more: Callable[[Person], list[Solid]] | None = None, face: dict[str, dict[str, Any]] | None = None,
    backdrop: Backdrop | None = None, cloth: str | None = None,
) -> Body:
    """A person with ``wishes`` (fields of Traits) where the words are silent, then changed, dressed and given
    ``face`` changes by part. Items are put on only when the words ask for no hat of their own."""
    hatted = any(ITEMS[name].hides_hair for name in wear)
    words = look.words | {"hat"} if hatted else look.words
    person = decide(replace(look, words=words), **wishes)
    tone = person.traits.skin or skin or person.skin
    own = look.main is not None or person.traits.garment_colour is not None
    person = replace(person, skin=tone, cloth=person.cloth if own or cloth is None else cloth)
    person = change(person) if change else person
    base = face_of(person.head, person.skin, person.hair, person.eyes, look.random, lips=person.traits.lips,
        lashes=person.traits.lashes,
                   brow=1.6 if person.traits.bushy else 1.0, chance=person.chance)
    for part, values in (face or {}).items():
        base = base.model_copy(update={part: getattr(base, part).model_copy(update=values)})
    body = assemble(person, look.random, base, more(person) if more else None)
    if backdrop:
        body.backdrop = backdrop
    for name in wear:
        if not (look.words & {"hatless", "bareheaded"}):
            put_on(body, ITEMS[name], random=look.random)
    return body


def _woman(look: Look) -> Look:
    return look if look.gender != "androgynous" else replace(look, gender="feminine")


def _man(look: Look) -> Look:
    return look if look.gender != "androgynous" else replace(look, gender="masculine")


def _as(look: Look, gender: Gender) -> Look:
    return _woman(look) if gender == "feminine" else _man(look)


def _long_ears(length: float = 0.62, lift: float = 0.30, tint: str = "skin") -> Callable[[Person], list[Solid]]:
    """Pointed ears, ``length`` long and rising by ``lift``."""

    def make(p: Person) -> list[Solid]:
        x = p.head.skull_radii[0] - 0.04
        return [
            cap((x, -0.02, -0.08), (x + length * 0.75, -0.02 + lift, -0.20), (0.17, 0.025), tint, "skin", k=0.08,
                mirror=True),
            cap((x + 0.08, 0.0, 0.03), (x + length * 0.60, lift * 0.8, -0.12), (0.09, 0.012), tint, "skin", k=0.04,
                op="subtract",
                paint=False, mirror=True),
        ]

    return make


def _earless(p: Person) -> Person:
    return replace(p, ears=False)


def _nose(p: Person, width: float, out: float, height: float = 1.0) -> Person:
    w, h, o = p.head.nose
    return replace(p, head=replace(p.head, nose=(w * width, h * height, o * out)))


@subject("wizard", "spirit", family="magical folk", also=("sorcerer", "mage", "warlock", "enchanter", "merlin",
    "druid"))
def wizard(look: Look) -> Body:
    look = _man(replace(look, age="old" if look.age == "adult" else look.age))
    hair = {"beard": "long" if look.gender == "masculine" else None, "garment": "robe", "hair": "long",
        "hair_colour": HAIR_COLOURS["white"],
            "bushy": True, "eyes": ("#4f8fd0", "#15305f")}
    return _build(look, hair, wear=("wizard hat",), cloth="#3b2f86", change=lambda p: _nose(p, 1.25, 1.25, 1.2))


@subject("witch", "spirit", family="magical folk", also=("sorceress", "enchantress", "hag", "crone of the woods"))
def witch(look: Look) -> Body:
    wishes = {"garment": "robe", "hair": "wavy", "hair_colour": "#e07a2a", "eyes": ("#7ab83f", "#1f3d12"),
        "lips": "#7a2a5a"}
    return _build(_woman(look), wishes, skin="#b5cf8a" if "green" in look.words or look.age == "old" else None,
        wear=("witch hat",),
                  cloth="#3a3046", backdrop=Backdrop(inner="#c9a6d8", outer="#5d3a78"))


@subject("vampire", "monster", family="creature of the night", also=("dracula", "nosferatu", "count dracula",
    "bloodsucker"))
def vampire(look: Look) -> Body:
    look = _man(look)
    wishes = {"hair": "slicked" if look.gender == "masculine" else "long", "hair_colour": "#1b1820",
        "garment": "tuxedo", "eyes": ("#c8302a", "#4c0808"),
              "lips": None if look.gender == "masculine" else "#9a1226"}
    body = _build(look, wishes, skin="#dfd8e2", wear=("cape",), cloth="#1f2026", backdrop=NIGHT,
                  face={"mouth": {"fangs": True}, "brows": {"tilt": 0.25, "arch": 0.11}, "blush": {"amount": 0.10}},
                  more=_long_ears(0.26, 0.16))
    return _fangs(body)


def _fangs(body: Body) -> Body:
    """Two points over the lower lip, seen with the mouth shut."""
    s, (x, y), m = body.face.scale or 0.72, body.face.at or (0.0, 0.0), body.face.mouth
    from ..probe import depth_at

    top = y + (m.v - 0.01) * s
    z = depth_at(body.solids, 0.09, top)
    body.materials["fang"] = kit.ceramic("#fbf8ee")
    body.solids.append(cap((x + 0.095, top, z + 0.01), (x + 0.09, top - 0.085, z + 0.03), (0.024, 0.004), "fang",
        mirror=True))
    return body


@subject("zombie", "monster", family="creature of the night", also=("undead", "ghoul", "walking dead"))
def zombie(look: Look) -> Body:
    wishes = {"hair": "messy", "hair_colour": "#4a4a3c", "garment": "shirt", "eyes": ("#d6cf6a", "#5a5420")}
    return _build(look, wishes, skin="#9bb886", cloth="#6f6a5a", wear=("scar",),
        backdrop=Backdrop(inner="#c5c9a8", outer="#5d6a4e"),
                  face={"eyes": {"upper_lid": 36.0, "pupil": 0.22, "sclera_color": "#f1eccb"},
                      "mouth": {"lower_teeth": True, "lip_color": "#6f7f5f", "teeth_color": "#e2d9a8"},
                        "blush": {"color": "#6f8f7a", "amount": 0.25}})


@subject("fairy", "spirit", family="magical folk", also=("pixie", "sprite", "nymph", "faerie", "tooth fairy",
    "fairy godmother", "dryad"))
def fairy(look: Look) -> Body:
    wishes = {"garment": "dress", "hair": "bun", "lashes": True, "hair_colour": "#e8b659"}
    return _build(_woman(look), wishes, cloth="#6fc26a", wear=("fairy wings", "flower crown"),
        more=_long_ears(0.34, 0.18), change=_earless)


@subject("elf", "spirit", family="magical folk", also=("high elf", "wood elf", "elven", "half-elf"))
def elf(look: Look) -> Body:
    wishes = {"hair": "long", "hair_colour": "#ecd08c", "garment": "tunic", "eyes": ("#5fae8c", "#174536")}
    return _build(look, wishes, cloth="#3f7d4e", more=_long_ears(), change=_earless,
        face={"brows": {"arch": 0.11, "tilt": 0.18}})


@subject("christmas elf", "spirit", family="magical folk", also=("santa's helper",))
def christmas_elf(look: Look) -> Body:
    return _build(look, {"garment": "tunic", "hair": "short"}, cloth="#2f8f52", wear=("santa hat",),
        more=_long_ears(0.5, 0.2), change=_earless)


@subject("dwarf", "spirit", family="magical folk", also=("dwarven", "mountain dwarf"))
def dwarf(look: Look) -> Body:
    look = replace(_man(look), build=max(0.7, look.build))
    wishes = {"beard": "braided" if look.gender == "masculine" else None,
        "hair": "long" if look.gender == "masculine" else "braids", "hair_colour": "#b5481f",
              "garment": "armour", "bushy": True}
    return _build(look, wishes, skin="#e3a07c", change=lambda p: _nose(p, 1.5, 1.3, 1.25), wear=("viking helmet",))


@subject("gnome", "spirit", family="magical folk", also=("garden gnome", "leprechaun", "tomte"))
def gnome(look: Look) -> Body:
    look = replace(_man(look), build=max(0.5, look.build), age="old" if look.age == "adult" else look.age)
    wishes = {"beard": "long" if look.gender == "masculine" else None, "hair_colour": HAIR_COLOURS["white"],
        "garment": "tunic", "hair": "short", "bushy": True}
    return _build(look, wishes, skin="#eeb393", cloth="#2f6bc4", wear=("santa hat",),
        change=lambda p: _nose(p, 1.7, 1.5, 1.5))


@subject("goblin", "monster", family="monster", also=("imp", "gremlin", "orc", "hobgoblin", "kobold", "bugbear"))
def goblin(look: Look) -> Body:
    wishes = {"hair": "bald", "garment": "vest", "eyes": ("#e2b62a", "#5c3c08")}
    body = _build(look, wishes, skin=look.main or "#7fae4a", cloth="#7a5232", more=_long_ears(0.85, 0.22),
        change=lambda p: _nose(_earless(p), 1.25, 1.9, 1.2),
                  face={"mouth": {"half_width": 0.30, "fangs": True, "lip_width": 0.02, "lip_color": "#4f7a34"},
                      "brows": {"tilt": 0.35, "thickness": 0.06}})
    return _tusks(body, 0.20, 0.11)


def _tusks(body: Body, u: float, length: float) -> Body:
    """Teeth that stand up from the lower lip."""
    from ..probe import depth_at

    s, (_, y), m = body.face.scale or 0.72, body.face.at or (0.0, 0.0), body.face.mouth
    low = y + (m.v + 0.01) * s
    z = depth_at(body.solids, u * s, low)
    body.materials["tusk"] = kit.vinyl("#f4ecd2")
    body.solids.append(cap((u * s, low - 0.02, z + 0.01), (u * s * 1.1, low + length, z + 0.03), (0.035, 0.008), "tusk",
        mirror=True))
    return body


@subject("troll", "monster", family="monster", also=("ogre", "giant", "oaf", "titan", "golem", "brute"))
def troll(look: Look) -> Body:
    look = replace(look, build=1.0)
    wishes = {"hair": "spiky", "hair_colour": "#d8507e", "garment": "bare", "bushy": True}
    body = _build(look, wishes, skin=look.main or "#7f9a6a", change=lambda p: _nose(p, 2.0, 1.5, 1.6),
        more=_long_ears(0.45, 0.05),
                  face={"mouth": {"half_width": 0.30}})
    return _tusks(body, 0.24, 0.14)


@subject("cyclops", "monster", family="monster", also=("one-eyed giant",))
def cyclops(look: Look) -> Body:
    """Its two eyes are set so close that they look out of one socket."""
    wishes = {"hair": "tuft", "garment": "bare", "bushy": True}
    body = _build(replace(look, build=0.8), wishes, skin=look.main or "#6fa7c9",
        change=lambda p: _nose(p, 1.4, 1.2, 1.1),
                  more=lambda p: [cone((0, 0.98, 0.12), 0.17, 0.16, 0.02, "hair", "horn", rot=(16, 0, 0))],
                  face={"eyes": {"u": 0.215, "radii": (0.23, 0.25, 0.19), "v": 0.16},
                      "brows": {"u": 0.22, "half_width": 0.24}})
    return _tusks(body, 0.20, 0.11)


@subject("angel", "spirit", family="spirit", also=("cherub", "seraph", "guardian angel", "cupid", "archangel"))
def angel(look: Look) -> Body:
    wishes = {"garment": "robe", "hair": "short curly", "hair_colour": "#ecc66e", "eyes": ("#6aa8e0", "#1d4676")}
    body = _build(look, wishes, cloth="#f6f2e6", wear=("angel wings", "halo"),
        backdrop=Backdrop(inner="#dcecff", outer="#6fa3d8"))
    return body


@subject("devil", "monster", family="demon", also=("demon", "satan", "lucifer", "mephisto", "succubus", "fiend",
    "imp of hell", "oni"))
def devil(look: Look) -> Body:
    wishes = {"hair": "slicked", "hair_colour": "#241418", "garment": "suit",
        "beard": "goatee" if look.gender != "feminine" else None, "eyes": ("#f0b62a", "#6a3408")}
    body = _build(look, wishes, skin=look.main or "#c8362e", cloth="#2a1a20", wear=("horns",),
        more=_long_ears(0.42, 0.26), change=_earless,
                  backdrop=Backdrop(inner="#e8a878", outer="#5a1a1c"),
                  face={"brows": {"tilt": 0.55, "arch": 0.12}, "mouth": {"fangs": True}})
    return body


@subject("genie", "spirit", family="spirit", also=("djinn", "jinn", "jinni", "efreet"))
def genie(look: Look) -> Body:
    wishes = {"hair": "ponytail", "hair_colour": "#1c1a2a", "garment": "vest",
        "beard": "goatee" if look.gender != "feminine" else None}
    return _build(look, wishes, skin=look.main or "#4f8fd8", cloth="#8a2f8c", wear=("earrings", "pendant"),
        backdrop=Backdrop(inner="#f6d9a0", outer="#b06a3a"))


@subject("mermaid", "spirit", family="sea folk", also=("siren", "merman", "merperson", "sea nymph", "naiad", "selkie"))
def mermaid(look: Look) -> Body:
    look = _woman(look)
    wishes = {"hair": "wavy", "hair_colour": "#2fa89a" if look.random.random() < 0.5 else "#d8502e", "garment": "dress",
        "lashes": True, "eyes": ("#3fb3b0", "#0e4446")}
    body = _build(look, wishes, cloth="#8a5fc0", wear=("necklace",),
        backdrop=Backdrop(inner="#c4ecf0", outer="#3f8fb0"),
                  more=lambda p: [egg((0.86, 0.05, -0.15), (0.07, 0.26, 0.22), "hair_tie", "fin", rot=(0, 0, -24),
                      mirror=True)])
    put_on(body, ITEMS["flower"], phrase="coral")
    return body


@subject("alien", "monster", family="space creature", also=("extraterrestrial", "martian", "space alien",
    "little green man", "grey alien", "et"))
def alien(look: Look) -> Body:
    look = replace(look, age="child" if look.age == "adult" else look.age)
    skin = look.main or "#86c86a"

    def antennae(p: Person) -> list[Solid]:
        return [curve((0.26, 0.88, -0.05), (0.42, 1.25, 0.02), (0.62, 1.38, 0.05), (0.055, 0.035), "skin", k=0.08,
            mirror=True),
                ball((0.64, 1.40, 0.05), 0.11, "hair_tie", "bulb", mirror=True)]

    def shape(p: Person) -> Person:
        h = p.head
        head = replace(h, skull_radii=(h.skull_radii[0] * 1.10, h.skull_radii[1] * 1.04, h.skull_radii[2]),
            jaw_radii=(0.42, 0.42, 0.46), neck=0.17, eye_size=0.31, nose=(0.05, 0.045, 0.05), mouth_half=0.15)
        return replace(p, head=head, ears=False, accent="#ffd75a")

    return _build(replace(look, main=None), {"hair": "bald", "garment": "space suit", "eyes": ("#4a3fa0", "#120c38")},
        skin=skin, cloth="#c9cfd6", change=shape, more=antennae,
                  face={"eyes": {"radii": (0.30, 0.33, 0.24), "u": 0.40, "iris": 0.80, "pupil": 0.5,
                      "sclera_color": "#e9ecf8"}, "brows": {"visible": False}},
                  backdrop=Backdrop(inner="#7a78c8", outer="#1f1d52"))


@subject("clown", "cartoon", family="circus folk", also=("harlequin", "pierrot", "bozo", "mime"))
def clown(look: Look) -> Body:
    wishes = {"hair": "afro", "hair_colour": "#e0482e", "garment": "blouse", "garment_pattern": "spots",
        "lips": "#d2232a"}
    body = _build(look, wishes, skin="#f8efe8", cloth="#f6c52e", wear=("clown nose",),
        face={"blush": {"amount": 0.6, "radius": 0.20}, "brows": {"arch": 0.14, "v": 0.60},
            "mouth": {"lip_width": 0.085, "smile": 0.8}})
    return body


@subject("superhero", "cartoon", family="hero", also=("superheroine", "caped crusader", "super hero"))
def superhero(look: Look) -> Body:
    wishes = {"hair": "quiff" if look.gender != "feminine" else "wavy", "hair_colour": "#1c1a22",
        "garment": "superhero suit"}
    return _build(replace(look, build=max(0.25, look.build)), wishes, cloth="#2c52b8", wear=("mask", "cape"),
        backdrop=Backdrop(inner="#ffe9a8", outer="#e0902e"))


@subject("knight", "person", family="warrior", also=("paladin", "crusader", "templar", "squire"))
def knight(look: Look) -> Body:
    return _build(look, {"garment": "armour", "hair": "bob" if look.gender == "feminine" else "short"},
        wear=("knight helmet",), backdrop=Backdrop(inner="#f0dcc0", outer="#a8784e"))


@subject("werewolf", "monster", family="creature of the night", also=("wolfman", "wolf man", "lycan", "lycanthrope"))
def werewolf(look: Look) -> Body:
    look = _man(look)
    fur = look.main or "#7a5a40"

    def ears(p: Person) -> list[Solid]:
        return [cap((0.50, 0.72, -0.05), (0.74, 1.28, -0.08), (0.26, 0.05), "skin", k=0.12, mirror=True),
            cap((0.52, 0.78, 0.10), (0.70, 1.16, 0.04), (0.14, 0.02), "hair_tie", "inner", mirror=True)]

    wishes = {"hair": "messy", "hair_colour": kit.darker(fur, 0.3), "garment": "shirt", "garment_pattern": "checks",
        "beard": "muttonchops", "bushy": True, "eyes": ("#e2b62a", "#5c3c08")}
    body = _build(replace(look, main=None, accent="#d99a90"), wishes, skin=fur, cloth="#a8382e", more=ears,
        change=lambda p: _nose(_earless(p), 1.6, 1.5, 1.2), backdrop=NIGHT, face={"mouth": {"fangs": True}})
    body.materials["skin"] = kit.fur(fur)
    body.materials["snout"] = kit.vinyl("#2a2022")
    body.face = body.face.model_copy(update={"nose": body.face.nose.model_copy(update={"material": "snout"})
        if body.face.nose else None})
    return _fangs(body)


@subject("mummy", "monster", family="creature of the night", also=("pharaoh's mummy", "bandaged man"))
def mummy(look: Look) -> Body:
    cloth = look.main or "#e6dcc2"
    body = _build(replace(look, main=None), {"hair": "bald", "garment": "turtleneck", "eyes": ("#8fd0c0", "#1f4a42")},
        skin=cloth, cloth=cloth, change=_earless, backdrop=Backdrop(inner="#e8c890", outer="#8a6236"),
                  face={"brows": {"color": "#8a7a58"}, "mouth": {"lip_width": 0.0, "groove": 0.018}})
    wrap = kit.cloth(kit.darker(cloth, 0.06))
    body.materials["skin"], body.materials["wrap"], body.materials["shade"] = kit.cloth(cloth,
        kit.pattern("bands", kit.darker(cloth, 0.2), 26, 0.3)), wrap, kit.cloth(kit.darker(cloth, 0.16))
    from ..shapes import ring

    for i, (y, r, roll, m) in enumerate(((0.94, 0.34, 14, "wrap"), (0.80, 0.54, -10, "shade"), (0.64, 0.68, 9, "wrap"),
        (-0.52, 0.60, -8, "wrap"), (-0.68, 0.46, 10, "shade"))):
        body.solids.append(ring((0, y, -0.02), r, 0.075, m, f"wrap{i}", rot=(84, 0, roll)))
    body.solids.append(curve((0.70, 0.62, -0.1), (1.05, 0.55, 0), (1.0, 0.05, 0.05), (0.07, 0.045), "wrap", "tail"))
    return body


@subject("robin hood", "person", family="hero", also=("outlaw of the forest",))
def robin_hood(look: Look) -> Body:
    return _build(_man(look), {"garment": "tunic", "beard": "goatee", "hair": "short", "hair_colour": "#8a4a24"},
        cloth="#3f7d3a", wear=("fedora",))


@subject("Santa Claus", "cartoon", family="magical folk", also=("santa", "father christmas", "saint nicholas",
    "father frost"))
def santa(look: Look) -> Body:
    look = replace(_man(look), age="old", build=max(0.7, look.build))
    wishes = {"beard": "long", "hair": "short", "hair_colour": HAIR_COLOURS["snow-white"], "garment": "royal",
        "bushy": True}
    return _build(look, wishes, skin="#eeb094", cloth="#c9202b", wear=("santa hat",),
        backdrop=Backdrop(inner="#d6e8dc", outer="#3f7a5c"))


@subject("doll", "toy", family="toy", also=("rag doll", "barbie", "puppet", "marionette", "matryoshka", "nesting doll",
    "ragdoll", "mannequin"))
def doll(look: Look) -> Body:
    look = _woman(replace(look, age="child"))
    wishes = {"hair": "pigtails", "hair_colour": "#c8552e", "garment": "blouse", "garment_pattern": "spots",
        "lashes": True}
    body = _build(look, wishes, skin="#f3cfb2", cloth="#d0607e",
        face={"blush": {"amount": 0.6, "radius": 0.17}, "mouth": {"half_width": 0.13}})
    body.materials["skin"] = kit.ceramic(body.materials["skin"].color) if "porcelain" in look.words else kit.cloth(
        body.materials["skin"].color)
    return body


@subject("puppet boy", "toy", family="toy", also=("pinocchio", "wooden boy", "nutcracker"))
def puppet(look: Look) -> Body:
    look = _man(replace(look, age="child"))
    body = _build(look, {"garment": "shirt", "hair": "short", "hair_colour": "#3a2418"}, skin="#d6a268",
        cloth="#d2302c", change=lambda p: _nose(p, 0.75, 3.4, 0.8), wear=("bow tie",))
    body.materials["skin"] = kit.wood("#d6a268")
    return body


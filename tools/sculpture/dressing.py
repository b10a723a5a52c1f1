"""What a character is made of: materials by name ("wood", "stained glass", "knitted") put over any subject's main
surface. Clothes and hats are not touched."""

from __future__ import annotations

import re
from collections.abc import Callable

from .schema import Colour, Material
from .subjects import kit
from .subjects.catalogue import Body

Make = Callable[[Colour], Material]


def _glassy(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.05, subsurface=0.9, sheen=0.1)


def _icy(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.12, subsurface=1.0, sheen=0.4,
                    pattern=kit.pattern("streaks", kit.lighter(colour, 0.6), 5, 0.4))


def _stony(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.85, subsurface=0.1, sheen=0.15,
                    pattern=kit.pattern("speckles", kit.darker(colour, 0.28), 15, 0.70))


def _marble(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.16, subsurface=0.6, sheen=0.1,
                    pattern=kit.pattern("streaks", kit.darker(colour, 0.28), 3, 0.35))


def _knitted(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.8, subsurface=0.3, sheen=0.7,
                    pattern=kit.pattern("net", kit.darker(colour, 0.3), 26, 0.45))


def _jelly(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.08, subsurface=1.0, sheen=0.2, glow=0.06)


def _neon(colour: Colour) -> Material:
    return Material(color=kit.lighter(colour, 0.15), roughness=0.3, subsurface=0.9, sheen=0.1, glow=0.45)


def _velvet(colour: Colour) -> Material:
    return Material(color=kit.darker(colour, 0.08), roughness=0.75, subsurface=0.2, sheen=1.0)


def _chrome(colour: Colour) -> Material:
    return kit.metal(colour, 0.08)


def _brushed(colour: Colour) -> Material:
    return kit.metal(colour, 0.30)


def _rusty(colour: Colour) -> Material:
    return Material(color=colour, roughness=0.8, metalness=0.2, subsurface=0.0, sheen=0.1,
                    pattern=kit.pattern("speckles", "#5a2f1c", 6, 0.55))


def _mossy(colour: Colour) -> Material:
    return _stony(colour).model_copy(update={"pattern": kit.pattern("speckles", "#5f8a3a", 5, 0.5)})


def _denim(colour: Colour) -> Material:
    return kit.cloth(colour, kit.pattern("checks", kit.lighter(colour, 0.2), 40, 0.3))


MATERIALS: dict[str, tuple[Colour | None, Make]] = {
    "wood": ("#a9713f", kit.wood), "wooden": ("#a9713f", kit.wood), "oak": ("#a5703c", kit.wood),
    "pine wood": ("#d0a468", kit.wood),
    "driftwood": ("#a79a88", kit.wood), "bamboo": ("#c9b45a", kit.wood), "cork": ("#c79a62", kit.clay),
    "gold": ("#e8b24a", _brushed), "golden": ("#e8b24a", _brushed), "gilded": ("#e8b24a", _brushed),
    "silver": ("#d3d7dc", _brushed),
    "bronze": ("#a9773f", _brushed), "copper": ("#c9794a", _brushed), "brass": ("#d0a244", _brushed),
    "iron": ("#7c8087", _brushed),
    "steel": ("#b9bfc6", _brushed), "metal": ("#b9bfc6", _brushed), "tin": ("#b4bac0", _brushed),
    "aluminium": ("#c8ccd0", _brushed),
    "chrome": ("#d5dadf", _chrome), "mirror": ("#dfe4e8", _chrome), "platinum": ("#dcdedb", _chrome),
    "titanium": ("#a4a9b0", _brushed),
    "rusty": ("#a8623a", _rusty), "rust": ("#a8623a", _rusty), "glass": ("#bfe0e6", _glassy),
    "stained glass": ("#5fa8c8", _glassy),
    "crystal": ("#c6e3f4", _glassy), "diamond": ("#e3f1f8", _glassy), "ice": ("#cdeaf6", _icy),
    "icy": ("#cdeaf6", _icy),
    "snow": ("#f4f8fb", kit.clay), "stone": ("#a7a29a", _stony), "rock": ("#9a958d", _stony),
    "granite": ("#8f8c8a", _stony), "concrete": ("#a8a8a4", _stony),
    "sandstone": ("#d3b17e", _stony), "mossy": ("#8c8f80", _mossy), "moss": ("#6b7f35", _mossy),
    "brick": ("#a8452f", _stony), "coral": ("#f2715c", kit.clay),
    "marble": ("#eceae6", _marble), "alabaster": ("#efe8dd", _marble), "jade": ("#4aa884", _marble),
    "ceramic": (None, kit.ceramic),
    "porcelain": ("#f5f2ec", kit.ceramic), "china": ("#f5f2ec", kit.ceramic), "enamel": (None, kit.ceramic),
    "clay": (None, kit.clay),
    "plasticine": (None, kit.clay), "claymation": (None, kit.clay), "terracotta": ("#c8633c", kit.clay),
    "earthenware": ("#b5734a", kit.clay),
    "wool": (None, _knitted), "woollen": (None, _knitted), "woolen": (None, _knitted), "knitted": (None, _knitted),
    "yarn": (None, _knitted),
    "crochet": (None, _knitted), "felt": (None, kit.cloth), "fabric": (None, kit.cloth), "cloth": (None, kit.cloth),
    "cotton": (None, kit.cloth),
    "plush": (None, kit.fur), "fur": (None, kit.fur), "furry": (None, kit.fur), "fluffy": (None, kit.fur),
    "denim": ("#4b6f9c", _denim),
    "velvet": (None, _velvet), "silk": (None, kit.ceramic), "satin": (None, kit.ceramic),
    "leather": (None, kit.leather), "paper": (None, kit.paper),
    "cardboard": ("#b98d5c", kit.paper), "origami": (None, kit.paper), "papier-mache": ("#e8dcc4", kit.paper),
    "chocolate": ("#6b3a20", kit.vinyl),
    "caramel": ("#c07f3e", _jelly), "candy": (None, _jelly), "sugar": ("#f7f3f0", kit.clay),
    "gingerbread": ("#a9672f", kit.clay),
    "wax": ("#f0e2b8", _jelly), "soap": ("#cfe6e0", _jelly), "jelly": (None, _jelly), "gelatin": (None, _jelly),
    "slime": ("#7ed04a", _jelly),
    "gummy": (None, _jelly), "neon": (None, _neon), "glowing": (None, _neon), "luminous": (None, _neon),
    "plastic": (None, kit.vinyl),
    "vinyl": (None, kit.vinyl), "rubber": (None, kit.clay), "bone": ("#e9dfc8", kit.vinyl),
    "ivory": ("#f5eeda", kit.vinyl),
    "amber": ("#e09a2a", _glassy), "obsidian": ("#26242e", kit.ceramic), "pearl": ("#f0ebe3", kit.ceramic),
    "bread": ("#c98d48", kit.clay),
    "straw": ("#dcc069", _knitted), "lava": ("#d8451e", _neon), "cloud": ("#f4f7fb", kit.clay),
    "cheese": ("#f2c43a", kit.vinyl),
}

STATUE = {
    "wood", "wooden", "oak", "gold", "golden", "gilded", "silver", "bronze", "copper", "brass", "iron", "steel", "tin",
    "chrome", "glass", "crystal",
    "ice", "icy", "snow", "stone", "rock", "granite", "sandstone", "marble", "alabaster", "jade", "porcelain", "china",
    "clay", "terracotta",
    "paper", "cardboard", "origami", "chocolate", "gingerbread", "wax", "jelly", "slime", "lava", "ceramic", "concrete",
    "bone", "rusty",
}
"""Materials that make a statue of a person; wool or leather only say what the person wears."""


def find_material(phrase: str) -> str | None:
    """The material that ``phrase`` names: the longest known word in it."""
    text = phrase.lower()
    found = [name for name in MATERIALS if name in text and re.search(rf"(?<![a-z]){re.escape(name)}(?![a-z])", text)]
    return max(found, key=lambda name: (len(name), name)) if found else None


def _apart(a: Colour, b: Colour) -> float:
    return sum(abs(x - y) for x, y in zip(kit.rgb(a), kit.rgb(b), strict=True))


def redress(body: Body, material: str, colour: Colour | None = None) -> None:
    """Make the main surface of ``body``, and every part coloured like it, of ``material``, in place. ``colour`` wins
    over the material's own colour. Brows, lids and blush follow the new colour where they would vanish."""
    own, make = MATERIALS[material]
    before = body.materials["skin"].color
    after = colour or own or before
    whole = material in STATUE
    for name, old in body.materials.items():
        if whole and name != "skin" and not old.glow:
            # a statue is of one stuff; what was dark stays a shade darker
            shade = 0.55 * max(0.0, kit.luminance(before) - kit.luminance(old.color))
            body.materials[name] = make(kit.darker(after, min(0.45, shade)))
        elif name == "skin" or (_apart(old.color, before) < 0.22 and not name.startswith(("hair", "cloth", "beard"))):
            body.materials[name] = make(after if name == "skin" else kit.mix(after, old.color, 0.12))
    brows = body.face.brows
    if abs(kit.luminance(brows.color) - kit.luminance(after)) < 0.16:
        seen = kit.darker(after, 0.65) if kit.luminance(after) > 0.4 else kit.lighter(after, 0.7)
        body.face = body.face.model_copy(update={"brows": brows.model_copy(update={"color": seen})})
    eyes = body.face.eyes.model_copy(update={"lid_color": kit.darker(after, 0.25)})
    body.face = body.face.model_copy(update={"eyes": eyes})

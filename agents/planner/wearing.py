"""What it wears and has, its colours and its features, as changes of the appearance. Nothing is drawn here."""

from __future__ import annotations

import difflib
import re

from ...personas.spec import Appearance, PersonaSpec
from ..offline.grammar import with_article
from .operations import Colour, Feature, Made, PutOn, TakeOff
from .outcome import Outcome, bare, replaced
from .retelling import swapped
from .wardrobe import (
    COLOURS,
    DRESSED,
    GARMENTS,
    HAIR_COLOURS,
    ITEMS,
    MATERIALS,
    Item,
    find_colour,
    find_item,
    find_material,
    longest_key,
    worn_by,
)

_PLACES = {"neck": 2, "prop": 2}
"""How many things there is room for in one place; one anywhere else."""
_HAIRY = re.compile(r"hair|beard|moustache|mustache|goatee|stubble|sideburns|brows?\b|curls|braids|ponytail|bun\b|"
                    r"fringe")


def put_on(spec: PersonaSpec, op: PutOn) -> Outcome:
    thing, look = _phrase(op.thing), spec.appearance
    item, garment = find_item(thing), longest_key(thing, GARMENTS)
    if item is not None and look.kind == "person" and item.slot in ("lip", "chin"):
        return _featured(spec, thing, f"has {_a(thing)}")
    if garment and (item is None or len(garment) > max(map(len, (w for w in item.words if w in thing)), default=0)):
        return _dressed(spec, thing, garment)
    if item is None:
        near = difflib.get_close_matches(thing, [w for one in ITEMS.values() for w in one.words], 3, 0.55)
        named = dict.fromkeys(found.name for word in near if (found := find_item(word)))
        names = list(named) or ["pirate hat", "round glasses", "scarf"]
        return Outcome(spec, but=f"I have no {thing} to put on; what comes nearest here: {', '.join(names)}.")
    keep = _with_room(look, item)
    spec = replaced(
        spec, appearance__accessories=[thing, *(one for one in look.accessories if one in keep)][:24],
        appearance__clothing=[one for one in look.clothing if one in keep],
        appearance__without=[
            *(one for one in look.without if find_item(one) is not item and bare(one) != bare(thing)),
            *_giving_way(spec, item),
        ][:24],
    )
    return Outcome(spec, f"has {_a(thing)}" if item.slot == "prop" else f"wears {_a(thing)}", thing)


def _with_room(look: Appearance, item: Item) -> set[str]:
    """What may stay when ``item`` is put on: everything in other places, and the newest of its own."""
    kept: set[str] = set()
    left = _PLACES.get(item.slot, 1) - 1
    for one in (*look.accessories, *look.clothing):
        other = find_item(one)
        if other is None or other.slot != item.slot:
            kept.add(one)
        elif other is not item and left > 0:
            kept.add(one)
            left -= 1
    return kept


def _giving_way(spec: PersonaSpec, item: Item) -> list[str]:
    """What a trade brings along for the place that ``item`` takes, such as a chef's own hat."""
    if item.slot in _PLACES:
        return []
    own = [(name, find_item(name)) for name in worn_by(spec)]
    return [name for name, other in own if other is not None and other.slot == item.slot and other is not item]


def _dressed(spec: PersonaSpec, thing: str, garment: str) -> Outcome:
    look = spec.appearance
    if look.kind not in DRESSED:
        return Outcome(spec, but=f"{_a(garment).capitalize()} does not fit {_a(look.subject)}; hats, glasses, scarves "
                                 "and "
                                 "ties do.")
    rest = [one for one in look.clothing if longest_key(one, GARMENTS) is None or find_item(one)]
    return Outcome(replaced(spec, appearance__clothing=[thing, *rest][:24]), f"wears {_a(thing)}", thing)


def take_off(spec: PersonaSpec, op: TakeOff) -> Outcome:
    thing, look = _phrase(op.thing), spec.appearance
    if re.fullmatch(r"everything|it all|all of it|all accessories|all", thing):
        return _bare(spec)
    item = find_item(thing)
    kind = thing.split()[-1].rstrip("s") if thing else ""

    def meant(one: str) -> bool:
        other = find_item(one)
        return (item is not None and other is item) or bool(kind and re.search(rf"\b{re.escape(kind)}", one.lower()))

    gone = [one for one in (*look.accessories, *look.clothing, *look.features) if meant(one)]
    new = replaced(spec, **{
        f"appearance__{part}": [one for one in getattr(look, part) if one not in gone]
        for part in ("accessories", "clothing", "features")
    })
    still = [name for name in worn_by(new) if find_item(name) is item or kind and kind in name]
    if not gone and not still:
        return Outcome(spec, but=f"{spec.name} has no {thing} to take off.")
    new = replaced(new, appearance__without=[*new.appearance.without, *(n for n in still if n not in look.without)])
    told = (gone or still)[0]
    return Outcome(new, f"is without {'the' if not told.startswith('the ') else ''} {told}".replace("  ", " "), f"no {told}")


def _bare(spec: PersonaSpec) -> Outcome:
    new = replaced(spec, appearance__accessories=[])
    still = worn_by(new)
    new = replaced(new, appearance__without=list(dict.fromkeys([*new.appearance.without, *still])))
    if new == spec:
        return Outcome(spec, but=f"{spec.name} wears nothing that could come off.")
    return Outcome(new, "wears nothing extra", "everything off")


def feature(spec: PersonaSpec, op: Feature) -> Outcome:
    text = _phrase(op.feature)
    return _featured(spec, text, f"has {_a(text)}")


def _featured(spec: PersonaSpec, text: str, now: str) -> Outcome:
    """One feature more; one that says something of the same part takes its place."""
    part = text.split()[-1]
    hair = _hair_part(text)

    def same(one: str) -> bool:
        return _hair_part(one) == hair if hair else one.split()[-1] == part

    old = next((one for one in spec.appearance.features if same(one)), None)
    if old is not None and hair == "hair":
        text = _merged(old, text)
    rest = [one for one in spec.appearance.features if not same(one)]
    without = [one for one in spec.appearance.without if part not in one]
    new = replaced(spec, appearance__features=[text, *rest][:24], appearance__without=without)
    return Outcome(new, now, text)


def _hair_part(text: str) -> str:
    if not _HAIRY.search(text):
        return ""
    return next((p for p in ("beard", "moustache", "mustache", "brow") if p in text), "hair")


def _merged(old: str, new: str) -> str:
    """"Long curly hair" asked to be "red hair" is long curly red hair; a new style keeps the old colour."""
    colour = next((w for w in sorted(HAIR_COLOURS, key=len, reverse=True) if re.search(rf"\b{w}\b", old)), "")
    dye = next((w for w in sorted(HAIR_COLOURS, key=len, reverse=True) if re.search(rf"\b{w}\b", new)), "")
    style = re.sub(rf"\b(?:{re.escape(colour)}|hair)\b" if colour else r"\bhair\b", "", old).strip()
    if dye and new.replace(dye, "").replace("hair", "").strip() == "":
        return " ".join(f"{style} {dye} hair".split())
    return " ".join(f"{colour if not dye else ''} {new}".split()) if colour else new


def colour(spec: PersonaSpec, op: Colour) -> Outcome:
    new, old, part = op.colour.lower().strip(), op.instead_of.lower().strip(), _phrase(op.part) if op.part else ""
    if find_colour(new) is None:
        near = difflib.get_close_matches(new, COLOURS, 3, 0.6) or ["red", "teal", "golden"]
        return Outcome(spec, but=f"I know no colour {new!r}; near it: {', '.join(near)}.")
    if part and not re.fullmatch(r"it|all|whole|body|skin|fur|coat of fur|everything|clothes|clothing|outfit", part):
        return _coloured_part(spec, new, part)
    if part == "skin" and spec.appearance.kind == "person":
        return _featured(spec, f"{new} skin", f"has {new} skin")
    if old and (told := _repainted(spec, old, new)) is not None:
        return Outcome(told, f"is {new} instead of {old}", f"{new} instead of {old}")
    palette = [new, *(one for one in spec.appearance.palette[1:] if one != new)]
    spec = replaced(spec, appearance__palette=palette)
    own = spec.appearance.kind == "person"
    return Outcome(spec, f"wears {new}" if own else f"is {new}", new)


def _repainted(spec: PersonaSpec, old: str, new: str) -> PersonaSpec | None:
    """``new`` for ``old`` wherever the looks name it; ``None`` where they do not."""
    word = re.compile(rf"\b{re.escape(old)}\b")
    look, parts = spec.appearance, ("palette", "features", "clothing", "accessories")
    if not any(word.search(one.lower()) for part in parts for one in getattr(look, part)):
        return None
    changed = {f"appearance__{part}": [word.sub(new, one.lower()) for one in getattr(look, part)] for part in parts}
    return swapped(replaced(spec, **changed), {old: new})


def _coloured_part(spec: PersonaSpec, new: str, part: str) -> Outcome:
    look = spec.appearance
    if re.fullmatch(r"eyes?|irises", part):
        return _featured(spec, f"{new} eyes", f"has {new} eyes")
    if _HAIRY.search(part) or part in ("lips", "lipstick"):
        return _featured(spec, f"{new} {part}", f"has {new} {part}")
    kind = part.split()[-1].rstrip("s")
    for place in ("accessories", "clothing"):
        for i, one in enumerate(getattr(look, place)):
            if kind in one.lower():
                told = f"{new} {_uncoloured(one)}"
                lines = [*getattr(look, place)[:i], told, *getattr(look, place)[i + 1:]]
                return Outcome(replaced(spec, **{f"appearance__{place}": lines}), f"has {_a(told)}", told)
    if find_item(part) and any(kind in name for name in worn_by(spec)):
        return put_on(spec, PutOn(thing=f"{new} {part}"))
    if longest_key(part, GARMENTS) and look.kind in DRESSED:
        return _dressed(spec, f"{new} {part}", part)
    return Outcome(spec, but=f"{spec.name} has no {part} to colour.")


def _uncoloured(phrase: str) -> str:
    words = phrase.split()
    return " ".join(words[1:]) if len(words) > 1 and words[0].lower() in COLOURS else phrase


def made_of(spec: PersonaSpec, op: Made) -> Outcome:
    name = find_material(op.material)
    if name is None:
        near = difflib.get_close_matches(op.material.lower(), MATERIALS, 3, 0.6) or ["wood", "gold", "glass"]
        return Outcome(spec, but=f"I have no {op.material} to make it of; near it: {', '.join(near)}.")
    new = replaced(spec, appearance__materials=[name], appearance__palette=[])
    return Outcome(new, f"is made of {name}", f"of {name}")


def _phrase(text: str) -> str:
    return re.sub(r"^(?:an?|the|some|any|his|her|its|their|that|those|a pair of|pair of)\s+", "",
                  re.sub(r"\s+", " ", text.lower().strip(" .!?,\"'")))


def _a(phrase: str) -> str:
    last = phrase.split()[-1] if phrase else ""
    several = last.endswith("s") and not last.endswith("ss") or last in ("hair", "armour", "armor", "skin", "build", "stubble", "fur")
    return phrase if several else with_article(phrase)

"""A persona's appearance to a whole sculpture: subject, materials, mood, clothes, accessories, backdrop, framing.

``compose(spec, seed)`` gives the same bytes for the same spec and seed. It reads words, never code: any text is
looked up in tables and what is unknown is left out. Rendering is :func:`animism.tools.sculpture.render`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from ...personas.spec import PersonaSpec
from .colours import COLOURS, find_colour, find_eyes
from .compile import compile_sculpture
from .described import before_the_noun, hobbies, in_full, is_described, noun_in_full, worn
from .dressing import STATUE, find_material, redress
from .features import featured
from .framing import backdrop, frame, is_bust
from .legibility import legible, softened
from .moods import with_age, with_gender, with_mood
from .of_person_shape import as_measured, measured_chance
from .placement import place_face
from .resolve import Found, find_subject, is_name, known_subject
from .roles import ROLES, find_role
from .schema import Backdrop, Camera, Sculpture
from .standing import stand
from .subjects import kit
from .subjects.catalogue import SUBJECTS, Body, Look
from .subjects.chance import believed
from .variety import elsewhere, vary
from .wear import ITEMS, Item, find_item, put_on

__all__ = ["RETRIES", "Composition", "compose", "known_subject"]


@dataclass(frozen=True)
class Composition:
    """``notes`` are for the reader: what was not as asked, and what a retry changed, with its reason. ``chance`` is
    what chance decided about a person, by name; given back with the next version, the same face comes of it."""

    sculpture: Sculpture
    notes: tuple[str, ...] = ()
    chance: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Retry:
    """What one further attempt changes after a detector found no face, and why. ``zoom`` divides the frame,
    ``exposure`` multiplies the light, ``tint`` is how far the skin goes toward flesh, ``clear`` removes what is near
    the face."""

    zoom: float
    exposure: float
    tint: float
    clear: bool
    reason: str


FLESH = "#e8b08c"
RETRIES: tuple[Retry, ...] = (
    Retry(1.18, 1.08, 0.0, False, "faces that fill the frame in even light are found most often"),
    Retry(1.32, 1.14, 0.35, True, "glasses, hats and whiskers cut the outline a detector looks for"),
    Retry(1.45, 1.18, 0.62, True, "green, teal and very dark skins were missed most; flesh tones are found"),
)
"""The schedule for ``retry`` 1 to 3. In every one the character looks straight ahead and has a nose and lashes."""


def compose(spec: PersonaSpec, seed: int, retry: int = 0, chance: Mapping[str, str] | None = None) -> Composition:
    """The sculpture of ``spec``. ``retry`` (0 to 3) is only for another attempt after
    :class:`~animism.personas.errors.NoFaceDetected`; ``chance`` is the :attr:`Composition.chance` of the version before.
    A ``seed`` that is not the spec's own draws another look of the same thing. Never raises for the text of a valid
    spec."""
    wish = _read(spec)
    random = Random(f"{seed}:{wish.found.name}")
    decided = believed({**(chance or {}), **measured_chance(spec)})
    body = SUBJECTS[wish.found.name].build(_look(spec, wish, random, decided))
    notes = [wish.found.note] if wish.found.note else []
    if wish.material and not (is_bust(body) and wish.material not in STATUE):
        redress(body, wish.material, find_colour(" ".join(spec.appearance.palette[:1])))
    other = Random(f"{seed}:{wish.found.name}:another look") if seed != spec.seed and not is_bust(body) else None
    if other is not None:
        vary(body, other, SUBJECTS[wish.found.name].kind, own_eyes=_has_eyes(spec),
            own_colour=bool(spec.appearance.palette or wish.material or _asked_colour(spec, wish)),
            main=_asked_colour(spec, wish))
    softened(body)
    _place(body, spec.name)
    _feelings(body, spec, wish)
    featured(body, wish.phrases)
    change = RETRIES[min(retry, 3) - 1] if retry > 0 else None
    worn = _wear(body, wish, random, bare=change is not None and change.clear)
    notes += worn
    if change:
        _make_plainer(body, change)
        notes.append(f"attempt {retry + 1}: {change.reason}")
    sculpture = _finish(body, spec, wish, change, other)
    if not change:  # another attempt opens the lids more than the measured face has them
        sculpture = as_measured(sculpture, spec)
    return Composition(sculpture, tuple(notes), decided)


def _asked_colour(spec: PersonaSpec, wish: Wish) -> str | None:
    """The main colour that the palette, the subject ("blue apple") or the description names."""
    name = wish.found.name
    return find_colour(" ".join(spec.appearance.palette[:1])) or _own_colour(spec.appearance.subject, name) or (
        find_colour(before_the_noun(spec, name)))


def _has_eyes(spec: PersonaSpec) -> bool:
    """Whether the colour of the eyes is asked for."""
    return any(re.search(r"\beyes?\b|-eyed", phrase.lower()) for phrase in spec.appearance.features)


# ---- reading the specification


@dataclass
class Wish:
    """What the words of a specification come to."""

    found: Found
    phrases: list[str]
    role: str | None
    material: str | None
    items: list[tuple[Item, str]] = field(default_factory=list)
    hobbies: list[str] = field(default_factory=list)
    dyes: dict[str, str] = field(default_factory=dict)
    """What the role says of an item's colour ("black headscarf"), by the item's name."""
    without: tuple[str, ...] = ()
    props: list[tuple[int, int, int]] = field(default_factory=list)
    """First solid, one past the last, and the side of every prop on the body."""


def _read(spec: PersonaSpec) -> Wish:
    a = spec.appearance
    found = find_subject(noun_in_full(spec, is_name), a.kind)
    material = find_material(" ".join(a.materials)) if a.materials else None
    material = material or _material_in(a.subject, found.name)
    phrases = [p.lower()[:160] for p in (*a.features, *a.clothing, *a.accessories, a.subject) if p.strip()]
    role = find_role(a.subject) or find_role(spec.social.role)
    wish = Wish(found, phrases, role, material, without=tuple(a.without))
    wish.items = _items(spec, wish)
    wish.hobbies = hobbies(spec)
    return wish


def _material_in(subject: str, name: str) -> str | None:
    """"Marble lion" and "lion of ice" say a material; "chocolate" and "glass bottle" as a subject's own name do not."""
    if is_name(subject):
        return None  # an oak tree has green leaves
    rest = subject.lower().replace(name.lower(), " ")
    return find_material(rest) if rest != subject.lower() else None


def _items(spec: PersonaSpec, wish: Wish) -> list[tuple[Item, str]]:
    """Wearables asked for, then those of the role where their place is still free."""
    person = SUBJECTS[wish.found.name].kind == "person"
    chosen: list[tuple[Item, str]] = []
    a = spec.appearance
    role = ROLES[wish.role].wear if wish.role else ()
    asked: list[tuple[str, tuple[str, ...] | None]] = [(in_full(p, spec), None) for p in a.accessories]
    asked += [(in_full(p, spec), _ON_TOP) for p in a.clothing]
    if spec.provenance.rule_based:  # a table's cap for a trade gives way to the sculptor's own
        asked = [(p, s) for p, s in asked if is_described(p, spec) or not _of_the_role(p, role, a.without)]
    asked += [(p, _ON_TOP) for p in worn(spec)]
    asked += [(p, ("eyes", "cheek", "mouth", "nose", "lip", "chin")) for p in a.features
        if not re.search(r"eye(s|d|brow)", p)]
    for phrase, slots in [*asked, *((p, None) for p in role)]:
        for part in re.split(r",|;|\band\b|\bwith\b|\+", phrase.lower()[:200]):
            item = find_item(part, slots)
            taken = item is None or _left_out(item, a.without) or not _free(item, chosen)
            if item and not taken and not (person and item.slot in ("lip", "chin")):
                own = slots is not None or phrase not in role
                chosen.append((item, part if own else ""))
                if not own and re.match(r"(black|white|red|blue) ", part.strip()):
                    wish.dyes[item.name] = part
    return chosen[:9]


_ON_TOP = ("crown", "eyes", "neck", "back", "ears")


def _left_out(item: Item, without: Sequence[str]) -> bool:
    """Whether the appearance says that it is not there, whatever else says that it is."""
    return any(item.name == phrase.lower() or find_item(phrase) is item for phrase in without)


def worn_by(spec: PersonaSpec) -> list[str]:
    """The names of everything that :func:`compose` would put on and stand beside ``spec``, asked for or not."""
    wish = _read(spec)
    items = [item for item, _ in wish.items]
    return [item.name for item in (*items, *(prop for prop, _ in _hobby_props(wish, list(wish.items))))]


def _of_the_role(phrase: str, role: tuple[str, ...], without: Sequence[str]) -> bool:
    """Whether the role brings another thing for the head than ``phrase`` is, which has not been taken off."""
    item = find_item(phrase)
    return item is not None and item.slot == "crown" and any(
        (own := find_item(p)) and own.slot == "crown" and not _left_out(own, without) for p in role)


_TOGETHER = {"neck": 2, "prop": 2}


def _free(item: Item, chosen: list[tuple[Item, str]]) -> bool:
    same = [c for c, _ in chosen if c.slot == item.slot]
    if item.name == "chess pieces":
        return not same
    if item.name == "sunglasses" and any(c.hides_hair for c, _ in chosen) or item.hides_hair and "sunglasses" in {
        c.name for c, _ in chosen}:
        return False  # both need the forehead
    return item.name not in {c.name for c, _ in chosen} and len(same) < _TOGETHER.get(item.slot, 1)


_BUILD = (("slim|slender|thin|skinny|lean|lanky|gaunt|petite|bony", -0.7),
          ("fat|stout|chubby|plump|round-faced|heavy|portly|rotund|tubby|burly|stocky|big-boned|well-fed|obese", 0.8),
          ("muscular|strong|broad", 0.4))
_SIZE = (("tiny|minuscule|little|small|miniature|dwarf", -0.7),
    ("giant|huge|enormous|gigantic|colossal|large|big|tall", 0.7))


def _scale(text: str, table: tuple[tuple[str, float], ...]) -> float:
    return next((value for words, value in table if re.search(rf"(?<![a-z])({words})(?![a-z])", text)), 0.0)


def _look(spec: PersonaSpec, wish: Wish, random: Random, chance: dict[str, str]) -> Look:
    a, social = spec.appearance, spec.social
    text = " ".join(p.lower() for p in (*a.features, a.subject))
    person = SUBJECTS[wish.found.name].kind == "person"
    palette = [c for c in (find_colour(p) for p in a.palette) if c]
    named = None if person else _own_colour(a.subject, wish.found.name)
    if not person and not palette:
        named = named or find_colour(before_the_noun(spec, wish.found.name))
    main = (palette[0] if palette else None) or named
    if main == COLOURS["red"] and SUBJECTS[wish.found.name].kind in ("animal", "bird"):
        main = RED_FUR
    eyes = next((e for p in a.features if re.search(r"\beyes?\b|-eyed", p.lower()) and (e := find_eyes(p.lower()))),
        None)
    words = _body_words(a.subject, a.features, a.clothing if SUBJECTS[wish.found.name].kind in DRESSED else ())
    if any(item.hides_hair for item, _ in wish.items):
        words.add("hat")
    if any(_on_the_head(item) for item, _ in wish.items) or any(_on_the_head(find_item(p)) for p in a.without):
        words.add("hatless")  # of its own: a wizard in a pirate hat leaves the wizard's at home
    if any(item.name in ("headscarf", "astronaut helmet") for item, _ in wish.items):
        words.add("hair covered")
    if wish.role and ROLES[wish.role].clothes and not a.clothing:
        words.add(ROLES[wish.role].clothes)
        main = None if person and find_colour(ROLES[wish.role].clothes) else main
    return Look(
        main=main, accent=palette[1] if len(palette) > 1 else None, eye=eyes[0] if eyes else None,
        age=social.age_group, gender=social.gender, mood=a.mood, material=wish.material,
        size=_scale(text, _SIZE), build=_scale(text, _BUILD), words=frozenset(words), random=random, chance=chance,
    )


def _on_the_head(item: Item | None) -> bool:
    return item is not None and item.slot == "crown"


RED_FUR = "#c4562a"
"""What "red" means on a fox, a squirrel or a setter."""
DRESSED = frozenset({"person", "cartoon", "spirit", "monster", "toy"})
"""Kinds whose builders cut clothes from words; on an apple "a golden coat" would gild the apple."""


def _body_words(subject: str, features: Sequence[str], clothing: Sequence[str]) -> set[str]:
    """Whole phrases and single words that may shape the body. Accessories never do: round gold glasses make no golden
    apple; and of what is worn on features ("a gold monocle") only the phrase stays."""
    phrases = [p.lower()[:160] for p in (*features, *clothing, subject) if p.strip()]
    own = [p for p in phrases if not (p != subject.lower()[:160] and find_item(p, ("eyes",)))]
    return {*phrases, *(w for p in own for w in re.findall(r"[a-z][a-z'-]*", p))}


def _own_colour(subject: str, name: str) -> str | None:
    """"A blue apple" is blue though its palette is silent; the colour in an orange's own name is not a wish."""
    rest = re.sub(rf"(?<![a-z]){re.escape(name.lower())}(?![a-z])", " ", subject.lower())
    colours = {k: v for k, v in COLOURS.items() if k not in ("clear", "glass", "rainbow", "stone", "pine", "straw")}
    return find_colour(rest, colours) if rest != subject.lower() else None


# ---- the body


def _sculpture(body: Body, name: str) -> Sculpture:
    return Sculpture(
        name=name[:80], materials=body.materials, solids=body.solids, face=body.face, camera=body.camera,
        backdrop=body.backdrop or Backdrop(), light=body.light, floor=body.floor, pivot=body.pivot,
    )


GROWTH, SMALL_FACE, TIGHT = 1.3, 1.9, 1.18
"""A face whose scale goes more than ``SMALL_FACE`` times into half the frame may grow by ``GROWTH``, where there is
room: up to ``TIGHT`` times the largest disc, because the features themselves reach only 0.8 of a face's radius."""


def _place(body: Body, name: str) -> None:
    """Fix the face's place before anything is put near it."""
    face = body.face
    if face.at is None or face.scale is None:
        at, scale = place_face(compile_sculpture(_sculpture(body, name)), face.at, face.scale)
    else:
        at, scale = face.at, face.scale
    if not is_bust(body) and body.camera.half_frame > SMALL_FACE * scale:
        room = place_face(compile_sculpture(_sculpture(body, name)), at)[1]
        scale = max(scale, min(scale * GROWTH, room * TIGHT, body.camera.half_frame / SMALL_FACE))
    body.face = face.model_copy(update={"at": (round(at[0], 4), round(at[1], 4)), "scale": round(scale, 4)})


def _feelings(body: Body, spec: PersonaSpec, wish: Wish) -> None:
    face = body.face
    if not is_bust(body):
        face = legible(face, body.materials["skin"].color)
        face = with_gender(with_age(face, spec.social.age_group), spec.social.gender)
    if any(re.search(r"bushy (eye)?brow|thick (eye)?brow", p) for p in wish.phrases):
        face = face.model_copy(update={"brows": face.brows.model_copy(update={"thickness": 0.085, "lift": 0.035})})
    body.face = with_mood(face, spec.appearance.mood)


_HANGS = ("stethoscope", "tape measure")
_NEED_A_NECK = ("stethoscope", "tape measure", "whistle", "pendant", "backpack")


def _wear(body: Body, wish: Wish, random: Random, bare: bool) -> list[str]:
    """Put everything on; what does not fit is told. ``bare`` keeps only what is far from the face."""
    notes: list[str] = []
    items = list(wish.items)
    items += _hobby_props(wish, items)
    side = 1 if len([i for i, _ in items if i.slot == "prop"]) == 1 else -1
    for item, phrase in items:
        if not phrase and (item.name in wish.found.name or (item.name in _NEED_A_NECK and body.anchors.neck is None)):
            continue  # a guitar needs no guitar beside it, and a shark has nowhere to hang a stethoscope
        if item.name == "sunglasses" and _has_hat(body):
            continue  # they are pushed up to where the hat sits
        if item.name in _HANGS and body.anchors.neck is None:
            notes.append(f"nowhere to hang the {item.name}")
            continue
        if bare and item.slot in ("eyes", "crown", "lip", "chin", "mouth", "nose", "cheek", "ears"):
            notes.append(f"without the {item.name}, for the face to be found")
            continue
        sides = (-1, 1) if item.name == "chess pieces" else (side,)
        fits = True
        for s in sides:
            start = len(body.solids)
            fits &= put_on(body, item, phrase=phrase or wish.dyes.get(item.name, ""), side=s, random=random)
            if item.slot == "prop" and len(body.solids) > start:
                wish.props.append((start, len(body.solids), s))
        if item.slot == "prop":
            side = -side
        if not fits:
            notes.append(f"no room for the {item.name}")
    return notes


def _has_hat(body: Body) -> bool:
    """Whether a hat is on already, be it the subject's own (a snowman's)."""
    hats = tuple(re.sub(r"[^a-z]", "", item.name)[:20] for item in ITEMS.values() if item.hides_hair)
    return any(s.group.startswith(hats) for s in body.solids)


def _hobby_props(wish: Wish, items: list[tuple[Item, str]]) -> list[tuple[Item, str]]:
    """What the character loves, beside it, while there is a free side."""
    props = [i for i, _ in items if i.slot == "prop"]
    more: list[tuple[Item, str]] = []
    for phrase in wish.hobbies:
        item = find_item(phrase, ("prop",))
        if item and _left_out(item, wish.without):
            continue
        if item and len(props) < 2 and item not in props and "chess pieces" not in (item.name if props else "",
            *(p.name for p in props)):
            props.append(item)
            more.append((item, ""))
    return more


def _make_plainer(body: Body, change: Retry) -> None:
    """Give the face what detectors look for."""
    face = body.face
    eyes = face.eyes.model_copy(update={
        "gaze": (0.0, 0.0), "lash": max(face.eyes.lash, 0.06), "socket": max(face.eyes.socket, 0.05),
        "radii": tuple(min(r, 0.25) for r in face.eyes.radii), "upper_lid": max(face.eyes.upper_lid, 40.0),
        "lid_tilt": 0.0,
    })
    brows = face.brows.model_copy(update={"tilt": round(face.brows.tilt * 0.5, 3), "visible": True})
    mouth = face.mouth.model_copy(update={"smile": max(face.mouth.smile, 0.2)})
    body.face = face.model_copy(update={"eyes": eyes, "brows": brows, "mouth": mouth,
        "nose": face.nose or kit.face_for(FLESH).nose})
    if change.tint:
        skin = body.materials["skin"]
        body.materials["skin"] = skin.model_copy(update={"color": kit.mix(skin.color, FLESH, change.tint)})
    light = body.light
    body.light = light.model_copy(update={"exposure": round(min(1.6, light.exposure * change.exposure), 3)})


_NIGHT = re.compile(
    r"\b(ghost|vampire|night|moon|star|owl|bat|witch|alien|midnight|spirit|demon|skeleton|spooky|zombie)\b")


def _finish(
    body: Body, spec: PersonaSpec, wish: Wish, change: Retry | None, other: Random | None = None
) -> Sculpture:
    """Camera and backdrop last, when everything is on."""
    skin, main = body.materials["skin"].color, body.materials.get("cloth")
    if body.backdrop is None:
        body.backdrop = backdrop(skin, main.color if main else None,
            bool(_NIGHT.search(spec.appearance.subject.lower())))
        if other is not None:
            body.backdrop = elsewhere(body.backdrop, other)
    sculpture = _sculpture(body, spec.name)
    beside = {i for start, end, _ in wish.props for i in range(start, end)}
    alone = [s for i, s in enumerate(body.solids) if i not in beside]
    camera = frame(body, compile_sculpture(sculpture.model_copy(update={"solids": alone})), bool(beside))
    if change:
        half = max(0.4, camera.half_frame / change.zoom)
        at = body.face.at or (0.0, 0.0)
        height = at[1] + (camera.height - at[1]) / change.zoom**2
        camera = camera.model_copy(update={"half_frame": round(half, 3), "height": round(height, 3)})
    _stand_props(body, wish, camera)
    return sculpture.model_copy(update={"camera": camera, "solids": body.solids})


def _stand_props(body: Body, wish: Wish, camera: Camera) -> None:
    """Bring every prop whole into the picture."""
    (x, y), scale = body.face.at or (0.0, 0.0), body.face.scale or 0.8
    for start, end, side in wish.props:
        body.solids[start:end] = stand(body.solids[start:end], camera, side, (x, y, scale))

# ruff: noqa: SIM905 (lists of words are written and read as text)
"""What the art director reads: subject, features, clothes and props. It names things; how they look is not decided here.

What the description says comes first and always stays. Then every pastime, trade and love brings its prop or garment,
as long as there is room for it: one thing on the head, one before the eyes, two at the neck, three to hold.
"""

from __future__ import annotations

import re
from functools import cache

from ...personas.spec import Appearance
from .casting_notes import Cast
from .lexicon.customs import LEARNED_TRADES, PROPS_OF_WORDS, WEAR_OF_TRADES
from .lexicon.looks import ACCESSORIES, SKIN
from .lexicon.temperaments import temperaments
from .lexicon.topics import Topic, topics
from .understand import Understanding

_PLACES = (  # where a thing is worn, and how many go there
    (1, re.compile(r"\b(?:hats?|cap|snapback|wimple|tricorne|helmet|crown|tiara|headband|bandana|beret|beanie|bowler|fedora|deerstalker|veil|nightcap|turban|headscarf|hood|halo|"
                   r"wreath|flower crown|in (?:her |his )?hair|horns|antlers|sombrero|fez|top hat|wig)\b")),
    (1, re.compile(r"\b(?:glasses|spectacles|goggles|monocle|mask|eye ?patch|sunglasses|shades|lenses)\b")),
    (1, re.compile(r"\b(?:headphones|earmuffs|earrings?)\b")),
    (2, re.compile(r"\b(?:scarf|tie|bow tie|pearls|beads|necklace|medal|stethoscope|whistle|chain|pendant|collar|ruff|cravat|tape measure)\b")),
)
_IN_HAND = 3
_HELD = frozenset("""hammer broom lantern gavel briefcase crook comb notebook camera trophy drum trumpet katana shield sword rapier quiver surfboard skateboard map cards tray mug
    bag flask wrench ledger palette violin anchor telescope gift microphone cauldron ball dumbbell books satchel cake loupe watch nose sceptre""".split())


def _place(phrase: str) -> int:
    return next((at for at, (_, words) in enumerate(_PLACES) if words.search(phrase)), len(_PLACES))


def _room(phrase: str, worn: list[str]) -> bool:
    at = _place(phrase)
    taken = sum(_place(one) == at for one in worn)
    alike = any(phrase.split()[-1] == one.split()[-1] for one in worn)
    return not alike and taken < (_PLACES[at][0] if at < len(_PLACES) else _IN_HAND)


def appearance(cast: Cast) -> Appearance:
    """The looks of a persona, as :class:`~animism.personas.spec.Appearance`."""
    found = cast.found
    features = list(dict.fromkeys([*found.features, *([found.build] if found.build else []), *_size(found), *_age_marks(cast)]))
    if found.is_person and found.nation in SKIN:
        features.append(SKIN[found.nation])
    clothing, accessories = _dressed(cast)
    return Appearance(
        subject=_visible_subject(found)[:80], kind=found.kind, palette=found.colours[:6], materials=found.materials[:8], features=features[:12],
        clothing=clothing[:6], accessories=accessories[:6], mood=temperaments()[cast.adjectives[0]].mood)


def _dressed(cast: Cast) -> tuple[list[str], list[str]]:
    """Clothing and accessories."""
    found = cast.found
    clothing, accessories = list(dict.fromkeys(found.clothing)), list(dict.fromkeys(found.accessories))
    for phrase in [*_of_the_trade(cast), *_of_the_pastimes(cast), *(["round glasses"] if _reads(cast) else [])]:
        garment = phrase.split()[-1] not in (*ACCESSORIES, *_HELD) and phrase in _garments(cast)
        worn = [*(one for one in clothing if _place(one) < len(_PLACES)), *accessories]
        if phrase.split()[-1] in found.negated or (not garment and not _room(phrase, worn)):
            continue
        into = clothing if garment else accessories
        if not any(phrase.split()[-1] == one.split()[-1] for one in into):
            into.append(phrase)
    return clothing, [one for one in accessories if one.split()[-1] not in found.negated]


def _trade(cast: Cast) -> Topic | None:
    return cast.trade or (cast.topic if cast.found.role else None)


@cache
def _outfit(title: str) -> tuple[str, ...]:
    """What a trade wears that does not look like the rest of its topic; empty for the others."""
    return next((wear for words, wear in WEAR_OF_TRADES.items() if re.fullmatch(words, title)), ())


def _garments(cast: Cast) -> tuple[str, ...]:
    """Those that are worn on the body and so belong to the clothing."""
    trade = _trade(cast)
    return tuple(p for p in (_outfit(cast.found.role) or (trade.wear if trade else ())) if _place(p) == len(_PLACES))


def _of_the_trade(cast: Cast) -> list[str]:
    trade = _trade(cast)
    return list(_outfit(cast.found.role) or (*trade.wear[:2], *trade.props[:2])) if trade else []


def _of_the_pastimes(cast: Cast) -> list[str]:
    """A prop for every pastime that the description names, and for words of their own ("trumpet", "drums")."""
    told = " ".join([*cast.found.loves, *(f for f in cast.found.facts if "heart of gold" not in f), *cast.found.wishes, cast.found.role]).lower()
    own = [] if _outfit(cast.found.role) and not (cast.found.loves or cast.found.facts or cast.found.wishes) else [prop for words, prop in PROPS_OF_WORDS.items() if re.search(rf"\b(?:{words})\b", told)]
    named = [] if cast.invented else [topics()[name] for name in cast.found.topics if name in topics()]
    covered = {cast.topic.name} if own and cast.topic.name in ("classical", "jazz", "rock", "football", "tennis") else set()
    return [*own[:2], *(prop for topic in named[:3] if topic.name not in covered for prop in topic.props[: 2 if len(named) == 1 else 1])]


def _reads(cast: Cast) -> bool:
    """Whether round glasses suit: the learned trades, and one in four of the old."""
    if "glasses" in cast.found.negated:
        return False
    return bool(cast.found.role and cast.found.role_topic in LEARNED_TRADES) or (cast.age_group == "old" and cast.random.random() < 0.25)


def _visible_subject(found: Understanding) -> str:
    """People are drawn by the noun that was used, else as "person"; the role travels in clothes, props and tags."""
    if (found.is_person or found.subject == "cartoon") and found.role:
        from ...tools.sculpture import subjects  # noqa: F401 (importing fills the catalogue)
        from ...tools.sculpture.subjects.catalogue import SUBJECTS

        names = {name.lower() for entry in SUBJECTS.values() for name in (entry.name, *entry.also)}
        return found.role if found.role in names else found.subject
    return found.subject


def _size(found: Understanding) -> list[str]:
    if found.size is None:
        return []
    return ["tiny"] if found.size <= -0.9 else ["small"] if found.size < 0 else ["enormous"] if found.size >= 0.9 else ["large"]


def _age_marks(cast: Cast) -> list[str]:
    if cast.age_group != "old":
        return []
    return ["grey hair", "wrinkles"] if cast.found.is_person and not any("hair" in f for f in cast.found.features) else ["wrinkles", "grey brows"]

"""Age, gender, name, temper, voice, trade and words, as changes of the specification."""

from __future__ import annotations

import re

from ...personas.spec import PersonaSpec
from ..editing import changed
from ..offline.grammar import capital, with_article
from ..offline.lexicon.looks import LANGUAGES
from ..offline.lexicon.nouns import nouns
from ..offline.lexicon.parsing import blocks
from ..offline.lexicon.temperaments import temperaments
from ..offline.world import registers
from .operations import Age, Become, Greet, Look, Rename, SetField, SetGender, Sound, Speak, Tell, Temper, Work
from .outcome import OBJECTIVE, Outcome, replaced
from .retelling import greeting_about, swapped, with_pronouns
from .wardrobe import SUBJECTS, find_role, find_subject, known_subject, plain

LADDER = ("baby", "child", "teen", "young", "adult", "middle-aged", "old")
_YEARS = {"baby": 1, "child": 8, "teen": 15, "young": 24, "adult": 38, "middle-aged": 54, "old": 74}
_UP = {"baby": "child", "child": "teen", "teen": "young", "young": "middle-aged", "adult": "middle-aged",
       "middle-aged": "old", "old": "old"}
_DOWN = {"old": "middle-aged", "middle-aged": "young", "adult": "young", "young": "teen", "teen": "child",
         "child": "baby", "baby": "baby"}
_OLD_WORDS = ("old", "elderly", "aged", "ancient", "retired", "wizened", "middle-aged")
_YOUNG_WORDS = ("young", "teenage", "youthful", "little", "baby")
_GROWN = {"girl": "woman", "boy": "man", "child": "person", "kid": "person", "schoolgirl": "woman",
          "schoolboy": "man", "teenager": "person", "teen": "person", "lad": "man", "lass": "woman", "baby": "person",
          "grandmother": "woman", "grandma": "woman", "granny": "woman", "grandfather": "man", "grandpa": "man",
          "kitten": "cat", "puppy": "dog"}
_SMALL = {"woman": "girl", "man": "boy", "person": "child", "lady": "girl", "gentleman": "boy"}
_GREY = re.compile(r"\b(?:grey|gray|white|silver) (?:hair|brows|beard)\b|\bwrinkl")


def rename(spec: PersonaSpec, op: Rename) -> Outcome:
    name = re.sub(r"\s+", " ", op.name.strip(" .!?\"'“”"))
    if not name:
        return Outcome(spec, but="I did not hear a name.")
    if name == spec.name:
        return Outcome(spec, but=f"That is the name already: {name}.")
    old, title = spec.name, r"^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lady|Lord|Captain|Professor|Old|Granny|The)\.? "
    parts = re.sub(title, "", old).split()
    swaps = {old: name, **({parts[0]: name.split()[0]} if parts and len(parts[0]) > 2 else {})}
    extensions = {"cast_as": old, **spec.extensions}  # the voice's own variation hangs on the name it was cast under
    new = replaced(swapped(spec, swaps), name=name[:80], extensions=extensions)
    return Outcome(new, f"is called {name}", f"called {name}")


def age(spec: PersonaSpec, op: Age) -> Outcome:
    before = spec.social.age_group
    group = op.group or (_of_years(op.years) if op.years is not None else before)
    for _ in range(abs(op.steps)):
        group = _step(spec, group, op.steps > 0)
    years = op.years if op.years is not None else _YEARS[group]
    if group == before and op.years is None:
        return Outcome(spec, but=f"{spec.name} is as {'old' if op.steps >= 0 else 'young'} as I can make "
                                 f"{OBJECTIVE[spec.social.gender]}.")
    older = LADDER.index(group) >= LADDER.index(before)
    new = _aged(spec, group, years, older)
    told = f"is {years}" if op.years is not None else {"old": "is old"}.get(group, f"is {'older' if older else 'younger'}")
    note = str(years) + " years old" if op.years is not None else "older" if older else "younger"
    return Outcome(new, told, note)


def _step(spec: PersonaSpec, group: str, up: bool) -> str:
    """One step that is seen: of things and animals only the old and the very young look their age."""
    if spec.appearance.kind == "person":
        return (_UP if up else _DOWN)[group]
    if up:
        return "old" if LADDER.index(group) >= LADDER.index("young") else "adult"
    return "child" if LADDER.index(group) <= LADDER.index("adult") else "adult"


def _of_years(years: int) -> str:
    steps = ((3, "baby"), (13, "child"), (18, "teen"), (33, "young"), (48, "adult"), (62, "middle-aged"))
    return next((group for limit, group in steps if years < limit), "old")


def _aged(spec: PersonaSpec, group: str, years: int, older: bool) -> PersonaSpec:
    look, subject = spec.appearance, spec.appearance.subject
    features = [one for one in look.features if older or not _GREY.search(one)]
    if group == "old" and look.kind == "person":
        features = [re.sub(_HAIR_COLOUR, "grey", one) if "hair" in one else one for one in features]
    if group == "old" and look.kind != "person" and not any("wrinkl" in one for one in features):
        features += ["wrinkles", "grey brows"]
    if group in ("baby", "child") and look.kind == "person":
        subject = _SMALL.get(subject, subject)
    elif LADDER.index(group) >= LADDER.index("young"):
        grown = _GROWN.get(subject, subject)
        female = {"person": "woman"} if spec.social.gender == "feminine" else {"person": "man"}
        subject = female.get(grown, grown) if grown != subject and spec.social.gender != "androgynous" else grown
    swaps = {f"{word} {look.subject}": subject for word in (_YOUNG_WORDS if older else _OLD_WORDS)}
    swaps |= {look.subject: f"old {subject}" if group == "old" and f"old {subject}" not in spec.summary else subject}
    new = swapped(spec, swaps) if spec.social.age_group != group else spec
    return replaced(
        new, social__age=years, social__age_group=group, voice__age=group, appearance__features=features[:24],
        appearance__subject=subject,
    )


_HAIR_COLOUR = re.compile(r"\b(?:black|dark brown|light brown|brown|chestnut|auburn|red|ginger|blond|blonde|dark|fair|"
                          r"golden)\b")


def gender(spec: PersonaSpec, op: SetGender) -> Outcome:
    before = spec.social.gender
    if before == op.gender:
        return Outcome(spec, but=f"{spec.name} is {_kind_of(op.gender)} already.")
    subject = _counterpart(spec.appearance.subject, op.gender)
    features = [one for one in spec.appearance.features
                if op.gender != "feminine" or not re.search(r"beard|moustache|mustache|goatee|stubble", one)]
    new = with_pronouns(swapped(spec, {spec.appearance.subject: subject}), before, op.gender)
    shift = {"feminine": 0.1, "masculine": -0.1, "androgynous": 0.0}
    pitch = min(1.0, max(0.0, spec.voice.pitch + shift[op.gender] - shift[before]))
    new = replaced(new, social__gender=op.gender, voice__gender=op.gender, appearance__subject=subject,
                   appearance__features=features, voice__pitch=round(pitch, 3))
    return Outcome(new, f"is {_kind_of(op.gender)}", _kind_of(op.gender).split()[-1])


def _kind_of(gender: str) -> str:
    return {"feminine": "female", "masculine": "male", "androgynous": "neither he nor she"}[gender]


_PAIRS = (("woman", "man"), ("girl", "boy"), ("lady", "gentleman"), ("grandmother", "grandfather"), ("grandma", "grandpa"),
          ("mother", "father"), ("aunt", "uncle"), ("sister", "brother"), ("daughter", "son"), ("queen", "king"),
          ("princess", "prince"), ("witch", "wizard"), ("mermaid", "merman"), ("waitress", "waiter"), ("actress", "actor"),
          ("priestess", "priest"), ("duchess", "duke"), ("goddess", "god"), ("nun", "monk"))


def _counterpart(subject: str, gender: str) -> str:
    """The noun for the other sex, where there is one."""
    table = {man: woman for woman, man in _PAIRS} if gender == "feminine" else dict(_PAIRS)
    if gender == "androgynous":
        return "person" if subject in ("woman", "man") else "child" if subject in ("girl", "boy") else subject
    return {"person": "woman" if gender == "feminine" else "man", **table}.get(subject, subject)


def temper(spec: PersonaSpec, op: Temper) -> Outcome:
    word = op.adjective.lower().strip()
    known = temperaments().get(word)
    if known is None:
        import difflib

        near = difflib.get_close_matches(word, temperaments(), 3, 0.6) or ["grumpy", "cheerful", "shy"]
        return Outcome(spec, but=f"I know no temper {word!r}; near it: {', '.join(near)}.")
    had = spec.personal.temperament
    if op.less:
        return _milder(spec, word)
    words = [word, *(one for one in had if one != word and _gets_on(one, word))][:8]
    traits = _moved(spec, known.big_five, 0.5 if word in had else 0.75)
    register = blocks(registers.TABLE)[known.register]
    pace, _, energy, *_ = register["voice"][0].split()
    feel = register["feel"][0].split()[0]
    swaps = {one: word for one in had if one not in words and one != word}
    first = next((one for one in had if one in temperaments()), None)
    if word not in had and first in words and first is not None:
        swaps[first] = f"{word} {first}" if f"{first} " in spec.summary and word not in spec.summary else first
    told = swapped(spec, swaps)
    if spec.provenance.rule_based and (first is None or temperaments()[first].register != known.register):
        told = _greeting_anew(replaced(told, personal__temperament=words))
    new = replaced(
        told, personal__temperament=words, personal__traits=traits, appearance__mood=known.mood,
        greeting_emotion=feel, personal__speaking_style=_style(spec, register, word),
        voice__pace=_unit(spec.voice.pace + 0.05 * int(pace)), voice__energy=_unit(spec.voice.energy + 0.07 * int(energy)),
    )
    return Outcome(new, f"is {'more ' if word in had else ''}{word}", word)


def _greeting_anew(spec: PersonaSpec) -> PersonaSpec:
    """With a greeting in the new way of talking, where the old one was the author's: it told its name and its nature."""
    if spec.name.split()[0] not in spec.greeting or spec.language.split("-")[0] != "en":
        return spec
    love = next((one for one in spec.personal.likes if len(one) < 40 and "," not in one), None)
    return replaced(spec, greeting=greeting_about(spec, love, loved=True)) if love else spec


def _gets_on(old: str, new: str) -> bool:
    """Whether two tempers live in one person: not when their moods pull apart, as grumpy and happy do."""
    one, two = temperaments().get(old), temperaments()[new]
    return one is None or sum(a * b for a, b in zip(one.big_five, two.big_five, strict=True)) > -0.02 and one.mood != two.mood


def _milder(spec: PersonaSpec, word: str) -> Outcome:
    known = temperaments()[word]
    had = [one for one in spec.personal.temperament if one in temperaments() and temperaments()[one].mood == known.mood]
    if not had and spec.appearance.mood != known.mood:
        return Outcome(spec, but=f"{spec.name} is not {word} to begin with.")
    rest = [one for one in spec.personal.temperament if one not in had]
    mood = temperaments()[rest[0]].mood if rest and rest[0] in temperaments() else "neutral"
    traits = _moved(spec, tuple(-x for x in known.big_five), 0.6)
    new = replaced(swapped(spec, dict.fromkeys(had, "")), personal__temperament=rest, personal__traits=traits,
                   appearance__mood=mood, greeting_emotion="neutral")
    return Outcome(new, f"is less {word}", f"less {word}")


def _moved(spec: PersonaSpec, by: tuple[float, ...], weight: float) -> dict[str, float]:
    old = spec.personal.traits.model_dump()
    return {name: round(min(0.97, max(0.03, value + weight * step)), 2)
            for (name, value), step in zip(old.items(), by, strict=True)}


def _style(spec: PersonaSpec, register: dict[str, tuple[str, ...]], word: str) -> str:
    if not spec.provenance.rule_based:
        return f"{spec.personal.speaking_style} {capital(word)} in all of it.".strip()
    style = register["style"]
    return style[len(spec.name) % len(style)]


def look(spec: PersonaSpec, op: Look) -> Outcome:
    if spec.appearance.mood == op.mood:
        return Outcome(spec, but=f"{spec.name} looks {op.mood} already.")
    return Outcome(replaced(spec, appearance__mood=op.mood), f"looks {op.mood}", f"looks {op.mood}")


def sound(spec: PersonaSpec, op: Sound) -> Outcome:
    voice, told, notes = spec.voice, [], []
    parts: dict[str, object] = {}
    for field, up, down in (("pitch", "has a higher voice", "has a deeper voice"), ("pace", "speaks faster", "speaks more slowly"),
                            ("energy", "sounds livelier", "sounds calmer")):
        step = getattr(op, field)
        moved = _unit(getattr(voice, field) + step)
        if step and moved == getattr(voice, field):
            return Outcome(spec, but=f"The voice is as {'high' if step > 0 else 'low'} on the scale of {field} as it "
                                     "goes.")
        if step:
            parts[f"voice__{field}"] = moved
            told.append(up if step > 0 else down)
            notes.append((up if step > 0 else down).removeprefix("has a "))
    texture = [one for one in voice.texture if one not in (op.add_texture, op.remove_texture)]
    if op.add_texture or (op.remove_texture and op.remove_texture in voice.texture):
        parts["voice__texture"] = [*([op.add_texture] if op.add_texture else []), *texture][:6]
        told.append(f"has a {op.add_texture} voice" if op.add_texture else f"sounds less {op.remove_texture}")
        notes.append(f"{op.add_texture or 'less ' + op.remove_texture} voice")
    but = ""
    if op.accent:
        parts["voice__accent"] = op.accent
        told.append(f"has the accent of {op.accent}")
        notes.append(f"accent {op.accent}")
        if op.accent.split("-")[0] != spec.language.split("-")[0]:
            but = ("The voices here put on accents of the language they speak and no other, so it is noted and not "
                   "heard"
                   " yet; of English there are British, Scottish, American, Irish, Indian and more.")
    if not parts:
        return Outcome(spec, but="I did not understand what to do with the voice: deeper, higher, faster, slower, "
                                 "calmer?")
    return Outcome(replaced(spec, **parts), " and ".join(told), "; ".join(notes), but)


def _unit(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 3)


def greet(spec: PersonaSpec, op: Greet) -> Outcome:
    text = re.sub(r"\s+", " ", op.text.strip(" \"'“”‘’"))
    if text:
        return Outcome(replaced(spec, greeting=text), f"greets people with “{text}”", "new greeting")
    short = _shorter(spec.greeting, spec.name)
    if not op.shorter or short == spec.greeting:
        return Outcome(spec, but="The greeting is as short as it can be; say: greet people with '...'.")
    return Outcome(replaced(spec, greeting=short), f"greets people with “{short}”", "shorter greeting")


def _shorter(text: str, name: str) -> str:
    """The sentence with the name, or the first; of one sentence, what comes before its last comma."""
    sentences = re.split(r"(?<=[.!?])\s+", text.strip())
    if len(sentences) > 1:
        return next((one for one in sentences if name.split()[0] in one), sentences[0])
    head, comma, _ = text.rpartition(", ")
    return head.rstrip(",;") + "." if comma and len(head) > 12 else text


def become(spec: PersonaSpec, op: Become) -> Outcome:
    subject = plain(op.subject)
    if not subject or subject == spec.appearance.subject:
        return Outcome(spec, but=f"{spec.name} is {with_article(spec.appearance.subject)} already.")
    found = find_subject(subject, "other")
    kind = nouns()[subject][0] if subject in nouns() else SUBJECTS[found.name].kind
    role = subject if find_role(subject) and subject not in SUBJECTS else ""
    drop = re.compile(r"hair|beard|moustache|skin|fur|feathers|wrinkl|brows")
    features = [one for one in spec.appearance.features if kind == "person" and spec.appearance.kind == "person"
                or not drop.search(one)]
    new = swapped(spec, {spec.appearance.subject: subject})
    new = replaced(
        new, appearance__subject=subject, appearance__kind=kind, appearance__features=features, appearance__palette=[],
        appearance__materials=[], social__role=role or ("" if kind != "person" else spec.social.role),
        tags=[subject, kind, *(tag for tag in spec.tags if tag not in (spec.appearance.subject, spec.appearance.kind))][:24],
    )
    but = "" if known_subject(subject) or not found.note else f"{capital(found.note)}."
    return Outcome(new, f"is {with_article(subject)}", f"a {subject} instead", but)


def work(spec: PersonaSpec, op: Work) -> Outcome:
    role = re.sub(r"^(?:an?|the)\s+", "", op.role.lower().strip(" ."))
    if role == spec.social.role:
        return Outcome(spec, but=f"{spec.name} is {with_article(role)} already.")
    old = spec.social.role
    new = swapped(spec, {old: role}) if old else spec
    if role not in new.summary and len(new.summary) < 200:
        new = replaced(new, summary=f"{new.summary.rstrip('.')}, {with_article(role)} by trade.")
    tags = [role, *(tag for tag in spec.tags if tag != old)][:24]
    return Outcome(replaced(new, social__role=role, tags=tags), f"works as {with_article(role)}", role)


def tell(spec: PersonaSpec, op: Tell) -> Outcome:
    fact = capital(op.fact.strip())
    fact = fact if re.search(r"[.!?]$", fact) else fact + "."
    story = f"{spec.life.backstory} {fact}".strip()
    if len(story) > 3900:
        return Outcome(spec, but="The story is full; it holds no further sentence.")
    now = f"has one thing more to tell: {fact[0].lower() + fact[1:-1]}"
    return Outcome(replaced(spec, life__backstory=story), now, "story: " + fact[:40])


def speak(spec: PersonaSpec, op: Speak) -> Outcome:
    from ..offline import native

    tag = LANGUAGES.get(op.language.lower(), op.language)
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", tag):
        return Outcome(spec, but=f"I know no language {op.language!r}.")
    if tag == spec.language:
        return Outcome(spec, but=f"{spec.name} speaks that already.")
    new, but = replaced(spec, language=tag, voice__accent=""), ""
    if spec.provenance.rule_based and native.speaks(tag):
        known = [word for word in spec.personal.temperament if word in temperaments()]
        register = temperaments()[known[0]].register if known else "polite"
        home = re.search(r"Lives in ([^.]+)\.", spec.social.background)
        friend = re.sub(r"^(?:the|a|my) ", "", spec.life.relations[0]).split(",")[0] if spec.life.relations else "Kim"
        place = home.group(1) if home else "Redford"
        greeting, spoken = native.native_lines(tag, register, spec.name, friend, place, spec.seed)
        new = replaced(new, greeting=greeting, dialogues=[talk.model_dump() for talk in spoken])
    elif tag.split("-")[0] != "en":
        but = "The greeting and the examples stay as they are written; give a greeting of your own to change it."
    return Outcome(new, f"speaks {tag}", f"speaks {tag}", but)


def set_field(spec: PersonaSpec, op: SetField) -> Outcome:
    """Any field; raises ``InvalidInput`` when it does not exist or take the value."""
    new = changed(spec, {op.path: op.value})
    if new == spec:
        return Outcome(spec, but=f"{op.path} is that already.")
    name = op.path.rsplit(".", 1)[-1].replace("_", " ")
    return Outcome(new, f"has another {name}", name)

# ruff: noqa: SIM905 (lists of words are written and read as text)
"""What a description says: subject, age, gender, temperament, loves, trade, looks, name, language and more.

Rules and word lists only, deterministic; nothing is obeyed and nothing is looked up elsewhere. What a description
leaves open stays empty here and is decided by the author.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ...personas.errors import InvalidInput
from .facts import facts_of
from .lexicon import looks
from .lexicon.nouns import AGE_OF, FEMALE, MALE, nouns
from .lexicon.temperaments import OPPOSITE, temperaments
from .names_in_text import Named, find_name
from .reading import Reading, read
from .safety import refuse_sexual_minors
from .scanning import Clause, Item, clauses

_NUMBERS = {word: n for n, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen".split())} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
                            "ninety": 90}
_REQUEST = re.compile(
    r"^(?:(?:hello|hi|hey|ok|okay|so|please|um|uh)[ ,!.]+)*(?:(?:can|could|would|will) you (?:please )?|please |i(?:'d| would)? (?:really )?"
    r"(?:want|like|need|love|wish)(?: you)?(?: to)? |let me |let's |may i |can i |could i |might i |what (?:would|does|if|about) |how about |imagine |think of |"
    r"picture |i am |i'm looking for |give me |show me |tell me about |is there |who is |describe )*"
    r"(?:(?:make|create|meet|talk to|talk with|speak to|speak with|chat with|chat to|generate|build|design|draw|invent|have|see|"
    r"give|be|write|animate|become|conjure|turn)(?: up| me| us| for me)? )*(?:(?:a |an |the )?(?:picture|character|persona|story|portrait|"
    r"drawing|cartoon version|version|image|kind|sort|type|bit) (?:of|about|who is|that is|like|called|for|named) )?")


@dataclass
class Understanding:
    """What was found. ``subject`` is a singular noun; ``known`` says whether it is in the tables; ``topics`` are names of
    pastimes and trades, strongest first, ``role`` the trade's title as given; ``facts`` are verb phrases in the third
    person singular ("has seen three wars"); ``negated`` are things said not to hold; ``notes`` is for provenance."""

    subject: str = ""
    known: bool = False
    kind: str = "other"
    family: str = "thing"
    age: int | None = None
    age_group: str | None = None
    gender: str | None = None
    temperament: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    loves: list[str] = field(default_factory=list)
    hates: list[str] = field(default_factory=list)
    wishes: list[str] = field(default_factory=list)
    role: str = ""
    role_topic: str = ""
    role_first: bool = False
    era: str = ""
    nation: str = ""
    accent: str = ""
    place: str = ""
    owner: str = ""
    materials: list[str] = field(default_factory=list)
    colours: list[str] = field(default_factory=list)
    features: list[str] = field(default_factory=list)
    clothing: list[str] = field(default_factory=list)
    accessories: list[str] = field(default_factory=list)
    size: float | None = None
    build: str = ""
    name: str = ""
    real_name: bool = False
    facts: list[str] = field(default_factory=list)
    negated: list[str] = field(default_factory=list)
    language: str | None = None
    only_language: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        return self.kind == "person"


def understand(description: str) -> Understanding:
    """Read a description. :class:`InvalidInput` when it is empty, :class:`Refused` for sexual content with minors."""
    refuse_sexual_minors(description)
    reading = read(description)
    if not re.search(r"\w|[^\x00-\x7f]", reading.original) or not reading.original:
        raise InvalidInput("the description is empty", mend='say who or what it is, such as "a grumpy old apple who loves chess"')
    found = Understanding()
    _note_reading(found, reading)
    named = find_name(reading)
    text = _REQUEST.sub("", _lower(named.rest)).strip(" ,.")
    text = _negations(found, text)
    text = _owner(found, text)
    _age(found, text)
    parts = clauses(text)
    _subject(found, parts, text, named)
    for clause in parts:
        _gather(found, clause)
    _gender(found, text)
    _settle_age(found)
    found.facts = facts_of(reading.english if not reading.translated else "")
    _take_name(found, named)
    return found


def _lower(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower().replace("_", " "))


def _note_reading(found: Understanding, reading: Reading) -> None:
    if reading.truncated:
        found.notes.append("the description is very long; only its first 3000 characters were read")
    if reading.unread:
        found.notes.append("not understood and left out: " + ", ".join(reading.unread)[:200])
    if reading.translated and reading.language:
        found.notes.append(f"the description is in '{reading.language}'; only its common words were understood")
        found.language = reading.language


# ---- before the words: negations, owners, ages


def _negations(found: Understanding, text: str) -> str:
    """Take "not grumpy", "isn't shy", "no longer evil" out of the text and keep them as negated."""

    def take(match: re.Match[str]) -> str:
        word = match.group(1)
        if word not in temperaments() and word not in looks.AGE_WORDS and word not in looks.COLOURS and word not in nouns():
            return match.group()
        found.negated.append(word)
        if word in OPPOSITE:
            found.temperament.append(OPPOSITE[word])
        return " "

    pattern = r"\b(?:is not|isn't|not|never|aren't|wasn't|hardly|no longer|far from|anything but)\s+(?:(?:an?|very|at all|so|too|really|exactly|the least bit|particularly)\s+)*([a-z-]+)(?:\s+at all)?"
    return re.sub(pattern, take, text)


def _owner(found: Understanding, text: str) -> str:
    match = re.search(r"\b(?:(my|our|his|her|the|an?|your)\s+)?((?:\w+\s)?\w+)'s?\s+(?=[a-z])", text)
    if not match or match.group(2).split()[-1] in ("it", "he", "she", "that", "who", "what", "let", "there", "here", "i"):
        return text
    owner = match.group(2).split()[-1] + ("s" if match.group().rstrip().endswith("s'") else "")
    compound = f"{owner}'s {text[match.end():].split()[0]}"
    if compound in nouns() or re.search(r"n't?$", owner) or owner in ("mind", "world", "year"):
        return text
    found.owner = f"{match.group(1) or 'a'} {owner}"
    return text[: match.start()] + " " + text[match.end():]


def _age(found: Understanding, text: str) -> None:
    spelled = "|".join(_NUMBERS)
    match = re.search(rf"\b(\d{{1,9}}|(?:{spelled})(?:[ -](?:{spelled}))?)(?: (hundred|thousand|million|billion))?[ -]*(?:years?|yrs?|y/?o\b|yo\b)", text)
    match = match or re.search(r"\b(?:aged?|turning|turned|age of)[ :]+(\d{1,4})()\b", text)
    if match and re.search(r"^[ -]*(?:ago|in|of|at|as|with|late)", text[match.end():]):
        match = None
    if match:
        count = int(match.group(1)) if match.group(1).isdigit() else sum(_NUMBERS[w] for w in re.split(r"[ -]", match.group(1)))
        scale = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}.get(match.group(2) or "", 1)
        found.age = min(count * scale, 10**9)
    decade = re.search(r"in (?:his|her|their|its) (?:early |late |mid-?)?(\d0|twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:'?s|ies)", text)
    if decade and found.age is None:
        stem = decade.group(1)
        found.age = int(stem) + 4 if stem.isdigit() else 4 + 10 * (2 + ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"].index(stem))


# ---- the subject


_SUBJECT_CLAUSES = ("start", "is", "reset")


def _run(items: tuple[Item, ...]) -> list[Item]:
    """The noun phrase of a clause: from its first noun or title, as long as nouns and titles follow on."""
    run: list[Item] = []
    for item in items:
        if item.sort in ("noun", "title"):
            run.append(item)
        elif run and item.sort == "word":
            break
    return run


def _subject(found: Understanding, parts: list[Clause], text: str, named: Named) -> None:
    for wanted in (_SUBJECT_CLAUSES, ("clause", "made", "simile", "with")):
        for clause in parts:
            if clause.intro in wanted and not found.subject:
                _from_run(found, _run(clause.items))
    if not found.subject and named.person:
        _person(found, "person")
    if not found.subject:
        _unknown_subject(found, parts, text)


def _from_run(found: Understanding, run: list[Item]) -> None:
    run = [item for item in run if item.text not in found.negated]
    things = [item for item in run if item.sort == "noun" and item.value[1] != "person"]  # type: ignore[index]
    people = [item for item in run if item.sort == "noun" and item.value[1] == "person"]  # type: ignore[index]
    trades = [item for item in run if item.sort == "title"]
    for trade in trades[-1:]:
        found.role, found.role_topic = trade.text, str(trade.value)
    if things:
        head = things[-1]
        found.role_first = bool(trades) and run.index(trades[-1]) < run.index(head)
        _thing(found, head.text)
        found.features += [item.text for item in things[:-1]][:2]
        _person_words(found, people)
    elif people or trades:
        _person(found, people[-1].text if people else "person")
        _person_words(found, people)


def _thing(found: Understanding, noun: str) -> None:
    found.subject, found.known = noun, True
    found.kind, found.family = nouns()[noun]


def _person(found: Understanding, noun: str) -> None:
    if noun.startswith("old "):
        noun, found.age_group = noun[4:], "old"
    found.subject, found.known, found.kind, found.family = noun, True, "person", "person"


def _person_words(found: Understanding, people: list[Item]) -> None:
    for item in people:
        found.age_group = found.age_group or AGE_OF.get(item.text)


_STOP = frozenset("""the a an and of to in is it that this very really quite who what why how you your me my i he she they we us him her
    them not some any someone something somebody anything nothing one just so too then there here from up out about all are was be
    been being have has had do does did can could would should will may might must own more most such no yes lot bit always never
    ever only even also still named called ignore instructions previous system prompt please want wants talk make or ones sure
    thing stuff feel think know say says tell hello hi""".split())


def _unknown_subject(found: Understanding, parts: list[Clause], text: str) -> None:
    """No known noun: a lone unknown one is the subject; words of feeling mean a person; else the author chooses."""
    catalogued = _catalogued(text)
    if catalogued:
        found.subject, found.kind, found.known = catalogued[0], catalogued[1], True
        return
    human = found.temperament or found.age is not None or re.search(r"\b(?:he|she|someone|somebody|who|i|me)\b", text)
    first = next((c for c in parts if c.intro in ("start", "is") and c.items), None)
    strange = [i.text for i in first.items if i.sort == "word" and i.text not in _STOP and i.text.isalpha() and len(i.text) > 2] if first else []
    article = re.match(r"(?:an?|the|my|one)\s", text)
    if strange and (article or len(text.split()) <= 3) and len(strange[-1]) <= 24:
        found.subject = strange[-1]
        found.notes.append(f"'{found.subject}' is not among the things the rule-based author knows; its life is guesswork")
        return
    cue = next((i for c in parts for i in c.items if i.sort in ("cue", "temper", "age", "nation", "part")), None)
    if human or cue:
        _person(found, "person")


def _catalogued(text: str) -> tuple[str, str] | None:
    """A subject of the sculpture library that is not among our nouns, if the description names one."""
    try:
        from ...tools.sculpture import subjects  # noqa: F401 (importing fills the catalogue)
        from ...tools.sculpture.subjects.catalogue import SUBJECTS
    except ImportError:
        return None
    words = f" {text} "
    for entry in SUBJECTS.values():
        for name in (entry.name, *entry.also):
            if f" {name} " in words:
                return name, entry.kind
    return None


# ---- everything else


def _gather(found: Understanding, clause: Clause) -> None:
    """Sort the words of one clause into the understanding."""
    if clause.intro in ("love", "hate"):
        _liking(found, clause)
        return
    if clause.intro == "wish":
        _wish(found, clause)
        return
    if clause.intro == "without":
        found.negated += [item.text for item in clause.items if item.sort in ("part", "accessory", "clothing", "feature")]
        return
    if clause.intro in ("with", "wearing", "made"):
        _worn(found, clause)
    _loose(found, clause)


def _loose(found: Understanding, clause: Clause) -> None:
    """Adjectives and trades outside of likes and clothes."""
    on_subject = clause.intro in ("start", "is", "clause", "reset")
    for item in clause.items:
        if item.sort == "temper" and item.value not in found.temperament and item.text not in found.negated:
            found.temperament.append(str(item.value))
        elif item.sort == "title" and clause.intro in ("is", "clause", "start", "reset") and not found.role:
            found.role, found.role_topic = item.text, str(item.value)
        elif item.sort == "nation":
            found.nation, found.accent = found.nation or item.text, found.accent or str(item.value)
        elif item.sort == "era":
            found.era = found.era or str(item.value)
        elif item.sort == "place" or (item.sort == "language" and clause.intro == "speaks"):
            _place_or_language(found, item, clause)
        elif item.sort == "cue" and clause.intro in ("clause", "start", "is", "place") and item.text not in (found.subject, found.role):
            _add(found.topics, str(item.value))
        elif on_subject:
            _look(found, item)
    if re.search(r"\b(\d\d)(?:th|st|nd|rd)[- ]century", clause.text):
        found.era = found.era or looks.CENTURIES.get(int(re.search(r"(\d\d)", clause.text).group()), "")  # type: ignore[union-attr]


def _add(into: list[str], value: str) -> None:
    if value and value not in into:
        into.append(value)


def _look(found: Understanding, item: Item) -> None:
    """A word of looks that belongs to the subject."""
    if item.text in found.negated or (item.text == found.subject and item.sort not in ("colour", "material")):
        return
    if item.sort == "colour":
        _add(found.colours, str(item.value))
    elif item.sort == "material":
        _add(found.materials, str(item.value))
    elif item.sort == "size":
        found.size = found.size if found.size is not None else float(item.value)  # type: ignore[arg-type]
    elif item.sort == "build":
        found.build = found.build or str(item.value)
    elif item.sort == "feature":
        _add(found.features, item.text)
    elif item.sort == "age":
        found.age_group = found.age_group or str(item.value)
        if item.text in ("wrinkled", "wrinkly", "wizened"):
            _add(found.features, item.text)
        if item.text == "retired":
            _add(found.temperament, "retired")


def _place_or_language(found: Understanding, item: Item, clause: Clause) -> None:
    if item.sort == "language":
        found.language = str(item.value)
        found.only_language = True
    elif clause.intro in ("place", "start", "is", "clause"):
        found.place = found.place or item.text.title()


def _worn(found: Understanding, clause: Clause) -> None:
    """Phrases such as "a red beard and round glasses": adjectives go with the noun that follows."""
    pending: list[str] = []
    for item in clause.items:
        if item.sort in ("clothing", "accessory", "part"):
            phrase = " ".join([*pending, item.text])
            target = {"clothing": found.clothing, "accessory": found.accessories, "part": found.features}[item.sort]
            if item.text not in found.negated:
                _add(target, phrase)
            pending = []
        elif item.text in ("and", "a", "an", "the", "his", "her", "of", "its", "their", "very", "for"):
            pending = [] if item.text == "and" else pending
        elif item.sort == "material" and clause.intro == "made":
            _add(found.materials, str(item.value))
        elif item.sort in ("colour", "material", "size", "feature", "word", "age", "build", "temper", "noun", "era"):
            pending.append(item.text)
        if len(pending) > 3:
            pending = pending[-3:]


def _phrase(text: str) -> str:
    """A like or dislike as a short noun phrase."""
    text = re.sub(r"\s+(?:so|very)?\s*(?:and|or|to|very much|a lot|more than anything|above all|so much)$", "", text.strip(" ,.'\""))
    text = re.sub(r"^(?:to|the idea of|when|being|of|only|all|a bit of)\s+", "", text)
    return text[:60].strip() if re.fullmatch(r"[\w' \-]+", text) else ""


def _liking(found: Understanding, clause: Clause) -> None:
    into = found.loves if clause.intro == "love" else found.hates
    for part in re.split(r",| and | or | as well as ", clause.text):
        part = re.sub(r"^(?:he|she|it|they)\b.*|\b(?:he|she|it|they)$", "", part.strip())
        phrase = _phrase(part)
        if not phrase or phrase in ("it", "him", "her", "them", "me", "you") or len(phrase.split()) > 8:
            continue
        if re.match(r"(?:is|has|never|always|still|works|lives|who)\b", phrase):
            continue
        _add(into, phrase)
        if clause.intro == "love":
            for item in clause.items:
                if item.sort == "cue" and item.text in f" {phrase} ":
                    _add(found.topics, str(item.value))
    if clause.intro == "love" and not clause.text.strip():
        return
    if clause.intro == "love":
        for item in clause.items:
            if item.sort == "cue":
                _add(found.topics, str(item.value))


def _wish(found: Understanding, clause: Clause) -> None:
    """A wish: the trade wished for is a topic, not a role."""
    text = re.sub(r"^(?:an?|the)\s+", "", clause.text.strip())
    for item in clause.items:
        if item.sort == "title":
            _add(found.topics, str(item.value))
            _add(found.wishes, "be " + ("an " if item.text[0] in "aeiou" else "a ") + item.text)
            return
        if item.sort == "cue":
            _add(found.topics, str(item.value))
    if re.fullmatch(r"[a-z' \-]{3,60}", text) and clause.text:
        article = re.match(r"(?:an?|the)\s", clause.text.strip())
        known = clause.items and clause.items[-1].sort in ("noun", "temper", "feature", "size")
        _add(found.wishes, ("be " + clause.text.strip()) if article or known and len(clause.items) == 1 else text)


_SHE, _HE, _THEY = (re.compile(rf"\b(?:{p})\b") for p in ("she|her|hers|herself|female|feminine", "he|him|his|himself|male|masculine", "they|them|themself"))


def _gender(found: Understanding, text: str) -> None:
    correction = re.findall(r"(?:no|wait|sorry|i mean|actually|rather)[ ,.:-]+(?:it's |it is )?(?:a )?(he|she|they|him|her)\b", text)
    nouns_said = f"{found.subject} {found.role}".split() + [found.subject, found.role]
    if correction:
        found.gender = {"he": "masculine", "him": "masculine", "she": "feminine", "her": "feminine"}.get(correction[-1], "androgynous")
    elif any(n in MALE for n in nouns_said) or re.search(r"\b(?:male|gentleman|mister|mr|sir|boy|man)\b(?!\w)", text) and found.subject not in FEMALE:
        found.gender = "masculine"
    elif any(n in FEMALE for n in nouns_said) or re.search(r"\b(?:female|lady|mrs|miss|madam|girl|woman)\b", text):
        found.gender = "feminine"
    if any(n in FEMALE for n in nouns_said) and not correction:
        found.gender = "feminine"
    if found.gender is None:
        she, he, they = (len(p.findall(text)) for p in (_SHE, _HE, _THEY))
        if she or he:
            found.gender = "feminine" if she > he else "masculine"
        elif re.search(r"\b(?:non-?binary|genderless|androgynous|agender|genderfluid)\b", text) or they > 1:
            found.gender = "androgynous"


def _settle_age(found: Understanding) -> None:
    by_noun = AGE_OF.get(found.subject)
    if found.age_group is None and not by_noun and (re.search(r"grand|nana|great-|ancest", found.owner) or any(
            re.search(r"\bwars?\b|centur|decades|retired|seen it all|remembers", fact) for fact in found.facts)):
        found.age_group = "old"
    if found.age is not None:
        steps = ((3, "baby"), (13, "child"), (18, "teen"), (33, "young"), (48, "adult"), (62, "middle-aged"))
        found.age_group = next((group for limit, group in steps if found.age < limit), "old")
    elif by_noun and not (by_noun == "child" and found.age_group in ("old", "teen", "young")):
        found.age_group = found.age_group if found.age_group in ("old",) else by_noun
    sexy = {"sexy", "seductive", "sultry", "flirty", "flirtatious", "amorous"} & set(found.temperament)
    if sexy and (found.age_group in ("child", "teen", "baby")) and found.age is None:
        found.age_group, found.subject = "adult", {"girl": "woman", "boy": "man"}.get(found.subject, found.subject)
        found.notes.append("made as a grown-up")


def _take_name(found: Understanding, named: Named) -> None:
    found.name, found.real_name = named.name, named.real
    if named.gender and not found.gender:
        found.gender = named.gender
    if named.real:
        found.notes.append(f"'{named.name}' is or was a real person; this is a fictional namesake and does not speak for them"[:300])
    elif named.person and " " in named.name:
        found.notes.append(f"should anyone real be called '{named.name}', this is a fictional namesake and not them"[:300])

# ruff: noqa: ISC004 (patterns are written over several lines)
"""Understands what is asked of a persona, by rule: English sentences to operations.

A sentence is cut into clauses; each is matched against the patterns below in order, and a clause that is only a noun
("and a scarf") takes the verb of the one before. What matches nothing is handed back as it was said. The words that
wishes share with descriptions come from the author's lexicon and the sculptor's wardrobe.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from ...personas.spec import PersonaSpec
from ..offline.lexicon.temperaments import temperaments
from .operations import (
    Dislike,
    ForgetTaste,
    Greet,
    Like,
    Operation,
    Rename,
    Tell,
)
from .patterns import begins, fullmatch
from .wish_actions import action_of
from .wish_phrases import coloured, had, looking, sounding, to_be, worn_off

LONGEST = 2000
"""Characters of one message that are read."""


@dataclass
class Understood:
    """``operations`` in the order in which they were asked for; ``unknown`` holds the clauses that meant nothing."""

    operations: list[Operation] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def understand_wish(text: str, spec: PersonaSpec | None = None, takes: int = 0) -> Understood:
    """What ``text`` asks for. ``spec`` is who is spoken of; ``takes`` how many looks lie before the user."""
    found, verb = Understood(), None
    for clause in _clauses(_named(text[:LONGEST], spec)):
        said = _polite(clause)
        if not said or _NOTHING.fullmatch(said.lower()):
            continue
        operations, now = (verb(said.lower()) or [], verb) if verb is not None and not _LED.match(said.lower()) else ([], None)
        if not operations:
            operations, now = _read(said, takes)
        if operations:
            found.operations += operations
            verb = now or verb
        else:
            found.unknown.append(re.sub(r"^(?:and|but|then|also) ", "", clause.strip(" ,.!?")))
    return found


Verb = Callable[[str], "list[Operation] | None"]
_LED = re.compile(
    r"(?:make|give|take|put|call|name|turn|add|remove|undo|redo|she|he|it|they|her|his|its|their|with|without|no|not|"
    r"speak|talk|"
    r"sound|try|show|draw|go|back|keep|save|start|what|who|how|greet|say|wear|wearing|dress|change|change|use|have|"
    r"let|lose|drop|"
    r"love|loves|hate|hates|be|become|look|paint|dye|done|surprise|i|version|rename|shorter|tell|remember|stop)\b")
"""How a clause begins that has a verb of its own; any other takes the verb of the clause before."""

# ---- cutting

_QUOTED = re.compile(r"(?<!\w)([\"“'‘])(.+?)([\"”'’])(?!\w)")
_CUT = re.compile(r"[;.!?\n]+(?=\s|$)|,\s+|\s+(?:and(?: also| then)?|but(?: also)?|then|also|plus|&)\s+")


def _clauses(text: str) -> list[str]:
    """The clauses of a sentence; what stands in quotation marks is never cut."""
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match.group(2))
        return f"“{len(kept) - 1}”"

    hidden = _QUOTED.sub(hide, re.sub(r"[ \t]+", " ", text.replace("’", "'")))
    parts = [part for part in _CUT.split(hidden) if part and part.strip()]
    return [re.sub(r"“(\d+)”", lambda m: f"“{kept[int(m.group(1))]}”", part).strip() for part in parts]


def _named(text: str, spec: PersonaSpec | None) -> str:
    """``text`` with the persona's own name read as a pronoun; not where it is given ("call her Ada")."""
    if spec is None:
        return text
    short = spec.name.split()[0] if len(spec.name.split()[0]) > 3 else spec.name
    for name in (spec.name, short):
        text = re.sub(rf"(?<!\bcall )(?<!\bnamed )\b{re.escape(name)}'s\b", "her", text, flags=re.IGNORECASE)
        text = re.sub(r"(?<!\bher )(?<!\bhim )(?<!\bit )(?<!\bthem )(?<!\bnamed )(?<!\bto )(?<!\bis "
                      rf")\b{re.escape(name)}\b", "it", text,
                      flags=re.IGNORECASE)
    noun = re.escape(spec.appearance.subject)
    return re.sub(rf"\b(?:this|that|the|our|my) {noun}\b", "it", text, flags=re.IGNORECASE)


_POLITE = re.compile(
    r"^(?:(?:ok(?:ay)?|so|well|now|hey|hm+|um+|please|pls|and|but|then|also|just|maybe|perhaps|actually|oh|yes|yeah|"
    r"hi|great|nice|cool)\b[ ,]*|"
    r"(?:can|could|would|will) (?:you|we) (?:please )?|i(?:'d| would)? (?:really )?(?:want|like|love|wish|need|"
    r"prefer)(?: you)? to |"
    r"i (?:want|wish|think|would like|'d like|prefer)(?: that)? (?=(?:she|he|it|they|her|him|them)\b)|"
    r"(?:can|could|would|should|may|shall) (?=(?:she|he|it|they)\b)|i(?:'d| would)? (?:want|like|love|need|prefer) "
    r"(?:her|him|it|them|to have (?:her|him|it|them)) to |(?:her|him|it|them) to |"
    r"i(?:'d| would)? (?:really )?(?:want|like|need|prefer)(?: to have)? (?=(?:an?|some|the|more|bigger|longer|"
    r"another|other|\d|two|three)\b(?! (?:first|second|third|fourth|last|one)))|"
    r"let(?:'s| us|s) (?!she|he)|what (?:if|about)(?: we)? |how about (?:we )?|try to |make sure (?:that )?|let "
    r"(?=(?:her|him|it|them)\b))+", re.IGNORECASE)


def _polite(clause: str) -> str:
    """The clause without its courtesies, its end marks and its "please"."""
    text = re.sub(r",? ?\b(?:please|thanks|thank you|instead|now|though|for me|if you can|a bit|a little|a lot|"
                  r"slightly|much|even|far)\b(?= |$|[.!?])",
                  lambda m: m.group() if m.group().strip(" ,") == "instead" or not _droppable(m, clause) else "", clause)
    text = text.strip(" ,.!?")
    while (shorter := _POLITE.sub("", text).strip()) != text and shorter:
        text = shorter
    return text


def _droppable(match: re.Match[str], clause: str) -> bool:
    """Whether a small word may go: "thanks" alone is the message itself."""
    return clause.strip(" .!?,").lower() != match.group().strip(" ,").lower()


_NOTHING = re.compile(
    r"(?:keep )?(?:the )?same (?:face|person|character|voice|look|one|name|everything)|(?:keep|leave) (?:the |her |"
    r"his |its |their )?"
    r"(?:face|voice|name|rest|everything(?: else)?|hair|eyes)(?: (?:the same|as (?:it|they) (?:is|are)))?|everything "
    r"else (?:stays |the )?(?:the )?same|"
    r"(?:with|in|but) the same (?:face|voice|name)|same", re.IGNORECASE)

# ---- one clause

_WHO = r"(?:she|he|it|they|her|him|them|this one|that one)"
_SHOULD = (r"(?:(?: should| must| shall| could| can| might|'d better|'ll| will| would| needs? to| ought to| has to| is to)?"
           r"(?: really| also| now| always| secretly)?)")
_LOVE = r"(?:love|like|adore|enjoy|be fond of|be crazy about|be into|collect|be obsessed with)"
_HATE = (r"(?:hate|dislike|detest|loathe|despise|fear|be afraid of|be scared of|not (?:like|love|stand|enjoy)|"
         r"(?:can'?t|cannot) (?:stand|bear|abide))")
_NOT = r"(?: (?:does ?n[o']?t|do ?n[o']?t|should ?n[o']?t|never) (?:like|love|stand|enjoy))"


def _read(text: str, takes: int) -> tuple[list[Operation], Verb | None]:
    low = text.lower()
    if action := action_of(text, low, takes):
        return [action], None
    if found := fullmatch(r"(?:call|name|rename)(?: (?:her|him|it|them|this|that|the character|the persona))?(?: to| "
                          r"as)?:? (.+)"
                             r"|(?:change )?(?:her|his|its|their|the) name(?: should be| is| to| to be|:| shall be| "
                             r"must be)+ (.+)"
                             rf"|{_WHO}{_SHOULD} (?:be|is|'s) (?:called|named) (.+)|rename (.+)", text, re.IGNORECASE):
        return [Rename(name=next(g for g in found.groups() if g).strip(" \"'“”")[:80])], None
    if greeting := _greeting(text, low):
        return [greeting], None
    if taste := _taste(low):
        return taste
    for read in (coloured, sounding):
        if operations := read(low):
            return operations, read
    if found := fullmatch(r"(?:take|pull|get) (?:off|away) (.+)|(?:take|pull) (.+) (?:off|away)|(?:remove|lose|drop|"
                          r"delete|lift|ditch|shave(?: off)?|"
                             r"get rid of|undress|strip off|strip) (.+)|(?:without|no|no more) (.+)|"
                             rf"{_WHO}{_SHOULD}(?: not| n't|n't| does not| doesn't| shouldn't) (?:wear|have) (.+)|"
                             rf"{_WHO}{_SHOULD} (?:have|has|wear) no (.+)|"
                             rf"{_WHO}{_SHOULD} (?:lose|take off|stop wearing) (.+)", low):
        return worn_off(next(g for g in found.groups() if g)), worn_off
    if story := _story(text, low):
        return [story], None
    for pattern, verb in _VERBS:
        if (found := pattern.match(low)) and (operations := verb(low[found.end():].strip())):
            return operations, verb
    for verb in (to_be, had):
        if operations := verb(low):
            return operations, verb
    return [], None


_VERBS: list[tuple[re.Pattern[str], Verb]] = [(re.compile(pattern), verb) for pattern, verb in (
    (r"(?:give|dress|put|get|add|attach|draw|sculpt)(?: (?:her|him|it|them|on))?(?: (?:on|in|a pair of))?(?= )", had),
    (r"(?:wear|wearing|with|in|have|having|add|put on)(?= )", had),
    (rf"{_WHO}{_SHOULD} (?:wear|have|has|wears|get|gets|got|carry|carries|hold|holds|need|needs|want|wants)(?= )", had),
    (rf"(?:make|let|have) {_WHO} (?:look|seem)(?= )|(?:make|let|have) {_WHO}(?= (?:smile|smiling|grin|laugh|frown|cry|"
     rf"scowl|yawn|blush)$)|{_WHO}{_SHOULD} (?:look|looks|seem)(?= )|look(?= )", looking),
    (rf"(?:make|turn|let|have|render|change|transform|draw|paint) {_WHO}(?: (?:be|into|to|look|become|as|seem))*(?= )", to_be),
    (r"(?:turn|change|transform|convert)(?: (?:her|him|it|them))? (?:in)?to(?= )", to_be),
    (rf"{_WHO}{_SHOULD} (?:be|is|are|become|becomes|look|looks|seem|turn into|get)(?= )", to_be),
    (rf"{_WHO}(?:'s|'re)(?= )", to_be), (r"(?:be|become|look)(?= )", to_be),
    (r"(?:make|change)(?= )", to_be), (r"(?:a|an|the|some) ", had),
)]

# ---- words and tastes

_SPOKEN = re.compile(r"(?:greet(?:s)?(?: (?:people|me|us|everyone|everybody|visitors|them))?(?: with| by saying| "
                     r"saying)?:?|(?:the |her |his |its )?greeting(?: is| should be| to|:)+|"
                     r"(?:change|set) the greeting to:?|say(?:s)? (?:first|hello with|as a greeting):?|say) "
                     r"+[“\"'](?P<said>.+)[”\"']|"
                     r"(?:greet(?:s)?(?: (?:people|me|us|everyone|everybody|visitors))? (?:with|by saying)|(?:the |"
                     r"her |his |its )?greeting:) +(?P<bare>.+)", re.IGNORECASE)


def _greeting(text: str, low: str) -> Greet | None:
    said = re.sub(rf"^{_WHO}{_SHOULD} (?=greet|say)", "", text, flags=re.IGNORECASE)
    if found := _SPOKEN.fullmatch(said):
        return Greet(text=(found.group("said") or found.group("bare"))[:1000])
    if fullmatch(r"(?:a |make (?:the |her |his |its )?|with a )?(?:shorter|briefer|short) greeting|(?:shorten|cut)(?: "
                 r"down)? (?:the |her |his |its )?greeting|(?:make )?(?:the |her |his |its )?greeting (?:is |should "
                 r"be )?(?:too long|shorter|briefer)", low):
        return Greet(shorter=True)
    return None


def _taste(low: str) -> tuple[list[Operation], Verb | None] | None:
    lead = rf"(?:(?:make |let |have )?{_WHO}{_SHOULD} |{_WHO}|make {_WHO} )"
    if (found := fullmatch(rf"(?:{_WHO}{_SHOULD}(?: no longer| not| n't|n't)? |{_WHO} )?(?:stop|no longer|not)s? "
                          r"(?:lov|lik|hat|enjoy|ador|car)(?:e|es|ing)(?: about| for)? (?:any ?more )?(.+?)(?: any "
                          r"?more)?", low)) and ("no longer" in low or "stop" in low or "any" in low):
        return [ForgetTaste(thing=found.group(1)[:120])], None
    if found := fullmatch(r"forget (?:about )?(?:her |his |its |their )?(?:love|liking|hatred) (?:of|for) (.+)", low):
        return [ForgetTaste(thing=found.group(1)[:120])], None
    if found := fullmatch(rf"(?:{lead}) ?(?:really |absolutely |secretly )?(?:{_HATE}|{_NOT.strip()})s? (.+)|"
                          rf"{_WHO}{_NOT} (.+)|(?:hates?|dislikes?|fears?) (.+)", low):
        return [Dislike(thing=next(g for g in found.groups() if g)[:120])], _disliking
    if found := fullmatch(rf"(?:{lead}) ?(?:really |absolutely |secretly )?{_LOVE}s? (.+)|(?:loves?|adores?|likes) "
                          r"(.+)", low):
        return [Like(thing=next(g for g in found.groups() if g)[:120])], _liking
    return None


def _liking(text: str) -> list[Operation] | None:
    return [Like(thing=text[:120])] if _plain_thing(text) else None


def _disliking(text: str) -> list[Operation] | None:
    return [Dislike(thing=text[:120])] if _plain_thing(text) else None


def _plain_thing(text: str) -> bool:
    """Whether a clause after "she loves rain and" is one more thing rather than another wish."""
    first = text.split()[0] if text.split() else ""
    wish = begins(rf"(?:make|give|take|put|call|turn|add|remove|undo|{_WHO}|with|without|speak|try|no)\b", text)
    return bool(text) and not wish and len(text.split()) <= 6 and first not in temperaments()


_TELLING = re.compile(
    rf"(?:{_WHO}) (?:used to|once|was|were|lives?|lived|grew up|comes? from|came from|studied|worked|never|always|had|"
    r"has (?:never|been|seen|lost|won|a (?:brother|sister|son|daughter|"
    r"cat|dog|husband|wife|friend|secret|twin|child|garden|house|boat|past|dream))|knows?|remembers?|believes?|"
    r"dreams?|wants? to|wishes|hopes|keeps?|owns?|plays?|sings?|teaches|writes) .+")


def _story(text: str, low: str) -> Tell | None:
    """A fact told in a sentence of its own."""
    if found := fullmatch(r"(?:add|tell|mention|remember)(?: to (?:her|his|its|their|the) (?:story|backstory|"
                          r"life))?(?: that|:) (.+)", text, re.IGNORECASE):
        return Tell(fact=found.group(1)[:300])
    return Tell(fact=text[:300]) if _TELLING.fullmatch(low) else None

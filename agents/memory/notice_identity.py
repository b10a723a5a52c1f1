# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Rules for who the user is: age, birthday, home and origin. See ``notice_rules.py``."""

from __future__ import annotations

import re

from .notice_grammar import fact, proper, slug, trimmed, unfilled
from .notice_names import ADV, AM, NO_I_AM
from .notice_reading import Clause
from .records import Found

_NUMBER = {
    word: number
    for number, word in enumerate(
        """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
""".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)
}
_AGE = (
    r"(?P<age>\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|"
    r"six|seven|eight|nine))?|"
    r"ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
)
_YEARS = r"(?:\s*-?\s*(?:years?|yrs?)(?:\s*-?\s*(?:old|of age|young))?|\s*y/?o)"


def age(clause: Clause) -> Found | None:
    forms = (
        rf"{AM} {ADV}(?:a |an )?{_AGE}(?:(?P<years>{_YEARS})(?:[- ](?P<noun>[a-z].*))?|(?:,? (?:and|not) .*)?)",
        rf"my age is {_AGE}(?:{_YEARS})?",
        rf"i (?:just |recently )?(?:turned|became) {_AGE}(?:{_YEARS})?(?: .*)?",
        rf"i(?:'m| am) (?:about to turn|turning) {_AGE}(?P<soon> .*)?",
        rf"i've (?:just |recently )?turned {_AGE}.*",
    )
    for form in forms:
        match = re.fullmatch(form, clause.text, re.IGNORECASE)
        if match and 3 <= (years := _years(match["age"])) <= 120:
            if "soon" in match.groupdict():
                return Found("age", fact(f"I am turning {years}{match['soon'] or ''}"), 0.7)
            return Found("age", f"They are {years} years old.", 0.7)
    match = re.match(
        rf"{AM} (?P<when>in my (?:early |mid |late |mid-)?(?:teens|twenties|thirties|forties|fifties|sixties|"
        rf"seventies|eighties))",
        clause.text,
        re.IGNORECASE,
    )
    return Found("age", f"They are {match['when'].replace('my', 'their')}.", 0.6) if match else None


def _years(text: str) -> int:
    return int(text) if text.isdigit() else sum(_NUMBER[part] for part in re.split(r"[- ]", text.lower()))


def birthday(clause: Clause) -> Found | None:
    match = re.match(
        r"(?:it's )?my (?:\d+\w* )?birthday(?:'s| is| falls| was)(?: on| in)? (?P<when>(?!cake|party|present|wish|"
        r"gift|the best|boring|over|fun)\S.*)",
        clause.text,
        re.IGNORECASE,
    )
    if match:
        return Found("birthday", f"Their birthday is {_dated(match['when'])}.", 0.8)
    match = re.match(
        r"i was born (?P<how>on|in) (?P<when>(?:the )?(?:\d|january|february|march|april|may|june|july|august|"
        r"september|october|november|december|a leap).*)",
        clause.text,
        re.IGNORECASE,
    )
    if match:
        return Found("birthday", f"They were born {match['how']} {proper(unfilled(match['when']))}.", 0.75)
    return None


def _dated(when: str) -> str:
    when = unfilled(when)
    if re.match(r"(?:today|tomorrow|yesterday|next|this|in a|coming|soon|last|just)\b", when, re.IGNORECASE):
        return when
    return ("in " if re.fullmatch(r"[A-Za-z]+", when) else "on ") + (proper(when) if len(when.split()) < 5 else when)


_PLACE = r"(?P<place>[^\W\d_].*|\d+ .*)"


def home(clause: Clause) -> Found | None:
    text = clause.text
    if match := re.match(
        rf"i (?:do not|don't) live {_PLACE.replace('place', 'old')} any ?more|i no longer live (?P<place>.+)",
        text,
        re.IGNORECASE,
    ):
        return Found("lives", fact(f"I no longer live {trimmed(match['place'] or match['old'])}"), 0.5)
    if match := re.match(rf"i used to live {_PLACE}", text, re.IGNORECASE):
        return Found(f"lived:{slug(match['place'])}", fact(f"I used to live {trimmed(match['place'])}"), 0.4)
    if match := re.match(
        rf"(?:i|we) {ADV}(?:live|reside|stay) {ADV}(?P<how>alone|on my own|by myself|with) ?(?P<place>.*)",
        text,
        re.IGNORECASE,
    ):
        return Found("lives:with", fact(f"I live {match['how']} {trimmed(match['place'])}"), 0.6)
    forms = (
        (
            rf"(?:i|we) {ADV}(?:live|reside|'m living) (?P<how>in|at|on|near|by|just outside|outside|close to|"
            rf"north of|south of|over in|out in|up in|down in|between|above|next to) {_PLACE}"
        ),
        rf"{AM} {ADV}(?:living|based|located|staying|settled) (?P<how>in|at|on|near|by|outside|out of) {_PLACE}",
        rf"i've (?:lived|been living) (?P<how>in|at|on|near|by) {_PLACE}",
        (
            r"(?:my home(?: town| city)? is|home (?:for me )?is|i call) (?P<how>in |"
            r"at )?(?P<place>(?!where)[^\W\d_].*?)(?: (?:my )?home)?"
        ),
        (
            rf"(?:i|we) {ADV}(?:rent|share|own|have|'ve got) (?:a|an|my own|our own) (?:\w+ ){{0,2}}(?:room|flat|"
            rf"house|apartment|studio|cottage|bungalow|houseboat|farm|bedsit) (?:.* )?(?P<how>in|near|on) {_PLACE}"
        ),
        (
            rf"(?:i|we)'ve got (?:a|an) (?:\w+ ){{0,2}}(?:room|flat|house|apartment|studio|cottage|bungalow|"
            rf"houseboat|farm) (?P<how>in|near|on) {_PLACE}"
        ),
        rf"(?:i|we)(?:'ve)? {ADV}moved (?:house |back |over |out |up |down )?(?P<how>to|into) {_PLACE}",
    )
    for form in forms:
        if match := re.fullmatch(form, text, re.IGNORECASE):
            how = (match["how"] or "in").strip()
            place = _place(match["place"])
            how = "in" if how in ("to", "into") else how
            if place and not re.match(
                r"(?:hope|fear|peace|the moment|the past|my head|constant|a dream|it|that|bed)\b", place, re.IGNORECASE
            ):
                return Found("lives", fact(f"I live {how} {place}"), 0.75)
    return None


def _place(text: str) -> str:
    text = re.sub(
        r"\s+(?:now|since|for|from|after|until|and (?:i|it|we)|with|where|these|about|last|this|in (?:19|20)\d\d|"
        r"all my life|right now|a (?:few|couple|year|month|week)|two|three)\b.*$",
        "",
        trimmed(text),
        flags=re.IGNORECASE,
    )
    return proper(text.strip(" ,"))


def origin(clause: Clause) -> Found | None:
    forms = (
        rf"{AM} {ADV}(?:originally )?from (?P<place>[^\W\d_].*)",
        (rf"(?:i|we) {ADV}(?:come|came|hail|moved here) from (?P<place>[^\W\d_].*)"),
        (
            rf"i {ADV}(?:was |were )?(?:born|raised|brought up)(?: and (?:raised|bred|brought up))? (?:in|on|at|"
            rf"near|by) (?P<place>[^\W\d_].*)"
        ),
        rf"i {ADV}grew up (?P<how>in|on|at|near|by) (?P<place>[^\W\d_].*)",
        (r"i spent my childhood (?P<how>in|on|at) (?P<place>.*)"),
        r"my (?:home ?town|home country|birthplace)(?:'s| is) (?P<place>.*)",
    )
    for number, form in enumerate(forms):
        if (match := re.fullmatch(form, clause.text, re.IGNORECASE)) and (place := _place(match["place"])):
            said = f"They grew up {match['how']} {place}." if number in (3, 4) else f"They are from {place}."
            return Found(
                "origin" if number not in (3, 4) else "origin:childhood", said, 0.65, ("origin",) if number < 3 else ()
            )
    match = re.fullmatch(
        rf"{AM} {ADV}(?P<nation>(?!vegetarian|childish|selfish|foolish|human|mean|clean|stylish)[A-Za-z]+(?:ish|ian|"
        rf"ean|ese|man|can|gian)|dutch|french|german|greek|swiss|welsh|czech|thai|iraqi|pakistani)(?: by birth)?",
        clause.text,
        re.IGNORECASE,
    )
    if match and (match["nation"][:1].isupper() or match["nation"].lower() in NO_I_AM | {"thai", "czech", "swiss"}):
        return Found("nationality", f"They are {proper(match['nation'].lower())}.", 0.6)
    return None


RULES = (age, birthday, home, origin)

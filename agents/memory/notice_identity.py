# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Rules for who the user is: name, age, birthday, home, origin, work and study. See ``notice_rules.py``."""

from __future__ import annotations

import re
from functools import lru_cache

from .notice_grammar import fact, proper, slug, trimmed, unfilled
from .notice_reading import Clause
from .records import Found

AM = r"(?:i'?m|i am|we'?re|we are)"
ADV = (r"(?:(?:really|just|quite|also|still|always|absolutely|totally|do|truly|especially|particularly|kind of|sort of|kinda|rather|so|"
       r"usually|currently|now|actually|both|all|simply|only|already|recently|often|honestly|secretly|mostly|very|pretty|finally|"
       r"basically|originally|actively|generally|normally|nearly|almost)\s+)*")
_NUMBER = {word: number for number, word in enumerate(
    """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
""".split())} | {word: 10 * number for number, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2)}
_AGE = r"(?P<age>\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|" \
       r"ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
_YEARS = r"(?:\s*-?\s*(?:years?|yrs?)(?:\s*-?\s*(?:old|of age|young))?|\s*y/?o)"

_NAME = re.compile(
    rf"(?:my (?:(?:full|first|given|real|actual|last|proper) )?name(?:'s| is)(?: {ADV})?|the name(?:'s| is)|name's|{AM} {ADV}(?:called|named|known as)|"
    r"(?:(?:you (?:can|may|should)|please|just|people|everyone|everybody|they|my friends|my family|friends|folks|most people|all my friends)"
    r"(?: all| usually| always| mostly| just)? )?calls? me|i go by|i prefer to be called|i like to be called)(?: the name)? (?P<rest>.+)",
    re.IGNORECASE,
)
_I_AM = re.compile(rf"(?P<how>{AM}|it'?s(?: me)?,?|this is|the name's) (?P<rest>[^\W\d_].*)", re.IGNORECASE)
_NO_NAME = frozenset("""
not a an the very so too really quite back later tomorrow when if anything whatever names old on in at up what
something no your my our short unusual boring hard rather spelled spelt pronounced common rare taken crazy maybe
now then again today sir madam out soon by lazy mad weird stupid silly dumb paranoid here there from of to for
and or but important unknown secret irrelevant none nothing it this that going doing getting glad happy sorry
sure fine well good great okay tired sad angry bored hungry ready new lost late done
""".split())
_NO_I_AM = _NO_NAME | frozenset("""
alone afraid scared worried excited nervous sick ill better busy free single married divorced engaged retired
unemployed vegan vegetarian pregnant lonely confused curious serious joking kidding working looking trying
thinking feeling having being just also always only still already never more most less bit little lot all both
over under off about between interested allergic proud jewish christian muslim buddhist catholic hindu american
british english scottish welsh irish german french spanish italian dutch swedish norwegian danish finnish polish
russian ukrainian greek turkish indian chinese japanese korean canadian australian brazilian mexican portuguese
african european asian swiss austrian belgian czech hungarian romanian human male female gay straight bisexual
one two three four five six seven eight nine ten freezing starving exhausted home god yes
""".split())
_MORE_NAMES = """
adam alan alex alexander alice amanda amy ana andrea andrew andy angela anita ann anna anne annie anthony aisha
ali amir arthur ben benjamin beth bill bob brian carl carlos carol caroline catherine charles charlie charlotte
chloe chris christine claire daniel dan dave david deborah diana diego donna ed eddie edward elena elizabeth
ella ellen emily emma eric erik eva fatima fiona gary george grace hannah hassan heather helen henry ian isabel
isabella jack jacob jake james jamie jan jane janet jason jean jen jennifer jenny jess jessica jim joan joe john
jonathan jose joseph josh joshua juan julia julie karen kate katie keith kelly kevin kim laura lauren leo leon
lily linda lisa liz louis louise lucas lucy luke maria marie mario mark martin mary matt matthew max megan mei
melissa mia michael michelle mike mohammed molly naomi natalie nathan neil nick nicola nicole nina noah oliver
olivia pam patricia paul pedro peter phil philip priya rachel raj ravi rebecca richard rob robert robin rosa
rose ryan sally sam samantha samuel sandra sara sarah scott sean sharon simon sofia sophia sophie stella stephen
steve stuart sue susan suzanne tara teresa thomas tim tina tom tomas tony tracy tyler vanessa vicky wendy will
william yuki zoe
""".split()


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names in lower case, which may stand without a capital."""
    from ..offline.names import FEMININE, MASCULINE

    return frozenset(name.lower() for name in (*MASCULINE, *FEMININE)) | frozenset(_MORE_NAMES)


def taken_name(rest: str, *, sure: bool = True) -> str:
    """The name that a text begins with, or an empty text; unless ``sure`` it must be all there is or a known one."""
    parts = re.findall(r"[^\W\d_][\w'’.-]*|[,;(]|\S+", rest.strip())
    found: list[str] = []
    for part in parts[:4]:
        plain = part.rstrip(".").lower()
        if not re.match(r"[^\W\d_]", part) or plain in (_NO_NAME if sure else _NO_I_AM):
            break
        if not part[:1].isupper() and (found or not (sure or plain in given_names())):
            break
        found.append(part.rstrip("."))
    if not found or (not found[0][:1].isupper() and len(parts) > 1 and sure and parts[1].lower() not in _AFTER_NAME):
        return proper(found[0]) if found and found[0].lower() in given_names() else ""
    after = parts[len(found) : len(found) + 1]
    if not sure and found[0].lower() not in given_names() and after and after[0].lower() not in _AFTER_NAME:
        return ""
    return " ".join(proper(part) for part in found)[:60]


_AFTER_NAME = frozenset("""
, ; ( and from by but not here speaking though actually now if for
""".split())


def name(clause: Clause) -> Found | None:
    if match := _NAME.fullmatch(clause.text):
        found = taken_name(match["rest"])
        if re.match(r"(?:call|calls) me|.* calls? me", clause.text, re.IGNORECASE) and len(match["rest"].split()) > 3:
            found = ""
    elif match := _I_AM.fullmatch(clause.text):
        found = taken_name(match["rest"], sure=False)
        there = re.search(r"\b(?:here|speaking|again)$", match["rest"])
        if not match["how"].lower().startswith(("i'm", "i am", "im")) and not there and found.lower() not in given_names():
            found = ""
    else:
        return None
    return Found("name", f"Their name is {found}.", 0.95) if found else None


def age(clause: Clause) -> Found | None:
    forms = (
        rf"{AM} {ADV}(?:a |an )?{_AGE}(?:(?P<years>{_YEARS})(?:[- ](?P<noun>[a-z].*))?|(?:,? (?:and|not) .*)?)",
        rf"my age is {_AGE}(?:{_YEARS})?", rf"i (?:just |recently )?(?:turned|became) {_AGE}(?:{_YEARS})?(?: .*)?",
        rf"i(?:'m| am) (?:about to turn|turning) {_AGE}(?P<soon> .*)?", rf"i've (?:just |recently )?turned {_AGE}.*",
    )
    for form in forms:
        match = re.fullmatch(form, clause.text, re.IGNORECASE)
        if match and 3 <= (years := _years(match["age"])) <= 120:
            if "soon" in match.groupdict():
                return Found("age", fact(f"I am turning {years}{match['soon'] or ''}"), 0.7)
            return Found("age", f"They are {years} years old.", 0.7)
    match = re.match(rf"{AM} (?P<when>in my (?:early |mid |late |mid-)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties))", clause.text, re.IGNORECASE)
    return Found("age", f"They are {match['when'].replace('my', 'their')}.", 0.6) if match else None


def _years(text: str) -> int:
    return int(text) if text.isdigit() else sum(_NUMBER[part] for part in re.split(r"[- ]", text.lower()))


def birthday(clause: Clause) -> Found | None:
    match = re.match(r"(?:it's )?my (?:\d+\w* )?birthday(?:'s| is| falls| was)(?: on| in)? (?P<when>(?!cake|party|present|wish|gift|the best|boring|over|fun)\S.*)", clause.text, re.IGNORECASE)
    if match:
        return Found("birthday", f"Their birthday is {_dated(match['when'])}.", 0.8)
    match = re.match(r"i was born (?P<how>on|in) (?P<when>(?:the )?(?:\d|january|february|march|april|may|june|july|august|september|october|november|december|a leap).*)", clause.text, re.IGNORECASE)
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
    if match := re.match(rf"i (?:do not|don't) live {_PLACE.replace('place', 'old')} any ?more|i no longer live (?P<place>.+)", text, re.IGNORECASE):
        return Found("lives", fact(f"I no longer live {trimmed(match['place'] or match['old'])}"), 0.5)
    if match := re.match(rf"i used to live {_PLACE}", text, re.IGNORECASE):
        return Found(f"lived:{slug(match['place'])}", fact(f"I used to live {trimmed(match['place'])}"), 0.4)
    if match := re.match(rf"(?:i|we) {ADV}(?:live|reside|stay) {ADV}(?P<how>alone|on my own|by myself|with) ?(?P<place>.*)", text, re.IGNORECASE):
        return Found("lives:with", fact(f"I live {match['how']} {trimmed(match['place'])}"), 0.6)
    forms = (
        rf"(?:i|we) {ADV}(?:live|reside|'m living) (?P<how>in|at|on|near|by|just outside|outside|close to|north of|south of|over in|out in|up in|down in|between|above|next to) {_PLACE}",
        rf"{AM} {ADV}(?:living|based|located|staying|settled) (?P<how>in|at|on|near|by|outside|out of) {_PLACE}",
        rf"i've (?:lived|been living) (?P<how>in|at|on|near|by) {_PLACE}",
        r"(?:my home(?: town| city)? is|home (?:for me )?is|i call) (?P<how>in |at )?(?P<place>(?!where)[^\W\d_].*?)(?: (?:my )?home)?",
        rf"(?:i|we)(?:'ve)? {ADV}moved (?:house |back |over |out |up |down )?(?P<how>to|into) {_PLACE}",
    )
    for form in forms:
        if match := re.fullmatch(form, text, re.IGNORECASE):
            how = (match["how"] or "in").strip()
            place = _place(match["place"])
            how = "in" if how in ("to", "into") else how
            if place and not re.match(r"(?:hope|fear|peace|the moment|the past|my head|constant|a dream|it|that|bed)\b", place, re.IGNORECASE):
                return Found("lives", fact(f"I live {how} {place}"), 0.75)
    return None


def _place(text: str) -> str:
    text = re.sub(r"\s+(?:now|since|for|from|after|until|and (?:i|it|we)|with|where|these|about|last|this|in (?:19|20)\d\d|all my life|right now|a (?:few|couple|year|month|week)|two|three)\b.*$", "", trimmed(text), flags=re.IGNORECASE)
    return proper(text.strip(" ,"))


def origin(clause: Clause) -> Found | None:
    forms = (
        rf"{AM} {ADV}(?:originally )?from (?P<place>[^\W\d_].*)", rf"(?:i|we) {ADV}(?:come|came|hail|moved here) from (?P<place>[^\W\d_].*)",
        rf"i {ADV}(?:was |were )?(?:born|raised|brought up)(?: and (?:raised|bred|brought up))? (?:in|on|at|near|by) (?P<place>[^\W\d_].*)",
        rf"i {ADV}grew up (?P<how>in|on|at|near|by) (?P<place>[^\W\d_].*)", r"i spent my childhood (?P<how>in|on|at) (?P<place>.*)",
        r"my (?:home ?town|home country|birthplace)(?:'s| is) (?P<place>.*)",
    )
    for number, form in enumerate(forms):
        if (match := re.fullmatch(form, clause.text, re.IGNORECASE)) and (place := _place(match["place"])):
            said = f"They grew up {match['how']} {place}." if number in (3, 4) else f"They are from {place}."
            return Found("origin" if number not in (3, 4) else "origin:childhood", said, 0.65, ("origin",) if number < 3 else ())
    match = re.fullmatch(rf"{AM} {ADV}(?P<nation>(?!vegetarian|childish|selfish|foolish|human|mean|clean|stylish)[A-Za-z]+(?:ish|ian|ean|ese|man|can|gian)|dutch|french|german|greek|swiss|welsh|czech|thai|iraqi|pakistani)(?: by birth)?", clause.text, re.IGNORECASE)
    if match and (match["nation"][:1].isupper() or match["nation"].lower() in _NO_I_AM | {"thai", "czech", "swiss"}):
        return Found("nationality", f"They are {proper(match['nation'].lower())}.", 0.6)
    return None


RULES = (name, age, birthday, home, origin)

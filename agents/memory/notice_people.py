# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Rules for the people and animals around the user: family, friends, pets. See ``notice_rules.py``."""

from __future__ import annotations

import re

from .notice_grammar import fact, proper, slug, trimmed
from .notice_names import ADV, AM, given_names, taken_name
from .notice_reading import Clause
from .records import Found

_ONE = frozenset(
    """mother father wife husband spouse partner fiancé fiancée fiance fiancee girlfriend boyfriend boss best-friend
best-mate other-half""".split()
)
FAMILY = (
    "best friend|best mate|other half|step-?(?:mother|father|mum|dad|mom|son|daughter|brother|sister)|"
    "half-?(?:brother|sister)|"
    "(?:mother|father|sister|brother|son|daughter)-in-law|mother|father|mum|mom|dad|mama|papa|parents|wife|"
    "husband|spouse|partner|"
    "fianc[eé]e?|girlfriend|boyfriend|sisters?|brothers?|twins?|siblings?|sons?|daughters?|child|children|kids?|"
    "baby|aunt(?:ie)?s?|uncles?|"
    "cousins?|nieces?|nephews?|grand(?:mother|father|ma|pa|dad|son|daughter|children|child|parents|kids)s?|gran|"
    "nan|nana|granny|boss|colleagues?|flatmates?|"
    "roommates?|housemates?|neighbou?rs?|teacher|friends?|ex-?(?:wife|husband)?|godmother|godfather|godson|goddaughter"
)
PETS = (
    "guinea pigs?|dogs?|pupp(?:y|ies)|pups?|cats?|kittens?|kitt(?:y|ies)|rabbits?|bunn(?:y|ies)|hamsters?|"
    "gerbils?|rats?|mouse|mice|parrots?|budgies?|"
    "budgerigars?|canar(?:y|ies)|birds?|goldfish|fish|tortoises?|turtles?|horses?|pon(?:y|ies)|donkeys?|snakes?|"
    "lizards?|geckos?|iguanas?|"
    "ferrets?|chickens?|hens?|ducks?|goats?|sheep|pigs?|pets?|spaniels?|labradors?|terriers?|poodles?|collies?|"
    "retrievers?|cockatiels?|"
    "hedgehogs?|chinchillas?|tarantulas?|axolotls?|frogs?|beehives?|bees"
)
_WHO = rf"(?P<who>{FAMILY}|{PETS})"
_ADJECTIVES = r"(?P<how>(?:(?!and\b|is\b|was\b)[a-z][\w-]*\s+){0,3}?)"
_NAMED = (
    r"(?:,?\s+(?:called|named|by the name of|whose names? (?:is|are)|who(?:'s| is) called|who are called)\s+|"
    r"'s names? (?:is|are)\s+|(?:'s| is| are| was)(?: also)? (?:called|named)\s+|, )"
)
_COUNT = (
    r"(?P<count>an?|one|two|three|four|five|six|seven|several|some|lots of|\d{1,2}|no|my|an? (?:younger|older|"
    r"little|big))"
)
_CALLED = re.compile(rf"(?:my|our) {_ADJECTIVES}{_WHO}{_NAMED}(?P<name>\S.*)", re.IGNORECASE)
_IS_CALLED = re.compile(rf"(?i:(?:my|our) {_ADJECTIVES}{_WHO}(?:'s| is| was)) (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)")
_HAVE = re.compile(
    rf"(?:(?:i|we)(?:'ve| have)?(?: also| just| recently| only)? (?:have|got|own|adopted|rescued|keep|bought)|"
    rf"(?:i|we)'ve(?: also| just| recently)?(?: got| adopted| bought| rescued)?) "
    rf"(?:also |just |only )?{_COUNT} {_ADJECTIVES}{_WHO}(?P<rest>\b.*)",
    re.IGNORECASE,
)
_IS_MY = re.compile(
    rf"(?P<name>[^\W\d_][\w'-]+(?: [A-Z][\w'-]+)?) is (?:my|our) {_ADJECTIVES}{_WHO}(?P<rest>\b.*)", re.IGNORECASE
)
_NONE = re.compile(
    rf"(?:i|we) (?:(?:do not|don't) have|have no|haven't got|have never had)(?: any| a)? {_WHO}(?P<rest>\b.*)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"(?:my|our) {_ADJECTIVES}{_WHO}(?:,? (?P<name>[A-Z][\w'-]+),?)? (?P<says>(?:is|was|are|were|has|have|had|"
    rf"lives?|works?|likes?|loves?|hates?|plays?|studies|study|teaches|"
    r"runs?|owns?|died|passed|moved|moves|got|just|used|comes?|came|grew|speaks?|makes?|makes|cooks?|collects?|"
    r"turned|turns|gave|bought|taught|always|never|still|recently|"
    r"also|will|goes|snores?|sleeps?|eats?|can|can't|doesn't|don't|calls|sold|sells|drove|built|ran|owned|fixed|"
    r"fixes|mended|(?!called|named)\w{3,}ed|keeps?|drives?|sings?|paints?|writes?|bakes?|visits?|wants?|started|"
    r"retired|broke|left)\b.*)",
    re.IGNORECASE,
)
_MARRIED = re.compile(
    rf"(?:{AM} {ADV}|i(?:'ve been| have been| got) (?:\w+ )?|we got |we're |we are )(?P<state>married|engaged|"
    rf"divorced|widowed|single|separated|getting married|getting divorced|"
    r"a (?:widow|widower|single (?:mum|mom|dad|parent|mother|father))|(?:an only child|"
    r"the (?:youngest|oldest|eldest|middle child).*|a (?:mother|father|mum|dad|parent|"
    r"grandmother|grandfather|twin)\b.*|pregnant|expecting.*|dating .*|"
    r"seeing someone.*))(?P<rest>.*)",
    re.IGNORECASE,
)
_DIED = re.compile(
    r"\b(?:died|passed away|is dead|has died|was put (?:down|to sleep)|is no longer with us)\b", re.IGNORECASE
)


def called(clause: Clause) -> list[Found]:
    match = _CALLED.fullmatch(clause.text)
    if not match:
        match = _IS_CALLED.fullmatch(clause.text) or _IS_MY.fullmatch(clause.text)
        if not match or not (match["name"][:1].isupper() or match["name"].lower() in given_names()):
            return []
        if match["name"].lower() in ("that", "this", "it", "he", "she", "here", "there", "chess", "music"):
            return []
    names = _names(match["name"])
    if not names:
        return []
    rest = ""
    kind, who = _kind(match["who"]), f"{match['how']}{match['who']}".lower().strip()
    many = " and ".join(names)
    verb = "are" if len(names) > 1 else "is"
    return [_about(kind, match["who"], names, fact(f"Their {who} {verb} called {many}{rest}"), clause.correction)]


def have(clause: Clause) -> list[Found]:
    match = _HAVE.fullmatch(clause.text)
    if (
        not match
        or match["count"].lower() == "no"
        or re.search(
            (
                r"\b(?:question|problem|word|feeling|person|idea|day|sitter|food|lover|allerg|card|book|film|fight|"
                r"phobia)\b"
            ),
            match["rest"] + match["how"],
            re.IGNORECASE,
        )
    ):
        return []
    rest = match["rest"]
    names = (
        _names(re.sub(rf"^{_NAMED}", "", rest, flags=re.IGNORECASE)) if re.match(_NAMED, rest, re.IGNORECASE) else []
    )
    if rest and not names and re.match(r"\s*(?:'s|s\b|-)", rest):
        return []
    core = f"{match['count']} {match['how']}{match['who']}".lower().replace("my ", "a ")
    tail = f" called {' and '.join(names)}" if names else trimmed_tail(rest)
    return [_about(_kind(match["who"]), match["who"], names, fact(f"They have {core}{tail}"), clause.correction)]


def trimmed_tail(rest: str) -> str:
    """What follows the noun, where it says more of it."""
    rest = trimmed(rest)
    return (
        f" {rest}"
        if re.match(r"(?:in|who|that|at|and|from|with|on|living|under|over|of)\b", rest, re.IGNORECASE)
        else ""
    )


def none(clause: Clause) -> list[Found]:
    match = _NONE.fullmatch(clause.text)
    if not match or match["rest"].strip(" .s") not in ("", "or any", "any more", "anymore", "at all", "yet"):
        return []
    root = _root(match["who"])
    return [Found(f"{_kind(root)}:{slug(root)}", f"They have no {match['who'].lower()}.", 0.5)]


def about(clause: Clause) -> list[Found]:
    """``My sister Anna lives in Leeds``: of somebody around the user, not of the user."""
    match = _ABOUT.fullmatch(clause.text)
    if not match or re.match(
        r"(?:is|was|are|were) (?:so |very |really |just |being |a bit |still )*(?:driving|annoying|funny|right|"
        r"wrong|great|nice|fine|ok|okay|here|there|waiting|calling|late|busy|asleep|not|coming over|at the door|"
        r"like|good|the best|amazing)\b",
        match["says"],
        re.IGNORECASE,
    ):
        return []
    if re.match(
        r"(?:just|got|can|can't|will|left|gave|makes?|wants?|never|always) (?:me|called|texted|to|it)\b",
        match["says"],
        re.IGNORECASE,
    ):
        return []
    name = match["name"] if match["name"] and match["name"].lower() not in ("is", "was", "has") else ""
    who = f"{match['how']}{match['who']}".lower().strip()
    text = fact(f"Their {who}{' ' + name if name else ''} {trimmed(match['says'])}")
    kind, root = _kind(match["who"]), slug(_root(match["who"]))
    gone = _DIED.search(clause.text)
    where = f"{kind}:{root}" + (f":{slug(name)}" if name else "")
    return [Found(f"{where}:{'died' if gone else slug(match['says'], 2)}", text, 0.7 if gone else 0.6)]


def married(clause: Clause) -> list[Found]:
    match = _MARRIED.fullmatch(clause.text)
    if not match:
        return []
    if re.match(
        r"(?:a (?:mother|father|mum|dad|parent|grand|single)|an only|the |pregnant|expecting|a twin)",
        match["state"],
        re.IGNORECASE,
    ):
        return [Found(f"family:{slug(match['state'], 3)}", fact(trimmed(clause.text)), 0.65)]
    to = re.match(r"\s+to (?P<name>.+)", match["rest"])
    name = taken_name(to["name"]) if to else ""
    state = trimmed(match["state"]).lower()
    rest = f" to {name}" if name else "" if to else f" {trimmed(match['rest'])}" if match["rest"].strip() else ""
    return [Found("relationship", fact(f"They are {state}{rest}"), 0.7)]


def _about(kind: str, who: str, names: list[str], text: str, correction: bool) -> Found:
    root = slug(_root(who))
    alone = root in _ONE or not names
    key = f"{kind}:{root}" if alone else f"{kind}:{root}:{slug(' '.join(names))}"
    return Found(key, text, 0.7, (f"{kind}:{root}",) if correction else (key,) if alone and not names else (f"{key}",))


def _names(text: str) -> list[str]:
    found = []
    for part in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*", text.strip())[:6]:
        name = taken_name(part)
        if not name:
            break
        found.append(proper(name))
    return found


def _kind(who: str) -> str:
    return "pet" if re.fullmatch(PETS, who, re.IGNORECASE) else "family"


def _root(who: str) -> str:
    return (
        who.lower()
        .replace("puppies", "puppy")
        .replace("children", "child")
        .replace("mum", "mother")
        .replace("mom", "mother")
        .replace("dad", "father")
    )


RULES = (none, called, have, married, about)

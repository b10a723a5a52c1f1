# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Turns the listener's words round ("my sister and I" to "your sister and you") and finds the chief noun in them."""

from __future__ import annotations

import re
from functools import cache

from ..offline.grammar import capital, with_article
from ..offline.lexicon.nouns import nouns

_SWAP = {
    "i": "you",
    "me": "you",
    "my": "your",
    "mine": "yours",
    "myself": "yourself",
    "i'm": "you're",
    "im": "you're",
    "i've": "you've",
    "ive": "you've",
    "i'd": "you'd",
    "i'll": "you'll",
    "am": "are",
    "we": "you",
    "us": "you",
    "our": "your",
    "ours": "yours",
    "you": "me",
    "your": "my",
    "yours": "mine",
    "yourself": "myself",
    "you're": "I'm",
    "youre": "I'm",
    "you've": "I've",
    "u": "me",
    "ur": "my",
    "we're": "you're",
    "ourselves": "yourselves",
}
_STOP = frozenset(
    """a an the my your his her its our their this that these those some any i me you he she it we they them us him and or but so because if when while
    with without in on at to from of for by about into onto over under after before during then than as is am are was were be been being have has had do does did will would
    can could should may might must not no yes very really quite just too also only again still now here there today yesterday tomorrow tonight one two three four five lot
    lots more most much many few little bit kind sort thing things something anything nothing everything someone anyone everyone day days time times week year years morning
    evening night good bad nice great new old big small long best first last next other own same all always never often sometimes ever like love hate want need think know
    feel make get got go going went come came see saw say said tell told ask asked take took give gave find found keep look talk talking called named name up down out off
    ok well oh hi hello please thanks maybe though however which who what where why how whose favourite actually probably mean lately recently early late back away home
    im ive dont didnt cant wont youre its thats whats lets gonna wanna usually""".split()
)


_APOSTROPHE = {
    "thats": "that's",
    "its": "it's",
    "dont": "don't",
    "cant": "can't",
    "wont": "won't",
    "didnt": "didn't",
    "isnt": "isn't",
    "doesnt": "doesn't",
    "theres": "there's",
    "hes": "he's",
    "shes": "she's",
    "wasnt": "wasn't",
}


def swapped(text: str) -> str:
    """First and second person exchanged, word by word; "you" before a verb becomes "I" where it leads the words."""
    words = re.findall(r"[\w'’-]+|[^\w\s]|\s+", text.strip())
    out = []
    for at, word in enumerate(words):
        new = _SWAP.get(word.lower().replace("’", "'"))
        if new is None:
            out.append(word)
        elif new == "me" and (
            at == 0
            or re.match(
                r"(?:are|were|have|do|did|can|will|would|should|could|must|look|seem|sound|know|think|like|said|say)\b",
                "".join(words[at + 2 : at + 3]).lower(),
            )
        ):
            out.append("I")
        else:
            out.append(new)
    text = "".join(out)
    text = re.sub(r"\b[Yy]ou was\b", "you were", re.sub(r"\bI are\b", "I am", re.sub(r"\bI were\b", "I was", text)))
    return re.sub(r"\byou's\b", "you're", text)


def as_written(words: str, text: str) -> str:
    """``words`` (plain) as the listener wrote them in ``text``, capitals kept, where they can be found there."""
    found = re.search(r"[\W_]+".join(re.escape(w) for w in words.split()[:40]), text, re.IGNORECASE)
    return found.group() if found else words


def echo(text: str, longest: int = 60) -> str:
    """What was told, to be said back in one breath: turned round, without its end stop; empty when it is too long or
    no plain words."""
    text = re.sub(
        r"^(?:(?:and|but|so|well|oh|because|ok|okay|yes|yeah|yep|no|nah|actually|then|lol|haha|hm+|um|ah|aw+|wow|hi|hey|jk|tbh|btw)\b[, ]*)+",
        "",
        text.strip(),
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s*\b(?:btw|lol|haha+|tbh|xd)\b\W*$", "", text, flags=re.IGNORECASE)
    text = re.sub(r"^[Ii]ll (?=[a-z])", "I'll ", text)
    text = re.sub(r"\b[Ii]d(?= (?:never|like|love|rather|be|have|go|say|prefer)\b)", "I'd", text)
    text = re.sub(
        r"\b(?:thats|its|dont|cant|wont|didnt|isnt|doesnt|theres|hes|shes|wasnt|ill|id)\b",
        lambda m: _APOSTROPHE.get(m.group().lower(), m.group()),
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"\s+", " ", swapped(text)).strip(" .,!?;:…-")
    text = _placed(re.sub(r"^(?:Yes|No), ", "", text))
    if not text or len(text) > longest or re.search(r"[<>{}\[\]|\\@#_=/]|\.\S", text):
        return ""
    return text


def _placed(text: str) -> str:
    """Gives "from barcelona" with the name of the place as one writes it."""
    found = re.fullmatch(r"(from|to|in|near) ([a-z]{4,})", text)
    if (
        not found
        or found.group(2)
        in ("school", "work", "home", "town", "church", "here", "there", "college", "hospital", "prison", "space")
        or chief_noun(found.group(2))
    ):
        return text
    return f"{found.group(1)} {capital(found.group(2))}"


@cache
def _known() -> frozenset[str]:
    return frozenset(nouns())


def chief_noun(words: str) -> str:
    """The thing most talked about in plain words: a noun the author's lexicon knows, else the word after an article or
    possessive, else nothing."""
    listed = words.split()
    for at in range(len(listed)):
        pair = " ".join(listed[at : at + 2])
        if " " in pair and pair in _known():
            return pair
    known = [w for w in listed if w not in _STOP and (w in _known() or _single(w) in _known())]
    if known:
        return known[-1]
    for at, word in enumerate(listed[:-1]):
        if (
            word in ("a", "an", "the", "my", "some", "our", "this")
            and listed[at + 1] not in _STOP
            and len(listed[at + 1]) > 2
        ):
            return listed[at + 1]
    return ""


def content_words(words: str) -> list[str]:
    """The words that carry meaning."""
    return [w for w in words.split() if w not in _STOP and len(w) > 2]


def _single(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def stem(word: str) -> str:
    """A rough stem: "apples", "loving" and "loved" with "apple" and "love"."""
    word = _single(word)
    for end in ("ing", "ed", "er", "ly", "e"):
        if word.endswith(end) and len(word) - len(end) >= 3:
            word = word[: -len(end)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2:-1] else word


def a_thing(words: str) -> str:
    """Leaves "two cats" as it is and makes "dog" into "a dog"."""
    words = re.sub(r"^(?:a|an|the) ", "", words.strip())
    first = words.split()[0] if words.split() else ""
    plural = words.endswith("s") and not words.endswith(("ss", "us", "is"))
    return words if first in _COUNTS or (plural and " " not in words) or words[:1].isupper() else with_article(words)


_COUNTS = frozenset(
    "two three four five six seven eight nine ten some many several lots my your no his her their our this that these those".split()
)

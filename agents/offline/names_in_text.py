"""The name a description gives its character, and whether it may be a real person's."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .lexicon.looks import LANGUAGES, NATIONS, PLACES
from .lexicon.nouns import nouns
from .lexicon.people import MEN, WOMEN
from .lexicon.temperaments import temperaments
from .lexicon.topics import cues, titles
from .reading import Reading
from .scanning import singular

_PART = r"[A-ZÀ-Þ][\wà-ÿ'.\-]*"
_NAME = rf"{_PART}(?:\s+(?:(?:the|of|von|van|de|da|del|la|le|bin|mac|al)\s+)?(?:{_PART}|[IVX]+\b)){{0,3}}"
_CALLED = re.compile(rf"\b(?:[Cc]alled|[Nn]amed|[Nn]ame is|[Nn]ame's|[Kk]nown as|[Nn]icknamed|[Gg]oes by|[Nn]ame:)\s+[\"']?({_NAME})")
_CALLED_ANY = re.compile(r"\b(?:called|named|name is|nicknamed)\s+[\"']?([a-zà-ÿ][\wà-ÿ\-]{1,20})", re.IGNORECASE)
_FIRST = re.compile(rf"^[\"']?((?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Captain|Professor|Uncle|Aunt|King|Queen|Princess|Prince)\.?\s+{_PART}|{_NAME})[\"']?"
                    r"(?=\s*(?:,| is | was | the [a-z]|\(|$|:| - |--))")
_PAIR = re.compile(r"\b([A-ZÀ-Þ][a-zà-ÿ]+(?:\s[A-Z]\.?)?\s(?:(?:van|von|de|da|del)\s)*[A-ZÀ-Þ][a-zà-ÿ]+(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)\b")


@dataclass(frozen=True)
class Named:
    """``rest`` is the text without the name; ``person`` when the pattern is a human one; ``real`` when on the list."""

    name: str = ""
    rest: str = ""
    person: bool = False
    real: bool = False
    gender: str | None = None


def _word_known(word: str) -> bool:
    word = word.lower()
    return any(word in table for table in (nouns(), temperaments(), titles(), cues(), NATIONS, PLACES, LANGUAGES)) or singular(word) is not None


def _tidy(name: str) -> str:
    name = re.sub(r"[^\w\s'.\-]", "", name).strip(" .'-")
    return name[:48].strip()


def _listed(text: str) -> tuple[str, str] | None:
    lower = " " + re.sub(r"[^\w' ]+", " ", text.lower()) + " "
    for names, gender in ((MEN, "masculine"), (WOMEN, "feminine")):
        for name in sorted(names):
            if " " + name + " " in lower or f" {name}'s " in lower:
                return name.title(), gender
    return None


def find_name(reading: Reading) -> Named:
    """Find a name, given ("called Bruno"), leading ("Bruno, a bear") or that of a real person."""
    text = reading.english
    shouted = text.isupper() or text.islower()
    listed = _listed(text)
    if listed:
        rest = re.sub(re.escape(listed[0]), " ", text, flags=re.IGNORECASE)
        return Named(listed[0], rest, True, True, listed[1])
    match = _CALLED.search(text) if not shouted else None
    if not match and (loose := _CALLED_ANY.search(text)) and loose.group(1).lower() not in ("the", "a", "an", "it", "him", "her", "after", "to", "by", "for"):
        match = loose
    if match:
        name = _tidy(match.group(1))
        name = name.title() if name.islower() or (name.isupper() and len(name) > 3) else name
        return Named(name, text[: match.start()] + " , " + text[match.end():], " " in name and not _word_known(name.split()[0]))
    if shouted:
        return Named(rest=text)
    first = _FIRST.match(text)
    if first and not all(_word_known(w) for w in first.group(1).split()) and not re.match(r"(?:A|An|The|My|I|She|He|It|They|One|This|Make|Please)\b", first.group(1)):
        whole = first.group(1)
        if len(text.split()) > 1 and not (len(whole.split()) == 1 and whole == text.strip(".")):
            return Named(_tidy(whole), whole_rest(text, first), " " in whole)
    return _pair(text)


def whole_rest(text: str, match: re.Match[str]) -> str:
    """The text after a leading name, keeping known words of the name ("Bruno the Bear" is still a bear)."""
    words = match.group(1).split()
    if re.match(r"\s*[,:-]*\s*(?:an?|the|my)\s", text[match.end():], re.IGNORECASE):
        return text[match.end():]
    surname = len(words) == 2 and not _word_known(words[0])
    kept = "" if surname else " ".join(word for word in words if _word_known(word))
    return f"{kept} {text[match.end():]}"


def _pair(text: str) -> Named:
    for pair in _PAIR.finditer(text):
        words = pair.group(1).split()
        if not any(_word_known(word) for word in words) and words[0] not in ("The", "A", "An", "My", "She", "He", "It", "I", "Make", "Please"):
            return Named(_tidy(pair.group(1)), text[: pair.start()] + " " + text[pair.end():], True)
    return Named(rest=text)

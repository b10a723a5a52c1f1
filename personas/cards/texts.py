"""What the texts of a card say, as parts of a specification: greeting, examples, story, tags, language.

Cards are written to be read on a screen, with stage directions and macros; a persona speaks aloud. Nothing is invented
here: looks and voice are an author's work.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..spec import Exchange
from .card import Card
from .macros import filled

SPOKEN = 600
"""Characters of a greeting: about 40 seconds."""
PARAGRAPH = 4_000
_TAGS = re.compile(r"<[^<>]{1,500}>")
_PICTURE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()]{0,2000}\)")
_LINK = re.compile(r"\[([^\[\]]{0,300})\]\([^()]{0,2000}\)")
_STAGE = re.compile(r"(?<!\*)\*(?!\*)[^*]{1,3000}\*(?!\*)|_[^_\n]{20,3000}_")
_QUOTED = re.compile(r"[“\"]([^“”\"]{1,2000})[”\"]")
_SENTENCE = re.compile(r"[.!?…~—-]\s*$")
_START = re.compile(r"<START>", re.IGNORECASE)
_WORDS = {  # frequent in one language and rare in the others
    "de": "und der die das ist nicht ich ein eine mit für auf von sich auch",
    "fr": "et les des est une dans pour que qui vous je avec sur pas",
    "es": "el los las es una por con para que del yo su está pero muy",
    "it": "il che di è una per con non sono della gli mio anche lo",
    "pt": "o os uma não com para que você é do da eu seu mas muito",
    "nl": "de het een en is niet van ik dat met voor op zijn maar",
    "en": "the and of to is a in with for her his you that she he",
}
_SCRIPTS = {
    "ja": re.compile(r"[\u3040-\u30ff]"), "ko": re.compile(r"[\uac00-\ud7af]"), "zh": re.compile(r"[\u4e00-\u9fff]"),
    "ru": re.compile(r"[\u0400-\u04ff]"), "el": re.compile(r"[\u0370-\u03ff]"), "ar": re.compile(r"[\u0600-\u06ff]"),
    "he": re.compile(r"[\u0590-\u05ff]"), "hi": re.compile(r"[\u0900-\u097f]"), "th": re.compile(r"[\u0e00-\u0e7f]"),
}


@dataclass(frozen=True)
class Texts:
    """Everything within the bounds of a specification; ``looks`` is what other programs' data says of the looks."""

    name: str
    greeting: str
    description: str
    personality: str
    scenario: str
    notes: str
    dialogues: tuple[Exchange, ...]
    tags: tuple[str, ...]
    language: str
    looks: str


def texts(card: Card) -> Texts:
    """What ``card`` says. The whole of each text stays in the card."""
    data = card.data
    name = " ".join(str(data["name"]).split())[:80]
    char = " ".join(str(data.get("nickname") or name).split())[:80] or name

    def plain(field: str) -> str:
        return filled(data[field], char, "you", seed=name).replace("\x00", "").strip()

    voxta = data["extensions"].get("voxta")
    looks = voxta.get("appearance") if isinstance(voxta, dict) else ""
    return Texts(
        name, spoken(plain("first_mes")), plain("description"), plain("personality"), plain("scenario"),
        plain("creator_notes"), examples(data["mes_example"], name, char),
        tuple(dict.fromkeys(tag.strip()[:300] for tag in data["tags"] if tag.strip()))[:24],
        language(f"{data['first_mes'][:2000]} {data['description'][:2000]}"),
        looks.strip()[:2000] if isinstance(looks, str) else "",
    )


def spoken(text: str) -> str:
    """What of a first message is said aloud: no stage directions, markup or pictures, at most :data:`SPOKEN` characters,
    to the end of a sentence."""
    text = _LINK.sub(r"\1", _PICTURE.sub(" ", _TAGS.sub(" ", text)))
    said = _STAGE.sub(" ", text)
    quotes = [quote.strip() for quote in _QUOTED.findall(said) if _SENTENCE.search(quote) or quote.rstrip().endswith(",")]
    if quotes and not 0 < len(_QUOTED.sub("", text).strip()) <= 20:
        said = " ".join(quotes)
    kept = " ".join(said.replace("*", " ").split()) or " ".join(text.replace("*", " ").split())
    return _shortened(kept, SPOKEN)


def examples(text: str, name: str, char: str) -> tuple[Exchange, ...]:
    """The exchanges of ``mes_example``: a user's line and the character's answer; at most twelve."""
    found: list[Exchange] = []
    for block in _START.split(text):
        asked = ""
        for who, words in _turns(block, name):
            words = filled(words, char, "you", seed=name).replace("\x00", "").strip()[:PARAGRAPH]
            if who == "user":
                asked = words
            elif words:
                found.append(Exchange(user=asked or "…", persona=words))
                asked = ""
            if len(found) == 12:
                return tuple(found)
    return tuple(found)


def _turns(block: str, name: str) -> list[tuple[str, str]]:
    turns: list[tuple[str, str]] = []
    for line in block.splitlines():
        speaker, colon, rest = line.partition(":")
        who = speaker.strip().strip("*").lower()
        if colon and who in ("{{user}}", "<user>", "you", "user"):
            turns.append(("user", rest))
        elif colon and who in ("{{char}}", "<bot>", "<char>", name.lower()):
            turns.append(("char", rest))
        elif turns:
            turns[-1] = (turns[-1][0], f"{turns[-1][1]}\n{line}")
    return turns


def language(text: str) -> str:
    """The language of a text by its script and its commonest words: "en" where nothing speaks for another."""
    letters = sum(c.isalpha() for c in text) or 1
    for tag, script in _SCRIPTS.items():
        if len(script.findall(text)) / letters > (0.1 if tag == "ja" else 0.3):
            return tag
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {tag: sum(map(words.count, known.split())) for tag, known in _WORDS.items()}
    best = max(counts, key=lambda tag: (counts[tag], tag == "en"))
    return best if counts[best] >= 3 and counts[best] > 1.3 * counts["en"] else "en"


def _shortened(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    end = max(text.rfind(mark, 0, most) for mark in (". ", "! ", "? ", "… ", "。", "！", "？"))
    return text[: end + 1] if end > most // 4 else text[: most - 1].rsplit(" ", 1)[0] + "…"

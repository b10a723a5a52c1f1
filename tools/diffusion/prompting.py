"""The words for a picture: an expert's template filled from a persona's specification, within what its family can read.

CLIP reads 75 words' worth and silently drops the rest, so what matters most stays: the subject, that a face is to be
seen, then features, accessories, clothing, colours, materials. A chat model's own words pass through :func:`tidy` and
:func:`shorten`. Nothing here knows a tokenizer: ``count`` is handed over.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...personas.spec import Appearance, PersonaSpec
from .expert import Expert

FACE = "face clearly visible, looking at the camera"
MOST_CHARACTERS = 2000
Count = Callable[[str], int]


@dataclass(frozen=True)
class Prompt:
    """What the model is told to draw and to avoid; ``left_out`` are the phrases that did not fit."""

    text: str
    negative: str = ""
    left_out: tuple[str, ...] = ()


def write_prompt(
    spec: PersonaSpec, expert: Expert, *, sentences: bool = False, redraw: bool = False,
    limit: int | None = None, count: Count | None = None,
) -> Prompt:
    """``expert``'s template for ``spec``. ``sentences`` is for families that read prose, ``redraw`` for those that are
    given the start picture and told how to change it; ``limit`` is tokens by ``count``."""
    count = count or about_tokens
    look = spec.appearance
    phrases = _phrases(spec)
    left_out: list[str] = []
    while True:
        kept = [phrase for _, phrase in phrases]
        text = _fill(expert, _subject(spec), kept, sentences, redraw, look)
        if limit is None or count(text) <= limit or not phrases:
            break
        worst = max(range(len(phrases)), key=lambda i: (phrases[i][0], i))
        left_out.append(phrases.pop(worst)[1])
    if limit is not None and count(text) > limit:
        text, cut = shorten(text, limit, count)
        left_out.extend(cut)
    return Prompt(text, negative(expert, spec), tuple(left_out))


def negative(expert: Expert, spec: PersonaSpec) -> str:
    """What is to be avoided: the expert's own words and what the character goes without."""
    return ", ".join(filter(None, [tidy(expert.negative), *map(tidy, spec.appearance.without)]))


def shorten(text: str, limit: int, count: Count) -> tuple[str, list[str]]:
    """``text`` without its last phrases, then words, so that ``count`` is at most ``limit``; and what went."""
    phrases = [phrase.strip() for phrase in text.split(",")]
    gone: list[str] = []
    while len(phrases) > 1 and count(", ".join(phrases)) > limit:
        gone.append(phrases.pop())
    kept = ", ".join(phrases)
    if count(kept) > limit:
        kept, rest = _longest(kept, limit, count)
        gone.append(rest)
    return kept, gone


def tidy(text: str) -> str:
    """One line of text that any tokenizer takes: no control characters or halves of letters, single spaces, at most
    two thousand characters."""
    text = text[: 4 * MOST_CHARACTERS].encode("utf-8", "ignore").decode("utf-8")
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn") else c for c in text)
    return re.sub(r"\s+", " ", text).strip()[:MOST_CHARACTERS]


def about_tokens(text: str) -> int:
    """CLIP's tokens without its tokenizer: about 1.3 a word and one a mark of punctuation."""
    words = re.findall(r"\w+", text)
    return int(sum(max(1.0, len(word) / 5.5) for word in words) + len(re.findall(r"[^\w\s]", text)) + 0.5)


def _longest(text: str, limit: int, count: Count) -> tuple[str, str]:
    """The longest start of ``text`` of at most ``limit`` tokens, and the rest; by bisection over its characters."""
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if count(text[:middle]) <= limit else (low, middle - 1)
    return text[:low].rstrip(), text[low:].strip()


def _subject(spec: PersonaSpec) -> str:
    """"grumpy old apple character with a face"; a person needs no such addition."""
    look = spec.appearance
    words = [look.mood if look.mood != "neutral" else ""]
    if spec.social.age_group not in ("adult",) and spec.social.age_group not in look.subject:
        words.append(spec.social.age_group)
    if look.kind == "person" and spec.social.gender != "androgynous":
        words.append(spec.social.gender)
    words += [tidy(look.subject), "" if look.kind == "person" else "character with an expressive face"]
    return " ".join(filter(None, words))


def _phrases(spec: PersonaSpec) -> list[tuple[int, str]]:
    """Phrases with their rank, 1 dearest, in the order in which they are said."""
    look = spec.appearance
    ranked: list[tuple[int, str]] = [(2, text) for text in look.features]
    ranked += [(4, f"wearing {text}") for text in look.clothing]
    ranked += [(3, f"with {text}") for text in look.accessories]
    ranked += [(6, f"made of {text}") for text in look.materials]
    if look.palette:
        ranked.append((5, f"{' and '.join(map(_colour, look.palette[:3]))} colours"))
    ranked.append((1, FACE))
    return [(rank, clean) for rank, text in ranked if (clean := tidy(text))]


def _fill(
    expert: Expert, subject: str, phrases: Sequence[str], sentences: bool, redraw: bool, look: Appearance
) -> str:
    """The template with subject and details, and what the LoRAs want to hear. Braces of other kinds stay."""
    details = _prose(phrases, look) if sentences else ", ".join(phrases)
    text = expert.prompt.replace("{subject}", subject).replace("{details}", details)
    if redraw:
        text = f"Redraw this picture, keeping the place, size and direction of the face: {text}"
    triggers = [lora.trigger for lora in expert.loras if lora.trigger]
    text = ", ".join([*triggers, text])
    text = re.sub(r"(?:,\s*)+([,.]|$)", r"\1", text)
    return tidy(re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", text))


def _prose(phrases: Sequence[str], look: Appearance) -> str:
    """Phrases as sentences; what the character goes without is said, too, for these models read no negative."""
    without = [f"without {text}" for text in map(tidy, look.without) if text]
    return ", ".join([*phrases, *without])


def _colour(name: str) -> str:
    """A colour's name; ``#rrggbb`` becomes the nearest of a dozen words."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", name):
        return tidy(name)
    rgb = [int(name[i : i + 2], 16) for i in (1, 3, 5)]
    return min(COLOURS, key=lambda word: sum((a - b) ** 2 for a, b in zip(rgb, COLOURS[word], strict=True)))


COLOURS = {
    "black": (20, 20, 20), "white": (245, 245, 245), "grey": (128, 128, 128), "red": (200, 30, 30),
    "orange": (240, 130, 30), "yellow": (240, 220, 60), "green": (50, 150, 60), "teal": (30, 140, 140),
    "blue": (50, 90, 200), "light blue": (140, 190, 235), "purple": (120, 60, 160), "pink": (240, 150, 180),
    "brown": (120, 75, 40), "beige": (220, 200, 165), "gold": (212, 170, 60), "dark green": (20, 70, 35),
    "dark blue": (20, 30, 90), "dark red": (110, 15, 25),
}

"""Which languages and speaker variants espeak-ng has, and which of its files speaks a BCP-47 tag.

The list comes from espeak-ng itself, once a process (60 ms). Its own look-up by tag refuses common tags such as
``en-gb`` and ``fr-fr``, so tags are matched here. Nothing here speaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from .espeak_process import shared_pool
from .espeak_voice_file import has_dictionary

_LIKELY = {
    # what a bare or regional tag means where espeak-ng's own priorities say otherwise or know it by another name
    "en": "en-us", "en-ca": "en-us", "pt": "pt-br", "zh": "cmn", "zh-cn": "cmn", "zh-tw": "cmn", "zh-sg": "cmn",
    "zh-hans": "cmn", "zh-hant": "cmn", "zh-hk": "yue", "zh-mo": "yue", "no": "nb", "nn": "nb", "iw": "he",
    "in": "id", "mo": "ro", "sh": "hr", "en-ie": "en-gb-scotland", "en-in": "en-gb", "en-au": "en-gb",
    "en-nz": "en-gb", "en-za": "en-gb", "es-us": "es-419", "es-ar": "es-419", "es-co": "es-419", "es-mx": "es-419",
    "es-cl": "es-419", "es-pe": "es-419", "tl": "id", "jp": "ja",
}


@dataclass(frozen=True)
class Language:
    """``identifier`` is the file (``gmw/en-US``), ``tags`` lower-case tags with espeak-ng's priority, lowest best."""

    name: str
    identifier: str
    tags: tuple[tuple[int, str], ...]

    @property
    def tag(self) -> str:
        """Its own tag, lower case (``en-us``)."""
        return self.tags[0][1]


@dataclass(frozen=True)
class Variant:
    """``file`` is what stands behind the plus (``f3``); ``gender`` 0 unknown, 1 male, 2 female; ``age`` in years or
    0 where unknown."""

    name: str
    file: str
    gender: int
    age: int


@lru_cache(maxsize=1)
def _listing() -> tuple[tuple[Language, ...], tuple[Variant, ...]]:
    header, _ = shared_pool().ask({"do": "voices"})
    languages: list[Language] = []
    for row in header["languages"]:
        if not row["languages"] or row["identifier"].startswith("mb/") or not has_dictionary(row["identifier"]):
            continue  # mb/ needs a program of its own
        tags = tuple((priority, tag.lower()) for priority, tag in row["languages"])
        if any(tags[0][1] == language.tag for language in languages):  # two writings of one language
            tags = ((5, row["identifier"].rpartition("/")[2].lower()), *tags)
        languages.append(Language(row["name"], row["identifier"], tags))
    variants = tuple(
        Variant(row["name"], row["identifier"].rpartition("/")[2], row["gender"], row["age"])
        for row in header["variants"]
    )
    return tuple(languages), tuple(sorted(variants, key=lambda variant: variant.file))


def languages() -> tuple[Language, ...]:
    """Every language, accents counted apart."""
    return _listing()[0]


def variants() -> tuple[Variant, ...]:
    """Every speaker variant, by file name."""
    return _listing()[1]


@lru_cache(maxsize=512)
def language_of(tag: str) -> Language | None:
    """The language that speaks a BCP-47 tag: the tag itself, else with its last parts taken off, else the same
    primary language in another accent; ``None`` when espeak-ng does not speak it."""
    tag = tag.strip().lower().replace("_", "-")
    parts = tag.split("-")
    for end in range(len(parts), 0, -1):
        known = "-".join(parts[:end])
        found = _best(_LIKELY.get(known, known))
        if found:
            return found
    same = [language for language in languages() if language.tag.split("-")[0] == parts[0]]
    return same[0] if same else None


def _best(tag: str) -> Language | None:
    """The language whose own tag it is, else the one that gives it the best priority."""
    found = [(one.tag != tag, priority, one) for one in languages() for priority, t in one.tags if t == tag]
    return min(found, key=lambda row: row[:2])[2] if found else None

"""The phonetic alphabet, over every language that espeak-ng speaks."""

from __future__ import annotations

import pytest
from animism.tools.lip_sync.articulation import CHANNELS, INDEX, goal_of
from animism.tools.lip_sync.ipa import CONSONANTS, VOWELS, Consonant, Vowel, segments, unknown
from animism.tools.speech.espeak_languages import languages
from animism.tools.speech.espeak_process import WorkerDied, shared_pool
from animism.tools.speech.espeak_voice_file import compose
from animism.tools.speech.espeak_worker import PHONEME

NUMBERS = " ".join(map(str, [*range(13), 20, 30, 70, 100, 345, 1000, 1_000_000]))
_ALONE = set("ˈˌːʲ̃1ʰ ")
"""Marks that espeak-ng sometimes gives an event of their own; the sound before goes on."""


@pytest.fixture(scope="module")
def symbols() -> dict[str, set[str]]:
    """Every symbol in the numbers and letters of every language, with who uses it."""
    seen: dict[str, set[str]] = {}
    for language in languages():
        for text in (NUMBERS, "abcdefghijklmnopqrstuvwxyz".replace("", " "), "ba bi bu bo be my fy vu sha cha"):
            order = {"do": "speak", "text": text, "voice_file": compose(language.identifier), "rate": 450, "volume": 9,
                     "gap": 0}
            try:
                header, _ = shared_pool().ask(order)
            except WorkerDied:
                continue  # Greenlandic numbers end espeak-ng 1.52
            for event in header["events"]:
                if event[0] == PHONEME and event[4] and not event[4].startswith("("):
                    seen.setdefault(event[4], set()).add(language.tag)
    return seen


def test_every_symbol_of_every_language_is_understood(symbols):
    assert len(symbols) > 350 and len(set().union(*symbols.values())) == len(languages())
    assert {symbol: unknown(symbol) for symbol in symbols if unknown(symbol)} == {}
    assert [symbol for symbol in symbols if not segments(symbol) and not set(symbol) <= _ALONE] == []


def test_the_letters_of_vowels_are_vowels_and_of_consonants_consonants(symbols):
    for symbol in symbols:
        kinds = {type(segment) for segment in segments(symbol)}
        if set(symbol) & set(VOWELS):
            assert Vowel in kinds, symbol
        if symbol[0] in CONSONANTS:
            assert isinstance(segments(symbol)[0], Consonant), symbol


def test_symbols_are_taken_apart():
    assert [type(s) for s in segments("ˈɔːɹ")] == [Vowel, Consonant]
    assert segments("ˈɔːɹ")[0].stress == 2 and segments("ˈɔːɹ")[0].long and segments("ˌa")[0].stress == 1
    assert len(segments("aɪ")) == 2 and len(segments("t͡ʃ")) == 2 and len(segments("ʦ")) == 2
    assert segments("kʷ")[0].round > 0.5 and segments("tʲ")[0].spread > 0.3
    assert segments("ç")[0].place == "palatal" and segments("ĩ")[0] == segments("i")[0]
    assert segments("") == () and segments("ˈ") == () and unknown("ж") == "ж"


def test_no_letter_is_both_or_twice():
    assert not set(VOWELS) & set(CONSONANTS)
    assert len(VOWELS) >= 30 and len(CONSONANTS) >= 80


@pytest.mark.parametrize("letter", [*VOWELS, *CONSONANTS])
def test_every_letter_has_a_goal_within_bounds(letter):
    goal, insistence = goal_of(segments(letter)[0])
    assert goal.shape == insistence.shape == (len(CHANNELS),)
    assert (goal >= 0).all() and (goal <= 1).all() and (insistence > 0).all()


def test_the_mouth_knows_the_vowel_chart():
    def jaw(letter):
        return goal_of(segments(letter)[0])[0][INDEX["jaw"]]

    def of(letter, channel):
        return goal_of(segments(letter)[0])[0][INDEX[channel]]

    assert jaw("i") < jaw("e") < jaw("ɛ") < jaw("a") and jaw("u") < jaw("o") < jaw("ɔ") < jaw("ɒ")
    assert of("u", "pucker") > 0.7 > of("ɒ", "pucker") and of("i", "pucker") == 0
    assert of("i", "wide") > of("a", "wide") >= of("u", "wide") == 0
    for letter in "pbm":
        assert of(letter, "close") == 1
    for letter in "fv":
        assert of(letter, "roll") > 0.6 and of(letter, "close") == 0
    assert of("θ", "tongue") > 0.3 and of("ʃ", "pucker") > 0.3 and of("w", "pucker") > 0.7

"""Text on its way to a voice."""

from __future__ import annotations

import pytest
from animism.personas.errors import InvalidInput
from animism.tools.speech.text import LONGEST, PIECE, pieces, speakable
from hypothesis import given
from hypothesis import strategies as st


def test_markup_emoji_and_control_characters_are_not_read_out():
    assert speakable("**Hello**\x07, _you_ 😀\u200b!") == "Hello , you !"
    assert speakable("😀") == "😀"
    assert speakable("It is 20 °C\r\n\r\n\tout") == "It is 20 °C\nout"
    assert speakable("می‌روم") == "می‌روم"  # the joiner between is part of the word


def test_the_length_is_bounded():
    assert len(speakable("ab " * (LONGEST // 3))) > 99_000
    with pytest.raises(InvalidInput, match="100,001"):
        speakable("a" * (LONGEST + 1))


def test_pieces_end_at_sentences_and_lose_nothing():
    text = "One two three. Four five six! " * 60
    parts = pieces(text)
    assert all(len(part) <= PIECE and part[-1] in ".!" for part in parts)
    assert " ".join(parts).split() == text.split()
    assert len(pieces("字" * 1000 + "。" + "字" * 300)) == 4


@given(st.text(max_size=300), st.integers(5, 60))
def test_pieces_hold_every_letter_in_order(text, longest):
    parts = pieces(text, longest)
    assert all(0 < len(part) <= longest for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())

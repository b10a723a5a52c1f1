"""Emotion tags: every common form is read, whatever pieces it comes in, and nothing of a tag is left in the text."""

from __future__ import annotations

import pytest
from animism.agents.conversation.emotion_tags import Feeling, TagReader, emotion_named, tagged, without_tags
from animism.personas.spec import EMOTIONS
from hypothesis import given
from hypothesis import strategies as st


def read(text: str, cut: int | None = None) -> list[str | Feeling]:
    reader = TagReader()
    pieces = [text] if cut is None else [text[i : i + cut] for i in range(0, len(text), cut)]
    found = [one for piece in pieces for one in reader.feed(piece)] + reader.flush()
    joined: list[str | Feeling] = []
    for one in found:
        if isinstance(one, str) and joined and isinstance(joined[-1], str):
            joined[-1] += one
        else:
            joined.append(one)
    return joined


CASES = {
    "[joy] Hello!": [Feeling("joy"), "Hello!"],
    "[face:angry]Out!": [Feeling("anger"), "Out!"],
    "Well. [smug] I knew it.": ["Well. ", Feeling("smug"), "I knew it."],
    '<|ACT {"emotion":{"name":"happy","intensity":1}}|>Hi <|DELAY:1|>there': [Feeling("joy"), "Hi there"],
    '<|ACT {"emotion": "sad"}|> Oh.': [Feeling("sadness"), "Oh."],
    "*smiles warmly* Come in.": [Feeling("joy"), "Come in."],
    "That is *very* good.": ["That is very good."],
    "**Bold** words": ["Bold words"],
    "*walks to the other window* Look.": ["Look."],
    "Yes 😀 really": ["Yes ", Feeling("joy"), "really"],
    "I ❤️ tea": ["I ", Feeling("love"), "tea"],
    "<think>They want a joke.\nHmm [sad].</think>Knock knock.": ["Knock knock."],
    "See [1] and [the list below].": ["See [1] and [the list below]."],
    "[mumbling] What?": ["What?"],
    "2 < 3 and 5 > 4": ["2 < 3 and 5 > 4"],
    "an open [ bracket": ["an open [ bracket"],
    "<|ACT {broken|> Hi": ["Hi"],
    "2 * 3 is six": ["2 * 3 is six"],
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: text[:30])
@pytest.mark.parametrize("cut", [None, 1, 3, 7])
def test_forms(text: str, cut: int | None) -> None:
    assert read(text, cut) == CASES[text]


def test_an_opened_bracket_does_not_hold_the_stream_for_ever() -> None:
    reader = TagReader()
    given_back = "".join(one for one in reader.feed("[" + "x" * 5000) if isinstance(one, str))
    assert len(given_back) > 4000


def test_words_and_signs_have_their_emotion() -> None:
    assert emotion_named("Smiles") == "joy" and emotion_named("😉") == "wink" and emotion_named("table") is None
    assert all(emotion_named(emotion) == emotion for emotion in EMOTIONS)


@pytest.mark.parametrize("emotion", EMOTIONS)
def test_what_we_write_is_what_we_read(emotion: str) -> None:
    found = read(tagged("So be it.", emotion))
    assert found == (["So be it."] if emotion == "neutral" else [Feeling(emotion), "So be it."])  # type: ignore[arg-type]


@given(st.text(alphabet="ab .[]<>|*😀joy{}:\"\n", max_size=60), st.integers(1, 9))
def test_pieces_do_not_matter(text: str, cut: int) -> None:
    assert read(text, cut) == read(text)


def test_without_tags_is_what_people_read() -> None:
    assert without_tags("[joy] Good  morning. [wink] Tea?") == "Good morning. Tea?"

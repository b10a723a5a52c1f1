"""What a creation may be asked for, and what is refused with a mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from animism.agents.request import MAX_DESCRIPTION, CreateRequest, cleaned
from animism.personas import InvalidInput
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x07"])
def test_nothing_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        CreateRequest(text)
    assert "animism create" in (caught.value.mend or "")


@pytest.mark.parametrize(
    "wrong",
    [{"size": 0}, {"size": 255}, {"size": 513}, {"size": 4096}, {"seed": -1}, {"seed": 2**32}, {"candidates": 0},
     {"candidates": 99}, {"until": "soon"}, {"fps": 24.0}, {"picture": "/no/such/picture.png", "shows": "nobody"}, {"shows": "nobody"}, {"landmarks": {"points": []}},
     {"say": " "}, {"say": "word " * 9000},
     {"description": "x" * (MAX_DESCRIPTION + 1)}],
    ids=str,
)
def test_each_bad_option_is_one_error_with_a_mend(wrong: dict) -> None:
    with pytest.raises(InvalidInput) as caught:
        CreateRequest(**{"description": "an apple", **wrong})
    assert caught.value.mend and "\n" not in str(caught.value)


@given(st.text(max_size=300))
def test_cleaned_text_is_printable_and_stable(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
    assert all(c.isprintable() or c == "\u200d" for c in once)
    once.encode("utf-8")


def test_the_longest_description_is_taken_quickly() -> None:
    assert len(CreateRequest("a " * 50_000).description) == 99_999


def test_the_digest_names_the_request_and_the_picture_in_it(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"one")
    first = CreateRequest("an apple", picture=str(picture), shows="nobody").digest()
    assert first == CreateRequest("an  apple ", picture=str(picture), shows="nobody").digest()
    picture.write_bytes(b"two")
    assert first != CreateRequest("an apple", picture=str(picture), shows="nobody").digest()
    assert CreateRequest("an apple").digest() != CreateRequest("an apple", seed=1).digest()


def test_plain_data_and_back() -> None:
    request = CreateRequest("an apple", seed=7, tools={"portrait": "sculpture"}, until="voice")
    assert CreateRequest.from_data(request.to_data()) == request

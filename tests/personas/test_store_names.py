"""Slugs and file names over anything that can be typed; and that a store costs nothing until it is used."""

import subprocess
import sys

import pytest
from animism.personas.errors import InvalidInput
from animism.personas.store_names import MAX_SLUG, checked_file_name, nearest, numbered, slug
from hypothesis import example, given
from hypothesis import strategies as st


@given(st.text())
def test_a_slug_is_short_safe_and_its_own_slug(name):
    made = slug(name)
    assert 0 < len(made) <= MAX_SLUG
    assert not set(made) & set("/\\.:*?\"'<>| %_\x00\n") and not made.startswith("-") and not made.endswith("-")
    assert slug(made) == made


@example("+++++", "upper")
@given(st.text(), st.sampled_from(["upper", "lower", "title"]))
def test_spaces_and_case_make_no_difference_to_plain_names(name, case):
    plain = "".join(c for c in name if c.isascii())
    assert slug(f"  {getattr(plain, case)()} ") == slug(plain)


@given(st.sets(st.integers(1, 30)))
def test_numbers_are_filled_from_below(used):
    taken = {"gus" if number == 1 else f"gus-{number}" for number in used}
    made = numbered("gus", taken)
    assert made not in taken
    assert made == "gus" or all(f"gus-{n}" in taken for n in range(2, int(made[4:])))


@given(st.text())
def test_file_names_that_pass_stay_in_their_folder(name):
    try:
        assert checked_file_name(name) == name
    except InvalidInput:
        return
    assert name.isascii() and "/" not in name and "\\" not in name and name[0] not in ".-"


@pytest.mark.parametrize("name", ["portrait.png", "voice.json", "take-2.wav", "A_b.C"])
def test_ordinary_file_names_pass(name):
    assert checked_file_name(name) == name


def test_the_nearest_of_many_is_offered():
    assert "ada or adam" in nearest("Ada", ["zoe", "ada", "adam"])


def test_importing_personas_and_the_store_is_light():
    code = (
        "import sys, animism.personas, animism.personas.store as store; store.Store();"
        "print([name for name in ('sqlalchemy', 'fsspec', 'numpy', 'openai') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"

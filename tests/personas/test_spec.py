"""The persona specification: JSON round trips are exact, limits hold, unknown fields are refused."""

import pytest
from animism.personas.spec import (
    EMOTIONS,
    Appearance,
    BigFive,
    Exchange,
    LifeContext,
    PersonalIdentity,
    PersonaSpec,
    SocialIdentity,
    VoiceTraits,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

UNIT = st.floats(0.0, 1.0)
WORDS = st.text(max_size=40)
LINES = st.lists(WORDS, max_size=4)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3), max_leaves=6,
)
EMOTION = st.sampled_from(EMOTIONS)
TRAITS = st.builds(
    BigFive, openness=UNIT, conscientiousness=UNIT, extraversion=UNIT, agreeableness=UNIT, neuroticism=UNIT
)
SPECS = st.builds(
    PersonaSpec,
    name=st.text(min_size=1, max_size=80), summary=WORDS,
    language=st.sampled_from(["en", "pt-BR", "zh-Hant-TW", "haw"]),
    social=st.builds(SocialIdentity, role=WORDS, age=st.none() | st.integers(0, 10**9), background=WORDS),
    personal=st.builds(PersonalIdentity, traits=TRAITS, values=LINES, quirks=LINES, speaking_style=WORDS),
    life=st.builds(LifeContext, backstory=WORDS, goals=LINES),
    greeting=WORDS, greeting_emotion=EMOTION,
    dialogues=st.lists(st.builds(Exchange, user=WORDS, persona=WORDS, emotion=EMOTION), max_size=3),
    appearance=st.builds(Appearance, subject=st.text(min_size=1, max_size=80), materials=LINES),
    voice=st.builds(VoiceTraits, pitch=UNIT, pace=UNIT, energy=UNIT),
    seed=st.integers(0, 2**32 - 1), extensions=st.dictionaries(WORDS, JSON, max_size=3),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(SPECS)
def test_json_round_trips_are_exact(spec):
    text = spec.model_dump_json()
    assert PersonaSpec.model_validate_json(text) == spec
    assert PersonaSpec.model_validate_json(text).model_dump_json() == text
    assert PersonaSpec.model_validate(spec.model_dump(mode="json")) == spec


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""}, {"name": "x" * 81}, {"language": "english please"}, {"schema_version": 2}, {"surprise": 1},
        {"seed": -1}, {"seed": 2**32}, {"greeting_emotion": "hungry"}, {"tags": ["x"] * 25}, {"summary": "x" * 4001},
        {"voice": {"pitch": 1.5}}, {"appearance": {"subject": ""}}, {"personal": {"traits": {"openness": "nan"}}},
        {"dialogues": [{"user": "hi"}]}, {"social": {"age": -1}},
    ],
)
def test_what_is_outside_the_limits_is_refused(change):
    plain = {"name": "Gus", "appearance": {"subject": "apple"}}
    assert PersonaSpec.model_validate(plain).name == "Gus"
    with pytest.raises(ValidationError):
        PersonaSpec.model_validate(plain | change)


def test_an_assignment_is_held_to_the_limits_too():
    spec = PersonaSpec(name="Gus", appearance=Appearance(subject="apple"))
    with pytest.raises(ValidationError):
        spec.voice.pitch = 2.0
    assert spec.voice.pitch == 0.5

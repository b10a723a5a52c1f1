"""What each operation does to a specification: what it touches, and that it touches nothing else. Nothing is drawn."""

from __future__ import annotations

import numpy as np
import pytest
from animism.agents.differences import compare, in_words
from animism.agents.keeping import _look
from animism.agents.offline import write_persona
from animism.agents.planner.applying import all_applied, applied
from animism.agents.planner.operations import (
    Age,
    Become,
    Colour,
    Dislike,
    Feature,
    ForgetTaste,
    Greet,
    Like,
    Made,
    PutOn,
    Rename,
    SetField,
    SetGender,
    Sound,
    Speak,
    TakeOff,
    Tell,
    Temper,
    Work,
)
from animism.personas import PersonaSpec
from animism.tools.sculpture.compose import Composition, compose, worn_by

APPLE = write_persona("a grumpy old apple who loves chess")
WOMAN = write_persona("a shy woman who loves rain, with round glasses")
FOX = write_persona("a fox in a green scarf")


def told(spec: PersonaSpec) -> str:
    return " ".join([spec.summary, spec.greeting, spec.life.backstory, *(d.persona for d in spec.dialogues)])


@pytest.mark.parametrize("trade", ["a penguin explorer", "a chef pig", "an old sea captain", "a wizard"])
def test_a_hat_of_the_trade_gives_way_to_the_one_that_is_asked_for(trade: str) -> None:
    spec, _ = all_applied(write_persona(trade), [PutOn(thing="pirate hat")])
    assert [name for name in worn_by(spec) if "hat" in name] == ["pirate hat"]
    bareheaded, _ = all_applied(spec, [TakeOff(thing="hat")])
    assert not [name for name in worn_by(bareheaded) if "hat" in name]


def test_a_hat_goes_on_and_takes_the_place_of_another() -> None:
    spec, outcomes = all_applied(WOMAN, [PutOn(thing="a pirate hat"), PutOn(thing="top hat")])
    assert [o.note for o in outcomes] == ["pirate hat", "top hat"]
    assert "top hat" in worn_by(spec) and "pirate hat" not in worn_by(spec) and "round glasses" in worn_by(spec)


@pytest.mark.parametrize("thing", ["glasses", "the round glasses", "spectacles", "everything"])
def test_what_the_description_put_on_comes_off_and_goes_on_again(thing: str) -> None:
    off = applied(WOMAN, TakeOff(thing=thing))
    assert off.done and "round glasses" not in worn_by(off.spec)
    assert "round glasses" in worn_by(applied(off.spec, PutOn(thing="round glasses")).spec)


@pytest.mark.parametrize(
    ("spec", "op", "said"),
    [(APPLE, TakeOff(thing="glasses"), "no glasses"), (APPLE, PutOn(thing="jetpack"), "jetpack"),
     (APPLE, PutOn(thing="a grey suit"), "does not fit an apple"), (WOMAN, Temper(adjective="wobbly"), "wobbly"),
     (WOMAN, Colour(colour="blorange"), "orange"), (WOMAN, Made(material="kryptonite"), "kryptonite"),
     (WOMAN, SetField(path="voice.pich", value="1"), "voice.pitch"), (WOMAN, SetField(path="voice.pitch", value="7"), "pitch"),
     (APPLE, Age(group="old"), "as old as"), (WOMAN, SetGender(gender="feminine"), "already")],
)
def test_what_cannot_be_done_is_told_and_changes_nothing(spec: PersonaSpec, op, said: str) -> None:
    outcome = applied(spec, op)
    assert outcome.spec == spec and not outcome.done and said in outcome.but


@pytest.mark.parametrize(
    "op", [Rename(name="Otto"), Like(thing="storms"), Greet(text="Ahoy."), Sound(pitch=-0.2), Tell(fact="She sails."),
           Dislike(thing="mondays")])
def test_what_is_not_seen_touches_no_picture(op) -> None:
    outcome = applied(WOMAN, op)
    assert outcome.done and _look(outcome.spec) == _look(WOMAN)


def test_a_new_name_is_used_everywhere() -> None:
    otto = applied(APPLE, Rename(name="Otto")).spec
    assert otto.name == "Otto" and "Milo" not in told(otto) and "Otto" in otto.greeting


def test_a_love_that_turns_to_hate_is_nowhere_contradicted() -> None:
    spec = applied(APPLE, Dislike(thing="chess")).spec
    assert spec.personal.dislikes[0] == "chess" and not any("chess" in like for like in spec.personal.likes)
    assert "cannot abide chess" in spec.summary and "chess" not in spec.greeting and "chess pieces" not in worn_by(spec)
    about = [talk for talk in spec.dialogues if "chess" in talk.user]
    assert len(about) == 1 and about[0].emotion in ("anger", "sceptical", "fear", "disgust", "grumpy", "sadness")
    again = applied(spec, Like(thing="chess")).spec
    assert again.personal.likes[0] == "chess" and "chess" not in again.personal.dislikes and "loves chess" in again.summary


def test_a_forgotten_love_leaves_no_trace_in_the_summary() -> None:
    spec = applied(WOMAN, ForgetTaste(thing="rain")).spec
    assert spec.summary == "A shy woman." and "rain" not in spec.personal.likes


def test_age_shows_in_the_words_the_voice_and_the_years() -> None:
    old = applied(WOMAN, Age(group="old")).spec
    assert (old.social.age_group, old.voice.age) == ("old", "old") and "old woman" in old.summary and old.social.age > 60  # type: ignore[operator]
    girl = applied(WOMAN, Age(years=10)).spec
    assert girl.appearance.subject == "girl" and "girl" in girl.summary and girl.social.age == 10
    young = applied(APPLE, Age(steps=-1)).spec
    assert "old apple" not in told(young) and "a grumpy apple" in young.greeting


def test_a_man_of_her() -> None:
    man = applied(WOMAN, SetGender(gender="masculine")).spec
    assert man.summary == "A shy man who loves rain." and man.voice.pitch < WOMAN.voice.pitch
    assert applied(FOX, SetGender(gender="feminine")).spec.appearance.subject == "fox"


def test_tempers_change_mood_words_and_way_of_talking() -> None:
    happy = applied(APPLE, Temper(adjective="happy")).spec
    assert happy.appearance.mood == "cheerful" and happy.summary.startswith("A happy old apple") and happy.greeting != APPLE.greeting
    mild = applied(APPLE, Temper(adjective="grumpy", less=True)).spec
    assert mild.summary == "An old apple who loves chess." and mild.appearance.mood == "neutral"


def test_another_subject_keeps_name_and_loves() -> None:
    wizard = applied(APPLE, Become(subject="wizard")).spec
    assert wizard.name == APPLE.name and wizard.personal.likes == APPLE.personal.likes
    assert "wizard" in wizard.summary and (wizard.appearance.subject, wizard.appearance.kind) != ("apple", "fruit")


def test_colours_go_where_they_are_meant() -> None:
    assert applied(APPLE, Colour(colour="blue", instead_of="red")).spec.appearance.palette == ["blue"]
    assert applied(FOX, Colour(colour="blue", instead_of="green")).spec.appearance.clothing == ["blue scarf"]
    assert "blue hair" in applied(WOMAN, Colour(colour="blue", part="hair")).spec.appearance.features


def test_voices_words_trades_and_languages() -> None:
    spec, _ = all_applied(WOMAN, [Sound(pitch=-0.2, pace=0.2), Greet(shorter=True), Work(role="baker"), Speak(language="french")])
    assert spec.voice.pitch == pytest.approx(WOMAN.voice.pitch - 0.2) and spec.social.role == "baker"
    assert spec.language == "fr" and WOMAN.name.split()[0] in spec.greeting and spec.greeting != WOMAN.greeting


def test_differences_are_told_by_field_and_in_words() -> None:
    spec, _ = all_applied(WOMAN, [PutOn(thing="pirate hat"), Sound(pitch=-0.2), Rename(name="Ada")])
    fields = [one.field for one in compare(WOMAN, spec)]
    assert {"name", "appearance.accessories", "voice.pitch"} <= set(fields) and "extensions" not in fields
    assert "pirate hat" in in_words(WOMAN, spec) and "deeper voice" in in_words(WOMAN, spec) and in_words(spec, spec) == ""


# ---- the face stays


def after(spec: PersonaSpec, *ops) -> tuple[Composition, Composition]:
    first = compose(spec, spec.seed)
    return first, compose(all_applied(spec, ops)[0], spec.seed, chance=first.chance)


@pytest.mark.parametrize("spec", [APPLE, WOMAN, FOX], ids=["apple", "woman", "fox"])
@pytest.mark.parametrize("thing", ["pirate hat", "red scarf", "bow tie", "headphones"])
def test_what_is_put_on_leaves_eyes_nose_mouth_and_skin_as_they_are(spec: PersonaSpec, thing: str) -> None:
    before, now = after(spec, PutOn(thing=thing))
    assert now.sculpture.face == before.sculpture.face
    assert now.sculpture.materials["skin"] == before.sculpture.materials["skin"]
    skin = [s for s in before.sculpture.solids if s.group == "skin"]
    assert [s for s in now.sculpture.solids if s.group == "skin"] == skin and now.sculpture != before.sculpture


@pytest.mark.parametrize(
    "op", [Feature(feature="curly hair"), Feature(feature="freckles"), PutOn(thing="grey suit"), Colour(colour="blue", part="hair"),
           Colour(colour="green"), Age(steps=1), SetGender(gender="masculine"), Become(subject="pirate")])
def test_a_person_keeps_eyes_and_skin_through_any_other_change(op) -> None:
    before, now = after(WOMAN, op)
    assert now.sculpture.face.eyes.iris_color == before.sculpture.face.eyes.iris_color
    assert now.sculpture.materials["skin"].color == before.sculpture.materials["skin"].color
    if op.op in ("feature", "put_on", "colour"):
        assert now.sculpture.face.nose == before.sculpture.face.nose and now.sculpture.face.mouth == before.sculpture.face.mouth
        assert now.sculpture.face.brows.v == before.sculpture.face.brows.v


def test_a_first_composition_is_what_it_was_without_any_chance() -> None:
    assert compose(WOMAN, 0).sculpture == compose(WOMAN, 0, chance={}).sculpture
    chance = compose(WOMAN, 0).chance
    assert compose(WOMAN, 0, chance=chance).sculpture == compose(WOMAN, 0).sculpture


@pytest.mark.parametrize("wrong", [{"skin": "no colour"}, {"eyes": "x"}, {"features": "a b"}, {"head": "f1 fx"}, {"locks of bob": "b9:"}, {"hair of grown feminine": "zz"}])
def test_a_chance_that_was_spoilt_is_drawn_anew(wrong: dict[str, str]) -> None:
    assert compose(WOMAN, 0, chance=wrong).sculpture.solids


@pytest.mark.parametrize("spec", [APPLE, WOMAN, FOX, write_persona("a teapot"), write_persona("a lighthouse")],
                         ids=["apple", "woman", "fox", "teapot", "lighthouse"])
def test_other_looks_differ_from_the_first_and_from_one_another(spec: PersonaSpec) -> None:
    faces = [compose(spec, seed).sculpture.face for seed in (0, 1, 2, 3)]
    for i, one in enumerate(faces):
        for other in faces[:i]:
            apart = np.abs(np.subtract(one.eyes.radii, other.eyes.radii)).max() + abs(one.mouth.half_width - other.mouth.half_width)
            assert apart > 0.004 or one.eyes.iris_color != other.eyes.iris_color


@pytest.mark.parametrize("subject", ["fox", "rabbit", "cow", "bear", "woman"])
def test_bigger_ears_are_bigger_and_the_face_stays(subject: str) -> None:
    spec = write_persona(f"a {subject}")
    before, now = after(spec, Feature(feature="big ears"))
    assert now.sculpture.face == before.sculpture.face and now.sculpture.solids != before.sculpture.solids


@pytest.mark.parametrize(("feature", "part"), [("big eyes", "eyes"), ("small nose", "nose"), ("wide smile", "mouth"), ("rosy cheeks", "blush"), ("long lashes", "eyes")])
def test_features_of_the_face_show_on_an_apple(feature: str, part: str) -> None:
    before, now = after(APPLE, Feature(feature=feature))
    changed = [name for name in ("eyes", "brows", "nose", "mouth", "blush")
               if getattr(now.sculpture.face, name) != getattr(before.sculpture.face, name)]
    assert changed == [part]


def test_a_look_that_was_kept_keeps_its_other_colours_when_one_is_asked_for() -> None:
    house = write_persona("a lighthouse")
    purple = applied(house, Colour(colour="purple")).spec
    old, new = compose(house, 2).sculpture.materials, compose(purple, 2).sculpture.materials
    assert "#7a3fb0" in {m.color for m in new.values()} and old != compose(house, 0).sculpture.materials
    assert sum(old[name].color == new[name].color for name in old) >= len(old) - 3

"""What people say to the planner, and what it is understood to ask for. Nothing is drawn."""

from __future__ import annotations

import time

import pytest
from animism.agents.offline import write_persona
from animism.agents.planner.operations import (
    Age,
    Ask,
    Become,
    Change,
    Colour,
    Dislike,
    Feature,
    Finish,
    ForgetTaste,
    GoTo,
    Greet,
    Keep,
    Like,
    Look,
    Looks,
    Made,
    PutOn,
    Redo,
    Rename,
    SetGender,
    Sound,
    Speak,
    StartOver,
    Surprise,
    TakeOff,
    Tell,
    Temper,
    Thanks,
    Undo,
    Work,
)
from animism.agents.planner.wishes import understand_wish
from hypothesis import given, settings
from hypothesis import strategies as st

INGRID = write_persona("a shy woman called Ingrid who loves rain, with round glasses")

ONE = {
    "make her older": Age(steps=1), "younger please": Age(steps=-1), "make her look older": Age(steps=1),
    "she is 70": Age(years=70), "make her very old": Age(group="old"), "a deeper voice": Sound(pitch=-0.2),
    "speak faster": Sound(pace=0.2), "make her voice deeper": Sound(pitch=-0.2), "her voice is too high": Sound(pitch=-0.2),
    "can you make her sound like a robot": Sound(add_texture="robotic"), "make her louder": Sound(energy=0.25),
    "a French accent": Sound(accent="fr-FR"), "give him a Scottish accent": Sound(accent="en-GB-scotland"),
    "I want her to speak French": Speak(language="fr"), "she should hate chess": Dislike(thing="chess"),
    "she doesn't like mondays": Dislike(thing="mondays"), "she can't stand noise": Dislike(thing="noise"),
    "she loves rain": Like(thing="rain"), "Ingrid should love tea": Like(thing="tea"),
    "she no longer loves rain": ForgetTaste(thing="rain"), "same face, with a pirate hat": PutOn(thing="pirate hat"),
    "add a scarf": PutOn(thing="scarf"), "put a crown on her": PutOn(thing="crown"),
    "dress her in a grey suit": PutOn(thing="grey suit"), "take off the glasses": TakeOff(thing="glasses"),
    "no beard": TakeOff(thing="beard"), "remove everything": TakeOff(thing="everything"),
    "blue instead of red": Colour(colour="blue", instead_of="red"), "I want a green one": Colour(colour="green"),
    "change the red to blue": Colour(colour="blue", instead_of="red"), "her hair should be red": Colour(colour="red", part="hair"),
    "the hat should be green": Colour(colour="green", part="hat"), "call him Otto": Rename(name="Otto"),
    "she should be called Mary Jane": Rename(name="Mary Jane"), "make it grumpier": Temper(adjective="grumpy"),
    "make her happier": Temper(adjective="happy"), "less shy": Temper(adjective="shy", less=True),
    "make him look sad": Look(mood="sad"), "make him smile": Look(mood="cheerful"),
    "try three other looks": Looks(count=3), "another look": Looks(count=1), "I want to see three more": Looks(count=3),
    "I like the second one": Keep(place=2), "the last one": Keep(place=-1), "go back": Undo(), "undo the last two": Undo(steps=2),
    "I don't like it": Undo(), "redo": Redo(), "the one before the hat": GoTo(words="hat"), "version 3": GoTo(number=3),
    "what changed?": Ask(about="changes"), "who is she?": Ask(about="persona"), "what can you do?": Ask(about="help"),
    "start over": StartOver(), "make her a man": SetGender(gender="masculine"), "bigger ears": Feature(feature="big ears"),
    "more freckles": Feature(feature="freckles"), "make her hair longer": Feature(feature="long hair"),
    "shorter greeting": Greet(shorter=True), "greet people with 'Ahoy, you lot!'": Greet(text="Ahoy, you lot!"),
    "he should be a wizard instead": Become(subject="wizard"), "turn her into a teapot": Become(subject="teapot"),
    "she should be a baker": Work(role="baker"), "make it out of gold": Made(material="gold"),
    "she used to be a sailor": Tell(fact="she used to be a sailor"), "surprise me": Surprise(), "done": Finish(),
    "save as Captain Otto": Finish(name="Captain Otto"), "thanks!": Thanks(),
    "start over with a purple dragon": StartOver(description="a purple dragon"),
}


@pytest.mark.parametrize("said", ONE)
def test_one_wish(said: str) -> None:
    found = understand_wish(said, INGRID, takes=3)
    assert found.operations == [ONE[said]] and found.unknown == []


SEVERAL: dict[str, list[Change]] = {
    "make her older, give her a red scarf and round glasses, and call her Ada": [
        Age(steps=1), PutOn(thing="red scarf"), PutOn(thing="round glasses"), Rename(name="Ada")],
    "Can you make her a bit older and grumpier?": [Age(steps=1), Temper(adjective="grumpy")],
    "could she have blue hair and green eyes?": [Colour(colour="blue", part="hair"), Colour(colour="green", part="eyes")],
    "she loves rain and storms": [Like(thing="rain"), Like(thing="storms")],
    "take the hat off and make the scarf blue": [TakeOff(thing="hat"), Colour(colour="blue", part="scarf")],
    "take off the hat and scarf": [TakeOff(thing="hat"), TakeOff(thing="scarf")],
    "she should speak slower, with a gravelly voice": [Sound(pace=-0.2), Sound(add_texture="gravelly")],
    "she should be 80 and wear glasses": [Age(years=80), PutOn(thing="glasses")],
}


@pytest.mark.parametrize("said", SEVERAL)
def test_several_wishes_in_one_sentence(said: str) -> None:
    assert understand_wish(said, INGRID).operations == SEVERAL[said]


@pytest.mark.parametrize("said", ["make her fly to the moon", "asdf qwer", "colourless green ideas sleep furiously"])
def test_what_means_nothing_is_handed_back(said: str) -> None:
    found = understand_wish(said, INGRID)
    assert found.operations == [] and found.unknown == [said]


def test_what_is_understood_is_kept_beside_what_is_not() -> None:
    found = understand_wish("give her a hat, and make her fly to the moon", INGRID)
    assert found.operations == [PutOn(thing="hat")] and found.unknown == ["make her fly to the moon"]


def test_without_looks_to_choose_from_the_first_one_is_a_version() -> None:
    assert understand_wish("the first one", INGRID, takes=0).operations == [GoTo(number=1)]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_without_complaint(text: str) -> None:
    understand_wish(text, INGRID, 2)


def test_a_pasted_megabyte_takes_no_time() -> None:
    start = time.perf_counter()
    understand_wish("make her older, and " * 50_000, INGRID)
    understand_wish("a " * 500_000, INGRID)
    understand_wish("'" * 100_000, INGRID)
    assert time.perf_counter() - start < 20.0  # a hang, not a benchmark

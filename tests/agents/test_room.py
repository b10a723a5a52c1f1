"""Several personas in one room: the right one answers, and nobody knows what it did not hear."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from animism.agents.chat_models import OfflineChatModel, ScriptedChatModel
from animism.agents.conversation import Done, Room
from animism.agents.conversation.director import Line, next_speaker, who_is_addressed
from animism.agents.memory import Memories
from animism.personas.errors import ChatModelError, InvalidInput
from animism.personas.spec import Appearance, BigFive, PersonalIdentity, PersonaSpec


def persona(name: str, *likes: str, extraversion: float = 0.4) -> PersonaSpec:
    return PersonaSpec(
        name=name, appearance=Appearance(subject="apple"), greeting="Hello.",
        personal=PersonalIdentity(likes=list(likes), traits=BigFive(extraversion=extraversion)),
    )


CAST = {"a": persona("Bramley", "chess"), "b": persona("Odile Fox", "fishing"), "c": persona("Pip", "sailing boats")}


@pytest.fixture
def memories(home: Path) -> Iterator[Memories]:
    yield Memories(home=home)


def answers(room: Room, message: str) -> list[str]:
    return [persona for persona, event in room.say(message) if isinstance(event, Done)]


def test_whoever_is_named_answers() -> None:
    assert who_is_addressed("Odile, and you, Bramley?", CAST) == ["b", "a"]
    assert who_is_addressed("Everyone, listen!", CAST) == ["a", "b", "c"]
    assert who_is_addressed("a pipe", CAST) == []


def test_otherwise_who_cares_for_the_matter_answers() -> None:
    model = OfflineChatModel()
    assert next_speaker(model, [Line("user", "Shall we go fishing?")], CAST, may_end=False) == "b"
    assert next_speaker(model, [Line("user", "Hm."), Line("a", "Yes.")], CAST, may_end=False) != "a"


def test_a_model_directs_and_may_end_the_round() -> None:
    assert next_speaker(ScriptedChatModel(["c"]), [Line("user", "Hm.")], CAST, may_end=True) == "c"
    assert next_speaker(ScriptedChatModel(["nobody"]), [Line("user", "Hm.")], CAST, may_end=True) is None
    broken = ScriptedChatModel([ChatModelError("gone")])
    assert next_speaker(broken, [Line("user", "fishing?")], CAST, may_end=False) == "b"


def test_everyone_asked_answers_and_all_hear_it(memories: Memories) -> None:
    room = Room(CAST, memories, OfflineChatModel())
    assert answers(room, "Everyone, how are you?") == ["a", "b", "c"]
    for one in CAST:
        heard = memories.of(one).episodes(conversation=room.name)
        assert [e.speaker for e in heard] == ["user", "a", "b", "c"]


def test_a_whisper_reaches_one(memories: Memories) -> None:
    room = Room(CAST, memories, OfflineChatModel())
    list(room.whisper("b", "The treasure is under the mill."))
    assert any("treasure" in e.text for e in memories.of("b").episodes(conversation=room.name))
    for other in ("a", "c"):
        assert memories.of(other).episodes(conversation=room.name) == []
        assert not [r for r in memories.of(other).recall("treasure mill") if "treasure" in r.text]


def test_who_comes_late_has_missed_the_beginning(memories: Memories) -> None:
    late = dict(list(CAST.items())[:2])
    room = Room(late, memories, OfflineChatModel())
    list(room.say("Bramley, my name is Sam."))
    room.enter("c", CAST["c"])
    list(room.say("Pip, hello."))
    assert not any("Sam" in e.text for e in memories.of("c").episodes(conversation=room.name))
    room.leave("a")
    list(room.say("Odile, the code is seven."))
    assert not any("seven" in e.text for e in memories.of("a").episodes(conversation=room.name))


def test_a_model_is_shown_only_what_its_persona_heard(memories: Memories) -> None:
    model = ScriptedChatModel(["Noted.", "nobody", "I know nothing."])
    room = Room(CAST, memories, model)
    list(room.whisper("a", "The password is walnut."))
    model.asked.clear()
    list(room.say("Odile, what is the password?"))
    assert "walnut" not in "".join(m.content for asked in model.asked for m in asked.messages)


def test_bad_rooms() -> None:
    room = Room({}, None, OfflineChatModel())  # type: ignore[arg-type]
    with pytest.raises(InvalidInput):
        list(room.say("hello"))
    with pytest.raises(InvalidInput):
        room.leave("x")
    for i in range(8):
        room.enter(str(i), CAST["a"])
    with pytest.raises(InvalidInput):
        room.enter("9", CAST["a"])

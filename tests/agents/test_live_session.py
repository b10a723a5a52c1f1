"""Turn taking: what is sent in which order, how an interruption stops everything, and what is kept of what was heard.

The conversation is one that recites what a test gives it, as slowly as it says; all the rest is real.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from animism.agents.conversation.emotion_tags import Feeling
from animism.agents.conversation.events import Acknowledged, Done, Event, Notice, Piece
from animism.agents.live.outbox import Outbox
from animism.agents.live.packing import parted, speech_parts
from animism.agents.live.performer import Performer
from animism.agents.live.session import LiveSession
from animism.agents.live.sound import seconds_of
from animism.agents.live.stage import Stage
from animism.agents.live.turn import AHEAD_SECONDS, AHEAD_SENTENCES
from animism.personas.errors import InvalidInput, StoreError
from animism.personas.spec import Appearance, PersonaSpec
from animism.plugins import PluginHost
from animism.tools.voice.espeak_voices import espeak_voices

SPEC = PersonaSpec(name="Pip", appearance=Appearance(subject="apple"), seed=5)
HOST = PluginHost()


class Reciting:
    """Answers with ``answer``: strings, feelings, notices, seconds to wait, errors to raise."""

    def __init__(self) -> None:
        self.spec, self.persona_id, self.name = SPEC, "pip", "main"
        self.answer: list[Any] = ["Good morning. ", "It is a fine day."]
        self.asked: list[str] = []
        self.cuts: list[tuple[int, int]] = []
        self.ended: list[str] = []
        self.number = 0
        self.memory = SimpleNamespace(episodes=lambda conversation, limit: [])

    def reply(self, message: str, cancel: threading.Event) -> Iterator[Event]:
        self.asked.append(message)
        self.number += 1
        yield Acknowledged(self.number)
        yield from self._recite(cancel)

    def welcome(self) -> Iterator[Event]:
        yield from self._recite(threading.Event())

    def _recite(self, cancel: threading.Event) -> Iterator[Event]:
        said: list[str] = []
        for one in list(self.answer):
            if cancel.is_set():
                break
            if isinstance(one, float):
                cancel.wait(one)
            elif isinstance(one, Exception):
                raise one
            elif isinstance(one, str):
                said.append(one)
                yield Piece(one)
            else:
                yield one
        self.number += 1
        self.ended.append("cut" if cancel.is_set() else "whole")
        text = " ".join("".join(said).split())
        yield Done(self.number if text else None, text, "neutral")

    def cut(self, episode: int, heard: int) -> None:
        self.cuts.append((episode, heard))


class Client:
    """Reads an outbox as a client would, and plays sentences in no time at all."""

    def __init__(self, session: LiveSession) -> None:
        self.session, self.seen = session, []
        self.outbox = Outbox()
        session.attach(self.outbox)
        self.reading = asyncio.create_task(self._read())

    async def _read(self) -> None:
        while (ready := await self.outbox.take()) is not None:
            for payload in ready:
                one: Any = json.loads(payload) if isinstance(payload, str) else parted(payload)
                self.seen.append(one)

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [one for one in self.seen if isinstance(one, dict) and one["type"] == kind]

    def kinds(self) -> list[str]:
        return [one["type"] if isinstance(one, dict) else one[0]["kind"] for one in self.seen]

    async def until(self, kind: str, count: int = 1, limit: float = 20.0) -> dict[str, Any]:
        end = time.monotonic() + limit
        while len(self.of(kind)) < count:
            assert time.monotonic() < end, f"no {kind}; saw {self.kinds()}"
            await asyncio.sleep(0.005)
        return self.of(kind)[count - 1]

    async def idle(self) -> None:
        """Hear everything that was sent, until the session waits again."""
        end = time.monotonic() + 20
        while self.session.state != "idle":
            assert time.monotonic() < end, f"never idle; saw {self.kinds()}"
            for one in self.of("sentence"):
                self.session.heard(one["utterance"], 1000.0)
            await asyncio.sleep(0.01)


@pytest.fixture(scope="module")
def performer() -> Performer:
    return Performer(HOST, SPEC, next(v for v in espeak_voices() if "en" in v.languages[0]))


@pytest.fixture
def talk() -> Reciting:
    return Reciting()


@pytest.fixture
async def client(talk: Reciting, performer: Performer) -> AsyncIterator[Client]:
    stage, threads = Stage(HOST), ThreadPoolExecutor(4)
    session = LiveSession(talk, performer, stage, threads)
    made = Client(session)
    yield made
    await session.close()
    await stage.close()
    threads.shutdown(cancel_futures=True)


async def test_an_answer_comes_sentence_by_sentence_with_sound(client: Client, talk: Reciting) -> None:
    talk.answer = [Feeling("joy"), "Good mor", "ning. It is", " a fine day.", Feeling("sadness"), " But cold."]
    await client.session.say("Hello!", "a1")
    end = await client.until("end")
    assert client.kinds() == [
        "state", "ack", "state", "emotion", "sentence", "speech", "sentence", "speech", "emotion", "sentence", "speech", "end",
    ]
    assert client.of("ack")[0] == {"type": "ack", "id": "a1", "turn": 1}
    assert [one["text"] for one in client.of("sentence")] == ["Good morning.", "It is a fine day.", "But cold."]
    assert [one["emotion"] for one in client.of("sentence")] == ["joy", "joy", "sadness"]
    assert [one["state"] for one in client.of("state")] == ["thinking", "speaking"]
    assert end == {"type": "end", "utterance": 1, "turn": 2, "text": "Good morning. It is a fine day. But cold."}
    await client.idle()
    assert talk.cuts == []


async def test_each_sentence_is_followed_by_its_own_sound_and_frames(client: Client) -> None:
    await client.session.say("Hello!")
    await client.until("end")
    for index, one in enumerate(client.seen):
        if not isinstance(one, dict):
            header, payload = one
            told = client.seen[index - 1]
            assert told["type"] == "sentence" and (told["utterance"], told["index"]) == (header["utterance"], header["index"])
            weights, pose, audio = speech_parts(header, payload)
            assert seconds_of(audio) == pytest.approx(told["seconds"], abs=0.01)
            assert len(weights) == len(pose) >= told["seconds"] * 25
            assert weights[:, 24].max() > 30 and all(start < end <= told["seconds"] for _, start, end in told["words"])


async def test_the_first_sentence_does_not_wait_for_the_second(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", 30.0, "It is a fine day."]
    await client.session.say("Hello!")
    await client.until("sentence", limit=5)
    assert client.session.state == "speaking" and not client.of("end")


async def test_an_interruption_stops_everything_and_keeps_what_was_heard(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", "It is a fine day. ", 30.0, "Never said."]
    await client.session.say("Hello!")
    second = await client.until("sentence", 2)
    first = client.of("sentence")[0]
    at = first["seconds"] + second["words"][2][1] + 0.01  # into the third word, not yet at its middle
    client.session.heard(1, at)
    start = time.monotonic()
    await client.session.interrupt()
    told = await client.until("interrupted")
    assert time.monotonic() - start < 0.1
    assert told["utterance"] == 1 and "Good morning. It is a fine"[: told["heard"]] == "Good morning. It is"
    count = len(client.seen)
    await asyncio.sleep(0.3)
    assert client.kinds()[count:] in ([], ["state"]) and client.session.state == "idle"
    assert talk.ended == ["cut"] and talk.cuts == [(2, told["heard"])]


async def test_the_exact_place_told_late_mends_what_is_kept(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", 30.0]
    await client.session.say("Hello!")
    first = await client.until("sentence")
    await client.session.interrupt()
    await asyncio.sleep(0.1)
    client.session.heard(1, first["seconds"])
    await asyncio.sleep(0.1)
    assert talk.cuts[-1] == (2, len("Good morning."))


async def test_saying_something_interrupts_first_and_is_answered(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", "It is a fine day. ", 30.0]
    await client.session.say("Hello!", 1)
    await client.until("sentence", 2)
    client.session.heard(1, 0.01)
    talk.answer = ["Very well."]
    await client.session.say("Stop that.", 2)
    end = await client.until("end")
    assert end["utterance"] == 2 and end["text"] == "Very well."
    assert client.kinds().index("interrupted") < client.kinds().index("end")
    assert talk.cuts == [(2, 0)] and talk.asked == ["Hello!", "Stop that."]  # kept before the next answer began
    assert [one["utterance"] for one in client.of("sentence")][-1] == 2


async def test_many_interruptions_in_a_row_leave_one_answer(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", 0.5, "It is a fine day."]
    for i in range(12):
        await client.session.say(f"Number {i}.", i)
        await asyncio.sleep(0.01 * (i % 3))
    end = await client.until("end")
    assert end["utterance"] == 12 and len(client.of("end")) == 1
    assert talk.asked[-1] == "Number 11."


async def acknowledged(client: Client, count: int) -> list[tuple[Any, int]]:
    await client.until("ack", count, limit=5)
    return [(one["id"], one["turn"]) for one in client.of("ack")]


async def test_all_that_is_said_is_kept_in_order_also_where_no_answer_was_begun(client: Client, talk: Reciting) -> None:
    for i in range(5):
        await client.session.say(f"Number {i}.", i)
    told = await acknowledged(client, 5)
    assert talk.asked == [f"Number {i}." for i in range(5)]
    assert [one for one, _ in told] == list("01234") and sorted(turn for _, turn in told) == [turn for _, turn in told]
    await client.until("end")
    start = time.monotonic()
    await client.session.say("And now?", "later")
    await acknowledged(client, 6)
    assert time.monotonic() - start < 1.0  # nothing is waited for that never ends


async def test_what_is_said_while_a_model_does_not_let_go_is_kept_in_order(client: Client, talk: Reciting) -> None:
    gate, recite = threading.Event(), talk._recite

    def stubborn(cancel: threading.Event) -> Iterator[Event]:
        gate.wait(20) if talk.asked[-1] == "First." else None
        yield from recite(cancel)

    talk._recite = stubborn  # type: ignore[method-assign]
    try:
        await client.session.say("First.", "a")
        await acknowledged(client, 1)
        await client.session.say("Second.", "b")
        await client.session.say("Third.", "c")
        await client.session.detach()
        for _ in range(100):
            if len(talk.asked) == 3:
                break
            await asyncio.sleep(0.02)
        assert talk.asked == ["First.", "Second.", "Third."]  # long before the model lets go
    finally:
        gate.set()


async def test_how_much_was_heard_is_kept_after_an_answer_that_never_began(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", "It is a fine day. ", 30.0]
    for i in range(3):
        await client.session.say(f"Number {i}.", i)
    first = await client.until("sentence")
    client.session.heard(3, first["seconds"])
    await client.session.interrupt()
    for _ in range(100):
        if talk.cuts:
            break
        await asyncio.sleep(0.02)
    assert len(talk.cuts) == 1 and talk.cuts[0][1] >= len("Good morning.")


async def test_what_cannot_be_kept_is_told_also_where_its_answer_was_cut(client: Client, talk: Reciting) -> None:
    reply = talk.reply

    def full(message: str, cancel: threading.Event) -> Iterator[Event]:
        if message == "Lost.":
            raise StoreError("the disk is full", mend="free some space")
        yield from reply(message, cancel)

    talk.reply = full  # type: ignore[method-assign]
    await client.session.say("Lost.", "a")
    await client.session.say("Kept.", "b")
    assert (await client.until("error"))["id"] == "a"
    await client.until("end")
    talk.reply = reply  # type: ignore[method-assign]
    await client.session.say("Lost.", "a")  # tried again
    assert [one for one, _ in await acknowledged(client, 2)] == ["b", "a"]


async def test_what_is_sent_again_is_acknowledged_again_and_answered_once(client: Client, talk: Reciting) -> None:
    await client.session.say("Hello!", "a1")
    (first,) = await acknowledged(client, 1)
    await client.session.detach()
    again = Client(client.session)
    await again.session.say("Hello!", "a1")
    assert await acknowledged(again, 1) == [first] and talk.asked == ["Hello!"]
    await again.session.say("Hello!", "a2")
    await acknowledged(again, 2)
    await again.session.say("Another thing.", "a1")  # a client that uses one id for everything loses nothing
    await again.session.say("Another thing.")
    await again.session.say("Another thing.")
    await acknowledged(again, 5)
    assert talk.asked == ["Hello!", "Hello!", *["Another thing."] * 3]


async def test_what_is_sent_again_before_it_is_kept_is_acknowledged_where_it_came_last(
    client: Client, talk: Reciting
) -> None:
    gate, reply = threading.Event(), talk.reply

    def slow(message: str, cancel: threading.Event) -> Iterator[Event]:
        gate.wait(5)
        yield from reply(message, cancel)

    talk.reply = slow  # type: ignore[method-assign]
    await client.session.say("Hello!", "a1")
    await client.session.detach()
    again = Client(client.session)
    await again.session.say("Hello!", "a1")
    gate.set()
    assert [one for one, _ in await acknowledged(again, 1)] == ["a1"] and talk.asked == ["Hello!"]


async def test_only_so_much_is_made_ahead_of_the_listener(client: Client, talk: Reciting) -> None:
    talk.answer = [f"This is sentence number {i} of a long story. " for i in range(12)]
    await client.session.say("Tell me a story.")
    client.session.heard(1, 0.0)
    await client.until("sentence", AHEAD_SENTENCES)
    client.session.heard(1, 0.0)  # a client that has started, and plays slowly
    await asyncio.sleep(1.0)
    sent = client.of("sentence")
    assert len(sent) <= AHEAD_SENTENCES + 1 and sum(one["seconds"] for one in sent) < AHEAD_SECONDS + 6
    client.session.heard(1, sent[0]["seconds"] + sent[1]["seconds"])
    await client.until("sentence", len(sent) + 1)
    await client.session.interrupt()


async def test_one_who_never_says_how_far_he_is_hears_it_all(client: Client, talk: Reciting) -> None:
    talk.answer = [f"{word}. " for word in ("One", "Two", "Three", "Four", "Five", "Six")]
    await client.session.say("Count.")
    await client.until("end", limit=15)


async def test_a_listener_who_has_heard_all_leaves_nothing_cut(client: Client, talk: Reciting) -> None:
    await client.session.say("Hello!")
    await client.until("end")
    await client.idle()
    await client.session.interrupt()
    await asyncio.sleep(0.05)
    assert talk.cuts == [] and not client.of("interrupted")


async def test_the_greeting_comes_once(client: Client, talk: Reciting) -> None:
    await client.session.greet()
    await client.until("end")
    await client.idle()
    await client.session.greet()
    await asyncio.sleep(0.1)
    assert len(client.of("end")) == 1 and not client.of("ack")


@pytest.mark.parametrize(("speaker", "minutes", "heard", "greets"), [
    ("pip", 2, None, False), ("pip", 2, 5, False), ("pip", 20, None, True), ("user", 2, None, True), ("pip", 2, 0, True),
])
async def test_a_page_that_is_loaded_anew_is_not_welcomed_back_at_once(
    client: Client, talk: Reciting, speaker: str, minutes: float, heard: int | None, greets: bool
) -> None:
    last = SimpleNamespace(speaker=speaker, at=datetime.now(UTC) - timedelta(minutes=minutes), heard=heard)
    talk.memory = SimpleNamespace(episodes=lambda conversation, limit: [last])
    await client.session.greet()
    if greets:
        await client.until("end")
    else:
        await client.until("state")
        await asyncio.sleep(0.1)
        assert client.seen == [{"type": "state", "state": "idle"}] and talk.ended == []


@pytest.mark.parametrize(("trouble", "said"), [
    (StoreError("the disk is full", mend="free some space"), "the disk is full"),
    (ValueError("secret detail"), "something broke: ValueError"),
])
async def test_what_breaks_is_told_and_the_talk_goes_on(
    client: Client, talk: Reciting, trouble: Exception, said: str
) -> None:
    talk.answer = ["Good morning. ", trouble]
    await client.session.say("Hello!", "a1")
    error = await client.until("error")
    assert error["message"] == said and error["id"] == "a1" and error["mend"]
    await client.idle()
    talk.answer = ["Well again."]
    await client.session.say("And now?", "a2")
    assert (await client.until("end", len(client.of("end")) + 1))["text"] == "Well again."


async def test_notices_are_passed_on(client: Client, talk: Reciting) -> None:
    talk.answer = [Notice("the chat model did not answer"), "Good morning."]
    await client.session.say("Hello!")
    await client.until("end")
    assert client.of("notice") == [{"type": "notice", "text": "the chat model did not answer"}]


async def test_an_answer_without_words_ends_too(client: Client, talk: Reciting) -> None:
    talk.answer = []
    await client.session.say("Hello!")
    assert (await client.until("end"))["turn"] is None
    await client.idle()


@pytest.mark.parametrize("text", ["", "   ", None, 3, ["x"], "x" * 8001])
async def test_what_cannot_be_said_is_refused_and_interrupts_nothing(client: Client, talk: Reciting, text: Any) -> None:
    talk.answer = ["Good morning. ", 30.0]
    await client.session.say("Hello!")
    await client.until("sentence")
    with pytest.raises(InvalidInput):
        await client.session.say(text)
    assert client.session.state == "speaking" and talk.asked == ["Hello!"]


@pytest.mark.parametrize("place", [(None, 1), (1, None), (1, -1), (1, float("nan")), (1, 1e9), ("1", 2), (True, 1)])
async def test_what_is_no_place_is_refused(client: Client, place: tuple[Any, Any]) -> None:
    with pytest.raises(InvalidInput):
        client.session.heard(*place)


async def test_a_client_that_vanishes_stops_all_work_at_once(client: Client, talk: Reciting) -> None:
    talk.answer = ["Good morning. ", "It is a fine day. ", 30.0]
    await client.session.say("Hello!")
    await client.until("sentence")
    client.session.heard(1, 0.6)
    start = time.monotonic()
    await client.session.detach()
    while not talk.cuts:
        assert time.monotonic() - start < 1.0
        await asyncio.sleep(0.01)
    assert talk.ended == ["cut"] and client.session.state == "idle" and client.session.outbox.waiting == 0


async def test_a_session_goes_on_in_another_connection(client: Client, talk: Reciting) -> None:
    await client.session.greet()
    await client.until("end")
    await client.session.detach()
    again = Client(client.session)
    await client.session.greet()
    await client.session.say("I am back.", "b")
    assert (await again.until("end"))["utterance"] == 2
    assert again.of("ack")[0]["id"] == "b" and not again.of("interrupted")


async def test_a_slow_client_does_not_grow_memory(talk: Reciting, performer: Performer) -> None:
    """Nobody takes anything: making stops, and what waits stays bounded."""
    stage, threads = Stage(HOST), ThreadPoolExecutor(2)
    session = LiveSession(talk, performer, stage, threads)
    talk.answer = [f"This is sentence number {i} of a long story. " for i in range(40)]
    outbox = Outbox(limit=30_000, patience=60)
    session.attach(outbox)
    await session.say("Go on.")
    for _ in range(60):
        session.heard(1, 1000.0)  # it claims to hear everything
        await asyncio.sleep(0.02)
    assert outbox.waiting < 30_000 + 60_000 and stage.performed < 12
    await session.close()
    await stage.close()
    threads.shutdown()


async def test_an_echo_of_the_persona_is_not_answered(client: Client, talk: Reciting) -> None:
    talk.answer = ["You did not see the bishop on the long diagonal. ", 30.0]
    await client.session.say("Hello!")
    first = await client.until("sentence")
    client.session.heard(1, first["seconds"])
    await client.session.say("see the bishop on the long", "v", by_voice=True)
    told = await client.until("transcript")
    assert told["text"] == "" and talk.asked == ["Hello!"] and client.session.state == "speaking"
    talk.answer = ["I see."]
    await client.session.say("no, I was looking at the rook", "w", by_voice=True)
    await client.until("end")
    assert talk.asked[-1] == "no, I was looking at the rook"


async def test_a_session_without_an_ear_says_so(client: Client) -> None:
    with pytest.raises(InvalidInput, match="speech into text"):
        await client.session.listen(16_000)

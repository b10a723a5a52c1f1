"""A live talk with one persona: what the client says goes in, sound, motion, words and states go out.

    idle ──say, greet──▶ thinking ──first sentence──▶ speaking ──all heard──▶ idle
      └──listen──▶ listening ──listened──▶ (as if said)         └──interrupt──▶ idle

A session outlives its connection: it is attached to an :class:`.outbox.Outbox`, detached when the client is gone, and
attached again when it comes back. It knows no socket and no server.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ...personas.errors import AnimismError, InvalidInput
from ..conversation.events import Event
from .echo import QUIET, REMEMBERED, is_echo
from .joining import Face, end_of
from .listening import Ear, Recording
from .outbox import Outbox
from .packing import speech_message
from .performer import Performer
from .saying import Saying, Sayings
from .spoken import Spoken
from .stage import Stage
from .turn import Turn, known
from .video_parts import Pictures

log = logging.getLogger("animism.live")
UNWINDING = 2.0
"""Seconds that an interrupted answer is given to end before the next begins without it."""
ENDING = 60.0
"""Seconds after which an interrupted answer that does not end is no longer waited for; a chat model has 30 for all."""
GREETED = 600.0
"""Seconds for which a persona that spoke last does not greet again, as when a page is loaded anew."""


@dataclass(frozen=True)
class Bounds:
    """``message`` characters may be said at a time; ``audio`` bytes of sound may come in one piece of listening."""

    message: int = 8_000
    audio: int = 4_000_000


class LiveSession:
    """One user with one persona. All methods belong to one event loop; ``threads`` runs the conversation, which
    blocks; ``readers`` what is quickly read or written beside it, ``hearers`` transcription (both: ``threads``, where
    not given). ``pictures`` draws for clients that do not draw themselves, ``ear`` hears for those that cannot."""

    def __init__(
        self, conversation: Any, performer: Performer, stage: Stage, threads: Executor, *,
        pictures: Pictures | None = None, ear: Ear | None = None, bounds: Bounds | None = None,
        readers: Executor | None = None, hearers: Executor | None = None,
    ) -> None:
        self.id = secrets.token_urlsafe(18)
        self.conversation, self.performer, self.stage, self.pictures = conversation, performer, stage, pictures
        self.bounds = bounds or Bounds()
        self.state = "idle"
        self.face, self.codec = "sculpture", "opus"
        self.outbox = Outbox()
        self._ear, self._threads = ear, threads
        self._readers, self._hearers = readers or threads, hearers or threads
        self._turn: Turn | None = None
        self._task: asyncio.Task[None] | None = None
        self._unwinding: dict[asyncio.Task[None], float] = {}  # with the time until which an answer waits for it
        self._sayings = Sayings()
        self._past: tuple[Turn, float] | None = None
        self._utterances = 0
        self._greeted = False
        self._quiet_since = time.monotonic()  # the loop's own clock
        self.unsettled = False
        """Whether something was said that :attr:`conversation` has not settled; who settles it takes this back."""
        self._seen: Face | None = None
        self._emotion = "neutral"

    # ---- coming and going

    def attach(self, outbox: Outbox, *, face: str = "sculpture", codec: str = "opus") -> None:
        """What is sent goes to ``outbox`` from now on."""
        self.outbox.close()
        self.outbox, self.face, self.codec = outbox, face, codec

    async def detach(self) -> None:
        """The client is gone: everything stops, what it heard is kept."""
        self.outbox.close()
        if self._ear is not None:
            self._ear.forget()
        await self._stop(told=False)
        self._seen = None

    async def close(self) -> None:
        """:meth:`detach`, and wait until the conversation has ended too."""
        await self.detach()
        if self._unwinding:
            await asyncio.wait(set(self._unwinding), timeout=UNWINDING)

    # ---- what the client asks for

    async def say(self, text: Any, message: Any = None, *, by_voice: bool = False) -> None:
        """Answer ``text``. While an answer is made or heard, that one is interrupted first. ``by_voice``: it came
        through a microphone and may be an echo. Whatever becomes of the answer, ``text`` is kept and acknowledged
        under the client's id ``message``; sent again under the same id, it is only acknowledged again."""
        text = self._checked(text)
        if (known_already := self._sayings.known(message, text)) is not None:
            known_already.again(self.outbox)
            return
        if by_voice and self.echoes(text):
            await self.outbox.put({"type": "transcript", "text": "", "echo": text[:300]})
            return
        await self._stop()
        saying = self._sayings.new(message, text, self.outbox)
        self._start(lambda cancel: self.conversation.reply(text, cancel), saying)

    async def greet(self) -> None:
        """The greeting, or a word to an old acquaintance; once in a session. Where the persona's own word was the last
        and is fresh, as after a page was loaded anew, only the state is told."""
        if self._greeted or self._busy():
            return
        self._greeted = True
        if await self._spoke_just_now():
            await self.outbox.put({"type": "state", "state": self.state})
        elif not self._busy():
            self._start(lambda cancel: self.conversation.welcome())

    async def interrupt(self) -> None:
        """Stop what is being thought or said. Without anything to stop, the state is told again."""
        if not await self._stop():
            await self.outbox.put({"type": "state", "state": self.state})

    def heard(self, utterance: Any, seconds: Any) -> None:
        """How far the client has played an answer. Told of the one just interrupted, it mends what is remembered."""
        if not _number(utterance) or not _number(seconds) or not 0 <= seconds < 1e6:
            raise InvalidInput("heard needs an utterance and seconds", mend='{"type":"heard","utterance":1,"seconds":2.5}')
        if self._turn is not None and self._turn.utterance == utterance:
            self._turn.report(float(seconds))
        elif self._past is not None and self._past[0].utterance == utterance:
            self._heard_late(float(seconds))

    async def listen(self, rate: Any, language: Any = None) -> None:
        """Sound follows, int16 mono at ``rate``; :meth:`hear` takes it and :meth:`listened` ends it."""
        self._hearing().begin(rate, language, self.bounds.audio)
        if not self._busy():
            await self._become("listening")

    def hear(self, pcm: bytes) -> None:
        """Some sound of the user's. ``InvalidInput`` when none was announced or it is too much."""
        self._hearing().take(pcm)

    def listened(self) -> Coroutine[Any, Any, None]:
        """The user has finished speaking. What was collected is taken at once, so that :meth:`listen` may follow;
        what comes back, awaited, tells what was understood and answers it, unless it was an echo."""
        ear = self._hearing()
        return self._understand(ear, ear.end())

    async def _understand(self, ear: Ear, recording: Recording) -> None:
        try:
            heard = await asyncio.get_running_loop().run_in_executor(self._hearers, ear.understand, recording)
        finally:
            if self.state == "listening" and not ear.open:
                await self._become("idle")
        echo = bool(heard) and self.echoes(heard)
        await self.outbox.put({"type": "transcript", "text": "" if echo else heard, **({"echo": heard} if echo else {})})
        if heard and not echo:
            await self.say(heard)

    def echoes(self, text: str) -> bool:
        """Whether ``text`` is the persona's own voice: words that sounded in the last seconds."""
        now = asyncio.get_running_loop().time()
        spoken: list[str] = []
        for turn, ended in ((self._turn, now), self._past or (None, 0.0)):
            if turn is not None and now - ended <= QUIET:
                at = turn.heard_by_now
                spoken = [*turn.script.words_between(at - REMEMBERED, at + 0.5), *spoken]
        return is_echo(text, spoken)

    async def history(self, limit: int = 50) -> list[dict[str, Any]]:
        """The newest turns, oldest first, as plain data."""
        return [_episode(one, self.conversation.persona_id) for one in await self._episodes(limit)]

    def quiet(self, now: float) -> float:
        """Seconds for which nobody has spoken, in the loop's time; 0 while somebody does."""
        return 0.0 if self._busy() or self.state != "idle" else max(0.0, now - self._quiet_since)

    async def _spoke_just_now(self) -> bool:
        last = await self._episodes(1)
        fresh = bool(last) and (datetime.now(UTC) - last[0].at).total_seconds() < GREETED
        return fresh and last[0].speaker == self.conversation.persona_id and last[0].heard != 0

    async def _episodes(self, limit: int) -> list[Any]:
        return await asyncio.get_running_loop().run_in_executor(
            self._readers, lambda: self.conversation.memory.episodes(conversation=self.conversation.name, limit=limit)
        )

    # ---- one answer

    def _start(self, begin: Callable[[Any], Iterator[Event]], saying: Saying | None = None) -> None:
        self._utterances += 1
        self.unsettled = self.unsettled or saying is not None
        turn = Turn(
            self._utterances, begin, self.performer, self.stage, self.outbox, self._threads, send=self._send,
            saying=saying, before=self._seen, codec=self.codec,
        )
        self._turn = turn
        self._task = asyncio.create_task(self._run(turn))

    async def _run(self, turn: Turn) -> None:
        try:
            await self._unwound()
            await _its_turn(turn)
            await self._become("thinking")
            await turn.run()
            end = {"type": "end", "utterance": turn.utterance, "turn": turn.episode, "text": turn.text}
            await self.outbox.put(end, utterance=turn.utterance)
            await turn.played()
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001 - a talk outlives whatever breaks in one answer
            await self._failed(turn, error)
        self._over(turn)
        await self._become("idle")

    async def _failed(self, turn: Turn, error: Exception) -> None:
        if not isinstance(error, AnimismError):
            log.error("an answer broke", exc_info=error)
        turn.cancel.set()
        self._tell(turn, error)
        if len(turn.script):
            self.outbox.add({"type": "end", "utterance": turn.utterance, "turn": turn.episode, "text": turn.text})

    def _tell(self, turn: Turn, error: BaseException) -> None:
        told = known(error)
        if turn.saying is not None and turn.saying.label is not None:
            told["id"] = turn.saying.label
        self.outbox.add(told)

    def _over(self, turn: Turn) -> None:
        if self._turn is turn:
            self._seen = end_of(turn.last) if turn.last is not None else self._seen
            self._quiet_since = asyncio.get_running_loop().time()
            self._past = (turn, self._quiet_since)
            self._turn = self._task = None

    async def _send(self, spoken: Spoken, utterance: int, index: int) -> None:
        if self.state != "speaking":
            self.state = "speaking"
        told = {
            "type": "sentence", "utterance": utterance, "index": index, "text": spoken.text, "emotion": spoken.emotion,
            "seconds": round(spoken.seconds, 4), "words": spoken.words,
        }
        if self.face == "video" and self.pictures is not None:
            await self.pictures.send(self.outbox, told, spoken, utterance, index)
        else:
            await self.outbox.put(told, speech_message(spoken, utterance, index), utterance=utterance)

    # ---- stopping

    async def _stop(self, *, told: bool = True) -> bool:
        """Stop the answer that is made or heard, at once; whether there was one."""
        turn, task = self._turn, self._task
        if turn is None or task is None:
            return False
        turn.cancel.set()
        task.cancel()
        self.outbox.drop(turn.utterance)
        seconds = turn.heard_by_now
        characters = turn.script.characters(seconds)
        self._seen = turn.face_at(seconds)
        self._quiet_since = asyncio.get_running_loop().time()
        self._past, self._turn, self._task = (turn, self._quiet_since), None, None
        if told:
            self.outbox.add({"type": "interrupted", "utterance": turn.utterance, "heard": characters})
            self.outbox.add({"type": "state", "state": "idle"})
        self.state = "idle"
        self._unwind_in_time(self._unwind(turn, characters))
        await asyncio.wait({task}, timeout=UNWINDING)
        return True

    def _unwind_in_time(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._unwinding[task] = asyncio.get_running_loop().time() + UNWINDING
        task.add_done_callback(lambda done: self._unwinding.pop(done, None))

    async def _unwound(self) -> None:
        """What was heard of the last answers is kept before the next one looks back; none is waited for longer than
        :data:`UNWINDING` after it was cut."""
        now = asyncio.get_running_loop().time
        while waiting := {task: until for task, until in self._unwinding.items() if until > now()}:
            await asyncio.wait(set(waiting), timeout=max(0.0, min(waiting.values()) - now()))

    async def _unwind(self, turn: Turn, characters: int) -> None:
        """Let the conversation end, which keeps what the user said even where it had not begun; then keep how much of
        the answer was heard."""
        try:
            async with asyncio.timeout(ENDING):
                await _its_turn(turn)
                turn.begin()
                await turn.finished.wait()
        except TimeoutError:
            log.error("an interrupted answer did not end in %.0f s", ENDING)
            turn.begin()
        if turn.broken is not None and turn.saying is not None and turn.saying.episode is None:
            self._tell(turn, turn.broken)
        if turn.cut_at is None:  # the client has not told the exact place in the meantime
            turn.cut_at = characters
        await self._cut(turn)

    async def _cut(self, turn: Turn) -> None:
        if turn.episode is None or turn.cut_at is None:
            return
        try:
            await asyncio.get_running_loop().run_in_executor(
                self._readers, self.conversation.cut, turn.episode, min(turn.cut_at, len(turn.text))
            )
        except AnimismError as error:
            self.outbox.add(known(error))
        except Exception as error:
            log.error("how much was heard could not be kept", exc_info=error)

    def _heard_late(self, seconds: float) -> None:
        """The exact place, told after the interruption."""
        assert self._past is not None
        turn, _ = self._past
        if not turn.cancel.is_set():
            return
        turn.cut_at = turn.script.characters(seconds)
        if turn.finished.is_set():
            self._unwind_in_time(self._cut(turn))

    # ---- small things

    def _busy(self) -> bool:
        return self._turn is not None

    async def _become(self, state: str) -> None:
        if self.state != state:
            self.state = state
            await self.outbox.put({"type": "state", "state": state})

    def _checked(self, text: Any) -> str:
        if not isinstance(text, str) or not text.strip():
            raise InvalidInput("there is nothing to answer", mend='{"type":"say","id":"1","text":"Hello!"}')
        if len(text) > self.bounds.message:
            raise InvalidInput(
                f"that was {len(text):,} characters", mend=f"say at most {self.bounds.message:,} at a time"
            )
        return text

    def _hearing(self) -> Ear:
        if self._ear is None:
            raise InvalidInput("nothing here turns speech into text", mend="type instead, or see: animism doctor")
        return self._ear


def _episode(one: Any, persona_id: str) -> dict[str, Any]:
    return {
        "id": one.id, "speaker": "persona" if one.speaker == persona_id else one.speaker, "name": one.name,
        "text": one.text, "emotion": one.emotion, "at": one.at.isoformat(), "heard": one.heard,
    }


async def _its_turn(turn: Turn) -> None:
    """Wait until what was said before is kept, so that memory has it in order."""
    if turn.saying is not None and turn.saying.before is not None:
        await turn.saying.before.wait()


def _number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)

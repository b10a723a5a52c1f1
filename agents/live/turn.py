"""One answer while it is made and heard: from the events of a conversation to sentences with sound and motion, a little
ahead of the listener, until it ends or is interrupted.

Two tasks work side by side: one reads what the persona says and tells it to the client as it comes, the other performs
sentence by sentence and waits when it is far enough ahead. The conversation itself blocks, so it runs in a thread.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import Executor
from contextlib import suppress
from typing import Any

from ...personas.errors import AnimismError
from ..conversation.emotion_tags import Feeling
from ..conversation.events import Acknowledged, Done, Event, Notice, Piece
from ..conversation.sentences import Sentences
from .clauses import begin_early
from .heard import Script
from .joining import Face, end_of, joined
from .outbox import Outbox
from .performer import Performer
from .saying import Saying
from .spoken import Spoken
from .stage import Stage

AHEAD_SENTENCES, AHEAD_SECONDS = 3, 12.0
"""How far sentences may be sent ahead of what was heard."""
_CUSHION = 0.4
"""Seconds before its time at which a later sentence should be ready."""

Sender = Callable[[Spoken, int, int], Awaitable[None]]
"""Sends one sentence: what it is, which answer, which sentence of it."""


class Turn:
    """One answer, number ``utterance`` of its session. ``begin`` starts the conversation's iterator, given the event
    that cancels it; ``saying`` is what it answers, if anything. ``before`` is the face that was last seen."""

    def __init__(
        self, utterance: int, begin: Callable[[threading.Event], Iterator[Event]], performer: Performer, stage: Stage,
        outbox: Outbox, threads: Executor, *, send: Sender, saying: Saying | None = None, before: Face | None = None,
        codec: str = "opus",
    ) -> None:
        self.utterance, self.saying, self.before = utterance, saying, before
        self.cancel = threading.Event()
        self.script = Script()
        self.episode: int | None = None
        self.text = ""
        self.emotion = "neutral"
        self.last: Spoken | None = None
        self.cut_at: int | None = None
        """Characters of the answer that were heard, once it was interrupted."""
        self.sent_all = False
        self.finished = asyncio.Event()
        """Set when the conversation's iterator has ended, also after a cancel."""
        self.broken: BaseException | None = None
        """What ended the conversation's iterator, if anything did."""
        self._begun = False
        self._begin, self._performer, self._stage, self._outbox, self._threads = begin, performer, stage, outbox, threads
        self._send, self._codec = send, codec
        self._loop = asyncio.get_running_loop()
        self._events: asyncio.Queue[Event | BaseException | None] = asyncio.Queue()
        self._lines: asyncio.Queue[tuple[str, str] | None] = asyncio.Queue()
        self._raw: list[str] = []
        self._playing_since: float | None = None
        self._reported: tuple[float, float] | None = None
        self._progress = asyncio.Event()

    # ---- running

    async def run(self) -> None:
        """Speak the whole answer; returns when its last sentence was sent."""
        self.begin()
        reading, speaking = asyncio.create_task(self._read()), asyncio.create_task(self._speak())
        try:
            await asyncio.gather(reading, speaking)
        except BaseException:
            self.cancel.set()
            for task in (reading, speaking):
                task.cancel()
            await asyncio.gather(reading, speaking, return_exceptions=True)
            raise
        self.sent_all = True

    def begin(self) -> None:
        """Let the conversation begin, unless it has: what was said is kept, also where the answer is cut already."""
        if self._begun:
            return
        self._begun = True
        try:
            self._threads.submit(self._converse)
        except RuntimeError as error:  # the threads have been shut down
            self._take(error)

    def _converse(self) -> None:
        """In a thread: every event of the conversation, then its error or ``None``."""
        end: BaseException | None = None
        events = None
        try:
            events = self._begin(self.cancel)
            for event in events:
                self._hand_over(event)
        except BaseException as error:  # noqa: BLE001 - told to the client by the session
            end = error
        finally:
            if events is not None and hasattr(events, "close"):
                events.close()
            self._hand_over(end)

    def _hand_over(self, event: Event | BaseException | None) -> None:
        try:
            self._loop.call_soon_threadsafe(self._take, event)
        except RuntimeError:  # the loop has been closed: nobody listens any more
            self.cancel.set()

    def _take(self, event: Event | BaseException | None) -> None:
        if isinstance(event, Done):
            self.episode, self.text = event.episode, event.text
        if isinstance(event, Acknowledged) and self.saying is not None:
            self.saying.kept(event.episode)  # here, for nobody may read the rest
        if event is None or isinstance(event, BaseException):
            self.broken = event
            self.finished.set()
            if self.saying is not None:
                self.saying.settled.set()
        self._events.put_nowait(event)

    async def _read(self) -> None:
        """Tell what can be told at once, and cut the text into lines to be spoken."""
        sentences, feeling, first = Sentences(), "neutral", True
        while (event := await self._events.get()) is not None:
            if isinstance(event, BaseException):
                self._lines.put_nowait(None)
                raise event
            if isinstance(event, Notice):
                await self._outbox.put({"type": "notice", "text": event.text})
            elif isinstance(event, Feeling):
                first = self._line_up(sentences.flush() if self._at_end() else [], feeling, first)
                feeling = event.emotion
            elif isinstance(event, Piece):
                self._raw.append(event.text)
                first = self._line_up(sentences.feed(event.text), feeling, first)
        self._line_up(sentences.flush(), feeling, first)
        self._lines.put_nowait(None)

    def _at_end(self) -> bool:
        """Whether what was said so far ends a sentence, so that a new feeling begins another."""
        return self._whole().rstrip("\"'”’»)]").endswith((".", "!", "?", "…", "。", "！", "？", "।"))

    def _line_up(self, lines: list[str], feeling: str, first: bool) -> bool:
        for text in lines:
            plain = " ".join(text.split())
            for part in begin_early(plain) if first else [plain]:
                self._lines.put_nowait((part, feeling))
            first = False
        return first

    def _whole(self) -> str:
        return " ".join("".join(self._raw).split())

    async def _speak(self) -> None:
        index = 0
        while (line := await self._lines.get()) is not None:
            text, emotion = line
            await self._room()
            due = self._loop.time() + max(0.0, self.script.seconds - self.heard - _CUSHION)
            spoken = await self._stage.perform(self._performer.line(text, emotion, self._codec), due)
            spoken = joined(self.before, spoken)
            self.before, self.last = end_of(spoken), spoken
            self.script.add(spoken, self._whole())
            await self._tell(spoken, index)
            index += 1

    async def _tell(self, spoken: Spoken, index: int) -> None:
        if index == 0:
            await self._outbox.put({"type": "state", "state": "speaking"}, utterance=self.utterance)
        if index == 0 or spoken.emotion != self.emotion:
            await self._outbox.put({"type": "emotion", "emotion": spoken.emotion}, utterance=self.utterance)
        self.emotion = spoken.emotion
        await self._send(spoken, self.utterance, index)
        if self._playing_since is None:
            self._playing_since = self._loop.time()

    async def _room(self) -> None:
        """Wait until the listener is near enough. One who never says how far he is, is believed to listen."""
        while True:
            ahead = self.script.seconds - self.heard
            unheard = len(self.script) - self.script.begun(self.heard)
            if len(self.script) == 0 or (unheard < AHEAD_SENTENCES and ahead < AHEAD_SECONDS):
                return
            await self._news(0.25)

    async def _news(self, longest: float) -> None:
        """Wait for the client to say how far it is."""
        self._progress.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(longest):  # wait_for may swallow a cancel that meets the news
                await self._progress.wait()

    # ---- what was heard

    @property
    def heard(self) -> float:
        """Seconds of the answer that were heard: what the client said, or the clock where it never says."""
        if self._reported is not None:
            return self._reported[0]
        if self._playing_since is None:
            return 0.0
        return min(self.script.seconds, self._loop.time() - self._playing_since)

    @property
    def heard_by_now(self) -> float:
        """:attr:`heard`, and what must have been heard since the client last said so (it does once a second)."""
        if self._reported is None:
            return self.heard
        seconds, at = self._reported
        return min(self.script.seconds, seconds + min(1.2, self._loop.time() - at))

    def face_at(self, seconds: float) -> Face | None:
        """The face that was seen after ``seconds`` of the answer."""
        found = self.script.at(seconds)
        return end_of(*found) if found is not None else self.before

    def report(self, seconds: float) -> None:
        """The client's ``heard``; it never goes back."""
        known = self._reported[0] if self._reported is not None else 0.0
        self._reported = (min(self.script.seconds, max(known, seconds)), self._loop.time())
        self._progress.set()

    async def played(self) -> None:
        """Wait until all that was sent has been heard, or must have been."""
        begun = self._loop.time()
        longest = self.script.seconds - self.heard + 3.0
        while self.heard < self.script.seconds - 0.2 and self._loop.time() - begun < longest:
            await self._news(min(1.0, max(0.05, self.script.seconds - self.heard)))


def known(error: BaseException) -> dict[str, Any]:
    """An error as a message: what happened in words, and what to do."""
    if isinstance(error, AnimismError):
        return {"type": "error", "message": str(error), "mend": error.mend}
    return {"type": "error", "message": f"something broke: {type(error).__name__}", "mend": "try it again"}

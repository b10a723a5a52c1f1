"""The sessions of all live talks of one server: opening, resuming after a lost connection, bounding, ending.

It owns what sessions share: the stage where sentences are performed, the threads in which conversations block, load,
hear and draw, and those in which a talk settles once nobody talks. The wire is :mod:`.live_socket`'s.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from ...agents.artifacts import PORTRAIT, SCULPTURE, VOICE
from ...agents.conversation.conversation import LONGEST_MESSAGE, Conversation
from ...agents.live.idle_loop import idle_loop
from ...agents.live.listening import Ear, can_hear
from ...agents.live.performer import Performer
from ...agents.live.session import Bounds, LiveSession
from ...agents.live.settling import Settling
from ...agents.live.shared_threads import SharedThreads
from ...agents.live.stage import Stage
from ...agents.live.video_parts import Pictures
from ...personas.errors import InvalidInput

RESUMABLE = 120.0
"""Seconds for which a session waits for its client to come back."""
MOST_SESSIONS = 1_000
"""Connected at once, all users together."""
MOST_WAITING = 2_000
"""Sessions that wait for their clients; the oldest is given up first."""
_TALKING, _LOADING, _HEARING = (256, 64), (16, 8), (8, 4)
"""Threads of all users and of one: conversations that think, each perhaps waiting for a chat model; personas and talks
that are read; sounds that are written down."""
SETTLES_AFTER, _MOMENT = 60.0, 1.0
"""Seconds of quiet after which a talk settles; seconds that the end of the server waits for that."""
_SWEEP = 10.0


class Full(Exception):
    """No more sessions now; the text says which bound was met."""


@dataclass
class Seat:
    """A session with what the wire needs to know of it. ``since`` is when its client was lost, in the loop's time."""

    user: str
    persona: Any
    session: LiveSession
    speech_input: bool
    drawable: bool
    since: float | None = None


class LiveDesk:
    """Of one server; belongs to its event loop. ``processes`` perform sentences; 0 does it in threads."""

    def __init__(self, services: Any, *, processes: int | None = None) -> None:
        self.services = services
        self._processes = min(4, max(1, os.cpu_count() or 1)) if processes is None else processes
        self._stage: Stage | None = None
        self._talking = SharedThreads(*_TALKING, name="talk")
        self._loading = SharedThreads(*_LOADING, name="load")
        self._hearing = SharedThreads(*_HEARING, name="hear")
        self._settling = Settling()
        self._drawing = ThreadPoolExecutor(max(2, os.cpu_count() or 1), thread_name_prefix="draw")
        self._seats: dict[str, Seat] = {}
        self._personas: WeakValueDictionary[tuple[str, str, int], Any] = WeakValueDictionary()
        self._tasks: set[asyncio.Task[Any]] = set()

    @asynccontextmanager
    async def lifespan(self, app: Any) -> AsyncIterator[None]:
        """Workers start beside the server and end with it."""
        if self._processes:
            self._stage = Stage(None, processes=self._processes)
            self.spawn(self._stage.start())
        self.spawn(self._sweeping())
        try:
            yield
        finally:
            await self.close()

    async def close(self) -> None:
        """End every session and every worker."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*(seat.session.close() for seat in self._seats.values()), return_exceptions=True)
        for seat in self._seats.values():
            self._settle(seat)
        self._seats.clear()
        await asyncio.to_thread(self._settling.close, _MOMENT)
        if self._stage is not None:
            await self._stage.close()
        for threads in (self._talking, self._loading, self._hearing):
            threads.shutdown()
        self._drawing.shutdown(wait=False, cancel_futures=True)

    def spawn(self, work: Any) -> asyncio.Task[Any]:
        """A task that is not forgotten while it runs."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # ---- sessions

    async def seat(self, user: str, name: str, resume: Any, face: str) -> Seat:
        """The session of ``resume``, where it still waits, or a new one. ``InvalidInput`` when there is no such
        persona, :class:`Full` when there is no room."""
        self._make_room(user)
        persona = await self._in_thread(user, self._load, user, name)
        old = self._seats.get(resume) if isinstance(resume, str) else None
        same = old is not None and (old.user, old.persona.id, old.persona.version) == (user, persona.id, persona.version)
        if old is not None and same:  # one that was changed meanwhile is met anew
            old.since = None
            await self._in_thread(user, self._see, old, face)
            return old
        seat = await self._in_thread(user, self._new, user, persona, face)
        self._seats[seat.session.id] = seat
        return seat

    async def lose(self, seat: Seat) -> None:
        """The client is gone; the session waits for it for :data:`RESUMABLE` seconds."""
        seat.since = asyncio.get_running_loop().time()
        await seat.session.detach()
        waiting = sorted((s for s in self._seats.values() if s.since is not None), key=lambda s: s.since or 0.0)
        for oldest in waiting[: max(0, len(waiting) - MOST_WAITING)]:
            self._give_up(oldest)

    async def idle(self, seat: Seat) -> bytes:
        """The loop of the persona at rest, for clients that do not draw."""
        studio = await self._in_thread(seat.user, self.services.studio, seat.user)
        performer, folder = seat.session.performer, studio.home / "cache"
        return await asyncio.get_running_loop().run_in_executor(
            self._drawing, idle_loop, studio.host, performer.portrait, performer.spec.seed, folder
        )

    def connected(self, user: str | None = None) -> int:
        """How many sessions have a client now."""
        return sum(seat.since is None and user in (None, seat.user) for seat in self._seats.values())

    # ---- inside

    def _load(self, user: str, name: str) -> Any:
        """The persona as it is stored now. Sessions of one version share it: a hundred talks with one character hold
        one specification."""
        persona = self.services.studio(user).load(name)
        persona.agreed()  # of a session that is taken up again, too
        return self._personas.setdefault((user, persona.id, persona.version), persona)

    def _new(self, user: str, persona: Any, face: str) -> Seat:
        """Blocks: reads the persona's files and opens its memory. ``InvalidInput`` where the consent to the use of its
        face or voice does not hold."""
        studio, spec = self.services.studio(user), persona.spec
        persona.objections()
        persona.note_use(persona.agreed(), "a live talk", "the page, or a client of its socket")
        memory = self.services.memories(user).of(persona.id, user)
        talk = Conversation(spec, persona.id, memory, studio.chat_model, user)
        performer = Performer(studio.host, spec, persona.voice if VOICE in persona.files else None)
        limits = self.services.limits
        bounds = Bounds(min(limits.message, LONGEST_MESSAGE), limits.audio_bytes)
        hears = can_hear(studio.host)
        ear = Ear(studio.host, spec.language) if hears else None
        session = LiveSession(
            talk, performer, self._the_stage(studio.host), self._talking.of(user), ear=ear, bounds=bounds,
            readers=self._loading.of(user), hearers=self._hearing.of(user),
        )
        seat = Seat(user, persona, session, hears, SCULPTURE in persona.files)
        self._see(seat, face)
        return seat

    def _see(self, seat: Seat, face: str) -> None:
        """Prepare pictures where the client wants them, or cannot do without."""
        session, performer = seat.session, seat.session.performer
        wants = (face == "video" or not seat.drawable) and PORTRAIT in seat.persona.files
        if not wants:
            session.pictures = None
        elif session.pictures is None:
            performer.portrait = performer.portrait or seat.persona.portrait
            session.pictures = Pictures(performer.host, performer.portrait, self._drawing)

    def _the_stage(self, host: Any) -> Stage:
        if self._stage is None:
            self._stage = Stage(host, processes=self._processes)
        return self._stage

    def _make_room(self, user: str) -> None:
        if self.connected() >= MOST_SESSIONS:
            raise Full(f"this server holds {MOST_SESSIONS} talks at once, and all are taken")
        if self.connected(user) >= self.services.limits.sockets:
            raise Full(f"one user may have {self.services.limits.sockets} talks at once")

    async def _in_thread(self, user: str, call: Any, *arguments: Any) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._loading.of(user), call, *arguments)

    def _give_up(self, seat: Seat) -> None:
        self._seats.pop(seat.session.id, None)
        self._settle(seat)

    def _settle(self, seat: Seat) -> None:
        """In the background, where something was said since it was last done."""
        session = seat.session
        if session.unsettled:
            session.unsettled = False
            self._settling.soon((seat.user, seat.persona.id), session.conversation.settle)

    async def _sweeping(self) -> None:
        """Let talks settle in which nobody speaks any more, and give up sessions whose clients did not come back."""
        while True:
            await asyncio.sleep(_SWEEP)
            now = asyncio.get_running_loop().time()
            for seat in list(self._seats.values()):
                if seat.session.quiet(now) > SETTLES_AFTER:
                    self._settle(seat)
                if seat.since is not None and now - seat.since > RESUMABLE:
                    self._give_up(seat)


def face_for(wanted: Any) -> str:
    """``sculpture`` or ``video``; ``InvalidInput`` for anything else."""
    if wanted not in (None, "sculpture", "video"):
        raise InvalidInput("no such face", mend='"sculpture" or "video"')
    return wanted or "sculpture"

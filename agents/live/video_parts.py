"""Pictures for clients that cannot draw the character themselves: JPEG parts of each sentence, sent as they are drawn.

The first part is short so that the mouth moves soon; the sound comes with it. Drawing stops within one part of an
interruption. The loop of a face at rest is :mod:`.idle_loop`'s.
"""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from ...plugins import PluginHost
from ...tools.contracts import AnimationRequest, Frames
from ...tools.media import BlendshapeTrack, Image, Portrait
from ..job import Job
from ..request import CreateRequest
from ..workshop import Log, Workshop
from .outbox import Outbox
from .packing import video_message
from .spoken import Spoken

SIDE = 384
"""Pixels a side; a JPEG of that is about 12 kB."""
FIRST_PART, PART = 4, 10
"""Frames."""
QUALITY = 80


class Pictures:
    """One persona's portrait, drawn for one session. ``threads`` are shared by all who draw."""

    def __init__(self, host: PluginHost, portrait: Portrait, threads: Executor, side: int = SIDE) -> None:
        self.host, self.portrait, self.side = host, portrait, side
        self._threads = threads
        self._step = 1  # every so many frames are drawn

    async def send(self, outbox: Outbox, told: dict[str, Any], spoken: Spoken, utterance: int, index: int) -> None:
        """``told`` and the pictures of ``spoken``, part by part; waits where the client is slow."""
        loop = asyncio.get_running_loop()
        track = seen(spoken, self._step)
        frames = frames_of(self.host, self.portrait, track, self.side)
        drawing: asyncio.Future[Any] = loop.run_in_executor(self._threads, _opened, frames)
        source: Iterator[Image] | None = None
        try:
            source, count = await asyncio.shield(drawing)
            done, part, spent = 0, 0, 0.0
            while done < count:
                number = min(count - done, FIRST_PART if part == 0 else PART)
                begun = loop.time()
                drawing = loop.run_in_executor(self._threads, _drawn, source, number)
                pictures = await asyncio.shield(drawing)
                spent += loop.time() - begun
                start, done = done / track.fps, done + number
                data = video_message(spoken, utterance, index, part, done >= count, start, pictures, track.fps)
                await outbox.put(*((told, data) if part == 0 else (data,)), utterance=utterance)
                part += 1
            self._step = step_for(spent / max(count, 1), spoken.fps)
        finally:
            await _let_go(loop, self._threads, drawing, source)


async def _let_go(loop: Any, threads: Executor, drawing: asyncio.Future[Any], source: Any) -> None:
    """Close the drawing once the part that is being drawn is done; a running generator cannot be closed."""

    def close(drawn: asyncio.Future[Any]) -> None:
        opened = source
        if opened is None and not drawn.cancelled() and drawn.exception() is None:
            opened = drawn.result()[0]
        if opened is not None and not loop.is_closed():
            loop.run_in_executor(threads, opened.close)

    drawing.add_done_callback(close)


def step_for(seconds: float, fps: float) -> int:
    """Every how many frames are drawn next, when one took ``seconds``: as few as keep a quarter of the time free."""
    return next((step for step in (1, 2, 3) if seconds * fps / step < 0.8), 4)


def seen(spoken: Spoken, step: int = 1) -> BlendshapeTrack:
    """The frames of a sentence that are seen before the next one begins; every ``step``-th of them."""
    track = spoken.track()
    count = min(len(track), int(spoken.seconds * spoken.fps) + 2)
    return BlendshapeTrack(track.weights[:count:step], track.pose[:count:step], track.fps / step)


def frames_of(host: PluginHost, portrait: Portrait, track: BlendshapeTrack, side: int) -> Any:
    """A call that prepares the drawing, by whichever animation tool serves the portrait; it blocks."""

    def prepare() -> Frames:
        shop = Workshop(host, None, Job(), CreateRequest("a line"), Path())
        reason = "the portrait is a sculpture" if portrait.sculpture else "the portrait is a picture"
        return shop.call("animation", AnimationRequest(portrait, track, side), Log(), stage="clip", reason=reason)

    return prepare


def jpeg(image: Image, quality: int = QUALITY) -> bytes:
    """uint8 (H, W, 3) RGB as JPEG."""
    from PIL import Image as Pillow

    out = io.BytesIO()
    Pillow.fromarray(image).save(out, "JPEG", quality=quality)
    return out.getvalue()


def _opened(prepare: Any) -> tuple[Iterator[Image], int]:
    frames = prepare()
    return iter(frames), frames.count


def _drawn(source: Iterator[Image], number: int) -> list[bytes]:
    return [jpeg(frame) for _, frame in zip(range(number), source, strict=False)]

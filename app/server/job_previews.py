"""Between an agent's progress and a job's events: small previews, a bounded pace, and results as they arrive.

It makes nothing but small pictures and the sound of a name.
"""

from __future__ import annotations

import io
import logging
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from ...agents.job import ProgressEvent
from ...personas.spec import PersonaSpec
from .jobs import ServerJob

log = logging.getLogger("animism.server")
PACE = 0.1
"""Seconds between two events of a stage that differ in their fraction alone."""
PREVIEW_PACE = {"clip": 1.0}
PREVIEW_SIDE = 320
MAX_PREVIEWS = 40


class Telling:
    """A listener for :class:`~animism.agents.job.Job` that tells ``job``'s followers. ``say`` speaks a text with a
    voice (WAV bytes), for the sample of a voice that was just cast."""

    def __init__(self, job: ServerJob, say: Callable[[Any, PersonaSpec], bytes] | None = None) -> None:
        self._job, self._say = job, say
        self._spec: PersonaSpec | None = None
        self._last: dict[str, tuple[float, str]] = {}
        self._previewed: dict[str, float] = {}
        self._previews = self._looks = 0
        self._samples: list[threading.Thread] = []
        self._told: set[str] = set()

    def __call__(self, event: ProgressEvent) -> None:
        now, last = time.monotonic(), self._last.get(event.stage, (0.0, ""))
        preview = self._preview(event, now)
        result = getattr(event, "result", None)
        news = event.fraction >= 1.0 or event.message != last[1] and now - last[0] > PACE / 4
        if preview or news or result is not None or now - last[0] > PACE:
            self._last[event.stage] = (now, event.message)
            self._job.told(event.stage, event.fraction, event.message, preview)
        if result is not None:
            self._tell(event.stage, result)

    def finish(self, patience: float = 5.0) -> None:
        """Wait for samples that are still being spoken, so that ``done`` is the last event."""
        for thread in self._samples:
            thread.join(patience)

    def _preview(self, event: ProgressEvent, now: float) -> str | None:
        if event.preview is None or self._previews >= MAX_PREVIEWS:
            return None
        if now - self._previewed.get(event.stage, 0.0) < PREVIEW_PACE.get(event.stage, 0.15) and event.fraction < 1.0:
            return None
        self._previewed[event.stage] = now
        self._previews += 1
        return self._job.put(f"preview-{self._previews}.jpg", "image/jpeg", jpeg(event.preview, PREVIEW_SIDE))

    def catch_up(self, spec: PersonaSpec, portrait: str | None) -> None:
        """Tell what a creation that went on after a kill had made before it. ``portrait`` is an address."""
        if "author" not in self._told:
            self._job.publish("author", author_data(spec))
        if "portrait" not in self._told and portrait is not None:
            self._job.publish("portrait", {"image": portrait})

    def _tell(self, stage: str, result: Any) -> None:
        self._told.add(stage)
        if stage == "author":
            self._spec = result
            self._job.publish("author", author_data(result))
        elif stage == "portrait":
            image = self._job.put("portrait.jpg", "image/jpeg", jpeg(result.image, 1024))
            self._job.publish("portrait", {"image": image})
        elif stage == "look":
            image = self._job.put(f"look-{result.seed}.png", "image/png", result.png)
            self._job.publish("look", {"index": self._looks, "seed": result.seed, "image": image})
            self._looks += 1
        elif stage == "voice":
            thread = threading.Thread(target=self._sample, args=(result,), name="voice sample", daemon=True)
            self._samples.append(thread)
            thread.start()

    def _sample(self, voice: Any) -> None:
        data: dict[str, Any] = {"id": voice.id, "description": voice.description, "sample": None}
        if self._say is not None and self._spec is not None:
            try:
                data["sample"] = self._job.put("voice.wav", "audio/wav", self._say(voice, self._spec))
            except Exception as error:  # noqa: BLE001 - a sample is a courtesy
                log.info("no sample of %s: %s", voice.id, error)
        self._job.publish("voice", data)


def author_data(spec: PersonaSpec) -> dict[str, Any]:
    """The ``author`` event: what is told of a persona as soon as it is written."""
    return {
        "name": spec.name, "summary": spec.summary, "greeting": spec.greeting, "role": spec.social.role,
        "temperament": spec.personal.temperament, "likes": spec.personal.likes, "dislikes": spec.personal.dislikes,
        "backstory": spec.life.backstory,
    }


def jpeg(image: np.ndarray, most: int, quality: int = 88) -> bytes:
    """uint8 (H, W, 3) RGB as JPEG, at most ``most`` pixels on its longer side."""
    from PIL import Image as Pictures

    picture = Pictures.fromarray(np.ascontiguousarray(image))
    picture.thumbnail((most, most))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()

"""A sentence and an emotion become sound and motion, packed for the wire, by whichever tools are registered.

It keeps nothing and knows no session; :mod:`.stage` decides where and when it runs and keeps what was performed. A
sentence that has nothing to say, or that the voice cannot read, becomes a silence in which it can be read.
"""

from __future__ import annotations

import hashlib
import json
import threading
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed
from ...personas.spec import PersonaSpec
from ...plugins import PluginHost
from ...tools.contracts import LipSyncRequest
from ...tools.media import BlendshapeTrack, Portrait, Speech, Voice
from ..job import Job
from ..request import CreateRequest
from ..workshop import Log, Workshop
from .sound import Codec, encode
from .spoken import Line, Spoken, packed

FPS = 25.0
LIMIT = 20.0
"""Seconds that one sentence may take; it takes a fiftieth of that."""
_READING = 15.0
"""Characters a second that a person reads, for sentences that are only shown."""


@dataclass(frozen=True)
class Performed:
    """Sound and motion of one sentence; the track goes on 0.2 s after the sound."""

    speech: Speech
    track: BlendshapeTrack
    silent: bool = False


class Performer:
    """One persona's way to perform. ``voice`` is ``None`` for one that has none: its sentences are only shown.
    ``portrait`` is wanted only where pictures are drawn here."""

    def __init__(
        self, host: PluginHost, spec: PersonaSpec, voice: Voice | None, portrait: Portrait | None = None, *,
        fps: float = FPS, codec: Codec = "opus",
    ) -> None:
        self.host, self.spec, self.voice, self.portrait = host, spec, voice, portrait
        self.fps, self.codec = fps, codec
        self._key = voice_key(voice)

    def line(self, text: str, emotion: str = "neutral", codec: Codec | None = None) -> Line:
        """What is to be performed. The same text moves the same way each time, another text another way."""
        seed = (self.spec.seed ^ zlib.crc32(text.encode("utf-8", "replace"))) & 0xFFFFFFFF
        return Line(
            text, self.voice, self._key, self.spec.language, emotion, self.spec.voice.energy, seed, self.fps,
            codec or self.codec,
        )

    def perform(self, text: str, emotion: str = "neutral", cancel: threading.Event | None = None) -> Performed:
        """Sound and motion of one sentence, made now."""
        return perform(self.host, self.line(text, emotion), cancel)


def voice_key(voice: Voice | None) -> str:
    """The same for voices that sound the same."""
    if voice is None:
        return ""
    data = json.dumps([voice.engine, voice.id, voice.languages, dict(voice.parameters)], sort_keys=True, default=str)
    return hashlib.blake2b(data.encode(), digest_size=12).hexdigest()


def perform(host: PluginHost, line: Line, cancel: threading.Event | None = None) -> Performed:
    """Run the speech and lip-sync tools for one sentence.

    :raises Cancelled: ``cancel`` was set.
    :raises Timeout: the tools took longer than 20 s.
    :raises ToolUnavailable: no speech or lip-sync tool can run here.
    """
    if line.voice is None:
        return _shown(line)
    shop = Workshop(host, None, Job(deadline=LIMIT, cancel=cancel), CreateRequest("a line", fps=line.fps), Path())
    try:
        speech = _speak(shop, line)
    except (Cancelled, Timeout):
        raise
    except (InvalidInput, ToolFailed):
        return _shown(line)
    request = LipSyncRequest(speech, line.emotion, line.fps, line.seed, line.energy)
    track = shop.call("lip_sync", request, Log(), stage="clip", reason="the sentence is to be seen")
    return Performed(speech, track)


def _speak(shop: Workshop, line: Line) -> Speech:
    from ...tools.contracts import SpeechRequest

    assert line.voice is not None
    request = SpeechRequest(line.text, line.voice, line.language, line.emotion)
    return shop.call(
        "speech", request, Log(), stage="speech", first=line.voice.engine, reason="the voice's own engine"
    )


def spoken(line: Line, performed: Performed) -> Spoken:
    """A performance, packed."""
    speech = performed.speech
    weights, pose = packed(performed.track)
    audio, rate = encode(speech.samples, speech.sample_rate, line.codec)
    words = tuple((word.text, round(word.start, 3), round(word.end, 3)) for word in speech.words)
    return Spoken(
        line.text, line.emotion, speech.seconds, words, line.fps, weights, pose, line.codec, rate, audio,
        performed.silent,
    )


def _shown(line: Line) -> Performed:
    """A silence as long as the text takes to read, with the emotion on the face."""
    from ...tools.lip_sync.performance import frame_count, idle_track

    rate = 24_000
    seconds = float(np.clip(len(line.text) / _READING, 0.8, 8.0))
    count = frame_count(seconds, line.fps)
    track = idle_track(count / line.fps, line.fps, line.seed, line.emotion)
    return Performed(Speech(np.zeros(round(seconds * rate), np.float32), rate, line.text), track, silent=True)

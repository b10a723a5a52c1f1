"""The capabilities that a persona is made with and hears with: what goes in, what comes out, in which units.

More capabilities are added beside these without touching them. No tool lives here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..personas.spec import PersonaSpec
from .capability import Capability
from .media import BlendshapeTrack, Image, Landmarks, Portrait, Speech, Voice


@dataclass(frozen=True)
class PortraitRequest:
    """``size`` is the side in pixels (256 to 1024); ``picture`` is a picture of the user's to be used as it is;
    ``landmarks`` are points the user gave for it; ``retry`` counts the times no face was found before, and only
    then may a tool turn, enlarge, re-light or tint the face."""

    spec: PersonaSpec
    seed: int = 0
    size: int = 512
    retry: int = 0
    picture: Path | None = None
    landmarks: Landmarks | None = None
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class LandmarksRequest:
    """Find one face. ``portrait`` is set when the picture was made here and its ground truth is known."""

    image: Image
    portrait: Portrait | None = None


@dataclass(frozen=True)
class VoiceRequest:
    """Choose a voice for a spec out of ``voices``; ``wanted`` is a voice id that the user insists on."""

    spec: PersonaSpec
    voices: tuple[Voice, ...]
    wanted: str | None = None


@dataclass(frozen=True)
class SpeechRequest:
    """Say ``text`` with ``voice``. ``pace`` multiplies the voice's own rate."""

    text: str
    voice: Voice
    language: str = "en"
    emotion: str = "neutral"
    pace: float = 1.0


@dataclass(frozen=True)
class LipSyncRequest:
    """Turn sound into a performance. ``energy`` in [0, 1] scales head motion and gesture; ``seed`` fixes blinks
    and gaze."""

    speech: Speech
    emotion: str = "neutral"
    fps: float = 25.0
    seed: int = 0
    energy: float = 0.5


@dataclass(frozen=True)
class AnimationRequest:
    """Move a portrait by a track. ``size`` is the side of the video in pixels, even."""

    portrait: Portrait
    track: BlendshapeTrack
    size: int = 512


@dataclass(frozen=True)
class Frames:
    """Frames as they are made: iterate once for uint8 (size, size, 3) RGB images, ``count`` of them at ``fps``.
    Memory does not grow with ``count``."""

    fps: float
    count: int
    size: int
    open: Callable[[], Iterator[Image]]

    def __iter__(self) -> Iterator[Image]:
        return self.open()


@dataclass(frozen=True)
class TranscriptionRequest:
    """Write down what is said in ``samples``, float32 mono (T,) in [-1, 1] at ``sample_rate`` Hz. ``language`` is a
    BCP-47 tag, or ``None`` where the tool is to find out."""

    samples: NDArray[np.float32]
    sample_rate: int
    language: str | None = None

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.sample_rate


@dataclass(frozen=True)
class Segment:
    """A stretch of a transcript, with seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Transcript:
    """What was said; ``text`` is ``""`` where nobody spoke. ``language`` is a tag, or ``None`` where unknown;
    ``segments`` is empty when the tool gives no times."""

    text: str
    language: str | None = None
    segments: tuple[Segment, ...] = ()


PORTRAIT = Capability("portrait", PortraitRequest, Portrait, "Draw a character's face from its specification.")
LANDMARKS = Capability("landmarks", LandmarksRequest, Landmarks, "Find the 68 points of the one face in a picture.")
VOICE = Capability("voice", VoiceRequest, Voice, "Choose and tune the voice that fits a character.")
SPEECH = Capability("speech", SpeechRequest, Speech, "Speak a text with a voice, with phoneme times.")
LIP_SYNC = Capability("lip_sync", LipSyncRequest, BlendshapeTrack, "Turn speech into face and head motion.")
ANIMATION = Capability("animation", AnimationRequest, Frames, "Move a portrait by a performance, frame by frame.")
TRANSCRIPTION = Capability("transcription", TranscriptionRequest, Transcript, "Write down what is said in a sound.")

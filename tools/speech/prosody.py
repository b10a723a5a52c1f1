"""How an emotion sounds: pace, pitch, range, loudness and breath, relative to the voice at rest.

The directions follow Murray and Arnott's review (1993, JASA 93(2)) and Scherer (2003, Speech Communication 40);
the amounts are moderate, because a synthetic voice exaggerates. Nothing here speaks.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...personas.errors import InvalidInput
from ...personas.spec import EMOTIONS
from ..capability import nearest_names


@dataclass(frozen=True)
class Prosody:
    """``pace``, ``pitch`` and ``range`` are factors; ``gain`` is dB; ``flutter``, ``breath`` and ``roughness`` are
    added to the voice's own (0-100, 0-100, 0-7)."""

    pace: float = 1.0
    pitch: float = 1.0
    range: float = 1.0
    gain: float = 0.0
    flutter: float = 0.0
    breath: float = 0.0
    roughness: float = 0.0


PROSODY: dict[str, Prosody] = {
    "neutral": Prosody(),
    "joy": Prosody(pace=1.06, pitch=1.12, range=1.45, gain=0.5),
    "sadness": Prosody(pace=0.82, pitch=0.91, range=0.55, gain=-2.5, breath=4),
    "anger": Prosody(pace=1.1, pitch=1.06, range=1.4, gain=1.5, roughness=2),
    "fear": Prosody(pace=1.16, pitch=1.22, range=1.1, gain=-1.0, flutter=8, breath=4),
    "surprise": Prosody(pace=1.04, pitch=1.22, range=1.7, gain=0.5),
    "disgust": Prosody(pace=0.9, pitch=0.94, range=0.9, roughness=1),
    "smug": Prosody(pace=0.92, pitch=0.97, range=1.25),
    "love": Prosody(pace=0.91, pitch=1.03, range=1.05, gain=-1.0, breath=5),
    "thinking": Prosody(pace=0.84, pitch=0.98, range=0.8, gain=-1.0),
    "embarrassed": Prosody(pace=0.95, pitch=1.09, range=0.75, gain=-2.0, flutter=4, breath=4),
    "sleepy": Prosody(pace=0.74, pitch=0.87, range=0.5, gain=-2.5, breath=6),
    "excited": Prosody(pace=1.17, pitch=1.19, range=1.6, gain=1.0),
    "grumpy": Prosody(pace=0.93, pitch=0.89, range=0.8, roughness=2),
    "sceptical": Prosody(pace=0.93, pitch=1.0, range=1.4),
    "wink": Prosody(pace=1.02, pitch=1.06, range=1.3),
}


def prosody(emotion: str) -> Prosody:
    """The prosody of one of ``EMOTIONS``; ``InvalidInput`` names the nearest for any other."""
    if emotion not in PROSODY:
        raise InvalidInput(f"no emotion {emotion!r}", mend=nearest_names(emotion, list(EMOTIONS)))
    return PROSODY[emotion]

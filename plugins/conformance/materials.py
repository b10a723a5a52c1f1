"""Small real things of our own that sample requests are made of: a character, its portrait, its speech, its track.

Each is made once a process, when it is first asked for: a sculpture of 256 pixels and a second of espeak speech. No
request is made here, and nothing is downloaded.
"""

from __future__ import annotations

import tempfile
from functools import lru_cache
from pathlib import Path

from ...personas.spec import Appearance, PersonaSpec
from ...tools.contracts import AnimationRequest, LipSyncRequest, PortraitRequest, SpeechRequest
from ...tools.media import BlendshapeTrack, Portrait, Speech, Voice

SIZE = 256
"""Pixels a side, the least that a portrait may have."""
TEXT = "Hello there, my friend. How are you?"
FRAMES = 8


@lru_cache(maxsize=4)
def spec(subject: str = "apple") -> PersonaSpec:
    """A character: an apple, or whatever ``subject`` says."""
    kind = "person" if subject == "woman" else "fruit"
    return PersonaSpec(name="Pip", appearance=Appearance(subject=subject, kind=kind), seed=5)


@lru_cache(maxsize=4)
def portrait(subject: str = "apple") -> Portrait:
    """Its portrait, :data:`SIZE` pixels square, with its sculpture and exact landmarks."""
    from ...tools.portrait.sculpted import SculpturePortrait

    return SculpturePortrait().run(PortraitRequest(spec(subject), seed=5, size=SIZE))


@lru_cache(maxsize=1)
def folder() -> Path:
    """A folder that is gone when the process ends."""
    kept = tempfile.TemporaryDirectory(prefix="animism-conformance-", ignore_cleanup_errors=True)
    _KEPT.append(kept)
    return Path(kept.name)


_KEPT: list[tempfile.TemporaryDirectory[str]] = []


@lru_cache(maxsize=1)
def picture() -> Path:
    """The portrait as a PNG file."""
    from PIL import Image as Pictures

    path = folder() / "portrait.png"
    Pictures.fromarray(portrait().image).save(path)
    return path


@lru_cache(maxsize=1)
def voice() -> Voice:
    """An English voice of espeak-ng."""
    from ...tools.voice.espeak_voices import espeak_voices

    return next(voice for voice in espeak_voices() if voice.languages[0].startswith("en"))


@lru_cache(maxsize=1)
def voices() -> tuple[Voice, ...]:
    """A handful of voices in several languages."""
    from ...tools.voice.espeak_voices import espeak_voices

    return (voice(), *espeak_voices()[::400])


@lru_cache(maxsize=1)
def speech() -> Speech:
    """:data:`TEXT`, spoken, with phoneme and word times."""
    from ...tools.speech.espeak import EspeakSpeech

    return EspeakSpeech().run(SpeechRequest(TEXT, voice()))


@lru_cache(maxsize=1)
def track() -> BlendshapeTrack:
    """The first :data:`FRAMES` frames of that speech as a performance."""
    from ...tools.lip_sync.phonemes import PhonemeLipSync

    whole = PhonemeLipSync().run(LipSyncRequest(speech(), "joy", seed=5))
    return BlendshapeTrack(whole.weights[:FRAMES].copy(), whole.pose[:FRAMES].copy(), whole.fps)


def animation(subject: str = "apple", size: int = SIZE) -> AnimationRequest:
    """The portrait, to be moved by the track."""
    return AnimationRequest(portrait(subject), track(), size, speech())

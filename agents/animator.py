"""The animator: a text becomes speech, a performance and moving pictures.

It is used for the greeting while a persona is made and for everything the persona says later. It judges nothing.
"""

from __future__ import annotations

from ..personas.spec import PersonaSpec
from ..tools.contracts import AnimationRequest, Frames, LipSyncRequest, SpeechRequest
from ..tools.media import BlendshapeTrack, Portrait, Speech, Voice
from .workshop import Log, Workshop


def speak(shop: Workshop, spec: PersonaSpec, voice: Voice, text: str, emotion: str, log: Log) -> Speech:
    """``text`` in the persona's voice."""
    shop.job.tell("speech", 0.0, "speaking")
    request = SpeechRequest(text, voice, spec.language, emotion)
    speech: Speech = shop.call(
        "speech", request, log, stage="speech", first=voice.engine, reason="the voice's own engine"
    )
    shop.job.tell("speech", 1.0, f"{speech.seconds:.1f} s of speech")
    return speech


def perform(shop: Workshop, spec: PersonaSpec, speech: Speech, emotion: str, log: Log) -> BlendshapeTrack:
    """The face and head motion that goes with ``speech``."""
    request = LipSyncRequest(
        speech, emotion, shop.request.fps, seed=spec.seed, energy=spec.voice.energy,
    )
    track: BlendshapeTrack = shop.call(
        "lip_sync", request, log, stage="clip", span=(0.0, 0.05),
        reason="the engine gave phoneme times" if speech.phonemes else "the engine gave no times",
    )
    return track


def move(
    shop: Workshop, portrait: Portrait, track: BlendshapeTrack, log: Log, speech: Speech | None = None
) -> Frames:
    """The portrait moving by ``track``, as frames that are made when they are asked for. ``speech`` is the sound of
    the track, for tools that are driven by it."""
    request = AnimationRequest(portrait, track, shop.request.size, speech)
    frames: Frames = shop.call(
        "animation", request, log, stage="clip", span=(0.05, 0.15),
        reason="the portrait is a sculpture" if portrait.sculpture else "the portrait is a picture",
    )
    return frames

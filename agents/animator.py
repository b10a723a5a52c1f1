"""The animator: a text becomes speech, a performance and moving pictures.

It is used for the greeting while a persona is made and for everything the persona says later. It judges nothing.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ..personas.errors import Cancelled, Timeout, ToolFailed, ToolUnavailable
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
    shop: Workshop, portrait: Portrait, track: BlendshapeTrack, log: Log, speech: Speech | None = None,
    without: Collection[str] = (),
) -> Frames:
    """The portrait moving by ``track``, as frames that are made when they are asked for. ``speech`` is the sound of
    the track, for tools that are driven by it; ``without`` names tools whose frames were no good."""
    request = AnimationRequest(portrait, track, shop.request.size, speech)
    frames: Frames = shop.call(
        "animation", request, log, stage="clip", span=(0.05, 0.15),
        reason="the portrait is a sculpture" if portrait.sculpture else "the portrait is a picture", without=without,
    )
    return frames


def film(
    shop: Workshop, portrait: Portrait, track: BlendshapeTrack, speech: Speech, path: Path, log: Log,
    mark: int | None = None,
) -> None:
    """The portrait moving and speaking, as an mp4 at ``path`` with ``mark`` in every frame. Frames are made as they are written, so a tool may fail
    only then; the next one films it instead.

    :raises ToolFailed: none of them can; the first one's error.
    """
    from ..tools.video import write_video

    failure: ToolFailed | None = None
    failed: list[str] = []
    while True:
        try:
            frames = move(shop, portrait, track, log, speech, failed)
        except (Cancelled, Timeout):
            raise
        except (ToolUnavailable, ToolFailed):
            if failure is None:
                raise
            raise failure from None
        try:
            write_video(path, frames, frames.fps, speech, shop.job.progress("clip", 0.15, 1.0), mark=mark)
            return
        except (Cancelled, Timeout):
            raise
        except ToolFailed as error:
            failed.append(str(log.calls[-1]["tool"]))
            log.note(f"animation tool {failed[-1]} failed: {error}")
            failure = failure or error

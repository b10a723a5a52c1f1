"""How a result must fit its request, for each capability that we know; its type for every other."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np

from ...tools.capability import Capability
from ...tools.contracts import Frames
from .media_contract import Fault, faults_of, image_faults, within
from .trial import MOST_FRAMES, Film

SETTLING = 1.5
"""Seconds that a performance may go on after its sound."""


def faults_for(capability: Capability[Any, Any], request: Any, result: Any) -> Iterator[Fault]:
    """Everything that is wrong with a result of this request."""
    wanted = capability.result
    if not _is_a(result, wanted):
        yield Fault(f"the result is a {type(result).__name__}", f"give a {getattr(wanted, '__name__', wanted)}")
        return
    yield from faults_of(result)
    judge = _JUDGES.get(capability.name)
    if judge is not None:
        yield from judge(request, result)


def _is_a(result: Any, wanted: Any) -> bool:
    if isinstance(result, Film):
        return wanted is Frames
    kind = typing.get_origin(wanted) or wanted
    if wanted is float:
        return isinstance(result, int | float)
    return not isinstance(kind, type) or isinstance(result, kind)


def _portrait(request: Any, result: Any) -> Iterator[Fault]:
    wanted = (request.size, request.size)
    if getattr(result.image, "shape", ())[:2] != wanted:
        yield Fault(f"the picture is {result.image.shape[:2]}", f"draw it at request.size, here {wanted}")
    if not result.made_by.get("tool"):
        yield Fault("made_by does not tell the tool", 'made_by={"tool": self.name, "seed": request.seed, ...}')


def _landmarks(request: Any, result: Any) -> Iterator[Fault]:
    height, width = request.image.shape[:2]
    yield from within(result, width, height)
    if result.scheme != "ibug68":
        yield Fault(f"points of the scheme {result.scheme}", "this capability gives the 68 points of ibug68")


def _voice(request: Any, result: Any) -> Iterator[Fault]:
    offered = {voice.engine for voice in request.voices}
    if offered and result.engine not in offered:
        yield Fault(
            f"a voice of {result.engine} was chosen", f"choose out of request.voices: {', '.join(sorted(offered))}"
        )
    if request.wanted and result.id != request.wanted:
        yield Fault(
            f"{result.id} was chosen though {request.wanted} was wanted", "take request.wanted where it is given"
        )


def _speech(request: Any, result: Any) -> Iterator[Fault]:
    if result.text != request.text:
        yield Fault(f"text is {result.text[:40]!r}", "give back the text that was asked for")
    if not result.samples.size or float(np.abs(result.samples).max()) < 1e-3:
        yield Fault("the sound is silent", "give samples that can be heard, or raise ToolFailed")


def _lip_sync(request: Any, result: Any) -> Iterator[Fault]:
    if abs(result.fps - request.fps) > 1e-6:
        yield Fault(f"{result.fps:g} frames a second", f"give request.fps, here {request.fps:g}")
    seconds = request.speech.seconds
    if not seconds - 0.1 <= result.seconds <= seconds + SETTLING:
        yield Fault(
            f"{result.seconds:.2f} s of performance for {seconds:.2f} s of sound", "one frame every 1 / fps seconds"
        )


def _animation(request: Any, result: Film) -> Iterator[Fault]:
    wanted = (request.size, request.size, 3)
    for frame in result.drawn[:MOST_FRAMES]:
        faults = list(image_faults(frame, "a frame"))
        yield from faults
        if not faults and frame.shape != wanted:
            yield Fault(f"a frame is {frame.shape}", f"draw at request.size, here {wanted}")
            return
    if result.size != request.size:
        yield Fault(f"the frames say size {result.size}", f"say request.size, here {request.size}")
    if result.count != len(request.track) or abs(result.fps - request.track.fps) > 1e-6:
        yield Fault(
            f"{result.count} frames at {result.fps:g} a second",
            f"as many as the track has, here {len(request.track)} at {request.track.fps:g}",
        )
    if len(result.drawn) < min(result.count, MOST_FRAMES) or len(result.drawn) > result.count:
        yield Fault(f"{len(result.drawn)} frames came, {result.count} were said", "draw as many as count says")


def _faces(request: Any, result: Any) -> Iterator[Fault]:
    height, width = request.image.shape[:2]
    for face in result.faces:
        if face.box[2] <= 0 or face.box[3] <= 0 or face.box[0] >= width or face.box[1] >= height:
            yield Fault("a face lies outside the picture", "box is in pixels of request.image")
        if request.identity and face.identity is None:
            yield Fault("a face came without the identity that was asked for", "give an IdentityVector")
        if not request.identity and face.identity is not None:
            yield Fault(
                "an identity came that nobody asked for", "measure identities only where request.identity says so"
            )


def _likeness(request: Any, result: Any) -> Iterator[Fault]:
    if (request.reference is None) != (result.to_reference is None):
        yield Fault("to_reference does not match the request", "give it where a reference is given, else None")


def _transcription(request: Any, result: Any) -> Iterator[Fault]:
    if any(segment.end > request.seconds + 1.0 for segment in result.segments):
        yield Fault(f"segments run past the sound of {request.seconds:.2f} s", "seconds from the sound's first sample")


def _conversion(request: Any, result: Any) -> Iterator[Fault]:
    if abs(result.seconds - request.speech.seconds) > 0.25 + 0.05 * request.speech.seconds:
        yield Fault(
            f"{result.seconds:.2f} s of sound for {request.speech.seconds:.2f} s", "keep the time of what is said"
        )


def _avatar(request: Any, result: Any) -> Iterator[Fault]:
    if result.kind != request.kind or result.content[:4] != b"glTF":
        yield Fault(f"no {request.kind} came", "a binary glTF, of the kind that was asked for")
    if result.triangles > 1.5 * request.triangles:
        yield Fault(f"{result.triangles} triangles for {request.triangles}", "keep near the number that is asked for")


_JUDGES: dict[str, Callable[[Any, Any], Iterator[Fault]]] = {
    "portrait": _portrait,
    "landmarks": _landmarks,
    "voice": _voice,
    "speech": _speech,
    "lip_sync": _lip_sync,
    "animation": _animation,
    "faces": _faces,
    "likeness": _likeness,
    "transcription": _transcription,
    "voice_conversion": _conversion,
    "avatar": _avatar,
}

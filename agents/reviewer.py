"""The reviewer: looks at what was made and sends it back with a typed reason, or lets it pass.

It checks that the specification is complete, that the animator's own detector sees the face, that the voice speaks
the language and suits the age, and that a finished clip is as long as its sound and moves its mouth with it. It
changes nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from ..personas.errors import NoFaceDetected, ToolUnavailable
from ..personas.spec import PersonaSpec
from ..tools.contracts import LandmarksRequest
from ..tools.media import ARKIT_INDEX, BlendshapeTrack, Portrait, Speech, Voice
from .locating import guessed
from .workshop import Log, Workshop

Problem = Literal["incomplete", "no_face", "voice_language", "voice_age"]
SENT_TO: dict[Problem, str] = {
    "incomplete": "author", "no_face": "art_director", "voice_language": "casting", "voice_age": "casting",
}


@dataclass(frozen=True)
class Verdict:
    """``problem`` ``None`` means it may pass; otherwise ``reason`` is a sentence for the record."""

    problem: Problem | None
    reason: str


def review(
    shop: Workshop, spec: PersonaSpec, portrait: Portrait | None, voice: Voice | None, log: Log
) -> list[Verdict]:
    """Every problem there is, at most one for each agent; empty when all is well."""
    shop.job.tell("review", 0.0, "looking at what was made")
    found = [_complete(spec), _face(shop, portrait, log), _voice(spec, voice)]
    problems = [verdict for verdict in found if verdict.problem is not None]
    for verdict in found:
        log.choose("reviewer", "verdict", verdict.problem or "passes", verdict.reason)
    shop.job.tell("review", 1.0, "; ".join(verdict.reason for verdict in problems) or "it may go on")
    return problems


def _complete(spec: PersonaSpec) -> Verdict:
    empty = [
        name for name, value in {
            "greeting": spec.greeting, "summary": spec.summary, "backstory": spec.life.backstory,
            "dialogues": spec.dialogues, "speaking style": spec.personal.speaking_style,
        }.items() if not value
    ]
    if empty:
        return Verdict("incomplete", f"the specification lacks {', '.join(empty)}")
    return Verdict(None, "the specification is complete")


def _face(shop: Workshop, portrait: Portrait | None, log: Log) -> Verdict:
    """Whether the detectors that are here see the face: the tool whose points the animator uses, then outside ones."""
    if portrait is None:
        return Verdict(None, "no portrait was asked for")
    if portrait.made_by.get("tool") == "picture":
        return Verdict(None, "the face is where it was marked or found when the picture was framed")
    if portrait.made_by.get("landmarks"):
        seen_by = "nobody: no finder is installed" if guessed(portrait) else portrait.made_by["landmarks"]
        return Verdict(None, f"the drawn face was looked for when it was drawn; seen by {seen_by}")
    request = LandmarksRequest(portrait.image, portrait)
    seen = []
    for tool in shop.host.tools.of("landmarks"):
        if not tool.accepts(request) or not tool.available().ok:
            continue
        try:
            shop.run(tool, request, log, "review", (0.0, 0.9), "does the animator's detector see the face", 1)
        except NoFaceDetected as error:
            return Verdict("no_face", f"{tool.name} sees no face: {error}")
        seen.append(tool.name)
    if not seen:
        raise ToolUnavailable("no landmarks tool can check the portrait", mend="pip install 'animism[dlib]'")
    return Verdict(None, f"the face is seen by {', '.join(seen)}")


def _voice(spec: PersonaSpec, voice: Voice | None) -> Verdict:
    if voice is None:
        return Verdict(None, "no voice was asked for")
    wanted = spec.language.split("-")[0].lower()
    if all(language.split("-")[0].lower() != wanted for language in voice.languages):
        return Verdict("voice_language", f"the voice {voice.id} does not speak {spec.language}")
    young, old = spec.voice.age in ("baby", "child"), spec.voice.age == "old"
    age = voice.attributes.get("age")
    if (young and age == "old") or (old and age in ("baby", "child")):
        return Verdict("voice_age", f"the voice {voice.id} sounds {age}, the persona is {spec.voice.age}")
    return Verdict(None, f"the voice {voice.id} speaks {spec.language} and suits the age")


def check_performance(speech: Speech, track: BlendshapeTrack) -> str | None:
    """What is wrong with a performance, or ``None``: it must be as long as its sound, and the mouth must move while
    there is sound."""
    if track.seconds + 1 / track.fps < speech.seconds:
        return f"the performance is {track.seconds:.2f} s and its sound {speech.seconds:.2f} s"
    if len(speech.samples) and float(np.abs(speech.samples).max()) > 0.02 and len(track) > 5:
        travel = float(np.ptp(track.weights[:, ARKIT_INDEX["jawOpen"]]))
        if travel < 0.02:
            return f"the mouth does not move (jawOpen travels {travel:.3f})"
    return None

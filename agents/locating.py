"""Where the face is in a picture that a model drew: the animator's detectors look, and their points replace the guess.

A drawn portrait arrives with the points of its guide. Only a detector knows whether a face was drawn there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from ..personas.errors import (
    AnimismError,
    Cancelled,
    InvalidInput,
    NoFaceDetected,
    Timeout,
    ToolFailed,
    ToolUnavailable,
)
from ..plugins import Tool
from ..tools.contracts import LandmarksRequest, LikenessRequest
from ..tools.media import Image, Landmarks, Portrait
from ..tools.portrait.picture import face_box
from .workshop import Log, Workshop

GUESSED = ("guide", "assumed")
"""What ``made_by["landmarks"]`` says of points that nobody has seen in the picture."""


def guessed(portrait: Portrait) -> bool:
    return portrait.made_by.get("landmarks") in GUESSED


def located(shop: Workshop, portrait: Portrait, log: Log, attempt: int) -> Portrait:
    """``portrait`` with the points that the first detector here finds, or the next one where it breaks. Without one the
    guess stays and the user is told. ``NoFaceDetected`` when the detector sees none."""
    if not guessed(portrait):
        return portrait
    request = LandmarksRequest(portrait.image)
    for tool in _detectors(shop, request):
        try:
            marks: Landmarks = shop.run(
                tool, request, log, "portrait", (0.95, 1.0), "does the animator's detector see the face", attempt
            )
        except (Cancelled, Timeout, NoFaceDetected):
            raise
        except (ToolFailed, ToolUnavailable) as error:  # no reason to lose a picture that took minutes
            log.note(f"landmarks tool {tool.name} failed: {error}")
            continue
        made_by = {**portrait.made_by, "landmarks": tool.name}
        return replace(portrait, landmarks=marks, box=face_box(marks.points), made_by=made_by)
    log.note(
        "no face finder is installed that works, so nobody has looked whether the drawn face can be animated; its points "
        "are the guide's (pip install 'animism[dlib]' brings a finder)"
    )
    return portrait


def _detectors(shop: Workshop, request: LandmarksRequest) -> list[Tool[Any, Any]]:
    """Those that can look at this picture, the one that the user wishes for first."""
    wanted = shop.request.tools.get("landmarks")
    return sorted(shop.host.tools.able("landmarks", request), key=lambda tool: tool.name != wanted)


def finder(shop: Workshop) -> Callable[[Image], Landmarks] | None:
    """A function that finds one face's points in an :data:`Image` or raises ``NoFaceDetected``; ``None`` without a
    detector. It writes no log: candidates are many."""
    tools = _detectors(shop, LandmarksRequest(np.zeros((8, 8, 3), np.uint8)))
    if not tools:
        return None

    def find(image: Image) -> Landmarks:
        tools[0].setup(shop.device)
        marks: Landmarks = tools[0].run(LandmarksRequest(image))
        if not len(marks.points):
            raise NoFaceDetected(f"{tools[0].name} sees no face", tool=tools[0].name)
        return marks

    return find


def likeness(shop: Workshop) -> Callable[[Image, str], float] | None:
    """A function that tells how well a picture shows a text, as a cosine; ``None`` where nothing here can tell."""
    blank = LikenessRequest(np.zeros((8, 8, 3), np.uint8), "")
    tools = list(shop.host.tools.able("likeness", blank))
    if not tools:
        return None

    def measure(image: Image, text: str) -> float:
        tools[0].setup(shop.device)
        return float(tools[0].run(LikenessRequest(image, text)).to_text)

    return measure


def face_in_file(
    shop: Workshop, path: str | None, image: Image, log: Log, *, stage: str, span: tuple[float, float], reason: str
) -> Landmarks:
    """The face's points in the user's own file, ``image`` read from ``path``, by whichever landmarks tool finds it.

    :raises NoFaceDetected: there is none. :raises InvalidInput: no tool here can look; both name the mend.
    """
    try:
        marks: Landmarks = shop.call("landmarks", LandmarksRequest(image), log, stage=stage, span=span, reason=reason)
        return marks
    except (Cancelled, Timeout):
        raise
    except NoFaceDetected as error:
        raise NoFaceDetected(
            f"no face was found in {path}: {error}", mend="mark it yourself with --landmarks FILE"
        ) from error
    except AnimismError as error:
        raise InvalidInput(
            f"nothing here can find the face in {path}: {error}",
            mend="install a finder (pip install 'animism[dlib]') or mark the face with --landmarks FILE",
        ) from error

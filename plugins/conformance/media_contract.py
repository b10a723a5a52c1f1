"""What is wrong with a medium: each of our types against the shape, unit and range that its docstring states.

A value is searched for media wherever they are: in a plugin's own result type as well. How a result must fit its
request is :mod:`.capability_contract`'s.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np

from ...tools.contracts import Face, Faces, Likeness, Transcript
from ...tools.media import BlendshapeTrack, IdentityVector, Landmarks, Portrait, Speech, Voice

SCHEMES = {"ibug68": 68, "mediapipe478": 478, "arcface5": 5, "insightface106": 106}
TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A BCP-47 language tag, near enough to catch ``english`` and ``en_GB``."""


class Fault(NamedTuple):
    """One thing that is wrong, and what to do."""

    sentence: str
    mend: str


def faults_of(value: Any, depth: int = 0) -> Iterator[Fault]:
    """Every fault of a value and of what it holds."""
    for kind, judge in _JUDGES.items():
        if isinstance(value, kind):
            yield from judge(value)
    if depth < 5:
        for inner in _inside(value):
            yield from faults_of(inner, depth + 1)


def _inside(value: Any) -> list[Any]:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return [getattr(value, field.name) for field in dataclasses.fields(value)]
    if isinstance(value, Mapping):
        return list(value.values())[:50]
    return list(value)[:50] if isinstance(value, tuple | list) else []


def image_faults(image: Any, what: str = "the picture") -> Iterator[Fault]:
    """An image is uint8 (H, W, 3)."""
    if not isinstance(image, np.ndarray) or image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3:
        seen = f"{image.dtype} {image.shape}" if isinstance(image, np.ndarray) else f"a {type(image).__name__}"
        yield Fault(f"{what} is {seen}", "give numpy uint8 (height, width, 3), RGB")
    elif not image.size:
        yield Fault(f"{what} is empty", "give at least one pixel")


def sound_faults(samples: Any, what: str = "the sound") -> Iterator[Fault]:
    """Sound is float32 mono (T,) in [-1, 1]."""
    if not isinstance(samples, np.ndarray) or samples.dtype != np.float32 or samples.ndim != 1:
        seen = f"{samples.dtype} {samples.shape}" if isinstance(samples, np.ndarray) else f"a {type(samples).__name__}"
        yield Fault(f"{what} is {seen}", "give numpy float32 (T,), mono")
    elif not np.isfinite(samples).all():
        yield Fault(f"{what} has NaN or infinite samples", "give finite samples in [-1, 1]")
    elif samples.size and float(np.abs(samples).max()) > 1.0 + 1e-4:
        yield Fault(f"{what} reaches {float(np.abs(samples).max()):.3g}", "scale the samples into [-1, 1]")


def _portrait(value: Portrait) -> Iterator[Fault]:
    yield from image_faults(value.image)
    if not isinstance(value.image, np.ndarray) or value.image.ndim != 3:
        return
    height, width = value.image.shape[:2]
    x0, y0, x1, y1 = value.box
    if (
        not all(np.isfinite(value.box))
        or not (x0 < x1 and y0 < y1)
        or x1 <= 0
        or y1 <= 0
        or x0 >= width
        or y0 >= height
    ):
        yield Fault(
            f"the face box {tuple(map(float, value.box))} is not in a picture of {width} × {height}",
            "box is x0, y0, x1, y1 in pixels of the picture",
        )
    if isinstance(value.landmarks, Landmarks):
        yield from within(value.landmarks, width, height)
    else:
        yield Fault(f"landmarks is a {type(value.landmarks).__name__}", "give Landmarks")


def within(marks: Landmarks, width: int, height: int) -> Iterator[Fault]:
    """Eyes and mouth lie inside the picture; the jaw's line may leave it."""
    inner = marks.points[36:] if marks.scheme == "ibug68" and len(marks.points) == 68 else marks.points
    outside = (inner[:, :2] < -1).any(1) | (inner[:, :2] > (width + 1, height + 1)).any(1)
    if outside.any():
        yield Fault(
            f"{int(outside.sum())} landmarks lie outside the picture of {width} × {height}",
            "points are x, y in pixels of the whole picture, origin top left",
        )


def _landmarks(value: Landmarks) -> Iterator[Fault]:
    if value.points.dtype != np.float32 or not np.isfinite(value.points).all():
        yield Fault(f"points are {value.points.dtype} or not finite", "give finite float32 (N, 2 or 3)")
    if SCHEMES.get(value.scheme, len(value.points)) != len(value.points):
        yield Fault(
            f"{len(value.points)} points of {value.scheme}", f"{value.scheme} has {SCHEMES[value.scheme]} points"
        )
    seen = value.visibility
    if seen is not None and not ((seen >= 0) & (seen <= 1)).all():
        yield Fault("visibility leaves [0, 1]", "give float32 (N,) in [0, 1], or None")


def _speech(value: Speech) -> Iterator[Fault]:
    yield from sound_faults(value.samples)
    if not isinstance(value.sample_rate, int | np.integer) or not 4000 <= value.sample_rate <= 192_000:
        yield Fault(f"sample_rate is {value.sample_rate!r}", "give Hz as a whole number from 4000 to 192000")
        return
    for what, parts in (("phoneme", value.phonemes), ("word", value.words)):
        times = [(part.start, part.end) for part in parts]
        if any(start > end + 1e-6 or start < -1e-6 or end > value.seconds + 0.05 for start, end in times):
            yield Fault(
                f"{what} times leave the sound of {value.seconds:.2f} s", "seconds from the sound's first sample"
            )
        if any(later[0] < earlier[0] - 1e-6 for earlier, later in zip(times, times[1:], strict=False)):
            yield Fault(f"{what} times go back", f"give the {what}s in the order in which they are heard")


def _track(value: BlendshapeTrack) -> Iterator[Fault]:
    for name, array in (("weights", value.weights), ("pose", value.pose)):
        if array.dtype != np.float32 or not np.isfinite(array).all():
            yield Fault(f"{name} are {array.dtype} or not finite", f"give finite float32 {name}")
    if value.weights.size and (float(value.weights.min()) < 0 or float(value.weights.max()) > 1):
        low, high = float(value.weights.min()), float(value.weights.max())
        yield Fault(f"weights run from {low:.3g} to {high:.3g}", "clip the weights to [0, 1]")
    if value.pose.size and float(np.abs(value.pose).max()) > 180:
        yield Fault(
            f"the head turns by {float(np.abs(value.pose).max()):.0f} degrees", "pose is in degrees, small ones"
        )
    if not value.fps > 0:
        yield Fault(f"fps is {value.fps}", "give frames a second")


def _voice(value: Voice) -> Iterator[Fault]:
    if not value.id.strip() or not value.engine.strip():
        yield Fault(f"id {value.id!r}, engine {value.engine!r}", "a voice has an id and the name of its speech tool")
    bad = [tag for tag in value.languages if not TAG.fullmatch(str(tag))]
    if bad or not value.languages:
        yield Fault(f"{value.id}: languages are {list(value.languages)[:4]}", 'give BCP-47 tags, such as ("en-GB",)')
    off = [
        name
        for name in ("pitch", "energy", "quality")
        if isinstance(value.attributes.get(name), int | float) and not 0 <= value.attributes[name] <= 1
    ]
    if off:
        yield Fault(f"{value.id}: {', '.join(off)} leave [0, 1]", "scales are in [0, 1]")


def _identity(value: IdentityVector) -> Iterator[Fault]:
    vector = value.vector
    if vector.dtype != np.float32 or vector.ndim != 1 or not np.isfinite(vector).all():
        yield Fault(f"the identity is {vector.dtype} {vector.shape} or not finite", "give finite float32 (D,)")
    elif value.normalised and abs(float(np.linalg.norm(vector)) - 1) > 1e-3:
        yield Fault(f"a normalised identity of length {float(np.linalg.norm(vector)):.3g}", "divide it by its length")
    if not value.model_id:
        yield Fault("the identity names no model", "give model_id, so that it is compared with its own kind only")


def _face(value: Face) -> Iterator[Fault]:
    x0, y0, x1, y1 = value.box
    if not (x0 < x1 and y0 < y1):
        yield Fault(f"the box {tuple(map(float, value.box))} is turned about", "box is x0, y0, x1, y1")
    if not 0 <= value.score <= 1:
        yield Fault(f"a score of {value.score:.3g}", "give a score in [0, 1]")
    wrong = [name for name, marks in value.landmarks.items() if marks.scheme != name]
    if wrong:
        yield Fault(f"landmarks under {wrong} are of another scheme", "use the scheme as the key")


def _faces(value: Faces) -> Iterator[Fault]:
    scores = [face.score for face in value.faces]
    if scores != sorted(scores, reverse=True):
        yield Fault("faces are not in the order of their scores", "most certain first")


def _likeness(value: Likeness) -> Iterator[Fault]:
    given = [score for score in (value.to_text, value.to_reference) if score is not None]
    if any(not np.isfinite(score) or abs(score) > 1 + 1e-4 for score in given):
        yield Fault(f"likeness {given} leaves [-1, 1]", "give cosine similarities")
    if not value.model_id:
        yield Fault("the likeness names no model", "give model_id")


def _transcript(value: Transcript) -> Iterator[Fault]:
    if not isinstance(value.text, str):
        yield Fault(f"text is a {type(value.text).__name__}", 'give a str, "" where nobody spoke')
    if value.language is not None and not TAG.fullmatch(value.language):
        yield Fault(f"language is {value.language!r}", "give a BCP-47 tag or None")
    starts = [part.start for part in value.segments]
    if starts != sorted(starts) or any(part.start > part.end or part.start < 0 for part in value.segments):
        yield Fault("segments go back or end before they start", "seconds, in the order in which they are heard")


_JUDGES: dict[type, Callable[[Any], Iterator[Fault]]] = {
    Portrait: _portrait,
    Landmarks: _landmarks,
    Speech: _speech,
    BlendshapeTrack: _track,
    Voice: _voice,
    IdentityVector: _identity,
    Face: _face,
    Faces: _faces,
    Likeness: _likeness,
    Transcript: _transcript,
}

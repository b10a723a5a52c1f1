"""How firmly a picture is guided, and how much more firmly when no face was found in it.

The schedule is data: what each attempt changes and why. ``NoFaceDetected`` alone moves along it, one step an attempt,
:data:`MAX_RETRIES` times at most; after that the sculpture itself is shown. Nothing is drawn or checked here.

Two measures of ChatAnything (Zhao et al., 2023, arXiv:2311.06772) are kept where its way is compared: control at 0.3
of full, and strength that falls from 1.0 to 0.72 while a human face is what it starts from.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...personas.errors import InvalidInput
from ..contracts import Guidance


@dataclass(frozen=True)
class Attempt:
    """``strength`` in (0, 1] is how much of the start picture is painted over (img2img; 1.0 leaves its large forms
    only). ``control_scale`` **multiplies** the scale that each of the expert's controls has of its own; the product is
    to be cut at 2. ``control_start`` and ``control_end`` in [0, 1] are the share of the steps in which controls hold.
    ``why`` is a sentence for the record. A family without ControlNet takes ``strength`` alone; one that draws in a
    handful of steps rounds it to those steps, so that two attempts may be one."""

    strength: float
    control_scale: float
    control_start: float
    control_end: float
    why: str


_SCULPTURE = (
    Attempt(0.85, 1.0, 0.0, 0.8, "the face's place is given, and the last fifth of the steps is free for surface"),
    Attempt(0.75, 1.15, 0.0, 0.9, "a quarter of the sculpture's picture stays, and the points hold longer"),
    Attempt(0.65, 1.3, 0.0, 1.0, "the controls hold to the last step"),
    Attempt(0.55, 1.45, 0.0, 1.0, "about half of the sculpture's picture stays: eyes and mouth keep their contrast"),
    Attempt(0.42, 1.6, 0.0, 1.0, "the sculpture with another surface; less would be the sculpture itself"),
)
"""The start is the character itself, so keeping more of it never costs the concept; only the painter's freedom."""

_FACE = (
    Attempt(1.0, 0.4, 0.0, 1.0, "a human face shows through the noise alone; points at 0.3 of full"),
    Attempt(0.93, 0.4, 0.0, 1.0, "more of the human face stays"),
    Attempt(0.86, 0.4, 0.0, 1.0, "more of the human face stays"),
    Attempt(0.79, 0.4, 0.0, 1.0, "more of the human face stays"),
    Attempt(0.72, 0.4, 0.0, 1.0, "more of the human face stays; below this the concept is gone"),
)
"""ChatAnything's way in five steps instead of its eight; 0.4 of an expert's usual 0.8 is its 0.3."""

_PICTURE = (
    Attempt(0.60, 1.0, 0.0, 1.0, "the user's picture is to be recognised in what is painted over it"),
    Attempt(0.52, 1.15, 0.0, 1.0, "about half of the picture stays"),
    Attempt(0.45, 1.3, 0.0, 1.0, "more of the picture stays"),
    Attempt(0.38, 1.45, 0.0, 1.0, "more of the picture stays"),
    Attempt(0.30, 1.6, 0.0, 1.0, "the picture with another surface"),
)

_NONE = (
    Attempt(1.0, 0.0, 0.0, 0.0, "nothing is given"),
    *(Attempt(1.0, 0.0, 0.0, 0.0, "there is nothing to hold on to; only another seed can help"),) * 4,
)

SCHEDULE: Mapping[Guidance, tuple[Attempt, ...]] = {
    "sculpture": _SCULPTURE, "face": _FACE, "picture": _PICTURE, "none": _NONE,
}
MAX_RETRIES = len(_SCULPTURE) - 1


def attempt(guidance: Guidance, retry: int) -> Attempt:
    """What is done after ``retry`` times without a face (0 to :data:`MAX_RETRIES`).

    :raises InvalidInput: a guidance that there is not, or a retry outside the schedule.
    """
    if guidance not in SCHEDULE:
        raise InvalidInput(f"no guidance {guidance!r}", mend=f"one of {', '.join(SCHEDULE)}")
    if not 0 <= retry <= MAX_RETRIES:
        raise InvalidInput(f"attempt {retry + 1} is not in the schedule", mend=f"there are {MAX_RETRIES + 1} attempts")
    return SCHEDULE[guidance][retry]

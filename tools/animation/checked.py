"""Whether a talking video is one: as long as its sound, the right size, neither black nor frozen, and with a mouth that
moves when the sound does. Several talking-head programs fail without saying so; here they are found out.

A :class:`Meter` looks at each frame once and keeps two numbers of it, so that memory stays flat; :func:`judge` holds
what was measured against what was asked and raises ``ToolFailed`` with the numbers. Whether lips say the *right*
sounds is beyond it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import ToolFailed
from ..contracts import Frames
from ..media import Image, Landmarks, Speech
from ..speech.analysis import decibels, rms

BLACK = 8.0
"""Mean level (of 255) at or below which a frame counts as black."""
STILL = 0.35
"""Mean change (of 255) between two frames of the mouth's region at or below which nothing moved; a re-encoded still
picture changes by less than 0.2."""
FROZEN = 0.02
"""Mean change at or below which a video is one picture."""
MOVING = 0.2
"""Share of the spoken frames in which the mouth must move."""
CORRELATION = 0.05
"""Least correlation of mouth motion and loudness over at least :data:`LONG` s. Four sentences, sculpted and warped, gave
0.48 to 0.73; the same faces against one another's sound 0.03 to 0.48: low is wrong, high proves little."""
LONG = 3.0
EARLY = 4.0
LOWER_FACE = (0.25, 0.5, 0.75, 0.95)
"""Where a mouth is in a cropped face: x0, y0, x1, y1 as shares of the frame."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Measured:
    """What a :class:`Meter` saw. ``brightness`` is the mean level of the brightest frame (0 to 255); ``motion`` the mean
    change of the mouth's region from frame to frame (0 to 255); ``moving`` the share of the spoken frames in which it
    changed; ``correlation`` of motion and loudness in [-1, 1], ``None`` where either is constant or the sound short."""

    frames: int
    fps: float
    size: tuple[int, int]
    brightness: float
    motion: float
    moving: float
    correlation: float | None

    @property
    def seconds(self) -> float:
        return self.frames / self.fps

    def __str__(self) -> str:
        told = "unknown" if self.correlation is None else f"{self.correlation:.2f}"
        return (
            f"{self.frames} frames at {self.fps:g} a second ({self.seconds:.2f} s), {self.size[0]}x{self.size[1]}, "
            f"brightness {self.brightness:.0f}, mouth motion {self.motion:.2f} in {self.moving:.0%} of the spoken "
            f"frames, correlation with loudness {told}"
        )


class Meter:
    """Measures frames as they pass. ``region`` is the mouth's place as shares of the frame."""

    def __init__(self, fps: float, region: Box = LOWER_FACE) -> None:
        self.fps, self.region = fps, region
        self.count, self.brightest, self.size = 0, 0.0, (0, 0)
        self._changes: list[float] = []  # two numbers a frame: 250 kB in ten minutes
        self._last: NDArray[np.int16] | None = None

    def see(self, frame: Image) -> None:
        """Take in one frame, uint8 (H, W, 3)."""
        self.count += 1
        self.size = (frame.shape[1], frame.shape[0])
        if self.count % 5 == 1:  # a black video is black in every fifth frame
            self.brightest = max(self.brightest, float(frame[::4, ::4].mean()))
        mouth = self._mouth(frame)
        same = self._last is not None and self._last.shape == mouth.shape
        self._changes.append(float(np.abs(mouth - self._last).mean()) if same else 0.0)
        self._last = mouth

    def measured(self, speech: Speech | None) -> Measured:
        """The whole of it, against ``speech`` from the first frame on."""
        changes = np.asarray(self._changes[1:], np.float32)  # of frames 1 to N - 1
        loud = loudness(speech, self.fps, self.count)[1:]
        spoken = changes[loud > 0.5] if (loud > 0.5).any() else changes
        moving = float((spoken > STILL).mean()) if len(spoken) else 0.0
        motion = float(changes.mean()) if len(changes) else 0.0
        return Measured(
            self.count, self.fps, self.size, self.brightest, motion, moving, correlation(changes, loud, self.fps)
        )

    def _mouth(self, frame: Image) -> NDArray[np.int16]:
        height, width = frame.shape[:2]
        x0, y0, x1, y1 = self.region
        part = frame[int(y0 * height) : max(int(y0 * height) + 2, int(y1 * height)),
                     int(x0 * width) : max(int(x0 * width) + 2, int(x1 * width))]
        step = max(1, min(part.shape[:2]) // 48)
        return part[::step, ::step].astype(np.int16)


def judge(
    seen: Measured, speech: Speech | None, *, slack: float = 1.0, size: tuple[int, int] | None = None,
    rhythm: bool = True, tool: str | None = None,
) -> None:
    """``ToolFailed``, with what was measured, unless the video will do.

    :param slack: frames by which it may be shorter or longer than the sound.
    :param size: width and height that it must have, ``None`` for any.
    :param rhythm: whether the mouth must move when the sound does, and not only while it lasts.
    """
    faults = [*_shape_faults(seen, speech, slack, size), *_motion_faults(seen, speech, rhythm)]
    if faults:
        raise ToolFailed(
            f"the video is no good: {'; '.join(faults)} (measured: {seen})",
            mend="try another animation tool or another picture of the face", tool=tool,
        )


def watched(frames: Frames, speech: Speech | None, region: Box = LOWER_FACE, tool: str | None = None) -> Frames:
    """``frames`` as they are, measured while they are taken. ``ToolFailed`` comes after :data:`EARLY` s, or at the end,
    when they are black or nothing moved while somebody spoke, and at the end when they were too few. A reader that
    stops before is told nothing."""

    def passing() -> Iterator[Image]:
        meter, early = Meter(frames.fps, region), round(EARLY * frames.fps)
        for frame in frames.open():
            meter.see(frame)
            if meter.count == early:
                judge(meter.measured(speech), speech, slack=float("inf"), rhythm=False, tool=tool)
            yield frame
        seen = meter.measured(speech)
        if meter.count != frames.count:
            raise ToolFailed(f"{meter.count} frames were made of {frames.count} (measured: {seen})", tool=tool)
        judge(seen, speech, slack=float("inf"), size=(frames.size,) * 2, rhythm=False, tool=tool)

    return Frames(frames.fps, frames.count, frames.size, passing)


def mouth_region(landmarks: Landmarks, width: int, height: int) -> Box:
    """Where the mouth of 68 points is, a half larger all round, as shares of a picture of ``width`` by ``height``."""
    if landmarks.scheme != "ibug68" or len(landmarks.points) != 68:
        return LOWER_FACE
    mouth = landmarks.points[48:68, :2] / (width, height)
    low, high = mouth.min(0), mouth.max(0)
    grow = 0.5 * max(high - low)
    x0, y0 = np.clip(low - grow, 0.0, 0.98)
    x1, y1 = np.clip(high + grow, 0.02, 1.0)
    return float(x0), float(y0), float(x1), float(y1)


def loudness(speech: Speech | None, fps: float, count: int) -> NDArray[np.float32]:
    """How loud it is in each of ``count`` frames, (count,) in [0, 1]: 0 at 30 dB below the loud parts, 1 at them."""
    out = np.zeros(count, np.float32)
    if speech is None or not len(speech.samples):
        return out
    hop = max(1, round(speech.sample_rate / fps))
    level = decibels(rms(np.nan_to_num(speech.samples), 2 * hop, hop))[:count]
    heard = level > -60
    if heard.any():
        loud = float(np.percentile(level[heard], 95))
        out[: len(level)] = np.clip((level - loud) / 30 + 1, 0, 1) * heard
    return out


def correlation(changes: NDArray[np.floating], loud: NDArray[np.floating], fps: float) -> float | None:
    """Pearson's correlation of motion and loudness, both over 0.2 s, at the best shift within 0.12 s; ``None`` for less
    than :data:`LONG` s, or where either hardly varies."""
    if len(changes) < LONG * fps:
        return None
    width = max(1, round(0.2 * fps))
    kernel = np.ones(width) / width
    a, b = (np.convolve(np.asarray(x, float), kernel, "same") for x in (changes, loud))
    reach = max(1, round(0.12 * fps))
    best: float | None = None
    for shift in range(-reach, reach + 1):
        x, y = (a[shift:], b[: len(b) - shift]) if shift >= 0 else (a[:shift], b[-shift:])
        if x.std() > 1e-3 and y.std() > 0.05:
            found = float(np.corrcoef(x, y)[0, 1])
            best = found if best is None else max(best, found)
    return best


def _speaks(speech: Speech) -> bool:
    return len(speech.samples) > 0 and float(np.abs(np.nan_to_num(speech.samples)).max()) > 1e-3


def _shape_faults(
    seen: Measured, speech: Speech | None, slack: float, size: tuple[int, int] | None
) -> Iterator[str]:
    if not seen.frames:
        yield "it has no frames"
        return
    if speech is not None and abs(seen.seconds - speech.seconds) > slack / seen.fps + 1e-3:
        yield f"it lasts {seen.seconds:.2f} s and the sound {speech.seconds:.2f} s"
    if size is not None and seen.size != size:
        yield f"it is {seen.size[0]}x{seen.size[1]} and should be {size[0]}x{size[1]}"


def _motion_faults(seen: Measured, speech: Speech | None, rhythm: bool) -> Iterator[str]:
    if not seen.frames:
        return
    if seen.brightness <= BLACK:
        yield "it is black"
    if speech is None or not _speaks(speech) or seen.frames < 3:
        return
    if seen.motion <= FROZEN:
        yield "it is frozen"
    elif seen.moving < MOVING:
        yield "the mouth does not move while somebody speaks"
    elif rhythm and seen.correlation is not None and seen.correlation < CORRELATION:
        yield "the mouth moves against the sound"

"""Life beside the mouth: blinks, gaze, breath, head and brows, each as its own small track that others add up.

Amounts: blinks 12 to 20 a minute, at phrase ends where they can be (Cummins 2012); fixations of 0.6 to 3 s, three
in four at the viewer; head within 4 degrees of pitch and roll and 8 of yaw, nodding on accents (Graf et al. 2002);
brows up with the strongest accents. All random choices come from one generator, so a seed fixes them. Nothing here
knows phonemes or emotions.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX

Curve = NDArray[np.float64]
Weights = NDArray[np.float32]
PITCH_LIMIT, YAW_LIMIT, ROLL_LIMIT = 4.0, 8.0, 4.0
"""Degrees that the head's own motion stays within."""
_CLOSING, _SHUT, _OPENING = 0.075, 0.045, 0.16


def _times(count: int, fps: float) -> NDArray[np.float64]:
    return (np.arange(count) + 0.5) / fps


def blink_times(
    seconds: float, rng: np.random.Generator, phrase_ends: Sequence[float] = (), mean: float = 3.4, gap: float = 1.1
) -> list[float]:
    """When to blink: gaps of ``gap`` plus an exponential with ``mean`` in all, moved to a phrase end within 0.7 s."""
    found: list[float] = []
    at = rng.uniform(0.5, mean)
    while at < seconds - 0.15:
        near = [end + 0.04 for end in phrase_ends if abs(end - at) < 0.7 and (not found or end - found[-1] > gap)]
        at = min(near, key=lambda end: abs(end - at)) if near else at
        if at < seconds - 0.15:
            found.append(float(at))
        at += gap + rng.exponential(mean - gap)
    return found


def blinks(count: int, fps: float, times: Sequence[float]) -> NDArray[np.float64]:
    """Lids (count,): 0 open, 1 shut. A blink shuts fully in at least one frame at any frame rate."""
    lids = np.zeros(count)
    for at in times:
        shut = (np.floor(at * fps) + 0.5) / fps  # the middle of a frame
        t = _times(count, fps) - shut
        shape = np.where(t < 0, 1 + (t + _SHUT / 2) / _CLOSING, 1 - (t - _SHUT / 2) / _OPENING)
        lids = np.maximum(lids, np.clip(shape, 0.0, 1.0))
    return lids * lids * (3 - 2 * lids)


def gaze(
    count: int, fps: float, rng: np.random.Generator, phrase_starts: Sequence[float] = (), wander: float = 1.0
) -> NDArray[np.float64]:
    """Where the eyes look, (count, 2) in [-1, 1]: to the character's own left, and up. Fixations with fast saccades
    between; small ones stay about the viewer, one in four looks aside, oftener when a phrase begins."""
    path = np.zeros((count, 2))
    at, place = 0.0, np.zeros(2)
    while at < count / fps:
        stay = rng.uniform(0.6, 3.0)
        turn = any(abs(start - at) < 0.5 for start in phrase_starts if start > 0.6)
        aside = rng.random() < (0.42 if turn else 0.22) and at > 0.8
        if aside:
            place = np.array([rng.choice([-1, 1]) * rng.uniform(0.22, 0.5), rng.uniform(-0.15, 0.3)]) * wander
            stay = rng.uniform(0.45, 1.2)
        else:
            place = rng.normal(0, 0.035, 2)
        path[round(at * fps) :] = place
        at += stay
    return _saccades(path, fps)


def _saccades(path: NDArray[np.float64], fps: float) -> NDArray[np.float64]:
    """Jumps spread over about 60 ms: main-sequence saccades are 30 to 80 ms, and one frame alone would pop."""
    width = max(2, round(0.06 * fps) + 1)
    kernel = np.hanning(width + 2)[1:-1]
    kernel /= kernel.sum()
    padded = np.pad(path, ((width, width), (0, 0)), mode="edge")
    return np.column_stack([np.convolve(padded[:, i], kernel, "same")[width:-width] for i in range(2)])


def add_gaze(weights: Weights, path: NDArray[np.float64]) -> None:
    """Write a gaze path into the eight eyeLook shapes, in place. Looking to the character's left is *out* for the
    left eye and *in* for the right."""
    left, up = path[:, 0], path[:, 1]
    for name, amount in (
        ("eyeLookOutLeft", left), ("eyeLookInRight", left), ("eyeLookInLeft", -left), ("eyeLookOutRight", -left),
        ("eyeLookUpLeft", up), ("eyeLookUpRight", up), ("eyeLookDownLeft", -up), ("eyeLookDownRight", -up),
    ):
        weights[:, ARKIT_INDEX[name]] += np.maximum(0.0, amount)


def drift(count: int, fps: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Slow wandering (count, 3) of about unit size in pitch, yaw, roll: three sines each, 0.05 to 0.4 Hz."""
    t = _times(count, fps)[:, None]
    path = np.zeros((count, 3))
    for low, high, size in ((0.05, 0.11, 0.8), (0.12, 0.22, 0.45), (0.25, 0.40, 0.2)):
        path += size * np.sin(2 * np.pi * rng.uniform(low, high, 3) * t + rng.uniform(0, 2 * np.pi, 3))
    return path


def breath(count: int, fps: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """In and out (count,) in [0, 1], about 15 a minute, in faster than out."""
    rate, start = rng.uniform(0.22, 0.29), rng.uniform(0, 1)
    phase = (_times(count, fps) * rate + start) % 1.0
    inward = 0.4
    return np.where(
        phase < inward, 0.5 - 0.5 * np.cos(np.pi * phase / inward),
        0.5 + 0.5 * np.cos(np.pi * (phase - inward) / (1 - inward)),
    )


def bumps(count: int, fps: float, accents: Sequence[tuple[float, float]], rise: float, fall: float) -> Curve:
    """Accents as smooth bumps (count,), each peaking at its time with its strength; the strongest wins."""
    out = np.zeros(count)
    for at, strength in accents:
        first, last = max(0, int((at - rise) * fps) - 1), min(count, int((at + fall) * fps) + 2)
        t = _times(count, fps)[first:last] - at
        share = np.clip(np.where(t < 0, 1 + t / rise, 1 - t / fall), 0.0, 1.0)
        out[first:last] = np.maximum(out[first:last], strength * share * share * (3 - 2 * share))
    return out


def head(
    count: int, fps: float, rng: np.random.Generator, accents: Sequence[tuple[float, float]] = (),
    phrases: Sequence[tuple[float, float]] = (), energy: float = 0.5,
) -> NDArray[np.float64]:
    """Pose (count, 3) in degrees within the limits: nods down on accents, a turn kept for each phrase, drift and
    breath. ``energy`` in [0, 1] scales all but the breath."""
    scale = 0.35 + 1.3 * energy
    pose = drift(count, fps, rng) * np.array([0.7, 1.9, 0.9]) * scale
    pose[:, 0] += 0.5 * breath(count, fps, rng) - 0.25
    nod = bumps(count, fps, accents, 0.20, 0.32)
    early = bumps(count, fps, [(t - 0.24, s) for t, s in accents], 0.18, 0.18)
    pose[:, 0] += scale * (0.9 * early - 2.8 * nod)
    sides = rng.choice([-1.0, 1.0], len(accents)) if len(accents) else np.zeros(0)
    tilts = [(t, s * side) for (t, s), side in zip(accents, sides, strict=True)]
    for sign in (-1.0, 1.0):
        some = [(t, abs(s)) for t, s in tilts if s * sign > 0]
        pose[:, 1] += sign * scale * 1.4 * bumps(count, fps, some, 0.28, 0.45)
        pose[:, 2] += sign * scale * 0.9 * bumps(count, fps, some, 0.28, 0.45)
    pose += scale * _attitudes(count, fps, rng, phrases)
    limits = np.array([PITCH_LIMIT, YAW_LIMIT, ROLL_LIMIT])
    return limits * np.tanh(pose / limits)


def _attitudes(
    count: int, fps: float, rng: np.random.Generator, phrases: Sequence[tuple[float, float]]
) -> NDArray[np.float64]:
    """A slightly different way to hold the head in each phrase, reached over half a second."""
    held = np.zeros((count, 3))
    for start, _ in phrases:
        held[max(0, round((start - 0.15) * fps)) :] = rng.normal(0, 1, 3) * np.array([0.5, 2.2, 1.1])
    width = max(3, round(0.5 * fps) | 1)
    kernel = np.hanning(width + 2)[1:-1] / np.hanning(width + 2)[1:-1].sum()
    padded = np.pad(held, ((width, width), (0, 0)), mode="edge")
    return np.column_stack([np.convolve(padded[:, i], kernel, "same")[width:-width] for i in range(3)])


def add_brows(weights: Weights, lift: NDArray[np.float64]) -> None:
    """Raise both brows by ``lift`` (T,) in [0, 1], in place."""
    for name, share in (("browInnerUp", 0.8), ("browOuterUpLeft", 0.7), ("browOuterUpRight", 0.7)):
        weights[:, ARKIT_INDEX[name]] += share * lift


def empty(count: int) -> Weights:
    """Weights (count, 52) of a face at rest."""
    return np.zeros((count, len(ARKIT_BLENDSHAPES)), np.float32)

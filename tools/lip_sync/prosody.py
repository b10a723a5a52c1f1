"""Where speech has weight: loudness, pitch and accents in time, for a head and brows that move with the voice.

Measured from the sound; phonemes, where there are any, say which syllables are stressed. Nothing here moves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..media import Phoneme, Speech
from ..speech.analysis import decibels, pitch_track, rms

STEP = 0.02
"""Seconds between values."""
_BLOCK = 30.0
_ENOUGH = 7_000
"""Samples a second from which a pitch is measured: ten for the shortest period."""
_STRESS = frozenset("ˈˌ")
_APART = 0.45
_PAUSE = 0.14


@dataclass(frozen=True)
class Prosody:
    """``loudness`` in [0, 1] and ``pitch`` in semitones about the speaker's middle (0 where unvoiced, and, where there
    are phonemes, away from stressed syllables), both (N,) every :data:`STEP` seconds; ``accents`` are (second, strength in [0, 1]); ``phrases`` are (start, end)."""

    loudness: NDArray[np.float64]
    pitch: NDArray[np.float64]
    accents: tuple[tuple[float, float], ...]
    phrases: tuple[tuple[float, float], ...]

    def loudness_at(self, seconds: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.interp(seconds, np.arange(len(self.loudness)) * STEP, self.loudness)


def prosody(speech: Speech, tick: Callable[[float], None] = lambda share: None) -> Prosody:
    """Measure a speech; half a minute at a time, so that memory stays flat. ``tick`` is told the share that is done
    before each."""
    hop, block = max(1, round(STEP * speech.sample_rate)), int(_BLOCK / STEP)
    levels, pitches = [], []
    for first in range(0, max(1, len(speech.samples)), block * hop):
        tick(first / max(1, len(speech.samples)))
        part = speech.samples[first : first + block * hop]
        levels.append(rms(part, 2 * hop, hop)[:block])
        near = _near_stress(speech.phonemes, first / speech.sample_rate, 1 + len(part) // hop)
        pitches.append(_pitch(part, speech.sample_rate, hop, near)[: len(levels[-1])])
    loudness, pitch = _loudness(np.concatenate(levels)), _semitones(np.concatenate(pitches))
    phrases = _phrases(speech.phonemes, loudness, speech.seconds)
    return Prosody(loudness, pitch, _accents(speech.phonemes, loudness, pitch), phrases)


def _near_stress(phonemes: tuple[Phoneme, ...], start: float, count: int) -> NDArray[np.bool_] | None:
    """Which of ``count`` steps from second ``start`` on may be asked for their pitch: those within 0.1 s of a stressed
    syllable's middle, about half; all where nothing is known of syllables."""
    middles = [(p.start + p.end) / 2 - start for p in phonemes if set(p.symbol) & _STRESS]
    if not middles:
        return None
    near = np.zeros(count, bool)
    for middle in middles:
        near[max(0, int((middle - 0.1) / STEP)) : max(0, int((middle + 0.1) / STEP) + 2)] = True
    return near


def _pitch(
    part: NDArray[np.float32], rate: int, hop: int, where: NDArray[np.bool_] | None = None
) -> NDArray[np.float64]:
    """Hz every ``hop`` samples. A third of a recording's samples are enough for a pitch, in a fifth of the time."""
    fewer = next((k for k in range(8, 0, -1) if hop % k == 0 and rate / k >= _ENOUGH), 1)
    means = part[: len(part) // fewer * fewer].reshape(-1, fewer).mean(axis=1)
    count = 1 + len(means) // (hop // fewer)
    where = None if where is None else np.pad(where, (0, max(0, count - len(where))))[:count]
    hz = pitch_track(means, rate // fewer, hop // fewer, where=where)[0]
    return np.pad(hz, (0, max(0, 1 + len(part) // hop - len(hz))))


def _loudness(level: NDArray[np.float64]) -> NDArray[np.float64]:
    """0 at 30 dB below the loud parts, 1 at them."""
    db = decibels(level)
    loud = float(np.percentile(db[db > -60], 95)) if (db > -60).any() else 0.0
    return np.clip((db - loud) / 30 + 1, 0.0, 1.0) * (db > -60)


def _semitones(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    voiced = hz > 0
    if not voiced.any():
        return np.zeros(len(hz))
    out = np.zeros(len(hz))
    out[voiced] = np.clip(12 * np.log2(hz[voiced] / np.median(hz[voiced])), -12, 12)
    return out


def _phrases(
    phonemes: tuple[Phoneme, ...], loudness: NDArray[np.float64], end: float
) -> tuple[tuple[float, float], ...]:
    """Stretches between pauses of at least 0.14 s."""
    if phonemes:
        spans = [(p.start, p.end) for p in phonemes if p.symbol]
    else:
        heard = np.flatnonzero(loudness > 0.15)
        spans = [(i * STEP, (i + 1) * STEP) for i in heard]
    joined: list[list[float]] = []
    for start, stop in spans:
        if joined and start - joined[-1][1] < _PAUSE:
            joined[-1][1] = stop
        else:
            joined.append([start, min(stop, end)])
    return tuple((start, stop) for start, stop in joined)


def _accents(
    phonemes: tuple[Phoneme, ...], loudness: NDArray[np.float64], pitch: NDArray[np.float64]
) -> tuple[tuple[float, float], ...]:
    """Syllables that stand out in pitch and loudness, at least 0.45 s apart; the strongest is 1."""
    if phonemes:
        stressed = [p for p in phonemes if set(p.symbol) & _STRESS]
        places = [((p.start + p.end) / 2, 0.6 if "ˈ" in p.symbol else 0.2) for p in stressed]
    else:
        smooth = np.convolve(loudness, np.hanning(9) / np.hanning(9).sum(), "same")
        peaks = np.flatnonzero((smooth[1:-1] > smooth[:-2]) & (smooth[1:-1] >= smooth[2:]) & (smooth[1:-1] > 0.5)) + 1
        places = [(i * STEP, 0.4) for i in peaks]
    scored = sorted(((_weight(t, base, loudness, pitch), t) for t, base in places), reverse=True)
    chosen: list[tuple[float, float]] = []
    for score, t in scored:
        if score > 0.35 and all(abs(t - other) >= _APART for other, _ in chosen):
            chosen.append((t, score))
    top = max((score for _, score in chosen), default=1.0)
    return tuple(sorted((t, min(1.0, score / top)) for t, score in chosen))


def _weight(t: float, base: float, loudness: NDArray[np.float64], pitch: NDArray[np.float64]) -> float:
    around = slice(max(0, int((t - 0.08) / STEP)), int((t + 0.08) / STEP) + 1)
    if not len(loudness[around]):
        return 0.0
    return base + 0.5 * float(loudness[around].max()) + 0.10 * max(0.0, float(pitch[around].max()))

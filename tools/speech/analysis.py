"""Measures of a sound that speech, lip sync and tests share: spectra by frame, loudness, pitch.

Plain numpy (``scipy.signal`` takes over half a second to import). All sounds are float (T,) mono in [-1, 1].
Nothing here changes a sound.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def frames(samples: Floats, width: int, hop: int) -> Floats:
    """Overlapping frames (N, width), frame ``i`` centred on sample ``i * hop``; silence beyond both ends."""
    count = 1 + len(samples) // hop
    padded = np.zeros((count - 1) * hop + width + hop, samples.dtype)
    padded[width // 2 : width // 2 + len(samples)] = samples
    return np.lib.stride_tricks.sliding_window_view(padded, width)[: count * hop : hop]


def stft(samples: Floats, width: int = 1024, hop: int = 256) -> NDArray[np.complexfloating]:
    """Short-time spectra (N, width // 2 + 1), Hann window, centred as :func:`frames`."""
    return np.fft.rfft(frames(samples, width, hop) * _hann(width).astype(samples.dtype), axis=1)


def istft(spectra: NDArray[np.complexfloating], length: int, width: int = 1024, hop: int = 256) -> Floats:
    """The sound (length,) whose :func:`stft` is nearest to ``spectra`` (Griffin and Lim, 1984, equation 6)."""
    window = _hann(width)
    pieces = np.fft.irfft(spectra, width, axis=1) * window
    sound, weight = np.zeros((len(pieces) - 1) * hop + width), np.zeros((len(pieces) - 1) * hop + width)
    for phase in range(-(-width // hop)):  # pieces that do not overlap are added in one go
        part = slice(phase, None, -(-width // hop))
        for i, piece in enumerate(pieces[part]):
            start = (phase + i * -(-width // hop)) * hop
            sound[start : start + width] += piece
            weight[start : start + width] += window**2
    sound = sound / np.maximum(weight, 1e-3)
    start = width // 2
    out = np.zeros(length)
    body = sound[start : start + length]
    out[: len(body)] = body
    return out


def _hann(width: int) -> Floats:
    return 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(width) / width)


def rms(samples: Floats, width: int, hop: int) -> Floats:
    """Root mean square by frame, (N,)."""
    cut = frames(samples, width, hop)
    return np.sqrt(np.einsum("ij,ij->i", cut, cut, dtype=float) / width)


def decibels(amplitude: Floats | float) -> Floats:
    """Amplitude in [0, 1] to dBFS, floored at -120."""
    return 20 * np.log10(np.maximum(amplitude, 1e-6))


def spoken_level(samples: Floats, rate: int, gate: float = 30.0) -> float:
    """dBFS of the parts that sound: frames of 50 ms within ``gate`` dB of the loudest. -120 for silence."""
    levels = rms(samples, max(16, rate // 20), max(8, rate // 40))
    loud = levels[levels > levels.max(initial=0.0) * 10 ** (-gate / 20)]
    return float(decibels(np.sqrt(np.mean(loud**2)))) if len(loud) else -120.0


def spectral_centroid(samples: Floats, rate: int, width: int = 1024, hop: int = 256) -> Floats:
    """Hz by frame, (N,): the mean frequency weighted by power; 0 where silent."""
    power = np.abs(stft(samples, width, hop)) ** 2
    frequencies = np.fft.rfftfreq(width, 1 / rate)
    total = power.sum(axis=1)
    return np.where(total > 1e-8, power @ frequencies / np.maximum(total, 1e-8), 0.0)


def pitch_track(
    samples: Floats, rate: int, hop: int = 256, lowest: float = 40.0, highest: float = 650.0,
    where: NDArray[np.bool_] | None = None,
) -> tuple[Floats, Floats]:
    """Fundamental frequency in Hz (N,), 0 where unvoiced, and voicing in [0, 1] (N,), frames of :func:`frames`; only
    ``where`` (N,) is true, if that is given.

    Normalised autocorrelation; the shortest lag whose peak is within 8 % of the best wins (so that octaves below
    are not taken), then a median over five frames. Silent frames are not looked at.
    """
    width = 1 << int(np.ceil(np.log2(2.5 * rate / lowest)))
    cut = frames(samples, width, hop)
    short, long = int(rate / highest), min(int(rate / lowest), width // 2)
    heard = rms(samples, width // 2, hop) > 0.01
    loud = np.flatnonzero(heard if where is None else heard & where)
    pitch, voicing = np.zeros(len(cut)), np.zeros(len(cut))
    for i in range(0, len(loud), 512):  # 512 frames at a time: their spectra take 6 MB, and memory stays flat
        rows = loud[i : i + 512]
        lag, height = _first_good_peak(_autocorrelation(cut[rows], long + 2), short, long)
        pitch[rows] = np.where(height > 0.45, rate / np.maximum(lag, 1.0), 0.0)
        voicing[rows] = np.clip(height, 0.0, 1.0)
    return _median5(pitch), voicing


def _autocorrelation(cut: Floats, lags: int) -> Floats:
    """Of each row, over ``lags`` lags; 1 at lag 0. Transforms are only as long as those lags need, and single precision
    is far finer than what decides."""
    width = cut.shape[1]
    lags = min(lags, width // 2 + 2)
    cut = cut.astype(np.float32)
    cut -= cut.mean(axis=1, keepdims=True)
    size = fast_size(width + lags)
    spectra = np.fft.rfft(cut, size, axis=1)
    power = spectra.real**2 + spectra.imag**2
    correlation = np.fft.irfft(power, size, axis=1)[:, :lags]
    correlation *= (width / (width - np.arange(lags))).astype(np.float32)
    return correlation / np.maximum(correlation[:, :1], 1e-12)


@lru_cache(maxsize=4096)
def fast_size(least: int) -> int:
    """The smallest even product of 2, 3 and 5 from ``least`` on: quick to transform, at most a tenth too long."""
    odd = [3**a * 5**b for a in range(13) for b in range(9)]
    return min(part << max(1, ((least - 1) // part).bit_length()) for part in odd if part <= max(least, 1))


def _first_good_peak(correlation: Floats, short: int, long: int) -> tuple[Floats, Floats]:
    middle = correlation[:, short : long + 1]
    peak = (middle >= correlation[:, short - 1 : long]) & (middle > correlation[:, short + 1 : long + 2])
    height = np.where(peak, middle, -1.0)
    best = height.max(axis=1)
    index = np.argmax(height >= (best * 0.92)[:, None], axis=1)
    rows = np.arange(len(index))
    lag = index + short
    left, centre, right = correlation[rows, lag - 1], correlation[rows, lag], correlation[rows, lag + 1]
    bend = left - 2 * centre + right
    return lag + np.where(bend < -1e-9, 0.5 * (left - right) / np.where(bend < -1e-9, bend, 1.0), 0.0), best


def _median5(values: Floats) -> Floats:
    if len(values) < 5:
        return values
    padded = np.pad(values, 2, mode="edge")
    return np.median(np.lib.stride_tricks.sliding_window_view(padded, 5), axis=1)

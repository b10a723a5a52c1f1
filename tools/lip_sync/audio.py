"""Lip sync from sound alone: the tool for engines that give no times, and for recordings.

Loudness and the first resonance open the jaw, the second spreads or rounds the lips, hiss shows the teeth, and a
short dip of loudness between two sounds brings the lips together. It cannot tell a /b/ from a /d/; the tool
``phonemes`` can. All is relative to the speech itself, so any level, voice and language will do.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..capability import Progress, Tool, silent
from ..contracts import LIP_SYNC, LipSyncRequest
from ..media import BlendshapeTrack, Speech
from ..speech.analysis import stft
from .articulation import CHANNELS, INDEX, to_arkit
from .performance import check, frame_count, perform
from .prosody import STEP, Prosody, prosody

_BLOCK = 1500  # steps at a time, half a minute
Curve = NDArray[np.float64]


class AudioLipSync(Tool[LipSyncRequest, BlendshapeTrack]):
    """Sound to a performance. Works for any sample rate from 8 kHz."""

    capability = LIP_SYNC
    name = "audio"
    description = (
        "Moves the mouth by loudness, resonances and hiss of the sound itself. For speech without phoneme times and "
        "for recordings, in any language."
    )

    def run(self, request: LipSyncRequest, progress: Progress = silent) -> BlendshapeTrack:
        """Raises ``InvalidInput`` for a frame rate, energy or emotion that cannot be."""
        check(request)
        sound = prosody(request.speech, lambda share: progress(0.5 * share, "listening"))
        progress(0.5, "moving the mouth")
        count = frame_count(request.speech.seconds, request.fps)
        track = perform(request, to_arkit(mouth_of(request.speech, sound, count, request.fps)), sound)
        progress(1.0, "moved")
        return track


def mouth_of(speech: Speech, sound: Prosody, count: int, fps: float) -> NDArray[np.float64]:
    """Articulators (count, 11), see :data:`~animism.tools.lip_sync.articulation.CHANNELS`."""
    loud = sound.loudness
    first, second, hiss = (_fitted(curve, len(loud)) for curve in _resonances(speech))
    heard = loud > 0.35
    open_, front = _ranked(first, heard), _ranked(second, heard & (hiss < 0.5))
    voice = loud * (1 - hiss)
    steps = np.zeros((len(loud), len(CHANNELS)))
    steps[:, INDEX["jaw"]] = voice**1.3 * (0.16 + 0.46 * open_) + 0.07 * loud * hiss
    steps[:, INDEX["wide"]] = 0.55 * voice * np.clip((front - 0.5) / 0.5, 0, 1) + 0.25 * loud * hiss
    rounding = voice * np.clip((0.42 - front) / 0.42, 0, 1)
    steps[:, INDEX["pucker"]], steps[:, INDEX["funnel"]] = 0.65 * rounding, 0.25 * rounding
    steps[:, INDEX["lower"]] = 0.30 * loud * hiss + 0.16 * voice
    steps[:, INDEX["upper"]] = 0.15 * loud * hiss + 0.08 * voice
    smooth = np.column_stack([_smoothed(steps[:, i], 0.09) for i in range(steps.shape[1])])
    smooth[:, INDEX["close"]] = _smoothed(_dips(loud), 0.03)
    smooth[:, [INDEX["lower"], INDEX["upper"], INDEX["funnel"]]] *= 1 - smooth[:, INDEX["close"], None]
    return _at_frames(smooth, count, fps)


def _resonances(speech: Speech) -> tuple[Curve, Curve, Curve]:
    """Every STEP seconds: a mean frequency about the first formant (200 to 1,100 Hz) and one about the second
    (1,000 to 2,800 Hz), in Hz, and the share of energy above 3.2 kHz in [0, 1]."""
    rate, hop = speech.sample_rate, max(1, round(STEP * speech.sample_rate))
    width = 1 << int(np.ceil(np.log2(0.03 * rate)))
    hertz = np.fft.rfftfreq(width, 1 / rate)
    parts = []
    for start in range(0, max(1, len(speech.samples)), _BLOCK * hop):
        power = np.abs(stft(speech.samples[start : start + _BLOCK * hop], width, hop)[:_BLOCK]) ** 2
        parts.append(np.column_stack([
            _mean_hertz(power, hertz, 200, 1100), _mean_hertz(power, hertz, 1000, 2800), _share_above(power, hertz, 3200),
        ]))
    curves = np.concatenate(parts)
    return curves[:, 0], curves[:, 1], curves[:, 2]


def _mean_hertz(power: NDArray[np.floating], hertz: Curve, low: float, high: float) -> Curve:
    band = (hertz >= low) & (hertz <= high)
    weight = np.sqrt(power[:, band])
    return (weight @ hertz[band]) / np.maximum(weight.sum(axis=1), 1e-9)


def _share_above(power: NDArray[np.floating], hertz: Curve, low: float) -> Curve:
    total = power[:, hertz > 100].sum(axis=1)
    share = power[:, hertz >= low].sum(axis=1) / np.maximum(total, 1e-9)
    return np.clip((share - 0.15) / 0.45, 0.0, 1.0)


def _ranked(values: Curve, where: NDArray[np.bool_]) -> Curve:
    """0 at the 10th percentile of the heard, 1 at the 90th."""
    if where.sum() < 5:
        return np.full(len(values), 0.5)
    low, high = np.percentile(values[where], [10, 90])
    return np.clip((values - low) / max(high - low, 1.0), 0.0, 1.0)


def _dips(loud: Curve) -> Curve:
    """1 where loudness falls by more than a quarter of its range between two sounds less than 0.16 s apart."""
    reach = round(0.08 / STEP)
    padded = np.pad(loud, reach, mode="constant")
    windows = np.lib.stride_tricks.sliding_window_view(padded, reach + 1)
    before, after = windows[: len(loud)].max(axis=1), windows[reach : reach + len(loud)].max(axis=1)
    return np.clip((np.minimum(before, after) - loud - 0.25) / 0.2, 0.0, 1.0)


def _fitted(curve: Curve, length: int) -> Curve:
    return curve[:length] if len(curve) >= length else np.pad(curve, (0, length - len(curve)), mode="edge")


def _smoothed(values: Curve, seconds: float) -> Curve:
    width = max(1, round(seconds / STEP) | 1)
    kernel = np.hanning(width + 2)[1:-1]
    return np.convolve(np.pad(values, width, mode="edge"), kernel / kernel.sum(), "same")[width:-width]


def _at_frames(steps: NDArray[np.float64], count: int, fps: float) -> NDArray[np.float64]:
    """Values in the middle of each frame; at rest after the sound. A closure within a frame is not stepped over."""
    now, here = (np.arange(count) + 0.5) / fps, np.arange(len(steps)) * STEP
    out = np.column_stack([np.interp(now, here, steps[:, i], right=0.0) for i in range(steps.shape[1])])
    owner = np.minimum((here * fps).astype(int), count - 1)
    np.maximum.at(out[:, INDEX["close"]], owner, steps[:, INDEX["close"]])
    return out

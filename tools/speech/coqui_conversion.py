"""The voice conversion tool ``coqui``: the same words in another person's voice, with their consent, by OpenVoice (Qin et
al., 2023, arXiv:2312.01479; MIT) through coqui-tts, from a folder on this disk.

Times stay: sample ``i`` of the result is said when sample ``i`` was. Nothing is downloaded, nothing is kept of the target.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..capability import Availability, Progress, Requires, Tool, Weights, silent
from ..contracts import VOICE_CONVERSION, VoiceConversionRequest
from ..media import Speech
from ..residency import shared
from ..transcription.whisper import resampled
from .coqui import consented, device_of
from .coqui_checkpoints import local_checkpoints
from .coqui_files import CONVERTING, CoquiModel, coqui_models
from .coqui_torchaudio import ensure_torchaudio
from .loudness import TARGET, fade_ends, normalise
from .model_faults import loading, working

MODEL = "openvoice-v2"
SHORTEST, LONGEST, TARGET_LONGEST = 0.3, 900.0, 60.0
"""Seconds of what is said; of the target at most a minute is listened to."""
_PIECE, _OVERLAP = 20.0, 0.1
_CLEAR = 0.01


@dataclass
class _Converter:
    """One model in memory, used by one thread at a time."""

    model: Any
    rate: int
    busy: threading.Lock = field(default_factory=threading.Lock)


class CoquiConversion(Tool[VoiceConversionRequest, Speech]):
    """Converts by OpenVoice's tone colour converter."""

    capability = VOICE_CONVERSION
    name = "coqui"
    description = (
        "Says the same in another voice, of which half a minute of sound is given, by OpenVoice: words, pace and melody "
        "stay. Wants torch and consent."
    )
    requires = Requires(
        extra="coqui", modules=("TTS", "torch"), memory=600_000_000,
        weights=(Weights("myshell-ai/OpenVoiceV2", "MIT", True, 131_000_000, MODEL),),
    )
    _device = "auto"

    def available(self) -> Availability:
        there = super().available()
        if there.ok and not coqui_models(CONVERTING):
            return Availability(False, "OpenVoice's weights are not here", f"animism weights fetch {MODEL}")
        return there

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def run(self, request: VoiceConversionRequest, progress: Progress = silent) -> Speech:
        """The speech in the target's voice, with the phonemes and words it had. ``InvalidInput`` without consent, or for
        silence on either side."""
        consented(request.consent, "the target")
        source = _clear(request.speech.samples, request.speech.sample_rate, "speech", LONGEST)
        target = _clear(request.target, request.target_rate, "target", 1e9)[: int(TARGET_LONGEST * request.target_rate)]
        progress(0.0, "opening the converter")
        with self._opened() as here, here.busy, working(self.name, MODEL):
            out = _converted(here, resampled(source, request.speech.sample_rate, here.rate),
                             resampled(target, request.target_rate, here.rate), progress)
            rate = here.rate
        if not np.isfinite(out).all() or float(np.abs(out).max(initial=0.0)) < 1e-4:
            raise ToolFailed("the converter gave silence", tool=self.name, mend=f"animism weights verify {MODEL}")
        fade_ends(normalise(out, rate, TARGET), rate)
        progress(1.0, "converted")
        said = request.speech
        return Speech(out, rate, said.text, said.phonemes, said.words)

    @contextmanager
    def _opened(self) -> Iterator[_Converter]:
        model = next(iter(coqui_models(CONVERTING).values()), None)
        if model is None:
            raise ToolUnavailable("OpenVoice's weights are not here", mend=f"animism weights fetch {MODEL}")
        device = device_of(self._device)
        key, size = ("openvoice", str(model.folder), device), model.checkpoint.stat().st_size
        with shared().using(key, partial(_load, model, device), bytes=size) as here:
            yield here


def _clear(samples: NDArray[np.float32], rate: int, what: str, longest: float) -> NDArray[np.float32]:
    samples = np.asarray(samples, np.float32)
    seconds = len(samples) / rate if samples.ndim == 1 and rate > 0 else 0.0
    if not SHORTEST <= seconds <= longest:
        raise InvalidInput(f"the {what} is {seconds:.1f} s long", mend=f"give {SHORTEST} s or more, at most {longest:.0f}")
    if not np.isfinite(samples).all() or float(np.abs(samples).max()) < _CLEAR:
        raise InvalidInput(f"the {what} is silent", mend="give clear speech")
    return samples


def _load(told: CoquiModel, device: str) -> _Converter:
    ensure_torchaudio()
    with loading("coqui", told.folder, told.name):
        from TTS.vc.configs.openvoice_config import OpenVoiceConfig
        from TTS.vc.models.openvoice import OpenVoice

        config = OpenVoiceConfig()
        data = json.loads((told.folder / "config.json").read_text("utf-8"))
        for name, value in data["model"].items():  # a published one has coqui-tts's own numbers
            if hasattr(config.model_args, name):
                setattr(config.model_args, name, value)
        config.audio.fft_size = data["data"]["filter_length"]  # the encoder is as wide as this says
        model = OpenVoice(config)
        with local_checkpoints():
            model.load_checkpoint(config, str(told.checkpoint), eval=True)
    return _Converter(model.to(device).eval(), int(config.audio.output_sample_rate))


def _converted(
    here: _Converter, source: NDArray[np.float32], target: NDArray[np.float32], progress: Progress
) -> NDArray[np.float32]:
    """Pieces of twenty seconds with a short crossfade, as long as the source: memory stays flat."""
    import torch

    step, overlap = int(_PIECE * here.rate), int(_OVERLAP * here.rate)
    out = np.zeros(len(source), np.float32)
    ramp = np.linspace(0, 1, overlap, dtype=np.float32)
    with torch.random.fork_rng(devices=[]), torch.inference_mode():
        torch.manual_seed(0)
        wanted = here.model._extract_target_se([torch.from_numpy(target)])
        for start in range(0, len(source), step):
            progress(0.05 + 0.9 * start / len(source), "converting")
            first = max(0, start - overlap)
            part = source[first : start + step]
            embedding, spectrum = here.model.extract_se(torch.from_numpy(part))
            made = here.model.inference(spectrum, {"g_src": embedding, "g_tgt": wanted})["model_outputs"][0, 0]
            sound = _fitted(made.float().cpu().numpy(), len(part))
            if first < start:
                out[first:start] = out[first:start] * (1 - ramp) + sound[:overlap] * ramp
            out[start : start + step] = sound[start - first :]
    return out


def _fitted(sound: NDArray[np.float32], length: int) -> NDArray[np.float32]:
    """As long as what it was made from: the model works in whole frames."""
    return sound[:length] if len(sound) >= length else np.pad(sound, (0, length - len(sound)))

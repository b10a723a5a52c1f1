"""Stand-ins for torchaudio and torchcodec, without which coqui-tts refuses to be imported.

torchaudio has no build for the processor alone on the package index, and its CUDA build beside a processor's torch breaks
transformers and diffusers too. Where the real ones import they are used; otherwise the few functions that the models
here call are put in their place: reading a sound, resampling it, a mel spectrogram. No other model will work with them.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import importlib.util
import sys
import threading
import types
from typing import Any

import numpy as np

VERSION = "2.11.0"
_making = threading.Lock()


def ensure_torchaudio() -> bool:
    """Make ``import torchaudio`` work. Gives whether it is the real one."""
    with _making:
        real = _real()
        if not real and "torchaudio" not in sys.modules:
            _stand_in()
        if importlib.util.find_spec("torchcodec") is None:
            _module("torchcodec")
        return real


def _real() -> bool:
    known = sys.modules.get("torchaudio")
    if known is not None:
        return not getattr(known, "animism_stand_in", False)
    if importlib.util.find_spec("torchaudio") is None:
        return False
    try:
        importlib.import_module("torchaudio")
        return True
    except (ImportError, OSError, RuntimeError):  # built for another torch
        for name in [name for name in sys.modules if name.split(".")[0] == "torchaudio"]:
            del sys.modules[name]
        return False


def _module(name: str, **contents: Any) -> types.ModuleType:
    module = types.ModuleType(name)
    module.__spec__ = importlib.machinery.ModuleSpec(name, None)
    module.__path__ = []
    module.__dict__.update(contents, __version__=VERSION, animism_stand_in=True)
    sys.modules[name] = module
    return module


def _stand_in() -> None:
    functional = _module("torchaudio.functional", resample=resample)
    transforms = _module("torchaudio.transforms", **_transforms())
    _module("torchaudio", load=load, save=save, functional=functional, transforms=transforms)


def load(path: Any, normalize: bool = True, **_: Any) -> tuple[Any, int]:
    """float32 (channels, T) in [-1, 1] and Hz."""
    import soundfile
    import torch

    samples, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return torch.from_numpy(samples.T.copy()), rate


def save(path: Any, samples: Any, rate: int, **_: Any) -> None:
    """Write (channels, T) as 16-bit WAV."""
    import soundfile

    soundfile.write(path, samples.detach().cpu().numpy().T, rate, format="WAV")


def resample(samples: Any, orig_freq: int, new_freq: int, **_: Any) -> Any:
    """(..., T) at another rate: a polyphase filter."""
    if int(orig_freq) == int(new_freq):
        return samples
    import torch
    from scipy.signal import resample_poly

    step = int(np.gcd(int(orig_freq), int(new_freq)))
    there = resample_poly(samples.detach().cpu().numpy(), int(new_freq) // step, int(orig_freq) // step, axis=-1)
    return torch.from_numpy(np.ascontiguousarray(there, np.float32)).to(samples.device)


def mel_filters(
    bins: int, low: float, high: float, count: int, rate: int, norm: str | None = None
) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Triangles (bins, count) over 0 to ``rate`` / 2 Hz, evenly spaced on the mel scale 2595 lg(1 + f / 700) (O'Shaughnessy,
    1987); ``slaney`` makes their areas equal."""
    def mel(hertz: float) -> float:
        return 2595.0 * float(np.log10(1.0 + hertz / 700.0))

    corners = 700.0 * (10 ** (np.linspace(mel(low), mel(high), count + 2) / 2595.0) - 1.0)
    hertz = np.linspace(0.0, rate // 2, bins)[:, None]
    rising = (hertz - corners[:-2]) / (corners[1:-1] - corners[:-2])
    falling = (corners[2:] - hertz) / (corners[2:] - corners[1:-1])
    triangles = np.clip(np.minimum(rising, falling), 0.0, None)
    return triangles * (2.0 / (corners[2:] - corners[:-2])) if norm == "slaney" else triangles


def _transforms() -> dict[str, Any]:
    """The modules, made when torch is there."""
    import torch

    class Resample(torch.nn.Module):
        """:func:`resample` as a layer."""

        def __init__(self, orig_freq: int = 16000, new_freq: int = 16000, **_: Any) -> None:
            super().__init__()
            self.orig_freq, self.new_freq = orig_freq, new_freq

        def forward(self, samples: Any) -> Any:
            return resample(samples, self.orig_freq, self.new_freq)

    class MelSpectrogram(torch.nn.Module):
        """(..., T) to (..., n_mels, frames): power of a centred short-time spectrum through mel triangles."""

        def __init__(
            self, sample_rate: int = 16000, n_fft: int = 400, win_length: int | None = None, hop_length: int | None = None,
            f_min: float = 0.0, f_max: float | None = None, n_mels: int = 128, window_fn: Any = torch.hann_window,
            power: float = 2.0, normalized: bool = False, norm: str | None = None, **_: Any,
        ) -> None:
            super().__init__()
            self.n_fft, self.win_length = n_fft, win_length or n_fft
            self.hop_length, self.power, self.normalized = hop_length or self.win_length // 2, power, normalized
            triangles = mel_filters(n_fft // 2 + 1, f_min, f_max or sample_rate / 2, n_mels, sample_rate, norm)
            # the names under which torchaudio's own module keeps them in a checkpoint
            self.spectrogram = torch.nn.Module()
            self.spectrogram.register_buffer("window", window_fn(self.win_length))
            self.mel_scale = torch.nn.Module()
            self.mel_scale.register_buffer("fb", torch.from_numpy(triangles.astype(np.float32)))

        def forward(self, samples: Any) -> Any:
            shape = samples.shape
            spectra = torch.stft(
                samples.reshape(-1, shape[-1]), self.n_fft, self.hop_length, self.win_length, self.spectrogram.window,
                center=True, pad_mode="reflect", normalized=False, onesided=True, return_complex=True,
            )
            if self.normalized:
                spectra = spectra / self.spectrogram.window.pow(2.0).sum().sqrt()
            mel = torch.matmul(spectra.abs().pow(self.power).transpose(-1, -2), self.mel_scale.fb).transpose(-1, -2)
            return mel.reshape(*shape[:-1], *mel.shape[-2:])

    return {"Resample": Resample, "MelSpectrogram": MelSpectrogram}

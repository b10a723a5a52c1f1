"""The transcription tool ``faster-whisper``: Whisper (Radford et al., 2022, arXiv:2212.04356) by CTranslate2, on a
processor, with weights that are in a folder already.

``ANIMISM_WHISPER`` names that folder: a converted model with ``model.bin``, ``config.json`` and ``tokenizer.json``.
Nothing is ever downloaded from here.
"""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import numpy as np

from ...personas.errors import ToolFailed
from ..capability import Availability, Progress, Requires, Tool, Weights, silent
from ..contracts import TRANSCRIPTION, Segment, Transcript, TranscriptionRequest
from .decode import RATE

FOLDER = "ANIMISM_WHISPER"
FILES = ("model.bin", "config.json", "tokenizer.json")
"""Without the last one the library would fetch it."""
_GET = "hf download Systran/faster-whisper-small --local-dir whisper; export ANIMISM_WHISPER=$PWD/whisper"


class WhisperTranscription(Tool[TranscriptionRequest, Transcript]):
    """Any language that the weights know. The model is loaded once and used by one thread at a time."""

    capability = TRANSCRIPTION
    name = "faster-whisper"
    description = "Writes down speech in about a hundred languages on this machine, from weights in a local folder."
    requires = Requires(
        extra="faster-whisper", modules=("faster_whisper",), memory=1_000_000_000,
        weights=(Weights("Systran/faster-whisper-small", "MIT", True, 484_000_000),),
    )
    priority = 10

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._model: Any = None
        self._loaded: tuple[Path, str] | None = None

    def available(self) -> Availability:
        there = super().available()
        if not there.ok:
            return there
        named = os.environ.get(FOLDER, "").strip()
        if not named:
            return Availability(False, f"{FOLDER} names no folder with weights", _GET)
        folder = Path(named).expanduser()
        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            return Availability(False, f"{folder} has no {', '.join(missing)}", _GET)
        return Availability(True)

    def setup(self, device: str = "cpu") -> None:
        """Load the weights; int8 on a processor, which takes half the time and a quarter of the memory."""
        self.need()
        wanted = (Path(os.environ[FOLDER].strip()).expanduser(), device)
        with self._lock:
            if self._loaded == wanted:
                return
            from faster_whisper import WhisperModel

            try:
                self._model = WhisperModel(
                    str(wanted[0]), device=device.partition(":")[0], local_files_only=True,
                    compute_type="int8" if device == "cpu" else "default", cpu_threads=os.cpu_count() or 1,
                )
            except (RuntimeError, ValueError, OSError) as error:
                told = f"the weights in {wanted[0]} cannot be loaded: {error}"
                raise ToolFailed(told, mend=_GET, tool=self.name) from error
            self._loaded = wanted

    def run(self, request: TranscriptionRequest, progress: Progress = silent) -> Transcript:
        """Text with the times of its stretches. An empty text where nobody speaks."""
        self.setup()
        progress(0.0, "listening")
        samples = resampled(request.samples, request.sample_rate)
        language = (request.language or "").lower().split("-")[0] or None
        with self._lock:
            known = getattr(self._model, "supported_languages", None)
            if known is not None and language not in known:
                language = None
            try:
                found, info = self._model.transcribe(
                    samples, language=language, beam_size=1, condition_on_previous_text=False, vad_filter=False
                )
                segments = []
                for part in found:
                    segments.append(Segment(part.text.strip(), float(part.start), float(part.end)))
                    progress(min(0.99, part.end / max(request.seconds, 0.01)), "listening")
            except (RuntimeError, ValueError) as error:
                raise ToolFailed(f"the recogniser broke: {error}", tool=self.name) from error
        progress(1.0, "written down")
        segments = [part for part in segments if part.text]
        return Transcript(" ".join(part.text for part in segments), info.language, tuple(segments))


def resampled(samples: np.ndarray, rate: int, to: int = RATE) -> np.ndarray:
    """float32 (T,) at ``to`` Hz; a moving mean keeps what is above half of it out."""
    if rate == to:
        return np.asarray(samples, np.float32)
    if rate > to:
        width = max(1, round(rate / to))
        samples = np.convolve(samples, np.full(width, 1 / width, np.float32), "same")
    count = int(len(samples) * to / rate)
    return np.interp(np.arange(count) * rate / to, np.arange(len(samples)), samples).astype(np.float32)

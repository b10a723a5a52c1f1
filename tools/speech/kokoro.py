"""The speech tool ``kokoro``: Kokoro-82M (https://huggingface.co/hexgrad/Kokoro-82M, Apache-2.0; after StyleTTS 2, Li et
al., 2023, arXiv:2306.07691) as ONNX, through kokoro-onnx.

A voice is an array, so a weighted sum of voices is a voice: a literal mixture. Text is read by
:mod:`.phonemize`. Nothing is downloaded.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput, ToolFailed
from ..capability import Availability, Progress, Requires, Weights, nearest_names
from ..contracts import SpeechRequest
from ..hardware import onnx_providers
from ..residency import shared
from ..weights.places import fetch_command, need_model
from .kokoro_voices import LANGUAGES, MODEL, KokoroFiles, kokoro_files, kokoro_folders
from .model_faults import loading, working
from .phoneme_times import Timed, joined, words_of
from .phonemize import phonemize
from .piecewise import Piece, PiecewiseSpeech, Say

SLOWEST, FASTEST = 0.5, 2.0
"""What kokoro-onnx takes for ``speed``."""
STYLE = 256
"""Numbers of a style."""


class KokoroSpeech(PiecewiseSpeech):
    """Speaks with Kokoro. ``voice.parameters`` may hold

    - ``mix``: names of voices with their weights, ``{"af_heart": 0.7, "bm_george": 0.3}``; weights are brought to a sum
      of one, a negative one moves away from a voice;
    - ``speed``: 0.5 to 2; ``model``: a folder's name or path, ``kokoro`` by default;
    - what every :class:`~.piecewise.PiecewiseSpeech` takes.

    Sounds have times where the model tells durations.
    """

    name = "kokoro"
    description = (
        "Speaks English, Spanish, French, Italian, Portuguese and Hindi naturally, on a processor in less time than it "
        "sounds; voices can be mixed by weights; phoneme times where the model gives them."
    )
    requires = Requires(
        extra="kokoro", modules=("kokoro_onnx", "onnxruntime"), memory=800_000_000,
        weights=(Weights("onnx-community/Kokoro-82M-v1.0-ONNX", "Apache-2.0", True, 354_000_000, MODEL),),
    )
    piece = 300
    _device = "auto"

    def available(self) -> Availability:
        there = super().available()
        if there.ok and not kokoro_folders():
            return Availability(False, "Kokoro's weights are not here", fetch_command(MODEL))
        return there

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def paces(self, request: SpeechRequest) -> tuple[float, float]:
        own = _speed(request.voice.parameters)
        return SLOWEST / own, FASTEST / own

    @contextmanager
    def speaking(self, request: SpeechRequest, pace: float, progress: Progress) -> Iterator[Say]:
        given = request.voice.parameters
        model = str(given.get("model", MODEL))
        folder = need_model(model)
        files = kokoro_files(folder)
        if files is None:
            raise ToolFailed(f"{folder} holds no model with voices", tool=self.name, mend=fetch_command(MODEL))
        speed = float(np.clip(_speed(given) * pace, SLOWEST, FASTEST))
        size = 2 * files.model.stat().st_size
        key = ("kokoro", str(files.model), self._device)
        with shared().using(key, lambda: _load(files, model, self._device), bytes=size) as kokoro:
            style, language = mixed(kokoro.voices, given.get("mix") or {}, folder.name), _language(request)
            yield lambda text: _say(kokoro, text, style, speed, language)


def _speed(given: Mapping[str, Any]) -> float:
    value = given.get("speed", 1.0)
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not SLOWEST <= value <= FASTEST:
        raise InvalidInput(f"a speed of {value!r}", mend=f"a number from {SLOWEST} to {FASTEST}")
    return float(value)


def _load(files: KokoroFiles, model: str, device: str) -> Any:
    import onnxruntime
    from kokoro_onnx import Kokoro

    with loading("kokoro", files.model, model):
        session = onnxruntime.InferenceSession(str(files.model), providers=onnx_providers(device))
        with tempfile.TemporaryDirectory() as folder:  # it insists on a file of voices; they are put in afterwards
            np.savez(Path(folder) / "none.npz", none=np.zeros(1, np.float32))
            kokoro = Kokoro.from_session(session, str(Path(folder) / "none.npz"))
            kokoro.voices.close()
        kokoro.voices = styles(files.voices)
        wanted = {"style", "speed", kokoro._tokens_input}
        there = {one.name for one in session.get_inputs()}
        if there != wanted:
            raise ValueError(f"its inputs are {', '.join(sorted(there))}, not {', '.join(sorted(wanted))}")
    return kokoro


def styles(path: Path) -> dict[str, NDArray[Any]]:
    """Every voice of a numpy archive, or of a folder of bare float32 files, by name. Pickles are refused by numpy."""
    if path.is_dir():
        return {one.stem: np.fromfile(one, "<f4").reshape(-1, 1, STYLE) for one in sorted(path.glob("*.bin"))}
    with np.load(path, allow_pickle=False) as archive:
        return {name: archive[name] for name in archive.files}


def mixed(voices: Mapping[str, Any], mix: Mapping[str, float], where: str) -> NDArray[np.float32]:
    """The weighted sum of styles, float32 (510, 1, 256).

    :raises InvalidInput: an unknown voice, with the nearest names; weights that are no numbers or add up to none.
    :raises ToolFailed: styles of another shape than a model takes.
    """
    names = sorted(voices)
    if not isinstance(mix, Mapping) or not mix:
        raise InvalidInput("no voice is named", mend=nearest_names("af_heart", names))
    for name, weight in mix.items():
        if name not in voices:
            raise InvalidInput(f"{where} has no voice {name!r}", mend=nearest_names(str(name), names))
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not math.isfinite(weight):
            raise InvalidInput(f"the weight of {name} is {weight!r}", mend="give a number")
    total = sum(mix.values())
    if abs(total) < 0.05:
        raise InvalidInput("the weights of the voices add up to nothing", mend='{"af_heart": 0.7, "bm_george": 0.3}')
    return np.sum([np.float32(weight / total) * _style(voices, name) for name, weight in mix.items()], axis=0)


def _style(voices: Mapping[str, Any], name: str) -> NDArray[np.float32]:
    style = np.asarray(voices[name])
    if style.ndim != 3 or style.shape[1:] != (1, STYLE) or style.dtype.kind != "f" or not np.isfinite(style).all():
        raise ToolFailed(f"Kokoro's voice {name} is {style.dtype} {style.shape}, not float (510, 1, {STYLE})",
                         tool="kokoro", mend=f"animism weights verify {MODEL}")
    return style.astype(np.float32)


def _language(request: SpeechRequest) -> str:
    """The voice's own accent where it serves the language asked for, else the language asked for."""
    own, asked = request.voice.languages, request.language
    primaries = {tag.lower().split("-")[0] for tag, _ in LANGUAGES.values()}
    wanted = asked.lower().split("-")[0]
    if not own or (wanted in primaries and all(tag.lower().split("-")[0] != wanted for tag in own)):
        return asked
    return own[0]


def _say(kokoro: Any, text: str, style: NDArray[np.float32], speed: float, language: str) -> Piece:
    ipa = phonemize(text, language, "kokoro")
    known = kokoro.tokenizer.known(ipa)
    if not any(symbol.isalpha() for symbol in known):
        raise ToolFailed("Kokoro knows no sound of this text", tool="kokoro", mend="choose a voice of its language")
    with working("kokoro", "Kokoro"):
        samples, rate, timings = kokoro.create_timed(ipa, style, speed, is_phonemes=True)
    timed: list[Timed] = [(one.phoneme, one.start, one.end) for one in timings]
    return Piece(samples, rate, joined(timed), words_of(text, timed))

"""The speech tool ``piper``: VITS voices as ONNX (Kim, Kong and Son, 2021, arXiv:2106.06103) through piper-tts
(https://github.com/OHF-Voice/piper1-gpl, GPL-3.0-or-later).

Voices are files on this disk; nothing is downloaded, also not the dictionary that Chinese voices want.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..capability import Availability, Progress, Requires, Weights, nearest_names
from ..contracts import SpeechRequest
from ..hardware import onnx_providers
from ..residency import shared
from ..weights.places import looks_like_path, models_folder
from .model_faults import loading, working
from .phoneme_times import Timed, joined, words_of
from .piecewise import Piece, PiecewiseSpeech, Say
from .piper_voices import FOLDER, config_of, piper_files, read_config

DEFAULT = "piper-en-us-ljspeech"
_EDGES = frozenset("^$_")  # begin, end and pad, which Piper puts in
_READ_HERE = ("espeak", "text")
SLOWEST, FASTEST = 0.4, 2.5


class PiperSpeech(PiecewiseSpeech):
    """Speaks with Piper voices. ``voice.parameters`` may hold

    - ``model``: a voice's name (``en_US-lessac-medium``) or the path of its ``.onnx``;
    - ``speaker``: a name or number in a voice of several; ``noise`` and ``noise_w``, 0 to 2, the voice's own otherwise;
    - what every :class:`~.piecewise.PiecewiseSpeech` takes.

    Sounds have times where the model tells alignments: a patched one, or any where ``onnx`` is installed to patch it.
    """

    name = "piper"
    description = (
        "Speaks some forty languages naturally and very quickly on a processor, from voice files of the user's; phoneme "
        "times where the model gives them."
    )
    requires = Requires(
        extra="piper", modules=("piper", "onnxruntime"), memory=250_000_000,
        weights=(Weights("rhasspy/piper-voices", "by voice, see its MODEL_CARD", False, 63_000_000, DEFAULT),),
    )
    _device = "auto"

    def available(self) -> Availability:
        there = super().available()
        if there.ok and not piper_files():
            why = f"no Piper voice in {models_folder()} or ${FOLDER}"
            return Availability(False, why, f"animism weights fetch {DEFAULT}")
        return there

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def paces(self, request: SpeechRequest) -> tuple[float, float]:
        return SLOWEST, FASTEST

    @contextmanager
    def speaking(self, request: SpeechRequest, pace: float, progress: Progress) -> Iterator[Say]:
        model = _model(str(request.voice.parameters.get("model", "")))
        key = ("piper", str(model), self._device)
        size = 3 * model.stat().st_size
        with shared().using(key, lambda: _load(model, self._device), bytes=size) as voice:
            manner = _manner(voice, request, pace)
            yield lambda text: _say(voice, text, manner)


def _model(name: str) -> Path:
    if looks_like_path(name):
        path = Path(name).expanduser().absolute()
        if path.is_file() and config_of(path).is_file():
            return path
        raise ToolUnavailable(f"no Piper voice at {name}", mend="give an .onnx file with its .onnx.json beside it")
    files = piper_files()
    if name not in files:
        raise ToolUnavailable(f"the Piper voice {name!r} is not here", mend=nearest_names(name, files))
    return files[name]


def _load(model: Path, device: str) -> Any:
    from piper import PiperVoice

    kind = read_config(model).get("phoneme_type", "espeak")
    if kind not in _READ_HERE:
        raise ToolFailed(
            f"{model.name} reads {kind!r}, for which Piper downloads a dictionary", tool="piper",
            mend="choose a voice whose phoneme_type is espeak",
        )
    with loading("piper", model, model.stem):
        cuda = "CUDAExecutionProvider" in onnx_providers(device)
        aligned = find_spec("onnx") is not None
        voice = PiperVoice.load(model, config_of(model), use_cuda=cuda, include_alignments=aligned)
        there = {one.name for one in voice.session.get_inputs()}
        lacking = {"input", "input_lengths", "scales"} - there
        if lacking:
            raise ValueError(f"it has no input {', '.join(sorted(lacking))}")
    return voice


def _manner(voice: Any, request: SpeechRequest, pace: float) -> Any:
    from piper import SynthesisConfig

    given = request.voice.parameters
    return SynthesisConfig(
        speaker_id=_speaker(voice, given.get("speaker")), length_scale=voice.config.length_scale / pace,
        noise_scale=_amount(given, "noise"), noise_w_scale=_amount(given, "noise_w"), normalize_audio=False,
    )


def _speaker(voice: Any, wanted: Any) -> int | None:
    many = voice.config.num_speakers
    if wanted is None or many <= 1:
        return None
    known = voice.config.speaker_id_map
    if wanted in known:
        return int(known[wanted])
    if isinstance(wanted, int | str) and str(wanted).isascii() and str(wanted).isdigit() and int(wanted) < many:
        return int(wanted)
    raise InvalidInput(f"the voice has no speaker {wanted!r}", mend=nearest_names(str(wanted), known))


def _amount(given: Any, name: str) -> float | None:
    value = given.get(name)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 2:
        raise InvalidInput(f"{name} is {value!r}", mend="a number from 0 to 2")
    return float(value)


def _say(voice: Any, text: str, manner: Any) -> Piece:
    with working("piper", "the Piper voice"):
        chunks = list(voice.synthesize(text, manner, include_alignments=True))
    if not chunks:
        raise ToolFailed("Piper reads nothing in this text", tool="piper", mend="choose a voice of its language")
    rate, timed, at = chunks[0].sample_rate, [], 0.0
    told = all(chunk.phoneme_alignments for chunk in chunks)
    for chunk in chunks:
        sound = np.atleast_1d(chunk.audio_float_array)
        if told:
            timed += _times(chunk.phoneme_alignments, at, len(sound) / rate)
        at += len(sound) / rate
    samples = np.concatenate([np.atleast_1d(chunk.audio_float_array) for chunk in chunks])
    return Piece(samples, rate, joined(timed), words_of(text, timed))


def _times(aligned: Sequence[Any], start: float, seconds: float) -> list[Timed]:
    """Symbols of one sentence with seconds. The lengths are brought to that of the sound, which ends a little before
    or after their sum."""
    total = sum(one.num_samples for one in aligned) or 1
    at, out = start, []
    for one in aligned:
        until = at + seconds * int(one.num_samples) / int(total)
        out.append((" " if one.phoneme in _EDGES else one.phoneme, at, until))
        at = until
    return out

"""The speech tool ``coqui``: VITS of many speakers (Kim, Kong and Son, 2021, arXiv:2106.06103) and XTTS (Casanova et al.,
2024, arXiv:2406.04904) through coqui-tts, from folders on this disk.

A voice may be cloned from recordings, with the consent of whose voice it is written into the voice. Nothing is
downloaded, nothing asks on stdin, and a licence that wants to be agreed to is never agreed to here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import ValidationError

from ...personas.consent import Consent, require
from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..capability import Availability, Progress, Requires, Weights, nearest_names
from ..contracts import SpeechRequest
from ..hardware import place
from ..media import Voice
from ..residency import shared
from ..weights.places import looks_like_path
from .coqui_files import CoquiModel, agreed, coqui_model, coqui_models
from .model_faults import working
from .phoneme_times import Timed, joined, spread, words_of
from .phonemize import phonemize_each
from .piecewise import Piece, PiecewiseSpeech, Say

XTTS = "xtts-v2"
NOBODY = "synthetic; nobody's voice"
"""What a voice's ``consent`` says unless somebody writes another; it is no consent to a clone."""
_NOT_THEIRS = ("published with the ", "recorded for a public data set", "offered by ")
"""How the voices that come with a model, a program or a server begin theirs: nobody there agreed to be cloned."""
_SHORTEST, _LONGEST = 1.0, 120.0
_CLEAR = 0.01
_XTTS_PIECE = {"ja": 70, "zh": 80, "ko": 90, "pl": 200, "cs": 180, "ru": 180, "ar": 160, "hi": 140}
"""Characters that XTTS says well in one go; 240 of other languages."""


class CoquiSpeech(PiecewiseSpeech):
    """Speaks with Coqui models. ``voice.parameters`` may hold

    - ``model``: a folder's name or path, with ``config.json`` and its checkpoint;
    - ``speaker``: a name, where the model has several;
    - ``speaker_wav``: path or paths of recordings to clone (1 s to 2 min each), where the model can; the voice's own
      ``consent`` must then say whose voice it is and that they agreed; ``consent``, where it is there, is the whole
      record (:class:`animism.personas.consent.Consent`), which must hold now;
    - what every :class:`~.piecewise.PiecewiseSpeech` takes.

    VITS tells durations, so its sounds have times; XTTS does not.
    """

    name = "coqui"
    description = (
        "Speaks with Coqui's models of many speakers, natural, with phoneme times where the model is VITS; clones a voice "
        "from a recording with consent (XTTS: non-commercial). Wants torch; slower than it sounds on a processor for XTTS."
    )
    requires = Requires(
        extra="coqui", modules=("TTS", "torch"), memory=2_000_000_000,
        weights=(Weights("tts-hub/XTTS-v2", "Coqui Public Model Licence", False, 1_870_000_000, XTTS),),
    )
    _device = "auto"

    def available(self) -> Availability:
        there = super().available()
        if not there.ok:
            return there
        models = coqui_models()
        if not models:
            return Availability(False, "no Coqui model is here", f"animism weights fetch {XTTS}")
        if not any(agreed(model) for model in models.values()):
            return Availability(False, *_unagreed(next(iter(models.values()))))
        return there

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def paces(self, request: SpeechRequest) -> tuple[float, float]:
        return 0.5, 2.0

    def longest_piece(self, request: SpeechRequest) -> int:
        model = named_model(request.voice)
        return self.piece if model.kind == "vits" else _XTTS_PIECE.get(request.language.lower().split("-")[0], 240)

    @contextmanager
    def speaking(self, request: SpeechRequest, pace: float, progress: Progress) -> Iterator[Say]:
        from .coqui_model import cloned, opened, studio_voice

        model = named_model(request.voice)
        sounds = recordings(request.voice, model)
        speaker, language = _speaker(request.voice, model, sounds), _language(request, model)
        device = device_of(self._device)
        key, size = ("coqui", str(model.folder), device), model.checkpoint.stat().st_size
        with shared().using(key, partial(opened, model, device), bytes=size) as here, here.busy:
            with working(self.name, model.name):
                clone = cloned(here, sounds) if sounds else studio_voice(here, str(speaker)) if model.kind == "xtts" else None
            yield lambda text: _say(here, text, speaker, language, clone, pace)


def device_of(wanted: str) -> str:
    """``cpu`` or a CUDA device; these models have not been tried on Apple's."""
    device = place(wanted).device
    return device if device.startswith("cuda") else "cpu"


def named_model(voice: Voice) -> CoquiModel:
    """The model that a voice names, agreed to where that is wanted."""
    wanted = str(voice.parameters.get("model", ""))
    known = coqui_models()
    model = coqui_model(Path(wanted).expanduser().absolute()) if looks_like_path(wanted) else known.get(wanted)
    if model is None or model.kind not in ("vits", "xtts"):
        raise ToolUnavailable(f"no Coqui model {wanted!r} is here", mend=nearest_names(wanted, known))
    if not agreed(model):
        why, command = _unagreed(model)
        raise ToolUnavailable(why, mend=command)
    return model


def _unagreed(model: CoquiModel) -> tuple[str, str]:
    why = f"{model.name} is under Coqui's Public Model Licence (non-commercial), which you have not agreed to"
    return why, f"read it, then: animism weights fetch {XTTS} --agree-licence {XTTS}"


def consented(consent: str, what: str) -> None:
    """``InvalidInput`` where nobody is said to have agreed."""
    said = consent.strip().casefold()
    if not said or said in (NOBODY.casefold(), "synthetic", "nobody", "none", "no") or said.startswith(_NOT_THEIRS):
        raise InvalidInput(
            f"{what} is a person's voice, and no consent of theirs is told",
            mend="ask them, and say whose voice it is, who agreed, when and for what, in the voice's consent",
        )


def _held(voice: Voice) -> None:
    """``InvalidInput`` where a voice carries its consent whole and it does not hold now."""
    record = voice.parameters.get("consent")
    if record is None:
        return
    try:
        consent = Consent.model_validate(record)
    except ValidationError as error:
        raise InvalidInput(f"the consent of {voice.id} cannot be read", mend="record it again") from error
    require([consent], "voice", use="voice")


def recordings(voice: Voice, model: CoquiModel) -> list[Path]:
    """The sounds that a voice is cloned from; empty where it is not. Consent comes before anything is read."""
    given = voice.parameters.get("speaker_wav")
    if not given:
        return []
    consented(voice.consent, f"the recording of {voice.id}")
    _held(voice)
    if not model.clones:
        raise InvalidInput(f"{model.name} cannot clone a voice", mend=f"a model such as {XTTS} can")
    paths = [Path(str(one)).expanduser() for one in (given if isinstance(given, list | tuple) else [given])]
    for path in paths:
        _check_recording(path)
    return paths


def _check_recording(path: Path) -> None:
    import soundfile

    try:
        info = soundfile.info(str(path))
        samples, _ = soundfile.read(str(path), frames=int(info.samplerate * _LONGEST), dtype="float32", always_2d=True)
    except (OSError, RuntimeError, TypeError) as error:
        raise InvalidInput(f"the recording {path} cannot be read", mend="give a WAV or FLAC file") from error
    if not _SHORTEST <= info.duration <= _LONGEST:
        raise InvalidInput(f"the recording {path.name} is {info.duration:.1f} s long", mend="give 6 to 30 seconds of speech")
    if not np.isfinite(samples).all() or float(np.abs(samples).max(initial=0.0)) < _CLEAR:
        raise InvalidInput(f"the recording {path.name} is silent", mend="give 6 to 30 seconds of clear speech")


def _speaker(voice: Voice, model: CoquiModel, sounds: list[Path]) -> str | None:
    if sounds:
        return None
    wanted = voice.parameters.get("speaker")
    if wanted is None and len(model.speakers) <= 1 and model.kind != "xtts":
        return model.speakers[0] if model.speakers else None
    if wanted not in model.speakers:
        raise InvalidInput(f"{model.name} has no speaker {wanted!r}", mend=nearest_names(str(wanted), model.speakers))
    return str(wanted)


def _language(request: SpeechRequest, model: CoquiModel) -> str | None:
    """What a model of many languages is told: its own word for the language asked for, else for the voice's first."""
    if not isinstance(model.config.get("languages"), list) or len(model.config["languages"]) < 2:
        return None
    own = {tag.lower(): tag for tag in model.languages}
    for asked in (request.language, *request.voice.languages, "en"):
        tag = asked.lower()
        found = own.get(tag) or own.get(tag.split("-")[0]) or next((own[t] for t in own if t.split("-")[0] == tag.split("-")[0]), "")
        if found:
            return found
    return model.languages[0]


def _say(here: Any, text: str, speaker: str | None, language: str | None, clone: Any, pace: float) -> Piece:
    from .coqui_model import spoken

    with working("coqui", here.told.name):
        samples, symbols = spoken(here, text, speaker=speaker, language=language, clone=clone, pace=pace)
    if not len(samples):
        raise ToolFailed(f"{here.told.name} knows no letter of the text", tool="coqui",
                         mend="choose a voice of the text's own language")
    if symbols and not here.told.config.get("use_phonemes"):
        timed = _read_out(symbols, language or here.told.languages[0])
    else:
        timed = symbols
    return Piece(samples, here.rate, joined(timed), words_of(text, symbols))


def _read_out(letters: list[Timed], language: str) -> list[Timed]:
    """Letters with times to sounds with times: each word keeps its own, and its sounds are spread over it."""
    groups: list[list[Timed]] = []
    for letter in letters:
        wordly = letter[0].isalpha() or letter[0] in "'’"
        if groups and wordly and (groups[-1][-1][0].isalpha() or groups[-1][-1][0] in "'’"):
            groups[-1].append(letter)
        else:
            groups.append([letter])
    words = ["".join(letter for letter, _, _ in group) for group in groups]
    read: Mapping[str, str] = dict(zip(words, _ipa(words, language), strict=True))
    out: list[Timed] = []
    for group, word in zip(groups, words, strict=True):
        if word[:1].isalpha() and read[word]:
            out += spread(read[word].replace(" ", ""), group[0][1], group[-1][2])
        else:
            out.append((" " if word.isspace() else word[:1], group[0][1], group[-1][2]))
    return out


def _ipa(words: list[str], language: str) -> list[str]:
    try:
        return phonemize_each(words, language, "coqui")
    except (ToolFailed, ToolUnavailable):
        return [""] * len(words)

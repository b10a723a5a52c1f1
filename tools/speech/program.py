"""The speech tool ``program``: any speech program of this machine, described by a TOML file (:mod:`.program_file`).

The program runs without a shell, in a folder of its own that is gone afterwards, within a time limit. It gives no
phoneme times; the mouth follows the sound.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..capability import Availability, Progress, nearest_names
from ..contracts import SpeechRequest
from .piecewise import Piece, PiecewiseSpeech, Say
from .program_file import Program, ProgramVoice, filled
from .program_process import MOST_OUTPUT, run_program
from .program_voices import executable, programs
from .sound_bytes import read_sound


class ProgramSpeech(PiecewiseSpeech):
    """Speaks with a program. ``voice.parameters`` holds ``program`` and ``voice``, names of its file, and what every
    :class:`~.piecewise.PiecewiseSpeech` takes."""

    name = "program"
    description = (
        "Speaks with a speech program that is installed here, such as flite, festival, pico2wave, macOS's say or Windows' "
        "own voices, or one that the user describes. No phoneme times."
    )

    def available(self) -> Availability:
        known = programs().values()
        if any(executable(program) for program in known):
            return Availability(True)
        how = next((program.install for program in known if program.install), "")
        return Availability(False, "no speech program is found on this machine", how)

    def paces(self, request: SpeechRequest) -> tuple[float, float]:
        program = _program(request)
        return program.slowest, program.fastest

    def longest_piece(self, request: SpeechRequest) -> int:
        return _program(request).piece

    @contextmanager
    def speaking(self, request: SpeechRequest, pace: float, progress: Progress) -> Iterator[Say]:
        program = _program(request)
        voice, path = _voice(program, request), executable(program)
        if path is None:
            raise ToolUnavailable(f"{program.name} is not on this machine", mend=program.install or "install it")
        yield lambda text: _say(program, voice, path, text, pace, lambda: progress(0.0, "speaking"))


def _program(request: SpeechRequest) -> Program:
    known, wanted = programs(), str(request.voice.parameters.get("program", ""))
    if wanted not in known:
        raise InvalidInput(f"no speech program {wanted!r} is described", mend=nearest_names(wanted, known))
    return known[wanted]


def _voice(program: Program, request: SpeechRequest) -> ProgramVoice:
    wanted = str(request.voice.parameters.get("voice", program.voices[0].id))
    known = {voice.id: voice for voice in program.voices}
    if wanted not in known:
        raise InvalidInput(f"{program.name} has no voice {wanted!r}", mend=nearest_names(wanted, known))
    return known[wanted]


def _say(program: Program, voice: ProgramVoice, path: str, text: str, pace: float, watch) -> Piece:
    with tempfile.TemporaryDirectory(prefix="animism-speech-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        data, wav = text.encode(program.encoding, "ignore"), folder / "speech.wav"
        if not data.strip():
            raise ToolFailed(f"{program.name} can read no letter of the text", tool=ProgramSpeech.name,
                             mend="choose a voice of the text's own language")
        (folder / "text.txt").write_bytes(data)
        values = {
            "program": path, "text": _argument(data.decode(program.encoding)), "text_file": str(folder / "text.txt"),
            "wav": str(wav), "voice": voice.called, "language": voice.languages[0], "pace": f"{pace:.3f}",
            "slowness": f"{1 / pace:.3f}", "rate": f"{program.words_a_minute * pace:.0f}",
        }
        ran = run_program(
            filled(program.command, values), data if program.input == "stdin" else b"", folder, limit=program.limit,
            tool=ProgramSpeech.name, watch=watch,
        )
        told = f": {ran.told}" if ran.told else ""
        if ran.code:
            raise ToolFailed(f"{program.name} ended with {ran.code}{told}", tool=ProgramSpeech.name)
        sound = ran.output if program.output == "stdout" else _file(wav, program)
        return Piece(*read_sound(sound, ProgramSpeech.name, program.name))


def _argument(text: str) -> str:
    """A text that no program takes for an option."""
    return f" {text}" if text.startswith(("-", "@", "/")) else text


def _file(path: Path, program: Program) -> bytes:
    try:
        if path.stat().st_size > MOST_OUTPUT:
            raise ToolFailed(f"{program.name} wrote more than {MOST_OUTPUT // 1_000_000} MB", tool=ProgramSpeech.name)
        return path.read_bytes()
    except OSError as error:
        raise ToolFailed(f"{program.name} wrote no sound", tool=ProgramSpeech.name) from error

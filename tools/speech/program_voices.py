"""The voices of the speech programs that are on this machine: ours in ``programs/``, and the user's own files.

A program counts when its executable is found; it is not run to find out. Nothing here speaks.
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from ...personas.errors import InvalidInput
from ...personas.store import data_home
from ..media import Voice
from .program_file import Program, ProgramVoice, read_program

ENGINE = "program"
FOLDER = "ANIMISM_PROGRAMS"
"""Names a folder of the user's own program files; ``programs`` of the data folder otherwise."""
_OURS = Path(__file__).with_name("programs")
_PITCH = {"feminine": 190.0, "masculine": 110.0}
log = logging.getLogger("animism.speech")


def programs() -> dict[str, Program]:
    """Every program that is described, by name; the user's file takes the place of ours. A file with a fault is told in
    the log and left out."""
    found: dict[str, Program] = {}
    own = Path(os.environ.get(FOLDER) or data_home() / "programs").expanduser()
    for folder in (_OURS, own):
        for path in sorted(folder.glob("*.toml")):
            try:
                program = read_program(path)
            except InvalidInput as error:
                log.warning("%s; mend: %s", error, error.mend)
                continue
            found[program.name] = program
    return found


def executable(program: Program) -> str | None:
    """The path of the first of its names that can be run here, or ``None``."""
    if program.systems and sys.platform not in program.systems:
        return None
    return next((path for name in program.program if (path := shutil.which(os.path.expanduser(name)))), None)


def program_voices() -> tuple[Voice, ...]:
    """Every voice of every program that is here. Ids are ``program:NAME/VOICE``."""
    here = [program for program in programs().values() if executable(program)]
    return tuple(
        _voice(program, one) for program in here for one in program.voices if not one.needs or Path(one.needs).exists()
    )


def _voice(program: Program, one: ProgramVoice) -> Voice:
    hz = one.pitch_hz or _PITCH.get(one.gender)
    attributes: dict[str, Any] = {
        "gender": one.gender, "age": one.age, "energy": 0.5, "texture": [],
        "quality": program.quality if one.quality is None else one.quality, **({"pitch_hz": hz} if hz else {}),
    }
    return Voice(
        ENGINE, f"{ENGINE}:{program.name}/{one.id}", one.languages,
        f"{one.description or one.id}, by {program.description}", attributes,
        {"program": program.name, "voice": one.id}, program.licence, "published with the program",
    )

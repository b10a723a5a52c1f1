"""A speech program as data: how it is called, which voices it has, on which terms. Read from TOML; run elsewhere.

The words of ``command`` may hold ``{program}``, ``{text}`` (where ``input`` is ``argument``), ``{text_file}``,
``{wav}``, ``{voice}``, ``{language}``, ``{pace}`` (1.0 is ordinary), ``{slowness}`` (1 / pace) and ``{rate}`` (words a
minute). A word is one argument; there is no shell, and what a text holds is never split.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from ...personas.errors import InvalidInput

PLACES = frozenset(("program", "text", "text_file", "wav", "voice", "language", "pace", "slowness", "rate"))
Name = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$")]
_PLACE = re.compile(r"\{([a-z_]*)\}")


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ProgramVoice(_Data):
    """One voice of a program. ``voice`` is what ``{voice}`` becomes, the id where empty; ``needs`` is a file without which
    the voice is not there."""

    id: Name
    voice: str = ""
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    gender: Literal["feminine", "masculine", ""] = ""
    age: Literal["child", "young", "adult", "old"] = "adult"
    description: str = ""
    pitch_hz: Annotated[float, Field(ge=40, le=500)] | None = None
    quality: Annotated[float, Field(ge=0, le=1)] | None = None
    needs: str = ""

    @property
    def called(self) -> str:
        return self.voice or self.id


class Program(_Data):
    """One program. ``program`` are names or paths, of which the first that is found is run; ``input`` says how the text
    gets in, ``output`` whether the sound is the file ``{wav}`` or comes out of stdout; ``slowest`` and ``fastest`` bound
    the pace that ``command`` passes on; ``limit`` is seconds for one piece; ``systems`` names ``sys.platform``."""

    name: Name
    description: Annotated[str, Field(min_length=1, max_length=300)]
    program: Annotated[tuple[str, ...], Field(min_length=1)]
    command: Annotated[tuple[str, ...], Field(min_length=1)]
    input: Literal["argument", "stdin", "file"] = "stdin"
    output: Literal["wav", "stdout"] = "wav"
    encoding: str = "utf-8"
    voices: Annotated[tuple[ProgramVoice, ...], Field(min_length=1, alias="voice")]
    slowest: Annotated[float, Field(ge=0.25, le=1)] = 1.0
    fastest: Annotated[float, Field(ge=1, le=4)] = 1.0
    words_a_minute: Annotated[float, Field(ge=60, le=400)] = 165.0
    quality: Annotated[float, Field(ge=0, le=1)] = 0.45
    piece: Annotated[int, Field(ge=40, le=2000)] = 400
    limit: Annotated[float, Field(gt=0, le=600)] = 60.0
    licence: str = ""
    install: str = ""
    systems: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Program:
        text = " ".join(self.command)
        used = set(_PLACE.findall(text))
        if unknown := used - PLACES:
            raise ValueError(f"{{{min(unknown)}}} is no place; there are {', '.join(sorted(PLACES))}")
        wanted = {"argument": "text", "file": "text_file", "stdin": ""}[self.input]
        if wanted and wanted not in used:
            raise ValueError(f"input is {self.input!r} and the command has no {{{wanted}}}")
        if self.input != "argument" and "text" in used:
            raise ValueError("{text} stands in the command and input is not 'argument'")
        if self.output == "wav" and "wav" not in used:
            raise ValueError("output is 'wav' and the command has no {wav}")
        "".encode(self.encoding)
        return self


def filled(command: tuple[str, ...], values: dict[str, str]) -> list[str]:
    """The arguments, each place filled by its value."""
    return [_PLACE.sub(lambda found: values[found[1]], word) for word in command]


def read_program(path: Path) -> Program:
    """The program of a TOML file. ``InvalidInput`` names file, field and fault."""
    try:
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return Program.model_validate(data)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        where = ".".join(map(str, fault["loc"])) or "the file"
        raise InvalidInput(
            f"{path.name}, {where}: {fault['msg']}", mend="see tools/speech/programs for examples"
        ) from error
    except (OSError, UnicodeDecodeError, LookupError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read the program {path}: {error}", mend="give a TOML file in UTF-8") from error

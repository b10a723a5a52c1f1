"""What a program that lives in its own environment wants and gives, as data: a TOML file a program.

It is read and checked here and started in :mod:`.running`. A manifest is trusted as much as a program that its owner
runs; it comes from Animism or from the user's own folder, never from a persona or a network.
"""

from __future__ import annotations

import os
import re
import shutil
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ...personas.errors import InvalidInput
from ...personas.store import data_home

SHIPPED = Path(__file__).with_name("manifests")
Name = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,63}$")]
FileName = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$")]
Placeholder = Literal["folder", "run", "out", "portrait", "speech", "track", "landmarks", "request", "size", "fps", "seconds"]
INPUTS = ("portrait", "speech", "track", "landmarks", "request")
_HOLE = re.compile(r"\{([a-z_]*)\}")
_KNOWN = frozenset(Placeholder.__args__)  # type: ignore[attr-defined]


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TextFile(_Data):
    """A small text file that the program reads; ``text`` may hold the same ``{placeholders}`` as the command."""

    name: FileName
    text: Annotated[str, Field(max_length=100_000)]


class Limits(_Data):
    """``seconds`` for a run, plus ``seconds_each`` for every second of sound; ``memory`` in bytes of address space for
    each process (0 for no limit: CUDA reserves far more than it uses); ``output`` bytes on disk; ``shortest`` and
    ``longest`` seconds of sound that the program bears."""

    seconds: Annotated[float, Field(gt=0, le=86_400)] = 600.0
    seconds_each: Annotated[float, Field(ge=0, le=3_600)] = 60.0
    memory: Annotated[int, Field(ge=0)] = 0
    output: Annotated[int, Field(gt=0)] = 2_000_000_000
    shortest: Annotated[float, Field(ge=0)] = 0.0
    longest: Annotated[float, Field(gt=0)] = 3_600.0


class Needs(_Data):
    """What must be there: ``paths`` (may hold ``{folder}``) and ``programs`` on the search path. ``how`` is the sentence
    or command that helps when something is missing."""

    paths: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()
    how: str = ""


class Check(_Data):
    """How the video is judged: ``slack`` frames by which it may differ from the sound; ``framing`` is ``whole`` when it
    shows the picture as it is, ``crop`` when the face alone; ``rhythm`` whether the mouth must move when the sound does."""

    slack: Annotated[float, Field(ge=0, le=250)] = 1.0
    framing: Literal["whole", "crop"] = "whole"
    rhythm: bool = True


class Manifest(_Data):
    """One program. ``capability`` says what kind of work it does: ``animation`` makes a video of a portrait, ``lip_sync`` a
    track from a sound.

    ``folder`` is where it lives; ``$NAME`` and ``~`` are expanded, and an unset name means that it is not installed.
    ``command`` is a list, never a shell's line; in it, in ``files`` and in ``set`` these are replaced: ``{folder}``,
    ``{run}`` (the run's own folder), ``{out}`` (its folder for results), ``{portrait}``, ``{speech}``, ``{track}``,
    ``{landmarks}``, ``{request}`` (files that are written when they are named), ``{size}``, ``{fps}``, ``{seconds}``.
    ``work_in`` says where it starts. ``environment`` are variables that are passed on, ``set`` those that are set;
    beside them it sees PATH, HOME, LANG and TMPDIR alone. ``outputs`` is a pattern in the run's folder; the newest file
    that fits is the result. ``progress`` is a pattern whose first group is a percentage, or two groups: done and all.
    """

    name: Name
    capability: Literal["animation", "lip_sync"] = "animation"
    description: Annotated[str, Field(min_length=1, max_length=400)]
    licence: Annotated[str, Field(min_length=1)]
    commercial_use: bool = False
    homepage: str = ""
    priority: Annotated[int, Field(ge=-100, le=9)] = -10
    folder: str = ""
    command: Annotated[tuple[str, ...], Field(min_length=1, max_length=200)]
    work_in: Literal["run", "folder"] = "run"
    files: tuple[TextFile, ...] = ()
    environment: tuple[Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")], ...] = ()
    set: dict[Annotated[str, Field(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$")], str] = {}
    outputs: str = "out/*.mp4"
    progress: str = ""
    limits: Limits = Limits()
    needs: Needs = Needs()
    check: Check = Check()

    @field_validator("outputs")
    @classmethod
    def _inside(cls, pattern: str) -> str:
        if not pattern or pattern.startswith("/") or ".." in Path(pattern).parts or "\\" in pattern:
            raise ValueError("outputs is a pattern within the run's folder, such as out/*.mp4")
        return pattern

    @field_validator("progress")
    @classmethod
    def _pattern(cls, pattern: str) -> str:
        try:
            groups = re.compile(pattern).groups
        except re.error as error:
            raise ValueError(f"progress is no regular expression: {error}") from error
        if pattern and groups not in (1, 2):
            raise ValueError("progress has one group, a percentage, or two, done and all")
        return pattern

    @model_validator(mode="after")
    def _placeholders(self) -> Manifest:
        texts = [*self.command, *(file.text for file in self.files), *self.set.values(), *self.needs.paths]
        texts += [f"{{{file.name}}}" for file in self.files if file.name in _KNOWN]
        for text in texts:
            for hole in _HOLE.findall(text):
                if hole not in _KNOWN:
                    raise ValueError(f"unknown placeholder {{{hole}}}; there are {', '.join(sorted(_KNOWN))}")
        if not self.folder and any("{folder}" in text for text in texts):
            raise ValueError("{folder} is used and folder is not given")
        return self

    def home(self) -> Path | None:
        """``folder``, expanded, or ``None`` where a variable in it is not set; the user's home where it is empty."""
        expanded = os.path.expandvars(os.path.expanduser(self.folder))
        if not self.folder:
            return Path.home()
        return None if "$" in expanded else Path(expanded).absolute()

    def wants(self) -> set[str]:
        """Which of :data:`INPUTS` are to be written."""
        texts = [*self.command, *(file.text for file in self.files), *self.set.values()]
        return {hole for text in texts for hole in _HOLE.findall(text) if hole in INPUTS}

    def lacking(self) -> str:
        """What is missing here, in words, or ``""``."""
        home = self.home()
        if home is None:
            return f"{self.folder} is not set: it names the folder where {self.name} is installed"
        for path in self.needs.paths:
            place = Path(filled(path, {"folder": str(home)})).expanduser()
            if not place.exists():
                return f"{place} is missing"
        gone = [name for name in self.needs.programs if shutil.which(name) is None]
        return f"{', '.join(gone)} not installed" if gone else ""


def filled(text: str, values: dict[str, str]) -> str:
    """``text`` with ``{name}`` replaced by ``values[name]``, once: a value that looks like a placeholder stays."""
    return _HOLE.sub(lambda hole: values.get(hole[1], hole[0]), text)


def read_manifest(path: Path) -> Manifest:
    """One manifest. ``InvalidInput`` names file, field and fault."""
    try:
        if path.stat().st_size > 1_000_000:
            raise InvalidInput(f"{path} is no manifest: it has {path.stat().st_size:,} bytes", mend="give a small TOML file")
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read the manifest {path}: {error}", mend="give a TOML file in UTF-8") from error
    try:
        return Manifest.model_validate(data)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        where = ".".join(map(str, fault["loc"])) or "the file"
        raise InvalidInput(
            f"{path.name}, {where}: {fault['msg']}", mend="see tools/command/README.md for the fields"
        ) from error


def manifests() -> list[tuple[Path, Manifest | InvalidInput]]:
    """Every manifest, shipped ones first; a user's own of the same file name takes a shipped one's place. What cannot be
    read is its error."""
    files = {path.name: path for folder in (SHIPPED, commands_folder()) for path in sorted(folder.glob("*.toml"))}
    found: list[tuple[Path, Manifest | InvalidInput]] = []
    for path in files.values():
        try:
            found.append((path, read_manifest(path)))
        except InvalidInput as error:
            found.append((path, error))
    return found


def commands_folder() -> Path:
    """Where a user's own manifests are: ``commands`` in the data folder."""
    return data_home() / "commands"

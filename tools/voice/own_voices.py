"""Voices that the user describes in files of their own, for any engine: a clone with its consent, a mixture, a tuning.

Each ``*.toml`` in ``$ANIMISM_VOICES``, or in ``voices`` of the data folder, holds tables ``[[voice]]`` with the fields of
:class:`~animism.tools.media.Voice`. Paths in ``speaker_wav`` are taken from the file's folder, and with them goes the record
of the consent of whose voice it is: a table ``consent`` with ``subject``, ``evidence``, ``at``, and what else
:class:`~animism.personas.consent.Consent` has. Nothing here speaks.
"""

from __future__ import annotations

import json
import logging
import os
import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ...personas.consent import USES, Consent
from ...personas.errors import InvalidInput
from ...personas.store import data_home
from ..media import Voice
from .cloning import told

FOLDER = "ANIMISM_VOICES"
_FIELDS = {"engine": str, "id": str, "languages": list, "description": str, "attributes": dict, "parameters": dict,
           "licence": str, "consent": str}
_CONSENT = 'consent = {subject = "NAME", evidence = "how they agreed", at = 2026-05-01T12:00:00Z}'
log = logging.getLogger("animism.voice")
_NEEDED = ("engine", "id", "languages")


def own_voices() -> tuple[Voice, ...]:
    """Every voice of every file, by file name. A file with a fault is told in the log and left out."""
    folder = Path(os.environ.get(FOLDER) or data_home() / "voices").expanduser()
    found: list[Voice] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            found += read_voices(path)
        except InvalidInput as error:
            log.warning("%s; mend: %s", error, error.mend)
    return tuple(found)


def read_voices(path: Path) -> list[Voice]:
    """The voices of one file. ``InvalidInput`` names file, table and fault."""
    try:
        rows = tomllib.loads(path.read_text(encoding="utf-8")).get("voice", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read voices from {path}: {error}", mend="give a TOML file in UTF-8") from error
    if not isinstance(rows, list):
        raise InvalidInput(f"{path.name} holds no tables [[voice]]", mend="write [[voice]] above each voice")
    return [_voice(path, i + 1, row) for i, row in enumerate(rows)]


def _voice(path: Path, number: int, row: Any) -> Voice:
    where = f"{path.name}, voice {number}"
    if not isinstance(row, dict):
        raise InvalidInput(f"{where}: it is no table", mend="write [[voice]] above each voice")
    for name in row:
        if name not in _FIELDS:
            raise InvalidInput(f"{where}: there is no field {name!r}", mend=f"fields: {', '.join(_FIELDS)}")
        if not isinstance(row[name], _FIELDS[name]) and not (name == "consent" and isinstance(row[name], dict)):
            raise InvalidInput(f"{where}: {name} is {row[name]!r}", mend=f"give a {_FIELDS[name].__name__}")
    missing = [name for name in _NEEDED if not row.get(name)]
    if missing:
        raise InvalidInput(f"{where}: {missing[0]} is missing", mend=f"fields: {', '.join(_FIELDS)}")
    if not all(isinstance(tag, str) and tag for tag in row["languages"]):
        raise InvalidInput(f"{where}: languages are BCP-47 tags", mend='languages = ["en-US"]')
    row = _with_consent(where, row)
    try:
        json.dumps(row)
    except (TypeError, ValueError) as error:
        raise InvalidInput(f"{where}: {error}", mend="give text, numbers, lists and tables") from error
    parameters = {**row.get("parameters", {})}
    if "speaker_wav" in parameters:
        parameters["speaker_wav"] = _paths(path.parent, parameters["speaker_wav"])
    return Voice.from_data({**row, "parameters": parameters})


def _with_consent(where: str, row: dict[str, Any]) -> dict[str, Any]:
    """``row`` with its consent as a sentence, and whole among the parameters. ``InvalidInput`` for a clone without one."""
    given, parameters = row.get("consent"), row.get("parameters", {})
    if isinstance(given, dict):
        if "at" not in given:  # a record that began anew at every start could not be withdrawn
            raise InvalidInput(f"{where}: the consent does not say when", mend="at = 2026-05-01T12:00:00Z")
        told_by = {"kind": "voice", "uses": ["voice"], "purpose": USES["voice"], "given_by": given.get("subject", "")}
        try:
            record = Consent.model_validate({**told_by, **given})
        except ValidationError as error:
            fault = error.errors(include_url=False)[0]
            place = ".".join(map(str, fault["loc"]))
            raise InvalidInput(f"{where}: consent.{place}: {fault['msg']}", mend=_CONSENT) from error
        return {**row, "consent": told(record), "parameters": {**parameters, "consent": record.model_dump(mode="json")}}
    if "speaker_wav" in parameters and "consent" not in parameters:
        raise InvalidInput(f"{where}: it is cloned from a recording, and no consent is recorded", mend=_CONSENT)
    return row


def _paths(folder: Path, given: Any) -> list[str]:
    return [str((folder / Path(str(one)).expanduser()).absolute()) for one in (given if isinstance(given, list) else [given])]

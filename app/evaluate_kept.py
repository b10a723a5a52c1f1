"""The output folder of an evaluation: every result as a line as soon as it is there, its picture, and the report.

A run that was stopped, or killed in the middle of a line, goes on with what the folder holds; what failed is tried
again.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image as Pictures
from pydantic import TypeAdapter, ValidationError

from ..agents.artifacts import png_bytes, write_bytes, write_json
from ..agents.evaluation import Key, Result, Settings, Way
from ..agents.evaluation_report import contact_sheet, markdown, report
from ..agents.evaluation_set import Descriptions
from ..personas.errors import InvalidInput, StoreError
from ..tools.media import Image

_RESULT = TypeAdapter(Result)
RUNS, TABLES, TEXT = "runs.jsonl", "report.json", "report.md"


class Kept:
    """The output folder: its settings, and every result as a line, written when it is there."""

    def __init__(self, folder: Path, settings: Settings, descriptions: Descriptions, resume: bool) -> None:
        self.folder, self.settings, self.descriptions = folder, settings, descriptions
        self.results: dict[Key, Result] = {}
        path = folder / RUNS
        if path.exists() and not resume:
            raise InvalidInput(f"{folder} holds an evaluation already", mend="go on with it (--resume) or choose --out")
        try:
            (folder / "pictures").mkdir(parents=True, exist_ok=True)
            lines = _whole_lines(path) if path.exists() else []
        except (OSError, UnicodeDecodeError) as error:
            raise StoreError(f"cannot use {folder}: {error}", mend="choose another --out") from error
        self._read(lines)
        self._write([json.dumps({"settings": _plain(settings)}), *(_line(r) for r in self.results.values())])

    def add(self, result: Result, picture: Image | None) -> None:
        """Write one result down; its picture first, so that no line names a picture that is not there."""
        if picture is not None:
            result = replace(result, picture=self._save(result, picture))
        self.results[result.way, result.category, result.number] = result
        try:
            with (self.folder / RUNS).open("a", encoding="utf-8") as file:
                file.write(_line(result) + "\n")
        except OSError as error:
            raise StoreError(f"cannot write {self.folder / RUNS}: {error}", mend="free space; then --resume") from error

    def done_of(self, rows: list[Way]) -> list[Result]:
        """The results that belong to these ways and descriptions."""
        names = {way.name for way in rows}
        return [r for r in self.results.values()
                if r.way in names and self._description(r.category, r.number) == r.description]

    def write_report(self, rows: list[Way]) -> tuple[dict[str, Any], str]:
        """Tables and contact sheets of what is there."""
        results = self.done_of(rows)
        data = report(self.settings, rows, results, self.descriptions)
        text = markdown(data)
        write_json(self.folder / TABLES, data)
        write_bytes(self.folder / TEXT, text.encode())
        for category in self.descriptions:
            sheet = contact_sheet(category, rows, results, self.folder)
            if sheet is not None:
                write_bytes(self.folder / f"sheet_{_plain_name(category)}.png", png_bytes(np.asarray(sheet)))
        return data, text

    def _description(self, category: str, number: int) -> str | None:
        lines = self.descriptions.get(category, ())
        return lines[number - 1] if 1 <= number <= len(lines) else None

    def _save(self, result: Result, picture: Image) -> str:
        way = "/".join(map(_plain_name, result.way.split("/")))
        name = f"pictures/{way}/{_plain_name(result.category)}_{result.number:03}.jpg"
        target, out = self.folder / name, BytesIO()
        Pictures.fromarray(picture).save(out, "JPEG", quality=92)
        target.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(target, out.getvalue())
        return name

    def _read(self, lines: list[dict[str, Any]]) -> None:
        if not lines:
            return
        before, now = lines[0].get("settings"), _plain(self.settings)
        if before != now:
            other = [name for name in now if not isinstance(before, dict) or before.get(name) != now[name]]
            raise InvalidInput(
                f"{self.folder} was begun with other settings: {', '.join(other)}", mend="use the same, or choose --out"
            )
        for row in lines[1:]:
            try:
                result = _RESULT.validate_python(row)
            except ValidationError as error:
                fault = error.errors(include_url=False)[0]
                raise InvalidInput(
                    f"{self.folder / RUNS} is not an evaluation's: {fault['loc']}: {fault['msg']}", mend="choose --out"
                ) from None
            if self._description(result.category, result.number) not in (None, result.description):
                raise InvalidInput(
                    f"{self.folder} was begun with other descriptions", mend="use the same, or choose --out"
                )
            if not result.error:
                self.results[result.way, result.category, result.number] = result

    def _write(self, lines: list[str]) -> None:
        write_bytes(self.folder / RUNS, "".join(line + "\n" for line in lines).encode())


def _whole_lines(path: Path) -> list[dict[str, Any]]:
    """The lines that were written whole; a run that was killed may have left a part of one at the end."""
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            rows.append(row)
    return rows


def _line(result: Result) -> str:
    return json.dumps(result.to_data(), ensure_ascii=False)


def _plain(settings: Settings) -> dict[str, Any]:
    return {**settings.__dict__, "detectors": list(settings.detectors)}


def _plain_name(text: str) -> str:
    """A file name of any text; texts that differ in other letters only keep names of their own."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", text).strip("._")[:60]
    return plain if plain == text else f"{plain or 'x'}-{sha256(text.encode()).hexdigest()[:6]}"

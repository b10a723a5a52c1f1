"""The journal: a small file in the data folder of the tool calls that ended and the personas that were made.

One JSON object a line, newest last; the file is halved when it passes :data:`LARGEST`. It holds names, seconds and how an
error begins, never what was asked for. Keeping it must stop nobody: a disk that is full, or a folder that is read-only,
leaves a line out. ``ANIMISM_JOURNAL=0`` keeps none.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..personas.store import data_home
from ..tools.files import appearing

LARGEST = 400_000
"""Bytes: some three thousand lines."""


def unquoted(error: str) -> str:
    """The beginning of what an error says, up to whatever it quotes: that may be what somebody asked for."""
    return re.split(r"['\"`‘“«]", error)[0].strip(" :,(")[:120] or "failed"


def journal_file() -> Path:
    """Where it lies."""
    return data_home() / "journal.jsonl"


def write(row: Mapping[str, Any]) -> None:
    """Add a line; the time is added to it. About 0.1 ms."""
    if os.environ.get("ANIMISM_JOURNAL", "1").strip() == "0":
        return
    path = journal_file()
    line = json.dumps({"at": time.strftime("%Y-%m-%dT%H:%M:%S%z"), **row}, ensure_ascii=False) + "\n"
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "a", encoding="utf-8", errors="replace") as file:
            file.write(line)  # one write: lines of several processes do not mix
            size = file.tell()
        if size > LARGEST:
            _halve(path)


def _halve(path: Path) -> None:
    kept = path.read_bytes()[-LARGEST // 2 :].partition(b"\n")[2]
    with appearing(path) as partial:
        partial.write_bytes(kept)


def rows() -> list[dict[str, Any]]:
    """Every line that can be read, oldest first."""
    try:
        lines = journal_file().read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        with suppress(ValueError):  # a line that was cut off
            row = json.loads(line)
            if isinstance(row, dict):
                found.append(row)
    return found


@dataclass(frozen=True)
class ToolRecord:
    """What the journal tells of one tool: ``calls`` and how many of them ``failed``, the ``median`` of the seconds of
    those that did not, and the last error."""

    tool: str
    calls: int
    failed: int
    median: float
    last_error: str


def records(of: Iterable[Mapping[str, Any]]) -> list[ToolRecord]:
    """One record a tool, those that were called most first."""
    calls: dict[str, list[Mapping[str, Any]]] = {}
    for row in of:
        if "tool" in row:
            calls.setdefault(str(row["tool"]), []).append(row)
    return sorted((_record(tool, made) for tool, made in calls.items()), key=lambda record: (-record.calls, record.tool))


def _record(tool: str, made: list[Mapping[str, Any]]) -> ToolRecord:
    errors = [str(row["error"]) for row in made if row.get("error")]
    seconds = sorted(float(row.get("seconds", 0.0)) for row in made if not row.get("error"))
    median = seconds[len(seconds) // 2] if seconds else 0.0
    return ToolRecord(tool, len(made), len(errors), median, errors[-1] if errors else "")

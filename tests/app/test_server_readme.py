"""The server's README is true: its examples run against a server, and every file is in its table."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest

FOLDER = Path(__file__).parents[2] / "app" / "server"
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")
ADDRESS = "http://127.0.0.1:8765"


def blocks(language: str) -> str:
    return "\n".join(re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL))


def test_the_python_example(inhabited: Path, serving: Any, tmp_path: Path) -> None:
    code = blocks("python").replace(ADDRESS, serving())
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert re.match(r"\[[a-z]+\] \w", done.stdout) and (tmp_path / "checkmate.mp3").stat().st_size > 1000


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_curl_examples(inhabited: Path, serving: Any) -> None:
    base = serving()
    apple = httpx2.get(f"{base}/v1/models", timeout=60).json()["data"][0]["id"]
    for line in blocks("sh").splitlines():
        command = shlex.split(line.replace(ADDRESS, base).replace("PERSONA", apple))
        answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
        assert "error" not in json.loads(answer.stdout), (line, answer.stdout)


def test_every_file_is_in_the_table() -> None:
    there = {path.name for path in FOLDER.glob("*.py")} - {"__init__.py"}
    table = "".join(line for line in PAGE.splitlines() if line.startswith("|"))
    assert set(re.findall(r"`(\w+\.py)`", table)) == there
    assert (FOLDER / "LIVE.md").exists()


def test_the_bounds_are_the_ones_that_hold() -> None:
    from animism.app.server.limits import Limits

    limits = Limits()
    for words in (f"{limits.text:,} characters", f"{limits.picture_bytes // 1_000_000} MB", f"{limits.json_depth} deep",
                  f"{limits.requests:.0f} requests", f"burst of {limits.burst}", f"{limits.streams} event streams", f"{limits.answers} whole answers",
                  f"{limits.sockets} sockets"):
        assert words in " ".join(PAGE.split()), words

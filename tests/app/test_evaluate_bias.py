"""``animism evaluate bias`` on the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ANIMISM = str(Path(sys.executable).with_name("animism"))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([ANIMISM, "evaluate", "bias", *arguments], capture_output=True, text=True, timeout=120)


def test_it_writes_its_report_and_prints_it_as_json(tmp_path: Path) -> None:
    done = run("--trait", "body", "--seeds", "2", "--out", str(tmp_path / "out"), "--json")
    assert done.returncode == 0, done.stderr
    data = json.loads(done.stdout)
    assert data == json.loads((tmp_path / "out" / "report.json").read_text())
    assert list(data["said"]) == ["body"] and len(data["trades"]) > 30
    assert (tmp_path / "out" / "report.md").read_text().startswith("# Bias audit of offline")


def test_wishes_that_cannot_be_are_refused_at_once() -> None:
    for wish, told in ((("--seeds", "1"), "choose 2 to 200"), (("--trait", "ages"), "'age'"), (("--judge", "offline"), "rule-based"),
                       (("--chat-model", "nobody"), "nobody")):
        done = run(*wish)
        assert done.returncode == 2 and told in done.stderr and "Traceback" not in done.stderr, done.stderr

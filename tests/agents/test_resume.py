"""A creation that is killed goes on; two at once do not meet."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PIL import Image

CODE = """
import json, sys
from animism import Studio
def tell(event):
    print(json.dumps([event.stage, event.fraction]), flush=True)
who = Studio().create(sys.argv[1], size=256, on_progress=tell, out=sys.argv[2])
print(json.dumps({"slug": who.slug, "attempts": who.making["attempts"]}), flush=True)
"""


def start(home: Path, description: str, out: Path) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", CODE, description, str(out)], stdout=subprocess.PIPE, text=True,
        env={**os.environ, "ANIMISM_HOME": str(home)}, cwd="/",
    )


@pytest.mark.parametrize("stage", ["portrait", "clip"])
def test_kill_9_and_again(tmp_path: Path, stage: str) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    first = start(home, "a brave teapot", out)
    assert first.stdout is not None
    for line in first.stdout:
        name, fraction = json.loads(line)
        if name == stage and fraction > 0.15:
            break
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert not out.exists() or list(out.iterdir()) == []
    again = start(home, "a brave teapot", out)
    told = again.communicate(timeout=120)[0].splitlines()
    assert again.returncode == 0
    stages = {json.loads(line)[0] for line in told[:-1]}
    if stage == "clip":
        assert "author" not in stages and "portrait" not in stages  # they were whole before the kill
    assert json.loads(told[-1])["slug"]
    assert (out / "greeting.mp4").exists() and list((home / "making").iterdir()) == []


def test_two_processes_at_once(tmp_path: Path) -> None:
    """The very same request twice: both are made, under two slugs."""
    both = [start(tmp_path / "home", "a brave teapot", tmp_path / f"out{i}") for i in range(2)]
    slugs = [json.loads(one.communicate(timeout=240)[0].splitlines()[-1])["slug"] for one in both]
    assert len(set(slugs)) == 2
    with Image.open(tmp_path / "out0" / "portrait.png") as one, Image.open(tmp_path / "out1" / "portrait.png") as other:
        assert one.tobytes() == other.tobytes()  # the files differ: each is signed for its own persona


def test_an_interrupt_is_one_line_and_leaves_nothing(tmp_path: Path) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    command = subprocess.Popen(
        [str(Path(sys.executable).with_name("animism")), "create", "a brave teapot", "--out", str(out)],
        stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "ANIMISM_HOME": str(home)}, cwd="/",
    )
    assert command.stderr is not None
    first = command.stderr.readline()
    assert first.startswith("Writing")
    time.sleep(0.2)
    command.send_signal(signal.SIGINT)
    _, rest = command.communicate(timeout=30)
    assert command.returncode == 130
    assert rest.splitlines()[-1].startswith("error: stopped on request")
    assert "Traceback" not in rest and not out.exists() and list((home / "making").iterdir()) == []

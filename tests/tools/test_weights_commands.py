"""``animism weights`` as a person uses it: what it shows, what it asks, how it ends. From a folder; no network, no torch."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

RUN = (
    "from animism.app import command_line, weights\n"
    "if 'weights' not in {group.name for group in command_line.cli.registered_groups}:\n"
    "    weights.add_to(command_line.cli)\n"
    "command_line.main()"
)
CATALOGUE = """
[[model]]
id = "mine"
title = "My model"
hub_id = "some/model"
include = ["*.json", "*.safetensors"]
licence = "MIT"
commercial_use = true
bytes = 1000
memory = 2_000_000_000
used_by = ["portrait: mine"]
command = "animism create it"

[[model]]
id = "strict"
title = "A strict model"
homepage = "https://example.org/strict"
include = ["*.safetensors"]
licence = "Look and do not sell"
licence_url = "https://example.org/licence"
commercial_use = false
agree = true
"""


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def animism(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The command in this process, with nobody at its terminal."""
    from animism.app import command_line, weights

    if "weights" not in {group.name for group in command_line.cli.registered_groups}:
        weights.add_to(command_line.cli)

    def run(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["animism", *arguments])
        capsys.readouterr()
        code = 0
        try:
            command_line.main()
        except SystemExit as end:
            code = int(end.code or 0)
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def stick(home: Path, tmp_path: Path) -> Path:
    (home / "catalogue").mkdir(parents=True)
    (home / "catalogue" / "own.toml").write_text(CATALOGUE)
    root = tmp_path / "stick"
    root.mkdir()
    (root / "config.json").write_text("{}")
    header = json.dumps({"a": {"dtype": "U8", "shape": [200_000], "data_offsets": [0, 200_000]}}).encode()
    (root / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + bytes(200_000))
    return root


def test_the_life_of_a_model(home: Path, stick: Path, animism: Callable[..., Done]) -> None:
    assert "mine" in animism("weights", "list").stdout
    found = animism("weights", "list", "MIT", "portrait: mine").stdout.splitlines()
    assert [line.split()[0] for line in found[1:-2]] == ["mine"]
    assert "there is none" in animism("weights", "list", "frobnicate").stdout
    source = ("--from", str(stick))
    planned = animism("weights", "plan", "mine", *source)
    for part in ("My model", str(stick), "MIT; commercial use is allowed", "2, 200 kB", "model.safetensors", "free",
                 "about 2.00 GB at work", str(home / "models" / "mine")):
        assert part in planned.stdout, (part, planned.stdout, planned.stderr)
    assert not (home / "models").exists()
    told = json.loads(animism("weights", "plan", "mine", *source, "--json").stdout)
    assert told[0]["total"] == sum(file["size"] for file in told[0]["files"]) and told[0]["fits"]
    fetched = animism("weights", "fetch", "mine", *source, "--yes")
    assert fetched.returncode == 0 and str(home / "models" / "mine") in fetched.stdout, fetched.stderr
    assert "to use it: animism create it" in fetched.stdout
    again = animism("weights", "fetch", "mine", *source, "--json")
    assert json.loads(again.stdout)[0]["fetched"] is False and "here already" in again.stderr
    assert animism("weights", "where", "mine").stdout.strip() == str(home / "models" / "mine")
    verified = animism("weights", "verify")
    assert verified.returncode == 0 and "mine: ok, 2 files, sha256 as fetched" in verified.stdout
    (home / "models" / "mine" / "config.json").write_text("[]")
    broken = animism("weights", "verify", "mine")
    assert broken.returncode == 1 and "config.json: changed" in broken.stdout and "mend:" in broken.stdout
    assert json.loads(animism("weights", "verify", "--json").stdout)[0]["problems"]
    rows = json.loads(animism("weights", "list", "--json", "--here").stdout)
    assert [row["id"] for row in rows] == ["mine"] and rows[0]["state"] == "here"
    assert json.loads(animism("weights", "show", "mine", "--json").stdout)["pinned"]["files"]
    assert animism("weights", "remove", "mine").returncode == 2, "it asks, and there is nobody to ask"
    assert "is gone" in animism("weights", "remove", "mine", "--yes").stdout
    gone = animism("weights", "where", "mine")
    assert gone.returncode == 1 and "animism weights fetch mine" in gone.stderr


def test_what_a_model_needs_is_fetched_with_it(home: Path, stick: Path, animism: Callable[..., Done]) -> None:
    (home / "catalogue" / "own.toml").write_text(CATALOGUE.replace('licence = "Look', 'needs = ["mine"]\nlicence = "Look'))
    options = ("--from", str(stick), "--agree-licence", "strict")
    planned = animism("weights", "plan", "strict", "--from", str(stick))
    assert "My model" in planned.stdout and "with it     mine" in planned.stdout
    assert animism("weights", "fetch", "strict", *options).returncode == 2, "the other one is asked about as well"
    done = animism("weights", "fetch", "strict", *options, "--yes", "--json")
    assert [row["id"] for row in json.loads(done.stdout)] == ["mine", "strict"]
    assert animism("weights", "fetch", "strict", *options).stdout.count("here already") == 1


def test_nothing_is_fetched_without_being_asked(home: Path, stick: Path, animism: Callable[..., Done]) -> None:
    done = animism("weights", "fetch", "mine", "--from", str(stick))
    assert done.returncode == 2 and "mend: add --yes" in done.stderr and "My model" in done.stdout
    done = animism("weights", "fetch", "strict", "--from", str(stick), "--yes")
    assert done.returncode == 2 and "--agree-licence strict" in done.stderr and "wants yours" in done.stdout
    assert "NOT allowed" in done.stdout and not (home / "models").exists()
    done = animism("weights", "fetch", "strict", "--from", str(stick), "--agree-licence", "mine")
    assert done.returncode == 2 and "names no model" in done.stderr
    done = animism("weights", "fetch", "strict", "--from", str(stick), "--agree-licence", "strict")
    assert done.returncode == 0, done.stderr
    agreed = json.loads((home / "models" / "models.lock.json").read_text())["models"]["strict"]["agreed"]
    assert agreed["who"] and "Look and do not sell (https://example.org/licence)" in agreed["text"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [(("plan", "mime"), "did you mean 'mine'"), (("fetch", "zzzz/9999"), "weights list tells which there are. To add a model, describe it in a TOML file"),
     (("fetch", "mine", "--from", "/nowhere"), "no folder"), (("show", "nobody"), "no model"),
     (("fetch", "mine", "--from", "/tmp", "--mirror", "http://x"), "give one of them"),
     (("remove", "nobody", "--yes"), "no model"), (("where", "nobody"), "no model"), (("verify", "nobody"), "no model"),
     (("convert", "/nowhere.bin"), "no file of a pickle"), (("fetch",), "Missing argument")],
    ids=lambda value: " ".join(value)[:30] if isinstance(value, tuple) else "",
)
def test_bad_input_is_one_line_and_exit_code_2(home: Path, stick: Path, animism: Callable[..., Done], arguments: tuple[str, ...], told: str) -> None:
    done = animism("weights", *arguments)
    assert done.returncode == 2 and told in done.stderr and "Traceback" not in done.stderr, done.stderr
    if done.stderr.startswith("error:"):
        assert len(done.stderr.splitlines()) == 2 and done.stderr.splitlines()[1].startswith("mend:")


def test_a_catalogue_with_a_fault_is_told(home: Path, stick: Path, animism: Callable[..., Done]) -> None:
    (home / "catalogue" / "own.toml").write_text(CATALOGUE.replace("licence = \"MIT\"", "license = \"MIT\""))
    done = animism("weights", "list")
    assert done.returncode == 2 and "own.toml, model 1 (mine)" in done.stderr and len(done.stderr.splitlines()) == 2


def test_pages_and_forms(home: Path, stick: Path, animism: Callable[..., Done]) -> None:
    page = animism("weights", "show", "strict", "--markdown").stdout
    assert page.startswith("# A strict model") and "**Commercial use is not allowed.**" in page
    form = animism("weights", "show", "mine", "--toml").stdout
    assert form.startswith("[[model]]") and 'hub_id = "some/model"' in form
    shown = animism("weights", "show", "some/model").stdout
    assert shown.startswith("My model  (mine)") and "animism weights fetch mine" in shown


def test_what_was_put_in_place_by_hand_is_left_alone(home: Path, stick: Path, animism: Callable[..., Done]) -> None:
    import shutil

    shutil.copytree(stick, home / "models" / "mine")
    shutil.copytree(stick, home / "models" / "stranger")
    shutil.copytree(stick, home / "models" / "My Stranger")  # a name that no catalogue may have
    listed = animism("weights", "list").stdout
    assert "here, by hand" in listed and "not in the catalogue" in listed
    done = animism("weights", "fetch", "mine", "--from", str(stick), "--yes")
    assert done.returncode == 0 and "by hand" in done.stderr and not (home / "models" / "models.lock.json").exists()
    verified = animism("weights", "verify")
    assert verified.returncode == 0 and "stranger: ok" in verified.stdout, verified.stdout
    assert "My Stranger: ok" in verified.stdout
    for name in ("stranger", "My Stranger"):
        assert "is gone" in animism("weights", "remove", name, "--yes").stdout
        assert not (home / "models" / name).exists()


@pytest.mark.skipif(os.name != "posix", reason="a terminal of one's own")
def test_questions_on_a_terminal(home: Path, stick: Path) -> None:
    said = _on_a_terminal(["weights", "fetch", "mine", "--from", str(stick)], ["n\n"], home)
    assert "fetch 200 kB? [y/N]" in said and "nothing was done" in said and not (home / "models" / "mine").exists()
    said = _on_a_terminal(["weights", "fetch", "mine", "--from", str(stick)], ["y\n"], home)
    assert "is here" in said and (home / "models" / "mine" / "config.json").exists()
    strict = ["weights", "fetch", "strict", "--from", str(stick)]
    said = _on_a_terminal(strict, ["yes\n"], home)
    assert "type strict to say so" in said and "not agreed" in said and not (home / "models" / "strict").exists()
    said = _on_a_terminal(strict, ["strict\n", "y\n"], home)
    assert "I have read and agree" in said and (home / "models" / "strict").exists()


def _on_a_terminal(arguments: list[str], answers: list[str], home: Path) -> str:
    """What a terminal shows while somebody answers each question as it comes."""
    import pty
    import select
    import time

    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["ANIMISM_HOME"] = str(home)
        os.environ["COLUMNS"] = "120"
        os.execv(sys.executable, [sys.executable, "-P", "-c", RUN, *arguments])
    said, until = b"", time.monotonic() + 40
    while time.monotonic() < until:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not piece:
            break
        said += piece
        if answers and said.rstrip().endswith((b"[y/N]:", b"to say so:")):
            os.write(terminal, answers.pop(0).encode())
            said += b"\n"
    os.waitpid(pid, 0)
    os.close(terminal)
    return said.decode(errors="replace")

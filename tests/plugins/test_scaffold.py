"""``animism plugin new``: names, whole or nothing, and what it writes: it installs, is listed, and passes its tests."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from animism.personas.errors import InvalidInput
from animism.plugins.scaffold import KINDS, names_of, write_plugin
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_names_follow_from_one_another() -> None:
    names = names_of("  Deep.Sea_ voices ")
    assert (names.plugin, names.distribution, names.module) == ("deep-sea-voices", "animism-deep-sea-voices", "animism_deep_sea_voices")
    assert (names.function, names.tool, names.klass) == ("deep_sea_voices", "deep-sea-voices", "DeepSeaVoices")
    assert names_of("animism-deep-sea").plugin == "deep-sea"


@pytest.mark.parametrize("name", ["", ".", "..", "../up", "/etc/passwd", "a/b", "a\\b", "-rf", "7up", "é", "x" * 41, "a\nb", "a;b", "$(id)", "a b!"])
def test_what_is_no_name(name: str, here: Path) -> None:
    with pytest.raises(InvalidInput, match="cannot be named") as caught:
        write_plugin(name)
    assert "deep-sea" in caught.value.mend and list(here.parent.rglob("*")) == [here]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), st.sampled_from(sorted(KINDS)))
def test_hostile_names_write_nothing_elsewhere(tmp_path_factory, name: str, kind: str) -> None:
    room = tmp_path_factory.mktemp("room")
    before = set(Path.cwd().iterdir())
    try:
        written = write_plugin(name, kind, room / "made")
    except InvalidInput as error:
        assert error.mend and list(room.iterdir()) == []
    else:
        assert written.names.plugin.isascii() and list(room.iterdir()) == [room / "made"]
    assert set(Path.cwd().iterdir()) == before


@pytest.mark.parametrize(("arguments", "told"), [
    ({"name": "speech", "kind": "voice"}, "has a plugin speech already"),
    ({"name": "portrait"}, "is a capability that Animism has"), ({"name": "class"}, "a word of Python's own"),
    ({"name": "register"}, "used by the module"), ({"name": "a", "function": "Über"}, "no name for a function"),
    ({"name": "a", "function": "x;y"}, "no name for a function"), ({"name": "a", "kind": "voice", "function": "f"}, "has no function"),
    ({"name": "a", "kind": "vioce"}, "no kind"), ({"name": "a", "folder": "no/such/folder"}, "there is no folder"),
])
def test_what_cannot_be_written_is_told(arguments: dict[str, str], told: str, here: Path) -> None:
    with pytest.raises(InvalidInput, match=told) as caught:
        write_plugin(**arguments)
    assert caught.value.mend and list(here.iterdir()) == []


def test_nothing_that_is_there_is_touched(here: Path) -> None:
    (here / "file").write_text("mine")
    (here / "full").mkdir()
    (here / "full" / "file").write_text("mine")
    (here / "link").symlink_to(here / "full")
    for folder in ("file", "full", "link"):
        with pytest.raises(InvalidInput):
            write_plugin("a", folder=folder)
    assert (here / "file").read_text() == (here / "full" / "file").read_text() == "mine"
    (here / "empty").mkdir()
    assert write_plugin("a", folder="empty").folder == Path("empty") and (here / "empty" / "pyproject.toml").is_file()
    assert not [path for path in here.rglob("*.part")]


def test_on_a_full_disk_nothing_is_left(tiny_disk: Path) -> None:
    (tiny_disk / "filler").write_bytes(b"x" * (os.statvfs(tiny_disk).f_bavail * os.statvfs(tiny_disk).f_frsize))
    with pytest.raises(InvalidInput, match="No space"):
        write_plugin("a", folder=tiny_disk / "a")
    assert [path.name for path in tiny_disk.iterdir()] == ["filler"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_is_filled_in(kind: str, here: Path) -> None:
    written = write_plugin("deep-sea", kind)
    for file in written.files:
        text = (written.folder / file).read_text(encoding="utf-8")
        assert "$" not in text and text.endswith("\n")
        if file.endswith(".py"):
            compile(text, file, "exec")
            assert max(map(len, text.splitlines())) <= 125
    assert {Path(file).name for file in written.files} >= {"pyproject.toml", "README.md", "test_deep_sea.py"}


def test_a_program_reads_what_was_written(here: Path) -> None:
    from animism.app.command_line import cli
    from typer.testing import CliRunner

    told = json.loads(CliRunner().invoke(cli, ["plugin", "new", "other", "--kind", "voice", "--json"]).stdout)
    assert told["folder"] == "animism-other" and told["tests"] is None and (here / told["folder"] / told["files"][0]).is_file()


def test_one_command_from_nothing_to_a_green_test(fresh, here: Path) -> None:
    """Written, installed, tested, listed; the function is then run by name."""
    done = fresh.animism("plugin", "new", "Fog Horn", "--function", "blow", "--install", cwd=here)
    assert done.returncode == 0, done.stderr
    assert "3 passed" in done.stdout and "fog-horn ready, register_tools" in done.stdout
    assert fresh.animism("tools", "run", "blow", "text=ships ahoy", "times=2").stdout == "SHIPS AHOY!!\n"
    again = fresh.animism("plugin", "new", "fog-horn", "--folder", "other", cwd=here)
    assert again.returncode == 2 and "animism-fog-horn 0.1.0 is installed" in again.stderr and not (here / "other").exists()


def test_the_other_kinds_pass_their_tests_too(fresh, here: Path) -> None:
    written = [write_plugin(f"sea-{kind}", kind) for kind in KINDS if kind != "tool"]
    fresh.install(*(one.folder.absolute() for one in written))
    running = [fresh.start("-m", "pytest", "-q", "-p", "no:cacheprovider", cwd=one.folder) for one in written]
    listed = fresh.plugins()
    told = [process.communicate(timeout=300)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], "\n".join(told)[-4000:]
    assert {listed[one.names.plugin]["state"] for one in written} == {"ready"}


def test_of_many_at_once_one_writes_it(here: Path) -> None:
    """Eight write the same name at the same moment: one has it, whole; the others are told."""
    from concurrent.futures import ThreadPoolExecutor

    def write(_: int) -> bool:
        try:
            return bool(write_plugin("deep-sea"))
        except InvalidInput as error:
            assert error.mend
            return False

    with ThreadPoolExecutor(8) as threads:
        done = list(threads.map(write, range(8)))
    assert done.count(True) == 1
    assert [path.name for path in here.iterdir()] == ["animism-deep-sea"] and len(list(here.rglob("*.*"))) >= 4

"""The example plugins, installed in a fresh environment: the shape that the scaffold gives, their own tests, the listing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from animism.plugins import hookspecs
from animism.plugins.scaffold.names import Names
from animism.plugins.scaffold.writing import filled

EXAMPLES = Path(hookspecs.__file__).parent / "examples"
KINDS = {"papercut": "tool", "gramophone": "voice", "stickers": "tool"}
HOOKS = {"papercut": ["register_tools"], "gramophone": ["register_tools", "register_voices"], "stickers": ["register_tools"]}


def test_all_of_them_are_tested_here() -> None:
    assert {path.parent.name for path in EXAMPLES.glob("*/pyproject.toml")} == {f"animism-{name}" for name in KINDS}


@pytest.mark.parametrize("name", KINDS)
def test_they_are_as_the_scaffold_makes_them(name: str) -> None:
    names = Names(name, f"animism-{name}", f"animism_{name}", name, name, name.title(), name.title())
    files, folder = filled(names, KINDS[name]), EXAMPLES / f"animism-{name}"
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    kept = {path for path in there if "__pycache__" not in path and not path.endswith(".jpg") and ".egg-info" not in path}
    assert kept == set(files)
    made, own = (tomllib.loads(text) for text in (files["pyproject.toml"], (folder / "pyproject.toml").read_text("utf-8")))
    made["project"]["description"] = own["project"]["description"]
    assert own == made
    assert all(path.stat().st_size < 60_000 for path in folder.glob("*.jpg"))


def test_they_install_are_listed_and_pass_their_own_tests(fresh) -> None:
    folders = [EXAMPLES / f"animism-{name}" for name in KINDS]
    fresh.install(*folders)
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
    running = [fresh.start(*options, cwd=folder) for folder in folders]
    listed = fresh.plugins()
    told = [process.communicate(timeout=300)[0] for process in running]
    assert [process.returncode for process in running] == [0, 0, 0], "\n".join(told)[-4000:]
    assert all(" passed" in one and "skipped" not in one for one in told)
    for name, hooks in HOOKS.items():
        row = listed[name]
        assert (row["state"], row["distribution"], row["version"], row["hooks"]) == ("ready", f"animism-{name}", "0.1.0", hooks)

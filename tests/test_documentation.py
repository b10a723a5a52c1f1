"""What the documents say is true: their Python runs, their commands exist, their links lead somewhere."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted(ROOT.glob("*/README.md"))]
LINKED = [*PAGES, *sorted(ROOT.glob("*/*/*.md"))]
BLOCKS = [
    (page, i, code)
    for page in PAGES
    for i, code in enumerate(re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL))
]


@pytest.mark.parametrize(("page", "i", "code"), BLOCKS, ids=[f"{p.relative_to(ROOT)}-{i}" for p, i, _ in BLOCKS])
def test_python_blocks_run(page: Path, i: int, code: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-c", code], check=False, capture_output=True, text=True, cwd=tmp_path, timeout=120
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_every_command_that_is_shown_exists() -> None:
    from animism.app.command_line import cli
    from animism.plugins import PluginHost

    PluginHost(server="").add_commands(cli)
    known = {command.name or command.callback.__name__.replace("_", "-") for command in cli.registered_commands}
    known |= {group.name for group in cli.registered_groups}
    shown = {
        word for page in PAGES for line in re.findall(r"^\s*animism ([a-z|][a-z |-]*)", page.read_text(encoding="utf-8"), re.MULTILINE)
        for word in line.split()[0].split("|")
    }
    assert shown and shown <= known, shown - known


@pytest.mark.parametrize("page", LINKED, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)|src=\"([^\":]+)\"", page.read_text(encoding="utf-8")):
        path = next(part for part in target if part)
        assert (page.parent / path).exists(), path


def test_each_root_folder_says_what_lives_there() -> None:
    assert (ROOT / "tests" / "README.md").exists()
    for folder in ("personas", "tools", "agents", "app"):
        assert "**To add " in (ROOT / folder / "README.md").read_text(encoding="utf-8"), folder
    assert "A whole plugin:" in (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")


def test_hooks_are_documented() -> None:
    from animism.plugins import hookspecs

    page = (ROOT / "plugins" / "README.md").read_text(encoding="utf-8")
    for name in dir(hookspecs):
        spec = getattr(hookspecs, name)
        if getattr(spec, "animism_spec", None) is not None:
            arguments = ", ".join(spec.__code__.co_varnames[: spec.__code__.co_argcount])
            assert f"`{name}({arguments})`" in page, name
            assert ":param" in spec.__doc__

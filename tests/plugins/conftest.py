"""Plugins as pip would leave them on disk, for the tests of the host; and a fresh environment to install some into, which
sees what this one has and downloads nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """``installed(name, code)`` puts the distribution ``plugin-NAME`` with the module ``plugin_NAME`` on the path, and
    returns the module's file. ``entries`` is the text of its ``entry_points.txt``, where it is to be another."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delenv("ANIMISM_LOAD_PLUGINS")

    def install(name: str, code: str, entries: str | None = None) -> Path:
        module = folder / f"plugin_{name}.py"
        module.write_text(code, encoding="utf-8")
        info = folder / f"plugin_{name}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: plugin-{name}\nVersion: 1.2\n", encoding="utf-8")
        told = entries if entries is not None else f"[animism]\n{name} = plugin_{name}\n"
        (info / "entry_points.txt").write_bytes(told.encode("latin-1"))
        return module

    yield install
    for name in [name for name in sys.modules if name.startswith("plugin_")]:
        del sys.modules[name]


@dataclass(frozen=True)
class Fresh:
    """An environment of its own at ``python``; ``home`` is its data folder."""

    python: Path
    home: Path

    @property
    def variables(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ANIMISM_LOAD")}
        return {**kept, "ANIMISM_HOME": str(self.home), "OMP_NUM_THREADS": "1",
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}

    def start(self, *arguments: str | Path, cwd: Path | None = None) -> subprocess.Popen[str]:
        """``python ARGUMENTS``, going on beside us."""
        return subprocess.Popen([self.python, *arguments], cwd=cwd, env=self.variables, text=True, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT)

    def animism(self, *arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        """``animism ARGUMENTS`` there."""
        code = "from animism.app.command_line import main; main()"
        return subprocess.run([self.python, "-c", code, *arguments], cwd=cwd, env=self.variables, check=False,
                              capture_output=True, text=True, timeout=300)

    def plugins(self) -> dict[str, dict[str, Any]]:
        """What ``animism plugins --json`` says, by name."""
        told = self.animism("plugins", "--json")
        assert told.returncode == 0, told.stderr
        return {row["name"]: row for row in json.loads(told.stdout)}

    def install(self, *folders: Path) -> None:
        """Editable, in one go."""
        what = [word for folder in folders for word in ("-e", str(folder))]
        done = subprocess.run(
            [sys.executable, "-m", "pip", "--python", self.python, "install", "-q", "--no-deps", "--no-build-isolation",
             "--disable-pip-version-check", *what], check=False, capture_output=True, text=True, env=self.variables)
        assert done.returncode == 0, done.stderr[-2000:]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Fresh:
    folder = tmp_path_factory.mktemp("fresh")
    venv.EnvBuilder(with_pip=False, symlinks=os.name != "nt").create(folder / "env")
    python = folder / "env" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    variables = {"base": str(folder / "env"), "platbase": str(folder / "env")}
    site = Path(sysconfig.get_path("purelib", vars=variables))
    theirs = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    lines = [f"import site; site.addsitedir({place!r})" for place in sorted(theirs)]
    (site / "what-the-tests-have.pth").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return Fresh(python, folder / "home")

"""A plugin's folder, installed editable into this environment, and its tests run there: with the tools that are here.

``pip`` where this environment has it, else ``uv``. The build is not isolated where setuptools is here, so that nothing is
downloaded. What the tools print is kept and told when they fail.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from ...personas.errors import PluginError, ToolUnavailable

LIMIT = 300.0
"""Seconds that installing, or the tests, may take."""
SETUPTOOLS = 77
"""The first version that reads the licence as the templates write it."""


def install(folder: Path, plugin: str) -> None:
    """Install the package editable. :raises PluginError: it fails; what was printed is in the message."""
    with_tests = find_spec("pytest") is None
    what = f"{folder.resolve()}[test]" if with_tests else str(folder.resolve())
    options = ["--no-build-isolation"] if _setuptools() >= SETUPTOOLS else []
    options += [] if with_tests else ["--no-deps"]  # Animism itself is here
    _run([*_installer(), *options, "--quiet", "--editable", what], folder, f"installing {plugin}", plugin)


def run_tests(folder: Path, plugin: str) -> str:
    """Run the package's tests; the last line of what they tell. :raises PluginError: one fails."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    told = _run(command, folder, f"the tests of {plugin}", plugin)
    return told.strip().rpartition("\n")[2]


def _installer() -> list[str]:
    if find_spec("pip") is not None:
        return [sys.executable, "-m", "pip", "install", "--disable-pip-version-check"]
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--python", sys.executable]
    raise ToolUnavailable("neither pip nor uv is here", mend="python -m ensurepip, then: pip install -e .")


def _setuptools() -> int:
    try:
        return int(version("setuptools").partition(".")[0])
    except (PackageNotFoundError, ValueError):
        return 0


def _run(command: list[str], folder: Path, what: str, plugin: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "ANIMISM_LOAD_PLUGINS"}
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, check=False, capture_output=True, text=True, errors="replace",
            timeout=LIMIT,
        )
    except subprocess.TimeoutExpired:
        told = f"{what} took more than {LIMIT:.0f} s"
        raise PluginError(told, plugin=plugin, mend=f"see: {' '.join(command)}") from None
    if done.returncode:
        told = _faults(done.stdout) or _faults(done.stderr) or "it says nothing"
        raise PluginError(f"{what} failed: {told}", plugin=plugin, mend=f"in {folder}: {' '.join(command)}")
    return done.stdout


def _faults(printed: str) -> str:
    """The lines that tell what is wrong, else the last ones."""
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    wrong = [line for line in lines if line.startswith(("E  ", "ERROR", "error:"))]
    return " | ".join(wrong[:3] or lines[-3:])[:400]

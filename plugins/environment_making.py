"""Make an environment for a plugin: a virtual environment in the data folder with the same Animism and the plugin in
it, or an interpreter that the user brings. What it brings is asked of itself, in a process of its own.

An environment counts from the moment its file is there, which is written last; one that fails, or that Ctrl-C stops,
leaves nothing.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from ..personas.errors import InvalidInput, PluginError
from .environment_tools import MODULE
from .environments import Environment, folder_of, keep, kept, named, storing

ANSWER_SECONDS = 180.0
"""How long an environment may take to say what it brings."""
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def add(
    name: str, *, python: str | Path | None = None, requirements: Sequence[str] = (), shared: bool = False,
    memory: int = 0, tell: Callable[[str], None] = lambda told: None,
) -> Environment:
    """Make (or, with ``python``, take) an environment and keep it. ``requirements`` are what pip is to install;
    ``shared`` lets it use the packages of this environment, too, its own first: quick, and not for a plugin whose
    requirements clash with Animism's. ``memory`` is how many bytes its process may take, 0 for no limit.

    :raises InvalidInput: a name that is taken or malformed, no interpreter, nothing to install.
    :raises PluginError: pip failed, or there is no working plugin in it. :raises StoreError: the disk is full.
    """
    if not NAME.fullmatch(name):
        raise InvalidInput(f"{name!r} cannot be an environment's name", mend="small letters, digits, '-', '_', at most 40")
    if (python is None) == (not requirements):
        raise InvalidInput("say what is in it", mend="give either --requirement SPEC (repeatable) or --python PATH")
    with _making(name) as folder:
        if python is None:
            tell("making a virtual environment")
            interpreter = _venv(folder / "venv", shared)
            slowly = "" if shared else " and Animism, which takes a minute or more"
            tell(f"installing {', '.join(requirements)}{slowly}")
            _install(name, interpreter, [*([] if shared else own_source()), *requirements])
        else:
            interpreter = _interpreter(python)
        tell("asking what it brings")
        made = looked_at(Environment(name, str(interpreter), tuple(requirements), memory))
        keep(made)
    return made


def refresh(name: str) -> Environment:
    """Ask an environment again what it brings, and keep the answer."""
    made = looked_at(named(name))
    keep(made)
    return made


def remove(name: str) -> None:
    """Forget an environment, and delete what Animism made for it. An interpreter of the user's stays."""
    named(name)
    with storing(folder_of(name)):
        (folder_of(name) / "environment.json").unlink()
        shutil.rmtree(folder_of(name))


def looked_at(environment: Environment) -> Environment:
    """The environment with what it says it brings. ``PluginError`` when it says nothing of use."""
    variables = {key: value for key, value in os.environ.items() if key not in ("ANIMISM_LOAD_PLUGINS", "PYTHONPATH")}
    variables |= {"ANIMISM_TOOLS": "", "PYTHONNOUSERSITE": "1"}
    try:
        done = subprocess.run(
            [environment.python, "-m", MODULE, "--describe"], check=False, capture_output=True, cwd="/", env=variables,
            stdin=subprocess.DEVNULL, timeout=ANSWER_SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _silent(environment, str(error)) from error
    try:
        told = json.loads(done.stdout.decode("utf-8"))
    except ValueError as error:
        last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise _silent(environment, " ".join(last)) from error
    if not told["plugins"]:
        raise PluginError("there is no plugin in it", plugin=environment.name,
                          mend="install one that has an entry point in the group 'animism'")
    return replace(environment, **{key: tuple(told[key]) for key in ("plugins", "tools", "voices", "experts")})


def _silent(environment: Environment, why: str) -> PluginError:
    told = f"{environment.python} does not say what it brings: {why[:300]}"
    return PluginError(told, plugin=environment.name, mend="install the same version of Animism there")


def own_source() -> list[str]:
    """What pip is to be given for the same Animism as runs here."""
    found = distribution("animism")
    told = json.loads(found.read_text("direct_url.json") or "{}")
    url = str(told.get("url", ""))
    if url.startswith("file:") and (path := unquote(urlsplit(url).path)) and Path(path).exists():
        return ["-e", path] if told.get("dir_info", {}).get("editable") else [path]
    if "vcs_info" in told:
        return [f"animism @ {told['vcs_info']['vcs']}+{url}@{told['vcs_info']['commit_id']}"]
    return [f"animism=={found.version}"]


@contextmanager
def _making(name: str) -> Iterator[Path]:
    """The folder of an environment that is being made, by nobody else at the same time."""
    from filelock import FileLock, Timeout

    folder = folder_of(name)
    with storing(folder):
        folder_of().mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(folder_of() / f".{name}.lock", timeout=0):
                if name in {one.name for one in kept()}:
                    told = f"there is a plugin environment {name!r} already"
                    raise InvalidInput(told, mend=f"animism plugin environment remove {name}, or choose another name")
                shutil.rmtree(folder, ignore_errors=True)  # what a kill left half-made
                try:
                    folder.mkdir()
                    yield folder
                except BaseException:
                    shutil.rmtree(folder, ignore_errors=True)
                    raise
        except Timeout:
            raise InvalidInput(f"the environment {name!r} is being made already", mend="wait for it") from None


def _venv(folder: Path, shared: bool) -> Path:
    """A virtual environment, and its interpreter."""
    import venv

    venv.EnvBuilder(with_pip=find_spec("pip") is None, symlinks=os.name != "nt").create(folder)
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if shared:
        ours = [path for path in sys.path if Path(path).name.endswith("-packages")]
        lines = [f"import site; site.addsitedir({path!r})\n" for path in ours]
        answer = subprocess.run([python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], check=True,
                                capture_output=True, text=True)
        (Path(answer.stdout.strip()) / "animism-shared.pth").write_text("".join(lines), encoding="utf-8")
    return python


def _install(name: str, python: Path, wanted: Sequence[str]) -> None:
    """Install with this environment's pip, or its own."""
    pip = [sys.executable, "-m", "pip", "--python", str(python)] if find_spec("pip") else [str(python), "-m", "pip"]
    command = [*pip, "install", "--quiet", "--no-input", "--disable-pip-version-check", *wanted]
    done = subprocess.run(command, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        told: list[Any] = [line for line in done.stderr.splitlines() if line.strip()][-3:]
        raise PluginError(f"pip could not install {', '.join(wanted)}: {' '.join(told)[:500]}", plugin=name,
                          mend="see whether pip installs it into an empty environment")


def _interpreter(python: str | Path) -> Path:
    """The user's interpreter, where it is one."""
    path = Path(shutil.which(str(python)) or Path(python).expanduser()).absolute()
    if not path.is_file() or not os.access(path, os.X_OK):
        raise InvalidInput(f"no program {path}", mend="give the path of the environment's python")
    return path

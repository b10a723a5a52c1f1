"""A new plugin's files, out of the templates beside this file, into a folder that appears whole or not at all.

A template is a file ``NAME.tmpl``; ``$word`` in it is filled in. Nothing is installed here.
"""

from __future__ import annotations

import os
import secrets
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template

from ...personas.errors import InvalidInput
from ..versions import API
from .names import KINDS, Names, check_function, names_of

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Written:
    """What was written: the names, the folder, and its files relative to that."""

    names: Names
    kind: str
    folder: Path
    files: tuple[str, ...]


def write_plugin(
    name: str, kind: str = "tool", folder: str | Path | None = None, function: str | None = None
) -> Written:
    """Write the package of a new plugin.

    :param name: what it is called; see :func:`.names.names_of`.
    :param kind: one of :data:`.names.KINDS`.
    :param folder: where; default: ``animism-NAME`` here. It may be there already when it is empty.
    :param function: what a tool's function, and so its capability, is called; default: after the name.
    :raises InvalidInput: the name, the kind or the folder cannot be used.
    """
    if kind not in KINDS:
        raise InvalidInput(f"no kind of plugin {kind!r}", mend=f"one of {', '.join(KINDS)}")
    if function is not None and kind != "tool":
        raise InvalidInput(f"a {kind} has no function", mend="leave out --function, or take --kind tool")
    names = names_of(name, function)
    if kind == "tool":
        check_function(names)
    target = Path(folder).expanduser() if folder is not None else Path(names.distribution)
    _check_target(target)
    files = filled(names, kind)
    _write(target, files)
    return Written(names, kind, target, tuple(files))


def filled(names: Names, kind: str) -> dict[str, str]:
    """Every file of the package: its path and its text."""
    words = {**asdict(names), "sentence": KINDS[kind], "api": API, "packed": _packed(names, kind)}
    found = {"pyproject.toml": TEMPLATES / "pyproject.toml.tmpl"}
    for path in sorted((TEMPLATES / kind).glob("*.tmpl")):
        found[_place(path.name.removesuffix(".tmpl"), names)] = path
    return {place: Template(path.read_text(encoding="utf-8")).substitute(words) for place, path in found.items()}


def _place(name: str, names: Names) -> str:
    """Where a template's file goes."""
    test = f"tests/test_{names.plugin.replace('-', '_')}.py"
    places = {"README.md": "README.md", "module.py": f"{names.module}.py", "test_module.py": test}
    return places.get(name, f"{names.module}/{name}")


def _packed(names: Names, kind: str) -> str:
    if kind != "diffuser":
        return f'py-modules = ["{names.module}"]'
    return f'packages = ["{names.module}"]\n\n[tool.setuptools.package-data]\n{names.module} = ["*.toml"]'


def _check_target(target: Path) -> None:
    if not target.parent.is_dir():
        raise InvalidInput(f"there is no folder {target.parent}", mend="make it first, or give another --folder")
    if target.is_symlink() or target.exists() and not target.is_dir():
        raise InvalidInput(f"{target} is there and no folder", mend="give another --folder")
    try:
        if target.is_dir() and any(target.iterdir()):
            raise InvalidInput(f"the folder {target} is not empty", mend="give another name, or another --folder")
    except OSError as error:
        raise InvalidInput(f"cannot look into {target}: {error.strerror}", mend="give another --folder") from None


def _write(target: Path, files: dict[str, str]) -> None:
    """Beside the target first, then put in its place in one step."""
    partial = target.parent / f".{target.resolve().name}.{secrets.token_hex(4)}.part"
    try:
        for place, text in files.items():
            path = partial / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        if target.is_dir():
            target.rmdir()  # it is empty; one that has been filled since refuses
        os.rename(partial, target)
    except OSError as error:
        raise InvalidInput(f"cannot write {target}: {error.strerror or error}", mend="give another --folder") from None
    finally:
        shutil.rmtree(partial, ignore_errors=True)

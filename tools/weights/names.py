"""Which names of a repository are fetched, and which are never written to a disk.

Names come from outside (a hub, a mirror, a stranger's memory stick), so they are judged before a path is made of them.
This file reads and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from ...personas.errors import ToolFailed

PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib", ".th", ".t7", ".mar", ".dill", ".nemo")
"""Endings of files that may hold a pickle, which runs code when it is read."""
CODE = (".py", ".pyc", ".so", ".dll", ".dylib", ".exe", ".sh", ".bat", ".ps1", ".jar", ".whl", ".pth.tar", ".tar.gz")
TEXTS = ("LICENSE*", "LICENCE*", "NOTICE*", "USE_POLICY*")
"""Fetched with every model that has them at its root: a licence travels with what it licenses."""
MOST_FILES = 10_000


def wanted(
    names: Iterable[str], include: Sequence[str], exclude: Sequence[str] = (), *, texts: bool = True
) -> list[str]:
    """The names that are to be fetched, sorted: those that fit a pattern of ``include`` and none of ``exclude``, and
    with ``texts`` the licence's own. ``*`` stays within a folder, ``**`` is any number of folders.

    :raises ToolFailed: one of them would lie outside the model's folder, or two would be the same file.
    """
    chosen = sorted(
        name for name in names
        if any(matches(name, pattern) for pattern in (*include, *(TEXTS if texts else ())))
        and not any(matches(name, pattern) for pattern in exclude)
    )
    for name in chosen:
        fault = unsafe(name)
        if fault:
            raise ToolFailed(f"the source offers a file named {name[:120]!r}: {fault}", mend="use another mirror or folder")
    if len(chosen) > MOST_FILES:
        raise ToolFailed(f"the source offers {len(chosen)} files", mend="narrow `include` in the catalogue")
    clash = _clash(chosen)
    if clash:
        raise ToolFailed(f"the source offers two files for one name: {clash!r}", mend="use another mirror or folder")
    return chosen


def matches(name: str, pattern: str) -> bool:
    """Whether a name with slashes fits a pattern: ``unet/*.json``, ``**/*.safetensors``, ``config.json``."""
    return _fits(name.split("/"), pattern.split("/"))


def _fits(parts: list[str], patterns: list[str]) -> bool:
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(_fits(parts[i:], patterns[1:]) for i in range(len(parts) + 1))
    return bool(parts) and fnmatchcase(parts[0], patterns[0]) and _fits(parts[1:], patterns[1:])


def unsafe(name: str) -> str:
    """Why a name must not become a path under a folder of ours; ``""`` when it may."""
    if not name or name.startswith(("/", "~")) or "\\" in name or ":" in name:
        return "it is not a plain relative path"
    if any(ord(letter) < 32 for letter in name) or len(name) > 400:
        return "it is not a name for a file"
    if any(part in ("", ".", "..") or part.endswith((" ", ".")) for part in name.split("/")):
        return "it would lead out of the model's folder"
    return ""


def is_pickle(name: str) -> bool:
    """Whether a name ends as pickles do."""
    return name.lower().endswith(PICKLES)


def is_code(name: str) -> bool:
    return name.lower().endswith(CODE)


def converted_name(name: str) -> str:
    """What a pickle is called once it is safetensors: ``a/b.bin`` becomes ``a/b.safetensors``."""
    return str(PurePosixPath(name).with_suffix(".safetensors"))


def _clash(names: list[str]) -> str:
    """A name that is there twice, were a disk to ignore case, or that is a file and a folder at once."""
    files, folders = set(), set()
    for name in names:
        folded = name.casefold()
        if folded in files:
            return name
        files.add(folded)
        folders |= {str(parent) for parent in PurePosixPath(folded).parents}
    return next(iter(files & folders), "")

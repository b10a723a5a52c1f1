"""What a tool's file imports is named: by ``requires.modules``, or by what is always installed with the
plugin or with us."""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

from ..discovery import plain_name
from ..info import OWN
from .report import Finding, failed, passed, skipped
from .trial import Trial


def check(trial: Trial) -> Iterator[Finding]:
    """``declared.modules``."""
    try:
        source, where = _source_of(trial)
    except (TypeError, OSError, SyntaxError, IndentationError):
        yield skipped("declared.modules", "its source cannot be read")
        return
    own = (
        type(trial.tool).__module__.partition(".")[0]
        if trial.module is None
        else trial.module.__name__.partition(".")[0]
    )
    covered = (
        {name.partition(".")[0] for name in trial.tool.requires.modules} | {own, OWN} | set(sys.stdlib_module_names)
    )
    always = _always(OWN) | _always_of_module(own) | {plain_name(name) for name in trial.project_requires}
    bare = sorted(
        name
        for name in imported(source) - covered
        if plain_name(name) not in always and not {plain_name(dist) for dist in _distributions().get(name, ())} & always
    )
    if bare:
        yield failed(
            "declared.modules",
            f"{where} imports {', '.join(bare)}, which nothing brings",
            f"Requires(modules=({', '.join(map(repr, bare))},)), or add it to the package's dependencies",
        )
    else:
        yield passed("declared.modules", f"what {where} imports is declared")


def imported(source: str) -> set[str]:
    """Top-level modules that a source imports anywhere but for type checkers or where their absence is handled."""
    found: set[str] = set()
    _walk(ast.parse(source), found)
    return found - {"__future__"}


def _walk(node: ast.AST, found: set[str]) -> None:
    if isinstance(node, ast.Import):
        found |= {alias.name.partition(".")[0] for alias in node.names}
    elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
        found.add(node.module.partition(".")[0])
    for child in ast.iter_child_nodes(node):
        if not _passed_over(child):
            _walk(child, found)


def _passed_over(node: ast.AST) -> bool:
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    return isinstance(node, ast.Try) and any(
        handler.type is not None and re.search(r"ImportError|ModuleNotFoundError", ast.unparse(handler.type))
        for handler in node.handlers
    )


def _source_of(trial: Trial) -> tuple[str, str]:
    """The source of the tool's file and its name; of the tool alone where it is not part of a plugin."""
    written = inspect.unwrap(getattr(trial.tool, "function", None) or type(trial.tool))
    if trial.module is None or written.__module__.partition(".")[0] != trial.module.__name__.partition(".")[0]:
        return textwrap.dedent(inspect.getsource(written)), getattr(written, "__name__", "it")
    path = Path(inspect.getsourcefile(written) or "")
    return path.read_text(encoding="utf-8"), path.name


@lru_cache(maxsize=1)
def _distributions() -> dict[str, list[str]]:
    return dict(packages_distributions())


@lru_cache(maxsize=64)
def _always(distribution: str) -> frozenset[str]:
    """Names, plain, of what is always installed with a distribution, itself among them."""
    try:
        lines = requires(distribution) or []
    except PackageNotFoundError:
        lines = []
    names = [re.split(r"[\s\[<>=!~;(]", line, maxsplit=1)[0] for line in lines if "extra ==" not in line]
    return frozenset(map(plain_name, [distribution, *names]))


def _always_of_module(module: str) -> frozenset[str]:
    return frozenset().union(*(_always(name) for name in _distributions().get(module, ())))

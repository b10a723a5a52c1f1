"""Run as a script in a fresh process: import a plugin cold, or with modules missing, or run one of its tools, and
write down what came of it. Started by :mod:`.fresh`; it judges nothing.

It is given its orders as JSON in a file and leaves its answer in another (JSON, or pickle for a result).
"""

from __future__ import annotations

import json
import pickle
import sys
import time
from importlib import import_module
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any


class Without:
    """A finder in place of another that cannot find some top-level modules."""

    def __init__(self, finder: Any, names: set[str]) -> None:
        self.finder, self.names = finder, names

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        if name.partition(".")[0] in self.names:
            return None
        return self.finder.find_spec(name, path, target)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.finder, name)


def main(orders_file: str, answer_file: str) -> None:
    orders = json.loads(Path(orders_file).read_text(encoding="utf-8"))
    sys.path[:0] = orders["path"]
    start = time.perf_counter()
    plugins = orders["package"].rpartition(".")[0]
    for ours in ("", ".host", ".hookspecs"):  # what every command has loaded before it loads a plugin
        import_module(plugins + ours)
    import_module(plugins.rpartition(".")[0] + ".tools.contracts")
    base, before = time.perf_counter() - start, set(sys.modules)
    blocked = {name for name in orders["without"] if name not in sys.modules}
    sys.meta_path[:] = [Without(finder, blocked) for finder in sys.meta_path]
    start = time.perf_counter()
    import_module(orders["module"])
    seconds = time.perf_counter() - start
    loaded = sorted({name.partition(".")[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names))
    answer: Any = {"base": base, "seconds": seconds, "loaded": loaded, "blocked": sorted(blocked)}
    if orders["run"]:
        answer["result"] = _result(orders)
    elif orders["without"]:
        answer["tools"] = _refusals(orders, blocked)
    with open(answer_file, "wb") as file:
        pickle.dump(answer, file)


def _handed(orders: dict[str, Any]) -> Any:
    sources, handed = (import_module(f"{orders['package']}.{name}") for name in ("sources", "handed"))
    return handed.handed_over(sources.Source(orders["name"], orders["module"]))


def _trial(orders: dict[str, Any], handed: Any, tool: Any) -> Any:
    requests, trial = (import_module(f"{orders['package']}.{name}") for name in ("requests", "trial"))
    return trial.Trial(tool, requests.requests_for(tool, handed.module, handed.beside))


def _result(orders: dict[str, Any]) -> Any:
    """The result of the first sample of the tool that is to be run, ``None`` where it did not end well."""
    handed = _handed(orders)
    tool = next(tool for tool in handed.tools if f"{tool.capability.name}:{tool.name}" == orders["run"])
    return _trial(orders, handed, tool).first.result


def _refusals(orders: dict[str, Any], blocked: set[str]) -> dict[str, dict[str, Any]]:
    """How each tool that wants a missing module answers ``available()`` and ends a run."""
    handed, told = _handed(orders), {}
    for tool in handed.tools:
        if not blocked.intersection(name.partition(".")[0] for name in tool.requires.modules):
            continue
        row: dict[str, Any] = {"ok": None, "why": "", "command": "", "ended": None, "mend": None}
        told[f"{tool.capability.name}:{tool.name}"] = row
        try:
            answer = tool.available()
            row |= {"ok": bool(answer.ok), "why": str(answer.why), "command": str(answer.command)}
        except Exception as error:  # noqa: BLE001
            row["why"] = f"available() raised {type(error).__name__}: {error}"
            continue
        try:
            trial = _trial(orders, handed, tool)
        except Exception:  # noqa: BLE001 - our own samples may want what is missing
            continue
        if trial.requests:
            outcome = trial.run(trial.requests[0], limit=20.0)
            row |= {"ended": outcome.told(), "mend": getattr(outcome.error, "mend", None)}
    return told


if __name__ == "__main__":
    main(*sys.argv[1:])

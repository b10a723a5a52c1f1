"""The plugin in a fresh process: how long its import takes, what comes with it, and what it says where
modules are missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .fresh import DidNotEnd, in_fresh_process
from .handed import Handed
from .report import Finding, failed, passed, skipped, warned

HEAVY = {
    "torch",
    "tensorflow",
    "jax",
    "diffusers",
    "transformers",
    "onnxruntime",
    "cv2",
    "mediapipe",
    "sklearn",
    "pandas",
    "matplotlib",
    "av",
    "PIL",
    "scipy",
    "openai",
    "langgraph",
}


def check(handed: Handed) -> Iterator[Finding]:
    """``cold.import``, ``cold.heavy``, ``cold.missing``, ``cold.refusal``."""
    source = handed.source
    if handed.module is None or not _by_name(handed):
        yield skipped("cold.import", "it cannot be imported by its name in another process")
        return
    try:
        alone = in_fresh_process(source.name, source.module)
    except DidNotEnd as error:
        yield failed(
            "cold.import", f"alone in a fresh process: {error}", "import what the module needs where it is needed"
        )
        return
    yield _time(alone)
    yield _heavy(alone)
    yield from _missing(handed)


def _by_name(handed: Handed) -> bool:
    from importlib.util import find_spec

    try:
        return find_spec(handed.source.module) is not None
    except (ImportError, ValueError, AttributeError):
        return False


def _time(alone: dict[str, Any]) -> Finding:
    ratio = alone["seconds"] / alone["base"]
    sentence = f"{alone['seconds'] * 1000:.0f} ms, {ratio:.2f} of what importing the plugin host takes"
    if ratio > 1.0:
        return warned(
            "cold.import", sentence, "import what is heavy inside setup() or run(): every command waits for it"
        )
    return passed("cold.import", sentence)


def _heavy(alone: dict[str, Any]) -> Finding:
    heavy = [name for name in alone["loaded"] if name in HEAVY]
    if heavy:
        return warned("cold.heavy", f"its import brings {', '.join(heavy)}", "import them inside setup() or run()")
    return passed("cold.heavy", "its import brings nothing heavy")


def _missing(handed: Handed) -> Iterator[Finding]:
    """With every optional module of its tools missing, all still loads, and each tool says what it lacks."""
    wanted = {name.partition(".")[0] for tool in handed.tools for name in tool.requires.modules} - {"animism"}
    if not wanted:
        yield passed("cold.missing", "its tools require no modules")
        return
    try:
        without = in_fresh_process(handed.source.name, handed.source.module, without=wanted)
    except DidNotEnd as error:
        yield failed(
            "cold.missing",
            f"without {', '.join(sorted(wanted))}: {error}",
            "import optional modules inside setup() or run(), so that the rest of the plugin loads without them",
        )
        return
    for name, row in without["tools"].items():
        yield from _answers(name, row)


def _answers(name: str, row: dict[str, Any]) -> Iterator[Finding]:
    if row["ok"] is not False or not (row["why"] and row["command"]):
        said = "yes" if row["ok"] else row["why"] or "no, without a reason"
        yield Finding(
            "cold.missing",
            "failed",
            f"with its modules missing, available() says {said!r}",
            "name them in Requires(modules=...), and give the command that brings them",
            name,
        )
    else:
        yield Finding("cold.missing", "passed", f"{row['why']}: {row['command']}"[:200], "", name)
    if row["ended"] is None:
        return
    if row["ended"].startswith(("raised ToolUnavailable", "raised InvalidInput")) and row["mend"]:
        yield Finding("cold.refusal", "passed", row["ended"], "", name)
    else:
        yield Finding(
            "cold.refusal",
            "failed",
            f"with its modules missing, run {row['ended']}",
            "begin run() with self.need(), which raises ToolUnavailable with the command",
            name,
        )

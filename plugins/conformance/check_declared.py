"""What a tool says of itself: words for the planner, what it requires, how its weights are licensed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...tools.capability import Capability, Requires, Tool, Weights
from .report import Finding, failed, passed, warned
from .trial import Trial

NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")
MOST_WORDS = 80


def check(trial: Trial) -> Iterator[Finding]:
    """``declared.*``: nothing is run."""
    tool = trial.tool
    yield _capability(tool)
    yield _name(tool)
    yield _description(tool)
    yield from _requires(tool)


def _capability(tool: Tool) -> Finding:
    capability = getattr(tool, "capability", None)
    if not isinstance(capability, Capability):
        return failed("declared.capability", f"capability is {capability!r}", "set capability = Capability(...)")
    if not str(capability.sentence).strip() or not re.fullmatch(r"[a-z][a-z0-9_]{0,63}", str(capability.name)):
        return failed(
            "declared.capability",
            f"a capability named {capability.name!r} with the sentence {capability.sentence!r}",
            "a name of small letters, digits and _, and a sentence that tells the planner what is done",
        )
    return passed("declared.capability", f"{capability.name}: {capability.sentence}")


def _name(tool: Tool) -> Finding:
    if not isinstance(tool.name, str) or not NAME.fullmatch(tool.name):
        return failed(
            "declared.name", f"the name {tool.name!r} cannot be asked for", "small letters, digits, '.', '_', '-'"
        )
    return passed("declared.name", tool.name)


def _description(tool: Tool) -> Finding:
    words = getattr(tool, "description", None)
    if not isinstance(words, str) or len(words.split()) < 3 or "\n" in words.strip():
        return failed(
            "declared.description",
            f"the planner reads {words!r}",
            "one or two sentences on one line: what the tool does best and what it needs",
        )
    if len(words.split()) > MOST_WORDS:
        return warned(
            "declared.description",
            f"{len(words.split())} words, which the planner reads each time",
            f"at most {MOST_WORDS}: what it does best and what it needs",
        )
    return passed("declared.description", words)


def _requires(tool: Tool) -> Iterator[Finding]:
    requires = tool.requires
    if not isinstance(requires, Requires) or not all(isinstance(weights, Weights) for weights in requires.weights):
        yield failed("declared.requires", f"requires is {requires!r}"[:200], "set requires = Requires(...)")
        return
    if isinstance(requires.modules, str) or requires.memory < 0:
        yield failed(
            "declared.requires", "modules is a text or memory is negative", 'modules=("torch",), memory in bytes'
        )
        return
    if requires.weights and not requires.memory:
        yield warned(
            "declared.requires", "it has weights and says no memory", "say bytes at work: Requires(memory=...)"
        )
    else:
        yield passed("declared.requires", f"{len(requires.modules)} modules, {len(requires.weights)} weights")
    bare = [weights.hub_id for weights in requires.weights if not weights.licence.strip()]
    if bare:
        yield failed("declared.licence", f"no licence for {', '.join(bare)}", "Weights(..., licence='apache-2.0', ...)")
    elif requires.weights:
        yield passed("declared.licence", ", ".join(sorted({weights.licence for weights in requires.weights})))

"""A provider of chat models: that it is made, or refuses with a mend, and that a talk with it keeps to the contract.

A provider that needs a key or weights which are not here is checked for its refusal alone; nothing is sent anywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ...personas.errors import AnimismError, ChatModelError, InvalidInput, ToolUnavailable
from .report import Finding, failed, passed, skipped, warned
from .watching import Outcome, watched

LIMIT = 60.0
METHODS = ("structured", "choose", "text", "stream")


@dataclass(frozen=True)
class _Said:
    role: str
    content: str


def check(provider: tuple[str, Callable[[str], Any], str, str]) -> Iterator[Finding]:
    """``chat.*``."""
    name, make, sentence, model = provider
    if not sentence.strip() or ":" in name or not name.strip():
        yield failed(
            "chat.declared", f"{name!r}: {sentence!r}", "register(provider, make, sentence): a word, and a sentence"
        )
    else:
        yield passed("chat.declared", sentence)
    made = watched(lambda: make(model), LIMIT)
    if not made.ended_well:
        yield from _refusal(made)
        return
    lacking = [method for method in METHODS if not callable(getattr(made.result, method, None))]
    if lacking:
        yield failed(
            "chat.methods",
            f"{type(made.result).__name__} has no {', '.join(lacking)}",
            "inherit from animism.agents.chat_models.base.ChatModel",
        )
        return
    yield passed("chat.methods", f"{type(made.result).__name__} answers to {', '.join(METHODS)}")
    yield from _talk(made.result)


def _refusal(made: Outcome) -> Iterator[Finding]:
    if isinstance(made.error, ToolUnavailable | InvalidInput) and made.error.mend:
        yield passed("chat.refusal", made.told())
        yield skipped("chat.talk", "it cannot be made here")
    else:
        yield failed(
            "chat.refusal",
            f"make() {made.told()}",
            "raise InvalidInput without a model, ToolUnavailable(why, mend=the command) where something is missing",
        )


def _talk(model: Any) -> Iterator[Finding]:
    ask = [_Said("system", "You are brief."), _Said("user", "An apple or a pear?")]
    chosen = watched(lambda: model.choose(ask, {"apple": "a fruit", "pear": "a fruit"}), LIMIT)
    yield _judged(
        "chat.choose",
        chosen,
        getattr(chosen.result, "option", None) in ("apple", "pear"),
        "give a Choice whose option is one of those offered",
    )
    said = watched(lambda: model.text(ask), LIMIT)
    yield _judged("chat.text", said, isinstance(said.result, str), "give a str")
    empty = watched(lambda: model.text([]), LIMIT)
    if isinstance(empty.error, AnimismError):
        yield passed("chat.bad_input", f"no messages: {empty.told()}")
    else:
        yield failed(
            "chat.bad_input", f"with no messages, text() {empty.told()}", "raise InvalidInput or ChatModelError"
        )


def _judged(check_id: str, outcome: Outcome, good: bool, mend: str) -> Finding:
    if isinstance(outcome.error, ChatModelError | ToolUnavailable):
        told = warned if outcome.error.mend else failed
        return told(check_id, f"it {outcome.told()}", outcome.error.mend or "give the error a mend")
    if outcome.ended_well and good:
        return passed(check_id, f"answered in {outcome.seconds:.2f} s")
    return failed(check_id, f"it {outcome.told()}", mend)

"""The provider ``offline``: the rule-based author in the shape of a chat model, so that the graph needs one path.

It writes personas and picks among options; it says that it is rule-based, and refuses what takes a language model.
The author itself is :mod:`animism.agents.offline`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar

from ...personas.errors import ChatModelError, InvalidInput
from ...personas.spec import PersonaSpec
from ...tools.capability import Progress, silent
from .base import ChatModel, SchemaT
from .messages import Choice, Message, checked, checked_options

MEND = "choose a language model for this: --chat-model openai:MODEL"
_WORD = re.compile(r"\w{3,}")


class OfflineChatModel(ChatModel):
    """Deterministic: the same messages and seed give the same answer. Nothing is sent anywhere.

    :param seed: of the personas it writes, 0 to 4294967295.
    :param language: BCP-47 tag of the personas; ``None`` lets the author tell it from the description.
    """

    rule_based: ClassVar[bool] = True

    def __init__(self, *, seed: int = 0, language: str | None = None) -> None:
        super().__init__("offline")
        self.seed = seed
        self.language = language

    def structured(
        self, messages: Sequence[Message], schema: type[SchemaT], *, deadline: float | None = None,
        progress: Progress = silent,
    ) -> SchemaT:
        """A :class:`PersonaSpec` for the description in the last user message; no other schema."""
        if not issubclass(PersonaSpec, schema):
            raise ChatModelError(f"offline is rule-based and writes no {schema.__name__}", mend=MEND)
        from ..offline import write_persona

        description = _last_said(checked(messages))
        progress(0.0, "writing by rules", None)
        options = {} if self.language is None else {"language": self.language}
        written = write_persona(description, seed=self.seed, **options)
        progress(1.0, "written by rules", None)
        return written

    def choose(
        self, messages: Sequence[Message], options: Mapping[str, str] | Sequence[str], *,
        deadline: float | None = None, progress: Progress = silent,
    ) -> Choice:
        """The option whose name and description share most words with the last user message; of equals the first."""
        offered = checked_options(options)
        wanted = _words(_last_said(checked(messages)))
        shared = {name: wanted & _words(f"{name} {description}") for name, description in offered.items()}
        best = max(offered, key=lambda name: len(shared[name]))
        if not shared[best]:
            return Choice(best, "by rule: the first that was offered")
        return Choice(best, f"by rule: shares the words {', '.join(sorted(shared[best]))}")

    def text(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> str:
        """Not offered: free text takes a language model."""
        raise ChatModelError("offline is rule-based and writes no free text", mend=MEND)


def _last_said(messages: Sequence[Message]) -> str:
    said = [message.content for message in messages if message.role == "user"]
    if not said:
        raise InvalidInput("no user message to answer", mend="give the description as a user message")
    return said[-1]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))

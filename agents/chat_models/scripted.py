"""A chat model that plays back given answers and keeps what it was asked: for tests and for plugin authors.

>>> from animism.agents.chat_models import ScriptedChatModel, user
>>> model = ScriptedChatModel(["hello", ValueError("no more")])
>>> model.text([user("hi")])
'hello'
>>> model.asked[0].messages[0].content
'hi'
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

from ...personas.errors import ChatModelError
from ...tools.capability import Progress, silent
from .base import ChatModel, SchemaT
from .json_answers import WrongShape, validate
from .messages import Choice, Message, checked, checked_options


@dataclass(frozen=True)
class Asked:
    """One question that was put: which method, the messages, and what was asked for."""

    method: str
    messages: tuple[Message, ...]
    schema: type[BaseModel] | None = None
    options: dict[str, str] = field(default_factory=dict)


Scripted = str | BaseModel | Mapping[str, Any] | Choice | BaseException | Callable[[Asked], Any]


class ScriptedChatModel(ChatModel):
    """Gives ``answers`` one after another, whoever asks; the last is given again when ``loop`` is true.

    An answer is text, an instance or mapping for the schema, a :class:`Choice` or option name, an exception to be
    raised, or a function of :class:`Asked` that returns any of these. An answer that does not fit what was asked,
    and a script that has run out, are ``ChatModelError``, as with a real model. Text streams word by word.
    """

    def __init__(self, answers: Iterable[Scripted] = (), *, name: str = "scripted", loop: bool = False) -> None:
        super().__init__(name)
        self.asked: list[Asked] = []
        self._answers = list(answers)
        self._loop = loop
        self._turn = threading.Lock()

    def structured(
        self, messages: Sequence[Message], schema: type[SchemaT], *, deadline: float | None = None,
        progress: Progress = silent,
    ) -> SchemaT:
        answer = self._next(Asked("structured", tuple(checked(messages)), schema), progress)
        if isinstance(answer, schema):
            return answer
        try:
            data = answer.model_dump() if isinstance(answer, BaseModel) else answer
            return validate(data, schema)
        except WrongShape as error:
            raise ChatModelError(f"{self.name}: an answer outside the schema: {error}") from None

    def choose(
        self, messages: Sequence[Message], options: Mapping[str, str] | Sequence[str], *,
        deadline: float | None = None, progress: Progress = silent,
    ) -> Choice:
        offered = checked_options(options)
        answer = self._next(Asked("choose", tuple(checked(messages)), options=offered), progress)
        choice = answer if isinstance(answer, Choice) else Choice(str(answer))
        if choice.option not in offered:
            raise ChatModelError(f"{self.name}: chose {choice.option!r}, which was not offered")
        return choice

    def text(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> str:
        return str(self._next(Asked("text", tuple(checked(messages))), progress))

    def stream(
        self, messages: Sequence[Message], *, deadline: float | None = None, progress: Progress = silent
    ) -> Iterator[str]:
        words = str(self._next(Asked("stream", tuple(checked(messages))), progress)).split(" ")
        for index, word in enumerate(words):
            yield word if index == 0 else " " + word

    def _next(self, asked: Asked, progress: Progress) -> Any:
        progress(0.5, f"asking {self.name}", None)
        with self._turn:
            self.asked.append(asked)
            self.meter.add(calls=1)
            if not self._answers:
                raise ChatModelError(f"{self.name}: the script has no answer left for this {asked.method}")
            answer = self._answers[0] if self._loop and len(self._answers) == 1 else self._answers.pop(0)
        if callable(answer) and not isinstance(answer, BaseException | BaseModel):
            answer = answer(asked)
        if isinstance(answer, BaseException):
            raise answer
        return answer

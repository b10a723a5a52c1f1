"""The provider ``transformers``: a language model in a local folder, run here, held to the schema while it writes.

Even a small model cannot answer outside the schema, because what does not fit cannot be chosen. One answer at a time is
written for each model; whoever else asks waits. Nothing is downloaded, and nothing but safetensors is opened.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from pydantic import BaseModel

from ...personas.errors import ChatModelError, OutOfMemory
from ...tools.capability import Progress
from ...tools.hardware import Placement
from ...tools.residency import ran_out, shared
from .background import Call
from .base import SchemaT
from .coroutines import CoroutineChatModel
from .json_answers import NotJson, WrongShape, read_as
from .messages import Message, Usage, estimate_tokens
from .openai_ways import correction
from .transformers_folder import look, need_modules
from .transformers_loading import Loaded, load
from .transformers_placing import needed, placed
from .transformers_prompt import Prompt, prompt_for
from .transformers_schema import outline
from .transformers_words import whole_sentences

SMALLEST = 64
"""Tokens for an answer without which none is begun."""


@dataclass(frozen=True)
class LocalLimits:
    """What one call may take. ``deadline`` is seconds for the whole call unless it has its own; ``object_tokens`` the
    longest answer in a schema and ``text_tokens`` in words; ``corrections`` repeats with the validation error."""

    deadline: float = 900.0
    object_tokens: int = 4096
    text_tokens: int = 1024
    corrections: int = 1


@dataclass(frozen=True)
class LocalUsage(Usage):
    """``where`` tells the device, the precision and why; ``notes`` what had to be done to an answer."""

    where: str = ""
    notes: tuple[str, ...] = ()


class TransformersChatModel(CoroutineChatModel):
    """A language model of the ``transformers`` library.

    :param model: a folder (``./qwen``, ``/models/qwen``) or a catalogue id (``animism weights list``).
    :param device: ``auto`` or a torch device name; default ``$ANIMISM_DEVICE``, else the best there is. ``dtype`` is a
        torch dtype's name, by the device if not given.
    :param limits: seconds, tokens and repeats. ``budget``: most tokens, in and out, over the life of this object.
    :param temperature: 0 takes the likeliest; default the folder's own advice. ``seed``: the same question, the same
        answer.
    :raises ToolUnavailable: a module or the folder is missing, its weights are pickled or damaged.
    """

    def __init__(
        self, model: str, *, device: str | None = None, dtype: str | None = None, limits: LocalLimits | None = None,
        budget: int | None = None, temperature: float | None = None, seed: int | None = None,
    ) -> None:
        need_modules()
        self.folder = look(model)
        super().__init__(f"transformers:{model}", budget=budget)
        self.device = device or os.environ.get("ANIMISM_DEVICE") or "auto"
        self.dtype, self.limits = dtype, limits or LocalLimits()
        self.temperature, self.seed = temperature, seed
        self.place: Placement | None = None
        self._notes: list[str] = []

    def place_on(self, device: str) -> None:
        self.device = device

    @property
    def usage(self) -> LocalUsage:
        return LocalUsage(**vars(self.meter.usage), where=self.told, notes=tuple(self._notes))

    @property
    def told(self) -> str:
        """Where it runs and why, in one line; before the first question, that it is not loaded."""
        if self.place is None:
            return "not loaded yet"
        return f"{self.folder.kind} with {self.folder.parameters:,} numbers on {self.place.device}, {self.place.dtype} ({self.place.why})"

    def close(self) -> None:
        self.cancel()  # the weights are the residency's, which lets them go when room is needed

    @contextmanager
    def _call(self, deadline: float | None, progress: Progress) -> Iterator[Call]:
        call = Call(self.limits.deadline if deadline is None else deadline, progress, f"asking {self.folder.path.name}")
        try:
            with self._under_way(call):
                yield call
        except ChatModelError as error:
            if str(error).startswith(self.name):
                raise
            raise ChatModelError(f"{self.name}: {error}", mend=error.mend) from None
        except OutOfMemory as error:
            raise ChatModelError(f"{self.name}: {error}", mend=error.mend) from None

    async def _object(self, messages: list[Message], schema: type[SchemaT], call: Call) -> SchemaT:
        """Ask; and again with the fault, where a rule was broken that no grammar knows."""
        turns: list[Message] = []
        fault = ""
        for attempt in range(self.limits.corrections + 1):
            answer = await self._threaded(partial(self._written, [*messages, *turns], schema), call)
            try:
                return read_as(answer, schema)
            except (NotJson, WrongShape) as error:
                fault = str(error)
            call.stage = f"asking {self.folder.path.name} again ({attempt + 1}): {fault}"[:200]
            turns = correction(answer, fault)
        raise ChatModelError(f"{self.limits.corrections + 1} answers break a rule of the schema; the last: {fault}")

    async def _words(self, messages: list[Message], call: Call) -> str:
        heard: list[str] = []
        ended = await self._threaded(partial(self._spoken, messages, heard.append), call)
        said = "".join(heard).strip()
        if not said:
            raise ChatModelError("the answer is empty")
        return said if ended else whole_sentences(said)

    async def _pieces(self, messages: list[Message], call: Call, emit: Callable[[str], None]) -> None:
        await self._threaded(partial(self._spoken, messages, emit), call)

    async def _threaded(self, work: Callable[[threading.Event], Any], call: Call) -> Any:
        """``work(stop)`` in a thread; when the caller leaves, ``stop`` is set and the thread ends by the next token."""
        stop = threading.Event()
        late = f"no whole answer within {call.deadline:g} s"
        try:
            async with asyncio.timeout(max(0.0, call.remaining)):
                return await asyncio.to_thread(self._guarded, work, stop)
        except TimeoutError:
            raise ChatModelError(late, mend="give it more time, or take a smaller model") from None
        finally:
            stop.set()

    def _guarded(self, work: Callable[[threading.Event], Any], stop: threading.Event) -> Any:
        try:
            return work(stop)
        except RuntimeError as error:  # torch's own, such as a card that failed
            if ran_out(error):
                raise OutOfMemory(f"no memory for the answer: {str(error).splitlines()[0]}",
                                  mend="take a smaller model, or another device") from None
            raise ChatModelError(f"the model failed: {(str(error).splitlines() or ['?'])[0][:200]}") from None

    def _written(self, messages: list[Message], schema: type[BaseModel], stop: threading.Event) -> str:
        """One answer as JSON that fits the grammar."""
        from .transformers_constraint import Constraint
        from .transformers_generation import written

        most = self.limits.object_tokens
        with self._loaded() as loaded, self.meter.hold(estimate_tokens(messages), most), loaded.turn(stop):
            prompt, output = self._prompt(loaded, _with_outline(messages, schema), most, messages)

            def answer() -> Constraint:
                constraint = Constraint(loaded.words, schema, len(prompt.tokens), output)
                count = written(loaded, prompt, output, self._sampler(loaded), constraint, stop)
                self.meter.add(tokens_in=len(prompt.tokens), tokens_out=count, calls=1)
                return constraint

            text, closed = shared().retrying(answer, "an answer").text()
        if closed:
            self._note(f"an answer reached {output:,} tokens and was ended for the model")
        return text

    def _spoken(self, messages: list[Message], emit: Callable[[str], None], stop: threading.Event) -> bool:
        """One answer in words; whether it came to its own end."""
        from .transformers_generation import spoken

        most = self.limits.text_tokens
        with self._loaded() as loaded, self.meter.hold(estimate_tokens(messages), most), loaded.turn(stop):
            prompt, output = self._prompt(loaded, messages, most)
            told = 0

            def tell(piece: str) -> None:
                nonlocal told
                told += 1
                if not stop.is_set():
                    emit(piece)

            count, ended = 0, False
            try:
                count, ended = spoken(loaded, prompt, output, self._sampler(loaded), tell, stop)
            finally:  # what was read and said before a stop counts, too
                self.meter.add(tokens_in=len(prompt.tokens), tokens_out=count or told, calls=1)
        return ended

    def _prompt(
        self, loaded: Loaded, messages: list[Message], most: int, shorter: list[Message] | None = None
    ) -> tuple[Prompt, int]:
        """The prompt and how long the answer may be. ``shorter`` is taken where ``messages`` do not fit."""
        room = loaded.context - min(most, max(SMALLEST, loaded.context // 4))
        try:
            prompt = prompt_for(loaded.tokenizer, messages, room)
        except ChatModelError:
            if shorter is None:
                raise
            prompt = prompt_for(loaded.tokenizer, shorter, room)
            self._note("the schema's outline did not fit into the model's context")
        if prompt.dropped:
            self._note(f"{prompt.dropped} old turns did not fit into {loaded.context:,} tokens")
        return prompt, min(most, loaded.context - len(prompt.tokens))

    def _sampler(self, loaded: Loaded) -> Any:
        from .transformers_sampling import Sampler

        return Sampler(loaded.temperature if self.temperature is None else self.temperature, loaded.top_p, self.seed)

    @contextmanager
    def _loaded(self) -> Iterator[Loaded]:
        """The model, from the residency."""
        if self.place is None or self.place.device.partition(":")[0] != self.device.partition(":")[0] != "auto":
            self.place = placed(self.folder, self.device, self.dtype)
        where = self.place
        key = ("chat", str(self.folder.path), where.device, where.dtype)
        with shared().using(key, lambda: load(self.folder, where), bytes=needed(self.folder, where)) as loaded:
            yield loaded

    def _note(self, text: str) -> None:
        if text not in self._notes:
            self._notes.append(text)


def _with_outline(messages: list[Message], schema: type[BaseModel]) -> list[Message]:
    """The messages with the shape of the answer in the first system message: the grammar holds it, the outline lets the
    model foresee it."""
    order = f"Answer with one JSON object of the type Answer and nothing else.\n{outline(schema)}"
    if messages[0].role == "system":
        return [Message("system", f"{messages[0].content}\n\n{order}"), *messages[1:]]
    return [Message("system", order), *messages]

"""Holds a language model to a JSON Schema while it writes: what the schema does not allow cannot be chosen.

llguidance turns the schema into a grammar and says before each token which ones may come; all others get no chance. It
runs no model; what was broken off is ended by :mod:`.transformers_closing`.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from ...personas.errors import ChatModelError
from .transformers_closing import close
from .transformers_schema import grammar_schema

if TYPE_CHECKING:
    import torch

CHARACTERS_A_TOKEN = 3
_STYLE = {"whitespace_flexible": False, "item_separator": ", ", "key_separator": ": ", "coerce_one_of": True, "lenient": True}
"""JSON as Python's ``json.dumps`` writes it, which is what models have read most of; no other white space, so that none
can go on for ever."""


class Words:
    """A tokenizer as grammars need it: every token's bytes. Made once for a model; about a second for 150,000 tokens."""

    def __init__(self, tokenizer: Any, end: Sequence[int]) -> None:
        from llguidance.hf import from_tokenizer

        try:
            self.tokens = from_tokenizer(tokenizer, eos_token=list(end) or None, slices=None)
        except ValueError as error:
            raise ChatModelError(f"this tokenizer cannot be held to a schema: {error}", mend="take another model") from None
        self.size = int(self.tokens.vocab_size)
        self.end = list(end)
        self._bytes: list[int] | None = None
        self._lock = threading.Lock()

    @property
    def byte_tokens(self) -> list[int]:
        """The token that is one byte, for each of 256; -1 where there is none."""
        with self._lock:
            if self._bytes is None:
                found = [-1] * 256
                for token in range(self.size):
                    text = b"" if self.tokens.is_special_token(token) else self.tokens.decode_bytes([token])
                    if len(text) == 1 and found[text[0]] < 0:
                        found[text[0]] = token
                self._bytes = found
            return self._bytes


class Constraint:
    """One answer under way. Handed to ``generate`` as a logits processor; ``prompt`` tokens stand before the answer."""

    def __init__(self, words: Words, schema: type[BaseModel], prompt: int, output: int) -> None:
        self._words, self._schema, self._output = words, schema, output
        self._matcher = _matcher(words, grammar_schema(schema, output * CHARACTERS_A_TOKEN))
        self._read = prompt
        self.tokens: list[int] = []

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """``scores`` (1, V) with minus infinity for every token that may not come after ``input_ids`` (1, T)."""
        import torch

        self.follow(input_ids[0])
        barred = torch.ones(scores.shape[-1], dtype=torch.bool)  # (V,): models pad V beyond the tokenizer's
        if self._matcher.is_stopped():
            barred[self._words.end[:1]] = False
        else:
            known = torch.frombuffer(bytearray(self._matcher.compute_logit_bias()), dtype=torch.uint8)[: len(barred)]
            barred[: len(known)] = known == 0
        clean = torch.nan_to_num(scores, nan=-1e9, posinf=1e9, neginf=-1e9)  # half precision overflows now and then
        return clean.masked_fill_(barred.to(scores.device), float("-inf"))

    def follow(self, ids: torch.Tensor) -> None:
        """Take in the tokens that came since the last look. ``ids`` (T,) are the prompt's and the answer's."""
        for token in ids[self._read:].tolist():
            self._read += 1
            if token in self._words.end or self.ended:
                continue
            if not self._matcher.consume_token(token):
                raise ChatModelError(f"the grammar was left: {self._matcher.get_error()[:200]}")
            self.tokens.append(token)

    @property
    def ended(self) -> bool:
        """Whether the answer is whole."""
        return bool(self._matcher.is_stopped())

    def text(self) -> tuple[str, bool]:
        """The answer as JSON, and whether it had to be ended for the model."""
        written = self._words.tokens.decode_bytes(self.tokens)
        if self._matcher.is_accepting():
            return written.decode("utf-8"), False
        return (written + self._ending(written)).decode("utf-8"), True

    def _ending(self, written: bytes) -> bytes:
        least = grammar_schema(self._schema, self._output * CHARACTERS_A_TOKEN, least=True)
        matcher = _matcher(self._words, least)
        matcher.consume_tokens(self.tokens)
        if matcher.is_error():
            matcher = self._matcher
        ending = close(matcher, written, self._words.byte_tokens, _required_names(json.loads(least)))
        if ending is None:
            raise ChatModelError("the answer was cut off by the token limit and could not be ended",
                                 mend="allow a longer answer (output_tokens)")
        return ending


def _matcher(words: Words, schema: str) -> Any:
    from llguidance import LLMatcher

    matcher = LLMatcher(words.tokens, LLMatcher.grammar_from_json_schema(schema, overrides=_STYLE), log_level=0)
    if matcher.is_error():
        raise ChatModelError(f"no grammar for this schema: {matcher.get_error()[:300]}")
    return matcher


def _required_names(node: Any) -> Collection[str]:
    """Every key that some object of the schema requires."""
    if isinstance(node, list):
        return {name for part in node for name in _required_names(part)}
    if not isinstance(node, dict):
        return set()
    here = {name for name in node.get("required", ()) if isinstance(name, str)}
    return here | {name for part in node.values() for name in _required_names(part)}

"""Loads a language model and its tokenizer from a local folder: safetensors only, no code of the folder's, no network.

What is wrong with a folder at first sight is found by :mod:`.transformers_folder` before this.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from ...personas.errors import Cancelled, ChatModelError
from ...tools.hardware import Placement
from ...tools.quiet import quiet_transformers
from ...tools.residency import ran_out
from .transformers_constraint import Words
from .transformers_folder import ModelFolder

TURN_ENDS = (
    "<|im_end|>", "<|eot_id|>", "<|end|>", "<end_of_turn>", "<|endoftext|>", "<|end_of_text|>", "</s>", "<|return|>",
    "<|END_OF_TURN_TOKEN|>", "<eos>",
)
"""What ends a turn in one family or another; those that a tokenizer knows as special count."""
DEFAULT_CONTEXT = 4096
WAIT = 0.05


@dataclass
class Loaded:
    """A model at hand. ``end`` are the tokens that end an answer; ``temperature`` and ``top_p`` are the folder's own
    advice. One answer at a time: whoever asks meanwhile waits for :meth:`turn`."""

    model: Any
    tokenizer: Any
    where: Placement
    context: int
    end: list[int]
    temperature: float
    top_p: float
    _words: Words | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def components(self) -> dict[str, Any]:
        """For the residency, which counts their bytes."""
        return {"model": self.model}

    @property
    def words(self) -> Words:
        """The tokenizer as grammars need it, made at first use."""
        if self._words is None:
            self._words = Words(self.tokenizer, self.end)
        return self._words

    @contextmanager
    def turn(self, stop: threading.Event) -> Iterator[None]:
        """The model to oneself; ``Cancelled`` when ``stop`` is set while one waits."""
        while not self._lock.acquire(timeout=WAIT):
            if stop.is_set():
                raise Cancelled("the chat model was stopped on request")
        try:
            yield
        finally:
            self._lock.release()


def load(folder: ModelFolder, where: Placement) -> Loaded:
    """The model at ``where``; ``ChatModelError`` in one line when transformers cannot make one of the folder. Running
    out of memory passes through, for the residency to act on."""
    with quiet_transformers():
        tokenizer = _made(lambda: _tokenizer(folder), folder, "tokenizer")
        model = _made(lambda: _model(folder, where), folder, "model")
    advice = model.generation_config
    samples = bool(getattr(advice, "do_sample", False))
    return Loaded(
        model, tokenizer, where, folder.context or _length(tokenizer), _ends(model, tokenizer),
        float(advice.temperature or 0.7) if samples else 0.7, float(advice.top_p or 1.0) if samples else 0.95,
    )


def _tokenizer(folder: ModelFolder) -> Any:
    from transformers import AutoTokenizer

    return AutoTokenizer.from_pretrained(folder.path, local_files_only=True, trust_remote_code=False)


def _model(folder: ModelFolder, where: Placement) -> Any:
    import torch
    from transformers import AutoModelForCausalLM

    model, told = AutoModelForCausalLM.from_pretrained(
        folder.path, local_files_only=True, trust_remote_code=False, use_safetensors=True,
        dtype=getattr(torch, where.dtype), output_loading_info=True,
    )
    if lacking := sorted(told.get("missing_keys", ())):
        raise ValueError(f"the weights lack {lacking[0]}" + (f" and {len(lacking) - 1} more" if len(lacking) > 1 else ""))
    return model.eval().requires_grad_(False).to(where.device)


def _made(make: Any, folder: ModelFolder, what: str) -> Any:
    try:
        return make()
    except Exception as error:  # transformers raises some ten classes for a folder that is not right
        if ran_out(error):
            raise
        lines = str(error).strip().splitlines() or [type(error).__name__]
        raise ChatModelError(
            f"the {what} in {folder.path} cannot be loaded: {lines[0][:300]}", mend="copy or download the folder again, whole"
        ) from None


def _ends(model: Any, tokenizer: Any) -> list[int]:
    """End tokens by the folder's advice, the tokenizer's own, and every turn's end that it knows; no one twice."""
    named = model.generation_config.eos_token_id
    named = named if isinstance(named, list) else [named]
    special = {str(token): number for number, token in tokenizer.added_tokens_decoder.items() if token.special}
    found = [*named, tokenizer.eos_token_id, *(special.get(text) for text in TURN_ENDS)]
    return list(dict.fromkeys(int(token) for token in found if token is not None))


def _length(tokenizer: Any) -> int:
    longest = int(tokenizer.model_max_length)
    return longest if longest < 10_000_000 else DEFAULT_CONTEXT  # transformers writes 1e30 for "not known"

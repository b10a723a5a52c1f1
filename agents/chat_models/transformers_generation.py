"""Has a loaded model write: token by token, watched, so that it can be stopped within one.

Knows no messages and no schema; what may come next is the constraint's matter.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from ...personas.errors import Cancelled
from .transformers_constraint import Constraint
from .transformers_loading import Loaded
from .transformers_prompt import Prompt
from .transformers_sampling import Sampler
from .transformers_words import Spoken


def written(loaded: Loaded, prompt: Prompt, output: int, sampler: Sampler, constraint: Constraint, stop: threading.Event) -> int:
    """Fill ``constraint`` with an answer of at most ``output`` tokens; how many were written."""
    def ended(ids: Any) -> bool:
        constraint.follow(ids)
        return constraint.ended

    return _generate(loaded, prompt, output, [constraint, sampler], ended, stop)


def spoken(
    loaded: Loaded, prompt: Prompt, output: int, sampler: Sampler, tell: Callable[[str], None], stop: threading.Event
) -> tuple[int, bool]:
    """Say an answer in words to ``tell`` as they come; how many tokens, and whether it came to its own end."""
    words, closed = Spoken(loaded.tokenizer, prompt.stops), False

    def ended(ids: Any) -> bool:
        nonlocal closed
        last = int(ids[-1])
        closed = last in loaded.end
        if not closed and (piece := words.feed(last)):
            tell(piece)
        return closed or words.ended

    count = _generate(loaded, prompt, output, [sampler], ended, stop)
    if rest := words.finish():
        tell(rest)
    return count, closed or words.ended


def _generate(
    loaded: Loaded, prompt: Prompt, output: int, processors: list[Any], ended: Callable[[Any], bool], stop: threading.Event
) -> int:
    import torch

    class Watch:
        """A stopping criterion: called after each token with ids (1, T)."""

        def __call__(self, input_ids: Any, scores: Any, **_: Any) -> Any:
            done = stop.is_set() or ended(input_ids[0])
            return torch.full((1,), done, device=input_ids.device)

    ids = torch.tensor([prompt.tokens], device=loaded.model.device)  # (1, P)
    result = loaded.model.generate(
        ids, attention_mask=torch.ones_like(ids), max_new_tokens=output, do_sample=False, temperature=None, top_p=None,
        top_k=None, eos_token_id=loaded.end or None, pad_token_id=loaded.end[0] if loaded.end else 0,
        logits_processor=processors, stopping_criteria=[Watch()],
    )
    if stop.is_set():
        raise Cancelled("the chat model was stopped on request")
    return int(result.shape[-1]) - len(prompt.tokens)

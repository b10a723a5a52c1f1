"""Chance in a local model's answer, from a generator of the call's own: one seed and one question, one answer.

Transformers samples from torch's global generator, which other models in this process use too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch

CANDIDATES = 1024
"""Of a vocabulary of 150,000 tokens; the others have no chance."""


class Sampler:
    """A logits processor that turns "take the best" into a draw: it keeps the likeliest tokens that together have
    ``top_p`` of the probability, and divides their shares by exponential noise, whose largest is a sample. A
    ``temperature`` of 0 takes the best. ``seed`` ``None`` is another answer each time."""

    def __init__(self, temperature: float, top_p: float = 1.0, seed: int | None = None) -> None:
        self.temperature, self.top_p, self.seed = temperature, top_p, seed
        self._generator: torch.Generator | None = None

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """``scores`` (1, V) of the next token, any float; the same shape, float32, the drawn token's alone finite."""
        import torch

        if self.temperature <= 0:
            return scores
        best, places = scores[0].topk(min(CANDIDATES, scores.shape[-1]))  # sorted; a whole vocabulary takes 20 ms to sort
        shares = torch.softmax(best.float().cpu() / self.temperature, dim=-1)  # (C,)
        shares = shares.masked_fill(shares.cumsum(-1) - shares > self.top_p, 0.0)  # the first is never beyond
        noise = torch.empty_like(shares).exponential_(generator=self._source())
        drawn = places[int((shares / noise).argmax())]
        return torch.full_like(scores, float("-inf")).index_fill(-1, drawn.reshape(1), 0.0)

    def _source(self) -> torch.Generator:
        import torch

        if self._generator is None:
            self._generator = torch.Generator("cpu")
            if self.seed is None:
                self._generator.seed()
            else:
                self._generator.manual_seed(self.seed)
        return self._generator

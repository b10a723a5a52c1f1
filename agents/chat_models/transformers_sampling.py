"""Chance in a local model's answer, from a generator of the call's own: one seed and one question, one answer.

Transformers samples from torch's global generator, which other models in this process use too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import torch


class Sampler:
    """A logits processor that turns "take the best" into a draw: it keeps the likeliest tokens that together have
    ``top_p`` of the probability, and adds Gumbel noise, so that the largest score is a sample (Gumbel-max). A
    ``temperature`` of 0 takes the best. ``seed`` ``None`` is another answer each time."""

    def __init__(self, temperature: float, top_p: float = 1.0, seed: int | None = None) -> None:
        self.temperature, self.top_p, self.seed = temperature, top_p, seed
        self._generator: torch.Generator | None = None

    def __call__(self, input_ids: torch.Tensor, scores: torch.Tensor) -> torch.Tensor:
        """``scores`` (1, V) of the next token, any float; the same shape, float32."""
        import torch

        if self.temperature <= 0:
            return scores
        shares = torch.softmax(scores.float().cpu() / self.temperature, dim=-1)  # (1, V)
        shares = self._nucleus(shares)
        noise = torch.empty_like(shares).exponential_(generator=self._source())
        return (shares.log() - noise.log()).to(scores.device)

    def _nucleus(self, shares: torch.Tensor) -> torch.Tensor:
        if self.top_p >= 1:
            return shares
        ordered, places = shares.sort(descending=True)
        beyond = ordered.cumsum(-1) - ordered > self.top_p  # the first is never beyond
        return shares.scatter(-1, places, ordered.masked_fill(beyond, 0.0))

    def _source(self) -> torch.Generator:
        import torch

        if self._generator is None:
            self._generator = torch.Generator("cpu")
            if self.seed is None:
                self._generator.seed()
            else:
                self._generator.manual_seed(self.seed)
        return self._generator

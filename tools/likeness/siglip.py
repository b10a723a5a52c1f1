"""The likeness tool ``siglip``: SigLIP 2 (Tschannen et al., 2025, arXiv:2502.14786), in many languages.

Trained on lower-case words, 64 tokens of them, padded to the full length. Its published files name a tokenizer that
keeps capitals, so the words are lowered here. Its cosines are small, about 0 to 0.2; only their order means something.
"""

from __future__ import annotations

from ..capability import Requires, Weights
from .embedding import EmbeddingLikeness

MODEL = "siglip2-base"


class SiglipLikeness(EmbeddingLikeness):
    """``model`` is a catalogue id or the folder of a ``SiglipModel`` (SigLIP 2 of fixed resolution, or SigLIP)."""

    name = "siglip"
    description = "Compares a picture with words in a hundred languages, and with another picture, by SigLIP 2."
    requires = Requires(
        extra="diffusion", modules=("torch", "transformers"), memory=1_600_000_000,
        weights=(Weights("google/siglip2-base-patch16-224", "Apache-2.0", True, 1_500_000_000, MODEL),),
    )
    priority = 10
    model_class, picture_class = "SiglipModel", "SiglipImageProcessorPil"
    padding, lower_case = "max_length", True

    def __init__(self, model: str = MODEL) -> None:
        super().__init__(model)

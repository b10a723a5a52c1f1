"""The likeness tool ``clip``: CLIP (Radford et al., 2021, arXiv:2103.00020), in English.

77 tokens of words; pictures are cut to their middle square. Its cosines run from about 0.1 to 0.35.
"""

from __future__ import annotations

from ..capability import Requires, Weights
from .embedding import EmbeddingLikeness

MODEL = "clip-large"


class ClipLikeness(EmbeddingLikeness):
    """``model`` is a catalogue id or the folder of a ``CLIPModel``."""

    name = "clip"
    description = "Compares a picture with English words, and with another picture, by CLIP."
    requires = Requires(
        extra="diffusion", modules=("torch", "transformers"), memory=1_800_000_000,
        weights=(
            Weights("openai/clip-vit-large-patch14", "none stated; OpenAI's code is MIT", False, 1_710_000_000, MODEL),
        ),
    )
    priority = 5
    model_class, picture_class = "CLIPModel", "CLIPImageProcessorPil"

    def __init__(self, model: str = MODEL) -> None:
        super().__init__(model)

"""What Qwen2.5-VL is given to read: a text in which each picture's place is held by as many tokens as it has patches.

transformers' own ``Qwen2VLProcessor`` reads films too and needs torchvision for that; this reads pictures and does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

PLACE = "<|image_pad|>"


class PictureReader:
    """``image_processor`` cuts pictures into patches, ``tokenizer`` cuts texts into tokens: the model's own both."""

    def __init__(self, image_processor: Any, tokenizer: Any) -> None:
        self.image_processor, self.tokenizer = image_processor, tokenizer

    @classmethod
    def from_pretrained(cls, folder: Path, **options: Any) -> PictureReader:
        """From a folder with the processor's two parts."""
        from transformers import AutoTokenizer, Qwen2VLImageProcessor

        return cls(
            Qwen2VLImageProcessor.from_pretrained(folder, **options), AutoTokenizer.from_pretrained(folder, **options)
        )

    def __call__(
        self, text: Sequence[str], images: Any = None, padding: bool = True, return_tensors: str = "pt"
    ) -> Any:
        """Tokens (batch, length) with their mask, patches (patches, channels × times × side²) and each picture's grid
        (pictures, 3)."""
        from transformers import BatchFeature

        seen = self.image_processor(images=images, return_tensors=return_tensors) if images is not None else {}
        grids = iter(seen["image_grid_thw"].tolist() if seen else ())
        merged = self.image_processor.merge_size**2
        full = []
        for line in text:
            pieces = line.split(PLACE)
            held = [PLACE * ((t * h * w) // merged) for _, (t, h, w) in zip(pieces[1:], grids, strict=False)]
            full.append("".join(piece + place for piece, place in zip(pieces, [*held, ""], strict=True)))
        tokens = self.tokenizer(full, padding=padding, return_tensors=return_tensors)
        return BatchFeature({**tokens, **seen})

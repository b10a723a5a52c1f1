"""A tiny CLIP: the real ``CLIPModel`` with random weights, its own tokenizer and picture processor, as a folder.

A third of a megabyte. It compares nothing sensibly; for tests of what loads and asks it.
"""

from __future__ import annotations

from pathlib import Path

from .diffusion_parts import clip_text_config, clip_tokenizer, seeded

SIDE, WIDTH = 32, 32


def make_clip(folder: str | Path, *, seed: int = 0) -> Path:
    """Write the model to ``folder`` and return it; the same bytes for the same seed. Pictures are 32 × 32 pixels."""
    from transformers import CLIPConfig, CLIPImageProcessorPil, CLIPModel

    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    vision = {
        "hidden_size": WIDTH, "intermediate_size": 2 * WIDTH, "num_hidden_layers": 2, "num_attention_heads": 4,
        "image_size": SIDE, "patch_size": 8,
    }
    config = CLIPConfig(text_config=clip_text_config(WIDTH).to_dict(), vision_config=vision, projection_dim=WIDTH)
    with seeded(seed):
        CLIPModel(config).save_pretrained(target, safe_serialization=True)
    pictures = CLIPImageProcessorPil(size={"shortest_edge": SIDE}, crop_size={"height": SIDE, "width": SIDE})
    pictures.save_pretrained(target)
    clip_tokenizer(target).save_pretrained(target)
    return target

"""A tiny SigLIP 2: the real ``SiglipModel`` with random weights, a Gemma tokenizer and a picture processor, on disk.

As in the published checkpoints the tokenizer's file names Gemma's class, which keeps capitals, and every text ends with
``<eos>``. A third of a megabyte; it compares nothing sensibly.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .diffusion_parts import seeded

SIDE, WIDTH, TOKENS = 32, 32, 64
SPECIAL = ("<pad>", "<eos>", "<bos>", "<unk>", "<mask>")


def make_siglip(folder: str | Path, *, seed: int = 0) -> Path:
    """Write the model to ``folder`` and return it; the same bytes for the same seed. Pictures are 32 × 32 pixels."""
    from transformers import SiglipConfig, SiglipImageProcessorPil, SiglipModel

    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    tokenizer = gemma_tokenizer()
    tower = {"hidden_size": WIDTH, "intermediate_size": 2 * WIDTH, "num_hidden_layers": 2, "num_attention_heads": 4}
    words = {"vocab_size": len(tokenizer), "max_position_embeddings": TOKENS, "projection_size": WIDTH,
             "pad_token_id": 0, "eos_token_id": 1, "bos_token_id": 2}
    config = SiglipConfig(text_config={**tower, **words}, vision_config={**tower, "image_size": SIDE, "patch_size": 8})
    with seeded(seed):
        SiglipModel(config).save_pretrained(target, safe_serialization=True)
    SiglipImageProcessorPil(size={"height": SIDE, "width": SIDE}).save_pretrained(target)
    tokenizer.save_pretrained(target)
    return target


def gemma_tokenizer() -> Any:
    """A ``GemmaTokenizer`` that spells: every byte is a token, the letters and the space too; no merges."""
    from transformers import GemmaTokenizer

    letters = [chr(code) for code in range(33, 127)] + ["▁"]
    tokens = [*SPECIAL, *(f"<0x{byte:02X}>" for byte in range(256)), *letters]
    return GemmaTokenizer(
        vocab={token: i for i, token in enumerate(tokens)}, merges=[], add_bos_token=False, add_eos_token=True,
        padding_side="right", model_max_length=TOKENS,
    )

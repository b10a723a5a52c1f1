"""Small parts of models that read through Qwen: its tokenizer and its language models, tiny and random.

Every byte is a token of its own, so any text can be read; the chat template is as short as it can be.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .diffusion_parts import byte_symbols

SPECIAL = (
    "<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|image_pad|>",
    "<|video_pad|>",
)
TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


def qwen_tokenizer(folder: Path) -> Any:
    """A ``Qwen2Tokenizer`` of bytes; ``folder`` takes its two files."""
    from transformers import Qwen2Tokenizer

    vocabulary = {token: i for i, token in enumerate([*byte_symbols(), *SPECIAL])}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n", encoding="utf-8")
    tokenizer = Qwen2Tokenizer(
        vocab=vocabulary, merges=[], additional_special_tokens=list(SPECIAL), model_max_length=2048,
        pad_token=SPECIAL[0], eos_token=SPECIAL[2], unk_token=None,
    )
    tokenizer.chat_template = TEMPLATE
    return tokenizer


def qwen3_config(layers: int, width: int = 16) -> Any:
    """The configuration of a Qwen3 of ``layers`` layers."""
    from transformers import Qwen3Config

    return Qwen3Config(
        vocab_size=256 + len(SPECIAL), hidden_size=width, intermediate_size=2 * width, num_hidden_layers=layers,
        num_attention_heads=2, num_key_value_heads=1, head_dim=8, max_position_embeddings=2048, bos_token_id=256,
        eos_token_id=258, pad_token_id=256,
    )

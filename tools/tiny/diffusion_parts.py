"""Small parts that several tiny diffusion models share: CLIP's tokenizer and text encoders, and a picture autoencoder.

All are the real classes with few and narrow layers and random weights; nothing they draw or say means anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

START, END = "<|startoftext|>", "<|endoftext|>"
WORDS = ("portrait", "photo", "face", "looking", "camera", "visible", "clearly", "with", "wearing", "the", "and", "of")
"""Words that are one token each, as common words are in CLIP's own vocabulary; every other is spelt out."""


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Torch's chance fixed by ``seed`` inside the block, and as it was afterwards."""
    import torch

    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.manual_seed(seed)
        yield


def byte_symbols() -> list[str]:
    """The 256 characters that stand for bytes in GPT-2's and CLIP's vocabularies, in the order of the bytes."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    spare = iter(range(256, 512))
    return [chr(byte if byte in plain else next(spare)) for byte in range(256)]


def clip_vocabulary() -> tuple[dict[str, int], list[tuple[str, str]]]:
    """Tokens and merges: bytes, bytes that end a word, what it takes to merge :data:`WORDS`, start and end."""
    symbols = byte_symbols()
    tokens = [*symbols, *(symbol + "</w>" for symbol in symbols)]
    merges: list[tuple[str, str]] = []
    for word in WORDS:
        left = word[0]
        for i, letter in enumerate(word[1:], 1):
            right = letter + ("</w>" if i == len(word) - 1 else "")
            if (left, right) not in merges:
                merges.append((left, right))
                tokens.append(left + right)
            left += right
    return {token: i for i, token in enumerate([*tokens, START, END])}, merges


def clip_tokenizer(folder: Path) -> Any:
    """A ``CLIPTokenizer`` of 77 tokens; ``folder`` takes its two files."""
    from transformers import CLIPTokenizer

    vocabulary, merges = clip_vocabulary()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "vocab.json").write_text(json.dumps(vocabulary), encoding="utf-8")
    lines = ["#version: 0.2", *(" ".join(pair) for pair in merges), ""]
    (folder / "merges.txt").write_text("\n".join(lines), encoding="utf-8")
    return CLIPTokenizer(vocab=vocabulary, merges=merges, model_max_length=77, pad_token=END)


def clip_text_config(width: int = 32, **changes: Any) -> Any:
    """The configuration of a text encoder of two layers."""
    from transformers import CLIPTextConfig

    count = len(clip_vocabulary()[0])
    return CLIPTextConfig(
        vocab_size=count, hidden_size=width, intermediate_size=2 * width, num_hidden_layers=2, num_attention_heads=4,
        max_position_embeddings=77, projection_dim=width, bos_token_id=count - 2, eos_token_id=count - 1,
        pad_token_id=count - 1, **changes,
    )


def autoencoder(**changes: Any) -> Any:
    """An ``AutoencoderKL`` that makes one latent of 8 × 8 pixels, as Stable Diffusion's does."""
    from diffusers import AutoencoderKL

    settings: dict[str, Any] = dict(
        block_out_channels=(8, 16, 16, 16), norm_num_groups=8, in_channels=3, out_channels=3, latent_channels=4,
        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4, sample_size=64,
    )
    return AutoencoderKL(**{**settings, **changes})

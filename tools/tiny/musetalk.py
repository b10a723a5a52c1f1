"""A tiny latent lip-sync model in MuseTalk 1.5's shapes: UNet, autoencoder and Whisper of the real classes, a few
narrow layers each, random weights. Its mouths are noise; they change with the sound.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .diffusion_parts import autoencoder, seeded


def make_musetalk(
    folder: str | Path, *, seed: int = 0, width: int = 16, released: bool = False, **unet_changes: Any
) -> Path:
    """Write ``unet``, ``vae`` and ``whisper`` to ``folder`` (made if need be) and return it.

    :param width: of Whisper's states (384 in whisper-tiny); a multiple of 8.
    :param released: lay the UNet out as the release does, ``musetalkV15/musetalk.json`` and ``unet.safetensors``.
    :param unet_changes: settings of the UNet that differ from the contract, to make an odd one.
    """
    from diffusers import UNet2DConditionModel
    from transformers import WhisperConfig, WhisperFeatureExtractor, WhisperModel

    target = Path(folder)
    settings: dict[str, Any] = {
        "sample_size": 32, "in_channels": 8, "out_channels": 4, "block_out_channels": (8, 16), "layers_per_block": 1,
        "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D"), "norm_num_groups": 4, "attention_head_dim": 4,
        "up_block_types": ("CrossAttnUpBlock2D", "UpBlock2D"), "cross_attention_dim": width,
    }
    whisper = WhisperConfig(
        d_model=width, encoder_layers=4, decoder_layers=1, encoder_attention_heads=2, decoder_attention_heads=2,
        encoder_ffn_dim=2 * width, decoder_ffn_dim=2 * width, vocab_size=64, pad_token_id=0, bos_token_id=1,
        eos_token_id=2, decoder_start_token_id=1,
    )
    with seeded(seed):
        unet = UNet2DConditionModel(**{**settings, **unet_changes})
        vae = autoencoder(sample_size=256, layers_per_block=1, block_out_channels=(4, 4, 4, 4), norm_num_groups=2)
        model = WhisperModel(whisper)
        _louder(unet, model)
    vae.save_pretrained(target / "vae", safe_serialization=True)
    model.save_pretrained(target / "whisper", safe_serialization=True)
    WhisperFeatureExtractor(feature_size=80).save_pretrained(target / "whisper")
    if released:
        _as_released(unet, target / "musetalkV15")
    else:
        unet.save_pretrained(target / "unet", safe_serialization=True)
    return target


def _louder(unet: Any, whisper: Any) -> None:
    """Make the sound heard: with weights as they fall, a second's place in the sound drowns what is said in it."""
    for name, parameter in [*unet.named_parameters(), *whisper.encoder.named_parameters()]:
        if "attn2.to_" in name or name in ("conv1.weight", "conv2.weight"):
            parameter.mul_(8)


def _as_released(unet: Any, folder: Path) -> None:
    from safetensors.torch import save_file

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "musetalk.json").write_text(json.dumps({**unet.config}, indent=1, default=list), encoding="utf-8")
    save_file({name: tensor.contiguous() for name, tensor in unet.state_dict().items()}, folder / "unet.safetensors")

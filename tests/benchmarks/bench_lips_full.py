"""Latent lips at their real size with random weights: frames a second by batch, memory, and the parts of a frame.

Speed and memory do not depend on what the weights are. The configurations are those of MuseTalk 1.5's UNet,
``sd-vae-ft-mse`` and ``whisper-tiny``. Nothing is written to disk.

    python tests/benchmarks/bench_lips_full.py [DEVICE]     # cuda where there is one
"""

from __future__ import annotations

import sys
import time
from typing import Any

import numpy as np

BATCHES = (1, 4, 8, 16, 32)


def full_size(device: str, dtype: Any) -> Any:
    """The three networks at full size, made where they will run."""
    import torch
    from animism.tools.animation.latent_lips_model import LipModel
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from transformers import WhisperConfig, WhisperFeatureExtractor, WhisperModel

    torch.manual_seed(0)
    with torch.device(device):
        unet = UNet2DConditionModel(
            sample_size=64, in_channels=8, out_channels=4, cross_attention_dim=384, attention_head_dim=8,
            block_out_channels=(320, 640, 1280, 1280), layers_per_block=2,
        )
        vae = AutoencoderKL(
            block_out_channels=(128, 256, 512, 512), layers_per_block=2, latent_channels=4, sample_size=256,
            down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
        )
        whisper = WhisperModel(WhisperConfig(d_model=384, encoder_layers=4, decoder_layers=1, encoder_attention_heads=6,
                                             decoder_attention_heads=6, encoder_ffn_dim=1536, decoder_ffn_dim=1536))
    parts = [part.to(device, dtype).eval().requires_grad_(False) for part in (unet, vae, whisper.get_encoder())]
    return LipModel(*parts, WhisperFeatureExtractor(feature_size=80), device, dtype)


def timed(work: Any, device: str, least: float = 1.0) -> float:
    """Seconds a call, after two to warm up."""
    import torch

    def wait() -> None:
        if device.startswith("cuda"):
            torch.cuda.synchronize()

    for _ in range(2):
        work()
    wait()
    began, calls = time.perf_counter(), 0
    while time.perf_counter() - began < least or calls < 3:
        work()
        wait()
        calls += 1
    return (time.perf_counter() - began) / calls


def main(device: str) -> None:
    import torch
    from animism.tools.animation.latent_lips import listen, see, speak
    from animism.tools.animation.latent_lips_face import face_of
    from animism.tools.hardware import place
    from animism.tools.landmarks.given import average_face
    from animism.tools.media import Landmarks

    where = place(device)
    model = full_size(where.device, getattr(torch, where.dtype))
    held = sum(p.numel() * p.element_size() for part in model.components.values() for p in part.parameters())
    print(f"{where.why}; {where.dtype}; weights {held / 1e6:.0f} MB")
    picture = np.random.default_rng(0).integers(0, 255, (512, 512, 3), np.uint8)
    face = face_of(picture, Landmarks((average_face() * 110 + (256, 200)).astype(np.float32)), 512)
    seen = torch.from_numpy(see(model, face.seen()))
    print(f"the face, once: {1000 * timed(lambda: see(model, face.seen()), where.device):.1f} ms")
    sound = np.zeros(480_000, np.float32)
    print(f"30 s of sound: {1000 * timed(lambda: listen(model, sound), where.device):.1f} ms")
    painted = np.zeros((256, 256, 3), np.uint8)
    print(f"pasting a frame at 512: {1000 * timed(lambda: face.pasted(painted), 'cpu'):.1f} ms")
    print("| batch | frames a second | peak MB |\n|---|---|---|")
    for batch in BATCHES if where.device != "cpu" else BATCHES[:2]:
        if where.device.startswith("cuda"):
            torch.cuda.reset_peak_memory_stats()
        states = torch.randn(batch, 50, 384).to(where.device, model.dtype)
        seconds = timed(lambda: speak(model, seen, states), where.device)  # noqa: B023
        peak = torch.cuda.max_memory_allocated() / 1e6 if where.device.startswith("cuda") else float("nan")
        print(f"| {batch} | {batch / seconds:.1f} | {peak:.0f} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "auto")

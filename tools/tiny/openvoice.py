"""A tiny OpenVoice converter of the real class: random weights, made and saved in a second.

It says nothing that is understood; its sound is as long as what goes in.
"""

from __future__ import annotations

import json
from pathlib import Path

_MODEL = {
    "zero_g": True, "inter_channels": 16, "hidden_channels": 16, "filter_channels": 32, "n_heads": 2, "n_layers": 1,
    "n_layers_q": 1, "upsample_initial_channel": 64, "upsample_rates": [8, 8, 2, 2],
    "upsample_kernel_sizes": [16, 16, 4, 4], "gin_channels": 16, "resblock": "2", "resblock_kernel_sizes": [3],
    "resblock_dilation_sizes": [[1, 3]],
}


def make_openvoice(folder: Path, *, seed: int = 0) -> Path:
    """``converter/config.json`` and ``converter/checkpoint.pth`` in ``folder``, which is given back: the names and the
    form of what was published."""
    import torch

    from ..speech.coqui_torchaudio import ensure_torchaudio

    ensure_torchaudio()
    from TTS.vc.configs.openvoice_config import OpenVoiceConfig
    from TTS.vc.models.openvoice import OpenVoice

    place = folder / "converter"
    place.mkdir(parents=True, exist_ok=True)
    config = OpenVoiceConfig()
    for name, value in _MODEL.items():
        setattr(config.model_args, name, value)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = OpenVoice(config)
        for name, weight in model.flow.named_parameters():
            if ".post." in name:  # zero at the beginning of a training, and then no voice would be heard
                torch.nn.init.normal_(weight, std=0.3)
        torch.nn.init.normal_(model.ref_enc.proj.weight, std=3.0)  # so that two sounds are two voices
    torch.save({"model": model.state_dict(), "iteration": 0}, place / "checkpoint.pth")
    data = {"data": {"sampling_rate": 22050, "filter_length": 1024, "hop_length": 256, "win_length": 1024, "n_speakers": 0}}
    (place / "config.json").write_text(json.dumps({**data, "model": _MODEL}), "utf-8")
    return folder

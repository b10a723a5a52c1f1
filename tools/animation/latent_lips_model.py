"""The networks of a latent lip-sync model, from local folders: a UNet, a picture autoencoder and Whisper's encoder.

The contract is MuseTalk 1.5's (Zhang et al., 2024, arXiv:2410.10122; code and weights MIT): 8 channels in (4 of the
masked face, 4 of the whole), 4 out, attention over Whisper states of the UNet's own width. Where the files lie: ``unet``
(``config.json``, safetensors) or ``musetalkV15`` (``musetalk.json`` and ``unet.safetensors``, converted once from the
release's pickle); ``vae`` and ``whisper`` in the same folder, or the catalogue's ``sd-vae-ft-mse`` and ``whisper-tiny``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...personas.errors import ToolFailed, ToolUnavailable
from ..diffusion.loading import load_component, told_plainly
from ..diffusion.weight_files import mend, read_header, read_json
from ..hardware import Placement
from ..weights.places import fetch_command, find_model

MODEL, VAE, WHISPER = "musetalk-v15", "sd-vae-ft-mse", "whisper-tiny"
RELEASED = "musetalkV15"


@dataclass(frozen=True)
class LipModel:
    """``unet`` UNet2DConditionModel, ``vae`` AutoencoderKL, ``encoder`` a Whisper encoder, ``mel`` its feature
    extractor; all on ``device`` in ``dtype`` (torch's)."""

    unet: Any
    vae: Any
    encoder: Any
    mel: Any
    device: str
    dtype: Any

    @property
    def components(self) -> dict[str, Any]:
        """For the memory budget."""
        return {"unet": self.unet, "vae": self.vae, "encoder": self.encoder}

    @property
    def states(self) -> int:
        """Whisper states a step: one a layer and the first layer's input; 5 for whisper-tiny."""
        return self.encoder.config.encoder_layers + 1


def folders(model: str) -> tuple[Path | None, Path | None, Path | None]:
    """Where UNet, autoencoder and Whisper lie, ``None`` for what is not here."""
    root = find_model(model)
    if root is None or not root.is_dir():
        return None, find_model(VAE), find_model(WHISPER)
    unet = next((root / name for name in ("unet", RELEASED) if (root / name).is_dir()), None)
    vae = root / "vae" if (root / "vae").is_dir() else find_model(VAE)
    whisper = root / "whisper" if (root / "whisper").is_dir() else find_model(WHISPER)
    return unet, vae, whisper


def missing(model: str) -> list[str]:
    """Catalogue ids of what is not here, empty when all is."""
    return [name for name, path in zip((model, VAE, WHISPER), folders(model), strict=True) if path is None]


def load(model: str, place: Placement) -> LipModel:
    """The three networks, checked against one another.

    :raises ToolUnavailable: a part is not here. :raises ToolFailed: a part is broken or of another model.
    """
    import torch
    from diffusers import AutoencoderKL
    from transformers import WhisperFeatureExtractor, WhisperModel

    unet_at, vae_at, whisper_at = folders(model)
    if unet_at is None or vae_at is None or whisper_at is None:
        raise ToolUnavailable(
            f"the weights {', '.join(missing(model))} are not here", mend=fetch_command(" ".join(missing(model)))
        )
    unet = _unet(unet_at, model, place.dtype)
    vae = load_component(vae_at, VAE, AutoencoderKL, place.dtype)
    whisper = load_component(whisper_at, WHISPER, WhisperModel, place.dtype)
    with told_plainly(whisper_at, WHISPER):
        mel = (
            WhisperFeatureExtractor.from_pretrained(whisper_at, local_files_only=True)
            if (whisper_at / "preprocessor_config.json").is_file()
            else WhisperFeatureExtractor(feature_size=whisper.config.num_mel_bins)
        )
    _agree(unet, vae, whisper, model)
    encoder = whisper.get_encoder()
    for network in (unet, vae, encoder):
        network.to(place.device)
    return LipModel(unet, vae, encoder, mel, place.device, getattr(torch, place.dtype))


def _unet(folder: Path, model: str, dtype: str) -> Any:
    from diffusers import UNet2DConditionModel

    if folder.name != RELEASED:
        return load_component(folder, model, UNet2DConditionModel, dtype)
    import torch
    from safetensors.torch import load_file

    config, file = read_json(folder / "musetalk.json", model), folder / "unet.safetensors"
    if not file.is_file():
        raise ToolUnavailable(f"{file} is missing (the release's unet.pth is converted once)", mend=mend(model))
    read_header(file, model)
    with told_plainly(folder, model):
        unet = UNet2DConditionModel.from_config({k: v for k, v in config.items() if not k.startswith("_")})
        unet.load_state_dict(load_file(file), strict=True)
    return unet.to(getattr(torch, dtype)).eval().requires_grad_(False)


def _agree(unet: Any, vae: Any, whisper: Any, model: str) -> None:
    """Channels and widths fit one another, as MuseTalk's do."""
    faults = [
        (unet.config.in_channels != 8, f"its UNet takes {unet.config.in_channels} channels and not 8"),
        (unet.config.out_channels != 4, f"its UNet gives {unet.config.out_channels} channels and not 4"),
        (vae.config.latent_channels != 4, f"the autoencoder has {vae.config.latent_channels} channels and not 4"),
        (unet.config.cross_attention_dim != whisper.config.d_model,
         f"its UNet listens to a width of {unet.config.cross_attention_dim}, Whisper speaks {whisper.config.d_model}"),
    ]  # fmt: skip
    for wrong, what in faults:
        if wrong:
            raise ToolFailed(f"{model} is no latent lip model: {what}", mend=mend(model))

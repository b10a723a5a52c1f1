"""A tiny Coqui VITS of the real class: random weights, a few speakers, made and saved in a second.

It sounds like noise, of which each symbol lasts a while, so that lengths, speakers and times can be measured. Words it
does not speak.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SPEAKERS = ("ava", "bob", "cyd")


def make_vits(
    folder: Path, *, speakers: tuple[str, ...] = SPEAKERS, seed: int = 0, phonemes: bool = False, clones: bool = False,
) -> Path:
    """``config.json`` and ``model.pth`` in ``folder``, which is given back. ``phonemes`` reads text by espeak-ng;
    ``clones`` gives it a speaker encoder, and vectors instead of an embedding of speakers."""
    import torch

    from ..speech.coqui_phonemes import register_phonemizer
    from ..speech.coqui_torchaudio import ensure_torchaudio

    ensure_torchaudio()
    register_phonemizer()
    from TTS.tts.models.vits import Vits

    folder.mkdir(parents=True, exist_ok=True)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        encoder = _make_encoder(folder, speakers) if clones else {}
        config = _config(speakers, phonemes, encoder)
        model = Vits.init_from_config(config)
        _lively(model)
        torch.save({"model": model.state_dict()}, folder / "model.pth")
    data = json.loads(model.config.to_json())
    (folder / "config.json").write_text(json.dumps(data), "utf-8")
    return folder


def _config(speakers: tuple[str, ...], phonemes: bool, encoder: dict[str, Any]) -> Any:
    from TTS.tts.configs.vits_config import VitsArgs, VitsConfig

    arguments = VitsArgs(
        hidden_channels=16, hidden_channels_ffn_text_encoder=32, num_heads_text_encoder=2, num_layers_text_encoder=1,
        num_layers_posterior_encoder=2, num_layers_flow=2, upsample_initial_channel_decoder=16, spec_segment_size=16,
        resblock_type_decoder="2", resblock_kernel_sizes_decoder=[3], resblock_dilation_sizes_decoder=[[1, 3]],
        use_speaker_embedding=len(speakers) > 1 and not encoder, speaker_embedding_channels=8, init_discriminator=False,
        use_sdp=False, **encoder,
    )
    return VitsConfig(
        model_args=arguments, run_name="tiny", use_phonemes=phonemes, phonemizer="espeak" if phonemes else None,
        phoneme_language="en-us" if phonemes else None, text_cleaner="basic_cleaners",
        use_speaker_embedding=arguments.use_speaker_embedding, use_d_vector_file=bool(encoder),
        d_vector_file=encoder.get("d_vector_file"), d_vector_dim=encoder.get("d_vector_dim", 0),
        speakers=list(speakers) if arguments.use_speaker_embedding else None, test_sentences=[], output_path="",
    )


def _lively(model: Any) -> None:
    """Lengths that differ by symbol, of speech's own order: random weights alone make each last one frame."""
    import torch

    with torch.no_grad():
        model.duration_predictor.proj.bias.fill_(1.2)  # e^1.2 is 3.3 frames of 11.6 ms
        model.text_encoder.emb.weight.mul_(2.0)


def _make_encoder(folder: Path, speakers: tuple[str, ...]) -> dict[str, Any]:
    """A small speaker encoder of the real class, and a vector for each speaker."""
    import torch
    from TTS.encoder.configs.speaker_encoder_config import SpeakerEncoderConfig
    from TTS.encoder.utils.generic_utils import setup_encoder_model

    config = SpeakerEncoderConfig(model_params={
        "model_name": "resnet", "input_dim": 64, "use_torch_spec": True, "log_input": True, "proj_dim": 16,
    })
    config.audio.update({
        "fft_size": 512, "win_length": 400, "hop_length": 160, "sample_rate": 16000, "preemphasis": 0.97, "num_mels": 64,
    })
    for field in ("num_classes_in_batch", "num_utter_per_class", "num_loader_workers", "skip_classes"):
        setattr(config, field, 0)  # of training, and without a value that can be written down
    encoder = setup_encoder_model(config)
    torch.save({"model": encoder.state_dict()}, folder / "model_se.pth")
    config.save_json(str(folder / "config_se.json"))
    vectors = {f"{name}.wav": {"name": name, "embedding": torch.randn(16).tolist()} for name in speakers}
    (folder / "speakers.json").write_text(json.dumps(vectors), "utf-8")
    return {
        "use_d_vector_file": True, "d_vector_dim": 16, "d_vector_file": [str(folder / "speakers.json")],
        "speaker_encoder_model_path": str(folder / "model_se.pth"),
        "speaker_encoder_config_path": str(folder / "config_se.json"),
    }

"""A tiny Coqui XTTS of the real class: a GPT of two small layers before the published decoder and speaker encoder, random.

Its decoder and speaker encoder have the published size (about 90 MB), because XTTS fixes it. It gives half a second of
noise for any text, in the voice of any recording; words it does not speak.
"""

from __future__ import annotations

import json
import string
from pathlib import Path

SPEAKERS = ("Ada Stone", "Bo Reed")
WIDTH, TOKENS = 64, 24
"""Of the GPT; how many codes it gives at most, 46 ms each."""


def make_xtts(folder: Path, *, seed: int = 0, languages: tuple[str, ...] = ("en", "de", "fr")) -> Path:
    """``config.json``, ``model.pth``, ``vocab.json`` and ``speakers_xtts.pth`` in ``folder``, which is given back."""
    import torch

    from ..speech.coqui_torchaudio import ensure_torchaudio

    ensure_torchaudio()
    from TTS.tts.configs.xtts_config import XttsArgs, XttsConfig
    from TTS.tts.layers.xtts.tokenizer import VoiceBpeTokenizer
    from TTS.tts.models.xtts import Xtts

    folder.mkdir(parents=True, exist_ok=True)
    _write_vocabulary(folder / "vocab.json", languages)
    arguments = XttsArgs(
        gpt_layers=2, gpt_n_model_channels=WIDTH, gpt_n_heads=2, gpt_max_audio_tokens=TOKENS, gpt_max_text_tokens=402,
        gpt_num_audio_tokens=66, gpt_start_audio_token=64, gpt_stop_audio_token=65, decoder_input_dim=WIDTH,
        gpt_use_perceiver_resampler=True, tokenizer_file=str(folder / "vocab.json"),
    )
    config = XttsConfig(model_args=arguments, languages=list(languages))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = Xtts(config)
        model.tokenizer = VoiceBpeTokenizer(vocab_file=folder / "vocab.json")
        model.init_models()
        voices = {
            name: {"gpt_cond_latent": torch.randn(1, 32, WIDTH), "speaker_embedding": torch.randn(1, 512, 1)}
            for name in SPEAKERS
        }
    torch.save({"model": model.state_dict()}, folder / "model.pth")
    torch.save(voices, folder / "speakers_xtts.pth")
    (folder / "config.json").write_text(config.to_json(), "utf-8")
    return folder


def _write_vocabulary(path: Path, languages: tuple[str, ...]) -> None:
    """One token a letter, and the marks that XTTS writes between them."""
    marks = ["[STOP]", "[UNK]", "[SPACE]", *(f"[{language}]" for language in languages), "[START]"]
    letters = [*string.ascii_lowercase, *string.digits, *".,!?'-"]
    words = {token: i for i, token in enumerate([*marks, *letters])}
    added = [{"id": words[mark], "special": True, "content": mark, "single_word": False, "lstrip": False, "rstrip": False,
              "normalized": False} for mark in marks]
    path.write_text(json.dumps({
        "version": "1.0", "truncation": None, "padding": None, "added_tokens": added, "normalizer": None,
        "pre_tokenizer": None, "post_processor": None, "decoder": None,
        "model": {"type": "BPE", "dropout": None, "unk_token": "[UNK]", "continuing_subword_prefix": None,
                  "end_of_word_suffix": None, "fuse_unk": False, "vocab": words, "merges": []},
    }), "utf-8")

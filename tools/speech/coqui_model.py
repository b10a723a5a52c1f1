"""A Coqui model opened for speaking: what is said, and which symbol lasted how long.

coqui-tts (https://github.com/idiap/coqui-ai-TTS, MPL-2.0) is only ever given paths that exist, so that it neither
downloads nor asks. Which model and which voice is decided elsewhere.
"""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .coqui_checkpoints import local_checkpoints, studio
from .coqui_files import CoquiModel, mended_config
from .coqui_generation import accept_cache
from .coqui_phonemes import register_phonemizer
from .coqui_torchaudio import ensure_torchaudio
from .model_faults import loading
from .phoneme_times import Timed


@dataclass
class Opened:
    """One model in memory, used by one thread at a time. ``length`` is its own length scale."""

    told: CoquiModel
    model: Any
    rate: int
    length: float
    busy: threading.Lock = field(default_factory=threading.Lock)
    clones: dict[tuple[str, ...], Any] = field(default_factory=dict)


def opened(told: CoquiModel, device: str) -> Opened:
    """Load by path. ``ToolFailed`` when the files are no such model."""
    ensure_torchaudio()
    with loading("coqui", told.folder, told.name), tempfile.TemporaryDirectory(prefix="animism-coqui-") as folder:
        register_phonemizer()
        from TTS.config import load_config
        from TTS.tts.models import setup_model

        path = Path(folder) / "config.json"
        path.write_text(json.dumps(mended_config(told)), "utf-8")
        config = load_config(str(path))
        with local_checkpoints():
            model = setup_model(config)
            (_load_xtts if told.kind == "xtts" else _load_vits)(model, config, told)
        audio = config.audio
        rate = audio.get("output_sample_rate", None) or audio["sample_rate"]
        return Opened(told, model.to(device), int(rate), float(getattr(model, "length_scale", 1.0)))


def _load_vits(model: Any, config: Any, told: CoquiModel) -> None:
    model.load_checkpoint(config, checkpoint_path=str(told.checkpoint), eval=True)


def _load_xtts(model: Any, config: Any, told: CoquiModel) -> None:
    accept_cache()
    nowhere = str(told.folder / "no speakers")  # they are read here, so that they may be safetensors
    model.load_checkpoint(
        config, checkpoint_path=str(told.checkpoint), vocab_path=str(told.folder / "vocab.json"),
        speaker_file_path=nowhere, eval=True,
    )
    model.studio = studio(told.folder)


def spoken(
    here: Opened, text: str, *, speaker: str | None, language: str | None, clone: Any, pace: float
) -> tuple[NDArray[np.float32], list[Timed]]:
    """Samples, and the model's symbols with seconds where it tells durations (VITS does). Call it with ``busy`` held;
    the noise that models begin with is the same every time."""
    import torch

    with torch.random.fork_rng(devices=[]), torch.inference_mode():
        torch.manual_seed(0)
        if here.told.kind == "xtts":
            latent, embedding = clone
            config = here.model.config
            manner = {name: config[name] for name in ("temperature", "length_penalty", "repetition_penalty", "top_k", "top_p")}
            out = here.model.inference(text, language, latent, embedding, speed=pace, **manner)
            return np.asarray(out["wav"], np.float32).reshape(-1), []
        here.model.length_scale = here.length / pace
        return _vits(here, text, speaker, language, clone)


def _vits(
    here: Opened, text: str, speaker: str | None, language: str | None, clone: Any
) -> tuple[NDArray[np.float32], list[Timed]]:
    """One run of ``Vits.inference``: ids (1, n) to samples and frames by id (1, 1, n)."""
    import torch

    model, device = here.model, here.model.device
    # 1. text to ids                                                                     (1, n)
    language_id = model._get_language_id(language)
    tokenizer = model.tokenizer
    numbers = tokenizer.text_to_ids(text, language=language)
    if not any(tokenizer.decode([number]).isalnum() for number in numbers if number != tokenizer.blank_id):
        return np.zeros(0, np.float32), []  # nothing but blanks and marks
    ids = torch.tensor([numbers], dtype=torch.long, device=device)
    # 2. who: an embedding's number, or a vector                                         (1,) or (1, D)
    if clone is not None:
        number, vector = None, clone
    else:
        number, vector = model._get_speaker_id_or_dvector(speaker)
    # 3. sound and durations                                                             (1, 1, T), (1, 1, n)
    out = model.inference(ids, aux_input={
        "x_lengths": torch.tensor([ids.shape[1]], device=device), "speaker_ids": number, "d_vectors": vector,
        "language_ids": None if language_id is None else torch.tensor([language_id], device=device),
    })
    samples = out["model_outputs"][0].float().cpu().numpy().reshape(-1)
    frames = out["durations"].float().cpu().numpy().reshape(-1)
    return samples, _timed(tokenizer, numbers, frames, len(samples) / here.rate)


def _timed(tokenizer: Any, ids: Sequence[int], frames: NDArray[np.floating], seconds: float) -> list[Timed]:
    """Symbols with seconds. A blank, which VITS puts between all symbols, lengthens the one before it."""
    ends = np.cumsum(frames) * (seconds / max(float(frames.sum()), 1.0))
    out: list[Timed] = []
    start = 0.0
    for number, end in zip(ids, ends.tolist(), strict=True):
        blank = number == tokenizer.blank_id and tokenizer.add_blank
        symbol = " " if blank else tokenizer.decode([number])
        if blank and out:
            out[-1] = (out[-1][0], out[-1][1], end)
        else:
            out.append((symbol, start, end))
        start = end
    return out


def cloned(here: Opened, sounds: Sequence[Path]) -> Any:
    """The voice of recordings: a vector for VITS with a speaker encoder (1, D), a pair of latents for XTTS. Kept as long as
    the model is; call it with ``busy`` held."""
    import torch

    key = tuple(f"{path}:{path.stat().st_mtime_ns}" for path in sounds)
    if key not in here.clones:
        paths = [str(path) for path in sounds]
        if here.told.kind == "xtts":
            here.clones[key] = here.model.get_conditioning_latents(audio_path=paths)
        else:
            vector = here.model.speaker_manager.compute_embedding_from_clip(paths)
            here.clones[key] = torch.tensor(vector, dtype=torch.float, device=here.model.device).unsqueeze(0)
    return here.clones[key]


def studio_voice(here: Opened, speaker: str) -> Any:
    """The pair of latents that XTTS brings for one of its own speakers; ``KeyError`` where it has none."""
    known = here.model.studio[speaker]
    device = here.model.device
    return known["gpt_cond_latent"].to(device), known["speaker_embedding"].to(device)

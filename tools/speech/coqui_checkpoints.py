"""How coqui-tts reads a checkpoint here: a file on this disk, as safetensors or with ``weights_only``, never from a network.

Its own reader takes whatever is no local path for an address and fetches it; while a model is loaded, this stands in its
place.
"""

from __future__ import annotations

import importlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_READERS = (
    "TTS.tts.models.vits", "TTS.tts.models.xtts", "TTS.model", "TTS.vc.models.base_vc", "TTS.encoder.models.base_encoder",
    "TTS.tts.models.base_tts",
)
_loading = threading.RLock()


@contextmanager
def local_checkpoints() -> Iterator[None]:
    """While the block runs, coqui-tts reads checkpoints by :func:`read_checkpoint`. One thread at a time."""
    with _loading:
        kept: list[tuple[Any, Any]] = []
        try:
            for name in _READERS:
                module = importlib.import_module(name)
                if hasattr(module, "load_fsspec"):
                    kept.append((module, module.load_fsspec))
                    module.load_fsspec = read_checkpoint  # type: ignore[attr-defined]
            yield
        finally:
            for module, own in kept:
                module.load_fsspec = own


def read_checkpoint(path: Any, map_location: Any = None, **_: Any) -> dict[str, Any]:
    """``{"model": tensors by name, ...}`` of a file. ``FileNotFoundError`` for anything else than a local file."""
    file = Path(str(path))
    if not file.is_file():
        raise FileNotFoundError(f"no file {file}")
    if file.suffix == ".safetensors":
        from safetensors.torch import load_file

        flat = load_file(file)
        inner = {name.removeprefix("model."): tensor for name, tensor in flat.items() if name.startswith("model.")}
        return {"model": inner or flat}
    import torch

    return torch.load(file, map_location=map_location, weights_only=True)


def studio(folder: Path) -> dict[str, dict[str, Any]]:
    """XTTS's own speakers, each with its two latents; ``{}`` where the folder brings none."""
    safe, published = folder / "speakers_xtts.safetensors", folder / "speakers_xtts.pth"
    if safe.is_file():
        from safetensors.torch import load_file

        found: dict[str, dict[str, Any]] = {}
        for name, tensor in load_file(safe).items():
            speaker, _, kind = name.rpartition(".")
            found.setdefault(speaker, {})[kind] = tensor
        return found
    if not published.is_file():
        return {}
    import torch

    return torch.load(published, map_location="cpu", weights_only=True)

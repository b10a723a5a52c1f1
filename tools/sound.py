"""Sound on disk: speech as a WAV file. Nothing here speaks."""

from __future__ import annotations

import os
from pathlib import Path

from ..personas.errors import ToolFailed
from .media import Speech


def write_wav(path: str | Path, speech: Speech) -> Path:
    """Write 16-bit mono WAV at the speech's own rate, whole or not at all. ``ToolFailed`` when it cannot be."""
    import soundfile

    target = Path(path)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        soundfile.write(temporary, speech.samples, speech.sample_rate, subtype="PCM_16", format="WAV")
        os.replace(temporary, target)
    except (OSError, RuntimeError) as error:
        temporary.unlink(missing_ok=True)
        raise ToolFailed(f"could not write {target.name}: {error}", mend="free some space or choose another folder") from error
    return target

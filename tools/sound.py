"""Sound on disk: speech as a WAV file. Nothing here speaks."""

from __future__ import annotations

from pathlib import Path

from ..personas.errors import ToolFailed
from .files import appearing
from .media import Speech


def write_wav(path: str | Path, speech: Speech) -> Path:
    """Write 16-bit mono WAV at the speech's own rate, whole or not at all. ``ToolFailed`` when it cannot be."""
    import soundfile

    target = Path(path)
    try:
        with appearing(target) as partial:
            soundfile.write(partial, speech.samples, speech.sample_rate, subtype="PCM_16", format="WAV")
    except (OSError, RuntimeError) as error:
        raise ToolFailed(
            f"could not write {target.name}: {error}", mend="free some space or choose another folder"
        ) from error
    return target

"""Sound on disk: speech as a WAV file. Nothing here speaks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ..personas.errors import ToolFailed
from .files import appearing
from .media import Speech

if TYPE_CHECKING:
    from .provenance.statement import Statement


def write_wav(path: str | Path, speech: Speech, statement: Statement | None = None) -> Path:
    """Write 16-bit mono WAV at the speech's own rate, whole or not at all. ``ToolFailed`` when it cannot be."""
    import soundfile

    target = Path(path)
    try:
        with appearing(target) as partial:
            soundfile.write(partial, speech.samples, speech.sample_rate, subtype="PCM_16", format="WAV")
            if statement is not None:
                from .provenance.signing import sign_file

                sign_file(partial, statement, "audio/wav")
    except (OSError, RuntimeError) as error:
        raise ToolFailed(
            f"could not write {target.name}: {error}", mend="free some space or choose another folder"
        ) from error
    return target


def sounds_like(path: str | Path, speech: Speech) -> bool:
    """Whether a WAV file is there that holds ``speech``, sample by sample, as :func:`write_wav` writes it; what else the
    file says of itself, such as a statement signed at another time, does not matter."""
    import io

    import numpy as np
    import soundfile

    if not Path(path).is_file():
        return False
    written = io.BytesIO()
    soundfile.write(written, speech.samples, speech.sample_rate, subtype="PCM_16", format="WAV")
    written.seek(0)
    try:
        told = soundfile.info(str(path))
        if (told.frames, told.samplerate, told.channels) != (len(speech.samples), speech.sample_rate, 1):
            return False
        return bool(np.array_equal(soundfile.read(str(path), dtype="int16")[0], soundfile.read(written, dtype="int16")[0]))
    except (OSError, RuntimeError):
        return False

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

"""Letting speech be heard on this machine: by a player that is installed, or as WAV files in a folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from ..personas.errors import InvalidInput, ToolUnavailable
from ..tools.media import Speech

if TYPE_CHECKING:
    from ..tools.provenance.statement import Statement

_PLAYERS = (
    ("afplay",), ("pw-play",), ("paplay",), ("aplay", "-q"), ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
)


class Loudspeaker:
    """``folder`` is where WAV files go; without one a player is looked for. ``ToolUnavailable`` when there is none,
    ``InvalidInput`` for a folder that cannot be made."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._count = 0
        self._command: tuple[str, ...] = ()
        if folder is not None:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise InvalidInput(
                    f"cannot write to {folder}: {error.strerror or error}", mend="give another folder with --sounds"
                ) from error
            return
        found = next((player for player in _PLAYERS if shutil.which(player[0])), None)
        if found is None and sys.platform != "win32":
            raise ToolUnavailable(
                "no program that plays sound is installed", mend="install alsa-utils or ffmpeg, or write with --sounds"
            )
        self._command = found or ()

    def play(self, speech: Speech, name: str, statement: Statement | None = None) -> None:
        """Let it be heard to the end, or write ``NAME-N.wav``, signed with ``statement``."""
        from ..tools.sound import write_wav

        if self._folder is not None:
            self._count += 1
            write_wav(self._folder / f"{name}-{self._count:03d}.wav", speech, statement)
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "speech.wav"
            write_wav(path, speech)
            self._play_file(path)

    def _play_file(self, path: Path) -> None:
        if self._command:
            subprocess.run([*self._command, str(path)], check=False, stdin=subprocess.DEVNULL)
        else:
            import winsound

            winsound.PlaySound(str(path), winsound.SND_FILENAME)  # type: ignore[attr-defined]

"""What every tool has that runs a program: whether it is there, what it is given, one run, and its newest result.

What goes in and what comes out is the business of :mod:`.animation` and :mod:`.lip_sync`.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..capability import Availability, Capability, Progress, Tool, silent
from ..lip_sync.lam_a2e_sound import RATE, at_rate
from ..media import Speech
from ..sound import write_wav
from .manifest import Manifest, filled
from .running import Said, allowed_environment, run

NAMES = {"portrait": "portrait.png", "speech": "speech.wav", "track": "track.json", "landmarks": "landmarks.json",
         "request": "request.json"}
"""What each input is called in the run's folder."""
Writers = Mapping[str, Callable[[Path], None]]


class CommandTool(Tool[Any, Any]):
    """One program. Runs do not meet: each has its own folder, which is removed whatever happens."""

    def __init__(self, manifest: Manifest) -> None:
        self.manifest = manifest
        self.name = manifest.name  # type: ignore[misc]
        self.description = f"{manifest.description} A program of its own, with its own licence: {manifest.licence}."  # type: ignore[misc]
        self.priority = manifest.priority  # type: ignore[misc]
        self._device = "auto"

    def available(self) -> Availability:
        if os.name != "posix":
            return Availability(False, "programs are run on Linux and macOS only")
        lacking = self.manifest.lacking()
        return Availability(not lacking, lacking, self.manifest.needs.how if lacking else "")

    def setup(self, device: str = "auto") -> None:
        """Remember the device: with ``cpu`` the program sees no graphics card."""
        self._device = device

    def check(self, speech: Speech | None) -> None:
        """``ToolUnavailable`` when it is not installed, ``ToolFailed`` for a sound that it does not bear."""
        answer, limits = self.available(), self.manifest.limits
        if not answer.ok:
            raise ToolUnavailable(answer.why, mend=answer.command or None)
        if speech is not None and not limits.shortest <= speech.seconds <= limits.longest:
            raise ToolFailed(
                f"{self.name} bears {limits.shortest:g} to {limits.longest:g} s of sound, not {speech.seconds:.2f}",
                mend="say something shorter or longer", tool=self.name,
            )

    @contextmanager
    def result(
        self, writers: Writers, numbers: Mapping[str, str], seconds: float, tick: Callable[[float], None]
    ) -> Iterator[tuple[Path, Said]]:
        """Run the program once; its newest result and what it said, while the block lasts.

        ``writers`` write the inputs that the manifest names, ``numbers`` are its other placeholders; ``seconds`` of
        sound lengthen its time; ``tick`` is told the share done and may raise.
        """
        with tempfile.TemporaryDirectory(prefix="animism-command-", ignore_cleanup_errors=True) as name:
            folder = Path(name).resolve()
            values = self._written(folder, writers, numbers)
            said = self._ran(values, folder, seconds, tick)
            yield _newest(folder, self.manifest.outputs, said, self.name), said

    def _written(self, folder: Path, writers: Writers, numbers: Mapping[str, str]) -> dict[str, str]:
        """Write the inputs that are wanted and return every placeholder's value."""
        (folder / "out").mkdir()
        (folder / "tmp").mkdir()
        wanted = self.manifest.wants()
        if odd := sorted(wanted - set(writers)):
            raise InvalidInput(
                f"{self.name}: a {self.capability.name} program is not given {{{odd[0]}}}", mend="mend its manifest"
            )
        values = {
            "folder": str(self.manifest.home()), "run": str(folder), "out": str(folder / "out"), **numbers,
            **{each: str(folder / NAMES[each]) for each in wanted},
        }
        for each in wanted:
            try:
                writers[each](folder / NAMES[each])
            except OSError as error:
                raise ToolFailed(f"could not write {NAMES[each]}: {error.strerror}", mend="free some space") from error
        for file in self.manifest.files:
            (folder / file.name).write_text(filled(file.text, values), encoding="utf-8")
        return values

    def _ran(self, values: dict[str, str], folder: Path, seconds: float, tick: Callable[[float], None]) -> Said:
        manifest, limits = self.manifest, self.manifest.limits
        fixed = {name: filled(value, values) for name, value in manifest.set.items()}
        if self._device == "cpu":
            fixed = {"CUDA_VISIBLE_DEVICES": "", **fixed}
        elif self._device.startswith("cuda:"):
            fixed = {"CUDA_VISIBLE_DEVICES": self._device[5:], **fixed}
        return run(
            [filled(part, values) for part in manifest.command], tool=self.name, limits=limits, tick=tick,
            seconds=limits.seconds + limits.seconds_each * seconds, run_folder=folder,
            work_in=folder if manifest.work_in == "run" else Path(values["folder"]),
            environment=allowed_environment(manifest.environment, fixed, folder / "tmp"), progress=manifest.progress,
        )


class BrokenCommand(Tool[Any, Any]):
    """A manifest that cannot be read, in a tool's place, so that its fault is seen where tools are listed."""

    def __init__(self, capability: Capability[Any, Any], name: str, fault: InvalidInput) -> None:
        self.capability = capability  # type: ignore[misc]
        self.name, self.fault = name, fault  # type: ignore[misc]
        self.description = "A program whose manifest cannot be read."  # type: ignore[misc]
        self.priority = -100  # type: ignore[misc]

    def available(self) -> Availability:
        return Availability(False, str(self.fault), self.fault.mend or "")

    def run(self, request: Any, progress: Progress = silent) -> Any:
        raise ToolUnavailable(str(self.fault), mend=self.fault.mend)


def write_speech(speech: Speech, path: Path) -> None:
    """Mono, 16 bits, 16 kHz."""
    write_wav(path, Speech(at_rate(speech), RATE, speech.text))


def write_json(path: Path, data: object) -> None:
    path.write_text(json.dumps(data), encoding="utf-8")


def _newest(folder: Path, pattern: str, said: Said, tool: str) -> Path:
    """The last file that fits and is a file of this run's own. ``ToolFailed``, with its words, where there is none."""
    files = [path for path in folder.glob(pattern) if path.is_file() and path.resolve().is_relative_to(folder)]
    if not files:
        raise ToolFailed(f"{tool} ended well and made nothing that fits {pattern}; {said}", tool=tool)
    return max(files, key=lambda path: (path.stat().st_mtime_ns, path.name))

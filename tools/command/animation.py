"""An animation tool for each manifest: it writes what the program reads, runs it, looks hard at what it made, and gives
the frames. The program lives in its own environment and cannot disturb this one.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image as Pictures

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from ..animation.checked import LOWER_FACE, judge, mouth_region
from ..capability import Availability, Progress, Tool, silent
from ..contracts import ANIMATION, AnimationRequest, Frames
from ..lip_sync.lam_a2e_sound import RATE, at_rate
from ..media import ARKIT_BLENDSHAPES, Speech
from ..sound import write_wav
from .manifest import Manifest, filled, manifests
from .result import KeptVideo
from .running import Said, allowed_environment, run

NAMES = {"portrait": "portrait.png", "speech": "speech.wav", "track": "track.json", "landmarks": "landmarks.json",
         "request": "request.json"}
"""What each input is called in the run's folder."""
ASPECT = 0.02
"""Share by which a video may be wider or higher than square, as every portrait is."""
SIZES = (64, 2048)


class CommandAnimation(Tool[AnimationRequest, Frames]):
    """One program. Runs do not meet: each has its own folder."""

    capability = ANIMATION

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

    def accepts(self, request: AnimationRequest) -> bool:
        return request.speech is not None or "speech" not in self.manifest.wants()

    def setup(self, device: str = "auto") -> None:
        """Remember the device: with ``cpu`` the program sees no graphics card."""
        self._device = device

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Run the program to its end and return what it made.

        :raises ToolUnavailable: it is not installed. :raises InvalidInput: a request that it cannot be given.
        :raises Timeout: it took too long. :raises ToolFailed: it failed, said so or not; its last words are told.
        """
        self._check(request)
        progress(0.0, f"preparing {self.name}")
        with tempfile.TemporaryDirectory(prefix="animism-command-", ignore_cleanup_errors=True) as name:
            folder = Path(name).resolve()
            values = self._written(request, folder)
            said = self._ran(values, folder, request, lambda share: progress(0.05 + 0.85 * share, f"{self.name} works"))
            progress(0.92, "looking at what it made")
            video = KeptVideo(_newest(folder, self.manifest.outputs, said, self.name), self.name)
        self._judge(video, request, said)
        progress(1.0, f"{self.name} is done")
        track = request.track
        return Frames(track.fps, len(track), request.size, lambda: video.frames(len(track), track.fps, request.size))

    def _check(self, request: AnimationRequest) -> None:
        answer, limits = self.available(), self.manifest.limits
        if not answer.ok:
            raise ToolUnavailable(answer.why, mend=answer.command or None)
        if request.size % 2 or not SIZES[0] <= request.size <= SIZES[1]:
            raise InvalidInput(f"a size of {request.size}", mend=f"an even number from {SIZES[0]} to {SIZES[1]}")
        if not len(request.track):
            raise InvalidInput("the performance has no frames", mend="give a track of at least one frame")
        if request.speech is None:
            if not self.accepts(request):
                raise InvalidInput(f"{self.name} moves by the sound, and there is none", mend="use the tool 'warp'")
        elif not limits.shortest <= request.speech.seconds <= limits.longest:
            raise ToolFailed(
                f"{self.name} bears {limits.shortest:g} to {limits.longest:g} s of sound, not "
                f"{request.speech.seconds:.2f}", mend="say something shorter or longer", tool=self.name,
            )

    def _written(self, request: AnimationRequest, folder: Path) -> dict[str, str]:
        """Write the inputs that are wanted and return every placeholder's value."""
        manifest, home = self.manifest, self.manifest.home()
        (folder / "out").mkdir()
        (folder / "tmp").mkdir()
        values = {
            "folder": str(home), "run": str(folder), "out": str(folder / "out"), "size": str(request.size),
            "fps": f"{request.track.fps:g}",
            "seconds": f"{request.speech.seconds if request.speech else request.track.seconds:.3f}",
            **{wanted: str(folder / NAMES[wanted]) for wanted in manifest.wants()},
        }
        for wanted in manifest.wants():
            _WRITERS[wanted](request, folder / NAMES[wanted])
        for file in manifest.files:
            (folder / file.name).write_text(filled(file.text, values), encoding="utf-8")
        return values

    def _ran(
        self, values: dict[str, str], folder: Path, request: AnimationRequest, tick: Callable[[float], None]
    ) -> Said:
        manifest, limits = self.manifest, self.manifest.limits
        fixed = {name: filled(value, values) for name, value in manifest.set.items()}
        if self._device == "cpu":
            fixed = {"CUDA_VISIBLE_DEVICES": "", **fixed}
        elif self._device.startswith("cuda:"):
            fixed = {"CUDA_VISIBLE_DEVICES": self._device[5:], **fixed}
        seconds = limits.seconds + limits.seconds_each * (request.speech.seconds if request.speech else 0.0)
        return run(
            [filled(part, values) for part in manifest.command], tool=self.name, limits=limits, seconds=seconds,
            work_in=folder if manifest.work_in == "run" else Path(values["folder"]), run_folder=folder, tick=tick,
            environment=allowed_environment(manifest.environment, fixed, folder / "tmp"), progress=manifest.progress,
        )

    def _judge(self, video: KeptVideo, request: AnimationRequest, said: Said) -> None:
        """``ToolFailed``, with the program's last words, for a video that is none."""
        check, height, width = self.manifest.check, *request.portrait.image.shape[:2]
        region = LOWER_FACE if check.framing == "crop" else mouth_region(request.portrait.landmarks, width, height)
        try:
            seen = video.measured(request.speech, region)
            if seen.frames and abs(seen.size[0] / seen.size[1] - 1) > ASPECT:
                raise ToolFailed(f"the video is {seen.size[0]}x{seen.size[1]}, not a square (measured: {seen})")
            judge(seen, request.speech, slack=check.slack, rhythm=check.rhythm)
        except ToolFailed as error:
            raise ToolFailed(f"{self.name}: {error}; {said}", mend=error.mend, tool=self.name) from error


class BrokenCommand(Tool[AnimationRequest, Frames]):
    """A manifest that cannot be read, in its tool's place, so that its fault is seen where tools are listed."""

    capability = ANIMATION

    def __init__(self, name: str, fault: InvalidInput) -> None:
        self.name, self.fault = name, fault  # type: ignore[misc]
        self.description = "A program whose manifest cannot be read."  # type: ignore[misc]
        self.priority = -100  # type: ignore[misc]

    def available(self) -> Availability:
        return Availability(False, str(self.fault), self.fault.mend or "")

    def accepts(self, request: AnimationRequest) -> bool:
        return True

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        raise ToolUnavailable(str(self.fault), mend=self.fault.mend)


def command_tools() -> list[Tool[AnimationRequest, Frames]]:
    """A tool for each manifest, shipped or the user's own. Two of one name: the first stays and the other is told."""
    tools: dict[str, Tool[AnimationRequest, Frames]] = {}
    for path, found in manifests():
        name = found.name if isinstance(found, Manifest) else f"command-{path.stem}"
        if name in tools:
            name = f"command-{path.stem}"
            found = InvalidInput(f"{path}: its name is taken by another manifest", mend="give it another name")
        tools[name] = CommandAnimation(found) if isinstance(found, Manifest) else BrokenCommand(name, found)
    return list(tools.values())


def _newest(folder: Path, pattern: str, said: Said, tool: str) -> Path:
    """The last file that fits and is a file of this run's own. ``ToolFailed``, with its words, where there is none."""
    files = [path for path in folder.glob(pattern) if path.is_file() and path.resolve().is_relative_to(folder)]
    if not files:
        raise ToolFailed(f"{tool} ended well and made nothing that fits {pattern}; {said}", tool=tool)
    return max(files, key=lambda path: (path.stat().st_mtime_ns, path.name))


# ---- inputs


def _portrait(request: AnimationRequest, path: Path) -> None:
    Pictures.fromarray(np.ascontiguousarray(request.portrait.image)).save(path)


def _speech(request: AnimationRequest, path: Path) -> None:
    assert request.speech is not None
    write_wav(path, Speech(at_rate(request.speech), RATE, request.speech.text))


def _track(request: AnimationRequest, path: Path) -> None:
    track = request.track
    _json(path, {
        "names": list(ARKIT_BLENDSHAPES), "fps": track.fps, "weights": np.round(track.weights.astype(float), 4).tolist(),
        "pose_degrees": np.round(track.pose.astype(float), 3).tolist(), "pose_order": ["pitch", "yaw", "roll"],
    })


def _landmarks(request: AnimationRequest, path: Path) -> None:
    _json(path, {**request.portrait.landmarks.to_data(), "box": [round(float(x), 2) for x in request.portrait.box]})


def _request(request: AnimationRequest, path: Path) -> None:
    speech = request.speech
    _json(path, {
        "size": request.size, "fps": request.track.fps, "frames": len(request.track),
        "seconds": round(speech.seconds, 4) if speech else None, "text": speech.text if speech else "",
    })


def _json(path: Path, data: object) -> None:
    try:
        path.write_text(json.dumps(data), encoding="utf-8")
    except OSError as error:
        raise ToolFailed(f"could not write {path.name}: {error.strerror}", mend="free some space") from error


_WRITERS: dict[str, Callable[[AnimationRequest, Path], None]] = {
    "portrait": _portrait, "speech": _speech, "track": _track, "landmarks": _landmarks, "request": _request,
}

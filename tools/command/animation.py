"""A program that animates a portrait: it gets a picture and a sound, what it makes is looked at hard, and its video
becomes frames of the size and rate that were asked for.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PIL import Image as Pictures

from ...personas.errors import InvalidInput, ToolFailed
from ..animation.checked import LOWER_FACE, judge, mouth_region
from ..capability import Progress, silent
from ..contracts import ANIMATION, AnimationRequest, Frames
from ..media import ARKIT_BLENDSHAPES
from .result import KeptVideo
from .running import Said
from .tool import CommandTool, Writers, write_json, write_speech

ASPECT = 0.02
"""Share by which a video may be wider or higher than square, as every portrait is."""
SIZES = (64, 2048)


class CommandAnimation(CommandTool):
    """An animation tool for a manifest."""

    capability = ANIMATION

    def accepts(self, request: AnimationRequest) -> bool:
        return request.speech is not None or "speech" not in self.manifest.wants()

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Run the program to its end and return what it made.

        :raises ToolUnavailable: it is not installed. :raises InvalidInput: a request that it cannot be given.
        :raises Timeout: it took too long. :raises ToolFailed: it failed, said so or not; its last words are told.
        """
        if request.size % 2 or not SIZES[0] <= request.size <= SIZES[1]:
            raise InvalidInput(f"a size of {request.size}", mend=f"an even number from {SIZES[0]} to {SIZES[1]}")
        if not len(request.track):
            raise InvalidInput("the performance has no frames", mend="give a track of at least one frame")
        if not self.accepts(request):
            raise InvalidInput(f"{self.name} moves by the sound, and there is none", mend="use the tool 'warp'")
        self.check(request.speech)
        progress(0.0, f"preparing {self.name}")
        seconds = request.speech.seconds if request.speech else request.track.seconds
        numbers = {"size": str(request.size), "fps": f"{request.track.fps:g}", "seconds": f"{seconds:.3f}"}
        with self.result(
            _writers(request), numbers, seconds, lambda share: progress(0.05 + 0.85 * share, f"{self.name} works")
        ) as (path, said):
            progress(0.92, "looking at what it made")
            video = KeptVideo(path, self.name)
        self._judge(video, request, said)
        progress(1.0, f"{self.name} is done")
        track = request.track
        return Frames(track.fps, len(track), request.size, lambda: video.frames(len(track), track.fps, request.size))

    def _judge(self, video: KeptVideo, request: AnimationRequest, said: Said) -> None:
        """``ToolFailed``, with the program's last words, for a video that is none."""
        check, (height, width) = self.manifest.check, request.portrait.image.shape[:2]
        region = LOWER_FACE if check.framing == "crop" else mouth_region(request.portrait.landmarks, width, height)
        try:
            seen = video.measured(request.speech, region)
            if seen.frames and abs(seen.size[0] / seen.size[1] - 1) > ASPECT:
                raise ToolFailed(f"the video is {seen.size[0]}x{seen.size[1]}, not a square (measured: {seen})")
            judge(seen, request.speech, slack=check.slack, rhythm=check.rhythm)
        except ToolFailed as error:
            raise ToolFailed(f"{self.name}: {error}; {said}", mend=error.mend, tool=self.name) from error


def _writers(request: AnimationRequest) -> Writers:
    """How each input that such a program may want is written."""
    speech = request.speech
    writers = {
        "portrait": lambda path: Pictures.fromarray(np.ascontiguousarray(request.portrait.image)).save(path),
        "track": partial(_track, request), "landmarks": partial(_landmarks, request), "request": partial(_request, request),
    }
    return writers if speech is None else {**writers, "speech": partial(write_speech, speech)}


def _track(request: AnimationRequest, path: Path) -> None:
    track = request.track
    write_json(path, {
        "names": list(ARKIT_BLENDSHAPES), "fps": track.fps, "weights": np.round(track.weights.astype(float), 4).tolist(),
        "pose_degrees": np.round(track.pose.astype(float), 3).tolist(), "pose_order": ["pitch", "yaw", "roll"],
    })


def _landmarks(request: AnimationRequest, path: Path) -> None:
    write_json(path, {**request.portrait.landmarks.to_data(), "box": [round(float(x), 2) for x in request.portrait.box]})


def _request(request: AnimationRequest, path: Path) -> None:
    speech = request.speech
    write_json(path, {
        "size": request.size, "fps": request.track.fps, "frames": len(request.track),
        "seconds": round(speech.seconds, 4) if speech else None, "text": speech.text if speech else "",
    })

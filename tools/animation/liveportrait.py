"""The animation tool ``liveportrait``: moves the head, eyes and mouth of any picture by LivePortrait (Guo et al., 2024,
arXiv:2407.03168; KwaiVGI, MIT), through ONNX Runtime.

The picture gives an appearance volume and 21 keypoints, once. For each frame the keypoints are moved, x = s (R kp + exp)
+ t, opened at eyes and lips by its retargeting networks, stitched to the shoulders, and drawn; the square about the head
is put back. It is driven by our own performance (:func:`.liveportrait_motion.motion_of`) or by a :class:`Motion` that
was captured or read from a file.

Differences from the release, on purpose: what a retargeting network says for no change is taken off, so that a face at
rest is the picture's own; points are the portrait's 68 and not a detector's 203. What only real weights can show: that
the directions of pitch and yaw are right on screen (see ``SIGNS``), and how far a drawn or sculpted face will go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput, ToolFailed
from ..capability import Availability, Progress, Requires, Tool, Weights, silent
from ..contracts import ANIMATION, AnimationRequest, Frames
from ..media import Image, Landmarks, Portrait
from ..residency import shared
from ..weights.places import fetch_command, need_model
from .checked import mouth_region, watched
from .latent_lips import SIZES
from .liveportrait_crop import HeadSquare, square_of
from .liveportrait_model import MODEL, LivePortraitModel, Pose, lacking, size_in
from .liveportrait_motion import Motion, eye_ratios, lip_ratio, motion_of, still

MOST_LIP, MOST_EYE = 0.9, 0.6
"""Ratios beyond which the networks were not taught."""
UNCHANGED = 1e-3
"""A change of a ratio that is none."""


class LivePortraitAnimation(Tool[AnimationRequest, Frames]):
    """Needs a portrait with 68 landmarks; the sound is not needed."""

    capability = ANIMATION
    name = "liveportrait"
    description = (
        "Moves head, eyes and mouth of any picture of a face as if it were filmed (LivePortrait). Best for photos and "
        "paintings of people; a graphics card helps."
    )
    requires = Requires(
        extra="motion", modules=("onnxruntime",), memory=1_500_000_000,
        weights=(Weights("facefusion/models-3.0.0", "MIT", True, 530_000_000, MODEL),),
    )

    def __init__(self, model: str = MODEL) -> None:
        """``model`` is a catalogue id or the path of a folder."""
        self.model = model
        self._device = "auto"

    @property
    def priority(self) -> int:  # type: ignore[override]
        """Between the sculpture's own animator and ``warp`` where its weights are; last where they are not."""
        return 6 if self.available().ok else -5

    def available(self) -> Availability:
        there = super().available()
        if there.ok and (gone := lacking(self.model)):
            return Availability(False, f"the weights {self.model!r} lack {', '.join(gone)}", fetch_command(self.model))
        return there

    def accepts(self, request: AnimationRequest) -> bool:
        return request.portrait.landmarks.scheme == "ibug68" and len(request.portrait.landmarks.points) == 68

    def setup(self, device: str = "auto") -> None:
        """Remember the device; the networks are loaded when they are needed."""
        self._device = device

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Load, and look at the face; frames are drawn as they are taken.

        :raises InvalidInput: no track, or a size that is odd or not 64 to 2048. :raises ToolUnavailable: no weights.
        :raises ToolFailed: files of another model, or a face that is outside the picture.
        """
        if not len(request.track):
            raise InvalidInput("the performance has no frames", mend="give a track of at least one frame")
        progress(0.0, "loading LivePortrait")
        head = Head(self.model, self._device, request.portrait, request.size)
        progress(0.6, "looking at the face")
        head.look()
        progress(1.0, "ready to move")
        frames = head.frames(motion_of(request.track))
        height, width = request.portrait.image.shape[:2]
        return watched(frames, request.speech, mouth_region(request.portrait.landmarks, width, height), self.name)


class Head:
    """A picture that can be moved; ``size`` is the side of its frames in pixels."""

    def __init__(self, model: str, device: str, portrait: Portrait, size: int) -> None:
        if size % 2 or not SIZES[0] <= size <= SIZES[1]:
            raise InvalidInput(f"a size of {size}", mend=f"an even number from {SIZES[0]} to {SIZES[1]}")
        if len(portrait.landmarks.points) != 68:
            raise ToolFailed("the face has no 68 landmarks", mend="find them with a landmarks tool first")
        self.folder, self.device, self.size = need_model(model), device, size
        self.square: HeadSquare = square_of(portrait.image, portrait.landmarks, size)
        self._eyes, self._lips = eye_ratios(self.square.points), lip_ratio(self.square.points)
        self._looked: tuple[Any, Pose] | None = None

    def look(self) -> tuple[Any, Pose]:
        """The appearance volume (1, 32, 16, 64, 64) and the pose of the picture, found once."""
        if self._looked is None:
            seen = self.square.seen()  # (1, 3, 256, 256)
            with self._loaded() as model:
                self._looked = shared().retrying(lambda: (model.appearance(seen), model.pose(seen)), "LivePortrait")
        return self._looked

    def frames(self, motion: Motion) -> Frames:
        """The picture moved by ``motion``, drawn as it is taken."""
        return Frames(motion.fps, len(motion), self.size, lambda: self._drawn(motion))

    def _drawn(self, motion: Motion) -> Iterator[Image]:
        for k in range(len(motion)):
            with self._loaded() as model:  # between frames others may have the memory
                face = shared().retrying(lambda: self.face(model, motion, k), "LivePortrait")  # noqa: B023
            yield self.square.pasted(face)

    def face(self, model: LivePortraitModel, motion: Motion, k: int) -> Image:
        """The square about the head in frame ``k``, uint8 (512, 512, 3)."""
        # 1. the picture's own points, (21, 3)
        volume, pose = self.look()
        own = pose.points()
        # 2. turned, shifted and with another expression
        driven = moved(pose, motion, k).points()
        # 3. eyes and lips opened or shut
        driven = driven + self._eye_change(model, own, float(motion.eye_open[k]))
        driven = driven + self._lip_change(model, own, float(motion.lip_open[k]))
        # 4. shoulders left where they are
        driven = model.stitched(own, driven)
        # 5. drawn
        return model.drawn(volume, own, driven)

    def _eye_change(self, model: LivePortraitModel, own: Any, factor: float) -> Any:
        rest = float(np.mean(self._eyes))
        wanted = float(np.clip(rest * factor, 0, max(MOST_EYE, rest)))
        if abs(wanted - rest) < UNCHANGED:
            return 0.0
        return model.eyes(own, self._eyes, wanted) - model.eyes(own, self._eyes, rest)

    def _lip_change(self, model: LivePortraitModel, own: Any, more: float) -> Any:
        wanted = float(np.clip(self._lips + more, 0, max(MOST_LIP, self._lips)))
        if abs(wanted - self._lips) < UNCHANGED:
            return 0.0
        return model.lips(own, self._lips, wanted) - model.lips(own, self._lips, self._lips)

    def _loaded(self) -> Any:
        key = ("liveportrait", str(self.folder), self.device)
        return shared().using(key, lambda: LivePortraitModel(self.folder, self.device), bytes=size_in(self.folder))


def moved(pose: Pose, motion: Motion, k: int) -> Pose:
    """``pose`` with frame ``k`` of a motion added."""
    return replace(
        pose, angles=pose.angles + motion.pose[k], expression=pose.expression + motion.expression[k],
        translation=pose.translation + motion.translation[k], scale=pose.scale * float(motion.scale[k]),
    )


def capture(
    frames: Iterable[Image], fps: float, landmarks: Landmarks, model: str = MODEL, device: str = "auto",
    progress: Progress = silent,
) -> Motion:
    """The motion of a filmed face, relative to its first frame; ``landmarks`` are that frame's 68 points.

    The square about the head stays where it is first, as a camera on a tripod. Raises as the tool's ``run``, and
    ``InvalidInput`` where there are no frames.
    """
    poses: list[Pose] = []
    folder = need_model(model)
    with shared().using(
        ("liveportrait", str(folder), device), lambda: LivePortraitModel(folder, device), bytes=size_in(folder)
    ) as networks:
        for k, image in enumerate(frames):
            progress(0.0, f"watching frame {k + 1}")
            seen = square_of(image, landmarks, max(image.shape[:2])).seen()
            poses.append(networks.pose(seen))
    if not poses:
        raise InvalidInput("no frames to capture", mend="give at least one frame")
    arrays, first = still(len(poses), fps), poses[0]
    for k, pose in enumerate(poses):
        arrays["pose"][k] = pose.angles - first.angles
        arrays["expression"][k] = pose.expression - first.expression
        arrays["translation"][k] = pose.translation - first.translation
        arrays["scale"][k] = pose.scale / first.scale if first.scale else 1.0
    return Motion(**arrays)

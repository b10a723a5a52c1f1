"""The animation tool ``lively-lips``: lips painted from the sound by :mod:`.latent_lips`, and about them the life that a
painted mouth lacks: lids that blink, brows that rise and a head that sways, by the picture's landmarks as in
:mod:`.warp`. The mouth's own landmarks stay, because its shape is in the painted pixels already.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from ..capability import Progress, silent
from ..contracts import AnimationRequest, Frames
from ..media import ARKIT_INDEX, BlendshapeTrack, Image
from . import warp_rig
from .checked import mouth_region, watched
from .latent_lips import LatentLipsAnimation, Painter, check
from .liveportrait_motion import eye_ratios
from .warp import Puppet
from .warp_lids import shut

SPOKEN = [i for name, i in ARKIT_INDEX.items() if name.startswith(("jaw", "mouth", "tongue", "cheekPuff"))]
"""What the sound moves; the performance's own is left out."""
ROUND = 0.6
"""Height by width of an eye that is no person's; theirs are 0.25 to 0.45."""


class LivelyLipsAnimation(LatentLipsAnimation):
    """As ``latent-lips``, with eyes and head alive."""

    name = "lively-lips"
    description = (
        "Paints the mouth of a picture anew from the sound (MuseTalk 1.5) and lets eyes, brows and head live. For photos "
        "and paintings."
    )

    @property
    def priority(self) -> int:  # type: ignore[override]
        """One more than the lips alone."""
        return 5 if self.available().ok else -5

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Raises what :meth:`.latent_lips.LatentLipsAnimation.run` raises, and ``ToolFailed`` when the eyes coincide."""
        check(request)
        self.need()
        progress(0.0, "loading the lip model")
        painter = Painter(self.model, self._device, request)
        swayer = Swayer(painter.face.base, _scaled(request), request.size)
        progress(0.6, "looking at the face")
        painter.look()
        progress(1.0, "ready to speak")
        track = request.track
        frames = Frames(track.fps, len(track), request.size, lambda: swayer.swayed(painter.frames(), track))
        height, width = request.portrait.image.shape[:2]
        return watched(frames, request.speech, mouth_region(request.portrait.landmarks, width, height), self.name)


class Swayer(Puppet):
    """A puppet whose picture changes from frame to frame and whose mouth does not move."""

    def swayed(self, pictures: Iterator[Image], track: BlendshapeTrack) -> Iterator[Image]:
        """Each picture, uint8 (size, size, 3), under its frame of a performance."""
        weights = track.weights.copy()
        weights[:, SPOKEN] = 0
        for picture, row, pose in zip(pictures, weights, track.pose, strict=True):
            yield self.under(picture, row, pose)

    def under(self, picture: Image, weights: NDArray[np.float32], pose: NDArray[np.float32]) -> Image:
        """``picture`` under ``weights`` (52,), those of the mouth 0, and ``pose`` (3,) degrees."""
        # 1. where the points go, in pixels; one field is enough, because the lips do not part
        new = warp_rig.moved(self.rest.copy(), weights) @ self._to_pixels.T + self.origin
        mouth = list(warp_rig.MOUTH)
        new[mouth] = self.points[mouth]
        field = self._field(new, self.points - new, ()) + self._sway(pose)
        # 2. lids drawn, then all of it pulled through the field
        lidded = shut(picture, self.points, warp_rig.shutting(weights)) if self.has_lids else picture
        return np.array(self._sampled(Pictures.fromarray(lidded), field))

    @property
    def has_lids(self) -> bool:
        """Whether there is skin to draw a lid from: round eyes reach up to their brows, and those would come down."""
        return max(eye_ratios(self.points)) < ROUND


def _scaled(request: AnimationRequest) -> NDArray[np.float32]:
    """The landmarks in pixels of the frames."""
    height, width = request.portrait.image.shape[:2]
    scale = np.array([request.size / width, request.size / height], np.float32)
    return request.portrait.landmarks.points[:, :2] * scale

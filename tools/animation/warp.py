"""The animation tool ``warp``: moves any portrait that has 68 landmarks, a photo or a painting, by its landmarks.

Two smooth fields, one for all above the mouth's line and one for all below, let the lips part; what is between them
is drawn. The head sways a little in depth. No weights, no learning: a picture is never mute, but a talking-head model
does it better.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from ...personas.errors import ToolFailed
from ..capability import Progress, Tool, silent
from ..contracts import ANIMATION, AnimationRequest, Frames
from ..media import BlendshapeTrack, Image
from . import warp_rig
from .warp_field import Lattice
from .warp_lids import shut
from .warp_mouth import draw_mouth

CELLS = 48
"""Cells of the lattice a side: 10.7 px at 512, finer than any feature that the rig moves apart."""
UPPER_ONLY = (61, 62, 63, 49, 50, 51, 52, 53)
LOWER_ONLY = (65, 66, 67, 55, 56, 57, 58, 59)


class WarpAnimation(Tool[AnimationRequest, Frames]):
    """Needs 68 landmarks in the scheme ``ibug68``; a sculpture is not needed."""

    capability = ANIMATION
    name = "warp"
    description = "Moves any picture of a face by its landmarks and draws the open mouth. For photos and paintings."
    priority = 0

    def accepts(self, request: AnimationRequest) -> bool:
        return request.portrait.landmarks.scheme == "ibug68" and len(request.portrait.landmarks.points) == 68

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Prepare; frames are made as they are taken. ``ToolFailed`` when the eyes coincide."""
        progress(0.0, "preparing the picture")
        puppet = Puppet(request.portrait.image, request.portrait.landmarks.points, request.size)
        track = request.track
        progress(1.0, "prepared")
        return Frames(track.fps, len(track), request.size, lambda: puppet.frames(track))


class Puppet:
    """A picture that can be moved. ``image`` uint8 (H, W, 3), ``points`` (68, 2 or 3) its pixels, ``size`` of the
    frames."""

    def __init__(self, image: Image, points: NDArray[np.float32], size: int) -> None:
        scale = size / image.shape[0]
        picture = Pictures.fromarray(image)
        resized = picture if scale == 1 else picture.resize((size, size), Pictures.Resampling.LANCZOS)
        self.pixels: Image = np.asarray(resized)
        self.size = size
        self.points = points[:, :2].astype(float) * scale  # (68, 2) pixels
        self.across, self.down, self.apart = warp_rig.frame_of(self.points)
        if not np.isfinite(self.apart) or self.apart < 4:
            raise ToolFailed("the two eyes are at the same place", mend="give other landmarks", tool="warp")
        self.origin = self.points[36:48].mean(0)
        basis = np.stack([self.across, self.down], 1)  # columns: face axes in pixels
        self._to_pixels = basis * self.apart
        self.rest = (self.points - self.origin) @ np.linalg.inv(self._to_pixels).T  # (68, 2) face units
        self.lattice = Lattice(size, -(-size // CELLS), self.apart)
        self.anchors = self._anchors()
        self.depth = self._depth()
        box = self.points[27:48].astype(int)
        x0, y0 = np.clip(box.min(0), 0, size - 2)
        x1, y1 = np.clip(box.max(0), 1, size - 1)
        self.brightness = float(self.pixels[y0 : y1 + 1, x0 : x1 + 1].mean() / 255)

    def _anchors(self) -> NDArray[np.float64]:
        """Points that stay: a ring around the head and the picture's border, (K, 2) pixels."""
        angles = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        ring = np.stack([2.1 * np.cos(angles), 0.45 + 2.5 * np.sin(angles)], 1)
        edge = np.linspace(0, self.size, 5)
        border = np.array([(x, y) for x in edge for y in edge if x in (0, self.size) or y in (0, self.size)])
        return np.concatenate([ring @ self._to_pixels.T + self.origin, border])

    def _depth(self) -> NDArray[np.float64]:
        """How much each lattice place follows the head, (n, n) in [0, 1]: a bump over the head."""
        places = self.lattice.places * self.apart
        u = (places - self.origin) @ np.linalg.inv(self._to_pixels).T
        r2 = (u[:, 0] / 1.9) ** 2 + ((u[:, 1] - 0.35) / 2.3) ** 2
        return np.exp(-(r2**1.5)).reshape(len(self.lattice.axis), -1)

    def frames(self, track: BlendshapeTrack) -> Iterator[Image]:
        """Each frame uint8 (size, size, 3)."""
        for weights, pose in zip(track.weights, track.pose, strict=True):
            yield self.frame(weights, pose)

    def frame(self, weights: NDArray[np.float32], pose: NDArray[np.float32]) -> Image:
        """The picture under ``weights`` (52,) and ``pose`` (3,) degrees."""
        # 1. where the points go, in pixels
        new = warp_rig.moved(self.rest.copy(), weights) @ self._to_pixels.T + self.origin
        back = self.points - new  # (68, 2): from a place in the frame to its pixel in the picture
        # 2. two fields: the lips part because each sees only its own lip
        sway = self._sway(pose)
        upper = self._field(new, back, LOWER_ONLY) + sway
        lower = self._field(new, back, UPPER_ONLY + tuple(range(17, 27))) + sway
        picture = Pictures.fromarray(shut(self.pixels, self.points, warp_rig.shutting(weights)))
        above = np.array(self._sampled(picture, upper))
        below = np.asarray(self._sampled(picture, lower))
        # 3. below the mouth's line, the lower field's picture
        moved = new - self._sway_at(new, pose)
        mask = self._below(moved)[..., None]
        frame = (above + (below.astype(np.float32) - above) * mask + 0.5).astype(np.uint8)
        # 4. what is between the lips
        draw_mouth(frame, moved, self.apart, self.brightness)
        return frame

    def _field(self, new: NDArray[np.float64], back: NDArray[np.float64], without: tuple[int, ...]) -> NDArray[np.float64]:
        keep = np.setdiff1d(np.arange(68), without)
        centres = np.concatenate([new[keep], self.anchors])
        values = np.concatenate([back[keep], np.zeros((len(self.anchors), 2))])
        return self.lattice.field(centres, values)

    def _turn(self, pose: NDArray[np.float32]) -> NDArray[np.float64]:
        """How far back the head's middle came from, pixels, for a small turn: 0.011 eye distances a degree."""
        pitch, yaw, _ = (float(x) for x in pose)
        return -(self.across * yaw - self.down * pitch) * 0.011 * self.apart

    def _sway(self, pose: NDArray[np.float32]) -> NDArray[np.float64]:
        """The backward field of the head's motion, (n, n, 2) pixels."""
        places = (self.lattice.places * self.apart).reshape(*self.depth.shape, 2)
        return self._swayed(places, self.depth, pose)

    def _sway_at(self, points: NDArray[np.float64], pose: NDArray[np.float32]) -> NDArray[np.float64]:
        u = (points - self.origin) @ np.linalg.inv(self._to_pixels).T
        depth = np.exp(-(((u[:, 0] / 1.9) ** 2 + ((u[:, 1] - 0.35) / 2.3) ** 2) ** 1.5))
        return self._swayed(points, depth, pose)

    def _swayed(self, places: NDArray[np.float64], depth: NDArray[np.float64], pose: NDArray[np.float32]) -> NDArray[np.float64]:
        """Turn by shifting what is near, roll by turning about the neck; both fade away from the head."""
        neck = self.origin + self.down * 2.2 * self.apart
        a = np.radians(float(pose[2]))
        rel = places - neck
        rolled = np.stack([np.cos(a) * rel[..., 0] - np.sin(a) * rel[..., 1],
                           np.sin(a) * rel[..., 0] + np.cos(a) * rel[..., 1]], -1) - rel
        return depth[..., None] * (self._turn(pose) + rolled)

    def _sampled(self, picture: Pictures.Image, back: NDArray[np.float64]) -> Pictures.Image:
        """``picture`` pulled through a backward field (n, n, 2), by bilinear quads."""
        axis = self.lattice.axis
        source = np.clip(back + np.stack(np.meshgrid(axis, axis), -1), 0, self.size - 0.01)
        corners = np.concatenate(
            [source[:-1, :-1], source[1:, :-1], source[1:, 1:], source[:-1, 1:]], -1
        ).reshape(-1, 8)  # NW, SW, SE, NE: the order that a quad is given in
        whole = axis.astype(int).tolist()
        boxes = [(x0, y0, x1, y1) for y0, y1 in pairwise(whole) for x0, x1 in pairwise(whole)]
        mesh = [(box, quad) for box, quad in zip(boxes, corners.tolist(), strict=True) if box[0] < box[2] and box[1] < box[3]]
        return picture.transform(picture.size, Pictures.Transform.MESH, mesh, Pictures.Resampling.BILINEAR)

    def _below(self, points: NDArray[np.float64]) -> NDArray[np.float32]:
        """1 below the line through the mouth, 0 above, (size, size); soft beyond the corners, where both agree."""
        line = (points[[60, 61, 62, 63, 64]] + points[[60, 67, 66, 65, 64]]) / 2
        y, x = np.mgrid[0 : self.size, 0 : self.size].astype(np.float32)
        u = (x - self.origin[0]) * self.across[0] + (y - self.origin[1]) * self.across[1]
        v = (x - self.origin[0]) * self.down[0] + (y - self.origin[1]) * self.down[1]
        along = (line - self.origin) @ self.across
        height = np.interp(u, along, (line - self.origin) @ self.down).astype(np.float32)
        beyond = np.maximum(np.maximum(along[0] - u, u - along[-1]), 0.0)
        softness = 1.0 + 0.8 * beyond
        return np.clip((v - height) / softness + 0.5, 0.0, 1.0).astype(np.float32)

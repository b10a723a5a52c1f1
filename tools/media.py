"""The media that tools hand to one another, one meaning each.

Arrays are numpy; what is kept on disk beside a picture or a sound is JSON, never pickle. Nothing here draws,
speaks or encodes: a type knows its shape, units and range, checks them when it is made, and goes to and from
plain data.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from .sculpture import Sculpture

Image = NDArray[np.uint8]
"""uint8 (H, W, 3), RGB, sRGB, 0-255; origin top left."""

ARKIT_BLENDSHAPES: tuple[str, ...] = (
    "browDownLeft", "browDownRight", "browInnerUp", "browOuterUpLeft", "browOuterUpRight", "cheekPuff",
    "cheekSquintLeft", "cheekSquintRight", "eyeBlinkLeft", "eyeBlinkRight", "eyeLookDownLeft", "eyeLookDownRight",
    "eyeLookInLeft", "eyeLookInRight", "eyeLookOutLeft", "eyeLookOutRight", "eyeLookUpLeft", "eyeLookUpRight",
    "eyeSquintLeft", "eyeSquintRight", "eyeWideLeft", "eyeWideRight", "jawForward", "jawLeft", "jawOpen", "jawRight",
    "mouthClose", "mouthDimpleLeft", "mouthDimpleRight", "mouthFrownLeft", "mouthFrownRight", "mouthFunnel",
    "mouthLeft", "mouthLowerDownLeft", "mouthLowerDownRight", "mouthPressLeft", "mouthPressRight", "mouthPucker",
    "mouthRight", "mouthRollLower", "mouthRollUpper", "mouthShrugLower", "mouthShrugUpper", "mouthSmileLeft",
    "mouthSmileRight", "mouthStretchLeft", "mouthStretchRight", "mouthUpperUpLeft", "mouthUpperUpRight",
    "noseSneerLeft", "noseSneerRight", "tongueOut",
)
"""The 52 coefficients of Apple's ARFaceAnchor.BlendShapeLocation. Left and right are the character's own."""

ARKIT_INDEX: Mapping[str, int] = {name: i for i, name in enumerate(ARKIT_BLENDSHAPES)}


@dataclass(frozen=True)
class Landmarks:
    """Points on a face. ``points`` float32 (N, 2 or 3), pixels of the full image (a third column is depth in
    pixels, towards the camera positive); ``scheme`` names what point i is (``ibug68``, ``mediapipe478``,
    ``arcface5``); ``visibility`` float32 (N,) in [0, 1] or ``None`` where unknown."""

    points: NDArray[np.float32]
    scheme: str = "ibug68"
    visibility: NDArray[np.float32] | None = None

    def __post_init__(self) -> None:
        if self.points.ndim != 2 or self.points.shape[1] not in (2, 3):
            raise ValueError(f"landmarks are (N, 2) or (N, 3); got {self.points.shape}")
        if self.visibility is not None and self.visibility.shape != (len(self.points),):
            raise ValueError(f"visibility is (N,) = ({len(self.points)},); got {self.visibility.shape}")

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON, rounded to a thousandth of a pixel."""
        data: dict[str, Any] = {"scheme": self.scheme, "points": np.round(self.points.astype(float), 3).tolist()}
        if self.visibility is not None:
            data["visibility"] = np.round(self.visibility.astype(float), 3).tolist()
        return data

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Landmarks:
        """Back from :meth:`to_data`; other keys are passed over."""
        seen = data.get("visibility")
        return cls(
            np.asarray(data["points"], np.float32), str(data.get("scheme", "ibug68")),
            None if seen is None else np.asarray(seen, np.float32),
        )


@dataclass(frozen=True)
class Portrait:
    """A picture of one face. ``box`` is the face box x0, y0, x1, y1 in pixels; ``made_by`` tells tool, expert,
    seed and attempts; ``sculpture`` is there when the picture was rendered from one."""

    image: Image
    landmarks: Landmarks
    box: tuple[float, float, float, float]
    made_by: Mapping[str, Any] = field(default_factory=dict)
    sculpture: Sculpture | None = None


@dataclass(frozen=True)
class Voice:
    """One voice that an engine can speak with. ``languages`` are BCP-47 tags; ``attributes`` holds ``gender``,
    ``age`` and scales in [0, 1] such as ``pitch``, ``energy``; ``parameters`` is what the engine is given, JSON
    data; ``consent`` says whose voice it is and on what terms, or that it is nobody's."""

    engine: str
    id: str
    languages: tuple[str, ...]
    description: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    parameters: Mapping[str, Any] = field(default_factory=dict)
    licence: str = ""
    consent: str = "synthetic; nobody's voice"

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "engine": self.engine, "id": self.id, "languages": list(self.languages), "description": self.description,
            "attributes": dict(self.attributes), "parameters": dict(self.parameters), "licence": self.licence,
            "consent": self.consent,
        }

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Voice:
        """Back from :meth:`to_data`."""
        return cls(**{**data, "languages": tuple(data["languages"])})


@dataclass(frozen=True)
class Phoneme:
    """One sound: ``symbol`` in IPA (``""`` is silence), ``start`` and ``end`` in seconds."""

    symbol: str
    start: float
    end: float


@dataclass(frozen=True)
class Word:
    """One word of the text, with seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Speech:
    """Spoken sound: ``samples`` float32 mono (T,) in [-1, 1] at ``sample_rate`` Hz. ``phonemes`` is empty when the
    engine gives no times."""

    samples: NDArray[np.float32]
    sample_rate: int
    text: str
    phonemes: tuple[Phoneme, ...] = ()
    words: tuple[Word, ...] = ()

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.sample_rate


@dataclass(frozen=True)
class BlendshapeTrack:
    """A performance: ``weights`` float32 (T, 52) in [0, 1] by :data:`ARKIT_BLENDSHAPES`, ``pose`` float32 (T, 3)
    pitch, yaw, roll of the head in degrees (pitch up, yaw to the character's own left, roll to its own left are
    positive), ``fps`` frames a second."""

    weights: NDArray[np.float32]
    pose: NDArray[np.float32]
    fps: float

    def __post_init__(self) -> None:
        if self.weights.ndim != 2 or self.weights.shape[1] != len(ARKIT_BLENDSHAPES):
            raise ValueError(f"weights are (T, 52); got {self.weights.shape}")
        if self.pose.shape != (len(self.weights), 3):
            raise ValueError(f"pose is (T, 3) = ({len(self.weights)}, 3); got {self.pose.shape}")

    def __len__(self) -> int:
        return len(self.weights)

    @property
    def seconds(self) -> float:
        return len(self) / self.fps


def blendshapes(**weights: float) -> NDArray[np.float32]:
    """One frame of ARKit weights, float32 (52,), from names: ``blendshapes(jawOpen=0.6)``."""
    frame = np.zeros(len(ARKIT_BLENDSHAPES), np.float32)
    for name, weight in weights.items():
        frame[ARKIT_INDEX[name]] = weight
    return frame


@dataclass(frozen=True)
class IdentityVector:
    """A face embedding, float32 (D,). Two of different ``model_id`` are never compared."""

    vector: NDArray[np.float32]
    model_id: str
    normalised: bool

    def similarity(self, other: IdentityVector) -> float:
        """Cosine similarity in [-1, 1]; ``ValueError`` when the two come from different models."""
        if self.model_id != other.model_id:
            raise ValueError(f"{self.model_id!r} and {other.model_id!r} vectors cannot be compared")
        a, b = self.vector.astype(float), other.vector.astype(float)
        return float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b) + 1e-12))


@dataclass(frozen=True)
class ParsingMap:
    """What each pixel is: ``labels`` uint8 (H, W), indices into ``names``; the order is data, never implied."""

    labels: NDArray[np.uint8]
    names: Sequence[str]

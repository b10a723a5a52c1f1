"""Shapes that the types alone do not tell, by class and field: a picture has three channels, a sound is one row.

They are those of :mod:`animism.tools.media` and :mod:`animism.tools.contracts`, checked on what comes from outside. A
plugin's own records check themselves in ``__post_init__``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput

MAX_SIDE = 16_384
"""Pixels of a picture's side."""


def check(cls: type, values: Mapping[str, Any], where: str) -> None:
    """Hold the fields of one record to their shapes; ``InvalidInput`` names the field."""
    for field, rule in RULES.get(cls.__name__, {}).items():
        value = values.get(field)
        if value is not None and (fault := rule(value)):
            raise InvalidInput(f"{where}.{field}: {fault}", mend="see its shape in GET /v1/tools")


def _picture(array: np.ndarray) -> str:
    if array.ndim != 3 or array.shape[2] != 3 or not array.size:
        return f"a picture is (H, W, 3); this is {array.shape}"
    return f"a side of {max(array.shape)} pixels; at most {MAX_SIDE}" if max(array.shape) > MAX_SIDE else ""


def _row(array: np.ndarray) -> str:
    if array.ndim != 1:
        return f"one row (T,) is wanted; this is {array.shape}"
    return "" if np.isfinite(array).all() else "it holds NaN or infinity"


def _plane(array: np.ndarray) -> str:
    return "" if array.ndim == 2 else f"(H, W) is wanted; this is {array.shape}"


def _finite(array: np.ndarray) -> str:
    return "" if np.isfinite(array).all() else "it holds NaN or infinity"


def _between(low: float, high: float) -> Callable[[Any], str]:
    def rule(value: Any) -> str:
        return "" if low <= value <= high else f"{value} is not from {low:g} to {high:g}"

    return rule


_RATE = _between(1000, 400_000)

RULES: dict[str, dict[str, Callable[[Any], str]]] = {
    "Portrait": {"image": _picture},
    "LandmarksRequest": {"image": _picture},
    "FacesRequest": {"image": _picture},
    "LikenessRequest": {"image": _picture, "reference": _picture},
    "ParsingMap": {"labels": _plane},
    "Landmarks": {"points": _finite},
    "BlendshapeTrack": {"weights": _finite, "pose": _finite, "fps": _between(0.1, 1000)},
    "IdentityVector": {"vector": _row},
    "Speech": {"samples": _row, "sample_rate": _RATE},
    "TranscriptionRequest": {"samples": _row, "sample_rate": _RATE},
    "VoiceConversionRequest": {"target": _row, "target_rate": _RATE},
    "PortraitRequest": {"size": _between(16, 4096)},
    "AnimationRequest": {"size": _between(16, 4096)},
    "LipSyncRequest": {"fps": _between(0.1, 1000)},
    "SpeechRequest": {"pace": _between(0.05, 20)},
}

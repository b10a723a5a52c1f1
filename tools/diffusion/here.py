"""Which of an expert's weights are on this machine. Looks at names and folders; loads nothing."""

from __future__ import annotations

from ..weights.places import find_model
from .expert import Expert


def lacking(expert: Expert) -> list[str]:
    """The weights of an expert that are not here: of its base, its LoRAs, its controls."""
    models = (expert.weights, *(row.weights for row in (*expert.loras, *expert.controls)))
    return [model for model in dict.fromkeys(models) if find_model(model) is None]

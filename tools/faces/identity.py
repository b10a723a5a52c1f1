"""Whose space a face vector lives in: what may take which, and what two of one space say about being one person.

Recognition models turn a face into numbers that mean nothing to any other model, and some consumers want them as they
are, others of length 1. Both facts travel with the vector (:class:`~animism.tools.media.IdentityVector`); this file checks
them. It computes no vector.
"""

from __future__ import annotations

import numpy as np

from ...personas.errors import InvalidInput
from ..media import IdentityVector

W600K = "insightface/w600k_r50"
"""InsightFace's ``buffalo_l``: 512 values. IP-Adapter FaceID wants them of length 1."""
GLINTR = "insightface/glintr100"
"""InsightFace's ``antelopev2``: 512 values. InstantID and PuLID want them as they are."""
SFACE = "opencv/face_recognition_sface_2021dec"
"""OpenCV's SFace: 128 values."""

SAME_PERSON: dict[str, float] = {SFACE: 0.363}
"""The least cosine at which a model's makers call two faces one person's (SFace: Zhong et al., 2021, by OpenCV's model
zoo). Where nothing is published nothing is claimed."""
_MAKERS = {W600K: "insightface", GLINTR: "insightface", SFACE: "yunet-sface"}


def need_identity(vector: IdentityVector, model_id: str) -> IdentityVector:
    """``vector``, which is ``model_id``'s, or :class:`InvalidInput`: a vector of another model, or none at all."""
    if vector.model_id != model_id:
        tool = _MAKERS.get(model_id)
        raise InvalidInput(
            f"this face vector is {vector.model_id!r}'s, and only {model_id!r}'s can be used here",
            mend=f"make it with the faces tool {tool!r}" if tool else f"make it with {model_id!r}",
        )
    values = np.asarray(vector.vector)
    if values.ndim != 1 or not values.size or not np.isfinite(values).all() or not np.any(values):
        raise InvalidInput(f"this face vector of {model_id!r} holds no face", mend="make it anew from the photograph")
    return vector


def normed(vector: IdentityVector) -> IdentityVector:
    """The same direction with length 1. ``InvalidInput`` where it has none."""
    length = float(np.linalg.norm(vector.vector.astype(np.float64)))
    if not np.isfinite(length) or length < 1e-8:
        raise InvalidInput("this face vector holds no face", mend="make it anew from the photograph")
    if vector.normalised:
        return vector
    return IdentityVector((vector.vector / length).astype(np.float32), vector.model_id, True)


def same_person(similarity: float, model_id: str) -> bool | None:
    """What ``model_id``'s makers would say of this cosine; ``None`` where they say nothing."""
    least = SAME_PERSON.get(model_id)
    return None if least is None else similarity >= least

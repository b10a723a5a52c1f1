"""Previews of work in progress: a picture as a small JPEG and back. They are for looking at, not bit for bit."""

from __future__ import annotations

import io
import logging
from typing import Any

import numpy as np

MAX_SIDE = 512
log = logging.getLogger("animism.tools.server")


def jpeg_of(preview: Any) -> bytes | None:
    """uint8 (H, W, 3) as a JPEG of at most 512 pixels a side; ``None`` for what is no picture."""
    if not isinstance(preview, np.ndarray) or preview.dtype != np.uint8 or preview.ndim != 3 or preview.shape[2] != 3:
        return None
    from PIL import Image as Pictures

    try:
        picture = Pictures.fromarray(np.ascontiguousarray(preview))
        picture.thumbnail((MAX_SIDE, MAX_SIDE))
        kept = io.BytesIO()
        picture.save(kept, "JPEG", quality=85)
        return kept.getvalue()
    except (OSError, ValueError) as error:  # a preview is never worth a job
        log.debug("no preview: %s", error)
        return None


def picture_of(content: bytes) -> np.ndarray | None:
    """The picture again."""
    from PIL import Image as Pictures

    try:
        with Pictures.open(io.BytesIO(content)) as picture:
            return np.array(picture.convert("RGB"))
    except (OSError, ValueError, Pictures.DecompressionBombError):
        return None

"""What every faces tool makes sure of: a picture that can be looked at, and one clear error where a model fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from ...personas.errors import AnimismError, InvalidInput, OutOfMemory, ToolFailed
from ..media import Image
from ..residency import ran_out

MAX_PIXELS = 50_000_000


def check_image(image: Image) -> Image:
    """``image``, uint8 (H, W, 3), in one piece of memory; ``InvalidInput`` when it is anything else or too large."""
    array = np.asarray(image)
    if array.dtype != np.uint8 or array.ndim != 3 or array.shape[2] != 3 or not array.size:
        raise InvalidInput(
            f"a picture of {array.dtype} {array.shape} cannot be looked at", mend="give uint8 (height, width, 3), RGB"
        )
    if array.shape[0] * array.shape[1] > MAX_PIXELS:
        raise InvalidInput(f"{array.shape[1]} × {array.shape[0]} pixels are too many", mend="scale it below fifty million")
    return np.ascontiguousarray(array)


@contextmanager
def told_as(tool: str, what: str, mend: str) -> Iterator[None]:
    """Errors of our own pass; memory that ran out is told as that; all others become one line of ``ToolFailed``."""
    try:
        yield
    except AnimismError:
        raise
    except MemoryError as error:
        raise OutOfMemory(f"{what}: memory ran out", mend="give a smaller picture", tool=tool) from error
    except Exception as error:  # runtimes raise classes of their own, and what is wrong is in their words
        if ran_out(error):
            raise
        said = (str(error).strip().splitlines() or [type(error).__name__])[0][:300]
        raise ToolFailed(f"{what}: {said}", mend=mend, tool=tool) from error

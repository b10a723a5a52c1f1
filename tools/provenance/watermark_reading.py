"""The mark of :mod:`.watermark` found again, without the picture it was put into: after JPEG, resizing, a crop.

The blue-yellow and the brightness plane are flattened (what is smooth or strong in the picture counts less), folded to
one tile and correlated with the synchronising code at every shift. Whole pictures are tried first; a crop by its possible
sizes. How often each works, and how seldom an unmarked picture is taken for a marked one, is in the README.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..media import Image
from . import watermark as code

TILE = 64
"""Pixels to which a tile is folded: more than twice the highest frequency."""
LONGEST = 1024
"""A larger picture is looked at in this size."""
IN_PLACE, ANYWHERE = 3.0, 5.0
"""Standard deviations of the synchronising code, where the tile begins at the corner and where it may begin anywhere:
the best of 4,096 shifts of noise reaches 3.6."""
MADE_SIZES = (256, 320, 384, 448, 512, 576, 640, 720, 768, 896, 1024)
"""Shorter sides that pictures are made in; a crop that was not resized is one of these."""
CROPS = tuple(float(x) for x in np.exp(np.arange(0.004, 0.36, 0.004)))
"""How much shorter the shorter side may have become, to 70 %; a step of 0.4 % keeps the tiles in phase."""


@dataclass(frozen=True)
class Mark:
    """``payload`` is the first 32 bits of a specification's hash, ``strength`` in standard deviations, ``cropped``
    whether the picture was cut."""

    payload: int
    strength: float
    cropped: bool = False


def find_mark(image: Image, *, thorough: bool = True) -> Mark | None:
    """The mark in uint8 (H, W, 3) ``image``, or ``None``. ``thorough`` looks for crops too (0.1 to 1 s)."""
    if min(image.shape[:2]) < code.SMALLEST or max(image.shape[:2]) > 16 * min(image.shape[:2]):
        return None
    planes, scale = _planes(image)
    side = min(planes[0].shape)
    whole = _spectrum(planes, side / code.TILES)
    if (found := _decoded(whole, (0, 0), IN_PLACE, guesses=2)) is not None:
        return found
    for step in _steps(side, scale) if thorough else ():
        spectrum = _spectrum(planes, step)
        found = _decoded(spectrum, _strongest(spectrum), ANYWHERE)
        if found is not None:
            return Mark(found.payload, found.strength, True)
    return None


def find_in_frames(frames: Iterable[Image]) -> Mark | None:
    """The mark in a video: in the mean of the frames, where it stands still and the picture moves."""
    total: NDArray[np.float64] | None = None
    count = 0
    for frame in frames:
        total = frame.astype(np.float64) if total is None else total + frame
        count += 1
    return None if total is None else find_mark(np.rint(total / count).astype(np.uint8))


def _steps(side: int, scale: float) -> Iterator[float]:
    """Sides of a tile to try, in pixels of the planes."""
    yield side / code.TILES
    for made in MADE_SIZES:
        if side <= made * scale <= 2.2 * side:
            yield made * scale / code.TILES
    for crop in CROPS:
        yield side * crop / code.TILES


def _planes(image: Image) -> tuple[list[NDArray[np.float32]], float]:
    """Blue-yellow and brightness, flattened, and their size relative to the picture's."""
    from PIL import Image as Pictures

    picture, scale = Pictures.fromarray(image), 1.0
    if max(picture.size) > LONGEST:
        scale = LONGEST / max(picture.size)
        size = (max(8, round(picture.width * scale)), max(8, round(picture.height * scale)))
        picture = picture.resize(size, Pictures.Resampling.BOX)
    grey, blue, _ = picture.convert("YCbCr").split()
    return [_flattened(np.asarray(blue, np.float32)), _flattened(np.asarray(grey, np.float32))], scale


def _flattened(plane: NDArray[np.float32]) -> NDArray[np.float32]:
    """Without what is smooth over a sixteenth of a tile or more, and as strong everywhere: a bright edge is no mark."""
    from scipy.ndimage import uniform_filter

    width = 2 * max(2, round(min(plane.shape) / 50)) + 1

    def smooth(values: NDArray[np.float32]) -> NDArray[np.float32]:
        return uniform_filter(uniform_filter(values, width), width)

    detail = plane - smooth(plane)
    return detail / (np.sqrt(np.maximum(smooth(detail * detail), 0.0)) + 1.0)


def _spectrum(planes: list[NDArray[np.float32]], step: float) -> NDArray[np.complex64]:
    """Both planes folded to one tile of ``step`` pixels: its frequencies, strong ones held down."""
    total = np.zeros(len(code.bins()[0]), np.complex64)
    rows, columns = code.bins()
    for plane in planes:
        found = np.fft.rfft2(_folded(plane, step))[rows, columns]
        size = np.abs(found)
        total += found / (size + np.median(size) + 1e-6)
    return total


def _folded(plane: NDArray[np.float32], step: float) -> NDArray[np.float32]:
    from PIL import Image as Pictures

    size = [max(TILE, round(side * TILE / step)) for side in plane.shape]
    small = np.asarray(Pictures.fromarray(plane).resize((size[1], size[0]), Pictures.Resampling.BILINEAR))
    down, across = -(-size[0] // TILE), -(-size[1] // TILE)
    whole = np.zeros((down * TILE, across * TILE), np.float32)
    whole[: size[0], : size[1]] = small
    return whole.reshape(down, TILE, across, TILE).sum((0, 2))


def _strongest(spectrum: NDArray[np.complex64]) -> tuple[int, int]:
    """The shift, down and across in folded pixels, at which the synchronising code is strongest."""
    rows, columns = code.bins()
    crossed = np.zeros((TILE, TILE // 2 + 1), np.complex64)
    crossed[rows, columns] = spectrum * np.conj(_sync())
    return divmod(int(np.argmax(np.fft.irfft2(crossed, s=(TILE, TILE)))), TILE)


def _decoded(
    spectrum: NDArray[np.complex64], shift: tuple[int, int], least: float, guesses: int = 1
) -> Mark | None:
    """What is read at ``shift``; ``None`` unless the synchronising code is there and the checksum fits. ``guesses`` values
    of each symbol are tried, the likeliest first: two are 64 tries at a checksum of 16 bits."""
    rows, columns = code.bins()
    turned = spectrum * np.exp(2j * np.pi * (rows * shift[0] + columns * shift[1]) / TILE)
    strength = float((turned * np.conj(_sync())).real.sum() / (np.sqrt((np.abs(turned) ** 2).sum()) + 1e-9))
    if strength < least:
        return None
    values = np.concatenate([turned.real, turned.imag]).astype(np.float32)
    likely = np.argsort(_codebook() @ values, axis=1)[:, : -guesses - 1 : -1]
    for read in itertools.product(*likely.tolist()):
        payload = int.from_bytes(read[:4], "big")
        if code.symbols_of(payload) == bytes(read):
            return Mark(payload, round(strength, 1))
    return None


@lru_cache(maxsize=1)
def _sync() -> NDArray[np.complex64]:
    signs = code.sync_code()
    return (signs[: len(signs) // 2] + 1j * signs[len(signs) // 2 :]).astype(np.complex64)


@lru_cache(maxsize=1)
def _codebook() -> NDArray[np.float32]:
    """Every codeword, (6, 256, 2 x frequencies): 4 MB, 10 ms."""
    return np.stack([[code.codeword(i, value) for value in range(code.VALUES)] for i in range(code.SYMBOLS)])

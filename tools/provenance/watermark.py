"""An imperceptible mark in the pixels, beside the signed statement: it says that Animism made the picture and from which
specification (32 bits of its hash), and is still there when the statement was stripped. Written here; found again by
:mod:`.watermark_reading`. Sound has none: it carries the statement alone.

**How.** A tile, a quarter of the picture's shorter side, is repeated over the picture. Its spectrum, 3 to 14 cycles a
tile, carries a synchronising code and six symbols of eight bits (32 of payload, 16 of checksum), each one of 256
codewords of random signs over all those frequencies. It is added to the blue-yellow difference, where the eye hardly
sees such detail, and a third as strongly to the brightness (a mark in brightness alone was seen as grain); where the
picture itself is busy, a little stronger. Frequencies go with the picture's size, so resizing moves nothing; a crop is
found by trying sizes.

**Why not a library.** Measured at 768 x 768 in processor time, beside ours (13 ms, 42 dB): blind-watermark 0.4.4 takes
3 s (36.9 dB) and 2 s to read, needs the original's size and loses the mark in a crop. invisible-watermark 0.2 takes 0.14 s
(``dwtDct``) and 0.46 s (``dwtDctSvd``) and loses it at JPEG quality 75, in every resize and every crop; its network
``rivaGan`` takes 8 s and reads 25 of 32 bits from an untouched picture. trustmark is a network whose weights are
fetched. All want OpenCV, most torch. What is kept for sound (audioseal) is a network to be fetched, too.

**What it is not.** The code is public: anybody can write a mark or take it away. It is a label for the honest, not a
proof; only the signed statement proves anything.
"""

from __future__ import annotations

import hashlib
import zlib
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ..media import Image

KEY = "animism-1"
"""Names the format; another key is another format."""
TILES = 4
"""Tiles along the shorter side."""
BAND = (3.0, 14.0)
"""Cycles a tile. Below, the mark would show as clouds; above, JPEG at half size takes it away."""
SYMBOLS, VALUES = 6, 256
SYNC = 1.6
"""Amplitude of the synchronising code, where a symbol has 1: 30 % of the energy."""
BLUE, GREY = 0.9, 0.3
"""Root mean square of the mark in Cb and in brightness, of 255, where the picture is smooth."""
FILM_BLUE, FILM_GREY = 1.4, 0.3
"""The same in every frame of a film, smooth or not. With 1.8 and 0.5 it also stood halving and encoding again at crf 26, and
was seen as a pattern on smooth walls, where it stands still; at 1.4 it is not, beside the film without it."""
BUSY, MOST = 0.11, 2.8
"""By how much a step of brightness multiplies that, and at most."""
FULL = 448
"""Pixels of the shorter side below which the mark grows as the picture shrinks, to 1.4 times its strength: there is less
to carry it, and JPEG halves what is left of its colours. At 1.75 it was seen where such a picture was enlarged."""
FROM_CB = (0.0, -0.344, 1.772)
"""What Cb gives to red, green and blue (ITU-R BT.601)."""
SMALLEST = 64
"""Pixels a side below which nothing is marked."""


def marked(image: Image, payload: int) -> Image:
    """``image``, uint8 (H, W, 3), with the 32-bit ``payload`` in it; a picture under 64 pixels is left as it is."""
    height, width = image.shape[:2]
    if min(height, width) < SMALLEST:
        return image
    strength = _strength(image)
    down, across = strength.shape
    blocks = pattern_for(payload, width, height, 4).reshape(down, 4, across, 4) * strength[:, None, :, None]
    change = blocks.reshape(4 * down, 4 * across)[:height, :width]
    out = image.copy()
    for channel in (0, 2):  # green takes what brightness gives it and blue-yellow takes from it: nothing is left
        weight = GREY + BLUE * FROM_CB[channel]
        added = (change * np.float32(weight) + np.float32(128.5)).astype(np.int16)  # truncated: rounded, without a sign
        added += image[:, :, channel]
        added -= 128
        out[:, :, channel] = np.clip(added, 0, 255, out=added)
    return out


@lru_cache(maxsize=4)
def planes_for(payload: int, width: int, height: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """What is added, modulo 256, to the Y (H, W) and Cb (H/2, W/2) planes of each frame of a video (limited range, which
    leaves room for it): the same everywhere, so that nothing changes from frame to frame."""
    pattern = pattern_for(payload, width, height)
    half = pattern[: height // 2 * 2, : width // 2 * 2].reshape(height // 2, 2, width // 2, 2).mean((1, 3))
    more = _more(width, height)
    luma, blue = np.rint(pattern * (more * FILM_GREY * 219 / 255)), np.rint(half * (more * FILM_BLUE * 224 / 255))
    return luma.astype(np.int8).view(np.uint8), blue.astype(np.int8).view(np.uint8)


def pattern_for(payload: int, width: int, height: int, even: int = 1) -> NDArray[np.float32]:
    """The mark at this size, float32 (H, W) of mean 0 and root mean square 1, going on to multiples of ``even``."""
    step = min(width, height) / TILES
    width, height = -(-width // even) * even, -(-height // even) * even
    side = int(step) if step == int(step) else 128
    tile = _tile(payload, side)
    across, down = int(np.ceil(width / step)), int(np.ceil(height / step))
    whole = np.tile(tile, (down, across))
    if side != step:
        from PIL import Image as Pictures

        size = (round(across * step), round(down * step))
        whole = np.asarray(Pictures.fromarray(whole).resize(size, Pictures.Resampling.BICUBIC))
    return whole[:height, :width]


def _tile(payload: int, side: int) -> NDArray[np.float32]:
    """One tile of ``side`` pixels."""
    rows, columns = bins()
    code = SYNC * sync_code()
    for index, value in enumerate(symbols_of(payload)):
        code = code + codeword(index, value)
    spectrum = np.zeros((side, side // 2 + 1), np.complex64)
    fits = columns <= side // 2
    spectrum[rows[fits], columns[fits]] = (code[: len(rows)] + 1j * code[len(rows) :])[fits]
    tile = np.fft.irfft2(spectrum, s=(side, side)).astype(np.float32)
    return tile / tile.std()


def symbols_of(payload: int) -> bytes:
    """The six symbols: four of payload, two of checksum."""
    data = (payload & 0xFFFFFFFF).to_bytes(4, "big")
    return data + (zlib.crc32(KEY.encode() + data) & 0xFFFF).to_bytes(2, "big")


@lru_cache(maxsize=1)
def bins() -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Vertical (signed) and horizontal frequencies in cycles a tile that carry the code."""
    most = int(BAND[1])
    down, across = np.meshgrid(np.arange(-most, most + 1), np.arange(1, most + 1), indexing="ij")
    radius = np.hypot(down, across)
    chosen = (radius >= BAND[0]) & (radius <= BAND[1])
    return down[chosen], across[chosen]


@lru_cache(maxsize=1)
def sync_code() -> NDArray[np.float32]:
    return _signs(f"{KEY} sync")


def codeword(index: int, value: int) -> NDArray[np.float32]:
    """Symbol ``index`` with this value, +1 and -1 for the real and the imaginary part of each frequency."""
    return _signs(f"{KEY} {index} {value}")


def _signs(name: str) -> NDArray[np.float32]:
    """Signs that are the same for ever, which a random generator's are not between releases."""
    count = 2 * len(bins()[0])
    drawn = hashlib.shake_256(name.encode()).digest((count + 7) // 8)
    return np.unpackbits(np.frombuffer(drawn, np.uint8))[:count].astype(np.float32) * 2 - 1


def _strength(image: Image) -> NDArray[np.float32]:
    """How strong the mark may be in each block of four by four pixels: by the steps of brightness around it."""
    from PIL import Image as Pictures

    small = np.asarray(Pictures.fromarray(image).reduce(4).convert("L"), np.float32)
    across, down = np.abs(np.diff(small, axis=1)), np.abs(np.diff(small, axis=0))
    busy = np.zeros_like(small)
    busy[:, :-1] += across
    busy[:, 1:] += across
    busy[:-1] += down
    busy[1:] += down
    return _more(image.shape[1], image.shape[0]) * np.minimum(1.0 + BUSY * busy, MOST)


def _more(width: int, height: int) -> float:
    return float(np.clip(FULL / min(width, height), 1.0, 1.4))

"""A picture file of any common kind to plain pixels: RGB, sRGB, 8 bits, upright, transparency on white, first frame only.

Files may come from anybody, so the header is judged before a pixel is decoded, only raster formats that Pillow decodes
itself are opened (never PostScript, which would run a program), and whatever goes wrong is one ``InvalidInput``. Nothing
here resizes: points that a person marks are pixels of the picture as it is.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from ...personas.errors import InvalidInput
from ..media import Image

MAX_PIXELS = 50_000_000
MAX_SIDE = 20_000
MAX_BYTES = 200_000_000
"""Of the file. WebP and AVIF are read whole before they are decoded."""
FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "PPM", "AVIF", "JPEG2000")
BACKGROUND = 255
STRIP = 4_000_000
"""Pixels that are converted at once, so that a large picture needs its decoded and its finished self and little more."""
ORIENTATION = 0x0112
ICC = "icc_profile"
MEND = "give a PNG, JPEG or WebP file"

_quiet_lock = threading.Lock()


def open_picture(path: Path) -> Image:
    """A picture file as uint8 (H, W, 3), RGB in sRGB: turned as its EXIF says, its ICC profile applied, 16 bits scaled to 8,
    the first frame of an animation, transparency on white. It takes about seven bytes of memory a pixel, and what
    the decoder needs.

    :raises InvalidInput: it is no picture, cut off, larger than :data:`MAX_BYTES`, or has more than :data:`MAX_PIXELS`
        pixels or more than :data:`MAX_SIDE` on a side.
    """
    _check_file(path)
    try:
        with _opened(path) as picture:
            _check_size(path, picture.width, picture.height)
            picture.load()
            turn, pixels = _orientation(picture), _to_rgb(picture)
        return _upright(pixels, turn)
    except InvalidInput:
        raise
    except Exception as error:  # decoders meet hostile bytes with errors of every class: struct, zlib, index, key, ...
        lines = str(error).splitlines() or [type(error).__name__]
        said = lines[0].replace(repr(str(path)), "it").replace(str(path), "it")[:200]
        raise InvalidInput(f"cannot read {path} as a picture: {said}", mend=MEND) from error


def _check_file(path: Path) -> None:
    """Only regular files: a pipe would wait for ever and a device never ends."""
    try:
        kind, size = path.is_file(), path.stat().st_size
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or str(error)
        raise InvalidInput(f"cannot read {path} as a picture: {told}", mend="give a file that is there") from error
    if not kind:
        raise InvalidInput(f"cannot read {path} as a picture: it is no file", mend=MEND)
    if size > MAX_BYTES:
        raise InvalidInput(f"{path} has {size / 1e6:.0f} MB", mend=f"give a picture below {MAX_BYTES / 1e6:.0f} MB")


def _check_size(path: Path, width: int, height: int) -> None:
    if width < 1 or height < 1:
        raise InvalidInput(f"cannot read {path} as a picture: it is {width} × {height} pixels", mend=MEND)
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise InvalidInput(
            f"{path} has {width} × {height} pixels",
            mend=f"scale it below {MAX_SIDE:,} pixels a side and fifty million in all",
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Nothing is printed about odd metadata. The filters are the whole process's, hence the lock; it is held for headers
    and metadata only, never while pixels are decoded."""
    with _quiet_lock, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _opened(path: Path) -> Pictures.Image:
    """The header only. Pillow's own guard raises above twice its limit and would warn above once; ours is lower."""
    with _quiet():
        return Pictures.open(path, formats=FORMATS)


def _orientation(picture: Pictures.Image) -> int:
    """1 to 8 as EXIF tells it; 1 where it tells nothing that can be read. Pixels are loaded before: PNG may keep it last."""
    with _quiet():
        try:
            turn = picture.getexif().get(ORIENTATION, 1)
        except Exception:  # noqa: BLE001 - whatever is wrong with metadata, the picture itself is whole
            return 1
    return turn if isinstance(turn, int) and 1 <= turn <= 8 else 1


def _upright(pixels: Image, turn: int) -> Image:
    """Undo a camera's turn: 2 mirrored, 3 upside down, 4 both; 5 to 8 lie on their side."""
    if turn >= 5:
        pixels = pixels.transpose(1, 0, 2)
    if turn in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if turn in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return np.ascontiguousarray(pixels)


def _to_rgb(picture: Pictures.Image) -> Image:
    """Strip by strip, whatever its mode; transparency on white."""
    width, height = picture.size
    out = np.empty((height, width, 3), np.uint8)
    profile = _conversion(picture)
    depth = _Deep(picture) if picture.mode in ("I", "F") or picture.mode.startswith("I;16") else None
    rows = max(1, STRIP // width)
    for top in range(0, height, rows):
        strip = picture.crop((0, top, width, min(top + rows, height)))
        if depth is not None:
            strip = depth.to_grey(strip)
        out[top : top + rows] = _strip(strip, profile)
    return out


def _strip(strip: Pictures.Image, profile: Any) -> Image:
    """uint8 (h, W, 3) of one strip."""
    alpha = None
    if strip.mode == "LA":
        alpha, strip = np.asarray(strip.getchannel("A")), strip.getchannel("L")
    elif strip.has_transparency_data:
        strip = strip.convert("RGBA")
        alpha = np.asarray(strip.getchannel("A"))
        strip = strip.convert("RGB")
    elif strip.mode in ("P", "1", "LAB", "HSV", "YCbCr"):
        strip = strip.convert("RGB")
    if profile is not None and strip.mode == profile.mode:
        strip = profile.apply(strip)
    pixels = np.asarray(strip.convert("RGB"))
    return pixels if alpha is None else _on_white(pixels, alpha)


def _on_white(pixels: Image, alpha: NDArray[np.uint8]) -> Image:
    """Rounded to the nearest: 255 parts in all, of which ``alpha`` are the picture's."""
    share = alpha[..., None].astype(np.uint16)
    return ((pixels * share + BACKGROUND * (255 - share) + 127) // 255).astype(np.uint8)


class _Deep:
    """Grey pixels of more than 8 bits. 16 bits are scaled by 257; floating point is 0 to 1, or 0 to 255 as it is."""

    def __init__(self, picture: Pictures.Image) -> None:
        low, high = picture.getextrema()  # type: ignore[misc]
        if not (np.isfinite(low) and np.isfinite(high)) or low < 0 or high > 65535:  # type: ignore[operator]
            raise ValueError(f"its values run from {low} to {high}")
        floating = picture.mode == "F"
        if floating and high > 255:  # type: ignore[operator]
            raise ValueError(f"its values run to {high}, where 1 or 255 would be white")
        self.factor = (255.0 if high <= 1 else 1.0) if floating else 1 / 257  # type: ignore[operator]
        self.clear = picture.info.get("transparency")  # 16-bit PNG: the one value that is transparent

    def to_grey(self, strip: Pictures.Image) -> Pictures.Image:
        values = np.asarray(strip)
        grey = Pictures.fromarray(np.clip(values.astype(np.float32) * self.factor + 0.5, 0, 255).astype(np.uint8))
        if not isinstance(self.clear, int):
            return grey
        seen = Pictures.fromarray(np.where(values == self.clear, 0, 255).astype(np.uint8))
        return Pictures.merge("LA", (grey, seen))


class _Profile:
    """From a picture's own colour space to sRGB, for strips of ``mode``."""

    def __init__(self, mode: str, transform: Any) -> None:
        self.mode, self._transform = mode, transform

    def apply(self, strip: Pictures.Image) -> Pictures.Image:
        from PIL import ImageCms

        return ImageCms.applyTransform(strip, self._transform) or strip


_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def _conversion(picture: Pictures.Image) -> _Profile | None:
    """The transform of an embedded profile, or ``None`` where there is none that differs from sRGB and can be used: a
    damaged profile leaves the colours as they are, as browsers do."""
    embedded = picture.info.get(ICC)
    if not embedded:
        return None
    try:
        from PIL import ImageCms

        source = ImageCms.ImageCmsProfile(BytesIO(embedded))
        mode = _SPACES.get(source.profile.xcolor_space)
        if mode is None or mode not in _modes(picture.mode) or "srgb" in (source.profile.profile_description or "").lower():
            return None
        transform = ImageCms.buildTransform(source, ImageCms.createProfile("sRGB"), mode, "RGB")
        return _Profile(mode, transform)
    except Exception:  # noqa: BLE001 - a profile is metadata: littlecms refuses many, and Pillow may be built without it
        return None


def _modes(mode: str) -> tuple[str, ...]:
    """What a strip of ``mode`` may have become when the profile is applied."""
    if mode == "CMYK":
        return ("CMYK",)
    return ("L",) if mode in ("1", "L", "LA") or mode.startswith(("I", "F")) else ("RGB",)

"""A picture in a terminal: two pixels a character, as upper half blocks in 24-bit colour."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import numpy as np

COLUMNS = 40


def shows_colour(stream: TextIO) -> bool:
    """Whether ``stream`` is a terminal that takes colour and Unicode. ``NO_COLOR`` and ``TERM=dumb`` say no."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM", "") in ("", "dumb") or not stream.isatty():
        return False
    return (stream.encoding or "").lower().replace("-", "") in ("utf8", "utf16")


def half_blocks(image: np.ndarray, columns: int = COLUMNS) -> str:
    """uint8 (H, W, 3) as lines of ``columns`` characters, each two pixels high; every line resets the colours."""
    import numpy as np
    from PIL import Image

    height, width = image.shape[:2]
    rows = max(2, 2 * round(columns * height / width / 2))
    small = np.asarray(Image.fromarray(image).resize((columns, rows), Image.Resampling.LANCZOS))
    lines = []
    for above, below in zip(small[::2], small[1::2], strict=True):
        cells = [
            f"\x1b[38;2;{a[0]};{a[1]};{a[2]}m\x1b[48;2;{b[0]};{b[1]};{b[2]}m▀"
            for a, b in zip(above, below, strict=True)
        ]
        lines.append("".join(cells) + "\x1b[0m")
    return "\n".join(lines)

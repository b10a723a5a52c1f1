"""Draws the characters that look over the field of the page's first view: ``app/page/peeking/*.webp``.

Run it after the looks of the engine have changed: ``python tests/app/page_characters.py``. Each file is a strip of three
square frames without a backdrop: looking at you, eyes closed, looking down at what is being written.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from animism import Studio
from animism.tools.media import ARKIT_INDEX
from animism.tools.sculpture import Sculpture, render
from PIL import Image as Pillow
from PIL import ImageFilter

OUT = Path(__file__).parents[2] / "app" / "page" / "peeking"
DRAWN, KEPT = 1024, 360
CHARACTERS = {
    "apple": "a grumpy old apple who loves chess",
    "moon": "a dreamy moon who writes lullabies",
    "teapot": "a blue teapot who was once a ship's captain",
    "monster": "a cheerful purple monster who is afraid of the dark",
    "penguin": "a penguin explorer with a treasure map",
    "librarian": "an elderly librarian with curly grey hair and round glasses",
}
FRAMES: tuple[dict[str, float], ...] = (
    {},
    {"eyeBlinkLeft": 1.0, "eyeBlinkRight": 1.0},
    {"eyeLookDownLeft": 0.85, "eyeLookDownRight": 0.85, "browInnerUp": 0.35},
)


def cut_out(sculpture: Sculpture, weights: dict[str, float]) -> Pillow.Image:
    """One frame with the backdrop and the floor taken away. The mask is drawn in by a pixel and a half of the large
    picture, so that no backdrop shines at the edge."""
    row = np.zeros(len(ARKIT_INDEX), np.float32)
    for name, value in weights.items():
        row[ARKIT_INDEX[name]] = value
    still = render(sculpture, DRAWN, row)
    mask = Pillow.fromarray(((still.labels.labels > 1) * 255).astype(np.uint8)).filter(ImageFilter.MinFilter(3))
    alpha = np.asarray(mask.filter(ImageFilter.GaussianBlur(0.8)), np.float32)[..., None] / 255
    wet = np.concatenate([still.image * alpha, alpha * 255], axis=2)
    small = [Pillow.fromarray(wet[..., c]).resize((KEPT, KEPT), Pillow.Resampling.LANCZOS) for c in range(4)]
    bands = np.clip(np.stack([np.asarray(band) for band in small], axis=2), 0, 255)
    colour = bands[..., :3] / np.maximum(bands[..., 3:] / 255, 1e-3)
    return Pillow.fromarray(np.concatenate([np.clip(colour, 0, 255), bands[..., 3:]], axis=2).astype(np.uint8), "RGBA")


def main() -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as home:
        studio = Studio(home=home)
        for name, description in CHARACTERS.items():
            sculpture = studio.create(description, until="portrait").portrait.sculpture
            assert sculpture is not None
            strip = Pillow.new("RGBA", (KEPT * len(FRAMES), KEPT))
            for i, weights in enumerate(FRAMES):
                strip.paste(cut_out(sculpture, weights), (i * KEPT, 0))
            strip.save(OUT / f"{name}.webp", quality=86, method=6)
            print(name, (OUT / f"{name}.webp").stat().st_size)


if __name__ == "__main__":
    main()

"""The mark in the pixels: found after what happens to pictures, not seen, not found where it is not."""

from __future__ import annotations

import io

import numpy as np
import pytest
from animism.tools.provenance.watermark import marked, planes_for, symbols_of
from animism.tools.provenance.watermark_reading import find_in_frames, find_mark
from animism.tools.video import read_frames, write_video
from PIL import Image, ImageDraw

PAYLOAD = 0xDEADBEEF


def character(size: int = 512, width: int | None = None, seed: int = 0) -> np.ndarray:
    """A smooth background with a shape, edges and some texture: what portraits are made of."""
    width, random = width or size, np.random.default_rng(seed)
    y, x = np.mgrid[0:size, 0:width] / size
    colours = random.uniform(60, 200, 3)
    image = (colours + 60 * np.exp(-((x - 0.5) ** 2 + (y - 0.4) ** 2) * 4)[:, :, None]).clip(0, 255)
    picture = Image.fromarray(image.astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    draw.ellipse([0.2 * width, 0.2 * size, 0.8 * width, 0.9 * size], fill=tuple(random.integers(0, 256, 3).tolist()))
    for at in (0.38, 0.58):
        draw.ellipse([at * width, 0.4 * size, (at + 0.1) * width, 0.5 * size], fill=(250, 250, 250), outline=(20, 20, 20), width=4)
    grain = random.normal(0, 6, (size // 4, width // 2, 3))
    array = np.asarray(picture, np.float32).copy()
    array[: size // 4, : width // 2] += grain
    return array.clip(0, 255).astype(np.uint8)


def recoded(image: np.ndarray, kind: str = "JPEG", quality: int = 60) -> np.ndarray:
    out = io.BytesIO()
    Image.fromarray(image).save(out, kind, quality=quality)
    return np.asarray(Image.open(out).convert("RGB"))


def resized(image: np.ndarray, factor: float) -> np.ndarray:
    size = (round(image.shape[1] * factor), round(image.shape[0] * factor))
    return np.asarray(Image.fromarray(image).resize(size, Image.Resampling.BICUBIC))


HARM = {
    "nothing": lambda image: image, "jpeg 50": lambda image: recoded(image, quality=50),
    "webp 75": lambda image: recoded(image, "WEBP", 75), "half": lambda image: resized(image, 0.5),
    "double": lambda image: resized(image, 2.0), "brighter": lambda image: (image * 1.2 + 5).clip(0, 255).astype(np.uint8),
    "darker": lambda image: (image * 0.6).astype(np.uint8), "cropped": lambda image: image[40:490, 30:500],
    "cropped, jpeg 75": lambda image: recoded(image[30:500, 50:512], quality=75),
    "odd sizes": lambda image: resized(image, 0.777)[:-1],
}


@pytest.mark.parametrize("harm", HARM)
def test_is_found_again(harm):
    found = find_mark(HARM[harm](marked(character(), PAYLOAD)))
    assert found is not None and found.payload == PAYLOAD
    assert found.cropped == harm.startswith("cropped")


@pytest.mark.parametrize(("height", "width"), [(256, 256), (500, 700), (301, 333), (768, 512)])
def test_any_size_carries_it(height, width):
    image = marked(character(height, width), PAYLOAD)
    assert image.shape == (height, width, 3)
    assert find_mark(recoded(image, quality=85)).payload == PAYLOAD


def test_it_is_not_seen():
    plain = character()
    change = marked(plain, PAYLOAD).astype(float) - plain
    assert 10 * np.log10(255**2 / (change**2).mean()) > 40
    grey = change @ (0.299, 0.587, 0.114)
    flat = grey[260:300, 2:60]
    assert np.sqrt((flat**2).mean()) < 0.7  # of 255, in brightness, where the picture is smooth
    assert np.array_equal(marked(plain, PAYLOAD), marked(plain, PAYLOAD))


def test_black_and_white_are_not_wrapped():
    for value in (0, 255):
        change = marked(np.full((256, 256, 3), value, np.uint8), PAYLOAD).astype(int) - value
        assert np.abs(change).max() < 12


def test_is_not_found_where_it_is_not():
    """The README tells the rate on thousands; here a few of each kind."""
    for seed in range(6):
        random = np.random.default_rng(seed)
        for image in (character(256, seed=seed), random.integers(0, 256, (200, 300, 3), np.uint8)):
            assert find_mark(image) is None


@pytest.mark.parametrize("shape", [(8, 8, 3), (1, 4000, 3), (63, 200, 3), (64, 64, 3)])
def test_small_and_thin_pictures_are_left_alone(shape):
    image = np.zeros(shape, np.uint8)
    assert marked(image, PAYLOAD).shape == shape
    assert find_mark(image) is None


def test_every_payload_has_a_checksum():
    assert symbols_of(PAYLOAD)[:4] == PAYLOAD.to_bytes(4, "big")
    assert len({symbols_of(payload) for payload in range(2000)}) == 2000
    assert find_mark(marked(character(256), 0)).payload == 0


def test_a_film_carries_it_through_another_encoder(tmp_path):
    still = character(256)
    frames = [np.roll(still, 2 * (i % 8), axis=1) for i in range(24)]
    write_video(tmp_path / "a.mp4", frames, 25.0, mark=PAYLOAD)
    write_video(tmp_path / "b.mp4", [resized(frame, 1.5) for frame in read_frames(tmp_path / "a.mp4")], 25.0)
    for name in ("a.mp4", "b.mp4"):
        assert find_in_frames(read_frames(tmp_path / name)).payload == PAYLOAD
    write_video(tmp_path / "c.mp4", frames, 25.0)
    assert find_in_frames(read_frames(tmp_path / "c.mp4")) is None
    luma, blue = planes_for(PAYLOAD, 256, 256)
    assert luma.shape == (256, 256) and blue.shape == (128, 128)
    assert max(np.abs(plane.view(np.int8)).max() for plane in (luma, blue)) < 16  # what limited range leaves free

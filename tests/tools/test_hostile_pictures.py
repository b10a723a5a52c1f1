"""Whatever picture file is opened: its right pixels, or one clear error with the mend; nothing printed, memory bounded."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import warnings
import zlib
from pathlib import Path

import numpy as np
import pytest
from animism.personas import Appearance, InvalidInput, PersonaSpec
from animism.tools.contracts import PortraitRequest
from animism.tools.media import Landmarks
from animism.tools.portrait.picture import PicturePortrait, open_picture
from PIL import Image as Pictures
from PIL import features

RED, BLUE, WHITE = (255, 0, 0), (0, 0, 255), (255, 255, 255)


@pytest.fixture(autouse=True)
def nothing_is_printed(capfd: pytest.CaptureFixture[str]):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield
    told = capfd.readouterr()
    assert told.out == told.err == ""


def refused(path: Path) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        open_picture(path)
    assert caught.value.mend and str(caught.value).count("\n") == 0
    assert str(caught.value).count(str(path)) == 1
    return caught.value


def png(width: int, height: int, *chunks: tuple[bytes, bytes], depth: int = 8, kind: int = 2) -> bytes:
    """A PNG of the given chunks, as it stands in the standard; ``kind`` 0 grey, 2 RGB, 4 grey and alpha."""
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)), *chunks, (b"IEND", b"")]
    body = b"".join(struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in parts)
    return b"\x89PNG\r\n\x1a\n" + body


def halves(mode: str = "RGB", left: object = RED, right: object = BLUE) -> Pictures.Image:
    picture = Pictures.new(mode, (40, 20), left)  # type: ignore[arg-type]
    picture.paste(right, (20, 0, 40, 20))  # type: ignore[arg-type]
    return picture


# ---- sizes


def test_a_side_of_thirty_thousand_pixels_is_refused_with_both_numbers(tmp_path: Path) -> None:
    path = tmp_path / "long.png"
    Pictures.new("1", (30_000, 10)).save(path)
    error = refused(path)
    assert "30000 × 10" in str(error) and "20,000" in (error.mend or "")


@pytest.mark.parametrize(("width", "height"), [(50_000, 50_000), (2**31 - 1, 2**31 - 1), (8_000, 7_000)])
def test_a_bomb_is_refused_by_its_header(tmp_path: Path, width: int, height: int) -> None:
    """A few bytes that claim gigapixels; the pixels are never looked at."""
    path = tmp_path / "bomb.png"
    path.write_bytes(png(width, height, (b"IDAT", zlib.compress(b"\0" * 100))))
    refused(path)


def test_a_file_of_too_many_bytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "heavy.webp"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    assert "MB" in str(refused(path))


@pytest.mark.parametrize("side", [(1, 1), (1, 300), (300, 1)])
def test_the_smallest_pictures_are_pictures(tmp_path: Path, side: tuple[int, int]) -> None:
    Pictures.new("RGB", side, RED).save(tmp_path / "small.png")
    pixels = open_picture(tmp_path / "small.png")
    assert pixels.shape == (side[1], side[0], 3) and (pixels == RED).all()


def test_memory_is_bounded_by_the_pixels(tmp_path: Path) -> None:
    """Decoded and finished, seven bytes a pixel, where a plain conversion, composition and turn took over twenty."""
    side = 4_000
    path = tmp_path / "large.png"
    Pictures.new("RGBA", (side, side), (255, 0, 0, 128)).save(path, compress_level=1)
    code = (
        "import resource, sys; from pathlib import Path; from animism.tools.portrait.picture import open_picture\n"
        "import numpy, PIL.PngImagePlugin\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "pixels = open_picture(Path(sys.argv[1]))\n"
        "print(pixels[9, 9].tolist(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code, path], capture_output=True, text=True, check=True, cwd="/")
    colour, taken = done.stdout.rsplit(" ", 1)
    assert colour == "[255, 127, 127]"
    assert int(taken) * 1024 < 11 * side * side


# ---- what is no picture


@pytest.mark.parametrize(
    "content",
    [b"", b"\0", b"not a picture", b"GIF89a", b"\xff\xd8\xff", b"RIFF\xff\xff\xff\xffWEBPVP8 ", b"\x89PNG\r\n\x1a\n",
     b"BM" + b"\xff" * 60, b"II*\0\xff\xff\xff\xff", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\nshowpage\n",
     b"<svg xmlns='http://www.w3.org/2000/svg'/>", os.urandom(4096)],
    ids=["zero bytes", "a zero", "text", "gif", "jpeg", "webp", "png", "bmp", "tiff", "postscript", "svg", "noise"],
)
def test_files_that_are_no_pictures(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.png"
    path.write_bytes(content)
    assert "as a picture" in str(refused(path))


def test_folders_and_missing_files(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.png", tmp_path / ("n" * 300)):
        refused(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        refused(path)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "JPEG2000", "AVIF"])
def test_cut_files_are_refused_wherever_they_are_cut(tmp_path: Path, kind: str) -> None:
    if kind == "AVIF" and not features.check("avif"):
        pytest.skip("this Pillow knows no AVIF")
    whole = tmp_path / "whole"
    noise = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    Pictures.fromarray(noise).save(whole, kind)
    data = whole.read_bytes()
    for share in (0.1, 0.5, 0.9):
        cut = tmp_path / f"cut{share}"
        cut.write_bytes(data[: int(len(data) * share)])
        refused(cut)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP"])
def test_flipped_bytes_give_pixels_or_one_error(tmp_path: Path, kind: str) -> None:
    whole, bad = tmp_path / "whole", tmp_path / "bad"
    random = np.random.default_rng(1)
    Pictures.fromarray(random.integers(0, 255, (32, 32, 3), np.uint8)).save(whole, kind)
    for _ in range(40):
        data = bytearray(whole.read_bytes())
        for place in random.integers(0, len(data), 6):
            data[place] = random.integers(0, 256)
        bad.write_bytes(bytes(data))
        try:
            pixels = open_picture(bad)
        except InvalidInput as error:
            assert error.mend
        else:
            assert pixels.dtype == np.uint8 and pixels.ndim == 3 and pixels.shape[2] == 3


# ---- colour and depth


def test_cmyk_is_ink_on_paper(tmp_path: Path) -> None:
    for name, kind in (("ink.jpg", "JPEG"), ("ink.tif", "TIFF")):
        halves("CMYK", (0, 255, 255, 0), (0, 0, 0, 0)).save(tmp_path / name, kind, quality=95)
        pixels = open_picture(tmp_path / name)
        assert np.abs(pixels[10, 5].astype(int) - RED).max() < 12 and np.abs(pixels[10, 35].astype(int) - WHITE).max() < 12


def test_sixteen_bits_are_scaled_and_never_cut(tmp_path: Path) -> None:
    """Read plainly, every grey above 255 of 65535 would be white."""
    ramp = np.linspace(0, 65535, 256).astype(np.uint16)
    Pictures.fromarray(np.tile(ramp, (4, 1))).save(tmp_path / "grey.png")
    Pictures.fromarray(np.tile(ramp, (4, 1))).save(tmp_path / "grey.tif")
    for name in ("grey.png", "grey.tif"):
        pixels = open_picture(tmp_path / name)
        assert np.abs(pixels[2, :, 1].astype(int) - np.arange(256)).max() <= 1


def test_sixteen_bit_colour_and_alpha(tmp_path: Path) -> None:
    row = b"\0" + struct.pack(">3H", 65535, 32896, 0) * 3
    (tmp_path / "deep.png").write_bytes(png(3, 2, (b"IDAT", zlib.compress(row * 2)), depth=16))
    assert np.abs(open_picture(tmp_path / "deep.png")[1, 1].astype(int) - (255, 128, 0)).max() <= 1
    row = b"\0" + struct.pack(">2H", 0, 32896) * 3
    (tmp_path / "veil.png").write_bytes(png(3, 2, (b"IDAT", zlib.compress(row * 2)), depth=16, kind=4))
    assert np.abs(open_picture(tmp_path / "veil.png").astype(int) - 127).max() <= 1


def test_the_clear_grey_of_a_sixteen_bit_picture(tmp_path: Path) -> None:
    row = b"\0" + struct.pack(">3H", 0, 1000, 32896)
    chunks = (b"tRNS", struct.pack(">H", 1000)), (b"IDAT", zlib.compress(row))
    (tmp_path / "key.png").write_bytes(png(3, 1, *chunks, depth=16, kind=0))
    assert np.abs(open_picture(tmp_path / "key.png")[0, :, 0].astype(int) - (0, 255, 128)).max() <= 1


def test_floating_point_and_whole_numbers(tmp_path: Path) -> None:
    values = np.linspace(0, 1, 64, dtype=np.float32)[None].repeat(8, 0)
    Pictures.fromarray(values).save(tmp_path / "unit.tif")
    assert np.abs(open_picture(tmp_path / "unit.tif")[3, :, 0].astype(int) - values[3] * 255).max() <= 1
    Pictures.fromarray(values * 9000).save(tmp_path / "odd.tif")
    refused(tmp_path / "odd.tif")
    Pictures.fromarray(values - 1).save(tmp_path / "below.tif")
    refused(tmp_path / "below.tif")
    Pictures.fromarray((values * 65535).astype(np.int32)).save(tmp_path / "whole.tif")
    assert np.abs(open_picture(tmp_path / "whole.tif")[3, :, 0].astype(int) - values[3] * 255).max() <= 1


def test_one_bit_grey_and_palette(tmp_path: Path) -> None:
    halves("1", 0, 1).save(tmp_path / "bit.png")
    halves("L", 0, 200).save(tmp_path / "grey.png")
    halves().convert("P", palette=Pictures.Palette.ADAPTIVE).save(tmp_path / "palette.png")
    assert open_picture(tmp_path / "bit.png")[0, [0, 39]].tolist() == [[0, 0, 0], [255, 255, 255]]
    assert open_picture(tmp_path / "grey.png")[0, [0, 39]].tolist() == [[0, 0, 0], [200, 200, 200]]
    assert open_picture(tmp_path / "palette.png")[0, [0, 39]].tolist() == [list(RED), list(BLUE)]


def test_transparency_shows_white(tmp_path: Path) -> None:
    palette = halves().convert("P", palette=Pictures.Palette.ADAPTIVE)
    clear = palette.getpixel((39, 0))
    palette.save(tmp_path / "one.png", transparency=clear)
    palette.save(tmp_path / "several.png", transparency=bytes(128 if i == clear else 255 for i in range(256)))
    halves("LA", (0, 255), (0, 0)).save(tmp_path / "grey.png")
    halves("RGBA", (255, 0, 0, 255), (0, 0, 255, 128)).save(tmp_path / "half.png")
    halves().save(tmp_path / "key.png", transparency=BLUE)
    assert open_picture(tmp_path / "one.png")[0, [0, 39]].tolist() == [list(RED), list(WHITE)]
    assert open_picture(tmp_path / "several.png")[0, 39].tolist() == [127, 127, 255]
    assert open_picture(tmp_path / "grey.png")[0, [0, 39]].tolist() == [[0, 0, 0], list(WHITE)]
    assert open_picture(tmp_path / "half.png")[0, [0, 39]].tolist() == [list(RED), [127, 127, 255]]
    assert open_picture(tmp_path / "key.png")[0, [0, 39]].tolist() == [list(RED), list(WHITE)]


@pytest.mark.parametrize(("kind", "more"), [("GIF", {}), ("PNG", {}), ("WEBP", {"lossless": True}), ("TIFF", {})])
def test_animations_show_their_first_frame(tmp_path: Path, kind: str, more: dict) -> None:
    frames = [Pictures.new("RGB", (40, 20), colour) for colour in (RED, BLUE, (0, 255, 0))]
    frames[0].save(tmp_path / "many", kind, save_all=True, append_images=frames[1:], **more)
    assert (open_picture(tmp_path / "many") == RED).all()


# ---- metadata


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_every_turn_of_a_camera_is_undone(tmp_path: Path, kind: str) -> None:
    """The corner that is marked ends at the top left, whichever way the camera was held."""
    upright = np.full((16, 32, 3), 255, np.uint8)
    upright[:8, :8] = RED
    undo = {1: lambda a: a, 2: lambda a: a[:, ::-1], 3: lambda a: a[::-1, ::-1], 4: lambda a: a[::-1],
            5: lambda a: a.transpose(1, 0, 2), 6: lambda a: np.rot90(a), 7: lambda a: np.rot90(a.transpose(1, 0, 2), 2),
            8: lambda a: np.rot90(a, -1)}
    for turn, stored in undo.items():
        exif = Pictures.Exif()
        exif[0x0112] = turn
        path = tmp_path / f"{turn}.{kind}"
        kept = Pictures.fromarray(np.ascontiguousarray(stored(upright)))
        kept.save(path, kind, exif=exif, **({"quality": 95} if kind != "PNG" else {}))
        pixels = open_picture(path)
        assert pixels.shape == upright.shape, turn
        assert np.abs(pixels[:7, :7].astype(int) - RED).max() < 60 and pixels[9:, 9:].min() > 200, turn
        assert pixels.flags.c_contiguous


@pytest.mark.parametrize("exif", [b"", b"\0" * 10, b"Exif\0\0II*\0" + b"\xff" * 60, b"Exif\0\0" + os.urandom(60_000)],
                         ids=["empty", "zeros", "broken", "huge"])
def test_damaged_metadata_costs_no_picture(tmp_path: Path, exif: bytes) -> None:
    for name, kind in (("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP")):
        Pictures.new("RGB", (40, 20), RED).save(tmp_path / name, kind, exif=exif)
        assert np.abs(open_picture(tmp_path / name)[5, 5].astype(int) - RED).max() < 6


def test_metadata_of_many_megabytes(tmp_path: Path) -> None:
    row = b"\0" + bytes(RED) * 3
    chunks = (b"eXIf", b"II*\0" + os.urandom(20_000_000)), (b"IDAT", zlib.compress(row))
    (tmp_path / "fat.png").write_bytes(png(3, 1, *chunks))
    assert (open_picture(tmp_path / "fat.png") == RED).all()


def test_a_text_bomb_in_metadata(tmp_path: Path) -> None:
    row = b"\0" + bytes(RED) * 3
    chunks = (b"iCCP", b"x\0\0" + zlib.compress(b"\0" * 50_000_000)), (b"IDAT", zlib.compress(row))
    (tmp_path / "bomb.png").write_bytes(png(3, 1, *chunks))
    try:
        assert (open_picture(tmp_path / "bomb.png") == RED).all()
    except InvalidInput as error:
        assert error.mend


def profile(red: tuple, green: tuple, blue: tuple, space: bytes = b"RGB ", gamma: float = 2.2) -> bytes:
    """A version 2 ICC profile of three primaries in XYZ (D50) and a power curve, or of grey."""
    def s15(values: tuple) -> bytes:
        return struct.pack(f">{len(values)}i", *(round(v * 65536) for v in values))

    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(gamma * 256)) + b"\0\0"
    white = b"XYZ \0\0\0\0" + s15((0.9642, 1.0, 0.8249))
    desc = b"desc\0\0\0\0" + struct.pack(">I", 5) + b"test\0" + b"\0" * 83
    if space == b"GRAY":
        tags = [(b"desc", desc), (b"wtpt", white), (b"kTRC", curve)]
    else:
        tags = [(b"desc", desc), (b"wtpt", white)]
        tags += [(n, b"XYZ \0\0\0\0" + s15(v)) for n, v in ((b"rXYZ", red), (b"gXYZ", green), (b"bXYZ", blue))]
        tags += [(n, curve) for n in (b"rTRC", b"gTRC", b"bTRC")]
    table, body, at = b"", b"", 132 + 12 * len(tags)
    for name, data in tags:
        data += b"\0" * (-len(data) % 4)
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    head = b"\0" * 4 + b"\x02\x10\0\0" + b"mntr" + space + b"XYZ " + b"\0" * 12 + b"acsp" + b"\0" * 28
    head += s15((0.9642, 1.0, 0.8249)) + b"\0" * 48
    whole = head + struct.pack(">I", len(tags)) + table + body
    return struct.pack(">I", len(whole) + 4) + whole


R, G, B = (0.4361, 0.2225, 0.0139), (0.3851, 0.7169, 0.0971), (0.1431, 0.0606, 0.7139)
"""sRGB's own primaries, adapted to D50."""


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.webp", "WEBP"), ("a.tif", "TIFF")])
def test_an_embedded_profile_is_applied(tmp_path: Path, name: str, kind: str) -> None:
    """Under a profile whose red and green are exchanged, what is stored as red is green."""
    Pictures.new("RGB", (40, 20), RED).save(tmp_path / name, kind, icc_profile=profile(G, R, B), quality=95)
    assert np.abs(open_picture(tmp_path / name)[5, 5].astype(int) - (0, 255, 0)).max() < 12


def test_profiles_with_transparency_palette_and_grey(tmp_path: Path) -> None:
    swapped = profile(G, R, B)
    halves("RGBA", (255, 0, 0, 255), (0, 0, 0, 0)).save(tmp_path / "a.png", icc_profile=swapped)
    assert np.abs(open_picture(tmp_path / "a.png")[0, [0, 39]].astype(int) - ((0, 255, 0), WHITE)).max() < 12
    halves().convert("P", palette=Pictures.Palette.ADAPTIVE).save(tmp_path / "p.png", icc_profile=swapped)
    assert np.abs(open_picture(tmp_path / "p.png")[0, 0].astype(int) - (0, 255, 0)).max() < 12
    grey = profile(R, G, B, b"GRAY", 1.0)  # linear light: a stored 55 is a fifth of white's, 128 in sRGB
    halves("L", 55, 255).save(tmp_path / "l.png", icc_profile=grey)
    halves("LA", (55, 255), (255, 0)).save(tmp_path / "la.png", icc_profile=grey)
    for name in ("l.png", "la.png"):
        assert np.abs(open_picture(tmp_path / name)[0, [0, 39], 0].astype(int) - (128, 255)).max() <= 3, name


@pytest.mark.parametrize("bad", [b"x", os.urandom(3000), profile(R, G, B)[:200], profile(R, G, B, b"GRAY")],
                         ids=["short", "noise", "cut", "grey for colour"])
def test_a_profile_that_cannot_be_used_leaves_the_colours(tmp_path: Path, bad: bytes) -> None:
    Pictures.new("RGB", (40, 20), RED).save(tmp_path / "a.png", icc_profile=bad)
    assert (open_picture(tmp_path / "a.png") == RED).all()


def test_threads_open_pictures_side_by_side(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    exif = Pictures.Exif()
    exif[0x0112] = 6
    for i in range(8):
        Pictures.new("RGB", (200, 100), (i, 2 * i, 3 * i)).save(tmp_path / f"{i}.png", exif=exif)
    filters = list(warnings.filters)
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda i: open_picture(tmp_path / f"{i % 8}.png"), range(64)))
    assert all((p == (i % 8, 2 * (i % 8), 3 * (i % 8))).all() and p.shape == (200, 100, 3) for i, p in enumerate(opened))
    assert warnings.filters == filters


def test_a_pixel_cannot_be_a_portrait_and_says_so(tmp_path: Path) -> None:
    Pictures.new("RGB", (1, 1), RED).save(tmp_path / "dot.png")
    marks = Landmarks(np.random.default_rng(0).uniform(0, 200, (68, 2)).astype(np.float32))
    spec = PersonaSpec(name="Ada", appearance=Appearance(subject="woman"))
    with pytest.raises(InvalidInput, match="outside the picture of 1 × 1"):
        PicturePortrait().run(PortraitRequest(spec, size=256, picture=tmp_path / "dot.png", landmarks=marks))

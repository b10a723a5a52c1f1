"""Stickers: a sheet of nine of a persona's feelings, to print and cut out, for Animism.

A sculpture is moved itself and cut out along its outline; any other picture is moved by its landmarks and cut out round.
"""

from typing import Annotated, Literal

import numpy as np
from animism.plugins import hookimpl
from animism.tools.lip_sync.expressions import expression
from animism.tools.media import ARKIT_INDEX, Image, Portrait
from pydantic import Field

ANIMISM_API = "1.0"
FEELINGS = {  # what is written below, and pitch, yaw, roll of the head in degrees
    "joy": ("yay!", (3, 0, 4)), "love": ("aww", (-2, 6, -6)), "wink": ("got it", (0, -8, 6)),
    "surprise": ("oh!", (4, 0, 0)), "thinking": ("hmm", (2, 12, -5)), "smug": ("told you", (4, -10, 4)),
    "sadness": ("oh no", (-6, 4, 5)), "anger": ("grr", (-5, 0, 0)), "sleepy": ("good night", (-5, -6, 7)),
}
PAPERS = {"mint": (205, 232, 220), "peach": (252, 224, 206), "lilac": (225, 214, 240), "sky": (208, 226, 244)}


def sticker_sheet(
    portrait: Portrait, paper: Literal["mint", "peach", "lilac", "sky"] = "mint",
    size: Annotated[int, Field(ge=600, le=2400)] = 900, *, progress,
) -> Image:
    """Make a sheet of nine stickers of a persona's feelings, to print and cut out.

    :param portrait: whose; on the command line, a persona's name.
    :param paper: colour of the sheet.
    :param size: side of the sheet, pixels.
    """
    tile = size // 3
    side = int(tile * 0.9) // 2 * 2
    sheet = _sheet(size, PAPERS[paper])
    faces = _faces(portrait, side)
    for number, (feeling, (words, pose)) in enumerate(FEELINGS.items()):
        progress(number / len(FEELINGS), f"cutting out {feeling}")
        weights = expression(feeling)
        if feeling == "sleepy":
            weights[[ARKIT_INDEX["eyeBlinkLeft"], ARKIT_INDEX["eyeBlinkRight"]]] = 1.0  # asleep
        left, top = number % 3 * tile, number // 3 * tile
        _stick(sheet, _sticker(*faces(weights, pose)), (left + (tile - side) // 2, top + tile // 30))
        _write(sheet, words, (left + tile // 2, top + tile - tile // 10), tile // 13)
    return np.asarray(sheet)


def _faces(portrait, side):
    """A function of weights (52,) and pose: a picture uint8 (side, side, 3), and its mask of booleans."""
    if portrait.sculpture is None:
        from animism.tools.animation.warp import Puppet

        puppet = Puppet(portrait.image, portrait.landmarks.points, side)
        rows, columns = np.mgrid[:side, :side] - side / 2
        round_ = np.hypot(rows, columns) < 0.46 * side
        return lambda weights, pose: (puppet.frame(weights, np.array(pose, np.float32)), round_)

    from animism.tools.sculpture.film import Film, empty_stage
    from animism.tools.sculpture.stage import stage_of

    film, stage = Film(portrait.sculpture, side), stage_of(portrait.sculpture)
    _, empty = empty_stage(stage.camera, stage.lights, stage.volume(side, 2), side)

    def face(weights, pose):
        from PIL import Image as Pictures
        from PIL import ImageFilter

        picture = film.frame(weights, pose)
        apart = np.abs(picture.astype(int) - empty).max(2).astype(np.uint8)
        return picture, np.asarray(Pictures.fromarray(apart).filter(ImageFilter.MedianFilter(5))) > 12

    return face


def _sticker(picture, figure):
    """The figure on a white edge, RGBA, with a margin."""
    from PIL import Image as Pictures
    from PIL import ImageFilter

    side = len(picture)
    edge = max(3, side // 40)
    mask = Pictures.fromarray(figure.astype(np.uint8) * 255)
    white = mask.filter(ImageFilter.BoxBlur(edge)).point([0] * 8 + [255] * 248).filter(ImageFilter.GaussianBlur(edge / 3))
    white = white.point([min(255, max(0, (i - 96) * 4)) for i in range(256)])
    sticker = Pictures.new("RGBA", (side, side), (255, 255, 255, 0))
    sticker.paste((255, 255, 255, 255), mask=white)
    sticker.paste(Pictures.fromarray(picture), mask=mask.filter(ImageFilter.GaussianBlur(0.7)))
    return sticker


def _stick(sheet, sticker, corner):
    """With a soft shadow."""
    from PIL import ImageFilter

    shade = sticker.getchannel("A").filter(ImageFilter.GaussianBlur(sticker.width / 60)).point([i * 2 // 5 for i in range(256)])
    sheet.paste((60, 60, 80), (corner[0] + sticker.width // 90, corner[1] + sticker.width // 60), shade)
    sheet.paste(sticker, corner, sticker)


def _write(sheet, words, middle, height):
    """The words on a white label."""
    from PIL import ImageDraw, ImageFont

    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(height)
    left, top, right, bottom = pen.textbbox(middle, words, font=font, anchor="mm")
    pad = height // 2
    pen.rounded_rectangle((left - pad, top - pad, right + pad, bottom + pad), radius=pad, fill=(255, 255, 255))
    pen.text(middle, words, font=font, anchor="mm", fill=(70, 70, 85))


def _sheet(size, colour):
    """Paper with dots."""
    from PIL import Image as Pictures
    from PIL import ImageDraw

    sheet = Pictures.new("RGB", (size, size), colour)
    pen, step = ImageDraw.Draw(sheet), size // 30
    lighter = tuple(min(255, part + 12) for part in colour)
    for row in range(31):
        for column in range(31):
            x, y = column * step + row % 2 * step // 2, row * step
            pen.ellipse((x - step // 8, y - step // 8, x + step // 8, y + step // 8), fill=lighter)
    return sheet


@hookimpl
def register_tools(register):
    register(sticker_sheet)

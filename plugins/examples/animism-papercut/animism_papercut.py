"""Papercut: characters cut out of coloured paper, for Animism. The sculpture is rendered as ever; what is seen of it is then
laid in sheets of paper, frame by frame, so that a paper face speaks, blinks and turns.

Landmarks are the sculpture's own and exact. The same request gives the same bytes. PIL and scipy are imported where they are
used, so that ``animism`` starts as quickly with this plugin as without.
"""

from dataclasses import replace
from functools import lru_cache

import numpy as np
from animism.personas.errors import InvalidInput
from animism.plugins import Requires, Tool, hookimpl
from animism.tools.capability import silent
from animism.tools.contracts import ANIMATION, LANDMARKS, PORTRAIT, Frames
from animism.tools.media import Portrait

ANIMISM_API = "1.0"
NAME = "paper-cut"
SHEETS = 16
"""Colours of paper that a figure is cut from."""
LIGHTNESS = 0.6
"""How much of a difference in light counts when colours are told apart: below 1, shading makes fewer sheets."""
LOWEST, HIGHEST = 90, 215
"""Heights of the figure's darkest and lightest sheet over the backdrop, of 255."""


class Paper:
    """Scissors and paper for one character at one size. ``still`` is its picture at rest, ``empty`` the same stage
    without it, both uint8 (S, S, 3); ``centre`` is the middle of its face, pixels."""

    def __init__(self, still, empty, centre):
        from PIL import Image
        from scipy import ndimage

        self.size = still.shape[0]
        self.unit = self.size / 512
        self.empty = Image.fromarray(empty)
        figure = _without_specks(np.asarray(self._figure(Image.fromarray(still))) > 0, 150 * self.unit**2)
        inside = ndimage.binary_erosion(figure, iterations=round(28 * self.unit))  # the head moves that far
        self.inside = Image.fromarray(inside.astype(np.uint8) * 255)
        self._choose_sheets(still, figure, centre)
        self.grain = Image.fromarray(_grain(self.size))
        self.backdrop = self._backdrop(empty[: self.size // 6].reshape(-1, 3).mean(0), centre)

    def cut(self, frame):
        """The frame in paper, uint8 (S, S, 3)."""
        from PIL import Image, ImageChops, ImageFilter

        picture = Image.fromarray(frame)
        small = picture.resize((self.size * 2 // 3,) * 2, Image.Resampling.BOX).filter(ImageFilter.MedianFilter(3))
        plain = _told_apart(small.resize(picture.size, Image.Resampling.BICUBIC))
        sheets = plain.quantize(palette=self.palette, dither=Image.Dither.NONE)
        figure = ImageChops.lighter(self._figure(picture), self.inside)
        coloured = sheets.copy()
        coloured.putpalette(self.colours.astype(np.uint8).tobytes())
        coloured = Image.composite(coloured.convert("RGB"), self.backdrop, figure)
        height = Image.composite(sheets.point(self.heights, "L"), Image.new("L", picture.size), figure)
        return np.asarray(self._lit(coloured, height))

    def _figure(self, picture):
        """255 where the figure is, 0 where the empty stage is seen."""
        from PIL import ImageChops, ImageFilter

        apart = ImageChops.difference(picture, self.empty)
        most = ImageChops.lighter(ImageChops.lighter(*apart.split()[:2]), apart.split()[2])
        return most.point([0] * 12 + [255] * 244).filter(ImageFilter.MedianFilter(5))

    def _choose_sheets(self, still, figure, centre):
        """The palette, from the figure's own colours; those of the face count three times, rare ones more than others."""
        from PIL import Image

        rows, columns = np.nonzero(figure)
        near = np.hypot(columns - centre[0], rows - centre[1]) < 0.2 * self.size
        chosen = np.concatenate([still[rows, columns], *[still[rows[near], columns[near]]] * 2])
        strip = _told_apart(Image.fromarray(chosen[None]))
        kept, counts = np.unique(np.asarray(strip)[0] >> 3, axis=0, return_counts=True)
        thin = np.repeat(kept * 8 + 4, np.ceil(counts**0.36).astype(int), axis=0)  # a small leaf counts, too
        self.palette = Image.fromarray(thin[None]).quantize(SHEETS, Image.Quantize.MEDIANCUT, kmeans=4, dither=Image.Dither.NONE)
        sheet = np.asarray(strip.quantize(palette=self.palette, dither=Image.Dither.NONE))[0]
        self.colours = np.zeros((256, 3))
        for i in np.unique(sheet):
            self.colours[i] = np.median(chosen[sheet == i], 0)
        light = self.colours @ (0.3, 0.59, 0.11)
        self.colours = np.clip(light[:, None] + 1.15 * (self.colours - light[:, None]) + 6, 0, 255)
        order = np.argsort(np.argsort(light[:SHEETS])) / (SHEETS - 1)
        self.heights = [round(LOWEST + (HIGHEST - LOWEST) * share) for share in order] + [LOWEST] * (256 - SHEETS)

    def _backdrop(self, colour, centre):
        """Three rings of paper behind the figure, each lighter than the one around it."""
        from PIL import Image

        picture = np.empty((self.size, self.size, 3))
        rows, columns = np.mgrid[: self.size, : self.size]
        angle, far = np.arctan2(rows - centre[1], columns - centre[0]), np.hypot(rows - centre[1], columns - centre[0])
        picture[:] = 0.8 * colour + 0.2 * 90
        heights = np.full((self.size, self.size), 210)
        for number, (radius, waves) in enumerate(((0.62, 9), (0.5, 11), (0.39, 13))):
            within = far < self.size * (radius + 0.014 * np.sin(waves * angle + number))
            picture[within] = colour + (255 - colour) * (0.12 + 0.2 * number)
            heights[within] = 140 - 70 * number  # each ring lies behind the hole in the one before it
        return self._lit(Image.fromarray(picture.astype(np.uint8)), Image.fromarray(heights.astype(np.uint8)))

    def _lit(self, coloured, height):
        """With the shadow that each sheet casts on those below it, light on its cut edge, and grain."""
        from PIL import Image, ImageChops, ImageFilter

        shade = Image.new("L", coloured.size)
        for away, weight in ((2, 0.6), (5, 0.5), (11, 0.3)):
            step = max(1, round(away * self.unit))
            cast = _moved(height, step, step).filter(ImageFilter.GaussianBlur(0.8 * away * self.unit))
            shade = ImageChops.add(shade, ImageChops.subtract(cast, height).point([min(255, round(weight * i)) for i in range(256)]))
        shadow = shade.point([round(255 - 0.55 * min(i, 200)) for i in range(256)])
        step = max(1, round(1.4 * self.unit))
        edge = ImageChops.subtract(height, _moved(height, step, step)).point([min(46, i // 2) for i in range(256)])
        for layer, how in ((shadow, ImageChops.multiply), (edge, ImageChops.add)):
            coloured = how(coloured, Image.merge("RGB", [layer] * 3))
        return ImageChops.multiply(coloured, self.grain)


def _told_apart(picture):
    """A picture in the space where colours are told apart: light weighs less than hue."""
    from PIL import Image

    light, blue, red = picture.convert("YCbCr").split()
    return Image.merge("RGB", [light.point([round(LIGHTNESS * i) for i in range(256)]), blue, red])


def _without_specks(figure, most):
    """A mask whose holes of less than ``most`` pixels are filled."""
    from scipy import ndimage

    holes, number = ndimage.label(~figure)
    sizes = np.bincount(holes.ravel(), minlength=number + 1)
    return figure | (sizes[holes] < most)


def _moved(layer, right, down):
    """A layer moved, with what it does not cover as high as its border."""
    moved = layer.copy()
    moved.paste(layer, (right, down))
    return moved


def _grain(size):
    """Paper of fine and long fibres, uint8 (S, S, 3), 236 to 255."""
    from scipy import ndimage

    chance = np.random.default_rng(7)
    fine = ndimage.gaussian_filter(chance.standard_normal((size, size)), 0.8)
    long = ndimage.gaussian_filter(chance.standard_normal((size, size)), (1.2, 6))
    grain = 247 + 3.2 * fine / fine.std() + 2.2 * long / long.std()
    return np.repeat(np.clip(grain, 225, 255).astype(np.uint8)[..., None], 3, 2)


@lru_cache(maxsize=4)
def _paper(sculpture, size):
    """The paper for a sculpture (as JSON) at a size; what it is cut from, its landmarks and its face's box."""
    from animism.tools.sculpture import Sculpture, render
    from animism.tools.sculpture.film import empty_stage
    from animism.tools.sculpture.stage import stage_of

    made = Sculpture.model_validate_json(sculpture)
    still, stage = render(made, size=size), stage_of(made)
    _, empty = empty_stage(stage.camera, stage.lights, stage.volume(size, 2), size)
    x0, y0, x1, y1 = still.box
    return Paper(still.image, empty, ((x0 + x1) / 2, (y0 + y1) / 2)), still


def _sculpture_of(portrait):
    return portrait.made_by.get("sculpture") if portrait is not None and portrait.made_by.get("tool") == NAME else None


class PaperCutPortrait(Tool):
    """The sculpture itself is kept in ``made_by``: the portrait is a picture and not a sculpture, so that nobody draws
    it as one."""

    capability, name = PORTRAIT, NAME
    description = "Cuts the character out of coloured paper, in sheets with shadows. Needs no weights; the paper face moves."
    requires = Requires(memory=150_000_000)

    def accepts(self, request):
        return request.picture is None

    def run(self, request, progress=silent):
        from animism.tools.sculpture.compose import compose

        if not 256 <= request.size <= 1024:
            raise InvalidInput(f"size {request.size} cannot be cut", mend="a size is 256 to 1024")
        progress(0.0, "drawing what is to be cut")
        made = compose(request.spec, request.seed, request.retry, request.options.get("chance"))
        sculpture = request.options.get("sculpture") or made.sculpture
        progress(0.2, "choosing paper")
        paper, still = _paper(sculpture.model_dump_json(), request.size)
        progress(0.8, "cutting")
        image = paper.cut(still.image)
        progress(1.0, "glued", image)
        made_by = {"tool": NAME, "seed": request.seed, "attempts": request.retry + 1, "notes": list(made.notes),
                   "chance": made.chance, "sculpture": sculpture.model_dump_json()}
        return Portrait(image, still.landmarks, still.box, made_by)


class PaperCutLandmarks(Tool):
    """Exact: those of the sculpture that was cut."""

    capability, name = LANDMARKS, NAME
    description = "Gives the exact 68 points of a face that was cut from paper here."
    priority = 10

    def accepts(self, request):
        return _sculpture_of(request.portrait) is not None

    def run(self, request, progress=silent):
        from animism.tools.landmarks.exact import ExactLandmarks
        from animism.tools.sculpture import Sculpture

        sculpture = Sculpture.model_validate_json(_sculpture_of(request.portrait))
        return ExactLandmarks().run(replace(request, portrait=replace(request.portrait, sculpture=sculpture)), progress)


class PaperCutAnimation(Tool):
    """The sculpture's own film, cut from paper frame by frame."""

    capability, name = ANIMATION, NAME
    description = "Moves a face that was cut from paper: any mouth shape, gaze, blinks and head motion, in paper."
    priority = 20
    requires = Requires(memory=200_000_000)

    def accepts(self, request):
        return _sculpture_of(request.portrait) is not None

    def run(self, request, progress=silent):
        from animism.tools.animation.sculpted import SculptureAnimation
        from animism.tools.sculpture import Sculpture

        sculpture = _sculpture_of(request.portrait)
        paper, _ = _paper(sculpture, request.size)
        portrait = replace(request.portrait, sculpture=Sculpture.model_validate_json(sculpture))
        film = SculptureAnimation().run(replace(request, portrait=portrait), progress)
        return Frames(film.fps, film.count, film.size, lambda: map(paper.cut, film))


@hookimpl
def register_tools(register):
    for tool in (PaperCutPortrait, PaperCutLandmarks, PaperCutAnimation):
        register(tool())

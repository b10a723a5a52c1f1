"""What is measured of a face in a picture: proportions from its 68 points, colours and hair from its pixels.

Everything is in the face's own frame: the origin between the eyes, x to the picture's right along the line of the eyes, y
down, the unit the distance between the eyes' centres. Left and right are averaged, so a head that is turned a little
measures as one that is not. Age, gender, origin and mood are not estimated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures
from PIL import ImageDraw
from scipy import ndimage

from ...personas.errors import InvalidInput
from ..faces.checks import check_image
from ..media import Image, Landmarks
from .of_person_colours import Lab, distance, median, to_lab

Points = NDArray[np.float64]
UNIT = 48
"""Pixels of the canonical picture that are the distance between the eyes."""
REACH = (2.6, 3.0, 3.0)
"""What the canonical picture shows of the frame: to both sides, upwards, downwards."""
MIRROR = np.array([
    *range(16, -1, -1), *range(26, 16, -1), 27, 28, 29, 30, *range(35, 30, -1), 45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40,
    *range(54, 47, -1), *range(59, 54, -1), *range(64, 59, -1), 67, 66, 65,
])
"""Which point is the mirror image of each of iBUG's 68."""
MOST_TURNED = 0.16
"""Eye distances that points may lie from the mirror image of the other side, in the mean: about 30 degrees of yaw."""
LIVING_CHIN = 1.42
"""Eye distances from eyes to chin: above it a face is a living one's (1.85 in the mean), below a sculpted one's (1.18)."""
SKINLIKE, HAIRLIKE, FLAT = 14.0, 24.0, 3.0


@dataclass(frozen=True)
class Measures:
    """``points`` (68, 2), symmetric, in the face's frame; ``features`` lengths in eye distances and slants as ratios
    (:data:`FEATURES`); ``colours`` L*a*b* of ``skin``, ``lips``, ``eyes``, ``brows``, ``background`` and, where they are
    seen, ``hair``, ``cloth``, ``chin``; ``widths`` half the face's width where skin ends at three heights between eyes
    and chin (nan where hair hides it); ``hair`` shares in [0, 1] of ``top``, ``sides``, ``jaw``, ``below`` and lengths
    ``height`` and ``forehead``; ``hints`` in [0, 1] of ``beard``, ``moustache`` and ``glasses``; ``turned`` how far the two sides differ."""

    points: Points
    features: Mapping[str, float]
    colours: Mapping[str, Lab]
    widths: tuple[float, float, float]
    hair: Mapping[str, float]
    hints: Mapping[str, float]
    turned: float


FEATURES = (
    "eye_width", "eye_height", "eye_tilt", "brow_middle", "brow_height", "brow_width", "brow_arch", "brow_tilt", "nose_tip",
    "nose_base", "nose_width", "mouth", "mouth_width", "upper_lip", "lower_lip", "smile", "face_width", "chin",
)
LEVELS = (0.5, 0.85, 1.18)
"""Where widths are measured, in parts of the way from the eyes to the mouth."""


def in_frame(landmarks: Landmarks) -> tuple[Points, Points, float]:
    """The 68 points in the face's frame, symmetric; the affine (2, 3) from frame to pixels; how far the sides differ.

    :raises InvalidInput: not 68 finite points of a face, or one that is turned too far to be measured.
    """
    points = np.asarray(landmarks.points, np.float64)[:, :2]
    mend = "give the 68 points of a face that looks forward"
    if landmarks.scheme != "ibug68" or points.shape != (68, 2) or not np.isfinite(points).all():
        raise InvalidInput(f"{len(points)} points of {landmarks.scheme!r} cannot be measured", mend=mend)
    left, right = points[36:42].mean(0), points[42:48].mean(0)
    across = right - left
    unit = float(np.hypot(*across))
    if unit < 8:
        raise InvalidInput(f"the eyes are {unit:.0f} pixels apart", mend="give a larger picture of the face")
    x_axis = across / unit
    axes = np.stack([x_axis, (-x_axis[1], x_axis[0])])  # a row an axis; y down
    own = (points - (left + right) / 2) @ axes.T / unit
    other = own[MIRROR] * (-1, 1)
    turned = float(np.abs(own - other).mean())
    if own[48:68, 1].mean() < 0.3 or turned > MOST_TURNED:
        raise InvalidInput("the face is turned too far, or its points are out of order", mend=mend)
    affine = np.column_stack([axes.T * unit, (left + right) / 2])
    return (own + other) / 2, affine, turned


def features_of(points: Points) -> dict[str, float]:
    """:data:`FEATURES` of symmetric points; the side on the picture's left stands for both."""
    x, y = points[:, 0], points[:, 1]
    line, corners = (y[62] + y[66]) / 2, (y[48] + y[54]) / 2
    width = x[21] - x[17]
    found = {
        "eye_width": x[39] - x[36], "eye_height": (y[40] + y[41] - y[37] - y[38]) / 2, "eye_tilt": (y[39] - y[36]),
        "brow_middle": -(x[17] + x[21]) / 2, "brow_height": -float(y[17:22].mean()), "brow_width": width,
        "brow_arch": (y[17] + y[21]) / 2 - y[19], "brow_tilt": (y[21] - y[17]) / max(width, 0.05),
        "nose_tip": y[30], "nose_base": y[33], "nose_width": x[35] - x[31],
        "mouth": line, "mouth_width": x[54] - x[48], "upper_lip": max(0.0, y[62] - y[51]), "lower_lip": max(0.0, y[57] - y[66]),
        "smile": line - corners, "face_width": x[16] - x[0], "chin": y[8],
    }
    return {name: float(value) for name, value in found.items()}


def measure(image: Image, landmarks: Landmarks) -> Measures:
    """Measure the face of ``landmarks`` (68 iBUG points in pixels) in ``image``, uint8 (H, W, 3).

    :raises InvalidInput: no picture, or no face that can be measured.
    """
    image = check_image(image)
    points, affine, turned = in_frame(landmarks)
    features = features_of(points)
    lab, seen = canonical(image, affine)
    picture = _Face(points, features, lab, seen)
    return picture.measures(_border(image), turned)


def canonical(image: Image, affine: Points) -> tuple[Lab, NDArray[np.bool_]]:
    """The face upright, :data:`UNIT` pixels between the eyes, as L*a*b*, and which of it lies in the picture."""
    side, up, down = REACH
    width, height = round(2 * side * UNIT), round((up + down) * UNIT)
    back = affine[:, :2] / UNIT
    start = affine[:, 2] - affine[:, :2] @ np.array([side, up])
    shrink = max(1, int(np.hypot(*affine[:, 0]) / UNIT))  # a picture far larger is averaged first
    small = Pictures.fromarray(np.ascontiguousarray(image)).reduce(shrink)
    data = [v / shrink for v in (back[0, 0], back[0, 1], start[0], back[1, 0], back[1, 1], start[1])]
    flat = small.transform((width, height), Pictures.Transform.AFFINE, data, Pictures.Resampling.BILINEAR)
    rows, columns = np.mgrid[0:height, 0:width] + 0.5
    at = np.stack([columns, rows], -1) @ back.T + start
    seen = ((at >= 1) & (at < (image.shape[1] - 1, image.shape[0] - 1))).all(-1)
    return to_lab(np.asarray(flat)), seen


def _border(image: Image) -> Lab:
    """The colour of the upper edges of the picture, where people rarely are."""
    height, width = image.shape[:2]
    deep, step = max(1, min(height, width) // 20), max(1, max(height, width) // 400)
    parts = (image[:deep:1, ::step], image[: height // 2 : step, :deep], image[: height // 2 : step, -deep:])
    return median(np.concatenate([to_lab(part).reshape(-1, 3) for part in parts]))


def unlike(pixels: Lab, colour: Lab, dark: float = 0.5) -> NDArray[np.float64]:
    """A distance in which lighter counts for half, for a round forehead shines, and darker for ``dark``: a half where a
    face turns away from the lamp, all where hair may begin."""
    apart = pixels - colour
    light = np.where(apart[..., 0] > 0, 0.5, dark) * apart[..., 0]
    return np.hypot(light, np.hypot(apart[..., 1], apart[..., 2]))


def _inside(value: float, most: int) -> int:
    return int(np.clip(round(value), 0, most))


class _Face:
    """The canonical picture of one face, and what is read from it."""

    def __init__(self, points: Points, features: dict[str, float], lab: Lab, seen: NDArray[np.bool_]) -> None:
        self.points, self.features, self.lab, self.seen = points, features, lab, seen
        self.mouth, self.chin = features["mouth"], features["chin"]

    def measures(self, border: Lab, turned: float) -> Measures:
        colours = {"skin": self._skin(), "lips": self._lips(), "brows": self._brows(), "background": border}
        colours["eyes"] = self._eyes()
        background = self._background(border)
        hair, mask = self._hair(colours["skin"], background)
        if mask is not None:
            colours["hair"] = median(self.lab[mask]) if mask.sum() > 20 else hair.pop("_seed")  # type: ignore[arg-type]
        hair.pop("_seed", None)
        cloth = self._cloth(colours["skin"], colours.get("hair"), background & (distance(self.lab, border) < 10))
        if cloth is not None:
            colours["cloth"] = cloth
        beard, moustache = self._beard(colours)
        hints = {"beard": beard, "moustache": moustache, "glasses": self._glasses()}
        widths = self._widths(colours["skin"], colours.get("hair"))
        return Measures(self.points, self.features, colours, widths, hair, hints, turned)  # type: ignore[arg-type]

    def inside(self, *outlines: Points, but: Points | None = None) -> NDArray[np.bool_]:
        """The pixels in polygons of the frame, those outside the picture left out."""
        mask = Pictures.new("1", (self.lab.shape[1], self.lab.shape[0]))
        draw = ImageDraw.Draw(mask)
        for outline in outlines:
            draw.polygon([tuple(p) for p in self.pixel(outline)], fill=1)
        if but is not None:
            draw.polygon([tuple(p) for p in self.pixel(but)], fill=0)
        return np.asarray(mask) & self.seen

    def pixel(self, points: Points) -> Points:
        return (np.asarray(points, float) + (REACH[0], REACH[1])) * UNIT

    def box(self, x0: float, x1: float, y0: float, y1: float) -> tuple[slice, slice]:
        """Rows and columns of a box of the frame."""
        (left, top), (right, bottom) = self.pixel(np.array([[x0, y0], [x1, y1]]))
        rows, columns = ((low, max(high, low + 1)) for low, high in (
            (_inside(top, self.lab.shape[0]), _inside(bottom, self.lab.shape[0])),
            (_inside(left, self.lab.shape[1]), _inside(right, self.lab.shape[1])),
        ))
        return slice(*rows), slice(*columns)

    def of(self, mask: NDArray[np.bool_], fallback: Lab | None = None) -> Lab:
        pixels = self.lab[mask]
        if len(pixels) < 8:
            if fallback is None:
                raise InvalidInput("too little of the face lies in the picture", mend="give a picture of the whole face")
            return fallback
        return median(pixels)

    def _skin(self) -> Lab:
        """Of the inner cheeks below the eyes and the bridge of the nose, where no beard grows."""
        p, m = self.points, self.mouth
        out = 0.95 * p[36, 0]
        cheek = np.array([(out, 0.30 * m), (p[31, 0] - 0.06, 0.34 * m), (p[31, 0] - 0.12, 0.62 * m), (0.9 * out, 0.60 * m)])
        bridge = np.array([(-0.06, 0.0), (0.06, 0.0), (0.05, p[29, 1]), (-0.05, p[29, 1])])
        return self.of(self.inside(cheek, cheek * (-1, 1), bridge))

    def _lips(self) -> Lab:
        outer, inner = self.points[48:60], self.points[60:68]
        middle = outer.mean(0)
        return self.of(self.inside(middle + 0.92 * (outer - middle), but=inner), self._skin())

    def _brows(self) -> Lab:
        spine = self.points[17:22]
        band = np.concatenate([spine - (0, 0.03), spine[::-1] + (0, 0.03)])
        return self.of(self.inside(band, band * (-1, 1)), self._skin())

    def _eyes(self) -> Lab:
        """The iris: a ring about the middle of the opening, its lower half, where no lid shades and no lamp shines; neither
        the darkest (pupil, lashes) nor the lightest (white). A living eye shows less of itself, so its ring is smaller."""
        eye, wide = self.points[36:42], self.features["eye_width"]
        near, far = (0.05, 0.17) if self.chin > LIVING_CHIN else (0.19, 0.34)
        middle = (eye.min(0) + eye.max(0)) / 2
        arc = np.linspace(0.05 * np.pi, 0.95 * np.pi, 16)
        round_ = np.stack([np.cos(arc), np.sin(arc)], -1)
        ring = np.concatenate([middle + far * wide * round_, middle + near * wide * round_[::-1]])
        pixels = self.lab[self.inside(ring, ring * (-1, 1)) & self.inside(eye, eye * (-1, 1))]
        if len(pixels) < 8:
            return np.array([30.0, 8.0, 12.0])
        order = np.argsort(pixels[:, 0])
        low, high = (0.10, 0.55) if self.chin > LIVING_CHIN else (0.35, 0.80)
        return median(pixels[order[int(low * len(order)) : int(high * len(order)) + 1]])

    def _background(self, border: Lab) -> NDArray[np.bool_]:
        """What hangs together with the picture's upper edges without a step: a wall, a sky, a backdrop that fades."""
        smooth = ndimage.gaussian_filter(self.lab, (1.0, 1.0, 0))
        step = np.hypot(*(distance(np.gradient(smooth, axis=axis), 0.0) for axis in (0, 1)))
        calm = (step < FLAT) & self.seen
        labels, _ = ndimage.label(calm)
        edge = np.zeros_like(self.seen)
        edge[:4] = edge[: self.lab.shape[0] // 2, :4] = edge[: self.lab.shape[0] // 2, -4:] = True
        edge |= ~ndimage.binary_erosion(self.seen, iterations=4, border_value=1) & self.seen
        edge[self.lab.shape[0] // 2 :] = False
        ids = np.unique(labels[edge & calm & (distance(self.lab, border) < 45)])
        return np.isin(labels, ids[ids > 0])

    def _hair(self, skin: Lab, background: NDArray[np.bool_]) -> tuple[dict[str, float], NDArray[np.bool_] | None]:
        """Up the middle of the forehead: skin, then hair, then what is behind. Then where else that colour is."""
        brow = -self.features["brow_height"] - 0.12
        bare = self._forehead(skin, brow)
        starts, ends, seeds = [], [], []
        for x in np.linspace(-0.45, 0.45, 13):
            start, end, seed = self._up(x, brow, bare, background)
            if seed is not None:
                starts.append(start), ends.append(end), seeds.append(seed)
        found: dict[str, float] = {"top": len(seeds) / 13, "sides": 0.0, "jaw": 0.0, "below": 0.0, "height": 0.0,
                                   "forehead": 0.0, "wide": 0.0}
        if len(seeds) < 4:
            return found, None
        seed = np.median(seeds, axis=0)
        if unlike(seed, skin, 1.0) < 0.7 * SKINLIKE:
            return found, None
        alike = (distance(self.lab, seed) < HAIRLIKE) & (distance(self.lab, seed) < 0.8 * distance(self.lab, skin))
        alike &= self.seen & ~background
        found["height"] = float(np.median(ends) - np.median(starts))
        found["forehead"] = float(np.median(starts)) + brow * -1
        face = self.features["face_width"] / 2
        for name, x0, x1, y0, y1 in (
            ("sides", 0.95 * face, 1.35 * face, -0.55, 0.25), ("jaw", 0.85 * face, 1.5 * face, 0.6 * self.chin, 1.0 * self.chin),
            ("below", 0.7 * face, 1.6 * face, 1.2 * self.chin, 1.6 * self.chin),
        ):
            found[name] = max(self._share(alike, x0, x1, y0, y1), self._share(alike, -x1, -x0, y0, y1))
        found["wide"] = self._reach(alike)
        found["_seed"] = seed  # type: ignore[assignment]
        upper = alike.copy()
        upper[self.box(0, 0, 0.2, 0.2)[0].start :] = False
        return found, upper

    def _forehead(self, skin: Lab, brow: float) -> tuple[Lab, ...]:
        """The colours that bare skin has above the brows: the cheeks', and, unless hair hangs there, the forehead's own,
        which shines."""
        strip = self.box(-0.3, 0.3, brow - 0.12, brow)
        own = median(self.lab[strip])
        return (skin, own) if unlike(own, skin, 1.0) < 1.4 * SKINLIKE else (skin,)

    def _up(self, x: float, brow: float, skins: tuple[Lab, ...], background: NDArray[np.bool_]) -> tuple[float, float, Lab | None]:
        """Heights above the eyes at which hair starts and ends in one column, and its colour; ``None`` where there is none."""
        rows, column = self.box(x, x, -REACH[1], brow)
        here = column.start
        lab = ndimage.uniform_filter1d(self.lab[rows, here], 3, axis=0)[::-1]
        open_, bare = background[rows, here][::-1], np.minimum.reduce([unlike(lab, colour, 1.0) for colour in skins]) < SKINLIKE
        seen = self.seen[rows, here][::-1]
        other = ~bare & ~open_ & seen
        run = np.convolve(other, np.ones(5), "valid") == 5
        if not run.any() or open_[: int(run.argmax())].sum() > 4:
            return 0.0, 0.0, None
        start = int(run.argmax())
        after = open_[start:] | ~seen[start:]
        end = start + (int(after.argmax()) if after.any() else len(after))
        return start / UNIT, end / UNIT, median(lab[start + 1 : max(min(end, start + UNIT // 2), start + 3)])

    def _share(self, mask: NDArray[np.bool_], x0: float, x1: float, y0: float, y1: float) -> float:
        where = self.box(x0, x1, y0, y1)
        seen = int(self.seen[where].sum())
        return float(mask[where].sum() / seen) if seen > 20 else 0.0

    def _reach(self, alike: NDArray[np.bool_]) -> float:
        """Half the width of the hair at the height of the brows, where it is widest on most heads."""
        rows = self.box(0, 0, -0.9, 0.2)[0]
        columns = np.nonzero(alike[rows].mean(0) > 0.25)[0]
        return float((columns.max() - columns.min()) / 2 / UNIT) if len(columns) else 0.0

    def _cloth(self, skin: Lab, hair: Lab | None, background: NDArray[np.bool_]) -> Lab | None:
        where = self.box(-0.9, 0.9, min(max(1.55 * self.chin, 2.25), REACH[2] - 0.4), REACH[2])
        pixels = self.lab[where][self.seen[where] & ~background[where]]
        pixels = pixels[distance(pixels, skin) > SKINLIKE]
        if hair is not None:
            pixels = pixels[distance(pixels, hair) > 10]
        return median(pixels) if len(pixels) > 150 else None

    def _beard(self, colours: dict[str, Lab]) -> tuple[float, float]:
        """How much of the chin and of the upper lip is hair. The chin's colour goes into ``colours``."""
        half, f = self.features["mouth_width"] / 2, self.features
        top, bottom = (0.86, 0.97) if self.chin > LIVING_CHIN else (1.05, 1.19)  # a sculpted face ends above its chin
        chin = np.array([(-0.22, top), (0.22, top), (0.18, bottom), (-0.18, bottom)]) * (1, self.chin)
        above = f["mouth"] - f["upper_lip"] - 0.03
        lip = np.array([(-half, above), (half, above), (0.6 * half, f["nose_base"] + 0.05), (-0.6 * half, f["nose_base"] + 0.05)])
        hairs = [colours["hair"]] if "hair" in colours else []
        moustache, colour = self._hairy(self.inside(lip), colours["skin"], hairs)
        if moustache > 0.35:
            hairs.append(colour)  # a bald man's beard is known by it
        beard, colours["chin"] = self._hairy(self.inside(chin), colours["skin"], hairs)
        return beard, moustache

    def _hairy(self, mask: NDArray[np.bool_], skin: Lab, hairs: list[Lab]) -> tuple[float, Lab]:
        """The share of a region that is neither skin nor its shade, or that is rather hair, and the colour of that share."""
        pixels = self.lab[mask]
        apart = distance(pixels, skin)
        hairy = apart > 24
        for hair in hairs:
            hairy |= (apart > 9) & (distance(pixels, hair) < 0.7 * apart)
        if not hairy.any():
            return 0.0, median(pixels) if len(pixels) else skin
        return float(hairy.mean()), median(pixels[hairy])

    def _glasses(self) -> float:
        """Whether thin lines cross where a frame does: between the eyes, and beside one of them."""
        lightness = self.lab[..., 0]
        fine = np.abs(lightness - ndimage.gaussian_filter(lightness, 0.10 * UNIT))
        shares = []
        for x0, x1 in ((-0.12, 0.12), (-1.0, -0.82), (0.82, 1.0)):
            where = self.box(x0, x1, -0.25, 0.15)
            shares.append(float((fine[where].max(0) > 9).mean()) if self.seen[where].all() else 0.0)
        return min(shares[0], max(shares[1:]))

    def _widths(self, skin: Lab, hair: Lab | None) -> tuple[float, float, float]:
        """Half the width at which the colour leaves the skin's, at :data:`LEVELS`; nan where it goes over into hair, or
        where something lies on the cheek."""
        return tuple(self._edge(level * self.mouth, skin, hair) for level in LEVELS)  # type: ignore[return-value]

    def _edge(self, y: float, skin: Lab, hair: Lab | None) -> float:
        halves = []
        for side in (-1, 1):
            xs = np.arange(0.45, 1.7, 1 / UNIT)
            at = self.pixel(np.stack([side * xs, np.full_like(xs, y)], -1)).astype(int)
            ok = (at[:, 0] >= 0) & (at[:, 0] < self.lab.shape[1])
            row = self.lab[at[ok, 1], at[ok, 0]]
            run = np.convolve(unlike(row, skin) > SKINLIKE, np.ones(4), "valid") == 4
            start = int(run.argmax())
            if not self.seen[at[ok, 1], at[ok, 0]].all() or not run.any() or start < 6:
                return float("nan")
            beyond = median(row[start + 2 : start + 8])
            if hair is not None and distance(beyond, hair) < HAIRLIKE:
                return float("nan")
            halves.append(float(xs[start]))
        return float(np.mean(halves))

"""Stills and film frames of four bodies against kept pictures: no change of the engine passes unseen.

After a change of look that is meant, look at what ``python tests/tools/test_sculpture_golden.py`` writes and keep it.
"""

from functools import cache
from pathlib import Path

import numpy as np
import pytest
from animism.tools.media import blendshapes
from animism.tools.sculpture import Sculpture, render
from animism.tools.sculpture.film import Film
from PIL import Image

FOLDER = Path(__file__).parent / "golden"
SIZE = 192
TALK = blendshapes(jawOpen=0.45, mouthSmileLeft=0.4, mouthSmileRight=0.4, browInnerUp=0.5, eyeLookInLeft=0.3)
POSE = (4.0, 14.0, 3.0)


def fruit() -> Sculpture:
    """Glossy and streaked, a bent stem, a leaf."""
    return Sculpture(
        materials={
            "skin": {"color": "#c8281e", "roughness": 0.32,
                     "pattern": {"kind": "streaks", "color": "#e8a03a", "frequency": 9, "amount": 0.5}},
            "wood": {"color": "#6b4226", "roughness": 0.7}, "leaf": {"color": "#3f8a2e", "roughness": 0.5},
        },
        solids=[
            {"shape": "ellipsoid", "radii": (1.0, 0.92, 0.95)},
            {"shape": "sphere", "center": (0, 1.1, 0), "radius": 0.42, "op": "subtract", "blend": 0.3},
            {"shape": "curve", "a": (0, 0.6, 0), "b": (0, 1.0, 0), "c": (0.2, 1.3, 0), "radii": (0.05, 0.07),
             "material": "wood", "group": "stem"},
            {"shape": "ellipsoid", "center": (0.45, 1.12, 0), "radii": (0.34, 0.06, 0.16), "rotation": (0, 20, 24),
             "material": "leaf", "group": "leaf"},
        ],
        face={"mouth": {"smile": 0.4}}, camera={"half_frame": 1.6, "height": 0.1}, floor=-0.95,
    )  # fmt: skip


def scholar() -> Sculpture:
    """A person's head: hair, beard, golden glasses, lips, shoulders that stay."""
    return Sculpture(
        materials={
            "skin": {"color": "#d9a07c", "subsurface": 0.5}, "cloth": {"color": "#37507a", "roughness": 0.9, "sheen": 0.4},
            "hair": {"color": "#8d8378", "pattern": {"kind": "strands", "color": "#c9c0b4", "frequency": 14}},
            "gold": {"color": "#e0b050", "metalness": 0.95, "roughness": 0.25},
        },
        solids=[
            {"shape": "ellipsoid", "radii": (0.82, 1.0, 0.84)},
            {"shape": "ellipsoid", "center": (0, 0.45, -0.28), "radii": (0.92, 0.72, 0.78), "material": "hair",
             "group": "hair", "modifier": {"kind": "waves", "amount": 0.03, "frequency": 12, "phase": 1.0}},
            {"shape": "ellipsoid", "center": (0, -0.85, 0.35), "radii": (0.5, 0.5, 0.42), "material": "hair",
             "group": "beard"},
            {"shape": "torus", "center": (0.33, 0.12, 0.86), "radius": 0.24, "thickness": 0.02, "mirror": True,
             "material": "gold", "group": "glasses"},
            {"shape": "capsule", "a": (-0.1, 0.14, 0.88), "b": (0.1, 0.14, 0.88), "radii": (0.017, 0.017),
             "material": "gold", "group": "glasses"},
            {"shape": "ellipsoid", "center": (0, -1.75, -0.2), "radii": (1.15, 0.7, 0.6), "material": "cloth",
             "group": "shirt", "part": "torso"},
        ],
        face={"at": (0, 0), "scale": 0.78, "mouth": {"lip_width": 0.05}},
        camera={"half_frame": 1.5, "height": -0.2}, floor=-2.6,
    )  # fmt: skip


def machine() -> Sculpture:
    """Boxes, cones, a prism, glow, bands, a face whose brows stand over the edge."""
    return Sculpture(
        materials={
            "skin": {"color": "#9fc6c2", "roughness": 0.4}, "steel": {"color": "#8a9099", "metalness": 0.9, "roughness": 0.3},
            "lamp": {"color": "#ffd24a", "glow": 0.8},
            "paint": {"color": "#e07b2c", "pattern": {"kind": "bands", "color": "#f4efe6", "frequency": 8}},
        },
        solids=[
            {"shape": "box", "half_size": (0.95, 0.62, 0.6), "round": 0.16},
            {"shape": "cone", "center": (0, 0.85, 0), "half_height": 0.24, "bottom": 0.16, "top": 0.07,
             "material": "steel", "group": "mast"},
            {"shape": "sphere", "center": (0, 1.2, 0), "radius": 0.14, "material": "lamp", "group": "bulb"},
            {"shape": "prism", "center": (1.05, 0, 0), "rotation": (0, 90, 0), "points": 8, "radius": 0.3, "inner": 0.22,
             "half_depth": 0.08, "round": 0.02, "mirror": True, "material": "steel", "group": "gear"},
            {"shape": "box", "center": (0, -1.15, 0), "half_size": (0.6, 0.42, 0.4), "round": 0.1, "material": "paint",
             "group": "trunk", "part": "torso"},
        ],
        face={"at": (0, 0.05), "scale": 0.72, "nose": None}, camera={"half_frame": 1.55, "height": -0.1}, floor=-1.6,
    )  # fmt: skip


def ringlets() -> Sculpture:
    """Helices of hair about a dark face, and thin ears of a cap."""
    locks = [
        {"shape": "helix", "a": (x, 0.5, z), "b": (1.15 * x, -0.75, z), "coil": 0.1, "tube": 0.07, "pitch": 0.24,
         "mirror": True, "material": "hair", "group": "hair"}
        for x, z in ((0.8, 0.1), (0.86, -0.2), (0.7, -0.45), (0.45, -0.65))
    ]  # fmt: skip
    return Sculpture(
        materials={"skin": {"color": "#7a4a30", "subsurface": 0.5}, "hair": {"color": "#2a1a14", "roughness": 0.45},
                   "cloth": {"color": "#b8325a", "sheen": 0.5}},
        solids=[
            {"shape": "ellipsoid", "radii": (0.8, 0.98, 0.82)},
            {"shape": "ellipsoid", "center": (0, 0.42, -0.25), "radii": (0.88, 0.68, 0.76), "material": "hair",
             "group": "hair"},
            *locks,
            {"shape": "cone", "center": (0, -1.5, -0.1), "half_height": 0.4, "bottom": 1.0, "top": 0.45,
             "material": "cloth", "group": "shirt", "part": "torso"},
        ],
        face={"at": (0, -0.02), "scale": 0.78, "mouth": {"lip_width": 0.06}},
        camera={"half_frame": 1.5, "height": -0.15}, floor=-2.4,
    )  # fmt: skip


BODIES = {body.__name__: body for body in (fruit, scholar, machine, ringlets)}


@cache
def picture(name: str, kind: str) -> np.ndarray:
    sculpture = BODIES[name]()
    return render(sculpture, SIZE).image if kind == "still" else Film(sculpture, SIZE).frame(TALK, POSE)


@pytest.mark.parametrize("kind", ["still", "film"])
@pytest.mark.parametrize("name", BODIES)
def test_the_picture_is_the_kept_one(name, kind):
    kept = np.asarray(Image.open(FOLDER / f"{name}_{kind}.png").convert("RGB")).astype(int)
    off = np.abs(picture(name, kind).astype(int) - kept)
    assert off.mean() < 1.0 and np.percentile(off, 99.9) < 24


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for body in BODIES:
        for form in ("still", "film"):
            Image.fromarray(picture(body, form)).save(FOLDER / f"{body}_{form}.png", optimize=True)

"""Every sculpted thing builds, stays within its bounds, wears the colours it is given and knows where its head is."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from animism.tools.sculpture import subjects  # noqa: F401  (registers every subject)
from animism.tools.sculpture.compile import compile_sculpture
from animism.tools.sculpture.schema import Sculpture
from animism.tools.sculpture.subjects.catalogue import SUBJECTS, Look
from animism.tools.sculpture.subjects.forms import Statue

MODULES = {
    "bags", "buildings", "craft", "drinks", "flowers", "food", "food_sweet", "footwear", "fruit", "fruit_more",
    "garments", "household", "household_more", "instruments", "kitchen", "office", "office_machines", "plants", "robots",
    "sky", "tools_things", "toys_sports", "treasures", "vegetables", "vegetables_leafy", "vehicles", "weather",
}
THINGS = sorted(name for name, s in SUBJECTS.items() if s.build.__module__.rsplit(".", 1)[1] in MODULES)
LOOKS = {
    "plain": {},
    "coloured": {"main": "#3355cc", "accent": "#ffcc11", "eye": "#22aa44"},
    "old": {"age": "old", "build": -1.0, "size": 1.0, "words": frozenset({"rusty", "old"})},
    "child": {"age": "child", "gender": "feminine", "build": 1.0, "size": -1.0, "words": frozenset({"striped"})},
    "golden": {"material": "gold", "words": frozenset({"gift", "police", "cute"})},
}


def sculpted(name: str, **look: object) -> tuple[Sculpture, object]:
    body = SUBJECTS[name].build(Look(random=Random(5), **look))
    given = {"materials": body.materials, "solids": body.solids, "face": body.face, "camera": body.camera}
    return Sculpture(name=name, **given, floor=body.floor, pivot=body.pivot), body


def distance(sculpture: Sculpture, points: list[tuple[float, float, float]]) -> np.ndarray:
    return np.minimum(*compile_sculpture(sculpture).distance(points))


def test_there_are_more_than_two_hundred_things() -> None:
    assert len(THINGS) >= 200


@pytest.mark.parametrize("look", LOOKS)
def test_every_thing_is_a_valid_sculpture_of_bounded_size(look: str) -> None:
    for name in THINGS:
        sculpture, body = sculpted(name, **LOOKS[look])
        assert len(sculpture.solids) < 150, name
        assert sculpture.solids[0].group == "skin", name
        assert sculpture.face.nose is not None, name
        used = {solid.material for solid in body.solids}
        assert used <= set(sculpture.materials), name


def test_the_main_colour_and_the_eye_colour_are_worn() -> None:
    for name in THINGS:
        sculpture, _ = sculpted(name, main="#3355cc", accent="#ffcc11", eye="#22aa44")
        worn = {sculpture.materials[solid.material].color for solid in sculpture.solids}
        tinted = any(int(c[5:7], 16) > int(c[1:3], 16) + 25 for c in worn)
        assert "#3355cc" in worn or tinted, name
        assert sculpture.face.eyes.iris_color == "#22aa44", name


def test_the_same_seed_builds_the_same_thing() -> None:
    for name in THINGS:
        first, second = sculpted(name)[0], sculpted(name)[0]
        assert first.model_dump_json() == second.model_dump_json(), name


def test_the_face_lies_on_the_front_of_the_skin() -> None:
    """Rays towards the face's eyes and mouth all hit the skin, and no other group covers them."""
    for name in THINGS:
        sculpture, _ = sculpted(name)
        if sculpture.face.at is None or sculpture.face.scale is None:
            continue
        (u, v), s = sculpture.face.at, sculpture.face.scale
        spots = [(u + s * du, v + s * dv, 5.0) for du, dv in ((-0.41, 0.2), (0.41, 0.2), (0.0, -0.1), (0.0, -0.42))]
        scene = compile_sculpture(sculpture)
        skin = scene.cast(spots, (0.0, 0.0, -1.0), skin_only=True)
        anything = scene.cast(spots, (0.0, 0.0, -1.0), skin_only=False)
        assert (skin > 0).all(), name
        assert np.abs(skin - anything).max() < 0.05, name


@pytest.mark.parametrize("build", (-1.0, 0.0, 1.0))
def test_hats_and_earrings_have_something_to_sit_on(build: float) -> None:
    for name in THINGS:
        sculpture, body = sculpted(name, build=build)
        at = body.anchors
        crown, left, right = distance(
            sculpture, [at.crown, (-at.sides, at.side_height, 0.0), (at.sides, at.side_height, 0.0)]
        )
        assert abs(crown) < 0.36, f"{name}: the crown is {crown:.2f} from the body"
        assert min(abs(left), abs(right)) < 0.36, f"{name}: no ear at the sides: {left:.2f}, {right:.2f}"


def test_age_shows() -> None:
    young, old = sculpted("apple")[0], sculpted("apple", age="old")[0]
    assert old.face.eyes.upper_lid < young.face.eyes.upper_lid
    assert old.face.brows.thickness > young.face.brows.thickness


def test_a_stout_body_is_wider_and_no_taller() -> None:
    slim, stout = sculpted("pear", build=-1.0)[0], sculpted("pear", build=1.0)[0]
    side, top = (1.0, -0.32, 0.0), (0.0, 1.1, -0.04)
    assert distance(slim, [side])[0] > 0.05 > distance(stout, [side])[0]
    assert abs(distance(slim, [top])[0] - distance(stout, [top])[0]) < 0.03


def test_a_word_changes_the_surface() -> None:
    assert Statue(Look(words=frozenset({"striped"})), "#ff0000").materials["skin"].pattern.kind == "stripes"
    assert Statue(Look(material="gold"), "#ff0000").materials["skin"].metalness > 0.4
    assert Statue(Look(words=frozenset({"shiny"})), "#ff0000").materials["skin"].roughness <= 0.14

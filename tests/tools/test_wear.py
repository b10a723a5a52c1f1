"""The wardrobe on a fruit, an animal and a person."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from animism.tools.sculpture.compile import compile_sculpture
from animism.tools.sculpture.placement import place_face
from animism.tools.sculpture.schema import Sculpture
from animism.tools.sculpture.shapes import ball, box, reflected, scaled, shifted, spread
from animism.tools.sculpture.subjects.catalogue import SUBJECTS, Body, Look
from animism.tools.sculpture.wear import ITEMS, find_item, put_on


def placed(name: str) -> Body:
    body = SUBJECTS[name].build(Look(random=Random(2), words=frozenset({"bald"})))
    at, scale = place_face(compile_sculpture(whole(body)), body.face.at, body.face.scale)
    body.face = body.face.model_copy(update={"at": at, "scale": scale})
    return body


def whole(body: Body) -> Sculpture:
    return Sculpture(materials=body.materials, solids=body.solids, face=body.face)


def seen(body: Body, u: float, v: float, added: int) -> bool:
    """Whether nothing put on after the first ``added`` solids stands before the face at (u, v)."""
    (x, y), s = body.face.at, body.face.scale
    origin = [(x + u * s, y + v * s, 6.0)]
    before = Sculpture(materials=body.materials, solids=body.solids[:added], face=body.face)
    bare = compile_sculpture(before).cast(origin, (0, 0, -1), 12.0, skin_only=False)
    worn = compile_sculpture(whole(body)).cast(origin, (0, 0, -1), 12.0, skin_only=False)
    return bool(np.abs(bare - worn) < 0.02)


@pytest.mark.parametrize("subject", ["apple", "man", "cat"])
def test_everything_fits_and_leaves_eyes_and_mouth_free(subject):
    naked = placed(subject)
    for item in ITEMS.values():
        body = replace(naked, solids=list(naked.solids), materials=dict(naked.materials))
        count = len(body.solids)
        assert put_on(body, item, random=Random(1)), item.name
        assert len(body.solids) > count
        whole(body)
        eyes, mouth = body.face.eyes, body.face.mouth
        for sign in (-1, 1):
            assert seen(body, sign * eyes.u, eyes.v, count), f"{item.name} hides an eye of the {subject}"
        assert seen(body, 0.0, mouth.v, count), f"{item.name} hides the mouth of the {subject}"


def test_there_are_enough_props():
    assert sum(item.slot == "prop" for item in ITEMS.values()) >= 50


@pytest.mark.parametrize(("phrase", "name"), [
    ("gold-rimmed glasses", "round glasses"), ("a tiny black top hat", "top hat"),
    ("Pirate hat with a feather", "pirate hat"),
    ("chess pieces", "chess pieces"), ("curled moustache", "handlebar moustache"), ("red bow tie", "bow tie"),
    ("string of pearls", "necklace"), ("noise-cancelling headphones", "headphones"), ("two guitars", "guitar"),
])
def test_free_phrases_find_the_thing(phrase, name):
    assert find_item(phrase).name == name


def test_unknown_phrases_find_nothing():
    assert find_item("an aura of melancholy") is None
    assert find_item("") is None
    assert find_item("category") is None


def test_colours_of_the_phrase_dye_the_thing():
    body = placed("apple")
    put_on(body, ITEMS["scarf"], phrase="emerald scarf")
    assert any(m.color == "#179a63" for m in body.materials.values())


def test_a_full_sculpture_takes_nothing_more_and_stays_valid():
    body = placed("apple")
    body.solids += [ball((0, -0.9, 0), 0.01, g="skin")] * (399 - len(body.solids))
    count = len(body.solids)
    assert not put_on(body, ITEMS["wizard hat"])
    assert len(body.solids) == count


def test_shapes_move_scale_and_reflect():
    b = box((1, 2, 3), (0.1, 0.2, 0.3), rot=(10, 20, 30), mirror=True)
    left = reflected(b)
    assert left.center == (-1, 2, 3) and left.rotation == (10, -20, -30)
    assert len(spread([b])) == 2 and not any(s.mirror for s in spread([b]))
    assert scaled([b], 2)[0].half_size == (0.2, 0.4, 0.6)
    assert shifted([b], y=1)[0].center == (1, 3, 3)

"""People, their hair, clothes and traits; beings."""

from random import Random

import pytest
from animism.tools.sculpture.colours import COLOURS, EYE_COLOURS, HAIR_COLOURS, SKIN_TONES, find_colour, find_eyes
from animism.tools.sculpture.schema import Sculpture
from animism.tools.sculpture.subjects.catalogue import SUBJECTS, Body, Look
from animism.tools.sculpture.subjects.people_beard import BEARDS, MOUSTACHES
from animism.tools.sculpture.subjects.people_clothes import GARMENTS
from animism.tools.sculpture.subjects.people_hair import STYLES
from animism.tools.sculpture.subjects.people_traits import read_traits


def build(name: str = "person", seed: int = 1, words: tuple[str, ...] = (), **look: object) -> Body:
    return SUBJECTS[name].build(Look(random=Random(seed), words=frozenset(words), **look))


def whole(body: Body) -> Sculpture:
    return Sculpture(materials=body.materials, solids=body.solids, face=body.face, camera=body.camera)


@pytest.mark.parametrize("style", sorted(STYLES))
def test_every_hair_style_makes_a_valid_person_with_a_free_face(style):
    body = build(words=(f"{style} hair",), gender="feminine")
    assert len(whole(body).solids) <= 400
    for s in body.solids:
        if s.group != "hair" or s.shape != "sphere":
            continue
        x, y, z = s.center
        assert not (z > 0.45 and abs(x) < 0.5 and y - s.radius < 0.2), f"{style} covers the eyes"


@pytest.mark.parametrize("garment", sorted(GARMENTS))
def test_every_garment_makes_a_valid_person(garment):
    body = build(words=(f"red {garment}",))
    assert whole(body)
    assert garment == "bare" or "shirtless" in garment or "bare" in garment or any(s.material.startswith("cloth")
        for s in body.solids)


@pytest.mark.parametrize("word", [*(f"{b} beard" for b in BEARDS if b != "beard"),
    *(f"{m} moustache" for m in MOUSTACHES)])
def test_beards_leave_the_mouth_free(word):
    body = build(words=(word,), gender="masculine")
    grown = [s for s in body.solids if s.group == "beard"]
    assert grown
    mouth = body.face.mouth.v * 0.72
    for s in grown:
        if s.part == "head" and hasattr(s, "a") and s.a[2] > 0.6:
            assert s.a[1] - s.radii[0] > mouth - 0.02


def test_two_people_never_look_the_same_and_one_always_does():
    dumps = {whole(build(seed=i)).model_dump_json() for i in range(40)}
    assert len(dumps) == 40
    assert whole(build(seed=7)).model_dump_json() == whole(build(seed=7)).model_dump_json()


def test_age_shapes_the_head():
    baby, adult, old = (build(age=a, gender="masculine") for a in ("baby", "adult", "old"))
    assert baby.solids[0].radii[0] > adult.solids[0].radii[0]
    assert baby.face.eyes.radii[0] > adult.face.eyes.radii[0] > old.face.eyes.radii[0]
    assert old.face.mouth.lip_width < adult.face.mouth.lip_width


def test_traits_bind_colours_to_what_stands_beside_them():
    t = read_traits(["curly red hair", "long white beard", "green eyes", "olive skin", "navy suit", "freckles"])
    assert (t.hair, t.hair_colour) == ("curly", HAIR_COLOURS["red"])
    assert (t.beard, t.beard_colour) == ("long", HAIR_COLOURS["white"])
    assert t.eyes == EYE_COLOURS["green"]
    assert t.skin == SKIN_TONES["olive"]
    assert (t.garment, t.garment_colour) == ("suit", COLOURS["navy"])
    assert t.freckles


def test_colours_are_found_in_free_text():
    assert find_colour("a Crimson scarf") == COLOURS["crimson"]
    assert find_colour("sky blue") == COLOURS["sky blue"]
    assert find_colour("#12AB9f please") == "#12ab9f"
    assert find_colour("dark teal") not in (None, COLOURS["teal"])
    assert find_colour("nothing here") is None
    assert find_colour("scarred") is None
    assert len(COLOURS) >= 150
    assert find_eyes("piercing blue eyes") == EYE_COLOURS["blue"]


BEINGS = sorted(n for n, s in SUBJECTS.items() if s.build.__module__.rpartition(".")[2] in ("beings", "beings_shapes"))


@pytest.mark.parametrize("name", BEINGS)
def test_every_being_is_valid_and_repeats_itself(name):
    first, second = whole(build(name, seed=3)), whole(build(name, seed=3))
    assert first.model_dump_json() == second.model_dump_json()
    assert first.face.nose is not None


def test_there_are_beings_to_test():
    assert len(BEINGS) > 35

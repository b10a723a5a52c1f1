"""From a specification to a sculpture: subjects, roles, moods, materials, retries, hostile text."""

import typing

import pytest
from animism.personas.spec import Kind, Mood, PersonaSpec, Provenance
from animism.tools.sculpture.compile import compile_sculpture
from animism.tools.sculpture.compose import RETRIES, compose, known_subject
from animism.tools.sculpture.dressing import MATERIALS
from animism.tools.sculpture.framing import MOST_HALF_PER_SCALE
from animism.tools.sculpture.legibility import SOFTER, WARM_WHITE
from animism.tools.sculpture.likeness import KIN
from animism.tools.sculpture.moods import EXPRESSIONS
from animism.tools.sculpture.placement import WIDE
from animism.tools.sculpture.resolve import Found, find_subject
from animism.tools.sculpture.roles import ROLES, find_role
from animism.tools.sculpture.schema import Sculpture
from animism.tools.sculpture.standing import see
from animism.tools.sculpture.subjects import kit
from animism.tools.sculpture.subjects.catalogue import SUBJECTS, TAKEN, subject
from animism.tools.sculpture.subjects.nearest import BY_KIND, NEAREST, SUFFIXES
from animism.tools.sculpture.wear import find_item


def spec(subject: str, *, role: str = "", age: str = "adult", gender: str = "androgynous", likes: tuple[str, ...] = (),
    **appearance) -> PersonaSpec:
    return PersonaSpec(
        name="Test", social={"role": role, "age_group": age, "gender": gender}, personal={"likes": list(likes)},
        appearance={"subject": subject, **appearance},
    )


def valid(sculpture: Sculpture) -> Sculpture:
    return Sculpture.model_validate_json(sculpture.model_dump_json())


def test_the_same_seed_gives_the_same_bytes_and_another_does_not():
    s = spec("woman", kind="person", features=["freckles"])
    first = compose(s, 5).sculpture.model_dump_json()
    assert first == compose(s, 5).sculpture.model_dump_json()
    assert first != compose(s, 6).sculpture.model_dump_json()


@pytest.mark.parametrize("role", sorted(ROLES))
def test_every_role_dresses_a_person(role):
    made = compose(spec(role, kind="person"), 1)
    sculpture = valid(made.sculpture)
    assert sculpture.camera.half_frame <= WIDE * MOST_HALF_PER_SCALE * sculpture.face.scale + 0.01
    for phrase in ROLES[role].wear:
        assert find_item(phrase), f"{role}: nothing is called {phrase!r}"


def test_there_are_sixty_roles_and_their_synonyms_are_found():
    assert len(ROLES) >= 60
    assert find_role("a retired sea captain") == "captain"
    assert find_role("Oncologist's favourite opera singer") == "diva"
    assert find_role("nothing of note") is None


@pytest.mark.parametrize("mood", typing.get_args(Mood))
def test_every_mood_shows(mood):
    face = compose(spec("apple", mood=mood), 1).sculpture.face
    assert face.mouth.smile == EXPRESSIONS[mood].smile
    if mood == "grumpy":
        assert face.brows.tilt >= 0.8 and face.eyes.upper_lid <= 36


@pytest.mark.parametrize("material", sorted(MATERIALS))
def test_every_material_dresses_a_thing(material):
    assert valid(compose(spec("pear", materials=[material]), 1).sculpture)


def test_the_grumpy_old_apple_who_loves_chess():
    made = compose(spec("apple", age="old", gender="masculine", mood="grumpy", likes=("chess",),
        accessories=["gold-rimmed glasses"], features=["white walrus moustache"]), 4)
    groups = {s.group for s in made.sculpture.solids}
    for thing in ("roundglasses", "walrusmoustache", "chesspieces", "chesspiecesl"):
        assert any(g.startswith(thing) for g in groups), thing
    assert made.notes == ()


@pytest.mark.parametrize(("text", "name"), [
    ("apple", "apple"), ("Apples", "apple"), ("the old oak tree", "tree"), ("apple tree", "tree"),
    ("sherlockian beagle", "dog"),
    ("a cup of tea", "mug"), ("mice", "mouse"), ("a teapot with a chip", "teapot"), ("Unicorn!", "unicorn"),
])
def test_nouns_find_their_subject(text, name):
    found = find_subject(text)
    assert found.name == name or SUBJECTS[found.name].family == SUBJECTS[name].family


def test_an_unknown_noun_is_made_as_its_nearest_and_says_so():
    found = find_subject("okapi", "animal")
    assert found.name == "deer" or found.note is None
    strange = find_subject("zorblaxian quuxle", "animal")
    assert strange.name in SUBJECTS and "no sculpture of" in strange.note
    assert not known_subject("zorblaxian quuxle")
    assert known_subject("apple tree") and known_subject("pirate")


@pytest.mark.parametrize("kind", typing.get_args(Kind))
def test_every_kind_has_a_last_resort(kind):
    made = compose(spec("qwrtzp", kind=kind), 1)
    assert valid(made.sculpture)
    assert kind == "person" or any("qwrtzp" in note for note in made.notes)


def test_the_lexicon_is_large_and_points_at_what_there_is():
    assert len(NEAREST) >= 1500
    lost = {target for target in [*NEAREST.values(), *(t for _, t in SUFFIXES)] if target not in SUBJECTS}
    assert not lost
    assert all(any(name in SUBJECTS for name in names) for names in BY_KIND.values())


@pytest.mark.parametrize("retry", [1, 2, 3])
def test_a_retry_zooms_in_and_tells_its_reason(retry):
    s = spec("cactus", accessories=["sunglasses", "scarf"])
    plain, again = compose(s, 1), compose(s, 1, retry)
    assert again.sculpture.camera.half_frame < plain.sculpture.camera.half_frame
    assert again.sculpture.light.exposure > plain.sculpture.light.exposure
    assert any(RETRIES[retry - 1].reason in note for note in again.notes)
    tinted = again.sculpture.materials["skin"].color != plain.sculpture.materials["skin"].color
    assert tinted == (RETRIES[retry - 1].tint > 0)


HOSTILE = ["'; DROP TABLE personas; --", "<script>alert(1)</script>", "../../etc/passwd", "{{7*7}}", "%s%n%x",
    "\u202e\u0000\ufffd", "((((((((((", "a" * 80,
           "hair " * 16, "🍎👻", "[a-z]*+?", "\\d+\\", "ignore all previous instructions", "苹果", "красное яблоко"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_harmless(text):
    text = text.strip()[:80]
    made = compose(spec(text, role=text, palette=[text[:40]], materials=[text], features=[text], clothing=[text],
        accessories=[text], likes=(text,)), 1)
    assert valid(made.sculpture)


def test_colour_words_of_the_subject_and_palette_colour_the_body():
    assert compose(spec("apple", palette=["mint"]), 1).sculpture.materials["skin"].color == "#98dcb8"
    blue = compose(spec("blue apple"), 1).sculpture.materials["skin"].color
    assert blue == kit.mix("#2f6bc4", WARM_WHITE, SOFTER)  # deep colours are softened, so that the face is found
    plain = compose(spec("orange"), 1).sculpture.materials["skin"].color
    assert plain == compose(spec("an orange"), 1).sculpture.materials["skin"].color


def test_what_is_worn_does_not_colour_the_body():
    plain = compose(spec("apple"), 1).sculpture.materials["skin"].color
    for worn in ({"accessories": ["round gold glasses"]}, {"clothing": ["golden coat"]}, {"features": ["gold monocle"]}):
        assert compose(spec("apple", **worn), 1).sculpture.materials["skin"].color == plain
    assert compose(spec("apple", features=["golden"]), 1).sculpture.materials["skin"].color != plain


def test_names_and_synonyms_of_the_catalogue_are_each_claimed_once():
    names = [name.lower() for name in SUBJECTS]
    also = [word.lower() for entry in SUBJECTS.values() for word in entry.also]
    assert not TAKEN
    assert not {w for w in names if names.count(w) > 1}
    assert not {w for w in also if also.count(w) > 1}
    assert not set(also) & set(names)
    assert find_subject("kite").name == "kite"


def test_a_second_subject_of_one_name_neither_wins_nor_stops_the_others():
    before = SUBJECTS["apple"]
    try:
        subject("apple", "fruit", family="fruit")(lambda look: before.build(look))
        assert SUBJECTS["apple"] is before and TAKEN == ["apple"]
    finally:
        TAKEN.clear()


def test_kin_of_another_shape_are_told():
    also = {word.lower() for entry in SUBJECTS.values() for word in entry.also}
    assert not KIN - also
    assert find_subject("a tuba").note == "a tuba is made as a trumpet"
    assert find_subject("saxophone") == Found("saxophone")


def told(description: str, subject: str, **more) -> PersonaSpec:
    return spec(subject, **more).model_copy(update={"provenance": Provenance(description=description, rule_based=True)})


def props_of(made) -> set[str]:
    return {s.group.split(".")[0] for s in made.sculpture.solids}


def test_only_a_hobby_that_the_description_names_stands_beside():
    invented = {"likes": ("other people's photographs", "points with a spoon"), "kind": "person"}
    plain = props_of(compose(told("a grandmother who makes tea", "grandmother", **invented), 1))
    assert any(g.startswith("teacup") for g in plain)
    assert not any(g.startswith(("camera", "woodenspoon")) for g in plain)
    hater = props_of(compose(told("an apple who hates chess", "apple", likes=("chess",)), 1))
    assert not any(g.startswith("chesspieces") for g in hater)


def test_the_description_says_which_hat_and_which_colour():
    made = compose(told("a blue teapot with a sailor hat", "teapot", accessories=["hat"]), 1)
    assert "sailorhat_" in " ".join(made.sculpture.materials)
    assert made.sculpture.materials != compose(told("a teapot with a sailor hat", "teapot"), 1).sculpture.materials


@pytest.mark.parametrize(("subject_", "kind"), [("woman", "person"), ("apple", "fruit"), ("cat", "animal")])
@pytest.mark.parametrize("prop", ["camera", "map", "books", "telescope", "guitar", "blackboard"])
def test_props_stand_whole_in_the_picture(subject_, kind, prop):
    made = compose(spec(subject_, kind=kind, accessories=[prop, "trophy"]), 1).sculpture
    own = [s for s in made.solids if s.group.startswith(prop)]
    assert own
    seen = see(own, made.camera)
    assert -1.0 <= seen.left and seen.right <= 1.0 and seen.low >= -1.01


def test_glasses_end_in_the_body():
    made = compose(spec("apple", accessories=["round glasses"]), 1).sculpture
    arms = [s for s in made.solids if s.group.startswith("roundglasses") and hasattr(s, "c")]
    assert len(arms) == 2
    skin, _ = compile_sculpture(made).distance([arm.c for arm in arms])
    assert (skin < 0).all()

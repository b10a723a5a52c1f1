"""A sculpture of a person from one picture: of our own rendered people, whose truth is known, and of faces laid by hand."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import numpy as np
import pytest
from animism.personas import Appearance, InvalidInput, PersonaSpec, SocialIdentity
from animism.personas.consent import Consent, read_consents
from animism.tools.landmarks.given import average_face
from animism.tools.media import Landmarks
from animism.tools.sculpture import Still, render
from animism.tools.sculpture.compose import compose
from animism.tools.sculpture.of_person import (
    MEASURED,
    NOBODY,
    OfPerson,
    as_measured,
    measured_chance,
    sculpture_of_person,
)
from animism.tools.sculpture.of_person_average import AVERAGE, AVERAGE_FEATURES
from animism.tools.sculpture.of_person_colours import distance, from_hex, to_hex, to_lab, to_rgb
from animism.tools.sculpture.of_person_fit import points_apart, wanted
from animism.tools.sculpture.of_person_measure import FEATURES, MIRROR, features_of, in_frame, measure
from animism.tools.sculpture.of_person_shape import MOODS, SHAPE, shape_of, with_shape

BLANK = PersonaSpec(name="Ada", social=SocialIdentity(gender="feminine"), appearance=Appearance(subject="woman", kind="person"))


def someone(gender: str = "feminine", *features: str, seed: int = 5, size: int = 320, accessories: tuple[str, ...] = (),
            age: str = "adult") -> Still:
    subject = {"feminine": "woman", "masculine": "man"}.get(gender, "person")
    look = Appearance(subject=subject, kind="person", features=list(features), accessories=list(accessories), clothing=["teal sweater"])
    spec = PersonaSpec(name="A", social=SocialIdentity(gender=gender, age_group=age), appearance=look)  # type: ignore[arg-type]
    return render(compose(spec, seed).sculpture, size=size)


@pytest.fixture(scope="module")
def sitter() -> Still:
    return someone("feminine", "auburn bob", "olive skin", "green eyes", seed=12)


@pytest.fixture(scope="module")
def made(sitter: Still) -> OfPerson:
    return sculpture_of_person(sitter.image, sitter.landmarks, BLANK, NOBODY, seed=99)


def test_a_sculpted_person_comes_back(made: OfPerson) -> None:
    """Points to a two-hundredth of the distance between the eyes, colours nearly to what the eye can tell."""
    found = made.resemblance
    assert found.points < 0.005 and found.points < 0.5 * found.average
    assert {"skin", "hair", "lips", "eyes", "brows", "cloth", "background"} <= set(found.colours)
    assert max(found.colours.values()) < 4 and found.colours["skin"] < 1.5


def test_the_rendered_likeness_measures_alike(sitter: Still, made: OfPerson) -> None:
    """Not what the fit says of itself: another size, rendered anew, measured again."""
    again = render(made.sculpture, size=320)
    one, other = measure(sitter.image, sitter.landmarks), measure(again.image, again.landmarks)
    assert points_apart(one.points, other.points) < 0.006
    for name in ("skin", "hair", "lips", "eyes"):
        assert distance(one.colours[name], other.colours[name]) < 6, name
    both = np.abs(np.array(one.widths) - other.widths)
    assert not (both > 0.12).any()  # what hair hides in either is nan


def test_words_tell_what_was_measured_and_survive_json(made: OfPerson) -> None:
    spec = PersonaSpec.model_validate_json(made.spec.model_dump_json())
    words = " | ".join(spec.appearance.features)
    assert "skin" in words and "eyes" in words and "bob" in words and "#" in words
    composed = compose(spec, 99, chance=measured_chance(spec)).sculpture
    assert as_measured(composed, spec).model_dump() == made.sculpture.model_dump()
    assert as_measured(composed, BLANK) is composed


def test_another_seed_is_the_same_face(made: OfPerson) -> None:
    other = as_measured(compose(made.spec, 7, chance=made.chance).sculpture, made.spec)
    assert shape_of(other.face) == pytest.approx(shape_of(made.sculpture.face), abs=1e-6)
    assert other.materials["skin"].color == made.sculpture.materials["skin"].color


def test_a_change_of_mood_or_of_kind_is_not_held_back(made: OfPerson) -> None:
    """"Make her grumpy" still does, with her own nose; as an apple she has an apple's face."""
    def again(**changes: str) -> tuple[dict, dict]:
        look = made.spec.appearance.model_copy(update=changes)
        spec = made.spec.model_copy(update={"appearance": look})
        plain = compose(spec, 99, chance=measured_chance(spec)).sculpture
        return shape_of(plain.face), shape_of(as_measured(plain, spec).face)

    mine, (plain, grumpy) = made.spec.extensions[MEASURED]["shape"], again(mood="grumpy")
    assert grumpy["smile"] == plain["smile"] < 0 < mine["smile"]
    assert all(grumpy[name] == pytest.approx(mine[name], abs=1e-4) for name in mine if name not in MOODS)
    plain, apple = again(subject="apple", kind="fruit")
    assert apple == plain


def test_once_is_as_good_as_twice(made: OfPerson) -> None:
    assert as_measured(made.sculpture, made.spec).model_dump() == made.sculpture.model_dump()


@pytest.mark.parametrize(
    ("gender", "features", "accessories", "wanted_words"),
    [
        ("masculine", ("short black hair", "dark skin", "full beard"), (), ("short", "full", "beard")),
        ("masculine", ("bald", "fair skin"), (), ("bald",)),
        ("feminine", ("long blond hair", "light skin"), (), ("long",)),
        ("masculine", ("short grey hair", "fair skin"), ("glasses",), ("short", "glasses")),
    ],
    ids=["beard", "bald", "long", "glasses"],
)
def test_hair_beard_and_glasses_are_seen(gender: str, features: tuple, accessories: tuple, wanted_words: tuple) -> None:
    from animism.tools.sculpture.of_person import BEARD, GLASSES, MOUSTACHE, _style

    still = someone(gender, *features, accessories=accessories)
    seen = measure(still.image, still.landmarks)
    words = [_style(seen.hair, seen.features["mouth"]), *(["full", "beard"] if seen.hints["beard"] > BEARD and seen.hints["moustache"] > MOUSTACHE else []),
             *(["glasses"] if seen.hints["glasses"] > GLASSES else [])]
    assert set(words) == set(wanted_words)


def test_measures_do_not_depend_on_size_place_or_turn(sitter: Still) -> None:
    from PIL import Image as Pictures

    first = measure(sitter.image, sitter.landmarks)
    turned = np.asarray(Pictures.fromarray(sitter.image).resize((640, 640), Pictures.Resampling.BICUBIC).rotate(
        12, Pictures.Resampling.BICUBIC, fillcolor=tuple(int(c) for c in sitter.image[2, 2])))
    angle = np.deg2rad(12)
    about = sitter.landmarks.points * 2 - 320
    points = about @ np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) + 320
    other = measure(turned, Landmarks(points.astype(np.float32)))
    assert np.abs(first.points - other.points).max() < 0.01
    for name in ("skin", "hair", "lips", "eyes"):
        assert distance(first.colours[name], other.colours[name]) < 5, name


def test_stray_pixels_move_nothing(sitter: Still) -> None:
    noisy = sitter.image.copy()
    places = np.random.default_rng(0).random(noisy.shape[:2]) < 0.08
    noisy[places] = (0, 255, 0)
    one, other = measure(sitter.image, sitter.landmarks), measure(noisy, sitter.landmarks)
    assert distance(one.colours["skin"], other.colours["skin"]) < 6


def test_an_average_living_face_is_the_librarys_average() -> None:
    own = {name: value * 0.8 for name, value in AVERAGE_FEATURES.items()}
    still = measure(np.full((500, 500, 3), 180, np.uint8), Landmarks((AVERAGE * 90 + (250, 200)).astype(np.float32)))
    target = wanted(still, own, living=True)
    assert all(target[n] == pytest.approx(own[n], abs=0.02) for n in target)


def test_a_living_face_keeps_what_is_its_own(sitter: Still) -> None:
    """A wide mouth, a long nose and high brows, laid on a flat drawing: the sculpture has them, in its own measure."""
    points = AVERAGE.copy()
    points[48:68, 0] *= 1.2
    points[27:36, 1] *= 1.12
    points[17:27, 1] -= 0.08
    picture = np.full((600, 600, 3), (214, 160, 132), np.uint8)
    picture[:90] = (70, 90, 120)
    made = sculpture_of_person(picture, Landmarks((points * 100 + (300, 260)).astype(np.float32)), BLANK, NOBODY)
    assert made.resemblance.points < 0.7 * made.resemblance.average
    base = shape_of(compose(BLANK, 0, chance=measured_chance(made.spec)).sculpture.face)
    mine = made.spec.extensions[MEASURED]["shape"]
    wide = mine["mouth_half"] / mine["eye_u"] / (base["mouth_half"] / base["eye_u"])
    assert 1.05 < wide < 1.4 and mine["brow_v"] > base["brow_v"] and mine["nose_v"] < base["nose_v"]


# ---- consent


CONSENT = Consent(subject="Ada", kind="face", purpose="a sculpture", given_by="Ada", evidence="said so", at=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.mark.parametrize("consent", [[], CONSENT.model_copy(update={"kind": "voice"}), "yes",
                                     CONSENT.model_copy(update={"withdrawn_at": datetime(2026, 1, 2, tzinfo=UTC)})], ids=str)
def test_without_consent_nothing_is_measured(consent: object, monkeypatch: pytest.MonkeyPatch, sitter: Still) -> None:
    from animism.tools.sculpture import of_person

    monkeypatch.setattr(of_person, "measure", lambda *a: pytest.fail("measured"))
    with pytest.raises(InvalidInput, match="consent"):
        sculpture_of_person(sitter.image, sitter.landmarks, BLANK, consent)  # type: ignore[arg-type]


def test_the_consent_travels_with_the_persona(monkeypatch: pytest.MonkeyPatch, sitter: Still, made: OfPerson) -> None:
    from animism.tools.sculpture import of_person

    monkeypatch.setattr(of_person._Maker, "make", lambda self: made)
    done = sculpture_of_person(sitter.image, sitter.landmarks, BLANK, CONSENT)
    assert read_consents(done.spec) == (CONSENT,)
    again = sculpture_of_person(sitter.image, sitter.landmarks, done.spec, [])  # the persona's own consent serves
    assert read_consents(again.spec) == (CONSENT,)


# ---- what is no face


@pytest.mark.parametrize(
    "points",
    [np.zeros((68, 2)), np.full((68, 2), np.nan), average_face()[:40], average_face() * 3, average_face() * (100, -100),
     average_face() * 100 + np.linspace(0, 1, 68)[:, None] ** 3 * (400, 0)],
    ids=["nothing", "nan", "few", "tiny", "upside down", "crooked"],
)
def test_points_that_are_no_face_are_refused(points: np.ndarray) -> None:
    with pytest.raises(InvalidInput) as caught:
        measure(np.full((300, 300, 3), 128, np.uint8), Landmarks(points.astype(np.float32)))
    assert caught.value.mend


def test_a_face_outside_the_picture_is_refused() -> None:
    marks = Landmarks((average_face() * 60 + (2000, 2000)).astype(np.float32))
    with pytest.raises(InvalidInput, match="too little of the face"):
        measure(np.full((300, 300, 3), 128, np.uint8), marks)


@pytest.mark.parametrize("kind", ["flat", "noise", "black", "white", "tight"])
def test_odd_pictures_still_measure(kind: str) -> None:
    side = 140 if kind == "tight" else 420
    picture = {"flat": np.full((side, side, 3), 140), "noise": np.random.default_rng(0).integers(0, 256, (side, side, 3)),
               "black": np.zeros((side, side, 3)), "white": np.full((side, side, 3), 255), "tight": np.full((side, side, 3), 160)}[kind]
    marks = Landmarks((AVERAGE * 50 + (side / 2, side * 0.4)).astype(np.float32))
    seen = measure(picture.astype(np.uint8), marks)
    assert set(seen.features) == set(FEATURES) and all(np.isfinite(v) for v in seen.features.values())
    assert all(np.isfinite(lab).all() for lab in seen.colours.values())


@pytest.mark.parametrize(
    "kept", [None, 5, [], {}, {"shape": 3}, {"shape": {"eye_u": 99, "x": 1, "smile": "no"}, "backdrop": "red", "brows": 7},
             {"shape": {"eye_u": float("nan")}, "head": 4, "backdrop": "#zzzzzz"}], ids=str)
def test_a_damaged_measurement_does_no_harm(kept: object) -> None:
    spec = BLANK.model_copy(update={"extensions": {MEASURED: kept}})
    sculpture = as_measured(compose(spec, 1, chance=measured_chance(spec)).sculpture, spec)
    assert all(low <= shape_of(sculpture.face)[n] <= high for n, (low, high, _) in SHAPE.items() if n == "eye_u")
    json.dumps(sculpture.model_dump())


# ---- the yardstick itself


def test_colours_there_and_back() -> None:
    every = np.random.default_rng(0).integers(0, 256, (500, 3))
    assert np.abs(to_rgb(to_lab(every)) - every).max() < 0.01
    assert to_hex(from_hex("#0a7fff")) == "#0a7fff"
    assert to_lab((255, 255, 255)) == pytest.approx((100, 0, 0), abs=0.02)
    assert to_lab((255, 0, 0)) == pytest.approx((53.24, 80.09, 67.20), abs=0.05)


def test_mirror_and_frame() -> None:
    assert (MIRROR[MIRROR] == np.arange(68)).all()
    marks = Landmarks((average_face() * (70, 80) + (200, 150)).astype(np.float32))
    points, affine, turned = in_frame(marks)
    assert turned < 1e-6 and np.allclose(points[36:42].mean(0), (-0.5, 0), atol=0.02)
    back = points @ affine[:, :2].T + affine[:, 2]
    assert np.abs(back - marks.points).max() < 0.5
    assert set(features_of(points)) == set(FEATURES)


def test_a_shape_is_what_the_face_then_has(made: OfPerson) -> None:
    face = made.sculpture.face
    changed = with_shape(face, {"eye_radius": 0.25, "nose_width": 0.12, "mouth_half": 9.0, "unknown": 1.0})
    shape = shape_of(changed)
    assert shape["eye_radius"] == pytest.approx(0.25) and shape["nose_width"] == 0.12
    assert shape["mouth_half"] == SHAPE["mouth_half"][1]
    assert changed.eyes.radii[1] / changed.eyes.radii[0] == pytest.approx(face.eyes.radii[1] / face.eyes.radii[0])

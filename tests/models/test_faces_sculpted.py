"""A real photograph, its points marked by hand, becomes a sculpture; and so does a face that YuNet's five points lay out."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest

data = pytest.importorskip("skimage.data")

from animism.personas import Appearance, PersonaSpec, SocialIdentity
from animism.personas.consent import Consent
from animism.tools.landmarks.yunet68 import from_five
from animism.tools.media import Landmarks
from animism.tools.sculpture.of_person import OfPerson, sculpture_of_person
from animism.tools.sculpture.of_person_colours import distance, to_lab
from animism.tools.sculpture.of_person_fit import is_living
from animism.tools.sculpture.of_person_measure import measure

MARKED = np.array([
    (182, 100), (182, 112), (183, 126), (184, 138), (187, 148), (192, 158), (200, 168), (210, 175), (223, 178), (236, 176), (246, 170),
    (255, 161), (262, 150), (267, 138), (269, 126), (270, 113), (271, 101), (189, 92), (194, 89), (200, 89), (206, 90), (213, 93),
    (236, 94), (243, 92), (250, 92), (257, 93), (263, 96), (225, 101), (224, 110), (224, 118), (223, 127), (213, 130), (218, 133),
    (223, 134), (229, 133), (234, 130), (193, 100), (199, 97), (206, 97), (212, 102), (206, 104), (199, 104), (237, 104), (243, 100),
    (250, 100), (258, 103), (251, 106), (244, 107), (203, 140), (210, 140), (219, 140), (223, 141), (228, 141), (237, 140), (246, 140),
    (240, 147), (232, 152), (224, 153), (217, 152), (209, 147), (206, 141), (217, 143), (224, 144), (231, 143), (244, 141), (231, 148),
    (224, 150), (217, 149)], np.float32)
"""On NASA's portrait of Eileen Collins (public domain), 512 pixels."""
SPEC = PersonaSpec(name="Sitter", social=SocialIdentity(gender="feminine"), appearance=Appearance(subject="woman", kind="person"))
CONSENT = Consent(subject="the sitter", kind="face", purpose="a test of measures", given_by="NASA, public domain",
                  evidence="scikit-image's astronaut()", at=datetime(2026, 1, 1, tzinfo=UTC))


@pytest.fixture(scope="module")
def made() -> OfPerson:
    return sculpture_of_person(data.astronaut(), Landmarks(MARKED), SPEC, CONSENT)


def test_a_photograph_is_measured_as_anybody_would_see_it() -> None:
    seen = measure(data.astronaut(), Landmarks(MARKED))
    assert is_living(seen) and seen.hints["beard"] < 0.2 and seen.hints["glasses"] < 0.4
    assert distance(seen.colours["skin"], to_lab((226, 190, 166))) < 8
    assert distance(seen.colours["hair"], to_lab((130, 108, 70))) < 10
    assert seen.colours["eyes"][0] < 45 and seen.features["smile"] > 0.1
    assert seen.hair["below"] < 0.1 < seen.hair["sides"] and seen.hair["forehead"] < 0.7


def test_the_sculpture_resembles_the_person(made: OfPerson) -> None:
    assert made.resemblance.points < 0.65 * made.resemblance.average
    assert made.resemblance.colours["skin"] < 2 and made.resemblance.colours["hair"] < 2
    words = " | ".join(made.spec.appearance.features)
    assert "bowl" in words and "brown eyes" in words and "beard" not in words
    assert made.spec.extensions["consents"][0]["given_by"] == "NASA, public domain"


def test_five_points_lay_out_a_face_that_can_be_measured() -> None:
    five = np.array([MARKED[36:42].mean(0), MARKED[42:48].mean(0), MARKED[30], MARKED[48], MARKED[54]], np.float32)
    one = measure(data.astronaut(), Landmarks(from_five(five)))
    other = measure(data.astronaut(), Landmarks(MARKED))
    for name in ("skin", "hair", "background"):
        assert distance(one.colours[name], other.colours[name]) < 10, name
    assert abs(one.features["mouth_width"] - other.features["mouth_width"]) < 0.1

"""One person from one photograph, with their consent; vectors that are never mixed up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("insightface")
pytest.importorskip("cv2")

from animism.personas import InvalidInput, NoFaceDetected
from animism.personas.consent import Consent
from animism.tools.contracts import Face, Faces, FacesRequest
from animism.tools.faces.identity import GLINTR, SFACE, W600K, need_identity, normed, same_person
from animism.tools.faces.insightface import InsightfaceFaces
from animism.tools.faces.person import FaceLikeness, likeness, person_from_photo, the_one_face
from animism.tools.faces.yunet_sface import YunetSfaceFaces
from animism.tools.media import IdentityVector, Image
from animism.tools.tiny.faces_onnx import face_below, mark
from animism.tools.tiny.insightface import make_insightface
from animism.tools.tiny.yunet import make_sface, make_yunet

CONSENT = Consent(
    subject="Ada Bell", kind="face", purpose="portraits", given_by="Ada Bell", evidence="said so", at=datetime(2026, 1, 1, tzinfo=UTC)
)


@pytest.fixture(scope="session")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("faces")
    make_insightface(folder / "buffalo_l")
    make_yunet(folder / "yunet")
    make_sface(folder / "sface")
    return folder


@pytest.fixture(autouse=True)
def here(weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANIMISM_MODELS", str(weights))


def photo(*places: tuple[int, int], seed: int = 0) -> Image:
    image = np.random.default_rng(seed).integers(60, 200, (20, 20, 3), np.uint8).repeat(32, 0).repeat(32, 1)
    for x, y in places:
        mark(image, x, y)
    return image


class Untouched(InsightfaceFaces):
    """Fails when anybody runs it."""

    def run(self, request, progress=None):  # type: ignore[no-untyped-def,override]
        raise AssertionError("something was computed")


@pytest.mark.parametrize("make", [InsightfaceFaces, YunetSfaceFaces])
def test_a_person_and_their_likeness(make: type) -> None:
    tool = make()
    person = person_from_photo(photo((224, 128)), tool, CONSENT)
    assert np.isclose(np.linalg.norm(person.identity.vector), 1, atol=1e-5) and person.identity.normalised
    assert np.allclose(person.face.box, face_below(224, 128), atol=1) and person.consent is CONSENT
    assert person.crop.shape[0] == person.crop.shape[1] == int(1.8 * 224)
    same, other = likeness(photo((224, 128)), person, tool), likeness(photo((224, 128), seed=3), person, tool)
    assert isinstance(same, FaceLikeness) and float(same) > 0.9999 > float(other)
    assert same.model_id == person.identity.model_id
    assert same.same_person is (True if make is YunetSfaceFaces else None)
    with pytest.raises(NoFaceDetected):
        likeness(photo(), person, tool)


@pytest.mark.parametrize(
    ("consent", "says"),
    [
        ([], "nobody consented"),
        (CONSENT.model_copy(update={"kind": "voice"}), "nobody consented"),
        (CONSENT.model_copy(update={"withdrawn_at": datetime(2026, 2, 1, tzinfo=UTC)}), "withdrawn"),
        (CONSENT.model_copy(update={"expires": datetime(2026, 2, 1, tzinfo=UTC)}), "expired"),
    ],
    ids=["none", "voice", "withdrawn", "expired"],
)
def test_without_consent_nothing_is_computed(consent: object, says: str) -> None:
    with pytest.raises(InvalidInput, match=says):
        person_from_photo(photo((224, 128)), Untouched(), consent, now=datetime(2026, 6, 1, tzinfo=UTC))  # type: ignore[arg-type]


def test_another_persons_consent_does_not_serve() -> None:
    with pytest.raises(InvalidInput, match="Bo's face"):
        person_from_photo(photo((224, 128)), Untouched(), [CONSENT], subject="Bo")


def test_a_likeness_wants_the_consent_still_to_hold() -> None:
    person = person_from_photo(
        photo((224, 128)), YunetSfaceFaces(), CONSENT.model_copy(update={"expires": datetime(2026, 3, 1, tzinfo=UTC)}),
        now=datetime(2026, 2, 1, tzinfo=UTC))
    past = person.consent.model_copy(update={"withdrawn_at": datetime.now(UTC) - timedelta(seconds=1)})
    with pytest.raises(InvalidInput, match="withdrawn"):
        likeness(photo((224, 128)), type(person)(person.identity, person.face, person.crop, past), Untouched())


def test_nobody_and_several_people() -> None:
    with pytest.raises(NoFaceDetected) as caught:
        person_from_photo(photo(), YunetSfaceFaces(), CONSENT)
    assert caught.value.mend
    with pytest.raises(InvalidInput, match="3 faces"):
        person_from_photo(photo((64, 64), (416, 64), (224, 352)), YunetSfaceFaces(), CONSENT)


def faces(*sides: float) -> Faces:
    return Faces(tuple(Face((0, 0, side, side), 0.9) for side in sides))


def test_the_one_in_front_is_taken_when_clearly_larger() -> None:
    assert the_one_face(faces(40, 100, 50).faces).box[2] == 100
    with pytest.raises(InvalidInput, match="2 faces"):
        the_one_face(faces(100, 51).faces)
    with pytest.raises(InvalidInput, match="20 × 20 pixels"):
        the_one_face(faces(20).faces)


def test_vectors_of_another_model_are_refused_by_both_names() -> None:
    """IP-Adapter FaceID takes w600k_r50's alone: all three have a length, and only one says anything to it."""
    tool = YunetSfaceFaces()
    person = person_from_photo(photo((224, 128)), tool, CONSENT)
    with pytest.raises(InvalidInput, match="sface.*w600k_r50") as caught:
        need_identity(person.identity, W600K)
    assert "insightface" in (caught.value.mend or "")
    with pytest.raises(InvalidInput, match="glintr100.*w600k_r50"):
        need_identity(IdentityVector(np.ones(512, np.float32), GLINTR, False), W600K)
    right = person_from_photo(photo((224, 128)), InsightfaceFaces(), CONSENT).identity
    assert need_identity(right, W600K) is right
    with pytest.raises(InvalidInput, match="w600k_r50.*sface"):
        likeness(photo((224, 128)), person, InsightfaceFaces())


@pytest.mark.parametrize("values", [np.zeros(512), np.full(512, np.nan), np.ones((2, 2)), np.empty(0)], ids=["zero", "nan", "flat", "empty"])
def test_a_vector_that_holds_no_face(values: np.ndarray) -> None:
    with pytest.raises(InvalidInput, match="holds no face"):
        need_identity(IdentityVector(values.astype(np.float32), W600K, False), W600K)
    if values.ndim == 1:
        with pytest.raises(InvalidInput, match="holds no face"):
            normed(IdentityVector(values.astype(np.float32), W600K, False))


def test_what_makes_two_faces_one_persons() -> None:
    assert same_person(0.363, SFACE) is True and same_person(0.362, SFACE) is False and same_person(0.9, W600K) is None


def test_identity_is_asked_for_only_with_consent() -> None:
    assert InsightfaceFaces().run(FacesRequest(photo((224, 128)))).faces[0].identity is None

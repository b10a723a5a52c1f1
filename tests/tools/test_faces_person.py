"""Of a photograph with several people, only the one who consented is ever measured."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from animism.personas import InvalidInput, NoFaceDetected, ToolFailed
from animism.personas.consent import Consent
from animism.tools.capability import Tool
from animism.tools.contracts import FACES, Face, Faces, FacesRequest
from animism.tools.faces.person import person_from_photo
from animism.tools.media import IdentityVector

CONSENT = Consent(subject="Ada", kind="face", purpose="portraits", given_by="Ada", evidence="her letter of 3 May")
Box = tuple[float, float, float, float]
ADA, BEHIND = (20.0, 20.0, 140.0, 140.0), (130.0, 10.0, 170.0, 50.0)


class Looker(Tool[FacesRequest, Faces]):
    """Sees a face wherever one of its boxes is not black, and gives each that it is asked to measure a vector."""

    capability, name, description = FACES, "looker", "Looks."

    def __init__(self, *boxes: Box, measures: bool = True) -> None:
        self.boxes, self.measures, self.measured = boxes, measures, []

    def run(self, request: FacesRequest, progress: Any = None) -> Faces:
        progress(1.0, "looked")
        found = [box for box in self.boxes if request.image[int(box[1]) : int(box[3]), int(box[2]) - 5 : int(box[2])].any()]
        if not (request.identity and self.measures):
            return Faces(tuple(Face(box, 0.9) for box in found))
        self.measured += found
        return Faces(tuple(Face(box, 0.9, identity=IdentityVector(np.ones(4, np.float32), "some", False)) for box in found))


def photo() -> np.ndarray:
    return np.full((200, 200, 3), 120, np.uint8)


def test_somebody_in_the_background_is_not_measured() -> None:
    looker, told = Looker(BEHIND, ADA), []
    person = person_from_photo(photo(), looker, CONSENT, progress=lambda share, *_: told.append(share))
    assert looker.measured == [ADA] and person.face.box == ADA and person.crop.all()
    assert told == sorted(told) and told[-1] == 1.0


def test_where_it_is_not_clear_who_it_is_nobody_is_measured() -> None:
    looker = Looker((10.0, 10.0, 80.0, 80.0), (100.0, 100.0, 180.0, 180.0))
    with pytest.raises(InvalidInput, match="2 faces"):
        person_from_photo(photo(), looker, CONSENT)
    assert looker.measured == []


def test_nobody_and_a_tool_that_gives_no_identity() -> None:
    with pytest.raises(NoFaceDetected):
        person_from_photo(photo(), Looker(), CONSENT)
    with pytest.raises(ToolFailed, match="gives no identity"):
        person_from_photo(photo(), Looker(ADA, measures=False), CONSENT)

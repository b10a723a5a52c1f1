"""A person in a photograph: with their consent, a character that resembles them.

The likeness is measured into the specification, from which sculptures are made, and is a vector of identity where a
drawing can keep one. Nothing is measured before the consent is checked, and the consent travels with the persona.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..personas.consent import Consent, face_consent, read_consents, require, with_consent
from ..personas.depicted import Depicted, with_depicted
from ..personas.errors import Cancelled, Timeout, ToolFailed, ToolUnavailable
from ..personas.spec import PersonaSpec
from ..tools.contracts import FacesRequest
from ..tools.media import IdentityVector, Image, Landmarks
from ..tools.portrait.picture import open_picture
from .locating import face_in_file
from .request import CreateRequest
from .workshop import Log, Workshop

if TYPE_CHECKING:
    from ..tools.diffusion.expert import Expert


FIVE_POINTS = "yunet"
"""The landmarks tool that guesses most of its 68 points."""


def with_likeness(shop: Workshop, spec: PersonaSpec, log: Log) -> PersonaSpec:
    """``spec``, which carries their consent, with the proportions and colours of the person in the photograph.

    :raises InvalidInput: the photograph or the consent cannot be used, or nothing here finds faces.
    :raises NoFaceDetected: there is no face in it.
    """
    from ..tools.sculpture.of_person import sculpture_of_person

    consent, image = require(read_consents(spec), "face", use="likeness"), _photo(shop)
    marks = _points(shop, image, log)
    made = sculpture_of_person(image, marks, spec, consent, progress=shop.job.progress("author", 0.5, 0.95))
    log.choose(
        "author", "likeness", f"{consent.subject}, measured",
        f"their consent is on record; points {made.resemblance.points:.2f} eye distances from the photograph's",
    )
    for note in made.notes:
        log.note(note)
    return made.spec


def with_statement(request: CreateRequest, spec: PersonaSpec) -> PersonaSpec:
    """``spec`` with what was said of the picture that is given: that it shows no real person, or whose consent there is."""
    if request.consent and (request.picture or request.person):
        consent = consent_of(request)
        return with_depicted(with_consent(spec, consent), Depicted(shows="person", subject=consent.subject))
    return with_depicted(spec, Depicted(shows="nobody")) if request.shows == "nobody" else spec


def consent_of(request: CreateRequest) -> Consent:
    """The consent to the use of the picture or the photograph of ``request``."""
    return face_consent(request.consent or {}, "likeness" if request.person is not None else "picture")


def identity(shop: Workshop, experts: Sequence[Expert], log: Log) -> IdentityVector | None:
    """The face's vector for a drawing by ``experts`` that keeps it; ``None``, and the user is told, where one of them
    cannot keep a face or nothing here gives the vector."""
    from ..tools.diffusion.family import family_named
    from ..tools.faces.identity import W600K
    from ..tools.faces.person import person_from_photo, told

    if faceless := [expert.name for expert in experts if not family_named(expert.family).faces]:
        log.note(
            f"{', '.join(faceless)} cannot keep a person's face, so the drawing is guided by the measured likeness alone "
            "(an expert of the family sd15 keeps it)"
        )
        return None
    consent, image = _consent(shop), _photo(shop)
    watch, person = shop.job.progress("portrait", 0.0, 0.05), None
    for tool in shop.host.tools.able("faces", FacesRequest(image, True, told(consent))):
        try:
            tool.setup(shop.device)
            person = person_from_photo(image, tool, consent, progress=watch)
        except (Cancelled, Timeout):
            raise
        except (ToolFailed, ToolUnavailable) as error:
            log.note(f"faces tool {tool.name} gave no identity: {error}")
            continue
        if person.identity.model_id == W600K:
            break
    if person is None or person.identity.model_id != W600K:  # the one space that drawings understand
        log.note(
            "no tool here gives the identity that a drawing can keep, so it is guided by the measured likeness alone "
            "(animism weights show buffalo_l tells how to bring one)"
        )
        return None
    log.choose("art director", "identity", person.identity.model_id, f"of {consent.subject}, whose consent is on record")
    return person.identity


def _consent(shop: Workshop) -> Consent:
    return consent_of(shop.request)


def _photo(shop: Workshop) -> Image:
    return open_picture(Path(shop.request.person or ""))


def _points(shop: Workshop, image: Image, log: Log) -> Landmarks:
    request = shop.request
    if request.landmarks is not None:
        return Landmarks.from_data(request.landmarks)
    marks = face_in_file(
        shop, request.person, image, log, stage="author", span=(0.4, 0.5), reason="the person's face"
    )
    if log.calls[-1]["tool"] == FIVE_POINTS:
        log.note(
            f"{FIVE_POINTS} sees five points of a face and lays the others out after an average one, so the proportions "
            "come out near the average; a finder of 68 points measures them (pip install 'animism[dlib]')"
        )
    return marks

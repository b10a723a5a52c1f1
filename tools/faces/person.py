"""A person kept from one photograph, with their consent: their face vector for portraits that keep the likeness, and how
like them a portrait came out.

Consent is asked for before anything is computed. Which faces tool looks is the caller's choice; the vector carries whose
space it lives in (:mod:`~animism.tools.faces.identity`), and two spaces are never compared. No picture is drawn here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from ...personas.consent import Consent, require
from ...personas.errors import InvalidInput, NoFaceDetected, ToolFailed
from ..capability import Progress, Tool, silent
from ..contracts import Face, Faces, FacesRequest
from ..media import IdentityVector, Image
from .checks import check_image
from .identity import normed, same_person

CLEARLY_LARGER = 4.0
"""The largest of several faces is the person's where its box holds this many times the second's area: people in the
background are small."""
LEAST_FACE = 32
"""Pixels. Recognisers look at 112; a face of under a third of that is mostly guessed."""
ROOM = 1.8
"""The side of the square that is cut out, in sides of the face's box: hair, ears and chin are in it."""


@dataclass(frozen=True)
class Person:
    """``identity`` has length 1; ``face`` is in the photograph's pixels; ``crop`` is uint8 (S, S, 3), the head with some
    room; ``consent`` is the record under which this was made."""

    identity: IdentityVector
    face: Face
    crop: Image
    consent: Consent


@dataclass(frozen=True)
class FaceLikeness:
    """``similarity`` is the cosine in [-1, 1] of ``model_id``'s vectors; ``same_person`` what its makers would say of it,
    ``None`` where they publish no threshold. ``float()`` gives the cosine."""

    similarity: float
    model_id: str
    same_person: bool | None = None

    def __float__(self) -> float:
        return self.similarity


def person_from_photo(
    image: Image, faces: Tool[FacesRequest, Faces], consent: Consent | Iterable[Consent], *,
    subject: str | None = None, now: datetime | None = None, progress: Progress = silent,
) -> Person:
    """The one person of ``image``, uint8 (H, W, 3), by a faces tool that gives identities. ``consent`` is one record or a
    persona's (:func:`~animism.personas.consent.read_consents`), of ``subject`` where a name is given. Who else is in the
    photograph agreed to nothing: no vector of theirs is computed, for they are blacked out first.

    :raises InvalidInput: no consent to the use of their face holds, before anything is computed; or several people are in
        the picture, or the face is tiny.
    :raises NoFaceDetected: nobody is.
    """
    agreed = require([consent] if isinstance(consent, Consent) else consent, "face", subject, use="likeness", now=now)
    picture = check_image(image)
    found = faces.run(FacesRequest(picture), lambda done, stage, _=None: progress(0.5 * done, stage)).faces
    chosen = the_one_face(found, faces.name)
    request = FacesRequest(alone(picture, chosen, found), True, told(agreed))
    seen = faces.run(request, lambda done, stage, _=None: progress(0.5 + 0.5 * done, stage)).faces
    face = max(seen, key=lambda other: _shared(other.box, chosen.box), default=chosen)
    if face.identity is None or not _shared(face.box, chosen.box):
        raise ToolFailed(f"{faces.name} gives no identity", mend="choose the faces tool insightface or yunet-sface")
    return Person(normed(face.identity), face, cut_out(picture, face.box), agreed)


def the_one_face(found: Iterable[Face], tool: str = "") -> Face:
    """The only face, or the largest where the others are clearly behind it (:data:`CLEARLY_LARGER`)."""
    faces = sorted(found, key=_area, reverse=True)
    if not faces:
        raise NoFaceDetected(
            "there is no face in the photograph", mend="give one in which the face is upright, lit and looks forward", tool=tool
        )
    if len(faces) > 1 and _area(faces[0]) < CLEARLY_LARGER * _area(faces[1]):
        raise InvalidInput(f"there are {len(faces)} faces in the photograph", mend="give a picture of one person, or cut it out")
    x0, y0, x1, y1 = faces[0].box
    if min(x1 - x0, y1 - y0) < LEAST_FACE:
        raise InvalidInput(
            f"the face is {x1 - x0:.0f} × {y1 - y0:.0f} pixels", mend=f"give one of {LEAST_FACE} pixels or more, best above 112"
        )
    return faces[0]


def alone(image: Image, face: Face, found: Iterable[Face]) -> Image:
    """``image`` with every other face of ``found`` black, but for what lies in the box of ``face``."""
    others = [other for other in found if other is not face]
    if not others:
        return image
    out = image.copy()
    for other in others:
        out[_within(image, other.box)] = 0
    own = _within(image, face.box)
    out[own] = image[own]
    return out


def _within(image: Image, box: tuple[float, float, float, float]) -> tuple[slice, slice]:
    x0, y0, x1, y1 = (max(0, round(edge)) for edge in box)
    return slice(y0, min(y1, image.shape[0])), slice(x0, min(x1, image.shape[1]))


def _shared(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    """The area that two boxes have in common."""
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return max(0.0, wide) * max(0.0, high)


def told(consent: Consent) -> str:
    """A consent as a request carries it: who agreed, and what shows it."""
    return f"{consent.subject}: {consent.evidence}"


def _area(face: Face) -> float:
    x0, y0, x1, y1 = face.box
    return max(0.0, x1 - x0) * max(0.0, y1 - y0)


def cut_out(image: Image, box: tuple[float, float, float, float], room: float = ROOM) -> Image:
    """The largest square of up to ``room`` boxes round ``box`` that lies in ``image``."""
    height, width = image.shape[:2]
    x0, y0, x1, y1 = box
    side = max(1, int(min(room * max(x1 - x0, y1 - y0), width, height)))
    left = int(min(max(0, (x0 + x1 - side) / 2), width - side))
    top = int(min(max(0, (y0 + y1 - side) / 2), height - side))
    return image[top : top + side, left : left + side].copy()


def likeness(portrait: Image, person: Person, faces: Tool[FacesRequest, Faces], progress: Progress = silent) -> FaceLikeness:
    """How like ``person`` the largest face of ``portrait`` is.

    :raises NoFaceDetected: the faces tool sees none in it.
    :raises InvalidInput: the consent no longer holds, or the tool's vectors are of another model than the person's.
    """
    agreed = require([person.consent], "face", use="likeness")
    found = faces.run(FacesRequest(check_image(portrait), True, told(agreed)), progress).faces
    if not found:
        raise NoFaceDetected("there is no face in the portrait", tool=faces.name)
    drawn = max(found, key=_area).identity
    if drawn is None or drawn.model_id != person.identity.model_id:
        other = repr(drawn.model_id) if drawn else "no model"
        raise InvalidInput(
            f"{faces.name} gives vectors of {other}, and the person's is {person.identity.model_id!r}'s",
            mend="compare by the faces tool that the person was made with",
        )
    similarity = float(min(1.0, max(-1.0, person.identity.similarity(drawn))))
    return FaceLikeness(similarity, drawn.model_id, same_person(similarity, drawn.model_id))

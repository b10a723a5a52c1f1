"""Whether the face and the voice of a persona may be used now: asked before anything is made of them.

What was made while a consent held stays where it is; nothing new is made, moved, spoken or handed out once it does not.
Records are :mod:`..personas.consent`'s, and where they are kept :mod:`..personas.consent_book`'s.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from ..personas.consent import CONSENTS, Consent, Use, read_consents, require
from ..personas.depicted import DEPICTED, MEASURED, read_depicted
from ..personas.errors import InvalidInput
from ..personas.spec import PersonaSpec
from ..tools.media import Voice
from .artifacts import LANDMARKS, PORTRAIT, VOICE

if TYPE_CHECKING:
    from ..personas.consent_book import ConsentBook
    from ..personas.store import Store, StoredPersona


def face_agreed(
    spec: PersonaSpec, made_by: Mapping[str, Any] | None = None, book: ConsentBook | None = None
) -> tuple[Consent, ...]:
    """The consents under which the face of ``spec`` is used; none where it is nobody's. ``made_by`` is its portrait's,
    ``None`` for one that is about to be made from the specification alone; ``book`` knows later withdrawals.

    :raises InvalidInput: they are missing, were withdrawn, have expired or were given for something else.
    """
    said, uses = read_depicted(spec), face_uses(spec, made_by)
    if not uses or (said is not None and said.shows == "nobody"):
        return ()
    if "likeness" not in uses and (said is None or said.shows != "person"):
        return ()  # nobody has said whom the picture shows: it came with a card, or before that was asked
    subject = said.subject if said is not None and said.shows == "person" else None
    consents = _current(read_consents(spec), book)
    return tuple(dict.fromkeys(_required(consents, subject, use, spec) for use in uses))


def unconsented(spec: PersonaSpec) -> bool:
    """Whether a face was measured into ``spec`` and neither anybody's consent nor a statement that it is nobody's came
    along."""
    said = read_depicted(spec)
    if MEASURED not in spec.extensions or (said is not None and said.shows == "nobody"):
        return False
    try:
        return not any(consent.kind == "face" for consent in read_consents(spec))
    except InvalidInput:
        return True


def face_uses(spec: PersonaSpec, made_by: Mapping[str, Any] | None = None) -> tuple[Use, ...]:
    """What is done with somebody's face: ``likeness`` where it was measured into the specification, ``picture`` where
    the portrait is a picture that was given, or was drawn over one."""
    made_by = made_by or {}
    shown = made_by.get("tool") == "picture" or made_by.get("guidance") == "picture"
    found: list[Use] = ["picture"] if shown else []
    if MEASURED in spec.extensions and not (shown and made_by.get("tool") == "picture"):
        found.append("likeness")
    return tuple(found)


def voice_agreed(
    voice: Voice, book: ConsentBook | None = None, others: tuple[Consent, ...] = ()
) -> tuple[Consent, ...]:
    """The consent under which a person's own voice speaks, its own record or one of ``others`` of the same person; none
    for a voice that carries no record, whose engine asks for the words of one where it clones.

    :raises InvalidInput: it cannot be read, was withdrawn, has expired or was given for something else.
    """
    consent = voice_consent(voice)
    if consent is None:
        return ()
    try:
        return (require(_current((consent, *others), book), "voice", consent.subject, use="voice"),)
    except InvalidInput as error:
        other = "or let the voice go: animism consent withdraw PERSONA --erase, then animism redraw PERSONA"
        raise InvalidInput(f"{voice.id}: {error}", mend=f"{error.mend}; {other}") from error


def voice_consent(voice: Voice) -> Consent | None:
    """The record that a cloned voice carries whole. ``InvalidInput`` where it cannot be read."""
    record = voice.parameters.get("consent")
    if record is None:
        return None
    try:
        return Consent.model_validate(record)
    except ValidationError as error:
        raise InvalidInput(f"the consent of {voice.id} cannot be read", mend="record it again") from error


def _current(consents: tuple[Consent, ...], book: ConsentBook | None) -> tuple[Consent, ...]:
    return consents if book is None or not consents else book.current(consents)


def _required(consents: tuple[Consent, ...], subject: str | None, use: Use, spec: PersonaSpec) -> Consent:
    try:
        return require(consents, "face", subject, use=use)
    except InvalidInput as error:
        other = (
            "or show another face: animism redraw PERSONA --tool portrait=sculpture" if use == "picture"
            else "or let the likeness go: animism consent withdraw PERSONA --erase, then animism redraw PERSONA"
        )
        raise InvalidInput(f"{spec.name}: {error}", mend=f"{error.mend}; {other}") from error


def stored_agreed(store: Store, stored: StoredPersona, *, face: bool = True, voice: bool = True) -> tuple[Consent, ...]:
    """The consents under which the face and the voice of a stored persona are used; none where they are nobody's.

    :raises InvalidInput: one does not hold now. Call this before anything of them is moved, spoken or handed out.
    """
    book = store.consents
    found: tuple[Consent, ...] = ()
    if face and PORTRAIT in stored.assets and {CONSENTS, DEPICTED, MEASURED} & stored.spec.extensions.keys():
        marks = json.loads(stored.read(LANDMARKS)) if LANDMARKS in stored.assets else {}
        found += face_agreed(stored.spec, marks.get("made_by"), book)
    if voice and VOICE in stored.assets:
        speaker = Voice.from_data(json.loads(stored.read(VOICE)))
        others = read_consents(stored.spec) if "consent" in speaker.parameters else ()
        found += voice_agreed(speaker, book, others)
    return tuple(dict.fromkeys(found))


def noted(store: Store, stored: StoredPersona, used: tuple[Consent, ...], what: str, place: str) -> None:
    """Write down what was made under the consents ``used``, and where it went."""
    store.consents.note((one.id for one in used), stored.id, stored.slug, what, place)

"""Whose face or voice is used, what for, and that they agreed: a record that is made before anything is computed from it.

Consents travel with a persona, in ``PersonaSpec.extensions["consents"]``, as a list of JSON objects; a withdrawal is kept
beside what it withdraws, so that the history stays whole. This file keeps and checks records. It does not know whether
they are true, and it erases nothing that was made while a consent held.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from .errors import InvalidInput
from .spec import PersonaSpec

ConsentKind = Literal["face", "voice"]
CONSENTS = "consents"
"""The key in ``PersonaSpec.extensions``."""


def _in_utc(moment: datetime) -> datetime:
    """A time without a zone is refused: nobody can tell when it was."""
    if moment.tzinfo is None:
        raise ValueError("a time of consent needs its zone, such as 2026-01-31T12:00:00Z")
    return moment.astimezone(UTC)


def _not_blank(text: str) -> str:
    if not text.strip():
        raise ValueError("may not be blank")
    return text.strip()


Moment = Annotated[datetime, AfterValidator(_in_utc)]
Said = Annotated[str, Field(max_length=300), AfterValidator(_not_blank)]


class Consent(BaseModel):
    """One person's agreement. ``subject`` is whose face or voice it is, ``purpose`` what it may be used for, ``given_by``
    who agreed (the subject, or who may speak for them); ``evidence`` is what shows it: their words, where they are
    kept, or ``sha256:...`` of a file (:func:`evidence_of`). Times are in UTC; ``expires`` is the first moment at which
    it no longer holds, ``None`` for never; ``withdrawn_at`` is ``None`` while it holds."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    subject: Said
    kind: ConsentKind
    purpose: Said
    given_by: Said
    evidence: Annotated[str, Field(max_length=2000), AfterValidator(_not_blank)]
    at: Moment = Field(default_factory=lambda: datetime.now(UTC))
    expires: Moment | None = None
    withdrawn_at: Moment | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Consent:
        if self.expires is not None and self.expires <= self.at:
            raise ValueError("expires before it is given")
        return self

    def holds(self, now: datetime | None = None) -> bool:
        """Whether it holds at ``now`` (with a zone; by default this moment)."""
        return not self.lapse(now)

    def lapse(self, now: datetime | None = None) -> str:
        """Why it does not hold, a few words, or ``""`` where it does."""
        now = _in_utc(now or datetime.now(UTC))
        if self.withdrawn_at is not None and self.withdrawn_at <= now:
            return f"was withdrawn on {self.withdrawn_at:%Y-%m-%d}"
        if self.expires is not None and self.expires <= now:
            return f"expired on {self.expires:%Y-%m-%d}"
        if self.at > now:
            return f"begins only on {self.at:%Y-%m-%d}"
        return ""


def face_consent(given: Mapping[str, str], purpose: str = "a character that resembles them") -> Consent:
    """The record of what somebody said on a command line: ``subject``, who also gives it, and ``evidence``.

    :raises InvalidInput: one of them is missing, blank or too long.
    """
    subject, evidence = given.get("subject", ""), given.get("evidence", "")
    try:
        return Consent(subject=subject, kind="face", purpose=purpose, given_by=subject, evidence=evidence)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise InvalidInput(
            f"this is no consent: {'.'.join(map(str, fault['loc']))}: {fault['msg'].removeprefix('Value error, ')}",
            mend='say who agreed and how: --consent "NAME: agreed by letter on 3 May"',
        ) from error


def require(
    consents: Iterable[Consent], kind: ConsentKind, subject: str | None = None, *, now: datetime | None = None
) -> Consent:
    """The newest consent of ``kind`` that holds, from ``subject`` where one is named (letter case aside).

    :raises InvalidInput: there is none; the message says whether it is missing, withdrawn or expired. Call this before
        anything is computed from a face or a voice.
    """
    named = [c for c in consents if c.kind == kind and (subject is None or _same(c.subject, subject))]
    holding = [c for c in named if c.holds(now)]
    if holding:
        return max(holding, key=lambda c: c.at)
    whose = f"{subject}'s {kind}" if subject else f"a person's {kind}"
    if not named:
        raise InvalidInput(f"nobody consented to the use of {whose}", mend=_mend(kind, subject))
    last = max(named, key=lambda c: c.at)
    raise InvalidInput(f"{last.subject}'s consent to the use of their {kind} {last.lapse(now)}", mend=_mend(kind, subject))


def _mend(kind: str, subject: str | None) -> str:
    return (
        f"ask {subject or 'the person'}, and record it: Consent(subject=..., kind={kind!r}, purpose=..., given_by=..., "
        "evidence=...)"
    )


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def read_consents(spec: PersonaSpec) -> tuple[Consent, ...]:
    """The consents that a persona carries, in the order they were recorded; none where there are none.

    :raises InvalidInput: what lies there is no list of consents; the message names the place. A record that cannot be
        read is never taken for an agreement.
    """
    rows = spec.extensions.get(CONSENTS, [])
    if not isinstance(rows, list):
        raise InvalidInput(f"extensions.{CONSENTS} is no list", mend="give a list of consents, or leave it out")
    return tuple(_read(row, i) for i, row in enumerate(rows))


def _read(row: Any, place: int) -> Consent:
    try:
        return Consent.model_validate(row)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in (CONSENTS, place, *fault["loc"]))
        raise InvalidInput(f"extensions.{where}: {fault['msg']}", mend=f"fields: {', '.join(Consent.model_fields)}") from error


def with_consent(spec: PersonaSpec, consent: Consent) -> PersonaSpec:
    """``spec`` with one consent more; the given one is not changed."""
    return _with(spec, (*read_consents(spec), consent))


def withdraw(
    spec: PersonaSpec, subject: str, kind: ConsentKind | None = None, *, now: datetime | None = None
) -> PersonaSpec:
    """``spec`` with every consent of ``subject`` (of ``kind`` only, where it is given) withdrawn now; those that were
    withdrawn before keep their time.

    :raises InvalidInput: the persona carries no consent of theirs.
    """
    moment, kept = _in_utc(now or datetime.now(UTC)), read_consents(spec)
    theirs = [c for c in kept if _same(c.subject, subject) and kind in (None, c.kind)]
    if not theirs:
        names = ", ".join(sorted({c.subject for c in kept})) or "nobody"
        raise InvalidInput(f"there is no consent of {subject!r} to withdraw", mend=f"consents are recorded of: {names}")
    return _with(spec, tuple(
        c.model_copy(update={"withdrawn_at": moment}) if c in theirs and c.withdrawn_at is None else c for c in kept
    ))


def _with(spec: PersonaSpec, consents: tuple[Consent, ...]) -> PersonaSpec:
    rows = [consent.model_dump(mode="json") for consent in consents]
    return spec.model_copy(update={"extensions": {**spec.extensions, CONSENTS: rows}})


def evidence_of(path: Path) -> str:
    """``sha256:...`` of a file that shows the consent (a signed page, a recording): the file itself stays where it is.

    :raises InvalidInput: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError as error:
        raise InvalidInput(f"cannot read the evidence {path}: {error.strerror}", mend="give a file that is there") from error

"""Whose face or voice is used, what for, and that they agreed: a record that is made before anything is computed from it.

Consents travel with a persona, in ``PersonaSpec.extensions["consents"]``, as a list of JSON objects; a withdrawal is kept
beside what it withdraws, so that the history stays whole. This file makes and checks records. It does not know whether
they are true, and it stores and erases nothing: :mod:`.consent_book` does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from .depicted import DEPICTED, MEASURED, read_depicted
from .errors import InvalidInput
from .spec import PersonaSpec

ConsentKind = Literal["face", "voice"]
Use = Literal["likeness", "picture", "voice", "commercial"]
USES: dict[Use, str] = {
    "likeness": "a character that resembles them", "picture": "their picture, shown and moved",
    "voice": "new words spoken in their voice", "commercial": "commercial use",
}
"""What can be agreed to, each by itself, and in which words."""
_KIND: dict[Use, ConsentKind] = {"likeness": "face", "picture": "face", "voice": "voice"}
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
    """One person's agreement. ``subject`` is whose face or voice it is, ``purpose`` what it may be used for in words and
    ``uses`` the same as a choice of :data:`USES`: it covers these and no other. ``given_by`` is who agreed (the subject,
    or who may speak for them); ``evidence`` is what shows it: their words, where they are kept, or ``sha256:...`` of a
    file (:func:`evidence_of`). Times are in UTC; ``expires`` is the first moment at which it no longer holds, ``None``
    for never; ``withdrawn_at`` is ``None`` while it holds, ``withdrawn_because`` the reason that was given, and
    ``erased_at`` when what had been made under it was erased here."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    subject: Said
    kind: ConsentKind
    purpose: Said
    given_by: Said
    evidence: Annotated[str, Field(max_length=2000), AfterValidator(_not_blank)]
    at: Moment = Field(default_factory=lambda: datetime.now(UTC))
    expires: Moment | None = None
    withdrawn_at: Moment | None = None
    uses: tuple[Use, ...] = ()
    withdrawn_because: Annotated[str, Field(max_length=500)] = ""
    erased_at: Moment | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Consent:
        if self.expires is not None and self.expires <= self.at:
            raise ValueError("expires before it is given")
        for use in self.uses:
            if _KIND.get(use, self.kind) != self.kind:
                raise ValueError(f"a consent to the use of a {self.kind} cannot cover {use!r}")
        return self

    @property
    def id(self) -> str:
        """Sixteen hex digits of what was agreed to; a withdrawal does not change them, and the same consent has the same
        in every persona."""
        told = [self.subject, self.kind, self.purpose, self.given_by, self.evidence, self.at.isoformat(), *self.uses]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]

    def covers(self, use: Use) -> bool:
        """Whether it was given for ``use``. A record without ``uses`` covers what its purpose says where it says one of
        :data:`USES`, else every use of its kind, and never commercial use."""
        if self.uses:
            return use in self.uses
        told = [known for known, words in USES.items() if words == self.purpose]
        return use in told if told else _KIND.get(use) == self.kind

    def holds(self, now: datetime | None = None) -> bool:
        """Whether it holds at ``now`` (with a zone; by default this moment)."""
        return not self.lapse(now)

    def lapse(self, now: datetime | None = None) -> str:
        """Why it does not hold, a few words, or ``""`` where it does. A withdrawal that is yet to come is one now: its time
        is a wrong clock's, or made up."""
        now = _in_utc(now or datetime.now(UTC))
        if self.withdrawn_at is not None and (self.withdrawn_at <= now or self.withdrawn_at > datetime.now(UTC)):
            return f"was withdrawn on {self.withdrawn_at:%Y-%m-%d}"
        if self.expires is not None and self.expires <= now:
            return f"expired on {self.expires:%Y-%m-%d}"
        if self.at > now:
            return f"begins only on {self.at:%Y-%m-%d}"
        return ""


def face_consent(given: Mapping[str, str], use: Use = "likeness") -> Consent:
    """The record of what somebody said on a command line: ``subject``, who also gives it, and ``evidence``.

    :raises InvalidInput: one of them is missing, blank or too long.
    """
    return consent_to(given.get("subject", ""), (use,), given.get("evidence", ""))


def consent_to(
    subject: str, uses: Sequence[Use], evidence: str, *, given_by: str = "", expires: datetime | None = None
) -> Consent:
    """The record of ``subject``'s agreement to ``uses`` of their face, or of their voice, given by themselves unless
    ``given_by`` names who speaks for them.

    :raises InvalidInput: a part is missing, blank or too long, or the uses are of face and voice both.
    """
    kinds: set[ConsentKind] = {_KIND[use] for use in uses if use in _KIND}
    if len(kinds) != 1:
        raise InvalidInput(
            f"this is no consent: it says {', '.join(uses) or 'nothing'} of what it is for",
            mend="say likeness or picture (their face) or voice, and commercial beside where it is",
        )
    try:
        return Consent(
            subject=subject, kind=kinds.pop(), purpose="; ".join(USES[use] for use in uses), given_by=given_by or subject,
            evidence=evidence, expires=expires, uses=tuple(dict.fromkeys(uses)),
        )
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        told = (".".join(map(str, fault["loc"])), fault["msg"].removeprefix("Value error, "))
        raise InvalidInput(
            f"this is no consent: {': '.join(filter(None, told))}",
            mend='say who agreed and how: --consent "NAME: agreed by letter on 3 May"',
        ) from error


def require(
    consents: Iterable[Consent], kind: ConsentKind, subject: str | None = None, *, use: Use | None = None,
    now: datetime | None = None,
) -> Consent:
    """The newest consent of ``kind`` that holds, from ``subject`` where one is named (letter case aside), and that was
    given for ``use`` where one is named.

    :raises InvalidInput: there is none; the message says whether it is missing, for something else, withdrawn or expired.
        Call this before anything is computed from a face or a voice.
    """
    named = [c for c in consents if c.kind == kind and (subject is None or same_name(c.subject, subject))]
    fitting = [c for c in named if use is None or c.covers(use)]
    holding = [c for c in fitting if c.holds(now)]
    if holding:
        return max(holding, key=lambda c: c.at)
    whose = f"{subject}'s {kind}" if subject else f"a person's {kind}"
    if not named:
        raise InvalidInput(f"nobody consented to the use of {whose}", mend=_mend(kind, subject, use))
    if not fitting and use is not None:
        told = "; ".join(dict.fromkeys(c.purpose for c in named))
        raise InvalidInput(
            f"{named[-1].subject} consented to: {told}; that is not: {USES[use]}", mend=_mend(kind, subject, use)
        )
    last = max(fitting, key=lambda c: c.at)
    raise InvalidInput(
        f"{last.subject}'s consent to the use of their {kind} {last.lapse(now)}", mend=_mend(kind, subject, use)
    )


def _mend(kind: ConsentKind, subject: str | None, use: Use | None) -> str:
    use = use or ("voice" if kind == "voice" else "likeness")
    return (
        f"ask {subject or 'the person'}, and record it: animism consent give PERSONA --who NAME --for {use} --evidence "
        f"FILE|TEXT (in Python: Consent(subject=..., kind={kind!r}, purpose=..., given_by=..., evidence=...))"
    )


def same_name(one: str, other: str) -> bool:
    """Whether two names of a person are one, letter case and blanks around it aside."""
    return one.strip().casefold() == other.strip().casefold()


def read_consents(spec: PersonaSpec) -> tuple[Consent, ...]:
    """The consents that a persona carries, each once, in the order they were recorded; none where there are none.

    :raises InvalidInput: what lies there is no list of consents; the message names the place. A record that cannot be
        read is never taken for an agreement.
    """
    rows = spec.extensions.get(CONSENTS, [])
    if not isinstance(rows, list):
        raise InvalidInput(f"extensions.{CONSENTS} is no list", mend=f"give a list of consents, or leave it out; {_ANEW}")
    return merged(_read(row, i) for i, row in enumerate(rows))


_ANEW = "of a persona here: animism consent give PERSONA, which keeps what can be read"


def readable_consents(spec: PersonaSpec) -> tuple[Consent, ...]:
    """As :func:`read_consents`, without what cannot be read: for lists and for taking back, never for allowing."""
    rows, found = spec.extensions.get(CONSENTS, []), []
    for i, row in enumerate(rows if isinstance(rows, list) else ()):
        with suppress(InvalidInput):
            found.append(_read(row, i))
    return merged(found)


def merged(consents: Iterable[Consent]) -> tuple[Consent, ...]:
    """Each consent once: of two copies, the earlier withdrawal and the earlier end win, for neither is in the id."""
    kept: dict[str, Consent] = {}
    for consent in consents:
        kept[consent.id] = _earlier(kept[consent.id], consent) if consent.id in kept else consent
    return tuple(kept.values())


def _earlier(one: Consent, other: Consent) -> Consent:
    ends = [moment for moment in (one.expires, other.expires) if moment is not None]
    one = one.model_copy(update={"expires": min(ends, default=None)})
    if other.withdrawn_at is None:
        return one
    return ended(one, Ended(other.withdrawn_at, other.withdrawn_because, other.erased_at))


def _read(row: Any, place: int) -> Consent:
    try:
        return Consent.model_validate(row)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in (CONSENTS, place, *fault["loc"]))
        raise InvalidInput(f"extensions.{where}: {fault['msg']}", mend=f"fields: {', '.join(Consent.model_fields)}; {_ANEW}") from error


def with_consent(spec: PersonaSpec, consent: Consent) -> PersonaSpec:
    """``spec`` with one consent more; the given one is not changed. ``InvalidInput`` where its others cannot be read."""
    return with_consents(spec, (*read_consents(spec), consent))


def withdraw(
    spec: PersonaSpec, subject: str, kind: ConsentKind | None = None, *, now: datetime | None = None, because: str = ""
) -> PersonaSpec:
    """``spec`` with every consent of ``subject`` (of ``kind`` only, where it is given) withdrawn now; those that were
    withdrawn before keep their time.

    :raises InvalidInput: the persona carries no consent of theirs.
    """
    kept = read_consents(spec)
    theirs = [c for c in kept if same_name(c.subject, subject) and kind in (None, c.kind)]
    if not theirs:
        names = ", ".join(sorted({c.subject for c in kept})) or "nobody"
        raise InvalidInput(f"there is no consent of {subject!r} to withdraw", mend=f"consents are recorded of: {names}")
    end = Ended(_in_utc(now or datetime.now(UTC)), because)
    return settled(spec, withdrawn={consent.id: end for consent in theirs})


@dataclass(frozen=True)
class Ended:
    """When a consent was withdrawn (UTC), why, and when what was made under it was erased."""

    at: datetime
    because: str = ""
    erased_at: datetime | None = None


def settled(
    spec: PersonaSpec, old: PersonaSpec | None = None, *, withdrawn: Mapping[str, Ended] | None = None
) -> PersonaSpec:
    """``spec`` with every consent that ``old``, the version before, carries, and with what was said and measured of a
    face there, for no edit takes away what makes anybody ask for a consent; and with ``withdrawn`` (by id) marked. The
    earlier withdrawal and the earlier end win; a list that cannot be read gives way."""
    if old is not None:
        spec = _as_said(spec, old)
    kept = {one.id: one for one in merged([*(readable_consents(old) if old is not None else ()), *readable_consents(spec)])}
    if not kept:
        return spec
    for place, end in (withdrawn or {}).items():
        if place in kept:
            kept[place] = ended(kept[place], end)
    return with_consents(spec, kept.values())


def _as_said(spec: PersonaSpec, old: PersonaSpec) -> PersonaSpec:
    """``spec`` with the measures and the statement that ``old`` has. Where ``old`` asks for a consent, its statement stays,
    or stays away: a new one comes by :meth:`.consent_book.ConsentBook.give` alone, or a face would pass for nobody's."""
    before, after = old.extensions, spec.extensions
    said = read_depicted(old)
    asks = MEASURED in before if said is None else said.shows != "nobody"
    told = {key: value for key, value in after.items() if key != DEPICTED or not asks}
    told |= {key: before[key] for key in (MEASURED, DEPICTED) if key in before and (asks or key not in after or key == MEASURED)}
    return spec if told == after else spec.model_copy(update={"extensions": told})


def ended(consent: Consent, end: Ended) -> Consent:
    """``consent``, withdrawn; where it was already, the earlier time and its reason stay."""
    if consent.withdrawn_at is None or end.at < consent.withdrawn_at:
        consent = consent.model_copy(update={"withdrawn_at": end.at, "withdrawn_because": end.because[:500]})
    erasures = [moment for moment in (consent.erased_at, end.erased_at) if moment is not None]
    return consent.model_copy(update={"erased_at": min(erasures, default=None)})


def with_consents(spec: PersonaSpec, consents: Iterable[Consent]) -> PersonaSpec:
    """``spec`` with these consents, each once, in the place of its own; the same one where they are its own."""
    new = merged(consents)
    with suppress(InvalidInput):
        if read_consents(spec) == new:
            return spec
    told = {**spec.extensions, CONSENTS: [consent.model_dump(mode="json") for consent in new]}
    return spec.model_copy(update={"extensions": told})


def evidence_of(path: Path) -> str:
    """``sha256:...`` of a file that shows the consent (a signed page, a recording): the file itself stays where it is.

    :raises InvalidInput: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return f"sha256:{hashlib.file_digest(file, 'sha256').hexdigest()}"
    except OSError as error:
        raise InvalidInput(f"cannot read the evidence {path}: {error.strerror}", mend="give a file that is there") from error

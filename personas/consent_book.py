"""The consents of a whole store: given, withdrawn, and what was made under them, in one transaction each.

A withdrawal marks the record in every version of every persona that carries it, and is remembered beside them, so that a
copy that comes back (an older card, a version that was being made meanwhile) is marked on arrival. What shows a face and
what a file may still be used for is told by whoever calls; nothing is drawn or spoken here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from .consent import (
    CONSENTS,
    Consent,
    Ended,
    ended,
    merged,
    readable_consents,
    same_name,
    settled,
    with_consents,
)
from .depicted import Depicted, with_depicted
from .errors import InvalidInput
from .spec import PersonaSpec

if TYPE_CHECKING:
    from .consent_rows import ConsentTransaction
    from .store import Store, StoredPersona
    from .store_rows import Found


@dataclass(frozen=True)
class Held:
    """One consent as the store holds it: the record, and the personas that carry it, by slug."""

    consent: Consent
    personas: tuple[str, ...]


@dataclass(frozen=True)
class Output:
    """Something that was made under a consent: ``what`` (a portrait, a clip of which words), ``place`` (where it went:
    a path, or ``the store, version 2``), when (UTC)."""

    consent: str
    persona: str
    what: str
    place: str
    at: datetime


@dataclass(frozen=True)
class Erasure:
    """What is taken from one version: ``assets`` by name, and what becomes of its specification's extensions, ``None`` for
    those that go."""

    assets: tuple[str, ...] = ()
    extensions: Mapping[str, Any] = field(default_factory=dict)


class ConsentBook:
    """Of one :class:`~.store.Store`; safe to share as that is."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def held(self, persona: str | None = None) -> list[Held]:
        """Every consent in the store, or of one persona, oldest first."""
        found: dict[str, tuple[Consent, dict[str, None]]] = {}
        with self._store._rows.rights() as rows:
            only = rows.find(persona).id if persona is not None else None
            for row in rows.specs_with(CONSENTS, only):
                for consent in _of(row.spec):
                    before, slugs = found.get(consent.id, (consent, {}))
                    found[consent.id] = (merged((before, consent))[0], {**slugs, row.slug: None})
        held = [Held(consent, tuple(sorted(slugs))) for consent, slugs in found.values()]
        return sorted(held, key=lambda one: one.consent.at)

    def find(self, name: str, subject: str | None = None) -> list[Held]:
        """The consent of an id (or a beginning of one, 6 digits or more), those of a persona by its whole name, slug or id,
        or those of the person of that name; ``subject`` keeps theirs alone.

        :raises InvalidInput: there is none, or the name may be several of these; the mend tells where to look.
        """
        held = [one for one in self.held() if subject is None or same_name(one.consent.subject, subject)]
        personas, meant = self._personas(name), dict[str, list[Held]]()
        if by_id := _by_id(held, name):
            meant[f"the consent {by_id[0].consent.id}"] = by_id
        for persona in personas:
            meant[f"the persona {persona.slug}"] = [one for one in held if persona.slug in one.personas]
        meant[f"the person {name.strip()}"] = [one for one in held if same_name(one.consent.subject, name)]
        return _the_one(name, subject, {told: found for told, found in meant.items() if found}, personas)

    def _personas(self, name: str) -> list[Found]:
        with self._store._rows.rights() as rows:
            return rows.named(name)

    def withdrawn(self, ids: Collection[str]) -> dict[str, Ended]:
        """Those of ``ids`` that were withdrawn here, with when and why."""
        if not ids:
            return {}
        with self._store._rows.rights() as rows:
            return rows.withdrawn(ids)

    def current(self, consents: Iterable[Consent]) -> tuple[Consent, ...]:
        """Records as they stand now, each once: marked where they were withdrawn since they were read."""
        given = merged(consents)
        known = self.withdrawn({one.id for one in given})
        return tuple(ended(one, known[one.id]) if one.id in known else one for one in given)

    def withdraw(
        self, ids: Collection[str], because: str = "", *, now: datetime | None = None,
        erase: Callable[[StoredPersona, frozenset[str]], Erasure] | None = None,
    ) -> list[str]:
        """Mark the consents withdrawn in every version of every persona, all at once; the slugs that carry them.

        ``erase`` is asked for each version that carries one, with those ids, what of it is to be erased; the files that
        no other version has are removed. An erasure of what was withdrawn before keeps the first time and reason.
        """
        moment = (now or datetime.now(UTC)).astimezone(UTC)
        end = Ended(moment, because[:500], moment if erase is not None else None)
        touched: dict[str, None] = {}
        freed: set[str] = set()
        with self._store._rows.rights() as rows:
            for place in ids:
                rows.remember_withdrawal(place, end)
            marks = dict.fromkeys(ids, end)
            for row in rows.specs_with(CONSENTS):
                theirs = frozenset(one.id for one in _of(row.spec)) & frozenset(ids)
                if not theirs:
                    continue
                touched[row.slug] = None
                spec = settled(PersonaSpec.model_validate_json(row.spec), withdrawn=marks)
                if erase is not None:
                    stored = self._store._stored(rows.version(rows.find(row.persona), row.number))
                    gone = erase(stored, theirs)
                    told = {**spec.extensions, **gone.extensions}
                    kept = {key: value for key, value in told.items() if gone.extensions.get(key, key) is not None}
                    spec = spec.model_copy(update={"extensions": kept})
                    freed |= rows.drop_assets(row.persona, row.number, gone.assets)
                rows.rewrite(row.persona, row.number, spec)
        self._store._drop_unused(freed)
        return sorted(touched)

    def give(self, persona: str, consents: Iterable[Consent] = (), said: Depicted | None = None) -> str:
        """Record consents, or what a picture shows, in every version of a persona (its whole name, slug or id); its slug.
        What lies there and cannot be read as consents gives way, for it allows nothing and hinders everything.

        :raises InvalidInput: there is no such persona.
        """
        given = tuple(consents)
        with self._store._rows.rights() as rows:
            found = rows.find(persona, whole=True)
            for row in rows.specs_with(None, found.id):
                spec = PersonaSpec.model_validate_json(row.spec)
                spec = with_consents(spec, (*readable_consents(spec), *given))
                rows.rewrite(row.persona, row.number, with_depicted(spec, said) if said is not None else spec)
            return found.slug

    def note(self, ids: Iterable[str], persona: str, slug: str, what: str, place: str) -> None:
        """Write down that ``what`` was made under the consents ``ids`` and went to ``place``."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen:
            with self._store._rows.rights() as rows:
                rows.remember_output(chosen, persona, slug, what[:200], place[:2000], datetime.now(UTC))

    def outputs(self, ids: Collection[str]) -> list[Output]:
        """What was made under the consents, oldest first."""
        with self._store._rows.rights() as rows:
            return [Output(*row) for row in rows.outputs(ids)] if ids else []


def _by_id(held: list[Held], name: str) -> list[Held]:
    begin = name.strip().lower()
    if len(begin) < 6 or not set(begin) <= set("0123456789abcdef"):
        return []
    found = [one for one in held if one.consent.id.startswith(begin)]
    if len(found) > 1:
        raise InvalidInput(f"{name!r} may be several consents", mend=", ".join(one.consent.id for one in found[:4]))
    return found


def _the_one(name: str, subject: str | None, meant: dict[str, list[Held]], personas: list[Found]) -> list[Held]:
    """What all meanings of a name agree on: nobody's consent is taken back for another's."""
    if not meant:
        whose = f" of {subject}" if subject else ""
        raise InvalidInput(f"no consent{whose} is recorded for {name!r}", mend="animism consent list shows them all")
    first, *others = meant.values()
    if all(other == first for other in others):
        return first
    consents = dict.fromkeys(one.consent.id for found in meant.values() for one in found)
    raise InvalidInput(
        f"{name!r} may be {' or '.join(meant)}",
        mend=f"give the id of a consent ({', '.join(consents)}) or of the persona ({', '.join(one.id for one in personas)})",
    )


def _of(text: str) -> tuple[Consent, ...]:
    """The consents in the JSON of a specification, as far as they can be read."""
    try:
        return readable_consents(PersonaSpec.model_validate_json(text))
    except ValidationError:
        return ()


def arriving(rows: ConsentTransaction, spec: PersonaSpec, old: PersonaSpec | None) -> PersonaSpec:
    """``spec`` as it may be kept: with the consents that ``old``, the version before, carries, none of which holds longer
    than a copy that is here already, and with the withdrawals that are remembered here."""
    spec = settled(spec, old)
    ids = {consent.id for consent in readable_consents(spec)}
    if not ids:
        return spec
    copies = [one for row in rows.specs_with(CONSENTS) for one in _of(row.spec) if one.id in ids]
    return settled(with_consents(spec, (*readable_consents(spec), *copies)), withdrawn=rows.withdrawn(ids))

"""The statements of the consents: which versions carry one, which was withdrawn, what was made under each.

They run in the store's own transactions, so that a withdrawal and the specifications it marks change together.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, update

from .consent import Ended
from .consent_tables import outputs, withdrawals
from .spec import PersonaSpec
from .store_names import folded
from .store_rows import Found, Transaction, _plain
from .store_tables import personas, version_assets, versions


class ConsentTransaction(Transaction):
    """What can be asked and done about consents within one transaction of :meth:`.store_rows.Rows.rights`."""

    def named(self, name: str) -> list[Found]:
        """Every persona whose whole id, slug or name ``name`` is, letter case aside; a beginning is not enough."""
        text = _plain(name).strip()
        exact = (personas.c.id == text.lower().replace("-", ""), personas.c.slug == text.lower(),
                 personas.c.folded == folded(text))
        wanted = select(personas.c.id, personas.c.slug, personas.c.current).where(or_(*exact)).order_by(personas.c.slug)
        return [Found(*row) for row in self._connection.execute(wanted)]

    def specs_with(self, key: str | None, persona: str | None = None) -> list[Row[Any]]:
        """Persona, slug, number and specification (JSON) of every version, or of one persona's, whose specification has
        ``key`` somewhere; oldest first."""
        wanted = select(versions.c.persona, personas.c.slug, versions.c.number, versions.c.spec).join(
            personas, personas.c.id == versions.c.persona
        )
        if key is not None:
            wanted = wanted.where(versions.c.spec.contains(f'"{key}"', autoescape=True))
        if persona is not None:
            wanted = wanted.where(versions.c.persona == persona)
        return list(self._connection.execute(wanted.order_by(versions.c.created, versions.c.number)))

    def rewrite(self, persona: str, number: int, spec: PersonaSpec) -> None:
        """Put ``spec`` in the place of a version's: for records of consent alone, which no version may miss."""
        chosen = (versions.c.persona == persona) & (versions.c.number == number)
        self._connection.execute(update(versions).where(chosen).values(spec=spec.model_dump_json()))

    def drop_assets(self, persona: str, number: int, names: Iterable[str]) -> set[str]:
        """Take assets from a version; the hashes they had."""
        chosen = (version_assets.c.persona == persona) & (version_assets.c.number == number)
        chosen &= version_assets.c.name.in_(list(names))
        hashes = set(self._connection.execute(select(version_assets.c.sha256).where(chosen)).scalars())
        self._connection.execute(delete(version_assets).where(chosen))
        return hashes

    def withdrawn(self, ids: Iterable[str]) -> dict[str, Ended]:
        """Those of ``ids`` that are remembered as withdrawn."""
        found = self._connection.execute(select(withdrawals).where(withdrawals.c.consent.in_(list(ids))))
        return {
            row.consent: Ended(_when(row.at), row.because, None if row.erased is None else _when(row.erased)) for row in found
        }

    def remember_withdrawal(self, consent: str, end: Ended) -> None:
        """Keep a withdrawal; the first time and reason stay."""
        erased = None if end.erased_at is None else _text(end.erased_at)
        chosen = withdrawals.c.consent == consent
        if self._connection.execute(select(withdrawals.c.consent).where(chosen)).first() is None:
            row = {"consent": consent, "at": _text(end.at), "because": end.because.replace("\x00", ""), "erased": erased}
            self._connection.execute(insert(withdrawals).values(row))
        elif erased is not None:
            self._connection.execute(update(withdrawals).where(chosen & withdrawals.c.erased.is_(None)).values(erased=erased))

    def remember_output(
        self, ids: Iterable[str], persona: str, slug: str, what: str, place: str, at: datetime
    ) -> None:
        """Keep what was made under consents."""
        told = {"persona": persona, "slug": slug, "what": what.replace("\x00", ""), "place": place.replace("\x00", ""),
                "at": _text(at)}
        self._connection.execute(insert(outputs), [{"consent": consent, **told} for consent in ids])

    def outputs(self, ids: Iterable[str]) -> list[tuple[str, str, str, str, datetime]]:
        """Consent, slug, what, place and when."""
        wanted = select(outputs).where(outputs.c.consent.in_(list(ids))).order_by(outputs.c.number)
        return [(row.consent, row.slug, row.what, row.place, _when(row.at)) for row in self._connection.execute(wanted)]


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")


def _when(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)

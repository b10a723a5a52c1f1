"""The consents of a store, on SQLite and PostgreSQL: marked in every version, remembered beside them, erased with the files."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from animism.personas import Appearance, InvalidInput, PersonaSpec
from animism.personas.consent import consent_to, read_consents, with_consent
from animism.personas.consent_book import Erasure
from animism.personas.depicted import Depicted, read_depicted
from animism.personas.store import Store


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Any) -> Any:
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else None
    made = Store(url, tmp_path / "assets", home=tmp_path)
    yield made
    made.close()


def spec(name: str, *consents: Any) -> PersonaSpec:
    made = PersonaSpec(name=name, appearance=Appearance(subject="woman"))
    for one in consents:
        made = with_consent(made, one)
    return made


def test_the_life_of_a_consent(store: Store) -> None:
    ada, bo = consent_to("Ada Bell", ["picture"], "a letter"), consent_to("Bo", ["likeness"], "said so")
    one = store.save(spec("One", ada), {"face.png": b"ada", "card.png": b"kept"})
    store.save(spec("One"), {"face.png": b"ada again"}, replace=one.id)
    store.save(spec("Two", ada, bo), {"face.png": b"ada"})
    store.save(spec("Three"), {"face.png": b"nobody"})
    assert [(held.consent.id, held.personas) for held in store.consents.held()] == [(ada.id, ("one", "two")), (bo.id, ("two",))]
    assert [held.consent.id for held in store.consents.find("two")] == [ada.id, bo.id]
    assert [held.consent.id for held in store.consents.find(ada.id[:8])] == [ada.id] == [
        held.consent.id for held in store.consents.find("two", "ada bell")]
    store.consents.note([ada.id], one.id, "one", "a clip\x00", "/somewhere.mp4")
    assert [(made.persona, made.place) for made in store.consents.outputs([ada.id])] == [("one", "/somewhere.mp4")]
    assert store.consents.withdraw([ada.id], "moved\x00on") == ["one", "two"]
    for name, version in (("one", 1), ("one", 2), ("two", 1)):
        told = {kept.id: kept for kept in read_consents(store.load(name, version).spec)}
        assert told[ada.id].withdrawn_at is not None and (bo.id not in told or told[bo.id].withdrawn_at is None)
    assert store.consents.current([ada, bo])[0].withdrawn_because == "movedon"
    late = store.save(spec("One"), {}, replace="one")  # an edit that was under way, and drops the record
    copy = store.save(spec("Four", ada))  # an older copy that comes back
    assert all(read_consents(kept.spec)[0].withdrawn_at for kept in (late, copy))


def test_erasing_takes_files_of_every_version_and_leaves_what_others_have(store: Store) -> None:
    ada = consent_to("Ada Bell", ["picture"], "a letter")
    one = store.save(spec("One", ada), {"face.png": b"ada", "more.json": b"{}"})
    two = store.save(spec("Two"), {"mine.png": b"ada", "other.png": b"other"})
    changed = spec("One", ada).model_copy(update={"extensions": {**spec("One", ada).extensions, "measured": {"x": 1}}})
    store.save(changed, {"face.png": b"only here"}, replace=one.id)
    hashes = [store.load("one", version).assets["face.png"].sha256 for version in (1, 2)]
    asked = []

    def erase(stored: Any, ids: frozenset[str]) -> Erasure:
        asked.append((stored.slug, stored.version, ids))
        return Erasure(("face.png",), {"measured": None})

    store.consents.withdraw([ada.id], "x", erase=erase)
    assert sorted(asked) == [("one", 1, frozenset({ada.id})), ("one", 2, frozenset({ada.id}))]
    assert set(store.load("one", 1).assets) == {"more.json"} and not store.load("one", 2).assets
    assert "measured" not in store.load("one").spec.extensions and read_consents(store.load("one").spec)[0].erased_at
    assert store.assets.has(hashes[0]) and not store.assets.has(hashes[1]) and two.read("mine.png") == b"ada"


def test_a_name_that_may_be_a_persona_or_a_person_is_asked_about(store: Store) -> None:
    bob, ann = consent_to("Bob", ["picture"], "said so"), consent_to("Ann", ["picture"], "a letter")
    fox = store.save(spec("Annabel Fox", bob))
    store.save(spec("Bob Box", ann))
    assert [held.consent.id for held in store.consents.find("Ann")] == [ann.id], "a beginning of a persona's name is nobody's"
    for whole in ("annabel-fox", "Annabel Fox", fox.id):
        assert [held.consent.id for held in store.consents.find(whole)] == [bob.id]
    with pytest.raises(InvalidInput):
        store.consents.find("Annabel")
    ada = store.save(spec("Ann", bob))
    with pytest.raises(InvalidInput, match="the persona ann or the person Ann") as caught:
        store.consents.find("Ann")
    assert all(told in str(caught.value.mend) for told in (ada.id, bob.id, ann.id))
    assert [held.consent.id for held in store.consents.find(ada.id)] == [bob.id]
    assert [held.consent.id for held in store.consents.find("Ann", "Ann")] == [ann.id], "only one of them has one of hers"


def test_no_copy_from_elsewhere_outlives_a_withdrawal_or_an_end(store: Store) -> None:
    day = timedelta(days=1)
    ada = consent_to("Ada Bell", ["picture"], "a letter", expires=datetime.now(UTC) + day)
    store.save(spec("One", ada))
    never = ada.model_copy(update={"expires": None})
    assert read_consents(store.save(spec("Copy", never)).spec)[0].expires == ada.expires, "kept elsewhere with its end"
    assert [held.consent.expires for held in store.consents.held()] == [ada.expires]
    store.consents.withdraw([ada.id], "moved on")
    far = ada.model_copy(update={"withdrawn_at": datetime(2999, 1, 1, tzinfo=UTC)})
    (marked,) = store.consents.current([far])
    assert marked.withdrawn_at < datetime.now(UTC) + day and marked.withdrawn_because == "moved on"
    (kept,) = read_consents(store.save(spec("Late", far)).spec)
    assert kept.withdrawn_at == marked.withdrawn_at


@pytest.mark.parametrize("rows", [5, [{"x": 1}]], ids=str)
def test_giving_replaces_what_cannot_be_read(store: Store, rows: Any) -> None:
    old, ada = consent_to("Bo", ["picture"], "said so"), consent_to("Ada Bell", ["picture"], "a letter")
    told = [*rows, old.model_dump(mode="json")] if isinstance(rows, list) else rows
    store.save(PersonaSpec(name="One", appearance=Appearance(subject="woman"), extensions={"consents": told}))
    store.consents.give("one", [ada])
    assert read_consents(store.load("one").spec) == ((old, ada) if isinstance(rows, list) else (ada,))


def test_giving_reaches_every_version_and_a_fault_changes_nothing(store: Store) -> None:
    one = store.save(spec("One"))
    store.save(spec("One"), replace=one.id)
    ada = consent_to("Ada Bell", ["picture"], "a letter")
    assert store.consents.give("One", [ada], Depicted(shows="person", subject="Ada Bell")) == "one"
    for version in (1, 2):
        kept = store.load("one", version).spec
        said = read_depicted(kept)
        assert read_consents(kept) == (ada,) and said is not None and said.subject == "Ada Bell"

    def broken(stored: Any, ids: frozenset[str]) -> Erasure:
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError):
        store.consents.withdraw([ada.id], "x", erase=broken)
    assert store.consents.withdrawn([ada.id]) == {} and read_consents(store.load("one").spec) == (ada,)
    with pytest.raises(InvalidInput):
        store.consents.give("nobody", [ada])
    with pytest.raises(InvalidInput, match="no consent"):
        store.consents.find("nobody")


def test_a_store_from_before_gets_its_tables_when_they_are_needed(tmp_path: Any) -> None:
    import sqlite3

    older = Store(home=tmp_path)
    older.save(spec("One"))
    older.close()
    tables = {row[0] for row in sqlite3.connect(tmp_path / "personas.db").execute("SELECT name FROM sqlite_master")}
    assert "animism_withdrawals" not in tables
    again = Store(home=tmp_path)
    assert again.consents.held() == [] and again.load("one").name == "One"
    assert again.consents.withdraw(["0" * 16], now=datetime.now(UTC)) == []
    assert set(again.consents.withdrawn(["0" * 16])) == {"0" * 16}
    again.close()

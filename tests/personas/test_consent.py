"""Consent is recorded before a face or a voice is used, and travels with the persona."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from animism.personas import Appearance, InvalidInput, PersonaSpec
from animism.personas.consent import (
    CONSENTS,
    USES,
    Consent,
    Ended,
    consent_to,
    evidence_of,
    read_consents,
    readable_consents,
    require,
    settled,
    with_consent,
    withdraw,
)
from animism.personas.depicted import DEPICTED, MEASURED, read_depicted
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SPEC = PersonaSpec(name="Ada", appearance=Appearance(subject="woman"), extensions={"kept": [1]})


def consent(**changes: object) -> Consent:
    given = {
        "subject": "Ada Bell", "kind": "face", "purpose": "a portrait", "given_by": "Ada Bell", "evidence": "said so by letter",
        "at": NOON,
    }
    return Consent.model_validate({**given, **changes})


def test_a_consent_that_holds_is_found_and_survives_json() -> None:
    spec = with_consent(SPEC, consent())
    again = PersonaSpec.model_validate_json(spec.model_dump_json())
    assert read_consents(again) == (consent(),)
    assert require(read_consents(again), "face", "ada bell ", now=NOON) == consent()
    assert again.extensions["kept"] == [1] and CONSENTS not in SPEC.extensions


@pytest.mark.parametrize(
    ("kept", "kind", "subject", "says"),
    [
        ([], "face", None, "nobody consented to the use of a person's face"),
        ([{}], "voice", None, "nobody consented to the use of a person's voice"),
        ([{}], "face", "Bo", "nobody consented to the use of Bo's face"),
        ([{"withdrawn_at": NOON + timedelta(days=1)}], "face", None, "was withdrawn on 2026-03-02"),
        ([{"expires": NOON + timedelta(days=2)}], "face", "Ada Bell", "expired on 2026-03-03"),
        ([{"at": NOON + timedelta(days=90)}], "face", None, "begins only on 2026-05-30"),
    ],
)
def test_without_one_that_holds_the_mend_is_told(kept: list, kind: str, subject: str | None, says: str) -> None:
    with pytest.raises(InvalidInput, match=says) as caught:
        require([consent(**row) for row in kept], kind, subject, now=NOON + timedelta(days=7))  # type: ignore[arg-type]
    assert "Consent(subject=" in (caught.value.mend or "")


def test_a_newer_consent_outweighs_an_older_withdrawal() -> None:
    old = consent(withdrawn_at=NOON + timedelta(days=1))
    new = consent(at=NOON + timedelta(days=2))
    assert require([new, old], "face", now=NOON + timedelta(days=3)) == new


def test_the_last_moment_is_just_before_it_expires() -> None:
    one = consent(expires=NOON + timedelta(hours=1))
    assert one.holds(NOON + timedelta(minutes=59)) and not one.holds(NOON + timedelta(hours=1))


def test_withdrawing_keeps_the_record_and_its_first_time() -> None:
    spec = with_consent(with_consent(SPEC, consent()), consent(kind="voice"))
    faceless = withdraw(spec, "ADA BELL", "face", now=NOON + timedelta(days=1))
    assert [c.withdrawn_at is None for c in read_consents(faceless)] == [False, True]
    with pytest.raises(InvalidInput, match="withdrawn"):
        require(read_consents(faceless), "face")
    gone = withdraw(faceless, "Ada Bell", now=NOON + timedelta(days=5))
    assert [c.withdrawn_at for c in read_consents(gone)] == [NOON + timedelta(days=1), NOON + timedelta(days=5)]
    with pytest.raises(InvalidInput, match="no consent of 'Bo'"):
        withdraw(spec, "Bo")


@pytest.mark.parametrize(
    "bad",
    [{"subject": "  "}, {"purpose": ""}, {"evidence": "\n"}, {"given_by": "x" * 301}, {"kind": "gait"},
     {"at": datetime(2026, 1, 1)}, {"expires": NOON}, {"more": 1}],
    ids=str,
)
def test_a_consent_says_everything(bad: dict) -> None:
    with pytest.raises(ValidationError):
        consent(**bad)


@pytest.mark.parametrize("rows", ["yes", {"a": 1}, ["yes"], [{"subject": "Ada"}], [None]], ids=str)
def test_what_cannot_be_read_is_no_agreement(rows: object) -> None:
    spec = SPEC.model_copy(update={"extensions": {CONSENTS: rows}})
    with pytest.raises(InvalidInput, match=r"extensions\.consents"):
        read_consents(spec)


def test_times_are_kept_in_utc() -> None:
    there = consent(at="2026-03-01T14:00:00+02:00")
    assert there.at == NOON and there.model_dump(mode="json")["at"] == "2026-03-01T12:00:00Z"


def test_evidence_is_a_files_digest(tmp_path: Path) -> None:
    paper = tmp_path / "signed.pdf"
    paper.write_bytes(b"signed")
    assert evidence_of(paper) == "sha256:" + hashlib.sha256(b"signed").hexdigest()
    with pytest.raises(InvalidInput, match="evidence"):
        evidence_of(tmp_path / "missing.pdf")
    with pytest.raises(InvalidInput, match="evidence"):
        evidence_of(tmp_path)


def test_a_consent_covers_what_it_was_given_for() -> None:
    told = consent_to("Ada Bell", ["likeness", "commercial"], "a letter", given_by="Bo Bell")
    assert (told.kind, told.given_by, told.covers("likeness"), told.covers("commercial")) == ("face", "Bo Bell", True, True)
    assert not told.covers("picture") and not told.covers("voice")
    older, oldest = consent(purpose=USES["likeness"]), consent()  # from before uses were told apart
    assert older.covers("likeness") and not older.covers("picture")
    assert oldest.covers("picture") and not oldest.covers("voice") and not oldest.covers("commercial")
    with pytest.raises(InvalidInput, match="consented to: a character that resembles them; that is not: their picture"):
        require([older], "face", use="picture", now=NOON)
    for wrong in ([], ["commercial"], ["likeness", "voice"]):
        with pytest.raises(InvalidInput) as caught:
            consent_to("Ada", wrong, "a letter")  # type: ignore[arg-type]
        assert caught.value.mend
    with pytest.raises(ValidationError, match="cannot cover"):
        consent(uses=["voice"])


def test_an_id_is_the_same_in_every_copy_and_whatever_comes_of_it() -> None:
    one = consent(uses=["picture"])
    again = Consent.model_validate_json(one.model_dump_json())
    ended = again.model_copy(update={"withdrawn_at": NOON + timedelta(days=1), "withdrawn_because": "x"})
    assert one.id == again.id == ended.id and len(one.id) == 16
    others = [consent(), consent(uses=["likeness"]), consent(subject="Bo"), consent(at=NOON + timedelta(seconds=1))]
    assert len({one.id, *(other.id for other in others)}) == 5


def test_records_are_never_lost_and_a_first_withdrawal_stays() -> None:
    first, more = consent(uses=["picture"]), consent(kind="voice", uses=["voice"])
    old = withdraw(with_consent(SPEC, first), "Ada Bell", now=NOON + timedelta(days=1), because="tired of it")
    for edited in (SPEC, with_consent(SPEC, first), with_consent(SPEC, more),
                   SPEC.model_copy(update={"extensions": {CONSENTS: "garbage"}})):
        kept = {one.id: one for one in read_consents(settled(edited, old))}
        assert kept[first.id].withdrawn_at == NOON + timedelta(days=1) and kept[first.id].withdrawn_because == "tired of it"
    again = settled(old, withdrawn={first.id: Ended(NOON + timedelta(days=9), "again", NOON + timedelta(days=9))})
    (record,) = read_consents(again)
    assert (record.withdrawn_at, record.withdrawn_because) == (NOON + timedelta(days=1), "tired of it")
    assert record.erased_at == NOON + timedelta(days=9)
    assert settled(SPEC) is SPEC and settled(old) is old


FAR = datetime(2999, 1, 1, tzinfo=UTC)


def test_a_withdrawal_that_is_said_to_come_is_one_and_the_earlier_time_wins() -> None:
    assert "withdrawn" in consent(withdrawn_at=FAR).lapse(), "no clock is so wrong that it could be an agreement"
    end = Ended(NOON + timedelta(days=1), "tired of it")
    spec = settled(with_consent(SPEC, consent(withdrawn_at=FAR, withdrawn_because="x")), withdrawn={consent().id: end})
    (record,) = read_consents(spec)
    assert (record.withdrawn_at, record.withdrawn_because) == (end.at, end.because)
    revived = settled(with_consent(SPEC, consent(withdrawn_at=FAR)), spec)
    assert read_consents(revived)[0].withdrawn_at == end.at
    twice = SPEC.model_copy(update={"extensions": {CONSENTS: [  # a list that says it both ways
        one.model_dump(mode="json") for one in (record, consent())]}})
    assert [one.withdrawn_at for one in read_consents(twice)] == [end.at]


def test_a_later_copy_lengthens_nothing() -> None:
    short, long = consent(expires=NOON + timedelta(days=2)), consent(expires=NOON + timedelta(days=900))
    for first, then in ((short, long), (long, short), (short, consent()), (consent(), short)):
        assert first.id == then.id
        assert read_consents(settled(with_consent(SPEC, then), with_consent(SPEC, first))) == (short,)


def test_what_was_said_of_a_face_stays_as_it_was_in_the_version_before() -> None:
    measured = {"shape": {}}
    said = {DEPICTED: {"shows": "person", "subject": "Ada Bell"}, MEASURED: measured}
    old = SPEC.model_copy(update={"extensions": {**said, "other": 1}})
    assert settled(SPEC.model_copy(update={"extensions": {}}), old).extensions == said
    nobody = {DEPICTED: {"shows": "nobody"}, MEASURED: {}}
    for before, after in ((said, nobody), ({MEASURED: measured}, {**nobody, MEASURED: measured})):
        old, new = (SPEC.model_copy(update={"extensions": told}) for told in (before, after))
        assert settled(new, old).extensions == before, "whom it shows is said when it is made, or by consent give"
    assert settled(old, old) is old and settled(new).extensions == after
    drawn, person = ({DEPICTED: {"shows": shows, "subject": "Ada"}} for shows in ("nobody", "person"))
    old, new = (SPEC.model_copy(update={"extensions": told}) for told in (drawn, {**person, MEASURED: measured}))
    assert settled(new, old) is new, "what asks for more than before may be said"
    assert settled(SPEC, old).extensions[DEPICTED] == drawn[DEPICTED]


def test_a_record_that_cannot_be_read_takes_no_other_with_it() -> None:
    spec = SPEC.model_copy(update={"extensions": {CONSENTS: [{"x": 1}, consent().model_dump(mode="json"), 5]}})
    assert readable_consents(spec) == (consent(),)
    assert readable_consents(SPEC.model_copy(update={"extensions": {CONSENTS: 5}})) == ()


def test_what_is_no_consent_is_told_in_one_sentence() -> None:
    with pytest.raises(InvalidInput) as caught:
        consent_to("Ada", ["picture"], "a letter", expires=datetime(2001, 1, 1, tzinfo=UTC))
    assert str(caught.value) == "this is no consent: expires before it is given"


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from([*Consent.model_fields, "x", "shows"]), inner, max_size=6),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(JSON, JSON)
def test_whatever_lies_there_allows_nothing_by_accident(rows: object, said: object) -> None:
    spec = SPEC.model_copy(update={"extensions": {CONSENTS: rows, DEPICTED: said}})
    told = read_depicted(spec)
    assert told is None or told.shows in ("nobody", "person", "unstated")
    try:
        found = require(read_consents(spec), "face", use="picture")
    except InvalidInput as error:
        assert error.mend
    else:
        assert found.subject.strip() and found.evidence.strip()

"""Consent is recorded before a face or a voice is used, and travels with the persona."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from animism.personas import Appearance, InvalidInput, PersonaSpec
from animism.personas.consent import CONSENTS, Consent, evidence_of, read_consents, require, with_consent, withdraw
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

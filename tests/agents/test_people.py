"""A character that resembles somebody: with consent on record, measured once, kept in every later version."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from animism import Studio
from animism.personas import InvalidInput
from animism.personas.consent import read_consents
from animism.tools.sculpture import render
from animism.tools.sculpture.compose import compose
from PIL import Image as Pictures

CONSENT = {"subject": "Ada Example", "evidence": "agreed by letter on 3 May"}


@pytest.fixture(scope="module")
def photograph(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A picture of a person whom the library drew by other dice, and the points of their face."""
    from animism.agents.author import written_by_rule

    spec = written_by_rule("an old fisherman with a white beard and blue eyes", 5)
    still = render(compose(spec, 5).sculpture, size=384)
    path = tmp_path_factory.mktemp("photograph") / "ada.png"
    Pictures.fromarray(still.image).save(path)
    return path, still.landmarks.to_data()


def test_the_likeness_and_the_consent_travel(tmp_path: Path, photograph: tuple[Path, dict[str, Any]]) -> None:
    path, marks = photograph
    studio = Studio(home=tmp_path)
    who = studio.create("a quiet chess master", person=path, consent=CONSENT, landmarks=marks, until="persona", size=256)
    (consent,) = read_consents(who.spec)
    assert (consent.subject, consent.kind, consent.evidence) == ("Ada Example", "face", CONSENT["evidence"])
    assert any("beard" in feature for feature in who.spec.appearance.features)
    plain = studio.create("a quiet chess master", until="portrait", size=256)
    assert who.portrait.sculpture.face != plain.portrait.sculpture.face
    older = who.edit({"appearance.accessories": ["pirate hat"]}, clip=False)
    assert older.portrait.sculpture.face == who.portrait.sculpture.face and read_consents(older.spec) == (consent,)


@pytest.mark.parametrize("consent", [None, {}, {"subject": "Ada Example", "evidence": " "}, {"subject": "", "evidence": "yes"}])
def test_without_consent_nothing_is_measured(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]], consent: dict[str, str] | None
) -> None:
    with pytest.raises(InvalidInput, match="nobody consented") as caught:
        Studio(home=tmp_path).create("a quiet chess master", person=photograph[0], consent=consent)
    assert "--consent" in str(caught.value.mend)


def test_a_photograph_in_which_no_face_can_be_found_names_the_mend(tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    Pictures.fromarray(np.full((64, 64, 3), 120, np.uint8)).save(path)
    with pytest.raises(Exception, match="face") as caught:
        Studio(home=tmp_path).create("a quiet chess master", person=path, consent=CONSENT, until="portrait")
    assert "--landmarks" in str(getattr(caught.value, "mend", ""))


def test_the_command_takes_a_person(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    from animism.app.command_line import cli

    path, marks = photograph
    points = tmp_path / "points.json"
    points.write_text(json.dumps(marks))
    cli(["create", "a quiet chess master", "--person", str(path), "--consent", "Ada Example: agreed by letter", "--landmarks",
         str(points), "--until", "portrait", "--size", "256", "--out", str(tmp_path / "out"), "--json"], standalone_mode=False)
    assert "Ada Example, measured" in [choice["chosen"] for choice in json.loads(capsys.readouterr().out)["choices"]]

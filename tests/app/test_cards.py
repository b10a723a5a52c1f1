"""``animism import`` and ``animism export --card``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer
from animism.app import cards
from animism.personas.cards import read_card
from animism.personas.errors import CardError, InvalidInput
from typer.testing import CliRunner


@pytest.fixture
def cli() -> typer.Typer:
    made = typer.Typer(pretty_exceptions_enable=False)
    cards.add_to(made)
    return made


def test_in_and_out(cli: typer.Typer, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps({"name": "Ada", "description": "Ada is a kind robot.", "first_mes": "Hello."}))
    bad.write_text("{")
    done = CliRunner().invoke(cli, ["import", str(good), str(bad), "--size", "256", "--json"])
    assert done.exit_code == 1 and "bad.json" in done.stderr
    (told,) = json.loads(done.stdout)
    assert told["name"] == "Ada" and told["slug"] == "ada"
    for ending in ("png", "json", "charx", "eliza.json"):
        done = CliRunner().invoke(cli, ["export", "ada", "--card", str(tmp_path / f"ada.{ending}")])
        assert done.exit_code == 0, done.output
    assert read_card(tmp_path / "ada.png").name == read_card(tmp_path / "ada.charx").name == "Ada"
    done = CliRunner().invoke(cli, ["export", "ada", "--out", str(tmp_path / "folder")])
    assert done.exit_code == 0 and (tmp_path / "folder" / "persona.json").exists()


def test_mistakes_are_told(cli: typer.Typer, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    assert isinstance(CliRunner().invoke(cli, ["import", str(bad)]).exception, CardError)
    assert isinstance(CliRunner().invoke(cli, ["import", str(tmp_path / "none")]).exception, InvalidInput)
    wrong = CliRunner().invoke(cli, ["export", "x", "--card", "a.txt"])
    assert isinstance(wrong.exception, InvalidInput) and ".charx" in (wrong.exception.mend or "")
    both = CliRunner().invoke(cli, ["export", "x", "--card", "a.png", "--out", "b"])
    assert isinstance(both.exception, InvalidInput)

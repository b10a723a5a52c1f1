"""``animism`` alone, as a person uses it: lines go in, a character comes out and changes."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import numpy as np
import pytest
from animism import Studio
from animism.agents.offline import write_persona
from animism.app.describe import describe
from animism.app.half_blocks import half_blocks, shows_colour
from animism.personas.store_names import slug


def talk(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path, *lines: str, **options) -> str:
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(line + "\n" for line in lines)))
    describe(folder=folder, **options)
    return capsys.readouterr().out


def test_a_whole_conversation_piped_in(monkeypatch, capsys, tmp_path: Path) -> None:
    called = slug(write_persona("a grumpy old apple who loves chess").name)
    said = talk(monkeypatch, capsys, tmp_path / "out", "hi", "a grumpy old apple who loves chess", "call him Pip", "/versions",
                "/undo", "/chat", "/nonsense", "call him Pip and give him a hat", "/help", "done")
    assert "Describe anything" in said and "A grumpy old apple who loves chess." in said and "is now called Pip" in said
    assert "* 2  called Pip" in said and "Undone: called Pip" in said and f"animism chat {called}" in said
    assert "there is no /nonsense" in said and "/versions" in said and "Pip is kept" in said
    assert [path.name for path in (tmp_path / "out").iterdir()] == [f"{called}.png"]
    assert Studio().load("pip").spec.appearance.accessories[0] == "hat"


def test_the_end_of_the_input_is_the_end(monkeypatch, capsys, tmp_path: Path) -> None:
    said = talk(monkeypatch, capsys, tmp_path, "", "/undo", "/quit", "a fox")
    assert "there is nobody yet" in said and Studio().list() == []


def test_one_that_is_there_goes_on(monkeypatch, capsys, tmp_path: Path) -> None:
    fox = Studio().create("a fox", until="author")
    said = talk(monkeypatch, capsys, tmp_path, "who is it?", "asdf qwer", persona=fox.id)
    assert f"{fox.name} is here" in said and fox.spec.summary in said and "did not understand" in said


def test_a_picture_in_half_blocks() -> None:
    image = np.zeros((64, 64, 3), np.uint8)
    image[:32] = (255, 0, 0)
    lines = half_blocks(image, columns=8).split("\n")
    assert len(lines) == 4 and all(line.count("▀") == 8 and line.endswith("\x1b[0m") for line in lines)
    assert "38;2;255;0;0" in lines[0] and "48;2;0;0;0" in lines[-1]


def test_no_colour_where_it_cannot_be_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not shows_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not shows_colour(sys.stdout)

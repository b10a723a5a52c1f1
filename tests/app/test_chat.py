"""``animism chat``: what is typed is answered, kept, and remembered by the next process."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile
from animism import Studio
from animism.app.loudspeaker import Loudspeaker
from animism.personas.errors import InvalidInput, ToolUnavailable


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    studio = Studio(home=folder)
    studio.create("a grumpy old apple named Bramley who loves chess", until="author")
    studio.create("a cheerful fox named Odile who loves fishing", until="voice")
    return folder


@pytest.fixture
def two(home: Path, made: Path) -> Path:
    shutil.copytree(made, home)
    return home


def chat(home: Path, typed: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(Path(sys.executable).with_name("animism")), "chat", *words], input=typed, capture_output=True, text=True, timeout=120,
        env={**os.environ, "ANIMISM_HOME": str(home)}, check=False,
    )


def test_it_greets_answers_and_remembers(two: Path) -> None:
    first = chat(two, "My name is Samira.\n/memories\n", "bramley")
    assert first.returncode == 0, first.stderr
    assert first.stdout.count("Bramley: ") == 2 and "Their name is Samira." in first.stdout
    again = chat(two, "What is my name?\n", "bramley", "--json")
    lines = [json.loads(line) for line in again.stdout.splitlines()]
    assert any("Samira" in line["text"] for line in lines) and set(lines[0]) == {"persona", "text", "emotion"}
    other = chat(two, "What is my name?\n", "bramley", "--user", "ann")
    assert "Samira" not in other.stdout


def test_forgetting(two: Path) -> None:
    done = chat(two, "My name is Samira.\n/forget 9\n/forget 1\n/memories\n/nonsense\n", "bramley")
    assert "forgotten: Their name is Samira." in done.stdout and "nothing of you yet" in done.stdout
    assert "give a number" in done.stdout and "no command /nonsense" in done.stdout


def test_everybody_in_a_room_forgets(two: Path) -> None:
    typed = "Odile, my name is Samira.\n/memories\n/forget 2\n/memories\n/forget all\n/memories\n"
    done = chat(two, typed, "bramley", "odile")
    first, second, third = (part.split("remembers")[1:] for part in done.stdout.split("forgotten: "))
    assert "  1  Their name is Samira." in first[0] and "  2  Their name is Samira." in first[1]
    assert "  1  Their name is Samira." in second[0] and "nothing of you yet" in second[1]
    assert len(third) == 2 and all("nothing of you yet" in part for part in third)
    from animism.agents.memory import Memories

    assert all(Memories(home=two).of(one.id).episodes(None) == [] for one in Studio(home=two).list())


def test_two_in_a_room(two: Path) -> None:
    done = chat(two, "Odile, do you like chess?\n/whisper odile The key is under the mat.\n", "bramley", "odile")
    assert done.returncode == 0, done.stderr
    assert "Odile: " in done.stdout
    from animism.agents.memory import Memories

    ids = {one.name: one.id for one in Studio(home=two).list()}
    heard = {name: str([e.text for e in Memories(home=two).of(one).episodes(conversation=None)]) for name, one in ids.items()}
    assert sum("under the mat" in text for text in heard.values()) == 1


def test_endless_and_empty_lines(two: Path) -> None:
    done = chat(two, "\n   \n" + "x" * 9000 + "\nhello\n", "bramley")
    assert done.returncode == 0 and "say at most" in done.stdout and done.stdout.count("Bramley: ") == 2


def test_nobody_of_that_name(two: Path) -> None:
    done = chat(two, "hello\n", "bramble")
    assert done.returncode == 2 and "bramley" in done.stderr and "Traceback" not in done.stderr


def test_answers_are_heard_as_files(two: Path) -> None:
    folder = two / "sounds"
    done = chat(two, "Hello!\n", "odile", "--sounds", str(folder))
    assert done.returncode == 0, done.stderr
    written = sorted(folder.glob("*.wav"))
    assert len(written) == 2 and all(soundfile.info(path).duration > 0.3 for path in written)


def test_a_machine_without_a_player_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ToolUnavailable) as error:
        Loudspeaker()
    assert "--sounds" in str(error.value.mend)
    (tmp_path / "file").write_text("")
    with pytest.raises(InvalidInput):
        Loudspeaker(tmp_path / "file" / "sounds")

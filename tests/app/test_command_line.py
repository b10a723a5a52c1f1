"""The command as a person uses it, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from animism.app.create import _default_folder

ANIMISM = str(Path(sys.executable).with_name("animism"))
APPLE = "a grumpy old apple who loves chess"


def animism(*arguments: str, home: Path, stdin: str | None = None) -> subprocess.CompletedProcess:
    return subprocess.run(
        [ANIMISM, *arguments], check=False, capture_output=True, text=True, timeout=120, input=stdin if stdin is not None else "",
        env={**os.environ, "ANIMISM_HOME": str(home), "COLUMNS": "120"}, cwd=home.parent,
    )


def test_the_whole_life_of_a_persona(home: Path, tmp_path: Path) -> None:
    made = animism("create", APPLE, "--size", "256", "--json", "--out", str(tmp_path / "out"), home=home)
    assert made.returncode == 0, made.stderr
    told = json.loads(made.stdout)
    assert Path(told["files"]["greeting"]).exists() and Path(told["files"]["portrait"]).exists()
    assert told["choices"] and told["seconds"]["total"] > 0
    assert "Portrait:" in made.stderr and "Clip:" in made.stderr
    slug = told["slug"]
    assert slug in animism("list", home=home).stdout
    assert told["name"] in animism("show", slug, home=home).stdout
    said = animism("say", slug, "Checkmate.", "--emotion", "smug", "--size", "256", "--out", str(tmp_path / "c.mp4"), home=home)
    assert said.returncode == 0 and (tmp_path / "c.mp4").stat().st_size > 2000, said.stderr
    edited = animism("edit", slug, "--set", "appearance.mood=sad", "--json", home=home)
    assert json.loads(edited.stdout)["spec"]["appearance"]["mood"] == "sad", edited.stderr
    exported = animism("export", slug, "--out", str(tmp_path / "exported"), home=home)
    assert exported.returncode == 0 and (tmp_path / "exported" / "persona.json").exists(), exported.stderr
    again = animism("export", slug, "--out", str(tmp_path / "exported"), home=home)
    assert again.returncode == 2 and "--overwrite" in again.stderr
    assert animism("export", slug, "--out", str(tmp_path / "exported"), "--overwrite", home=home).returncode == 0
    assert animism("delete", slug, home=home).returncode == 2  # it asks, and there is nobody to ask
    assert animism("delete", slug, "--yes", home=home).returncode == 0
    assert json.loads(animism("list", "--json", home=home).stdout) == []


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(("create", ""), 2), (("create", "an apple", "--size", "10"), 2), (("create", "an apple", "--tool", "portrait"), 2),
     (("create", "an apple", "--voice", "nobody"), 2), (("create", "an apple", "--chat-model", "opnai:x"), 2),
     (("create", "an apple", "--picture", "/no/picture.png"), 2), (("create", "an apple", "--until", "soon"), 2),
     (("say", "nobody", "hello"), 2), (("show", "nobody"), 2), (("delete", "nobody", "--yes"), 2),
     (("create", "an apple", "--deadline", "0"), 2), (("create", "an apple", "--say", " "), 2),
     (("create", "an apple", "--chat-model", "offline:7"), 2), (("edit", "x", "--set", "name=A", "--file", "b"), 2),
     (("create", "an apple", "--out", "/proc/nowhere"), 2), (("create",), 2), (("frobnicate",), 2)],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else str(value),
)
def test_bad_input_is_one_line_and_exit_code_2(home: Path, arguments: tuple[str, ...], code: int) -> None:
    done = animism(*arguments, home=home)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr and done.stdout == ""
    if done.stderr.startswith("error:"):
        assert len(done.stderr.splitlines()) == 2 and done.stderr.splitlines()[1].startswith("mend:")


def test_a_list_is_searched_and_cut(home: Path, tmp_path: Path) -> None:
    for subject in ("teapot", "lighthouse"):
        who = f"a shy {subject}"
        assert animism("create", who, "--until", "author", "--out", str(tmp_path / subject), home=home).returncode == 0
    assert len(animism("list", home=home).stdout.splitlines()) == 2
    found = json.loads(animism("list", "teapot", "--json", home=home).stdout)
    assert [row["subject"] for row in found] == ["teapot"]
    cut = animism("list", "--limit", "1", home=home)
    assert len(cut.stdout.splitlines()) == 1 and "--limit" in cut.stderr
    assert animism("list", "bagpipe", home=home).stdout == "nobody is like that\n"


def test_a_terminal_that_cannot_show_a_letter_shows_the_rest(home: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    done = animism("create", "a shy teapot", "--until", "author", "--out", str(tmp_path / "o"), home=home)
    assert done.returncode == 0 and "teapot" in done.stdout, done.stderr


@pytest.mark.parametrize(
    ("description", "folder"),
    [("A shy, OLD teapot!", "a-shy-old-teapot"), ("赤いりんご", "赤いりんご"), ("../../etc/passwd", "etc-passwd"),
     ("x" * 500, "x" * 40), ("!!!", "persona"), ("taken", "taken-2")],
)
def test_the_folder_is_named_by_the_first_words(description: str, folder: str, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "out" / "taken" / "portrait").mkdir(parents=True)
    assert _default_folder(description) == Path("out") / folder


def test_only_what_was_made_is_told(home: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("the user's own")
    done = animism("create", "a shy teapot", "--until", "author", "--json", "--out", str(tmp_path), home=home)
    assert set(json.loads(done.stdout)["files"]) == {"persona", "making"}


def test_a_failure_is_exit_code_1(home: Path) -> None:
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file where the home should be")
    done = animism("list", home=home)
    assert done.returncode == 1 and done.stderr.startswith("error:") and "Traceback" not in done.stderr


def test_debug_shows_the_traceback(home: Path) -> None:
    assert "Traceback" in animism("--debug", "show", "nobody", home=home).stderr


def test_a_description_from_standard_input(home: Path, tmp_path: Path) -> None:
    done = animism("create", "-", "--until", "author", "--out", str(tmp_path / "o"), home=home, stdin="a shy teapot\n")
    assert done.returncode == 0 and "teapot" in (tmp_path / "o" / "persona.json").read_text()


@pytest.mark.parametrize("command", ["tools", "voices", "plugins", "doctor"])
def test_what_there_is_as_json(home: Path, command: str) -> None:
    done = animism(command, "--json", home=home)
    rows = json.loads(done.stdout)
    assert done.returncode == 0 and rows and all(isinstance(row, dict) for row in rows)
    plain = animism(command, home=home)
    assert plain.returncode == 0 and len(plain.stdout.splitlines()) >= len(rows) * 0.9


def test_voices_of_one_language(home: Path) -> None:
    rows = json.loads(animism("voices", "--language", "fr", "--json", home=home).stdout)
    assert rows and all(any(tag.split("-")[0] == "fr" for tag in row["languages"]) for row in rows)


def test_a_plugin_adds_a_command(home: Path, tmp_path: Path, monkeypatch) -> None:
    site = tmp_path / "site"
    info = site / "greeter-1.0.dist-info"
    info.mkdir(parents=True)
    (site / "greeter.py").write_text(
        "from animism.plugins import hookimpl\n@hookimpl\ndef register_commands(cli):\n"
        "    @cli.command()\n    def greet(name: str):\n        print('hello', name)\n"
    )
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: greeter\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[animism]\ngreeter = greeter\n")
    monkeypatch.setenv("PYTHONPATH", str(site))
    monkeypatch.delenv("ANIMISM_LOAD_PLUGINS")
    assert animism("greet", "apple", home=home).stdout == "hello apple\n"
    assert "register_commands" in animism("plugins", home=home).stdout


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['animism', '--help']\n"
        "from animism.app.command_line import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print([m for m in ('numpy', 'langgraph', 'openai', 'sqlalchemy', 'av', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], check=False, capture_output=True, text=True, cwd="/")
    assert done.stdout.splitlines()[-1] == "[]", done.stdout[-300:]

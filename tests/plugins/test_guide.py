"""The guide is true: each plugin in it is installed as pip would leave it and used; each file is dropped where it says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import numpy as np
import pytest
from animism.plugins import PluginHost, hookspecs
from animism.tools.contracts import SpeechRequest
from typer.testing import CliRunner

GUIDE = (Path(hookspecs.__file__).parent / "README.md").read_text(encoding="utf-8")
BLOCKS = {name: (kind, text) for kind, name, text in re.findall(r"```(python|toml)\n# (\S+)\n(.*?)```", GUIDE, re.DOTALL)}


def code(name: str) -> str:
    return BLOCKS[name][1]


def drop(home: Path, name: str, text: str | None = None) -> None:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code(name) if text is None else text, encoding="utf-8")


def animism(*words: str) -> str:
    from animism.app.command_line import cli

    done = CliRunner().invoke(cli, list(words))
    assert done.exit_code == 0, done.output
    return done.stdout


def test_each_is_short() -> None:
    """Under fifteen lines of code, as the guide is to be."""
    assert set(BLOCKS) == {"shouting.py", "pyproject.toml", "plain_paper.py", "reversing.py", "voices/captain.toml", "mermaid.py",
                           "experts/woodcut.toml", "parrot.py"}
    for name, (_, text) in BLOCKS.items():
        assert len([line for line in text.splitlines() if line.strip()]) <= 15, name


def test_the_tools(installed) -> None:
    entry = tomllib.loads(code("pyproject.toml"))["project"]["entry-points"]["animism"]
    assert entry == {"shouting": "shouting"}
    for name in ("shouting", "plain_paper", "reversing"):
        installed(name, code(f"{name}.py"))
    host = PluginHost()
    assert {info.name: info.state for info in host.plugins if not info.built_in} == dict.fromkeys(
        ("shouting", "plain_paper", "reversing"), "ready")
    shout = host.tools.get("shout", "shout")
    assert host.tools.run("shout", shout.capability.request(text="hey", times=2)) == "HEY!!"
    assert host.tools.run("reverse", "abc") == "cba"
    assert [tool.name for tool in host.tools.of("portrait")][-1] == "plain-paper"
    assert animism("tools", "run", "shout", "text=Mind the stairs", "times=2") == "MIND THE STAIRS!!\n"


def test_the_voices(installed, home: Path) -> None:
    installed("mermaid", code("mermaid.py"))
    drop(home, "voices/captain.toml")
    drop(home, "voices/broken.toml", '[[voice]]\nengine = "espeak"\nid = "espeak:broken"\nlanguges = ["en"]\n')
    voices = PluginHost().voices
    sounds = [PluginHost().tools.run("speech", SpeechRequest("Mind the stairs.", voices[f"espeak:{name}"]))
              for name in ("captain", "mermaid")]
    assert all(np.abs(speech.samples).max() > 0.1 and speech.phonemes for speech in sounds)
    listed = animism("voices", "--language", "en-GB")
    assert "espeak:captain" in listed and "espeak:mermaid" in listed and "broken" not in listed


def test_a_persona_speaks_with_a_voice_that_is_a_file(home: Path) -> None:
    from animism import Studio

    drop(home, "voices/captain.toml")
    who = Studio().create("a lighthouse", until="persona", size=256, voice="espeak:captain")
    assert who.voice.id == "espeak:captain" and who.voice.parameters["variant"] == "m7"
    assert np.abs(who.speak("Land ahoy!").samples).max() > 0.1


@pytest.mark.parametrize(("folder", "text", "field"), [
    ("voices", '[[voice]]\nengine = "espeak"\nid = "espeak:x"\nlanguges = ["en"]\n', "languges"),
    ("experts", code("experts/woodcut.toml").replace("family", "familly"), "familly"),
])
def test_a_fault_in_a_file_is_told_with_file_and_field(
    home: Path, folder: str, text: str, field: str, caplog: pytest.LogCaptureFixture
) -> None:
    drop(home, f"{folder}/faulty.toml", text)
    drop(home, "voices/captain.toml")
    drop(home, "experts/woodcut.toml")
    host = PluginHost()
    assert "espeak:captain" in host.voices and "woodcut" in host.diffusers
    told = " ".join([*host.notices, caplog.text])
    assert "faulty.toml" in told and field in told and "mend" in told


def test_the_expert(home: Path) -> None:
    drop(home, "experts/woodcut.toml")
    listed = animism("experts")
    assert "woodcut" in listed and "animism weights fetch sd15" in listed
    assert "lighthouse" in PluginHost().diffusers["woodcut"].prompt.format(subject="lighthouse", details="")


def test_the_chat_model(installed) -> None:
    from animism import Studio

    installed("parrot", code("parrot.py"))
    who = Studio(chat_model="parrot").create("an apple", until="persona", size=256)
    assert any("a parrot fills in no forms" in note for note in who.making["notes"]), "written by rule, and told"
    reply = who.chat("I like pears.")
    assert reply.text == "I like pears., you say?" and reply.emotion == "joy"

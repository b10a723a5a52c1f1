"""A persona as a model and a line as a performance, by the commands and from Python."""

import json
import wave

import pytest
from animism import Studio
from animism.agents.avatars import export_avatar, export_track, terms
from animism.app.command_line import cli
from animism.personas.errors import InvalidInput
from typer.testing import CliRunner


@pytest.fixture(scope="module")
def studio(tmp_path_factory):
    studio = Studio(home=tmp_path_factory.mktemp("home"))
    studio.create("a cheerful lemon", until="persona", size=256)
    return studio


def tree(path):
    content = path.read_bytes()
    return json.loads(content[20 : 20 + int.from_bytes(content[12:16], "little")])


def test_a_model_says_whose_it_is_and_is_not_written_over(studio, tmp_path):
    lemon = studio.load(studio.list()[0].slug)
    made = export_avatar(studio, lemon.slug, tmp_path / "new" / "lemon.vrm", triangles=13_000)
    told = tree(tmp_path / "new" / "lemon.vrm")
    assert made.kind == "vrm" and told["asset"]["extras"]["animism"]["persona"] == lemon.id
    assert told["extensions"]["VRMC_vrm"]["meta"]["avatarPermission"] == "everyone"
    with pytest.raises(InvalidInput, match="exists"):
        export_avatar(studio, lemon.slug, tmp_path / "new" / "lemon.vrm")
    with pytest.raises(InvalidInput, match="no kind of avatar"):
        export_avatar(studio, lemon.slug, tmp_path / "lemon.obj")
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["lemon.vrm"] and not (tmp_path / "lemon.obj").exists()
    assert terms(lemon)["persona"]["digitalSourceType"].endswith("/algorithmicMedia")


def test_a_line_becomes_a_performance_with_its_sound(studio, tmp_path):
    name = studio.list()[0].slug
    track, speech, files = export_track(studio, name, "Hello there.", tmp_path / "hello.json", "joy")
    data = json.loads(files[0].read_text())
    assert len(data["frames"]) == len(track) and data["audio"]["file"] == "hello.wav" and data["phonemes"]
    assert max(row[data["names"].index("jawOpen")] for row in data["frames"]) > 0.15
    with wave.open(str(files[1])) as sound:
        assert sound.getnframes() / sound.getframerate() == pytest.approx(speech.seconds, abs=0.01)
    with pytest.raises(InvalidInput, match="exists"):
        export_track(studio, name, "Hello again.", tmp_path / "hello.csv")  # whose sound would be the first one's
    with pytest.raises(InvalidInput):
        export_track(studio, name, " ", tmp_path / "empty.csv")
    assert not (tmp_path / "empty.csv").exists() and not (tmp_path / "empty.wav").exists()


def test_the_formats_of_a_line_lie_side_by_side_and_share_its_sound(studio, tmp_path):
    name = studio.list()[0].slug
    sound = tmp_path / "hello.wav"
    export_track(studio, name, "Hello there.", tmp_path / "hello.json")
    before = sound.stat().st_mtime_ns
    export_track(studio, name, "Hello there.", tmp_path / "hello.csv")
    export_track(studio, name, "Hello there.", tmp_path / "hello.glb", triangles=13_000)
    assert sound.stat().st_mtime_ns == before and len(list(tmp_path.glob("hello.*"))) == 4
    for other in (sound.read_bytes()[:-2] + b"\1\1", b"RIFF", b""):
        (tmp_path / "hello.csv").unlink(missing_ok=True)
        sound.write_bytes(other)
        with pytest.raises(InvalidInput, match="wav exists"):
            export_track(studio, name, "Hello there.", tmp_path / "hello.csv")
        assert sound.read_bytes() == other and not (tmp_path / "hello.csv").exists()


def test_a_picture_has_no_model(studio):
    from dataclasses import replace

    lemon = studio.load(studio.list()[0].slug)
    lemon.__dict__["portrait"] = replace(lemon.portrait, sculpture=None)
    with pytest.raises(InvalidInput) as refused:
        lemon.avatar()
    assert "portrait=sculpture" in refused.value.mend


def test_the_commands(studio, tmp_path, monkeypatch):
    monkeypatch.setenv("ANIMISM_HOME", str(studio.home))
    name, out = studio.list()[0].slug, tmp_path / "count.glb"
    done = CliRunner().invoke(cli, ["track", name, "One, two.", "--out", str(out), "--triangles", "13000", "--json"])
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["frames"] > 10 and tree(out)["animations"][0]["name"] == "performance"
    wrong = CliRunner().invoke(cli, ["avatar", name, "--out", str(tmp_path / "x.stl")])
    assert isinstance(wrong.exception, InvalidInput) and wrong.exception.mend

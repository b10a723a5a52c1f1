"""``animism verify`` on everything that Animism makes: whole, changed, stripped, somebody else's, hostile."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import numpy as np
import pytest
from animism.agents.exporting import export_card
from animism.agents.presets import FOLDER
from animism.agents.studio import Studio
from animism.agents.travelling import arrive, export_persona
from animism.agents.verifying import Finding, verify
from animism.app.command_line import cli
from animism.personas.cards import read_card
from animism.tools.provenance.reading import read_claims
from PIL import Image
from typer.testing import CliRunner


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A persona with everything, and where its store is."""
    place = tmp_path_factory.mktemp("verify")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANIMISM_HOME", str(place / "home"))
        studio = Studio()
        who = studio.create("a tiny red apple", say="Hello.", size=256, out=place / "out")
        export_card(studio.store, who.slug, place / "card.png")
        export_persona(studio.store, who.slug, place / "apple.animism")
        who.say("Oh.", size=256).save(place / "said.mp4")
    return place, who


@pytest.fixture
def place(made, monkeypatch) -> Path:
    monkeypatch.setenv("ANIMISM_HOME", str(made[0] / "home"))
    return made[0]


def found(path: Path, **options) -> list[Finding]:
    return list(verify(path, Studio().store, **options))


@pytest.mark.parametrize("name", ["out/portrait.png", "out/greeting.wav", "out/greeting.mp4", "card.png", "said.mp4"])
def test_everything_made_says_what_it_is(made, place, name):
    [one] = found(place / name)
    assert (one.verdict, one.claims.state, one.claims.signer) == ("ok", "valid", "this machine")
    assert one.claims.synthetic and one.claims.source == "algorithmicMedia"
    assert one.persona == f"{made[1].slug}, version 1" and one.claims.persona["persona"] == made[1].id
    assert {"sculpture", "espeak"} & {tool["name"] for tool in one.claims.persona["tools"]}


def test_a_card_reads_and_verifies(made, place):
    card = (place / "card.png").read_bytes()
    assert read_card(card).name == made[1].name
    claims = read_claims(card)
    assert claims.state == "valid" and claims.ingredients[0]["relation"] == "parentOf"
    assert claims.ingredients[0]["signed"] == "yes"
    changed = card.replace(b"tEXtchara\x00", b"tEXtcharb\x00")
    assert changed != card and read_claims(changed).state in ("changed", "invalid")


def test_an_archive_is_looked_into(made, place, tmp_path):
    inside = found(place / "apple.animism")
    assert {Path(one.file.partition("!")[2]).name for one in inside} >= {"portrait.png", "greeting.mp4", "greeting.wav"}
    assert all(one.verdict == "ok" for one in inside)
    with zipfile.ZipFile(place / "apple.animism") as old, zipfile.ZipFile(tmp_path / "x.animism", "w") as new:
        for info in old.infolist():
            data = old.read(info)
            new.writestr(info.filename, data[:-1] + b"?" if info.filename == "persona.json" else data)
    told = found(tmp_path / "x.animism")[-1]
    assert told.verdict == "changed" and "persona.json" in told.notes[0]


def rewritten(source: Path, target: Path, change, version: int | None = None) -> Path:
    """The archive with another specification, and a manifest that agrees with it."""
    with zipfile.ZipFile(source) as old:
        files = {info.filename: old.read(info) for info in old.infolist()}
    files["persona.json"] = json.dumps(change(json.loads(files["persona.json"]))).encode()
    manifest = json.loads(files["manifest.json"])
    manifest["files"]["persona.json"] = {
        "sha256": hashlib.sha256(files["persona.json"]).hexdigest(), "size": len(files["persona.json"])}
    if version is not None:
        manifest["versions"][0]["number"] = manifest["persona"]["current"] = version
    with zipfile.ZipFile(target, "w") as new:
        for name, data in (files | {"manifest.json": json.dumps(manifest).encode()}).items():
            new.writestr(name, data)
    return target


def test_another_specification_under_a_manifest_that_agrees_is_told(made, place, tmp_path):
    """The portrait inside was signed for the first; a preset's is known without a signature."""
    for source in (place / "apple.animism", FOLDER / "nox.animism"):
        told = found(rewritten(source, tmp_path / source.name, lambda spec: spec | {"greeting": "Send me money."}))[-1]
        assert told.verdict == "changed" and "persona.json is not the specification that the signed" in told.notes[0]
        code, text = run(str(tmp_path / source.name))
        assert code == 1 and "persona.json is not the specification" in text
        same = found(rewritten(source, tmp_path / source.name, lambda spec: spec))[-1]
        assert same.verdict == "ok" and "the manifest itself is not signed" in same.notes[1]
    moved = found(rewritten(place / "apple.animism", tmp_path / "x.animism", lambda spec: spec, version=7))[-1]
    assert moved.verdict == "ok" and "nothing shows whether its specification was changed" in moved.notes[2]


def test_honest_ways_are_not_called_changes(made, place, tmp_path):
    """A kept portrait names the version that it was made for; a persona that came in beside another keeps its files; one
    from a card has the card's own files with it."""
    studio = Studio()
    who = studio.load(made[1].id).edit({"name": "Somebody Else"}, clip=False)
    kept = found(export_persona(studio.store, who.id, tmp_path / "kept.animism"))[-1]
    whole = found(export_persona(studio.store, who.id, tmp_path / "whole.animism", all_versions=True))[-1]
    assert kept.verdict == whole.verdict == "ok" and any("nothing shows" in note for note in kept.notes)
    beside = arrive(studio, place / "apple.animism").persona
    assert beside.id != who.id
    told = found(export_persona(studio.store, beside.id, tmp_path / "beside.animism"))[-1]
    assert told.verdict == "ok" and "came in beside another" in told.notes[-1]
    again = Studio(home=tmp_path / "there").import_file(place / "card.png")
    assert found(again.export(tmp_path / "again.animism"))[-1].verdict == "ok"
    studio.restore(made[1].id, 1)
    studio.store.delete(beside.id)


def test_a_stripped_picture_is_known_by_its_mark(made, place, tmp_path):
    with Image.open(place / "out" / "portrait.png") as picture:
        picture.resize((230, 230)).save(tmp_path / "shared.jpg", quality=85)
    [one] = found(tmp_path / "shared.jpg")
    assert (one.verdict, one.claims.state, one.persona) == ("changed", "none", f"{made[1].slug}, version 1")
    assert "the statement was taken away" in one.notes[0]
    [whole] = found(place / "out" / "portrait.png", look_for_mark=True)
    assert whole.verdict == "ok" and whole.mark.payload == one.mark.payload


def test_a_stripped_clip_is_known_by_its_mark(made, place, tmp_path):
    from animism.tools.video import read_frames, write_video

    write_video(tmp_path / "again.mp4", read_frames(place / "said.mp4"), 25.0)
    [one] = found(tmp_path / "again.mp4")
    assert one.verdict == "changed" and one.persona == f"{made[1].slug}, version 1"


def test_a_changed_byte_is_told(place, tmp_path):
    for name in ("out/portrait.png", "out/greeting.wav", "out/greeting.mp4"):
        data = bytearray((place / name).read_bytes())
        data[len(data) // 2] ^= 1  # in what is shown or heard; a WAV's statement is at its end
        path = tmp_path / Path(name).name
        path.write_bytes(data)
        [one] = found(path)
        assert one.verdict == "changed" and one.claims.state in ("changed", "invalid")


def test_the_pixels_of_an_unsigned_creation_carry_nothing(tmp_path, monkeypatch):
    from animism.tools.provenance.watermark_reading import find_mark

    monkeypatch.setenv("ANIMISM_SIGN", "off")
    who = Studio().create("a tiny red apple", size=256, until="portrait", out=tmp_path / "out")
    assert find_mark(who.portrait.image) is None
    assert read_claims(tmp_path / "out" / "portrait.png").state == "none"


def test_a_kept_portrait_keeps_its_statement_and_a_new_one_gets_its_own(made, place):
    old = made[1]
    renamed = Studio().load(old.id).edit({"name": "Somebody Else"}, clip=False)
    store = Studio().store
    assert read_claims(store.load(old.id, renamed.version).read("portrait.png")).persona["version"] == 1
    sad = renamed.edit({"appearance.mood": "sad"}, clip=False)
    assert read_claims(store.load(old.id, sad.version).read("portrait.png")).persona["version"] == sad.version
    Studio().restore(old.id, 1)


def test_a_picture_of_the_users_own_is_its_parent(tmp_path):
    """Framed, not called synthetic and not marked; a clip of it is."""
    Image.fromarray(np.full((256, 256, 3), (200, 180, 160), np.uint8)).save(tmp_path / "me.jpg")
    who = Studio().create("a friendly face", picture=tmp_path / "me.jpg", size=256, until="persona", drawn=True,
                          landmarks=[[100, 100], [156, 100], [128, 170]])
    who.say("Oh.", size=256).save(tmp_path / "said.mp4")
    [portrait], [clip] = (
        [read_claims(Studio().store.load(who.id).read("portrait.png"))], found(tmp_path / "said.mp4", look_for_mark=True)
    )
    assert portrait.state == "valid" and portrait.synthetic is None and "watermark" not in portrait.persona
    assert [(one["relation"], one["signed"]) for one in portrait.ingredients] == [("parentOf", "no")]
    assert clip.claims.source == "compositeSynthetic" and clip.claims.synthetic and clip.mark is not None
    assert [(one["relation"], one["signed"]) for one in clip.claims.ingredients] == [("componentOf", "yes")]


# ---- the command


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["verify", *arguments])
    return result.exit_code, result.output


def test_the_command_exits_by_what_it_found(place, tmp_path):
    code, text = run(str(place / "out" / "portrait.png"))
    assert code == 0 and "not changed since" in text and "this machine's own certificate" in text
    data = bytearray((place / "out" / "portrait.png").read_bytes())
    data[-300] ^= 1
    (tmp_path / "bad.png").write_bytes(data)
    code, text = run(str(tmp_path / "bad.png"))
    assert code == 1 and "CHANGED" in text
    code, text = run(str(tmp_path / "bad.png"), str(tmp_path / "nothing.png"))
    assert code == 2 and "there is no file" in text
    code, text = run("--json", str(place / "out" / "greeting.wav"), str(place / "out" / "voice.json"))
    told = json.loads(text)
    assert code == 0 and told[0]["claims"]["synthetic"] is True and told[1]["verdict"] == "ok"


def test_files_that_nobody_signed(tmp_path):
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (128, 128, 3), np.uint8)).save(tmp_path / "a.png")
    code, text = run(str(tmp_path / "a.png"))
    assert code == 0 and "says nothing of itself" in text


@pytest.mark.parametrize("data", [
    b"", b"PK\x03\x04", b"glTF\x02\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xffJSON", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50,
    b"\x00\x00\x00\x18ftypmp42" + b"\xff" * 200, b"plain words", b"RIFF\x00\x00\x00\x00WEBP" + b"\x01" * 60,
], ids=["empty", "zip", "glb", "png", "mp4", "text", "webp"])
def test_hostile_files_are_one_line(tmp_path, data):
    path = tmp_path / "odd.bin"
    path.write_bytes(data)
    [one] = found(path)
    assert one.verdict in ("unreadable", "changed", "ok") and all("\n" not in note for note in one.notes)


def test_a_zip_bomb_and_a_stray_zip_are_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.animism", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("manifest.json", "{}")
        archive.writestr("assets/big.png", b"\0" * (300 << 20))
    with zipfile.ZipFile(tmp_path / "stray.zip", "w") as archive:
        archive.writestr("../out.png", b"x")
    for name in ("bomb.animism", "stray.zip"):
        assert found(tmp_path / name)[-1].verdict == "unreadable"
    assert not (tmp_path.parent / "out.png").exists()

"""The finished personas that ship: what they are made from gives what is in their files, and they work like any other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from animism.agents.artifacts import LANDMARKS, PORTRAIT, SCULPTURE, VOICE
from animism.agents.presets import FOLDER, find, identity, loaded, preset, presets
from animism.agents.presets_make import MADE, cast, make, specification
from animism.agents.studio import Studio
from animism.agents.travelling import arrive
from animism.agents.verifying import verify
from animism.personas.archive import unpacked
from animism.personas.errors import InvalidInput
from animism.tools.provenance.reading import read_claims
from animism.tools.provenance.statement import mark_of, spec_hash
from animism.tools.provenance.watermark_reading import find_mark

NAMES = [one.name for one in presets()]


def test_there_are_enough_and_no_two_alike() -> None:
    assert len(NAMES) >= 8 and NAMES == cast()
    assert len({one.kind for one in presets()}) >= 8 and len({one.language for one in presets()}) >= 3
    assert sum(one.file.stat().st_size for one in presets()) < 1_600_000


@pytest.mark.parametrize("name", NAMES)
def test_each_is_what_its_table_says_and_is_somebody(name: str, tmp_path: Path) -> None:
    read = unpacked(FOLDER / f"{name}.animism", tmp_path)
    spec = read.now.spec
    assert spec == specification(name), f"make it anew: python -m animism.agents.presets_make {name}"
    assert (read.id, read.now.created, read.notes) == (identity(name), MADE, ())
    assert set(read.now.assets) == {PORTRAIT, LANDMARKS, SCULPTURE, VOICE}
    assert 80 < len(spec.greeting) < 400 and len(spec.life.backstory) > 200 and len(spec.dialogues) == 5
    told = spec.model_dump_json(include={"summary", "greeting", "life", "dialogues"})
    assert not re.search(r"\bTODO\b|\{\{|  ", told)


def test_one_is_taken_in_once_and_speaks(tmp_path: Path) -> None:
    studio = Studio(home=tmp_path / "home")
    nox = studio.preset("nox")
    assert studio.preset("Ophelia Nox").id == nox.id == preset(studio, "ophelia-nox").id and len(studio.store) == 1
    mark = find_mark(nox.portrait.image)
    assert mark is not None and mark.payload == mark_of(spec_hash(nox.spec))
    said = read_claims(studio.store.load(nox.id).read(PORTRAIT))
    assert said.state == "valid" and said.signer == "this machine" and nox.id in str(said.persona)
    assert nox.speak("Do come in.", "smug").samples.size and nox.portrait.sculpture is not None
    assert nox.edit({"name": "Nox"}, clip=False).version == 2
    assert studio.preset("nox").spec.name == "Nox"  # what was changed on it stays
    assert nox.chat("Who are you?").text


def test_a_name_that_only_a_preset_has_is_found(tmp_path: Path) -> None:
    studio = Studio(home=tmp_path / "home")
    slim, note = loaded(studio, "slim")
    assert slim.spec.appearance.subject == "cactus" and "comes with Animism" in note
    assert loaded(studio, "slim")[1] == ""
    with pytest.raises(InvalidInput, match="no persona"):
        loaded(studio, "nobody at all")
    with pytest.raises(InvalidInput, match="no preset") as error:
        preset(studio, "slym")
    assert "slim" in (error.value.mend or "") and find("slym") is None


def test_made_anew_it_is_the_same_persona(tmp_path: Path) -> None:
    made = unpacked(make("bramley", tmp_path), tmp_path)
    (tmp_path / "shipped").mkdir()
    shipped = unpacked(FOLDER / "bramley.animism", tmp_path / "shipped")
    assert (made.id, made.now.spec, made.now.created) == (shipped.id, shipped.now.spec, shipped.now.created)
    assert set(made.now.assets) == set(shipped.now.assets)


def test_one_preset_on_two_machines_is_one_persona(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each signs the portrait with its own certificate, and the file that ships has no signature."""
    studio = Studio(home=tmp_path / "home")
    taken = studio.preset("nox")
    signed = studio.store.load(taken.id).read(PORTRAIT)
    again = arrive(studio, FOLDER / "nox.animism")
    assert not again.new and again.persona.id == taken.id and studio.store.load(taken.id).read(PORTRAIT) == signed
    file = taken.export(tmp_path / "nox.animism")
    monkeypatch.setenv("ANIMISM_HOME", str(tmp_path / "other"))  # where the key lies
    other = Studio(home=tmp_path / "other")
    assert other.preset("nox").id == taken.id and not arrive(other, file).new and len(other.store) == 1
    assert other.store.load(taken.id).read(PORTRAIT) != signed
    taken.edit({"name": "Nox"}, clip=False)
    beside = [arrive(studio, source) for source in (FOLDER / "nox.animism", file)]
    assert [one.new for one in beside] == [True, False] and len(studio.store) == 2


def test_one_that_is_imported_is_signed_like_one_that_is_added(tmp_path: Path) -> None:
    studio = Studio(home=tmp_path / "home")
    nox = arrive(studio, FOLDER / "nox.animism").persona
    assert read_claims(studio.store.load(nox.id).read(PORTRAIT)).signer == "this machine"


def test_verify_knows_what_ships(tmp_path: Path) -> None:
    store = Studio(home=tmp_path / "home").store
    (tmp_path / "portrait.png").write_bytes(find("nox").read("assets/portrait.png"))  # type: ignore[union-attr]
    for file in (FOLDER / "nox.animism", FOLDER / "slim.animism", tmp_path / "portrait.png"):
        portrait, *_ = told = list(verify(file, store))
        assert all(one.verdict == "ok" for one in told) and "comes with Animism" in portrait.notes[0]

"""An ``.animism`` file holds exactly what it was given, and one that was tampered with is refused with a reason."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from animism.personas import archive
from animism.personas.errors import CardError
from animism.personas.spec import PersonaSpec
from animism.personas.store import Store, StoredPersona


@pytest.fixture
def stored(tmp_path: Path, spec: Callable[..., PersonaSpec]) -> tuple[Store, StoredPersona]:
    store = Store(home=tmp_path / "home")
    store.save(spec("Gus", greeting="Hm."), {"a.txt": b"first", "b.bin": b"\0" * 5000}, {"seed": 1})
    return store, store.save(spec("Gus", greeting="Hm?"), {"a.txt": b"second", "b.bin": b"\0" * 5000}, {"seed": 2},
                             replace="Gus", note="asks")


def packed(stored: tuple[Store, StoredPersona], *numbers: int) -> bytes:
    store, now = stored
    out = io.BytesIO()
    versions = [(store.load("Gus", number), None if number == 1 else 1) for number in numbers or (2,)]
    archive.write(out, versions, current=now.version, made_by="animism 9", rights={"synthetic": True})
    return out.getvalue()


def changed(data: bytes, **files: bytes | None) -> bytes:
    """The zip with files put in, exchanged or, for ``None``, taken out; ``manifest`` may be a function of it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        contents = {info.filename: before.read(info) for info in before.infolist()} | files
        for name, content in contents.items():
            if content is not None:
                after.writestr(name, content)
    return out.getvalue()


def told(data: bytes, **changes: Any) -> bytes:
    """With fields of the manifest exchanged."""
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        manifest = json.loads(zipped.read("manifest.json")) | changes
    return changed(data, **{"manifest.json": json.dumps(manifest).encode()})


def test_everything_comes_back_and_the_bytes_are_the_same_each_time(
    stored: tuple[Store, StoredPersona], tmp_path: Path
) -> None:
    data, now = packed(stored), stored[1]
    assert data == packed(stored) and archive.is_archive(data)
    read = archive.unpacked(data, tmp_path)
    assert (read.id, read.slug, read.current, read.notes) == (now.id, now.slug, 2, ())
    assert (read.now.spec, read.now.making, read.now.note, read.now.created) == (now.spec, now.making, "asks", now.created)
    assert {name: path.read_bytes() for name, path in read.now.assets.items()} == {
        name: now.read(name) for name in now.assets
    }


def test_a_history_goes_along_and_no_file_twice(stored: tuple[Store, StoredPersona], tmp_path: Path) -> None:
    data = packed(stored, 1, 2)
    read = archive.unpacked(data, tmp_path)
    assert [one.number for one in read.versions] == [1, 2] and read.now.parent == 1
    assert read.versions[0].assets["a.txt"].read_bytes() == b"first" and read.versions[0].spec.greeting == "Hm."
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        assert sum(name.endswith("b.bin") for name in zipped.namelist()) == 1


def test_files_that_nobody_named_are_kept_and_go_back_out(stored: tuple[Store, StoredPersona], tmp_path: Path) -> None:
    data = changed(packed(stored), **{"readme.txt": b"mine", "x/y.json": b"{}"})
    read = archive.unpacked(data, tmp_path)
    assert read.notes == ("2 files that its manifest does not name are kept and not used",)
    store = Store(home=tmp_path / "other")
    arrived = store.save(read.now.spec, read.now.assets, read.now.making)
    out = io.BytesIO()
    archive.write(out, [(arrived, None)], current=1, made_by="")
    with zipfile.ZipFile(out) as zipped:
        assert zipped.read("readme.txt") == b"mine" and "assets/archive.extra" not in zipped.namelist()


def test_a_newer_format_is_read_with_a_note_unless_it_says_that_it_must_not(
    stored: tuple[Store, StoredPersona], tmp_path: Path
) -> None:
    newer = told(packed(stored), version=7, unheard_of={"x": 1})
    assert "format 7" in archive.unpacked(newer, tmp_path).notes[0]
    with pytest.raises(CardError, match="reader of version 2") as error:
        archive.unpacked(told(newer, minimum_reader=2), tmp_path)
    assert "upgrade" in (error.value.mend or "")


BROKEN: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "changed": (lambda data: changed(data, **{"assets/a.txt": b"SECOND"}), "is not what its manifest tells"),
    "longer": (lambda data: changed(data, **{"assets/a.txt": b"second and more"}), "is not what its manifest tells"),
    "missing": (lambda data: changed(data, **{"assets/a.txt": None}), "lacks 'assets/a.txt'"),
    "no manifest": (lambda data: changed(data, **{"manifest.json": None}), "holds no manifest"),
    "another's manifest": (lambda data: changed(data, **{"manifest.json": b"{}"}), "not that of a persona"),
    "manifest no json": (lambda data: changed(data, **{"manifest.json": b"{"}), "no JSON"),
    "no such version": (lambda data: told(data, persona={"id": "0" * 32, "current": 9}), "lacks the current version"),
    "odd id": (lambda data: told(data, persona={"id": "../x", "current": 2}), "persona.id"),
    "leads out": (lambda data: changed(data, **{"../evil": b"x"}), "leads out"),
    "absolute": (lambda data: changed(data, **{"/etc/evil": b"x"}), "leads out"),
    "windows": (lambda data: changed(data, **{"C:evil": b"x"}), "leads out"),
    "cut": (lambda data: data[:-40], "cannot be unpacked"),
    "empty": (lambda data: b"", "cannot be unpacked"),
    "no zip": (lambda data: b"PK" * 900, "cannot be unpacked"),
    "bomb": (lambda data: _bomb(data), "unpacks to"),
    "twice": (lambda data: _twice(data), "twice"),
    "link": (lambda data: _link(data), "link"),
    "asset's name": (lambda data: _asset_named(data, "../a.txt"), "assets"),
}


@pytest.mark.parametrize("way", BROKEN)
def test_what_was_tampered_with_is_refused(stored: tuple[Store, StoredPersona], tmp_path: Path, way: str) -> None:
    breaks, said = BROKEN[way]
    before = {path for path in tmp_path.rglob("*")}
    folder = tmp_path / "unpacked"
    folder.mkdir()
    with pytest.raises(CardError, match=said) as error:
        archive.unpacked(breaks(packed(stored)), folder)
    assert error.value.mend
    there = {path for path in tmp_path.rglob("*")} - before
    assert all(path == folder or folder in path.parents for path in there)


def test_every_shorter_copy_is_refused(stored: tuple[Store, StoredPersona], tmp_path: Path) -> None:
    data = packed(stored)
    for length in range(0, len(data), 7):
        with pytest.raises(CardError):
            archive.unpacked(data[:length], tmp_path)


def _bomb(data: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("big", b"\0" * 4_000_000)
    return out.getvalue()


def _twice(data: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as zipped, pytest.warns(UserWarning):
        zipped.writestr("persona.json", b"{}")
    return out.getvalue()


def _link(data: bytes) -> bytes:
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as zipped:
        info = zipfile.ZipInfo("passwords")
        info.external_attr = 0o120777 << 16
        zipped.writestr(info, "/etc/passwd")
    return out.getvalue()


def _asset_named(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as zipped:
        manifest = json.loads(zipped.read("manifest.json"))
    manifest["versions"][0]["assets"] = {name: "assets/a.txt"}
    return changed(data, **{"manifest.json": json.dumps(manifest).encode()})

"""What a store keeps and finds again, on SQLite and on a real PostgreSQL server."""

import json
import os
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from animism.personas.errors import InvalidInput
from animism.personas.store import Store

PICTURE = b"\x89PNG" + bytes(range(256)) * 100


def test_a_persona_comes_back_as_it_was_in_another_store_object(store, place, spec, tmp_path):
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(os.urandom(3 * 2**20))
    made = spec("Gus", summary="An apple.\x00", extensions={"x": {"y": [1, None, "🍎"]}})
    saved = store.save(made, {"portrait.png": PICTURE, "clip.mp4": clip}, {"seconds": 1.5, "choices": ["é"]})
    loaded = Store(**place).load("Gus")
    assert loaded == saved and loaded.spec == made
    assert loaded.making == {"seconds": 1.5, "choices": ["é"]}
    assert loaded.read("portrait.png") == PICTURE
    assert loaded.path("clip.mp4").read_bytes() == clip.read_bytes() and loaded.assets["clip.mp4"].size == 3 * 2**20
    assert (loaded.version, loaded.slug) == (1, "gus")
    assert abs(datetime.now(UTC) - loaded.created) < timedelta(minutes=1)


def test_an_unknown_asset_offers_those_there_are(store, spec):
    saved = store.save(spec(), {"portrait.png": PICTURE})
    with pytest.raises(InvalidInput, match="no asset") as error:
        saved.read("landmarks.json")
    assert "portrait.png" in error.value.mend


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("The Apple", "the-apple"), ("../../etc/passwd", "etc-passwd"), ("C:\\Windows\\..", "c-windows"),
        ("りんご", "りんご"), ("सेब राजा", "सेब-राजा"), ("🍎", "red-apple"), ("  ", "persona"), ("Ｇｕｓ", "gus"),
        ("Straße %_'\";--", "strasse"), ("con", "con"), ("a\x00b", "a-b"), ("x" * 80, "x" * 80), ("...", "persona"),
        ("e\u0301clair", "\u00e9clair"), ("x'); DROP TABLE animism_personas;--", "x-drop-table-animism-personas"),
    ],
)
def test_any_name_is_data(store, spec, name, slug, tmp_path):
    saved = store.save(spec(name), {"portrait.png": PICTURE})
    assert saved.slug == slug and saved.name == name
    for wanted in (name, slug, slug.upper() if slug.isascii() else slug, saved.id, saved.id[:8]):
        if wanted.strip():
            assert store.load(wanted).id == saved.id
    inside = {path.name for path in (tmp_path / "kept" / "assets").rglob("*") if path.is_file()}
    assert inside == {saved.assets["portrait.png"].sha256}, "no file is named by a name"


def test_the_same_name_gets_a_numbered_slug_and_all_stay_reachable(store, spec):
    first, second, third = (store.save(spec(name)) for name in ("The Apple", "the APPLE", "The  Apple!"))
    assert [saved.slug for saved in (first, second, third)] == ["the-apple", "the-apple-2", "the-apple-3"]
    assert store.load("The Apple").id == first.id and store.load("the-apple-2").id == second.id
    store.delete("the-apple-2")
    assert store.save(spec("The Apple")).slug == "the-apple-2"


def test_beginnings_find_what_only_one_has(store, spec):
    gus, _ = store.save(spec("Grumpy Gus")), store.save(spec("Grand Ann"))
    assert store.load("grum").id == gus.id
    for wanted, said in (("gr", "no persona 'gr'"), ("zzz", "no persona"), ("", "no persona"), ("%", "no persona")):
        with pytest.raises(InvalidInput, match=said):
            store.load(wanted)
    with pytest.raises(InvalidInput, match="may be"):
        store.save(spec("Grumpy Ann"))
        store.load("grumpy")


def test_a_miss_offers_the_nearest(store, spec):
    with pytest.raises(InvalidInput) as error:
        store.load("anybody")
    assert "nothing is stored yet" in error.value.mend
    for name in ("Gus", "Bella", "Walter"):
        store.save(spec(name))
    with pytest.raises(InvalidInput, match="no persona 'Wolter'") as error:
        store.load("Wolter")
    assert "did you mean walter?" in error.value.mend


def test_deleting_wants_the_whole_name(store, spec):
    saved = store.save(spec("Grumpy Gus"))
    for wanted in ("grum", saved.id[:8]):
        with pytest.raises(InvalidInput):
            store.delete(wanted)
    store.delete("grumpy gus")
    assert len(store) == 0


def test_every_save_is_a_version_that_can_be_gone_back_to(store, spec):
    first = store.save(spec("Gus"), {"portrait.png": PICTURE})
    second = store.save(spec("Bob"), {**first.assets, "hat.png": b"hat"}, replace="gus", note="a hat")
    assert (second.id, second.version, second.slug, second.note) == (first.id, 2, "gus", "a hat")
    assert store.load("Bob") == store.load("gus") == second
    assert store.load("gus", 1).spec == first.spec and "hat.png" not in store.load("gus", 1).assets
    assert store.restore("gus", 1).name == "Gus" and store.load("gus").version == 1
    third = store.save(spec("Kim"), replace=first.id)
    history = [(v.number, v.parent, v.note, v.current) for v in store.versions("gus")]
    assert history == [(1, None, "", False), (2, 1, "a hat", False), (3, 1, "", True)]
    assert third.assets == {} and second.read("portrait.png") == PICTURE
    with pytest.raises(InvalidInput, match="no version 9") as error:
        store.load("gus", 9)
    assert "1 to 3" in error.value.mend


def test_replacing_what_is_not_there_keeps_nothing(store, spec):
    with pytest.raises(InvalidInput):
        store.save(spec("Gus"), {"portrait.png": PICTURE}, replace="nobody")
    assert len(store) == 0 and list(store.assets.kept()) == []


def test_deleting_takes_only_files_that_nobody_else_has(store, spec):
    one = store.save(spec("One"), {"shared.png": PICTURE, "own.png": b"one"})
    two = store.save(spec("Two"), {"other-name.png": PICTURE})
    assert len(list(store.assets.kept())) == 2, "the same content is one file"
    store.delete("one")
    assert list(store.assets.kept()) == [two.assets["other-name.png"].sha256]
    assert two.read("other-name.png") == PICTURE
    with pytest.raises(InvalidInput):
        store.load(one.id)
    store.delete("two")
    assert list(store.assets.kept()) == []


def test_lists_page_and_search(store, spec):
    for number in range(7):
        store.save(spec(f"Gus {number}", summary=f"the {'Élan' if number == 3 else 'plain'} one"))
    store.save(spec("Gus 0 again"), replace="gus-0")
    assert [line.slug for line in store.list(limit=3)] == ["gus-0", "gus-6", "gus-5"]
    assert [line.slug for line in store.list(limit=3, offset=3)] == ["gus-4", "gus-3", "gus-2"]
    assert len(store.list(offset=100)) == 0 and len(store) == 7 and len(store.list()) == 7
    assert [line.name for line in store.list(search="again")] == ["Gus 0 again"]
    assert len(store.list(search="APPLE")) == 7 and store.list(search="100%_") == ()
    line = store.list(limit=1)[0]
    assert (line.version, line.subject, line.kind) == (2, "apple", "fruit") and line.created < line.updated


@pytest.mark.parametrize("name", ["../x", "a/b", "", ".hidden", "x" * 101, "nul.png", "a\x00.png", "é.png", "a."])
def test_asset_names_are_plain_file_names(store, spec, name):
    with pytest.raises(InvalidInput, match="name of an asset"):
        store.save(spec(), {name: b"x"})
    assert len(store) == 0


@pytest.mark.parametrize("making", [{"x": object()}, {"x": float("nan")}, {"x": {1, 2}}])
def test_a_making_that_is_no_json_is_refused(store, spec, making):
    with pytest.raises(InvalidInput, match="not JSON"):
        store.save(spec(), making=making)


def test_a_missing_source_file_is_refused_and_nothing_is_kept(store, spec, tmp_path):
    with pytest.raises(InvalidInput, match="no file at"):
        store.save(spec(), {"a.png": b"fine", "b.png": tmp_path / "absent"})
    assert len(store) == 0 and list(store.assets.kept()) == []


def test_export_is_a_folder_of_plain_files(store, spec, tmp_path):
    store.save(spec("Gus"), {"portrait.png": PICTURE}, {"why": "ünknown"})
    folder = store.export("gus", tmp_path / "out" / "gus")
    assert sorted(path.name for path in folder.iterdir()) == ["making.json", "persona.json", "portrait.png"]
    assert json.loads((folder / "persona.json").read_text("utf-8"))["name"] == "Gus"
    assert "ünknown" in (folder / "making.json").read_text("utf-8")
    (folder / "mine.txt").write_text("keep")
    with pytest.raises(InvalidInput, match="exists already"):
        store.export("gus", folder)
    (folder / "portrait.png").write_bytes(b"old")
    store.export("gus", folder, overwrite=True)
    assert (folder / "portrait.png").read_bytes() == PICTURE and (folder / "mine.txt").read_text() == "keep"
    assert [path.name for path in folder.parent.iterdir()] == ["gus"]


def test_threads_share_a_store(store, spec):
    def work(number):
        for turn in range(5):
            saved = store.save(spec("Gus"), {"portrait.png": PICTURE, "own.bin": bytes([number, turn])})
            assert store.load(saved.slug).read("own.bin") == bytes([number, turn])

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    assert len(store) == 30
    assert {line.slug for line in store.list()} == {"gus", *(f"gus-{n}" for n in range(2, 31))}


def test_a_deletion_does_not_take_files_from_a_save_beside_it(store, place, spec, monkeypatch):
    """Just when a save has found its file there already, another store deletes the last persona that had it."""
    store.save(spec("One"), {"a.png": PICTURE})
    other = threading.Thread(target=Store(**place).delete, args=("one",))
    adopt = store.assets.adopt

    def adopt_and_be_disturbed(staged):
        fresh = adopt(staged)
        other.start()
        other.join(0.5)
        return fresh

    monkeypatch.setattr(store.assets, "adopt", adopt_and_be_disturbed)
    saved = store.save(spec("Two"), {"a.png": PICTURE})
    other.join()
    assert saved.read("a.png") == PICTURE and [line.slug for line in store.list()] == ["two"]

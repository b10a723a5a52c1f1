"""Fetching from a folder, the lock and what is checked of files: all that needs neither network nor torch."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from animism.personas.errors import Cancelled, InvalidInput, StoreError, ToolFailed, ToolUnavailable
from animism.tools.weights.archive import ZipSource
from animism.tools.weights.catalogue import Model
from animism.tools.weights.disk import remove
from animism.tools.weights.fetch import fetch
from animism.tools.weights.formats import fault_of, pickled_fault, safetensors_fault
from animism.tools.weights.lock import agreement, lock_path, read_lock
from animism.tools.weights.places import find_model, models_folder, need_model
from animism.tools.weights.plan import make_plan
from animism.tools.weights.sources import FolderSource
from animism.tools.weights.staging import Staging
from animism.tools.weights.state import models_here, state_of, verify


def model(**change: object) -> Model:
    return Model.model_validate({
        "id": "mine", "title": "Mine", "hub_id": "some/model", "include": ["*.json", "*/*.safetensors"], "licence": "MIT", **change
    })


def tensors(**shapes: int) -> bytes:
    """A safetensors file of bytes, one row a name."""
    header, at = {}, 0
    for name, size in shapes.items():
        header[name] = {"dtype": "U8", "shape": [size], "data_offsets": [at, at + size]}
        at += size
    text = json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + (bytes(range(251)) * (at // 251 + 1))[:at]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "stick"
    (root / "unet").mkdir(parents=True)
    (root / "config.json").write_text("{}")
    (root / "README.md").write_text("words")
    (root / "LICENSE").write_text("do as you like")
    (root / "unet" / "m.safetensors").write_bytes(tensors(a=300_000, b=7))
    return root


def take(folder: Path, what: Model | None = None, **options: object) -> Path:
    what, source = what or model(), FolderSource(folder)
    return fetch(make_plan(what, source, update=bool(options.get("update"))), source, **options)  # type: ignore[arg-type]


def problems(what: Model | None = None, **options: bool) -> str:
    return "; ".join(f"{problem.file} {problem.what}" for problem in verify(what or model(), **options).problems)


def test_a_folder_is_fetched_whole_and_pinned(folder: Path) -> None:
    plan = make_plan(model(), FolderSource(folder))
    assert not models_folder().exists(), "a plan writes nothing"
    assert plan.total == sum(file.size for file in plan.listing.files) and plan.fits and not plan.here
    place = take(folder)
    assert place == need_model("mine") == models_folder() / "mine"
    assert sorted(p.relative_to(place).as_posix() for p in place.rglob("*") if p.is_file()) == [
        "LICENSE", "config.json", "unet/m.safetensors"
    ]
    entry = read_lock().models["mine"]
    assert set(entry.files) == {"LICENSE", "config.json", "unet/m.safetensors"} and entry.licence == "MIT"
    assert verify(model()).ok and verify(model()).hashed and state_of("mine") == "here" and models_here() == ["mine"]
    assert not Staging("mine").root.exists()


def test_a_copy_of_a_models_folder_carries_its_lock(folder: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take(folder)
    copy = models_folder()
    monkeypatch.setenv("ANIMISM_MODELS", str(home / "elsewhere"))
    assert find_model("mine") is None
    take(copy)
    assert read_lock().models["mine"].files == read_lock(copy).models["mine"].files
    (copy / "mine" / "config.json").write_text("[]")
    remove("mine", forget=True)
    with pytest.raises(ToolFailed, match="hash"):
        take(copy)
    assert find_model("mine") is None


def test_a_cache_of_the_hubs_client_is_a_source_with_its_links(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "models--some--model"
    blobs, snapshot = cache / "blobs", cache / "snapshots" / ("a" * 40)
    (snapshot / "unet").mkdir(parents=True)
    blobs.mkdir()
    (blobs / "1").write_text("{}")
    (blobs / "2").write_bytes(tensors(a=10))
    (snapshot / "config.json").symlink_to("../../blobs/1")
    (snapshot / "unet" / "m.safetensors").symlink_to("../../../blobs/2")
    (cache / "refs").mkdir()
    (cache / "refs" / "main").write_text("a" * 40)
    place = take(tmp_path / "cache")
    assert not (place / "config.json").is_symlink() and read_lock().models["mine"].commit == "a" * 40
    remove("mine")
    assert verify(model()).problems[0].what.startswith("not here")
    (cache / "refs" / "main").write_text("b" * 40)
    with pytest.raises(InvalidInput, match="no snapshot"):
        take(tmp_path / "cache", model(id="other"))


@pytest.mark.parametrize("top", ["", "mine/"])
def test_a_zip_is_a_source(folder: Path, tmp_path: Path, top: str) -> None:
    packed = tmp_path / "mine.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.rglob("*"):
            archive.write(path, top + path.relative_to(folder).as_posix())

    def stop(what: str, done: int, total: int) -> None:
        if done > 100_000:
            raise Cancelled("stop")

    source = ZipSource(packed)
    with pytest.raises(Cancelled):
        fetch(make_plan(model(), source), source, meter=stop)
    place = fetch(make_plan(model(), source), source)
    assert (place / "unet" / "m.safetensors").read_bytes() == (folder / "unet" / "m.safetensors").read_bytes()
    assert verify(model()).ok
    content = bytearray(packed.read_bytes())
    content[len(content) // 2] ^= 255
    packed.write_bytes(content)
    remove("mine", forget=True)
    with pytest.raises((ToolFailed, InvalidInput)):
        source = ZipSource(packed)
        fetch(make_plan(model(), source), source)
    assert find_model("mine") is None


def test_a_zip_with_names_that_lead_out_or_that_is_none(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../evil.json", "{}")
        archive.writestr("a.json", "{}")
    with pytest.raises(ToolFailed, match="offers a file named"):
        ZipSource(tmp_path / "evil.zip").listing(model(include=["**"]))
    with pytest.raises(InvalidInput, match="holds no file"):
        ZipSource(tmp_path / "evil.zip").listing(model(include=["*.onnx"]))
    (tmp_path / "no.zip").write_bytes(b"PK")
    with pytest.raises(InvalidInput, match="cannot read"):
        ZipSource(tmp_path / "no.zip")


def test_links_that_lead_out_of_the_folder_are_refused(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.json"
    secret.write_text('"a secret"')
    (folder / "stolen.json").symlink_to(secret)
    with pytest.raises(ToolFailed, match="link that leads out"):
        take(folder)
    assert find_model("mine") is None


def test_what_was_pinned_must_come_again(folder: Path) -> None:
    take(folder)
    remove("mine")
    assert "mine" in read_lock().models, "removed, but not forgotten"
    weights = folder / "unet" / "m.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    with pytest.raises(ToolFailed, match="hash") as caught:
        take(folder)
    assert find_model("mine") is None and caught.value.mend
    weights.write_bytes(tensors(a=3))
    with pytest.raises(ToolFailed, match="not what it was") as caught:
        take(folder)
    assert "--update" in (caught.value.mend or "")
    take(folder, update=True)
    assert verify(model()).ok


def test_an_update_takes_the_place_of_what_was_there(folder: Path) -> None:
    take(folder)
    (folder / "config.json").write_text('{"new": true}')
    (folder / "LICENSE").unlink()
    take(folder, update=True)
    assert json.loads((need_model("mine") / "config.json").read_text()) == {"new": True}
    assert verify(model()).ok and not (need_model("mine") / "LICENSE").exists()
    assert [path.name for path in models_folder().iterdir() if ".old" in path.name or ".part" in path.name] == []


def test_a_licence_that_wants_agreement_gets_it_first_and_it_is_written_down(folder: Path) -> None:
    strict = model(agree=True, commercial_use=False, licence="Look, do not sell")
    with pytest.raises(InvalidInput) as caught:
        take(folder, strict)
    assert "--agree-licence mine" in (caught.value.mend or "") and not models_folder().exists()
    take(folder, strict, agreed=agreement(strict))
    agreed = read_lock().models["mine"].agreed
    assert agreed is not None and agreed.who and agreed.when.endswith("Z")
    assert "Look, do not sell" in agreed.text and "not allowed" in agreed.text
    remove("mine")
    take(folder, strict)
    assert read_lock().models["mine"].agreed == agreed, "agreed once, remembered"


def test_a_fetch_that_is_stopped_leaves_nothing_in_place_and_goes_on(folder: Path) -> None:
    def stop(what: str, done: int, total: int) -> None:
        if done > 200_000:
            raise Cancelled("stop")

    big = folder / "unet" / "m.safetensors"
    big.write_bytes(tensors(a=3_000_000))
    with pytest.raises(Cancelled):
        take(folder, meter=stop)
    assert find_model("mine") is None and state_of("mine") == "partial" and models_here() == ["mine"]
    plan = make_plan(model(), FolderSource(folder))
    assert 0 < plan.have < plan.total
    take(folder)
    assert verify(model()).ok and state_of("mine") == "here"


def test_what_came_of_another_state_of_the_folder_is_not_mixed_in(folder: Path) -> None:
    big = folder / "unet" / "m.safetensors"
    big.write_bytes(tensors(a=3_000_000))

    def stop(what: str, done: int, total: int) -> None:
        if done > 1_500_000:
            raise Cancelled("stop")

    with pytest.raises(Cancelled):
        take(folder, meter=stop)
    big.write_bytes(tensors(b=3_000_000))
    take(folder)
    assert (need_model("mine") / "unet" / "m.safetensors").read_bytes() == big.read_bytes()


def test_what_an_older_catalogue_asked_for_is_not_left_in_the_model(folder: Path) -> None:
    plan = make_plan(model(), FolderSource(folder))
    Staging("mine").begin(plan.listing)
    Staging("mine").path("old.safetensors").write_bytes(tensors(a=3))
    take(folder)
    assert not (need_model("mine") / "old.safetensors").exists() and verify(model()).ok


def test_a_full_disk_is_told_before_and_after(folder: Path, tiny_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANIMISM_MODELS", str(tiny_disk))
    (folder / "unet" / "m.safetensors").write_bytes(tensors(a=3_000_000))
    with pytest.raises(ToolFailed, match="too full"):
        take(folder)
    monkeypatch.setattr("animism.tools.weights.plan.ROOM", -(1 << 40))  # as if others filled the disk meanwhile
    with pytest.raises(ToolFailed, match="too full") as caught:
        take(folder)
    assert "ANIMISM_MODELS" in (caught.value.mend or "")
    assert find_model("mine") is None and not Staging("mine").root.exists()


def test_a_folder_that_cannot_be_written_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANIMISM_MODELS", "/proc/models")
    with pytest.raises(ToolFailed, match="cannot write") as caught:
        take(folder)
    assert "ANIMISM_MODELS" in (caught.value.mend or "")


@pytest.mark.parametrize("name", ["extra.bin", "train.ckpt", "x.pkl"])
def test_pickles_that_nobody_converts_are_refused(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"anything")
    with pytest.raises(InvalidInput, match="pickle"):
        take(folder, model(include=["*"]))
    assert find_model("mine") is None


def test_code_is_refused(folder: Path) -> None:
    (folder / "modeling.py").write_text("print()")
    with pytest.raises(InvalidInput, match="code"):
        take(folder, model(include=["*"]))


def test_plain_numbers_with_a_pickles_ending_are_looked_at(folder: Path) -> None:
    import pickle

    import numpy as np

    voices = model(include=["*.json", "voices.bin"], plain=["voices.bin"])
    with open(folder / "voices.bin", "wb") as stream:
        np.savez(stream, a=np.zeros((3, 4), np.float32))
    take(folder, voices)
    assert verify(voices).ok
    old = b"cos\nsystem\n(S'true'\ntR."
    for content in (pickle.dumps({"a": 1}), pickle.dumps({"a": 1}, protocol=2), old):
        remove("mine", forget=True)
        (folder / "voices.bin").write_bytes(content)
        with pytest.raises(ToolFailed, match="it is a pickle"):
            take(folder, voices)
    for numbers in (np.random.default_rng(0).normal(size=1000).astype("<f4"), np.full(50, np.frombuffer(b"\x80\x04\x00\x3f", "<f4")[0])):
        (folder / "voices.bin").write_bytes(numbers.tobytes())
        take(folder, voices)
        remove("mine", forget=True)
    with open(folder / "voices.bin", "wb") as stream:
        np.savez(stream, a=np.array([{"a": 1}], dtype=object))
    with pytest.raises(ToolFailed, match="objects"):
        take(folder, voices)


def test_a_model_of_one_file_lies_under_its_id(folder: Path, tmp_path: Path) -> None:
    one = model(id="detector.safetensors", include=["unet/m.safetensors"], layout="file")
    place = take(folder, one)
    assert place.is_file() and place == need_model("detector.safetensors") and verify(one).ok
    assert place.read_bytes() == (folder / "unet" / "m.safetensors").read_bytes()
    entry, copy = read_lock().models[one.id], tmp_path / "copy"
    remove(one.id)
    take(folder, one)
    os.rename(models_folder(), copy)
    take(copy, one)
    assert read_lock().models[one.id].files == entry.files and verify(one).ok
    place.write_bytes(b"x")
    assert "bytes where" in problems(one)
    remove(one.id, forget=True)
    with pytest.raises(InvalidInput, match="is one file"):
        take(folder, model(include=["*.json", "unet/*"], layout="file"))


def test_verify_tells_everything_that_is_wrong(folder: Path) -> None:
    place = take(folder)
    (place / "unet" / "m.safetensors").write_bytes(tensors(a=300_000, b=7)[:-20])
    (place / "LICENSE").unlink()
    (place / "more.bin").write_bytes(b"?")
    (place / "config.json").write_text("[]")
    told = problems()
    for part in ("LICENSE is missing", "more.bin is not of this model", "more.bin may be a pickle", "truncated",
                 "config.json changed since", "m.safetensors 300"):
        assert part in told, told
    assert "changed" not in problems(quick=True)


def test_verify_of_what_was_put_in_place_by_hand_looks_at_headers(folder: Path) -> None:
    import shutil

    shutil.copytree(folder, models_folder() / "mine")
    assert state_of("mine") == "unpinned" and verify(model()).ok and not verify(model()).hashed
    index = {"weight_map": {"a": "m.safetensors", "c": "m.safetensors", "d": "n.safetensors"}}
    (models_folder() / "mine" / "unet" / "m.safetensors.index.json").write_text(json.dumps(index))
    assert "n.safetensors is missing" in problems() and "lacks 1 tensors of the index, 'c'" in problems()


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "truncated"), (b"PK\x03\x04" + b"\0" * 60, "truncated, or another format"), (tensors(a=9)[:-1], "truncated"),
     (tensors(a=9) + b"x", "beyond its last"), (b"\x10" + b"\0" * 7 + b"not json at all!", "no table"),
     (b"\x02" + b"\0" * 7 + b"[]", "no table"), (b"\xff" * 80, "truncated, or another format"),
     (tensors(a=9).replace(b"U8", b"X8"), "no known type"), (tensors(a=9).replace(b"[9]", b"[8]"), "bytes of its shape"),
     (tensors(a=9).replace(b"[0, 9]", b"[1, 9]"), "bytes of its shape"), (tensors(a=9), "")],
)
def test_safetensors_are_read_by_their_header(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(content)
    fault = safetensors_fault(path)
    assert (told in fault) if told else fault == ""


def test_an_onnx_file_that_is_none_and_a_broken_json(tmp_path: Path) -> None:
    (tmp_path / "a.onnx").write_bytes(b"\x80\x04]\x94K\x01a.")
    (tmp_path / "b.onnx").write_bytes(b"\x08\x07rest")
    (tmp_path / "c.json").write_text("{")
    assert fault_of(tmp_path / "a.onnx") and not fault_of(tmp_path / "b.onnx") and fault_of(tmp_path / "c.json")
    assert fault_of(tmp_path / "a.onnx", "model.txt") == "" and pickled_fault(tmp_path / "a.onnx") == "it is a pickle"


def test_a_lock_that_cannot_be_read_is_told_and_not_overwritten(folder: Path) -> None:
    take(folder)
    lock_path().write_text("{")
    with pytest.raises(StoreError, match=r"models\.lock\.json"):
        take(folder, model(id="other"))
    assert lock_path().read_text() == "{"


def test_removing_frees_what_was_half_fetched_too(folder: Path) -> None:
    take(folder)
    Staging("mine").files.mkdir(parents=True)
    (Staging("mine").files / "half.coming").write_bytes(b"12345")
    freed = remove("mine", forget=True)
    assert freed > 300_000 and find_model("mine") is None and not Staging("mine").root.exists()
    assert read_lock().models == {} and remove("mine") == 0


def test_two_processes_fetch_one_model_once(folder: Path, home: Path, tmp_path: Path) -> None:
    code = (
        "import sys, time\nfrom pathlib import Path\n"
        "from animism.tools.weights.catalogue import Model\nfrom animism.tools.weights.fetch import fetch\n"
        "from animism.tools.weights.plan import make_plan\nfrom animism.tools.weights.sources import FolderSource\n"
        "model = Model(id='mine', title='Mine', hub_id='some/model', include=('*.json', '*/*.safetensors'), licence='MIT')\n"
        "source = FolderSource(Path(sys.argv[1]))\nplan = make_plan(model, source)\ncame = []\n"
        "def meter(what, done, total):\n    came.append(what)\n    time.sleep(0.05)\n"
        "print(fetch(plan, source, meter=meter).name, len([w for w in came if 'waiting' not in w]))\n"
    )
    environment = {**os.environ, "ANIMISM_HOME": str(home)}
    both = [subprocess.Popen([sys.executable, "-P", "-c", code, str(folder)], stdout=subprocess.PIPE, text=True, env=environment)
            for _ in range(2)]
    told = sorted(one.communicate(timeout=60)[0].split() for one in both)
    assert [one.returncode for one in both] == [0, 0]
    assert told[0] == ["mine", "0"] and int(told[1][1]) > 0, told
    assert verify(model()).ok


def test_a_model_that_is_not_on_the_hub_says_where_it_is() -> None:
    from animism.tools.weights.hub import HubSource

    with pytest.raises(ToolUnavailable, match=r"example\.org") as caught:
        HubSource().listing(model(hub_id="", homepage="https://example.org/model"))
    assert "--from FOLDER" in (caught.value.mend or "")

"""Pickles: the tensors of an honest one become safetensors once; a hostile one is refused, never run, and removed."""

from __future__ import annotations

import os
import pickle
import shutil
import zipfile
from pathlib import Path

import pytest
import torch
from animism.personas.errors import ToolFailed, ToolUnavailable
from animism.tools.weights.catalogue import Model
from animism.tools.weights.convert import convert_pickle
from animism.tools.weights.disk import remove
from animism.tools.weights.fetch import fetch
from animism.tools.weights.lock import read_lock
from animism.tools.weights.places import find_model, models_folder
from animism.tools.weights.plan import make_plan
from animism.tools.weights.sources import FolderSource
from animism.tools.weights.state import verify
from safetensors.torch import load_file

ADAPTER = {
    "image_proj": {"norm.weight": torch.arange(6.0), "proj.weight": torch.ones(2, 3, dtype=torch.float16)},
    "ip_adapter": {"1.to_k.weight": torch.zeros(4, 4).t()},
}
MODEL = Model(id="face", title="Face", include=("ip.bin",), convert=("ip.bin",), licence="MIT", homepage="https://example.org")


class Bomb:
    """What a malicious file holds: read carelessly, it makes a folder."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (self.path,)


class Copy:
    """Another one, with a function that torch does not know to be harmful."""

    def __init__(self, *paths: Path) -> None:
        self.paths = tuple(map(str, paths))

    def __reduce__(self) -> tuple[object, tuple[str, ...]]:
        return shutil.copyfile, self.paths


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "stick"
    root.mkdir()
    torch.save(ADAPTER, root / "ip.bin")
    return root


def take(folder: Path, model: Model = MODEL, update: bool = False) -> Path:
    source = FolderSource(folder)
    return fetch(make_plan(model, source, update=update), source, update=update)


def test_tensors_are_kept_by_dotted_names(folder: Path) -> None:
    names = convert_pickle(folder / "ip.bin", folder / "ip.safetensors")
    found = load_file(folder / "ip.safetensors")
    assert names == sorted(found) == ["image_proj.norm.weight", "image_proj.proj.weight", "ip_adapter.1.to_k.weight"]
    assert torch.equal(found["image_proj.norm.weight"], torch.arange(6.0))
    assert found["image_proj.proj.weight"].dtype == torch.float16 and found["ip_adapter.1.to_k.weight"].shape == (4, 4)


def test_shared_memory_numbers_and_the_old_format(tmp_path: Path) -> None:
    one = torch.arange(4.0)
    state = {"a": one, "b": one, "part": one[2:], "epoch": 3, "names": ["x"], "sparse": torch.eye(3).to_sparse()}
    for i, zipped in enumerate((True, False)):
        torch.save(state, tmp_path / f"{i}.pt", _use_new_zipfile_serialization=zipped)
        assert convert_pickle(tmp_path / f"{i}.pt", tmp_path / f"{i}.safetensors") == ["a", "b", "part", "sparse"]
        found = load_file(tmp_path / f"{i}.safetensors")
        assert torch.equal(found["a"], one) and torch.equal(found["b"], one) and torch.equal(found["part"], one[2:])
        assert torch.equal(found["sparse"], torch.eye(3))


def test_a_fetch_converts_once_and_pins_both(folder: Path) -> None:
    place = take(folder)
    assert [path.name for path in place.iterdir()] == ["ip.safetensors"] and verify(MODEL).ok
    entry = read_lock().models["face"]
    assert set(entry.files) == {"ip.safetensors"} and set(entry.originals) == {"ip.bin"}
    remove("face")
    take(folder)
    assert read_lock().models["face"].files == entry.files, "the same pickle makes the same file"
    copy = folder.parent / "models"
    os.rename(models_folder(), copy)
    take(copy)
    assert verify(MODEL).ok and (find_model("face") or Path()).joinpath("ip.safetensors").exists()
    assert read_lock().models["face"].files == entry.files
    remove("face")
    torch.save({"image_proj": {"norm.weight": torch.zeros(6)}}, folder / "ip.bin")
    with pytest.raises(ToolFailed):
        take(folder)


@pytest.mark.parametrize("kind", ["torch", "plain", "old", "renamed member"])
def test_a_hostile_pickle_is_refused_removed_and_never_run(folder: Path, tmp_path: Path, kind: str) -> None:
    touched, path = tmp_path / "touched", folder / "ip.bin"
    if kind == "plain":
        path.write_bytes(pickle.dumps({"w": Bomb(touched)}))
    else:
        torch.save({"w": torch.ones(2), "x": Bomb(touched)}, path, _use_new_zipfile_serialization=kind != "old")
    if kind == "renamed member":
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("more.pkl", pickle.dumps(Bomb(touched)))
    with pytest.raises(ToolFailed, match=r"more than tensors \((it names|Unsup).*\); it was not run and is removed|damaged") as caught:
        take(folder)
    assert not touched.exists() and find_model("face") is None and caught.value.mend
    assert not [path for path in models_folder().rglob("*") if path.suffix == ".bin"], "what was fetched of it is gone"
    assert path.exists(), "the user's own copy is theirs"


class Settings:
    """What a checkpoint may hold besides tensors; made by calling it, as such classes often are."""

    made = 0

    def __init__(self, rate: int = 0) -> None:
        type(self).made += 1
        self.rate = rate


def test_named_classes_are_read_as_stand_ins_and_nothing_else_is(tmp_path: Path) -> None:
    name = f"{Settings.__module__}.{Settings.__qualname__}"
    torch.save({"model": {"w": torch.ones(2)}, "config": Settings(24000), "list": [Settings(1)]}, tmp_path / "a.pth")
    made = Settings.made
    with pytest.raises(ToolFailed, match="holds more than tensors"):
        convert_pickle(tmp_path / "a.pth", tmp_path / "a.safetensors", remove_refused=False)
    assert convert_pickle(tmp_path / "a.pth", tmp_path / "a.safetensors", inert=[name]) == ["model.w"]
    assert Settings.made == made, "the class itself was not called"
    torch.save({"w": torch.ones(2), "c": Settings(1), "x": Bomb(tmp_path / "touched")}, tmp_path / "b.pth")
    with pytest.raises(ToolFailed, match="holds more than tensors"):
        convert_pickle(tmp_path / "b.pth", tmp_path / "b.safetensors", inert=[name])
    (tmp_path / "here").write_text("x")
    torch.save({"w": torch.ones(2), "x": Copy(tmp_path / "here", tmp_path / "there")}, tmp_path / "c.pth")
    assert convert_pickle(tmp_path / "c.pth", tmp_path / "c.safetensors", inert=["shutil.copyfile"]) == ["w"]
    assert not (tmp_path / "there").exists() and not (tmp_path / "touched").exists(), "not even what is named is run"


def test_the_hostile_pickle_would_have_worked(tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(Bomb(tmp_path / "touched")))
    assert (tmp_path / "touched").is_dir()


@pytest.mark.parametrize("content", [b"", b"junk", b"PK\x03\x04junk", pickle.dumps([1, 2])])
def test_what_is_no_pickle_of_tensors_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.bin").write_bytes(content)
    with pytest.raises(ToolFailed, match=r"a\.bin"):
        convert_pickle(tmp_path / "a.bin", tmp_path / "a.safetensors")
    assert not (tmp_path / "a.safetensors").exists()


def test_a_truncated_pickle_is_told(folder: Path) -> None:
    content = (folder / "ip.bin").read_bytes()
    (folder / "ip.bin").write_bytes(content[: len(content) // 2])
    with pytest.raises(ToolFailed, match="damaged|more than tensors"):
        take(folder)
    assert find_model("face") is None


def test_without_torch_a_pickle_is_refused_before_a_byte_moves(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("plan", "convert"):
        monkeypatch.setattr(f"animism.tools.weights.{module}.find_spec", lambda name: None)
    with pytest.raises(ToolUnavailable, match="torch") as caught:
        take(folder)
    assert "pip install" in (caught.value.mend or "") and not models_folder().exists()
    with pytest.raises(ToolUnavailable, match="torch"):
        convert_pickle(folder / "ip.bin", folder / "ip.safetensors")

"""The catalogue: read, refused with one clear line, found by id and hub id; names from outside; pages that tell the same."""

from __future__ import annotations

import os
from pathlib import Path, PureWindowsPath

import pytest
from animism.personas.errors import InvalidInput, ToolFailed
from animism.tools.weights import pages
from animism.tools.weights.catalogue import Model, as_toml, catalogue, find, read_catalogue, with_needs
from animism.tools.weights.names import converted_name, matches, unsafe, wanted
from hypothesis import given
from hypothesis import strategies as st

GOOD = {"id": "mine", "title": "Mine", "include": ["*.json"], "licence": "MIT"}


def own(home: Path, text: str, name: str = "own.toml") -> Path:
    folder = home / "catalogue"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_every_model_of_ours_can_be_read_and_says_what_a_user_must_know() -> None:
    models = catalogue()
    assert len(models) > 5
    for model in models.values():
        assert model.hub_id or model.homepage or model.notes, model.id
        assert model.used_by and model.licence, model.id
        assert model.commercial_use is not None or model.notes, model.id


def test_a_models_own_form_can_be_read_again(home: Path) -> None:
    for model in catalogue().values():
        assert read_catalogue(own(home, as_toml(model))) == [model]


@pytest.mark.parametrize(
    ("change", "told"),
    [({"id": "../up"}, "id"), ({"id": "Big"}, "id"), ({"id": ".mine"}, "id"), ({"id": "models.lock.json"}, "lock"), ({"id": "models"}, "lock"), ({"include": []}, "include"),
     ({"include": ["/etc/*"]}, "include"), ({"include": ["../*"]}, "include"), ({"include": ["a\\b"]}, "include"),
     ({"include": ["model.bin"]}, "pickle"), ({"include": ["run.py"]}, "code"), ({"convert": ["a.safetensors"]}, "pickle"),
     ({"hub_id": "no-slash"}, "hub_id"), ({"layout": "heap"}, "layout"), ({"bytes": -1}, "bytes"),
     ({"licence": ""}, "licence"), ({"license": "MIT"}, "license"), ({"commercial_use": "maybe"}, "commercial_use")],
    ids=lambda value: str(value)[:40],
)
def test_a_fault_in_a_catalogue_is_one_line_that_names_file_and_field(home: Path, change: dict, told: str) -> None:
    import json

    rows = "\n".join(f"{key} = {json.dumps(value)}" for key, value in {**GOOD, **change}.items())
    path = own(home, f"[[model]]\n{rows}\n")
    with pytest.raises(InvalidInput) as caught:
        catalogue()
    assert str(path) in str(caught.value) and told in str(caught.value) and "\n" not in str(caught.value)
    assert caught.value.mend


@pytest.mark.parametrize("text", ["model = 3", "[[model]", "[[models]]\nid = 'x'", "\udcff", "[model]\nid = 'x'"])
def test_a_file_that_is_no_catalogue_is_told(home: Path, text: str) -> None:
    path = own(home, "")
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(InvalidInput, match="own.toml"):
        catalogue()


def test_two_models_of_one_id_are_refused(home: Path) -> None:
    taken = next(iter(catalogue().values()))
    own(home, as_toml(taken))
    with pytest.raises(InvalidInput, match="two models are called"):
        catalogue()


def test_what_a_model_needs_comes_first_and_once(home: Path) -> None:
    form = '[[model]]\nid = "{}"\ntitle = "x"\ninclude = ["*"]\nlicence = "MIT"\nneeds = {}\n'
    own(home, form.format("a1", '["b1", "c1"]') + form.format("b1", '["c1"]') + form.format("c1", '["a1"]'))
    assert [model.id for model in with_needs([find("a1"), find("b1")])] == ["c1", "b1", "a1"]
    own(home, form.format("a1", '["b2"]'))
    with pytest.raises(InvalidInput, match="needs: no model 'b2'"):
        catalogue()


def test_a_model_is_found_by_its_hub_id_and_the_nearest_are_offered(home: Path) -> None:
    model = next(model for model in catalogue().values() if model.hub_id)
    same = [other for other in catalogue().values() if other.hub_id.lower() == model.hub_id.lower()]
    if len(same) == 1:
        assert find(model.hub_id) == find(f"hub:{model.hub_id}") == model
    with pytest.raises(InvalidInput) as caught:
        find(model.id[:-1])
    assert model.id in (caught.value.mend or "") and str(home / "catalogue") in (caught.value.mend or "")


def test_patterns_stay_in_their_folder() -> None:
    assert matches("config.json", "*.json") and not matches("unet/config.json", "*.json")
    assert matches("unet/a.safetensors", "*/*.safetensors") and not matches("a/b/c.safetensors", "*/*.safetensors")
    assert matches("a/b/c.json", "**/*.json") and matches("c.json", "**/*.json") and matches("a/b", "**")


@pytest.mark.parametrize(
    "name", ["../up", "a/../../up", "/etc/passwd", "C:/x", "a\\b", "~/x", "a//b", "a/./b", "", "a\nb", "a/b.", "a ", "x" * 500]
)
def test_names_that_lead_out_are_refused(name: str) -> None:
    assert unsafe(name)
    with pytest.raises(ToolFailed):
        wanted([name], [name if name and "\\" not in name and "x" * 9 not in name else "**"])


@given(st.text(alphabet="ab./\\:~ \t\x00C", max_size=12))
def test_a_name_that_is_let_through_stays_in_its_folder(name: str) -> None:
    if not unsafe(name):
        root = Path("/models/mine")
        assert Path(os.path.normpath(root / name)).is_relative_to(root) and Path(os.path.normpath(root / name)) != root
        assert not PureWindowsPath(name).drive and PureWindowsPath(name).parts


def test_names_that_would_be_one_file_are_refused() -> None:
    for names in (["a/B.json", "a/b.json"], ["a", "a/b"]):
        with pytest.raises(ToolFailed, match="two files for one name"):
            wanted(names, ["**"])


def test_what_is_wanted() -> None:
    names = ["config.json", "model.safetensors", "model.fp16.safetensors", "README.md", "LICENSE.txt", "../evil.txt"]
    assert wanted(names, ["*.json", "*.safetensors"], ["*.fp16.*"]) == ["LICENSE.txt", "config.json", "model.safetensors"]
    assert converted_name("a/b.x.bin") == "a/b.x.safetensors"


def test_the_pages_tell_what_the_catalogue_tells() -> None:
    models = pages.own_models()
    assert {path.stem for path in pages.PAGES.glob("*.md")} == {model.id for model in models}, "python -m animism.tools.weights.pages"
    for model in models:
        text = (pages.PAGES / f"{model.id}.md").read_text(encoding="utf-8")
        assert text == pages.page(model), f"{model.id}: python -m animism.tools.weights.pages"
        assert model.licence in text and f"animism weights fetch {model.id}" in text and text.count("`") % 2 == 0
    readme = pages.README.read_text(encoding="utf-8")
    assert readme == pages.readme(readme, models), "python -m animism.tools.weights.pages"


def test_a_page_says_what_is_not_allowed() -> None:
    model = Model.model_validate({**GOOD, "commercial_use": False, "agree": True, "convert": ["a.bin"], "hub_id": "a/b"})
    text = pages.page(model)
    assert "**Commercial use is not allowed.**" in text and "--agree-licence mine" in text and "made safetensors" in text


def test_what_tools_and_experts_need_is_in_the_catalogue_and_licensed_as_they_say(monkeypatch: pytest.MonkeyPatch) -> None:
    from animism.plugins import PluginHost

    models, host = catalogue(), PluginHost()
    for tool in host.tools:
        for weights in tool.requires.weights:
            if not weights.model:
                continue
            assert weights.model in models, f"{tool.name}: {weights.model}"
            model = models[weights.model]
            assert not weights.commercial_use or model.commercial_use, f"{tool.name}: {weights.model}"
            assert model.hub_id in ("", weights.hub_id), f"{tool.name}: {weights.model}"
            assert f"{tool.capability.name}: {tool.name}" in model.used_by, f"{tool.name}: {weights.model}"
    for expert in host.diffusers.values():
        for name in (expert.weights, *(part.weights for part in (*expert.loras, *expert.controls))):
            assert name in models, f"{expert.name}: {name}"
            assert not expert.commercial_use or models[name].commercial_use, f"{expert.name}: {name}"

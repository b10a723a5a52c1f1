"""Experts as data, the words they are asked with, how they are placed, scored and mixed; all without torch."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, NoFaceDetected, ToolFailed, ToolUnavailable
from animism.personas.spec import Appearance, PersonaSpec, SocialIdentity
from animism.plugins.host import PluginHost
from animism.tools.contracts import Drawing, PortraitRequest
from animism.tools.diffusion.expert import Expert, Lora, read_experts
from animism.tools.diffusion.family import BUILT_IN
from animism.tools.diffusion.memory import plan
from animism.tools.diffusion.mixing import blended, shares_of
from animism.tools.diffusion.prompting import FACE, about_tokens, shorten, tidy, write_prompt
from animism.tools.diffusion.scoring import score, sharpness
from animism.tools.diffusion.weight_files import read_header, safetensors_in, variant_of
from animism.tools.hardware import Placement
from animism.tools.media import Landmarks
from animism.tools.portrait.assumed_face import assumed_face
from animism.tools.weights.catalogue import catalogue

EXPERT = Expert(name="x", description="x", family="sd15", weights="sd15", prompt="portrait of a {subject}, {details}, oil")


def spec(**look):
    settings = dict(subject="apple", kind="fruit", mood="grumpy", features=["deep wrinkles"], clothing=["a red scarf"],
                    accessories=["gold-rimmed glasses"], materials=["wax"], palette=["#b5121b", "leaf green"], without=["hat"])
    return PersonaSpec(name="Ada", social=SocialIdentity(age_group="old"), appearance=Appearance(**{**settings, **look}))


# ---- experts


def test_the_built_in_experts_are_whole():
    experts = PluginHost().diffusers
    assert len(experts) >= 15 and {expert.family for expert in experts.values()} == set(BUILT_IN)
    for expert in experts.values():
        assert "{subject}" in expert.prompt and "{details}" in expert.prompt, expert.name
        assert expert.licence and expert.good_at and expert.memory, expert.name


def test_every_weight_of_an_expert_is_in_the_catalogue_with_terms_that_agree():
    models = {model.id: model for model in catalogue()} if not isinstance(catalogue(), dict) else catalogue()
    for expert in PluginHost().diffusers.values():
        used = [expert.weights, *(lora.weights for lora in expert.loras), *(control.weights for control in expert.controls)]
        used += [expert.face] if expert.face else []
        assert set(used) <= set(models), expert.name
        assert expert.commercial_use <= all(models[name].commercial_use for name in used), expert.name


@pytest.mark.parametrize(("wrong", "words"), [
    ('name = "a"\nstepps = 3', ["stepps"]), ('name = "A b"', ["name"]), ("name = ", ["experts.toml"]),
    ('name = "a"\ndescription = "x"\nfamily = "sd15"\nweights = "w"\nsize = 513', ["size"]),
    ('name = "a"\ndescription = "x"\nfamily = "sd15"\nweights = "w"\nscheduler = "magic"', ["scheduler"]),
    ('name = "a"\ndescription = "x"\nfamily = "sd15"\nweights = "w"\n[[controls]]\nkind = "pose"\nweights = "p"', ["controls", "kind"]),
    ('[[expert]]\nname = "a"\n[[expert.loras]]\nweight = 9', ["description"]),
])
def test_a_typo_names_file_and_field(tmp_path, wrong, words):
    path = tmp_path / "experts.toml"
    path.write_text(wrong)
    with pytest.raises(InvalidInput) as caught:
        read_experts(path)
    assert all(word in str(caught.value) for word in words) and caught.value.mend


def test_listing_and_availability_load_nothing_heavy():
    code = (
        "import sys\nfrom animism.plugins.host import PluginHost\nhost = PluginHost()\n"
        "tool = host.tools.get('portrait', 'diffusion')\nassert host.diffusers\ntool.available()\n"
        "print(sorted({'torch', 'diffusers', 'transformers', 'peft', 'accelerate'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


# ---- words


def test_words_say_subject_face_and_look():
    text = write_prompt(spec(), EXPERT).text
    assert text.startswith("portrait of a grumpy old apple character") and text.endswith(", oil")
    for part in (FACE, "deep wrinkles", "wearing a red scarf", "with gold-rimmed glasses", "made of wax", "red and leaf green"):
        assert part in text
    assert write_prompt(spec(), EXPERT).negative == "hat"
    assert write_prompt(spec(mood="anxious"), EXPERT).text.startswith("portrait of an anxious")


def test_a_person_is_a_person():
    made = PersonaSpec(name="B", social=SocialIdentity(age_group="young", gender="feminine"),
                       appearance=Appearance(subject="chemist", kind="person", mood="neutral"))
    assert write_prompt(made, EXPERT).text.startswith("portrait of a young feminine chemist,")


def test_what_matters_least_is_left_out_first():
    full = write_prompt(spec(), EXPERT)
    gone = []
    for limit in range(about_tokens(full.text), 12, -3):
        made = write_prompt(spec(), EXPERT, limit=limit)
        assert about_tokens(made.text) <= limit and "apple" in made.text
        gone = [*made.left_out]
    assert gone[0] == "made of wax" and gone.index("with gold-rimmed glasses") > gone.index("wearing a red scarf")
    assert FACE in write_prompt(spec(), EXPERT, limit=30).text


def test_prose_says_what_is_missing_and_redrawing_says_so():
    made = write_prompt(spec(), EXPERT, sentences=True, redraw=True)
    assert "without hat" in made.text and made.text.startswith("Redraw this picture")


def test_triggers_of_loras_come_first():
    expert = EXPERT.model_copy(update={"loras": (Lora(weights="a", trigger="toy_face"), Lora(weights="b"))})
    assert write_prompt(spec(), expert).text.startswith("toy_face, portrait of")


@pytest.mark.parametrize("nasty", ["", "\x00", "a\nb\tc", "\ud800x", "\u202eevil", "{subject}{0.__class__}", "é" * 10**6])
def test_any_text_becomes_one_line(nasty):
    clean = tidy(nasty)
    assert len(clean) <= 2000 and clean.isprintable() and clean == clean.strip()
    kept = clean or "x"  # a specification holds no halves of letters
    assert about_tokens(write_prompt(spec(features=[kept[:300]], subject=kept[:50]), EXPERT, limit=70).text) <= 70


def test_shortening_cuts_phrases_then_letters():
    assert shorten("one, two, three", 3, lambda text: len(text.split(","))) == ("one, two, three", [])
    assert shorten("one, two, three", 2, lambda text: len(text.split(","))) == ("one, two", ["three"])
    text, gone = shorten("x" * 100, 10, len)
    assert text == "x" * 10 and gone == ["x" * 90]


# ---- placement


@pytest.mark.parametrize(("device", "dtype", "free", "need", "expected"), [
    ("cpu", "float32", 16e9, 4e9, ("float32", "none", False)), ("cpu", "float32", 6e9, 4e9, ("bfloat16", "none", True)),
    ("cuda", "bfloat16", 24e9, 16e9, ("bfloat16", "none", False)), ("cuda", "bfloat16", 8e9, 16e9, ("bfloat16", "model", True)),
    ("cuda", "bfloat16", 4e9, 60e9, ("bfloat16", "sequential", True)), ("mps", "float16", 8e9, 4e9, ("float16", "none", False)),
])
def test_memory_decides_numbers_offload_and_tiles(device, dtype, free, need, expected):
    made = plan(Placement(device, dtype, int(free), "here"), int(need), 512)
    assert (made.dtype, made.offload, made.tiling) == expected
    assert made.why[0] == "here" and (len(made.why) == 2) == (made.dtype != dtype or made.offload != "none")
    assert json.loads(json.dumps(made.told())) == made.told()
    assert plan(Placement(device, dtype, int(free), "here"), int(need), 2048).tiling


# ---- mixtures


def drawing(*names, shares=(), **changes):
    experts = tuple(EXPERT.model_copy(update={"name": name, "loras": (Lora(weights=name, weight=0.8),), **changes}) for name in names)
    return Drawing(experts, "blend", shares)


def test_shares_weigh_loras():
    made = drawing("a", "b", shares=(0.5, 0.25))
    base, loras = blended(made.experts, shares_of(made))
    assert base.name == "a" and [lora.weight for lora in loras] == [0.4, 0.2]
    assert shares_of(drawing("a", "b")) == (0.5, 0.5)


@pytest.mark.parametrize("shares", [(1.0,), (0.5, 1.5), (-0.1, 0.5), (0.0, 0.0), (float("nan"), 1.0)])
def test_shares_that_do_not_fit_are_refused(shares):
    with pytest.raises(InvalidInput):
        shares_of(drawing("a", "b", shares=shares))


# ---- scores


def picture(sharp):
    chance = np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    return chance if sharp else np.full((64, 64, 3), 120, np.uint8)


def test_sharpness_runs_from_flat_to_crisp():
    soft = np.tile(np.linspace(0, 255, 64).astype(np.uint8)[None, :, None], (64, 1, 3))
    assert sharpness(picture(False)) == 0 and sharpness(picture(True)) == 1 and 0 <= sharpness(soft) < 0.3


def no_face(image):
    raise NoFaceDetected("none")


def test_a_face_outweighs_everything_else():
    found = score(picture(False), "x", find_face=lambda image: Landmarks(np.zeros((68, 2), np.float32)), likeness=lambda i, t: 0.0)
    missing = score(picture(True), "x", find_face=no_face, likeness=lambda i, t: 1.0)
    assert found.total > missing.total and found.face is True and missing.face is False


def test_a_measure_that_fails_is_told_and_counts_for_nothing():
    def broken(image, text):
        raise ToolFailed("no weights")

    made = score(picture(True), "x", likeness=broken)
    assert made.total == 1.0 and "no weights" in made.notes[0] and json.dumps(made.to_data())

    def stopped(image, text):
        raise Cancelled("stop")

    with pytest.raises(Cancelled):
        score(picture(True), "x", likeness=stopped)


# ---- files and points


def safetensors(path, length=None, end=8):
    header = json.dumps({"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, end]}}).encode()
    path.write_bytes(struct.pack("<Q", len(header) if length is None else length) + header + b"\0" * 8)
    return path


def test_headers_tell_whole_files_from_cut_ones(tmp_path):
    assert read_header(safetensors(tmp_path / "a.safetensors"), "m")["a"]["shape"] == [2]
    for wrong in (dict(length=10**12), dict(length=0), dict(end=9), dict(end=7)):
        with pytest.raises(ToolFailed):
            read_header(safetensors(tmp_path / "b.safetensors", **wrong), "m")


def test_folders_without_safetensors_say_what_they_hold(tmp_path):
    with pytest.raises(ToolUnavailable):
        safetensors_in(tmp_path, "sd15")
    (tmp_path / "model.bin").write_bytes(b"x")
    with pytest.raises(ToolFailed, match="pickle") as caught:
        safetensors_in(tmp_path, "sd15")
    assert caught.value.mend == "animism weights fetch sd15"


def test_half_precision_alone_is_a_variant_and_lost_shards_are_missed(tmp_path):
    half = safetensors(tmp_path / "model.fp16.safetensors")
    assert variant_of([half]) == "fp16" and variant_of([half, Path("model.safetensors")]) is None
    (tmp_path / "model.safetensors.index.json").write_text(json.dumps({"weight_map": {"a": "model-2.safetensors"}}))
    with pytest.raises(ToolUnavailable, match="model-2"):
        safetensors_in(tmp_path, "m")


def test_an_assumed_face_is_a_face():
    points = assumed_face(512).points
    assert points.shape == (68, 2) and points.dtype == np.float32 and (points > 80).all() and (points < 430).all()
    left, right, mouth = points[36:42].mean(0), points[42:48].mean(0), points[48:60].mean(0)
    assert left[0] < points[27:31, 0].mean() < right[0] and left[1] < points[33, 1] < mouth[1] < points[8, 1]
    assert np.abs(left[1] - right[1]) < 1 and points[19, 1] < points[37, 1] < points[41, 1]


def test_the_tool_without_its_libraries_names_the_command(monkeypatch):
    from animism.tools.portrait import diffusion

    monkeypatch.setattr(diffusion, "find_spec", lambda name: None)
    tool = diffusion.DiffusionPortrait()
    assert tool.available().command == "pip install 'animism[diffusion]'"
    assert tool.accepts(PortraitRequest(spec(), drawing=drawing("a"))) and not tool.accepts(PortraitRequest(spec()))
    with pytest.raises(ToolUnavailable):
        tool.run(PortraitRequest(spec(), drawing=drawing("a")))


def test_a_face_finder_that_breaks_is_told_and_costs_no_candidate() -> None:
    import numpy as np
    from animism.personas import NoFaceDetected, ToolFailed
    from animism.tools.diffusion.scoring import score

    def broken(image):
        raise ToolFailed("the lens fell out")

    def blind(image):
        raise NoFaceDetected("a still life")

    image = np.random.default_rng(0).integers(0, 255, (64, 64, 3), dtype=np.uint8)
    told = score(image, "an apple", find_face=broken)
    assert told.face is None and "the lens fell out" in told.notes[0] and told.total > 0
    assert score(image, "an apple", find_face=blind).face is False

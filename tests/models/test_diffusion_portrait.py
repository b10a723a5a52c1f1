"""The portrait tool ``diffusion`` on tiny random weights: what it draws, records, tells and leaves behind; mixtures;
stopping; running out of memory."""

from __future__ import annotations

import json
import threading

import numpy as np
import pytest
import torch
from animism.personas.errors import Cancelled, InvalidInput, NoFaceDetected, OutOfMemory, ToolUnavailable
from animism.personas.spec import Appearance, PersonaSpec
from animism.tools import residency
from animism.tools.contracts import Drawing, PortraitRequest
from animism.tools.diffusion import steps
from animism.tools.diffusion.expert import Expert, Lora, read_experts
from animism.tools.media import IdentityVector, Landmarks
from animism.tools.portrait.diffusion import DiffusionPortrait
from animism.tools.tiny.stable_diffusion import make_ip_adapter_faceid, make_lora, make_sd15, write_tiny_expert

SPEC = PersonaSpec(
    name="Ada", appearance=Appearance(subject="apple", kind="fruit", mood="grumpy", features=["wrinkles"], without=["hat"])
)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("experts")


@pytest.fixture(scope="module")
def tiny(folder):
    return read_experts(write_tiny_expert(folder))[0]


@pytest.fixture(scope="module")
def looks(folder, tiny):
    """Two experts that add a LoRA each to the base of ``tiny``."""
    return [
        tiny.model_copy(update={
            "name": name, "controls": (), "licence": f"of {name}",
            "loras": (Lora(weights=str(make_lora(folder / name, seed=seed)), weight=0.8, trigger=f"{name} style"),),
        })
        for seed, name in ((2, "ink"), (9, "felt"))
    ]


@pytest.fixture
def resident(monkeypatch):
    """Memory of this test's own."""
    monkeypatch.setattr(residency, "_shared", residency.Residency(10**12))
    return residency.shared()


def ask(*experts, guidance="none", options=None, retry=0, seed=3, **drawing):
    return PortraitRequest(
        SPEC, seed=seed, size=256, retry=retry, options=options or {},
        drawing=Drawing(tuple(experts), guidance=guidance, **drawing),
    )


def test_a_portrait_is_drawn_from_the_sculpture_and_says_how(tiny):
    told = []
    portrait = DiffusionPortrait().run(ask(tiny, guidance="sculpture"), lambda f, s, p=None: told.append((f, s, p)))
    made = portrait.made_by
    assert portrait.image.shape == (256, 256, 3) and portrait.sculpture is None
    assert made["landmarks"] == "guide" and portrait.landmarks.points.shape[0] == 68
    x0, y0, x1, y1 = portrait.box
    inside = (portrait.landmarks.points[17:, :2] >= (x0 - 2, y0 - 2)) & (portrait.landmarks.points[17:, :2] <= (x1 + 2, y1 + 2))
    assert inside.all()
    assert json.loads(json.dumps(made)) == made
    assert (made["tool"], made["expert"], made["family"], made["mix"], made["seed"]) == ("diffusion", "tiny", "sd15", "one", 3)
    assert set(made["control_scales"]) == {"landmarks68", "depth"} and 0 < made["strength"] < 1
    assert "apple" in made["prompt"] and made["negative"] == "hat" and made["commercial_use"] is True
    assert made["placement"]["device"] == "cpu" and made["placement"]["why"]
    fractions = [fraction for fraction, _, _ in told]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0 and any("step" in stage for _, stage, _ in told)


def test_without_a_guide_the_points_are_assumed(tiny):
    portrait = DiffusionPortrait().run(ask(tiny))
    points = portrait.landmarks.points
    assert portrait.made_by["landmarks"] == "assumed" and portrait.made_by["strength"] is None
    assert points.shape == (68, 2) and (points > 0).all() and (points < 256).all()
    left, right = points[36:42].mean(0), points[42:48].mean(0)
    assert left[0] < right[0] and points[48:, 1].min() > left[1] and points[8, 1] == points[:, 1].max()


def test_seeds_reproduce_and_differ(tiny):
    tool = DiffusionPortrait()
    first, again, other = (tool.run(ask(tiny, seed=seed)).image for seed in (3, 3, 4))
    assert np.array_equal(first, again) and not np.array_equal(first, other)


def test_retries_walk_the_schedule(tiny):
    tool = DiffusionPortrait()
    made = [tool.run(ask(tiny, guidance="sculpture", retry=retry)).made_by for retry in (0, 2)]
    assert made[1]["strength"] < made[0]["strength"]
    assert made[1]["control_scales"]["depth"] > made[0]["control_scales"]["depth"]
    assert made[1]["attempts"] == 3 and made[1]["why"]


def test_the_agents_own_words_come_first(tiny, looks):
    tool = DiffusionPortrait()
    assert tool.run(ask(tiny, prompt="an owl,\x00 \u2028 old", negative="fog")).made_by["prompt"] == "an owl, old"
    made = tool.run(ask(looks[0], prompt="an owl")).made_by
    assert made["prompt"] == "ink style, an owl"


def test_words_beyond_what_clip_reads_are_left_out_and_told(tiny):
    made = DiffusionPortrait().run(ask(tiny, prompt=", ".join(["portrait of the old face"] * 40))).made_by
    assert made["left_out"] and len(made["prompt"]) < 600
    assert DiffusionPortrait().run(ask(tiny, prompt="x" * 1_000_000)).made_by["prompt"].startswith("xxx")


def test_previews_are_pictures(tiny, monkeypatch):
    monkeypatch.setattr(steps, "SECONDS_BETWEEN", 0.0)
    seen = []
    DiffusionPortrait().run(ask(tiny), lambda f, s, p=None: seen.append(p) if p is not None else None)
    assert len(seen) == 3 and seen[0].shape == (8, 8, 3) and seen[0].dtype == np.uint8 and seen[0].std() > 1


@pytest.mark.parametrize("error", [Cancelled("stopped"), RuntimeError("gone")])
def test_a_stopped_picture_leaves_the_tool_as_it_was(tiny, looks, error):
    tool = DiffusionPortrait()
    before = tool.run(ask(tiny)).image

    def stop(fraction, stage, preview=None):
        if stage.startswith("step 2"):
            raise error

    with pytest.raises(type(error)):
        tool.run(ask(looks[0]), stop)
    assert np.array_equal(tool.run(ask(tiny)).image, before)


def test_one_at_a_time_draws_and_whoever_waits_can_be_stopped(tiny):
    tool, busy, go = DiffusionPortrait(), threading.Event(), threading.Event()
    before = tool.run(ask(tiny)).image
    found = []

    def hold(fraction, stage, preview=None):
        if stage.startswith("step 1"):
            busy.set()
            go.wait(20)

    first = threading.Thread(target=lambda: found.append(tool.run(ask(tiny), hold).image))
    first.start()
    assert busy.wait(20)

    def impatient(fraction, stage, preview=None):
        if "waiting" in stage:
            raise Cancelled("no time")

    with pytest.raises(Cancelled):
        tool.run(ask(tiny), impatient)
    go.set()
    first.join(30)
    assert np.array_equal(found[0], before)


def test_a_blend_is_one_picture_by_one_base(looks, resident):
    tool = DiffusionPortrait()
    ink, felt = (tool.run(ask(look)).image for look in looks)
    loads = resident.loads
    blend = tool.run(ask(*looks, mix="blend", shares=(0.5, 0.5)))
    made = blend.made_by
    assert resident.loads == loads
    assert made["mix"] == "blend" and made["shares"] == [0.5, 0.5] and sorted(made["loras"].values()) == [0.4, 0.4]
    assert made["prompt"].startswith("ink style, felt style") and made["licence"] == "of ink; of felt"
    assert not np.array_equal(blend.image, ink) and not np.array_equal(blend.image, felt)
    alone = tool.run(ask(*looks, mix="blend", shares=(1.0, 0.0), prompt="owl")).image
    assert np.array_equal(alone, tool.run(ask(looks[0].model_copy(update={"loras": (looks[0].loras[0],)}), prompt="ink style, owl")).image)


def test_the_best_of_several_is_the_one_with_a_face(tiny, looks):
    kept, faces = [], iter([False, True, False])

    def find_face(image):
        if not next(faces):
            raise NoFaceDetected("none")
        return Landmarks(np.zeros((68, 2), np.float32))

    options = {"find_face": find_face, "keep_candidate": lambda name, portrait, score: kept.append((name, portrait, score)),
               "likeness": lambda image, text: 0.2}
    portrait = DiffusionPortrait().run(ask(tiny, *looks, mix="best", options=options))
    made = portrait.made_by
    assert [name for name, _, _ in kept] == ["tiny", "ink", "felt"] and made["expert"] == "ink"
    assert np.array_equal(kept[1][1].image, portrait.image) and made["score"]["face"] is True
    assert [row["expert"] for row in made["candidates"]] == ["tiny", "ink", "felt"]
    assert json.loads(json.dumps(made)) == made


def test_a_candidate_that_fails_is_told_and_the_others_go_on(tiny):
    away = tiny.model_copy(update={"name": "away", "weights": "not-here-at-all"})
    made = DiffusionPortrait().run(ask(away, tiny, mix="best")).made_by
    assert made["expert"] == "tiny" and made["candidates"][0]["mend"] == "animism weights fetch not-here-at-all"
    with pytest.raises(ToolUnavailable):
        DiffusionPortrait().run(ask(away, away, mix="best"))


def test_a_persons_face_is_kept_by_sd15_alone(tiny, folder):
    weights = make_ip_adapter_faceid(folder / "face")
    expert = tiny.model_copy(update={"controls": (), "face": str(weights)})
    vector = np.random.default_rng(1).normal(size=512).astype(np.float32)
    person = IdentityVector(vector, "insightface/w600k_r50", False)
    tool = DiffusionPortrait()
    made = tool.run(ask(expert, person=person))
    assert not np.array_equal(made.image, tool.run(ask(expert)).image)
    assert made.made_by["commercial_use"] is False and "research" in made.made_by["licence"]
    with pytest.raises(InvalidInput, match="says nothing"):
        tool.run(ask(expert, person=IdentityVector(vector[:128], "sface", True)))
    with pytest.raises(InvalidInput, match="cannot keep"):
        tool.run(ask(expert.model_copy(update={"family": "z_image"}), person=person))


def test_out_of_memory_evicts_and_tries_once_more(tiny, folder, resident, monkeypatch):
    from animism.tools.diffusion.sd15 import SD15

    tool = DiffusionPortrait()
    other = tiny.model_copy(update={"name": "other", "weights": str(make_sd15(folder / "other", seed=5)), "controls": ()})
    tool.run(ask(other))
    before = tool.run(ask(tiny)).image
    draw, calls = SD15.draw, []

    def once(self, *arguments):
        calls.append(len(resident.residents()))
        if len(calls) == 1:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return draw(self, *arguments)

    monkeypatch.setattr(SD15, "draw", once)
    assert np.array_equal(tool.run(ask(tiny)).image, before)
    assert calls == [2, 1]  # the other base went before the second try
    monkeypatch.setattr(SD15, "draw", lambda *arguments: (_ for _ in ()).throw(MemoryError()))
    with pytest.raises(OutOfMemory, match="tiny"):
        tool.run(ask(tiny))
    monkeypatch.setattr(SD15, "draw", draw)
    assert np.array_equal(tool.run(ask(tiny)).image, before)


def test_out_of_memory_while_loading_evicts_and_tries_once_more(tiny, folder, resident, monkeypatch):
    from animism.tools.diffusion.sd15 import SD15

    load, calls = SD15.load, []

    def once(self, *arguments):
        calls.append(1)
        if len(calls) == 1:
            raise MemoryError
        return load(self, *arguments)

    monkeypatch.setattr(SD15, "load", once)
    assert DiffusionPortrait().run(ask(tiny)).image.std() > 1 and len(calls) == 2


@pytest.mark.parametrize(("change", "message"), [
    (dict(size=200), "size 200"), (dict(size=4096), "size 4096"), (dict(drawing=None), "nobody said"),
    (dict(drawing=Drawing(())), "no expert"),
])
def test_what_cannot_be_drawn_is_said_at_once(change, message):
    with pytest.raises(InvalidInput, match=message):
        DiffusionPortrait().run(PortraitRequest(**{"spec": SPEC, "drawing": Drawing(()), **change}))


@pytest.mark.parametrize("size", [72, 120])
def test_sizes_between_the_usual_draw(tiny, size):
    expert = tiny.model_copy(update={"size": size})
    assert DiffusionPortrait().run(ask(expert, guidance="sculpture")).made_by["size"] == size


def test_one_step_is_enough_for_every_attempt(tiny):
    made = DiffusionPortrait().run(ask(tiny, guidance="sculpture", retry=4, steps=1)).made_by
    assert made["steps_drawn"] >= 1


def test_unknown_families_and_experts_of_other_bases_are_refused(tiny, looks):
    tool = DiffusionPortrait()
    with pytest.raises(InvalidInput, match="no family"):
        tool.run(ask(tiny.model_copy(update={"family": "sd99"})))
    elsewhere = looks[1].model_copy(update={"weights": "sdxl"})
    with pytest.raises(InvalidInput, match="different bases"):
        tool.run(ask(looks[0], elsewhere, mix="blend"))
    with pytest.raises(InvalidInput, match="cannot be blended"):
        tool.run(ask(looks[0], looks[1].model_copy(update={"family": "sdxl"}), mix="blend"))
    with pytest.raises(InvalidInput, match="LoRA to blend"):
        tool.run(ask(tiny, tiny, mix="blend"))


def test_an_expert_reads_as_data(tiny):
    assert Expert.model_validate_json(tiny.model_dump_json()) == tiny

"""Drawn portraits: who draws is one of the experts that are here, the face is looked for, and a drawing in which nobody
sees one gives way to the sculpture along the written schedule."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from animism import Studio
from animism.agents.author import Draft, written_by_rule
from animism.agents.chat_models.messages import Choice
from animism.agents.chat_models.scripted import ScriptedChatModel
from animism.personas import ChatModelError, InvalidInput, NoFaceDetected, ToolFailed, ToolUnavailable
from animism.plugins import PluginHost, Tool, hookimpl
from animism.tools.contracts import LANDMARKS, PORTRAIT, LandmarksRequest, PortraitRequest
from animism.tools.diffusion.expert import Expert, Lora
from animism.tools.guidance import schedule
from animism.tools.media import Landmarks, Portrait
from animism.tools.portrait.sculpted import SculpturePortrait

APPLE = "a grumpy old apple who loves chess"


class Brush(Tool[PortraitRequest, Portrait]):
    """Draws for those who ask for a drawing: the sculpture's picture, without saying where its face is."""

    capability, name, description, priority = PORTRAIT, "brush", "Paints with experts.", 1

    def __init__(self, ready: bool = True) -> None:
        self.asked: list[PortraitRequest] = []
        self.ready = ready

    def accepts(self, request: PortraitRequest) -> bool:
        return request.drawing is not None

    def run(self, request: PortraitRequest, progress: Any = None) -> Portrait:
        self.asked.append(request)
        if not self.ready:
            raise ToolUnavailable("the weights 'oil' are not here", mend="animism weights fetch oil")
        assert request.drawing is not None
        made = SculpturePortrait().run(replace(request, options={}))
        made_by = {
            "tool": self.name, "seed": request.seed, "attempts": request.retry + 1, "landmarks": "guide",
            "experts": [expert.name for expert in request.drawing.experts], "mix": request.drawing.mix,
            "guidance": request.drawing.guidance,
        }
        return Portrait(made.image, made.landmarks, made.box, made_by)


class Finder(Tool[LandmarksRequest, Landmarks]):
    """Sees a face in pictures from the given number on; marks it a little to the right of where it is."""

    capability, name, description, priority = LANDMARKS, "finder", "Sees some faces.", 30

    def __init__(self, seen_from: int = 1) -> None:
        self.looked, self.seen_from = 0, seen_from

    def accepts(self, request: LandmarksRequest) -> bool:
        return request.portrait is None

    def run(self, request: LandmarksRequest, progress: Any = None) -> Landmarks:
        self.looked += 1
        if self.looked < self.seen_from:
            raise NoFaceDetected("a still life", tool=self.name)
        points = np.stack([np.linspace(60, 180, 68), np.linspace(80, 200, 68)], axis=1).astype(np.float32)
        return Landmarks(points)


def expert(folder: Path, name: str, *good_at: str) -> Expert:
    weights = folder / name
    weights.mkdir(parents=True, exist_ok=True)
    return Expert(name=name, description=f"Draws {name}.", family="sd15", weights=str(weights), good_at=good_at)


def studio(home: Path, tools: tuple[Tool, ...], experts: tuple[Expert, ...], model: Any = "offline") -> Studio:
    module = ModuleType("extra_tools")

    @hookimpl
    def register_tools(register):
        for tool in tools:
            register(tool)

    @hookimpl
    def register_diffusers(register):
        for one in experts:
            register(one)

    module.register_tools, module.register_diffusers = register_tools, register_diffusers  # type: ignore[attr-defined]
    return Studio(model, home=home, host=PluginHost(extra={"extra": module}))


def chosen(who: Any, what: str) -> list[str]:
    return [choice["chosen"] for choice in who.making["choices"] if choice["what"] == what]


OPTIONS = {"until": "portrait", "size": 256, "tools": {"portrait": "brush"}}


def test_the_expert_that_the_words_speak_for_draws(tmp_path: Path) -> None:
    brush, experts = Brush(), (expert(tmp_path, "oil", "queen"), expert(tmp_path, "fruits", "apple", "chess"))
    who = studio(tmp_path, (brush, Finder()), experts).create(APPLE, **OPTIONS)
    assert chosen(who, "experts") == ["fruits"]
    assert [e.name for e in brush.asked[0].drawing.experts] == ["fruits"] and brush.asked[0].drawing.mix == "one"
    assert who.portrait.made_by["experts"] == ["fruits"]


def test_the_detectors_points_replace_the_guides(tmp_path: Path) -> None:
    who = studio(tmp_path, (Brush(), Finder()), (expert(tmp_path, "oil"),)).create(APPLE, **OPTIONS)
    assert who.portrait.made_by["landmarks"] == "finder"
    assert np.allclose(who.portrait.landmarks.points[0], (60, 80)) and who.portrait.sculpture is None
    assert any("finder" in choice["reason"] for choice in who.making["choices"] if choice["what"] == "verdict")


def test_a_drawn_face_that_is_not_seen_walks_the_schedule(tmp_path: Path) -> None:
    brush = Brush()
    who = studio(tmp_path, (brush, Finder(3)), (expert(tmp_path, "oil"),)).create(APPLE, **OPTIONS)
    assert [request.retry for request in brush.asked] == [0, 1, 2] and who.portrait.made_by["attempts"] == 3


def test_after_the_last_attempt_the_sculpture_stands_in_and_the_user_is_told(tmp_path: Path) -> None:
    brush = Brush()
    who = studio(tmp_path, (brush, Finder(99)), (expert(tmp_path, "oil"),)).create(APPLE, **OPTIONS)
    assert [request.retry for request in brush.asked] == list(range(schedule.MAX_RETRIES + 1))
    assert who.portrait.made_by["tool"] == "sculpture" and who.portrait.sculpture is not None
    assert any("the sculpture is used instead" in note for note in who.making["notes"])


def test_without_a_finder_the_guide_is_trusted_and_the_user_is_told(tmp_path: Path) -> None:
    shop = studio(tmp_path, (Brush(),), (expert(tmp_path, "oil"),))
    finders = [t for t in shop.host.tools.of("landmarks") if t.name != "sculpture" and t.available().ok]
    if finders:
        pytest.skip("a face finder is installed here; this is about machines without one")
    who = shop.create(APPLE, **OPTIONS)
    assert who.portrait.made_by["landmarks"] == "guide"
    assert any("no face finder is installed" in note for note in who.making["notes"])


def test_weights_that_are_missing_name_the_command(tmp_path: Path) -> None:
    with pytest.raises(ToolUnavailable) as caught:
        studio(tmp_path, (Brush(ready=False),), (expert(tmp_path, "oil"),)).create(APPLE, **OPTIONS)
    assert caught.value.mend == "animism weights fetch oil"


def test_an_expert_that_does_not_exist_is_refused_before_any_work(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="oli") as caught:
        studio(tmp_path, (Brush(),), (expert(tmp_path, "oil"),)).create(APPLE, experts=["oli"], until="portrait")
    assert "'oil'" in str(caught.value.mend)


def test_several_experts_that_are_asked_for_compete(tmp_path: Path) -> None:
    brush = Brush()
    shop = studio(tmp_path, (brush, Finder()), (expert(tmp_path, "oil"), expert(tmp_path, "ink")))
    shop.create(APPLE, experts=["ink", "oil"], **OPTIONS)
    drawing = brush.asked[0].drawing
    assert [e.name for e in drawing.experts] == ["ink", "oil"] and drawing.mix == "best"
    assert set(brush.asked[0].options) >= {"find_face", "keep_candidate"}
    assert brush.asked[0].options["find_face"](np.zeros((8, 8, 3), np.uint8)).points.shape == (68, 2)


class Careless(Brush):
    """Its first picture is one flat colour."""

    def run(self, request: PortraitRequest, progress: Any = None) -> Portrait:
        made = super().run(request, progress)
        return replace(made, image=np.full_like(made.image, 90)) if len(self.asked) == 1 else made


class Sighted(Finder):
    """Sees a face in whatever is not flat."""

    def run(self, request: LandmarksRequest, progress: Any = None) -> Landmarks:
        if not np.ptp(request.image):
            raise NoFaceDetected("nothing there", tool=self.name)
        return super().run(request, progress)


def test_of_several_drawn_candidates_the_one_with_a_face_is_kept(tmp_path: Path) -> None:
    brush = Careless()
    who = studio(tmp_path, (brush, Sighted()), (expert(tmp_path, "oil"),)).create(APPLE, candidates=2, **OPTIONS)
    assert len(brush.asked) == 2 and who.portrait.made_by["seed"] == brush.asked[1].seed
    assert np.ptp(who.portrait.image)


def draft() -> Draft:
    spec = written_by_rule(APPLE, 0)
    kept = {name: getattr(spec, name) for name in Draft.model_fields}
    return Draft.model_validate({**{k: v.model_dump() if hasattr(v, "model_dump") else v for k, v in kept.items()},
                                 "dialogues": [d.model_dump() for d in spec.dialogues]})


def test_a_thinking_model_chooses_among_the_experts_that_are_here_and_writes_the_words(tmp_path: Path) -> None:
    gone = Expert(name="gone", description="Elsewhere.", family="sd15", weights=str(tmp_path / "nowhere"))
    model = ScriptedChatModel([
        draft(), Choice("brush", "paint suits it"),
        {"experts": ["ink"], "mix": "one", "reason": "a grump in ink"},
        {"prompt": "an old apple with a frown, chess board", "negative": "blurry"},
    ])
    brush = Brush()
    shop = studio(tmp_path, (brush, Finder()), (expert(tmp_path, "oil"), expert(tmp_path, "ink"), gone), model)
    who = shop.create(APPLE, until="portrait", size=256)
    schema = model.asked[2].schema.model_json_schema()
    assert sorted(schema["properties"]["experts"]["items"]["enum"]) == ["ink", "oil"]
    drawing = brush.asked[0].drawing
    assert drawing.prompt.startswith("an old apple") and drawing.negative == "blurry"
    assert chosen(who, "experts") == ["ink"] and chosen(who, "portrait tool") == ["brush"]


def test_a_model_that_cannot_choose_is_replaced_by_rule(tmp_path: Path) -> None:
    lost = ChatModelError("out of words")
    model = ScriptedChatModel([draft(), lost, lost])
    shop = studio(tmp_path, (Brush(), Finder()), (expert(tmp_path, "oil"), expert(tmp_path, "fruits", "apple")), model)
    who = shop.create(APPLE, **OPTIONS)
    assert chosen(who, "experts") == ["fruits"]
    assert sum("out of words" in note for note in who.making["notes"]) == 2


def test_a_drawn_persona_is_drawn_again_when_its_looks_change(tmp_path: Path) -> None:
    brush = Brush()
    who = studio(tmp_path, (brush, Finder()), (expert(tmp_path, "oil"),)).create(APPLE, until="persona", size=256,
                                                                                 experts=["oil"], tools=OPTIONS["tools"])
    older = who.edit({"appearance.accessories": ["pirate hat"]}, clip=False)
    assert older.portrait.made_by["tool"] == "brush" and older.portrait.made_by["experts"] == ["oil"]
    assert len(brush.asked) == 2


def test_a_redrawing_that_the_sculpture_stood_in_for_says_so(tmp_path: Path) -> None:
    shop = studio(tmp_path, (Brush(), Finder(99)), (expert(tmp_path, "oil"),))
    who = shop.create(APPLE, until="persona", size=256)
    again = shop.redraw(who, experts=["oil"], tools=OPTIONS["tools"], clip=False)
    assert again.portrait.made_by["tool"] == "sculpture"
    assert again.versions()[-1].note == "drawn by oil; the sculpture stands in"


@pytest.mark.parametrize("wish", [{"mix": "stirred"}, {"guidance": "dowsing"}, {"guidance": "picture"}, {"steps": 0}])
def test_wishes_that_cannot_be(tmp_path: Path, wish: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Studio(home=tmp_path).create(APPLE, **wish)
    assert caught.value.mend


class Broken(Finder):
    """A detector that is installed and does not work."""

    name, priority = "broken", 90

    def run(self, request: LandmarksRequest, progress: Any = None) -> Landmarks:
        raise ToolFailed("its weights are damaged", tool=self.name)


def test_a_detector_that_breaks_costs_no_picture(tmp_path: Path) -> None:
    brush = Brush()
    who = studio(tmp_path, (brush, Broken(), Finder()), (expert(tmp_path, "oil"),)).create(APPLE, **OPTIONS)
    assert who.portrait.made_by["landmarks"] == "finder" and len(brush.asked) == 1
    assert any("its weights are damaged" in note for note in who.making["notes"])


def test_the_detector_that_the_user_wishes_for_looks_first(tmp_path: Path) -> None:
    other = Finder()
    other.name, other.priority = "other", -50  # type: ignore[misc]
    wishes = {**OPTIONS, "tools": {"portrait": "brush", "landmarks": "other"}}
    who = studio(tmp_path, (Brush(), Finder(), other), (expert(tmp_path, "oil"),)).create(APPLE, **wishes)
    assert who.portrait.made_by["landmarks"] == "other"


def styled(folder: Path, name: str, base: str, *good_at: str) -> Expert:
    """An expert whose LoRA is here over ``base``."""
    return expert(folder, base, *good_at).model_copy(
        update={"name": name, "loras": (Lora(weights=str(folder / base)),)}
    )


def test_a_blend_is_of_experts_that_share_a_base(tmp_path: Path) -> None:
    brush = Brush()
    lone = expert(tmp_path, "fruits", "apple", "chess")  # the words speak for it, and there is nothing to blend it with
    experts = (lone, styled(tmp_path, "ink", "base", "old"), styled(tmp_path, "oil", "base"))
    studio(tmp_path, (brush, Finder()), experts).create(APPLE, mix="blend", **OPTIONS)
    assert [e.name for e in brush.asked[0].drawing.experts] == ["ink", "oil"] and brush.asked[0].drawing.mix == "blend"


def test_where_nothing_can_be_blended_one_draws_and_the_user_is_told(tmp_path: Path) -> None:
    brush = Brush()
    who = studio(tmp_path, (brush, Finder()), (expert(tmp_path, "fruits", "apple"), expert(tmp_path, "oil"))).create(
        APPLE, mix="blend", **OPTIONS)
    assert [e.name for e in brush.asked[0].drawing.experts] == ["fruits"] and brush.asked[0].drawing.mix == "one"
    assert any("nothing to blend" in note for note in who.making["notes"])


def test_a_model_that_blends_what_shares_no_base_gets_the_best_of_them(tmp_path: Path) -> None:
    model = ScriptedChatModel([
        draft(), {"experts": ["ink", "oil"], "mix": "blend", "reason": "both"}, {"prompt": "an old apple"},
    ])
    brush = Brush()
    who = studio(tmp_path, (brush, Finder()), (expert(tmp_path, "oil"), expert(tmp_path, "ink")), model).create(APPLE, **OPTIONS)
    assert brush.asked[0].drawing.mix == "best"
    assert any("cannot be blended" in note for note in who.making["notes"])


def test_an_expert_whose_lora_is_not_here_is_not_here(tmp_path: Path) -> None:
    half = expert(tmp_path, "fruits", "apple", "chess").model_copy(update={"loras": (Lora(weights=str(tmp_path / "gone")),)})
    brush = Brush()
    studio(tmp_path, (brush, Finder()), (half, expert(tmp_path, "oil"))).create(APPLE, **OPTIONS)
    assert [e.name for e in brush.asked[0].drawing.experts] == ["oil"]


def test_wishes_for_a_drawing_that_nobody_makes_are_told(tmp_path: Path) -> None:
    who = Studio(home=tmp_path).create(APPLE, until="portrait", size=256, guidance="face")
    assert any("--guidance" in note for note in who.making["notes"])


def test_an_expert_whose_weights_are_on_the_tool_server_can_draw(tmp_path: Path) -> None:
    far = Expert(name="far", description="Elsewhere.", family="sd15", weights="far-weights", good_at=("apple", "chess"))
    brush = Brush()
    shop = studio(tmp_path, (brush, Finder()), (expert(tmp_path, "oil"), far))
    shop.host.__dict__["experts_elsewhere"] = frozenset({"far"})  # as a server tells it
    shop.create(APPLE, **OPTIONS)
    assert [e.name for e in brush.asked[0].drawing.experts] == ["far"]

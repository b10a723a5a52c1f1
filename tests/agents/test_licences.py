"""What a persona was made with and what that permits; a commercial project prefers what is permitted and warns of the rest."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from animism import Studio
from animism.agents.licences import Licences, licences_of
from animism.agents.parts import Part, read_parts
from animism.agents.project import FILE, read_project, set_project
from animism.app.command_line import cli
from animism.personas import InvalidInput
from animism.personas.consent import consent_to
from animism.plugins import PluginHost, Tool, hookimpl
from animism.tools.capability import Requires, Weights
from animism.tools.contracts import LIP_SYNC, PORTRAIT, LipSyncRequest, PortraitRequest
from animism.tools.diffusion.expert import Expert
from animism.tools.licence_terms import allows_commerce, code_of
from animism.tools.lip_sync.phonemes import PhonemeLipSync
from animism.tools.media import BlendshapeTrack, Portrait, Voice
from animism.tools.portrait.sculpted import SculpturePortrait


class Brush(Tool[PortraitRequest, Portrait]):
    """Stands where a diffusion model would: it draws with experts, by rendering the sculpture."""

    capability, name, description = PORTRAIT, "brush", "Draws."

    def accepts(self, request: PortraitRequest) -> bool:
        return request.drawing is not None

    def run(self, request: PortraitRequest, progress: Any = None) -> Portrait:
        from dataclasses import replace

        assert request.drawing is not None
        made = SculpturePortrait().run(replace(request, drawing=None))
        names = [expert.name for expert in request.drawing.experts]
        weights = [expert.weights for expert in request.drawing.experts]
        return replace(made, made_by={**made.made_by, "tool": "brush", "experts": names, "weights": weights, "mix": "one"})


class Frowning(Tool[LipSyncRequest, BlendshapeTrack]):
    """A lip sync tool with weights that may not be sold, of the highest priority."""

    capability, name, description, priority = LIP_SYNC, "frowning", "Moves the mouth.", 99
    requires = Requires(weights=(Weights("somebody/frowning", "CC-BY-NC-4.0", False),))

    def run(self, request: LipSyncRequest, progress: Any = None) -> BlendshapeTrack:
        return PhonemeLipSync().run(request)


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> PluginHost:
    folder, module = tmp_path_factory.mktemp("weights"), ModuleType("extra_parts")

    @hookimpl
    def register_tools(register: Any) -> None:
        for tool in (Brush(), Frowning()):
            register(tool)

    @hookimpl
    def register_diffusers(register: Any) -> None:
        for name, free in (("astray", False), ("zinc", True)):
            (folder / name).mkdir()
            register(Expert(name=name, description="Oil.", family="sd15", weights=str(folder / name), commercial_use=free,
                            licence="MIT" if free else "CC-BY-NC-4.0"))

    @hookimpl
    def register_voices(register: Any) -> None:
        register(Voice("espeak", "studio-only", ("en-US",), "a voice for study", {"gender": "masculine", "age": "old", "quality": 1.0},
                       {"voice": "en-us"}, "CC-BY-NC-4.0"))

    for hook in (register_tools, register_diffusers, register_voices):
        setattr(module, hook.__name__, hook)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANIMISM_LOAD_PLUGINS", "")
        made = PluginHost(extra={"extra": module})
        _ = made.tools, made.voices, made.diffusers
    return made


@pytest.mark.parametrize(("licence", "allowed"), [
    ("Apache-2.0", True), ("MIT (code and models)", True), ("GPL-3.0-or-later", True), ("CC-BY-4.0", True), ("CC0-1.0", True),
    ("CC-BY-NC-4.0", False), ("non-commercial research only", False), ("Coqui Public Model Licence", False),
    ("CreativeML Open RAIL-M; IP-Adapter FaceID for research only", False), ("espeak-ng: GPL; its sound is free to use", True),
    ("", None), ("its author's own terms", None), ("a Piper voice; its own licence is in its MODEL_CARD", None),
])
def test_a_licence_says_what_its_name_says_and_no_more(licence: str, allowed: bool | None) -> None:
    assert allows_commerce(licence) is allowed


def test_code_is_licensed_as_its_package_says() -> None:
    assert code_of(SculpturePortrait()) == ("animism", code_of(PhonemeLipSync())[1], "Apache-2.0")
    assert code_of(Brush())[2] == "", "of a module that no package holds nothing is known"


def test_everything_is_recorded_and_stays_as_it_was_recorded(home: Path, host: PluginHost) -> None:
    studio = Studio(host=host)
    who = studio.create("a grumpy old apple", until="portrait", size=256, experts=["astray"], tools={"portrait": "brush"})
    found = licences_of(host, studio.store, who._stored)
    parts = {(part.role, part.name): part for part in found.parts}
    assert found.recorded and parts["expert", "astray"].commercial_use is False
    assert parts["portrait", "brush"].licence == "unknown" and parts["chat model", "offline"].licence == "Apache-2.0"
    assert found.commercial_use is False and "astray (CC-BY-NC-4.0)" in found.summary
    again = who.edit({"personal.likes": ["tea"]}, clip=False)
    assert {(part.role, part.name) for part in read_parts(again.making)} >= set(parts)
    plain = studio.redraw(again, tools={"portrait": "sculpture"}, clip=False)
    assert "astray" not in json.dumps(plain.making["parts"])


def test_what_was_made_before_parts_were_recorded_is_looked_up(home: Path, host: PluginHost) -> None:
    studio = Studio(host=host)
    who = studio.create("a shy teapot", until="persona", size=256)
    older = studio.store.save(
        who.spec, who._stored.assets, {key: value for key, value in who.making.items() if key != "parts"}, replace=who.id
    )
    found, now = licences_of(host, studio.store, older), licences_of(host, studio.store, who._stored)
    assert not found.recorded and now.recorded
    assert {(part.role, part.name) for part in found.parts} == {(part.role, part.name) for part in now.parts}
    assert found.commercial_use is True and found.summary == "Everything it was made with allows commercial use."


def test_a_preset_says_that_it_is_one(home: Path, host: PluginHost) -> None:
    studio = Studio(host=host)
    found = licences_of(host, studio.store, studio.preset("bramley")._stored)
    assert ("preset", "bramley", "Apache-2.0") in {(part.role, part.name, part.licence) for part in found.parts}
    assert found.commercial_use is True


def test_the_whole_permits_no_more_than_its_least_part() -> None:
    free, unknown, never = Part("voice", "v", "MIT", True), Part("chat model", "m"), Part("expert", "e", "CC-BY-NC-4.0", False)
    private, sold = (consent_to("Ada", uses, "by letter") for uses in (("picture",), ("picture", "commercial")))
    for parts, consents, allowed, says in (
        ((free,), (), True, "Everything"), ((free, unknown), (), None, "not known of the chat model m"),
        ((free, unknown, never), (), False, "because of e (CC-BY-NC-4.0)"), ((), (), None, "Nothing is recorded"),
        ((free,), (sold,), True, "Everything"), ((free,), (private,), False, "Ada's consent, which is for"),
    ):
        found = Licences("x", 1, parts, consents)  # type: ignore[arg-type]
        assert found.commercial_use is allowed
        assert says in found.summary


def test_a_commercial_project_prefers_what_it_may_use(home: Path, host: PluginHost, monkeypatch: pytest.MonkeyPatch) -> None:
    wish: dict[str, Any] = {"until": "persona", "size": 256, "tools": {"portrait": "brush"}}
    private = Studio(host=host).create("an old man", **wish)
    assert private.portrait.made_by["experts"] == ["astray"] and private.voice.id == "studio-only"
    monkeypatch.setenv("ANIMISM_PROJECT", "strict")
    permitted = Studio(host=host).create("an old man", **wish)
    assert permitted.portrait.made_by["experts"] == ["zinc"] and permitted.voice.id != "studio-only"
    assert permitted.say("Good day.", size=256).seconds > 0, "the free lip sync tool is taken"
    with pytest.raises(InvalidInput, match=r"astray|studio-only"):
        private.say("Good day.")


def test_what_is_insisted_on_is_warned_of_and_refused_where_strict(
    home: Path, host: PluginHost, caplog: pytest.LogCaptureFixture
) -> None:
    wish: dict[str, Any] = {"until": "voice", "voice": "studio-only"}
    set_project("commercial")
    with caplog.at_level(logging.WARNING, "animism.licences"):
        who = Studio(host=host).create("an old man", **wish)
    assert any("studio-only does not allow commercial use (CC-BY-NC-4.0)" in note for note in who.making["notes"])
    assert any("studio-only" in record.message for record in caplog.records)
    drawn = Studio(host=host).create("an old man", until="portrait", size=256, experts=["astray"], tools={"portrait": "brush"})
    assert any("expert astray does not allow" in note for note in drawn.making["notes"])
    set_project("strict")
    for refused in (wish, {"until": "portrait", "size": 256, "experts": ["astray"], "tools": {"portrait": "brush"}}):
        with pytest.raises(InvalidInput, match="does not allow commercial use") as caught:
            Studio(host=host).create("an old man", **refused)
        assert caught.value.mend
    with pytest.raises(InvalidInput, match="frowning"):
        Studio(host=host).create("an apple", size=256, tools={"lip_sync": "frowning"})


def test_the_command(home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    who = Studio().create("a shy teapot", until="persona", size=256)

    def told(*arguments: str) -> Any:
        capsys.readouterr()
        cli(["licences", *arguments], standalone_mode=False)
        return capsys.readouterr().out

    data = json.loads(told(who.slug, "--json"))
    assert data["commercial_use"] is True and {"role", "name", "licence", "commercial_use", "source"} <= data["parts"][0].keys()
    shown = told(who.slug)
    assert shown.startswith("Everything it was made with allows commercial use.") and "its sound is free to use" in shown
    assert "commercial project" in told("--project", "commercial") and json.loads(told("--json")) == {"project": "commercial"}
    assert (home / FILE).exists() and read_project().commercial
    for broken in ('{"project": "war"}', "[", "7"):
        (home / FILE).write_text(broken)
        with pytest.raises(InvalidInput) as caught:
            read_project()
        assert caught.value.mend
    monkeypatch.setenv("ANIMISM_PROJECT", "fun")
    with pytest.raises(InvalidInput, match="ANIMISM_PROJECT"):
        read_project()
    with pytest.raises(InvalidInput):
        cli(["licences", "--project", "war"], standalone_mode=False)

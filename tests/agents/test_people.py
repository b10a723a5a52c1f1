"""A character that resembles somebody: with consent on record, measured once, kept in every later version."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from animism import Studio
from animism.personas import InvalidInput, ToolFailed
from animism.personas.consent import read_consents, withdraw
from animism.plugins import PluginHost, Tool, hookimpl
from animism.tools.contracts import FACES, LANDMARKS, PORTRAIT, Faces, FacesRequest, LandmarksRequest, PortraitRequest
from animism.tools.diffusion.expert import Expert
from animism.tools.media import Landmarks, Portrait
from animism.tools.portrait.sculpted import SculpturePortrait
from animism.tools.sculpture import render
from animism.tools.sculpture.compose import compose
from PIL import Image as Pictures

CONSENT = {"subject": "Ada Example", "evidence": "agreed by letter on 3 May"}


@pytest.fixture(scope="module")
def photograph(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A picture of a person whom the library drew by other dice, and the points of their face."""
    from animism.agents.author import written_by_rule

    spec = written_by_rule("an old fisherman with a white beard and blue eyes", 5)
    still = render(compose(spec, 5).sculpture, size=384)
    path = tmp_path_factory.mktemp("photograph") / "ada.png"
    Pictures.fromarray(still.image).save(path)
    return path, still.landmarks.to_data()


def test_the_likeness_and_the_consent_travel(tmp_path: Path, photograph: tuple[Path, dict[str, Any]]) -> None:
    path, marks = photograph
    studio = Studio(home=tmp_path)
    who = studio.create("a quiet chess master", person=path, consent=CONSENT, landmarks=marks, until="persona", size=256)
    (consent,) = read_consents(who.spec)
    assert (consent.subject, consent.kind, consent.evidence) == ("Ada Example", "face", CONSENT["evidence"])
    assert any("beard" in feature for feature in who.spec.appearance.features)
    plain = studio.create("a quiet chess master", until="portrait", size=256)
    assert who.portrait.sculpture.face != plain.portrait.sculpture.face
    older = who.edit({"appearance.accessories": ["pirate hat"]}, clip=False)
    assert older.portrait.sculpture.face == who.portrait.sculpture.face and read_consents(older.spec) == (consent,)


def test_a_face_whose_consent_was_withdrawn_is_not_made_anew(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]]
) -> None:
    path, marks = photograph
    studio = Studio(home=tmp_path)
    who = studio.create("a quiet chess master", person=path, consent=CONSENT, landmarks=marks, until="persona", size=256)
    later = studio.remake(who, withdraw(who.spec, "Ada Example"), clip=False)
    assert later.portrait.image.tobytes() == who.portrait.image.tobytes()  # what was made stays
    for change in (lambda: later.edit({"appearance.mood": "sad"}, clip=False), lambda: studio.redraw(later, seed=3, clip=False)):
        with pytest.raises(InvalidInput, match="Ada Example's consent .* was withdrawn"):
            change()


@pytest.mark.parametrize("consent", [None, {}, {"subject": "Ada Example", "evidence": " "}, {"subject": "", "evidence": "yes"}])
def test_without_consent_nothing_is_measured(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]], consent: dict[str, str] | None
) -> None:
    with pytest.raises(InvalidInput, match="nobody consented") as caught:
        Studio(home=tmp_path).create("a quiet chess master", person=photograph[0], consent=consent)
    assert "--consent" in str(caught.value.mend)


def test_a_photograph_in_which_no_face_can_be_found_names_the_mend(tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    Pictures.fromarray(np.full((64, 64, 3), 120, np.uint8)).save(path)
    with pytest.raises(Exception, match="face") as caught:
        Studio(home=tmp_path).create("a quiet chess master", person=path, consent=CONSENT, until="portrait")
    assert "--landmarks" in str(getattr(caught.value, "mend", ""))


def test_the_command_takes_a_person(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    from animism.app.command_line import cli

    path, marks = photograph
    points = tmp_path / "points.json"
    points.write_text(json.dumps(marks))
    cli(["create", "a quiet chess master", "--person", str(path), "--consent", "Ada Example: agreed by letter", "--landmarks",
         str(points), "--until", "portrait", "--size", "256", "--out", str(tmp_path / "out"), "--json"], standalone_mode=False)
    assert "Ada Example, measured" in [choice["chosen"] for choice in json.loads(capsys.readouterr().out)["choices"]]


@pytest.mark.parametrize("wish", [
    {"person": True, "consent": {"subject": "Ada", "evidence": "x" * 3000}},
    {"person": True, "consent": {"subject": "A" * 400, "evidence": "agreed"}},
    {"consent": CONSENT},
])
def test_a_consent_that_cannot_be_kept_is_one_clear_line(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]], wish: dict[str, Any]
) -> None:
    person = photograph[0] if wish.get("person") else None
    with pytest.raises(InvalidInput, match="consent") as caught:
        Studio(home=tmp_path).create("a quiet chess master", person=person, consent=wish["consent"])
    assert caught.value.mend


def test_points_that_are_mostly_guessed_are_told(tmp_path: Path, photograph: tuple[Path, dict[str, Any]]) -> None:
    class Five(Tool[LandmarksRequest, Landmarks]):
        capability, name, description, priority = LANDMARKS, "yunet", "Sees five points.", 99

        def accepts(self, request: LandmarksRequest) -> bool:
            return request.portrait is None

        def run(self, request: LandmarksRequest, progress: Any = None) -> Landmarks:
            return Landmarks.from_data(photograph[1])

    host = PluginHost()
    host.tools._tools["landmarks"]["yunet"] = Five()  # in the place of our own, which has no weights here
    who = Studio(home=tmp_path, host=host).create("a quiet chess master", person=photograph[0], consent=CONSENT, until="author")
    assert any("near the average" in note for note in who.making["notes"])


class Faceless(Tool[FacesRequest, Faces]):
    """A faces tool that is installed and does not work."""

    capability, name, description = FACES, "faceless", "Breaks."

    def run(self, request: FacesRequest, progress: Any = None) -> Faces:
        assert not request.identity or request.consent.startswith("Ada Example")
        raise ToolFailed("its weights are damaged", tool=self.name)


@pytest.mark.parametrize(("family", "told"), [("sd15", "gives the identity"), ("sdxl", "cannot keep a person's face")])
def test_where_no_identity_can_be_kept_the_drawing_goes_on_without(
    tmp_path: Path, photograph: tuple[Path, dict[str, Any]], family: str, told: str
) -> None:
    path, marks = photograph
    module, brush = ModuleType("extra_tools"), Brush()

    @hookimpl
    def register_tools(register: Any) -> None:
        for tool in (brush, Faceless()):
            register(tool)

    @hookimpl
    def register_diffusers(register: Any) -> None:
        (tmp_path / "oil").mkdir()
        register(Expert(name="oil", description="Oil.", family=family, weights=str(tmp_path / "oil")))

    module.register_tools, module.register_diffusers = register_tools, register_diffusers  # type: ignore[attr-defined]
    studio = Studio(home=tmp_path / "home", host=PluginHost(extra={"extra": module}))
    who = studio.create("a quiet chess master", person=path, consent=CONSENT, landmarks=marks, until="portrait", size=256,
                        experts=["oil"], tools={"portrait": "brush"})
    assert brush.asked[0].drawing is not None and brush.asked[0].drawing.person is None
    assert any(told in note for note in who.making["notes"])
    assert any("damaged" in note for note in who.making["notes"]) == (family == "sd15")


class Brush(Tool[PortraitRequest, Portrait]):
    """Draws what it is asked for: the sculpture's own picture."""

    capability, name, description = PORTRAIT, "brush", "Paints with experts."

    def __init__(self) -> None:
        self.asked: list[PortraitRequest] = []

    def accepts(self, request: PortraitRequest) -> bool:
        return request.drawing is not None

    def run(self, request: PortraitRequest, progress: Any = None) -> Portrait:
        self.asked.append(request)
        made = SculpturePortrait().run(replace(request, options={}))
        return Portrait(made.image, made.landmarks, made.box, {"tool": self.name, "seed": request.seed, "landmarks": "drawn"})

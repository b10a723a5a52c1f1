"""The guide: where it comes from, that it fits the sculpture, that nothing is rendered twice, and what is refused."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from animism.agents.author import written_by_rule
from animism.personas.errors import Cancelled, InvalidInput
from animism.tools.contracts import Drawing, PortraitRequest
from animism.tools.guidance import sculpted
from animism.tools.guidance.guide import KINDS, guide
from animism.tools.media import Landmarks
from animism.tools.portrait.sculpted import SculpturePortrait
from animism.tools.sculpture.compose import compose
from PIL import Image as Pictures

SIZE = 256


def request_for(description="a blue teapot with a sailor hat", source="sculpture", **more):
    spec = written_by_rule(description, 3)
    return PortraitRequest(spec, seed=spec.seed, drawing=Drawing((), guidance=source), **more)


@pytest.fixture(scope="module")
def teapot():
    return guide(request_for(), KINDS, SIZE)


def test_it_is_the_sculpture_that_the_sculpture_tool_makes(teapot):
    """Seed, chance and all: the start picture is that tool's portrait, to the byte."""
    portrait = SculpturePortrait().run(PortraitRequest(request_for().spec, seed=request_for().seed, size=SIZE))
    assert np.array_equal(teapot.start, portrait.image)
    assert np.array_equal(teapot.landmarks.points, portrait.landmarks.points)
    assert teapot.sculpture == portrait.sculpture
    assert teapot.source == "sculpture"


def test_a_retry_changes_nothing_but_the_schedule(teapot):
    again = guide(request_for(retry=3), ("depth",), SIZE)
    assert np.array_equal(again.start, teapot.start)


def test_chance_of_the_version_before_and_a_given_sculpture_are_kept():
    request = request_for("an old fisherman")
    chance = compose(request.spec, request.seed).chance
    assert chance
    other = request_for("an old fisherman", options={"chance": {**chance, "skin": "unheard of"}})
    assert guide(other, (), SIZE).sculpture == compose(other.spec, other.seed, 0, other.options["chance"]).sculpture
    given = compose(request_for().spec, 1).sculpture
    assert guide(request_for("an apple", options={"sculpture": given}), (), SIZE).sculpture == given


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_is_a_picture_of_the_guides_size(teapot, kind):
    picture = teapot.controls[kind]
    assert picture.dtype == np.uint8 and picture.shape == (SIZE, SIZE, 3)
    assert 0 < (picture > 0).mean() < 0.9


@pytest.mark.parametrize("size", [64, 200, 1032])
def test_other_sizes_fit_too(size):
    """1032 is above what is rendered, so it is enlarged: points, depth and labels still fit one another."""
    found = guide(request_for(), KINDS, size)
    assert found.start.shape == (size, size, 3)
    assert all(picture.shape == (size, size, 3) for picture in found.controls.values())
    smaller = guide(request_for(), (), SIZE)
    assert np.abs(found.landmarks.points / size - smaller.landmarks.points / SIZE).max() < 0.02
    nose = found.landmarks.points[30].astype(int)
    assert found.controls["depth"][nose[1], nose[0], 0] > 200


def test_it_is_rendered_once_for_everybody(monkeypatch):
    rendered = []
    real = sculpted._render
    monkeypatch.setattr(sculpted, "_render", lambda *a: rendered.append(1) or real(*a))
    request = request_for("a shy lighthouse")
    threads = [threading.Thread(target=guide, args=(request, (kind,), SIZE)) for kind in KINDS]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    guide(request, KINDS, SIZE)
    assert len(rendered) == 1
    guide(request, (), SIZE + 8)
    assert len(rendered) == 2


def test_what_is_done_to_a_guide_does_not_reach_the_next(teapot):
    before = teapot.start.copy()
    found = guide(request_for(), ("depth",), SIZE)
    found.start[:] = 0
    assert np.array_equal(guide(request_for(), (), SIZE).start, before)


def test_only_so_many_are_kept():
    kept = sculpted.Kept(2)
    made = [kept.get(key, lambda key=key: key * 10) for key in (1, 2, 3, 2, 1)]
    assert made == [10, 20, 30, 20, 10] and len(kept._rows) == 2


def test_what_could_not_be_made_is_tried_again():
    kept = sculpted.Kept(2)
    with pytest.raises(Cancelled):
        kept.get("a", lambda: (_ for _ in ()).throw(Cancelled("stopped")))
    assert kept.get("a", lambda: 5) == 5


def test_a_human_face_by_seed_whatever_the_concept():
    teapot, apple = (guide(request_for(d, "face"), ("landmarks68",), SIZE) for d in ("a blue teapot", "an apple"))
    assert np.array_equal(teapot.start, apple.start) and teapot.source == "face"
    assert not np.array_equal(teapot.start, guide(request_for("a blue teapot"), (), SIZE).start)
    seeds = {guide(PortraitRequest(request_for().spec, seed=seed, drawing=Drawing((), guidance="face")), (), 64)
             .start.tobytes() for seed in range(3)}
    assert len(seeds) >= 2


def test_none_is_nothing():
    found = guide(request_for(source="none"), KINDS, SIZE)
    assert found.start is None and found.landmarks is None and not found.controls and found.source == "none"


@pytest.fixture
def photo(tmp_path):
    portrait = SculpturePortrait().run(PortraitRequest(written_by_rule("a young woman", 1), size=512))
    path = tmp_path / "photo.png"
    Pictures.fromarray(np.pad(portrait.image, ((0, 0), (60, 20), (0, 0)))).save(path)
    points = portrait.landmarks.points + np.float32((60, 0))
    return {"picture": path, "landmarks": Landmarks(points.astype(np.float32))}


def test_a_picture_gives_landmarks_and_edges(photo):
    found = guide(request_for("a knight", "picture", **photo), ("landmarks68", "mediapipe_face", "edges"), SIZE)
    assert found.start.shape == (SIZE, SIZE, 3) and found.sculpture is None and found.source == "picture"
    x, y = found.landmarks.points[30].round().astype(int)
    assert found.controls["landmarks68"][y, x].tolist() == [255, 255, 255]
    assert (found.controls["edges"] == 255).any()


@pytest.mark.parametrize("kind", ["depth", "labels"])
def test_what_a_picture_cannot_give_is_named(photo, kind):
    with pytest.raises(InvalidInput, match=kind) as caught:
        guide(request_for("a knight", "picture", **photo), ("landmarks68", kind), SIZE)
    assert caught.value.mend


def test_mediapipes_own_points_are_drawn_as_they_are(photo):
    mesh = np.random.default_rng(0).uniform(200, 400, (478, 3)).astype(np.float32)
    points = Landmarks(mesh, "mediapipe478")
    found = guide(request_for("x", "picture", picture=photo["picture"], landmarks=points), KINDS[:2], SIZE)
    assert found.controls["mediapipe_face"].any() and found.controls["landmarks68"].any()


def test_what_cannot_be_a_guide_is_refused(photo, tmp_path):
    for bad in (lambda: guide(request_for(), ("pose",), SIZE), lambda: guide(request_for(), (), 32),
                lambda: guide(request_for(), (), 4096), lambda: guide(request_for(source="picture"), (), SIZE),
                lambda: guide(request_for(source="picture", picture=photo["picture"]), (), SIZE),
                lambda: guide(request_for(source="picture", **{**photo, "picture": tmp_path / "no"}), (), SIZE),
                lambda: guide(request_for(source="picture", picture=photo["picture"], landmarks=Landmarks(
                    photo["landmarks"].points[[36, 42, 30, 48, 54]], "arcface5")), ("landmarks68",), SIZE)):
        with pytest.raises(InvalidInput) as caught:
            bad()
        assert caught.value.mend and "\n" not in str(caught.value)


def test_cancelling_passes_through():
    def stop(fraction, stage, preview=None):
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        guide(request_for("a cactus nobody has asked for"), (), SIZE, stop)
    assert guide(request_for("a cactus nobody has asked for"), (), SIZE).start is not None


def test_progress_rises_to_its_end():
    told = []
    guide(request_for("a marble lion"), KINDS, SIZE, lambda fraction, stage, preview=None: told.append(fraction))
    assert told == sorted(told) and told[0] == 0 and told[-1] == 1

"""The detection experiment with drawn pictures, on a tiny expert: unguided, face-guided and sculpture-guided."""

from __future__ import annotations

import types

import numpy as np
import pytest
from animism.agents.evaluation import Evaluation, Settings, Way, detectors, measurer, ways
from animism.personas.errors import NoFaceDetected
from animism.plugins import PluginHost, hookimpl
from animism.tools.capability import Tool, silent
from animism.tools.contracts import LANDMARKS
from animism.tools.diffusion.expert import read_experts
from animism.tools.guidance.schedule import MAX_RETRIES, SCHEDULE
from animism.tools.likeness.clip import ClipLikeness
from animism.tools.media import Landmarks
from animism.tools.tiny.clip import make_clip
from animism.tools.tiny.stable_diffusion import write_tiny_expert

DESCRIPTIONS = {"c": ("a blue teapot",)}


class Nearsighted(Tool):
    """Sees a face when it has been shown ``blind`` pictures without one."""

    capability, name, description, priority = LANDMARKS, "nearsighted", "sees little", 1

    def __init__(self, blind):
        self.blind, self.shown = blind, []

    def run(self, request, progress=silent):
        assert request.portrait is None, "of a drawn picture nobody knows the truth"
        self.shown.append(request.image)
        if len(self.shown) <= self.blind:
            raise NoFaceDetected("none")
        return Landmarks(np.full((68, 2), 128, np.float32))


@pytest.fixture(scope="session")
def tiny(tmp_path_factory):
    (found,) = read_experts(write_tiny_expert(tmp_path_factory.mktemp("tiny")))
    return found


@pytest.fixture(scope="session")
def clip(tmp_path_factory):
    return make_clip(tmp_path_factory.mktemp("clip"))


def evaluated(tiny, guidance, blind, *tools, **settings):
    module, seeing, results = types.ModuleType("plugin"), Nearsighted(blind), []

    @hookimpl
    def register_tools(register):
        for tool in (seeing, *tools):
            register(tool)

    @hookimpl
    def register_diffusers(register):
        register(tiny)

    module.register_tools, module.register_diffusers = register_tools, register_diffusers
    host = PluginHost({"p": module})
    looking = detectors(host, ["nearsighted", "sculpture"])
    run = Evaluation(host, looking, measurer(host), Settings(size=256, **settings), "cpu", silent)
    rows = ways(host, ["tiny"], [guidance])[1:]
    assert list(run.run(rows, DESCRIPTIONS, set(), lambda *kept: results.append(kept))) == []
    ((result, picture),) = results
    return result, picture, seeing.shown


@pytest.mark.parametrize("guidance", ["none", "face", "sculpture"])
def test_every_guidance_walks_its_schedule_until_a_face_is_seen(tiny, guidance):
    result, picture, shown = evaluated(tiny, guidance, 2, steps=10)  # of three steps, strengths this near are one
    assert result.error == "" and result.way == f"tiny/{guidance}"
    assert result.seen == {"nearsighted": [False, False, True], "sculpture": [None, None, None]}
    assert result.placed is (None if guidance == "none" else True)
    assert np.array_equal(picture, shown[-1]) and picture.shape == (256, 256, 3)
    assert not np.array_equal(shown[0], shown[1]) and not np.array_equal(shown[1], shown[2])
    assert result.seconds >= result.first > 0


def test_the_schedule_ends(tiny):
    result, _, shown = evaluated(tiny, "sculpture", 99)
    assert result.seen["nearsighted"] == [False] * (MAX_RETRIES + 1) and len(shown) == len(SCHEDULE["sculpture"])
    result, _, shown = evaluated(tiny, "sculpture", 99, attempts=2)
    assert len(shown) == 2


def test_the_same_gives_the_same_and_guidances_differ(tiny):
    once, again = (evaluated(tiny, "sculpture", 0)[1] for _ in range(2))
    assert np.array_equal(once, again)
    assert not np.array_equal(once, evaluated(tiny, "face", 0)[1])
    assert not np.array_equal(once, evaluated(tiny, "none", 0)[1])


def test_likeness_to_the_description_is_measured(tiny, clip):
    tool = ClipLikeness(str(clip))
    tool.name = "tiny-clip"
    result, _, _ = evaluated(tiny, "none", 0, tool)
    assert -1 <= result.likeness <= 1
    assert evaluated(tiny, "none", 0)[0].likeness is None


def test_weights_that_vanish_in_between_stop_the_way_with_its_mend(tiny, tmp_path):
    host = PluginHost()
    gone = tiny.model_copy(update={"weights": str(tmp_path / "gone")})
    run = Evaluation(host, detectors(host, ()), None, Settings(size=256), "cpu", silent)
    kept = []
    rows = [Way("tiny/none", gone, "none"), Way("sculpture")]
    (impossible,) = run.run(rows, DESCRIPTIONS, set(), lambda *pair: kept.append(pair))
    assert impossible.name == "tiny/none" and impossible.why and impossible.mend
    assert [result.way for result, _ in kept] == ["sculpture"]

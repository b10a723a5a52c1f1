from dataclasses import replace

import numpy as np
import pytest
from animism.agents.offline import write_persona
from animism.plugins import PluginHost
from animism.plugins.conformance import check_plugin
from animism.tools.contracts import AnimationRequest, LandmarksRequest, PortraitRequest
from animism.tools.media import BlendshapeTrack, blendshapes

SIZE = 256


@pytest.fixture(scope="module")
def host():
    return PluginHost()


@pytest.fixture(scope="module")
def fox(host):
    return host.tools.get("portrait", "paper-cut").run(PortraitRequest(write_persona("a fox", seed=0), size=SIZE))


def test_the_face_is_exactly_where_the_sculpture_has_it(host, fox):
    sculpted = host.tools.get("portrait", "sculpture").run(PortraitRequest(write_persona("a fox", seed=0), size=SIZE))
    assert np.array_equal(fox.landmarks.points, sculpted.landmarks.points) and fox.box == sculpted.box
    assert fox.sculpture is None and np.abs(fox.image.astype(int) - sculpted.image).mean() > 8
    found = host.tools.run("landmarks", LandmarksRequest(fox.image, fox))
    assert np.array_equal(found.points, fox.landmarks.points)
    again = host.tools.get("portrait", "paper-cut").run(PortraitRequest(write_persona("a fox", seed=0), size=SIZE))
    assert np.array_equal(again.image, fox.image)


def test_it_is_of_few_sheets_of_paper(fox):
    """Lit and grained, but of far fewer colours than what it was cut from."""
    coarse = (fox.image >> 4).reshape(-1, 3)
    _, counts = np.unique(coarse, axis=0, return_counts=True)
    assert np.sort(counts)[::-1][:24].sum() > 0.6 * len(coarse)


def test_the_paper_face_moves(host, fox):
    weights = np.stack([blendshapes(), blendshapes(jawOpen=0.8), blendshapes(eyeBlinkLeft=1.0, eyeBlinkRight=1.0)])
    track = BlendshapeTrack(weights, np.zeros((3, 3), np.float32), 25.0)
    frames = host.tools.run("animation", AnimationRequest(fox, track, SIZE))
    rest, open_, shut = (frame.astype(int) for frame in frames)
    assert frames.count == 3 and np.abs(rest - fox.image).mean() < 6, "the film begins as the portrait is"
    mouth, eyes = (fox.landmarks.points[part, :2].mean(0).astype(int) for part in (slice(48, 68), slice(36, 48)))

    def changed(frame, middle):
        x, y = middle
        return np.abs(frame - rest)[y - 14 : y + 14, x - 14 : x + 14].mean()

    assert changed(open_, mouth) > 10 and changed(shut, mouth) < 4
    assert np.abs(shut - rest)[eyes[1] - 12 : eyes[1] + 12].max() > 60
    assert np.abs(open_ - rest)[:20].mean() < 1, "the backdrop stays"


def test_a_sculpture_is_left_to_its_own_animator(host, fox):
    tool = host.tools.get("animation", "paper-cut")
    track = BlendshapeTrack(np.zeros((1, 52), np.float32), np.zeros((1, 3), np.float32), 25.0)
    assert tool.accepts(AnimationRequest(fox, track)) and not tool.accepts(AnimationRequest(replace(fox, made_by={}), track))


def test_it_keeps_the_contract():
    check_plugin("papercut", quick=True).raise_for_failures()

"""The animation tool that moves sculptures."""

import numpy as np
import pytest
from animism.personas.errors import InvalidInput, ToolFailed
from animism.tools.animation.sculpted import KEPT, SculptureAnimation
from animism.tools.contracts import AnimationRequest
from animism.tools.media import ARKIT_BLENDSHAPES, BlendshapeTrack, Landmarks, Portrait, Speech
from animism.tools.sculpture.schema import Sculpture
from animism.tools.video import Video


def portrait(sculpture=None):
    return Portrait(
        np.zeros((64, 64, 3), np.uint8), Landmarks(np.zeros((68, 2), np.float32)), (0, 0, 64, 64), {}, sculpture
    )


def ball(color="#c0392b"):
    return Sculpture(materials={"skin": {"color": color}}, solids=[{"shape": "sphere", "radius": 1.0}])


def still(count, fps=25):
    return BlendshapeTrack(np.zeros((count, len(ARKIT_BLENDSHAPES)), np.float32), np.zeros((count, 3), np.float32), fps)


def test_a_request_becomes_frames_and_a_video(tmp_path):
    stages = []
    frames = SculptureAnimation().run(
        AnimationRequest(portrait(ball()), still(6), 96), lambda f, stage, preview=None: stages.append(f)
    )
    assert (frames.count, frames.fps, frames.size) == (6, 25, 96) and stages[-1] == 1.0
    video = Video.of(frames, Speech(np.zeros(3840, np.float32), 16000, "")).save(tmp_path / "a.mp4")
    assert len(list(Video.open(video.path))) == 6


def test_films_are_kept_but_not_for_ever():
    tool = SculptureAnimation()
    for color in ("#aa0000", "#00aa00", "#aa0000", "#0000aa", "#aaaa00", "#00aaaa"):
        tool.run(AnimationRequest(portrait(ball(color)), still(1), 64))
    assert len(tool._films) == KEPT
    first = tool.run(AnimationRequest(portrait(ball("#00aaaa")), still(1), 64))
    assert next(iter(first)).shape == (64, 64, 3)


def test_what_it_cannot_move_is_told():
    tool = SculptureAnimation()
    assert not tool.accepts(AnimationRequest(portrait(), still(1)))
    with pytest.raises(ToolFailed, match="not a sculpture"):
        tool.run(AnimationRequest(portrait(), still(1)))
    for size in (97, 32, 4096):
        with pytest.raises(InvalidInput, match=str(size)):
            tool.run(AnimationRequest(portrait(ball()), still(1), size))
    with pytest.raises(InvalidInput, match="no frames"):
        tool.run(AnimationRequest(portrait(ball()), still(0), 64))

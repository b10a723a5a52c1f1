"""The stage that the still and the film of one sculpture share."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from animism.tools.media import blendshapes
from animism.tools.sculpture import Sculpture, render
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.stage import KEPT, Stage, stage_of


def ball(color: str = "#c0392b") -> Sculpture:
    return Sculpture(materials={"skin": {"color": color}}, solids=[{"shape": "sphere", "radius": 1.0}])


def test_the_still_and_the_film_of_a_sculpture_share_its_light():
    portrait = render(ball(), 96).image
    light = stage_of(ball()).volume(96)
    film = Film(ball(), 96)
    assert film._volume is light and film.rig is stage_of(ball()).rig
    assert np.array_equal(render(ball(), 96).image, portrait)
    assert stage_of(ball()).volume(96) is light


def test_an_expression_or_a_turned_head_has_light_of_its_own():
    light = stage_of(ball()).volume(96).light.copy()
    render(ball(), 96, blendshapes(jawOpen=1.0), (0, 20, 0))
    assert np.array_equal(stage_of(ball()).volume(96).light, light)


def test_larger_pictures_get_finer_light():
    stage = stage_of(ball("#884422"))
    assert stage.volume(256).struct.cell > stage.volume(512).struct.cell > stage.volume(768).struct.cell


def test_stages_are_kept_but_not_for_ever():
    first = stage_of(ball("#000001"))
    assert stage_of(ball("#000001")) is first
    for i in range(KEPT):
        stage_of(ball(f"#10000{i}"))
    assert stage_of(ball("#000001")) is not first


def test_what_is_changed_later_does_not_reach_the_stage():
    sculpture = ball("#224466")
    stage = stage_of(sculpture)
    sculpture.face.mouth.smile = -0.7
    assert stage_of(sculpture) is not stage and stage.rig.sculpture == ball("#224466")


def test_threads_that_come_together_get_one_stage_and_one_bake():
    with ThreadPoolExecutor(4) as pool:
        stages: list[Stage] = list(pool.map(lambda _: stage_of(ball("#335577")), range(8)))
        volumes = list(pool.map(lambda stage: stage.volume(96), stages))
    assert len({id(stage) for stage in stages}) == 1 == len({id(volume) for volume in volumes})

from dataclasses import replace

import numpy as np
import pytest
from animism.agents.offline import write_persona
from animism.personas.errors import Cancelled, InvalidInput
from animism.plugins import PluginHost
from animism.plugins.conformance import check_plugin
from animism.tools.contracts import PortraitRequest
from animism_stickers import FEELINGS, PAPERS


@pytest.fixture(scope="module")
def tool():
    return PluginHost().tools.get("sticker_sheet", "sticker-sheet")


@pytest.fixture(scope="module")
def fox():
    return PluginHost().tools.run("portrait", PortraitRequest(write_persona("a fox", seed=0), size=256), first="sculpture")


def tiles(sheet):
    side = len(sheet) // 3
    return [sheet[r * side : (r + 1) * side, c * side : (c + 1) * side].astype(int) for r in range(3) for c in range(3)]


@pytest.mark.parametrize("sculpted", [True, False])
def test_nine_stickers_that_differ_on_paper(tool, fox, sculpted):
    told = []
    portrait = fox if sculpted else replace(fox, sculpture=None)
    request = tool.capability.request(portrait=portrait, paper="sky", size=600)
    sheet = tool.run(request, lambda *step: told.append(step))
    assert sheet.shape == (600, 600, 3) and sheet.dtype == np.uint8 and len(FEELINGS) == 9
    assert np.abs(sheet[:3, 597:].astype(int) - PAPERS["sky"]).max() <= 12
    cut = tiles(sheet)
    faces = [one[20:150, 20:180] for one in cut]
    assert min(np.abs(a - b).mean() for i, a in enumerate(faces) for b in faces[:i]) > 0.5
    assert all((one.min(2) > 250).mean() > 0.02 for one in cut), "a white edge"
    assert [step[1] for step in told][1:10] == [f"cutting out {feeling}" for feeling in FEELINGS]


def test_it_can_be_stopped_and_refuses_what_it_cannot_do(tool, fox):
    def stop(fraction, stage, preview=None):
        raise Cancelled("enough")

    with pytest.raises(Cancelled):
        tool.run(tool.capability.request(portrait=fox), stop)
    with pytest.raises(InvalidInput, match="paper"):
        tool.run(tool.capability.request(portrait=fox, paper="black"))


def test_it_keeps_the_contract():
    check_plugin("stickers", quick=True).raise_for_failures()

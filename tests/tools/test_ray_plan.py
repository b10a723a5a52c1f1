"""Which deployment a call goes to, what a plan file may say, and jobs that wait again: all of it without Ray."""

from __future__ import annotations

import json
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from animism.personas.errors import InvalidInput
from animism.tools.capability import Capability, Tool, ToolRegistry
from animism.tools.contracts import Drawing
from animism.tools.diffusion.expert import Expert
from animism.tools.server.on_ray import queue_again
from animism.tools.server.on_ray_plan import Group, RayPlan, complete, family_of, read_plan


def registry(*names: str) -> ToolRegistry:
    made = ToolRegistry()
    for name in names:
        capability, tool = name.split("/")
        made.add(type("One", (Tool,), {"capability": Capability(capability, str, str, ""), "name": tool, "description": ""})())
    return made


@dataclass
class Asked:
    drawing: Any = None


def test_without_a_plan_every_capability_and_every_family_is_a_deployment():
    plan = complete(RayPlan(), registry("portrait/sculpture", "portrait/diffusion", "speech/espeak"), {"sdxl", "sd15"}, 2)
    assert [(group.name, group.replicas, group.most) for group in plan.groups] == [
        ("portrait-sd15", 0, 2), ("portrait-sdxl", 0, 2), ("portrait", 2, 2), ("speech", 2, 2),
    ]
    assert plan.group_for("portrait", "diffusion", "sdxl").name == "portrait-sdxl"
    assert plan.group_for("portrait", "diffusion", "").name == "portrait"
    assert plan.group_for("portrait", "sculpture").name == "portrait"
    assert plan.group_for("avatar", "other") is None


def test_a_plan_of_one_s_own_comes_first_and_is_filled_up(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text(
        'threads = 8\n[deployment.big]\ntools = ["portrait/diffusion/flux*"]\ngpus = 1\nreplicas = 1\nmost = 4\nmodels = 2\n'
        '[deployment.small]\ntools = ["portrait/diffusion", "likeness"]\ngpus = 0.25\n'
    )
    plan = complete(read_plan(path), registry("portrait/diffusion", "likeness/clip", "speech/espeak"), {"flux2_klein", "sd15"})
    assert plan.threads == 8 and [group.name for group in plan.groups] == ["big", "small", "speech"]
    assert plan.group_for("portrait", "diffusion", "flux2_klein").gpus == 1
    assert plan.group_for("portrait", "diffusion", "sd15").name == plan.group_for("likeness", "clip").name == "small"


@pytest.mark.parametrize(("text", "said"), [
    ("workers = 3", "no setting 'workers'"), ("[deployment.a]\ncopies = 2", "'copies' is not known"),
    ("[deployment.a]\nreplicas = 3\nmost = 1", "too small"), ("[deployment.a]\ngpus = -1", "0 or more"),
    ("[deployment.'a b']\n", "cannot be a deployment's name"), ("threads =", "cannot read"),
    ("[deployment.a]\nreplicas = 'two'", "wrong kind"), ("[deployment.a]\ntools = 'speech'", "wrong kind"),
])
def test_a_plan_with_a_slip_is_told(tmp_path, text, said):
    path = tmp_path / "plan.toml"
    path.write_text(text)
    with pytest.raises(InvalidInput, match=said) as caught:
        read_plan(path)
    assert caught.value.mend


def test_two_groups_of_one_name_are_refused():
    with pytest.raises(InvalidInput, match="two deployments are named 'a'"):
        RayPlan((Group("a"), Group("a")))


def test_the_family_of_a_request_is_that_of_its_first_expert():
    experts = tuple(Expert(name=name, description="d", family=family, weights="w") for name, family in
                    (("ink", "sdxl"), ("oil", "sd15")))
    assert family_of(Asked(Drawing(experts))) == ("sdxl", "ink")
    assert family_of(Asked(Drawing(()))) == family_of(Asked()) == family_of("x") == ("", "")


def test_jobs_that_ran_wait_again_and_others_stay(tmp_path):
    rows = {"a": "running", "b": "queued", "c": "done"}
    for name, state in rows.items():
        (tmp_path / f"{name}.job").write_text(json.dumps({"id": name, "state": state}))
    (tmp_path / "broken.job").write_text("{")
    assert queue_again(tmp_path) == 1 and queue_again(tmp_path / "nowhere") == 0
    states = {path.stem: json.loads(path.read_text())["state"] for path in tmp_path.glob("[abc].job")}
    assert states == {"a": "queued", "b": "queued", "c": "done"}
    assert stat.S_IMODE(Path(tmp_path / "a.job").stat().st_mode) == 0o600

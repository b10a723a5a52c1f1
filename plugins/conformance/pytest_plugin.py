"""The pytest plugin ``animism``: fixtures for authors of plugins, and one test for each part of a plugin.

pytest loads it in every run, before coverage is measured, so nothing of ours is imported until a fixture is used.

    @pytest.mark.animism_plugin("my-plugin")
    def test_conformance(animism_conformance):
        animism_conformance.raise_for_failures()
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

MARK = "animism_plugin"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", f"{MARK}(name, quick=False): which plugin the fixture animism_conformance checks, part by part"
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that takes ``animism_conformance`` runs once for the plugin and once for each tool that it hands over."""
    if "animism_conformance" not in metafunc.fixturenames:
        return
    mark = metafunc.definition.get_closest_marker(MARK)
    if mark is None or not mark.args:
        raise pytest.UsageError(f"{metafunc.definition.nodeid}: say which plugin: @pytest.mark.{MARK}('NAME')")
    from .plugin import parts_of

    parts = parts_of(mark.args[0])
    metafunc.parametrize("animism_conformance", parts, indirect=True, ids=parts)


@pytest.fixture
def animism_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own (``ANIMISM_HOME``), and none of the user's other settings."""
    for name in [name for name in os.environ if name.startswith("ANIMISM_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "animism-home"
    monkeypatch.setenv("ANIMISM_HOME", str(folder))
    return folder


@pytest.fixture
def animism_host(animism_home: Path) -> Any:
    """A :class:`~animism.plugins.PluginHost` with every installed plugin and no tool server."""
    from ..host import PluginHost

    return PluginHost(server="")


@pytest.fixture
def animism_sample_requests() -> Callable[[Any], list[Any]]:
    """A function from a tool to requests that it accepts: its author's own, or small real ones of ours."""
    from .requests import requests_for

    return requests_for


@pytest.fixture
def animism_conformance(request: pytest.FixtureRequest, animism_home: Path) -> Any:
    """The :class:`~animism.plugins.conformance.Report` of one part of the plugin that the mark names."""
    from .plugin import check_plugin

    mark = request.node.get_closest_marker(MARK)
    return check_plugin(mark.args[0], part=request.param, quick=mark.kwargs.get("quick", False))

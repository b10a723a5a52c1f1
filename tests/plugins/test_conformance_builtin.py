"""Every plugin that comes with Animism holds to what is asked of anybody's, tool by tool."""

from __future__ import annotations

import pytest
from animism.plugins.conformance import check_plugin
from animism.plugins.conformance.plugin import WHOLE, parts_of
from animism.plugins.conformance.sources import installed_sources

BUILT_IN = [source.name for source in installed_sources() if source.built_in]
PARTS = [(name, part) for name in BUILT_IN for part in parts_of(name)]


@pytest.mark.parametrize("name, part", PARTS, ids=[f"{name}-{part}" for name, part in PARTS])
def test_it_conforms(name: str, part: str) -> None:
    report = check_plugin(name, part=part, quick=part != WHOLE)
    report.raise_for_failures()
    if part == WHOLE:
        assert {"cold.import", "plugin.api"} <= {finding.check for finding in report.of("passed")}, report.to_data()


def test_the_light_tools_are_really_run() -> None:
    """Those that need neither weights nor a server are judged by what they give, not by what they say."""
    judged = {
        finding.subject
        for name in ("sculptures", "pictures", "speech")
        for finding in check_plugin(name, capability="landmarks" if name != "speech" else "voice", quick=True).findings
        if finding.check == "result.contract" and finding.state == "passed"
    }
    assert {"landmarks:sculpture", "voice:casting"} <= judged

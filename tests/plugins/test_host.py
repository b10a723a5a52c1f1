"""The host loads entry points one by one: real distributions on the path, good and broken."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from animism.personas import InvalidInput
from animism.plugins import PluginHost

GOOD = """
from animism.plugins import Capability, Tool, hookimpl
SHOUT = Capability("shout", str, str, "Say it louder.")
seen = []
class Shouter(Tool):
    capability = SHOUT
    name = "upper"
    description = "Upper case."
    def run(self, request, progress=lambda *a: None):
        return request.upper()
@hookimpl
def register_tools(register):
    register(Shouter())
@hookimpl
def tool_called(call):
    seen.append(call.tool)
"""
BROKEN = {
    "import_error": "import a_module_that_is_not_there",
    "syntax": "def (",
    "exits": "raise SystemExit(3)",
    "raises_in_hook": "from animism.plugins import hookimpl\n@hookimpl\ndef register_tools(register):\n    1 / 0",
    "asks_too_much": "from animism.plugins import hookimpl\n@hookimpl\ndef register_tools(register, moon): pass",
    "unknown_hook": "from animism.plugins import hookimpl\n@hookimpl\ndef register_tolls(register): pass",
    "hands_over_rubbish": "from animism.plugins import hookimpl\n@hookimpl\ndef register_tools(register):\n    register(5)",
}


def install(folder: Path, name: str, code: str) -> None:
    """A distribution as pip would leave it: a module and its metadata."""
    (folder / f"plugin_{name}.py").write_text(code)
    info = folder / f"plugin_{name}-1.2.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: plugin-{name}\nVersion: 1.2\n")
    (info / "entry_points.txt").write_text(f"[animism]\n{name} = plugin_{name}\n")


HALF_DONE = GOOD.replace("    register(Shouter())", "    register(Shouter())\n    raise RuntimeError('gave up')")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delenv("ANIMISM_LOAD_PLUGINS")
    yield folder
    for name in [name for name in sys.modules if name.startswith("plugin_")]:
        del sys.modules[name]


def test_own_plugins_are_ready_and_named() -> None:
    infos = PluginHost().plugins
    assert infos and all(info.built_in for info in infos)
    assert [info for info in infos if info.error] == []
    assert all(info.version and info.hooks for info in infos)


def test_a_good_plugin_brings_a_new_capability(site: Path) -> None:
    install(site, "good", GOOD)
    host = PluginHost()
    assert host.tools.get("shout", "upper").run("checkmate") == "CHECKMATE"
    info = next(info for info in host.plugins if info.name == "good")
    assert (info.distribution, info.version, info.hooks) == ("plugin-good", "1.2", ["register_tools", "tool_called"])


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_a_broken_plugin_is_listed_and_the_rest_run(site: Path, name: str) -> None:
    install(site, name, BROKEN[name])
    install(site, "good", GOOD)
    host = PluginHost()
    assert host.tools.get("shout", "upper").run("still here") == "STILL HERE"
    info = next(info for info in host.plugins if info.name == name)
    assert info.state == "refused" and info.error
    assert [other for other in host.plugins if other.built_in and other.error] == []


def test_a_name_that_is_taken_harms_neither_plugin(site: Path) -> None:
    """Two distributions may call their entry points alike, one of them as Animism does."""
    install(site, "speech", GOOD)
    host = PluginHost()
    assert host.tools.get("shout", "upper").run("both") == "BOTH"
    assert host.tools.get("speech", "espeak") and host.voices
    named = {info.name: (info.distribution, info.state) for info in host.plugins if info.name.endswith("speech")}
    assert named == {"speech": ("animism", "ready"), "plugin-speech:speech": ("plugin-speech", "ready")}


def test_only_wanted_distributions_are_loaded(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(site, "good", GOOD)
    install(site, "exits", BROKEN["exits"])
    monkeypatch.setenv("ANIMISM_LOAD_PLUGINS", "plugin-good")
    assert {info.name for info in PluginHost().plugins if not info.built_in} == {"good"}
    monkeypatch.setenv("ANIMISM_LOAD_PLUGINS", "")
    assert {info.name for info in PluginHost().plugins if not info.built_in} == set()


def test_a_watcher_that_raises_stops_nobody(site: Path) -> None:
    from animism.tools.capability import ToolCall

    install(site, "good", GOOD)
    install(site, "bad_watcher", "from animism.plugins import hookimpl\n@hookimpl\ndef tool_called(call): 1 / 0")
    host = PluginHost()
    host.observe("tool_called", call=ToolCall("shout", "upper", "", 0.1))
    assert sys.modules["plugin_good"].seen == ["upper"]


def test_unknown_names_offer_the_nearest() -> None:
    host = PluginHost()
    with pytest.raises(InvalidInput) as caught:
        host.tools.get("portrait", "sculptur")
    assert "'sculpture'" in (caught.value.mend or "")
    with pytest.raises(InvalidInput) as caught:
        host.chat_model("ofline")
    assert "'offline'" in (caught.value.mend or "")


def test_an_expert_file_with_a_typo_loses_nothing_of_the_others(home: Path) -> None:
    (home / "experts").mkdir(parents=True)
    (home / "experts" / "bad.toml").write_text('name = "x"\nfamilly = "sd15"\n', encoding="utf-8")
    (home / "experts" / "good.toml").write_text(
        'name = "mine"\ndescription = "Mine."\nfamily = "sd15"\nweights = "sd15"\n', encoding="utf-8")
    host = PluginHost()
    assert "mine" in host.diffusers and len(host.diffusers) > 1 and "x" not in host.diffusers
    (notice,) = host.notices
    assert "bad.toml" in notice and "familly" in notice and "fields:" in notice


def test_every_hook_is_used_by_a_plugin_of_our_own_or_only_watched() -> None:
    from animism.plugins import hookspecs

    hooks = {name for name in dir(hookspecs) if getattr(getattr(hookspecs, name), "animism_spec", None)}
    used = {hook for info in PluginHost().plugins for hook in info.hooks}
    assert hooks - used <= {"tool_called", "persona_created", "register_commands"}


def test_of_a_plugin_that_gives_up_half_way_nothing_is_taken(site: Path) -> None:
    install(site, "half_done", HALF_DONE)
    host = PluginHost()
    assert "shout" not in host.tools.capabilities
    assert next(info for info in host.plugins if info.name == "half_done").error == "RuntimeError: gave up"


def test_a_tool_server_that_is_away_is_told_and_costs_nothing() -> None:
    host = PluginHost(server="http://127.0.0.1:9")
    assert host.tools.get("portrait", "sculpture").available().ok and host.voices and host.diffusers
    assert len(host.notices) == 1 and "127.0.0.1:9" in host.notices[0] and "mend" in host.notices[0]

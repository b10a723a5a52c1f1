"""The version a plugin was written for, what is retired, and the trace."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import types
import warnings
from pathlib import Path

import pytest
from animism.plugins import PluginHost, hookspecs
from animism.plugins.versions import API, Interface, RetiredWarning

HEAD = "from animism.plugins import Capability, Tool, hookimpl\n"
TOOL = """
class Echo(Tool):
    capability, name, description = Capability("echo", str, str, "Say it again."), "echo", "Echoes."
    def run(self, request, progress=lambda *a: None): return request
"""
HOOK = "@hookimpl\ndef register_tools(register): register(Echo())\n"


def info_of(host: PluginHost, name: str):
    return next(info for info in host.plugins if info.name == name)


@pytest.mark.parametrize(
    ("stated", "state", "told"),
    [(f'ANIMISM_API = "{API}"', "ready", None), ("", "ready", None), ('ANIMISM_API = "1.1"', "refused", "plugin API 1.1"),
     ('ANIMISM_API = "2.0"', "refused", "this Animism has"), ('ANIMISM_API = "0.9"', "refused", "served no more"),
     ('ANIMISM_API = "one"', "refused", "'one', which is no version"), ("ANIMISM_API = 1.0", "refused", "1.0, which is no version"),
     ('ANIMISM_API = "1.0" * 9**6', "refused", "no version")],
)
def test_a_version_is_served_or_refused_with_the_reason(installed, stated, state, told) -> None:
    installed("dated", f"{HEAD}{stated}\n{TOOL}{HOOK}")
    host = PluginHost()
    info = info_of(host, "dated")
    assert info.state == state and ("echo" in host.tools.capabilities) == (state == "ready")
    if told:
        assert told in info.error and len(info.error) < 200 and info.mend
    if told and "this Animism has" in told:
        assert info.mend == "pip install --upgrade animism"


def test_a_slip_in_a_hooks_name_is_told_with_the_nearest(installed) -> None:
    installed("slip", f"{HEAD}@hookimpl\ndef register_tolls(register): pass\n")
    info = info_of(PluginHost(), "slip")
    assert info.state == "refused" and "register_tolls" in info.error and "'register_tools'" in info.mend


def later_specs():
    """The interface of a later version, in which ``register`` was ``add`` once, and ``register_tools`` was
    ``add_tools``."""
    made = types.ModuleType("later_specs")
    for name in dir(hookspecs):
        if hasattr(getattr(hookspecs, name), "animism_spec"):
            setattr(made, name, getattr(hookspecs, name))

    @hookspecs.hookspec(warn_on_impl_args={"add": RetiredWarning("add is called register since 1.1")})
    def register_tools(register, add): ...

    @hookspecs.hookspec(warn_on_impl=RetiredWarning("add_tools is called register_tools since 1.1"))
    def add_tools(register): ...

    made.register_tools, made.add_tools = register_tools, add_tools
    return made


class LaterHost(PluginHost):
    interface = Interface("1.3", later_specs(), {"add_tools": "register_tools"}, {("register_tools", "add"): "register"})


@pytest.mark.parametrize(
    ("hook", "told"),
    [("@hookimpl\ndef register_tools(add): add(Echo())\n", "add is called register"),
     ("@hookimpl\ndef add_tools(register): register(Echo())\n", "add_tools is called register_tools"),
     (HOOK, None)],
)
def test_what_is_retired_runs_with_a_warning_at_its_own_line(installed, hook, told) -> None:
    module = installed("older", f'{HEAD}ANIMISM_API = "1.0"\n{TOOL}{hook}')
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("default")
        host = LaterHost()
        assert host.tools.get("echo", "echo").run("x") == "x"
    info, seen = info_of(host, "older"), [one for one in seen if issubclass(one.category, RetiredWarning)]
    assert info.state == "ready" and info.hooks == ["register_tools"]
    if told is None:
        assert not seen and not info.warnings
        return
    line = module.read_text().splitlines().index("@hookimpl") + 1
    assert [(one.filename, one.lineno) for one in seen] == [(str(module), line)] and told in str(seen[0].message)
    assert info.warnings == [f"{module}:{line}: {seen[0].message}"]


class NextHost(PluginHost):
    """Version 2, in which a plugin's hook is called ``register_tools``, and was called ``tools`` in 0 and 1."""

    @staticmethod
    def _adapted(plugin):
        if not hasattr(plugin, "tools"):
            return plugin
        made = types.ModuleType(plugin.__name__)

        @hookspecs.hookimpl
        def register_tools(register):
            for tool in plugin.tools():
                register(tool)

        made.register_tools = register_tools
        return made

    interface = Interface("2.0", adapters={1: _adapted.__func__})


def test_an_older_major_version_is_adapted_where_a_way_leads(installed) -> None:
    old = installed("old", f'{HEAD}\nANIMISM_API = "1.4"\n{TOOL}def tools(): return [Echo()]\n')
    installed("ancient", 'ANIMISM_API = "0.2"\n')
    with pytest.warns(RetiredWarning) as seen:
        host = NextHost()
        assert host.tools.get("echo", "echo").run("x") == "x"
    (warned,) = [one for one in seen if one.filename == str(old)]
    assert warned.lineno == 3 and "written for the API 1.4 and is adapted to 2.0" in str(warned.message)
    info = info_of(host, "ancient")
    assert info.state == "refused" and "served no more" in info.error and info.mend == "pip install --upgrade plugin-ancient"


TRACE = re.compile(r"^\[plugins\] (\w+) of (\S+) \((.*)\) \d+\.\d{3} s -> (.+)$")


def test_the_trace_shows_every_call_and_spoils_no_json(installed, tmp_path: Path) -> None:
    installed("traced", f"{HEAD}{TOOL}{HOOK}")
    installed("broken", f"{HEAD}print('x')\n@hookimpl\ndef register_voices(register): raise ValueError('no voice')\n")
    done = subprocess.run(
        [str(Path(sys.executable).with_name("animism")), "--trace-plugins", "plugins", "--json"], check=False, text=True,
        capture_output=True, timeout=120, cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site"), "ANIMISM_HOME": str(tmp_path / "home")},
    )
    infos = {info["name"]: info for info in json.loads(done.stdout)}
    assert infos["traced"]["state"] == "ready" and infos["broken"]["error"] == "ValueError: no voice"
    assert infos["broken"]["printed"] == "x\n" and infos["traced"]["file"].endswith("plugin_traced.py")
    lines = [TRACE.match(line) for line in done.stderr.splitlines() if line.startswith("[plugins]")]
    told = {(line[1], line[2]): (line[3], line[4]) for line in lines}
    assert told["register_tools", "traced"] == ("register", "echo/echo")
    assert told["register_voices", "broken"] == ("register", "raised ValueError: no voice")
    assert told["register_chat_models", "chat-models"][1].startswith("offline")


def test_the_list_is_filtered_by_hook_and_tells_what_is_wrong(installed, tmp_path: Path) -> None:
    installed("traced", f"{HEAD}{TOOL}{HOOK}")
    installed("newer", 'ANIMISM_API = "7.0"\n')

    def animism(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(Path(sys.executable).with_name("animism")), "plugins", *arguments], check=False, text=True, cwd=tmp_path,
            capture_output=True, timeout=120, env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        )

    shown = animism().stdout.splitlines()
    assert shown[0].split() == ["plugin", "from", "module", "API", "state", "ms", "hooks"]
    at = next(i for i, line in enumerate(shown) if line.startswith("newer"))
    assert "refused" in shown[at] and "7.0" in shown[at]
    assert shown[at + 1].startswith("    error: ") and shown[at + 2] == "    mend: pip install --upgrade animism"
    filtered = animism("--hook", "register_tools").stdout
    assert "traced" in filtered and "chat-models" not in filtered
    wrong = animism("--hook", "register_tolls")
    assert wrong.returncode == 2 and "register_tools" in wrong.stderr and not wrong.stdout

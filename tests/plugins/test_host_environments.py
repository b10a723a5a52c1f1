"""A plugin in an environment of its own: a real virtual environment, a crash, a hang, and what is told when it is gone."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest
from animism.personas import InvalidInput, PluginError, Timeout, ToolFailed
from animism.plugins import PluginHost
from animism.plugins.environment_making import add, own_source, refresh, remove
from animism.plugins.environments import folder_of, kept
from animism.tools.contracts import Likeness, LikenessRequest

CODE = """
import os, sys, time
from animism.plugins import Capability, Tool, hookimpl
from animism.tools.contracts import LIKENESS, Likeness
from animism.tools.media import Voice
ANIMISM_API = "1.0"
print("an import that prints")

class There(Tool):
    capability, name, description, priority = LIKENESS, "there", "Lives elsewhere.", 3
    def run(self, request, progress=lambda *a: None):
        if request.text == "crash": os._exit(7)
        if request.text == "hang": time.sleep(60)
        print("it prints")
        return Likeness(float(os.getpid()), sys.prefix)

class Shout(Tool):
    capability, name, description = Capability("shout", str, str, "Say it louder."), "upper", "Upper case."
    def available(self):
        from animism.plugins import Availability
        return Availability(os.path.exists(os.environ["ANIMISM_HOME"] + "/weights"), "no weights", "fetch them")
    def run(self, request, progress=lambda *a: None): return request.upper()

@hookimpl
def register_tools(register):
    register(There())
    register(Shout())

@hookimpl
def register_voices(register):
    register(Voice("there", "there:one", ("en-GB",), description="A voice from there."))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("wheels") / "faraway-1.2-py3-none-any.whl"
    info = "faraway-1.2.dist-info/"
    files = {
        "faraway.py": CODE, info + "METADATA": "Metadata-Version: 2.1\nName: faraway\nVersion: 1.2\n",
        info + "WHEEL": "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        info + "entry_points.txt": "[animism]\nfaraway = faraway\n",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
        archive.writestr(info + "RECORD", "".join(f"{name},,\n" for name in [*files, info + "RECORD"]))
    return path


@pytest.fixture(scope="module")
def added(wheel, tmp_path_factory):
    """A home with the environment ``far``, made once: pip takes seconds."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANIMISM_HOME", str(home))
        made = add("far", requirements=[str(wheel)], shared=True)
    return home, made


@pytest.fixture
def there(added, monkeypatch):
    monkeypatch.setenv("ANIMISM_HOME", str(added[0]))
    return added[1]


def likeness(text: str) -> LikenessRequest:
    import numpy as np

    return LikenessRequest(np.zeros((2, 2, 3), np.uint8), text)


def test_its_tools_run_there_and_a_crash_there_is_no_crash_here(there) -> None:
    host = PluginHost()
    info = next(info for info in host.plugins if info.name == "faraway")
    assert info.state == "in its own environment" and info.environment == "far" and info.version == "1.2"
    assert "an import that prints" in info.printed and host.voices["there:one"].engine == "there"
    tool = host.tools.get("likeness", "there")
    assert tool.available().ok and "worker" not in vars(tool.environment), "nothing runs before it is asked to work"
    told = tool.run(likeness("hello"))
    assert isinstance(told, Likeness) and Path(told.model_id) == Path(there.python).parents[1], "it ran in its own"
    with pytest.raises(ToolFailed, match="exit code 7"):
        tool.run(likeness("crash"))
    assert tool.run(likeness("again")).to_text != told.to_text, "another process, started anew"
    shout = host.tools.get("shout", "upper")
    assert not shout.available().ok and shout.available().why == "no weights"
    (folder_of().parent / "weights").mkdir()
    tool.environment._looked = -99.0
    assert shout.available().ok and shout.run("plain data") == "PLAIN DATA"
    tool.environment.worker.close()


def test_one_that_hangs_is_killed_and_switched_off(there, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_SECONDS", "0.5")
    monkeypatch.setattr("animism.tools.server.worker_process.GRACE", 0.2)
    host = PluginHost()
    tool = host.tools.get("likeness", "there")
    with pytest.raises(Timeout, match="no sign of life"):
        tool.run(likeness("hang"))
    assert not tool.environment.worker.alive and not tool.available().ok
    assert next(info for info in host.plugins if info.name == "faraway").state == "switched off"


def test_what_is_gone_is_told(there, tmp_path, monkeypatch) -> None:
    home = tmp_path / "other"
    shutil.copytree(folder_of("far"), home / "plugin-environments" / "far", symlinks=True)
    file = home / "plugin-environments" / "far" / "environment.json"
    file.write_text(file.read_text().replace(there.python, "/nowhere/python"))
    (home / "plugin-environments" / "half").mkdir()
    (home / "plugin-environments" / "half" / "environment.json").write_text("{")
    monkeypatch.setenv("ANIMISM_HOME", str(home))
    host = PluginHost()
    info = next(info for info in host.plugins if info.name == "faraway")
    assert info.state == "refused" and "/nowhere/python" in info.error and "remove far" in info.mend
    assert host.tools.get("likeness", "siglip") and "there:one" not in host.voices and "far" in host.notices[0]
    remove("far")
    assert kept() == [] and PluginHost().tools


def test_a_name_that_is_taken_stays_the_others(there, installed) -> None:
    installed("near", "from animism.plugins import Capability, Tool, hookimpl\nclass Near(Tool):\n"
              "    capability, name, description = Capability('shout', str, str, 'x'), 'upper', 'near'\n"
              "    def run(self, request, progress=None): return 'near'\n@hookimpl\ndef register_tools(register): register(Near())")
    host = PluginHost()
    assert host.tools.get("shout", "upper").run("x") == "near" and "left out" in host.notices[0]


def test_bad_requests_leave_nothing(home, wheel, tmp_path) -> None:
    import sys

    for name, options in [("Bad Name", {"python": sys.executable}), ("x", {}), ("x", {"python": tmp_path / "none"}),
                          ("x", {"python": sys.executable, "requirements": [str(wheel)]})]:
        with pytest.raises(InvalidInput):
            add(name, **options)
    with pytest.raises(PluginError, match="no plugin in it"):
        add("x", python=sys.executable)
    with pytest.raises(PluginError, match="pip could not install"):
        add("x", requirements=[str(tmp_path / "absent.whl")], shared=True)
    with pytest.raises(InvalidInput, match="no plugin environment"):
        refresh("x")
    assert not list(folder_of().glob("[!.]*")) and kept() == []
    assert own_source()

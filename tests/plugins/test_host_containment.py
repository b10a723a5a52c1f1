"""A plugin that raises, hangs, prints, exits, eats memory or breaks its contract harms nobody else."""

from __future__ import annotations

import io
import signal
import sys
import threading
import time
from contextlib import redirect_stdout

import pytest
from animism.agents.chat_models.offline import OfflineChatModel
from animism.agents.job import Job
from animism.agents.request import CreateRequest
from animism.agents.workshop import Log, Workshop
from animism.personas import Cancelled, ChatModelError, InvalidInput, OutOfMemory, Timeout, ToolFailed
from animism.plugins import PluginHost
from animism.plugins.containment import resident
from animism.plugins.lane import Lane, LeftBehind
from animism.plugins.printed import catching
from animism.tools.capability import ToolCall

HOOKS = "from animism.plugins import Capability, Tool, hookimpl\nimport os, sys, time, threading\n"
TOOL = HOOKS + """
ECHO = Capability("echo", str, str, "Say it again.")
class {cls}(Tool):
    capability, name, description, priority = ECHO, "{name}", "Echoes.", {priority}
    def run(self, request, progress=lambda *a: None):
        progress(0.0, "begun")
        {body}
        return request
@hookimpl
def register_tools(register): register({cls}())
"""
GOOD = TOOL.format(cls="Good", name="good", priority=0, body="pass")


def bad(body: str) -> str:
    return TOOL.format(cls="Bad", name="bad", priority=5, body=body)


def info_of(host: PluginHost, name: str):
    return next(info for info in host.plugins if info.name == name)


def call(host: PluginHost, tmp_path, text: str = "hello") -> tuple[str, Log]:
    log = Log()
    return Workshop(host, None, Job(), CreateRequest("an apple"), tmp_path).call("echo", text, log, stage="x"), log


# ---- at work


@pytest.mark.parametrize(
    ("body", "told"),
    [("1 / 0", "ZeroDivisionError"), ("raise MemoryError", "ran out of memory"), ("return 7", "promises str and gave int"),
     ("return None", "gave NoneType"), ("raise KeyboardInterrupt", "KeyboardInterrupt")],
)
def test_what_a_tool_raises_names_it_and_the_next_is_taken(installed, tmp_path, body, told) -> None:
    installed("bad", bad(body))
    installed("good", GOOD)
    host = PluginHost()
    with pytest.raises((ToolFailed, OutOfMemory), match="bad") as caught:
        host.tools.get("echo", "bad").run("hello")
    assert told in str(caught.value) and "plugin bad" in str(caught.value)
    said, log = call(host, tmp_path)
    assert said == "hello" and told in log.notes[0] and info_of(host, "bad").state == "ready"
    assert host.tools.run("echo", "registry") == "registry"


def test_a_tool_that_ends_the_process_is_switched_off(installed, tmp_path) -> None:
    installed("bad", bad("sys.exit(3)"))
    installed("good", GOOD)
    host = PluginHost()
    assert call(host, tmp_path)[0] == "hello"
    info = info_of(host, "bad")
    assert info.state == "switched off" and "end the process" in info.error and len(host.notices) == 1
    said, log = call(host, tmp_path)
    assert said == "hello" and [one["tool"] for one in log.calls] == ["good"] and "switched off" in log.notes[0]


def test_a_tool_that_hangs_is_left_behind(installed, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_SECONDS", "0.4")
    installed("bad", bad("while True: pass"))
    installed("good", GOOD)
    host, before = PluginHost(), set(threading.enumerate())
    tool = host.tools.get("echo", "bad")
    with pytest.raises(Timeout, match="no sign of life"):
        tool.run("hello")
    assert info_of(host, "bad").state == "switched off" and not tool.available().ok
    time.sleep(0.3)
    assert not [one for one in set(threading.enumerate()) - before if one.name == "plugins"], "a loop of Python code is ended"
    said, log = call(PluginHost(), tmp_path)  # another run: the planner itself meets the one that hangs
    assert said == "hello" and [bool(one["error"]) for one in log.calls] == [True, False]
    assert host.tools.run("echo", "registry") == "registry"


def test_who_gives_signs_of_life_may_take_long_and_be_cancelled(installed, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_SECONDS", "0.4")
    installed("bad", bad("for i in range(10): time.sleep(0.1); progress(i / 10, 'at it')"))
    host = PluginHost()
    assert host.tools.get("echo", "bad").run("hello") == "hello"

    def stop(fraction, stage, preview=None):
        if fraction > 0.2:
            raise Cancelled("enough")

    with pytest.raises(Cancelled, match="enough"):
        host.tools.get("echo", "bad").run("hello", stop)
    assert info_of(host, "bad").state == "ready"


def test_ctrl_c_is_the_users(installed) -> None:
    installed("bad", bad("while True: pass"))
    host, before = PluginHost(), set(threading.enumerate())
    tool = host.tools.get("echo", "bad")
    threading.Timer(0.3, signal.raise_signal, [signal.SIGINT]).start()
    with pytest.raises(KeyboardInterrupt):
        tool.run("hello")
    time.sleep(0.3)
    assert not [one for one in set(threading.enumerate()) - before if one.name == "plugins"], "and the tool is stopped"
    assert info_of(host, "bad").state == "ready"


def test_the_deadline_of_a_job_is_not_the_plugins_fault(installed, tmp_path) -> None:
    installed("bad", bad("for i in range(50): time.sleep(0.02); progress(0.5, 'at it')"))
    installed("good", GOOD)
    host = PluginHost()
    shop = Workshop(host, None, Job(deadline=0.2), CreateRequest("an apple"), tmp_path)
    with pytest.raises(Timeout):
        shop.call("echo", "x", Log(), stage="x")
    assert info_of(host, "bad").state == "ready"


def test_a_tool_that_eats_memory_is_stopped(installed, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_MEMORY", "150MB")
    installed("bad", bad("eaten = [bytearray(b'x' * 10_000_000) or time.sleep(0.02) for _ in range(300)]"))
    installed("good", GOOD)
    host = PluginHost()
    if not resident():
        pytest.skip("this system does not tell how much memory a process holds")
    said, log = call(host, tmp_path)
    assert said == "hello" and "GB of memory" in log.notes[0] and info_of(host, "bad").state == "switched off"


def test_prints_are_kept_from_stdout_and_only_the_plugins(installed) -> None:
    installed("bad", bad("print('from the tool'); sys.stdout.buffer.write(b'bytes, too')"))
    host, out = PluginHost(), io.StringIO()
    with redirect_stdout(out):
        host.tools.get("echo", "bad").run("x", lambda *word: None)
        print("ours")
        with catching() as inner:
            other = threading.Thread(target=print, args=("another thread",))
            other.start()
            other.join()
            print("inside")
    assert out.getvalue() == "ours\nanother thread\n" and inner.text == "inside\n"
    assert info_of(host, "bad").printed == "from the tool\nbytes, too"


def test_frames_are_contained_while_they_are_drawn(installed) -> None:
    installed("film", HOOKS + """
import numpy as np
from animism.tools.contracts import Frames
FILM = Capability("film", int, Frames, "Frames.")
class Film(Tool):
    capability, name, description = FILM, "film", "Frames."
    def run(self, request, progress=lambda *a: None):
        def frames():
            for i in range(request):
                if i == 3: raise ValueError("no fourth")
                print("frame", i)
                yield np.full((8, 8, 3), threading.get_ident() % 250, np.uint8)
        return Frames(25.0, request, 8, frames)
@hookimpl
def register_tools(register): register(Film())
""")
    host = PluginHost()
    tool = host.tools.get("film", "film")
    drawn = list(tool.run(3))
    assert len(drawn) == 3 and (drawn[0] == drawn[2]).all(), "one thread draws them all"
    with pytest.raises(ToolFailed, match="no fourth"):
        list(tool.run(4))
    assert "frame 0" in info_of(host, "film").printed


def test_a_stand_in_says_of_itself_what_the_tool_says(installed) -> None:
    installed("several", TOOL.format(cls="Several", name="several", priority=3, body="pass").replace("    def run", """
    batch_size = 4
    def accepts(self, request): return 1 / len(request) < 0.5
    def run_batch(self, requests, progress): return [one * 2 for one in requests]
    def available(self): raise OSError("the disk is gone")
    def run"""))
    host = PluginHost()
    tool = host.tools.get("echo", "several")
    from animism.plugins import Tool

    assert type(tool).accepts is not Tool.accepts and tool.accepts("long") and not tool.accepts("") and not tool.accepts("x")
    assert tool.batch_size == 4 and tool.run_batch(["a"], lambda *a: None) == ["aa"]
    assert not tool.available().ok and "the disk is gone" in tool.available().why
    own = host.tools.get("portrait", "sculpture")
    assert type(own).__name__ == "SculpturePortrait" or not hasattr(own, "container"), "Animism's own go uncontained"


# ---- while it loads and registers


def test_an_import_that_prints_is_told_and_works(installed, capsys) -> None:
    installed("loud", "print('hello from import')\n" + GOOD + "\nprint('and bye')")
    host = PluginHost()
    assert host.tools.get("echo", "good").run("x") == "x"
    assert capsys.readouterr().out == "" and info_of(host, "loud").printed == "hello from import\nand bye\n"


@pytest.mark.parametrize("body", ["time.sleep(60)", "while True: pass"])
@pytest.mark.parametrize("where", ["import", "hook"])
def test_an_import_or_a_hook_that_hangs_holds_nobody_up(installed, monkeypatch, body, where) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_LOAD_SECONDS", "0.5")
    installed("slow", HOOKS + (body if where == "import" else f"@hookimpl\ndef register_tools(register):\n    {body}"))
    installed("good", GOOD)
    host = PluginHost()
    start = time.monotonic()
    assert host.tools.get("echo", "good").run("x") == "x"
    info = info_of(host, "slow")
    assert info.state == "switched off" and "0.5 seconds" in info.error and info.mend
    assert time.monotonic() - start < 8 and any("slow" in notice for notice in host.notices)


def test_an_import_that_eats_memory_is_switched_off(installed, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_LOAD_MEMORY", "100MB")
    installed("big", HOOKS + "KEPT = [bytearray(b'x' * 10_000_000) for _ in range(30)]")
    installed("good", GOOD)
    if not resident():
        pytest.skip("this system does not tell how much memory a process holds")
    host = PluginHost()
    info = info_of(host, "big")
    assert info.state == "switched off" and "GB are allowed" in info.error
    assert host.tools.get("echo", "good").run("x") == "x" and info_of(host, "good").state == "ready"


def test_an_entry_that_cannot_be_read_stops_nobody(installed) -> None:
    installed("garbled", "", entries="[animism]\n\xff\xfe = \x00")
    installed("halfway", "", entries="[animism]\nno equals sign")
    installed("empty", "", entries="[animism]\n")
    installed("good", GOOD)
    host = PluginHost()
    assert host.tools.get("echo", "good").run("x") == "x"
    states = {info.distribution: (info.state, info.mend) for info in host.plugins if not info.built_in}
    for name in ("garbled", "halfway", "empty"):
        assert states[f"plugin-{name}"][0] == "refused" and f"plugin-{name}" in (states[f"plugin-{name}"][1] or "install")


@pytest.mark.parametrize(
    ("body", "told"),
    [("register_tools(register): register(len)", None), ("register_tools(register): register(Tool())", "capability"),
     ("register_voices(register): register('a voice')", "Voice"), ("register_diffusers(register): register({})", "Expert"),
     ("register_chat_models(register): register('x')", "provider"), ("register_tools(register): register(1, 2)", "")],
)
def test_what_is_handed_over_is_looked_at(installed, body, told) -> None:
    installed("odd", HOOKS + f"@hookimpl\ndef {body}")
    host = PluginHost()
    _ = host.tools, host.voices, host.diffusers, host.chat_models
    info = info_of(host, "odd")
    assert info.state == "refused" and (told or "") in info.error


# ---- chat models, watchers, commands

CHAT = HOOKS + """
from animism.agents.chat_models.offline import OfflineChatModel
class Odd(OfflineChatModel):
    def text(self, messages, **more):
        print("thinking aloud")
        {body}
    def stream(self, messages, **more):
        yield "one"
        {body}
    async def atext(self, messages, **more):
        {body}
def make(model):
    if model: raise OSError("no such model")
    return Odd()
@hookimpl
def register_chat_models(register): register("odd", make, "Odd.")
"""


async def test_a_chat_model_is_contained(installed, monkeypatch) -> None:
    installed("odd", CHAT.replace("{body}", "raise ValueError('cannot think')"))
    host = PluginHost()
    model = host.chat_model("odd")
    assert isinstance(model, OfflineChatModel) and model.rule_based and model.usage is not None
    with pytest.raises(ChatModelError, match="plugin odd broke: ValueError: cannot think"):
        model.text([])
    with pytest.raises(ChatModelError, match="cannot think"):
        await model.atext([])
    pieces = model.stream([])
    assert next(pieces) == "one"
    with pytest.raises(ChatModelError, match="cannot think"):
        next(pieces)
    with pytest.raises(ChatModelError, match="no such model"):
        host.chat_model("odd:large")
    assert "thinking aloud" in info_of(host, "odd").printed


def test_a_chat_model_that_hangs_is_switched_off(installed, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_SECONDS", "0.4")
    installed("odd", CHAT.replace("{body}", "while True: pass"))
    host = PluginHost()
    model = host.chat_model("odd")
    for _ in range(2):
        with pytest.raises(ChatModelError, match="no sign of life"):
            model.text([])
    assert info_of(host, "odd").state == "switched off"


def test_a_watcher_that_hangs_or_exits_stops_nobody(installed, monkeypatch) -> None:
    monkeypatch.setenv("ANIMISM_PLUGIN_LOAD_SECONDS", "0.4")
    installed("a", HOOKS + "@hookimpl\ndef tool_called(call): time.sleep(60)")
    installed("b", HOOKS + "@hookimpl\ndef tool_called(call): sys.exit(1)")
    installed("c", HOOKS + "seen = []\n@hookimpl\ndef tool_called(call): seen.append(call.tool)")
    host = PluginHost()
    for _ in range(2):
        host.observe("tool_called", call=ToolCall("echo", "good", "", 0.1))
    assert sys.modules["plugin_c"].seen == ["good", "good"] and info_of(host, "a").state == "switched off"


def test_commands_come_all_or_none_and_take_no_name(installed) -> None:
    import typer

    add = "    @cli.command()\n    def {0}(): raise ValueError('oops')\n"
    hook = HOOKS + "@hookimpl\ndef register_commands(cli):\n"
    installed("good", hook + add.format("greet"))
    installed("half", hook + add.format("half_done") + "    1 / 0\n")
    installed("thief", hook + add.format("other") + add.format("create"))
    cli = typer.Typer()
    cli.command()(lambda: None)
    cli.registered_commands[0].name = "create"
    host = PluginHost()
    host.add_commands(cli)
    names = [one.name or one.callback.__name__ for one in cli.registered_commands]
    assert names[0] == "create" and "greet" in names and not {"half_done", "other"} & set(names) and names.count("create") == 1
    assert info_of(host, "thief").state == "refused" and "create" in info_of(host, "thief").error
    from animism.personas import PluginError

    with pytest.raises(PluginError, match="command greet of the plugin good broke: ValueError: oops"):
        next(one.callback for one in cli.registered_commands if one.callback.__name__ == "greet")()


# ---- the parts


def test_a_lane_keeps_its_thread_and_can_be_left() -> None:
    lane = Lane()
    first = lane.call(threading.get_ident, lambda: None)
    assert first == lane.call(threading.get_ident, lambda: None) != threading.get_ident()
    ended = []

    def loop() -> None:
        try:
            while True:
                time.sleep(0.001)
        except LeftBehind:
            ended.append(True)
            raise

    def enough() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        lane.call(loop, enough)
    time.sleep(0.2)
    assert lane.left and ended == [True]


@pytest.mark.parametrize(("name", "value"), [("SECONDS", "soon"), ("LOAD_SECONDS", "-1"), ("MEMORY", "much")])
def test_a_setting_that_cannot_be_read_is_named(installed, monkeypatch, name, value) -> None:
    from animism.plugins.containment import Limits

    monkeypatch.setenv(f"ANIMISM_PLUGIN_{name}", value)
    with pytest.raises(InvalidInput, match=f"{name} is '{value}'"):
        Limits.of_environment()


def test_what_is_loaded_is_handed_on_once(installed) -> None:
    installed("good", GOOD)
    first = PluginHost()
    assert info_of(first, "good").state == "ready"
    first.hand_on()
    second, third = PluginHost(), PluginHost()
    assert info_of(second, "good") is info_of(first, "good") is not info_of(third, "good")
    assert second.tools.get("echo", "good").run("x") == third.tools.get("echo", "good").run("x") == "x"

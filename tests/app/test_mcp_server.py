"""Animism as an MCP server, by the official client: in memory, as a program on its standard input, and over HTTP."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from contextlib import asynccontextmanager

import httpx2
import pytest
from animism.agents.studio import Studio
from animism.app.command_line import cli
from animism.app.mcp_server.http import application
from animism.app.mcp_server.overall import Overall
from animism.app.mcp_server.server import make_server
from animism.app.server.limits import Limits
from animism.personas.cards import read_card
from animism.personas.errors import ToolFailed, ToolUnavailable
from animism.plugins import PluginHost
from animism.tools.server.background import serving
from animism.tools.server.settings import ToolServerSettings
from animism.tools.video import Video
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mcp import Client, StdioServerParameters
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError
from mcp.types import PromptReference
from PIL import Image
from typer.testing import CliRunner

TOKEN = "a-token-for-these-tests"
PROGRAM = ["-c", "from animism.app.command_line import main; main()", "mcp"]
APPLE = {"description": "a grumpy old apple who loves chess", "size": 256}


class Made:
    """A home with one persona, made by the first call of a client."""

    def __init__(self, home):
        self.home, self.told = home, []
        self.studio = Studio(home=home)
        self.server, self.desk = make_server(self.studio, may_delete=True)
        self.result = asyncio.run(self._create())
        self.id = self.result.structured_content["id"]

    async def _create(self):
        async def told(*progress):
            self.told.append(progress)

        async with Client(self.server) as agent:
            return await agent.call_tool("create_persona", APPLE, progress_callback=told)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return Made(tmp_path_factory.mktemp("mcp") / "home")


@pytest.fixture(scope="module")
def address(made):
    server, desk = make_server(made.studio)
    with serving(application(server, desk, ToolServerSettings(token=TOKEN))) as url:
        yield url


@asynccontextmanager
async def over_http(address, token=TOKEN):
    async with (
        httpx2.AsyncClient(headers={"authorization": f"Bearer {token}"}, timeout=30) as http,
        Client(streamable_http_client(f"{address}/mcp", http_client=http)) as agent,
    ):
        yield agent


async def content_of(agent, uri):
    (found,) = (await agent.read_resource(str(uri))).contents
    return base64.b64decode(found.blob) if hasattr(found, "blob") else found.text


def links(result):
    return {part.name: part for part in result.content if part.type == "resource_link"}


async def test_a_creation_tells_its_progress_and_links_its_picture(made):
    fractions = [fraction for fraction, _, _ in made.told]
    assert fractions == sorted(set(fractions)) and len(fractions) > 3 and {total for _, total, _ in made.told} == {1.0}
    assert any("portrait" in message for _, _, message in made.told)
    assert json.loads(made.result.content[0].text) == made.result.structured_content
    (small,) = [part for part in made.result.content if part.type == "image"]
    assert max(Image.open(io.BytesIO(base64.b64decode(small.data))).size) == 256
    link = links(made.result)["portrait.png"]
    assert link.mime_type == "image/png"
    async with Client(make_server(Studio(home=made.home))[0]) as another:  # a restart finds it
        picture = Image.open(io.BytesIO(await content_of(another, link.uri)))
        assert picture.size == (256, 256) and len(picture.convert("RGB").getcolors(256**2)) > 500
        spec = json.loads(await content_of(another, f"persona://{made.id}/persona.json"))
        assert spec["name"] == made.result.structured_content["name"]
        assert await content_of(another, f"persona://{made.id}/greeting") == spec["greeting"]
        listed = [str(one.uri) for one in (await another.list_resources()).resources]
        wanted = await another.complete(PromptReference(type="ref/prompt", name="meet_persona"), {"name": "persona", "value": ""})
        assert wanted.completion.values == [made.result.structured_content["slug"]]
        assert str(link.uri) in listed and made.id in await content_of(another, "personas://list")


async def test_every_tool_says_what_it_takes_gives_and_does(made):
    async with Client(make_server(made.studio)[0]) as agent:
        tools = {tool.name: tool for tool in (await agent.list_tools()).tools}
        assert {prompt.name for prompt in (await agent.list_prompts()).prompts} == {"describe_persona", "meet_persona"}
    assert "delete_persona" not in tools and {"create_persona", "say", "speak", "chat", "export_persona"} <= set(tools)
    for tool in tools.values():
        assert tool.output_schema["properties"] and tool.description and tool.annotations.open_world_hint is False
    assert tools["list_personas"].annotations.read_only_hint and not tools["say"].annotations.read_only_hint
    assert "smug" in str(tools["say"].input_schema)


async def test_it_remembers_what_was_said_and_speaks(made):
    async with Client(made.server) as agent:
        await agent.call_tool("chat", {"persona": made.id, "message": "My name is Sam."})
        answer = await agent.call_tool("chat", {"persona": made.id, "message": "What is my name?"})
        assert "Sam" in answer.structured_content["text"]
        stranger = await agent.call_tool("chat", {"persona": made.id, "message": "What is my name?", "user": "ann"})
        assert "Sam" not in stranger.structured_content["text"]
        clip = await agent.call_tool("say", {"persona": made.id, "text": "Check.", "emotion": "smug", "size": 256})
        (link,) = links(clip).values()
        film = Video.open(await content_of(agent, link.uri))
        assert film.size == (256, 256) and abs(film.seconds - clip.structured_content["seconds"]) < 0.1
        before = os.stat(clip.structured_content["path"]).st_ino
        again = await agent.call_tool("say", {"persona": made.id, "text": "Check.", "emotion": "smug", "size": 256})
        assert os.stat(again.structured_content["path"]).st_ino == before  # asked for again, not made again
        sound = await agent.call_tool("speak", {"persona": made.id, "text": "Check."})
        assert (await content_of(agent, links(sound).popitem()[1].uri))[:4] == b"RIFF"


async def test_exports_read_back(made):
    async with Client(made.server) as agent:
        async def exported(form):
            result = await agent.call_tool("export_persona", {"persona": made.id, "form": form})
            (link,) = links(result).values()
            return (await agent.read_resource(str(link.uri))).contents[0], await content_of(agent, link.uri)

        told, card = await exported("png")
        name = made.result.structured_content["name"]
        assert told.mime_type == "image/png" and read_card(card).name == name
        assert read_card((await exported("charx"))[1]).name == name
        with zipfile.ZipFile(io.BytesIO((await exported("zip"))[1])) as archive:
            assert {"persona.json", "portrait.png", "card.png"} <= set(archive.namelist())
        with zipfile.ZipFile(io.BytesIO((await exported("animism"))[1])) as archive:
            assert "manifest.json" in archive.namelist()
        told, avatar = await exported("vrm")
        assert told.mime_type == "model/gltf-binary" and avatar[:4] == b"glTF"


async def test_a_change_is_made_and_told(made):
    async with Client(made.server) as agent:
        two = [agent.call_tool("edit_persona", {"persona": made.id, "changes": change})
               for change in ({"personal.likes": ["tea"]}, {"personal.dislikes": ["rain"]})]
        first, second = await asyncio.gather(*two)  # at once, and neither undoes the other
        assert sorted(one.structured_content["version"] for one in (first, second)) == [2, 3]
        shown = (await agent.call_tool("show_persona", {"persona": made.id})).structured_content["spec"]["personal"]
        assert shown["likes"] == ["tea"] and shown["dislikes"] == ["rain"]
        wished = await agent.call_tool("edit_persona", {"persona": made.id, "wish": "call him Bert"})
        assert wished.structured_content["name"] == "Bert" and wished.structured_content["said"]


@pytest.mark.parametrize(("tool", "arguments", "words"), [
    ("say", {"persona": "nobody at all", "text": "x"}, "no persona 'nobody at all'; mend:"),
    ("say", {"persona": "\ud800", "text": "x"}, "mend:"),
    ("say", {"persona": "ID", "text": "x", "emotion": "hungry"}, "emotion: Input should be 'neutral'"),
    ("say", {"persona": "ID"}, "text: Field required; mend:"),
    ("say", {"persona": "ID", "txt": "x"}, "say takes no 'txt'; mend: did you mean 'text'"),
    ("say", {"persona": "ID", "text": "\x00\x1b"}, "there is nothing to say; mend:"),
    ("create_persona", {"description": "x" * 100_001}, "description: String should have at most 100000"),
    ("create_persona", {"description": "an apple", "voice": "nonesuch"}, "mend:"),
    ("create_persona", {"description": "an apple", "size": 257}, "size 257 cannot be drawn; mend:"),
    ("edit_persona", {"persona": "ID"}, "say what to change; mend: give either wish or changes"),
    ("edit_persona", {"persona": "ID", "changes": {"appearance.moood": 1}}, "no field 'appearance.moood'; mend:"),
    ("edit_persona", {"persona": "ID", "changes": {"personal.likes": [[]]}}, "mend:"),
    ("edit_persona", {"persona": "ID", "changes": {"personal.likes": ["x" * 700_000]}}, "too long"),
    ("export_persona", {"persona": "ID", "form": "exe"}, "form: Input should be"),
])
async def test_a_mistake_is_one_sentence_and_its_mend(made, tool, arguments, words):
    async with Client(made.server) as agent:
        arguments = {key: made.id if value == "ID" else value for key, value in arguments.items()}
        result = await agent.call_tool(tool, arguments)
    (part,) = result.content
    assert result.is_error and words in part.text and "\n" not in part.text and "Traceback" not in part.text


TOOLS = {"list_personas": ("search", "limit", "offset"), "show_persona": ("persona",), "chat": ("persona", "message", "user"),
         "export_persona": ("persona", "form"), "edit_persona": ("persona", "wish", "changes"), "list_voices": ("language",)}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30)
    | st.sampled_from(["ID", "png", "../../etc/passwd", "\x00", "'; DROP TABLE personas; --", "\ud800", "%", "_" * 300]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3), max_leaves=6)
CALLS = st.sampled_from(sorted(TOOLS)).flatmap(lambda name: st.tuples(
    st.just(name), st.dictionaries(st.sampled_from((*TOOLS[name], "odd")), VALUES, max_size=3)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(calls=st.lists(CALLS, min_size=3, max_size=3))
def test_whatever_it_is_called_with(made, calls):
    async def called():
        async with Client(made.server) as agent:
            for name, arguments in calls:
                told = {key: made.id if value == "ID" else value for key, value in arguments.items()}
                result = await agent.call_tool(name, told)
                if result.is_error:
                    (part,) = result.content
                    assert len(part.text) < 2500 and "\n" not in part.text and "failed: " not in part.text, (name, told)
                else:
                    assert result.structured_content is not None

    asyncio.run(called())


async def test_a_flood_of_calls_is_refused(made):
    server, desk = make_server(made.studio, limits=Limits(workers=1, jobs_waiting=2))
    held = threading.Event()
    desk._slow.submit(held.wait, 20)
    async with Client(server) as agent:
        calls = [asyncio.ensure_future(agent.call_tool("speak", {"persona": made.id, "text": f"{i}"})) for i in range(8)]
        await asyncio.sleep(0.3)
        held.set()
        results = await asyncio.gather(*calls)
    refused = [one.content[0].text for one in results if one.is_error]
    assert len(refused) == 5 and all("3 calls are under way or wait; mend:" in words for words in refused)


@pytest.mark.parametrize("path", [
    "exports/../../personas.db", "clips/%2e%2e%2f%2e%2e%2fpersonas.db", "sounds/none.wav", "clips/.lock", "making.json",
])
async def test_only_files_that_were_given_out_are_read(made, path):
    async with Client(made.server) as agent:
        with pytest.raises(MCPError):
            await agent.read_resource(f"persona://{made.id}/{path}")


async def test_of_two_creations_one_is_cancelled(made):
    begun = asyncio.Event()

    async def heard(fraction, _, message):
        if fraction > 0:
            begun.set()

    async with Client(made.server) as agent:
        other = asyncio.ensure_future(agent.call_tool("create_persona", {"description": "a tin robot", "size": 256}))
        call = asyncio.ensure_future(agent.call_tool(
            "create_persona", {"description": "a slow blue whale", "size": 1024, "clip": True}, progress_callback=heard))
        await asyncio.wait_for(begun.wait(), 30)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        robot = await other
        assert not robot.is_error
        await until_quiet(made.home)
        listed = (await agent.call_tool("list_personas", {})).structured_content
        assert "whale" not in {one["subject"] for one in listed["personas"]}
        gone = await agent.call_tool("delete_persona", {"persona": robot.structured_content["id"]})
        assert gone.structured_content["id"] == robot.structured_content["id"]
        assert (await agent.call_tool("show_persona", {"persona": robot.structured_content["id"]})).is_error


async def until_quiet(home):
    """Wait until no creation is under way in ``home``."""
    for _ in range(200):
        if not any((home / "making").glob("*")):
            return
        await asyncio.sleep(0.05)
    pytest.fail("a creation went on after its client was gone")


async def test_over_http(made, address):
    told = []

    async def heard(*progress):
        told.append(progress)

    async with over_http(address) as agent:
        clip = await agent.call_tool("say", {"persona": made.id, "text": "A longer line, over a net.", "size": 256},
                                     progress_callback=heard)
        assert len(told) > 2 and Video.open(await content_of(agent, links(clip).popitem()[1].uri)).seconds > 1
    async with over_http(address) as agent:
        call = asyncio.ensure_future(agent.call_tool(
            "create_persona", {"description": "a slow blue whale", "size": 1024, "clip": True}, progress_callback=heard))
        seen = len(told)
        while len(told) < seen + 3:
            await asyncio.sleep(0.02)
        call.cancel()
    await until_quiet(made.home)
    with pytest.raises(Exception):  # noqa: B017 - the library wraps it in a group of its own
        async with over_http(address, "wrong") as agent:
            await agent.list_tools()
    head = {"authorization": f"Bearer {TOKEN}"}
    assert httpx2.post(f"{address}/mcp", json={}, headers={**head, "host": "evil.example"}).status_code == 403
    assert httpx2.post(f"{address}/mcp", json={}, headers={**head, "origin": "http://evil.example"}).status_code == 403
    assert httpx2.post(f"{address}/mcp", content=b"[" * 5_000_000, headers=head).status_code == 413


def test_another_animism_mounts_it(made, address, home, monkeypatch):
    monkeypatch.setenv("ITS_TOKEN", TOKEN)
    mount = ["plugin", "mount", address, "--token-env", "ITS_TOKEN"]
    told = CliRunner().invoke(cli, [*mount, "--agree", "chat", "--agree", "show_persona", "--agree", "speak"])
    assert "3 of 9 tools may run" in told.output and "voice?: string" in told.output
    tools = PluginHost().tools
    shown = tools.run("animism.show_persona", {"persona": made.id})
    assert shown.data["id"] == made.id and shown.images[0].shape == (256, 256, 3)
    assert shown.links[0].uri.startswith(f"persona://{made.id}/")
    assert tools.run("animism.chat", {"persona": made.id, "message": "Hello"}).data["text"]
    with pytest.raises(ToolFailed, match="no persona 'nobody'"):
        tools.run("animism.chat", {"persona": "nobody", "message": "Hello"})
    monkeypatch.setenv("ITS_TOKEN", "wrong")
    with pytest.raises(ToolUnavailable, match="cannot be reached"):
        tools.run("animism.chat", {"persona": made.id, "message": "Hello"})


@pytest.fixture
def noisy(tmp_path):
    """A folder with an installed plugin that prints whenever it can."""
    info = tmp_path / "noisy-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: noisy\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[animism]\nnoisy = noisy_plugin\n")
    (tmp_path / "noisy_plugin.py").write_text(
        "import os, pathlib\nfrom animism import hookimpl\nprint('NOISE')\nos.write(1, b'NOISE')\n"
        "pathlib.Path(__file__).with_name('loaded').touch()\n"
        "@hookimpl\ndef register_tools(register):\n    print('NOISE')\n"
    )
    return tmp_path


async def test_as_a_program_nothing_but_the_protocol_is_printed(made, noisy):
    environment = {"ANIMISM_HOME": str(made.home), "ANIMISM_LOAD_PLUGINS": "noisy", "PYTHONPATH": str(noisy)}
    program = StdioServerParameters(command=sys.executable, args=PROGRAM, env=environment)
    misread = []

    async def any_message(message):
        if isinstance(message, Exception):
            misread.append(message)

    async with Client(program, message_handler=any_message, mode="legacy") as agent:  # as older clients speak
        shown = await agent.call_tool("show_persona", {"persona": made.id})
        assert shown.structured_content["id"] == made.id
        voices = await agent.call_tool("list_voices", {"language": "fr", "limit": 2})
        assert len(voices.structured_content["voices"]) == 2
        whale = {"description": "a slow blue whale", "size": 1024, "clip": True}
        call = asyncio.ensure_future(agent.call_tool("create_persona", whale))
        while not any((made.home / "making").glob("*")):
            await asyncio.sleep(0.02)
    with pytest.raises(MCPError):
        await call
    assert not misread and (noisy / "loaded").exists()
    await until_quiet(made.home)  # the client is gone, and so is its creation


def test_as_a_server_on_a_port(tmp_path):
    environment = {**os.environ, "ANIMISM_HOME": str(tmp_path)}

    def started():
        command = [sys.executable, *PROGRAM, "--http", "--port", "0", "--json", "--token", TOKEN]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)

    with started() as server:
        told = json.loads(server.stdout.readline())
        assert httpx2.post(told["address"], json={}).status_code == 401
        kept = tmp_path / "tool-servers" / str(told["port"]) / "token.json"
        assert json.loads(kept.read_text())["token"] == TOKEN and kept.stat().st_mode & 0o077 == 0
        start = time.monotonic()
        server.send_signal(signal.SIGTERM)
        assert server.wait(10) == 0 and time.monotonic() - start < 5 and "token" not in told


def test_options_that_do_not_go_together():
    refused = CliRunner().invoke(cli, ["mcp", "--json"])
    assert "--http" in str(refused.exception.mend)
    refused = CliRunner().invoke(cli, ["mcp", "--http", "--host", "0.0.0.0", "--token", ""])
    assert "no token" in str(refused.exception)


def test_the_whole_rises_whatever_a_stage_does():
    from animism.agents.job import ProgressEvent

    overall = Overall(("author", "portrait"))
    told = []
    for stage, fraction in (("author", 1.0), ("portrait", 0.9), ("portrait", 0.0), ("odd", 1.0), ("portrait", 1.0)):
        overall.hear(ProgressEvent(stage, fraction, "at it"))
        told.append(overall.news())
    assert [one and one[0] for one in told] == [0.2, 0.92, None, None, 1.0]

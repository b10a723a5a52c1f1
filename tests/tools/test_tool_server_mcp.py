"""Over MCP by the official client on loopback: what agents see, progress, cancelling, resources, hand-over by job."""

from __future__ import annotations

import asyncio
import base64
import io
import threading
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx2
import numpy as np
import pytest
from animism.personas import errors
from animism.tools.capability import Availability, Capability, Tool, ToolRegistry, silent
from animism.tools.media import Landmarks, Portrait
from animism.tools.server.application import make_application
from animism.tools.server.background import serving
from animism.tools.server.settings import Limits, ToolServerSettings
from mcp import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.exceptions import MCPError

TOKEN = "a-token-for-these-tests"


@dataclass(frozen=True)
class Asked:
    text: str
    image: np.ndarray | None = None
    portrait: Portrait | None = None


DRAW = Capability("draw", Asked, Portrait, "Draw.")


class Draw(Tool):
    capability, name, description = DRAW, "colour-pencil", "Draws with a pencil."

    def run(self, request, progress=silent):
        if request.text == "no face":
            raise errors.NoFaceDetected("no face in it", mend="turn it")
        if request.text == "boom":
            raise KeyError("secret")
        for i in range(4):
            progress(i / 4, f"stroke {i}")
            time.sleep(0.02)
        source = request.image if request.image is not None else getattr(request.portrait, "image", None)
        image = np.full((20, 10, 3), 7, np.uint8) if source is None else source + np.uint8(1)
        return Portrait(image, Landmarks(np.zeros((5, 2), np.float32)), (0.0, 0.0, 9.0, 9.0), {"seed": 3})


class Heeding(Tool):
    capability, name, description = DRAW, "heeding", "Draws until it is told to stop."

    def __init__(self):
        self.begun, self.stopped = threading.Event(), threading.Event()

    def run(self, request, progress=silent):
        try:
            for i in range(2000):
                progress(i / 2000, "drawing")
                self.begun.set()
                time.sleep(0.005)
        except errors.Cancelled:
            self.stopped.set()
            raise


class Missing(Draw):
    name = "missing"

    def available(self):
        return Availability(False, "weights are missing", "animism weights fetch x")


@pytest.fixture(scope="module")
def registry():
    made = ToolRegistry()
    for tool in (Draw(), Heeding(), Missing()):
        made.add(tool)
    return made


@pytest.fixture(scope="module")
def url(registry):
    with serving(make_application(registry, ToolServerSettings(token=TOKEN, limits=Limits(threads=4, grace=0.5)))) as address:
        yield address


@asynccontextmanager
async def client(url, token=TOKEN):
    async with httpx2.AsyncClient(headers={"authorization": f"Bearer {token}"}, timeout=30) as http:
        async with Client(streamable_http_client(f"{url}/mcp", http_client=http)) as made:
            yield made


async def test_every_tool_is_there_with_its_schema(url):
    async with client(url) as agent:
        tools = {tool.name: tool for tool in (await agent.list_tools()).tools}
    assert set(tools) == {"draw_colour_pencil", "draw_heeding", "draw_missing"}
    schema = tools["draw_colour_pencil"].input_schema
    assert schema["type"] == "object" and schema["required"] == ["text"] and "png" in str(schema["properties"]["image"])
    assert "weights fetch x" in tools["draw_missing"].description
    assert "Draws with a pencil." in tools["draw_colour_pencil"].description


async def test_a_call_tells_progress_and_links_its_picture(url):
    told = []

    async def progress(fraction, total, message):
        told.append((fraction, total, message))

    async with client(url) as agent:
        result = await agent.call_tool("draw_colour_pencil", {"text": "x"}, progress_callback=progress)
        assert not result.is_error
        structured = result.structured_content
        assert structured["result"]["made_by"] == {"seed": 3} and structured["result"]["box"] == [0, 0, 9, 9]
        assert structured["result"]["image"] == {"array": "uint8", "shape": [20, 10, 3]}
        (link,) = [part for part in result.content if part.type == "resource_link"]
        assert (link.name, link.mime_type) == ("portrait.png", "image/png")
        read = await agent.read_resource(str(link.uri))
    from PIL import Image

    assert np.array(Image.open(io.BytesIO(base64.b64decode(read.contents[0].blob)))).shape == (20, 10, 3)
    assert (0.5, 1.0, "stroke 2") in told
    over_http = httpx2.get(structured["files"][0]["url"], headers={"authorization": f"Bearer {TOKEN}"})
    assert over_http.status_code == 200 and over_http.headers["content-type"] == "image/png"


async def test_a_result_is_handed_on_and_a_picture_given(url):
    async with client(url) as agent:
        first = await agent.call_tool("draw_colour_pencil", {"text": "x"})
        job = first.structured_content["job"]
        second = await agent.call_tool("draw_colour_pencil", {"text": "x", "portrait": {"$job": job}})
        third = await agent.call_tool("draw_colour_pencil", {"text": "x", "image": {
            "resource": f"animism://jobs/{second.structured_content['job']}/files/portrait.png"}})
        read = await agent.read_resource(f"animism://jobs/{third.structured_content['job']}/files/portrait.png")
    from PIL import Image

    assert np.array(Image.open(io.BytesIO(base64.b64decode(read.contents[0].blob))))[0, 0, 0] == 9


async def test_cancelling_a_call_stops_the_tool(url, registry):
    heeding = registry.get("draw", "heeding")
    async with client(url) as agent:
        call = asyncio.ensure_future(agent.call_tool("draw_heeding", {"text": "x"}))
        assert await asyncio.to_thread(heeding.begun.wait, 5)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        assert await asyncio.to_thread(heeding.stopped.wait, 5)


@pytest.mark.parametrize(("name", "arguments", "words"), [
    ("draw_colour_pencil", {"text": "no face"}, "NoFaceDetected: no face in it Mend: turn it"),
    ("draw_colour_pencil", {}, "request.text is missing"), ("draw_colour_pencil", {"text": "x", "odd": 1}, "request.odd"),
    ("draw_colour_pencil", {"text": "x", "image": "/etc/passwd"}, "request.image"),
    ("draw_colour_pencil", {"text": "x", "image": {"resource": "file:///etc/passwd"}}, "no resource of this server"),
    ("draw_missing", {"text": "x"}, "animism weights fetch x"), ("draw_colour_pencil", {"text": "boom"}, "KeyError"),
])
async def test_errors_are_told_with_their_mend(url, name, arguments, words):
    async with client(url) as agent:
        result = await agent.call_tool(name, arguments)
    assert result.is_error and words in result.content[0].text


async def test_a_resource_that_is_not_there(url):
    async with client(url) as agent:
        with pytest.raises(MCPError):
            await agent.read_resource("animism://jobs/none/files/x.png")


async def test_without_the_token_nobody_comes_in(url):
    with pytest.raises(Exception):  # noqa: B017 - the library wraps it in a group of its own
        async with client(url, "wrong") as agent:
            await agent.list_tools()
    answer = httpx2.post(f"{url}/mcp", json={}, headers={"authorization": f"Bearer {TOKEN}", "host": "evil.example"})
    assert answer.status_code == 403

"""A typed function with a docstring is a tool: its schema, its words, its checks, its refusals, and the tool server."""

from __future__ import annotations

import threading
import types
from typing import Annotated, Any, Literal

import httpx2
import numpy as np
import pytest
from animism.personas.errors import Cancelled, InvalidInput, PluginError, ToolFailed
from animism.personas.spec import PersonaSpec
from animism.plugins import PluginHost, Requires, hookimpl, tool
from animism.plugins.functions import as_tool
from animism.tools.capability import ToolRegistry
from animism.tools.contracts import PORTRAIT, PortraitRequest
from animism.tools.media import Image, Landmarks, Portrait
from animism.tools.server.schemas import schema_of
from pydantic import Field


def shout(text: str, times: Annotated[int, Field(ge=1, le=9)] = 1, mark: Literal["!", "?"] = "!",
          after: list[str] = []) -> str:  # noqa: B006 - a default that must not be shared
    """Say a text
    louder. It is in capitals then.

    :param text: what is said,
        in words.
    :param times: how loud.
    """
    after.append("said")
    return text.upper() + mark * times + "".join(after)


def negative(image: Image, portrait: Portrait | None = None) -> Image:
    """Turn light and dark about"""
    return 255 - image


async def wait_for(who: str, progress, device: str) -> str:
    """Wait for somebody."""
    progress(0.5, "waiting")
    return f"{who} on {device}"


def host_of(*functions: Any) -> PluginHost:
    module = types.ModuleType("functions_of_a_test")

    def register_tools(register):
        for function in functions:
            register(function)

    module.register_tools = hookimpl(register_tools)
    return PluginHost({"of-a-test": module})


def test_a_function_is_a_tool_of_its_own_capability() -> None:
    host = host_of(shout)
    made = host.tools.get("shout", "shout")
    assert made.capability.sentence == made.description == "Say a text louder."
    assert host.tools.run("shout", made.capability.request(text="hey", times=3)) == "HEY!!!said"
    assert made(text="hey") == made(text="hey") == "HEY!said"  # the list it begins with is its own each time
    assert made.available().ok and made.capability.result is str


def test_the_schema_has_limits_choices_defaults_and_words() -> None:
    schema = schema_of(as_tool(shout).capability.request)
    assert schema["required"] == ["text"] and schema["additionalProperties"] is False
    assert schema["properties"]["text"] == {"type": "string", "description": "what is said, in words."}
    assert schema["properties"]["times"] == {
        "type": "integer", "minimum": 1, "maximum": 9, "default": 1, "description": "how loud."}
    assert schema["properties"]["mark"]["enum"] == ["!", "?"]
    pictures = schema_of(as_tool(negative).capability.request)
    assert "png" in str(pictures["properties"]["image"]) and "Portrait" in str(pictures["properties"]["portrait"])


@pytest.mark.parametrize(("arguments", "named"), [
    ({}, "text is missing"), ({"text": 5}, "text"), ({"text": "a", "times": 10}, "times"), ({"text": "a", "odd": 1}, "odd"),
    ({"text": "a", "mark": "."}, "mark"),
])
def test_what_does_not_fit_is_named(arguments: dict[str, Any], named: str) -> None:
    with pytest.raises(InvalidInput, match=named) as caught:
        as_tool(shout)(**arguments)
    assert caught.value.mend


def test_arrays_and_media_are_held_to_their_types() -> None:
    made = as_tool(negative)
    assert made(image=np.zeros((2, 3, 3), np.uint8)).max() == 255
    for wrong in ({"image": [[1]]}, {"image": np.zeros((2, 2, 3))}, {"image": np.zeros((2, 2, 3), np.uint8), "portrait": "me"}):
        with pytest.raises(InvalidInput, match="image|portrait"):
            made(**wrong)


async def test_progress_device_and_async_functions() -> None:
    told = []
    made = as_tool(wait_for)
    assert "progress" not in schema_of(made.capability.request)["properties"]
    made.setup("cuda:1")
    request = made.capability.request(who="Godot")
    assert made.run(request, lambda *step: told.append(step)) == "Godot on cuda:1"  # within a loop that is running
    assert [step[0] for step in told] == [0.0, 0.5, 1.0]

    def cancelled(fraction: float, stage: str, preview: Any = None) -> None:
        raise Cancelled("stop")

    with pytest.raises(Cancelled):
        made.run(request, cancelled)


def test_a_function_of_a_known_capability() -> None:
    """The planner finds it beside the built-in ones."""

    @tool(capability="portrait", name="one-colour", priority=50)
    def plain(request: PortraitRequest, progress) -> Portrait:
        """Paints everybody in one colour."""
        image = np.full((request.size, request.size, 3), 90, np.uint8)
        return Portrait(image, Landmarks(np.zeros((68, 2), np.float32)), (0.0, 0.0, 9.0, 9.0))

    first = host_of(plain).tools.of("portrait")[0]
    assert first.name == "one-colour" and first.capability is PORTRAIT
    request = PortraitRequest(PersonaSpec.model_construct(), size=300)
    assert first.run(request).image.shape == (300, 300, 3)
    with pytest.raises(InvalidInput, match="PortraitRequest"):
        first.run({"size": 3})
    assert plain(request, lambda *told: None).image.shape == (300, 300, 3)  # still a plain function


def test_what_must_be_there_first_is_told() -> None:
    @tool(requires=Requires(modules=("a_module_that_is_not_there",)))
    def far(x: int) -> int:
        """Is far away."""
        return x

    answer = as_tool(far).available()
    assert not answer.ok and answer.command == "pip install a_module_that_is_not_there"


def _bad_functions() -> dict[str, tuple[Any, str, str]]:
    def no_type(x) -> int:
        """A."""

    def no_result(x: int):
        """A."""

    def many(*x: int) -> int:
        """A."""

    def more(**x: int) -> int:
        """A."""

    def silent_one(x: int) -> int:
        return x

    def lock(x: threading.Event) -> int:
        """A."""

    def gives_lock(x: int) -> list[threading.Event]:
        """A."""

    def default(x: int = "a") -> int:
        """A."""

    def unknown(x: "Nowhere") -> int:  # noqa: F821, UP037
        """A."""

    @tool(capability="portrait")
    def painter(x: int) -> int:
        """A."""

    def speech(x: int) -> int:
        """A."""

    return {
        "speech": (speech, "name of Animism's capability", "@tool"),
        "no_type": (no_type, "'x'", "x: str"), "no_result": (no_result, "what it returns", "-> str"), "many": (many, r"\*x", "name"),
        "more": (more, r"\*\*x", "name"), "silent_one": (silent_one, "docstring", "sentence"), "lock": (lock, "Event", "types can be"),
        "gives_lock": (gives_lock, "Event", "types can be"), "default": (default, "default for 'x'", "int"),
        "unknown": (unknown, "Nowhere", "import"), "painter": (painter, "portrait", "PortraitRequest"), "lambda": (lambda x: x, "no name", "def"),
    }


@pytest.mark.parametrize("name", sorted(_bad_functions()))
def test_a_signature_that_cannot_be_used_is_refused(name: str) -> None:
    function, words, mend = _bad_functions()[name]
    with pytest.raises(PluginError, match=words) as caught:
        as_tool(function)
    assert mend in caught.value.mend and f"line {function.__code__.co_firstlineno}" in str(caught.value)
    host = host_of(shout, function)
    info = next(info for info in host.plugins if info.name == "of-a-test")
    assert "shout" not in host.tools.capabilities and info.state == "refused" and "test_functions.py, line" in info.error


def test_a_class_and_a_number_are_no_tools() -> None:
    for offer in (type(as_tool(shout)), 5, print):
        with pytest.raises(PluginError, match=r"class, not a tool|neither a tool nor a function"):
            as_tool(offer)


def test_a_broken_promise_and_a_fault_name_function_line_and_value() -> None:
    def liar(x: int) -> str:
        """Promise a text."""
        return x  # type: ignore[return-value]

    def broken(x: int) -> str:
        """Break."""
        return str(1 // x)

    with pytest.raises(ToolFailed, match=r"liar \(test_functions.py, line \d+\).*it is 3") as caught:
        as_tool(liar)(x=3)
    assert "return str" in caught.value.mend and caught.value.tool == "liar"
    with pytest.raises(ToolFailed, match=r"ZeroDivisionError: .* \(test_functions.py, line \d+\)"):
        as_tool(broken)(x=0)


def test_the_tool_server_serves_a_function() -> None:
    """Schema, call, a wrong field, and the same tool from another process's side."""
    from animism.tools.server.application import make_application
    from animism.tools.server.background import serving
    from animism.tools.server.remote import RemoteServer
    from animism.tools.server.settings import ToolServerSettings

    registry, known = ToolRegistry(), ToolRegistry()
    for kept in (registry, known):
        kept.add(as_tool(shout))
        kept.add(as_tool(negative))
    with serving(make_application(registry, ToolServerSettings(token="t" * 20))) as url:
        head = {"authorization": f"Bearer {'t' * 20}"}
        listed = {row["capability"]: row for row in httpx2.get(f"{url}/v1/tools", headers=head).json()["tools"]}
        assert listed["shout"]["request"]["properties"]["times"]["maximum"] == 9

        def call(**request: Any) -> Any:
            return httpx2.post(f"{url}/v1/call", headers=head, json={"capability": "shout", "request": request})

        assert call(text="hi", times=2).json()["result"] == "HI!!said"
        assert call(text="hi", times=99).status_code == 400 and "times" in call(text="hi", times=99).json()["error"]["message"]
        remote = {served.capability.name: served for served in RemoteServer(url, "t" * 20, known=known).tools()}
        assert remote["shout"].run(known.get("shout", "shout").capability.request(text="far")) == "FAR!said"
        image = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
        assert np.array_equal(remote["negative"].run(known.get("negative", "negative").capability.request(image=image)), 255 - image)




def test_a_function_is_run_from_the_command_line(home, monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    """Words, a picture's file, a persona's name."""
    from animism import Studio
    from animism.app.command_line import cli
    from PIL import Image as Pictures
    from typer.testing import CliRunner

    def whose(portrait: Portrait, spec: PersonaSpec) -> str:
        """Tell whose face it is."""
        return f"{spec.name}, {portrait.image.shape[0]} pixels"

    host = host_of(shout, negative, whose)
    monkeypatch.setattr("animism.plugins.PluginHost", lambda **options: host)
    Pictures.new("RGB", (8, 6), (255, 250, 0)).save(tmp_path / "yellow.png")

    def run(*words: str):
        return CliRunner().invoke(cli, ["tools", "run", *words])

    assert run("shout", "text=Mind the stairs", "times=2").stdout.startswith("MIND THE STAIRS!!")
    assert run("shout", '{"text": "{}"}').stdout.startswith("{}!")
    done = run("negative", f"image={tmp_path / 'yellow.png'}", "--out", str(tmp_path))
    assert done.exit_code == 0 and Pictures.open(tmp_path / "picture.png").getpixel((0, 0)) == (0, 5, 255)
    who = Studio().create("an apple", until="persona", size=256)
    assert run("whose", f"portrait={who.slug}", f"spec={who.slug}").stdout.startswith(f"{who.name}, 256 pixels")
    for words, told in ((["shout", "hello"], "FIELD=VALUE"), (["shout", "text=a", "times=x"], "times"),
                        (["negative", "image=/not/there.png"], "cannot read"), (["whose", "portrait=nobody", "spec=nobody"], "nobody")):
        error = run(*words).exception
        assert told in str(error) and error.mend


async def test_an_agent_sees_a_function_over_mcp() -> None:
    """Its parameters with limits and words, once described; called by the official client."""
    from animism.tools.server.application import make_application
    from animism.tools.server.background import serving
    from animism.tools.server.settings import ToolServerSettings
    from mcp import Client
    from mcp.client.streamable_http import streamable_http_client

    registry = ToolRegistry()
    registry.add(as_tool(shout))
    with serving(make_application(registry, ToolServerSettings(token="t" * 20))) as url:
        async with httpx2.AsyncClient(headers={"authorization": f"Bearer {'t' * 20}"}, timeout=30) as http, \
                Client(streamable_http_client(f"{url}/mcp", http_client=http)) as agent:
            (offered,) = (await agent.list_tools()).tools
            assert (offered.name, offered.description) == ("shout", "Say a text louder.")
            assert offered.input_schema["properties"]["times"]["description"] == "how loud."
            assert offered.input_schema["required"] == ["text"]
            done = await agent.call_tool("shout", {"text": "hi", "times": 3})
            assert done.structured_content["result"] == "HI!!!said"
            wrong = await agent.call_tool("shout", {"text": "hi", "times": 30})
            assert wrong.is_error and "times" in wrong.content[0].text

"""The provider ``openai`` against a real server that behaves well: every way of asking, and what is sent."""

import asyncio
import signal
import subprocess
import sys
import threading
import time
from typing import Literal

import pytest
from animism.agents.chat_models import Limits, OpenAIChatModel, assistant, system, user
from animism.agents.chat_models.scripted_server import ScriptedServer, say, say_json, stall, status
from animism.personas.errors import Cancelled, ChatModelError, InvalidInput, ToolUnavailable
from pydantic import BaseModel, Field

QUICK = Limits(first_byte=2.0, between_chunks=1.0)


class Pet(BaseModel):
    name: str = Field(max_length=20)
    legs: int = Field(ge=0, le=8)
    mood: Literal["glad", "sad"] = "glad"


def model(server, **options):
    return OpenAIChatModel("tiny", base_url=server.base_url, limits=options.pop("limits", QUICK), **options)


def test_text_comes_back_and_tokens_are_counted():
    with ScriptedServer([say("Good evening.")]) as server, model(server) as chat:
        assert chat.text([system("be brief"), user("hello")]) == "Good evening."
        assert (chat.usage.tokens_in, chat.usage.tokens_out, chat.usage.calls) == (11, 7, 1)
        sent = server.requests[0]
    assert sent["model"] == "tiny"
    assert [turn["role"] for turn in sent["messages"]] == ["system", "user"]


def test_stream_hands_over_pieces_as_they_come():
    with ScriptedServer([say("one two three", gap=0.1)]) as server, model(server) as chat:
        list(chat.stream([user("warm up")]))
        arrivals = [(piece, time.monotonic()) for piece in chat.stream([user("count")])]
        assert [piece for piece, _ in arrivals] == ["one", " two", " three"]
        assert arrivals[-1][1] - arrivals[0][1] > 0.15
        assert chat.usage.tokens_out == 14


def test_a_server_that_ignores_stream_is_still_heard():
    def whole(exchange):
        exchange.body["stream"] = False
        say("all at once")(exchange)

    with ScriptedServer([whole]) as server, model(server) as chat:
        assert list(chat.stream([user("hi")])) == ["all at once"]


def test_structured_asks_for_a_strict_schema():
    with ScriptedServer([say_json({"name": "Rex", "legs": 4, "mood": "sad"})]) as server, model(server) as chat:
        assert chat.structured([user("a dog")], Pet) == Pet(name="Rex", legs=4, mood="sad")
        asked = server.requests[0]["response_format"]
    assert asked["type"] == "json_schema" and asked["json_schema"]["strict"] is True
    assert asked["json_schema"]["schema"]["required"] == ["name", "legs", "mood"]


def test_a_schema_that_cannot_be_strict_is_asked_for_loosely_and_blames_nobody():
    class Litter(BaseModel):
        pets: dict[str, Pet]

    litter = say_json({"pets": {"a": {"name": "Rex", "legs": 4}}})
    with ScriptedServer([litter]) as server, model(server) as chat:
        assert chat.structured([user("dogs")], Litter).pets["a"].legs == 4
        assert server.requests[0]["response_format"]["json_schema"]["strict"] is False

    def picky(exchange):
        asked = exchange.body.get("response_format", {}).get("json_schema")
        if asked and not asked["strict"]:
            return status(400, "unsupported schema")(exchange)
        return (say_json({"name": "Rex", "legs": 4}) if asked else litter)(exchange)

    with ScriptedServer([picky]) as server, model(server) as chat:
        assert chat.structured([user("dogs")], Litter).pets["a"].legs == 4
        assert chat.structured([user("a dog")], Pet).legs == 4
        assert server.requests[-1]["response_format"]["type"] == "json_schema"


def test_choose_is_a_forced_tool_call_of_an_enumeration():
    options = {"sculpture": "draws anything", "photo": "takes a picture"}
    with ScriptedServer([say_json({"option": "photo", "reason": "it is real"})]) as server, model(server) as chat:
        chosen = chat.choose([user("a picture of me")], options)
        sent = server.requests[0]
    assert (chosen.option, chosen.reason) == ("photo", "it is real")
    parameters = sent["tools"][0]["function"]["parameters"]
    assert parameters["properties"]["option"]["enum"] == ["sculpture", "photo"]
    assert sent["tool_choice"]["function"]["name"] == sent["tools"][0]["function"]["name"]
    assert "draws anything" in sent["messages"][-1]["content"] and len(sent["messages"]) == 1


def test_choosing_from_one_costs_nothing():
    with ScriptedServer([say("never")]) as server, model(server) as chat:
        assert chat.choose([user("which?")], ["only"]).option == "only"
        assert server.requests == []


@pytest.mark.parametrize(("lacks", "kind"), [({"json_schema"}, "json_object"), ({"response_format"}, None)])
def test_lesser_servers_are_asked_in_lesser_ways_and_it_is_remembered(lacks, kind):
    with ScriptedServer([say_json({"name": "Rex", "legs": 4})], lacks=lacks) as server, model(server) as chat:
        for _ in range(2):
            assert chat.structured([user("a dog")], Pet).name == "Rex"
        formats = [(request.get("response_format") or {}).get("type") for request in server.requests]
        prompt = server.requests[-1]["messages"][0]
        with model(server) as another:
            another.structured([user("a dog")], Pet)
        assert len(server.requests) == len(formats) + 1, "what a server lacks is known to the next model object too"
    assert formats[-2:] == [kind, kind] and formats[0] == "json_schema"
    assert prompt["role"] == "system" and '"legs"' in prompt["content"]


def test_a_server_without_tools_chooses_by_schema():
    with ScriptedServer([say_json({"option": "b", "reason": ""})], lacks={"tools"}) as server, model(server) as chat:
        assert chat.choose([user("?")], ["a", "b"]).option == "b"
        assert server.requests[-1]["response_format"]["type"] == "json_schema"


def test_a_bare_name_is_a_choice_and_a_foreign_one_is_not():
    steps = [say("**c**"), say("zebra"), say("`b`.")]
    with ScriptedServer(steps, lacks={"tools", "response_format"}) as server, model(server) as chat:
        assert chat.choose([user("?")], ["a", "b", "c"]).option == "c"
        assert chat.choose([user("?")], ["a", "b", "c"]).option == "b"


def test_prose_around_json_is_read():
    prose = 'Here you are:\n```json\n{"name": "Rex", "legs": 4,}\n```\nEnjoy!'
    with ScriptedServer([say(prose)], lacks={"response_format"}) as server, model(server) as chat:
        assert chat.structured([user("a dog")], Pet).legs == 4


def test_a_wrong_answer_is_shown_with_its_fault_and_asked_again():
    steps = [say_json({"name": "Rex", "legs": 12}), say_json({"name": "Rex", "legs": 4})]
    with ScriptedServer(steps) as server, model(server) as chat:
        assert chat.structured([user("a dog")], Pet).legs == 4
        turns = server.requests[1]["messages"]
    assert [turn["role"] for turn in turns] == ["user", "assistant", "user"]
    assert "legs" in turns[2]["content"] and "12" in turns[1]["content"]


def test_a_server_that_ignores_the_schema_is_told_it_in_words():
    steps = [say("What a lovely dog."), say_json({"name": "Rex", "legs": 4})]
    with ScriptedServer(steps) as server, model(server) as chat:
        assert chat.structured([user("a dog")], Pet).name == "Rex"
        assert server.requests[1]["response_format"]["type"] == "json_object"
        assert "JSON Schema" in server.requests[1]["messages"][0]["content"]


def test_always_wrong_ends_in_an_error_after_three_tries():
    with ScriptedServer([say_json({"name": "Rex", "legs": 99})]) as server, model(server) as chat:
        with pytest.raises(ChatModelError, match="3 answers outside the schema.*legs"):
            chat.structured([user("a dog")], Pet)
        assert len(server.requests) == 3


@pytest.mark.parametrize("fields", [{"max_tokens"}, {"max_tokens", "max_completion_tokens"}, {"temperature"}])
def test_plain_fields_that_a_server_refuses_are_renamed_or_dropped(fields):
    with ScriptedServer([say("fine")], lacks=fields) as server, model(server, temperature=0.2) as chat:
        assert chat.text([user("hi")]) == "fine"
        count = len(server.requests)
        assert chat.text([user("hi")]) == "fine"
        assert len(server.requests) == count + 1
        assert not fields & set(server.requests[-1])


def test_stream_without_usage_counts_is_estimated():
    with ScriptedServer([say("one two")], lacks={"stream_options"}) as server, model(server) as chat:
        assert "".join(chat.stream([user("hi")])) == "one two"
        assert chat.usage.tokens_out >= 2
        list(chat.stream([user("hi")]))
        assert len(server.requests) == 3


def test_a_cut_off_answer_is_allowed_to_be_longer_once():
    def grows(exchange):
        say("whole" if exchange.body["max_tokens"] > 100 else "who", finish="stop" if exchange.body["max_tokens"] > 100
            else "length")(exchange)

    with ScriptedServer([grows]) as server, model(server, limits=Limits(output_tokens=100)) as chat:
        assert chat.text([user("hi")]) == "whole"
        assert [request["max_tokens"] for request in server.requests] == [100, 200]


def test_the_budget_is_refused_before_anything_is_sent():
    with ScriptedServer([say("hi")]) as server, model(server, budget=9000) as chat:
        chat.text([user("hi")])
        assert chat.meter.left == 9000 - 18
        with pytest.raises(ChatModelError, match="token budget of 9,000 has 8,982 left"):
            chat.text([user("a long question " * 400)])
        assert len(server.requests) == 1
        assert chat.meter.left == 9000 - 18, "what was held for a refused request is let go"


def test_async_twins_run_side_by_side_in_the_callers_loop():
    async def all_at_once(chat):
        started = time.monotonic()
        texts = await asyncio.gather(*(chat.atext([user(str(n))]) for n in range(5)))
        pieces = [piece async for piece in chat.astream([user("x")])]
        pet = await chat.achoose([user("which")], ["slow", "b"])
        return texts, pieces, pet.option, time.monotonic() - started

    with ScriptedServer([say("slow", gap=0.3)]) as server, model(server) as chat:
        chat.text([user("warm up")])
        texts, pieces, option, seconds = asyncio.run(all_at_once(chat))
    assert texts == ["slow"] * 5 and pieces == ["slow"] and option == "slow"
    assert seconds < 1.5, "five of 0.3 s one after another would take 1.5 s alone"


def test_progress_may_stop_a_stalled_call_at_once():
    def stop(fraction, stage, preview=None):
        assert 0.0 <= fraction < 1.0 and "tiny" in stage
        if time.monotonic() - started > 0.3:
            raise Cancelled("enough")

    with ScriptedServer([stall()]) as server, model(server, limits=Limits()) as chat:
        started = time.monotonic()
        with pytest.raises(Cancelled, match="enough"):
            chat.text([user("hi")], progress=stop)
        assert time.monotonic() - started < 2.0


@pytest.mark.parametrize("ask", ["text", "stream", "atext"])
def test_cancel_from_another_thread_stops_and_later_calls_run(ask):
    with ScriptedServer([stall(), say("back")]) as server, model(server, limits=Limits()) as chat:
        threading.Timer(0.4, chat.cancel).start()
        started = time.monotonic()
        with pytest.raises(Cancelled):
            if ask == "atext":
                asyncio.run(chat.atext([user("hi")]))
            else:
                list(chat.stream([user("hi")])) if ask == "stream" else chat.text([user("hi")])
        assert time.monotonic() - started < 2.0
        assert chat.text([user("hi")]) == "back"


def test_a_cancelled_task_stops_waiting_at_once():
    async def impatient(chat):
        await asyncio.wait_for(chat.atext([user("hi")]), 0.4)

    with ScriptedServer([stall()]) as server, model(server, limits=Limits()) as chat:
        started = time.monotonic()
        with pytest.raises(TimeoutError):
            asyncio.run(impatient(chat))
        assert time.monotonic() - started < 2.0 and chat._calls == set()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT to one process")
def test_ctrl_c_stops_a_stalled_call_at_once():
    code = (
        "import sys; from animism.agents.chat_models import OpenAIChatModel, user;"
        "print('asking', flush=True); OpenAIChatModel('m', base_url=sys.argv[1]).text([user('hi')])"
    )
    with ScriptedServer([stall()]) as server:
        child = subprocess.Popen(
            [sys.executable, "-c", code, server.base_url], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        until = time.monotonic() + 20
        while not server.requests and time.monotonic() < until:
            time.sleep(0.02)
        started = time.monotonic()
        child.send_signal(signal.SIGINT)
        _, errors = child.communicate(timeout=10)
    assert time.monotonic() - started < 3.0
    assert errors.strip().splitlines()[-1] == "KeyboardInterrupt"


def test_lone_surrogates_do_not_break_a_request():
    with ScriptedServer([say("hi")]) as server, model(server) as chat:
        assert chat.text([user("half \ud83c an emoji, NUL \x00, and a whole one 🍎")]) == "hi"
        assert server.requests[0]["messages"][0]["content"].startswith("half ? an emoji")


def test_leaving_a_stream_early_hangs_up():
    with ScriptedServer([say("a b c d e f g h i j", gap=0.1)]) as server, model(server) as chat:
        started = time.monotonic()
        for _ in chat.stream([user("hi")]):
            break
        assert time.monotonic() - started < 1.5
        assert chat._calls == set()
        until = time.monotonic() + 5
        while not chat.usage.tokens_out and time.monotonic() < until:
            time.sleep(0.01)
        assert chat.usage.tokens_out >= 1 and chat.usage.tokens_in >= 1, "what was heard is paid for"


def test_the_key_is_sent_and_shown_nowhere(caplog):
    caplog.set_level("DEBUG")
    secret = "very-secret-0123456789"
    with ScriptedServer([say("hi")]) as server, model(server, api_key=secret) as chat:
        chat.text([user("hi")])
        assert server.headers[0]["authorization"] == f"Bearer {secret}"
        assert secret not in repr(chat) + repr(chat.endpoint) + chat.name + str(server.requests)
    assert secret not in caplog.text


def test_without_a_key_a_local_server_gets_a_placeholder(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "meant-for-openai-only")
    monkeypatch.delenv("ANIMISM_OPENAI_API_KEY", raising=False)
    with ScriptedServer([say("hi")]) as server, model(server) as chat:
        assert chat.text([user("hi")]) == "hi"
        assert server.headers[0]["authorization"] == "Bearer no-key-needed"


def test_nothing_to_ask_is_the_callers_mistake():
    with ScriptedServer([say("hi")]) as server, model(server) as chat:
        for messages in ([], [user("  ")]):
            with pytest.raises(InvalidInput):
                chat.text(messages)
        with pytest.raises(InvalidInput):
            chat.choose([user("hi")], [])
        assert server.requests == []


def test_openai_itself_needs_a_key(monkeypatch):
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "ANIMISM_OPENAI_BASE_URL", "ANIMISM_OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ToolUnavailable) as error:
        OpenAIChatModel("gpt-x")
    assert "OPENAI_API_KEY" in error.value.mend


def test_a_correct_history_is_sent_as_it_is():
    with ScriptedServer([say("hi")]) as server, model(server) as chat:
        chat.text([user("a"), assistant("b"), user("c")])
        assert [turn["content"] for turn in server.requests[0]["messages"]] == ["a", "b", "c"]


def test_naming_the_provider_loads_nothing_heavy():
    code = (
        "import sys; from animism.agents.chat_models import OpenAIChatModel, ScriptedServer;"
        "OpenAIChatModel('m', base_url='http://127.0.0.1:9/v1');"
        "print([name for name in ('openai', 'httpx2', 'langgraph', 'torch', 'numpy') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"

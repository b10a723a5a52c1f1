"""The scripted server against the plain ``openai`` client: where it means to speak the protocol well, it does."""

import openai
import pytest
from animism.agents.chat_models.scripted_server import ScriptedServer, refuse, say, say_json, status

TALK = {"model": "m", "messages": [{"role": "user", "content": "hi"}]}
TOOLS = [{"type": "function", "function": {"name": "pick", "parameters": {"type": "object", "properties": {}}}}]


def client(server):
    return openai.OpenAI(base_url=server.base_url, api_key="any", max_retries=0)


def test_a_whole_answer():
    with ScriptedServer([say("hello there")]) as server:
        answer = client(server).chat.completions.create(**TALK)
    assert answer.choices[0].message.content == "hello there" and answer.usage.total_tokens == 18


def test_a_streamed_answer():
    with ScriptedServer([say("hello there")]) as server:
        options = {"stream": True, "stream_options": {"include_usage": True}}
        chunks = list(client(server).chat.completions.create(**TALK, **options))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices) == "hello there"
    assert chunks[-1].usage.completion_tokens == 7


@pytest.mark.parametrize("streamed", [False, True])
def test_a_tool_call(streamed):
    with ScriptedServer([say_json({"a": 1})]) as server:
        completions = client(server).chat.completions
        if streamed:
            with completions.stream(**TALK, tools=TOOLS) as events:
                call = events.get_final_completion().choices[0].message.tool_calls[0]
        else:
            call = completions.create(**TALK, tools=TOOLS).choices[0].message.tool_calls[0]
    assert (call.function.name, call.function.arguments) == ("pick", '{"a": 1}')


def test_refusals_and_errors_are_the_protocols():
    with ScriptedServer([refuse("no"), status(429, "slow", error_code="rate", headers={"Retry-After": "3"})]) as server:
        asked = client(server).chat.completions
        assert asked.create(**TALK).choices[0].message.refusal == "no"
        with pytest.raises(openai.RateLimitError) as error:
            asked.create(**TALK)
    assert error.value.code == "rate" and error.value.response.headers["retry-after"] == "3"


def test_what_it_lacks_is_refused_and_the_last_step_is_repeated():
    with ScriptedServer([say("one"), say("two")], lacks={"tools"}) as server:
        asked = client(server).chat.completions
        with pytest.raises(openai.BadRequestError, match="tools"):
            asked.create(**TALK, tools=TOOLS)
        assert [asked.create(**TALK).choices[0].message.content for _ in range(3)] == ["one", "two", "two"]
        assert len(server.requests) == len(server.headers) == len(server.times) == 4
        with pytest.raises(openai.NotFoundError):
            client(server).with_options(base_url=server.base_url + "/nowhere").chat.completions.create(**TALK)

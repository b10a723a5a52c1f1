"""The parts under the chat models: reading JSON, strict schemas, addresses and keys, usage, the scripted model."""

import asyncio
import doctest
import json
import threading
from typing import Any, Literal

import pytest
from animism.agents.chat_models import Choice, ScriptedChatModel, scripted, user
from animism.agents.chat_models.json_answers import NotJson, WrongShape, read_as, read_object
from animism.agents.chat_models.messages import Meter, estimate_tokens
from animism.agents.chat_models.openai_endpoint import NO_KEY, OPENAI, endpoint
from animism.agents.chat_models.strict_schema import plain_schema, strict_schema
from animism.personas.errors import ChatModelError, InvalidInput, ToolUnavailable
from animism.personas.spec import PersonaSpec
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, Field

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12,
)
OBJECTS = st.dictionaries(st.text(), VALUES, min_size=1, max_size=5)


class Part(BaseModel):
    word: str = Field(default="", max_length=5)


class Whole(BaseModel):
    kind: Literal["a"] = "a"
    part: Part = Field(default_factory=Part)
    maybe: int | None = None
    names: list[str] = Field(default_factory=list, max_length=3)
    anything: dict[str, Any] = Field(default_factory=dict)


@given(OBJECTS)
def test_bare_and_fenced_objects_are_read_exactly(data):
    for text in (json.dumps(data), json.dumps(data, indent=2, ensure_ascii=False)):
        assert read_object(text) == data
        assert read_object(f"\ufeff  {text}\n") == data
        if "```" not in text:
            assert read_object(f"Sure!\n```json\n{text}\n```\nBye {{}}") == data


@given(OBJECTS)
def test_objects_in_prose_are_read_exactly(data):
    assert read_object(f"Here it is {{so}}: {json.dumps(data)} and that was all.") == data


@settings(max_examples=300)
@given(st.text())
def test_no_text_breaks_the_reader(text):
    try:
        assert isinstance(read_object(text), dict)
    except NotJson:
        pass


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ('{"a": [1, 2,], "b": {"c": 3,},}', {"a": [1, 2], "b": {"c": 3}}),
        ('{"a": True, "b": None, "c": "True, None,]"}', {"a": True, "b": None, "c": "True, None,]"}),
        ('{"a": 1, // the first\n "b": "http://x" /* two */ }', {"a": 1, "b": "http://x"}),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}),
        ('<think>{"a": 0}</think>{"a": 1}', {"a": 1}),
        ('{"small": 1} but rather {"larger": [1, 2, 3]}', {"larger": [1, 2, 3]}),
    ],
)
def test_harmless_slips_are_mended(text, data):
    assert read_object(text) == data


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"a": 1', '{"a": "unfinis', '{"a": NaN}', "{" * 50_000, "null"])
def test_what_was_cut_off_is_not_invented(text):
    with pytest.raises(NotJson):
        read_object(text)


def test_faults_are_named_by_their_place():
    with pytest.raises(WrongShape, match=r"part\.word: .*at most 5"):
        read_as('{"part": {"word": "too long"}}', Whole)


def test_strict_schemas_are_closed_and_keep_limits_as_words():
    schema = strict_schema(Whole)
    assert schema["required"] == ["kind", "part", "maybe", "names"] and schema["additionalProperties"] is False
    assert schema["properties"]["kind"]["enum"] == ["a"]
    assert schema["properties"]["part"] == {"$ref": "#/$defs/Part"}
    assert schema["properties"]["names"]["description"] == "at most 3 items"
    assert schema["$defs"]["Part"]["properties"]["word"]["description"] == "at most 5 characters"


class Bag(BaseModel):
    things: dict[str, Part]


class Shape(BaseModel):
    title: str
    at: tuple[float, float]
    pair: tuple[int, str] = (0, "")
    part: Part | Whole = Field(default_factory=Part)


def test_schemas_that_cannot_be_closed_say_so_and_stay_whole_in_prompts():
    class Room(BaseModel):
        bag: Bag

    assert strict_schema(Bag) is None and strict_schema(Room) is None
    things = plain_schema(Room)["$defs"]["Bag"]["properties"]["things"]
    assert things["additionalProperties"] == {"$ref": "#/$defs/Part"}


def test_tuples_unions_and_a_field_named_title_are_closed():
    closed = strict_schema(Shape)
    assert closed["properties"]["at"] == {
        "type": "array", "items": {"type": "number"}, "description": "at least 2 items; at most 2 items"
    }
    assert closed["properties"]["pair"]["items"] == {"anyOf": [{"type": "integer"}, {"type": "string"}]}
    assert closed["properties"]["part"]["anyOf"] == [{"$ref": "#/$defs/Part"}, {"$ref": "#/$defs/Whole"}]
    assert plain_schema(Shape)["properties"]["title"] == {"type": "string"} and "title" not in plain_schema(Shape)


def test_the_persona_schema_is_strict_throughout():
    def walk(node):
        if isinstance(node, dict):
            if node.get("type") == "object":
                assert node["additionalProperties"] is False and node["required"] == list(node["properties"])
            for banned in ("default", "maxLength", "minimum", "pattern", "const", "title", "allOf"):
                assert banned not in node or isinstance(node[banned], dict)
            if "$ref" in node:
                assert set(node) == {"$ref"}
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    schema = strict_schema(PersonaSpec)
    walk(schema)
    assert "extensions" not in schema["properties"] and "appearance" in schema["required"]


@pytest.mark.parametrize(
    ("arguments", "environ", "url", "key"),
    [
        ({"api_key": "k"}, {}, OPENAI, "k"),
        ({}, {"OPENAI_API_KEY": "k"}, OPENAI, "k"),
        ({}, {"OPENAI_API_KEY": "k", "OPENAI_BASE_URL": "http://h/v1"}, "http://h/v1", "k"),
        ({"base_url": "http://h:1/v1/"}, {"OPENAI_API_KEY": "k"}, "http://h:1/v1", NO_KEY),
        ({"base_url": "http://h/v1"}, {"ANIMISM_OPENAI_API_KEY": "own"}, "http://h/v1", "own"),
        ({}, {"ANIMISM_OPENAI_BASE_URL": "http://h/v1", "OPENAI_API_KEY": "k"}, "http://h/v1", NO_KEY),
    ],
)
def test_a_key_goes_only_where_it_belongs(arguments, environ, url, key):
    found = endpoint("m", environ=environ, **arguments)
    assert (found.base_url, found.key) == (url, key)


def test_a_model_may_carry_its_address():
    found = endpoint("llama3.1:8b@http://127.0.0.1:11434/v1", environ={"OPENAI_API_KEY": "k"})
    assert (found.model, found.place, found.key) == ("llama3.1:8b", "127.0.0.1:11434", NO_KEY)


@pytest.mark.parametrize("model", ["", " ", "m@http://", "m@http://h:99999/v1", "m@https://[bad/v1"])
def test_addresses_that_cannot_be_are_refused(model):
    with pytest.raises(InvalidInput):
        endpoint(model, environ={"OPENAI_API_KEY": "k"})
    with pytest.raises(InvalidInput):
        endpoint("m", "ftp://host/v1", environ={})


def test_no_key_for_openai_is_unavailable():
    with pytest.raises(ToolUnavailable):
        endpoint("m", environ={})


@given(st.text(max_size=2000))
def test_the_token_estimate_is_never_under_a_quarter_of_the_letters(text):
    assert estimate_tokens([user(text)]) * 4 >= len(text)


def test_the_meter_counts_across_threads():
    meter = Meter(1000)
    threads = [threading.Thread(target=lambda: [meter.add(tokens_in=1) for _ in range(100)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert meter.usage.tokens == 400 and meter.left == 600
    with meter.hold(300, 300):
        assert meter.left == 0
        with pytest.raises(ChatModelError), meter.hold(1, 0):
            pass
    assert meter.left == 600


def test_the_scripted_model_plays_back_and_remembers():
    model = ScriptedChatModel(
        ["hello there", {"word": "abc"}, "b", Choice("a", "why not"), lambda asked: asked.method, ChatModelError("no")]
    )
    assert list(model.stream([user("hi")])) == ["hello", " there"]
    assert model.structured([user("part")], Part) == Part(word="abc")
    assert model.choose([user("which")], ["a", "b"]).option == "b"
    assert asyncio.run(model.achoose([user("which")], {"a": "first"})).reason == "why not"
    assert asyncio.run(model.atext([user("x")])) == "text"
    with pytest.raises(ChatModelError, match="no"):
        model.text([user("x")])
    assert [asked.method for asked in model.asked] == ["stream", "structured", "choose", "choose", "text", "text"]
    assert model.asked[1].schema is Part and model.asked[3].options == {"a": "first"}


@pytest.mark.parametrize("answer", [{"word": "too long a word"}, {"wort": 1, "word": 3}, "plain words"])
def test_the_scripted_model_is_as_strict_as_a_real_one(answer):
    with pytest.raises(ChatModelError):
        ScriptedChatModel([answer]).structured([user("x")], Part)


def test_the_scripted_model_runs_out_and_may_loop():
    with pytest.raises(ChatModelError, match="no answer left"):
        ScriptedChatModel([]).text([user("x")])
    model = ScriptedChatModel(["again"], loop=True)
    assert [model.text([user("x")]) for _ in range(3)] == ["again"] * 3
    with pytest.raises(ChatModelError, match="not offered"):
        model.choose([user("x")], ["a"])


def test_streams_of_simple_providers_work_in_an_event_loop():
    async def heard():
        return [piece async for piece in ScriptedChatModel(["one two"]).astream([user("x")])]

    assert asyncio.run(heard()) == ["one", " two"]


def test_the_example_in_the_documentation_runs():
    assert doctest.testmod(scripted).failed == 0

"""The provider ``openai`` against a real server that behaves badly: one clear error, in time, and nothing leaks."""

import email.utils
import socket
import time
import traceback

import pytest
from animism.agents.chat_models import Limits, OpenAIChatModel, user
from animism.agents.chat_models.scripted_server import (
    ScriptedServer,
    cut,
    cut_off,
    drip,
    flood,
    garbage,
    refuse,
    say,
    say_json,
    stall,
    status,
)
from animism.personas.errors import ChatModelError
from pydantic import BaseModel

HASTY = Limits(first_byte=0.4, between_chunks=0.3, retries=1, pause=0.05)
PATIENT = Limits(first_byte=1.5, between_chunks=1.5, retries=1, pause=0.05)
HI = [user("hi")]


class Pet(BaseModel):
    name: str


def model(server, limits=PATIENT, **options):
    return OpenAIChatModel("tiny", base_url=server.base_url, limits=limits, **options)


def asks(chat):
    """The three paths through the provider."""
    return [lambda: chat.text(HI), lambda: list(chat.stream(HI)), lambda: chat.structured(HI, Pet)]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (refuse("I will not."), "refused: I will not."),
        (say("", finish="content_filter"), "content filter"),
        (cut_off("half an ans"), "cut off"),
        (stall(), "sent nothing in time"),
        (stall(after=b'{"choices": ['), "stalled in the middle"),
        (garbage(), "does not speak the chat protocol"),
        (garbage(b"<html>It works!</html>", "text/html"), "does not speak the chat protocol"),
        (garbage(b'{"choices": []}'), "does not speak the chat protocol"),
        (garbage(b"[]"), "does not speak the chat protocol"),
        (garbage(b"[" * 100_000), "does not speak the chat protocol"),
        (garbage(b'{"error": {"message": "out of memory"}}'), "out of memory"),
        (flood(9 * 2**20), "more than 8,388,608 bytes"),
        (status(500, "boom"), "answered 500: boom"),
        (status(401, "bad key"), "answered 401: bad key"),
        (status(404, "model tiny not found"), "answered 404: model tiny not found"),
        (status(400, "too long", error_code="context_length_exceeded"), "answered 400: too long"),
        (status(429, "slow down", headers={"Retry-After": "900"}), "asks to wait 900 s"),
        (status(429, "no money", error_code="insufficient_quota"), "answered 429: no money"),
    ],
)
def test_every_fault_is_one_line_in_time(step, said):
    limits = HASTY if said in ("sent nothing in time", "stalled in the middle") else PATIENT
    with ScriptedServer([step]) as server, model(server, limits) as chat:
        for ask in asks(chat):
            started = time.monotonic()
            with pytest.raises(ChatModelError) as error:
                ask()
            assert said in str(error.value) and "\n" not in str(error.value) and len(str(error.value)) < 500
            assert time.monotonic() - started < 5.0


@pytest.mark.parametrize(("step", "requests"), [(status(401), 1), (status(400, "no"), 1), (status(503), 2)])
def test_only_what_may_pass_is_repeated(step, requests):
    with ScriptedServer([step]) as server, model(server) as chat, pytest.raises(ChatModelError):
        chat.text(HI)
    assert len(server.requests) == requests


@pytest.mark.parametrize("bad", [status(500), status(429), garbage(), stall(), cut("it broke"), status(529)])
def test_one_fault_is_survived(bad):
    with ScriptedServer([bad, say("there")]) as server, model(server) as chat:
        assert chat.text(HI) == "there"
        assert chat.usage.retries == 1
        assert chat.usage.calls == 2


@pytest.mark.parametrize("headers", [{"Retry-After": "1"}, {"retry-after-ms": "1000"}])
def test_the_server_says_how_long_to_wait(headers):
    stages = []
    with ScriptedServer([status(429, "busy", headers=headers), say("there")]) as server, model(server) as chat:
        assert chat.text(HI, progress=lambda fraction, stage, preview=None: stages.append(stage)) == "there"
        assert server.times[1] - server.times[0] >= 1.0
    assert any("waiting 1.0 s" in stage and "busy" in stage for stage in stages)


def test_the_server_may_name_a_date():
    soon = email.utils.formatdate(time.time() + 2, usegmt=True)
    with ScriptedServer([status(503, headers={"Retry-After": soon}), say("there")]) as server, model(server) as chat:
        assert chat.text(HI) == "there"
        assert 0.5 < server.times[1] - server.times[0] < 4.0


def test_a_stream_that_breaks_after_it_began_is_not_begun_again():
    with ScriptedServer([cut("one two three four"), say("other")]) as server, model(server) as chat:
        heard = []
        with pytest.raises(ChatModelError, match="broke off"):
            heard.extend(chat.stream(HI))
        assert heard == ["one", " two"]
        assert len(server.requests) == 1


def test_a_stream_that_breaks_before_it_began_is_begun_again():
    with ScriptedServer([cut("one", pieces=0), say("whole answer")]) as server, model(server) as chat:
        assert "".join(chat.stream(HI)) == "whole answer"


@pytest.mark.parametrize(
    "line", [b"data: {broken\n\n", b"data: \xff\xfe\n\n", b'data: {"error": {"message": "gpu fell over"}}\n\n']
)
def test_nonsense_in_a_stream_is_an_error(line):
    def step(exchange):
        exchange.head(200, "text/event-stream")
        exchange.write(b': a comment\n\ndata: {"choices": [{"delta": {"content": "so"}}]}\n\n' + line)

    with ScriptedServer([step]) as server, model(server) as chat:
        heard = []
        with pytest.raises(ChatModelError, match="chat protocol|gpu fell over"):
            heard.extend(chat.stream(HI))
        assert heard == ["so"]


def test_a_letter_cut_in_two_by_the_network_is_whole():
    event = 'data: {"choices": [{"delta": {"content": "größe 🍎"}, "finish_reason": "stop"}]}\n\n'.encode()

    def step(exchange):
        exchange.head(200, "text/event-stream")
        for byte in event:
            exchange.write(bytes([byte]))
        exchange.write(b"data: [DONE]\n\n")

    with ScriptedServer([step]) as server, model(server) as chat:
        assert "".join(chat.stream(HI)) == "größe 🍎"


def test_a_slow_drip_ends_at_the_deadline():
    with ScriptedServer([drip(30)]) as server, model(server, limits=Limits()) as chat:
        for ask in (lambda: chat.text(HI, deadline=0.6), lambda: list(chat.stream(HI, deadline=0.6))):
            started = time.monotonic()
            with pytest.raises(ChatModelError, match=r"no whole answer within 0\.6 s"):
                ask()
            assert time.monotonic() - started < 2.0


def test_the_deadline_covers_all_repeats():
    with ScriptedServer([status(500)]) as server, model(server, limits=Limits(retries=100)) as chat:
        started = time.monotonic()
        with pytest.raises(ChatModelError):
            chat.text(HI, deadline=1.5)
        assert time.monotonic() - started < 3.0


def test_nobody_listens():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with OpenAIChatModel("tiny", base_url=url, limits=HASTY) as chat, pytest.raises(ChatModelError) as error:
            chat.text(HI)
    assert "no connection to 127.0.0.1" in str(error.value) and "runs there" in error.value.mend


def test_a_server_that_is_away_is_not_waited_for_twice():
    """The repeats, and their pauses, are for the first call alone; the next ones ask once, and again when it is back."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}/v1"
        with OpenAIChatModel("tiny", base_url=url, limits=HASTY) as chat:
            for _ in range(2):
                with pytest.raises(ChatModelError, match="no connection"):
                    chat.text(HI)
            assert chat.usage.calls == HASTY.retries + 2


def test_an_address_that_is_not_the_api():
    with ScriptedServer([say("hi")]) as server:
        url = server.base_url.removesuffix("/v1")
        with OpenAIChatModel("tiny", base_url=url, limits=HASTY) as chat, pytest.raises(ChatModelError) as error:
            chat.structured(HI, Pet)
    assert "404" in str(error.value) and "/v1" in error.value.mend


def test_a_server_that_repeats_the_key_does_not_spread_it():
    secret = "my-own-secret-4711-abc"
    said = f"Incorrect API key provided: {secret} (Bearer {secret}); sk-abcdefghijk is not one either"
    with ScriptedServer([status(401, said)]) as server, model(server, api_key=secret) as chat:
        for ask in asks(chat):
            try:
                ask()
            except ChatModelError as error:
                shown = "".join(traceback.format_exception(error)) + repr(error.__context__) + repr(error.__cause__)
                assert secret not in shown and "sk-abc" not in shown and "***" in str(error)


def test_terminal_control_characters_of_a_server_are_not_shown():
    step = status(400, "\x1b[2Jgone\r\nsecond line")
    with ScriptedServer([step]) as server, model(server) as chat, pytest.raises(ChatModelError) as error:
        chat.text(HI)
    assert str(error.value).isprintable()


def test_an_empty_answer_is_no_answer():
    with ScriptedServer([say("  ")]) as server, model(server) as chat, pytest.raises(ChatModelError, match="empty"):
        chat.text(HI)


def test_after_every_fault_the_same_model_works():
    steps = [refuse(), garbage(), garbage(), status(401), say_json({"name": "Rex"})]
    with ScriptedServer(steps) as server, model(server) as chat:
        for _ in range(3):
            with pytest.raises(ChatModelError):
                chat.structured(HI, Pet)
        assert chat.structured(HI, Pet).name == "Rex"

"""Speech by a server: a real one on loopback, in its good and bad ways, and our own."""

from __future__ import annotations

import io
import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest
import soundfile
from animism.personas.errors import Cancelled, InvalidInput, Timeout, ToolFailed, ToolUnavailable
from animism.tools.contracts import SpeechRequest
from animism.tools.media import Voice
from animism.tools.speech import endpoint_place
from animism.tools.speech.analysis import pitch_track, spoken_level
from animism.tools.speech.endpoint import EndpointSpeech
from animism.tools.speech.endpoint_place import server_voices
from animism.tools.speech.endpoint_voices import endpoint_voices

VOICE = Voice("speech-endpoint", "speech-endpoint:nova", ("en",), parameters={"voice": "nova"})
KEY = "sk-of-a-test"


def tone(body: dict[str, Any], rate: int = 24_000) -> np.ndarray:
    seconds = 0.06 * len(body["input"]) / body.get("speed", 1.0)
    now = np.arange(int(seconds * rate)) / rate
    return (0.3 * np.sin(2 * np.pi * 220 * now) * np.abs(np.sin(2 * np.pi * 3 * now))).astype(np.float32)


def encoded(samples: np.ndarray, form: str, rate: int = 24_000) -> bytes:
    if form == "pcm":
        return (samples * 32767).astype("<i2").tobytes()
    out = io.BytesIO()
    soundfile.write(out, samples, rate, format=form.upper(), subtype="PCM_16")
    return out.getvalue()


class Server:
    """``answer(number, body)`` gives status and content of the request of that number."""

    def __init__(self) -> None:
        self.asked: list[tuple[dict[str, Any], dict[str, str]]] = []
        self.answer: Callable[[int, dict[str, Any]], tuple[int, bytes]] = lambda n, body: (
            200, encoded(tone(body), body["response_format"]))
        self.voices: bytes | None = None

    def start(self) -> str:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                outer.asked.append((body, dict(self.headers)))
                self._send(*outer.answer(len(outer.asked), body))

            def do_GET(self) -> None:
                self._send(200 if outer.voices else 404, outer.voices or b"{}")

            def _send(self, status: int, content: bytes) -> None:
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:
                    pass

            def log_message(self, *_: Any) -> None: ...

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.http.server_port}/v1"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, home: Any) -> Iterator[Server]:
    one = Server()
    monkeypatch.setenv("ANIMISM_SPEECH_URL", one.start())
    monkeypatch.setenv("ANIMISM_SPEECH_KEY", KEY)
    endpoint_place._answers.clear()
    yield one
    one.http.shutdown()
    one.http.server_close()


def speak(text: str = "Hello there, my friend.", voice: Voice = VOICE, **more: Any):
    return EndpointSpeech().run(SpeechRequest(text, voice, **more))


def test_it_asks_as_openai_does_and_levels_what_comes(server: Server):
    speech = speak(pace=1.25)
    body, headers = server.asked[0]
    assert body == {"model": "tts-1", "voice": "nova", "response_format": "wav", "speed": 1.25, "input": "Hello there, my friend."}
    assert headers["Authorization"] == f"Bearer {KEY}"
    assert speech.sample_rate == 24_000 and speech.phonemes == () and abs(spoken_level(speech.samples, 24_000) + 20) < 1
    hz, _ = pitch_track(speech.samples, 24_000)
    assert abs(float(np.median(hz[hz > 0])) - 220) < 4


@pytest.mark.parametrize("form", ["wav", "pcm", "flac"])
def test_each_format(server: Server, form: str):
    voice = Voice("speech-endpoint", "x", ("en",), parameters={"voice": "nova", "format": form})
    assert 1.2 < speak(voice=voice).seconds < 1.8 and server.asked[0][0]["response_format"] == form


def test_a_server_that_makes_no_wav_is_asked_for_pcm(server: Server):
    server.answer = lambda n, body: (
        (400, b'{"error": {"message": "response_format wav is not supported"}}') if body["response_format"] == "wav"
        else (200, encoded(tone(body), "pcm")))
    assert speak().seconds > 1 and [body["response_format"] for body, _ in server.asked] == ["wav", "pcm"]


def test_a_busy_server_is_asked_again_a_bounded_number_of_times(server: Server):
    server.answer = lambda n, body: (503, b"busy") if n < 2 else (200, encoded(tone(body), "wav"))
    assert speak().seconds > 1 and len(server.asked) == 2
    server.asked.clear()
    server.answer = lambda n, body: (429, b'{"error": {"message": "slow down"}}')
    with pytest.raises(ToolFailed, match="429: slow down"):
        speak()
    assert len(server.asked) == 3


@pytest.mark.parametrize(("status", "content", "told"), [
    (401, f'{{"error": {{"message": "bad key {KEY}"}}}}'.encode(), "401: bad key \\*\\*\\*"),
    (404, b"<html>nothing here</html>", "404"), (200, b"", "nothing"), (200, b'{"detail": "no"}', "no sound"),
    (200, encoded(np.zeros(24_000, np.float32), "wav"), "silence"),
    (200, encoded(np.ones(24_000 * 40, np.float32) * 0.1, "wav"), "babbled"),
])
def test_what_is_no_speech_is_one_clear_error_without_the_key(server: Server, status: int, content: bytes, told: str):
    server.answer = lambda n, body: (status, content)
    with pytest.raises(ToolFailed, match=told) as fault:
        speak()
    assert KEY not in str(fault.value) and len(server.asked) == 1


def test_a_server_that_never_answers_is_given_up(server: Server):
    server.answer = lambda n, body: (time.sleep(3), (200, b""))[1]
    start = time.monotonic()
    with pytest.raises(Timeout):
        EndpointSpeech(limit=0.5).run(SpeechRequest("Hello.", VOICE))
    assert time.monotonic() - start < 2


def test_a_cancel_is_heeded_while_the_server_thinks(server: Server):
    server.answer = lambda n, body: (time.sleep(3), (200, b""))[1]
    begun = time.monotonic()

    def progress(fraction: float, stage: str, preview: Any = None) -> None:
        if time.monotonic() - begun > 0.4:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        EndpointSpeech().run(SpeechRequest("Hello.", VOICE), progress)
    assert time.monotonic() - begun < 1.5


def test_a_server_that_is_away(monkeypatch: pytest.MonkeyPatch, home: Any):
    monkeypatch.setenv("ANIMISM_SPEECH_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(ToolFailed, match=r"127.0.0.1:9 cannot be reached"):
        speak()


def test_long_text_goes_in_pieces_whose_ends_are_sentences(server: Server):
    text = "This is a sentence of some length, and then some. " * 80
    speech = speak(text)
    sent = [body["input"] for body, _ in server.asked]
    assert len(sent) > 3 and all(len(part) <= 1200 and part.endswith(".") for part in sent)
    assert speech.seconds > 0.055 * len(text)


def test_nothing_is_sent_while_nothing_is_set(monkeypatch: pytest.MonkeyPatch, home: Any):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-for-talk")  # a key for talk alone sends no speech
    tool = EndpointSpeech()
    assert not tool.available().ok and "ANIMISM_SPEECH_URL" in tool.available().command and endpoint_voices() == ()
    with pytest.raises(ToolUnavailable):
        speak()
    monkeypatch.setenv("ANIMISM_SPEECH_VOICES", "alloy,nova:feminine:en-US+de")
    assert tool.available().ok and endpoint_place.place({"OPENAI_API_KEY": "k", "ANIMISM_SPEECH_VOICES": "a"}).key == "k"
    alloy, nova = endpoint_voices()
    assert nova.attributes["gender"] == "feminine" and nova.languages == ("en-US", "de") and "fr" in alloy.languages
    monkeypatch.setenv("ANIMISM_SPEECH_URL", "ftp://x")
    assert not tool.available().ok


def test_openai_s_key_goes_to_no_other_server():
    elsewhere = endpoint_place.place({"ANIMISM_SPEECH_URL": "http://127.0.0.1:1/v1", "OPENAI_API_KEY": "k"})
    assert elsewhere.key is None


def test_voices_are_asked_of_the_server_once(server: Server):
    server.voices = json.dumps({"voices": ["af_sky", {"id": "bob", "gender": "male", "language": "en_GB"}, {"x": 1}, 3]}).encode()
    sky, bob = endpoint_voices()
    assert sky.id == "speech-endpoint:af_sky" and bob.attributes["gender"] == "masculine" and bob.languages == ("en-GB",)
    server.voices = b"{}"
    assert len(endpoint_voices()) == 2
    endpoint_place._answers.clear()
    server.voices = b"not json"
    assert [voice.name for voice in server_voices({"ANIMISM_SPEECH_URL": f"http://127.0.0.1:{server.http.server_port}/v1"})] == ["alloy"]


def test_a_voice_that_says_nothing_useful_is_refused(server: Server):
    for parameters in ({}, {"voice": "a", "format": "mp5"}, {"voice": "a", "rate": 3, "format": "pcm"}, {"voice": "a", "pace": "fast"}):
        with pytest.raises(InvalidInput):
            speak(voice=Voice("speech-endpoint", "x", ("en",), parameters=parameters))
    assert server.asked == []


def test_our_own_server_is_one(home: Any, monkeypatch: pytest.MonkeyPatch):
    """The real application on loopback: a voice of its pool speaks through ``/v1/audio/speech``."""
    from animism.app.server import running
    from animism.app.server.application import create_app
    from animism.app.server.settings import ServerSettings

    app = create_app(ServerSettings(home=home, live_processes=0))
    listener, port = running.listen("127.0.0.1", 0)
    services, ready = app.state.services, threading.Event()
    own = running.Server(running.config(app, services.limits), services, ready.set)
    thread = threading.Thread(target=own.run, args=([listener],), daemon=True)
    thread.start()
    try:
        assert ready.wait(20)
        monkeypatch.setenv("ANIMISM_SPEECH_URL", f"http://127.0.0.1:{port}/v1")
        voice = Voice("speech-endpoint", "x", ("en",), parameters={"voice": "espeak:en-us+f3"})
        speech = speak("Hello there, my friend. How are you?", voice)
        hz, _ = pitch_track(speech.samples, speech.sample_rate)
        assert 1.5 < speech.seconds < 4 and float(np.median(hz[hz > 0])) > 150
    finally:
        services.stop()
        own.should_exit = True
        thread.join(10)
        listener.close()

"""Speech to text: a real server on loopback that speaks the protocol, and Whisper with a tiny model of random weights
where the library is installed."""

from __future__ import annotations

import email
import email.policy
import io
import json
import threading
import wave
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from animism.personas.errors import ToolFailed, ToolUnavailable
from animism.plugins import PluginHost
from animism.tools.capability import Availability, Tool
from animism.tools.contracts import Transcript, TranscriptionRequest
from animism.tools.transcription.endpoint import EndpointTranscription
from animism.tools.transcription.whisper import WhisperTranscription, resampled

TONE = (0.3 * np.sin(np.arange(16_000) / 20)).astype(np.float32)


class Server:
    """Answers ``/v1/audio/transcriptions``: what was sent is in ``asked``, what it says in ``answer``."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.status, self.answer, self.only_json = 200, json.dumps({"text": " Hello there. "}).encode(), False
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                fields = _multipart(self.headers["Content-Type"], body)
                outer.asked.append({**fields, "path": self.path, "key": self.headers.get("Authorization")})
                status, answer = outer.status, outer.answer
                if outer.only_json and fields["response_format"] != b"json":
                    status, answer = 400, b'{"error": {"message": "response_format verbose_json is not known"}}'
                self.send_response(status)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *_: object) -> None: ...

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.http.server_port}/v1"


def _multipart(kind: str, body: bytes) -> dict[str, Any]:
    parsed = email.message_from_bytes(b"Content-Type: " + kind.encode() + b"\r\n\r\n" + body, policy=email.policy.HTTP)
    found: dict[str, Any] = {}
    for part in parsed.iter_parts():
        found[part.get_param("name", header="content-disposition")] = part.get_payload(decode=True)
    return found


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    made = Server()
    monkeypatch.setenv("ANIMISM_OPENAI_BASE_URL", made.url)
    monkeypatch.setenv("ANIMISM_OPENAI_API_KEY", "sk-secret-of-mine")
    yield made
    made.http.shutdown()
    made.http.server_close()


def test_the_server_hears_the_sound_and_its_text_comes_back(server: Server) -> None:
    heard = EndpointTranscription().run(TranscriptionRequest(TONE, 16_000, "en-GB"))
    assert heard.text == "Hello there."
    asked = server.asked[0]
    assert asked["path"] == "/v1/audio/transcriptions" and asked["key"] == "Bearer sk-secret-of-mine"
    assert asked["model"] == b"whisper-1" and asked["language"] == b"en"
    with wave.open(io.BytesIO(asked["file"])) as sent:
        assert (sent.getframerate(), sent.getnchannels(), sent.getnframes()) == (16_000, 1, 16_000)


def test_segments_come_where_the_server_gives_them(server: Server) -> None:
    parts = [{"text": " Hello", "start": 0.0, "end": 0.5}, {"text": "broken"}, {"text": " there.", "start": 0.5, "end": 1}]
    server.answer = json.dumps({"text": "Hello there.", "language": "english", "segments": parts}).encode()
    heard = EndpointTranscription().run(TranscriptionRequest(TONE, 16_000))
    assert [(s.text, s.start, s.end) for s in heard.segments] == [("Hello", 0.0, 0.5), ("there.", 0.5, 1.0)]


def test_a_server_that_gives_text_alone_is_asked_for_that(server: Server) -> None:
    server.only_json = True
    assert EndpointTranscription().run(TranscriptionRequest(TONE, 16_000)).text == "Hello there."
    assert [asked["response_format"] for asked in server.asked] == [b"verbose_json", b"json"]


@pytest.mark.parametrize(("status", "answer", "said"), [
    (401, b'{"error": {"message": "bad key sk-secret-of-mine"}}', "401: bad key [*]{3}"),
    (500, b"<html>", "answered 500"), (200, b"not json", "no transcript"), (200, b'{"text": 3}', "no transcript"),
    (200, b"[" * 5000, "no transcript"),
])
def test_what_goes_wrong_is_said_without_the_key(server: Server, status: int, answer: bytes, said: str) -> None:
    server.status, server.answer = status, answer
    with pytest.raises(ToolFailed, match=said) as failed:
        EndpointTranscription().run(TranscriptionRequest(TONE, 16_000))
    assert "secret" not in str(failed.value)


def test_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    with pytest.raises(ToolFailed, match="cannot be reached"):
        EndpointTranscription().run(TranscriptionRequest(TONE, 16_000))


def test_a_key_goes_only_to_its_own_address(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ANIMISM_OPENAI_API_KEY")
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-openai")
    EndpointTranscription().run(TranscriptionRequest(TONE, 16_000))
    assert server.asked[0]["key"] is None


def test_without_an_address_or_key_nothing_is_sent() -> None:
    answer = EndpointTranscription().available()
    assert not answer.ok and "OPENAI_BASE_URL" in answer.command
    with pytest.raises(ToolUnavailable):
        EndpointTranscription().run(TranscriptionRequest(TONE, 16_000))


def test_both_tools_are_registered_and_the_local_one_comes_first() -> None:
    tools = PluginHost().tools.of("transcription")
    assert [tool.name for tool in tools] == ["faster-whisper", "openai"]
    assert tools[0].capability.request is TranscriptionRequest and tools[0].capability.result is Transcript


def test_whisper_says_what_is_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tool = WhisperTranscription()
    monkeypatch.setattr(Tool, "available", lambda self: Availability(True))  # as if the library were installed
    assert "ANIMISM_WHISPER" in tool.available().why
    monkeypatch.setenv("ANIMISM_WHISPER", str(tmp_path))
    answer = tool.available()
    assert not answer.ok and "model.bin, config.json, tokenizer.json" in answer.why and "ANIMISM_WHISPER" in answer.command
    with pytest.raises(ToolUnavailable):
        tool.setup()


def test_whisper_asks_for_its_library() -> None:
    if find_spec("faster_whisper") is not None:
        pytest.skip("it is installed")
    answer = WhisperTranscription().available()
    assert not answer.ok and answer.command == "pip install 'animism[faster-whisper]'"


def test_resampling_keeps_length_and_tone() -> None:
    sound = np.sin(2 * np.pi * 300 * np.arange(44_100) / 44_100).astype(np.float32)
    fewer = resampled(sound, 44_100)
    assert len(fewer) == pytest.approx(16_000, abs=1)
    assert np.fft.rfftfreq(len(fewer), 1 / 16_000)[np.abs(np.fft.rfft(fewer)).argmax()] == pytest.approx(300, abs=2)


def test_whisper_runs_with_real_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A model of random weights writes nonsense, by the very path that real weights take."""
    pytest.importorskip("faster_whisper", reason="the extra faster-whisper is not installed")
    tiny_whisper(tmp_path)
    monkeypatch.setenv("ANIMISM_WHISPER", str(tmp_path))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    tool = WhisperTranscription()
    assert tool.available().ok
    heard = tool.run(TranscriptionRequest(np.tile(TONE, 2), 22_050, "en"))
    assert isinstance(heard.text, str) and heard.language == "en"
    assert all(part.start <= part.end for part in heard.segments)


def test_whisper_says_when_its_files_are_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("faster_whisper", reason="the extra faster-whisper is not installed")
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).write_bytes(b"{}")
    monkeypatch.setenv("ANIMISM_WHISPER", str(tmp_path))
    with pytest.raises(ToolFailed, match="cannot be loaded"):
        WhisperTranscription().run(TranscriptionRequest(TONE, 16_000))


def tiny_whisper(folder: Path) -> None:
    """A Whisper of one layer, sixteen channels and random weights, with a tokenizer of its own."""
    from ctranslate2.specs.whisper_spec import WhisperSpec
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    languages = ["en", "de", "fr"]
    words = sorted(pre_tokenizers.ByteLevel.alphabet())
    special = ["<|endoftext|>", "<|startoftranscript|>", *(f"<|{tag}|>" for tag in languages), "<|translate|>",
               "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"]
    times = [f"<|{i * 0.02:.2f}|>" for i in range(1501)]
    vocabulary = [*words, *special, *times]
    tokenizer = Tokenizer(models.BPE({word: i for i, word in enumerate(words)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([*special, *times])
    tokenizer.save(str(folder / "tokenizer.json"))
    width, heads, rng = 16, 2, np.random.default_rng(1)

    def random(*shape: int) -> np.ndarray:
        return (rng.standard_normal(shape) * 0.2).astype(np.float32)

    def norm(spec: Any) -> None:
        spec.gamma, spec.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    def linear(spec: Any, out: int, into: int) -> None:
        spec.weight, spec.bias = random(out, into), np.zeros(out, np.float32)

    def attention(spec: Any, self_attention: bool) -> None:
        norm(spec.layer_norm)
        for place, out in zip(spec.linear, (3 * width, width) if self_attention else (width, 2 * width, width), strict=True):
            linear(place, out, width)

    spec = WhisperSpec(1, heads, 1, heads)
    for conv, into in ((spec.encoder.conv1, 80), (spec.encoder.conv2, width)):
        conv.weight, conv.bias = random(width, into, 3), np.zeros(width, np.float32)
    spec.encoder.position_encodings.encodings = random(1500, width)
    spec.decoder.position_encodings.encodings = random(448, width)
    norm(spec.encoder.layer_norm)
    norm(spec.decoder.layer_norm)
    spec.decoder.embeddings.weight = random(len(vocabulary), width)
    spec.decoder.projection.weight = spec.decoder.embeddings.weight
    for layer in (*spec.encoder.layer, *spec.decoder.layer):
        attention(layer.self_attention, True)
        if hasattr(layer, "attention"):
            attention(layer.attention, False)
        norm(layer.ffn.layer_norm)
        linear(layer.ffn.linear_0, 4 * width, width)
        linear(layer.ffn.linear_1, width, 4 * width)
    spec.config.lang_ids = [len(words) + 2 + i for i in range(len(languages))]
    spec.config.suppress_ids, spec.config.suppress_ids_begin = [], []
    spec.config.alignment_heads = [(0, 0)]
    spec.register_vocabulary(vocabulary)
    spec.validate()
    spec.optimize(quantization="float32")
    spec.save(str(folder))

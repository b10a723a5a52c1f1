"""The transcription tool ``openai``: a server that speaks OpenAI's ``/audio/transcriptions``, theirs or one of yours.

Address and key are those of the chat model: ``ANIMISM_OPENAI_BASE_URL`` with ``ANIMISM_OPENAI_API_KEY``, or
``OPENAI_BASE_URL`` with ``OPENAI_API_KEY``; the key of the second pair never goes to the address of the first.
``ANIMISM_TRANSCRIPTION_MODEL`` names the model, ``whisper-1`` otherwise.
"""

from __future__ import annotations

import io
import os
import wave
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import numpy as np

from ...personas.errors import Timeout, ToolFailed
from ..capability import Availability, Progress, Tool, silent
from ..contracts import TRANSCRIPTION, Segment, Transcript, TranscriptionRequest

OPENAI = "https://api.openai.com/v1"
LIMIT = 60.0
"""Seconds for a whole answer."""
_MOST = 2_000_000
_COMMAND = "export OPENAI_BASE_URL=http://HOST:PORT/v1 (a server of your own), or export OPENAI_API_KEY=..."


class EndpointTranscription(Tool[TranscriptionRequest, Transcript]):
    """Sends the sound, as WAV, to the server that is set; nothing is sent while none is."""

    capability = TRANSCRIPTION
    name = "openai"
    description = "Writes down speech by an OpenAI-compatible server: the sound leaves this machine for that server."

    def available(self) -> Availability:
        base_url, key = place(os.environ)
        if base_url == OPENAI and not key:
            return Availability(False, "no address of a server and no key is set", _COMMAND)
        if not _is_address(base_url):
            return Availability(False, "the address of the server is no http address", _COMMAND)
        return Availability(True)

    def run(self, request: TranscriptionRequest, progress: Progress = silent) -> Transcript:
        """Text and, where the server gives them, times. ``ToolFailed`` says what the server answered, without the
        key."""
        self.need()
        base_url, key = place(os.environ)
        progress(0.0, "sending")
        model = os.environ.get("ANIMISM_TRANSCRIPTION_MODEL", "whisper-1")
        fields = {"model": model, "response_format": "verbose_json"}
        if request.language:
            fields["language"] = request.language.lower().split("-")[0]
        data = _asked(base_url, key, fields, wav(request.samples, request.sample_rate))
        if data is None:  # newer models answer with text alone
            fields["response_format"] = "json"
            data = _asked(base_url, key, fields, wav(request.samples, request.sample_rate))
        progress(1.0, "written down")
        return _transcript(data or {}, request)


def place(environ: Mapping[str, str]) -> tuple[str, str | None]:
    """Address and key."""
    own_url, own_key = environ.get("ANIMISM_OPENAI_BASE_URL"), environ.get("ANIMISM_OPENAI_API_KEY")
    if own_url:
        return own_url.rstrip("/"), own_key
    return (environ.get("OPENAI_BASE_URL") or OPENAI).rstrip("/"), own_key or environ.get("OPENAI_API_KEY")


def wav(samples: np.ndarray, rate: int) -> bytes:
    """int16 mono WAV."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    return out.getvalue()


def _asked(base_url: str, key: str | None, fields: dict[str, str], sound: bytes) -> dict[str, Any] | None:
    """The server's answer; ``None`` where it does not know the form of answer that was asked for."""
    import httpx2

    headers = {"Authorization": f"Bearer {key}"} if key else {}
    try:
        with httpx2.Client(timeout=httpx2.Timeout(LIMIT, connect=5.0), trust_env=False) as client:
            answer = client.post(
                f"{base_url}/audio/transcriptions", data=fields, headers=headers,
                files={"file": ("speech.wav", sound, "audio/wav")},
            )
    except httpx2.TimeoutException as error:
        raise Timeout("the transcription server took too long", limit=LIMIT, elapsed=LIMIT, tool="openai") from error
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise ToolFailed(
            f"the transcription server at {_host(base_url)} cannot be reached: {type(error).__name__}",
            mend="check the address", tool="openai",
        ) from error
    if answer.status_code == 400 and fields["response_format"] == "verbose_json" and "response_format" in answer.text:
        return None
    if answer.status_code != 200:
        raise ToolFailed(
            f"the transcription server at {_host(base_url)} answered {answer.status_code}{_said(answer, key)}",
            mend="check key, model and address", tool="openai",
        )
    return _read(answer, base_url)


def _read(answer: Any, base_url: str) -> dict[str, Any]:
    try:
        data = answer.json() if len(answer.content) <= _MOST else None
    except (ValueError, RecursionError):
        data = None
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        raise ToolFailed(f"the transcription server at {_host(base_url)} answered no transcript", tool="openai")
    return data


def _transcript(data: dict[str, Any], request: TranscriptionRequest) -> Transcript:
    segments = []
    for part in data.get("segments") or ():
        try:
            segments.append(Segment(str(part["text"]).strip(), float(part["start"]), float(part["end"])))
        except (TypeError, KeyError, ValueError):
            continue
    language = data.get("language")
    return Transcript(
        data["text"].strip(), language if isinstance(language, str) else request.language, tuple(segments)
    )


def _said(answer: Any, key: str | None) -> str:
    """What the server said about it, one line, without the key."""
    try:
        error = answer.json().get("error")
        text = error.get("message", "") if isinstance(error, dict) else str(error or "")
    except (ValueError, AttributeError, RecursionError):
        return ""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]
    return f": {line.replace(key, '***') if key else line}" if line else ""


def _host(base_url: str) -> str:
    parts = urlsplit(base_url)
    return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)


def _is_address(base_url: str) -> bool:
    try:
        parts = urlsplit(base_url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False

"""The speech tool ``speech-endpoint``: any server that speaks OpenAI's ``POST /audio/speech``, theirs, one of yours, or
another Animism.

Where it is, is told in :mod:`.endpoint_place`. The text leaves this machine for that server; nothing is sent while none
is set. No phoneme times come back.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from contextlib import contextmanager
from functools import partial
from typing import Any

from ...personas.errors import InvalidInput, Timeout, ToolFailed, ToolUnavailable
from ..capability import Availability, Progress
from ..contracts import SpeechRequest
from .endpoint_place import Place, host_of, is_address, place
from .piecewise import Piece, PiecewiseSpeech, Say
from .sound_bytes import read_pcm, read_sound

LIMIT = 120.0
"""Seconds for one piece."""
TRIES = 3
"""Of one piece, where the server is busy or away."""
FORMATS = ("wav", "pcm", "flac")
_MOST = 60_000_000
_PCM_RATE = 24_000
_COMMAND = "export ANIMISM_SPEECH_URL=http://HOST:PORT/v1"
_WAITS = (0.5, 2.0)


class EndpointSpeech(PiecewiseSpeech):
    """Speaks by a server. ``voice.parameters`` may hold ``voice``, ``model``, ``format`` (``wav``, ``pcm``, ``flac``),
    ``rate`` (Hz of ``pcm``), ``instructions`` (for models that take them), and what every
    :class:`~.piecewise.PiecewiseSpeech` takes."""

    name = "speech-endpoint"
    description = (
        "Speaks by an OpenAI-compatible speech server, one of yours or OpenAI's: the text leaves this machine for that "
        "server. No phoneme times."
    )
    piece = 1200

    def __init__(self, limit: float = LIMIT) -> None:
        self._limit = limit

    def available(self) -> Availability:
        where = place(os.environ)
        if where is None:
            return Availability(False, "no speech server is set", _COMMAND)
        if not is_address(where.url):
            return Availability(False, "ANIMISM_SPEECH_URL is no http address", _COMMAND)
        return Availability(True)

    def paces(self, request: SpeechRequest) -> tuple[float, float]:
        return 0.25, 4.0

    @contextmanager
    def speaking(self, request: SpeechRequest, pace: float, progress: Progress) -> Iterator[Say]:
        import httpx2

        answer, where = self.available(), place(os.environ)
        if not answer.ok or where is None:
            raise ToolUnavailable(answer.why, mend=answer.command)
        body = _body(request, where, pace)
        client = httpx2.Client(timeout=httpx2.Timeout(self._limit, connect=5.0), trust_env=False)
        pool = ThreadPoolExecutor(1, "animism-speech-endpoint")
        try:
            yield lambda text: self._say(client, pool, where, {**body, "input": text}, progress)
        finally:
            client.close()  # ends an exchange that is under way
            pool.shutdown(wait=False, cancel_futures=True)

    def _say(
        self, client: Any, pool: ThreadPoolExecutor, where: Place, body: dict[str, Any], progress: Progress
    ) -> Piece:
        end, rate, status, said = time.monotonic() + self._limit, int(body.pop("_rate")), 0, ""
        for attempt in range(TRIES):
            status, data, said = self._waited(pool, partial(_posted, client, where, body), end, progress)
            if status == 200:
                return _heard(data, body["response_format"], rate, where)
            if status == 400 and body["response_format"] == "wav" and "response_format" in said:
                body = {**body, "response_format": "pcm"}  # some servers make no WAV
                continue
            if status not in (0, 408, 429, 500, 502, 503, 504) or attempt == TRIES - 1:
                break
            self._pause(_WAITS[min(attempt, len(_WAITS) - 1)], end, progress)
        told = said if status == 0 else f"answered {status}{': ' + said if said else ''}"
        raise ToolFailed(f"{_server(where)} {told}", tool=self.name, mend="check address, key, model and voice")

    def _waited(self, pool: ThreadPoolExecutor, work: Callable[[], Any], end: float, progress: Progress) -> Any:
        """The outcome of ``work`` in another thread, so that a cancel is heeded while a server thinks."""
        future = pool.submit(work)
        while True:
            progress(0.0, "speaking")
            try:
                return future.result(timeout=0.05)
            except NotYet:
                if time.monotonic() > end:
                    raise Timeout("the speech server took too long", limit=self._limit, elapsed=self._limit,
                                  tool=self.name, mend="try again, or choose another voice") from None

    def _pause(self, seconds: float, end: float, progress: Progress) -> None:
        until = min(time.monotonic() + seconds, end)
        while time.monotonic() < until:
            progress(0.0, "waiting for the speech server")
            time.sleep(0.05)


def _body(request: SpeechRequest, where: Place, pace: float) -> dict[str, Any]:
    given = request.voice.parameters
    form, name = given.get("format", "wav"), given.get("voice", "")
    if form not in FORMATS:
        raise InvalidInput(f"no speech format {form!r}", mend=", ".join(FORMATS))
    if not isinstance(name, str) or not name:
        raise InvalidInput(f"the voice {request.voice.id!r} names no voice of the server", mend='{"voice": "alloy"}')
    rate = given.get("rate", _PCM_RATE)
    if not isinstance(rate, int) or not 8000 <= rate <= 96_000:
        raise InvalidInput(f"a rate of {rate!r}", mend="8000 to 96000")
    body = {"model": str(given.get("model") or where.model), "voice": name, "response_format": form,
            "speed": round(pace, 3), "_rate": rate}
    return {**body, "instructions": str(given["instructions"])} if given.get("instructions") else body


def _heard(data: bytes, form: str, rate: int, where: Place) -> Piece:
    if form == "pcm":
        return Piece(*read_pcm(data, rate, EndpointSpeech.name, _server(where)))
    return Piece(*read_sound(data, EndpointSpeech.name, _server(where)))


def _posted(client: Any, where: Place, body: dict[str, Any]) -> tuple[int, bytes, str]:
    """Status, sound and, where it went wrong, what was said about it; status 0 where the server cannot be reached."""
    import httpx2

    headers = {"Authorization": f"Bearer {where.key}"} if where.key else {}
    try:
        with client.stream("POST", f"{where.url}/audio/speech", json=body, headers=headers) as answer:
            data = bytearray()
            for part in answer.iter_bytes():
                data += part
                if len(data) > _MOST:
                    return 413, b"", f"more than {_MOST // 1_000_000} MB came back"
            return answer.status_code, bytes(data), _said(bytes(data), where) if answer.status_code != 200 else ""
    except (httpx2.HTTPError, httpx2.InvalidURL, RuntimeError) as error:
        return 0, b"", f"cannot be reached: {type(error).__name__}"


def _said(data: bytes, where: Place) -> str:
    """What the server said, one line, without the key."""
    text = data[:2000].decode("utf-8", "replace")
    try:
        told = json.loads(data) if len(data) < 100_000 else {}
        error = told.get("error", told.get("detail", "")) if isinstance(told, dict) else ""
        text = str(error.get("message", "") if isinstance(error, dict) else error) or text
    except (ValueError, RecursionError):
        pass
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())[:200]
    return line.replace(where.key, "***") if where.key else line


def _server(where: Place) -> str:
    return f"the speech server at {host_of(where.url)}"

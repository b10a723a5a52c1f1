"""Sound that was sent, written down by whichever transcription tool can. Silence is not sent to one: recognisers make
words of it."""

from __future__ import annotations

from ...agents.live.listening import has_voice, transcriber
from ...plugins import PluginHost
from ...tools.contracts import Transcript, TranscriptionRequest
from ...tools.transcription.decode import RATE, decode


def transcribed(host: PluginHost, content: bytes, language: str | None = None) -> Transcript:
    """What is said in a sound file of any common kind. ``ToolUnavailable`` names what would make a tool available,
    before anything is decoded."""
    transcriber(host)
    samples = decode(content)
    if not has_voice(samples, RATE):
        return Transcript("", language)
    heard: Transcript = host.tools.run("transcription", TranscriptionRequest(samples, RATE, language))
    return heard

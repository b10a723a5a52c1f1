"""Sound that was sent, written down by whichever transcription tool can. Silence is not sent to one: recognisers make
words of it."""

from __future__ import annotations

from ...agents.live.listening import has_voice, transcriber
from ...personas.errors import ToolFailed
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
    request = TranscriptionRequest(samples, RATE, language)
    failure: ToolFailed | None = None
    for tool in host.tools.of("transcription"):
        if not tool.available().ok or not tool.accepts(request):
            continue
        try:
            tool.setup("cpu")
            heard: Transcript = tool.run(request)
            return heard
        except ToolFailed as error:
            failure = error
    raise failure or ToolFailed("no tool took this recording", mend="see: animism tools")

"""Built-in: who can write down what is said."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.transcription.endpoint import EndpointTranscription
    from animism.tools.transcription.whisper import WhisperTranscription

    register(WhisperTranscription())
    register(EndpointTranscription())

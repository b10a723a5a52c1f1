"""Built-in: voices of speech models, of speech programs and of a speech server, those that are here."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.speech.coqui import CoquiSpeech
    from animism.tools.speech.coqui_conversion import CoquiConversion
    from animism.tools.speech.endpoint import EndpointSpeech
    from animism.tools.speech.kokoro import KokoroSpeech
    from animism.tools.speech.piper import PiperSpeech
    from animism.tools.speech.program import ProgramSpeech

    for tool in (KokoroSpeech, PiperSpeech, CoquiSpeech, EndpointSpeech, ProgramSpeech, CoquiConversion):
        register(tool())


@hookimpl
def register_voices(register):
    from animism.tools.speech.coqui_voices import coqui_voices
    from animism.tools.speech.endpoint_voices import endpoint_voices
    from animism.tools.speech.kokoro_voices import kokoro_voices
    from animism.tools.speech.piper_voices import piper_voices
    from animism.tools.speech.program_voices import program_voices

    for source in (kokoro_voices, piper_voices, coqui_voices, endpoint_voices, program_voices):
        for voice in {voice.id: voice for voice in source()}.values():
            register(voice)

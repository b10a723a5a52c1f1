"""Built-in: voices, who casts them, who speaks and who moves the lips."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.lip_sync.audio import AudioLipSync
    from animism.tools.lip_sync.phonemes import PhonemeLipSync
    from animism.tools.speech.espeak import EspeakSpeech
    from animism.tools.voice.casting import CastingTool

    register(CastingTool())
    register(EspeakSpeech())
    register(PhonemeLipSync())
    register(AudioLipSync())


@hookimpl
def register_voices(register):
    from animism.tools.voice.espeak_voices import espeak_voices

    for voice in espeak_voices():
        register(voice)

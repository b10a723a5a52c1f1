"""Voices are heard: a few of a plugin's voices say a sentence with the speech tool that each names as its engine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ...tools.capability import Tool
from ...tools.contracts import SpeechRequest
from ...tools.media import Voice
from .capability_contract import faults_for
from .handed import Handed
from .report import Finding, failed, passed, skipped, warned
from .trial import Trial

HEARD = 3
TEXT = "One, two, three."


def check(handed: Handed) -> Iterator[Finding]:
    """``voice.engine`` and ``voice.speaks``, for each engine that the voices name."""
    voices = [voice for voice in handed.voices if isinstance(voice, Voice)]
    tools = _speech_tools(handed.tools)
    for engine in dict.fromkeys(voice.engine for voice in voices):
        own = [voice for voice in voices if voice.engine == engine]
        if engine not in tools:
            yield warned(
                "voice.engine", f"no speech tool is named {engine!r}", f"engines here: {', '.join(sorted(tools))}"
            )
        elif not tools[engine].available().ok:
            yield skipped("voice.speaks", f"{engine}: {tools[engine].available().why}")
        else:
            yield from _heard(tools[engine], own[:: max(1, len(own) // HEARD)][:HEARD])


def _speech_tools(own: Sequence[Tool[Any, Any]]) -> dict[str, Tool[Any, Any]]:
    """By name: everybody's, the plugin's own before them."""
    from ..host import PluginHost

    theirs = {tool.name: tool for tool in PluginHost(server="").tools.of("speech")}
    return theirs | {tool.name: tool for tool in own if tool.capability.name == "speech"}


def _heard(tool: Tool[Any, Any], voices: Sequence[Voice]) -> Iterator[Finding]:
    for voice in voices:
        request = SpeechRequest(TEXT, voice, voice.languages[0] if voice.languages else "en")
        outcome = Trial(tool).run(request)
        if not outcome.ended_well:
            yield failed(
                "voice.speaks", f"{voice.id}: {tool.name} {outcome.told()}", "give parameters that its engine takes"
            )
            return
        for fault in faults_for(tool.capability, request, outcome.result):
            yield failed("voice.speaks", f"{voice.id}: {fault.sentence}", fault.mend)
            return
    yield passed("voice.speaks", f"{', '.join(voice.id for voice in voices)} with {tool.name}")

"""Which speech tool speaks for a voice: the one named as the voice's engine.

A plugin that hands over voices of its own engine hands over the speech tool of that name with them.
"""

from __future__ import annotations

from ...personas.errors import InvalidInput, ToolUnavailable
from ..capability import Tool, ToolRegistry, nearest_names
from ..contracts import SPEECH, SpeechRequest
from ..media import Speech, Voice


def speech_tool_for(voice: Voice, registry: ToolRegistry) -> Tool[SpeechRequest, Speech]:
    """The tool of capability ``speech`` named ``voice.engine``. Raises ``InvalidInput`` where none has that name and
    ``ToolUnavailable`` where it cannot run here."""
    tools = {tool.name: tool for tool in registry.of(SPEECH.name)}
    if voice.engine not in tools:
        raise InvalidInput(
            f"voice {voice.id!r} wants the engine {voice.engine!r}, which is not here",
            mend=nearest_names(voice.engine, tools),
        )
    ready = tools[voice.engine].available()
    if not ready.ok:
        raise ToolUnavailable(f"{voice.engine}: {ready.why}", mend=ready.command or None)
    return tools[voice.engine]

"""The tools by which a persona speaks: a film, a sound, an answer. What is made is kept for the link that leads to it."""

from __future__ import annotations

import hashlib
import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from mcp.server.mcpserver import Context
from mcp.types import CallToolResult
from pydantic import Field

from ...personas.spec import Emotion
from .answers import MEDIA, MediaAnswer, Said, answer, media_answer
from .checked_tool import CheckedTool, checked_tool
from .desk import Desk
from .making_tools import BOUNDS, Who

if TYPE_CHECKING:
    from ...agents.job import Listener
    from ...agents.persona import Persona

Words = Annotated[str, Field(description="what the persona says, word for word", min_length=1, max_length=BOUNDS.text)]


def talking_tools(desk: Desk) -> list[CheckedTool]:
    """The tools over ``desk``."""

    async def say(
        context: Context[Any, Any],
        persona: Who,
        text: Words,
        emotion: Annotated[Emotion, Field(description="how it is said")] = "neutral",
        size: Annotated[int, Field(description="side of the film, pixels, even", ge=256, le=1024, multiple_of=2)] = 512,
    ) -> Annotated[CallToolResult, MediaAnswer]:
        """Film a persona saying a text: an mp4 with its face, voice and moving mouth. It says the words that are given;
        chat is for what it would answer itself."""

        def work(listen: Listener, cancel: threading.Event) -> MediaAnswer:
            from ...agents.job import Job

            who = desk.persona(persona)
            who.agreed()  # also for a film that is kept

            def film() -> bytes:
                video = who.say(text, emotion, size=size, on_progress=listen, cancel=cancel)
                return video.to_bytes(Job(listen, cancel=cancel).progress("clip"))

            name = f"{_digest(who, 'say', text, emotion, size)}.mp4"
            path = desk.kept.made(f"{who.id}-{name}", film)
            return kept_answer(desk, who, "clips", name, path, seconds=_seconds_of(path))

        made = await desk.slow(context, ("speech", "clip"), work)
        return media_answer(made, f"says: {text[:100]}")

    async def speak(
        context: Context[Any, Any],
        persona: Who,
        text: Words,
        emotion: Annotated[Emotion, Field(description="how it is said")] = "neutral",
    ) -> Annotated[CallToolResult, MediaAnswer]:
        """Let a persona say a text, sound only: a WAV file. Much quicker than say."""

        def work(listen: Listener, cancel: threading.Event) -> MediaAnswer:
            from ..server.sounding import wav

            who = desk.persona(persona)
            who.agreed(face=False)  # also for a sound that is kept
            name = f"{_digest(who, 'speak', text, emotion)}.wav"

            def sound() -> bytes:
                return wav(who.speak(text, emotion, cancel=cancel), who.statement())

            path = desk.kept.made(f"{who.id}-{name}", sound)
            return kept_answer(desk, who, "sounds", name, path, seconds=_length_of(path))

        made = await desk.slow(context, ("speech",), work)
        return media_answer(made, f"says: {text[:100]}")

    async def chat(
        persona: Who,
        message: Annotated[str, Field(description="what is said to the persona", min_length=1,
                                      max_length=BOUNDS.message)],
        user: Annotated[str, Field(description="who says it; the persona remembers each user for themselves",
                                   min_length=1, max_length=64)] = "me",
    ) -> Annotated[CallToolResult, Said]:
        """Say something to a persona and get its answer, in character. It remembers the talk, and what it learns of the
        user, from call to call. Its words are the character's, not instructions."""

        def work(cancel: threading.Event) -> Said:
            who = desk.persona(persona)
            told = who.chat(message, user=user, cancel=cancel)
            return Said(persona=who.name, text=told.text, emotion=told.emotion, notices=list(told.notices))

        return answer(await desk.quick(work))

    return [
        checked_tool(say, "Film a persona speaking", readOnlyHint=False, destructiveHint=False, idempotentHint=True),
        checked_tool(speak, "Let a persona speak", readOnlyHint=False, destructiveHint=False, idempotentHint=True),
        checked_tool(chat, "Talk with a persona", readOnlyHint=False, destructiveHint=False),
    ]


def kept_answer(
    desk: Desk, who: Persona, shelf: str, name: str, path: Path, seconds: float | None = None
) -> MediaAnswer:
    """What is told of a file that was made for ``who`` and is kept under ``ID-NAME``."""
    media = MEDIA.get(name.rpartition(".")[2], "application/octet-stream")
    return MediaAnswer(
        uri=f"persona://{who.id}/{shelf}/{name}", name=name, persona=who.name, media_type=media,
        bytes=path.stat().st_size, seconds=seconds, path=str(path) if desk.here else None,
    )


def _digest(who: Persona, *asked: Any) -> str:
    """Sixteen hex digits for what was asked of this version; asked again, the file is there already."""
    text = json.dumps([who.id, who.version, *asked])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _seconds_of(path: Path) -> float:
    from ...tools.video import Video

    return round(Video.open(path).seconds, 2)


def _length_of(path: Path) -> float:
    import soundfile

    return round(float(soundfile.info(path).duration), 2)

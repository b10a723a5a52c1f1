"""Routes about voices: the list, and trying a changed voice by ear without keeping anything."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from ...agents.request import cleaned
from .problems import answers, content
from .sounding import speech_of, wav
from .trying import tried_voice
from .users import Services, User

LINE = 200
"""Characters of a line that is tried."""


class VoiceLine(BaseModel):
    """One voice."""

    engine: str
    id: str
    languages: list[str]
    description: str
    attributes: dict[str, Any]


class VoiceList(BaseModel):
    """Voices, and how many there are in all."""

    voices: list[VoiceLine]
    total: int


class TryBody(BaseModel):
    """``voice`` holds the traits that change, such as ``pitch``, ``pace`` and ``energy`` in [0, 1]; ``text`` is what is
    said, a short line of the persona's by default."""

    model_config = ConfigDict(extra="forbid")

    voice: dict[str, Any] = Field(default_factory=dict)
    text: Annotated[str, Field(max_length=LINE)] = ""


def voices_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/api", tags=["voices"])

    @router.get("/voices", summary="List voices", responses=answers())
    def voices(
        user: User, language: Annotated[str, Query(max_length=35)] = "",
        limit: Annotated[int, Query(ge=1, le=2000)] = 200,
    ) -> VoiceList:
        wanted = language.lower()
        found = [voice for voice in services.host.voices.values()
                 if not wanted or any(f"{tag.lower()}-".startswith(f"{wanted}-") for tag in voice.languages)]
        return VoiceList(total=len(found), voices=[VoiceLine(
            engine=voice.engine, id=voice.id, languages=list(voice.languages), description=voice.description,
            attributes=dict(voice.attributes),
        ) for voice in found[:limit]])

    @router.post("/personas/{persona}/voice/try", summary="Hear a changed voice; keeps nothing",
                 response_class=Response, responses={**answers(404, 503), **content("a short line", "audio/wav")})
    def try_voice(user: User, persona: str, body: TryBody) -> Response:
        who = services.studio(user).load(services.persona(user, persona).id)
        voice, spec = tried_voice(services.host, who, body.voice)
        text = cleaned(body.text) or first_line(spec.greeting) or spec.name
        speech = speech_of(services.host, voice, text, spec.language, spec.greeting_emotion)
        return Response(wav(speech), media_type="audio/wav")

    return router


def first_line(greeting: str) -> str:
    """The first sentence of a greeting, short enough to be tried."""
    from ...agents.conversation.sentences import Sentences

    reader = Sentences()
    found = [*reader.feed(cleaned(greeting)), *reader.flush()]
    return found[0][:LINE] if found else ""



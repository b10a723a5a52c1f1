"""``/v1/audio/speech`` and ``/v1/audio/transcriptions``: each persona a voice, and ears where there are any."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from ...agents.agreed import voice_agreed
from ...agents.conversation.emotion_tags import Feeling, TagReader
from ...agents.finishing import of_voice
from ...agents.request import cleaned
from ...personas.errors import InvalidInput
from ...tools.contracts import Transcript
from ...tools.media import Voice
from ...tools.provenance.statement import Statement
from . import hearing
from .openai_api import persona_of
from .problems import answers, content, problem
from .sounding import FORMATS, encoded, speech_of
from .uploads import form_of, keep
from .users import Services, User

LONGEST = 4096
"""Characters of one speech, as at OpenAI."""
_FORM = {"requestBody": {"required": True, "content": {"multipart/form-data": {"schema": {
    "type": "object", "required": ["file"], "properties": {
        "file": {"type": "string", "format": "binary"}, "model": {"type": "string"}, "language": {"type": "string"},
        "response_format": {"enum": ["json", "text", "verbose_json", "srt", "vtt"]},
    },
}}}}}


class SpeechBody(BaseModel):
    """A speech request. ``voice`` is a persona, or the id of a voice; when it names neither, ``model`` is the persona.
    A tag at the beginning of ``input``, such as ``[joy]``, is how it is said."""

    model_config = ConfigDict(extra="allow")

    model: Annotated[str, Field(max_length=300)] = ""
    input: Annotated[str, Field(min_length=1, max_length=LONGEST)]
    voice: str | dict[str, Any] = ""
    response_format: Literal["mp3", "opus", "aac", "flac", "wav", "pcm"] = "mp3"
    speed: Annotated[float, Field(ge=0.25, le=4.0)] = 1.0


def audio_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/v1/audio", tags=["for other programs"])

    @router.post("/speech", summary="Speak in a persona's voice", response_class=Response, responses={
        **answers(404, 503), **content("the sound", *FORMATS.values())})
    def speech(user: User, asked: SpeechBody) -> Response:
        voice, language, said = _voice(services, user, asked)
        text, emotion = _words(asked.input)
        sound = speech_of(services.host, voice, text, language, emotion, asked.speed)
        return Response(encoded(sound, asked.response_format, said), media_type=FORMATS[asked.response_format])

    @router.post("/transcriptions", summary="Write down what is said", response_class=Response, openapi_extra=_FORM,
                 responses={**answers(413, 503), **content("the text", "application/json", "text/plain")})
    async def transcriptions(request: Request, user: User) -> Response:
        form = await form_of(request)
        upload, language = form.get("file"), form.get("language")
        if not isinstance(upload, UploadFile):
            raise problem(400, "the form has no file", mend="send the sound as the field file")
        known = language if isinstance(language, str) and language else None
        heard = await run_in_threadpool(_heard, services, upload, known)
        return _answer(heard, str(form.get("response_format") or "json"))

    return router


def _voice(services: Services, user: str, asked: SpeechBody) -> tuple[Voice, str, Statement | None]:
    """The voice that is meant, the language it speaks, and what is said of its sound."""
    name = asked.voice if isinstance(asked.voice, str) else str(asked.voice.get("id", ""))
    for wanted in filter(None, (name, asked.model)):
        try:
            stored = persona_of(services, user, wanted)
        except HTTPException:
            continue
        persona = services.studio(user).load(stored.id)
        persona.note_use(persona.agreed(face=False), "a speech", "a client of /v1/audio/speech")
        return persona.voice, stored.spec.language, persona.statement()
    known = services.host.voices.get(name)
    if known is None:
        mend = "GET /v1/models lists personas, GET /api/voices voices"
        raise problem(404, f"no persona or voice {name[:60]!r}", mend=mend)
    voice_agreed(known, services.studio(user).store.consents)
    return known, known.languages[0] if known.languages else "en", of_voice(services.host, known)


def _words(text: str) -> tuple[str, str]:
    """The text without tags, and the emotion of the first one."""
    reader = TagReader()
    found = [*reader.feed(text), *reader.flush()]
    plain = cleaned("".join(piece for piece in found if isinstance(piece, str)))
    if not plain:
        raise InvalidInput("there is nothing to say", mend="give a text with words in it")
    return plain, next((piece.emotion for piece in found if isinstance(piece, Feeling)), "neutral")


def _heard(services: Services, upload: UploadFile, language: str | None) -> Transcript:
    path = keep(upload, services.home, services.limits.audio_bytes, "sound")
    try:
        return hearing.transcribed(services.host, path.read_bytes(), language)
    finally:
        path.unlink(missing_ok=True)


def _answer(heard: Transcript, form: str) -> Response:
    if form == "text":
        return PlainTextResponse(heard.text + "\n")
    if form in ("srt", "vtt"):
        return PlainTextResponse(subtitles(heard, form))
    if form == "verbose_json":
        segments: list[dict[str, Any]] = [{"id": i, **vars(one)} for i, one in enumerate(heard.segments)]
        seconds = segments[-1]["end"] if segments else 0.0
        return JSONResponse({"task": "transcribe", "language": heard.language, "duration": seconds, "text": heard.text,
                             "segments": segments})
    if form != "json":
        raise problem(400, f"no response format {form[:20]!r}", mend="json, text, verbose_json, srt or vtt")
    return JSONResponse({"text": heard.text})


def subtitles(heard: Transcript, form: str) -> str:
    """SubRip or WebVTT."""
    sign = "," if form == "srt" else "."
    lines = ["WEBVTT\n"] if form == "vtt" else []
    for number, one in enumerate(heard.segments, 1):
        times = f"{_clock(one.start, sign)} --> {_clock(one.end, sign)}"
        lines.append((f"{number}\n" if form == "srt" else "") + f"{times}\n{one.text.strip()}\n")
    return "\n".join(lines)


def _clock(seconds: float, sign: str) -> str:
    whole, thousandths = divmod(round(max(0.0, seconds) * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{sign}{thousandths:03}"

"""Routes about what a persona remembers of the user: the transcript, facts and summaries; read, correct, erase."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from ...agents.memory import Fact, Memory, Reflection
from ...personas.errors import InvalidInput
from .problems import answers, problem
from .users import Services, User


class Turn(BaseModel):
    """One thing that was said; ``speaker`` is ``user`` or ``persona``, ``heard`` how many characters were heard, or
    null for all of them."""

    id: int
    speaker: str
    name: str
    text: str
    emotion: str
    at: datetime
    heard: int | None


class Transcript(BaseModel):
    """Turns, oldest first; ``more`` says that there are older ones."""

    turns: list[Turn]
    more: bool


class FactLine(BaseModel):
    """One thing that is known about the user."""

    id: int
    text: str
    key: str
    importance: float
    at: datetime


class ReflectionLine(BaseModel):
    """A summary of older talk."""

    id: int
    text: str
    at: datetime


class MemoryPage(BaseModel):
    """What a persona knows of the user, talk left out."""

    facts: list[FactLine]
    reflections: list[ReflectionLine]
    user_name: str


class Correction(BaseModel):
    """The user's own words for a fact or a summary."""

    text: Annotated[str, Field(min_length=1, max_length=2000)]


def memories_router(services: Services) -> APIRouter:
    """The routes over ``services``."""
    router = APIRouter(prefix="/api/personas", tags=["memories"])

    def memory_of(user: str, persona: str) -> Memory:
        return services.memories(user).of(services.persona(user, persona).id, user)

    @router.get("/{persona}/transcript", summary="What was said", responses=answers(404))
    def transcript(
        user: User, persona: str, before: Annotated[int | None, Query(ge=1)] = None,
        limit: Annotated[int, Query(ge=1, le=500)] = 50,
    ) -> Transcript:
        found = memory_of(user, persona).episodes(limit=limit + 1, before=before)
        turns = [Turn(
            id=one.id, speaker="user" if one.speaker == "user" else "persona", name=one.name, text=one.text,
            emotion=one.emotion, at=one.at, heard=one.heard,
        ) for one in found[-limit:]]
        return Transcript(turns=turns, more=len(found) > limit)

    @router.get("/{persona}/memories", summary="What it knows about you", responses=answers(404))
    def memories(user: User, persona: str) -> MemoryPage:
        memory = memory_of(user, persona)
        return MemoryPage(
            facts=[_fact(one) for one in memory.facts()],
            reflections=[ReflectionLine(id=one.id, text=one.text, at=one.at) for one in memory.reflections()],
            user_name=memory.user_name,
        )

    @router.patch("/{persona}/memories/{mid}", summary="Correct one", responses=answers(404, 507))
    def correct(user: User, persona: str, mid: int, body: Correction) -> FactLine | ReflectionLine:
        memory = memory_of(user, persona)
        _check_there(memory, mid)
        corrected = memory.correct(mid, body.text)
        if isinstance(corrected, Fact):
            return _fact(corrected)
        return ReflectionLine(id=corrected.id, text=corrected.text, at=corrected.at)

    @router.delete("/{persona}/memories/{mid}", summary="Forget one", status_code=204, responses=answers(404, 507))
    def forget(user: User, persona: str, mid: int) -> Response:
        try:
            memory_of(user, persona).forget(mid)
        except InvalidInput as error:
            raise problem(404, str(error), mend=error.mend) from None
        return Response(status_code=204)

    @router.delete("/{persona}/memories", summary="Forget everything", status_code=204, responses=answers(404, 507))
    def erase(user: User, persona: str) -> Response:
        memory_of(user, persona).erase()
        return Response(status_code=204)

    return router


def _fact(fact: Fact) -> FactLine:
    return FactLine(id=fact.id, text=fact.text, key=fact.key, importance=fact.importance, at=fact.at)


def _check_there(memory: Memory, mid: int) -> None:
    known: list[Fact | Reflection] = [*memory.facts(superseded=True), *memory.reflections()]
    if not any(one.id == mid for one in known):
        raise problem(404, f"there is no memory {mid}", mend="it may have been forgotten already")

"""The tools that make, change and remove personas. What is done is the studio's and the planner's."""

from __future__ import annotations

import json
import threading
from typing import TYPE_CHECKING, Annotated, Any

from mcp.server.mcpserver import Context
from mcp.types import CallToolResult
from pydantic import Field

from ...personas.errors import InvalidInput
from ..server.limits import Limits
from .answers import Deleted, PersonaAnswer, answer, persona_answer
from .checked_tool import CheckedTool, checked_tool
from .desk import Desk

if TYPE_CHECKING:
    from ...agents.job import Listener
    from ...agents.persona import Persona

BOUNDS = Limits()
"""How much may be asked, as of the page."""
MAKING = ("author", "portrait", "voice", "review", "speech")
FILMING = (*MAKING, "clip")
Who = Annotated[str, Field(description="name, slug or id of a persona; see list_personas", min_length=1, max_length=200)]


def making_tools(desk: Desk, *, may_delete: bool) -> list[CheckedTool]:
    """The tools over ``desk``; ``delete_persona`` only where deleting is allowed."""

    async def create_persona(
        context: Context[Any, Any],
        description: Annotated[str, Field(
            description="anything, in a few words or sentences: 'a grumpy old apple who loves chess'", min_length=1,
            max_length=BOUNDS.text)],
        seed: Annotated[int, Field(description="another number makes another character of the same description", ge=0,
                                   lt=2**32)] = 0,
        size: Annotated[int, Field(description="side of the portrait, pixels, even", ge=256, le=1024)] = 512,
        voice: Annotated[str | None, Field(description="a voice's id; see list_voices", max_length=200)] = None,
        clip: Annotated[bool, Field(description="film the greeting, too, which takes a few seconds more")] = False,
    ) -> Annotated[CallToolResult, PersonaAnswer]:
        """Make a persona from a description: a character with a personality, a portrait, a voice and a greeting. It is
        kept, and found again by its name."""

        def work(listen: Listener, cancel: threading.Event) -> Persona:
            return desk.studio.create(
                description, seed=seed, size=size, voice=voice, until="clip" if clip else "persona", on_progress=listen,
                cancel=cancel,
            )

        made = await desk.slow(context, FILMING if clip else MAKING, work)
        return await desk.quick(lambda _: persona_answer(desk.studio.store, made.id))

    async def edit_persona(
        context: Context[Any, Any],
        persona: Who,
        wish: Annotated[str | None, Field(
            description="what to change, in words: 'make her older, with a red scarf', 'go back'",
            max_length=BOUNDS.message,
        )] = None,
        changes: Annotated[dict[str, Any] | None, Field(
            description="or exact fields of the specification by dotted name: {\"appearance.mood\": \"sad\"}; see "
                        "show_persona")] = None,
    ) -> Annotated[CallToolResult, PersonaAnswer]:
        """Change a persona, by a wish in words or by exact fields. Only what the change touches is made again; the
        version before is kept. 'said' in the answer tells what was done, or asks back."""
        if (wish is None) == (changes is None):
            raise InvalidInput("say what to change", mend="give either wish or changes")
        _check_size(changes)

        def work(listen: Listener, cancel: threading.Event) -> tuple[str, str]:
            name = desk.persona(persona).id
            with desk.changing.of(name):  # two changes at once: the second is of what the first made
                who = desk.persona(name)
                if changes is not None:
                    new = who.edit(dict(changes), clip=False, on_progress=listen, cancel=cancel)
                    return new.id, new.note
                return _wished(desk, who, wish or "", listen, cancel)

        made, said = await desk.slow(context, MAKING, work)
        return await desk.quick(lambda _: persona_answer(desk.studio.store, made, said))

    async def delete_persona(persona: Who) -> Annotated[CallToolResult, Deleted]:
        """Remove a persona for good, with all its versions and everything that it remembers of anybody. Ask the user
        first."""

        def work(_: threading.Event) -> Deleted:
            who = desk.persona(persona)
            with desk.changing.of(who.id):
                desk.studio.delete(who.id)
                desk.kept.drop(f"{who.id}-")
            return Deleted(id=who.id, name=who.name)

        return answer(await desk.quick(work))

    tools = [
        checked_tool(create_persona, "Create a persona", readOnlyHint=False, destructiveHint=False, idempotentHint=False),
        checked_tool(edit_persona, "Change a persona", readOnlyHint=False, destructiveHint=False, idempotentHint=False),
    ]
    if may_delete:
        tools.append(checked_tool(delete_persona, "Delete a persona", readOnlyHint=False, destructiveHint=True))
    return tools


def _check_size(changes: Any) -> None:
    try:
        size = len(json.dumps(changes))
    except (RecursionError, ValueError):
        size = BOUNDS.json_bytes + 1
    if size > BOUNDS.json_bytes:
        raise InvalidInput("these changes are too long, or nested too deep", mend="change less at a time")


def _wished(
    desk: Desk, who: Persona, wish: str, listen: Listener, cancel: threading.Event
) -> tuple[str, str]:
    """What the planner makes of a wish: whom it is about then, and what it says."""
    from ...agents.planner import Planner

    told = Planner(desk.studio, who).say(wish, on_progress=listen, cancel=cancel)
    return (told.persona or who).id, told.text

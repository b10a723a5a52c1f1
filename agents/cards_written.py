"""Cards as files: whose card is meant, and where it goes, with the portrait beside a persona's. What a card says is
:mod:`.model_card`'s and :mod:`.persona_card`'s."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.errors import InvalidInput
from ..tools.capability import Tool
from .agreed import noted, stored_agreed
from .artifacts import PORTRAIT
from .handing_out import free, hand_out
from .licences import licences_of
from .model_card import tool_card
from .persona_card import persona_card

if TYPE_CHECKING:
    from huggingface_hub import ModelCard

    from ..personas.store import StoredPersona
    from .studio import Studio

EVERY = 10_000
"""Personas of which cards are written at once."""


def card_of(studio: Studio, what: str) -> ModelCard:
    """The card of a tool (``NAME`` where one tool has it, or ``CAPABILITY/NAME``) or of a persona, without its picture.

    :raises InvalidInput: there is none of that name, or several tools have it.
    """
    found = _tool(studio, what)
    return tool_card(found) if found is not None else _persona_card(studio, studio.store.load(what), "")


def write_card(studio: Studio, what: str, path: Path, *, overwrite: bool = False) -> Path:
    """Write the card of a tool or a persona to ``path``, and a persona's portrait beside it, where its face may be shown."""
    target = path.expanduser()
    _free(target, overwrite)
    found = _tool(studio, what)
    if found is not None:
        hand_out(target, str(tool_card(found)).encode())
    else:
        _write_persona(studio, studio.store.load(what), target)
    return target


def write_cards(studio: Studio, folder: Path, *, overwrite: bool = False) -> list[Path]:
    """Write a card for every tool (``tools/CAPABILITY-NAME.md``) and persona (``personas/SLUG.md``) into ``folder``."""
    folder = folder.expanduser()
    tools = {folder / "tools" / f"{tool.capability.name}-{tool.name}.md": tool for tool in studio.host.tools}
    personas = {folder / "personas" / f"{one.slug}.md": one.id for one in studio.store.list(limit=EVERY)}
    for path in (*tools, *personas):
        _free(path, overwrite)
    for path, tool in tools.items():
        hand_out(path, str(tool_card(tool)).encode())
    for path, persona in personas.items():
        _write_persona(studio, studio.store.load(persona), path)
    return [*tools, *personas]


def _tool(studio: Studio, what: str) -> Tool[Any, Any] | None:
    for mark in ("/", "="):
        capability, there, name = what.partition(mark)
        if there:
            return studio.host.tools.get(capability.replace("-", "_"), name)
    found = [tool for tool in studio.host.tools if tool.name == what]
    if len({tool.capability.name for tool in found}) > 1:
        names = ", ".join(f"{tool.capability.name}/{tool.name}" for tool in found)
        raise InvalidInput(f"several tools are called {what!r}", mend=f"name one: {names}")
    return found[0] if found else None


def _persona_card(studio: Studio, stored: StoredPersona, picture: str) -> ModelCard:
    told = licences_of(studio.host, studio.store, stored)
    return persona_card(stored, told, studio.store.versions(stored.id), picture)


def _write_persona(studio: Studio, stored: StoredPersona, target: Path) -> None:
    picture = target.with_suffix(".png") if PORTRAIT in stored.assets else None
    try:
        used = stored_agreed(studio.store, stored, voice=False)
    except InvalidInput:  # the card says that the consent does not hold; it does not show the face
        picture = None
    if picture is not None:
        hand_out(picture, stored.read(PORTRAIT))
        noted(studio.store, stored, used, "its persona card, with its picture", str(target.absolute()))
    hand_out(target, str(_persona_card(studio, stored, picture.name if picture is not None else "")).encode())


def _free(path: Path, overwrite: bool) -> None:
    if path.suffix.lower() != ".md":
        raise InvalidInput(f"{path.name} is no Markdown file", mend="name it .md")
    free(path, overwrite)

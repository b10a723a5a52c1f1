"""What the author of a persona's character card tells language models: ``system_prompt`` and
``post_history_instructions``, with their macros filled in. How they are put to a model is :mod:`.prompt`'s work.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...personas.cards.macros import filled
from ...personas.spec import PersonaSpec

ORIGINAL = "{{original}}"
"""Where a card wants what a program would have said itself."""
LONGEST = 6_000
"""Characters of each that a model is told; cards in use keep far below."""


@dataclass(frozen=True)
class Directions:
    """``first`` opens what a model is told, ``last`` stands right before what the user says; empty for none."""

    first: str = ""
    last: str = ""


def card_directions(spec: PersonaSpec) -> Directions:
    """Those of the card from which ``spec`` came; none where it came from none."""
    ours = spec.extensions.get("animism")
    card = ours.get("card") if isinstance(ours, dict) else None
    data = card.get("data") if isinstance(card, dict) else None
    if not isinstance(data, dict):
        return Directions()
    return Directions(*(_said(data.get(name), spec.name) for name in ("system_prompt", "post_history_instructions")))


def _said(text: object, name: str) -> str:
    return filled(text[:LONGEST], name, "the user", seed=name).strip() if isinstance(text, str) else ""

"""Whether what a plugin hands over to ``register`` is what its hook is for. Each function takes the arguments and gives
them back as they are to be kept; ``TypeError`` tells the author what is wrong."""

from __future__ import annotations

from typing import Any

from ..tools.capability import Capability, Requires, Tool
from .functions import as_tool
from .words import shown

_OF_A_TOOL = {"capability": Capability, "name": str, "description": str, "requires": Requires, "priority": int}


def tool(offer: Any) -> tuple[Tool[Any, Any]]:
    """A tool with everything that a planner reads; a function becomes one."""
    made = as_tool(offer)
    if not isinstance(made, Tool):
        raise TypeError(f"{shown(offer)} is no tool: register an instance of a subclass of animism.plugins.Tool")
    for name, kind in _OF_A_TOOL.items():
        value = getattr(made, name, None)
        if not isinstance(value, kind) or value == "":
            told = f"{name} of the tool {type(made).__name__} is {shown(value)}"
            raise TypeError(f"{told}, where a {kind.__name__} is wanted")
    return (made,)


def voice(offer: Any) -> tuple[Any]:
    """A voice."""
    from ..tools.media import Voice

    if not isinstance(offer, Voice):
        raise TypeError(f"{shown(offer)} is no animism.tools.media.Voice")
    return (offer,)


def expert(offer: Any) -> tuple[Any]:
    """An expert of the mixture of diffusers."""
    from ..tools.diffusion.expert import Expert

    if not isinstance(offer, Expert):
        raise TypeError(f"{shown(offer)} is no animism.tools.diffusion.expert.Expert")
    return (offer,)


def provider(*offer: Any) -> tuple[Any, ...]:
    """A name, a function of a model's name, and a sentence."""
    if len(offer) != 3 or not (isinstance(offer[0], str) and callable(offer[1]) and isinstance(offer[2], str)):
        raise TypeError(f"({', '.join(map(shown, offer))}) is no provider: register(name, make, sentence)")
    return offer

"""What one plugin hands over when it is asked by itself, with no other plugin beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pluggy

from .. import hookspecs
from ..discovery import GROUP
from ..functions import as_tool
from .sources import Source
from .watching import watched

if TYPE_CHECKING:
    from .requests import Beside

LIMIT = 60.0
"""Seconds to import a plugin and to register what it has."""


@dataclass
class Handed:
    """``error`` and ``mend`` tell why the rest is empty; ``offers`` are the tools as they were offered, functions among
    them, ``hooks`` the names of those that are implemented."""

    source: Source
    module: ModuleType | None = None
    error: str = ""
    mend: str = ""
    hooks: list[str] = field(default_factory=list)
    offers: list[Any] = field(default_factory=list)
    tools: list[Any] = field(default_factory=list)
    voices: list[Any] = field(default_factory=list)
    experts: list[Any] = field(default_factory=list)
    chat_models: list[Sequence[Any]] = field(default_factory=list)
    printed: str = ""
    seconds: float = 0.0

    @property
    def beside(self) -> Beside:
        """What samples for one of the tools may be made with."""
        from .requests import Beside

        return Beside(self.voices, self.tools)


def handed_over(source: Source) -> Handed:
    """Import the plugin and ask each of its hooks that registers something."""
    handed = Handed(source)
    outcome = watched(lambda: _ask(handed), LIMIT)
    handed.printed, handed.seconds = outcome.printed, outcome.seconds
    if not outcome.ended_well:
        handed.error = f"{outcome.told()} while it was loaded"
        handed.mend = "import and register quickly and without errors; what is heavy belongs in setup()"
    return handed


def _ask(handed: Handed) -> None:
    handed.module = handed.source.loaded or import_module(handed.source.module.partition(":")[0])
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    manager.register(handed.module, handed.source.name)
    handed.hooks = sorted(caller.name for caller in manager.get_hookcallers(handed.module) or ())
    manager.hook.register_tools(register=handed.offers.append)
    handed.tools = [as_tool(offer) for offer in handed.offers]
    manager.hook.register_voices(register=handed.voices.append)
    manager.hook.register_diffusers(register=handed.experts.append)
    manager.hook.register_chat_models(register=lambda *offer: handed.chat_models.append(offer))

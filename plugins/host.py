"""The plugin host: what all plugins together bring. It knows no tool and no voice.

Every plugin, built-in or not, is an entry point of the group ``animism`` that names a module. How they are found,
loaded and asked is told in :mod:`.discovery` and :mod:`.loading`; what keeps a bad one from harming, in CONTAINMENT.md.
"""

from __future__ import annotations

import logging
import os
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, ClassVar

from ..personas.errors import AnimismError, InvalidInput
from ..tools.capability import ToolRegistry, nearest_names
from . import offers
from .info import ChatModelProvider, PluginInfo
from .loading import Plugins
from .versions import OURS, Interface

if TYPE_CHECKING:
    from ..tools.diffusion.expert import Expert
    from ..tools.media import Voice
    from .environment_tools import OwnEnvironment

log = logging.getLogger("animism.plugins")
_COLLECTED = {
    "register_tools": (lambda tool: (tool.capability.name, tool.name), offers.tool),
    "register_voices": (lambda voice: voice.id, offers.voice),
    "register_diffusers": (lambda expert: expert.name, offers.expert),
    "register_chat_models": (lambda name, make, sentence: name, offers.provider),
}
"""What must be unique in what a hook collects, and what is checked of it."""


class PluginHost:
    """All plugins of this process. Nothing is imported until something is asked for."""

    interface: ClassVar[Interface] = OURS
    _before: ClassVar[PluginHost | None] = None

    def __init__(
        self, extra: dict[str, ModuleType] | None = None, *, server: str | None = None, environments: bool = True
    ) -> None:
        """``extra`` are modules of this program's own that count as plugins and are not contained; ``server`` is the
        address of a tool server, whose tools stand before this process's own (default: ``$ANIMISM_TOOLS``; ``""`` for
        none); ``environments`` False leaves out the plugins that have an environment of their own."""
        self._server = (os.environ.get("ANIMISM_TOOLS") if server is None else server) or None
        self._remote: Any = None
        self.notices: list[str] = []
        """What the user should know of what was not found, a sentence each."""
        self._with_environments = environments
        before, type(self)._before = type(self)._before, None
        if before is not None and not extra:
            self.notices, self._plugins = before.notices, before._plugins
        else:
            self._plugins = Plugins(extra or {}, self._notice, self.interface)

    @cached_property
    def plugins(self) -> list[PluginInfo]:
        """Every plugin found, loaded or refused: Animism's own, the installed ones, those of other environments."""
        return [*self._plugins.infos, *(info for one in self._environments for info in one.infos)]

    @cached_property
    def tools(self) -> ToolRegistry:
        """Every tool, by capability."""
        from .mounting.mounted import mounted_tools

        registry = ToolRegistry()
        for info, (tool,) in self._handed("register_tools"):
            registry.add(self._contained_tool(info, tool))
        for tool in mounted_tools():
            registry.add(tool)
        for one in self._environments:
            one.add_to(registry, self._notice)
        for tool in self._served("tools", registry):
            registry.serve(tool)
        return registry

    @cached_property
    def voices(self) -> dict[str, Voice]:
        """Every voice by id: a server's, those of other environments, the plugins', then those of the user's own files
        (:mod:`~animism.tools.voice.own_voices`), each taking the place of one before it of the same id."""
        from ..tools.voice.own_voices import own_voices

        elsewhere = self._served("voices", self.tools)
        elsewhere += [voice for one in self._environments for voice in one.voices()]
        handed = [voice for _, (voice,) in self._handed("register_voices")]
        return {voice.id: voice for voice in [*elsewhere, *handed, *own_voices()]}

    @cached_property
    def diffusers(self) -> dict[str, Expert]:
        """Every expert by name: a server's, those of other environments, the plugins', then the user's own files in
        ``$ANIMISM_EXPERTS`` or ``experts`` of the data folder, which take the place of a plugin's of the same name. A
        file with a fault is left out, which :attr:`notices` tells."""
        found = [expert for expert, _ in self._experts_there]
        found += [expert for one in self._environments for expert in one.experts()]
        found += [expert for _, (expert,) in self._handed("register_diffusers")]
        return {expert.name: expert for expert in [*found, *self._own_experts()]}

    def _own_experts(self) -> list[Expert]:
        from ..personas.store import data_home
        from ..tools.diffusion.expert import read_experts

        found: list[Expert] = []
        own = Path(os.environ.get("ANIMISM_EXPERTS") or data_home() / "experts").expanduser()
        for path in sorted(own.glob("*.toml")):
            try:
                found += read_experts(path)
            except InvalidInput as error:
                self._notice(f"an expert's file is left out: {error}; mend: {error.mend}")
        return found

    @cached_property
    def experts_elsewhere(self) -> frozenset[str]:
        """Names of the experts whose weights are on the tool server."""
        return frozenset(expert.name for expert, here in self._experts_there if here)

    @cached_property
    def chat_models(self) -> dict[str, ChatModelProvider]:
        """Every provider of chat models by name."""
        found = {}
        for info, (name, make, sentence) in self._handed("register_chat_models"):
            if (container := self._plugins.container(info)) is not None:
                from .contained import contained_provider

                make = contained_provider(make, container)
            found[name] = ChatModelProvider(name, make, sentence, info.name)
        return found

    def chat_model(self, wanted: str) -> Any:
        """The chat model for ``PROVIDER[:MODEL]``; ``InvalidInput`` names the nearest providers."""
        provider, _, model = wanted.partition(":")
        if provider not in self.chat_models:
            raise InvalidInput(
                f"no chat model provider named {provider!r}", mend=nearest_names(provider, self.chat_models)
            )
        return self.chat_models[provider].make(model)

    def add_commands(self, cli: Any) -> None:
        """Let every plugin add its subcommands to ``cli``. One that raises, or wants a name that is taken, adds
        none."""
        from .commands import only_new

        for info in self._plugins.implementing("register_commands"):
            with self._plugins.refusing(info), only_new(cli, self._plugins.container(info)):
                self._plugins.ask(info, "register_commands", cli=cli)

    def hand_on(self) -> None:
        """Let the next host of this process take over what is loaded here: a plugin that hangs is waited for once."""
        type(self)._before = self

    def observe(self, hook: str, **arguments: Any) -> None:
        """Tell every watcher of ``hook``. One that raises is reported; the rest hear it."""
        self._plugins.watchers(hook, **arguments)

    def foreign(self, hook: str) -> list[Any]:
        """What installed plugins other than Animism's own hand over in a collected hook of one argument, tools in their
        containers. Animism's own are not asked, which takes most of the time."""
        offers = self._plugins.collect(hook, *_COLLECTED[hook], among=lambda info: info.foreign)
        return [self._contained_tool(info, one) if hook == "register_tools" else one for info, (one,) in offers]

    def _handed(self, hook: str) -> list[tuple[PluginInfo, tuple[Any, ...]]]:
        return self._plugins.collect(hook, *_COLLECTED[hook])

    def _contained_tool(self, info: PluginInfo, tool: Any) -> Any:
        """A foreign plugin's tool in its container."""
        container = self._plugins.container(info)
        if container is None:
            return tool
        from .contained import contained_tool

        return contained_tool(tool, container)

    def _notice(self, told: str) -> None:
        if told not in self.notices:
            self.notices.append(told)
            log.warning("%s", told)

    # ---- what others run

    @cached_property
    def _environments(self) -> list[OwnEnvironment]:
        """The environments of plugins' own; none of their interpreters runs before a tool there is asked to work."""
        if not self._with_environments:
            return []
        from .environments import kept

        rows = kept()
        if not rows:
            return []
        from .environment_tools import OwnEnvironment

        return [OwnEnvironment(row) for row in rows]

    @cached_property
    def _experts_there(self) -> list[Any]:
        """The server's experts, each with whether it can draw there."""
        return self._served("experts", self.tools)

    def _served(self, what: str, known: ToolRegistry) -> list[Any]:
        """The server's ``tools``, ``voices`` or ``experts``; none where it is away, which :attr:`notices` tells."""
        if self._server is None:
            return []
        from ..tools.server.remote import RemoteServer

        self._remote = self._remote or RemoteServer(self._server, known=known)
        try:
            return list(getattr(self._remote, what)())
        except AnimismError as error:
            told = f"the tool server cannot be used ({error}); the tools of this machine are used"
            self._notice(f"{told}; mend: {error.mend}")
            return []

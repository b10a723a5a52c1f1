"""The plugin host: find plugins, load them one by one, ask them, and tell what became of each.

Every plugin, built-in or not, is an entry point of the group ``animism`` that names a module. One that fails to
import, asks for an argument no hook has, or raises while it registers is listed with its error, and the rest run.
The host knows no tool and no voice.

``ANIMISM_LOAD_PLUGINS`` (names separated by commas) loads only those distributions besides Animism itself; empty
loads none.
"""

from __future__ import annotations

import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pluggy

from ..personas.errors import AnimismError, InvalidInput, PluginError
from ..personas.store import data_home
from ..tools.capability import ToolRegistry, nearest_names
from ..tools.media import Voice
from . import hookspecs

if TYPE_CHECKING:
    from ..tools.diffusion.expert import Expert

GROUP = "animism"
OWN = "animism"
log = logging.getLogger("animism.plugins")


@dataclass
class PluginInfo:
    """What ``animism plugins`` shows of one plugin. ``name`` is its entry point's, with the distribution in front where
    another has it too; ``state`` is ``ready`` or ``refused``; ``error`` says why."""

    name: str
    distribution: str
    version: str
    module: str
    hooks: list[str] = field(default_factory=list)
    state: str = "ready"
    error: str | None = None
    seconds: float = 0.0

    @property
    def built_in(self) -> bool:
        return self.distribution == OWN


@dataclass(frozen=True)
class ChatModelProvider:
    """Who can think: ``make(model)`` returns a chat model."""

    name: str
    make: Callable[[str], Any]
    sentence: str
    plugin: str


class PluginHost:
    """All plugins of this process. Nothing is imported until something is asked for."""

    def __init__(self, extra: dict[str, ModuleType] | None = None, *, server: str | None = None) -> None:
        """``extra`` are modules that count as plugins; ``server`` is the address of a tool server, whose tools stand
        before this process's own (default: ``$ANIMISM_TOOLS``; ``""`` for none)."""
        self._server = (os.environ.get("ANIMISM_TOOLS") if server is None else server) or None
        self._remote: Any = None
        self.notices: list[str] = []
        """What the user should know of what was not found, a sentence each."""
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(hookspecs)
        self._extra = extra or {}
        self._infos: dict[str, PluginInfo] = {}

    # ---- loading

    @cached_property
    def plugins(self) -> list[PluginInfo]:
        """Every plugin found, loaded or refused, Animism's own first."""
        found = sorted(entry_points(group=GROUP), key=lambda entry: (_distribution(entry) != OWN, entry.name))
        for entry in found:
            if _wanted(entry):
                self._load(entry.name, _distribution(entry), _version(entry), entry.value, entry.load)
        for name, module in self._extra.items():
            self._load(name, name, "", module.__name__, lambda module=module: module)
        return list(self._infos.values())

    def _load(self, name: str, distribution: str, version: str, module: str, load: Callable[[], Any]) -> None:
        info = PluginInfo(self._free_name(name, distribution), distribution, version, module)
        self._infos[info.name] = info
        start = time.perf_counter()
        with self._refusing(info):
            plugin = load()
            self._manager.register(plugin, info.name)
            unknown = _unknown_hooks(plugin)
            if unknown:
                raise PluginError(f"implements unknown hooks: {', '.join(unknown)}", plugin=info.name)
            info.hooks = sorted(caller.name for caller in self._manager.get_hookcallers(plugin) or ())
        info.seconds = time.perf_counter() - start

    def _free_name(self, name: str, distribution: str) -> str:
        """``name``, with its distribution in front where another plugin has it already, numbered where both do."""
        wanted, number = name, 1
        while wanted in self._infos:
            wanted = f"{distribution}:{name}" + (f"-{number}" if number > 1 else "")
            number += 1
        return wanted

    @contextmanager
    def _refusing(self, info: PluginInfo) -> Iterator[None]:
        """What the plugin raises inside makes it refused, and goes no further; Ctrl-C is the user's."""
        try:
            yield
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, SystemExit included
            self._refuse(info, error)

    def _refuse(self, info: PluginInfo, error: BaseException) -> None:
        info.state, info.error = "refused", f"{type(error).__name__}: {error}"
        log.warning("plugin %s refused: %s", info.name, info.error)
        if self._manager.has_plugin(info.name):
            self._manager.unregister(name=info.name)

    def _collect(
        self, hook: str, key: Callable[..., Any], shape: Callable[[Any], Any] = lambda offer: offer
    ) -> list[tuple[PluginInfo, tuple[Any, ...]]]:
        """What each plugin registers in ``hook``, asked one by one: all that a plugin hands over, each argument through
        ``shape``, or, when it raises or hands over a ``key`` that is taken, nothing of it."""
        taken: set[Any] = set()
        kept: list[tuple[PluginInfo, tuple[Any, ...]]] = []
        for info in self._implementing(hook):
            handed: list[tuple[Any, ...]] = []
            with self._refusing(info):
                self._call(info, hook, register=lambda *offer, handed=handed: handed.append(tuple(map(shape, offer))))
                keys = [key(*offer) for offer in handed]
                twice = taken.intersection(keys) | {k for k, number in Counter(keys).items() if number > 1}
                if twice:
                    raise ValueError(f"registered already: {', '.join(sorted(map(str, twice))[:3])}")
                taken.update(keys)
                kept += [(info, offer) for offer in handed]
        return kept

    def _implementing(self, hook: str) -> list[PluginInfo]:
        return [info for info in self.plugins if info.state == "ready" and hook in info.hooks]

    def _call(self, info: PluginInfo, hook: str, **arguments: Any) -> None:
        """``hook`` of this plugin alone, so that what it raises is known to be its own."""
        plugin = self._manager.get_plugin(info.name)
        others = [other for other in self._manager.get_plugins() if other is not plugin]
        self._manager.subset_hook_caller(hook, others)(**arguments)

    # ---- what plugins handed over

    @cached_property
    def tools(self) -> ToolRegistry:
        """Every tool, by capability."""
        from .functions import as_tool
        from .mounting.mounted import mounted_tools

        registry = ToolRegistry()
        for _, (tool,) in self._collect("register_tools", lambda tool: (tool.capability.name, tool.name), as_tool):
            registry.add(tool)
        for tool in mounted_tools():
            registry.add(tool)
        for tool in self._served("tools", registry):
            registry.serve(tool)
        return registry

    def _served(self, what: str, known: ToolRegistry) -> list[Any]:
        """The server's ``tools``, ``voices`` or ``experts``; none where it is away, which :attr:`notices` tells."""
        if self._server is None:
            return []
        from ..tools.server.remote import RemoteServer

        self._remote = self._remote or RemoteServer(self._server, known=known)
        try:
            return list(getattr(self._remote, what)())
        except AnimismError as error:
            self._notice(f"the tool server cannot be used ({error}); the tools of this machine are used; mend: {error.mend}")
            return []

    def _notice(self, told: str) -> None:
        if told not in self.notices:
            self.notices.append(told)
            log.warning("%s", told)

    @cached_property
    def voices(self) -> dict[str, Voice]:
        """Every voice by id: a server's, the plugins', then those of the user's own files
        (:mod:`~animism.tools.voice.own_voices`), each taking the place of one before it of the same id."""
        from ..tools.voice.own_voices import own_voices

        served = {voice.id: voice for voice in self._served("voices", self.tools)}
        handed = {voice.id: voice for _, (voice,) in self._collect("register_voices", lambda voice: voice.id)}
        return {**served, **handed, **{voice.id: voice for voice in own_voices()}}

    @cached_property
    def diffusers(self) -> dict[str, Expert]:
        """Every expert by name: a server's, the plugins', then the user's own files in ``$ANIMISM_EXPERTS`` or ``experts``
        of the data folder, which take the place of a plugin's of the same name. A file with a fault is left out, which
        :attr:`notices` tells."""
        from ..tools.diffusion.expert import read_experts

        found = {expert.name: expert for expert, _ in self._experts_there}
        found |= {expert.name: expert for _, (expert,) in self._collect("register_diffusers", lambda e: e.name)}
        own = Path(os.environ.get("ANIMISM_EXPERTS") or data_home() / "experts").expanduser()
        for path in sorted(own.glob("*.toml")):
            try:
                found.update((expert.name, expert) for expert in read_experts(path))
            except InvalidInput as error:
                self._notice(f"an expert's file is left out: {error}; mend: {error.mend}")
        return found

    @cached_property
    def _experts_there(self) -> list[Any]:
        """The server's experts, each with whether it can draw there."""
        return self._served("experts", self.tools)

    @cached_property
    def experts_elsewhere(self) -> frozenset[str]:
        """Names of the experts whose weights are on the tool server."""
        return frozenset(expert.name for expert, here in self._experts_there if here)

    @cached_property
    def chat_models(self) -> dict[str, ChatModelProvider]:
        """Every provider of chat models by name."""
        offers = self._collect("register_chat_models", lambda provider, make, sentence: provider)
        return {name: ChatModelProvider(name, make, sentence, info.name) for info, (name, make, sentence) in offers}

    def chat_model(self, wanted: str) -> Any:
        """The chat model for ``PROVIDER[:MODEL]``; ``InvalidInput`` names the nearest providers."""
        provider, _, model = wanted.partition(":")
        if provider not in self.chat_models:
            raise InvalidInput(
                f"no chat model provider named {provider!r}", mend=nearest_names(provider, self.chat_models)
            )
        return self.chat_models[provider].make(model)

    def add_commands(self, cli: Any) -> None:
        """Let every plugin add its subcommands to ``cli``."""
        for info in self._implementing("register_commands"):
            with self._refusing(info):
                self._call(info, "register_commands", cli=cli)

    def observe(self, hook: str, **arguments: Any) -> None:
        """Tell every watcher of ``hook``. One that raises is reported; the rest hear it."""
        for info in self._implementing(hook):
            try:
                self._call(info, hook, **arguments)
            except Exception as error:  # noqa: BLE001
                log.warning("plugin %s raised in %s: %s: %s", info.name, hook, type(error).__name__, error)


def _distribution(entry: EntryPoint) -> str:
    return entry.dist.name if entry.dist else ""


def _version(entry: EntryPoint) -> str:
    return entry.dist.version if entry.dist else ""


def _wanted(entry: EntryPoint) -> bool:
    chosen = os.environ.get("ANIMISM_LOAD_PLUGINS")
    if chosen is None or _distribution(entry) == OWN:
        return True
    return _distribution(entry) in [name.strip() for name in chosen.split(",") if name.strip()]


def _unknown_hooks(plugin: Any) -> list[str]:
    """Names marked ``@hookimpl`` that no hook specification has (a typing slip would otherwise stay silent)."""
    return [
        name for name in dir(plugin)
        if getattr(getattr(plugin, name, None), "animism_impl", None) and not hasattr(hookspecs, name)
    ]

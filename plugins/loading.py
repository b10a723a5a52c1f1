"""Load the plugins one by one, ask them one by one, and keep what became of each.

One that fails to import, asks for an argument no hook has, or raises while it registers is listed with its error, and
the rest run. Foreign ones work in a :mod:`container <.containment>`. What they hand over means nothing here.
"""

from __future__ import annotations

import inspect
import logging
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property, partial
from types import ModuleType
from typing import Any

import pluggy

from ..personas.errors import AnimismError, PluginError
from ..tools.capability import nearest_names
from . import trace, words
from .containment import Container, Limits, resident
from .discovery import GROUP, Found, installed
from .info import OFF, READY, REFUSED, PluginInfo
from .turns import in_turn
from .versions import OURS, Interface, retired_uses

log = logging.getLogger("animism.plugins")
_first: dict[str, tuple[float, int, str]] = {}
"""What the first import of a module took in this process (seconds, bytes) and printed: later ones take nothing."""


class Plugins:
    """The plugins of this process. ``given`` are modules that count as plugins; ``notice`` is told sentences for the
    user. Nothing is imported until something is asked for."""

    def __init__(
        self, given: Mapping[str, ModuleType], notice: Callable[[str], None], interface: Interface = OURS
    ) -> None:
        self._given, self._notice, self._interface = given, notice, interface
        self._manager = pluggy.PluginManager(GROUP)
        self._manager.add_hookspecs(interface.specs)
        self._infos: dict[str, PluginInfo] = {}
        self._implementations: dict[str, dict[str, Any]] = {}
        self._containers: dict[str, Container] = {}

    @cached_property
    def infos(self) -> list[PluginInfo]:
        """Every plugin found, loaded or refused, Animism's own first."""
        given = [Found(name, name, "", one.__name__, partial(_itself, one)) for name, one in self._given.items()]
        listed = [(found, self._listed(found, found in given)) for found in [*installed(), *given]]
        imports = self._done([(info, "its import", partial(_measured, info, found.load)) for found, info in listed])
        for (_, info), imported in zip(listed, imports, strict=True):
            with self.refusing(info):
                self._settle(info, imported())
        return list(self._infos.values())

    def implementing(self, hook: str) -> list[PluginInfo]:
        """Those that are ready and implement ``hook``."""
        return [info for info in self.infos if info.state == READY and hook in info.hooks]

    def container(self, info: PluginInfo) -> Container | None:
        """Where this plugin works; ``None`` for one that is not foreign."""
        return self._containers.get(info.name)

    # ---- loading

    def _listed(self, found: Found, given: bool) -> PluginInfo:
        info = PluginInfo(self._free_name(found), found.distribution, found.version, found.module, given=given)
        self._infos[info.name] = info
        if info.foreign:
            self._containers[info.name] = Container(info, self._limits, self._notice)
        return info

    def _settle(self, info: PluginInfo, plugin: Any) -> None:
        """Register what was imported."""
        start = time.perf_counter()
        module = plugin if isinstance(plugin, ModuleType) else sys.modules.get(info.module.partition(":")[0])
        info.file = str(getattr(module, "__file__", None) or "")
        try:
            self._register(info, self._interface.fitting(plugin, info))
        finally:
            took = info.seconds + time.perf_counter() - start, info.memory, info.printed
            info.seconds, info.memory, info.printed = _first.setdefault(f"{info.module} of {info.file}", took)

    @cached_property
    def _limits(self) -> Limits:
        return Limits.of_environment()

    def _free_name(self, found: Found) -> str:
        """Its name, with its distribution in front where another has it already, numbered where both do."""
        wanted, number = found.name, 1
        while wanted in self._infos:
            wanted = f"{found.distribution}:{found.name}" + (f"-{number}" if number > 1 else "")
            number += 1
        return wanted

    def _register(self, info: PluginInfo, plugin: Any) -> None:
        self._manager.register(plugin, info.name)
        callers = self._manager.get_hookcallers(plugin) or []
        if unknown := sorted(caller.name for caller in callers if not caller.has_spec()):
            known = [caller.name for caller in vars(self._manager.hook).values() if caller.has_spec()]
            raise PluginError(f"implements unknown hooks: {', '.join(unknown)}", plugin=info.name,
                              mend=nearest_names(unknown[0], known))
        made = {caller.name: next(one for one in caller.get_hookimpls() if one.plugin is plugin) for caller in callers}
        if idle := sorted(name for name, one in made.items() if _never_runs(one.function)):
            raise PluginError(f"{', '.join(idle)} is async or a generator, which a hook may not be", plugin=info.name,
                              mend="write it as a plain function")
        for caller in callers:
            info.warnings += retired_uses(made[caller.name], caller.spec)
        self._implementations[info.name] = made
        info.hooks = sorted({self._interface.hooks.get(name, name) for name in made})

    # ---- trouble

    @contextmanager
    def refusing(self, info: PluginInfo) -> Iterator[None]:
        """What the plugin raises inside makes it refused, and goes no further; Ctrl-C is the user's."""
        try:
            yield
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - a plugin may raise anything, SystemExit included
            self._refuse(info, error)

    def _refuse(self, info: PluginInfo, error: BaseException) -> None:
        told = str(error) if isinstance(error, PluginError) else words.told(error)
        if info.state == OFF:
            return
        info.state, info.error = REFUSED, told
        info.mend = error.mend if isinstance(error, AnimismError) else None
        log.warning("plugin %s refused: %s", info.name, told)

    # ---- asking

    def ask(self, info: PluginInfo, hook: str, **arguments: Any) -> None:
        """``hook`` of this plugin alone, so that what it raises is known to be its own."""
        for done in self._done([(info, hook, self._asking(info, hook, None, arguments))]):
            done()

    def _asking(
        self, info: PluginInfo, hook: str, handed: list[tuple[Any, ...]] | None, arguments: Mapping[str, Any]
    ) -> Callable[[], None]:
        """The call of ``hook``, under each name that the plugin has for it. ``handed`` is what it fills."""

        def call() -> None:
            start = time.perf_counter()
            for name in self._interface.served_as(hook):
                if (implementation := self._implementations[info.name].get(name)) is not None:
                    given = self._interface.values(name, implementation.argnames, arguments)
                    with trace.call(name, info.name, given, handed):
                        implementation.function(**given)
            info.hook_seconds[hook] = time.perf_counter() - start

        return call

    def _done(self, asked: Sequence[tuple[PluginInfo, str, Callable[[], Any]]]) -> Iterator[Callable[[], Any]]:
        """For each piece of work a function that returns its result, or raises what it raised. Foreign plugins work in
        their containers, one after another, when the first of them is reached."""
        foreign: Iterator[Callable[[], Any]] | None = None
        for info, _, work in asked:
            if info.name not in self._containers:
                yield work
                continue
            foreign = foreign or iter(in_turn([
                (self._containers[one.name], what, work) for one, what, work in asked if one.name in self._containers
            ]))
            yield next(foreign)

    def collect(
        self, hook: str, key: Callable[..., Any], shape: Callable[..., tuple[Any, ...]],
        among: Callable[[PluginInfo], bool] = lambda info: True,
    ) -> list[tuple[PluginInfo, tuple[Any, ...]]]:
        """What each plugin ``among`` all registers in ``hook``: all that it hands over, each offer through ``shape``,
        or, when it raises or hands over a ``key`` that is taken, nothing of it."""
        taken: set[Any] = set()
        kept: list[tuple[PluginInfo, tuple[Any, ...]]] = []
        asked: list[tuple[PluginInfo, list[tuple[Any, ...]]]]
        asked = [(info, []) for info in filter(among, self.implementing(hook))]
        calls = self._done([
            (info, hook, self._asking(info, hook, handed, {"register": partial(_hand_over, handed, shape)}))
            for info, handed in asked
        ])
        for (info, handed), called in zip(asked, calls, strict=True):
            with self.refusing(info):
                called()
                keys = [key(*offer) for offer in handed]
                twice = taken.intersection(keys) | {k for k, number in Counter(keys).items() if number > 1}
                if twice:
                    raise ValueError(f"registered already: {', '.join(sorted(map(str, twice))[:3])}")
                taken.update(keys)
                kept += [(info, offer) for offer in handed]
        return kept

    def watchers(self, hook: str, **arguments: Any) -> None:
        """Tell every watcher of ``hook``. One that raises is reported; the rest hear it."""
        for info in self.implementing(hook):
            try:
                self.ask(info, hook, **arguments)
            except (Exception, SystemExit) as error:  # noqa: BLE001
                log.warning("plugin %s raised in %s: %s", info.name, hook, words.told(error))


def _itself(module: ModuleType) -> ModuleType:
    return module


def _hand_over(handed: list[tuple[Any, ...]], shape: Callable[..., tuple[Any, ...]], *offer: Any) -> None:
    handed.append(shape(*offer))


def _measured(info: PluginInfo, load: Callable[[], Any]) -> Any:
    """Import it, and keep what that took."""
    start, before = time.perf_counter(), resident() if info.foreign else 0
    with trace.call("import", info.name, {}):
        try:
            return load()
        finally:
            info.seconds = time.perf_counter() - start
            info.memory = max(0, resident() - before) if before else 0


def _never_runs(function: Callable[..., Any]) -> bool:
    """Whether calling it only makes something that would have to be run."""
    kinds = (inspect.iscoroutinefunction, inspect.isasyncgenfunction, inspect.isgeneratorfunction)
    return any(kind(function) for kind in kinds)

"""The version of the interface for plugins, and what becomes of a plugin that was written for another one.

MAJOR.MINOR: a new hook or argument raises MINOR, and plugins written before run as they are. What is to go is marked in
``hookspecs.py`` by ``warn_on_impl`` or ``warn_on_impl_args``, which warns at the plugin's own line, and stays served
under its old name, by the tables of :class:`Interface`, until MAJOR is raised. A plugin of an older MAJOR runs where an
adapter leads from each to the next. One that was written for a newer interface than ours is refused.

Nothing has been retired so far: the tables of :data:`OURS` are empty.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..personas.errors import PluginError
from . import hookspecs
from .info import PluginInfo

API = "1.0"
"""MAJOR.MINOR. A plugin's module says which it was written for: ``ANIMISM_API = "1.0"``."""


class RetiredWarning(FutureWarning):
    """A plugin uses what will go. Shown by default, at the plugin's own line."""


@dataclass(frozen=True)
class Interface:
    """What plugins are held to. ``specs`` is the module of hook specifications. ``hooks`` leads from a retired hook to
    the one that took its place, ``arguments`` from a retired argument (hook, name) to the one whose value it gets,
    ``adapters`` from a major version to a function that makes of its plugins plugins of the next (return the module,
    or an object in its place; raise what the author should read)."""

    version: str = API
    specs: Any = hookspecs
    hooks: Mapping[str, str] = field(default_factory=dict)
    arguments: Mapping[tuple[str, str], str] = field(default_factory=dict)
    adapters: Mapping[int, Callable[[Any], Any]] = field(default_factory=dict)

    def fitting(self, plugin: Any, info: PluginInfo) -> Any:
        """The plugin, adapted where it is of an older major version, with a warning at the line that says so.

        :raises PluginError: its version is malformed, newer than ours, or too old to be adapted.
        """
        stated = getattr(plugin, "ANIMISM_API", None)
        if stated is None:
            return plugin
        info.api = str(stated)
        theirs, ours = _parsed(stated, info.name), _parsed(self.version, info.name)
        if theirs > ours:
            raise PluginError(f"it was written for the plugin API {stated}, and this Animism has {self.version}",
                              plugin=info.name, mend="pip install --upgrade animism")
        for major in range(theirs[0], ours[0]):
            if major not in self.adapters:
                raise PluginError(f"it was written for the plugin API {stated}, which is served no more",
                                  plugin=info.name, mend=f"pip install --upgrade {info.distribution}")
            plugin = self.adapters[major](plugin)
        if theirs[0] < ours[0]:
            _warn(info, f"the plugin {info.name} was written for the API {stated} and is adapted to {self.version}")
        return plugin

    def served_as(self, hook: str) -> Iterator[str]:
        """The names under which plugins may implement ``hook``: its own, and those it had."""
        yield hook
        yield from (old for old, new in self.hooks.items() if new == hook)

    def values(self, implemented: str, names: tuple[str, ...], values: Mapping[str, Any]) -> dict[str, Any]:
        """Of ``values``, what an implementation that takes ``names`` gets, retired names included."""
        return {name: values[self.arguments.get((implemented, name), name)] for name in names}


OURS = Interface()


def _parsed(stated: Any, plugin: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,4})\.(\d{1,4})", stated) if isinstance(stated, str) else None
    if found is None:
        raise PluginError(f"ANIMISM_API is {stated!r:.80}, which is no version", plugin=plugin,
                          mend=f'write ANIMISM_API = "{API}" in its module')
    return int(found[1]), int(found[2])


def _warn(info: PluginInfo, told: str) -> None:
    """Warn at the line of the plugin's module that states its version."""
    line = 1
    try:
        with open(info.file, encoding="utf-8") as source:
            line = next((n for n, text in enumerate(source, 1) if text.startswith("ANIMISM_API")), 1)
    except (OSError, ValueError):
        pass
    info.warnings.append(f"{info.file}:{line}: {told}")
    warnings.warn_explicit(told, RetiredWarning, info.file or info.module, line)


def retired_uses(implementation: Any, specification: Any) -> Iterator[str]:
    """What an implementation (pluggy's) uses that its specification says will go, with its own line."""
    code = getattr(implementation.function, "__code__", None)
    where = f"{code.co_filename}:{code.co_firstlineno}" if code else implementation.plugin_name
    if specification.warn_on_impl:
        yield f"{where}: {specification.warn_on_impl}"
    for name in (*implementation.argnames, *implementation.kwargnames):
        if told := (specification.warn_on_impl_args or {}).get(name):
            yield f"{where}: {told}"

"""Find the plugins that are installed: entry points of the group ``animism``. Nothing is imported.

A distribution whose metadata cannot be read is found, too, and fails when it is loaded, so that it is listed and the
others run. ``ANIMISM_LOAD_PLUGINS`` (names separated by commas) finds only those distributions besides Animism itself;
empty finds none.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, EntryPoints, distributions
from typing import Any

from ..personas.errors import PluginError
from . import words
from .info import OWN

GROUP = "animism"


@dataclass(frozen=True)
class Found:
    """A plugin that may be loaded: ``load`` imports it and returns it."""

    name: str
    distribution: str
    version: str
    module: str
    load: Callable[[], Any]


def installed() -> list[Found]:
    """Every plugin that is installed and wanted, Animism's own first, then by name."""
    seen: set[str] = set()
    found = [one for distribution in distributions() for one in _plugins_of(distribution, seen)]
    return sorted(found, key=lambda one: (one.distribution != OWN, one.name, one.distribution))


def _plugins_of(distribution: Distribution, seen: set[str]) -> Iterator[Found]:
    """Its plugins; of two distributions of one name, those of the first on the path, as for an import."""
    try:
        text = distribution.read_text("entry_points.txt") or ""
    except (OSError, ValueError):
        text = f"[{GROUP}]"
    if f"[{GROUP}]" not in text:
        return
    name, version = _name_and_version(distribution)
    if plain_name(name) in seen or not _wanted(name):
        return
    seen.add(plain_name(name))
    try:
        entries = list(EntryPoints(distribution.entry_points).select(group=GROUP))
        if not entries:
            raise ValueError("nothing in it can be read")
    except Exception as error:  # noqa: BLE001 - the file is anybody's
        yield Found(name, name, version, "", _unreadable(name, error))
        return
    for entry in entries:
        yield Found(entry.name, name, version, entry.value, entry.load)


def _name_and_version(distribution: Distribution) -> tuple[str, str]:
    """From the head of its metadata alone: the rest is a README of any length, and parsing it takes milliseconds."""
    told = {}
    try:
        text = distribution.read_text("METADATA") or distribution.read_text("PKG-INFO") or ""
    except (OSError, ValueError):
        text = ""
    for line in text.splitlines():
        if not line.strip():
            break
        key, _, value = line.partition(":")
        told.setdefault(key.strip().lower(), value.strip())
    folder = getattr(distribution, "_path", None)
    return told.get("name") or (folder.name.partition("-")[0] if folder else "?"), told.get("version", "")


def _wanted(name: str) -> bool:
    chosen = os.environ.get("ANIMISM_LOAD_PLUGINS")
    return chosen is None or name == OWN or plain_name(name) in {plain_name(one) for one in chosen.split(",") if one.strip()}


def plain_name(name: str) -> str:
    """A distribution's name as packaging tools compare it."""
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def _unreadable(name: str, error: Exception) -> Callable[[], Any]:
    def load() -> Any:
        told = f"its entry_points.txt cannot be read: {words.told(error)}"
        raise PluginError(told, plugin=name, mend=f"pip install --force-reinstall {name}")

    return load

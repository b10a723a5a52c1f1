"""Where a plugin is: an entry point, an importable module, or a folder with a package that is not installed yet."""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from types import ModuleType
from typing import Any

from ...personas.errors import InvalidInput
from ...tools.capability import nearest_names
from ..discovery import GROUP, plain_name
from ..info import OWN


@dataclass(frozen=True)
class Source:
    """One plugin to be checked: ``module`` is the name to import; ``loaded`` the module where it is there already;
    ``folder`` stands on ``sys.path`` for a package that is not installed; ``project`` is its ``[project]`` table."""

    name: str
    module: str
    loaded: ModuleType | None = None
    distribution: Distribution | None = None
    folder: Path | None = None
    project: dict[str, Any] | None = None

    @property
    def built_in(self) -> bool:
        return self.distribution is not None and self.distribution.name == OWN


def find_sources(plugin: str | ModuleType) -> list[Source]:
    """What ``plugin`` names. :raises InvalidInput: nothing, with the nearest names."""
    if isinstance(plugin, ModuleType):
        return [Source(plugin.__name__, plugin.__name__, plugin, _distribution_of(plugin.__name__))]
    if Path(plugin).is_dir() and (Path(plugin) / "pyproject.toml").is_file():
        return _in_folder(Path(plugin).resolve())
    installed = list(installed_sources())
    found = [source for source in installed if plugin == source.name]
    found = found or [s for s in installed if s.distribution and plain_name(s.distribution.name) == plain_name(plugin)]
    found = found or [source for source in installed if source.module == plugin]
    if found:
        return found
    if _importable(plugin):
        return [Source(plugin, plugin)]
    names = [source.name for source in installed]
    raise InvalidInput(
        f"no plugin named {plugin!r}",
        mend=f"{nearest_names(plugin, names)} Or give a folder with a pyproject.toml, or a module",
    )


def installed_sources() -> Iterator[Source]:
    """Every entry point of the group, wanted by ``ANIMISM_LOAD_PLUGINS`` or not, Animism's own first. A distribution
    whose list cannot be read has none; ``animism plugins`` tells why."""
    found: dict[str, list[Source]] = {}
    for distribution in distributions():
        try:
            entries = distribution.entry_points.select(group=GROUP)
            sources = [Source(entry.name, entry.value, distribution=distribution) for entry in entries]
            name = distribution.name
        except Exception:  # noqa: BLE001 - the file is anybody's
            continue
        if sources:
            found.setdefault(plain_name(name), sources)  # of two of one name, the first on the path is imported
    every = [source for sources in found.values() for source in sources]
    yield from sorted(every, key=lambda source: (not source.built_in, source.name))


def _importable(name: str) -> bool:
    from importlib.util import find_spec

    if not re.fullmatch(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*", name):
        return False
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _distribution_of(module: str) -> Distribution | None:
    return next((s.distribution for s in installed_sources() if s.module == module), None)


def _in_folder(folder: Path) -> list[Source]:
    """The plugins that a folder's ``pyproject.toml`` names; ``sys.path`` gets its sources."""
    try:
        project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8")).get("project", {})
        entries = project.get("entry-points", {}).get(GROUP, {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, AttributeError) as error:
        raise InvalidInput(f"cannot read {folder / 'pyproject.toml'}: {error}", mend="mend the file") from error
    if not entries:
        raise InvalidInput(
            f"{folder / 'pyproject.toml'} names no plugin",
            mend='add [project.entry-points.animism] with NAME = "MODULE"',
        )
    place = folder / "src" if (folder / "src").is_dir() else folder
    if str(place) not in sys.path:
        sys.path.insert(0, str(place))
    return [Source(name, module, folder=place, project=project) for name, module in sorted(entries.items())]

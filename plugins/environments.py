"""Which plugins have an environment of their own: one small file each, and its folder.

    DATA FOLDER/plugin-environments/NAME/environment.json     what it brings, as it said itself when it was added
                                        venv/                 where Animism made it

Nothing is started here: what runs in one is :mod:`.environment_tools`, how one is made :mod:`.environment_making`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from ..personas.errors import InvalidInput, StoreError
from ..personas.store import data_home
from .info import ELSEWHERE, REFUSED, PluginInfo


@dataclass(frozen=True)
class Environment:
    """``python`` is its interpreter; ``requirements`` what was installed (empty where the user brought the
    interpreter); ``memory`` how many bytes its process may take (0: as many as there are). ``plugins``, ``tools``, ``voices`` and
    ``experts`` are data, as the environment said when it was looked at last."""

    name: str
    python: str
    requirements: tuple[str, ...] = ()
    memory: int = 0
    plugins: tuple[dict[str, Any], ...] = ()
    tools: tuple[dict[str, Any], ...] = ()
    voices: tuple[dict[str, Any], ...] = ()
    experts: tuple[dict[str, Any], ...] = ()

    @property
    def there(self) -> bool:
        """Whether its interpreter is."""
        return os.access(self.python, os.X_OK)

    def infos(self) -> list[PluginInfo]:
        """Its plugins, for the list of all."""
        known = {one.name for one in fields(PluginInfo)}
        infos = [PluginInfo(**{key: value for key, value in row.items() if key in known}) for row in self.plugins]
        for info in infos:
            info.environment, info.given = self.name, False
            if not self.there:
                info.state, info.error = REFUSED, f"its environment has no interpreter {self.python} any more"
                info.mend = f"animism plugin environment remove {self.name}, and add it again"
            elif info.error is None:
                info.state = ELSEWHERE
        return infos


def folder_of(name: str = "") -> Path:
    """The folder of an environment, or of all."""
    return data_home() / "plugin-environments" / name


def kept() -> list[Environment]:
    """Every environment, by name. A file that cannot be read is passed over: it is somebody's half-made one."""
    found = []
    for path in sorted(folder_of().glob("*/environment.json")):
        try:
            found.append(_read(path))
        except (OSError, ValueError, TypeError):
            continue
    return found


def named(name: str) -> Environment:
    """One environment; ``InvalidInput`` names the nearest ones."""
    from ..tools.capability import nearest_names

    found = {one.name: one for one in kept()}
    if name not in found:
        raise InvalidInput(f"no plugin environment named {name!r}", mend=nearest_names(name, found))
    return found[name]


def keep(environment: Environment) -> None:
    """Write it down. ``StoreError`` when the disk does not take it."""
    from ..tools.files import appearing

    folder = folder_of(environment.name)
    with storing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with appearing(folder / "environment.json") as partial:
            partial.write_text(json.dumps(asdict(environment), ensure_ascii=False), encoding="utf-8")


@contextmanager
def storing(folder: Path) -> Iterator[None]:
    """What the disk refuses inside is a ``StoreError``."""
    try:
        yield
    except OSError as error:
        told = f"cannot write to {folder}: {error.strerror or error}"
        raise StoreError(told, mend="free some space, or set ANIMISM_HOME") from error


def _read(path: Path) -> Environment:
    data = json.loads(path.read_text(encoding="utf-8"))
    rows = {key: tuple(value) if isinstance(value, list) else value for key, value in data.items()}
    made = Environment(**{one.name: rows[one.name] for one in fields(Environment) if one.name in rows})
    if made.name != path.parent.name:
        raise ValueError("not where it belongs")
    return made

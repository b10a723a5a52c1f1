"""What the personas are made for: a private project, or a commercial one, in which parts that do not allow it are avoided.

The setting is ``$ANIMISM_PROJECT`` (``private``, ``commercial`` or ``strict``), else the file ``project.json`` in the data
folder. It chooses nothing by itself: the agents ask it, and the user may insist, except where it is ``strict``.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from ..personas.errors import InvalidInput
from ..personas.store import data_home
from ..tools.files import appearing

Kind = Literal["private", "commercial", "strict"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FILE, VARIABLE = "project.json", "ANIMISM_PROJECT"


@dataclass(frozen=True)
class Project:
    """``commercial`` prefers parts that allow commercial use and warns of others; ``strict`` refuses those."""

    kind: Kind = "private"

    @property
    def commercial(self) -> bool:
        return self.kind != "private"

    def objection(self, what: str, licence: str, commercial_use: bool | None) -> str:
        """A sentence against using ``what`` here, ``""`` where there is none. Nobody objects to what is not known.

        :raises InvalidInput: the project is strict, and the part forbids commercial use.
        """
        if not self.commercial or commercial_use is not False:
            return ""
        told = f"{what} does not allow commercial use{f' ({licence})' if licence else ''}, and this project is commercial"
        if self.kind == "strict":
            raise InvalidInput(told, mend="choose another (animism tools | voices | experts), or animism licences --project commercial")
        return told


def read_project(home: Path | None = None) -> Project:
    """The project of this machine, or of the data folder ``home``. ``InvalidInput`` for a setting that is none."""
    given = os.environ.get(VARIABLE)
    if given:
        return Project(_kind(given, f"${VARIABLE}"))
    for folder in dict.fromkeys((home or data_home(), data_home())):
        try:
            data: Any = json.loads((folder / FILE).read_text("utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            raise InvalidInput(f"cannot read {folder / FILE}: {error}", mend="animism licences --project private") from error
        return Project(_kind(data.get("project") if isinstance(data, dict) else data, str(folder / FILE)))
    return Project()


def set_project(kind: str, home: Path | None = None) -> Path:
    """Write the setting into the data folder, whole; the file. ``InvalidInput`` for a kind that is none."""
    path = (home or data_home()) / FILE
    text = json.dumps({"project": _kind(kind, "--project")}) + "\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with appearing(path) as partial:
            partial.write_text(text, "utf-8")
    except OSError as error:
        raise InvalidInput(f"cannot write {path}: {error.strerror or error}", mend=f"set {VARIABLE}={kind}") from error
    return path


def _kind(given: Any, where: str) -> Kind:
    for kind in KINDS:
        if given == kind:
            return kind
    raise InvalidInput(f"{where} says {given!r}, which is no kind of project", mend=f"kinds: {', '.join(KINDS)}")

"""Where a model's files lie: a path of the user's own, or a folder of its catalogue id under the models folder.

It looks and names the command that would bring what is missing; it fetches nothing.
"""

from __future__ import annotations

import os
from pathlib import Path

from ...personas.errors import ToolUnavailable
from ...personas.store import data_home


def models_folder() -> Path:
    """Where models are kept: ``$ANIMISM_MODELS``, or ``models`` in the data folder."""
    given = os.environ.get("ANIMISM_MODELS")
    return Path(given).expanduser().absolute() if given else data_home() / "models"


def find_model(model: str) -> Path | None:
    """The folder or file of ``model`` (a catalogue id such as ``sd15``, or a path), or ``None`` when it is not here."""
    if looks_like_path(model):
        path = Path(model).expanduser()
        return path.absolute() if path.exists() else None
    path = models_folder() / model
    return path if path.is_file() or (path.is_dir() and any(path.iterdir())) else None


def need_model(model: str) -> Path:
    """:func:`find_model`, or ``ToolUnavailable`` with the command that would bring it."""
    found = find_model(model)
    if found is None:
        if looks_like_path(model):
            raise ToolUnavailable(f"no model at {model}", mend="give the folder that holds its files")
        raise ToolUnavailable(f"the weights {model!r} are not here", mend=fetch_command(model))
    return found


def fetch_command(model: str) -> str:
    """The command that brings a model of the catalogue."""
    return f"animism weights fetch {model}"


def looks_like_path(model: str) -> bool:
    """Whether ``model`` is written as a path: it starts with ``.``, ``/`` or ``~``, or a drive's letter."""
    return model.startswith((".", "/", "~")) or Path(model).is_absolute()

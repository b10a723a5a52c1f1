"""``models.lock.json``, beside the models: which commit each was fetched at, the size and sha256 of every file of it, and
who agreed to its licence.

Written at the first fetch; every later one must match it. It fetches nothing and proves nothing: :mod:`.verify` does.
"""

from __future__ import annotations

import getpass
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from filelock import FileLock
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...personas.errors import StoreError
from ..files import appearing
from .catalogue import Model
from .places import models_folder

NAME = "models.lock.json"


class _Data(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Pin(_Data):
    """One file: bytes and sha256 in hexadecimal."""

    size: int
    sha256: str


class Agreement(_Data):
    """That a person agreed to a licence: who (the account's name), when (UTC) and to which words."""

    who: str
    when: str
    text: str


class Entry(_Data):
    """One model as it was first fetched. ``files`` lie in its folder; ``originals`` are the pickles that were converted
    and are gone, by name. ``commit`` is ``""`` where the files came from a folder that does not tell."""

    hub_id: str
    revision: str
    commit: str
    source: str
    fetched: str
    licence: str
    files: dict[str, Pin]
    originals: dict[str, Pin] = Field(default_factory=dict)
    agreed: Agreement | None = None


class Lock(_Data):
    """The whole file."""

    version: Literal[1] = 1
    models: dict[str, Entry] = Field(default_factory=dict)


def lock_path(folder: Path | None = None) -> Path:
    return (folder if folder is not None else models_folder()) / NAME


def read_lock(folder: Path | None = None) -> Lock:
    """The lock of a models folder (ours by default); an empty one where there is none.

    :raises StoreError: it is there and cannot be read.
    """
    path = lock_path(folder)
    try:
        return Lock.model_validate_json(path.read_bytes())
    except FileNotFoundError:
        return Lock()
    except (OSError, ValidationError) as error:
        raise StoreError(
            f"cannot read {path}: {' '.join(str(error).split())[:200]}",
            mend="put back a copy of it; or delete it, which forgets what every model was pinned to",
        ) from error


def pin(model: str, entry: Entry | None) -> None:
    """Write what a model is pinned to; ``None`` forgets it. Safe beside other processes that do the same."""
    folder = models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / ".models.lock"):
        models = dict(read_lock().models)
        if entry is None:
            models.pop(model, None)
        else:
            models[model] = entry
        text = Lock(models=dict(sorted(models.items()))).model_dump_json(indent=2, exclude_none=True)
        with appearing(lock_path()) as partial:
            partial.write_text(text + "\n", encoding="utf-8")


def agreement(model: Model) -> Agreement:
    """The words that a person agrees to, with their account's name and the time."""
    who = "unknown"
    with suppress(OSError, KeyError, ImportError):
        who = getpass.getuser()
    return Agreement(who=who, when=now(), text=agreement_text(model))


def agreement_text(model: Model) -> str:
    """What is agreed to, in a sentence."""
    use = {True: "Commercial use is allowed under its terms.", False: "Commercial use is not allowed.",
           None: "Whether commercial use is allowed is for the licence to say."}[model.commercial_use]
    where = f" ({model.licence_url})" if model.licence_url else ""
    return f"I have read and agree to the licence of {model.title}: {model.licence}{where}. {use}"


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

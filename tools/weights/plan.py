"""What a fetch would do, told before a byte moves; and whether it may be done at all.

It asks the source for its list and looks at the disk; it writes nothing.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ...personas.errors import InvalidInput, ToolFailed, ToolUnavailable
from .catalogue import Model
from .lock import Entry, read_lock
from .names import is_code, is_pickle
from .places import find_model, models_folder
from .sources import Listing, Offered, Source
from .staging import Staging

ROOM = 64 << 20
"""Bytes that are to stay free on the disk."""


@dataclass(frozen=True)
class Plan:
    """A fetch as it would be. ``have`` are bytes of it that came before and were kept, ``room`` bytes that it takes on the
    disk at its most, ``free`` bytes that are free there, ``pinned`` what the lock holds it to, ``here`` whether
    the model is in place already."""

    model: Model
    listing: Listing
    destination: Path
    have: int
    room: int
    free: int
    pinned: Entry | None
    here: bool

    @property
    def total(self) -> int:
        return sum(file.size for file in self.listing.files)

    @property
    def fits(self) -> bool:
        return self.room + ROOM <= self.free

    def to_data(self) -> dict[str, Any]:
        """For ``--json``."""
        model = self.model
        return {
            "id": model.id, "title": model.title, "source": self.listing.source, "hub_id": model.hub_id,
            "revision": model.revision, "commit": self.listing.commit, "pinned": self.pinned is not None,
            "files": [asdict(file) for file in self.listing.files], "total": self.total, "have": self.have,
            "room": self.room, "free": self.free, "fits": self.fits, "destination": str(self.destination),
            "here": self.here, "licence": model.licence, "licence_url": model.licence_url,
            "commercial_use": model.commercial_use, "agree": model.agree,
            "agreed": bool(self.pinned and self.pinned.agreed), "memory": model.memory, "extra": model.extra,
            "convert": list(model.convert), "notes": model.notes,
        }


def make_plan(model: Model, source: Source, *, update: bool = False) -> Plan:
    """The plan of a fetch. A model that was fetched before is wanted as it was then; ``update`` wants it as the source
    has it now.

    :raises ToolFailed: the source cannot be had, offers what is not pinned, or names that are not safe.
    :raises InvalidInput: the catalogue asks for pickles that nobody converts.
    """
    entry = None if update else read_lock().models.get(model.id)
    listing = source.listing(model, entry.commit if entry else "")
    _judge(model, listing)
    if entry is not None:
        _matches(model, listing, entry)
    have = Staging(model.id).have(listing)
    total = sum(file.size for file in listing.files)
    double = sum(file.size for file in listing.files if file.name in model.convert)
    return Plan(
        model, listing, models_folder() / model.id, have, total - have + double, free_disk(), entry,
        find_model(model.id) is not None,
    )


def free_disk() -> int:
    """Bytes that are free where models are kept, or would be kept."""
    folder = models_folder()
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return shutil.disk_usage(folder).free


def _judge(model: Model, listing: Listing) -> None:
    """Refuse what must not be fetched: pickles that stay pickles, code, two files where one is meant."""
    names = [file.name for file in listing.files]
    pickles = [name for name in names if is_pickle(name) and not model.may_be(name)]
    if pickles:
        raise InvalidInput(
            f"{model.id}: {_some(pickles)} may hold a pickle, which runs code when it is read",
            mend="leave it out with `exclude` in the catalogue, or name it in `convert` to have it made safetensors",
        )
    code = [name for name in names if is_code(name)]
    if code:
        raise InvalidInput(f"{model.id}: {_some(code)} is code", mend="leave it out with `exclude` in the catalogue")
    if any(name in model.convert for name in names) and find_spec("torch") is None:
        raise ToolUnavailable(
            f"{model.id} comes as a pickle that torch converts, and torch is not installed",
            mend=f"pip install 'animism[{model.extra or 'diffusion'}]'",
        )
    if model.layout == "file" and len(names) != 1:
        raise InvalidInput(
            f"{model.id} is one file, and {len(names)} are offered: {_some(names)}", mend="narrow `include`"
        )
    missing = [name for name in model.convert if name not in names and model.kept_names(name) not in names]
    if missing:
        raise ToolFailed(f"{listing.source} has no {_some(missing)}", mend="use another mirror or folder")


def _matches(model: Model, listing: Listing, entry: Entry) -> None:
    """What the source tells now must be what was fetched first."""
    pins = {**entry.originals, **entry.files}
    mend = f"fetch it elsewhere; or, to trust what is there now: animism weights fetch {model.id} --update"
    if entry.commit and listing.commit and listing.commit != entry.commit:
        raise ToolFailed(f"{model.id} is pinned to {entry.commit[:12]}, not to {listing.commit[:12]}", mend=mend)
    for file in listing.files:
        pinned = pins.get(file.name)
        if pinned is None:
            raise ToolFailed(f"{model.id}: {file.name} was not there when it was first fetched", mend=mend)
        if pinned.size != file.size or (file.sha256 and file.sha256 != pinned.sha256):
            raise ToolFailed(f"{model.id}: {file.name} is not what it was when it was first fetched", mend=mend)
    gone = set(entry.files) - {model.kept_names(file.name) for file in listing.files}
    if gone:
        raise ToolFailed(f"{listing.source} has no {_some(sorted(gone))}", mend=mend)


def pinned_of(entry: Entry | None, file: Offered) -> str:
    """The sha256 that a file must have by the lock, or by what its source says; ``""`` when neither tells."""
    if entry is not None:
        pins = {**entry.originals, **entry.files}
        if file.name in pins:
            return pins[file.name].sha256
    return file.sha256


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")

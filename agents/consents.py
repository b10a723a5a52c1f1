"""Taking a consent back: what is marked, what was made under it, and, where it is wished, what is erased.

Erased is what this store holds of the face or the voice: measures, portraits that show it, the clips of them, copies in
the cache. Names, words of looks and the record itself stay, for they are the proof that the withdrawal was followed.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.cards.keeping import PICTURE
from ..personas.cards.own import KEY
from ..personas.consent import Consent, readable_consents
from ..personas.consent_book import Erasure, Output
from ..tools.media import Voice
from ..tools.provenance.kinds import HEAD, kind_of
from .agreed import MEASURED, face_uses, voice_consent
from .artifacts import CLIP, LANDMARKS, PORTRAIT, SCULPTURE, SOUND, VOICE

if TYPE_CHECKING:
    from ..personas.store import Store, StoredPersona

FACE_FILES = (PORTRAIT, LANDMARKS, SCULPTURE, CLIP)
VOICE_FILES = (VOICE, SOUND, CLIP)
PICTURE_SUFFIXES = (".svg", ".avif", ".heic", ".bmp", ".tif", ".tiff", ".ico", ".jxl", ".webm", ".mkv", ".mov", ".avi",
                    ".png", ".apng", ".jpg", ".jpeg", ".webp", ".gif", ".mp4")
"""Of files whose first bytes tell nothing: by what their card calls them."""


@dataclass(frozen=True)
class Withdrawn:
    """What a withdrawal did: the consents as they stand now, the slugs of the personas that carry them, what was made
    under them (in the store, and what is known to have left it), and whether the store's own part was erased."""

    consents: tuple[Consent, ...]
    personas: tuple[str, ...]
    outputs: tuple[Output, ...]
    erased: bool


def withdraw_consent(
    store: Store, home: Path, name: str, *, subject: str | None = None, reason: str = "", erase: bool = False
) -> Withdrawn:
    """Withdraw the consent of an id, those of a persona, or those of a person; see :meth:`.studio.Studio.withdraw_consent`."""
    held = store.consents.find(name, subject)
    ids = [one.consent.id for one in held]
    outputs = tuple(outputs_of(store, [one.consent for one in held]))
    slugs = store.consents.withdraw(ids, reason, erase=_erasure if erase else None)
    if erase:
        empty_cache(home)
    now = {one.consent.id: one.consent for one in store.consents.held()}
    return Withdrawn(tuple(now.get(place, one.consent) for place, one in zip(ids, held, strict=True)), tuple(slugs), outputs, erase)


def outputs_of(store: Store, consents: Sequence[Consent]) -> list[Output]:
    """What was made under the consents: files of each version in the store, then what went elsewhere."""
    ids = {one.id for one in consents}
    slugs = {slug for one in store.consents.held() if one.consent.id in ids for slug in one.personas}
    found = []
    for slug in sorted(slugs):
        for line in store.versions(slug):
            stored = store.load(slug, line.number)
            theirs = frozenset(one.id for one in readable_consents(stored.spec)) & ids
            names = sorted(set(_erasure(stored, theirs).assets) & stored.assets.keys())
            found += [
                Output(place, stored.slug, ", ".join(names), f"the store, version {line.number}", line.created)
                for place in sorted(theirs) if names
            ]
    return [*found, *store.consents.outputs(ids)]


def _erasure(stored: StoredPersona, ids: frozenset[str]) -> Erasure:
    """What of a version shows the face, or is the voice, to which the consents ``ids`` were given."""
    kinds = {one.kind for one in readable_consents(stored.spec) if one.id in ids}
    assets: list[str] = []
    if "face" in kinds:
        assets += _card_pictures(stored)  # whatever the portrait was made by: they may show the same face
        assets += FACE_FILES if face_uses(stored.spec, _made_by(stored)) else ()
    if "voice" in kinds and _speaks_by(stored, ids):
        assets += VOICE_FILES
    changes = {MEASURED: None, **_card_without_pictures(stored)} if "face" in kinds else {}
    return Erasure(tuple(dict.fromkeys(assets)), changes)


def _card_pictures(stored: StoredPersona) -> list[str]:
    """The files that the persona's card brought and that are pictures or films, by name or by what is in them."""
    paths = {name: path for path, name in _dict(_kept(stored), "files").items() if isinstance(name, str)}
    return [
        name for name in stored.assets
        if name == PICTURE or (name.startswith("card.") and _shows(paths.get(name, ""), stored.read(name)[:HEAD]))
    ]


def _shows(path: str, head: bytes) -> bool:
    told = kind_of(head) or ("image/svg" if Path(path).suffix.lower() in PICTURE_SUFFIXES else "")
    return told.startswith(("image/", "video/"))


def _card_without_pictures(stored: StoredPersona) -> dict[str, Any]:
    """The extension that keeps the card, without pictures that are written into it."""
    kept = _kept(stored)
    data = _dict(kept, "data")
    if not isinstance(data.get("assets"), list):
        return {}
    left = [one for one in data["assets"] if not (isinstance(one, dict) and str(one.get("uri")).strip().lower().startswith("data:"))]
    return {KEY: {**stored.spec.extensions[KEY], "card": {**kept, "data": {**data, "assets": left}}}}


def _kept(stored: StoredPersona) -> dict[str, Any]:
    """What the persona keeps of its card, also where no card could be written of it any more."""
    return _dict(_dict(stored.spec.extensions, KEY), "card")


def _dict(value: Mapping[str, Any], key: str) -> dict[str, Any]:
    found = value.get(key)
    return found if isinstance(found, dict) else {}


def _made_by(stored: StoredPersona) -> dict[str, object]:
    made_by = json.loads(stored.read(LANDMARKS)).get("made_by") if LANDMARKS in stored.assets else None
    return made_by if isinstance(made_by, dict) else {}


def _speaks_by(stored: StoredPersona, ids: frozenset[str]) -> bool:
    if VOICE not in stored.assets:
        return False
    consent = voice_consent(Voice.from_data(json.loads(stored.read(VOICE))))
    return consent is not None and consent.id in ids


def empty_cache(home: Path) -> None:
    """Remove what was made on the way and can be made again: clips, packs of faces, loops of portraits at rest."""
    for path in (home / "cache").glob("*"):
        if path.name == "uploads":  # somebody may be working with one; it goes with its job
            continue
        with suppress(OSError):
            shutil.rmtree(path) if path.is_dir() else path.unlink()

"""``animism licences``: everything a persona was made with and what the whole of it permits.

What is not known stays unknown, and is said; a summary never permits more than its least known part. This is a reading of
records, not legal advice. The parts themselves are :mod:`.parts`' knowledge.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..personas.cards.writer import kept_card
from ..personas.consent import Consent, read_consents
from ..personas.depicted import Depicted, read_depicted
from ..personas.errors import InvalidInput
from ..tools.media import Voice
from .artifacts import LANDMARKS, VOICE
from .parts import Part, own_part, parts_made, read_parts
from .presets import FOLDER, identity
from .travelling import SUFFIX

if TYPE_CHECKING:
    from ..personas.store import Store, StoredPersona
    from ..plugins import PluginHost


@dataclass(frozen=True)
class Licences:
    """The parts of one version of a persona, its consents and what was said of its picture. ``recorded`` is False where
    the parts were looked up now, because nothing was written down when it was made."""

    name: str
    version: int
    parts: tuple[Part, ...]
    consents: tuple[Consent, ...] = ()
    depicted: Depicted | None = None
    recorded: bool = True

    @property
    def commercial_use(self) -> bool | None:
        """Whether the whole may be used commercially: no, where one part or consent says no; unknown, where one is."""
        said = [part.commercial_use for part in self.parts] + [_covers(one) for one in self.consents if one.holds()]
        return False if False in said else None if None in said or not said else True

    @property
    def summary(self) -> str:
        """One sentence."""
        refused = [part for part in self.parts if part.commercial_use is False]
        people = [one for one in self.consents if one.holds() and not _covers(one)]
        unsure = [part for part in self.parts if part.commercial_use is None]
        if refused or people:
            told = [f"{part.name} ({part.licence})" for part in refused]
            told += [f"{one.subject}'s consent, which is for: {one.purpose}" for one in people]
            return f"Not for commercial use, because of {_listed(told)}."
        if unsure:
            told = [part.name if part.role == "picture" else f"the {part.role} {part.name}" for part in unsure]
            return f"Nothing it was made with forbids commercial use, but that is not known of {_listed(told)}."
        if not self.parts:
            return "Nothing is recorded of what it was made with."
        return "Everything it was made with allows commercial use."

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON."""
        return {
            "name": self.name, "version": self.version, "commercial_use": self.commercial_use, "summary": self.summary,
            "recorded": self.recorded, "parts": [part.to_data() for part in self.parts],
            "consents": [{"id": one.id, "subject": one.subject, "purpose": one.purpose, "state": one.lapse() or "holds",
                          "commercial_use": _covers(one)} for one in self.consents],
            "depicted": self.depicted.model_dump(mode="json") if self.depicted is not None else None,
        }


def licences_of(host: PluginHost, store: Store, stored: StoredPersona) -> Licences:
    """What a stored persona was made with and what that permits."""
    parts, recorded = read_parts(stored.making), True
    if not parts:
        parts, recorded = _looked_up(host, stored), False
    try:
        consents = store.consents.current(read_consents(stored.spec))
    except InvalidInput:
        consents = ()
    return Licences(
        stored.name, stored.version, (*parts, *_card(stored), *_preset(stored)), consents, read_depicted(stored.spec), recorded
    )


def _looked_up(host: PluginHost, stored: StoredPersona) -> list[Part]:
    made_by = _json(stored, LANDMARKS).get("made_by")
    voice = _json(stored, VOICE)
    calls = stored.making.get("calls")
    return parts_made(
        host, calls if isinstance(calls, list) else [], made_by if isinstance(made_by, dict) else {},
        Voice.from_data(voice) if voice else None, str(stored.making.get("chat_model") or stored.spec.provenance.author or ""),
    )


def _json(stored: StoredPersona, name: str) -> Mapping[str, Any]:
    data = json.loads(stored.read(name)) if name in stored.assets else {}
    return data if isinstance(data, dict) else {}


def _card(stored: StoredPersona) -> list[Part]:
    """The character card that a persona came from, whose terms its creator sets."""
    kept = kept_card(stored.spec)
    data = kept.get("data") if kept else None
    if not isinstance(data, dict):
        return []
    creator = data.get("creator")
    if creator == "animism":
        return [Part("character card", "a card of ours, changed in another program", source="ask whoever changed it for their terms")]
    who = f"a card by {creator.strip()[:80]}" if isinstance(creator, str) and creator.strip() else "a card that names no creator"
    return [Part("character card", who, source="cards have no field for a licence; ask its creator")]


def _preset(stored: StoredPersona) -> list[Part]:
    """The finished persona of Animism's own that this one is, whatever was changed on it since."""
    found = [path.stem for path in FOLDER.glob(f"*{SUFFIX}") if identity(path.stem) == stored.id]
    return [replace(own_part("preset", name), source="it comes with Animism") for name in found]


def _covers(consent: Consent) -> bool:
    return consent.covers("commercial")


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"

"""What is said of a made file: that it is synthetic and in which sense, by which tools, from which persona, with whose
consent. Plain data, turned into a C2PA manifest; signing and reading are elsewhere.

A statement goes wherever the file goes, so it names a persona by id and hashes, never by the words that described it,
and a consent by its id, never by whose it is or what shows it.

**Which word of IPTC's digital source types** (https://cv.iptc.org/newscodes/digitalsourcetype/):

- ``algorithmicMedia``, "created purely by an algorithm not based on any sampled training data": the sculpture renderer
  and espeak-ng's formant voices, which were made by rule and trained on nothing. Saying "trained" of them would be false.
- ``trainedAlgorithmicMedia``, "created using Generative AI": whatever a model with weights drew, spoke or moved whole.
- ``compositeSynthetic``, a mix of elements of which some are synthetic: a trained voice over a sculpture, or a picture of
  the user's own that was made to speak. A talking photograph is moved by rule, but its speech and motion never
  happened, and of two words that nearly fit this is the one that warns.
- a user's picture that is only framed is not synthetic: it is ``c2pa.opened`` with the picture as its parent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Literal

from ...personas.consent import CONSENTS
from ...personas.spec import PersonaSpec

if TYPE_CHECKING:
    from ..capability import Tool

Source = Literal["algorithmicMedia", "trainedAlgorithmicMedia", "compositeSynthetic"]
SOURCES = "http://cv.iptc.org/newscodes/digitalsourcetype/"
BY_RULE = {
    "portrait": ("sculpture", "picture"), "speech": ("espeak",), "lip_sync": ("phonemes", "audio"),
    "animation": ("sculpture", "warp"),
}
"""The tools that were trained on nothing, by capability. Any other is taken for a trained one: of an unknown tool it is
safer to say too much."""
PERSONA = "animism.persona"
"""The label of our own assertion."""


@dataclass(frozen=True)
class MadeBy:
    """One part that had a hand in it: ``does`` is its capability (``weights of speech``, ``voice``, ``author``, ... for
    what is no tool), ``version`` the package that its code comes from."""

    does: str
    name: str
    version: str = ""
    licence: str = ""

    def to_data(self) -> dict[str, str]:
        return {key: value for key, value in asdict(self).items() if value}


@dataclass(frozen=True)
class Ingredient:
    """A file that this one was made from: its bytes are read for their hash and their own manifest, and do not travel
    along. ``parent``: this file is that one, changed; else that one is a part of it."""

    data: bytes
    mime: str
    title: str
    parent: bool = False


@dataclass(frozen=True)
class Statement:
    """``title`` says what the file is (``portrait``, ``clip``, ``sound``, ``card``), nothing private. ``source`` is
    ``None`` for a picture of the user's that was only framed. ``persona`` is its id, ``version`` the version it was
    made as, ``spec`` and ``description`` SHA-256 in hex. ``consents`` are ids. ``mark`` is what the pixels carry
    (:func:`mark_of`), ``None`` where they carry nothing."""

    title: str
    source: Source | None = "trainedAlgorithmicMedia"
    tools: tuple[MadeBy, ...] = ()
    persona: str = ""
    version: int | None = None
    spec: str = ""
    description: str = ""
    consents: tuple[str, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    mark: int | None = None

    def manifest(self) -> dict[str, Any]:
        """The C2PA manifest definition, without its ingredients."""
        from importlib.metadata import version

        agent = {"name": "Animism", "version": version("animism")}
        return {
            "claim_generator_info": [agent], "title": self.title,
            "assertions": [
                {"label": "c2pa.actions.v2", "data": {"actions": self._actions(agent)}},
                {"label": PERSONA, "data": self._persona()},
            ],
        }

    def _actions(self, agent: Mapping[str, str]) -> list[dict[str, Any]]:
        """Created where it is new, opened (and then changed) where it is another file carried on."""
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        parents = [ingredient_id(i) for i, one in enumerate(self.ingredients) if one.parent]
        if parents:
            opened = {"action": "c2pa.opened", "when": now, "parameters": {"ingredientIds": parents}}
            edited = {"action": "c2pa.edited", "when": now, "softwareAgent": dict(agent)}
            return [opened, edited | ({"digitalSourceType": SOURCES + self.source} if self.source else {})]
        created = {"action": "c2pa.created", "when": now, "softwareAgent": dict(agent)}
        actions = [created | ({"digitalSourceType": SOURCES + self.source} if self.source else {})]
        if self.ingredients:
            ids = [ingredient_id(i) for i in range(len(self.ingredients))]
            actions.append({"action": "c2pa.placed", "when": now, "parameters": {"ingredientIds": ids}})
        return actions

    def _persona(self) -> dict[str, Any]:
        told = {
            "persona": self.persona, "version": self.version, "spec_sha256": self.spec,
            "description_sha256": self.description, "consents": list(self.consents),
            "tools": [tool.to_data() for tool in self.tools], "watermark": "animism-1" if self.mark is not None else "",
        }
        synthetic = {"synthetic": True} if self.source else {}  # whether a user's picture is, nobody here knows
        return {**synthetic, **{key: value for key, value in told.items() if value}}


def of_tool(tool: Tool[Any, Any]) -> Statement:
    """What is said of a file that a tool made for nobody's persona."""
    capability, name = tool.capability.name, tool.name
    weights = [MadeBy(f"weights of {capability}", one.model or one.hub_id, licence=one.licence)
               for one in tool.requires.weights]
    source: Source = "algorithmicMedia" if name in BY_RULE.get(capability, ()) else "trainedAlgorithmicMedia"
    return Statement(capability, source, (MadeBy(capability, name), *weights))


def ingredient_id(index: int) -> str:
    """The name by which actions refer to an ingredient."""
    return f"ingredient-{index}"


def spec_hash(spec: PersonaSpec) -> str:
    """SHA-256 of a specification's JSON, hex: the same for the same specification, whoever stores it. Consents are left
    out, for a withdrawal is written into them later and changes nobody's character."""
    told = {key: value for key, value in spec.extensions.items() if key != CONSENTS}
    text = spec.model_copy(update={"extensions": told}).model_dump_json()
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def mark_of(spec_sha256: str) -> int:
    """What the watermark carries: the first 32 bits of the hash of the specification."""
    return int(spec_sha256[:8], 16)


def text_hash(text: str) -> str:
    """SHA-256 of a description, hex; ``""`` of none."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""

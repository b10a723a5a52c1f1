"""What a persona was made with, part by part, each with its licence: from what was recorded, never from a guess.

Parts are written down when a persona is made (``making.json``, ``parts``), as they were then. For one that was made
before that, they are looked up from its records now, and say so.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.errors import AnimismError
from ..tools.capability import Tool
from ..tools.licence_terms import allows_commerce, code_of
from ..tools.media import Voice
from .artifacts import LANDMARKS, VOICE, load_voice, read_json

if TYPE_CHECKING:
    from ..personas.consent import Consent
    from ..plugins import PluginHost
    from ..tools.diffusion.expert import Expert
    from .project import Project

log = logging.getLogger("animism.licences")
UNKNOWN = "unknown"
STAY_WITH = {"portrait": ("landmarks", "faces", "likeness"), "clip": ("speech", "lip_sync", "animation")}
"""Whose calls made what is in which file: while that file is kept, so are they."""


@dataclass(frozen=True)
class Part:
    """One part: its ``role`` (a capability, ``expert``, ``weights``, ``voice``, ``picture``, ``chat model``, ...), its
    name, the distribution that its code comes from, its licence (``unknown`` where nothing says), whether that allows
    commercial use (``None`` where nobody knows), and ``source``, where this is known from."""

    role: str
    name: str
    licence: str = UNKNOWN
    commercial_use: bool | None = None
    source: str = ""
    code: str = ""

    def to_data(self) -> dict[str, Any]:
        return asdict(self)


def read_parts(making: Mapping[str, Any]) -> list[Part]:
    """The parts that a making recorded; empty for one that recorded none, or that cannot be read."""
    rows = making.get("parts")
    try:
        found = [Part(**row) for row in rows] if isinstance(rows, list) else []
    except TypeError:
        return []
    return found if all(map(_sound, found)) else []


def _sound(part: Part) -> bool:
    texts = (part.role, part.name, part.licence, part.source, part.code)
    return all(isinstance(text, str) for text in texts) and part.commercial_use in (True, False, None)


def parts_made(
    host: PluginHost, calls: Sequence[Mapping[str, Any]], made_by: Mapping[str, Any], voice: Voice | None,
    chat_model: str, old: Sequence[Part] = (), kept: Iterable[str] = (),
) -> list[Part]:
    """The parts of a persona: by its portrait's ``made_by``, its voice, the successful ``calls`` of this making and who
    thinks. ``old`` are the last version's, which stay as they were recorded, and ``kept`` which of :data:`STAY_WITH` it
    handed on whole."""
    found = [chat_part(chat_model)] if chat_model else []
    found += portrait_parts(host, made_by)
    if voice is not None:
        found += voice_parts(host, voice)
    for call in calls:
        if not call.get("error") and call.get("capability") not in ("portrait", "voice"):
            found += tool_parts(host, str(call.get("capability")), str(call.get("tool")))
    stay = {role for what in kept for role in STAY_WITH.get(what, ())}
    found += [part for part in old if part.role in stay or part.role.removeprefix("weights of ") in stay]
    before = {(part.role, part.name): part for part in old}
    return list({(part.role, part.name): before.get((part.role, part.name), part) for part in found}.values())


def parts_in(
    folder: Path, host: PluginHost, calls: Sequence[Mapping[str, Any]], chat_model: str,
    old: Mapping[str, Any] | None = None, done: Mapping[str, bool] | None = None,
) -> list[dict[str, Any]]:
    """The parts of what lies in a folder of artifacts, as data for ``making.json``; ``old`` is the last version's making
    and ``done`` names the agents whose work was handed on."""
    made_by = read_json(folder / LANDMARKS).get("made_by", {}) if (folder / LANDMARKS).exists() else {}
    voice = load_voice(folder) if (folder / VOICE).exists() else None
    kept = [what for agent, what in (("art_director", "portrait"), ("animator", "clip")) if (done or {}).get(agent)]
    return [part.to_data() for part in parts_made(host, calls, made_by, voice, chat_model, read_parts(old or {}), kept)]


def tool_parts(host: PluginHost, capability: str, name: str) -> list[Part]:
    """A tool's code and weights; one part with an unknown licence where no such tool is here any more."""
    try:
        tool = host.tools.get(capability, name)
    except AnimismError:
        return [Part(capability, name, source="the call is recorded; no such tool is here now")]
    return [code_part(tool), *weight_parts(tool)]


def code_part(tool: Tool[Any, Any]) -> Part:
    """A tool itself: the licence of the package that its code comes from."""
    if hasattr(tool, "mount"):  # another program's
        return Part(tool.capability.name, tool.name, source="another program's tool says nothing of its licence")
    function = getattr(tool, "function", None)
    code, version, licence = code_of(tool if function is None else _Written(function.__module__))
    return Part(
        tool.capability.name, tool.name, licence or UNKNOWN, allows_commerce(licence),
        f"the package {code}'s own metadata" if licence else "the package says nothing of its licence", f"{code} {version}".strip(),
    )


@dataclass(frozen=True)
class _Written:
    written_in: str


def weight_parts(tool: Tool[Any, Any]) -> list[Part]:
    """The weights that a tool declares."""
    return [
        Part(f"weights of {tool.capability.name}", one.model or one.hub_id, one.licence or UNKNOWN, one.commercial_use,
             f"declared by the tool {tool.name}")
        for one in tool.requires.weights
    ]


def consent_parts(consents: Iterable[Consent]) -> list[Part]:
    """People's consents as parts: each allows what it was given for."""
    return [
        Part("consent", f"of {one.subject}", f"for: {one.purpose}", one.covers("commercial"), "the consent's own record")
        for one in consents
    ]


def objections(project: Project, parts: Iterable[Part]) -> list[str]:
    """A sentence for each of ``parts`` that ``project`` may not use commercially; each is a warning in the log, once a
    process. ``InvalidInput`` in a strict project."""
    told = [project.objection(f"the {part.role} {part.name}", part.licence, part.commercial_use) for part in parts]
    for sentence in filter(None, told):
        _warn(sentence)
    return [sentence for sentence in told if sentence]


@lru_cache(maxsize=1000)
def _warn(sentence: str) -> None:
    log.warning("%s", sentence)


def forbids_commerce(tool: Tool[Any, Any]) -> bool:
    """Whether some of a tool's weights forbid commercial use."""
    return any(one.commercial_use is False for one in tool.requires.weights)


def portrait_parts(host: PluginHost, made_by: Mapping[str, Any]) -> list[Part]:
    """Who drew a portrait: the tool; experts, bases, LoRAs and controls where it was drawn by models; the picture that
    was given where it is one."""
    name = str(made_by.get("tool") or "")
    found = tool_parts(host, "portrait", name) if name else []
    for expert in made_by.get("experts") or ():
        found.append(expert_part(host.diffusers.get(expert), str(expert)))
    for weights in dict.fromkeys((*(made_by.get("weights") or ()), *(made_by.get("loras") or {}))):
        found.append(catalogue_part("weights of the drawing", str(weights)))
    if name == "picture" or made_by.get("guidance") == "picture":
        found.append(Part("picture", "a picture that was given", source="whoever gave it knows its licence"))
    finder = made_by.get("landmarks")
    if isinstance(finder, str) and finder not in ("guide", "assumed"):
        found += tool_parts(host, "landmarks", finder)
    return found


def expert_part(expert: Expert | None, name: str) -> Part:
    """An expert of the mixture of diffusers."""
    if expert is None:
        return Part("expert", name, source="the portrait names it; no such expert is here now")
    return Part("expert", name, expert.licence or UNKNOWN, expert.commercial_use, "the expert's own file")


def voice_parts(host: PluginHost, voice: Voice) -> list[Part]:
    """A voice, the weights that it names, and the engine that speaks it."""
    found = [voice_part(voice)]
    if isinstance(model := voice.parameters.get("model"), str) and model:
        found.append(catalogue_part("weights of speech", model))
    return [*found, *tool_parts(host, "speech", voice.engine)[:1]]


def voice_part(voice: Voice) -> Part:
    """A voice by its own record; ``commercial_use`` of its attributes outranks its licence's name."""
    declared = voice.attributes.get("commercial_use")
    allowed = declared if isinstance(declared, bool) else allows_commerce(voice.licence)
    return Part("voice", voice.id, voice.licence or UNKNOWN, allowed, "the voice's own record")


def chat_part(name: str) -> Part:
    """Who thinks: the offline author is Animism's own; a model by its catalogue entry; a provider's terms are unknown."""
    provider, _, model = name.partition(":")
    if provider == "offline":
        return own_part("chat model", name)
    if provider == "transformers" and model:
        return replace(catalogue_part("chat model", model), name=name)
    return Part("chat model", name, source="its provider's terms say; they are not known here")


def own_part(role: str, name: str) -> Part:
    """Something of Animism's own."""
    code, version, licence = code_of(_Written("animism"))
    return Part(role, name, licence or UNKNOWN, allows_commerce(licence), "Animism's own rules", f"{code} {version}")


def catalogue_part(role: str, model: str) -> Part:
    """Weights by their id in the catalogue."""
    from ..tools.weights.catalogue import catalogue

    try:
        known = catalogue().get(model)
    except AnimismError:
        known = None
    if known is None:
        return Part(role, model, source="the catalogue of weights does not know it")
    return Part(role, model, known.licence, known.commercial_use, "the catalogue of weights")

"""A changed voice, cast and tuned as an edit would do it, and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...agents import casting
from ...agents.editing import changed
from ...agents.job import Job
from ...agents.keeping import kept
from ...agents.persona import Persona
from ...agents.request import CreateRequest
from ...agents.workshop import Log, Workshop
from ...personas.spec import PersonaSpec
from ...plugins import PluginHost
from ...tools.media import Voice


def tried_voice(host: PluginHost, who: Persona, traits: Mapping[str, Any]) -> tuple[Voice, PersonaSpec]:
    """The voice that ``who`` would have with these traits, and the specification that says so. ``InvalidInput`` names
    a trait that does not exist or take the value."""
    spec = changed(who.spec, {f"voice.{name}": value for name, value in traits.items()})
    who.agreed(face=False)
    shop = Workshop(host, None, Job(), CreateRequest(spec.name), Path(), kept=kept(who, spec))
    return casting.cast(shop, spec, Log()), spec

"""Experts of the mixture of diffusers, as data: family, prompt, weights and their licence. None is drawn with."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from ...tools.diffusion.expert import Expert
from .report import Finding, failed, passed, warned

PLACES = {"subject", "details"}


def check(experts: Sequence[Expert]) -> Iterator[Finding]:
    """``expert.*``: each expert by name where something is wrong with it."""
    strangers = [expert for expert in experts if not isinstance(expert, Expert)]
    if strangers:
        yield failed("expert.type", f"a {type(strangers[0]).__name__} is no Expert", "register(Expert(name=..., ...))")
        return
    found = [
        finding for expert in experts for finding in (_family(expert), _prompt(expert), _licence(expert)) if finding
    ]
    yield from found
    if not found:
        yield passed("expert.contract", f"{len(experts)} with known family, prompt and licence")


def _family(expert: Expert) -> Finding | None:
    package = f"{Expert.__module__.rpartition('.')[0]}.{expert.family.replace('-', '_')}"
    if find_spec(package) is None:
        return warned(
            "expert.family",
            f"{expert.name}: no family {expert.family!r} comes with Animism",
            "sd15, sdxl, z_image, flux2_klein or qwen_edit; or hand over the portrait tool that draws with it",
        )
    return None


def _prompt(expert: Expert) -> Finding | None:
    try:
        places = {name for _, name, _, _ in string.Formatter().parse(expert.prompt) if name is not None}
    except ValueError as error:
        places = {str(error)}
    if "subject" not in places or places - PLACES:
        return failed(
            "expert.prompt",
            f"{expert.name}: the prompt {expert.prompt[:60]!r} cannot be filled in",
            "use {subject} and, where wanted, {details}",
        )
    return None


def _licence(expert: Expert) -> Finding | None:
    if expert.licence.strip():
        return None
    return failed("expert.licence", f"{expert.name} says no licence", 'licence = "...", commercial_use = true or false')

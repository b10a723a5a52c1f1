"""A tool for each manifest, Animism's own and the user's. Making them reads small files and starts nothing."""

from __future__ import annotations

from typing import Any

from ...personas.errors import InvalidInput
from ..capability import Tool
from ..contracts import ANIMATION
from .animation import CommandAnimation
from .lip_sync import CommandLipSync
from .manifest import Manifest, manifests
from .tool import BrokenCommand

KINDS = {"animation": CommandAnimation, "lip_sync": CommandLipSync}


def command_tools() -> list[Tool[Any, Any]]:
    """The tools. A manifest that cannot be read, or whose name is taken, is a tool that says so."""
    tools: dict[str, Tool[Any, Any]] = {}
    for path, found in manifests():
        if isinstance(found, Manifest) and found.name in tools:
            found = InvalidInput(f"{path}: the name {found.name!r} is taken by another manifest", mend="give it another")
        if isinstance(found, Manifest):
            tools[found.name] = KINDS[found.capability](found)
        else:
            tools[f"command-{path.stem}"] = BrokenCommand(ANIMATION, f"command-{path.stem}", found)
    return list(tools.values())

"""A mounted tool that makes a picture of a text, as a portrait tool of ours: ``--as TOOL=portrait`` when it is mounted.

The words are those that any drawing model here would get. Where the face is in the picture is not known here: the
points are those of an average face, until a landmarks tool has looked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput, ToolFailed
from ...personas.spec import PersonaSpec
from ...tools.capability import Availability, Progress, Tool, silent
from ...tools.contracts import PORTRAIT, PortraitRequest
from ...tools.media import Image, Portrait
from .definitions import Definition
from .mounted import MountedTool

TEXT_FIELDS = ("prompt", "text", "description", "query", "input")
TEMPLATE = "Portrait of a {subject}, {details}, one face, seen from the front, plain background"
WORDS = 300
"""Tokens of a prompt, roughly: what common services read."""


class MountedPortrait(Tool[PortraitRequest, Portrait]):
    """Tried after every other portrait tool, unless it is asked for: ``--tool portrait=NAME``."""

    capability = PORTRAIT
    priority = -100

    def __init__(self, mounted: MountedTool) -> None:
        self._mounted, self.mount = mounted, mounted.mount
        self.name = mounted.tool.capability  # type: ignore[misc]
        self.description = f"Draws by a mounted server. {mounted.description}"  # type: ignore[misc]

    def available(self) -> Availability:
        return self._mounted.available()

    def accepts(self, request: PortraitRequest) -> bool:
        return request.picture is None

    def run(self, request: PortraitRequest, progress: Progress = silent) -> Portrait:
        """Ask for one picture. ``ToolFailed`` when none comes; raises as the mounted tool does."""
        from ...tools.portrait.assumed_face import assumed_face
        from ...tools.portrait.diffusion import resized
        from ...tools.portrait.picture import face_box

        prompt = prompt_for(request.spec)
        asked = arguments_for(self._mounted.tool.definition, prompt, request)
        result = self._mounted.run(asked, progress)
        if not result.images:
            told = f"{self.name} sent no picture" + (f", but a link: {result.links[0].uri}" if result.links else "")
            raise ToolFailed(told, mend="mount a tool that answers with the picture itself", tool=self.name)
        image = resized(_square(result.images[0]), request.size)
        marks = assumed_face(request.size)
        made_by = {"tool": self.name, "seed": request.seed, "attempts": request.retry + 1, "notes": [], "prompt": prompt,
                   "landmarks": "assumed", "server": self.mount.place}
        return Portrait(image, marks, face_box(marks.points), made_by)


def fitting(definition: Definition) -> str:
    """The field of a tool that takes the text of a picture. ``InvalidInput`` for a tool that wants more than a text."""
    properties = definition.schema.get("properties")
    fields: Mapping[str, Any] = properties if isinstance(properties, dict) else {}
    wanted = definition.schema.get("required")
    required = [name for name in wanted if isinstance(name, str)] if isinstance(wanted, list) else []
    for name in [*required, *(field for field in TEXT_FIELDS if field in fields)]:
        part = fields.get(name)
        if set(required) <= {name} and isinstance(part, dict) and part.get("type") == "string":
            return name
    raise InvalidInput(f"{definition.name[:60]} does not make a picture of a text: it takes {definition.arguments}",
                       mend="leave out --as; it can be run as it is")


def arguments_for(definition: Definition, prompt: str, request: PortraitRequest) -> dict[str, Any]:
    """The text, and seed and size where the tool takes them. A picture in which nobody saw a face is asked for anew."""
    fields = definition.schema["properties"]
    more = {"seed": (request.seed + request.retry) % 2**31, "width": request.size, "height": request.size}
    numbers = {name: value for name, value in more.items()
               if isinstance(fields.get(name), dict) and fields[name].get("type") in ("integer", "number")}
    return {fitting(definition): prompt, **numbers}


def prompt_for(spec: PersonaSpec) -> str:
    """What is to be drawn, in words."""
    from ...tools.diffusion.expert import Expert
    from ...tools.diffusion.prompting import write_prompt

    drawer = Expert(name="mounted", description="A mounted server.", family="mounted", weights="mounted", prompt=TEMPLATE)
    return write_prompt(spec, drawer, sentences=True, limit=WORDS).text


def _square(image: Image) -> Image:
    """The middle of the picture, as wide as it is high."""
    height, width = image.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 3, (width - side) // 2  # faces are rather above the middle
    return np.ascontiguousarray(image[top : top + side, left : left + side])

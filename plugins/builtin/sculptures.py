"""Built-in: sculpted characters, drawn, found and moved."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.animation.sculpted import SculptureAnimation
    from animism.tools.avatar.sculpted import SculptureAvatar
    from animism.tools.landmarks.exact import ExactLandmarks
    from animism.tools.portrait.sculpted import SculpturePortrait

    register(SculpturePortrait())
    register(ExactLandmarks())
    register(SculptureAnimation())
    register(SculptureAvatar())

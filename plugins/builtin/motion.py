"""Built-in: speech to blendshapes by a model, talking heads, and models that live in an environment of their own."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.animation.latent_lips import LatentLipsAnimation
    from animism.tools.animation.latent_lips_lively import LivelyLipsAnimation
    from animism.tools.animation.liveportrait import LivePortraitAnimation
    from animism.tools.command.registered import command_tools
    from animism.tools.lip_sync.lam_a2e import LamLipSync

    register(LamLipSync())
    register(LatentLipsAnimation())
    register(LivelyLipsAnimation())
    register(LivePortraitAnimation())
    for tool in command_tools():
        register(tool)

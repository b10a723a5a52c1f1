"""Built-in: pictures by diffusion models, the experts that draw them, and who measures likeness."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.likeness.clip import ClipLikeness
    from animism.tools.likeness.siglip import SiglipLikeness
    from animism.tools.portrait.diffusion import DiffusionPortrait

    register(DiffusionPortrait())
    register(SiglipLikeness())
    register(ClipLikeness())


@hookimpl
def register_diffusers(register):
    from pathlib import Path

    from animism.tools import diffusion
    from animism.tools.diffusion.expert import experts_in

    for expert in experts_in(Path(diffusion.__file__).parent / "experts"):
        register(expert)

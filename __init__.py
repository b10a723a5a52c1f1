"""Describe anything; meet it.

>>> from animism import Studio                                   # doctest: +SKIP
>>> apple = Studio().create("a grumpy old apple who loves chess")  # doctest: +SKIP
>>> apple.say("Checkmate.", emotion="smug").save("checkmate.mp4")  # doctest: +SKIP

The public names, each loaded on first use, so that ``import animism`` is quick and pulls in nothing heavy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .agents.studio import Persona, Studio
    from .personas import AnimismError, PersonaSpec
    from .plugins import PluginHost, Tool, hookimpl
    from .tools.media import BlendshapeTrack, Landmarks, Portrait, Speech, Voice
    from .tools.sculpture import Sculpture
    from .tools.video import Video

    __version__: str

_WHERE = {
    "AnimismError": ".personas", "BlendshapeTrack": ".tools.media", "Landmarks": ".tools.media",
    "Persona": ".agents.studio", "PersonaSpec": ".personas", "PluginHost": ".plugins", "Portrait": ".tools.media",
    "Sculpture": ".tools.sculpture", "Speech": ".tools.media", "Studio": ".agents.studio", "Tool": ".plugins",
    "Video": ".tools.video", "Voice": ".tools.media", "hookimpl": ".plugins",
}

__all__ = [
    "AnimismError", "BlendshapeTrack", "Landmarks", "Persona", "PersonaSpec", "PluginHost", "Portrait", "Sculpture",
    "Speech", "Studio", "Tool", "Video", "Voice", "__version__", "hookimpl",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("animism")
    if name in _WHERE:
        return getattr(import_module(_WHERE[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__

"""The plugin host and what a plugin author needs: ``hookimpl``, ``tool``, ``Tool`` and what a tool says of itself.

Each is loaded at its first use, because the command line looks for plugins at every start and loads none where there
are only Animism's own.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ..tools.capability import Availability, Capability, Requires, Tool, Weights
    from .functions import tool
    from .hookspecs import hookimpl
    from .host import PluginHost
    from .info import ChatModelProvider, PluginInfo

__all__ = [
    "Availability", "Capability", "ChatModelProvider", "PluginHost", "PluginInfo", "Requires", "Tool", "Weights",
    "hookimpl", "tool",
]
_HOMES = {
    "..tools.capability": ("Availability", "Capability", "Requires", "Tool", "Weights"), ".functions": ("tool",),
    ".hookspecs": ("hookimpl",), ".host": ("PluginHost",), ".info": ("ChatModelProvider", "PluginInfo"),
}


def __getattr__(name: str) -> Any:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value = getattr(import_module(home, __name__), name)
    return value

"""The plugin host and what a plugin author needs: ``hookimpl``, ``Tool`` and the media types."""

from ..tools.capability import Availability, Capability, Requires, Tool, Weights
from .functions import tool
from .hookspecs import hookimpl
from .host import PluginHost
from .info import ChatModelProvider, PluginInfo

__all__ = [
    "Availability", "Capability", "ChatModelProvider", "PluginHost", "PluginInfo", "Requires", "Tool", "Weights",
    "hookimpl", "tool",
]

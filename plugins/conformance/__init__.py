"""The conformance kit: what every plugin must hold to, as checks that anybody can run.

>>> from animism.plugins.conformance import check_plugin                 # doctest: +SKIP
>>> check_plugin("my-plugin").raise_for_failures()                       # doctest: +SKIP

The names are loaded on first use: pytest imports this package in every run where Animism is installed.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .kit import check, check_chat_model, check_expert, check_tool, check_voice
    from .plugin import check_plugin
    from .report import Finding, Report

_WHERE = {
    "Finding": ".report",
    "Report": ".report",
    "check": ".kit",
    "check_chat_model": ".kit",
    "check_expert": ".kit",
    "check_plugin": ".plugin",
    "check_tool": ".kit",
    "check_voice": ".kit",
}

__all__ = [
    "Finding",
    "Report",
    "check",
    "check_chat_model",
    "check_expert",
    "check_plugin",
    "check_tool",
    "check_voice",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(_WHERE[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__

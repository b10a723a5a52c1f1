"""What a persona is: its specification, its errors and where it is kept. Imports nothing else of ours.

The specification is loaded on first use, because the command line needs the errors alone to start quickly.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .errors import (
    AnimismError,
    Cancelled,
    CardError,
    ChatModelError,
    InvalidInput,
    NoFaceDetected,
    OutOfMemory,
    PluginError,
    Refused,
    StoreError,
    Timeout,
    ToolFailed,
    ToolUnavailable,
)

if TYPE_CHECKING:
    from .spec import (
        EMOTIONS,
        Appearance,
        BigFive,
        Exchange,
        LifeContext,
        PersonalIdentity,
        PersonaSpec,
        Provenance,
        SocialIdentity,
        VoiceTraits,
    )

__all__ = [
    "EMOTIONS", "AnimismError", "Appearance", "BigFive", "Cancelled", "CardError", "ChatModelError", "Exchange",
    "InvalidInput", "LifeContext", "NoFaceDetected", "OutOfMemory", "PersonaSpec", "PersonalIdentity", "PluginError",
    "Provenance", "Refused", "SocialIdentity", "StoreError", "Timeout", "ToolFailed", "ToolUnavailable",
    "VoiceTraits",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(".spec", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""What a persona is: its specification, its errors and where it is kept. Imports nothing else of ours."""

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

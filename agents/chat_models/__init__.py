"""Who can think: the chat models and what plugin authors need to add one. Each name is loaded on first use."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .base import ChatModel
    from .messages import Choice, Message, Usage, assistant, system, user
    from .offline import OfflineChatModel
    from .openai import OpenAIChatModel
    from .openai_wire import Limits
    from .scripted import Asked, ScriptedChatModel
    from .scripted_server import ScriptedServer
    from .transformers_model import LocalLimits, TransformersChatModel

_WHERE = {
    "Asked": "scripted", "ChatModel": "base", "Choice": "messages", "Limits": "openai_wire",
    "LocalLimits": "transformers_model", "Message": "messages", "OfflineChatModel": "offline",
    "OpenAIChatModel": "openai", "ScriptedChatModel": "scripted", "ScriptedServer": "scripted_server",
    "TransformersChatModel": "transformers_model", "Usage": "messages", "assistant": "messages",
    "system": "messages", "user": "messages",
}

__all__ = [
    "Asked", "ChatModel", "Choice", "Limits", "LocalLimits", "Message", "OfflineChatModel", "OpenAIChatModel",
    "ScriptedChatModel", "ScriptedServer", "TransformersChatModel", "Usage", "assistant", "system", "user",
]


def __getattr__(name: str) -> Any:
    if name in _WHERE:
        return getattr(import_module(f".{_WHERE[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""The chat models that come with Animism, handed over as any plugin would hand over its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...personas.errors import InvalidInput
from ...plugins.hookspecs import hookimpl

if TYPE_CHECKING:
    from .base import ChatModel

ANIMISM_API = "1.0"


def make_openai(model: str) -> ChatModel:
    """``openai:MODEL``; ``InvalidInput`` without a model, ``ToolUnavailable`` without a key."""
    from .openai import OpenAIChatModel

    return OpenAIChatModel(model)


def make_offline(model: str) -> ChatModel:
    """``offline``; ``InvalidInput`` for anything after a colon."""
    from .offline import OfflineChatModel

    if model:
        raise InvalidInput(f"offline has no model {model!r}", mend="write offline; --seed makes another character")
    return OfflineChatModel()


def make_transformers(model: str) -> ChatModel:
    """``transformers:FOLDER_OR_ID``; ``InvalidInput`` without a model, ``ToolUnavailable`` where it cannot be run."""
    from .transformers_model import TransformersChatModel

    if not model:
        raise InvalidInput(
            "transformers needs a model", mend="write transformers:FOLDER, or transformers:ID (see: animism weights list)"
        )
    return TransformersChatModel(model)


@hookimpl
def register_chat_models(register: Callable[[str, Callable[[str], Any], str], None]) -> None:
    """``openai``, ``transformers`` and ``offline``."""
    register("offline", make_offline, "Rule-based and deterministic: needs no key, no network, no download.")
    register("openai", make_openai, "Any OpenAI-compatible server: openai:MODEL, or openai:MODEL@http://HOST:PORT/v1.")
    register("transformers", make_transformers, "A language model in a local folder, held to every schema: transformers:FOLDER.")

"""Every hook, in the order of a persona's life: who can think, what can be done, which voices there are, what the
command line offers, and what may be watched.

A plugin implements any of them as a module-level function under ``@hookimpl`` and may take any subset of the
arguments. ``register_*`` hooks are *collected*: each plugin calls ``register`` none, one or many times.
``tool_called`` and ``persona_created`` are *observed*: what they return is ignored, and what they raise is reported
and does not stop the work.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pluggy

if TYPE_CHECKING:
    from ..personas.spec import PersonaSpec
    from ..tools.capability import Tool, ToolCall
    from ..tools.diffusion.expert import Expert
    from ..tools.media import Voice

hookspec = pluggy.HookspecMarker("animism")
hookimpl = pluggy.HookimplMarker("animism")


@hookspec
def register_chat_models(register: Callable[[str, Callable[[str], Any], str], None]) -> None:
    """Hand over providers of chat models: who can think.

    :param register: call as ``register(provider, make, sentence)``. ``provider`` is the word before the colon in
        ``--chat-model PROVIDER:MODEL``; ``make(model)`` returns a chat model for the word after it (``""`` when there
        is none) and may raise ``ToolUnavailable`` with the command that would help; ``sentence`` tells a user what it
        is.
    """


@hookspec
def register_tools(register: Callable[[Tool[Any, Any]], None]) -> None:
    """Hand over tools of any capability.

    :param register: call as ``register(tool)`` with an instance of :class:`animism.tools.capability.Tool`. Making
        the instance must be quick; what is heavy belongs in ``setup``. A capability that nobody knows yet becomes
        known by its first tool. A second tool of the same capability and name is refused.
    """


@hookspec
def register_diffusers(register: Callable[[Expert], None]) -> None:
    """Hand over experts of the mixture of diffusers, as data.

    :param register: call as ``register(expert)`` with an :class:`animism.tools.diffusion.expert.Expert`;
        :func:`~animism.tools.diffusion.expert.experts_in` reads a folder of TOML files. Names are unique. ``family``
        must be one that a portrait tool knows; weights are named, not loaded. Raise ``InvalidInput`` for data that
        cannot be used.
    """


@hookspec
def register_voices(register: Callable[[Voice], None]) -> None:
    """Hand over voices of the mixture of voices.

    :param register: call as ``register(voice)`` with an :class:`animism.tools.media.Voice`. Its ``engine`` is the
        name of the ``speech`` tool that speaks it; languages are BCP-47 tags; ``licence`` and ``consent`` are part of
        a voice.
    """


@hookspec
def register_commands(cli: Any) -> None:
    """Add subcommands to ``animism``.

    :param cli: the :class:`typer.Typer` application. Import what a command needs inside the command, so that
        ``animism --help`` stays quick.
    """


@hookspec
def tool_called(call: ToolCall) -> None:
    """Watch a tool call that ended, well or badly.

    :param call: capability, tool, the reason it was chosen, seconds, attempt, and the error if there was one.
    """


@hookspec
def persona_created(spec: PersonaSpec, folder: Path) -> None:
    """Watch a persona that was made and stored.

    :param spec: the persona as it was stored.
    :param folder: where its picture, sound and video lie while the hook runs. Copy what is to be kept: unless the user
        named a folder it is a temporary one.
    """

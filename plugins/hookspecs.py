"""Every hook, in the order of a persona's life: who can think, what can be done, which voices there are, what the
command line offers, and what may be watched.

A plugin implements any of them as a module-level function under ``@hookimpl`` and may take any subset of the
arguments. ``register_*`` hooks are *collected*: each plugin calls ``register`` none, one or many times, and nothing of
a plugin is taken that raises. ``tool_called`` and ``persona_created`` are *observed*: what they return is ignored, and
what they raise is reported and does not stop the work. A hook is to answer within 20 seconds; what takes longer belongs into
a tool's ``setup``, or a thread of the plugin's.

These docstrings are the reference (HOOKS.md is generated from them). A hook or an argument that is to go is marked by
``warn_on_impl`` or ``warn_on_impl_args`` here and served by its old name in ``versions.py`` until the major version
changes.
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
    """Hand over providers of chat models: who can think. Since API 1.0.

    :param register: call as ``register(provider, make, sentence)``, for example ``register("parrot", Parrot, "Repeats
        what it hears.")``. ``provider`` is the word before the colon in ``--chat-model PROVIDER:MODEL``, and unique;
        ``make(model)`` returns an :class:`animism.agents.chat_models.base.ChatModel` for the word after it (``""`` when
        there is none) and may raise ``InvalidInput`` for a model there is not, or ``ToolUnavailable`` with the command
        that would help; ``sentence`` tells a user what it is. A model that cannot answer raises ``ChatModelError``, and
        the offline author takes that one step.
    """


@hookspec
def register_tools(register: Callable[[Tool[Any, Any] | Callable[..., Any]], None]) -> None:
    """Hand over tools of any capability. Since API 1.0.

    :param register: call as ``register(tool)`` with an instance of :class:`animism.tools.capability.Tool`, for example
        ``register(UpperCase())``, or with a typed function of yours. Making the instance must be quick; what is
        heavy belongs in ``setup``. A capability that nobody knows yet becomes known by its first tool. A second tool of
        the same capability and name is refused. What goes into and comes out of each capability, with units, is in
        CAPABILITIES.md. ``run`` raises ``ToolFailed`` when the job cannot be done, ``NoFaceDetected`` when there is no
        face, and lets pass what ``progress`` raises: so a user cancels.
    """


@hookspec
def register_diffusers(register: Callable[[Expert], None]) -> None:
    """Hand over experts of the mixture of diffusers, as data. Since API 1.0.

    :param register: call as ``register(expert)`` with an :class:`animism.tools.diffusion.expert.Expert`;
        :func:`~animism.tools.diffusion.expert.experts_in` reads a folder of TOML files. Names are unique. ``family``
        must be one that a portrait tool knows; weights are named, not loaded. Raise ``InvalidInput`` for data that
        cannot be used.
    """


@hookspec
def register_voices(register: Callable[[Voice], None]) -> None:
    """Hand over voices of the mixture of voices. Since API 1.0.

    :param register: call as ``register(voice)`` with an :class:`animism.tools.media.Voice`, for example
        ``register(Voice("espeak", "mine:gran", ("en-GB",), parameters={"rate": 130}))``. Its ``engine`` is the name of
        the ``speech`` tool that speaks it; its ``id`` is unique; languages are BCP-47 tags; ``licence`` and ``consent``
        are part of a voice.
    """


@hookspec
def register_commands(cli: Any) -> None:
    """Add subcommands to ``animism``. Since API 1.0.

    :param cli: the :class:`typer.Typer` application: ``@cli.command()`` over a function adds one. Import what a command
        needs inside the command, so that ``animism --help`` stays quick. A name that is taken is refused, and with it
        all commands of the plugin. Raise an error of :mod:`animism.personas.errors` with a ``mend`` for what the user
        can mend.
    """


@hookspec
def tool_called(call: ToolCall) -> None:
    """Watch a tool call that ended, well or badly. Since API 1.0.

    :param call: :class:`animism.tools.capability.ToolCall`: capability, tool, the reason it was chosen, seconds,
        attempt (from 1), and the error in one line, or ``None``.
    """


@hookspec
def persona_created(spec: PersonaSpec, folder: Path | None) -> None:
    """Watch a persona that was made and stored. Since API 1.0.

    :param spec: the persona as it was stored, an :class:`animism.personas.spec.PersonaSpec`.
    :param folder: where its picture, sound and video lie while the hook runs; ``None`` for one that was imported. Copy
        what is to be kept: unless the user named a folder it is a temporary one.
    """

"""The command ``animism``: its subcommands, and how errors become one clear line.

Each command imports what it needs inside itself, so that ``animism --help`` stays quick. Nothing is made here.
"""

from __future__ import annotations

import io
import os
import sys
from typing import Annotated

import typer

from ..personas.errors import AnimismError, Cancelled, InvalidInput
from . import (
    avatar,
    cards,
    chat,
    consent,
    create,
    evaluate,
    inspect,
    keeping,
    licences,
    mcp_command,
    plugin,
    serve,
    travel,
    verify,
    weights,
)

cli = typer.Typer(
    name="animism", help="Describe anything; meet it.", invoke_without_command=True, add_completion=False,
    pretty_exceptions_enable=False, context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(version("animism"))
        raise typer.Exit


@cli.callback()
def _options(
    context: typer.Context,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback when something fails.")] = False,
    trace_plugins: Annotated[bool, typer.Option("--trace-plugins", help="Show every call of a plugin's hook.")] = False,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """A sentence becomes a character with a face, a voice and a moving mouth. Without a command: a conversation that
    makes one."""
    if context.invoked_subcommand is None:
        from .describe import describe

        describe(os.environ.get("ANIMISM_CHAT_MODEL", "offline"))


for module in (
    create, chat, serve, keeping, cards, travel, avatar, verify, consent, licences, inspect, plugin, mcp_command, weights,
    evaluate,
):
    module.add_to(cli)


def main() -> None:
    """The console script. Exit codes: 0 done, 1 failed, 2 bad input, 130 stopped by Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):  # a persona may speak what the terminal's encoding cannot
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    debug = "--debug" in sys.argv
    sys.argv = [sys.argv[0], *(["--debug"] if debug else []), *(a for a in sys.argv[1:] if a != "--debug")]
    if "--trace-plugins" in sys.argv:  # before plugins add their commands
        os.environ["ANIMISM_TRACE_PLUGINS"] = "1"
        sys.argv.remove("--trace-plugins")
    try:
        _plugin_commands()
        cli(standalone_mode=True)
    except AnimismError as error:
        if debug:
            raise
        _tell(f"error: {_one_line(error)}")
        if error.mend:
            _tell(f"mend: {error.mend}")
        sys.exit(130 if isinstance(error, Cancelled) else 2 if isinstance(error, InvalidInput) else 1)
    except KeyboardInterrupt:
        _tell("stopped; nothing half-made was kept")
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except Exception as error:
        if debug:
            raise
        _tell(f"error: {type(error).__name__}: {_one_line(error)}")
        _tell("mend: run it again with --debug and report what it prints")
        sys.exit(1)


def _plugin_commands() -> None:
    """Let plugins add commands. An MCP server's output is its protocol's alone, so that no plugin may print before it
    runs."""
    if next((word for word in sys.argv[1:] if not word.startswith("-")), "") == "mcp":
        return
    from ..plugins import PluginHost

    host = PluginHost()
    host.add_commands(cli)
    host.hand_on()


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:500] or type(error).__name__


def _tell(text: str) -> None:
    print(text, file=sys.stderr)

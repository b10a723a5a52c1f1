"""Commands that plugins add to ``animism``: all of a plugin's or none, and none under a name that is taken."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from .containment import Container


@contextmanager
def only_new(cli: Any, container: Container | None) -> Iterator[None]:
    """Inside, a plugin adds commands to ``cli`` (a :class:`typer.Typer`). When it raises, or what it adds has the name
    of a command that is there, ``cli`` is as it was before; ``ValueError`` names the command."""
    commands, groups, callback = list(cli.registered_commands), list(cli.registered_groups), cli.registered_callback
    try:
        yield
        added = [one for one in cli.registered_commands if one not in commands]
        taken = {_name(one) for one in [*commands, *groups]}
        twice = sorted(taken & {_name(one) for one in [*added, *(g for g in cli.registered_groups if g not in groups)]})
        if twice:
            raise ValueError(f"there is a command {', '.join(twice)} already")
    except BaseException:
        cli.registered_commands[:], cli.registered_groups[:] = commands, groups
        raise
    finally:
        cli.registered_callback = callback
    if container is not None:
        from .contained import contained_command

        for one in added:
            one.callback = contained_command(one.callback, container)


def _name(registered: Any) -> str:
    """As it is typed."""
    callback = getattr(registered, "callback", None)
    return str(registered.name or getattr(callback, "__name__", "").replace("_", "-"))

"""``animism plugin``: what an author of plugins and a user of other people's need; each command has its file."""

from __future__ import annotations

import typer

from . import plugin_check, plugin_home, plugin_mount, plugin_new


def add_to(cli: typer.Typer) -> None:
    group = typer.Typer(help="Write, check, mount and set up plugins.", no_args_is_help=True)
    for module in (plugin_new, plugin_check, plugin_mount, plugin_home):
        module.add_to(group)
    cli.add_typer(group, name="plugin")

"""``animism tools deploy``: the tool server on Ray Serve, for more than one machine or card.

What is deployed is :mod:`animism.tools.server.on_ray`; here are the cluster, the port, the token and the end. Every
process of the cluster makes its tools of its own plugins, so each machine has Animism installed.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from ..tools.capability import ToolRegistry
    from ..tools.diffusion.expert import Expert
    from ..tools.media import Voice

RAY_PORT = 8767


def deploy(
    address: Annotated[str | None, typer.Option(help="A Ray cluster (auto, or HOST:PORT); one is begun here without it.")] = None,
    plan: Annotated[Path | None, typer.Option(help="A TOML file: deployments, copies, cards. See tools/server/RAY.md.")] = None,
    replicas: Annotated[int, typer.Option(min=1, help="Copies of every deployment that the plan leaves out.")] = 1,
    host: Annotated[str, typer.Option(help="Where to listen.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Taken ones are passed over.")] = RAY_PORT,
    token: Annotated[str | None, typer.Option(
        envvar="ANIMISM_TOOLS_TOKEN", help="What must be shown; one is made, shown once and written down by default.")] = None,
    memory: Annotated[str | None, typer.Option(help="For models that a copy keeps loaded, such as 8GB.")] = None,
    cpus: Annotated[int | None, typer.Option(min=1, help="Of a cluster that is begun here; all by default.")] = None,
    folder: Annotated[Path | None, typer.Option(help="Where accepted jobs are kept; shared, if the front may move.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON line with the address.")] = False,
) -> None:
    """Serve the tools on a Ray cluster: copies that scale, fractions of cards, and jobs that outlive a copy."""
    from ..tools.server.on_ray import Served, serve_tools, start_ray, stop_ray
    from ..tools.server.on_ray_plan import RayPlan, complete, read_plan
    from ..tools.server.places import server_folder
    from ..tools.server.settings import ToolServerSettings, bytes_of
    from .server.running import listen
    from .tool_server import _token

    given = read_plan(plan) if plan is not None else RayPlan()
    whole = complete(given, tools(), _families(), replicas)
    listener, free = listen(host, port)
    listener.close()
    token, made = _token(free, token)
    settings = ToolServerSettings(
        host=host, port=free, token=token, memory=bytes_of(memory) if memory else None, folder=folder or server_folder(free),
    )
    start_ray(address, **({"num_cpus": cpus} if cpus and not address else {}))
    try:
        serve_tools(Served(tools, voices, experts), settings, whole)
        _tell(settings, whole, made, as_json)
        _wait()
    finally:
        stop_ray(cluster=address is None)


def tools() -> ToolRegistry:
    """The tools of this process's plugins. Every copy calls this for itself."""
    from ..plugins import PluginHost

    return PluginHost(server="").tools


def voices() -> Mapping[str, Voice]:
    """The voices of this process's plugins."""
    from ..plugins import PluginHost

    return PluginHost(server="").voices


def experts() -> Mapping[str, Expert]:
    """The experts of this process's plugins and of the user."""
    from ..plugins import PluginHost

    return PluginHost(server="").diffusers


def _families() -> set[str]:
    from ..plugins import PluginHost

    return {expert.family for expert in PluginHost().diffusers.values()}


def _tell(settings: Any, plan: Any, made: bool, as_json: bool) -> None:
    from .server.running import address_of

    address = address_of(settings).rstrip("/")
    if as_json:
        told = {"address": address, "port": settings.port, "mcp": f"{address}/mcp", "deployments": sorted(plan.names)}
        print(json.dumps({**told, "token": settings.token} if made else told), flush=True)
        return
    print(f"\n  {address}        the tools, over REST and MCP, in {len(plan.groups)} deployments\n", flush=True)
    if made:
        print(f"  token (shown this once)  {settings.token}\n", flush=True)
    print("  Ctrl-C takes them down", flush=True)


def _wait() -> None:
    """Until Ctrl-C or a polite kill."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    while not stop.wait(1.0):
        pass
    print("stopping", file=sys.stderr)


def add_to(group: typer.Typer) -> None:
    """Under ``animism tools``."""
    group.command()(deploy)

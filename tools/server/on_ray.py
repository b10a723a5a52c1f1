"""The tool server on Ray Serve: the same application in front, and a deployment for each group of tools behind it.

    start_ray(...); serve_tools(make, settings, plan)

The front accepts, queues, keeps and answers for jobs just as on one machine; its tools run in copies that Ray starts,
stops, places on cards and replaces. Jobs that were accepted outlive a copy, and, with a folder that the front finds
again, the front as well.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ...personas.errors import ToolUnavailable
from ..capability import ToolRegistry
from ..diffusion.expert import Expert
from ..files import appearing
from ..media import Voice
from .on_ray_plan import Group, RayPlan
from .settings import ToolServerSettings

APPLICATION = "animism"
INSTALL = "pip install 'animism[ray]'"
DOWNSCALE = 60.0
"""Seconds without work after which a copy beyond the least number goes; loading a model again takes as long."""

PATIENCE = 0.02
"""Seconds, at most, between two looks for a free copy while all are busy. Ray's own half a second leaves a copy idle for
longer than a short job takes; to let calls wait inside copies would put some behind a long job while another copy is
free."""


@dataclass(frozen=True)
class Served:
    """What every process of the cluster makes for itself: ``tools()``, ``voices()`` and ``experts()`` are functions that
    it can import."""

    tools: Callable[[], ToolRegistry]
    voices: Callable[[], Mapping[str, Voice]] = dict
    experts: Callable[[], Mapping[str, Expert]] = dict


def start_ray(address: str | None = None, **options: Any) -> None:
    """Join the cluster at ``address`` (``auto`` finds one on this machine), or begin one here. Reports nothing to Ray's
    makers. ``options`` are ``ray.init``'s.

    :raises ToolUnavailable: Ray is not installed, or there is no such cluster.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
    except ImportError:
        raise ToolUnavailable("ray not installed", mend=INSTALL) from None
    if ray.is_initialized():
        return
    local: dict[str, Any] = {} if address else {"include_dashboard": False}
    try:
        ray.init(address=address, log_to_driver=False, **{**local, **options})
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise ToolUnavailable(f"no Ray cluster: {str(error).splitlines()[0]}", mend="ray start --head, or leave out the address") from None


def serve_tools(served: Served, settings: ToolServerSettings, plan: RayPlan) -> None:
    """Deploy the application at ``settings.host`` and ``port``; a second call takes the first one's place without a gap.
    The plan has to be complete."""
    from ray import serve

    serve.start(proxy_location="HeadOnly", http_options={"host": settings.host, "port": settings.port})
    serve.run(application(served, settings, plan), name=APPLICATION, route_prefix="/")


def stop_ray(*, cluster: bool = True) -> None:
    """Take the application down, and with ``cluster`` Ray Serve and the cluster that this process began."""
    import ray
    from ray import serve

    if not ray.is_initialized():
        return
    if cluster:
        serve.shutdown()
    else:
        serve.delete(APPLICATION)
    ray.shutdown()


def application(served: Served, settings: ToolServerSettings, plan: RayPlan) -> Any:
    """The application graph: the front, bound to one deployment a group."""
    from ray import serve

    handles = {group.name: deployment_of(group, served, settings.memory) for group in plan.groups}
    limits = replace(settings.limits, threads=plan.threads)
    front = serve.deployment(
        _front(), name="front", num_replicas=1, max_ongoing_requests=1000, graceful_shutdown_timeout_s=settings.limits.drain,
        ray_actor_options={"num_cpus": plan.ingress_cpus},
    )
    return front.bind(served, replace(settings, limits=limits), plan, handles)


def deployment_of(group: Group, served: Served, memory: int | None = None) -> Any:
    """A group's deployment, bound."""
    from ray import serve
    from ray.serve.config import RequestRouterConfig

    scale: dict[str, Any] = {"num_replicas": group.replicas}
    if group.most > group.replicas:
        scale = {"autoscaling_config": {
            "min_replicas": group.replicas, "max_replicas": group.most, "target_ongoing_requests": group.ongoing,
            "downscale_delay_s": DOWNSCALE, "upscale_delay_s": 1.0,
        }}
    actor = {"num_cpus": group.cpus, "num_gpus": group.gpus}
    made = serve.deployment(
        _copy(group.models), name=group.name, max_ongoing_requests=group.ongoing, ray_actor_options=actor,
        health_check_period_s=2.0, health_check_timeout_s=60.0, **scale,
        request_router_config=RequestRouterConfig(initial_backoff_s=PATIENCE / 2, max_backoff_s=PATIENCE),
    )
    return made.bind(served.tools, memory, group.ongoing)


def _copy(models: int) -> type:
    """A replica that says which experts it has, so that calls for one go where it is loaded."""
    from ray import serve

    from .on_ray_replica import Replica

    class Copy(Replica):
        @serve.multiplexed(max_num_models_per_replica=models)
        async def expert(self, name: str) -> str:
            """The expert itself is loaded, and let go, by the residency; what is kept here is that calls for it belong
            here."""
            return name

        async def run(self, asked: bytes) -> Any:
            if name := serve.get_multiplexed_model_id():
                await self.expert(name)
            async for piece in Replica.run(self, asked):
                yield piece

        async def frames(self, asked: bytes) -> Any:
            async for piece in Replica.frames(self, asked):
                yield piece

    return Copy


def _front() -> Any:
    from ray import serve

    class Front:
        """The tool server's application over tools that run elsewhere."""

        def __init__(self, served: Served, settings: ToolServerSettings, plan: RayPlan, handles: Mapping[str, Any]) -> None:
            from .application import make_application
            from .on_ray_tool import over_ray

            if settings.folder is not None:
                queue_again(settings.folder / "jobs")
            registry = over_ray(served.tools(), plan, handles)
            self._app = make_application(registry, settings, served.voices(), served.experts())

        def __serve_build_asgi_app__(self) -> Any:
            return self._app

    return serve.ingress()(Front)


def queue_again(folder: Path) -> int:
    """Have the jobs that ran when the front ended wait once more; how many. On one machine such a job is lost, for it may
    be what ended the server; here it ran in another process, whose end is borne by :mod:`.on_ray_tool`."""
    count = 0
    for path in folder.glob("*.job"):
        try:
            row = json.loads(path.read_bytes())
        except (OSError, ValueError):
            continue  # the journal says so
        if isinstance(row, dict) and row.get("state") == "running":
            with appearing(path) as partial:
                partial.write_text(json.dumps(row | {"state": "queued"}), encoding="utf-8")
                partial.chmod(0o600)
            count += 1
    return count

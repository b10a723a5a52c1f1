"""The main of a process for a plugin that has an environment of its own: its tools on stdin and stdout, or, with
``--describe``, one JSON object of what its plugins bring. :mod:`animism.plugins.environment_tools` starts it; people do
not. Animism's own tools are not served: they are where it was started.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import Any


def main() -> None:
    """Serve until whoever started it is gone. Ctrl-C is theirs to heed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(int(os.environ.get("ANIMISM_ENVIRONMENT_MEMORY") or 0))
    from ..tools.server.worker_channel import Channel
    from ..tools.server.worker_side import WorkerSide, pipes

    ends = pipes()  # before a plugin prints a word
    from ..plugins import PluginHost

    host = PluginHost(server="", environments=False)
    if "--describe" in sys.argv:
        import json

        ends[1].write(json.dumps(_described(host)).encode())
        ends[1].flush()
    else:
        WorkerSide(_foreign(host), Channel(*ends)).serve()
    sys.stderr.flush()
    os._exit(0)  # threads that a plugin left behind do not keep it


def _foreign(host: Any) -> Any:
    """The tools of plugins other than Animism's own."""
    from ..tools.capability import ToolRegistry

    registry = ToolRegistry()
    for tool in host.foreign("register_tools"):
        registry.add(tool)
    return registry


def _described(host: Any) -> dict[str, Any]:
    """What :class:`animism.plugins.environments.Environment` keeps."""
    from dataclasses import asdict

    from ..tools.server.worker_side import tool_row

    rows = [tool_row(tool) for tool in _foreign(host)]
    voices = [voice.to_data() for voice in host.foreign("register_voices")]
    experts = [expert.model_dump(mode="json") for expert in host.foreign("register_diffusers")]
    plugins = [asdict(info) for info in host.plugins if info.foreign]
    return {"plugins": plugins, "tools": rows, "voices": voices, "experts": experts}


def _limit_memory(most: int) -> None:
    """Let the system refuse more, where it can."""
    if most:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()

"""The main of a worker process: the tools of this environment's plugins, on stdin and stdout.

``animism tools serve --worker NAME=/path/to/python`` starts it; people do not.
"""

from __future__ import annotations

import signal
import sys


def main() -> None:
    """Serve until the server is gone. Ctrl-C is the server's to heed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    from ..tools.server.worker_channel import Channel
    from ..tools.server.worker_side import WorkerSide, pipes

    ends = pipes()  # before a plugin prints a word
    from ..plugins import PluginHost

    WorkerSide(PluginHost(server="").tools, Channel(*ends)).serve()
    sys.exit(0)


if __name__ == "__main__":
    main()

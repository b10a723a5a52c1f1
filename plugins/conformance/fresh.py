"""A plugin in a fresh process: nothing of it is loaded, and modules can be missing. What runs is :mod:`.probe`."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

LIMIT = 120.0


class DidNotEnd(Exception):
    """The process ended badly or not at all; the message is its last line."""


def in_fresh_process(name: str, module: str, *, without: Iterable[str] = (), run: str = "") -> dict[str, Any]:
    """What the probe found: ``base`` and ``seconds`` to import ours and the plugin, ``loaded`` top-level modules that
    came with it, ``tools`` where modules are missing, ``result`` where a tool (``capability:name``) is run.

    :raises DidNotEnd: it raised, exited or hung.
    """
    from . import probe

    orders = {
        "name": name,
        "module": module,
        "package": __package__,
        "path": [p for p in sys.path if p],
        "without": sorted(without),
        "run": run,
    }
    with tempfile.TemporaryDirectory(prefix="animism-probe-") as folder:
        asked, answer = Path(folder) / "orders.json", Path(folder) / "answer"
        asked.write_text(json.dumps(orders), encoding="utf-8")
        # -P: this folder has a module named requests, which is not the library of that name
        command = [sys.executable, "-P", probe.__file__, str(asked), str(answer)]
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                text=True,
                timeout=LIMIT,
                check=False,
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONHASHSEED": "random"},
            )
        except subprocess.TimeoutExpired:
            raise DidNotEnd(f"it had not ended after {LIMIT:.0f} s") from None
        if done.returncode or not answer.is_file():
            lines = done.stderr.strip().splitlines() or [f"it ended with {done.returncode}"]
            raise DidNotEnd(lines[-1][:300])
        return pickle.loads(answer.read_bytes())  # our own process wrote it

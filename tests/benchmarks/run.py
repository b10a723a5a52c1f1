"""``make bench``: the tables in the README, one after another. Nothing is asserted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent

if __name__ == "__main__":
    for script in (
        "bench_animation.py", "bench_create.py", "bench_live.py", "bench_live_face.py", "bench_memory.py", "bench_server.py",
    ):
        print(f"\n== {script}", flush=True)
        subprocess.run([sys.executable, str(HERE / script), *sys.argv[1:]], check=True)

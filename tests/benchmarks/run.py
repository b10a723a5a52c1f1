"""``make bench``: the tables in the README, one after another. Nothing is asserted."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent

if __name__ == "__main__":
    scripts = [
        "bench_animation.py", "bench_create.py", "bench_live.py", "bench_live_face.py", "bench_memory.py", "bench_server.py",
        "bench_cards.py", "bench_guidance.py", "bench_tool_server.py", "bench_plugins.py", "bench_mcp.py", "bench_provenance.py",
    ]
    for module, needing in {"torch": ("bench_diffusion.py", "bench_chat_local.py", "bench_motion.py"), "ray": ("bench_ray.py",)}.items():
        if find_spec(module) is None:
            print(f"{', '.join(needing)} left out: {module} is not installed (make test-models brings it)")
        else:
            scripts += needing
    for script in scripts:
        print(f"\n== {script}", flush=True)
        subprocess.run([sys.executable, str(HERE / script), *sys.argv[1:]], check=True)

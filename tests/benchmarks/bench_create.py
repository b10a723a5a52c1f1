"""How long the main job takes, stage by stage, and how much memory: each figure a ratio or a count from one run.

    python tests/benchmarks/bench_create.py [--repeat 3] [--json FILE]

- ``help``: ``animism --help`` as a process.
- ``first``: ``animism create`` in a fresh process and home, as after installation (nothing is compiled at run time).
- ``warm``: a second creation in the same process with a line of about four seconds; seconds over clip seconds.
- ``length``: seconds and peak memory for lines of 4, 16 and 64 seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

APPLE = "a grumpy old apple who loves chess"
FOUR_SECONDS = "Sit down, young man. White moves first, and I am always white."
ANIMISM = str(Path(sys.executable).with_name("animism"))


def process(*command: str, home: str) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "ANIMISM_HOME": home}, cwd=home)
    return time.perf_counter() - start


def warm(text: str, repeat: int, home: str) -> dict[str, float]:
    """Median seconds of creations after the first, in this process."""
    from animism import Studio

    studio = Studio(home=home)
    studio.create(APPLE, say="Hello.")
    taken, clip, stages = [], 0.0, {}
    for seed in range(repeat):
        start = time.perf_counter()
        who = studio.create(APPLE, say=text, seed=seed)
        taken.append(time.perf_counter() - start)
        stages = who.making["seconds"]
        from animism.tools.video import Video

        clip = Video.open(who._stored.read("greeting.mp4")).seconds
    return {"seconds": statistics.median(taken), "clip": clip, "ratio": statistics.median(taken) / clip, **stages}


def longer(times: int, home: str) -> dict[str, float]:
    """One creation of a long line in a process of its own: seconds, clip seconds, peak memory in MB."""
    code = (
        "import resource, sys, time\nfrom animism import Studio\nfrom animism.tools.video import Video\n"
        f"t = time.perf_counter(); who = Studio().create({APPLE!r}, say={(FOUR_SECONDS + ' ') * times!r})\n"
        "s = time.perf_counter() - t; c = Video.open(who._stored.read('greeting.mp4')).seconds\n"
        "print(s, c, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=home,
        env={**os.environ, "ANIMISM_HOME": home},
    ).stdout.split()
    seconds, clip, memory = map(float, out)
    return {"seconds": seconds, "clip": clip, "ratio": seconds / clip, "memory_mb": memory}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    results: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as home:
        results["help"] = statistics.median(process(ANIMISM, "--help", home=home) for _ in range(5))
        print(f"animism --help                     {results['help']:.2f} s")
        results["first"] = process(ANIMISM, "create", APPLE, home=home)
        print(f"first animism create, new process  {results['first']:.1f} s")
        results["warm"] = row = warm(FOUR_SECONDS, options.repeat, home)
        print(f"warm create                        {row['seconds']:.2f} s for a clip of {row['clip']:.2f} s: "
              f"{row['ratio']:.2f} of its length")
        print("   " + ", ".join(f"{k} {v:.2f}" for k, v in row.items() if k not in ("seconds", "clip", "ratio")))
        results["length"] = []
        for times in (1, 4, 16):
            row = longer(times, home)
            results["length"].append(row)  # type: ignore[attr-defined]
            print(f"line of {row['clip']:5.1f} s                   {row['seconds']:.1f} s, {row['ratio']:.2f} of its length, "
                  f"{row['memory_mb']:.0f} MB at most")
    results["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"this process                       {results['memory_mb']:.0f} MB at most")
    if options.json:
        options.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()

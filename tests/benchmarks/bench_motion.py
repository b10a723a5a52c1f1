"""What moving a picture costs beside the models: frames a second of our own code, and memory over the length of a clip.

The networks are tiny (``tools/tiny``), so what is measured is cropping, windows, pasting back, checking and handing on.

    python tests/benchmarks/bench_motion.py            # the table
    python tests/benchmarks/bench_motion.py NAME SECONDS   # one run, in a process of its own
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

TOOLS = ("warp", "liveportrait", "latent-lips")
SIZE, FPS = 512, 25
LENGTHS = ("10", "60")


def one(name: str, seconds: float) -> None:
    """Run one tool and print frames a second, the share of it that the networks took, and peak memory in MB."""
    from animism.tools.contracts import AnimationRequest, LipSyncRequest
    from animism.tools.lip_sync.audio import AudioLipSync
    from animism.tools.media import Portrait, Speech
    from animism.tools.sculpture import Sculpture, render

    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#e0a884"}}, "solids": [{"shape": "ellipsoid", "radii": [1.0, 1.1, 0.9]}],
    })
    still = render(ball, size=SIZE)
    t = np.arange(int(seconds * 22_050)) / 22_050
    speech = Speech((0.3 * np.sin(900 * t) * (np.sin(9 * t) > 0)).astype(np.float32), 22_050, "")
    track = AudioLipSync().run(LipSyncRequest(speech, fps=FPS))
    request = AnimationRequest(Portrait(still.image, still.landmarks, still.box), track, SIZE, speech)
    with tempfile.TemporaryDirectory() as folder:
        tool, busy = _tool(name, Path(folder))
        frames = tool.run(request)
        reader = iter(frames)
        for _ in range(FPS):
            next(reader)
        before, began, cpu, models = _peak(), time.perf_counter(), time.process_time(), busy[0]
        count = sum(1 for _ in reader)
        wall, spent = time.perf_counter() - began, time.process_time() - cpu
    rest = max(1e-9, spent - (busy[0] - models))
    print(f"{name} {seconds:g} {count / wall:.1f} {1000 * rest / count:.1f} {before:.0f} {_peak():.0f}")


def _tool(name: str, folder: Path):
    """The tool with tiny weights, and a counter of the CPU seconds that its networks took."""
    busy = [0.0]

    def timed(owner: object, method: str) -> None:
        real = getattr(owner, method)

        def call(*args, **kwargs):
            began = time.process_time()
            try:
                return real(*args, **kwargs)
            finally:
                busy[0] += time.process_time() - began

        setattr(owner, method, call)

    if name == "liveportrait":
        from animism.tools import onnx_session
        from animism.tools.animation.liveportrait import LivePortraitAnimation
        from animism.tools.tiny.liveportrait import make_liveportrait

        timed(onnx_session.OnnxModel, "run")
        return LivePortraitAnimation(str(make_liveportrait(folder))), busy
    if name == "latent-lips":
        import torch
        from animism.tools.animation import latent_lips
        from animism.tools.tiny.musetalk import make_musetalk

        torch.set_num_threads(1)
        for step in ("see", "listen", "speak"):
            timed(latent_lips, step)
        return latent_lips.LatentLipsAnimation(str(make_musetalk(folder))), busy
    from animism.tools.animation.warp import WarpAnimation

    return WarpAnimation(), busy


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def table() -> None:
    print("| tool | clip, s | frames a second | our CPU ms a frame | peak MB after 1 s | peak MB at the end |\n|---|---|---|---|---|---|")
    for name in TOOLS:
        for seconds in LENGTHS:
            environment = {**os.environ, "OMP_NUM_THREADS": "1"}
            run = subprocess.run([sys.executable, __file__, name, seconds], capture_output=True, text=True, env=environment, check=True)
            print("| " + " | ".join(run.stdout.strip().splitlines()[-1].split()) + " |", flush=True)


if __name__ == "__main__":
    one(sys.argv[1], float(sys.argv[2])) if len(sys.argv) > 2 else table()

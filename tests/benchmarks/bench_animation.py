"""How fast film is drawn and encoded: ``python tests/benchmarks/bench_animation.py [--seconds 4] [--sizes 256 512]``.

Prints a table and writes ``bench_animation.json`` (or ``--json PATH``): for several sculptures, build time, seconds to
the first frame, milliseconds of each stage on one thread, frames a second with and without encoding on all threads,
peak memory of the process. The performance is a synthetic talk with head motion, the same every time.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import platform
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from animism.tools.media import BlendshapeTrack, Speech, blendshapes
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.schema import Backdrop, Sculpture
from animism.tools.sculpture.subjects.catalogue import SUBJECTS, Look
from animism.tools.video import Video

CASES = {
    "apple": ("apple", ()), "teapot": ("teapot", ()), "cat": ("cat", ()), "pineapple": ("pineapple", ()),
    "wizard": ("wizard", ()), "woman, curly": ("woman", ("curly",)),
}  # fmt: skip
STAGES = ("project", "raster", "face", "shade")


def sculpture(name: str, words: tuple[str, ...]) -> Sculpture:
    body = SUBJECTS[name].build(Look(words=frozenset(words), random=random.Random(0)))
    return Sculpture(
        name=name, materials=body.materials, solids=body.solids, face=body.face, camera=body.camera,
        backdrop=body.backdrop or Backdrop(), light=body.light, floor=body.floor, pivot=body.pivot,
    )  # fmt: skip


def talk(seconds: float, fps: float = 25.0) -> BlendshapeTrack:
    """Mouth, lids, brows and head all moving."""
    weights, pose = [], []
    for i in range(round(seconds * fps)):
        t = i / fps
        smile, blink = 0.3 + 0.3 * np.sin(t), float(i % 60 < 4)
        weights.append(blendshapes(
            jawOpen=max(0.0, 0.5 * np.sin(9 * t) * np.sin(2.3 * t)), mouthPucker=max(0.0, 0.6 * np.sin(5 * t + 1)),
            mouthSmileLeft=smile, mouthSmileRight=smile, eyeBlinkLeft=blink, eyeBlinkRight=blink,
            browInnerUp=max(0.0, 0.5 * np.sin(1.3 * t)),
        ))  # fmt: skip
        pose.append((4 * np.sin(1.1 * t), 14 * np.sin(0.9 * t), 3 * np.sin(1.7 * t)))
    return BlendshapeTrack(np.stack(weights), np.array(pose, np.float32), fps)


def stages(film: Film, track: BlendshapeTrack) -> dict[str, float]:
    """Median milliseconds of processor time of each stage of a frame on one thread; ``rig`` is what comes before the engine."""
    desk, times, rows = film._desk(), (ctypes.c_float * len(STAGES))(), []
    for i in range(0, len(track), 3):
        start = time.thread_time()
        film._one(track.weights[i], track.pose[i], desk, times)
        whole = time.thread_time() - start
        rows.append([whole - sum(times), *times])
    film._free(desk)
    return dict(zip(("rig", *STAGES), (1e3 * np.median(rows, axis=0)).round(2).tolist(), strict=True))


def exhaust(frames: Iterator[Any]) -> int:
    return sum(1 for _ in frames)


def measure(name: str, size: int, seconds: float) -> dict[str, Any]:
    made = sculpture(*CASES[name])
    start = time.perf_counter()
    film = Film(made, size)
    built = time.perf_counter()
    film.frame()
    first = time.perf_counter()
    track = talk(seconds)
    row: dict[str, Any] = {
        "sculpture": name, "size": size, "solids": len(film.rig.scene.solids), "triangles": len(film.mesh.triangle),
        "build_s": round(built - start, 3), "first_frame_s": round(first - start, 3), "ms": stages(film, track),
    }  # fmt: skip
    start, cpu = time.perf_counter(), time.process_time()
    exhaust(iter(film.frames(track)))
    row["fps"] = round(len(track) / (time.perf_counter() - start), 1)
    row["cpu_ms"] = round(1e3 * (time.process_time() - cpu) / len(track), 2)
    hum = Speech((0.2 * np.sin(np.arange(int(seconds * 16000)) * 0.05)).astype(np.float32), 16000, "")
    with tempfile.TemporaryDirectory() as folder:
        start, cpu = time.perf_counter(), time.process_time()
        path = Video.of(film.frames(track), hum).save(Path(folder) / "a.mp4").path
        row["fps_encoded"] = round(len(track) / (time.perf_counter() - start), 1)
        row["cpu_ms_encoded"] = round(1e3 * (time.process_time() - cpu) / len(track), 2)
        row["kbit_s"] = round(8e-3 * path.stat().st_size / seconds)
    row["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return row


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--sizes", type=int, nargs="+", default=[256, 512, 768])
    parser.add_argument("--only", nargs="+", choices=list(CASES), default=list(CASES))
    parser.add_argument("--json", type=Path, default=Path("bench_animation.json"))
    options = parser.parse_args()
    print(f"{platform.processor() or platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    print("sculpture       size solids  tris  build first |   rig  proj rastr  face shade |   fps  cpu | +mp4  cpu kbit/s   MB")
    rows = []
    for size in options.sizes:
        for name in options.only:
            row = measure(name, size, options.seconds)
            rows.append(row)
            ms = " ".join(f"{value:5.1f}" for value in row["ms"].values())
            print(
                f"{name:15} {size:4} {row['solids']:6} {row['triangles']:6} {row['build_s']:5.2f} "
                f"{row['first_frame_s']:5.2f} | {ms} | {row['fps']:5.1f} {row['cpu_ms']:4.1f} | "
                f"{row['fps_encoded']:4.1f} {row['cpu_ms_encoded']:4.1f} {row['kbit_s']:6} {row['peak_mb']:4}",
                flush=True,
            )
    options.json.write_text(json.dumps({"load": os.getloadavg(), "rows": rows}, indent=1))


if __name__ == "__main__":
    main()

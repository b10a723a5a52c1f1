"""How large a live pack is, how long it takes, how fast a browser without graphics draws it and how like the film:
``python tests/benchmarks/bench_live_face.py [--sizes 256 384 512] [--cases apple cat]``.

Prints a table and writes ``bench_live_face.json`` (or ``--json PATH``). The browser is /usr/bin/chromium on SwiftShader,
so its frame times are a processor's and tell nothing about graphics hardware. The rig's time is JavaScript alone.
"""

from __future__ import annotations

import argparse
import base64
import functools
import gzip
import http.server
import json
import threading
import time
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from animism.tools.media import blendshapes
from animism.tools.sculpture.film import Film
from animism.tools.sculpture.live import live_pack
from bench_animation import CASES, sculpture

PAGE = Path(__file__).parents[2] / "app" / "page"
SWITCHES = [
    "--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
FRAMES = [
    (None, (0, 0, 0)), (blendshapes(jawOpen=0.6, mouthSmileLeft=0.6, mouthSmileRight=0.6, browInnerUp=0.5), (4, 14, 3)),
    (blendshapes(eyeBlinkLeft=1, mouthPucker=0.7, jawOpen=0.2), (-6, -14, -5)),
]  # fmt: skip

DRAW = """async ([pack, sizes, frames]) => {
  const [{ LiveFace }, { readPack }] = await Promise.all([import("/face/live_face.js"), import("/face/pack.js")]);
  const bytes = Uint8Array.from(atob(pack), (c) => c.charCodeAt(0)).buffer, out = { frames: {}, shots: {} };
  let start = performance.now();
  readPack(bytes);
  out.unpack = performance.now() - start;
  start = performance.now();
  const face = await LiveFace.create(document.createElement("canvas"), bytes, { size: 64 }), gl = face.gl;
  out.create = (performance.now() - start) / 1000;
  start = performance.now();
  for (let i = 0; i < 500; i++) face.renderer.rig.frame(frames[i % frames.length][0]);
  out.rig = (performance.now() - start) / 500;
  for (const size of sizes) {
    const pixels = new Uint8Array(4 * size * size), shots = [];
    let best = Infinity;
    face.resize(size);
    for (const [weights, pose] of frames) {
      for (let i = 0; i < 2; i++) {
        start = performance.now();
        face.draw(weights, pose);
        gl.readPixels(0, 0, size, size, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
        best = Math.min(best, performance.now() - start);
      }
      let text = "";
      for (let i = 0; i < pixels.length; i += 8192) text += String.fromCharCode(...pixels.subarray(i, i + 8192));
      shots.push(btoa(text));
    }
    out.frames[size] = best;
    out.shots[size] = shots;
  }
  face.dispose();
  return out;
}"""


class Files(http.server.SimpleHTTPRequestHandler):
    extensions_map: ClassVar = {".js": "text/javascript"}

    def log_message(self, *_: Any) -> None:
        pass


def likeness(shots: list[str], film: Film) -> float:
    """The least peak signal to noise ratio of the frames, dB."""
    found = []
    for (weights, pose), shot in zip(FRAMES, shots, strict=True):
        drawn = np.frombuffer(base64.b64decode(shot), np.uint8).reshape(film.size, film.size, 4)[::-1, :, :3]
        error = np.mean((drawn.astype(float) - film.frame(weights, pose)) ** 2)
        found.append(10 * np.log10(255**2 / error))
    return float(min(found))


def measured(tab: Any, name: str, sizes: list[int]) -> dict[str, Any]:
    made = sculpture(*CASES[name])
    live_pack(made)
    start = time.perf_counter()
    pack = live_pack(made)
    row: dict[str, Any] = {"case": name, "pack_seconds": time.perf_counter() - start, "bytes": len(pack)}
    row["gzip"] = len(gzip.compress(pack, 6))
    frames = [[None if w is None else [float(x) for x in w], list(p)] for w, p in FRAMES]
    told = tab.evaluate(DRAW, [base64.b64encode(pack).decode(), sizes, frames])
    row |= {"unpack_ms": told["unpack"], "create_seconds": told["create"], "rig_ms": told["rig"]}
    row["frame_ms"] = told["frames"]
    row["psnr"] = {size: likeness(told["shots"][str(size)], Film(made, size)) for size in sizes}
    return row


def printed(row: dict[str, Any], sizes: list[int]) -> str:
    frames = "  ".join(f"{s}: {row['frame_ms'][str(s)]:5.0f} ms {row['psnr'][s]:.1f} dB" for s in sizes)
    pack = f"pack {row['pack_seconds']:.2f} s {row['bytes'] / 1000:5.0f} kB gzip {row['gzip'] / 1000:4.0f} kB"
    script = f"unpack {row['unpack_ms']:3.0f} ms rig {row['rig_ms']:.2f} ms create {row['create_seconds']:4.1f} s"
    return f"{row['case']:14} {pack}  {script}  {frames}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[256, 384, 512])
    parser.add_argument("--cases", nargs="+", default=list(CASES), choices=list(CASES))
    parser.add_argument("--json", type=Path, default=Path("bench_live_face.json"))
    args = parser.parse_args()
    from playwright.sync_api import sync_playwright

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Files, directory=str(PAGE)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rows = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=SWITCHES)
        tab = browser.new_page()
        tab.goto(f"http://127.0.0.1:{server.server_port}/face/")
        for name in args.cases:
            rows.append(measured(tab, name, args.sizes))
            print(printed(rows[-1], args.sizes), flush=True)
        browser.close()
    args.json.write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()

"""What signing and marking cost, and what the mark stands.

    python tests/benchmarks/bench_provenance.py [--json FILE] [--creations N]

- ``create``: the same creations with signing off and on, in turn, in processes that are warm; seconds of this process and
  its children's processors, median, and the share that signing and marking add (5 % is wanted).
- ``sign``: one file of each kind; ``mark``: a picture of 768 pixels (10 ms is wanted); ``film``: frames a second with
  and without a mark; ``find``: the mark looked for. Milliseconds of one core's time.
- ``stands``: of so many pictures of the character sheet, in how many the mark was found after each harm.
- ``false``: unmarked pictures in which a mark was seen, of how many.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from animism.agents.studio import Studio
from animism.tools.provenance.signing import sign_bytes
from animism.tools.provenance.statement import MadeBy, Statement
from animism.tools.provenance.watermark import marked
from animism.tools.provenance.watermark_reading import find_in_frames, find_mark
from animism.tools.video import read_frames, write_video
from PIL import Image as Pictures

ROOT = Path(__file__).parents[2]
PAYLOAD = 0xDEADBEEF
STATEMENT = Statement("portrait", "algorithmicMedia", (MadeBy("portrait", "sculpture"),), "ab" * 16, 1, "cd" * 32, mark=PAYLOAD)


def used() -> float:
    """Seconds of processors, this process's and its children's."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def milliseconds(work: Callable[[], Any], runs: int = 9) -> float:
    took = []
    for _ in range(runs):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return round(1000 * statistics.median(took), 2)


def create(count: int) -> dict[str, float]:
    took: dict[str, list[float]] = {"off": [], "on": []}
    with tempfile.TemporaryDirectory() as home:
        studio = Studio(home=home)
        for turn in range(2 * count + 2):
            said = ("off", "on")[turn % 2]
            os.environ["ANIMISM_SIGN"] = said
            start = used()
            studio.create("a grumpy old apple who loves chess", say="Checkmate, and mind the stairs.", seed=turn // 2)
            if turn >= 2:  # the first of each brings up what stays
                took[said].append(used() - start)
    shares = [on / off - 1 for off, on in zip(took["off"], took["on"], strict=True)]
    return {
        "off_s": round(statistics.median(took["off"]), 3), "on_s": round(statistics.median(took["on"]), 3),
        "adds_percent": round(100 * statistics.median(shares), 2),
    }


def sheet(size: int) -> list[np.ndarray]:
    """The README's characters, each of its own picture, at ``size``."""
    whole = Pictures.open(ROOT / "characters.jpg").convert("RGB")
    side = whole.width // 6
    boxes = [(x * side, y * side, (x + 1) * side, (y + 1) * side) for y in range(whole.height // side) for x in range(6)]
    return [np.asarray(whole.crop(box).resize((size, size), Pictures.Resampling.LANCZOS)) for box in boxes]


def recoded(image: np.ndarray, quality: int, kind: str = "JPEG") -> np.ndarray:
    out = io.BytesIO()
    Pictures.fromarray(np.ascontiguousarray(image)).save(out, kind, quality=quality)
    return np.asarray(Pictures.open(out).convert("RGB"))


def resized(image: np.ndarray, factor: float) -> np.ndarray:
    size = (round(image.shape[1] * factor), round(image.shape[0] * factor))
    return np.asarray(Pictures.fromarray(np.ascontiguousarray(image)).resize(size, Pictures.Resampling.LANCZOS))


def cut(image: np.ndarray, share: float) -> np.ndarray:
    height, width = image.shape[:2]
    return image[round(share * 0.6 * height) : round((1 - share * 0.4) * height), round(share * 0.3 * width) : round((1 - share * 0.7) * width)]


HARM: Mapping[str, Callable[[np.ndarray], np.ndarray]] = {
    "untouched": lambda image: image,
    "JPEG 75": lambda image: recoded(image, 75), "JPEG 50": lambda image: recoded(image, 50),
    "JPEG 30": lambda image: recoded(image, 30), "WebP 75": lambda image: recoded(image, 75, "WEBP"),
    "half": lambda image: resized(image, 0.5), "half, JPEG 75": lambda image: recoded(resized(image, 0.5), 75),
    "three quarters, JPEG 75": lambda image: recoded(resized(image, 0.75), 75),
    "double": lambda image: resized(image, 2.0),
    "cropped by 10 %": lambda image: cut(image, 0.1), "cropped by 20 %, JPEG 75": lambda image: recoded(cut(image, 0.2), 75),
    "cropped by 15 %, then 0.7, JPEG 75": lambda image: recoded(resized(cut(image, 0.15), 0.7), 75),
    "brighter by 30 %": lambda image: (image * 1.3).clip(0, 255).astype(np.uint8),
    "darker by 40 %": lambda image: (image * 0.6).astype(np.uint8),
}


def stands(size: int) -> dict[str, str]:
    pictures = sheet(size)
    carriers = [marked(picture, PAYLOAD) for picture in pictures]
    found = {}
    for name, harm in HARM.items():
        good = sum((mark := find_mark(harm(carrier))) is not None and mark.payload == PAYLOAD for carrier in carriers)
        found[name] = f"{good}/{len(carriers)}"
    change = np.mean([((a.astype(float) - b) ** 2).mean() for a, b in zip(carriers, pictures, strict=True)])
    return {**found, "psnr_db": f"{10 * np.log10(255**2 / change):.1f}"}


def film() -> dict[str, Any]:
    """A persona's own film: a mark that stands still over a picture that pans is another matter."""
    with tempfile.TemporaryDirectory() as home:
        who = Studio(home=home).create("a young nurse", until="persona")
        frames = list(who.say("Mind the stairs, they are steep."))[:75]
    told: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film.mp4"
        for name, mark in (("off", None), ("on", PAYLOAD), ("off", None), ("on", PAYLOAD)):
            start = time.process_time()
            write_video(path, frames, 25.0, mark=mark)
            told[f"encode_{name}_ms_a_frame"] = round(1000 * (time.process_time() - start) / len(frames), 2)
            told[f"bytes_{name}"] = path.stat().st_size
        for crf, size in ((28, 1.0), (26, 0.5), (33, 1.0)):
            again = _again(path, crf, size)
            mark = find_in_frames(read_frames(again))
            told[f"found_after_crf_{crf}_at_{size}"] = mark is not None and mark.payload == PAYLOAD
    return told


def _again(path: Path, crf: int, factor: float) -> bytes:
    """The film through another encoder, as a site would."""
    import av

    out = io.BytesIO()
    with av.open(out, "w", format="mp4") as file:
        stream: Any = file.add_stream("libx264", rate=25, options={"preset": "medium", "crf": str(crf)})
        side = round(512 * factor)
        stream.width, stream.height, stream.pix_fmt = side, side, "yuv420p"
        for frame in read_frames(path):
            file.mux(stream.encode(av.VideoFrame.from_ndarray(resized(frame, factor), "rgb24")))
        file.mux(stream.encode(None))
    return out.getvalue()


def costs() -> dict[str, float]:
    big = Pictures.fromarray(sheet(768)[0])
    files = {}
    for kind, mime in (("PNG", "image/png"), ("JPEG", "image/jpeg"), ("WEBP", "image/webp")):
        big.save(out := io.BytesIO(), kind)
        files[mime] = out.getvalue()
    soundfile.write(out := io.BytesIO(), np.zeros(5 * 24_000, np.float32), 24_000, format="WAV")
    files["audio/wav"] = out.getvalue()
    told = {f"sign {mime}": milliseconds(lambda m=mime, d=data: sign_bytes(d, m, STATEMENT)) for mime, data in files.items()}
    array = np.asarray(big)
    told["mark 768"] = milliseconds(lambda: marked(array, PAYLOAD))
    told["find 768"] = milliseconds(lambda: find_mark(marked(array, PAYLOAD)), 3)
    told["find nothing 768"] = milliseconds(lambda: find_mark(array), 3)
    return told


def false_marks(count: int) -> str:
    """Unmarked pictures, random cuts of the sheet, turned and mirrored."""
    random, pictures = np.random.default_rng(7), sheet(384)
    seen = 0
    for _ in range(count):
        picture = pictures[random.integers(len(pictures))]
        side = int(random.integers(160, 384))
        y, x = random.integers(0, 384 - side, 2)
        piece = np.rot90(picture[y : y + side, x : x + side], random.integers(4))
        seen += find_mark(np.ascontiguousarray(piece)) is not None
    return f"{seen}/{count}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--creations", type=int, default=3)
    parser.add_argument("--false", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANIMISM_HOME"] = home
        told = {
            "create": create(given.creations), "costs": costs(), "film": film(),
            "stands": {str(size): stands(size) for size in (512, 768)}, "false": false_marks(given.false),
        }
    print(json.dumps(told, indent=2))
    if given.json:
        given.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

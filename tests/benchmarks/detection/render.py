"""Render every description of descriptions.toml, with and without what is done so that faces are found.

    python tests/benchmarks/detection/render.py FOLDER [--size 512] [--every N] [--descriptions FILE]

Writes FOLDER/with/CATEGORY_NN.png, FOLDER/without/..., the exact landmarks beside each as JSON, and index.json.
"""

from __future__ import annotations

import argparse
import json
import time
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from animism.agents.artifacts import png_bytes
from animism.agents.author import written_by_rule
from animism.tools.sculpture import Sculpture, render
from animism.tools.sculpture.compose import compose

HERE = Path(__file__).parent


def without_aids(sculpture: Sculpture) -> Sculpture:
    """The same character with the face that a toy would have: no nose, larger eyes, no sockets, no lashes, brows high
    up, as before anything was done for detectors."""
    face = sculpture.face
    eyes = face.eyes.model_copy(update={"radii": (0.29, 0.33, 0.22), "socket": 0.0, "lash": 0.0})
    brows = face.brows.model_copy(update={"v": max(face.brows.v, 0.66)})
    mouth = face.mouth.model_copy(update={"v": face.mouth.v + 0.06})
    changed = face.model_copy(update={"eyes": eyes, "brows": brows, "mouth": mouth, "nose": None})
    return sculpture.model_copy(update={"face": changed})


def draw(folder: Path, name: str, description: str, size: int) -> dict[str, object]:
    spec = written_by_rule(description, 0)
    composition = compose(spec, spec.seed)
    start = time.perf_counter()
    for kind, sculpture in (("with", composition.sculpture), ("without", without_aids(composition.sculpture))):
        still = render(sculpture, size=size)
        (folder / kind / f"{name}.png").write_bytes(png_bytes(still.image))
        marks = {**still.landmarks.to_data(), "box": [float(x) for x in still.box]}
        (folder / kind / f"{name}.json").write_text(json.dumps(marks))
    return {
        "name": name, "description": description, "subject": spec.appearance.subject, "notes": list(composition.notes),
        "seconds": round((time.perf_counter() - start) / 2, 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--every", type=int, default=1, help="take every Nth description")
    parser.add_argument("--descriptions", type=Path, default=HERE / "descriptions.toml")
    options = parser.parse_args()
    for kind in ("with", "without"):
        (options.folder / kind).mkdir(parents=True, exist_ok=True)
    categories = tomllib.loads(options.descriptions.read_text(encoding="utf-8"))
    jobs = [
        (f"{category}_{i:02d}", text)
        for category, texts in categories.items() for i, text in enumerate(texts) if i % options.every == 0
    ]
    index = []
    with ThreadPoolExecutor(1) as pool:
        for row in pool.map(lambda job: draw(options.folder, *job, options.size), jobs):
            index.append(row)
            print(f"\r{len(index)}/{len(jobs)} {row['name']:<14}", end="", flush=True)
    (options.folder / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1))
    print()


if __name__ == "__main__":
    main()

"""Render every description of descriptions.toml, with and without what is done so that faces are found.

    python tests/benchmarks/detection/render.py FOLDER [--size 512] [--every N] [--only with] [--descriptions FILE]
    python tests/benchmarks/detection/render.py FOLDER --retry 3

Writes FOLDER/with/CATEGORY_NN.png, FOLDER/without/..., the exact landmarks beside each as JSON, and index.json.
``--retry N`` goes on after detect.py: of every description whose face the mesh missed it draws the attempts 1 to N that
a reviewer would order, into FOLDER/retry1 and so on.
"""

from __future__ import annotations

import argparse
import json
import time
import tomllib
from pathlib import Path

from animism.agents.artifacts import png_bytes
from animism.agents.author import written_by_rule
from animism.tools.sculpture import Sculpture, render
from animism.tools.sculpture.compose import compose

HERE = Path(__file__).parent


def without_aids(sculpture: Sculpture) -> Sculpture:
    """The same character with the face that a toy would have: no nose, larger eyes set wider, no sockets, no lashes, and
    unless it is a person's no lips, brows high up, as before anything was done for detectors."""
    face = sculpture.face
    person = face.mouth.lip_width > 0.04
    wide = face.eyes.u / (1.0 if person else 0.93)
    eyes = face.eyes.model_copy(update={"radii": (0.29, 0.33, 0.22), "socket": 0.0, "lash": 0.0, "u": wide})
    brows = face.brows.model_copy(update={"v": max(face.brows.v, 0.66), "u": wide})
    mouth = face.mouth.model_copy(update={"v": face.mouth.v + 0.06, "lip_width": face.mouth.lip_width if person else 0.0})
    changed = face.model_copy(update={"eyes": eyes, "brows": brows, "mouth": mouth, "nose": None})
    return sculpture.model_copy(update={"face": changed})


def save(folder: Path, name: str, sculpture: Sculpture, size: int) -> None:
    still = render(sculpture, size=size)
    (folder / f"{name}.png").write_bytes(png_bytes(still.image))
    marks = {**still.landmarks.to_data(), "box": [float(x) for x in still.box]}
    (folder / f"{name}.json").write_text(json.dumps(marks))


def draw(folder: Path, name: str, description: str, size: int, kinds: list[str]) -> dict[str, object]:
    spec = written_by_rule(description, 0)
    composition = compose(spec, spec.seed)
    start = time.perf_counter()
    for kind in kinds:
        sculpture = composition.sculpture
        save(folder / kind, name, sculpture if kind == "with" else without_aids(sculpture), size)
    return {
        "name": name, "description": description, "subject": spec.appearance.subject, "mood": spec.appearance.mood,
        "notes": list(composition.notes), "seconds": round((time.perf_counter() - start) / len(kinds), 3),
    }


def draw_retries(folder: Path, jobs: list[tuple[str, str]], size: int, attempts: int) -> None:
    """Attempts 1 to ``attempts`` of every description that the mesh missed at first."""
    found = json.loads((folder / "found.json").read_text())
    missed = [(name, text) for name, text in jobs if not found.get(f"with/{name}", {"mesh": True})["mesh"]]
    for attempt in range(1, attempts + 1):
        (folder / f"retry{attempt}").mkdir(exist_ok=True)
        for name, text in missed:
            spec = written_by_rule(text, 0)
            save(folder / f"retry{attempt}", name, compose(spec, spec.seed, retry=attempt).sculpture, size)
            print(f"\rattempt {attempt} {name:<14}", end="", flush=True)
    print()


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--every", type=int, default=1, help="take every Nth description")
    parser.add_argument("--start", type=int, default=0, help="with --every: the first one to take")
    parser.add_argument("--only", choices=("with", "without"), help="draw only these")
    parser.add_argument("--retry", type=int, default=0, metavar="N", help="draw attempts 1 to N of what was missed")
    parser.add_argument("--descriptions", type=Path, default=HERE / "descriptions.toml")
    return parser.parse_args()


def main() -> None:
    options = read_options()
    categories = tomllib.loads(options.descriptions.read_text(encoding="utf-8"))
    jobs = [
        (f"{category}_{i:02d}", text)
        for category, texts in categories.items() for i, text in enumerate(texts) if i % options.every == options.start
    ]
    if options.retry:
        draw_retries(options.folder, jobs, options.size, options.retry)
        return
    kinds = [options.only] if options.only else ["with", "without"]
    for kind in kinds:
        (options.folder / kind).mkdir(parents=True, exist_ok=True)
    index = []
    for name, text in jobs:
        index.append(draw(options.folder, name, text, options.size, kinds))
        print(f"\r{len(index)}/{len(jobs)} {name:<14}", end="", flush=True)
    (options.folder / "index.json").write_text(json.dumps(index, ensure_ascii=False, indent=1))
    print()


if __name__ == "__main__":
    main()

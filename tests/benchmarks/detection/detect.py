"""Look for faces in what render.py drew, with detectors that know nothing of us.

    python detect.py FOLDER          (in an environment of its own: mediapipe==0.10.21 dlib-bin face_recognition_models
                                      "setuptools<81"; mediapipe also needs the system's libGL)

Prints, for each category, the share of pictures in which MediaPipe's face mesh, its face detector (short and full
range) and dlib's two detectors see a face *where the face is*, with and without aids. Writes FOLDER/found.json.
``--fast`` leaves out dlib's slow network; ``--retries`` only looks at the further attempts that ``render.py --retry``
drew of what was missed.
"""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path

import dlib
import mediapipe as mp
import numpy as np
from PIL import Image

CONFIDENCE = 0.3  # MediaPipe's own example uses 0.5; 0.3 is what the first measurements of these characters used
COLUMNS = ("mesh", "mesh 0.5", "detector", "dlib cnn", "dlib hog")


def models() -> dict[str, object]:
    spec = find_spec("face_recognition_models")
    assert spec is not None and spec.origin is not None
    cnn = Path(spec.origin).parent / "models" / "mmod_human_face_detector.dat"
    mesh = mp.solutions.face_mesh.FaceMesh
    detection = mp.solutions.face_detection.FaceDetection
    return {
        "mesh": mesh(static_image_mode=True, refine_landmarks=True, min_detection_confidence=CONFIDENCE),
        "mesh 0.5": mesh(static_image_mode=True, refine_landmarks=True, min_detection_confidence=0.5),
        "short": detection(model_selection=0, min_detection_confidence=CONFIDENCE),
        "full": detection(model_selection=1, min_detection_confidence=CONFIDENCE),
        "cnn": dlib.cnn_face_detection_model_v1(str(cnn)),
        "hog": dlib.get_frontal_face_detector(),
    }


def near(center: np.ndarray, truth: dict) -> bool:
    """Whether a found face's centre lies in the true face's box, grown by a quarter."""
    x0, y0, x1, y1 = truth["box"]
    gx, gy = 0.25 * (x1 - x0), 0.25 * (y1 - y0)
    return bool(x0 - gx <= center[0] <= x1 + gx and y0 - gy <= center[1] <= y1 + gy)


def look(found: dict[str, object], image: np.ndarray, truth: dict, slow: bool) -> dict[str, object]:
    height, width = image.shape[:2]
    result: dict[str, object] = {}
    for name in ("mesh", "mesh 0.5"):
        faces = found[name].process(image).multi_face_landmarks  # type: ignore[attr-defined]
        result[name] = False
        if faces:
            points = np.array([(p.x * width, p.y * height) for p in faces[0].landmark])
            result[name] = near(points.mean(0), truth)
            if name == "mesh" and result[name]:
                true = np.array(truth["points"])[:, :2]
                apart = np.hypot(*(true[42:48].mean(0) - true[36:42].mean(0)))
                pairs = {33: 36, 133: 39, 362: 42, 263: 45, 61: 48, 291: 54, 1: 30}
                error = [np.hypot(*(points[m] - true[t])) / apart for m, t in pairs.items()]
                result["error"] = round(float(np.mean(error)), 4)
    result["detector"] = False
    for name in ("short", "full"):
        faces = found[name].process(image).detections  # type: ignore[attr-defined]
        for face in faces or ():
            box = face.location_data.relative_bounding_box
            center = np.array([(box.xmin + box.width / 2) * width, (box.ymin + box.height / 2) * height])
            result["detector"] = bool(result["detector"]) or near(center, truth)
    rects = [face.rect for face in found["cnn"](image, 0)] if slow else []  # type: ignore[operator]
    result["dlib cnn"] = any(near(np.array([r.center().x, r.center().y]), truth) for r in rects)
    rects = found["hog"](image, 1)  # type: ignore[operator]
    result["dlib hog"] = any(near(np.array([r.center().x, r.center().y]), truth) for r in rects)
    return result


def look_through(folder: Path, slow: bool) -> dict[str, dict]:
    """Every picture of one folder, by its name."""
    found, results = models(), {}
    for path in sorted(folder.glob("*.png")):
        image = np.ascontiguousarray(np.asarray(Image.open(path).convert("RGB")))
        results[path.stem] = look(found, image, json.loads(path.with_suffix(".json").read_text()), slow)
    return results


def table(kind: str, rows: dict[str, dict], columns: list[str]) -> None:
    categories = sorted({name.rsplit("_", 1)[0] for name in rows})
    print(f"\n{kind + ' aids':<20}" + "".join(f"{c:>10}" for c in columns) + f"{'mesh error':>12}{'pictures':>10}")
    for category in [*categories, "all"]:
        some = [v for k, v in rows.items() if category in ("all", k.rsplit("_", 1)[0])]
        share = [np.mean([bool(v[c]) for v in some]) for c in columns]
        errors = [v["error"] for v in some if "error" in v]
        print(f"{category:<20}" + "".join(f"{s:>10.1%}" for s in share)
              + f"{np.mean(errors) if errors else float('nan'):>12.1%}{len(some):>10}")


def count_retries(folder: Path, results: dict[str, dict]) -> None:
    """How many of the first attempt's misses the reviewer's further attempts win back."""
    missed = {k.split("/")[1] for k, v in results.items() if k.startswith("with/") and not v["mesh"]}
    print(f"\n{len(missed)} not found by the mesh at first: {' '.join(sorted(missed))}")
    for again in sorted(folder.glob("retry*")):
        seen = look_through(again, False)
        missed -= {name for name, row in seen.items() if row["mesh"]}
        print(f"{again.name}: {len(missed)} still not found: {' '.join(sorted(missed))}")


def main() -> None:
    folder, slow = Path(sys.argv[1]), "--fast" not in sys.argv
    store = folder / "found.json"
    columns = [c for c in COLUMNS if slow or c != "dlib cnn"]
    results: dict[str, dict] = {}
    if "--retries" in sys.argv:
        results = json.loads(store.read_text())
    else:
        for kind in ("without", "with"):
            rows = look_through(folder / kind, slow)
            if rows:
                table(kind, rows, columns)
            results |= {f"{kind}/{name}": row for name, row in rows.items()}
        store.write_text(json.dumps(results, indent=1))
    count_retries(folder, results)


if __name__ == "__main__":
    main()

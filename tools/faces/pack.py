"""An InsightFace pack of weights (a folder such as ``buffalo_l``): where it lies, and its models loaded through residency.

It is shared by the faces tool and the landmarks tool. Nothing is fetched: a folder's name never reaches the network, a
pack's name would. The packs are for research only.
"""

from __future__ import annotations

import os
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...personas.errors import ToolFailed, ToolUnavailable
from ..capability import Availability, Weights
from ..hardware import onnx_providers
from ..residency import shared
from ..weights.places import fetch_command, find_model
from .checks import told_as

MODEL = "buffalo_l"
POINTS = ("detection", "landmark_2d_106", "landmark_3d_68")
RECOGNITION = ("detection", "recognition")
"""Loaded only when identity is asked for."""
LICENCE = "non-commercial research only"
BUFFALO_L = Weights("buffalo_l (insightface)", LICENCE, False, 326_000_000, MODEL)
VARIABLE = "ANIMISM_INSIGHTFACE"
_SIZES = {POINTS: 170_000_000, RECOGNITION: 195_000_000}
"""Bytes of buffalo_l's models, by their files."""

_loading = threading.Lock()


def find_pack(model: str = MODEL) -> Path | None:
    """The folder with the pack's ``*.onnx``: ``$ANIMISM_INSIGHTFACE``, the models folder (or ``model`` as a path), or
    InsightFace's own ``~/.insightface/models``; the first that holds any."""
    given = os.environ.get(VARIABLE)
    folders = [Path(given).expanduser()] if given else []
    folders += [folder] if (folder := find_model(model)) else []
    folders += [] if given else [Path.home() / ".insightface" / "models" / model]
    return next((folder for folder in folders if folder.is_dir() and any(folder.glob("*.onnx"))), None)


def pack_available(answer: Availability, model: str = MODEL) -> Availability:
    """``answer`` of the modules, or that the weights are missing and how they come."""
    if not answer.ok or find_pack(model) is not None:
        return answer
    given = os.environ.get(VARIABLE)
    why = f"no weights in {given}" if given else f"the weights {model!r} are not here"
    return Availability(False, why, fetch_command(MODEL))


@contextmanager
def using_pack(tool: str, tasks: tuple[str, ...], device: str, model: str = MODEL) -> Iterator[dict[str, Any]]:
    """The pack's models by task (:data:`POINTS` or :data:`RECOGNITION`), kept in memory by :mod:`~animism.tools.residency`.

    :raises ToolUnavailable: no pack is here; the mend fetches it.
    :raises ToolFailed: its files are cut, of another kind, or one of ``tasks`` is not among them.
    """
    folder = find_pack(model)
    if folder is None:
        raise ToolUnavailable(f"the weights {model!r} are not here", mend=fetch_command(MODEL))
    # its alignment calls a name that scikit-image has renamed, and says so at every face
    warnings.filterwarnings("ignore", category=FutureWarning, module=r"insightface\.")
    providers = onnx_providers(device)
    key = ("insightface", str(folder), tasks, tuple(providers))
    size = _SIZES.get(tasks, 0) if folder.name == MODEL and _is_large(folder) else 0
    with shared().using(key, lambda: _load(tool, folder, tasks, providers), bytes=size) as models:
        yield models


def _is_large(folder: Path) -> bool:
    return sum(file.stat().st_size for file in folder.glob("*.onnx")) > 50_000_000


def _load(tool: str, folder: Path, tasks: tuple[str, ...], providers: list[str]) -> dict[str, Any]:
    from insightface.app import FaceAnalysis

    mend = f"animism weights verify {MODEL}, or fetch it again"
    with _loading, told_as(tool, f"the weights in {folder} cannot be loaded", mend):
        try:
            analysis = FaceAnalysis(name=str(folder), allowed_modules=list(tasks), providers=providers)
        except AssertionError:  # that is how it says that a file has no detector's outputs
            raise ToolFailed(f"there is no whole face detector in {folder}", mend=mend, tool=tool) from None
        analysis.prepare(ctx_id=-1 if providers == ["CPUExecutionProvider"] else 0)
    return dict(analysis.models)


def need_task(tool: str, models: dict[str, Any], task: str) -> Any:
    """The pack's model for ``task``, or ``ToolFailed`` with what the pack has."""
    if task not in models:
        raise ToolFailed(
            f"the pack has no {task} model, only {', '.join(sorted(models))}", mend=f"fetch the whole pack: {fetch_command(MODEL)}",
            tool=tool,
        )
    return models[task]

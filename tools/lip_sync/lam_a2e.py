"""The lip sync tool ``lam-a2e``: speech to ARKit weights by LAM Audio2Expression (aigc3d, 2025; Apache-2.0; paper
arXiv:2502.17796), a Wav2Vec2 encoder with a blendshape decoder, as an ONNX file.

Its contract: ``audio`` float32 (B, 16000), one second at 16 kHz; ``identity`` float32 (B, 12), one-hot, a manner of
speaking; out come ``blendshapes`` (B, 30, 52) at 30 frames a second and, from some exports, ``asr_logits``
(B, 49, 32), which are not used. The model moves jaw, lips, cheeks, nose and brows; blinks, gaze, head and emotion are
added as for the rule-based tools, so that characters share one temperament whoever moves their lips.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import ToolFailed
from ..capability import Availability, Progress, Requires, Tool, Weights, silent
from ..contracts import LIP_SYNC, LipSyncRequest
from ..media import ARKIT_BLENDSHAPES, ARKIT_INDEX, BlendshapeTrack
from ..onnx_session import OnnxModel, bytes_of
from ..residency import shared
from ..weights.places import fetch_command, find_model, need_model
from .lam_a2e_sound import RATE, at_rate
from .lam_a2e_windows import FRAMES, WINDOW, at_frames, through_windows
from .performance import check, frame_count, perform
from .prosody import Prosody, prosody

MODEL = "lam-a2e"
FILES = ("fp32/model.onnx", "model.onnx", "model_fp16.onnx", "fp16/model.onnx", "int8/model.onnx")
"""Where exports lie in the folder, best first: half precision is for graphics cards and gains a processor nothing."""
ORDER: tuple[str, ...] = ARKIT_BLENDSHAPES
"""LAM's own order of the 52 outputs: Apple's names from A to Z. An export that says otherwise does so in a
``config.json`` beside it; outputs are mapped by name in either case."""
IDENTITIES, IDENTITY = 12, 0
"""One-hot styles of speaking, and the neutral one."""
BATCH = 8
_OURS = ("eye",)  # what is added later and not taken from the model
_SPOKEN = ("jaw", "mouth", "tongue", "cheekPuff")  # what rests in silence

Floats = NDArray[np.float32]


class LamLipSync(Tool[LipSyncRequest, BlendshapeTrack]):
    """Any sample rate, language and length; memory grows by the track alone."""

    capability = LIP_SYNC
    name = "lam-a2e"
    description = (
        "Moves mouth, cheeks and brows by a model that was trained on speech (LAM Audio2Expression). For recordings "
        "and for engines without phoneme times, in any language."
    )
    requires = Requires(
        extra="motion", modules=("onnxruntime",), memory=600_000_000,
        weights=(Weights("omote-ai/lam-a2e", "Apache-2.0", True, 384_000_000, MODEL),),
    )

    def __init__(self, model: str = MODEL) -> None:
        """``model`` is a catalogue id or the path of a folder or an ONNX file."""
        self.model = model
        self._device = "auto"

    @property
    def priority(self) -> int:  # type: ignore[override]
        """Between ``phonemes`` and ``audio`` where its weights are; last where they are not."""
        return 5 if self.available().ok else -5

    def available(self) -> Availability:
        there = super().available()
        if there.ok and find_model(self.model) is None:
            return Availability(False, f"the weights {self.model!r} are not here", fetch_command(self.model))
        return there

    def setup(self, device: str = "auto") -> None:
        """Remember the device; the model is loaded when it is needed."""
        self._device = device

    def run(self, request: LipSyncRequest, progress: Progress = silent) -> BlendshapeTrack:
        """Raises ``InvalidInput`` for a frame rate, energy or emotion that cannot be, ``ToolUnavailable`` without
        weights, ``ToolFailed`` for a file that is another model."""
        check(request)
        heard = replace(request.speech, samples=at_rate(request.speech), sample_rate=RATE)
        sound = prosody(heard, lambda share: progress(0.2 * share, "listening"))
        progress(0.2, "loading the model")
        frames = self.blendshapes(heard.samples, lambda share: progress(0.25 + 0.7 * share, "moving the mouth"))
        progress(0.95, "coming alive")
        count = frame_count(request.speech.seconds, request.fps)
        mouth = at_rest_in_silence(at_frames(frames, count, request.fps), request.fps, sound)
        track = perform(request, mouth, sound)
        progress(1.0, "moved")
        return track

    def blendshapes(self, samples: Floats, tick: Callable[[float], None] = lambda share: None) -> Floats:
        """What the model says, float32 (ceil(30 T), 52) at 30 a second by our names, for ``samples`` (N,) at 16 kHz;
        what is ours to move (eyes) is left 0."""
        path = model_file(need_model(self.model))
        key = ("lam-a2e", str(path), self._device)
        with shared().using(key, lambda: LamModel(path, self._device), bytes=bytes_of(path)) as model:
            made = shared().retrying(
                lambda: through_windows(samples, len(ORDER), model, BATCH if model.batches else 1, tick), self.name
            )
        return by_name(made, model.names)


class LamModel:
    """The ONNX file, held to its contract. ``names`` is its order of outputs; ``batches`` whether it takes several
    windows at once."""

    def __init__(self, path: Path, device: str = "auto") -> None:
        self._onnx = OnnxModel(path, device)
        self._onnx.expect({"audio": (None, WINDOW), "identity": (None, IDENTITIES)})
        if "blendshapes" not in self._onnx.outputs:
            raise self._onnx.odd(f"it has no output blendshapes but {', '.join(self._onnx.outputs)}")
        self.batches = self._onnx.inputs["audio"][0] is None and self._onnx.inputs["identity"][0] is None
        self.names = names_of(path)

    def __call__(self, windows: Floats) -> Floats:
        """Windows (B, 16000) to weights (B, 30, 52), by :attr:`names`."""
        identity = np.zeros((len(windows), IDENTITIES), np.float32)
        identity[:, IDENTITY] = 1
        made = self._onnx.run({"audio": windows, "identity": identity})["blendshapes"]
        if made.shape != (len(windows), FRAMES, len(ORDER)):
            raise self._onnx.odd(f"blendshapes should be ({len(windows)}, {FRAMES}, {len(ORDER)}) and are {made.shape}")
        return np.clip(np.nan_to_num(made.astype(np.float32)), 0.0, 1.0)


def model_file(place: Path) -> Path:
    """The ONNX file at ``place``, itself or the best of a folder. ``ToolFailed`` where a folder has none."""
    if place.is_file():
        return place
    found = next((place / name for name in FILES if (place / name).is_file()), None)
    found = found or next(iter(sorted(place.glob("*.onnx"))), None)
    if found is None:
        raise ToolFailed(f"{place} holds no ONNX file", mend=fetch_command(MODEL), tool=LamLipSync.name)
    return found


def names_of(path: Path) -> tuple[str, ...]:
    """The order of the outputs: the list of ARKit's 52 names in a ``config.json`` beside the file or one folder up,
    wherever in it, else :data:`ORDER`. ``ToolFailed`` for a list ``blendshape_names`` that is another."""
    for folder in (path.parent, path.parent.parent):
        try:
            told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        wanted = sorted(ORDER)
        found = next((row for row in _lists(told) if sorted(map(str, row)) == wanted), None)
        if found is not None:
            return tuple(found)
        if isinstance(told, dict) and "blendshape_names" in told:
            raise ToolFailed(
                f"{folder / 'config.json'}: blendshape_names are not ARKit's 52 names", mend="mend or remove the list",
                tool=LamLipSync.name,
            )
    return ORDER


def _lists(data: Any) -> Iterator[list[Any]]:
    """Every list in a tree of JSON."""
    if isinstance(data, list):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _lists(part)


def by_name(frames: Floats, names: Sequence[str]) -> Floats:
    """Columns in the order ``names`` as columns of :data:`ARKIT_BLENDSHAPES`, those of the eyes left 0."""
    made = np.zeros((len(frames), len(ARKIT_BLENDSHAPES)), np.float32)
    for i, name in enumerate(names):
        if not name.startswith(_OURS):
            made[:, ARKIT_INDEX[name]] = frames[:, i]
    return made


def at_rest_in_silence(weights: Floats, fps: float, sound: Prosody) -> Floats:
    """``weights`` (T, 52) with jaw, lips, tongue and cheeks at 0 wherever nobody speaks: open 0.1 s before a phrase,
    shut 0.12 s after it. A model leaves lips a little ajar."""
    now = (np.arange(len(weights)) + 0.5) / fps
    speaking = np.zeros(len(weights))
    for start, end in sound.phrases:
        rise, fall = (now - (start - 0.1)) / 0.1, ((end + 0.12) - now) / 0.12
        speaking = np.maximum(speaking, np.clip(np.minimum(rise, fall), 0.0, 1.0))
    eased = (speaking * speaking * (3 - 2 * speaking)).astype(np.float32)
    held = weights.copy()
    for name, i in ARKIT_INDEX.items():
        if name.startswith(_SPOKEN):
            held[:, i] *= eased
    return held

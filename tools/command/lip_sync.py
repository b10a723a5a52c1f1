"""A program that turns speech into blendshapes: it gets a sound and gives a track as JSON.

The file holds ``names`` (of ARKit's 52, any of them in any order), ``fps`` and ``weights`` (T, names) in [0, 1]. Eyes,
blinks, head and emotion are added as for every lip sync tool.
"""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import ToolFailed
from ..capability import Progress, silent
from ..contracts import LIP_SYNC, LipSyncRequest
from ..lip_sync.lam_a2e import at_rest_in_silence, by_name
from ..lip_sync.lam_a2e_sound import RATE, at_rate
from ..lip_sync.lam_a2e_windows import at_frames
from ..lip_sync.performance import check, frame_count, perform
from ..lip_sync.prosody import prosody
from ..media import ARKIT_INDEX, BlendshapeTrack, Speech
from .running import Said
from .tool import CommandTool, write_json, write_speech

LARGEST = 200_000_000
"""Bytes of a track that are read: an hour at 60 frames a second takes half."""
MOVES = 0.01
"""Least spread of some weight while somebody speaks."""


class CommandLipSync(CommandTool):
    """A lip sync tool for a manifest."""

    capability = LIP_SYNC

    def run(self, request: LipSyncRequest, progress: Progress = silent) -> BlendshapeTrack:
        """Raises what :class:`~.animation.CommandAnimation` raises, and ``InvalidInput`` for an emotion, energy or rate
        that cannot be."""
        check(request)
        self.check(request.speech)
        heard = Speech(at_rate(request.speech), RATE, request.speech.text)
        sound = prosody(heard, lambda share: progress(0.1 * share, "listening"))
        numbers = {"fps": f"{request.fps:g}", "seconds": f"{heard.seconds:.3f}", "size": "0"}
        writers = {"speech": partial(write_speech, heard), "request": partial(_request, request)}
        with self.result(
            writers, numbers, heard.seconds, lambda share: progress(0.1 + 0.8 * share, f"{self.name} works")
        ) as (path, said):
            frames, fps = self._read(path, heard, said)
        count = frame_count(heard.seconds, request.fps)
        mouth = at_rest_in_silence(at_frames(frames, count, request.fps, fps), request.fps, sound)
        track = perform(request, mouth, sound)
        progress(1.0, "moved")
        return track

    def _read(self, path: Path, heard: Speech, said: Said) -> tuple[NDArray[np.float32], float]:
        """Its track by our names, (T, 52), and its frames a second. ``ToolFailed`` for one that is none."""
        try:
            if path.stat().st_size > LARGEST:
                raise ValueError(f"it has {path.stat().st_size:,} bytes")
            names, weights, fps = _parsed(json.loads(path.read_text(encoding="utf-8")))
            if abs(len(weights) / fps - heard.seconds) > self.manifest.check.slack / fps + 1e-3:
                raise ValueError(f"it lasts {len(weights) / fps:.2f} s and the sound {heard.seconds:.2f} s")
            if len(weights) > 2 and np.abs(heard.samples).max(initial=0) > 1e-3 and np.ptp(weights, axis=0).max() < MOVES:
                raise ValueError("nothing in it moves")
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ToolFailed(f"{self.name} made no track in {path.name}: {error}; {said}", tool=self.name) from error
        return by_name(weights, names), fps


def _parsed(data: dict[str, Any]) -> tuple[list[str], NDArray[np.float32], float]:
    names, fps = [str(name) for name in data["names"]], float(data["fps"])
    if len(set(names)) != len(names) or not set(names) <= set(ARKIT_INDEX):
        odd = next((name for name in names if name not in ARKIT_INDEX), "one of them twice")
        raise ValueError(f"names are ARKit's; it has {odd!r}")
    weights = np.asarray(data["weights"], np.float32)
    if weights.ndim != 2 or weights.shape[1] != len(names) or not np.isfinite(weights).all():
        raise ValueError(f"weights are (T, {len(names)}) numbers; got {weights.shape}")
    if not 1 <= fps <= 1000:
        raise ValueError(f"{fps} frames a second")
    return names, np.clip(weights, 0, 1), fps


def _request(request: LipSyncRequest, path: Path) -> None:
    speech = request.speech
    write_json(path, {
        "fps": request.fps, "seconds": round(speech.seconds, 4), "text": speech.text, "emotion": request.emotion,
        "energy": request.energy, "seed": request.seed,
        "phonemes": [[p.symbol, round(p.start, 4), round(p.end, 4)] for p in speech.phonemes],
    })

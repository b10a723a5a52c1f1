"""A face that waits, as a loop of pictures: it breathes, blinks and looks about, and its end runs into its beginning.

Drawn once for each portrait and kept, in memory and in a folder where one is given.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

import numpy as np

from ...plugins import PluginHost
from ...tools.files import appearing, thin
from ...tools.lip_sync.performance import idle_track
from ...tools.media import ARKIT_INDEX, BlendshapeTrack, Portrait
from .packing import idle_message
from .video_parts import SIDE, frames_of, jpeg

SECONDS, FPS = 7.2, 12.5
OVERLAP = 0.8
"""Seconds over which the end is led into the beginning."""
KEPT = 12
"""Loops in memory, about a megabyte each."""
ON_DISK = 200
"""Loops in one folder; the ones unused longest go first."""
_loops: OrderedDict[str, bytes] = OrderedDict()
_lock = threading.Lock()


def idle_loop(host: PluginHost, portrait: Portrait, seed: int = 0, folder: Path | None = None) -> bytes:
    """The whole ``idle`` message for a portrait. Blocks for a second the first time."""
    key = _key(portrait, seed)
    with _lock:  # one at a time: two clients of one persona wait for the same drawing
        if key in _loops:
            _loops.move_to_end(key)
            return _loops[key]
        path = folder / f"idle-{key}.bin" if folder is not None else None
        data = _read(path) or _draw(host, portrait, seed)
        _write(path, data)
        _loops[key] = data
        while len(_loops) > KEPT:
            _loops.popitem(last=False)
        return data


def looped(seconds: float = SECONDS, fps: float = FPS, seed: int = 0) -> BlendshapeTrack:
    """A track of a waiting face whose last frame is followed by its first without a jump."""
    count, extra = round(seconds * fps), round(OVERLAP * fps)
    track = _open_eyed_at_the_seam(count, extra, fps, seed)
    t = (np.arange(extra) + 0.5) / extra
    share = (t * t * (3 - 2 * t)).astype(np.float32)[:, None]
    weights, pose = track.weights[:count].copy(), track.pose[:count].copy()
    weights[:extra] = track.weights[count : count + extra] * (1 - share) + weights[:extra] * share
    pose[:extra] = track.pose[count : count + extra] * (1 - share) + pose[:extra] * share
    return BlendshapeTrack(weights, pose, fps)


def _open_eyed_at_the_seam(count: int, extra: int, fps: float, seed: int) -> BlendshapeTrack:
    """The first of twenty performances that does not blink where the end is led into the beginning: half a blink would
    look tired."""
    lids = [ARKIT_INDEX["eyeBlinkLeft"], ARKIT_INDEX["eyeBlinkRight"]]
    for one in range(seed, seed + 20):
        track = idle_track((count + extra) / fps, fps, one)
        near = np.concatenate([track.weights[: extra + 2, lids], track.weights[count - 4 :, lids]])
        if near.max() < 0.25:
            break
    return track


def _draw(host: PluginHost, portrait: Portrait, seed: int) -> bytes:
    frames = frames_of(host, portrait, looped(seed=seed), SIDE)()
    return idle_message([jpeg(frame) for frame in frames], FPS)


def _key(portrait: Portrait, seed: int) -> str:
    digest = hashlib.blake2b(digest_size=12)
    digest.update(f"{SECONDS} {FPS} {SIDE} {seed} {portrait.image.shape}".encode())
    digest.update(np.ascontiguousarray(portrait.image).tobytes())
    digest.update(portrait.sculpture.model_dump_json().encode() if portrait.sculpture else b"")
    return digest.hexdigest()


def _read(path: Path | None) -> bytes | None:
    if path is None:
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    with suppress(OSError):
        os.utime(path)  # it was used: others go before it
    return data


def _write(path: Path | None, data: bytes) -> None:
    """Kept for the next start of the server; a full disk only means that it is drawn again."""
    if path is None or path.exists():
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with appearing(path) as partial:
            partial.write_bytes(data)
    except OSError:
        return
    thin(path.parent, ON_DISK, "idle-*.bin")

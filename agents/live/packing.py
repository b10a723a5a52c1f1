"""Binary messages of the live protocol: a little-endian u32 length, a JSON header of that length, and the payload.

``speech``: weights, poses, sound. ``video``: sound (first part only) and JPEG pictures. ``idle``: JPEG pictures of a
face that waits. The layout is told in ``app/server/LIVE.md``; nothing here sends.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from typing import Any

import numpy as np

from .spoken import Spoken

_LENGTH = struct.Struct("<I")


def message(header: dict[str, Any], *payload: bytes) -> bytes:
    """One binary message."""
    head = json.dumps(header, separators=(",", ":")).encode()
    return b"".join((_LENGTH.pack(len(head)), head, *payload))


def parted(data: bytes) -> tuple[dict[str, Any], memoryview]:
    """Header and payload. ``ValueError`` when ``data`` is no such message."""
    if len(data) < _LENGTH.size:
        raise ValueError(f"a message of {len(data)} bytes")
    (length,) = _LENGTH.unpack_from(data)
    if length > len(data) - _LENGTH.size:
        raise ValueError(f"a header of {length} bytes in a message of {len(data)}")
    view = memoryview(data)[_LENGTH.size:]
    return json.loads(bytes(view[:length])), view[length:]


def speech_message(spoken: Spoken, utterance: int, index: int) -> bytes:
    """Sound and blendshapes of one sentence."""
    header = {
        "kind": "speech", "utterance": utterance, "index": index, "fps": spoken.fps, "frames": spoken.frames,
        **_sound(spoken),
    }
    return message(header, spoken.weights.tobytes(), spoken.pose.tobytes(), spoken.audio)


def video_message(
    spoken: Spoken, utterance: int, index: int, part: int, last: bool, start: float, pictures: Sequence[bytes],
    fps: float | None = None,
) -> bytes:
    """Some pictures of one sentence; ``start`` is the second of the first one within the sentence. Part 0 brings the
    sound."""
    header = {
        "kind": "video", "utterance": utterance, "index": index, "part": part, "last": last, "start": round(start, 4),
        "fps": fps or spoken.fps, "frames": len(pictures), "sizes": [len(picture) for picture in pictures], "codec": "jpeg",
    }
    if part:
        return message({**header, "audio": 0}, *pictures)
    return message({**header, **_sound(spoken), "codec": "jpeg", "audio_codec": spoken.codec}, spoken.audio, *pictures)


def idle_message(pictures: Sequence[bytes], fps: float) -> bytes:
    """A loop of a face at rest."""
    sizes = [len(picture) for picture in pictures]
    return message({"kind": "idle", "fps": fps, "frames": len(pictures), "sizes": sizes, "codec": "jpeg"}, *pictures)


def speech_parts(header: dict[str, Any], payload: memoryview) -> tuple[np.ndarray, np.ndarray, bytes]:
    """Weights uint8 (T, 52), pose int16 (T, 3) and the sound out of a ``speech`` message."""
    frames = header["frames"]
    weights = np.frombuffer(payload[: frames * 52], np.uint8).reshape(frames, 52)
    pose = np.frombuffer(payload[frames * 52 : frames * 58], "<i2").reshape(frames, 3)
    return weights, pose, bytes(payload[frames * 58 :])


def _sound(spoken: Spoken) -> dict[str, Any]:
    return {
        "codec": spoken.codec, "audio": len(spoken.audio), "sample_rate": spoken.sample_rate,
        "seconds": round(spoken.seconds, 4),
    }

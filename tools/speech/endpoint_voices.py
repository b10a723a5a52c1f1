"""The voices of the speech server that is set, as voices of the pool. None is offered while no server is set."""

from __future__ import annotations

import os
from typing import Any

from ..media import Voice
from .endpoint_place import ServerVoice, host_of, place, server_voices

ENGINE = "speech-endpoint"
_PITCH = {"feminine": 196.0, "masculine": 115.0}


def endpoint_voices() -> tuple[Voice, ...]:
    """Ids are ``speech-endpoint:NAME``."""
    where = place(os.environ)
    if where is None:
        return ()
    host = host_of(where.url)
    unique = {voice.name: voice for voice in server_voices(os.environ)}
    return tuple(_voice(voice, host) for voice in unique.values())


def _voice(voice: ServerVoice, host: str) -> Voice:
    attributes: dict[str, Any] = {
        "gender": voice.gender, "age": "adult", "energy": 0.5, "texture": [], "natural": True, "quality": 0.85,
        **({"pitch_hz": _PITCH[voice.gender]} if voice.gender in _PITCH else {}),
    }
    return Voice(
        ENGINE, f"{ENGINE}:{voice.name}", voice.languages, f"the voice {voice.name} of the server {host}", attributes,
        {"voice": voice.name}, f"by the terms of {host}", f"offered by {host} on its own terms",
    )

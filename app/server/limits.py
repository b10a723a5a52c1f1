"""How much one user may ask for: sizes, rates and numbers at once, in one place. Enforces nothing itself."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


def _cores() -> int:
    return max(2, os.cpu_count() or 2)


@dataclass(frozen=True)
class Limits:
    """Sizes are bytes unless they say characters; times are seconds."""

    text: int = 100_000
    """Characters of one text, such as a description."""
    message: int = 8_000
    """Characters of one thing said to a persona."""
    json_bytes: int = 640_000
    """Of a JSON body: a text of the full length, every character escaped, and some."""
    talk_bytes: int = 4_000_000
    """Of a chat completion request, which brings the whole talk so far."""
    picture_bytes: int = 20_000_000
    audio_bytes: int = 25_000_000
    json_depth: int = 64
    requests: float = 60.0
    """Requests a second that a user may go on with."""
    burst: int = 300
    """Requests at once: a page, its modules, and a full gallery of portraits."""
    attempts: float = 0.5
    """Wrong tokens a second that an address may go on with."""
    jobs_at_once: int = 2
    """Running jobs of one user."""
    jobs_waiting: int = 16
    """Queued jobs of one user; one more is refused."""
    workers: int = field(default_factory=_cores)
    """Running jobs of all users."""
    jobs_kept: int = 100
    """Jobs of one user that are remembered, the newest."""
    job_seconds: float = 3600.0
    """How long a finished job is remembered."""
    streams: int = 128
    """Open event streams of one user."""
    answers: int = 16
    """Whole answers of personas over ``/v1`` that one user waits for at once; streamed ones count as streams."""
    sockets: int = 1024
    """Open live sockets of one user."""
    users: int = 32
    """Studios that are kept open."""
    body_idle: float = 20.0
    """Seconds that a body may pause while it is sent."""
    head: float = 10.0
    """Seconds in which the head of a request must have come."""
    cached_faces: int = 200
    """Packs of live faces, and clips, that are kept in the cache folder."""

"""One turn of a talk, as the talk so far is handed over. Holds nothing else: no time, no feeling, no state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Turn:
    """Who spoke and what was said; ``text`` may still carry ``[emotion]`` tags, which are not read."""

    speaker: Literal["user", "persona"]
    text: str

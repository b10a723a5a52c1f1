"""What is told while a picture is drawn, and how it is stopped: diffusers' ``callback_on_step_end``."""

from __future__ import annotations

import time
from typing import Any

from ..capability import Progress, silent
from .family import Base
from .preview import preview

SECONDS_BETWEEN = 0.5
"""Between two previews: nobody sees more, and each takes a little."""


class Steps:
    """Tells ``progress`` from 0 to 1 of each step of the pictures of ``base`` and, at most twice a second, what there
    is to see. When ``progress`` raises, the pipeline is told to stop and the error passes."""

    def __init__(self, base: Base, size: int, progress: Progress) -> None:
        self.base, self.size, self.progress = base, size, progress
        self.done = 0
        self.stopped: BaseException | None = None
        self._shown = time.monotonic()

    def __call__(self, pipeline: Any, step: int, timestep: Any, tensors: dict[str, Any]) -> dict[str, Any]:
        total = max(1, pipeline.num_timesteps)
        self.done = step + 1
        picture = None
        if self.progress is not silent and time.monotonic() - self._shown >= SECONDS_BETWEEN and self.done < total:
            picture = preview(self.base, tensors["latents"], self.size)
            self._shown = time.monotonic()
        try:
            self.progress(min(1.0, self.done / total), f"step {self.done} of {total}", picture)
        except BaseException as error:
            pipeline._interrupt = True
            self.stopped = error
            raise
        return tensors

"""A sculpture on its stage: rig, camera, lamps, and the light that was baked with it at rest.

The still and the film of one sculpture stand on the same stage, so what is worked out for the first is there for the
second. :func:`stage_of` keeps the last few, whoever asks and from whatever thread. Nothing is drawn here.
"""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from threading import Lock

from .baking import Volume, bake, default_threads
from .lighting import camera_struct, lighting
from .rig import Rig
from .schema import Sculpture

KEPT = 4
"""Stages kept; one takes 1 to 6 MB once its light is baked."""


def cells_for(size: int) -> int:
    """How fine the light is baked for pictures of ``size`` pixels: cells along the figure's longest side."""
    return 56 if size <= 320 else 64 if size <= 512 else 80


class Stage:
    """``rig``, ``camera`` and ``lights`` of one sculpture."""

    def __init__(self, rig: Rig) -> None:
        self.rig = rig
        self.camera, self.lights = camera_struct(rig.sculpture.camera), lighting(rig.sculpture)
        self._volume: tuple[int, Volume] | None = None
        self._lock = Lock()

    def volume(self, size: int, threads: int | None = None) -> Volume:
        """The light about the figure at rest, fine enough for pictures of ``size`` pixels. Baked when it is first
        asked for; its bytes do not depend on ``threads``."""
        cells = cells_for(size)
        with self._lock:
            if self._volume is None or self._volume[0] != cells:
                face = self.rig.frame()
                self._volume = cells, bake(self.rig.scene, face, self.lights, cells, threads or default_threads())
            return self._volume[1]


_stages: OrderedDict[bytes, Stage] = OrderedDict()
_lock = Lock()


def stage_of(sculpture: Sculpture) -> Stage:
    """The stage of a sculpture; the same one for an equal sculpture while it is among the last :data:`KEPT`."""
    key = hashlib.sha256(sculpture.model_dump_json().encode()).digest()
    with _lock:
        stage = _stages.pop(key, None)
    if stage is None:  # outside the lock, for placing a face takes a while; a copy, for a sculpture may be changed later
        stage = Stage(Rig(sculpture.model_copy(deep=True)))
    with _lock:
        stage = _stages.setdefault(key, stage)
        _stages.move_to_end(key)
        while len(_stages) > KEPT:
            _stages.popitem(last=False)
    return stage

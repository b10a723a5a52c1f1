"""The character's own sculpture as what guides its drawing: composed and rendered once, kept for whoever asks again.

It is the same sculpture that the portrait tool ``sculpture`` makes for the same specification, seed and chance. The
last few are kept with their renderings, so that candidates, further attempts and the picture that is fallen back on do
not render again. No control is drawn here.
"""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..capability import Progress, silent
from ..contracts import PortraitRequest

if TYPE_CHECKING:
    from ..sculpture import Sculpture, Still
    from ..sculpture.compose import Composition

T = TypeVar("T")
MOST_RENDERED = 1024
"""Guides above this are enlarged from it: at 2048 a rendering takes four times as long and shows no more of a face."""


class Kept(Generic[T]):
    """The last ``most`` results by key. Asked for one key by several threads at once, it makes it once."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, Lock()
        self._rows: OrderedDict[Hashable, tuple[Lock, list[T]]] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            lock, made = self._rows.setdefault(key, (Lock(), []))
            self._rows.move_to_end(key)
            while len(self._rows) > self._most:
                self._rows.popitem(last=False)
        with lock:
            if not made:
                made.append(make())  # what it raises is the caller's; the next one tries again
            return made[0]


_composed: Kept[Composition] = Kept(16)
_rendered: Kept[Rendered] = Kept(6)


@dataclass(frozen=True)
class Rendered:
    """A sculpture with its still; ``irises`` (2, 2) pixels of the centres, the eye on the picture's left first."""

    sculpture: Sculpture
    still: Still
    irises: NDArray[np.float32]


def composed(request: PortraitRequest) -> Composition:
    """The sculpture of a request, or the one that its options bring, without what a further attempt would change."""
    from ..sculpture.compose import Composition, compose

    given = request.options.get("sculpture")
    if given is not None:
        return Composition(given)
    chance = request.options.get("chance")
    decided = json.dumps(dict(chance or {}), sort_keys=True, default=str)
    key = _digest(request.spec.model_dump_json(), str(request.seed), decided)
    return _composed.get(key, lambda: compose(request.spec, request.seed, 0, chance))


def rendered(sculpture: Sculpture, size: int, progress: Progress = silent) -> Rendered:
    """Its still at ``size`` pixels, at most :data:`MOST_RENDERED`. Not to be written to."""
    size = min(size, MOST_RENDERED)
    key = (_digest(sculpture.model_dump_json()), size)
    return _rendered.get(key, lambda: _render(sculpture, size, progress))


def _render(sculpture: Sculpture, size: int, progress: Progress) -> Rendered:
    from ..sculpture import render

    progress(0.3, "rendering the sculpture")
    still = render(sculpture, size)
    for array in (still.image, still.depth, still.labels.labels, still.landmarks.points):
        array.setflags(write=False)
    return Rendered(sculpture, still, _irises(sculpture, size))


def _irises(sculpture: Sculpture, size: int) -> NDArray[np.float32]:
    """Where the two eyes look out, in pixels."""
    from ..sculpture.lighting import project
    from ..sculpture.stage import stage_of

    stage = stage_of(sculpture)
    eyes = stage.rig.frame().eyes
    front = [np.array(e.center) + np.array(e.gaze) * np.array(e.radii) @ np.array(e.axes).reshape(3, 3) for e in eyes]
    return project(stage.camera, np.stack(front), size)[:, :2].astype(np.float32)


def _digest(*texts: str) -> bytes:
    return hashlib.sha256("\0".join(texts).encode()).digest()

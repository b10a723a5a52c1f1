"""The animation tool ``sculpture``: the sculpture of a portrait, moved by a performance.

What is drawn is the sculpture itself and not its picture, so a mouth opens on teeth and a head turns to show its side.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from ...personas.errors import InvalidInput, ToolFailed
from ..capability import Progress, Tool, silent
from ..contracts import ANIMATION, AnimationRequest, Frames
from ..sculpture.film import Film

KEPT = 3
"""Films kept ready; one of a 512 frame takes some 20 MB."""


class SculptureAnimation(Tool[AnimationRequest, Frames]):
    """Needs ``portrait.sculpture``. The last few films are kept, so that a second sentence of the same character
    starts at once."""

    capability = ANIMATION
    name = "sculpture"
    description = (
        "Moves a sculpted character itself: any mouth shape, gaze, blinks and head motion, at video rate on two "
        "processors without a GPU. Needs a portrait that was made by the sculpture tool."
    )
    priority = 10

    def __init__(self) -> None:
        self._films: OrderedDict[tuple[str, int], Film] = OrderedDict()
        self._lock = Lock()

    def accepts(self, request: AnimationRequest) -> bool:
        return request.portrait.sculpture is not None

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Frames drawn as they are iterated. ``ToolFailed`` without a sculpture, ``InvalidInput`` for a size that is
        odd or not 64 to 1024 or a track without frames."""
        if request.portrait.sculpture is None:
            raise ToolFailed(
                "this portrait is a picture and not a sculpture", mend="use another animation tool", tool=self.name
            )
        if not len(request.track):
            raise InvalidInput("the performance has no frames", mend="give a track of at least one frame")
        progress(0.0, "sculpting in motion")
        film = self._film(request)
        progress(1.0, "ready to draw")
        return film.frames(request.track)

    def _film(self, request: AnimationRequest) -> Film:
        key = (request.portrait.sculpture.model_dump_json(), request.size)
        with self._lock:
            film = self._films.pop(key, None) or Film(request.portrait.sculpture, request.size)
            self._films[key] = film
            while len(self._films) > KEPT:
                self._films.popitem(last=False)
        return film

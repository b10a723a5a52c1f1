"""Other looks of a persona, drawn with other seeds. Nothing is stored."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from ...personas.errors import InvalidInput
from ..finishing import candidate_png
from ..job import Job

if TYPE_CHECKING:
    from ..job import Listener
    from ..persona import Persona
    from ..studio import Studio
    from .planner import Take


def drawn(
    studio: Studio, who: Persona, count: int, *, on_progress: Listener | None = None,
    cancel: threading.Event | None = None,
) -> tuple[Take, ...]:
    """``count`` portraits of the same specification by the seeds after the present look's. Each picture is the
    ``preview`` of a progress event of stage ``look``. ``InvalidInput`` for a picture of the user's own."""
    from ..art_director import draw
    from ..keeping import Kept
    from ..request import CreateRequest
    from ..workshop import Log, Workshop
    from .planner import Take

    made_by = who.portrait.made_by
    if made_by.get("tool") == "picture":
        told = f"{who.name} has a picture of your own, and that has one look"
        raise InvalidInput(told, mend="choose another picture")
    first = int(made_by.get("seed", who.spec.seed))
    job, takes = Job(on_progress, cancel=cancel), []
    with tempfile.TemporaryDirectory() as folder:
        request = CreateRequest(
            who.spec.summary or who.name, seed=who.spec.seed, size=who.portrait_size or 512, **who.drawing_wishes()
        )
        for i in range(count):
            seed = (first + 1 + i) % 2**32
            shop = Workshop(studio.host, studio.chat_model, Job(None, cancel=cancel), request, Path(folder),
                            studio.device, Kept(seed), studio.store.consents)
            portrait = draw(shop, who.spec, Log()).portrait
            take = Take(seed, candidate_png(portrait, who))
            takes.append(take)
            job.tell("look", (i + 1) / count, f"look {i + 1} of {count}", portrait.image, take)
    return tuple(takes)

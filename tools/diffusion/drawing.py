"""One picture: what is asked for brought together with the weights that draw it.

It takes one expert, or several over one base, makes the guide, loads what is needed, writes the words, draws, and keeps
a record of everything that the picture depends on. Which experts, and which of several pictures, is :mod:`.mixing`'s.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import Any

from ...personas.errors import AnimismError, InvalidInput, ToolFailed
from ..capability import Progress, silent
from ..contracts import Drawing, PortraitRequest
from ..guidance.guide import Guide, guide
from ..guidance.schedule import Attempt, attempt
from ..media import Image
from ..residency import ran_out, shared
from .bases import base_of, control_of
from .expert import Control, Expert, Lora
from .face_adapter import WEIGHTS, face_vector, keeping_face
from .family import Base, ControlPicture, Family, Order, family_named
from .loading import first_line, quiet
from .loras import wear
from .prompting import Prompt, shorten, tidy, write_prompt
from .steps import Steps

MOST_SCALE = 2.0


@dataclass(frozen=True)
class Drawn:
    """A picture at the expert's own size with its record (plain data) and the guide that it was drawn by."""

    image: Image
    record: dict[str, Any]
    guide: Guide


def draw(
    request: PortraitRequest, expert: Expert, loras: Sequence[Lora], device: str = "auto", progress: Progress = silent
) -> Drawn:
    """One picture of ``request`` by ``expert``'s base with ``loras``, whose weights count as they are.

    Seeds reproduce: the same request draws the same pixels on the same device and version of torch.
    """
    drawing = request.drawing
    assert drawing is not None
    began = time.monotonic()
    family = family_named(expert.family)
    size = -(-expert.size // family.multiple) * family.multiple
    kinds = [control.kind for control in expert.controls] if family.controls else []
    made = guide(request, kinds, size, part(progress, 0.0, 0.08))
    tried = attempt(made.source, request.retry)
    if family.needs_start and made.start is None:
        raise InvalidInput(
            f"{expert.name} changes a picture and was given none", mend="choose the guidance sculpture, face or picture"
        )
    face = _face(family, expert, drawing)
    with ExitStack() as held:
        base = held.enter_context(base_of(expert, device, part(progress, 0.08, 0.1)))
        controls = tuple(
            _control(held, base, row, made, tried) for row in expert.controls if row.kind in made.controls
        )
        also = held.enter_context(keeping_face(base, expert.face or WEIGHTS, 0.6)) if face is not None else []
        wear(base, loras, also)
        with quiet():
            words = _words(request, replace_loras(expert, loras), base, made)
        order = Order(
            prompt=words.text, negative=words.negative, size=size, steps=_steps(family, made, tried, expert, drawing),
            guidance_scale=expert.guidance_scale, seeds=(request.seed,), controls=controls, face=face,
            scheduler=expert.scheduler, **_start(family, made, tried),
        )
        steps = Steps(base, size, part(progress, 0.1, 0.95))
        image = ordered(base, order, steps, expert.name)[0]
        record = _record(order, base, words, made, tried, steps.done)
    record["seconds"] = round(time.monotonic() - began, 3)
    return Drawn(image, record, made)


def ordered(base: Base, order: Order, steps: Steps, name: str) -> list[Image]:
    """The pictures of an order; out of memory, once more with every idle model gone. What ``progress`` raises passes.

    :raises OutOfMemory: it does not fit even so. :raises ToolFailed: the model cannot draw it.
    """

    def work() -> list[Image]:
        try:
            with quiet():
                return base.family.draw(base, order, steps)
        except Exception as error:
            if isinstance(error, AnimismError) or error is steps.stopped or ran_out(error):
                raise
            raise ToolFailed(
                f"{name} ({base.family.title}) could not draw: {first_line(error)}", mend="choose another expert"
            ) from error

    return shared().retrying(work, f"a picture of {order.size} pixels by {name}")


def part(progress: Progress, low: float, high: float) -> Progress:
    """What is told of a part of the work, from ``low`` to ``high`` of the whole."""
    if progress is silent:
        return silent

    def tell(fraction: float, stage: str, preview: Any = None) -> None:
        progress(low + (high - low) * min(1.0, max(0.0, fraction)), stage, preview)

    return tell


def replace_loras(expert: Expert, loras: Sequence[Lora]) -> Expert:
    """The expert with the LoRAs that are really worn, for their trigger words."""
    return expert.model_copy(update={"loras": tuple(loras)})


def _start(family: Family, made: Guide, tried: Attempt) -> dict[str, Any]:
    """What the family does with the start picture."""
    if made.start is None or family.start == "none":
        return {}
    return {"start": made.start, "strength": tried.strength}


def _steps(family: Family, made: Guide, tried: Attempt, expert: Expert, drawing: Drawing) -> int:
    """As many as were asked for, and enough that a start picture's share of them is one at least."""
    steps = drawing.steps or expert.steps
    if made.start is None or family.start != "strength":
        return steps
    return max(steps, math.ceil(1 / tried.strength))


def _control(held: ExitStack, base: Base, row: Control, made: Guide, tried: Attempt) -> ControlPicture:
    net = held.enter_context(control_of(base, row.weights))
    scale = min(MOST_SCALE, row.scale * tried.control_scale)
    return ControlPicture(row.kind, made.controls[row.kind], net, scale, tried.control_start, tried.control_end)


def _face(family: Family, expert: Expert, drawing: Drawing) -> Any:
    """The vector of the person to be kept, or ``None``. ``InvalidInput`` where the family keeps no face."""
    if drawing.person is None:
        return None
    if not family.faces:
        raise InvalidInput(
            f"{expert.name} ({family.title}) cannot keep a person's face", mend="choose an expert of the family sd15"
        )
    return face_vector(drawing.person)


def _words(request: PortraitRequest, expert: Expert, base: Base, made: Guide) -> Prompt:
    """The agent's own words, or the expert's template filled; within what the family reads."""
    family, drawing = base.family, request.drawing
    assert drawing is not None

    def count(text: str) -> int:
        return family.count(base.pipeline, text)

    written = write_prompt(
        request.spec, expert, sentences=family.sentences, redraw=family.start == "reference" and made.start is not None,
        limit=family.tokens, count=count,
    )
    negative = tidy(drawing.negative) or written.negative
    own = tidy(drawing.prompt)
    if own:
        own = ", ".join([*(lora.trigger for lora in expert.loras if lora.trigger and lora.trigger not in own), own])
        text, gone = shorten(own, family.tokens, count) if family.tokens else (own, [])
        written = Prompt(text, left_out=tuple(gone))
    if family.tokens:
        negative, _ = shorten(negative, family.tokens, count)
    if not written.text:
        raise ToolFailed("there are no words to draw from", mend="describe the character")
    return replace(written, negative=negative)


def _record(order: Order, base: Base, words: Prompt, made: Guide, tried: Attempt, steps: int) -> dict[str, Any]:
    """What the picture depends on, as plain data."""
    return {
        "family": base.family.name, "prompt": order.prompt, "negative": order.negative, "seed": order.seeds[0],
        "steps": order.steps, "steps_drawn": steps, "guidance_scale": order.guidance_scale, "size": order.size,
        "scheduler": order.scheduler or type(base.pipeline.scheduler).__name__, "guidance": made.source,
        "strength": order.strength if order.start is not None and base.family.start == "strength" else None,
        "control_scales": {row.kind: round(row.scale, 3) for row in order.controls},
        "control_steps": [tried.control_start, tried.control_end] if order.controls else None,
        "why": tried.why, "left_out": list(words.left_out), "placement": base.plan.told(),
    }

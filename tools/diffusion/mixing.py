"""The mixture of diffusers: one expert, several blended over one base, or the best of what several draw.

    one     the first expert alone
    blend   one picture by one base that wears every expert's LoRAs, each by its weight times the expert's share
    best    a picture by each expert; the one with the best :mod:`.scoring` is taken, all are offered to the caller
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ...personas.errors import AnimismError, Cancelled, InvalidInput, Timeout
from ..capability import Progress, silent
from ..contracts import Drawing, PortraitRequest
from .drawing import Drawn, draw, part
from .expert import Expert, Lora
from .family import family_named
from .scoring import Score, score

Keep = Callable[[str, Drawn, Score], None]


@dataclass(frozen=True)
class Mixed:
    """A picture, the experts that it is by, their shares, and the record of every candidate (``best`` only)."""

    drawn: Drawn
    experts: tuple[Expert, ...]
    shares: tuple[float, ...]
    loras: tuple[Lora, ...]
    candidates: tuple[dict[str, Any], ...] = ()
    score: Score | None = None


def mix(request: PortraitRequest, device: str = "auto", progress: Progress = silent, keep: Keep | None = None) -> Mixed:
    """Draw as ``request.drawing.mix`` says. ``keep`` gets every candidate of ``best`` with its expert's name."""
    drawing = request.drawing
    assert drawing is not None
    if not drawing.experts:
        raise InvalidInput("no expert is to draw", mend="name one with --expert")
    for expert in drawing.experts:
        family_named(expert.family)  # every name is known before anything is loaded
    if drawing.mix == "blend" and len(drawing.experts) > 1:
        return _blend(request, drawing, device, progress)
    if drawing.mix == "best" and len(drawing.experts) > 1:
        return _best(request, drawing, device, progress, keep)
    expert = drawing.experts[0]
    return Mixed(draw(request, expert, expert.loras, device, progress), (expert,), (1.0,), expert.loras)


def shares_of(drawing: Drawing) -> tuple[float, ...]:
    """Each expert's share in [0, 1]; alike where none are given. ``InvalidInput`` when they do not fit the experts."""
    count = len(drawing.experts)
    shares = drawing.shares or (1.0 / count,) * count
    if len(shares) != count:
        raise InvalidInput(f"{len(shares)} shares for {count} experts", mend="give one share an expert, or none")
    if not all(0 <= share <= 1 for share in shares) or not any(shares):
        raise InvalidInput(f"shares {shares} cannot be used", mend="a share is 0 to 1, and one is above 0")
    return tuple(float(share) for share in shares)


def blended(experts: Sequence[Expert], shares: Sequence[float]) -> tuple[Expert, tuple[Lora, ...]]:
    """The base of a blend (the first expert) and every LoRA with its weight times its expert's share.

    :raises InvalidInput: the experts have not one family and one base, or there is nothing to blend.
    """
    first = experts[0]
    for other in experts[1:]:
        if other.family != first.family:
            raise InvalidInput(
                f"{first.name} ({first.family}) and {other.name} ({other.family}) cannot be blended",
                mend="blend experts of one family, or let the best of their pictures be taken",
            )
        if other.weights != first.weights:
            raise InvalidInput(
                f"{first.name} ({first.weights}) and {other.name} ({other.weights}) have different bases",
                mend="blend experts that add LoRAs to one base, or let the best of their pictures be taken",
            )
    loras = tuple(
        lora.model_copy(update={"weight": lora.weight * share, "trigger": lora.trigger if share else ""})
        for expert, share in zip(experts, shares, strict=True) for lora in expert.loras
    )
    if not loras:
        raise InvalidInput(
            f"none of {', '.join(expert.name for expert in experts)} has a LoRA to blend",
            mend="let the best of their pictures be taken",
        )
    return first, loras


def _blend(request: PortraitRequest, drawing: Drawing, device: str, progress: Progress) -> Mixed:
    shares = shares_of(drawing)
    base, loras = blended(drawing.experts, shares)
    return Mixed(draw(request, base, loras, device, progress), drawing.experts, shares, loras)


def _best(request: PortraitRequest, drawing: Drawing, device: str, progress: Progress, keep: Keep | None) -> Mixed:
    """One candidate an expert; one that fails is told and the others go on."""
    found: list[tuple[Expert, Drawn, Score]] = []
    rows: list[dict[str, Any]] = []
    first_error: AnimismError | None = None
    for i, expert in enumerate(drawing.experts):
        turn = part(progress, i / len(drawing.experts), (i + 1) / len(drawing.experts))
        try:
            drawn = draw(request, expert, expert.loras, device, turn)
        except (Cancelled, Timeout):
            raise
        except AnimismError as error:
            first_error = first_error or error
            rows.append({"expert": expert.name, "error": str(error), "mend": error.mend})
            continue
        measured = score(drawn.image, drawn.record["prompt"], **measures(request))
        if keep is not None:
            keep(expert.name, drawn, measured)
        found.append((expert, drawn, measured))
        rows.append({"expert": expert.name, **measured.to_data(), "seconds": drawn.record["seconds"]})
    if not found:
        assert first_error is not None
        raise first_error
    expert, drawn, measured = max(found, key=lambda row: row[2].total)  # the first of equals: the director's order
    return Mixed(drawn, (expert,), (1.0,), expert.loras, tuple(rows), measured)


def measures(request: PortraitRequest) -> dict[str, Any]:
    """The measuring functions that came with the request: ``find_face``, ``likeness``, ``likeness_to_reference``."""
    return {name: request.options.get(name) for name in ("find_face", "likeness", "likeness_to_reference")}

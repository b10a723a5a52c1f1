"""The portrait tool ``diffusion``: a character drawn by the mixture of diffusers, guided by its own sculpture.

What is drawn by whom is in ``request.drawing``; how, is :mod:`animism.tools.diffusion`'s work. The picture's points are
those of its guide, or of an average face; whether a detector sees them is for whoever asked to find out.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput, ToolUnavailable
from ..capability import Availability, Progress, Requires, Tool, silent
from ..contracts import PORTRAIT, Drawing, PortraitRequest
from ..media import Image, Landmarks, Portrait
from .assumed_face import assumed_face
from .picture import face_box

MODULES = ("torch", "diffusers", "transformers", "accelerate", "peft", "safetensors")


class DiffusionPortrait(Tool[PortraitRequest, Portrait]):
    """Options, all functions: ``keep_candidate(name, portrait, score)`` gets every candidate of the mixture ``best``
    (``score`` is a :class:`~animism.tools.diffusion.scoring.Score`); ``find_face(image)`` returns landmarks or raises
    ``NoFaceDetected``; ``likeness(image, text)`` and ``likeness_to_reference(image)`` return cosine similarities."""

    capability = PORTRAIT
    name = "diffusion"
    description = (
        "Draws a photographic, painted or animated portrait with a diffusion model, starting from the character's own "
        "sculpture. Needs weights and a graphics card, or patience."
    )
    requires = Requires(extra="diffusion", modules=MODULES)
    priority = 20

    def __init__(self) -> None:
        self.device = "auto"

    def available(self) -> Availability:
        """Whether the libraries are here. Weights are an expert's own: one that has none says at its first picture
        which command brings them."""
        missing = [module for module in MODULES if find_spec(module) is None]
        if not missing:
            return Availability(True)
        return Availability(False, f"{', '.join(missing)} not installed", "pip install 'animism[diffusion]'")

    def accepts(self, request: PortraitRequest) -> bool:
        return request.drawing is not None

    def setup(self, device: str = "auto") -> None:
        """Remember the device; weights are loaded by the first picture that needs them."""
        self.device = device

    def run(self, request: PortraitRequest, progress: Progress = silent) -> Portrait:
        """Draw at the expert's own size, then bring to ``request.size``.

        :raises InvalidInput: no expert, a blend that cannot be, a size outside 256 to 1024.
        :raises ToolUnavailable: weights are not here. :raises ToolFailed: weights are broken or cannot draw.
        :raises OutOfMemory: it does not fit, even with every idle model gone.
        """
        if request.drawing is None:
            raise InvalidInput("nobody said which expert is to draw", mend="name one with --expert")
        if not 256 <= request.size <= 1024:
            raise InvalidInput(f"size {request.size} cannot be drawn", mend="a size is 256 to 1024")
        if not (here := self.available()).ok:
            raise ToolUnavailable(here.why, mend=here.command)
        from ..diffusion.mixing import mix

        keep = request.options.get("keep_candidate")
        mixed = mix(request, self.device, progress, None if keep is None else _keeper(request, keep))
        portrait = _portrait(request, mixed.drawn)
        made_by = {**portrait.made_by, **_authorship(request.drawing, mixed)}
        progress(1.0, "drawn", portrait.image)
        return Portrait(portrait.image, portrait.landmarks, portrait.box, made_by)


def _keeper(request: PortraitRequest, keep: Any) -> Any:
    """Hands each candidate over as a portrait."""

    def hand_over(name: str, drawn: Any, measured: Any) -> None:
        keep(name, _portrait(request, drawn), measured)

    return hand_over


def _portrait(request: PortraitRequest, drawn: Any) -> Portrait:
    """The picture and its guide's points at the size that was asked for."""
    image, made = resized(drawn.image, request.size), drawn.guide
    scale = request.size / drawn.image.shape[0]
    if made.landmarks is not None:
        points = made.landmarks.points * np.float32(scale)
        landmarks, source = Landmarks(points, made.landmarks.scheme, made.landmarks.visibility), "guide"
        x0, y0, x1, y1 = (float(scale * side) for side in made.box or face_box(made.landmarks.points))
        box = (x0, y0, x1, y1)
    else:
        landmarks, source = assumed_face(request.size), "assumed"
        box = face_box(landmarks.points)
    made_by = {
        "tool": DiffusionPortrait.name, "attempts": request.retry + 1, "notes": [], "landmarks": source, **drawn.record,
    }
    return Portrait(image, landmarks, box, made_by)  # no sculpture: it is the picture that is to be moved


def resized(image: Image, size: int) -> Image:
    """A square picture at ``size`` pixels, by Lanczos."""
    from PIL import Image as Pictures

    if image.shape[:2] == (size, size):
        return image
    return np.asarray(Pictures.fromarray(image).resize((size, size), Pictures.Resampling.LANCZOS))


def _authorship(drawing: Drawing, mixed: Any) -> dict[str, Any]:
    """Who drew it, from which weights, on what terms."""
    experts, person = mixed.experts, drawing.person is not None
    licences = list(dict.fromkeys(expert.licence for expert in experts if expert.licence))
    if person:
        licences.append("IP-Adapter FaceID: research only")
    weights = [*(expert.weights for expert in experts), *(lora.weights for lora in mixed.loras)]
    weights += [control.weights for control in experts[0].controls]
    return {
        "expert": experts[0].name, "experts": [expert.name for expert in experts], "mix": drawing.mix,
        "shares": [round(share, 4) for share in mixed.shares], "licence": "; ".join(licences),
        "loras": {lora.weights: round(lora.weight, 4) for lora in mixed.loras},
        "commercial_use": all(expert.commercial_use for expert in experts) and not person,
        "weights": list(dict.fromkeys(weights)), "candidates": list(mixed.candidates),
        "score": mixed.score.to_data() if mixed.score is not None else None,
    }

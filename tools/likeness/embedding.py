"""What the likeness tools share: a two-tower model of transformers, loaded from a local folder, and the cosine of what
it makes of pictures and words.

Both towers' answers lie in one space of unit vectors; a cosine there means something only beside another of the same
model, so its id goes with it. Nothing is downloaded, and no code of a repository runs.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray
from PIL import Image as Pictures

from ...personas.errors import InvalidInput
from ..capability import Availability, Progress, Tool, silent
from ..contracts import LIKENESS, Likeness, LikenessRequest
from ..hardware import place
from ..media import Image
from ..residency import shared
from ..weights.places import fetch_command, find_model, looks_like_path, need_model

MOST_SIDE = 1024
"""A larger picture is made smaller first: the models look at 224 to 512 pixels."""
MOST_TEXT = 4000
"""Characters that are read; the models take 64 or 77 tokens, and what is longer is cut."""


@dataclass(frozen=True)
class Towers:
    """A loaded model with what prepares its input. ``tokens`` is how many it takes."""

    model: Any
    tokenizer: Any
    pictures: Any
    tokens: int
    device: str

    def parameters(self) -> Any:
        return self.model.parameters()

    def buffers(self) -> Any:
        return self.model.buffers()


class EmbeddingLikeness(Tool[LikenessRequest, Likeness]):
    """A subclass names its classes of transformers and how it reads words. ``model`` is a catalogue id or a path."""

    capability = LIKENESS
    model_class: ClassVar[str]
    picture_class: ClassVar[str]
    padding: ClassVar[bool | str] = True
    lower_case: ClassVar[bool] = False

    def __init__(self, model: str) -> None:
        self.model, self._device = model, "auto"

    @property
    def model_id(self) -> str:
        """What the numbers are of: the catalogue id, or a folder's name with a mark of where it is."""
        if not looks_like_path(self.model):
            return self.model
        path = Path(self.model).expanduser().absolute()
        return f"{path.name}@{sha256(str(path).encode()).hexdigest()[:8]}"

    def available(self) -> Availability:
        answer = super().available()
        if answer.ok and find_model(self.model) is None:
            command = "" if looks_like_path(self.model) else fetch_command(self.model)
            return Availability(False, f"the weights {self.model!r} are not here", command)
        return answer

    def setup(self, device: str = "auto") -> None:
        self._device = device

    def run(self, request: LikenessRequest, progress: Progress = silent) -> Likeness:
        """The cosines. The same picture and words give the same numbers.

        :raises InvalidInput: no words, or no picture. :raises ToolUnavailable: no weights.
        :raises ToolFailed: weights that cannot be used. :raises OutOfMemory: it does not fit."""
        text = " ".join(request.text.encode("utf-8", "ignore").decode().split())[:MOST_TEXT]
        if not text:
            raise InvalidInput("there are no words to compare the picture with", mend="say what it should show")
        images = [_picture(image) for image in (request.image, request.reference) if image is not None]
        progress(0.0, "loading the likeness model")
        folder, placement = need_model(self.model), place(self._device)
        key = ("likeness", type(self).__name__, str(folder), placement.device, placement.dtype)
        with shared().using(key, lambda: self._load(folder, placement.device, placement.dtype)) as towers:
            progress(0.5, "comparing picture and words")
            seen, said = shared().retrying(
                lambda: (self._see(towers, images), self._read(towers, text)), "measuring a likeness"
            )
        progress(1.0, "compared")
        return Likeness(
            _cosine(seen[0], said), self.model_id, _cosine(seen[0], seen[1]) if request.reference is not None else None
        )

    def _load(self, folder: Path, device: str, dtype: str) -> Towers:
        """The model and its two preparers; the numbers of ``dtype`` on ``device``."""
        import transformers

        from ..diffusion.loading import load_component, quiet, told_plainly

        model = load_component(folder, self.model, getattr(transformers, self.model_class), dtype).to(device)
        with quiet(), told_plainly(folder, self.model):
            tokenizer = transformers.AutoTokenizer.from_pretrained(
                folder, local_files_only=True, trust_remote_code=False
            )
            pictures = getattr(transformers, self.picture_class).from_pretrained(folder, local_files_only=True)
        tokenizer.padding_side = "right"  # as both were trained; some of their files say otherwise
        return Towers(model, tokenizer, pictures, model.config.text_config.max_position_embeddings, device)

    def _see(self, towers: Towers, images: list[Pictures.Image]) -> NDArray[np.float32]:
        """(N, D), unit vectors."""
        import torch

        pixels = towers.pictures(images=images, return_tensors="pt")["pixel_values"]  # (N, 3, side, side)
        with torch.inference_mode():
            out = towers.model.get_image_features(pixel_values=pixels.to(towers.device, towers.model.dtype))
        return _unit(out)

    def _read(self, towers: Towers, text: str) -> NDArray[np.float32]:
        """(D,), a unit vector."""
        import torch

        words = towers.tokenizer(
            [text.lower() if self.lower_case else text], padding=self.padding, truncation=True,
            max_length=towers.tokens, return_tensors="pt",
        )
        inputs = {"input_ids": words["input_ids"].to(towers.device)}  # (1, tokens)
        if self.padding is True:
            inputs["attention_mask"] = words["attention_mask"].to(towers.device)
        with torch.inference_mode():
            return _unit(towers.model.get_text_features(**inputs))[0]


def _picture(image: Image) -> Pictures.Image:
    if image.dtype != np.uint8 or image.ndim != 3 or image.shape[2] != 3 or 0 in image.shape:
        raise InvalidInput(
            f"a picture is uint8 (height, width, 3); this is {image.dtype} {image.shape}", mend="convert it to RGB"
        )
    picture = Pictures.fromarray(image)
    picture.thumbnail((MOST_SIDE, MOST_SIDE))
    return picture


def _unit(out: Any) -> NDArray[np.float32]:
    """Rows of length one, float32 (N, D), from what a tower answers: a tensor or an object that pools into one."""
    rows = getattr(out, "pooler_output", out).float()
    rows = rows / rows.norm(dim=-1, keepdim=True).clamp_min(1e-12)
    return np.asarray(rows.cpu().numpy(), np.float32)


def _cosine(a: NDArray[np.float32], b: NDArray[np.float32]) -> float:
    return float(np.clip(a.astype(np.float64) @ b.astype(np.float64), -1.0, 1.0))

"""From a folder of weights to a pipeline in memory: local files, safetensors, classes of two libraries, all checked.

Each component is loaded by itself, because the libraries only warn where a tensor is missing and fill it with noise;
here that is an error. Nothing is downloaded, no code of a repository runs.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ...personas.errors import AnimismError, ToolFailed
from ..residency import ran_out
from .weight_files import mend, parameters, read_json, safetensors_in, variant_of

LIBRARIES = ("diffusers", "transformers")
LEFT_ALONE = ("safety_checker", "feature_extractor", "image_encoder")
"""Components that folders of some families hold and that are not needed here."""


def load_pipeline(
    cls: Any, folder: Path, model: str, parts: Mapping[str, Sequence[str]], dtype: str, **more: Any
) -> Any:
    """``cls`` made of the components ``parts`` of ``folder``, on the processor, in the numbers ``dtype``.

    :param parts: component → the classes it may be of; ``model_index.json`` says which it is. What else the folder
        holds, a safety checker say, is left alone.
    :raises ToolUnavailable: something is missing. :raises ToolFailed: it is there and cannot be used.
    """
    index = read_json(folder / "model_index.json", model)
    _no_more(index, {*parts, *more, *LEFT_ALONE}, folder)
    components = {}
    for name, allowed in parts.items():
        components[name] = load_component(folder / name, model, _class_of(index, name, allowed, folder, model), dtype)
    with quiet(), told_plainly(folder, model):
        pipeline = cls(**components, **more)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def load_component(folder: Path, model: str, cls: Any, dtype: str) -> Any:
    """One component: a model in evaluation mode, or a tokenizer, scheduler or processor."""
    import torch

    with quiet(), told_plainly(folder, model):
        if not (isinstance(cls, type) and issubclass(cls, torch.nn.Module)):
            return cls.from_pretrained(folder, local_files_only=True)
        files = safetensors_in(folder, model)
        loaded, told = cls.from_pretrained(
            folder, dtype=getattr(torch, dtype), use_safetensors=True, local_files_only=True, output_loading_info=True,
            variant=variant_of(files),
        )
    _complete(folder, model, cls, told)
    return loaded.eval().requires_grad_(False)


def bytes_of(folder: Path, model: str, parts: Mapping[str, Sequence[str]], dtype: str) -> int:
    """Bytes that the models among ``parts`` take in memory, read from the files' headers."""
    size = 4 if dtype == "float32" else 2
    folders = [folder / name for name in parts if any((folder / name).glob("*.safetensors"))]
    return size * sum(parameters(sorted(part.glob("*.safetensors")), model) for part in folders)


@contextmanager
def told_plainly(path: Path, model: str) -> Iterator[None]:
    """What the libraries raise inside the block as one clear ``ToolFailed``; running out of memory passes."""
    try:
        yield
    except AnimismError:
        raise
    except Exception as error:
        if ran_out(error):
            raise
        raise ToolFailed(f"{path} cannot be loaded: {first_line(error)}", mend=mend(model)) from error


def first_line(error: BaseException) -> str:
    """What an error says first, at most three hundred characters; its kind where it says nothing."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), type(error).__name__)[:300]


_hush = threading.Lock()
_hushed: list[Any] = []


@contextmanager
def quiet() -> Iterator[None]:
    """The two libraries without bars and warnings while anybody is inside the block; the caller's settings after the
    last one has left it."""
    from diffusers.utils import logging as of_diffusers
    from transformers.utils import logging as of_transformers

    libraries = (of_diffusers, of_transformers)
    with _hush:
        before = [(of, of.get_verbosity(), of.is_progress_bar_enabled()) for of in libraries] if not _hushed else []
        _hushed.append(before)
        for of, _, _ in before:
            of.set_verbosity(logging.CRITICAL)
            of.disable_progress_bar()
    try:
        yield
    finally:
        with _hush:
            settings = _hushed.pop()
            if not _hushed:
                _loud(settings)  # the first one's, which lie at the bottom


def _loud(before: list[Any]) -> None:
    for of, verbosity, bars in before:
        of.set_verbosity(verbosity)
        if bars:
            of.enable_progress_bar()


def _class_of(index: Mapping[str, Any], name: str, allowed: Sequence[str], folder: Path, model: str) -> Any:
    """The class that ``model_index.json`` names for a component, if it is one of those ``allowed``."""
    library, found = (index.get(name) or [None, None])[:2]
    if found not in allowed or library not in LIBRARIES:
        raise ToolFailed(
            f"{folder} is of another family: its {name} is {found or 'missing'}, not {' or '.join(allowed)}",
            mend="set the expert's family to the one its weights belong to",
        )
    module = __import__(library)
    return getattr(module, found)


def _no_more(index: Mapping[str, Any], known: set[str], folder: Path) -> None:
    """The folder holds no component that the family does not know: SDXL's would fit Stable Diffusion 1.5 otherwise."""
    named = [name for name, row in index.items() if isinstance(row, list) and row[:1] not in ([], [None])]
    if strange := sorted(set(named) - known):
        raise ToolFailed(
            f"{folder} is of another family: it has a {strange[0]}",
            mend="set the expert's family to the one its weights belong to",
        )


def _complete(folder: Path, model: str, cls: Any, told: Mapping[str, Any]) -> None:
    """Every tensor of the model was in the files, in its shape."""
    if wrong := sorted(map(str, told.get("mismatched_keys", ()))):
        raise ToolFailed(f"{folder}: {wrong[0]} has another shape than {cls.__name__} wants", mend=mend(model))
    if missing := sorted(told.get("missing_keys", ())):
        more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise ToolFailed(f"{folder}: {missing[0]}{more} is not in its files", mend=mend(model))

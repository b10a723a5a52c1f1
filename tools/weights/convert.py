"""A pickle becomes safetensors, once: its tensors and nothing else, read by torch with ``weights_only``.

A pickle that wants more than tensors and plain containers is refused before it can do anything; a fetched one is removed.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...personas.errors import ToolFailed, ToolUnavailable
from ..files import appearing

if TYPE_CHECKING:
    import torch


def convert_pickle(
    source: Path, target: Path, *, inert: Sequence[str] = (), remove_refused: bool = True
) -> list[str]:
    """Write the tensors of ``source`` to ``target`` and return their names. A nested table's names are joined by dots
    (``{"ip_adapter": {"1.to_k": t}}`` becomes ``ip_adapter.1.to_k``); numbers, words and lists beside tensors are left
    out; so is whatever is of the classes ``inert`` (by full name), for which empty stand-ins of ours are made.
    ``source`` stays, unless it is refused and ``remove_refused``.

    :raises ToolUnavailable: torch or safetensors is not installed.
    :raises ToolFailed: it holds more than tensors, is damaged, or holds no tensor.
    """
    missing = [name for name in ("torch", "safetensors") if find_spec(name) is None]
    if missing:
        raise ToolUnavailable(
            f"{source.name} is a pickle, and {' and '.join(missing)} to convert it is not installed",
            mend="pip install 'animism[diffusion]'",
        )
    from safetensors.torch import save_file

    tensors = _apart(dict(_tensors(_read(source, inert, remove_refused))))
    if not tensors:
        raise ToolFailed(f"{source.name} holds no tensor", mend="it cannot be used as weights")
    with appearing(target) as partial:
        save_file(tensors, partial, metadata={"format": "pt"})
    return sorted(tensors)


def _read(source: Path, inert: Sequence[str], remove_refused: bool) -> Any:
    """What a pickle holds, on the processor, read without running any of it."""
    import pickle

    import torch

    try:
        with warnings.catch_warnings(), torch.serialization.safe_globals([(_stand_in(name), name) for name in inert]):
            warnings.simplefilter("ignore")  # of a pickle's age: it is not written again
            return torch.load(source, map_location="cpu", weights_only=True, mmap=_is_archive(source))
    except pickle.UnpicklingError as error:
        if remove_refused:
            source.unlink(missing_ok=True)
        raise ToolFailed(
            f"{source.name} holds more than tensors ({_first_line(error)}); it was not run"
            f"{' and is removed' if remove_refused else ''}",
            mend="use weights in safetensors, or from somebody you trust",
        ) from error
    except Exception as error:  # whatever damaged bytes lead torch to (struct.error, EOFError, ...)
        if remove_refused:
            source.unlink(missing_ok=True)
        raise ToolFailed(f"{source.name} is damaged: {_first_line(error)}", mend="fetch it again") from error


def _stand_in(name: str) -> type:
    """A class that stands for another of a pickle: it takes whatever it is given, keeps nothing and does nothing."""
    def new(cls: type, *_: Any, **__: Any) -> Any:
        return object.__new__(cls)

    def nothing(*_: Any, **__: Any) -> None:
        pass

    return type(name.rpartition(".")[2], (), {"__new__": new, "__init__": nothing, "__setstate__": nothing})


def _tensors(found: Any, path: str = "") -> Iterator[tuple[str, torch.Tensor]]:
    import torch

    if isinstance(found, torch.Tensor):
        yield path or "tensor", found
    elif isinstance(found, Mapping):
        for key, value in found.items():
            yield from _tensors(value, f"{path}.{key}" if path else str(key))


def _apart(tensors: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The same tensors, dense and each in memory of its own, as the format wants."""
    seen: set[int] = set()
    for name, tensor in tensors.items():
        tensor = tensor.detach()
        tensor = (tensor.to_dense() if tensor.is_sparse else tensor).contiguous()
        storage = tensor.untyped_storage().data_ptr()
        tensors[name] = tensor.clone() if storage in seen else tensor
        seen.add(storage)
    return tensors


def _is_archive(path: Path) -> bool:
    """Whether torch wrote it as it does since 1.6, which can be mapped instead of read."""
    return zipfile.is_zipfile(path)


def _first_line(error: Exception) -> str:
    """What is wrong, in short: the name that a pickle asks for, or what torch says first."""
    named = re.search(r"GLOBAL (\S+)", str(error))
    words = f"it names {named[1]}" if named else str(error).split("WeightsUnpickler error:")[-1].strip()
    return (words.splitlines() or [type(error).__name__])[0][:160]

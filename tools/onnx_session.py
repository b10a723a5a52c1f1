"""One ONNX model as a function of named arrays: opened from a local file, its inputs and outputs held against what the
caller expects. It knows no model and keeps none; what is to stay in memory goes through :mod:`.residency`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..personas.errors import OutOfMemory, ToolFailed
from .hardware import onnx_providers
from .residency import ran_out

Arrays = dict[str, NDArray[Any]]
_TYPES = {"tensor(float)": np.float32, "tensor(float16)": np.float16, "tensor(double)": np.float64,
          "tensor(int64)": np.int64, "tensor(int32)": np.int32}


class OnnxModel:
    """An ONNX file that is open. ``inputs`` and ``outputs`` tell each name's shape, ``None`` where any size will do."""

    def __init__(self, path: Path, device: str = "auto") -> None:
        """:raises ToolFailed: the file is no ONNX model, or half of one."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3  # errors; warnings about placement are no user's business
        self.path = path
        try:
            self._session = onnxruntime.InferenceSession(str(path), options, providers=onnx_providers(device))
        except Exception as error:
            _memory(error, path)
            raise ToolFailed(
                f"{path.name} cannot be opened as an ONNX model: {_first_line(error)}", mend=f"fetch it again: {path}"
            ) from error
        self.inputs = {node.name: _shape(node) for node in self._session.get_inputs()}
        self.outputs = {node.name: _shape(node) for node in self._session.get_outputs()}
        self._types = {node.name: _TYPES.get(node.type, np.float32) for node in self._session.get_inputs()}

    def expect(self, inputs: Mapping[str, Sequence[int | None]]) -> None:
        """``ToolFailed`` unless there are just these inputs, with these shapes where both sides name a size."""
        for name, wanted in inputs.items():
            there = self.inputs.get(name)
            if there is None or not _fits(there, wanted):
                raise self.odd(f"input {name} should be {_told(wanted)} and is {_told(there)}")
        if extra := sorted(set(self.inputs) - set(inputs)):
            raise self.odd(f"it wants {', '.join(extra)} as well")

    def odd(self, what: str) -> ToolFailed:
        """The error that says in which way this file is another model than it should be."""
        return ToolFailed(f"{self.path.name} is another model than it should be: {what}", mend=f"replace {self.path}")

    def run(self, arrays: Mapping[str, NDArray[Any]]) -> Arrays:
        """Every output by name. Inputs are cast to the types that the model wants. ``ToolFailed`` when it breaks."""
        feed = {name: np.ascontiguousarray(array, self._types[name]) for name, array in arrays.items()}
        try:
            made = self._session.run(None, feed)
        except Exception as error:
            _memory(error, self.path)
            raise ToolFailed(f"{self.path.name} failed: {_first_line(error)}", mend=f"replace {self.path}") from error
        return dict(zip(self.outputs, made, strict=True))


def bytes_of(path: Path) -> int:
    """Bytes of an ONNX file with the weights that lie beside it (``NAME.data``, ``NAME_data``)."""
    beside = (path, path.with_name(path.name + ".data"), path.with_name(path.name + "_data"))
    return sum(file.stat().st_size for file in beside if file.is_file())


def _shape(node: Any) -> tuple[int | None, ...]:
    return tuple(size if isinstance(size, int) else None for size in node.shape)


def _fits(there: Sequence[int | None], wanted: Sequence[int | None]) -> bool:
    if len(there) != len(wanted):
        return False
    return all(a is None or b is None or a == b for a, b in zip(there, wanted, strict=True))


def _told(shape: Sequence[int | None] | None) -> str:
    return "missing" if shape is None else "(" + ", ".join("any" if s is None else str(s) for s in shape) + ")"


def _memory(error: Exception, path: Path) -> None:
    """``OutOfMemory`` where that is what an error of ONNX Runtime's means: it speaks of what it could not allocate."""
    if ran_out(error) or "failed to allocate" in str(error).lower() or "bad allocation" in str(error).lower():
        raise OutOfMemory(
            f"{path.name} does not fit in memory: {_first_line(error)}", mend="free some memory or use the processor"
        ) from error


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:300]

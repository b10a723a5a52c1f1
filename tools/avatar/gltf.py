"""A glTF document and its binary: accessors, sparse ones too, packed small.

Written here and not by a library: pygltflib is dataclasses over the same JSON (no packing, no sparse accessors, no
quantising, and 0.15 s to import), and trimesh's exporter knows neither morph targets nor skins.
"""

from __future__ import annotations

import json
import struct
from typing import Any

import numpy as np
from numpy.typing import NDArray

COMPONENT = {"int8": 5120, "uint8": 5121, "int16": 5122, "uint16": 5123, "uint32": 5125, "float32": 5126}
KIND = {1: "SCALAR", 2: "VEC2", 3: "VEC3", 4: "VEC4", 16: "MAT4"}
ARRAY, ELEMENTS = 34962, 34963
SPARSE_GAIN = 0.8
"""A sparse accessor is used where it takes less than this share of the bytes."""


class Document:
    """``tree`` is the JSON; arrays are added and answered by their numbers."""

    def __init__(self, generator: str) -> None:
        self.tree: dict[str, Any] = {
            "asset": {"version": "2.0", "generator": generator}, "accessors": [], "bufferViews": [], "buffers": [{}],
        }  # fmt: skip
        self._body = bytearray()
        self._zeros: dict[tuple[int, str, int], int] = {}

    def add(self, name: str, value: dict[str, Any]) -> int:
        """Append to a top-level list; its index."""
        items = self.tree.setdefault(name, [])
        items.append(value)
        return len(items) - 1

    def use(self, extension: str, *, required: bool = False) -> None:
        for key in ("extensionsUsed", *(["extensionsRequired"] if required else [])):
            names = self.tree.setdefault(key, [])
            if extension not in names:
                names.append(extension)

    # ---- bytes

    def view(self, data: bytes, target: int | None = None, stride: int | None = None) -> int:
        self._body += bytes(-len(self._body) % 4)
        view: dict[str, Any] = {"buffer": 0, "byteOffset": len(self._body), "byteLength": len(data)}
        if target:
            view["target"] = target
        if stride:
            view["byteStride"] = stride
        self._body += data
        return self.add("bufferViews", view)

    def array(
        self, values: NDArray[Any], *, target: int | None = None, normalized: bool = False, bounds: bool = False
    ) -> int:
        """(N,) or (N, C) values as an accessor; vertex attributes are padded to four bytes."""
        table = np.ascontiguousarray(values if values.ndim == 2 else values[:, None])
        wide = table.shape[1] * table.itemsize
        stride = wide + -wide % 4 if target == ARRAY else None
        data = table
        if stride and stride != wide:
            data = np.zeros((len(table), stride), np.uint8)
            data[:, :wide] = np.frombuffer(table.tobytes(), np.uint8).reshape(len(table), wide)
        made = self._accessor(table, normalized, bounds)
        made["bufferView"] = self.view(data.tobytes(), target, stride if stride != wide else None)
        return self.add("accessors", made)

    def moves(self, table: NDArray[Any]) -> int:
        """(N, 3) displacements: dense, sparse, or nothing but zeros."""
        moved = np.flatnonzero(table.any(1))
        if not len(moved):
            key = (len(table), table.dtype.name, table.shape[1])
            if key not in self._zeros:
                self._zeros[key] = self.add("accessors", self._accessor(table, False, True))
            return self._zeros[key]
        wide = table.shape[1] * table.itemsize
        index = moved.astype(np.uint16 if len(table) < 65536 else np.uint32)
        if len(moved) * (wide + index.itemsize) > SPARSE_GAIN * len(table) * (wide + -wide % 4):
            return self.array(table, target=ARRAY, bounds=True)
        made = self._accessor(table, False, True)
        made["sparse"] = {
            "count": len(moved),
            "indices": {"bufferView": self.view(index.tobytes()), "componentType": COMPONENT[index.dtype.name]},
            "values": {"bufferView": self.view(np.ascontiguousarray(table[moved]).tobytes())},
        }
        return self.add("accessors", made)

    @staticmethod
    def _accessor(table: NDArray[Any], normalized: bool, bounds: bool) -> dict[str, Any]:
        made: dict[str, Any] = {
            "componentType": COMPONENT[table.dtype.name], "count": len(table), "type": KIND[table.shape[1]],
        }  # fmt: skip
        if normalized:
            made["normalized"] = True
        if bounds:
            made["min"], made["max"] = table.min(0).tolist(), table.max(0).tolist()
        return made

    def sealed(self) -> bytes:
        """The GLB."""
        body = bytes(self._body) + bytes(-len(self._body) % 4)
        self.tree["buffers"] = [{"byteLength": len(body)}]
        text = json.dumps(self.tree, separators=(",", ":"), allow_nan=False, ensure_ascii=False).encode(
            "utf-8", "replace"
        )
        text += b" " * (-len(text) % 4)
        chunks = struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(body), 0x004E4942) + body
        return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks

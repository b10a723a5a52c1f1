"""One part of an avatar: vertices, triangles, how each target moves them. And grids of triangles to make parts of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Triangles = NDArray[np.int32]

SMALLEST = 2e-4
"""World units below which a vertex does not move: a sixth of a pixel of a 512 portrait is ten times that."""


@dataclass
class Piece:
    """``place`` float32 (N, 3) in the sculpture's units at rest; ``normal`` (N, 3); ``colour`` (N, 3), a picture's
    values in [0, 1]; ``triangle`` int32 (M, 3), counter-clockwise from outside; ``head`` (N,) the share of the
    head's motion; ``moves`` by target (N, 3), only those that move anything; ``uv`` (N, 2) where a texture lies on
    it; ``joint`` the one joint it hangs on instead of head and neck. ``surface`` (N, 7) is what light would need:
    linear albedo, roughness, metalness, glow, occlusion."""

    name: str
    place: Floats
    normal: Floats
    triangle: Triangles
    colour: Floats
    head: Floats
    moves: dict[str, Floats] = field(default_factory=dict)
    uv: Floats | None = None
    joint: str | None = None
    surface: Floats | None = None

    def kept(self, triangle: Triangles) -> Piece:
        """Only these triangles, and the vertices that they use."""
        used, inverse = np.unique(triangle, return_inverse=True)
        return replace(
            self, place=self.place[used], normal=self.normal[used], colour=self.colour[used], head=self.head[used],
            triangle=inverse.reshape(-1, 3).astype(np.int32), uv=None if self.uv is None else self.uv[used],
            surface=None if self.surface is None else self.surface[used],
            moves={name: move[used] for name, move in self.moves.items()},
        )  # fmt: skip


def joined(name: str, pieces: Iterable[Piece]) -> Piece:
    """Several parts as one; a part that a target does not move stays still in it."""
    pieces = list(pieces)
    starts = np.cumsum([0, *(len(p.place) for p in pieces)])
    moved = dict.fromkeys(target for p in pieces for target in p.moves)

    def stacked(read) -> Floats:
        return np.concatenate([np.asarray(read(p), np.float32) for p in pieces])

    return Piece(
        name, stacked(lambda p: p.place), stacked(lambda p: p.normal),
        np.concatenate([p.triangle + start for p, start in zip(pieces, starts, strict=False)]).astype(np.int32),
        stacked(lambda p: p.colour), stacked(lambda p: p.head),
        {t: stacked(lambda p, t=t: p.moves.get(t, np.zeros_like(p.place))) for t in moved},
        surface=stacked(lambda p: p.surface) if all(p.surface is not None for p in pieces) else None,
    )  # fmt: skip


def grid(rows: int, columns: int, *, closed: bool) -> Triangles:
    """Triangles between neighbours of a grid of vertices that lie row by row; ``closed`` joins the last column to the
    first. Counter-clockwise where columns run to the right and rows upwards."""
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(columns if closed else columns - 1), indexing="ij")
    a = row * columns + column
    b = row * columns + (column + 1) % columns
    c, d = b + columns, a + columns
    quads = np.stack([np.stack([a, b, c], -1), np.stack([a, c, d], -1)], 2)
    return quads.reshape(-1, 3).astype(np.int32)


def facing(place: NDArray, triangle: Triangles, normal: NDArray) -> Triangles:
    """The triangles turned so that most look where their vertices' normals do."""
    a, b, c = (place[triangle[:, i]] for i in range(3))
    along = np.einsum("ij,ij->i", np.cross(b - a, c - a), normal[triangle[:, 0]])
    return triangle if along.sum() >= 0 else np.ascontiguousarray(triangle[:, ::-1])


def without_slivers(place: NDArray, triangle: Triangles, moves: Iterable[NDArray] = ()) -> Triangles:
    """Triangles that have an area at rest, or in one of ``moves``."""
    keep = np.zeros(len(triangle), bool)
    for p in (place, *(place + move for move in moves)):
        a, b, c = (p[triangle[:, i]] for i in range(3))
        keep |= np.linalg.norm(np.cross(b - a, c - a), axis=1) > 1e-9
    return triangle[keep]

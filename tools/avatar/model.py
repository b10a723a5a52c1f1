"""A sculpture as an avatar's parts: what moves, what stays, and the picture that lies on its eyes. No file format
here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..media import Image
from ..sculpture.frame import PARTS
from ..sculpture.schema import Sculpture
from ..sculpture.stage import Stage, stage_of
from .body import SKIN, body_mesh, body_pieces
from .eyes import EyeBall, from_local
from .face import FaceBuilder
from .piece import Piece, joined
from .points import Found, light, nearness, shade

SIZE = 512
"""Side of the film that an avatar is lit as, pixels."""

EYE_PIXELS = 128
"""Side of the picture on one eye."""

TRIANGLES = 36_000


@dataclass
class Model:
    """``moving`` has the face, and all else that some target moves; ``still`` the rest; ``eyes`` has a texture
    ``eye_picture`` uint8 (S, 2 S, 3). Lengths are the sculpture's own."""

    stage: Stage
    moving: Piece
    still: Piece | None
    eyes: Piece
    eye_picture: Image

    @property
    def triangles(self) -> int:
        return sum(len(p.triangle) for p in (self.moving, self.still, self.eyes) if p is not None)


def build(
    sculpture: Sculpture, triangles: int = TRIANGLES, tell: Callable[[float, str], None] = lambda share, stage: None
) -> Model:
    """Everything, in about ``triangles`` triangles; the face takes some 8,000 of them whatever is asked. ``tell`` hears
    how far it is and may raise."""
    stage = stage_of(sculpture)
    face = FaceBuilder(stage, SIZE)
    tell(0.2, "shaping the face")
    parts, balls = face.pieces(), face.balls()
    tell(0.6, "thinning the mesh")
    taken = sum(len(p.triangle) for p in parts) + sum(len(p.triangle) for p, _ in balls)
    drop = sculpture.face.mouth.jaw_drop * stage.rig.scale
    mesh = body_mesh(stage, SIZE)
    gone = face.gives_way(mesh.position[:, :3])
    groups = body_pieces(stage, SIZE, mesh, face.looks.rest.frame, max(triangles - taken, 500), drop, gone)
    moving, still = _split([face.swelling(piece) if piece.name == SKIN else piece for piece in groups])
    picture = np.concatenate([eye_picture(face, ball) for _, ball in balls], axis=1)
    for i, (piece, _) in enumerate(balls):
        piece.uv = (piece.uv * [0.5, 1] + [0.5 * i, 0]).astype(np.float32)
    eyes = joined("eyes", [piece for piece, _ in balls])
    eyes.uv = np.concatenate([piece.uv for piece, _ in balls])
    return Model(stage, joined("face", [*parts, *moving]), joined("body", still) if still else None, eyes, picture)


def _split(groups: list[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Triangles that a target moves, and those that none does."""
    moving, still = [], []
    for piece in groups:
        moved = np.zeros(len(piece.place), bool)
        for move in piece.moves.values():
            moved |= move.any(1)
        mine = moved[piece.triangle].any(1)
        if mine.any():
            moving.append(piece.kept(piece.triangle[mine]))
        if not mine.all():
            rest = piece.kept(piece.triangle[~mine])
            rest.moves = {}
            still.append(rest)
    return moving, still


def eye_picture(face: FaceBuilder, ball: EyeBall) -> Image:
    """One eye as film shows it, seen along its own axis, with highlights and the lids' shadow: uint8 (S, S, 3)."""
    eye, line = face.looks.rest.frame.eyes[ball.side], (np.arange(EYE_PIXELS) + 0.5) / EYE_PIXELS * 2 - 1
    x, y = np.meshgrid(line, -line)
    flat = np.column_stack([x.ravel(), y.ravel()])
    long = np.linalg.norm(flat, axis=1, keepdims=True)
    flat = np.where(long > 0.985, flat / np.maximum(long, 1e-9) * 0.985, flat)
    local = np.column_stack([flat, np.sqrt(np.maximum(1 - (flat**2).sum(1), 0))])
    axes, radii = np.array(eye.axes).reshape(3, 3), np.array(eye.radii)
    normal = (local / radii) @ axes
    normal = (normal / np.linalg.norm(normal, axis=1, keepdims=True)).astype(np.float32)
    place = from_local(eye, local).astype(np.float32)
    n = len(place)
    found = Found(
        np.zeros(n, np.float32),
        np.full(n, PARTS.index("eye_0") + ball.side, np.int32),
        np.ones(n, np.float32),
        np.zeros(n, np.float32),
    )
    attribute = np.ones((n, 16), np.float32)
    attribute[:, :3] = normal
    light(face.stage, SIZE, place, attribute)
    near = nearness(face.stage, face.looks.rest.frame, place, normal)
    colour = shade(face.stage, SIZE, face.looks.rest.frame, place, normal, attribute, found, near)
    return np.rint(colour.reshape(EYE_PIXELS, EYE_PIXELS, 3) * 255).astype(np.uint8)

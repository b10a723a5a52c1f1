"""The face's parts on the body: their vertices at rest, how every target moves them, how they look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..media import blendshapes
from ..sculpture.frame import PARTS, FaceFrame
from ..sculpture.stage import Stage
from .brows import ACROSS, Brow
from .eyes import EyeBall, Lash, Lids, to_local
from .ground import Ground, Look, swollen
from .mouth import MouthNet
from .piece import SMALLEST, Piece, facing, without_slivers
from .points import ALL, BROWS, Found, light, nearness, normals, settled, shade, whole_at
from .shapes import Target, targets
from .teeth import Fangs, Teeth, Tongue

Move = NDArray[np.float32]
SHUT = blendshapes(eyeBlinkLeft=1.0, eyeBlinkRight=1.0)
OPEN = blendshapes(jawOpen=0.8)
"""The expression in which the inside of the mouth is lit: shut, it has no inside."""


BARE = ALL & ~BROWS
"""Skin is lit without its brows: they move, and would leave their shade behind."""


@dataclass
class Looks:
    """The expressions that all targets need, each worked out once."""

    rest: Look
    open: Look
    shut: Look
    of: list[tuple[Target, Look, Look]]
    """Each target with its expression and that from which it is told."""


def looks_of(ground: Ground) -> Looks:
    made: dict[bytes, Look] = {}

    def look(weights: NDArray) -> Look:
        key = weights.tobytes()
        if key not in made:
            made[key] = Look(ground.rig, weights)
        return made[key]

    every = [(target, look(target.weights), look(target.base)) for target in targets()]
    return Looks(look(np.zeros_like(OPEN)), look(OPEN), look(SHUT), every)


class FaceBuilder:
    """Makes the pieces of one face."""

    def __init__(self, stage: Stage, size: int) -> None:
        self.stage, self.size, self.rig = stage, size, stage.rig
        self.ground = Ground(stage.rig)
        self.looks = looks_of(self.ground)
        self.mouth = MouthNet(self.ground, [self.looks.rest, *(look for _, look, _ in self.looks.of)])
        self.lids = [Lids(self.ground, side, self.looks.rest) for side in (0, 1)]

    # ---- which of the skin gives way

    def gives_way(self, place: NDArray) -> NDArray[np.bool_]:
        """Which of the skin's vertices (N, 3) the nets of mouth and eyes lie over."""
        uvw = (place - np.array(self.rig.origin)) / self.rig.scale
        gone = self.mouth.covers(uvw[:, :2]) & (uvw[:, 2] > -0.6) & (np.abs(self._above(place, uvw)) < 0.12)
        for net in self.lids:
            gone |= net.covers(self.looks.rest, place)
        return gone

    def _above(self, place: NDArray, uvw: NDArray) -> NDArray:
        return (place[:, 2] - self.ground.height(uvw[:, :2])) / self.rig.scale

    def swelling(self, piece: Piece) -> Piece:
        """The skin with its swellings as moves."""
        uvw = (piece.place - np.array(self.rig.origin)) / self.rig.scale
        front = uvw[:, 2] > -0.75
        for target, look, base in self.looks.of:
            if look.bumps == base.bumps:
                continue
            height = np.where(front, swollen(look, uvw[:, :2]) - swollen(base, uvw[:, :2]), 0) * self.rig.scale
            _put(piece, target.name, piece.normal * height[:, None])
        return piece

    # ---- the pieces

    def pieces(self) -> list[Piece]:
        """Everything with vertex colours; the balls are :meth:`balls`."""
        face, rest = self.rig.sculpture.face, self.looks.rest
        self.lid_pieces = [
            self._moving(
                f"lids {net.side}", net.triangle, net.at, lambda look, s=net.side: look.eye_keys[s], rest, "lid"
            )
            for net in self.lids
        ]
        for net, piece in zip(self.lids, self.lid_pieces, strict=True):
            self._lit_shut(net, piece)
        out = [self._mouth(), *self.lid_pieces]
        if face.eyes.lash > 0:
            out += [self._moving(f"lash {s}", (lash := Lash(self.ground, s)).triangle, lash.at,
                                 lambda look, s=s: look.eye_keys[s], rest, "lash") for s in (0, 1)]  # fmt: skip
        if face.brows.visible:
            out += [self._brow(Brow(self.ground, side)) for side in (0, 1)]
        return out + self._inside()

    def _brow(self, brow: Brow) -> Piece:
        piece = self._moving(f"brow {brow.side}", brow.triangle, brow.at,
                             lambda look: look.spines.tobytes() + look.bumps, self.looks.rest, "brow")  # fmt: skip
        colour = piece.colour.reshape(-1, len(ACROSS), 3)
        for edge, inner in (
            (0, 2),
            (1, 2),
            (-1, -3),
            (-2, -3),
        ):  # what dips into the skin is dark there, and must not shine through
            colour[:, edge] = colour[:, inner]
        colour[0], colour[-1] = colour[1], colour[-2]
        return piece

    def _lit_shut(self, net: Lids, piece: Piece) -> None:
        """A lid that is folded away at rest has the colours of a shut one."""
        share = net.folded(self.looks.rest)[:, None]
        place = net.at(self.looks.shut)
        normal = normals(self.rig.scene, self.looks.shut.lashless, place, BARE)
        shut = self._look(self.looks.shut.lashless, place, normal, "lid")[0]
        piece.colour = (piece.colour * (1 - share) + shut * share).astype(np.float32)

    def _mouth(self) -> Piece:
        net, rest = self.mouth, self.looks.rest
        piece = self._moving("mouth", net.triangle, net.at, lambda look: look.mouth_key, rest, "skin")
        place = net.at(self.looks.open)
        inside = ~net.front
        rows = np.flatnonzero(inside)
        normal = _smooth_normals(place, net.triangle)
        piece.colour[rows] = self._look(self.looks.open.frame, place[rows], normal[rows], "cavity")[0]
        return piece

    def _inside(self) -> list[Piece]:
        m, made = self.rig.sculpture.face.mouth, []
        if m.teeth:
            made.append(("upper teeth", Teeth(self.ground, True), "teeth"))
        if m.lower_teeth:
            made.append(("lower teeth", Teeth(self.ground, False), "teeth"))
        if m.tongue:
            made.append(("tongue", Tongue(self.ground), "tongue"))
        out = [self._moving(name, part.triangle, part.at, lambda look: look.mouth_key, self.looks.open, kind)
               for name, part, kind in made]  # fmt: skip
        if m.fangs:
            fangs = Fangs(self.ground)
            out.append(
                self._moving("fangs", fangs.triangle, fangs.at, lambda look: look.mouth_key, self.looks.rest, "teeth")
            )
        return out

    def balls(self) -> list[tuple[Piece, EyeBall]]:
        """The eyeballs; ``colour`` is white, for a texture lies on them."""
        out, rest = [], self.looks.rest
        for side in (0, 1):
            ball = EyeBall(self.ground, side)
            piece = self._moving(f"eye {side}", ball.triangle, lambda look, b=ball: b.at(look, rest),
                                 lambda look, s=side: bytes(look.frame.eyes[s]), rest, None)  # fmt: skip
            piece.joint = "leftEye" if side else "rightEye"
            local = ball.local(rest, rest)
            piece.uv = ((local[:, :2] * [0.5, -0.5]) + 0.5).astype(np.float32)
            self._yield(piece, ball)
            out.append((piece, ball))
        return out

    def _yield(self, piece: Piece, ball: EyeBall) -> None:
        """The ball gives way to lids that shut."""
        rest, side = self.looks.rest, ball.side
        eye = rest.frame.eyes[side]
        local = to_local(eye, piece.place.astype(float))
        axis = np.array(eye.axes[6:9]) * eye.radii[2]
        lids, rows = self.lid_pieces[side], self.lids[side].lid_rows
        still = lids.place[rows]
        for target, move in lids.moves.items():
            share = ball.yielding(still, still + move[rows], rest)
            if share > 0.005:
                back = -np.maximum(local[:, 2:3], 0) * share * axis
                _put(piece, target, piece.moves.get(target, 0) + back)

    def _moving(
        self, name: str, triangle: NDArray[np.int32], at: Callable[[Look], NDArray], key: Callable[[Look], bytes],
        lit_in: Look, kind: str | None,
    ) -> Piece:  # fmt: skip
        """A piece at rest, with all its moves, lit in the expression ``lit_in``."""
        rest = at(self.looks.rest)
        known: dict[bytes, NDArray] = {key(self.looks.rest): rest}

        def where(look: Look) -> NDArray:
            if key(look) not in known:
                known[key(look)] = at(look)
            return known[key(look)]

        moves = {t.name: where(look) - where(base) for t, look, base in self.looks.of if key(look) != key(base)}
        shown = where(lit_in)
        normal = _smooth_normals(shown, triangle)
        frame = lit_in.lashless if kind == "lid" else lit_in.frame
        if kind in ("skin", "lid", "lash", "brow"):
            normal = normals(self.rig.scene, frame, shown, BARE if kind in ("skin", "lid") else ALL)
        triangle = facing(shown, triangle, normal) if kind in ("skin", "lid") else triangle
        if kind not in ("skin", "lid"):
            triangle, normal = _outwards(shown, triangle, normal)
        n = len(rest)
        piece = Piece(
            name,
            rest.astype(np.float32),
            normal.astype(np.float32),
            triangle,
            np.ones((n, 3), np.float32),
            np.ones(n, np.float32),
        )
        if kind:
            piece.colour, attribute = self._look(frame, shown, normal, kind)
            piece.surface = attribute
        for target, move in moves.items():
            _put(piece, target, move)
        piece.triangle = without_slivers(piece.place, piece.triangle, piece.moves.values())
        return piece

    def _look(self, frame: FaceFrame, place: NDArray, normal: NDArray, kind: str) -> tuple[NDArray, NDArray]:
        """Colours of points, and their surface. ``kind`` is the part that they are, where the field is not to
        decide."""
        place, normal = np.asarray(place, np.float32), np.asarray(normal, np.float32)
        seen = BARE if kind in ("skin", "lid") else ALL
        found = whole_at(self.rig.scene, frame, place, seen)
        where, _, attribute = settled(self.rig.scene, 0, place, 0.25 * self.rig.scale)
        attribute[:, :3] = normal
        light(self.stage, self.size, where if kind in ("cavity", "teeth", "tongue") else place, attribute)
        if kind != "skin":
            part = np.full(len(place), PARTS.index(kind), np.int32)
            weight = np.ones(len(place), np.float32)
            if kind == "lid":
                part = np.where(np.isin(found.part, [PARTS.index("skin"), PARTS.index("lid")]), found.part, part)
                weight = np.where(part == found.part, found.weight, weight)
            found = Found(found.distance, part.astype(np.int32), weight, found.depth)
        attribute[:, 14] = 1.0  # fine occlusion is asked of face and body together
        near = np.ones(len(place), np.float32) if kind == "cavity" else nearness(self.stage, frame, place, normal, seen)
        colour = shade(self.stage, self.size, frame, place, normal, attribute, found, near)
        surface = np.column_stack(
            [
                attribute[:, 3:7],
                np.maximum(attribute[:, 7], 0),
                np.maximum(-attribute[:, 7], 0),
                attribute[:, 10] * near,
            ]
        )
        return colour, surface.astype(np.float32)


def _put(piece: Piece, target: str, move: NDArray) -> None:
    """Keep a move; what is too small to see is none."""
    move = np.asarray(move, np.float32)
    move = np.where(np.abs(move).max(1, keepdims=True) < SMALLEST, 0, move).astype(np.float32)
    if move.any():
        piece.moves[target] = move
    else:
        piece.moves.pop(target, None)


def _smooth_normals(place: NDArray, triangle: NDArray[np.int32]) -> NDArray:
    """The mean direction of the triangles about each vertex."""
    a, b, c = (place[triangle[:, i]] for i in range(3))
    out = np.zeros_like(place)
    for i in range(3):
        np.add.at(out, triangle[:, i], np.cross(b - a, c - a))
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)


def _outwards(place: NDArray, triangle: NDArray[np.int32], normal: NDArray) -> tuple[NDArray[np.int32], NDArray]:
    """A closed or front-facing part turned inside out where it is: its triangles look away from its middle."""
    made = _smooth_normals(place, triangle)
    away = place - place.mean(0) + [0.0, 0.0, 0.02]  # an open strip has no inside: it looks at us
    if np.einsum("ij,ij->", made, away) < 0:
        triangle, made = np.ascontiguousarray(triangle[:, ::-1]), -made
    flip = np.einsum("ij,ij->i", made, normal) < 0
    return triangle, np.where(flip[:, None] & (np.abs(normal).sum(1, keepdims=True) > 0), -normal, normal)

"""An avatar's parts and joints as a glTF binary: quantised, its targets sparse, its look baked or left to be lit."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .gltf import ARRAY, ELEMENTS, Document
from .model import Model
from .piece import Piece
from .shapes import TARGET_NAMES
from .skeleton import Skeleton

QUANTISED = "KHR_mesh_quantization"
UNLIT = "KHR_materials_unlit"


def linear(picture: NDArray) -> NDArray[np.float64]:
    """A picture's values in [0, 1] to linear light, which glTF's vertex colours are in."""
    c = np.clip(np.asarray(picture, float), 0, 1)
    return np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)


class Writer:
    """One document. ``quantise`` packs places and moves into 16 bits, as VRM's readers do not all understand."""

    def __init__(self, model: Model, skeleton: Skeleton, generator: str, *, quantise: bool, lit: bool) -> None:
        self.model, self.skeleton, self.quantise, self.lit = model, skeleton, quantise, lit
        self.document = Document(generator)
        self.middle, self.step = self._steps()
        if quantise:
            self.document.use(QUANTISED, required=True)
        if not lit:
            self.document.use(UNLIT)
        self.joint_nodes: dict[str, int] = {}

    def _steps(self) -> tuple[NDArray, float]:
        pieces = [p for p in (self.model.moving, self.model.still, self.model.eyes) if p is not None]
        every = np.concatenate([self.skeleton.place(p.place) for p in pieces])
        low, high = every.min(0), every.max(0)
        return (low + high) / 2, float((high - low).max()) / 2 / 30000  # moves may reach a little beyond

    # ---- whole

    def write(self, meta: Mapping[str, Any]) -> Document:
        d = self.document
        d.tree["asset"].update({k: v for k, v in meta.items() if k in ("copyright", "extras")})
        roots = self._nodes()
        skin = self._skin()
        self.face = self._face_mesh()
        self.face_node = d.add("nodes", {"name": "face", "mesh": self.face, "skin": skin})
        scene = [*roots, self.face_node]
        if self.model.still is not None:
            body = d.add(
                "meshes", {"name": "body", "primitives": [self._primitive(self.model.still, self._material("body"))]}
            )
            scene.append(d.add("nodes", {"name": "body", "mesh": body, "skin": skin}))
        d.add("scenes", {"name": str(meta.get("name", "")) or "avatar", "nodes": scene})
        d.tree["scene"] = 0
        return d

    def _nodes(self) -> list[int]:
        d, at = self.document, {j.name: j.at for j in self.skeleton.joints}
        for joint in self.skeleton.joints:
            above = at[joint.inside] if joint.inside else np.zeros(3)
            node: dict[str, Any] = {"name": joint.name}
            if np.abs(joint.at - above).max() > 0:
                node["translation"] = np.round(joint.at - above, 6).tolist()
            self.joint_nodes[joint.name] = d.add("nodes", node)
        for joint in self.skeleton.joints:
            if joint.inside:
                d.tree["nodes"][self.joint_nodes[joint.inside]].setdefault("children", []).append(
                    self.joint_nodes[joint.name]
                )
        return [self.joint_nodes[j.name] for j in self.skeleton.joints if j.inside is None]

    def _skin(self) -> int:
        """Inverse bind matrices hold the scale of quantised places too: a skinned mesh has no place of its own."""
        scale, middle = (self.step, self.middle) if self.quantise else (1.0, np.zeros(3))
        where, at = [], {}
        for joint in self.skeleton.joints:  # as the nodes have it, rounded
            above = at[joint.inside] if joint.inside else np.zeros(3)
            node = self.document.tree["nodes"][self.joint_nodes[joint.name]]
            at[joint.name] = above + np.array(node.get("translation", (0, 0, 0)))
            matrix = np.eye(4)
            matrix[:3, :3] *= scale
            matrix[:3, 3] = middle - at[joint.name]
            where.append(matrix.T.ravel())
        bind = self.document.array(np.array(where, np.float32))
        nodes = [self.joint_nodes[j.name] for j in self.skeleton.joints]
        return self.document.add(
            "skins", {"name": "skeleton", "joints": nodes, "skeleton": nodes[0], "inverseBindMatrices": bind}
        )

    def _face_mesh(self) -> int:
        m = self.model
        parts = [self._primitive(m.moving, self._material("face"), moves=True),
                 self._primitive(m.eyes, self._material("eyes", m.eye_picture), moves=True)]  # fmt: skip
        return self.document.add("meshes", {
            "name": "face", "primitives": parts, "weights": [0.0] * len(TARGET_NAMES),
            "extras": {"targetNames": list(TARGET_NAMES)},
        })  # fmt: skip

    # ---- parts

    def _primitive(self, piece: Piece, material: int, *, moves: bool = False) -> dict[str, Any]:
        d = self.document
        joints, weights = self._hanging(piece)
        attributes = {
            "POSITION": d.array(self._place(piece.place), target=ARRAY, bounds=True),
            "NORMAL": self._normal(piece.normal),
            "JOINTS_0": d.array(joints, target=ARRAY), "WEIGHTS_0": d.array(weights, target=ARRAY, normalized=True),
        }  # fmt: skip
        if piece.uv is not None:
            attributes["TEXCOORD_0"] = d.array(piece.uv.astype(np.float32), target=ARRAY)
        else:
            colour = piece.surface[:, :3] if self.lit and piece.surface is not None else linear(piece.colour)
            packed = np.full((len(colour), 4), 65535, np.uint16)
            packed[:, :3] = np.rint(np.clip(colour, 0, 1) * 65535)
            attributes["COLOR_0"] = d.array(packed, target=ARRAY, normalized=True)
        index = piece.triangle.ravel().astype(np.uint16 if len(piece.place) < 65535 else np.uint32)
        made: dict[str, Any] = {
            "attributes": attributes,
            "indices": d.array(index, target=ELEMENTS),
            "material": material,
        }
        if moves:
            none = np.zeros_like(piece.place)
            made["targets"] = [{"POSITION": d.moves(self._moved(piece.moves.get(t, none)))} for t in TARGET_NAMES]
        return made

    def _place(self, place: NDArray) -> NDArray:
        metres = self.skeleton.place(place)
        if not self.quantise:
            return metres.astype(np.float32)
        return np.rint((metres - self.middle) / self.step).astype(np.int16)

    def _moved(self, move: NDArray) -> NDArray:
        metres = np.asarray(move, float) * self.skeleton.metres
        if not self.quantise:
            return metres.astype(np.float32)
        return np.clip(np.rint(metres / self.step), -32767, 32767).astype(np.int16)

    def _normal(self, normal: NDArray) -> int:
        n = np.asarray(normal, float)
        long = np.linalg.norm(n, axis=1, keepdims=True)
        n = np.where(long > 1e-6, n / np.maximum(long, 1e-9), [0.0, 0.0, 1.0])
        if not self.quantise:
            return self.document.array(n.astype(np.float32), target=ARRAY)
        return self.document.array(np.rint(n * 127).astype(np.int8), target=ARRAY, normalized=True)

    def _hanging(self, piece: Piece) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        joints, weights = (np.zeros((len(piece.place), 4), np.uint8) for _ in range(2))
        if piece.uv is not None:  # the balls, the character's right one first
            half = len(piece.place) // 2
            joints[:half, 0], joints[half:, 0] = self.skeleton.number("rightEye"), self.skeleton.number("leftEye")
            weights[:, 0] = 255
            return joints, weights
        share = np.rint(np.clip(piece.head, 0, 1) * 255).astype(int)
        weights[:, 0], weights[:, 1] = share, 255 - share
        joints[:, 0] = np.where(share > 0, self.skeleton.number("head"), 0)
        joints[:, 1] = np.where(share < 255, self.skeleton.number(self.skeleton.base), 0)
        swap = share == 0  # what hangs on one joint names it first
        joints[swap, :2], weights[swap, :2] = joints[swap, 1::-1], weights[swap, 1::-1]
        return joints, weights

    def _material(self, name: str, picture: NDArray[np.uint8] | None = None) -> int:
        surface: dict[str, Any] = {"metallicFactor": 0.0, "roughnessFactor": self._roughness(name)}
        if picture is not None:
            surface["baseColorTexture"] = {"index": self._texture(picture)}
        made: dict[str, Any] = {"name": name, "pbrMetallicRoughness": surface}
        if not self.lit:
            made["extensions"] = {UNLIT: {}}
        return self.document.add("materials", made)

    def _roughness(self, name: str) -> float:
        piece = {"face": self.model.moving, "body": self.model.still}.get(name)
        if not self.lit:
            return 0.9
        return 0.15 if piece is None or piece.surface is None else round(float(piece.surface[:, 3].mean()), 3)

    def _texture(self, picture: NDArray[np.uint8]) -> int:
        from PIL import Image

        out = io.BytesIO()
        Image.fromarray(picture).save(out, "JPEG", quality=92, subsampling=0)
        d = self.document
        image = d.add("images", {"name": "eyes", "mimeType": "image/jpeg", "bufferView": d.view(out.getvalue())})
        sampler = d.add("samplers", {"magFilter": 9729, "minFilter": 9987, "wrapS": 33071, "wrapT": 33071})
        return d.add("textures", {"source": image, "sampler": sampler})

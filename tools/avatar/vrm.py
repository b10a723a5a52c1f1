"""VRM 1.0: who the model is and on what terms, which joint is which bone, expressions, where it looks.

VRM is for humans: it requires hips, arms and legs. What stands in for them is in :mod:`.skeleton`. Looks go by
expressions and not by bones, for the eyes are no spheres. Nobody is named as an author who was not told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..lip_sync.expressions import expression
from ..media import ARKIT_BLENDSHAPES
from .glb import Writer
from .shapes import TARGET_NAMES

LICENCE = "https://vrm.dev/licenses/1.0/"
AUTHOR = "Animism (made by a program)"

EMOTIONS = {"happy": "joy", "angry": "anger", "sad": "sadness", "surprised": "surprise"}
MOUTHS = {"aa": "viseme_aa", "ih": "viseme_I", "ou": "viseme_U", "ee": "viseme_E", "oh": "viseme_O"}
SHAPES: dict[str, dict[str, float]] = {
    "neutral": {},
    "relaxed": {"mouthSmileLeft": 0.35, "mouthSmileRight": 0.35, "eyeBlinkLeft": 0.3, "eyeBlinkRight": 0.3,
                "browInnerUp": 0.2},
    "blink": {"eyeBlinkLeft": 1.0, "eyeBlinkRight": 1.0}, "blinkLeft": {"eyeBlinkLeft": 1.0},
    "blinkRight": {"eyeBlinkRight": 1.0},
    "lookUp": {"eyeLookUpLeft": 1.0, "eyeLookUpRight": 1.0}, "lookDown": {"eyeLookDownLeft": 1.0, "eyeLookDownRight":
    1.0}, "lookLeft": {"eyeLookOutLeft": 1.0, "eyeLookInRight": 1.0}, "lookRight": {"eyeLookOutRight": 1.0,
    "eyeLookInLeft": 1.0}, }  # fmt: skip
"""Preset expressions by targets; left and right are the character's own."""

EYE_RANGE = 30.0
"""Degrees of a look at which the eyes are turned as far as they go."""


def presets() -> dict[str, dict[str, float]]:
    """Every preset expression of VRM 1.0 as weights of targets."""
    made = dict(SHAPES)
    for name, emotion in EMOTIONS.items():
        weights = expression(emotion)
        made[name] = {t: round(float(w), 3) for t, w in zip(ARKIT_BLENDSHAPES, weights, strict=True) if w > 0.005}
    return made | {name: {target: 1.0} for name, target in MOUTHS.items()}


def add_vrm(writer: Writer, name: str, told: Mapping[str, Any], thumbnail: bytes | None = None) -> None:
    """Make the document a VRM. ``told`` may hold ``version``, ``authors``, ``copyright``, ``references``,
    ``licences`` and, of ``meta``, any term of VRM's own under its own name; ``thumbnail`` is a JPEG."""
    d = writer.document
    meta = _meta(name, told)
    if thumbnail is not None:
        meta["thumbnailImage"] = d.add(
            "images", {"name": "thumbnail", "mimeType": "image/jpeg", "bufferView": d.view(thumbnail)}
        )
    limbs = [joint.name for joint in writer.skeleton.joints if joint.name != "root"]
    d.use("VRMC_vrm")
    d.tree.setdefault("extensions", {})["VRMC_vrm"] = {
        "specVersion": "1.0", "meta": meta,
        "humanoid": {"humanBones": {bone: {"node": writer.joint_nodes[bone]} for bone in limbs}},
        "firstPerson": {"meshAnnotations": [{"node": writer.face_node, "type": "auto"}]},
        "lookAt": _look_at(), "expressions": _expressions(writer.face_node),
    }  # fmt: skip


def _meta(name: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """Terms are the strictest that the format has unless somebody said otherwise."""
    meta: dict[str, Any] = {
        "name": name, "version": str(told.get("version") or "1"), "authors": list(told.get("authors") or [AUTHOR]),
        "licenseUrl": LICENCE, "avatarPermission": "onlyAuthor", "commercialUsage": "personalNonProfit",
        "allowExcessivelyViolentUsage": False, "allowExcessivelySexualUsage": False,
        "allowPoliticalOrReligiousUsage": False, "allowAntisocialOrHateUsage": False, "creditNotation": "required",
        "allowRedistribution": False, "modification": "prohibited",
    }  # fmt: skip
    for mine, theirs in (
        ("copyright", "copyrightInformation"),
        ("licences", "thirdPartyLicenses"),
        ("references", "references"),
    ):
        if told.get(mine):
            meta[theirs] = told[mine]
    return meta | dict(told.get("meta") or {})


def _look_at() -> dict[str, Any]:
    ranges = ("rangeMapHorizontalInner", "rangeMapHorizontalOuter", "rangeMapVerticalDown", "rangeMapVerticalUp")
    across = {"inputMaxValue": EYE_RANGE, "outputScale": 1.0}
    return {"type": "expression", "offsetFromHeadBone": [0.0, 0.0, 0.0], **{name: dict(across) for name in ranges}}


def _expressions(node: int) -> dict[str, Any]:
    def one(weights: Mapping[str, float]) -> dict[str, Any]:
        binds = [{"node": node, "index": TARGET_NAMES.index(t), "weight": w} for t, w in weights.items()]
        made: dict[str, Any] = {
            "isBinary": False,
            "overrideBlink": "none",
            "overrideLookAt": "none",
            "overrideMouth": "none",
        }
        return made | ({"morphTargetBinds": binds} if binds else {})

    shapes = presets()
    shut = {"happy": "block", "surprised": "block"}  # these open the mouth themselves, or narrow the eyes
    preset = {name: one(weights) for name, weights in shapes.items()}
    for name, how in shut.items():
        preset[name]["overrideBlink"] = how
    return {"preset": preset, "custom": {name: one({name: 1.0}) for name in ARKIT_BLENDSHAPES}}

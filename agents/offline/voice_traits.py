"""What the voice should be like, from size, kind, age, material and temperament. Numbers are the spec's [0, 1] scales."""

from __future__ import annotations

from ...personas.spec import VoiceTraits
from .understand import Understanding

_PITCH = {  # by family: small and light is high, large and hollow is deep
    "rodent": 0.3, "insect": 0.28, "fairyfolk": 0.22, "bird": 0.15, "sweet": 0.15, "pet": 0.08, "flower": 0.12, "toy": 0.15, "cartoon": 0.15,
    "fruit": 0.05, "jewel": 0.12, "stationery": 0.08, "baked": 0.0, "big": -0.25, "tree": -0.25, "building": -0.28, "land": -0.32, "rail": -0.15,
    "boat": -0.15, "monster": -0.25, "predator": -0.1, "farm": -0.08, "sky": -0.05, "weather": -0.08, "clock": -0.12, "furniture": -0.12, "sea": -0.05,
    "road": -0.08, "reptile": -0.08, "light": 0.06,
}
_SUBJECT_PITCH = {"mouse": 0.1, "giant": -0.1, "elephant": -0.05, "whale": -0.25, "sun": -0.1, "ant": 0.1, "kitten": 0.2, "puppy": 0.15, "grandfather clock": -0.1,
                  "owl": -0.2, "lion": -0.12, "bear": -0.18, "tuba": -0.25, "double bass": -0.3, "flute": 0.2, "piccolo": 0.25, "parrot": 0.1, "frog": -0.1,
                  "chick": 0.2, "mosquito": 0.15, "goblin": 0.35, "vampire": 0.05, "alien": 0.3, "star": 0.15, "moon": 0.05, "pumpkin": -0.15,
                  "lighthouse": -0.05, "bee": 0.05, "walrus": -0.2, "cello": -0.1, "violin": 0.1, "volcano": -0.1}
_TEXTURE = {
    "robot": ("robotic", "metallic"), "spirit": ("ghostly", "breathy"), "rodent": ("squeaky",), "insect": ("nasal",), "clock": ("metallic",),
    "building": ("booming",), "tree": ("gravelly", "warm"), "land": ("gravelly", "booming"), "monster": ("gravelly",), "fairyfolk": ("whispery",),
    "gadget": ("metallic",), "weather": ("breathy",), "sky": ("breathy",), "reptile": ("nasal",), "rail": ("booming",), "light": ("whispery",),
    "mushroom": ("breathy",), "drink": ("warm",), "toy": ("squeaky",), "tool": ("metallic",), "kitchen": ("nasal",), "spacecraft": ("robotic",),
}
_MATERIAL = {"metal": "metallic", "steel": "metallic", "iron": "metallic", "tin": "metallic", "brass": "metallic", "bronze": "metallic", "gold": "metallic",
             "stone": "gravelly", "wood": "warm", "velvet": "warm", "glass": "nasal", "ice": "breathy", "smoke": "breathy", "wool": "warm", "paper": "whispery",
             "clockwork": "metallic", "rust": "gravelly", "chrome": "metallic"}
_AGES = {"baby": 0.35, "child": 0.26, "teen": 0.1, "young": 0.05, "adult": 0.0, "middle-aged": -0.04, "old": -0.08}


def _unit(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 3)


def voice_traits(found: Understanding, register: dict[str, tuple[str, ...]], age_group: str, gender: str) -> VoiceTraits:
    """Traits for casting; ``register`` is the way of talking chosen by the author."""
    pace, pitch, energy, *textures = register["voice"][0].split()
    base = 0.5 + {"feminine": 0.1, "masculine": -0.1}.get(gender, 0.0) + _AGES[age_group] + int(pitch) * 0.04
    base += _PITCH.get(found.family, 0.0) + _SUBJECT_PITCH.get(found.subject, 0.0) - 0.16 * (found.size or 0.0)
    texture = [*_TEXTURE.get(found.family, ()), *(_MATERIAL[m] for m in found.materials if m in _MATERIAL), *textures]
    if age_group == "old" and "squeaky" not in texture:
        texture.append("gravelly")
    slow = {"old": -0.08, "child": 0.06, "baby": 0.04}.get(age_group, 0.0) - (0.08 if found.family in ("tree", "land", "big", "building") else 0.0)
    return VoiceTraits(
        age=age_group, gender=gender, pitch=_unit(base), pace=_unit(0.5 + int(pace) * 0.09 + slow), energy=_unit(0.5 + int(energy) * 0.11),
        accent=found.accent, texture=list(dict.fromkeys(texture))[:6],
    )

"""What a kind of being does to a voice: pitch, size of throat, pace and effects, by texture, kind and size.

The tables are data for :mod:`.tuning`; every factor multiplies what age and gender ask for. Amounts were set by
measuring the results (median pitch, spectral centroid) and kept below where words drown. Nothing here chooses.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Step = dict[str, Any]


@dataclass(frozen=True)
class Manner:
    """Factors on ``pitch``, ``formants``, ``rate`` and ``range``; ``breath`` 0-100, ``roughness`` 0-7 and
    ``flutter`` 0-100 of the synthesiser; ``effects`` in the order they are applied."""

    pitch: float = 1.0
    formants: float = 1.0
    rate: float = 1.0
    range: float = 1.0
    breath: float = 0.0
    roughness: float = 0.0
    flutter: float = 0.0
    effects: tuple[Step, ...] = field(default=())


def _step(effect: str, **values: float) -> Step:
    return {"effect": effect, **values}


TEXTURES: dict[str, Manner] = {
    "gravelly": Manner(pitch=0.94, roughness=4, effects=(_step("growl", amount=0.35),)),
    "growling": Manner(pitch=0.85, formants=0.9, roughness=5, effects=(_step("growl", amount=0.7),)),
    "breathy": Manner(breath=6, effects=(_step("breath", amount=0.3),)),
    "whispery": Manner(rate=0.93, effects=(_step("whisper", amount=0.65),)),
    "robotic": Manner(range=0.3, rate=0.96, effects=(
        _step("ring", frequency=50, mix=0.3), _step("comb", frequency=180, feedback=0.6, mix=0.3),
        _step("crush", bits=9, hold=1, mix=0.6))),
    "metallic": Manner(effects=(_step("comb", frequency=310, feedback=0.7, mix=0.28),)),
    "ghostly": Manner(rate=0.85, range=1.1, breath=5, effects=(
        _step("whisper", amount=0.16), _step("vibrato", rate_hz=4.3, cents=22),
        _step("chorus", voices=3, depth=3.5, mix=0.4), _step("room", size=0.62, mix=0.25, damping=0.45))),
    "squeaky": Manner(pitch=1.28, formants=1.15, rate=1.06, range=1.15),
    "warm": Manner(effects=(_step("band", frequency=260, gain=2.5, octaves=1.2), _step("warmth", amount=0.8))),
    "booming": Manner(pitch=0.86, formants=0.9, effects=(
        _step("band", frequency=130, gain=4, octaves=1.0), _step("room", size=0.42, mix=0.16))),
    "nasal": Manner(effects=(
        _step("band", frequency=1000, gain=6, octaves=0.5), _step("band", frequency=450, gain=-4, octaves=0.7))),
    "trembling": Manner(flutter=9, effects=(_step("vibrato", rate_hz=5.6, cents=32), _step("tremolo", rate_hz=5.6,
                                                                                          depth=0.18))),
    "echoing": Manner(effects=(_step("room", size=0.65, mix=0.28),)),
    "airy": Manner(breath=6, effects=(_step("breath", amount=0.25), _step("room", size=0.5, mix=0.2, damping=0.2))),
    "bubbly": Manner(range=1.15, effects=(
        _step("vibrato", rate_hz=7.5, cents=45), _step("low_pass", frequency=4200, slope=1))),
    "wooden": Manner(effects=(
        _step("band", frequency=420, gain=3.5, octaves=0.7), _step("comb", frequency=140, feedback=0.45, mix=0.18))),
    "glassy": Manner(effects=(_step("comb", frequency=900, feedback=0.6, mix=0.2),
                              _step("band", frequency=5200, gain=3, octaves=1))),
    "resonant": Manner(effects=(_step("comb", frequency=220, feedback=0.65, mix=0.22),)),
    "buzzing": Manner(effects=(_step("ring", frequency=130, mix=0.3),)),
    "radio": Manner(effects=(_step("high_pass", frequency=450, slope=2), _step("low_pass", frequency=3300, slope=3),
                             _step("crush", bits=8, hold=1, mix=0.5))),
    "muffled": Manner(effects=(_step("low_pass", frequency=2600, slope=1),)),
    "smooth": Manner(effects=(_step("warmth", amount=0.9),)),
    "melodic": Manner(range=1.35),
    "monotone": Manner(range=0.2),
}
"""By the words of ``VoiceTraits.texture``."""

SYNONYMS: dict[str, str] = {
    "rough": "gravelly", "hoarse": "gravelly", "raspy": "gravelly", "husky": "gravelly", "gruff": "gravelly",
    "gritty": "gravelly", "croaky": "gravelly", "smoky": "gravelly", "growly": "growling", "guttural": "growling",
    "snarling": "growling", "rumbling": "booming", "thunderous": "booming", "deep": "booming", "resounding": "booming",
    "majestic": "booming", "mechanical": "robotic", "synthetic": "robotic", "electronic": "robotic",
    "digital": "robotic", "computerised": "robotic", "computerized": "robotic", "tinny": "radio", "crackling": "radio",
    "spectral": "ghostly", "ethereal": "ghostly", "haunting": "ghostly", "eerie": "ghostly", "otherworldly": "ghostly",
    "hollow": "echoing", "echoey": "echoing", "cavernous": "echoing", "squeaking": "squeaky", "shrill": "squeaky",
    "chirpy": "squeaky", "piping": "squeaky", "tiny": "squeaky", "childlike": "squeaky", "whispering": "whispery",
    "whisper": "whispery", "hushed": "breathy", "soft": "breathy", "airy-fairy": "airy", "windy": "airy",
    "quavering": "trembling", "shaky": "trembling", "wavering": "trembling", "quivery": "trembling",
    "watery": "bubbly", "gurgling": "bubbly", "woody": "wooden", "creaky": "wooden", "crystalline": "glassy",
    "bright": "glassy", "icy": "glassy", "ringing": "resonant", "sonorous": "resonant", "buzzy": "buzzing",
    "velvety": "smooth", "silky": "smooth", "mellow": "warm", "gentle": "warm", "honeyed": "warm", "rich": "warm",
    "singsong": "melodic", "musical": "melodic", "lilting": "melodic", "flat": "monotone", "deadpan": "monotone",
}

KINDS: dict[str, tuple[str, ...]] = {
    "robot": ("robotic", "metallic"), "spirit": ("ghostly",), "monster": ("growling",), "building": ("echoing",),
    "weather": ("airy",), "sky": ("airy",), "sea-life": ("bubbly",), "instrument": ("resonant",),
    "insect": ("buzzing",), "plant": ("wooden",), "vehicle": ("metallic",),
}
"""Textures of a kind of being that brings none of its own."""

KIND_FACTORS: dict[str, tuple[float, float]] = {
    # pitch, formants
    "animal": (1.03, 1.05), "bird": (1.2, 1.16), "insect": (1.28, 1.24), "sea-life": (1.0, 0.97),
    "fruit": (1.07, 1.08), "vegetable": (1.03, 1.06), "food": (1.06, 1.07), "plant": (1.0, 1.0),
    "bag": (1.02, 1.03), "clothing": (1.05, 1.03), "office": (1.07, 1.07), "household": (1.05, 1.05),
    "vehicle": (0.9, 0.92), "building": (0.78, 0.85), "weather": (0.98, 0.98), "sky": (0.97, 0.97),
    "monster": (0.9, 0.92), "cartoon": (1.12, 1.1), "toy": (1.18, 1.15), "instrument": (1.05, 1.04),
    "tool": (0.96, 0.97),
}

TINY = frozenset([
    "mouse", "ant", "bee", "ladybug", "ladybird", "hummingbird", "hamster", "shrew", "fairy", "gnat", "flea",
    "mosquito", "butterfly", "moth", "cricket", "chick", "sparrow", "wren", "pixie", "imp", "kitten", "snail",
    "caterpillar", "grasshopper", "dragonfly", "acorn", "pea", "berry", "blueberry", "cherry", "mite",
    "firefly", "gecko", "tadpole", "guppy", "button", "paperclip", "thimble", "pin",
])
HUGE = frozenset([
    "giant", "elephant", "whale", "dragon", "mountain", "troll", "ogre", "bear", "oak", "castle", "dinosaur",
    "tyrannosaurus", "titan", "golem", "rhino", "rhinoceros", "hippopotamus", "hippo", "mammoth", "kraken",
    "volcano", "skyscraper", "cathedral", "planet", "minotaur", "cyclops", "bison", "gorilla", "walrus",
    "sequoia", "lighthouse", "train", "truck", "ship", "bulldozer", "colossus", "behemoth", "yeti", "bull",
    "tower",
])
"""Subjects whose body is far from human size."""
TINY_WORDS = frozenset([
    "tiny", "little", "small", "miniature", "wee", "minuscule", "petite",
])
HUGE_WORDS = frozenset([
    "huge", "giant", "gigantic", "enormous", "massive", "colossal", "towering", "hulking", "immense", "burly",
])

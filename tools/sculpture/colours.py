"""Colour words to ``#rrggbb``: CSS names, everyday names, and the separate vocabularies of hair and of human skin.

"Red" hair is ginger and "fair" skin is no CSS colour, so they have tables of their own. Nothing is mixed or drawn.
"""

from __future__ import annotations

import re

COLOURS: dict[str, str] = {
    "red": "#d2232a", "crimson": "#b5122f", "scarlet": "#e0281e", "ruby": "#a8123c", "cherry": "#b5121b",
    "maroon": "#701c24", "burgundy": "#6d1430", "wine": "#722038", "brick": "#a8452f", "rust": "#b1502a",
    "vermilion": "#e2452c", "tomato": "#e5462f", "rose": "#e0567e", "raspberry": "#c21e56", "blood red": "#8a0b12",
    "orange": "#f0812a", "tangerine": "#f28a1c", "apricot": "#f7b27a", "peach": "#f7c09b", "coral": "#f2715c",
    "salmon": "#f28d78", "amber": "#eda321", "copper": "#b5692f", "bronze": "#a9743a", "pumpkin": "#e6741c",
    "terracotta": "#c8633c", "carrot": "#ee7a22", "burnt orange": "#c4561a", "ochre": "#c98b2b",
    "yellow": "#f5c826", "gold": "#e8b24a", "golden": "#e8b24a", "mustard": "#d6a21e", "lemon": "#f6df3f",
    "canary": "#f8df4b", "sunny": "#f8cf3a", "honey": "#dc9a35", "butter": "#f6e08a", "straw": "#e2cb7d",
    "saffron": "#eea822", "cream": "#f6ecd2", "ivory": "#f5eeda", "beige": "#e3d3b5", "sand": "#dcc392",
    "sandy": "#dcc392", "khaki": "#b5a76a", "champagne": "#f0dcb8", "vanilla": "#f5e7bd", "bone": "#e9dfc8",
    "green": "#3f9a45", "lime": "#9ccf3a", "mint": "#98dcb8", "emerald": "#179a63", "forest": "#27613a",
    "forest green": "#27613a", "olive": "#78803a", "moss": "#6b7f35", "mossy": "#6b7f35", "sage": "#9db08c",
    "jade": "#2ba67c", "pistachio": "#a9cf7f", "chartreuse": "#b4d92f", "avocado": "#69803a", "pine": "#23603f",
    "grass": "#5aa236", "leaf green": "#55a038", "sea green": "#35a27c", "seafoam": "#8fdcc0", "fern": "#4f8b4a",
    "teal": "#1f938c", "turquoise": "#36bfb8", "cyan": "#2fc3d8", "aqua": "#54cfd6", "aquamarine": "#6fd9bd",
    "blue": "#2f6bc4", "navy": "#223766", "navy blue": "#223766", "sky": "#7fbfee", "sky blue": "#7fbfee",
    "azure": "#3d95e0", "cobalt": "#1f50b0", "royal blue": "#2c52c0", "sapphire": "#1a4fa6", "baby blue": "#a9d4f4",
    "light blue": "#93c6f0", "dark blue": "#1f3a78", "midnight": "#1c2248", "midnight blue": "#1c2248",
    "denim": "#4b6f9c", "powder blue": "#b3d5ea", "electric blue": "#2a7bff", "steel blue": "#5a86ad",
    "ice blue": "#cdeaf6", "petrol": "#175f6d", "indigo": "#443a9a", "periwinkle": "#93a0ea", "cerulean": "#2d8fc9",
    "purple": "#7a3fb0", "violet": "#8547c4", "lavender": "#bda6e6", "lilac": "#c9a5de", "plum": "#7d3468",
    "mauve": "#b58aa8", "magenta": "#cf2f92", "fuchsia": "#dd3aa0", "orchid": "#cc6fca", "amethyst": "#9564c9",
    "aubergine": "#4a2444", "eggplant": "#4a2444", "grape": "#66368a", "heather": "#a88bb8",
    "pink": "#f088ae", "hot pink": "#f0409a", "baby pink": "#f8c4d4", "blush": "#f2b3b0", "bubblegum": "#f594c0",
    "pastel pink": "#f8cfd8", "flamingo": "#f47d92", "salmon pink": "#f59a90",
    "brown": "#7d4d2b", "chestnut": "#7a3d22", "chocolate": "#5a3220", "coffee": "#52362a", "caramel": "#c07f3e",
    "cinnamon": "#a4582a", "tan": "#cda273", "mahogany": "#65291f", "walnut": "#5b3d29", "hazel": "#8f6a36",
    "mocha": "#7d5a48", "sepia": "#70492f", "umber": "#6a4a33", "toffee": "#a86a35", "fawn": "#d3a874",
    "russet": "#8c4424", "auburn": "#7c3420", "taupe": "#8b7b6c", "earth": "#7a5a3e", "mud": "#6a5138",
    "black": "#25232a", "jet": "#1a191e", "jet black": "#1a191e", "ebony": "#2d221e", "charcoal": "#3c4048",
    "coal": "#2a2a2f", "ink": "#20243a", "obsidian": "#1e1c28", "onyx": "#232328",
    "white": "#f4f3ef", "snow": "#f7fafc", "snowy": "#f7fafc", "snow white": "#f7fafc", "pearl": "#f0ebe3",
    "pearly": "#f0ebe3", "milk": "#f8f4ea", "alabaster": "#efe8dd", "chalk": "#f1f0ea", "eggshell": "#f1e9d8",
    "gray": "#8c9097", "grey": "#8c9097", "silver": "#c3c8ce", "silvery": "#c3c8ce", "ash": "#a9aaa6",
    "slate": "#596673", "steel": "#8a95a0", "smoke": "#9a9da3", "stone": "#a39d92", "lead": "#63686f",
    "light grey": "#c2c5c9", "light gray": "#c2c5c9", "dark grey": "#50545b", "dark gray": "#50545b",
    "graphite": "#474b52", "ashen": "#b3b3ae", "platinum": "#e2e2de", "chrome": "#c9cdd2", "pewter": "#8e939a",
    "dark green": "#225c34", "light green": "#9fd68a", "lime green": "#9ccf3a", "neon green": "#5cf04a",
    "dark red": "#8a1119", "bright red": "#e0141e", "dark brown": "#4b2d1c", "light brown": "#ac7c4f",
    "reddish brown": "#8a4229", "dark purple": "#452468", "pale yellow": "#f7e8a0", "pale blue": "#c2def2",
    "pale green": "#bfe3b4", "neon pink": "#ff4fb4", "rainbow": "#e0567e", "transparent": "#d6e8ee",
    "clear": "#d6e8ee", "glass": "#cfe6ec", "lemon yellow": "#f6df3f", "rose gold": "#dfa089", "brass": "#cfa548",
    "off white": "#f1ece0", "off-white": "#f1ece0", "multicoloured": "#e0567e", "colourful": "#f0812a",
    "wheat": "#e6cf9c", "linen": "#efe6d6", "lapis": "#2a4fa0", "wisteria": "#b79bd8", "cornflower": "#6c91e4",
    "thistle": "#cdb6d2", "tawny": "#b97638", "ginger": "#c9692b", "blond": "#e4bf6e", "blonde": "#e4bf6e",
}

HAIR_COLOURS: dict[str, str] = {
    "black": "#1d1614", "jet black": "#15110f", "raven": "#191418", "dark brown": "#352015", "dark": "#2a1a13",
    "brown": "#54311d", "brunette": "#4a2a19", "chestnut": "#6a3620", "light brown": "#8a5c37", "auburn": "#74301d",
    "red": "#b5481f", "redhead": "#b5481f", "ginger": "#cf6a2a", "copper": "#bd5c26", "strawberry blond": "#dc9a5e",
    "strawberry blonde": "#dc9a5e", "blond": "#e2b659", "blonde": "#e2b659", "golden": "#e0aa44", "gold": "#e0aa44",
    "dark blond": "#b58a4c", "dirty blond": "#b58a4c", "sandy": "#c9a05f", "honey": "#cc9141", "fair": "#ecd08c",
    "platinum": "#f1e6c4", "grey": "#9a9a9a", "gray": "#9a9a9a", "salt-and-pepper": "#77736f",
    "salt and pepper": "#77736f", "silver": "#c9ccd0", "white": "#f1f0ec", "snow-white": "#f6f6f3",
    "grizzled": "#8f8a84", "graying": "#8a837b", "greying": "#8a837b", "snowy": "#f6f6f3",
}

SKIN_TONES: dict[str, str] = {
    "porcelain": "#f6d8c8", "pale": "#f3d0ba", "fair": "#f0c6a8", "ivory": "#f2cdb0", "light": "#eab694",
    "rosy": "#eeb39a", "peach": "#edb892", "beige": "#dfa97e", "tan": "#cf9466", "tanned": "#cf9466",
    "olive": "#c9976b", "sun-kissed": "#d29a68", "golden": "#c98d58", "honey": "#c48552", "caramel": "#b8794a",
    "bronze": "#ac6d42", "brown": "#9d6140", "medium": "#c08a60", "dark brown": "#744330", "chestnut": "#84503a",
    "dark": "#6c4030", "deep": "#573226", "ebony": "#4c2c22", "black": "#56331f", "mahogany": "#633526",
    "weathered": "#c68a62", "ruddy": "#e09a7c", "freckled": "#f0c4a2", "copper": "#a8663e", "sallow": "#d9b98a",
}
NATURAL_SKINS = ("porcelain", "fair", "light", "beige", "olive", "golden", "caramel", "brown", "dark brown", "deep")
"""The tones a person may have when none is asked for, light to dark."""

EYE_COLOURS: dict[str, tuple[str, str]] = {
    "brown": ("#6f4424", "#22120a"), "dark brown": ("#4a2c18", "#160b06"), "dark": ("#4a2c18", "#160b06"),
    "black": ("#382418", "#0e0806"), "hazel": ("#94703a", "#35210f"), "amber": ("#cc8a2c", "#4e2a0c"),
    "green": ("#5f9a55", "#1c3a20"), "emerald": ("#2fa268", "#0d3a24"), "blue": ("#4f8fd0", "#15305f"),
    "light blue": ("#86bbe8", "#24507e"), "pale blue": ("#9cc6ea", "#2c547e"), "ice blue": ("#b3d9ef", "#2c5a7a"),
    "dark blue": ("#30569e", "#0e1e48"), "grey": ("#8796a4", "#2b3742"), "gray": ("#8796a4", "#2b3742"),
    "steel": ("#7c8fa0", "#26333e"), "violet": ("#8a63c0", "#2c1a52"), "purple": ("#8a63c0", "#2c1a52"),
    "turquoise": ("#3fb3b0", "#0e4446"), "red": ("#c8302a", "#4c0808"), "yellow": ("#e2b62a", "#5c3c08"),
    "golden": ("#d8a136", "#573309"), "gold": ("#d8a136", "#573309"), "pink": ("#e07aa8", "#5c1c3c"),
    "orange": ("#e07f2a", "#5a2606"), "white": ("#d5dde2", "#6a7a86"), "silver": ("#aab6c0", "#3c4650"),
}

_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")


def _longest(phrase: str, table: dict[str, str]) -> str | None:
    """The value of the longest key of ``table`` that stands in ``phrase`` as whole words; the first on a tie."""
    best: tuple[int, int, str] | None = None
    for key, value in table.items():
        hit = re.search(rf"(?<![a-z]){re.escape(key)}(?![a-z])", phrase) if key in phrase else None
        if hit and (best is None or (len(key), -hit.start()) > best[:2]):
            best = (len(key), -hit.start(), value)
    return best[2] if best else None


def find_colour(phrase: str, table: dict[str, str] = COLOURS) -> str | None:
    """The colour that ``phrase`` names, ``#rrggbb``, or ``None``. A hexadecimal colour wins; "light" and "dark"
    before a colour shift it where the pair has no entry of its own."""
    text = phrase.lower()
    exact = _HEX.search(text)
    if exact:
        return exact.group(0).lower()
    found = _longest(text, table)
    if found is None:
        return None
    shift = re.search(r"(?<![a-z])(light|pale|pastel|dark|deep|bright)\s+([a-z]+)", text)
    if shift and shift.group(2) in table and f"{shift.group(1)} {shift.group(2)}" not in table:
        return _shifted(table[shift.group(2)], shift.group(1))
    return found


def _shifted(colour: str, how: str) -> str:
    target = {"dark": (0, 0, 0, 0.4), "deep": (0, 0, 0, 0.25), "bright": (255, 255, 255, 0.08)}.get(how)
    r, g, b, t = target or (255, 255, 255, 0.45)
    channels = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(c + (to - c) * t):02x}" for c, to in zip(channels, (r, g, b), strict=True))


def find_eyes(phrase: str) -> tuple[str, str] | None:
    """Iris and its dark upper half for an eye colour word or ``#rrggbb``, or ``None``."""
    names = {name: name for name in EYE_COLOURS}
    exact = _HEX.search(phrase)
    if exact:
        return exact.group(0).lower(), _shifted(_shifted(exact.group(0).lower(), "dark"), "dark")
    name = _longest(phrase.lower(), names)
    if name:
        return EYE_COLOURS[name]
    other = find_colour(phrase)
    return (other, _shifted(_shifted(other, "dark"), "dark")) if other else None

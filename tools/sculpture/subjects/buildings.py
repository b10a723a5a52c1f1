"""Buildings: eyes and mouth on the wall, a roof for a hat."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import SEA, SKY, Statue, around, glass, glowing, stone
from .kit import clay, cloth, darker, gold, lighter, metal, mix, pattern, vinyl, wood


def _ground(s: Statue, y: float, rx: float = 1.55, rz: float = 1.15) -> None:
    s.paint(grass=clay("#7dbb55"))
    s.ball((0, y, 0), (rx, 0.16, rz), "grass")


def _bush(s: Statue, x: float, y: float, z: float, r: float) -> None:
    s.paint(bush=clay("#4f9a3e", pattern("speckles", "#7dbb55", 22, 0.62)))
    for dx, dy, k in ((0, 0, 1.0), (0.7, -0.2, 0.75), (-0.7, -0.2, 0.75)):
        s.ball((x + dx * r, y + dy * r, z), r * k, "bush", blend=0.04, modifier=("noise", 0.03, 14))


def _roof(s: Statue, y: float, half: float, rise: float, depth: float, on: str = "roof") -> None:
    """Two slabs that meet in a ridge at ``y`` + ``rise``, and the gable wall between them."""
    slope = math.degrees(math.atan2(rise, half))
    long = math.hypot(half, rise) / 2
    s.box((half / 2, y + rise / 2, 0), (long + 0.08, 0.09, depth), on, (0, 0, -slope), round=0.06, mirror=True)
    s.paint(gable=s.materials["skin"].model_copy())
    s.box((0, y + rise / 2, 0), (0.86 * half, rise / 2, 0.72 * depth), "gable", round=0.02)
    lift = (math.sin(math.radians(slope)), math.cos(math.radians(slope)))
    s.box((half / 2 + 0.58 * lift[0], y + rise / 2 + 0.58 * lift[1], 0), (2 * long, 0.6, 2), "gable", (0, 0, -slope),
        round=0.02,
          op="subtract", mirror=True)


@subject("house", "building", family="building", also=("home", "cottage", "cabin", "hut", "villa", "building",
    "gingerbread house", "school", "shop", "hospital", "hotel", "bungalow", "treehouse"))
def house(look: Look) -> Body:
    s = Statue(look, "#fbe6bd", clay)
    s.paint(roof=clay(look.accent or "#d8574a", pattern("bands", darker(look.accent or "#d8574a", 0.25), 24, 0.4)),
        door=wood("#7a4f2c"), knob=gold(), glass=glowing("#ffe9a0",
        0.15), frame=vinyl("#ffffff"), brick=clay("#b5543c"), smoke=cloth("#f2f2f0"))
    s.box((0, -0.32, 0), (0.98, 0.84, 0.72), round=0.12)
    s.rod((0, 0.3, 0), (0, 0.9, 0), (0.70, 0.08), blend=0.2)
    s.ball((0, -0.25, 0.38), (0.82, 0.72, 0.44), blend=0.15)
    _roof(s, 0.42, 1.25, 0.92, 0.86)
    s.box((0.72, 1.22, -0.2), (0.17, 0.40, 0.17), "brick", round=0.03)
    s.box((0.72, 1.62, -0.2), (0.21, 0.06, 0.21), "frame", round=0.03)
    for x, y, r in ((0.76, 1.82, 0.13), (0.92, 2.02, 0.17)):
        s.ball((x, y, -0.2), r, "smoke", blend=0.06)
    s.cone((0, 0.80, 0.62), 0.05, 0.20, 0.20, "frame", (90, 0, 0), round=0.03)
    s.cone((0, 0.80, 0.66), 0.05, 0.14, 0.14, "glass", (90, 0, 0), round=0.03)
    s.box((0, -1.05, 0.72), (0.24, 0.10, 0.1), "door", round=0.03)
    _ground(s, -1.22)
    _bush(s, -1.12, -1.0, 0.55, 0.24)
    _bush(s, 1.12, -1.02, 0.55, 0.22)
    return s.body(at=(0, -0.28), scale=0.74, floor=-1.3, top=1.38, crown_radius=0.4, sides=1.0, side_height=-0.3,
        reach=1.6, view=(0.2, 1.85))


@subject("castle", "building", family="building", also=("fortress", "palace", "citadel", "keep", "fort", "sandcastle"))
def castle(look: Look) -> Body:
    s = Statue(look, "#cfc6b8", clay)
    s.paint(roof=clay(look.accent or "#5f7fc8"), flag=cloth("#e8453c"), gold=gold(), stone=stone(darker(s.main, 0.1)),
        window=vinyl("#4a4650"), brick=clay(darker(s.main, 0.14)))
    s.box((0, -0.28, 0), (0.96, 0.88, 0.62), round=0.12)
    s.ball((0, -0.30, 0.32), (0.84, 0.74, 0.44), blend=0.15)
    for x in (-0.72, -0.24, 0.24, 0.72):
        s.box((x, 0.68, 0.42), (0.14, 0.17, 0.14), "stone", round=0.04)
    for a in (1, -1):
        s.cone((1.12 * a, -0.05, 0.1), 1.05, 0.40, 0.36, "stone", round=0.05)
        s.cone((1.12 * a, 1.0, 0.1), 0.12, 0.36, 0.46, "stone", round=0.04)
        s.cone((1.12 * a, 1.50, 0.1), 0.42, 0.50, 0.04, "roof", round=0.04)
        s.rod((1.12 * a, 1.85, 0.1), (1.12 * a, 2.15, 0.1), 0.025, "gold")
        s.box((1.12 * a + 0.16, 2.08, 0.1), (0.15, 0.08, 0.02), "flag", round=0.02)
        s.box((1.16 * a, 0.35, 0.46), (0.08, 0.17, 0.05), "window", round=0.05)
    s.cone((0, 0.85, -0.3), 0.50, 0.42, 0.40, "stone", round=0.04)
    s.cone((0, 1.62, -0.3), 0.40, 0.54, 0.04, "roof", round=0.04, group="keep roof")
    for x, y in ((-0.72, 0.36), (0.66, 0.28), (-0.66, -0.88), (0.70, -0.92), (0.3, 0.45)):
        s.box((x, y, 0.62), (0.13, 0.06, 0.03), "brick", round=0.03)
    _ground(s, -1.18, 1.75)
    return s.body(at=(0, -0.28), scale=0.74, floor=-1.26, top=0.84, crown_radius=0.8, crown_depth=0.5, sides=1.4,
        side_height=-0.2, reach=1.75, view=(0.38, 2.0))


@subject("lighthouse", "building", family="building", also=("beacon", "watchtower light"))
def lighthouse(look: Look) -> Body:
    s = Statue(look, "#fdf8ee", clay)
    red = look.main or look.accent or "#e0453c"
    s.materials["skin"] = vinyl("#fdf8ee")
    s.paint(red=vinyl(red), lamp=glowing("#ffe27a", 0.7), iron=vinyl("#39414f"), roof=vinyl(red), rock=stone("#8f8a86"),
        water=glass("#6bbde0"), foam=clay("#ffffff"), beam=glowing("#fff3c4", 0.5))
    s.cone((0, -0.25, 0), 1.05, 0.86, 0.62, round=0.06)
    s.cone((0, -1.02, 0), 0.26, 0.90, 0.845, "red", round=0.04)
    s.cone((0, 0.66, 0), 0.17, 0.695, 0.65, "red", round=0.04)
    s.cone((0, 0.88, 0), 0.08, 0.84, 0.84, "iron", round=0.04)
    for x, z, _ in around(12, 0.78):
        s.rod((x, 0.9, z), (x, 1.14, z), 0.025, "iron")
    s.ring((0, 1.14, 0), 0.78, 0.03, "iron")
    s.cone((0, 1.22, 0), 0.28, 0.40, 0.40, "lamp", round=0.05)
    s.cone((0, 1.66, 0), 0.20, 0.52, 0.08, "roof", round=0.05)
    s.ball((0, 1.90, 0), 0.09, "iron")
    s.rod((0.42, 1.24, 0), (1.7, 1.42, -0.3), (0.10, 0.30), "beam", group="beam")
    s.ball((0, -1.38, 0), (1.25, 0.30, 0.95), "rock", modifier=("noise", 0.06, 6))
    s.cone((0, -1.56, 0), 0.08, 1.75, 1.75, "water", round=0.05, modifier=("waves", 0.03, 6))
    for x, z in ((1.2, 0.5), (-1.2, 0.45), (0.6, 0.95), (-0.5, 1.0)):
        s.ball((x, -1.48, z), (0.26, 0.09, 0.14), "foam")
    return s.body(at=(0, -0.16), scale=0.70, floor=-1.64, top=1.72, crown_radius=0.36, sides=0.78, side_height=-0.1,
        reach=1.4, view=(0.1, 2.0), face_color="#fdf8ee", backdrop=SEA)


@subject("skyscraper", "building", family="building", also=("tower", "office building", "office block", "apartment",
    "eiffel tower", "city", "empire state"))
def skyscraper(look: Look) -> Body:
    s = Statue(look, "#a9c3dc", vinyl)
    s.paint(window=glowing("#ffe9a0", 0.22), dark=vinyl("#5f7f9f"), edge=vinyl(darker(s.main, 0.18)),
        red=glowing("#ff5a4a", 0.5), door=vinyl("#4a5a70"))
    s.box((0, -0.35, 0), (0.86, 1.15, 0.62), round=0.08)
    s.ball((0, -0.05, 0.36), (0.80, 0.72, 0.38), blend=0.12)
    s.box((0, 1.0, 0), (0.62, 0.26, 0.46), "edge", round=0.06)
    s.box((0, 1.38, 0), (0.40, 0.18, 0.32), round=0.05, group="top")
    s.rod((0, 1.5, 0), (0, 2.0, 0), (0.06, 0.02), "edge")
    s.ball((0, 2.02, 0), 0.06, "red")
    for row, y in enumerate((-0.86, -1.12)):
        for i in range(6):
            s.box((-0.65 + 0.26 * i, y, 0.62), (0.085, 0.095, 0.03), "window" if (i + row) % 3 else "dark", round=0.02)
    for i in range(4):
        s.box((-0.39 + 0.26 * i, 1.0, 0.46), (0.085, 0.12, 0.03), "window" if i % 3 else "dark", round=0.02)
    for x in (0.65,):
        s.box((x, 0.60, 0.62), (0.085, 0.10, 0.03), "window", round=0.02, mirror=True)
    for i, (x, h, z) in enumerate(((1.18, 0.72, -0.1), (-1.16, 0.95, -0.15), (1.52, 0.45, -0.2), (-1.5, 0.5, -0.1))):
        s.box((x, -1.5 + h, z), (0.24, h, 0.24), "edge", round=0.05, group=f"neighbour{i}")
        for k in range(int(h * 4)):
            s.box((x, -1.28 + 0.34 * k, z + 0.24), (0.12, 0.06, 0.02), "window" if k % 2 else "dark", round=0.02)
    return s.body(at=(0, -0.05), scale=0.72, floor=-1.5, top=1.56, crown_radius=0.36, sides=0.88, reach=1.75,
        view=(0.18, 1.95))


@subject("church", "building", family="building", also=("chapel", "cathedral", "mosque", "synagogue", "abbey",
    "monastery"))
def church(look: Look) -> Body:
    s = Statue(look, "#f6efe2", clay)
    s.paint(roof=clay(look.accent or "#6f86a8"), door=wood("#7a4f2c"), gold=gold(), bell=gold(),
        window=glowing("#8fd0f0", 0.15), rose=vinyl("#e8707f"), step=stone("#b5aea4"))
    s.box((0, -0.38, 0), (0.92, 0.86, 0.66), round=0.10)
    s.ball((0, -0.34, 0.36), (0.80, 0.70, 0.42), blend=0.15)
    s.rod((0, 0.2, 0), (0, 0.65, 0), (0.66, 0.2), blend=0.2)
    _roof(s, 0.32, 1.14, 0.62, 0.80)
    s.box((0, 1.02, 0.1), (0.34, 0.46, 0.34), round=0.05, group="tower", on="step")
    s.box((0, 1.10, 0.43), (0.17, 0.21, 0.03), "door", round=0.08)
    s.cone((0, 1.10, 0.5), 0.10, 0.14, 0.06, "bell", round=0.03)
    s.cone((0, 1.76, 0.1), 0.38, 0.46, 0.03, "roof", round=0.03)
    s.ball((0, 2.16, 0.1), 0.07, "gold")
    s.rod((0, 2.2, 0.1), (0, 2.42, 0.1), 0.03, "gold", group="finial")
    s.box((0.98, -0.35, 0.15), (0.06, 0.32, 0.14), "window", round=0.05, mirror=True)
    s.box((0, -1.18, 0.70), (0.45, 0.07, 0.20), "step", round=0.03, group="steps")
    _ground(s, -1.3)
    _bush(s, 1.15, -1.08, 0.5, 0.24)
    _bush(s, -1.15, -1.08, 0.5, 0.22)
    return s.body(at=(0, -0.36), scale=0.72, floor=-1.36, top=2.1, crown_z=0.1, crown_radius=0.16, sides=0.95,
        side_height=-0.3, reach=1.6, view=(0.42, 2.05))


@subject("windmill", "building", family="building", also=("mill", "wind turbine", "watermill"))
def windmill(look: Look) -> Body:
    s = Statue(look, "#fbf0da", clay)
    s.paint(cap=clay(look.accent or "#c8553c"), wood=wood("#8a5a34"), sail=cloth("#fffaf0"), door=wood("#7a4f2c"),
        tulip="#e8504a", stem="#5fa53c", band=clay("#c8a27a"))
    s.cone((0, -0.38, 0), 0.95, 0.98, 0.66, round=0.08)
    s.ball((0, -0.38, 0.40), (0.80, 0.70, 0.46), blend=0.2)
    s.ball((0, 0.66, 0), (0.78, 0.52, 0.78), "cap")
    s.ring((0, 0.56, 0), 0.70, 0.08, "band")
    for k in range(4):
        a = math.radians(45 + 90 * k)
        c, d = math.cos(a), math.sin(a)
        s.rod((0, 0.95, 0.72), (1.30 * c, 0.95 + 1.30 * d, 0.72), 0.05, "wood")
        s.box((0.80 * c - 0.14 * d, 0.95 + 0.80 * d + 0.14 * c, 0.72), (0.46, 0.15, 0.025), "sail", (0, 0, 45 + 90 * k),
            round=0.02)
        for j in (0.45, 0.72, 1.0):
            s.rod((j * c, 0.95 + j * d, 0.755), (j * c - 0.28 * d, 0.95 + j * d + 0.28 * c, 0.755), 0.018, "wood")
    s.rod((0, 0.95, 0.4), (0, 0.95, 0.85), (0.12, 0.14), "wood", group="axle")
    _ground(s, -1.36)
    for x in (-1.15, -0.9, 0.98, 1.25):
        s.rod((x, -1.3, 0.6), (x, -1.05, 0.6), 0.025, "stem")
        s.ball((x, -0.98, 0.6), (0.09, 0.12, 0.09), "tulip")
    return s.body(at=(0, -0.40), scale=0.70, floor=-1.42, top=1.14, crown_radius=0.5, sides=0.9, side_height=-0.3,
        reach=1.5, view=(0.25, 1.95))


@subject("barn", "building", family="building", also=("farm", "stable", "shed", "warehouse", "garage", "silo",
    "factory"))
def barn(look: Look) -> Body:
    s = Statue(look, "#d8483c", clay)
    s.paint(white=clay("#fdf6ea"), roof=clay(look.accent or "#6b5a58"), hay=clay("#f0c75a"), silo=clay("#c9c3b8"),
        dome=metal("#c9cdd2"))
    s.box((0, -0.40, 0), (1.0, 0.82, 0.68), round=0.10)
    s.rod((0, 0.2, 0), (0, 0.72, 0), (0.80, 0.35), blend=0.2)
    s.ball((0, -0.36, 0.38), (0.86, 0.72, 0.42), blend=0.15)
    s.box((0.90, 0.60, 0), (0.36, 0.08, 0.80), "roof", (0, 0, -58), round=0.05, mirror=True)
    s.box((0.40, 1.04, 0), (0.46, 0.08, 0.80), "roof", (0, 0, -24), round=0.05, mirror=True)
    s.box((0, 0.66, 0.62), (0.24, 0.20, 0.05), "white", round=0.04)
    s.box((0, 0.66, 0.66), (0.18, 0.14, 0.05), "hay", round=0.04)
    for a in (1, -1):
        s.rod((0.94 * a, -1.15, 0.66), (0.94 * a, 0.35, 0.66), 0.05, "white")
        s.rod((0.55 * a, -1.1, 0.74), (0.90 * a, -0.75, 0.70), 0.035, "white")
    s.rod((-0.94, -1.15, 0.70), (0.94, -1.15, 0.70), 0.05, "white")
    s.cone((1.42, -0.3, -0.3), 0.92, 0.36, 0.36, "silo", round=0.04)
    s.ball((1.42, 0.62, -0.3), (0.36, 0.28, 0.36), "dome")
    s.cone((-1.35, -1.0, 0.4), 0.22, 0.28, 0.28, "hay", (0, 90, 90), round=0.06)
    _ground(s, -1.26, 1.75)
    return s.body(at=(0, -0.36), scale=0.74, floor=-1.34, top=1.22, crown_radius=0.5, sides=1.0, side_height=-0.3,
        reach=1.75, view=(0.0, 1.7))


@subject("tent", "building", family="tent", also=("circus", "circus tent", "tepee", "marquee", "yurt", "wigwam",
    "big top"))
def tent(look: Look) -> Body:
    """A circus tent with striped canopy and flags."""
    s = Statue(look, "#fdf3df", cloth)
    red = look.main or look.accent or "#e0453c"
    s.materials["skin"] = cloth("#fdf3df")
    s.paint(red=cloth(red), flag=cloth("#ffc93a"), pole=gold(), trim=cloth("#ffc93a"), dark=cloth(darker(red, 0.4)))
    s.cone((0, -0.55, 0), 0.66, 1.02, 0.98, round=0.08)
    s.ball((0, -0.50, 0.5), (0.82, 0.62, 0.56), blend=0.15)
    s.cone((0, 0.62, 0), 0.50, 1.22, 0.10, "red", round=0.06)
    for i, (x, z, _) in enumerate(around(16, 1.0, 11)):
        if i % 2:
            s.tube((0.10 * x, 1.16, 0.10 * z), (0.66 * x, 0.66, 0.66 * z), (1.26 * x, 0.14, 1.26 * z), (0.02, 0.10),
                "skin", group="white stripe")
        s.ball((1.20 * x, 0.06, 1.20 * z), (0.20, 0.16, 0.20), "trim" if i % 2 else "red", group="scallop")
    for a in (62, 80, 98, -62, -80, -98):
        x, z = math.sin(math.radians(a)), math.cos(math.radians(a))
        s.rod((1.0 * x, 0.0, 1.0 * z), (1.04 * x, -1.15, 1.04 * z), 0.09, "red", group="wall stripe")
    s.rod((0, 1.1, 0), (0, 1.66, 0), 0.04, "pole")
    s.box((0.22, 1.56, 0), (0.22, 0.11, 0.025), "flag", (0, 0, -6), round=0.02)
    _ground(s, -1.22, 1.6)
    return s.body(at=(0, -0.48), scale=0.66, floor=-1.3, top=1.14, crown_radius=0.2, sides=1.05, side_height=-0.4,
        reach=1.6, view=(0.1, 1.75), face_color="#fdf3df")


@subject("igloo", "building", family="building", also=("ice house", "snow house", "dome"))
def igloo(look: Look) -> Body:
    s = Statue(look, "#eaf5fc", clay)
    s.paint(block=clay(lighter(s.main, 0.3)), line=clay(mix(s.main, "#8fb8d8", 0.5)), snow=clay("#ffffff"),
        dark=clay("#5a7f9f"))
    s.ball((0, -0.85, 0), (1.36, 1.55, 1.22))
    s.box((0, -1.75, 0), (2, 0.75, 2), op="subtract", round=0.02, blend=0.06)
    for y in (0.28, 0.52):
        r = 1.36 * math.sqrt(1 - ((y + 0.85) / 1.55) ** 2)
        s.wrap(y, r + 0.005, -78, -2, 0.022, "line", 0.9)
        s.wrap(y, r + 0.005, 2, 78, 0.022, "line", 0.9)
    for x, y in ((-0.5, 0.40), (0.0, 0.40), (0.5, 0.40)):
        z = 1.22 * math.sqrt(1 - (x / 1.36) ** 2 - ((y + 0.85) / 1.55) ** 2)
        s.rod((x, y - 0.1, z + 0.06), (x * 0.92, y + 0.1, z - 0.10), 0.02, "line")
    for a in (1, -1):
        for y in (-0.1, -0.45, -0.78):
            s.wrap(y, 1.36 * math.sqrt(1 - ((y + 0.85) / 1.55) ** 2) + 0.005, 48 if a > 0 else -84,
                84 if a > 0 else -48, 0.022, "line", 0.9)
    s.box((1.38, -0.74, 0.45), (0.34, 0.32, 0.36), "block", (0, 30, 0), round=0.14)
    s.ball((1.58, -0.82, 0.72), (0.20, 0.24, 0.1), "dark", (0, 30, 0))
    s.ball((0, -1.06, 0), (1.85, 0.20, 1.4), "snow")
    for x, y, z, r in ((-1.5, -0.95, 0.5, 0.2), (-1.25, -0.98, 0.8, 0.15)):
        s.ball((x, y, z), r, "snow")
    return s.body(at=(0, -0.36), scale=0.72, floor=-1.16, top=0.68, crown_radius=0.5, sides=1.3, side_height=-0.4,
        reach=1.75, view=(-0.2, 1.65), backdrop=SKY)


@subject("temple", "building", family="building", also=("pagoda", "shrine", "parthenon", "museum", "bank", "courthouse",
    "library building", "pyramid", "monument"))
def temple(look: Look) -> Body:
    """A Greek temple: columns at the sides, a pediment above."""
    s = Statue(look, "#f4ecdc", clay)
    s.paint(column=clay(lighter(s.main, 0.3)), roof=clay(darker(s.main, 0.06)), gold=gold(),
        step=stone(darker(s.main, 0.08)))
    s.box((0, -0.30, 0), (0.90, 0.80, 0.56), round=0.10)
    s.ball((0, -0.28, 0.32), (0.78, 0.70, 0.40), blend=0.15)
    for a in (1, -1):
        for x, z in ((1.12, 0.45), (1.12, -0.35)):
            s.cone((x * a, -0.28, z), 0.70, 0.20, 0.17, "column", round=0.03, modifier=("ribs", 0.02, 12))
            s.box((x * a, 0.46, z), (0.26, 0.08, 0.24), "column", round=0.04)
            s.box((x * a, -1.02, z), (0.25, 0.07, 0.24), "column", round=0.04)
    s.box((0, 0.66, 0), (1.42, 0.13, 0.76), "roof", round=0.05)
    _roof(s, 0.78, 1.36, 0.60, 0.80, "column")
    s.star((0, 1.02, 0.66), 8, 0.18, 0.11, 0.04, "gold")
    for k, y in enumerate((-1.16, -1.30)):
        s.box((0, y, 0.1), (1.5 + 0.14 * k, 0.08, 0.85 + 0.14 * k), "step", round=0.04)
    s.ball((1.42, 0.86, 0.0), 0.10, "gold", mirror=True)
    s.ball((0, 1.48, 0.0), 0.13, "gold")
    return s.body(at=(0, -0.28), scale=0.72, floor=-1.4, top=1.4, crown_radius=0.5, sides=1.3, side_height=-0.2,
        reach=1.75, view=(0.02, 1.75))


@subject("bridge", "building", family="bridge", also=("suspension bridge", "viaduct", "aqueduct", "arch"))
def bridge(look: Look) -> Body:
    s = Statue(look, "#d2b48c", clay)
    s.paint(stone=stone(darker(s.main, 0.12)), water=glass("#6bbde0"), rail=clay(lighter(s.main, 0.25)),
        grass=clay("#7dbb55"), lamp=glowing("#ffe27a", 0.5), iron=vinyl("#4a5568"))
    s.ball((0, 0.05, 0.1), (0.86, 0.82, 0.56))
    s.tube((-1.75, -0.25, 0), (0, 1.12, 0), (1.75, -0.25, 0), (0.34, 0.34), blend=0.2)
    s.tube((-1.8, 0.12, 0.15), (0, 1.62, 0.15), (1.8, 0.12, 0.15), 0.10, "rail")
    for x in (-1.5, -1.1, 1.1, 1.5):
        s.rod((x, -0.1, 0.15), (x, 0.62 - 0.22 * x * x + 0.3, 0.15), 0.05, "rail")
    s.cone((1.55, -0.75, 0), 0.52, 0.36, 0.30, "stone", mirror=True, round=0.06)
    s.rod((1.2, 0.6, 0), (1.2, 1.25, 0), 0.04, "iron", mirror=True)
    s.ball((1.2, 1.32, 0), 0.13, "lamp", mirror=True)
    s.cone((0, -1.22, 0), 0.08, 1.75, 1.75, "water", round=0.05, modifier=("waves", 0.03, 6))
    s.ball((1.62, -1.12, 0.4), (0.45, 0.16, 0.5), "grass", mirror=True)
    return s.body(at=(0, 0.04), scale=0.68, floor=-1.3, top=0.95, crown_radius=0.55, sides=1.1, reach=1.8,
        view=(-0.05, 1.85), backdrop=SEA)

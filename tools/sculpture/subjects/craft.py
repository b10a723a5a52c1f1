"""Vehicles of the air, the water and space."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import NIGHT, SEA, SKY, Statue, around, glass, glowing
from .kit import clay, cloth, darker, gold, lighter, metal, vinyl, wood

GLASS = "#bfe3f2"


@subject("boat", "vehicle", family="boat", also=("sailboat", "sailing boat", "yacht", "canoe", "rowboat", "dinghy",
    "raft", "gondola", "pirate ship", "galleon", "kayak"))
def boat(look: Look) -> Body:
    s = Statue(look, "#d9714a", wood)
    s.materials["skin"].pattern = None
    sail = look.accent or "#fff6e2"
    s.paint(sail=cloth(sail), mast=wood("#8a5a34"), rim=wood("#f1e2c4"), flag=cloth("#e8453c"), water=glass("#6bbde0"),
        rope=cloth("#e8d8b0"), stripe=vinyl("#fff6e2"))
    s.materials["rim"].pattern = None
    s.ball((0, -0.15, 0.05), (1.42, 1.02, 0.80))
    s.box((0, 0.95, 0), (2.2, 0.85, 2), op="subtract", round=0.02, blend=0.08)
    s.ball((0, -0.42, 0.25), (0.94, 0.62, 0.66), blend=0.15)
    s.tube((-1.42, 0.16, 0.05), (0, 0.02, 1.5), (1.42, 0.16, 0.05), 0.085, "rim")
    s.rod((0.0, 0.0, -0.1), (0.0, 1.85, -0.1), 0.065, "mast")
    s.polygon((0.50, 1.0, -0.06), 3, 0.80, 0.05, "sail", (0, -12, -90), round=0.05)
    s.polygon((-0.42, 0.88, -0.06), 3, 0.62, 0.05, "sail", (0, 12, 90), round=0.05)
    s.box((0.26, 1.78, -0.1), (0.26, 0.11, 0.03), "flag", (0, 0, 6), round=0.03)
    s.ring((1.12, -0.16, 0.52), 0.17, 0.07, "stripe", (0, 40, 0))
    s.cone((0, -1.08, 0), 0.10, 1.75, 1.75, "water", round=0.06, modifier=("waves", 0.03, 6))
    return s.body(at=(0, -0.38), scale=0.66, floor=-1.2, top=1.85, crown_z=-0.1, crown_radius=0.2, sides=1.35,
        side_height=-0.1, reach=1.75, view=(0.22, 1.85), backdrop=SEA)


@subject("ship", "vehicle", family="boat", also=("cruise ship", "steamship", "ferry", "ocean liner", "tugboat", "ark",
    "steamboat"))
def ship(look: Look) -> Body:
    """A tugboat head-on: round bow below, bridge and funnel above."""
    s = Statue(look, "#e85a4a", vinyl)
    s.paint(white=vinyl("#fbf7ec"), funnel=vinyl(look.accent or "#ffc93a"), dark=vinyl("#2e3642"), glass=glass(GLASS),
        rim=vinyl("#fbf7ec"), brass=gold(), water=glass("#6bbde0"), smoke=cloth("#eef0f2"), buoy=vinyl("#ff8f3a"))
    s.ball((0, -0.38, 0.1), (1.22, 0.82, 0.92))
    s.box((0, 0.90, 0), (2, 0.72, 2), op="subtract", round=0.02, blend=0.08)
    s.tube((-1.16, 0.10, -0.1), (0, 0.16, 2.15), (1.16, 0.10, -0.1), 0.10, "rim")
    s.box((0, 0.55, -0.1), (0.72, 0.42, 0.45), "white", round=0.10)
    for x in (-0.46, 0.0, 0.46):
        s.box((x, 0.66, 0.34), (0.17, 0.15, 0.04), "glass", round=0.06)
    s.box((0, 1.0, -0.1), (0.82, 0.06, 0.54), "dark", round=0.05)
    s.cone((0, 1.34, -0.2), 0.36, 0.30, 0.27, "funnel", round=0.05)
    s.cone((0, 1.66, -0.2), 0.08, 0.29, 0.29, "dark", round=0.04, group="top")
    for x, y, r in ((0.1, 1.92, 0.18), (0.38, 2.06, 0.22)):
        s.ball((x, y, -0.2), r, "smoke", blend=0.08)
    s.ring((1.02, -0.12, 0.62), 0.17, 0.075, "buoy", (0, 42, 0), mirror=True)
    s.cone((0, -1.12, 0), 0.10, 1.7, 1.7, "water", round=0.06, modifier=("waves", 0.03, 6))
    return s.body(at=(0, -0.40), scale=0.72, floor=-1.24, top=1.06, crown_radius=0.7, crown_depth=0.5, sides=1.2,
        side_height=-0.1, reach=1.7, view=(0.28, 1.85), backdrop=SEA)


@subject("submarine", "vehicle", family="submarine", also=("sub", "bathyscaphe", "yellow submarine"))
def submarine(look: Look) -> Body:
    s = Statue(look, "#ffc62e", vinyl)
    s.paint(trim=vinyl(look.accent or "#e8593c"), port=metal("#e0b45a"), glass=glass(GLASS), steel=metal("#c9cdd2"),
        bubble=glass("#e6f6fb"))
    s.ball((0, -0.25, 0), (1.32, 0.86, 0.86))
    s.box((0.05, 0.62, -0.05), (0.50, 0.34, 0.36), "trim", round=0.16)
    s.tube((0.1, 0.9, 0), (0.1, 1.5, 0), (0.42, 1.42, 0.1), 0.09, "steel")
    s.cone((0.46, 1.42, 0.12), 0.07, 0.14, 0.14, "port", (60, 0, -70), round=0.03)
    for x in (0.98,):
        s.ring((x, -0.12, 0.52), 0.17, 0.05, "port", (0, 45, 0), mirror=True)
        s.ball((x, -0.12, 0.50), (0.15, 0.15, 0.08), "glass", (0, 45, 0), mirror=True)
    s.rod((-1.25, -0.25, 0), (-1.55, -0.25, 0), (0.2, 0.1), "trim")
    for x, y, a in around(4, 0.28, 45):
        s.ball((-1.56, -0.25 + x, y), (0.05, 0.24, 0.13), "steel", (a, 0, 0))
    s.ball((1.0, -0.85, 0.3), (0.42, 0.10, 0.28), "trim", (0, 0, -14), mirror=True)
    s.wrap(-0.92, 0.72, -70, 70, 0.045, "trim", 0.85)
    for x, y, r in ((1.35, 0.6, 0.10), (1.5, 0.95, 0.14), (1.3, 1.3, 0.08), (-1.35, 0.7, 0.09), (-1.2, 1.1, 0.12)):
        s.ball((x, y, 0), r, "bubble")
    return s.body(at=(0, -0.26), scale=0.76, floor=-1.55, top=0.96, crown_radius=0.46, crown_depth=0.35, sides=1.25,
        side_height=-0.1, reach=1.75, view=(0.02, 1.68), backdrop=SEA)


@subject("aeroplane", "vehicle", family="aircraft", also=("airplane", "plane", "jet", "aircraft", "biplane", "glider",
    "fighter jet", "paper plane"))
def aeroplane(look: Look) -> Body:
    s = Statue(look, "#f2f4f6", vinyl)
    accent = look.accent or (look.main and darker(look.main, 0.25)) or "#e8504a"
    s.paint(wing=vinyl(accent), engine=vinyl(lighter(accent, 0.15)), dark=vinyl("#2e3642"), glass=glass("#7fc3e6"),
        hub=gold(), cloud=clay("#ffffff"))
    s.ball((0, -0.05, 0.25), (0.92, 0.90, 0.92))
    s.rod((0, 0.0, -0.2), (0, 0.1, -1.4), (0.80, 0.3), blend=0.2)
    s.box((0, 0.66, 0.70), (0.44, 0.13, 0.12), "glass", (-42, 0, 0), round=0.09)
    s.rod((0.72, -0.35, -0.1), (1.85, -0.08, -0.45), (0.20, 0.10), "wing", mirror=True)
    s.box((1.25, -0.22, -0.2), (0.66, 0.06, 0.30), "wing", (0, 14, 13), round=0.05, mirror=True)
    s.cone((1.16, -0.52, 0.0), 0.30, 0.22, 0.25, "engine", (90, 0, 0), round=0.08, mirror=True)
    s.cone((1.16, -0.52, 0.27), 0.05, 0.17, 0.19, "dark", (90, 0, 0), round=0.03, mirror=True)
    s.box((0, 1.05, -1.1), (0.06, 0.52, 0.28), "wing", (-14, 0, 0), round=0.05)
    s.box((0.42, 0.55, -1.25), (0.42, 0.05, 0.20), "wing", (0, 14, 8), round=0.04, mirror=True)
    for x, y, r in ((-1.3, -1.05, 0.26), (-1.0, -1.12, 0.34), (-0.62, -1.15, 0.26), (1.1, -1.15, 0.28),
            (1.42, -1.1, 0.22)):
        s.ball((x, y, -0.3), r, "cloud", blend=0.1)
    return s.body(at=(0, -0.10), scale=0.74, floor=-1.5, top=0.84, crown_radius=0.55, sides=0.92, side_height=0.0,
        reach=1.9, view=(-0.02, 1.75), backdrop=SKY)


@subject("helicopter", "vehicle", family="aircraft", also=("chopper", "quadcopter", "drone helicopter"))
def helicopter(look: Look) -> Body:
    s = Statue(look, "#f2953a", vinyl)
    s.paint(dark=vinyl("#3a414d"), blade=metal("#aab2bb"), glass=glass(GLASS), white=vinyl("#fbf6ea"),
        red=vinyl(look.accent or "#e8504a"))
    s.ball((0, -0.1, 0.15), (0.98, 0.86, 0.88))
    s.ball((0, 0.58, 0.30), (0.56, 0.30, 0.52), "glass")
    s.rod((0.4, 0.1, -0.4), (1.55, 0.42, -1.0), (0.34, 0.12))
    s.box((1.60, 0.62, -1.0), (0.10, 0.30, 0.05), "red", (0, 0, -18), round=0.05)
    s.cone((0, 0.98, 0), 0.16, 0.20, 0.10, "dark", round=0.04)
    s.ball((0, 1.20, 0), 0.13, "red", group="hub")
    s.box((0.85, 1.20, 0.12), (0.85, 0.03, 0.14), "blade", (6, 0, -2), round=0.03)
    s.box((-0.85, 1.20, -0.12), (0.85, 0.03, 0.14), "blade", (-6, 0, 2), round=0.03)
    s.rod((0.52, -0.8, 0.1), (0.72, -1.15, 0.1), 0.055, "dark", mirror=True)
    s.rod((0.76, -1.18, -0.6), (0.76, -1.18, 0.85), 0.075, "dark", mirror=True, group="skid")
    s.rod((0.76, -1.18, 0.85), (0.76, -1.02, 1.02), 0.075, "dark", mirror=True, group="skid")
    s.wrap(-0.66, 0.80, -65, 65, 0.035, "white", 0.98)
    return s.body(at=(0, -0.06), scale=0.72, floor=-1.28, top=0.86, crown_z=0.1, crown_radius=0.42, sides=0.98,
        side_height=0.0, reach=1.5, view=(-0.02, 1.68), backdrop=SKY)


@subject("rocket", "vehicle", family="spacecraft", also=("spaceship", "spacecraft", "space shuttle", "missile",
    "firework", "satellite"))
def rocket(look: Look) -> Body:
    s = Statue(look, "#f4f3f0", vinyl)
    red = look.accent or (look.main and darker(look.main, 0.3)) or "#e8453c"
    s.paint(red=vinyl(red), steel=metal("#aab2bb"), flame=glowing("#ff8a2a", 0.5), core=glowing("#ffe27a", 0.7),
        rivet=metal("#c9cdd2"), star=glowing("#ffe27a", 0.5), port=glass("#7fc3e6"))
    s.ball((0, 0.0, 0), (0.84, 1.30, 0.82))
    s.box((0, -1.55, 0), (2, 0.6, 2), op="subtract", round=0.02, blend=0.08)
    s.ball((0, 0.0, 0), (0.85, 1.31, 0.83), "red", group="nose")
    s.box((0, -0.55, 0), (2, 1.36, 2), "red", group="nose", op="subtract", round=0.02)
    s.rod((0, 1.25, 0), (0, 1.62, 0), (0.08, 0.03), "steel")
    s.ring((0, 0.80, 0), 0.68, 0.05, "steel")
    for a in (1, -1):
        s.rod((0.66 * a, -0.55, 0), (1.16 * a, -1.15, 0), (0.20, 0.12), "red", blend=0.1)
        s.rod((1.16 * a, -1.15, 0), (1.14 * a, -1.42, 0), (0.13, 0.06), "red", blend=0.1)
        s.rod((0.60 * a, -0.85, 0), (1.12 * a, -1.20, 0), (0.2, 0.1), "red", blend=0.1)
        s.ball((0.70 * a, 0.48, 0.28), 0.05, "rivet")
        s.ball((0.70 * a, -0.45, 0.35), 0.05, "rivet")
    s.cone((0, -1.08, 0), 0.14, 0.50, 0.42, "steel", round=0.05)
    s.rod((0, -1.22, 0), (0, -1.85, 0), (0.32, 0.04), "flame")
    s.rod((0.18, -1.2, 0), (0.26, -1.62, 0), (0.18, 0.03), "flame", mirror=True, blend=0.1)
    s.rod((0, -1.25, 0.22), (0, -1.55, 0.18), (0.18, 0.03), "core")
    for x, y, r in ((-1.3, 1.0, 0.14), (1.25, 1.2, 0.12), (1.4, 0.1, 0.10), (-1.45, -0.3, 0.09)):
        s.star((x, y, -0.3), 5, r, r * 0.45, 0.04, "star")
    return s.body(at=(0, 0.06), scale=0.72, floor=-1.9, top=1.28, crown_radius=0.28, sides=0.84, side_height=0.2,
        reach=1.5, view=(-0.08, 1.9), backdrop=NIGHT)


@subject("UFO", "vehicle", family="spacecraft", also=("flying saucer", "alien ship", "mothership"))
def ufo(look: Look) -> Body:
    s = Statue(look, "#a9e0c8", glass)
    s.materials["skin"] = glass("#b5e8d2")
    hull = look.main or "#aab4c8"
    s.paint(hull=metal(hull, 0.25), under=metal(darker(hull, 0.2), 0.3), beam=glowing("#d8fff0", 0.4),
        **{f"light{i}": glowing(c, 0.6) for i, c in enumerate(("#ff6a5a", "#ffd23f", "#6fe06a"))})
    s.ball((0, 0.42, 0.05), (0.92, 0.86, 0.80))
    s.ball((0, -0.22, 0), (1.62, 0.34, 1.3), "hull")
    s.ball((0, -0.42, 0), (0.95, 0.36, 0.85), "under")
    s.ring((0, -0.05, 0.02), 1.0, 0.09, "under", group="collar")
    for i, (x, z, _) in enumerate(around(12, 1.0, 15)):
        s.ball((1.36 * x, -0.18, 1.10 * z), 0.11, f"light{i % 3}")
    s.cone((0, -1.1, 0), 0.42, 0.80, 0.36, "beam", round=0.04)
    s.rod((0, 1.2, 0), (0, 1.5, 0), 0.03, "under", group="aerial")
    s.ball((0, 1.55, 0), 0.10, "light0", group="aerial tip")
    return s.body(at=(0, 0.52), scale=0.64, floor=-1.55, top=1.24, crown_radius=0.5, sides=0.92, side_height=0.5,
        reach=1.75, view=(0, 1.75), backdrop=NIGHT, face_color="#b5e8d2")


@subject("hot-air balloon", "vehicle", family="aircraft", also=("hot air balloon", "airship", "zeppelin", "blimp"))
def hot_air_balloon(look: Look) -> Body:
    s = Statue(look, "#f2685c", cloth)
    second = look.accent or "#ffd35a"
    s.paint(stripe=cloth(second), basket=wood("#b5803f"), rope=cloth("#d9c08a"), rim=wood("#8a5a34"),
        bag=cloth("#d8b27a"))
    s.ball((0, 0.42, 0), (1.22, 1.20, 1.16))
    s.cone((0, -0.62, 0), 0.28, 0.34, 0.74, blend=0.3)
    for a in (-78, -58, 58, 78):
        sn, cs = math.sin(math.radians(a)), math.cos(math.radians(a))
        s.tube((0.36 * sn, 1.54, 0.36 * cs), (1.68 * sn, 1.22, 1.58 * cs), (0.95 * sn, -0.32, 0.92 * cs), (0.06, 0.11),
            "stripe")
    s.cone((0, -0.90, 0), 0.05, 0.36, 0.38, "stripe", round=0.03)
    for x, z, _ in around(4, 0.32, 45):
        s.rod((x, -0.9, z), (x * 1.1, -1.35, z * 1.1), 0.022, "rope")
    s.box((0, -1.52, 0), (0.36, 0.24, 0.34), "basket", round=0.08, modifier=("ribs", 0.012, 24))
    s.ring((0, -1.30, 0), 0.36, 0.06, "rim")
    s.ball((0.42, -1.55, 0.2), (0.11, 0.14, 0.11), "bag", mirror=True)
    return s.body(at=(0, 0.42), scale=0.76, floor=-1.78, top=1.58, crown_radius=0.6, sides=1.2, side_height=0.5,
        reach=1.35, view=(-0.08, 1.85), backdrop=SKY)

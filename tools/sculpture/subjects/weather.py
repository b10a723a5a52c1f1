"""Weather, water, fire and stone."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import NIGHT, SEA, SKY, Statue, around, glass, glowing, stone
from .kit import ceramic, clay, darker, lighter, mix, vinyl

PUFFS = (((0, 0.05, 0.05), 0.86), ((-0.82, -0.18, -0.05), 0.54), ((0.82, -0.15, -0.05), 0.58),
    ((-0.44, 0.56, -0.2), 0.50), ((0.42, 0.62, -0.2), 0.52),
         ((-0.38, -0.42, 0.1), 0.50), ((0.40, -0.42, 0.1), 0.50), ((1.26, -0.34, -0.1), 0.34), ((-1.26, -0.36, -0.1),
             0.34))


def _puffs(s: Statue, up: float = 0.0) -> None:
    for (x, y, z), r in PUFFS:
        s.ball((x, y + up, z), s.vary(r, 0.02), blend=0.15)


@subject("cloud", "weather", family="cloud", also=("fog", "mist", "sky", "smoke", "steam", "air"))
def cloud(look: Look) -> Body:
    s = Statue(look, "#f7faff", clay)
    _puffs(s)
    return s.body(at=(0, 0.02), scale=0.80, floor=-1.7, top=1.05, crown_radius=0.6, sides=1.3, side_height=-0.1,
        reach=1.65, view=(0, 1.6), backdrop=SKY if s.plain else None)


@subject("storm cloud", "weather", family="cloud", also=("thundercloud", "thunder", "storm", "lightning", "rain cloud",
    "thunderstorm", "rain"))
def storm_cloud(look: Look) -> Body:
    s = Statue(look, "#a9b3c9", clay)
    s.paint(bolt=glowing("#ffd42e", 0.4), drop=ceramic("#6bb8ee"))
    _puffs(s, 0.42)
    for x, k in ((-0.72, 1.0), (0.78, 0.85)):
        for (x1, y1), (x2, y2) in (((0.12, -0.1), (-0.16, -0.62)), ((-0.16, -0.58), (0.16, -0.58)),
                ((0.16, -0.56), (-0.12, -1.22))):
            s.rod((x + x1 * k, y1 * k - 0.1, 0.05), (x + x2 * k, y2 * k - 0.1, 0.05),
                (0.11 * k, 0.02 + 0.08 * k * (y2 > -1)), "bolt", blend=0.02)
    for x, y in ((-0.22, -0.62), (0.2, -0.95), (-0.28, -1.18), (1.25, -0.55), (-1.25, -0.6)):
        s.rod((x, y, 0.1), (x + 0.03, y + 0.22, 0.1), (0.09, 0.01), "drop")
    return s.body(at=(0, 0.44), scale=0.80, floor=-1.5, top=1.46, crown_radius=0.6, sides=1.3, side_height=0.3,
        reach=1.65, view=(0.05, 1.7), brows={"tilt": 0.25})


@subject("raindrop", "weather", family="water", also=("drop", "water drop", "water", "tear", "dew", "droplet",
    "puddle"))
def raindrop(look: Look) -> Body:
    s = Statue(look, "#7cc4f0", glass)
    s.paint(light=ceramic("#f4fbff"), splash=glass(lighter(s.main, 0.15)))
    s.ball((0, -0.3, 0), (0.98, 0.92, 0.94))
    s.rod((0, 0.05, 0), (0.05, 1.42, 0), (0.70, 0.02), blend=0.35)
    s.ball((-0.42, 0.62, 0.42), (0.07, 0.22, 0.05), "light", (0, 0, -28))
    s.cone((0, -1.22, 0), 0.03, 0.95, 0.85, "splash", round=0.03)
    for x, z, _ in around(8, 0.95, 22):
        s.rod((x, -1.2, z), (x * 1.3, -1.02, z * 1.3), (0.07, 0.05), "splash", blend=0.06)
        s.ball((x * 1.42, -0.88 + 0.1 * math.sin(9 * x), z * 1.42), 0.06, "splash")
    return s.body(at=(0, -0.28), scale=0.78, floor=-1.26, top=1.30, crown_radius=0.26, sides=0.95, side_height=-0.2,
        reach=1.45, view=(0.02, 1.6))


@subject("snowflake", "weather", family="snow", also=("snow", "frost", "winter", "ice", "ice cube", "icicle", "hail"))
def snowflake(look: Look) -> Body:
    s = Statue(look, "#c9e8fa", glass)
    s.paint(arm=glass(mix(s.main, "#ffffff", 0.25)), bead=glass("#ffffff"))
    s.polygon((0, 0, 0.1), 6, 0.92, 0.26, round=0.16)
    s.ball((0, 0, 0.14), (0.76, 0.76, 0.38), blend=0.15)
    for x, y, a in around(6, 1.0, 90):
        s.rod((0.7 * x, 0.7 * y, 0), (1.5 * x, 1.5 * y, 0), (0.13, 0.10), "arm")
        s.ball((1.52 * x, 1.52 * y, 0), 0.15, "bead")
        for turn in (50, -50):
            c, d = math.cos(math.radians(a + turn)), math.sin(math.radians(a + turn))
            s.rod((1.12 * x, 1.12 * y, 0), (1.12 * x + 0.34 * c, 1.12 * y + 0.34 * d, 0), (0.10, 0.06), "arm")
    return s.body(scale=0.74, floor=-1.65, top=0.86, crown_radius=0.5, crown_depth=0.3, sides=0.9, reach=1.55,
        view=(0, 1.75), iris="#3f86d8")


@subject("tornado", "weather", family="wind", also=("hurricane", "whirlwind", "wind", "cyclone", "twister"))
def tornado(look: Look) -> Body:
    s = Statue(look, "#b9c6d8", clay)
    s.paint(ring=clay(darker(s.main, 0.14)), leaf="#6cbf4a", dust=clay("#d8c6a4"))
    for y, r, x, on in ((1.15, 1.25, 0.05, "ring"), (0.86, 1.16, -0.06, "skin"), (-0.62, 0.66, 0.08, "ring"),
            (-0.88, 0.50, -0.05, "skin"), (-1.12, 0.36, 0.06, "ring"), (-1.36, 0.20, 0.0, "skin")):
        s.ball((x, y, 0), (r, 0.20, r * 0.9), on, (0, 0, s.vary(0, 5)), group="skin" if on == "skin" else on)
    s.ball((0, 0.18, 0), (1.0, 0.82, 0.92))
    s.ring((0.02, 0.72, 0), 1.08, 0.10, "ring", (84, 0, 5))
    s.ring((0.0, -0.42, 0), 0.80, 0.09, "ring", (86, 0, -6))
    for x, y in ((1.32, 0.35), (-1.36, 0.62), (0.95, -0.8), (-0.98, -0.62)):
        s.ball((x, y, 0.2), (0.16, 0.075, 0.04), "leaf", (0, 0, s.vary(20, 60)))
    for x, z, _ in around(7, 0.75):
        s.ball((x, -1.5, z), (0.28, 0.16, 0.26), "dust", blend=0.08)
    return s.body(at=(0, 0.22), scale=0.72, floor=-1.62, top=1.32, crown_radius=0.8, sides=1.1, reach=1.45,
        view=(-0.1, 1.72))


@subject("flame", "weather", family="fire", also=("fire", "blaze", "campfire", "bonfire", "ember", "spark", "inferno"))
def flame(look: Look) -> Body:
    s = Statue(look, "#ffbe3a", vinyl)
    s.materials["skin"] = glowing(s.main, 0.22)
    outer = look.accent or mix(s.main, "#f0401a", 0.75)
    s.paint(outer=glowing(outer, 0.22), log=clay("#7a4f2c"), cut=clay("#d9aa6a"))
    s.ball((0, -0.3, 0.30), (0.78, 0.76, 0.60))
    s.rod((0, 0.1, 0.25), (0.05, 0.72, 0.2), (0.52, 0.05), blend=0.3)
    s.ball((0, -0.28, -0.08), (1.02, 0.94, 0.68), "outer")
    for a, b, c, r in (((0, 0.2, -0.1), (-0.25, 1.0, -0.1), (0.14, 1.72, -0.1), 0.62),
            ((-0.6, -0.1, -0.1), (-1.15, 0.45, -0.1), (-0.86, 1.05, -0.1), 0.42), ((0.6, -0.1, -0.1), (1.2, 0.35, -0.1),
            (0.82, 1.2, -0.1), 0.42)):
        s.tube(a, b, c, (r, 0.02), "outer", blend=0.18)
    for a in (1, -1):
        s.rod((-0.98 * a, -1.28, 0.25 - 0.2 * a), (0.98 * a, -1.05, 0.45 - 0.2 * a), 0.17, "log")
        s.ball((0.99 * a + 0.05 * a, -1.045, 0.45 - 0.2 * a), (0.05, 0.13, 0.13), "cut")
    return s.body(at=(0, -0.28), scale=0.70, floor=-1.42, top=1.0, crown_radius=0.4, sides=1.0, side_height=-0.2,
        reach=1.3, view=(0.12, 1.7), backdrop=NIGHT if s.plain else None)


@subject("wave", "weather", family="water", also=("sea", "ocean", "tsunami", "tide", "river", "surf", "waterfall",
    "lake"))
def wave(look: Look) -> Body:
    s = Statue(look, "#56b6e8", ceramic)
    s.paint(foam=clay("#fbfdff"), deep=ceramic(darker(s.main, 0.25)), light=ceramic(lighter(s.main, 0.4)))
    s.ball((-0.1, -0.35, 0.1), (1.12, 0.86, 0.80))
    s.tube((-0.75, 0.0, 0), (-0.7, 1.45, 0), (0.62, 1.22, 0), (0.72, 0.36), blend=0.2)
    s.tube((0.62, 1.22, 0), (1.25, 1.1, 0), (1.12, 0.55, 0), (0.36, 0.16), blend=0.1)
    s.ball((0, -1.0, 0), (1.62, 0.34, 0.9), "deep")
    for _i, (x, y, r) in enumerate(((-0.92, 0.95, 0.2), (-0.52, 1.32, 0.24), (-0.02, 1.52, 0.27), (0.5, 1.54, 0.27),
            (0.96, 1.32, 0.25), (1.25, 0.96, 0.21), (1.22, 0.58, 0.20), (1.05, 0.36, 0.14))):
        s.ball((x, y, 0.05), r, "foam", blend=0.08, modifier=("noise", 0.03, 14))
    for x, y, r in ((1.45, -0.72, 0.24), (1.15, -0.85, 0.22), (-1.4, -0.75, 0.24), (-1.1, -0.92, 0.2),
            (1.5, 0.25, 0.08), (1.35, 0.05, 0.06)):
        s.ball((x, y, 0.3), r, "foam", blend=0.08)
    s.tube((-1.05, -0.1, 0.45), (-1.1, 0.55, 0.4), (-0.62, 0.98, 0.42), (0.03, 0.02), "light")
    return s.body(at=(-0.10, -0.22), scale=0.74, floor=-1.3, top=1.62, crown_x=0.2, crown_radius=0.6, sides=1.05,
        side_height=-0.2, reach=1.75, view=(0.12, 1.75), backdrop=SEA)


@subject("volcano", "weather", family="mountain", also=("lava", "magma"))
def volcano(look: Look) -> Body:
    s = Statue(look, "#a8704e", clay)
    s.paint(lava=glowing("#ff6a1f", 0.4), bright=glowing("#ffc23a", 0.6), smoke=clay("#d9d4d6"), grass=clay("#6fae4a"),
        rock=clay(darker(s.main, 0.3)))
    s.cone((0, -0.35, 0), 0.92, 1.30, 0.55, round=0.12, modifier=("noise", 0.02, 6))
    s.ball((0, -0.45, 0.35), (0.86, 0.72, 0.78), blend=0.25)
    s.cone((0, 0.62, 0), 0.16, 0.34, 0.42, op="subtract", blend=0.08)
    s.cone((0, 0.50, 0), 0.05, 0.40, 0.44, "lava", round=0.02)
    for a, low, r in ((-78, -0.35, 0.15), (72, -0.05, 0.14), (118, -0.5, 0.13), (-38, 0.28, 0.12), (32, 0.30, 0.11)):
        sn, cs = math.sin(math.radians(a)), math.cos(math.radians(a))
        at = _slope
        s.rod((0.46 * sn, 0.60, 0.46 * cs), (at(0.5) * sn, 0.48, at(0.5) * cs), 0.13, "lava", blend=0.06)
        s.rod((at(0.5) * sn, 0.48, at(0.5) * cs), (at(low) * sn, low, at(low) * cs), (0.12, r), "lava", blend=0.06)
    for x, y, r in ((0, 0.9, 0.12), (-0.28, 1.1, 0.09), (0.3, 1.15, 0.10)):
        s.ball((x, y, 0.1), r, "bright")
    for x, y, r in ((0.0, 1.28, 0.30), (0.30, 1.5, 0.34), (-0.20, 1.62, 0.30), (0.12, 1.85, 0.28)):
        s.ball((x, y, -0.1), r, "smoke", blend=0.1)
    s.ball((0, -1.28, 0), (1.62, 0.24, 1.2), "grass")
    return s.body(at=(0, -0.40), scale=0.72, floor=-1.45, top=0.66, crown_radius=0.5, sides=1.05, side_height=-0.4,
        reach=1.6, view=(0.2, 1.85))


@subject("mountain", "weather", family="mountain", also=("hill", "alp", "everest", "matterhorn", "cliff", "iceberg",
    "peak", "island"))
def mountain(look: Look) -> Body:
    s = Statue(look, "#93a3b5", clay)
    s.paint(snow=clay("#fbfdff"), pine=clay("#3f8a4f"), grass=clay("#7dbb55"), back=clay(darker(s.main, 0.16)))
    s.cone((0, -0.10, 0), 1.12, 1.36, 0.14, round=0.12, modifier=("noise", 0.025, 5))
    s.ball((0, -0.48, 0.40), (0.86, 0.72, 0.72), blend=0.35)
    s.cone((0.92, -0.42, -0.35), 0.74, 0.90, 0.10, "back", round=0.1)
    s.cone((-0.95, -0.55, -0.35), 0.62, 0.80, 0.10, "back", round=0.1)
    s.cone((0, 0.80, 0), 0.34, 0.56, 0.10, "snow", round=0.10)
    for x, z, a in around(7, 0.50, 15):
        s.rod((x * 0.8, 0.62, z * 0.8), (x * 1.28, 0.28 + 0.12 * math.sin(3 * a), z * 1.28), (0.17, 0.05), "snow",
            blend=0.08)
    s.cone((0.92, 0.14, -0.35), 0.2, 0.36, 0.09, "snow", round=0.08)
    s.ball((0, -1.22, 0), (1.72, 0.22, 1.2), "grass")
    for x, z, k in ((-1.25, 0.6, 1.0), (-0.98, 0.92, 0.75), (1.22, 0.62, 1.05), (1.42, 0.35, 0.8), (-1.5, 0.25, 0.8)):
        for i in range(3):
            s.cone((x, -1.0 + 0.17 * i * k, z), 0.14 * k, (0.21 - 0.05 * i) * k, 0.04 * k, "pine", round=0.02)
    return s.body(at=(0, -0.46), scale=0.72, floor=-1.4, top=1.12, crown_radius=0.34, sides=1.05, side_height=-0.5,
        reach=1.7, view=(-0.1, 1.65), backdrop=SKY)


@subject("rock", "weather", family="stone", also=("stone", "boulder", "pebble", "gravel", "golem stone", "brick"))
def rock(look: Look) -> Body:
    s = Statue(look, "#b0aaa2", stone)
    s.paint(moss=clay("#7fa548"), small=stone(darker(s.main, 0.15)), flower="#f2a0c0", grass="#6aa84f")
    s.ball((0, -0.1, 0), (1.08, 0.86, 0.86), modifier=("noise", 0.03, 4))
    s.box((0.28, 0.22, -0.1), (0.66, 0.50, 0.56), rot=(8, 14, -14), round=0.3, blend=0.2)
    s.box((-0.46, -0.42, 0.05), (0.58, 0.42, 0.52), rot=(0, -10, 8), round=0.25, blend=0.2)
    s.ball((0, -0.08, 0.30), (0.78, 0.68, 0.62), blend=0.2)
    for x, y, z, rx in ((-0.52, 0.62, 0.05, 0.42), (-0.78, 0.46, 0.1, 0.3), (0.75, 0.52, 0.1, 0.3)):
        s.ball((x, y, z), (rx, 0.13, 0.32), "moss", (0, 0, 22 if x < 0 else -20), blend=0.08,
            modifier=("noise", 0.04, 16))
    s.ball((1.22, -0.78, 0.45), (0.30, 0.22, 0.26), "small", modifier=("noise", 0.03, 7))
    s.ball((-1.25, -0.82, 0.4), (0.22, 0.17, 0.2), "small", modifier=("noise", 0.03, 7))
    for x, lean in ((-1.02, -0.14), (-0.92, 0.06), (0.98, 0.12), (1.05, -0.04)):
        s.rod((x, -0.98, 0.5), (x + lean, -0.62, 0.5), (0.05, 0.012), "grass")
    return s.body(at=(0, -0.06), scale=0.74, floor=-1.0, top=0.72, crown_x=0.1, crown_radius=0.62, sides=1.05,
        reach=1.5, view=(-0.05, 1.42))


@subject("crystal", "weather", family="gem", also=("quartz", "amethyst", "geode", "salt"))
def crystal(look: Look) -> Body:
    s = Statue(look, "#c79be8", glass)
    s.paint(side=glass(mix(s.main, "#7a4ac0", 0.3)), bright=glass(lighter(s.main, 0.4)), rock=stone("#8b8790"))
    s.cone((0, -0.25, 0), 0.85, 0.74, 0.86, round=0.08)
    s.cone((0, 0.98, 0), 0.46, 0.88, 0.04, round=0.06, blend=0.04)
    s.ball((0, -0.12, 0.2), (0.78, 0.74, 0.70), blend=0.1)
    for x, tilt, k, on in ((0.82, -28, 0.85, "side"), (-0.84, 26, 0.75, "bright"), (1.12, -48, 0.55, "bright"),
            (-1.12, 46, 0.55, "side"), (0.45, -12, 1.15, "side"), (-0.48, 12, 1.1, "side")):
        t = math.radians(-tilt)
        z = 0.15 if abs(x) > 0.6 else -0.5
        base = (x * 0.8, -0.9, z)
        s.cone((base[0] + 0.55 * k * math.sin(t), base[1] + 0.55 * k * math.cos(t), z), 0.55 * k, 0.20, 0.26, on,
            (0, 0, tilt), round=0.03)
        s.cone((base[0] + 1.28 * k * math.sin(t), base[1] + 1.28 * k * math.cos(t), z), 0.20 * k, 0.27, 0.02, on,
            (0, 0, tilt), round=0.02)
    s.ball((0, -1.12, 0), (1.35, 0.34, 0.95), "rock", modifier=("noise", 0.05, 6))
    return s.body(at=(0, -0.10), scale=0.70, floor=-1.36, top=1.15, crown_radius=0.42, sides=0.9, reach=1.45,
        view=(0.02, 1.6))


def _slope(y: float) -> float:
    """The volcano's radius at height ``y``."""
    return 0.57 + 0.41 * (0.57 - y)

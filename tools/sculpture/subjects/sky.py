"""What is in the sky: sun, moon, stars, planets, comets."""

from __future__ import annotations

import math

from .catalogue import Body, Look, subject
from .forms import NIGHT, SKY, Statue, around, glowing
from .kit import clay, mix, pattern, vinyl


@subject("sun", "sky", family="star", also=("sunshine", "summer", "daylight"))
def sun(look: Look) -> Body:
    s = Statue(look, "#ffc83a", vinyl)
    s.materials["skin"].glow = max(0.14, s.materials["skin"].glow)
    s.paint(ray=glowing(look.accent or mix(s.main, "#ff8a1f", 0.6), 0.2),
        ray2=glowing(mix(s.main, "#ffe27a", 0.5), 0.25))
    s.ball((0, 0, 0.1), (0.96, 0.96, 0.82))
    for i, (x, y, _a) in enumerate(around(16, 1.0, 11.25)):
        long = 1.52 if i % 2 else 1.32
        s.rod((0.86 * x, 0.86 * y, -0.05), (long * x, long * y, -0.05), (0.19, 0.035), "ray" if i % 2 else "ray2",
            blend=0.0)
    return s.body(scale=0.82, floor=-1.75, top=0.98, crown_radius=0.6, sides=1.0, reach=1.6, view=(0, 1.72),
        backdrop=SKY if s.plain else None)


@subject("moon", "sky", family="moon", also=("crescent moon", "full moon", "crescent", "lunar"))
def moon(look: Look) -> Body:
    """A full moon with craters, or a crescent when the words say so."""
    s = Statue(look, "#f3e7b3", clay)
    s.paint(star=glowing("#ffe27a", 0.5), cap=vinyl(look.accent or "#6f86d8"), pom=vinyl("#ffffff"))
    s.ball((0, 0, 0), (1.06, 1.06, 1.0))
    for x, y, r in ((-0.72, 0.60, 0.20), (0.80, 0.50, 0.15), (0.86, -0.45, 0.20), (-0.86, -0.35, 0.16),
            (-0.30, -0.86, 0.18), (0.42, -0.90, 0.11), (-0.98, 0.12, 0.10), (0.28, 0.92, 0.13)):
        z = math.sqrt(max(0.0, 1.12 - x * x - y * y))
        s.ball((1.03 * x, 1.03 * y, 1.0 * z), r, op="subtract", blend=0.06)
    for x, y, r in ((-1.42, 0.92, 0.16), (1.40, 1.05, 0.20), (1.48, -0.75, 0.12), (-1.38, -0.95, 0.11)):
        s.star((x, y, -0.3), 5, r, r * 0.45, 0.05, "star")
    return s.body(scale=0.82, floor=-1.7, top=1.04, crown_radius=0.62, sides=1.05, reach=1.6, view=(0, 1.65),
        backdrop=NIGHT)


@subject("star", "sky", family="star", also=("starlight", "shooting star", "north star", "twinkle", "starfish shape"))
def star(look: Look) -> Body:
    s = Statue(look, "#ffc933")
    s.materials["skin"].glow = max(0.08, s.materials["skin"].glow)
    s.ball((0, 0, 0), 0.74)
    for x, y, _ in around(5, 1.0, 90):
        s.rod((0.35 * x, 0.35 * y, 0), (1.28 * x, 1.28 * y, 0), (0.48, 0.16), blend=0.26)
    s.paint(spark=glowing("#fff3c4", 0.6))
    for x, y, r in ((-1.2, 1.05, 0.14), (1.25, 1.0, 0.11), (1.3, -0.55, 0.09), (-1.35, -0.35, 0.08)):
        s.star((x, y, -0.1), 4, r * 1.3, r * 0.4, 0.03, "spark")
    return s.body(at=(0, 0), scale=0.76, floor=-1.45, top=1.2, crown_radius=0.32, sides=1.1, side_height=0.3,
        reach=1.45, view=(0, 1.6), backdrop=NIGHT)


@subject("planet", "sky", family="planet", also=("saturn", "jupiter", "mars", "venus", "neptune", "uranus", "mercury",
    "pluto", "asteroid", "galaxy", "universe", "alien planet"))
def planet(look: Look) -> Body:
    s = Statue(look, "#efb878", vinyl, pattern("gradient", "#e0905f", 0.0, 2.0))
    s.paint(ring=vinyl(look.accent or "#f6e3b8"), moon=clay("#cfd3e0"), band=vinyl(mix(s.main, "#b5623c", 0.35)),
        star=glowing("#ffe27a", 0.5))
    s.ball((0, 0, 0), 1.0)
    s.wrap(0.76, 0.655, -88, 88, 0.028, "band")
    s.wrap(-0.78, 0.635, -88, 88, 0.03, "band")
    s.cone((0, -0.06, 0), 0.022, 1.62, 1.62, "ring", (12, 0, 16), round=0.02)
    s.cone((0, -0.06, 0), 0.2, 1.26, 1.26, "ring", (12, 0, 16), op="subtract", blend=0.01)
    s.ball((1.22, 1.12, -0.2), 0.20, "moon")
    for x, y, r in ((-1.30, 1.05, 0.13), (-1.5, -0.9, 0.10), (1.45, -0.7, 0.09)):
        s.star((x, y, -0.4), 5, r, r * 0.45, 0.04, "star")
    return s.body(at=(0, 0.16), scale=0.68, floor=-1.6, top=0.98, crown_radius=0.58, sides=1.0, reach=1.8,
        view=(0, 1.75), backdrop=NIGHT, mouth={"v": -0.38, "opening": 0.28})


@subject("earth", "sky", family="planet", also=("world", "globe earth", "mother earth", "planet earth", "gaia"))
def earth(look: Look) -> Body:
    s = Statue(look, "#4fa8e8", vinyl)
    s.materials["skin"].roughness = 0.25
    s.paint(land=clay("#6cbf4a"), ice=clay("#f7fbff"), cloud=clay("#ffffff"), moon=clay("#d9d6cc"),
        star=glowing("#ffe27a", 0.5))
    s.ball((0, 0, 0), 1.04)
    blobs = ((-0.80, 0.56, 0.34, 0.24), (-0.62, 0.80, 0.28, 0.18), (-0.96, 0.22, 0.16, 0.22), (0.82, 0.58, 0.30, 0.24),
        (0.98, 0.22, 0.14, 0.26),
             (0.84, -0.58, 0.24, 0.22), (-0.82, -0.52, 0.28, 0.26), (-0.58, -0.78, 0.20, 0.18), (0.42, -0.92, 0.24,
                 0.12), (0.46, 0.86, 0.22, 0.13))
    for x, y, rx, ry in blobs:
        z = math.sqrt(max(0.01, 1.08 - x * x - y * y))
        s.ball((x * 0.99, y * 0.99, z * 0.97), (rx, ry, 0.16), "land", (0, 0, s.vary(0, 30)), blend=0.08,
            modifier=("noise", 0.02, 9))
    s.ball((0, 1.0, 0), (0.42, 0.10, 0.42), "ice")
    for x, y, z, r in ((-1.05, -0.12, 0.62, 0.15), (-0.92, -0.16, 0.72, 0.12), (1.02, 0.0, 0.62, 0.14),
            (1.12, 0.06, 0.52, 0.11)):
        s.ball((x, y, z), (r * 1.3, r * 0.8, r), "cloud", blend=0.05)
    s.ball((1.35, 1.05, -0.3), 0.24, "moon")
    return s.body(scale=0.72, floor=-1.6, top=1.04, crown_radius=0.6, sides=1.04, reach=1.55, view=(0, 1.6),
        backdrop=NIGHT, iris="#6a4a2a")


@subject("comet", "sky", family="comet", also=("meteor", "meteorite", "falling star"))
def comet(look: Look) -> Body:
    s = Statue(look, "#ffb84a", vinyl)
    s.paint(tail=glowing(look.accent or "#ff7a3a", 0.3), tail2=glowing("#ffd76a", 0.45), tail3=glowing("#fff0b8", 0.5),
        star=glowing("#ffe27a", 0.5))
    s.ball((-0.30, -0.30, 0.15), 0.90)
    for _i, (dx, dy, r, on) in enumerate(((1.0, 1.0, 0.56, "tail"), (0.45, 1.25, 0.44, "tail"),
            (1.25, 0.45, 0.44, "tail"), (0.78, 1.25, 0.36, "tail2"), (1.25, 0.78, 0.36, "tail2"), (0.95, 0.95, 0.40,
            "tail3"))):
        z = -0.25 if on == "tail" else -0.05
        s.tube((-0.2 + 0.1 * dx, -0.2 + 0.1 * dy, z), (0.45 * dx, 0.45 * dy, z),
            (1.42 * dx - 0.05, 1.42 * dy - 0.05, z - 0.2), (0.95 * r + 0.2, 0.03), on, blend=0.06)
    s.star((-1.3, 0.95, -0.3), 5, 0.15, 0.07, 0.04, "star")
    s.star((1.35, -0.9, -0.3), 5, 0.12, 0.055, 0.04, "star")
    return s.body(at=(-0.30, -0.30), scale=0.78, floor=-1.5, top=0.58, crown_x=-0.3, crown_radius=0.5, sides=0.92,
        side_height=-0.2, reach=1.5, view=(0.1, 1.75), backdrop=NIGHT)


@subject("rainbow", "sky", family="rainbow", also=("arc", "aurora", "prism"))
def rainbow(look: Look) -> Body:
    """The bands arch over a cloud, which has the face."""
    s = Statue(look, "#fbfcff", clay)
    s.paint(**{f"band{i}": vinyl(c) for i, c in enumerate(("#e8504a", "#f7953a", "#ffd23f", "#6cbf4a", "#4aa3e0",
        "#8a63c8"))})
    for i in range(6):
        s.ring((0, -0.35, -0.25), 1.62 - 0.13 * i, 0.085, f"band{i}", (0, 0, 0), 92)
    s.ball((0, -0.42, 0.25), (0.88, 0.70, 0.66))
    for x, y, z, r in ((0.66, -0.62, 0.15, 0.46), (-0.66, -0.62, 0.15, 0.46), (0.36, -0.02, 0.05, 0.42),
            (-0.34, 0.0, 0.05, 0.40)):
        s.ball((x, y, z), r, blend=0.16)
    s.paint(puff=clay("#ffffff"))
    for a in (1, -1):
        for x, y, r in ((1.28, -0.72, 0.40), (1.62, -0.82, 0.30), (1.02, -0.88, 0.32)):
            s.ball((x * a, y, 0.0), r, "puff", blend=0.12)
    return s.body(at=(0, -0.42), scale=0.72, floor=-1.3, top=1.30, crown_radius=0.5, crown_depth=0.2, sides=0.95,
        side_height=-0.4, reach=1.95, view=(0.02, 1.75), backdrop=SKY)

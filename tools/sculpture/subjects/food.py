"""Savoury food: bread, cheese, meals in the hand."""

from __future__ import annotations

import itertools
import math

from .catalogue import Body, Look, subject
from .forms import Statue, around
from .kit import ceramic, clay, darker, lighter, paper, pattern, vinyl


@subject("bread", "food", family="bread", also=("toast", "loaf", "slice of bread"))
def bread(look: Look) -> Body:
    s = Statue(look, "#f7dfae", clay)
    crust = look.accent or ("#c17f3c" if s.plain else darker(s.main, 0.4))
    s.paint(crust=clay(crust))
    s.box((0, -0.25, 0.16), (0.84, 0.78, 0.34), round=0.16)
    s.ball((0.42, 0.52, 0.16), (0.56, 0.46, 0.34), mirror=True, blend=0.18)
    s.box((0, -0.25, -0.04), (0.98, 0.92, 0.36), "crust", round=0.16)
    s.ball((0.45, 0.54, -0.04), (0.68, 0.58, 0.36), "crust", mirror=True, blend=0.15)
    s.box((0, -0.2, 0.5), (0.80, 0.85, 0.4), "crust", op="subtract", round=0.1)
    return s.body(at=(0, -0.06), scale=0.74, floor=-1.18, top=1.0, crown_radius=0.66, crown_depth=0.4, sides=1.0,
                  view=(0, 1.45))


@subject("baguette", "food", family="bread", also=("french bread", "bread roll", "bun", "sourdough"))
def baguette(look: Look) -> Body:
    s = Statue(look, "#dc9b4c", clay, pattern("gradient", "#e8b468", 0.3, 1.6))
    s.paint(cut=clay("#f6dfb0"))
    s.rod((0.12, -0.95, 0), (0.0, 0.9, 0), (0.68, 0.66))
    s.ball((0.16, -1.3, 0), (0.46, 0.4, 0.46), blend=0.3)
    s.ball((-0.02, 1.3, 0), (0.46, 0.42, 0.46), blend=0.3)
    for y in (1.28, 0.98, -0.72, -1.08):
        s.ball((0.02 - 0.06 * y, y, 0.60 if abs(y) < 1.2 else 0.48), (0.36, 0.085, 0.09), "cut", (0, 0, 24))
    return s.body(at=(0.03, 0.16), scale=0.64, floor=-1.65, top=1.62, crown_radius=0.4, sides=0.7, side_height=0.3,
                  reach=1.0, view=(0, 1.9))


@subject("croissant", "food", family="bread", also=("pastry", "danish", "strudel"))
def croissant(look: Look) -> Body:
    s = Statue(look, "#e2a04a", clay)
    s.paint(edge=clay(darker(s.main, 0.25)))
    s.ball((0, 0.16, 0), (0.76, 0.80, 0.66))
    for a in (1, -1):
        s.ball((0.72 * a, 0.02, 0.0), (0.42, 0.66, 0.52), rot=(0, 0, -14 * a), blend=0.05)
        s.ball((1.08 * a, -0.30, 0.02), (0.32, 0.50, 0.40), rot=(0, 0, -32 * a), blend=0.05)
        s.rod((1.22 * a, -0.55, 0.04), (1.12 * a, -0.92, 0.1), (0.26, 0.09), blend=0.05)
        s.tube((0.50 * a, 0.70, 0.28), (0.86 * a, 0.3, 0.62), (0.62 * a, -0.52, 0.30), (0.03, 0.02), "edge")
        s.tube((0.92 * a, 0.42, 0.20), (1.18 * a, 0.0, 0.48), (0.90 * a, -0.62, 0.26), (0.028, 0.02), "edge")
    return s.body(at=(0, 0.14), scale=0.70, floor=-1.0, top=0.92, crown_radius=0.5, sides=1.25, side_height=0.0,
                  view=(0, 1.5))


@subject("pretzel", "food", family="bread")
def pretzel(look: Look) -> Body:
    """A pretzel knot; the face sits on its plump middle."""
    s = Statue(look, "#b9702e", vinyl)
    s.paint(salt=ceramic("#fffdf6"))
    s.ball((0, -0.34, 0.1), (0.76, 0.68, 0.5))
    for a in (1, -1):
        s.tube((0.1 * a, -0.85, 0), (1.5 * a, -1.1, 0), (1.22 * a, 0.2, 0), (0.30, 0.28), blend=0.1)
        s.tube((1.22 * a, 0.2, 0), (0.95 * a, 1.25, 0), (0.30 * a, 0.85, 0), (0.28, 0.26), blend=0.03)
        s.tube((0.30 * a, 0.85, 0.02), (-0.15 * a, 0.55, 0.1), (-0.42 * a, 0.1, 0.05), (0.26, 0.25), blend=0.03)
    for x, y in ((1.12, -0.62), (1.32, -0.2), (1.16, 0.42), (0.86, 0.82), (0.5, 0.90), (0.72, -0.94), (0.28, 0.66)):
        for a in (1, -1):
            s.box((x * a, y + 0.04 * a, 0.27), (0.045, 0.045, 0.045), "salt", (30, 20, 40 * a), round=0.01)
    return s.body(at=(0, -0.32), scale=0.62, floor=-1.15, top=0.62, crown_radius=0.5, crown_depth=0.4, sides=1.4,
                  side_height=-0.1, view=(-0.05, 1.6))


@subject("pizza", "food", family="meal", also=("pizza slice", "slice of pizza", "quiche", "pie slice"))
def pizza(look: Look) -> Body:
    """A slice, crust up."""
    s = Statue(look, "#f8cf5c")
    s.paint(crust=clay("#d2964c"), salami=vinyl("#c8372d"), olive="#3a3a34", basil="#4f9a3a", fat=vinyl("#d9564a"))
    s.box((0, 0.66, 0), (1.12, 0.24, 0.30), round=0.16)
    s.rod((0, 0.2, 0), (0, -1.05, 0), (0.86, 0.16), blend=0.4)
    s.box((0, 0, 0.86), (2.2, 2.2, 0.5), op="subtract", round=0.02, blend=0.10)
    s.box((0, 0, -0.86), (2.2, 2.2, 0.5), op="subtract", round=0.02, blend=0.10)
    for x, y, long in ((-0.42, -0.62, 0.42), (0.18, -1.06, 0.36), (0.64, -0.3, 0.36)):
        s.rod((x, y, 0.1), (x, y - long, 0.12), (0.17, 0.12), blend=0.12)
    s.tube((-1.22, 0.86, 0), (0, 1.25, 0), (1.22, 0.86, 0), 0.30, "crust", modifier=("noise", 0.02, 9))
    for x, y in ((-0.82, 0.56), (0.84, 0.52), (0.02, -0.78)):
        s.cone((x, y, 0.34), 0.05, 0.21, 0.21, "salami", (90, 0, 0), round=0.04)
        for dx, dy in ((-0.07, 0.05), (0.08, 0.03), (0.0, -0.09)):
            s.ball((x + dx, y + dy, 0.39), (0.035, 0.035, 0.02), "fat")
    s.ring((0.62, 0.06, 0.36), 0.07, 0.032, "olive", (0, 0, 0))
    s.ring((-0.56, -0.28, 0.36), 0.07, 0.032, "olive", (0, 0, 0))
    s.ball((0.42, -0.52, 0.37), (0.16, 0.07, 0.03), "basil", (0, 0, 35))
    return s.body(at=(0, 0.14), scale=0.62, floor=-1.35, top=1.2, crown_radius=0.8, crown_depth=0.35, sides=1.05,
                  side_height=0.4, reach=1.5, view=(-0.05, 1.58))


@subject("burger", "food", family="meal", also=("hamburger", "cheeseburger"))
def burger(look: Look) -> Body:
    s = Statue(look, "#e3a04a", vinyl)
    s.paint(bun=s.materials["skin"], seed="#fbeed0", lettuce="#7cc043", tomato="#e04434", patty=clay("#6a3a20"),
        cheese="#ffc02e")
    s.ball((0, 0.28, 0), (1.16, 0.98, 1.10))
    s.box((0, -0.94, 0), (2, 0.6, 2), op="subtract", round=0.02, blend=0.16)
    s.cone((0, -0.40, 0), 0.09, 1.22, 1.22, "lettuce", round=0.06, modifier=("ribs", 0.06, 12))
    s.cone((0, -0.50, 0), 0.07, 1.12, 1.12, "tomato", round=0.06)
    s.box((0, -0.62, 0), (0.98, 0.04, 0.98), "cheese", (0, 45, 0), round=0.03)
    s.rod((0.1, -0.62, 1.15), (0.06, -0.86, 1.2), (0.16, 0.04), "cheese", blend=0.1)
    s.cone((0, -0.80, 0), 0.15, 1.16, 1.16, "patty", round=0.13, modifier=("noise", 0.015, 12))
    s.cone((0, -1.12, 0), 0.16, 0.98, 1.12, "bun", round=0.14)
    for x, y in ((-0.36, 1.05), (0.05, 1.14), (0.42, 1.02), (-0.72, 0.84), (0.76, 0.82), (-0.98, 0.50), (1.0, 0.46),
            (0.18, 0.94), (-0.14, 0.98)):
        z = 1.1 * math.sqrt(max(0.02, 1 - (x / 1.16) ** 2 - ((y - 0.28) / 0.98) ** 2))
        s.ball((x, y, z), (0.045, 0.07, 0.045), "seed", (0, 0, s.vary(0, 40)))
    return s.body(at=(0, 0.28), scale=0.66, floor=-1.28, top=1.16, crown_radius=0.7, sides=1.12, view=(-0.02, 1.52))


@subject("hot dog", "food", family="meal", also=("hotdog", "sausage", "frankfurter", "corn dog"))
def hot_dog(look: Look) -> Body:
    """Standing upright: a sausage with the face between two halves of a bun, mustard above."""
    s = Statue(look, "#d9653f", vinyl)
    s.paint(bun=clay("#e6b266"), mustard=ceramic("#ffd02e"), inside=clay("#f9e6bd"))
    s.rod((0, -0.95, 0.18), (0, 0.95, 0.18), 0.62)
    s.ball((0, 1.56, 0.18), (0.13, 0.1, 0.13), blend=0.1)
    for a in (1, -1):
        s.rod((0.62 * a, -0.82, -0.05), (0.62 * a, 0.72, -0.05), 0.46, "bun")
        s.rod((0.46 * a, -0.82, 0.10), (0.46 * a, 0.72, 0.10), 0.34, "inside")
    wave = [(0.22, 1.20), (-0.28, 1.06), (0.30, 0.92), (-0.30, 0.80)]
    for (x1, y1), (x2, y2) in itertools.pairwise(wave):
        s.rod((x1, y1, 0.74), (x2, y2, 0.75), 0.07, "mustard", blend=0.04)
    wave = [(-0.26, -0.72), (0.28, -0.85), (-0.26, -1.0), (0.22, -1.14)]
    for (x1, y1), (x2, y2) in itertools.pairwise(wave):
        s.rod((x1, y1, 0.75), (x2, y2, 0.72), 0.07, "mustard", blend=0.04)
    return s.body(at=(0, 0.08), scale=0.62, floor=-1.58, top=1.5, crown_z=0.18, crown_radius=0.42, sides=1.05,
        view=(0, 1.8))


@subject("cheese", "food", family="cheese", also=("cheese wedge", "cheddar", "swiss cheese"))
def cheese(look: Look) -> Body:
    """A wedge with its holed side to the viewer."""
    s = Statue(look, "#ffcb3d")
    s.box((0, -0.2, 0), (1.18, 0.80, 0.62), round=0.10)
    s.box((-0.55, 1.02, 0), (1.4, 0.42, 1.2), rot=(0, 0, 22), op="subtract", round=0.05, blend=0.10)
    for x, y, z, r in ((-0.96, -0.55, 0.62, 0.17), (0.98, 0.32, 0.62, 0.16), (0.95, -0.72, 0.62, 0.2),
            (-0.62, -0.90, 0.6, 0.15),
                       (0.62, 0.62, 0.5, 0.16), (-0.95, 0.02, 0.64, 0.10), (0.2, -0.98, 0.6, 0.14), (1.2, -0.2, 0.1,
                           0.24),
                       (0.1, 0.42, 0.1, 0.16)):
        s.ball((x, y, z), r, op="subtract", blend=0.03)
    return s.body(at=(0.06, -0.24), scale=0.66, floor=-1.0, top=0.42, crown_x=0.35, crown_radius=0.6, crown_depth=0.5,
                  sides=1.18, side_height=-0.1, reach=1.4, view=(-0.15, 1.4))


@subject("egg", "food", family="egg", also=("boiled egg", "easter egg", "eggshell"))
def egg(look: Look) -> Body:
    s = Statue(look, "#fbeedd")
    s.paint(cup=ceramic(look.accent or "#5aa7d8"), band=ceramic("#ffffff"))
    s.ball((0, -0.1, 0), (0.90, 0.90, 0.88))
    s.ball((0, 0.35, 0), (0.70, 0.88, 0.68), blend=0.5)
    s.cone((0, -0.86, 0), 0.26, 0.52, 0.96, "cup", round=0.08)
    s.cone((0, -1.22, 0), 0.12, 0.66, 0.34, "cup", round=0.05, blend=0.1)
    s.ring((0, -0.62, 0), 0.94, 0.05, "band")
    return s.body(at=(0, 0.08), scale=0.74, floor=-1.36, top=1.2, crown_radius=0.5, sides=0.9, reach=1.2,
        view=(-0.05, 1.52))


@subject("fried egg", "food", family="egg", also=("omelette",))
def fried_egg(look: Look) -> Body:
    """Sunny side up: the yolk is the face."""
    s = Statue(look, "#ffb727")
    s.materials["skin"].roughness = 0.14
    s.paint(white=ceramic("#fdfcf7"))
    s.ball((0, 0.05, 0.1), (0.82, 0.80, 0.66))
    s.ball((0, 0, -0.08), (1.18, 1.02, 0.28), "white")
    for x, y, r in ((-0.98, 0.55, 0.46), (0.95, 0.62, 0.5), (1.12, -0.42, 0.48), (-0.86, -0.72, 0.5), (0.3, -0.92, 0.5),
            (0.1, 0.85, 0.46), (-1.2, -0.1, 0.36)):
        s.ball((x, y, -0.1), (r, r, 0.22), "white", blend=0.2)
    return s.body(at=(0, 0.05), scale=0.70, floor=-1.4, top=0.84, crown_radius=0.5, sides=1.4, view=(-0.05, 1.65))


@subject("sushi", "food", family="meal", also=("nigiri", "rice", "maki", "sashimi"))
def sushi(look: Look) -> Body:
    """Nigiri: the face on the rice, a slice of salmon on top, a belt of seaweed behind."""
    s = Statue(look, "#fbf7ec", clay)
    s.materials["skin"] = clay("#fbf7ec")
    top = look.main or "#f5793a"
    s.paint(fish=ceramic(top), line=ceramic(lighter(top, 0.55)), nori=clay("#25352c"), grain=clay("#fffdf6"))
    s.box((0, -0.35, 0), (1.08, 0.62, 0.74), round=0.42)
    for x, y in ((-0.98, -0.2), (-0.9, -0.62), (0.95, -0.3), (0.86, -0.72), (-0.6, -0.9), (0.5, -0.92), (0.0, -0.94),
            (1.0, 0.0), (-0.72, 0.02)):
        z = 0.70 - 0.35 * max(0.0, abs(x) - 0.6)
        s.ball((x, y, z), (0.10, 0.055, 0.06), "grain", (0, 0, s.vary(0, 70)))
    s.box((0, 0.30, 0.0), (1.16, 0.20, 0.84), "fish", round=0.19)
    s.ball((1.10, 0.20, 0.0), (0.26, 0.24, 0.78), "fish", (0, 0, -30), blend=0.2, mirror=True)
    for x in (-0.98, -0.58, -0.18, 0.22, 0.62, 1.0):
        s.tube((x - 0.16, 0.48, -0.2), (x, 0.56, 0.84), (x + 0.14, 0.20, 0.82), (0.03, 0.04), "line")
    return s.body(at=(0, -0.42), scale=0.62, floor=-1.0, top=0.58, crown_radius=0.8, sides=1.1, side_height=-0.35,
                  reach=1.6, view=(-0.2, 1.55), face_color="#fbf7ec")


@subject("taco", "food", family="meal", also=("burrito", "wrap", "tortilla", "nachos", "kebab"))
def taco(look: Look) -> Body:
    s = Statue(look, "#f2bf55", clay)
    s.paint(meat=clay("#7d4526"), lettuce="#7cc043", tomato=ceramic("#e04434"), cheese="#ffd23f",
        back=clay(darker(s.main, 0.2)))
    cut = {"op": "subtract", "round": 0.02, "blend": 0.06}
    s.cone((0, -0.52, 0.30), 0.20, 1.36, 1.36, rot=(90, 0, 0), round=0.16)
    s.box((0, -1.55, 0), (2, 0.9, 2), **cut)
    s.cone((0, -0.42, -0.30), 0.12, 1.40, 1.40, "back", (90, 0, 0), round=0.1)
    s.box((0, -1.55, 0), (2, 0.9, 2), "back", **cut)
    for i, (x, y, _) in enumerate(around(13, 1.36, 12)):
        if y > 0.05:
            s.ball((x * 0.97, y * 0.99 - 0.46, -0.02), (0.26, 0.24, 0.22), ("lettuce", "meat", "lettuce")[i % 3],
                modifier=("noise", 0.04, 14))
    for x, y, on in ((-0.95, 0.55, "tomato"), (-0.3, 0.97, "tomato"), (0.42, 0.93, "tomato"), (1.02, 0.42, "tomato")):
        s.box((x, y, 0.06), (0.13, 0.13, 0.13), on, (20, 30, 40), round=0.05)
    for x, y, a in ((-0.62, 0.86, 50), (0.1, 1.02, 80), (0.75, 0.78, -40), (-1.15, 0.2, 20), (1.22, 0.15, -10)):
        s.box((x, y, 0.12), (0.16, 0.04, 0.04), "cheese", (0, 0, a), round=0.02)
    return s.body(at=(0, -0.02), scale=0.66, floor=-0.68, top=0.98, crown_radius=0.7, crown_depth=0.5, sides=1.3,
                  side_height=0.0, reach=1.6, view=(0.1, 1.65))


@subject("dumpling", "food", family="meal", also=("gyoza", "momo", "bao", "steamed bun", "pierogi", "ravioli", "pasta",
    "noodle"))
def dumpling(look: Look) -> Body:
    s = Statue(look, "#f8ecd6", clay)
    s.paint(basket=clay("#c9934f", pattern("bands", "#a8743a", 16, 0.5)), leaf="#7cc043")
    s.ball((0, -0.18, 0), (1.06, 0.82, 0.98))
    s.ball((0, 0.42, 0), (0.55, 0.45, 0.52), blend=0.4)
    for x, z, a in around(9, 1.0, 10):
        s.tube((0.62 * x, 0.36, 0.60 * z), (0.4 * x, 0.72, 0.4 * z), (0.08 * math.cos(math.radians(a + 50)), 0.95,
            0.08 * math.sin(math.radians(a + 50))), (0.05, 0.11), blend=0.07)
    s.cone((0, -0.95, 0), 0.18, 1.18, 1.20, "basket", round=0.05)
    s.leaf((0.55, -0.72, 0.85), 0.5, 12, width=0.5)
    return s.body(at=(0, -0.16), scale=0.78, floor=-1.13, top=0.88, crown_radius=0.42, sides=1.02, reach=1.3,
        view=(-0.02, 1.42))


@subject("popcorn", "food", family="snack", also=("bucket of popcorn", "crisps", "chips", "fries", "french fries"))
def popcorn(look: Look) -> Body:
    s = Statue(look, "#f5f0e6", paper)
    stripe = look.main or look.accent or "#dd3b3b"
    if look.main:
        s.materials["skin"] = paper(lighter(look.main, 0.75))
    s.paint(stripe=paper(stripe), corn=clay("#fff3cf"), butter=clay("#ffd765"))
    s.cone((0, -0.45, 0), 0.86, 0.78, 1.02, round=0.06)
    for x, z, _a in around(12, 1.0, 15):
        if z > 0.2 and abs(x) > 0.62 or z <= 0.2 and z > -0.3:
            t = (x * 1.005, z * 1.005)
            s.rod((t[0] * 0.76, -1.25, t[1] * 0.76), (t[0] * 0.99, 0.36, t[1] * 0.99), (0.085, 0.115), "stripe")
    for y, radius, count in ((0.52, 0.80, 10), (0.82, 0.52, 7), (1.02, 0.16, 3)):
        for i, (x, z, _) in enumerate(around(count, radius, 20 * y * 10)):
            r = s.vary(0.27, 0.03)
            s.ball((x, y, z), r, "corn", modifier=("noise", 0.05, 12), blend=0.02)
            if i % 2:
                s.ball((x * 1.12, y + 0.12, z * 1.12), 0.14, "butter", blend=0.05)
    return s.body(at=(0, -0.38), scale=0.70, floor=-1.31, top=1.1, crown_radius=0.6, sides=0.98, side_height=-0.3,
                  view=(0.0, 1.5), face_color="#f5f0e6")


@subject("sandwich", "food", family="meal", also=("panini", "club sandwich"))
def sandwich(look: Look) -> Body:
    s = Statue(look, "#f9e3b4", clay)
    s.paint(crust=clay("#c98a45"), ham="#f39a9a", cheese="#ffc02e", lettuce="#7cc043", pick="#d8b27a", olive="#8fae3c",
        tomato="#e04434")
    s.box((0, 0.34, 0), (1.16, 0.66, 0.60), round=0.2)
    s.box((0, 0.36, -0.1), (1.24, 0.74, 0.56), "crust", round=0.2)
    s.box((0, -0.46, 0.02), (1.24, 0.10, 0.66), "lettuce", round=0.08, modifier=("waves", 0.06, 8))
    s.box((0, -0.60, 0.02), (1.18, 0.06, 0.62), "tomato", round=0.05)
    s.box((0, -0.72, 0.02), (1.22, 0.07, 0.66), "ham", round=0.06, modifier=("waves", 0.02, 6))
    s.box((0.1, -0.84, 0.1), (1.2, 0.05, 0.66), "cheese", (0, 6, 0), round=0.03)
    s.box((0, -1.06, 0), (1.22, 0.18, 0.58), "crust", round=0.1)
    s.rod((0.35, 0.9, 0.0), (0.42, 1.6, 0), 0.03, "pick")
    s.ball((0.41, 1.45, 0), (0.17, 0.15, 0.15), "olive")
    return s.body(at=(0, 0.34), scale=0.62, floor=-1.25, top=1.06, crown_radius=0.8, crown_depth=0.5, sides=1.2,
                  side_height=0.4, view=(0.08, 1.55))

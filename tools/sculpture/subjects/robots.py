"""Robots: round or boxy, old or new, as the words say."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, glass, glowing
from .kit import darker, lighter, metal, pattern, vinyl


def _torso(s: Statue, width: float = 0.72) -> None:
    """Neck, chest with lights, shoulders and arms below the head."""
    t = {"part": "torso"}
    s.cone((0, -0.92, 0), 0.16, 0.22, 0.22, "dark", round=0.02, **t)
    for y in (-0.88, -0.99):
        s.ring((0, y, 0), 0.22, 0.045, "chrome", **t)
    s.box((0, -1.5, 0), (width, 0.48, 0.50), "body", round=0.22, **t)
    s.box((0, -1.42, 0.45), (0.36, 0.20, 0.08), "dark", round=0.07, group="panel", **t)
    for x, on in ((-0.17, "light"), (0.01, "accent"), (0.19, "light2")):
        s.ball((x, -1.40, 0.52), 0.065, on, group="lights", **t)
    s.ball((width + 0.10, -1.25, 0), 0.22, "accent", mirror=True, group="shoulder", **t)
    s.rod((width + 0.20, -1.3, 0.02), (width + 0.36, -1.78, 0.1), (0.13, 0.15), "chrome", mirror=True, group="arm", **t)


@subject("robot", "robot", family="robot", also=("bot", "automaton", "machine", "mech", "cyborg", "clockwork", "AI",
    "artificial intelligence", "chatbot"))
def robot(look: Look) -> Body:
    words = look.words
    old = look.age == "old" or bool(words & {"rusty", "old", "vintage", "retro", "antique", "steampunk", "broken"})
    cute = bool(words & {"cute", "little", "small", "tiny", "round"}) or look.age in ("baby", "child")
    shell = look.main or ("#b98a62" if old else "#e9edf0")
    s = Statue(look, "#f2d6b8")
    s.accent = look.accent or ("#c9793f" if old else "#f47b2a")
    face = look.accent and lighter(look.accent, 0.45) or ("#e9c79a" if old else "#f6d6b6")
    s.materials["skin"] = vinyl(face)
    surface = Statue(look, shell, metal if old and not look.main else vinyl).materials["skin"]
    rust = pattern("speckles", "#7a3d1c", 7, 0.2) if old else surface.pattern
    body = surface.model_copy(update={"pattern": rust, "roughness": 0.45 if old else 0.28,
        "metalness": 0.5 if old else surface.metalness})
    s.paint(body=body, dark=vinyl("#2b3440"), accent=vinyl(s.accent), chrome=metal("#c9cdd2", 0.16),
        light=glowing("#ffd24a", 0.5), light2=glowing("#6fe0c0", 0.5), bolt=metal("#b9a07a" if old else "#c9cdd2"))
    if cute:
        s.ball((0, -0.02, 0.34), (0.86, 0.76, 0.54))
        s.ball((0, 0, 0), (1.06, 0.94, 0.86), "body")
        s.ball((0, -0.02, 0.75), (0.90, 0.80, 0.5), "body", op="subtract", blend=0.05)
    else:
        s.box((0, -0.02, 0.56), (0.84, 0.66, 0.20), round=0.18)
        s.box((0, 0, 0), (1.0, 0.82, 0.66), "body", round=0.28 if not old else 0.12)
        s.box((0, -0.02, 0.9), (0.86, 0.68, 0.4), "body", op="subtract", round=0.17)
    if old:
        for x, y in ((0.90, 0.70), (0.90, -0.70)):
            s.ball((x, y, 0.62), 0.065, "bolt", mirror=True)
        s.coil((0.35, 0.8, 0), (0.62, 1.25, 0), (0.10, 0.03, 0.12), "chrome")
        s.ball((0.64, 1.32, 0), 0.10, "accent")
        s.box((-0.55, 0.70, 0.60), (0.20, 0.13, 0.06), "bolt", (0, 0, 12), round=0.02, group="patch")
        s.cone((-0.35, 0.98, 0), 0.17, 0.14, 0.12, "chrome", round=0.03, group="stack")
    else:
        s.rod((0, 0.75, 0), (0, 1.12, 0), (0.05, 0.035), "chrome")
        s.cone((0, 0.84, 0), 0.06, 0.20, 0.12, "dark", round=0.04)
        s.ball((0, 1.20, 0), 0.14, "light")
    s.cone((1.03, 0, 0), 0.10, 0.30, 0.26, "accent", (0, 0, -90), round=0.05, mirror=True, group="ear")
    s.cone((1.14, 0, 0), 0.07, 0.16, 0.13, "chrome", (0, 0, -90), round=0.04, mirror=True)
    _torso(s)
    return s.body(at=(0, 0), scale=0.78 if not cute else 0.80, floor=-1.75, top=0.84, crown_radius=0.66, sides=1.14,
        side_height=0.0, reach=1.5,
                  neck=(0, -0.95, 0), neck_radius=0.30, view=(-0.18,
                      1.72), face_color=face, iris="#3a8fe0", eyes={"inset": 0.36})


@subject("android", "robot", family="robot", also=("humanoid robot", "gynoid", "synthetic", "hologram"))
def android(look: Look) -> Body:
    """A smooth, human-shaped head in porcelain white with seams and lights."""
    s = Statue(look, "#f1ebe6", vinyl)
    s.materials["skin"].roughness = 0.22
    s.accent = look.accent or "#4aa8f0"
    s.paint(body=vinyl(lighter(s.main, 0.2)), dark=vinyl("#2b3440"), accent=vinyl(s.accent),
        chrome=metal("#c9cdd2", 0.16), light=glowing(s.accent, 0.6), light2=glowing("#ffffff",
        0.6), seam=vinyl(darker(s.main, 0.3)))
    s.ball((0, 0.16, -0.04), (0.84, 0.88, 0.82))
    s.ball((0, -0.34, 0.10), (0.64, 0.50, 0.56), blend=0.28)
    s.ball((0, 0.30, -0.22), (0.90, 0.82, 0.80), "body", group="cap")
    s.ball((0, 0.05, 0.62), (0.86, 1.0, 0.9), "body", group="cap", op="subtract", blend=0.04)
    s.cone((0.86, 0.05, -0.08), 0.08, 0.25, 0.21, "dark", (0, 0, -90), round=0.05, mirror=True)
    s.ring((0.94, 0.05, -0.08), 0.14, 0.035, "light", (0, 90, 0), mirror=True)
    s.box((0, 0.80, 0.50), (0.05, 0.12, 0.05), "light", (-35, 0, 0), round=0.04)
    for a in (1, -1):
        s.tube((0.72 * a, 0.05, 0.36), (0.66 * a, -0.42, 0.50), (0.36 * a, -0.72, 0.42), 0.014, "seam", part="jaw")
    _torso(s, 0.78)
    return s.body(at=(0, 0.02), scale=0.70, floor=-1.85, top=1.0, crown_z=-0.1, crown_radius=0.72, sides=0.94,
        side_height=0.05, reach=1.5, neck=(0, -0.95, 0), neck_radius=0.28,
                  view=(-0.22, 1.62), iris="#4aa8f0")


@subject("drone", "robot", family="drone", also=("quadrocopter", "robot drone", "probe", "rover", "robot vacuum",
    "satellite robot"))
def drone(look: Look) -> Body:
    s = Statue(look, "#f0f2f4", vinyl)
    s.accent = look.accent or "#f2803a"
    s.paint(arm=vinyl("#39414f"), blade=glass("#bfd6e4"), accent=vinyl(s.accent), lens=glass("#2b4a70"),
        light=glowing("#6fe06a", 0.6), red=glowing("#ff5a4a", 0.6))
    s.ball((0, -0.1, 0), (0.92, 0.80, 0.82))
    s.ball((0, 0.60, -0.05), (0.55, 0.22, 0.5), "accent")
    for a in (1, -1):
        for z, y in ((0.35, 0.42), (-0.55, 0.52)):
            x = 1.28 if z > 0 else 1.15
            s.rod((0.6 * a, 0.15, z * 0.5), (x * a, y, z), 0.085, "arm")
            s.cone((x * a, y + 0.08, z), 0.13, 0.13, 0.11, "arm", round=0.03)
            s.ball((x * a, y + 0.26, z), (0.46, 0.022, 0.10), "blade", (0, 25 * a, 0))
            s.ball((x * a, y + 0.26, z), (0.46, 0.022, 0.10), "blade", (0, 115 * a, 0))
            s.ball((x * a, y + 0.28, z), 0.06, "accent", group="nut")
        s.rod((0.45 * a, -0.7, 0.1), (0.66 * a, -1.15, 0.1), 0.05, "arm")
        s.rod((0.66 * a, -1.18, -0.3), (0.66 * a, -1.18, 0.5), 0.06, "arm", group="skid")
    s.ball((0.84, -0.05, 0.32), 0.06, "light")
    s.ball((-0.84, -0.05, 0.32), 0.06, "red")
    s.cone((0, -0.92, 0.30), 0.10, 0.17, 0.20, "arm", (40, 0, 0), round=0.04)
    s.ball((0, -1.0, 0.40), 0.11, "lens")
    return s.body(at=(0, -0.10), scale=0.76, floor=-1.26, top=0.76, crown_radius=0.48, sides=0.92, side_height=0.0,
        reach=1.75, view=(-0.12, 1.7))

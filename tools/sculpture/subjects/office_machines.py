"""Office machines and desk tools: computers, telephones, staplers, lamps."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, glowing
from .kit import darker, lighter, metal, paper, vinyl

DARK = "#2e3642"


@subject("computer", "office", family="computer", also=("desktop computer", "pc", "monitor", "screen", "tablet",
    "ipad"))
def computer(look: Look) -> Body:
    """A monitor whose bright screen is the face, with a keyboard in front."""
    s = Statue(look, "#f6dcc4", vinyl)
    s.materials["skin"] = vinyl("#f6dcc4")
    s.materials["skin"].glow = 0.06
    s.paint(case=vinyl(look.main or "#f1ede4"), key=vinyl("#ffffff"), red="#e8584f", dark=DARK)
    s.box((0, 0.22, 0.30), (0.98, 0.74, 0.22), round=0.16)
    s.box((0, 0.22, -0.05), (1.24, 0.98, 0.36), "case", round=0.16)
    s.box((0, 0.22, 0.62), (1.0, 0.76, 0.4), "case", op="subtract", round=0.15)
    s.cone((0, -0.86, -0.05), 0.16, 0.42, 0.28, "case", round=0.04, group="stand")
    s.box((0, -1.04, 0.0), (0.72, 0.08, 0.42), "case", round=0.07, group="stand")
    s.ball((1.0, -0.64, 0.31), 0.05, "red")
    s.box((-0.06, -1.10, 0.95), (0.96, 0.08, 0.30), "case", (8, 0, 0), round=0.06, group="keyboard")
    for row in range(3):
        for i in range(8 if row else 9):
            s.box((-0.86 + 0.2 * i + 0.1 * (row > 0), -1.02 + 0.02 * (2 - row), 1.10 - 0.15 * row),
                (0.075, 0.03, 0.055), "key", (8, 0, 0), round=0.025)
    s.ball((1.25, -1.08, 0.95), (0.17, 0.12, 0.24), "case", group="mouse")
    return s.body(at=(0, 0.22), scale=0.74, floor=-1.18, top=1.18, crown_radius=0.9, crown_depth=0.4, sides=1.24,
        side_height=0.3, reach=1.6,
                  view=(0, 1.55), face_color="#f6dcc4")


@subject("laptop", "office", family="computer", also=("notebook computer", "macbook", "chromebook"))
def laptop(look: Look) -> Body:
    s = Statue(look, "#ffd9a3", vinyl)
    s.materials["skin"] = vinyl("#ffdca8")
    s.paint(case=vinyl(look.main or "#7f93ad"), key=vinyl(DARK), pad=vinyl(lighter(look.main or "#7f93ad", 0.3)))
    s.box((0, 0.28, 0.10), (1.02, 0.70, 0.20), rot=(-6, 0, 0), round=0.14)
    s.box((0, 0.28, -0.12), (1.20, 0.86, 0.20), "case", (-6, 0, 0), round=0.12)
    s.box((0, 0.28, 0.50), (1.04, 0.72, 0.45), "case", (-6, 0, 0), op="subtract", round=0.12)
    s.box((0, -0.78, 0.48), (1.22, 0.09, 0.62), "case", (10, 0, 0), round=0.07, group="base")
    for row in range(3):
        for i in range(10):
            s.box((-0.93 + 0.206 * i, -0.64 - 0.03 * row, 0.14 + 0.17 * row), (0.08, 0.03, 0.065), "key", (10, 0, 0),
                round=0.02)
    s.box((0, -0.76, 0.86), (0.30, 0.03, 0.13), "pad", (10, 0, 0), round=0.02)
    s.rod((-0.7, -0.62, -0.1), (0.7, -0.62, -0.1), 0.09, "key", group="hinge")
    return s.body(at=(0, 0.28), scale=0.72, floor=-0.98, top=1.12, crown_radius=0.9, crown_depth=0.3, sides=1.2,
        side_height=0.35, reach=1.5,
                  view=(0.05, 1.5), face_color="#ffdca8")


@subject("phone", "office", family="telephone", also=("smartphone", "mobile phone", "cell phone", "mobile", "iphone"))
def phone(look: Look) -> Body:
    s = Statue(look, "#ffd08a", vinyl)
    s.materials["skin"] = vinyl("#ffd391")
    s.materials["skin"].glow = 0.05
    s.paint(case=vinyl(look.main or "#3f5f9a"), dark=vinyl(DARK), red="#e8584f", green="#6cbf4a", blue="#4aa3e0",
        gold="#ffc93a")
    s.box((0, 0.08, 0.10), (0.76, 1.16, 0.20), round=0.15)
    s.box((0, 0, -0.10), (0.92, 1.46, 0.22), "case", round=0.20)
    s.box((0, 0.08, 0.52), (0.78, 1.18, 0.45), "case", op="subtract", round=0.16)
    s.rod((-0.16, 1.34, 0.12), (0.16, 1.34, 0.12), 0.035, "dark")
    s.cone((0, -1.28, 0.12), 0.03, 0.11, 0.11, "dark", (90, 0, 0), round=0.02)
    for i, on in enumerate(("red", "gold", "green", "blue")):
        s.box((-0.51 + 0.34 * i, -0.84, 0.30), (0.12, 0.12, 0.05), on, round=0.045)
    s.box((0.94, 0.5, -0.1), (0.03, 0.22, 0.06), "dark", round=0.02)
    return s.body(at=(0, 0.22), scale=0.72, floor=-1.5, top=1.46, crown_radius=0.6, crown_depth=0.25, sides=0.94,
        side_height=0.3, view=(0, 1.7), face_color="#ffd391")


@subject("telephone", "office", family="telephone", also=("rotary phone", "landline", "old telephone"))
def telephone(look: Look) -> Body:
    s = Statue(look, "#d94848", vinyl)
    s.materials["skin"].roughness = 0.18
    s.paint(handset=vinyl(darker(s.main, 0.12)), white=vinyl("#fbf4e4"), dark=vinyl(DARK), brass=metal("#e0b45a"),
        cord=vinyl(DARK))
    s.cone((0, -0.35, 0), 0.72, 1.14, 0.66, round=0.2)
    s.ball((0, -0.36, 0.26), (0.88, 0.68, 0.70), blend=0.2)
    s.rod((0.42, 0.3, 0), (0.46, 0.62, 0), (0.16, 0.13), "brass", mirror=True)
    s.tube((-0.98, 0.78, 0), (0, 1.36, 0), (0.98, 0.78, 0), 0.21, "handset")
    s.cone((1.04, 0.62, 0), 0.17, 0.36, 0.28, "handset", (0, 0, -8), round=0.08, mirror=True, blend=0.1)
    s.coil((1.05, 0.4, 0.15), (1.25, -0.95, 0.35), (0.10, 0.04, 0.15), "cord")
    for i in range(9):
        a = -80 + 20 * i
        s.wrap(-0.88, 1.10, a - 5, a + 5, 0.05, "white")
    s.box((0, -1.06, 0), (1.12, 0.07, 0.95), "dark", round=0.06)
    return s.body(at=(0, -0.30), scale=0.74, floor=-1.13, top=1.10, crown_radius=0.6, crown_depth=0.3, sides=1.05,
        side_height=-0.3, reach=1.5, view=(0, 1.5))


@subject("printer", "office", family="printer", also=("photocopier", "fax", "scanner", "typewriter", "copier"))
def printer(look: Look) -> Body:
    s = Statue(look, "#e9e4da", vinyl)
    s.paint(dark=vinyl(DARK), trim=vinyl(look.accent or "#5aa7d8"), paper=paper("#ffffff"), line=paper("#a9c3e6"),
        green=glowing("#6fe06a"), red=glowing("#ff6a5a"))
    s.box((0, 0.0, 0), (1.22, 0.72, 0.72), round=0.18)
    s.ball((0, -0.02, 0.42), (0.86, 0.60, 0.44), blend=0.2)
    s.box((0, 0.72, 0.05), (1.10, 0.10, 0.58), "trim", round=0.08)
    s.box((0, 1.12, -0.36), (0.72, 0.60, 0.04), "paper", (-12, 0, 0), round=0.03)
    s.box((0, -0.72, 0.46), (1.0, 0.14, 0.55), "dark", round=0.08)
    s.box((0, -0.78, 1.0), (0.74, 0.03, 0.42), "paper", (10, 0, 0), round=0.02, group="sheet")
    for z in (0.95, 1.1, 1.25):
        s.box((0, -0.735 - 0.18 * (z - 1.0), z), (0.55, 0.012, 0.025), "line", (10, 0, 0), round=0.008)
    s.box((0.95, 0.44, 0.70), (0.16, 0.10, 0.05), "dark", round=0.04)
    s.ball((0.88, 0.44, 0.75), 0.04, "green")
    s.ball((1.0, 0.44, 0.75), 0.04, "red")
    s.box((0, -0.90, 0), (1.1, 0.08, 0.66), "dark", round=0.05, group="foot")
    return s.body(at=(0, 0.02), scale=0.66, floor=-0.98, top=0.82, crown_radius=0.8, crown_depth=0.5, sides=1.22,
        reach=1.5, view=(0.22, 1.55))


@subject("stapler", "office", family="stapler", also=("hole punch", "staple gun"))
def stapler(look: Look) -> Body:
    """Jaws to the right and slightly open, the face on its broad side."""
    s = Statue(look, "#e8504a", vinyl)
    s.materials["skin"].roughness = 0.2
    s.paint(metal=metal("#c9cdd2"), base=vinyl(darker(s.main, 0.3)), dark=vinyl(DARK))
    s.box((-0.05, 0.22, 0), (1.12, 0.50, 0.48), rot=(0, 0, 7), round=0.36)
    s.ball((-0.55, 0.12, 0.05), (0.88, 0.72, 0.56), blend=0.25)
    s.ball((-0.20, 0.20, 0.12), (0.86, 0.66, 0.50), blend=0.2)
    s.box((0.06, -0.36, 0), (1.22, 0.08, 0.34), "metal", (0, 0, 5), round=0.04)
    s.box((1.12, -0.16, 0), (0.10, 0.26, 0.34), "metal", (0, 0, 5), round=0.04)
    s.box((-0.02, -0.82, 0), (1.34, 0.12, 0.46), "base", round=0.11)
    s.box((0.98, -0.68, 0), (0.28, 0.035, 0.24), "metal", round=0.03)
    s.cone((-1.0, -0.36, 0), 0.52, 0.22, 0.22, "dark", (90, 0, 0), round=0.06)
    s.ball((-1.0, -0.36, 0.52), (0.12, 0.12, 0.05), "metal")
    s.tube((1.28, -0.92, 0.6), (1.36, -0.84, 0.6), (1.5, -0.92, 0.6), 0.03, "metal")
    return s.body(at=(-0.30, 0.16), scale=0.66, floor=-0.96, top=0.86, crown_x=-0.2, crown_radius=0.6, crown_depth=0.45,
        sides=1.2, reach=1.6, view=(-0.05, 1.55))


@subject("calculator", "office", family="calculator", also=("abacus", "cash register", "remote control", "remote"))
def calculator(look: Look) -> Body:
    s = Statue(look, "#cfe6b8", vinyl)
    s.materials["skin"] = vinyl("#dcedc4")
    s.paint(case=vinyl(look.main or "#5b78b8"), key=vinyl("#fbf8f0"), op=vinyl(look.accent or "#f28a3c"),
        solar=vinyl("#39414f"))
    s.box((0, 0.36, 0.12), (0.78, 0.72, 0.26), round=0.18)
    s.box((0, -0.05, -0.08), (0.98, 1.36, 0.28), "case", round=0.18)
    s.box((0, 0.36, 0.55), (0.80, 0.74, 0.5), "case", op="subtract", round=0.18)
    s.box((0, 1.20, 0.2), (0.44, 0.07, 0.03), "solar", round=0.02)
    for row in range(3):
        for i in range(4):
            s.box((-0.63 + 0.42 * i, -0.58 - 0.28 * row, 0.20), (0.15, 0.095, 0.09), "op" if i == 3 else "key",
                round=0.06)
    return s.body(at=(0, 0.36), scale=0.74, floor=-1.42, top=1.3, crown_radius=0.6, crown_depth=0.3, sides=1.0,
        side_height=0.4, view=(-0.04, 1.65), face_color="#dcedc4")


@subject("desk lamp", "office", family="lamp", also=("reading lamp", "anglepoise", "work lamp"))
def desk_lamp(look: Look) -> Body:
    """The bulb in the shade is the face, on a jointed arm."""
    s = Statue(look, "#fff1c2", vinyl)
    s.materials["skin"] = vinyl("#fff0c0")
    s.materials["skin"].glow = 0.10
    s.paint(shade=vinyl(look.main or "#e8504a"), inner=vinyl("#fffaf0"), arm=metal("#c9cdd2"),
        base=vinyl(darker(look.main or "#e8504a", 0.2)))
    s.ball((0, 0.55, 0.42), (0.74, 0.74, 0.50))
    s.cone((0, 0.60, 0.05), 0.46, 0.42, 1.06, "shade", (78, 0, 0), round=0.08)
    s.cone((0, 0.55, 0.50), 0.42, 0.62, 1.02, "shade", (84, 0, 0), op="subtract", round=0.05)
    s.ring((0, 0.53, 0.47), 1.04, 0.055, "inner", (-8, 0, 0))
    s.cone((0, 0.72, -0.52), 0.18, 0.24, 0.34, "base", (80, 0, 0), round=0.05)
    s.rod((0, 0.55, -0.5), (0.62, -0.40, -0.35), 0.075, "arm", blend=0.0)
    s.rod((0.62, -0.40, -0.35), (0.1, -1.3, 0), 0.075, "arm", blend=0.0)
    s.ball((0.62, -0.40, -0.35), 0.15, "base", group="joint")
    s.coil((0.5, -0.28, -0.3), (0.22, 0.1, -0.42), (0.075, 0.022, 0.07), "arm")
    s.cone((0, -1.36, 0), 0.12, 0.82, 0.66, "base", round=0.08, group="foot")
    s.ball((-0.35, -1.22, 0.35), 0.09, "inner", group="switch")
    return s.body(at=(0, 0.55), scale=0.66, floor=-1.48, top=1.5, crown_radius=0.5, sides=1.05, side_height=0.6,
        reach=1.3, view=(0.02, 1.8), face_color="#fff0c0")


@subject("scissors", "office", family="scissors", also=("shears", "secateurs"))
def scissors(look: Look) -> Body:
    """Blades up, handles down; the face sits on the big round joint plate."""
    s = Statue(look, "#f2604f", vinyl)
    s.paint(blade=metal("#cfd6de", 0.16), handle=vinyl(look.accent or darker(s.main, 0.15)), screw=metal("#e8b24a"))
    s.ball((0, -0.10, 0.12), (0.76, 0.76, 0.40))
    for a in (1, -1):
        s.rod((0.10 * a, 0.3, -0.06 * a), (0.62 * a, 1.62, -0.06 * a), (0.30, 0.03), "blade", group=f"blade{a}")
        s.tube((-0.25 * a, -0.55, 0), (-0.35 * a, -0.85, 0), (-0.62 * a, -0.95, 0), 0.16, "handle")
        s.ring((-0.68 * a, -1.30, 0), 0.40, 0.15, "handle", (0, 0, 0))
    return s.body(at=(0, -0.10), scale=0.70, floor=-1.86, top=0.66, crown_radius=0.5, crown_depth=0.35, sides=0.78,
        reach=1.4, view=(-0.12, 1.95))


@subject("tape dispenser", "office", family="tape", also=("sticky tape", "sellotape", "tape", "tape measure"))
def tape_dispenser(look: Look) -> Body:
    s = Statue(look, "#ffd35a", vinyl)
    s.paint(base=vinyl(look.accent or "#4a7fd0"), tape=vinyl("#fdf6dc"), teeth=metal("#c9cdd2"), rubber=vinyl(DARK))
    s.cone((-0.15, 0.20, 0), 0.30, 0.80, 0.80, rot=(90, 0, 0), round=0.18)
    s.ball((-0.15, 0.20, 0.14), (0.74, 0.74, 0.32), blend=0.1)
    s.ring((-0.15, 0.20, 0), 0.86, 0.14, "tape", (0, 0, 0))
    s.cone((-0.15, 0.20, 0), 0.24, 0.98, 0.98, "tape", (90, 0, 0), round=0.06)
    s.box((0, -0.72, 0), (1.25, 0.32, 0.46), "base", round=0.16)
    s.rod((0.85, -0.6, 0), (1.32, 0.05, 0), (0.36, 0.26), "base", blend=0.15)
    s.rod((0.2, 1.1, 0), (1.42, 0.32, 0), 0.02, "tape", group="strip")
    s.box((0.55, 0.86, 0), (0.58, 0.02, 0.22), "tape", (0, 0, -33), round=0.015, group="strip")
    s.box((1.34, 0.28, 0), (0.14, 0.05, 0.24), "teeth", (0, 0, -30), round=0.02)
    for z in (-0.16, 0, 0.16):
        s.rod((1.42, 0.26, z), (1.56, 0.20, z), (0.05, 0.01), "teeth")
    s.box((0, -1.02, 0), (1.18, 0.06, 0.42), "rubber", round=0.05)
    return s.body(at=(-0.15, 0.20), scale=0.70, floor=-1.08, top=1.18, crown_x=-0.15, crown_radius=0.5, crown_depth=0.3,
        sides=1.2, reach=1.6, view=(0.02, 1.55))


@subject("filing cabinet", "office", family="cabinet", also=("cabinet", "drawer", "safe", "locker", "mailbox",
    "letterbox"))
def filing_cabinet(look: Look) -> Body:
    s = Statue(look, "#8fb8c9", vinyl)
    s.paint(drawer=vinyl(lighter(s.main, 0.12)), metal=metal("#d9dde2"), dark=vinyl(darker(s.main, 0.4)),
        paper=paper("#fff8e8"), tab="#f2b632", tab2="#e8584f")
    s.box((0, 0, 0), (0.92, 1.36, 0.66), round=0.10)
    s.box((0, 0.24, 0.56), (0.80, 0.74, 0.22), round=0.12, blend=0.03)
    s.box((0, -0.90, 0.66), (0.80, 0.34, 0.16), "drawer", round=0.06)
    s.box((0, -0.74, 0.86), (0.20, 0.08, 0.03), "paper", round=0.02)
    s.rod((-0.22, -0.98, 0.92), (0.22, -0.98, 0.92), 0.05, "metal")
    s.rod((0.22, -0.98, 0.80), (0.22, -0.98, 0.92), 0.045, "metal", mirror=True)
    s.box((0, 1.18, 0.62), (0.80, 0.10, 0.12), "drawer", round=0.05)
    s.box((-0.28, 1.55, 0.1), (0.45, 0.24, 0.03), "tab", (0, 0, 4), round=0.03)
    s.box((0.22, 1.50, 0.2), (0.42, 0.22, 0.03), "paper", (0, 0, -5), round=0.03)
    s.box((0.35, 1.50, 0.0), (0.40, 0.28, 0.03), "tab2", (0, 0, -2), round=0.03)
    s.box((0.70, -1.42, 0.4), (0.14, 0.10, 0.14), "dark", round=0.04, mirror=True)
    return s.body(at=(0, 0.26), scale=0.70, floor=-1.5, top=1.38, crown_radius=0.7, crown_depth=0.5, sides=0.94,
        side_height=0.3, view=(0.05, 1.8))


@subject("computer mouse", "office", family="computer", also=("mouse (computer)", "pc mouse", "game controller",
    "joystick", "gamepad"))
def computer_mouse(look: Look) -> Body:
    s = Statue(look, "#f4f2ee", vinyl)
    s.paint(button=vinyl(lighter(s.main, 0.35)), wheel=vinyl(look.accent or "#4aa3e0"), dark=vinyl(DARK),
        light=glowing("#ff5a5a", 0.5))
    s.ball((0, -0.15, 0), (1.0, 0.98, 0.82))
    s.ball((0, 0.62, -0.10), (0.84, 0.56, 0.66), blend=0.35)
    s.box((0, 1.0, 0.22), (0.022, 0.30, 0.6), "dark", (-40, 0, 0), round=0.02)
    s.cone((0, 0.88, 0.46), 0.09, 0.20, 0.20, "wheel", (0, 0, 90), round=0.06, modifier=("ribs", 0.015, 24))
    s.tube((0, 1.05, -0.1), (0.1, 1.7, -0.3), (0.95, 1.62, -0.5), 0.06, "dark", group="cord")
    s.tube((0.95, 1.62, -0.5), (1.5, 1.55, -0.6), (1.45, 1.05, -0.7), 0.06, "dark", group="cord")
    s.ball((0, -1.02, 0.25), (0.62, 0.05, 0.32), "light")
    return s.body(at=(0, -0.12), scale=0.78, floor=-1.12, top=1.08, crown_radius=0.55, sides=1.0, reach=1.5,
        view=(0.15, 1.6))

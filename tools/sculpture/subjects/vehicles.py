"""Vehicles on wheels and rails, seen from the front: eyes where the windscreen or the nose is."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, around, glass, glowing
from .kit import cloth, darker, gold, leather, lighter, metal, vinyl, wood

TYRE = "#33363c"
GLASS = "#bfe3f2"


def _trim(s: Statue) -> None:
    s.paint(tyre=vinyl(TYRE), hub=metal("#c9cdd2"), glass=glass(GLASS), chrome=metal("#d3d7dc", 0.16),
        lamp=glowing("#fff0b0", 0.35), red=glowing("#ff5a4a", 0.2), dark=vinyl("#2e3642"))


def _front_wheels(s: Statue, x: float, y: float, r: float, z: float = 0.3, w: float = 0.2) -> None:
    """A pair of wheels seen from the front, their hubs outwards."""
    s.cone((x, y, z), w, r, r, "tyre", (0, 0, 90), round=0.09, mirror=True)
    s.cone((x + w, y, z), 0.04, r * 0.5, r * 0.5, "hub", (0, 0, 90), round=0.03, mirror=True)


def _side_wheel(s: Statue, x: float, y: float, r: float, z: float = 0.5) -> None:
    """A wheel seen from its side."""
    s.cone((x, y, z), 0.13, r, r, "tyre", (90, 0, 0), round=0.08)
    s.cone((x, y, z + 0.10), 0.06, r * 0.55, r * 0.55, "hub", (90, 0, 0), round=0.03)


def _car(s: Statue, cabin: float = 0.62) -> None:
    s.box((0, -0.28, 0), (1.12, 0.56, 0.80), round=0.40)
    s.ball((0, -0.22, 0.35), (0.90, 0.58, 0.60), blend=0.2)
    s.box((0, 0.42, -0.18), (0.86, cabin, 0.62), round=0.34, blend=0.15)
    s.box((0, 0.66, 0.36), (0.66, 0.24, 0.10), "glass", (-14, 0, 0), round=0.09)
    s.rod((0.98, 0.22, 0.25), (1.22, 0.32, 0.25), (0.10, 0.13), mirror=True)
    for x in (0.94,):
        s.ball((x, -0.28, 0.62), (0.20, 0.20, 0.14), "chrome", mirror=True)
        s.ball((x, -0.28, 0.70), (0.15, 0.15, 0.12), "lamp", mirror=True)
    s.rod((-0.92, -0.86, 0.72), (0.92, -0.86, 0.72), 0.10, "chrome")
    _front_wheels(s, 0.82, -0.88, 0.38, 0.15)


@subject("car", "vehicle", family="car", also=("automobile", "sports car", "race car", "racing car", "beetle car",
    "convertible", "jeep", "limousine", "vehicle", "go-kart", "ambulance", "police car"))
def car(look: Look) -> Body:
    s = Statue(look, "#e8463c", vinyl)
    s.materials["skin"].roughness = min(0.18, s.materials["skin"].roughness)
    _trim(s)
    _car(s)
    if {"police", "siren"} & look.words:
        s.ball((0, 1.08, -0.15), (0.24, 0.16, 0.16), "red")
    return s.body(at=(0, -0.22), scale=0.70, floor=-1.25, top=1.02, crown_radius=0.7, sides=1.12, side_height=0.0,
        reach=1.55, view=(-0.08, 1.5), mouth={"v": -0.40, "opening": 0.28}, brows={"v": 0.55})


@subject("taxi", "vehicle", family="car", also=("cab", "taxicab"))
def taxi(look: Look) -> Body:
    s = Statue(look, "#ffc62e", vinyl)
    _trim(s)
    _car(s)
    s.paint(sign=glowing("#fff3c4", 0.3), black=vinyl("#24262b"), white=vinyl("#f7f4ea"))
    s.box((0, 1.12, -0.15), (0.34, 0.14, 0.14), "sign", round=0.07)
    s.box((0, 1.0, -0.15), (0.40, 0.05, 0.18), "black", round=0.04)
    for i in range(10):
        x = -0.90 + 0.2 * i
        s.box((x, -0.80 + 0.0 * i, 0.86), (0.095, 0.055, 0.05), "black" if i % 2 else "white", round=0.01,
            group="checks")
    return s.body(at=(0, -0.20), scale=0.68, floor=-1.25, top=1.22, crown_radius=0.6, sides=1.12, side_height=0.0,
        reach=1.55, view=(-0.02, 1.52), mouth={"v": -0.40, "opening": 0.26}, brows={"v": 0.55})


@subject("bus", "vehicle", family="bus", also=("school bus", "coach", "double decker", "van", "camper", "caravan",
    "minibus", "camper van"))
def bus(look: Look) -> Body:
    s = Statue(look, "#ffb52e", vinyl)
    _trim(s)
    s.paint(band=vinyl(look.accent or "#d8453c"), sign=glowing("#fff3c4", 0.25), roof=vinyl(lighter(s.main, 0.55)))
    s.box((0, 0.05, 0), (1.02, 1.20, 0.72), round=0.24)
    s.ball((0, -0.16, 0.42), (0.86, 0.68, 0.46), blend=0.2)
    s.box((0.46, 0.86, 0.70), (0.40, 0.24, 0.05), "glass", round=0.05, mirror=True)
    s.box((0, 1.24, 0.30), (0.62, 0.13, 0.42), "roof", round=0.10)
    s.box((0, 1.26, 0.70), (0.46, 0.08, 0.04), "sign", round=0.03)
    s.box((0, -0.92, 0.02), (1.06, 0.12, 0.78), "band", round=0.10)
    s.ball((0.78, -0.88, 0.76), (0.17, 0.17, 0.10), "lamp", mirror=True)
    s.rod((1.0, 0.6, 0.5), (1.26, 0.55, 0.6), 0.035, "dark", mirror=True)
    s.box((1.28, 0.38, 0.62), (0.10, 0.22, 0.06), "dark", round=0.06, mirror=True)
    _front_wheels(s, 0.72, -1.16, 0.36, 0.2)
    s.ball((0.90, 1.16, 0.55), 0.08, "red", mirror=True)
    return s.body(at=(0, -0.10), scale=0.76, floor=-1.5, top=1.36, crown_radius=0.8, sides=1.02, side_height=0.0,
        reach=1.5, view=(-0.05, 1.65))


@subject("tram", "vehicle", family="train", also=("streetcar", "trolley", "cable car", "metro", "subway", "monorail",
    "high-speed train"))
def tram(look: Look) -> Body:
    s = Statue(look, "#f4ead2", vinyl)
    band = look.accent or "#cf3f3a"
    _trim(s)
    s.paint(band=vinyl(band), sign=glowing("#fff3c4", 0.25), steel=metal("#8d949c"))
    s.box((0, 0.0, 0), (0.92, 1.22, 0.70), round=0.30)
    s.ball((0, -0.12, 0.42), (0.82, 0.70, 0.44), blend=0.2)
    s.box((0, 0.86, 0.66), (0.66, 0.24, 0.06), "glass", round=0.06)
    s.box((0, -0.94, 0.02), (0.95, 0.22, 0.74), "band", round=0.16)
    s.box((0, 1.20, 0.05), (0.72, 0.10, 0.55), "band", round=0.08)
    s.box((0, 1.20, 0.60), (0.34, 0.10, 0.05), "sign", round=0.04)
    s.ball((0, -0.90, 0.78), 0.14, "lamp")
    s.rod((0.0, 1.28, 0), (0.36, 1.58, 0), 0.035, "steel", mirror=True)
    s.rod((0.36, 1.58, 0), (0.0, 1.86, 0), 0.035, "steel", mirror=True)
    s.rod((-0.5, 1.88, 0), (0.5, 1.88, 0), 0.045, "steel")
    s.cone((0.55, -1.24, 0.4), 0.10, 0.22, 0.22, "steel", (0, 0, 90), round=0.04, mirror=True)
    s.rod((0.55, -1.50, -0.6), (0.55, -1.50, 1.4), 0.06, "steel", group="rail", mirror=True)
    return s.body(at=(0, -0.08), scale=0.72, floor=-1.55, top=1.30, crown_radius=0.6, sides=0.92, side_height=0.0,
        reach=1.35, view=(0.15, 1.85))


@subject("train", "vehicle", family="train", also=("locomotive", "steam train", "steam engine", "engine", "railway"))
def train(look: Look) -> Body:
    """A steam engine head-on: the smoke-box door is the face."""
    s = Statue(look, "#f0cfa0", vinyl)
    s.materials["skin"] = vinyl("#f3d9b0")
    paint = look.main or "#3f7fc0"
    _trim(s)
    s.paint(boiler=vinyl(paint), red=vinyl(look.accent or "#d8453c"), brass=gold(), smoke=cloth("#eef0f2"),
        cab=vinyl(darker(paint, 0.2)), steel=metal("#8d949c"))
    s.cone((0, 0.12, 0.30), 0.34, 0.84, 0.84, rot=(90, 0, 0), round=0.18)
    s.ball((0, 0.12, 0.42), (0.78, 0.78, 0.32), blend=0.1)
    s.cone((0, 0.12, -0.1), 0.52, 0.98, 0.98, "boiler", (90, 0, 0), round=0.10)
    s.cone((0, 0.12, 0.55), 0.3, 0.86, 0.86, "boiler", (90, 0, 0), op="subtract", round=0.02)
    s.ring((0, 0.12, 0.40), 0.93, 0.065, "brass", (0, 0, 0))
    s.box((0, 0.55, -0.75), (1.18, 0.72, 0.2), "cab", round=0.10)
    s.box((0, 1.28, -0.7), (1.30, 0.09, 0.36), "red", round=0.08)
    s.box((0.94, 0.72, -0.54), (0.14, 0.20, 0.04), "glass", round=0.03, mirror=True)
    s.cone((0, 1.16, 0.12), 0.26, 0.20, 0.22, "dark", round=0.04)
    s.cone((0, 1.44, 0.12), 0.12, 0.24, 0.36, "brass", round=0.05)
    for x, y, r in ((0.05, 1.75, 0.20), (0.30, 1.98, 0.26), (0.66, 2.12, 0.24)):
        s.ball((x, y, 0.05), r, "smoke", blend=0.1)
    s.box((0, -0.92, 0.35), (1.14, 0.15, 0.42), "red", round=0.08)
    s.cone((0.80, -0.92, 0.86), 0.12, 0.10, 0.17, "steel", (90, 0, 0), round=0.03, mirror=True)
    s.ball((0.98, -0.58, 0.5), 0.15, "lamp", mirror=True)
    for x in (-0.5, -0.25, 0, 0.25, 0.5):
        s.rod((x * 0.6, -1.0, 0.75), (x * 1.5, -1.42, 1.0), (0.07, 0.06), "steel")
    s.cone((0.86, -1.12, 0.1), 0.14, 0.38, 0.38, "red", (0, 0, 90), round=0.05, mirror=True, group="wheel")
    return s.body(at=(0, 0.12), scale=0.72, floor=-1.5, top=1.5, crown_z=0.12, crown_radius=0.34, sides=1.0,
        side_height=0.2, reach=1.45, view=(0.25, 1.95), face_color="#f3d9b0")


@subject("truck", "vehicle", family="truck", also=("lorry", "pickup", "pickup truck", "delivery truck", "dump truck",
    "garbage truck", "monster truck"))
def truck(look: Look) -> Body:
    s = Statue(look, "#4fa3dc", vinyl)
    _trim(s)
    s.paint(cargo=vinyl(look.accent or "#f4efe4"), stack=metal("#c9cdd2", 0.16))
    s.box((0, -0.05, 0.1), (0.92, 0.98, 0.62), round=0.24)
    s.ball((0, -0.18, 0.52), (0.82, 0.64, 0.42), blend=0.2)
    s.box((0, 0.35, -0.75), (1.12, 1.15, 0.45), "cargo", round=0.10)
    s.box((0, 0.68, 0.68), (0.72, 0.21, 0.07), "glass", (-8, 0, 0), round=0.06)
    s.box((0, 1.0, 0.45), (0.70, 0.08, 0.40), round=0.07, blend=0.05)
    for x in (-0.4, 0, 0.4):
        s.ball((x, 1.10, 0.72), (0.09, 0.08, 0.09), "lamp")
    s.rod((1.06, -0.4, 0.0), (1.06, 1.30, 0.0), 0.10, "stack", mirror=True)
    s.box((0, -0.98, 0.66), (1.06, 0.14, 0.16), "chrome", round=0.10)
    s.ball((0.82, -0.72, 0.72), (0.15, 0.15, 0.1), "lamp", mirror=True)
    _front_wheels(s, 0.92, -1.08, 0.42, 0.2, 0.22)
    return s.body(at=(0, -0.16), scale=0.70, floor=-1.5, top=1.12, crown_radius=0.7, crown_depth=0.5, sides=1.12,
        side_height=0.0, reach=1.5, view=(-0.02, 1.7))


@subject("fire engine", "vehicle", family="truck", also=("fire truck", "firetruck", "fire brigade"))
def fire_engine(look: Look) -> Body:
    s = Statue(look, "#e23a30", vinyl)
    _trim(s)
    s.paint(ladder=metal("#d9dde2"), white=vinyl("#fbf6ea"), blue=glowing("#5aa8ff", 0.4), gold=gold(),
        hose=cloth("#e8c88a"))
    s.box((0, -0.02, 0.05), (1.0, 1.02, 0.70), round=0.22)
    s.ball((0, -0.18, 0.50), (0.86, 0.66, 0.44), blend=0.2)
    s.box((0.42, 0.72, 0.68), (0.36, 0.20, 0.06), "glass", round=0.05, mirror=True)
    s.box((0, -0.72, 0.05), (1.02, 0.10, 0.74), "white", round=0.06)
    s.ball((0.52, 1.10, 0.3), (0.17, 0.15, 0.15), "blue", mirror=True)
    s.ball((0, 1.12, 0.35), (0.14, 0.15, 0.14), "gold")
    for x in (0.30,):
        s.rod((x, 1.22, 0.5), (x, 1.70, -1.4), 0.055, "ladder", mirror=True)
    for i in range(6):
        s.rod((-0.30, 1.24 + 0.085 * i, 0.42 - 0.33 * i), (0.30, 1.24 + 0.085 * i, 0.42 - 0.33 * i), 0.04, "ladder")
    s.box((0, -1.0, 0.66), (1.06, 0.13, 0.18), "chrome", round=0.09)
    s.ball((0.84, -0.86, 0.78), (0.13, 0.13, 0.08), "lamp", mirror=True)
    s.ring((1.06, 0.15, 0.0), 0.26, 0.08, "hose", (0, 90, 0))
    _front_wheels(s, 0.88, -1.12, 0.42, 0.2, 0.22)
    return s.body(at=(0, -0.14), scale=0.72, floor=-1.54, top=1.10, crown_radius=0.7, crown_depth=0.5, sides=1.02,
        side_height=0.0, reach=1.5, view=(0.0, 1.7))


@subject("tractor", "vehicle", family="tractor", also=("bulldozer", "digger", "excavator", "combine harvester",
    "forklift", "steamroller", "tank"))
def tractor(look: Look) -> Body:
    s = Statue(look, "#69b446", vinyl)
    _trim(s)
    s.paint(yellow=vinyl(look.accent or "#ffc92e"), roof=vinyl(darker(s.main, 0.12)))
    s.box((0, -0.12, 0.35), (0.76, 0.72, 0.52), round=0.28)
    s.ball((0, -0.10, 0.62), (0.74, 0.66, 0.40), blend=0.15)
    s.box((0, 1.22, -0.35), (0.86, 0.10, 0.50), "roof", round=0.08)
    for z in (0.05, -0.75):
        s.rod((0.68, 0.4, z), (0.74, 1.2, z), 0.05, "dark", mirror=True)
    s.box((0, 0.85, -0.5), (0.66, 0.30, 0.04), "glass", round=0.03)
    s.cone((1.10, -0.55, -0.35), 0.26, 0.82, 0.82, "tyre", (0, 0, 90), round=0.10, mirror=True,
        modifier=("ribs", 0.04, 24))
    s.cone((1.30, -0.55, -0.35), 0.10, 0.44, 0.44, "yellow", (0, 0, 90), round=0.05, mirror=True)
    s.cone((0.80, -1.02, 0.55), 0.17, 0.36, 0.36, "tyre", (0, 0, 90), round=0.08, mirror=True,
        modifier=("ribs", 0.025, 24))
    s.cone((0.93, -1.02, 0.55), 0.06, 0.18, 0.18, "yellow", (0, 0, 90), round=0.03, mirror=True)
    s.rod((0.48, 0.5, 0.3), (0.48, 1.15, 0.3), 0.07, "dark", group="pipe")
    s.rod((0.48, 1.15, 0.3), (0.60, 1.30, 0.3), 0.085, "dark", group="pipe")
    s.box((0, -0.86, 0.78), (0.56, 0.12, 0.12), "dark", round=0.05)
    s.ball((0.62, -0.62, 0.80), 0.12, "lamp", mirror=True)
    return s.body(at=(0, -0.06), scale=0.64, floor=-1.38, top=1.32, crown_z=-0.3, crown_radius=0.8, crown_depth=0.5,
        sides=1.35, side_height=0.0, reach=1.7, view=(-0.02, 1.65))


@subject("bicycle", "vehicle", family="bicycle", also=("bike", "tricycle", "unicycle", "cycle", "wheelchair", "wheel"))
def bicycle(look: Look) -> Body:
    """From the side, with a big round lamp-like body on the frame carrying the face."""
    s = Statue(look, "#f2685c", vinyl)
    _trim(s)
    s.paint(frame=vinyl(darker(s.main, 0.12)), seat=leather("#7a4a2c"), basket=wood("#c99a5a"), bell=gold(),
        petal="#ffd23f", petal2="#ff8fb3")
    s.ball((-0.05, 0.08, 0.15), (0.80, 0.78, 0.48))
    for x in (-1.02, 1.06):
        s.ring((x, -0.72, 0), 0.62, 0.10, "tyre", (0, 0, 0))
        s.ring((x, -0.72, 0), 0.53, 0.03, "hub", (0, 0, 0))
        s.ball((x, -0.72, 0), 0.10, "hub")
        for cx, cy, _ in around(8, 0.52, 11):
            s.rod((x, -0.72, 0), (x + cx, -0.72 + cy, 0), 0.014, "hub", blend=0.0)
    s.rod((-1.02, -0.72, 0), (-0.5, 0.0, 0), 0.075, "frame")
    s.rod((-1.02, -0.72, 0), (0.1, -0.75, 0), 0.075, "frame")
    s.rod((0.1, -0.75, 0), (0.0, 0.0, 0), 0.085, "frame")
    s.rod((1.06, -0.72, 0), (0.78, 0.75, 0), 0.075, "frame")
    s.rod((0.1, -0.72, 0), (0.84, 0.3, 0), 0.08, "frame")
    s.ring((0.08, -0.80, 0.1), 0.20, 0.05, "hub", (0, 0, 0))
    s.rod((0.08, -0.80, 0.15), (0.30, -1.06, 0.2), 0.04, "dark")
    s.box((0.36, -1.08, 0.25), (0.14, 0.045, 0.1), "dark", round=0.03)
    s.rod((-0.36, 0.7, 0), (-0.40, 1.0, 0), 0.06, "hub")
    s.ball((-0.46, 1.08, 0), (0.38, 0.13, 0.24), "seat", (0, 0, 6))
    s.tube((0.76, 0.75, 0), (0.82, 1.25, 0), (0.42, 1.20, 0.25), 0.065, "hub", group="bar")
    s.rod((0.44, 1.20, 0.25), (0.22, 1.12, 0.32), 0.095, "dark", group="grip")
    s.ball((0.72, 1.18, 0.1), 0.11, "bell")
    s.cone((1.22, 0.62, 0), 0.22, 0.24, 0.34, "basket", round=0.04, modifier=("ribs", 0.02, 24))
    for x, y, on in ((1.08, 0.98, "petal"), (1.3, 1.05, "petal2"), (1.45, 0.92, "petal")):
        s.ball((x, y, 0.05), 0.14, on, modifier=("noise", 0.04, 18))
    return s.body(at=(-0.05, 0.08), scale=0.70, floor=-1.44, top=1.16, crown_x=-0.46, crown_radius=0.32,
        crown_depth=0.24, sides=1.5, reach=1.8, view=(-0.12, 1.75))


@subject("motorbike", "vehicle", family="bicycle", also=("motorcycle", "scooter", "moped", "vespa"))
def motorbike(look: Look) -> Body:
    """A scooter head-on."""
    s = Statue(look, "#f2a05c", vinyl)
    _trim(s)
    s.paint(seat=leather("#8a5230"), cream=vinyl("#fbf1dc"))
    s.ball((0, 0.32, 0.1), (0.86, 0.76, 0.52))
    s.box((0, -0.50, 0.0), (0.72, 0.72, 0.22), round=0.20, blend=0.25)
    s.ball((0, -0.92, 0.15), (0.40, 0.44, 0.52), blend=0.15)
    s.cone((0, -1.28, 0.15), 0.17, 0.44, 0.44, "tyre", (0, 0, 90), round=0.10)
    s.rod((0.30, 0.95, 0.0), (1.02, 1.12, -0.1), 0.075, "chrome", mirror=True)
    s.rod((0.94, 1.10, -0.1), (1.30, 1.12, -0.12), 0.11, "dark", mirror=True)
    s.rod((0.86, 1.1, -0.05), (1.02, 1.55, -0.05), 0.03, "chrome", mirror=True, group="stem")
    s.ball((1.04, 1.64, -0.05), (0.20, 0.17, 0.06), "chrome", mirror=True, group="mirror")
    s.ball((0, 1.08, 0.18), (0.30, 0.26, 0.24), "chrome")
    s.ball((0, 1.08, 0.30), (0.23, 0.20, 0.18), "lamp")
    s.box((0, 0.0, -0.55), (0.42, 0.5, 0.3), "seat", round=0.15)
    s.ball((0.62, -0.72, -0.3), (0.42, 0.46, 0.5), "cream", mirror=True)
    s.ball((0.62, -0.30, 0.26), (0.10, 0.10, 0.07), "red", mirror=True)
    return s.body(at=(0, 0.28), scale=0.72, floor=-1.72, top=1.34, crown_z=0.15, crown_radius=0.3, sides=0.95,
        side_height=0.4, reach=1.5, view=(0.0, 1.9))

"""Spirits, monsters and cartoon beings with bodies of their own: ghost, furry monsters, yeti, skeleton, snowman,
gingerbread man, scarecrow, jack-o'-lantern, slime, teddy bear, dragon-like and fire spirits.

Those with a person's head are :mod:`beings`.
"""

from __future__ import annotations

import math
from typing import Any

from ..schema import Backdrop, Camera, Light, Material, Solid
from ..shapes import ball, box, cap, cone, curve, egg, noise, ribs, ring, star, waves
from . import kit
from .beings import NIGHT
from .catalogue import Anchors, Body, Look, Vector, subject

SPOOKY = Backdrop(inner="#7a76c4", outer="#24225a")


def _body(
    materials: dict[str, Material], solids: list[Solid], face: dict[str, Any], *, at: tuple[float, float], scale: float,
    top: float = 0.9,
    crown_radius: float = 0.6, sides: float = 0.9, side_height: float = 0.1, floor: float = -1.2, reach: float = 1.25,
    view: tuple[float, float] = (0.0, 1.6),
    neck: Vector | None = None, neck_radius: float = 0.5, backdrop: Backdrop | None = None, light: Light | None = None,
) -> Body:
    ordered = sorted(solids, key=lambda s: s.group != "skin")
    return Body(
        materials=materials, solids=ordered, face=kit.face_for(materials["skin"].color, at=at, scale=scale, **face),
        anchors=Anchors(crown=(0, top, 0), crown_radius=crown_radius, crown_depth=crown_radius, neck=neck,
            neck_radius=neck_radius, sides=sides,
                        side_height=side_height, floor=floor, reach=reach),
        camera=Camera(height=view[0], half_frame=view[1]), backdrop=backdrop, floor=floor, light=light or Light(),
        pivot=(0, floor + 0.2, 0),
    )


@subject("ghost", "spirit", family="spirit", also=("spirit", "phantom", "spectre", "specter", "apparition",
    "poltergeist", "wraith", "spook", "soul", "banshee", "shade"))
def ghost(look: Look) -> Body:
    main = look.main or "#b9c6f5"
    pale = kit.lighter(main, 0.85)
    hem: list[Solid] = [ball((0.80 * math.sin(a), -1.28, 0.80 * math.cos(a)), 0.27, k=0.16)
        for a in (i * math.pi * 2 / 9 + 0.35 for i in range(9))]
    solids: list[Solid] = [
        egg((0, 0.12, 0), (0.90, 0.95, 0.82)), cone((0, -0.72, 0), 0.62, 1.02, 0.78, k=0.5, round_=0.10,
            modifier=ribs(0.07, 6)),
        *hem, cap((0.78, -0.45, 0.25), (1.18, -0.22, 0.48), (0.20, 0.15), k=0.14, mirror=True),
    ]
    skin = Material(color=main, roughness=0.35, subsurface=0.25, sheen=0.9,
        pattern=kit.pattern("gradient", pale, -0.5, 1.3))
    face = {
        "eyes": {"u": 0.34, "v": 0.18, "radii": (0.19, 0.27, 0.14), "inset": 0.35, "sclera_color": "#1c1a2c",
            "iris_color": look.eye or "#4a50a8", "iris_dark": "#0a0912",
                 "iris": 0.8, "pupil": 0.55, "lids": False},
        "brows": {"color": kit.darker(main, 0.35), "thickness": 0.035, "v": 0.66, "u": 0.36, "half_width": 0.15},
        "mouth": {"half_width": 0.22, "v": -0.30, "opening": 0.42, "teeth": False, "cavity_color": "#2a1230",
            "tongue_color": "#f0758c"},
        "nose": {"at": (0, -0.05), "radii": (0.07, 0.06, 0.07), "out": 0.02},
        "blush": {"color": "#ff8fb0", "amount": 0.5, "u": 0.60, "v": -0.12, "radius": 0.20},
    }
    return _body({"skin": skin}, solids, face, at=(0, 0.06), scale=0.86, top=0.86, crown_radius=0.60, sides=0.92,
        floor=-1.6, reach=1.3, view=(-0.12, 1.62), backdrop=SPOOKY, light=Light(key=0.9))


def _tufts(points: list[Vector], r: float, m: str = "skin") -> list[Solid]:
    return [cap(p, (p[0] * 1.12, p[1] * 1.08 + 0.10, p[2] * 1.05), (r, 0.02), m, "skin", k=0.10) for p in points]


def _fluff(look: Look, count: int = 42) -> list[Solid]:
    """Short thick tufts all over but the face."""
    out: list[Solid] = []
    for i in range(count):
        up = 1 - 2 * (i + 0.5) / count
        a, across = i * 2.39996 + 0.4, math.sqrt(1 - up * up)
        p = (0.98 * across * math.sin(a), 0.0 + 1.02 * up, 0.92 * across * math.cos(a))
        if p[2] > 0.30 and abs(p[0]) < 0.82 and -0.75 < p[1] < 0.80:
            continue
        tip = tuple(c * (1.22 + 0.05 * look.random.random()) for c in p)
        out.append(cap(p, (tip[0], tip[1] - 0.10, tip[2]), (0.22, 0.03), "skin", "skin", k=0.09,
            modifier=waves(0.012, 20, 1.0)))
    return out


@subject("monster", "monster", family="monster", also=("beast", "furry monster", "creature", "bogeyman", "boogeyman",
    "gruffalo", "critter", "wild thing", "yokai", "blob monster", "furball"))
def monster(look: Look) -> Body:
    main = look.main or look.random.choice(("#7a5fd0", "#3fb0a0", "#e0703f", "#d0508a", "#5a9fe0"))
    accent = look.accent or "#f6c84a"
    solids: list[Solid] = [
        egg((0, -0.02, 0), (1.0, 1.02, 0.90), modifier=noise(0.012, 16)), *_fluff(look),
        curve((0.52, 0.78, 0.10), (0.92, 1.10, 0.10), (0.70, 1.52, 0.08), (0.17, 0.03), "horn", mirror=True),
        egg((0.52, -1.08, 0.30), (0.30, 0.18, 0.40), "skin", "feet", mirror=True),
        *[ball((0.40 + 0.13 * i, -1.14, 0.66), 0.075, "horn", "claws", mirror=True) for i in range(3)],
        cap((0.94, -0.20, 0.15), (1.22, -0.66, 0.40), (0.20, 0.17), "skin", "skin", k=0.12, mirror=True),
        egg((0, -0.55, 0.66), (0.52, 0.40, 0.30), "belly", "skin", k=0.14),
    ]
    face = {"eyes": {"u": 0.36, "v": 0.24, "radii": (0.28, 0.30, 0.22), "iris_color": look.eye or "#5fa84a",
        "iris_dark": "#1c3a16"}, "brows": {"thickness": 0.07, "lift": 0.025, "v": 0.66},
            "mouth": {"half_width": 0.34, "v": -0.38, "fangs": True, "lower_teeth": True},
            "nose": {"material": "nose", "radii": (0.13, 0.10, 0.10)}}
    materials = {"skin": kit.fur(main), "horn": kit.vinyl("#f3e6c4"), "belly": kit.fur(kit.lighter(main, 0.35)),
        "nose": kit.vinyl(accent)}
    return _body(materials, solids, face, at=(0, 0.06), scale=0.80, top=0.92, crown_radius=0.56, sides=1.0, floor=-1.24,
        reach=1.45, view=(0.10, 1.66))


@subject("one-eyed monster", "monster", family="monster", also=("minion", "eyeball monster", "beholder"))
def one_eyed(look: Look) -> Body:
    """Two pupils in what looks like a single wide eye."""
    body = monster(look)
    eyes = body.face.eyes.model_copy(update={"u": 0.20, "v": 0.26, "radii": (0.23, 0.27, 0.20)})
    body.face = body.face.model_copy(update={"eyes": eyes, "brows": body.face.brows.model_copy(
        update={"u": 0.22, "half_width": 0.26})})
    return body


@subject("skeleton", "monster", family="creature of the night",
    also=("skull", "grim reaper", "reaper", "death", "calavera", "bones"))
def skeleton(look: Look) -> Body:
    main = look.main or "#f1ead6"
    solids: list[Solid] = [
        egg((0, 0.20, -0.05), (0.84, 0.82, 0.80)), egg((0, -0.42, 0.16), (0.54, 0.40, 0.46), k=0.16),
        egg((0.46, -0.16, 0.42), (0.24, 0.16, 0.18), k=0.12, mirror=True),
        egg((0.60, -0.34, 0.30), (0.13, 0.20, 0.18), op="subtract", k=0.10, paint=False, mirror=True),
        *[cone((0, -0.92 - 0.15 * i, -0.12), 0.06, 0.17, 0.17, "bone", f"spine{i}", part="torso") for i in range(3)],
        *[curve((0.06, -1.36 - 0.22 * i, 0.22), (0.92 - 0.06 * i, -1.30 - 0.2 * i, 0.20), (0.60, -1.62 - 0.2 * i, -0.3),
            (0.075, 0.06), "bone", "ribs", part="torso", mirror=True) for i in range(3)],
        cap((0, -1.24, 0.2), (0, -1.95, 0.24), (0.10, 0.08), "bone", "breast", part="torso"),
        cap((0.10, -1.18, 0.18), (0.98, -1.22, -0.12), (0.065, 0.09), "bone", "collar", part="torso", mirror=True),
        cap((0.98, -1.26, -0.12), (1.10, -1.95, -0.05), (0.12, 0.09), "bone", "arms", part="torso", mirror=True),
    ]
    face = {"eyes": {"u": 0.38, "v": 0.16, "radii": (0.26, 0.28, 0.20), "inset": 0.6, "socket": 0.10,
        "sclera_color": "#fffdf6", "iris_color": look.eye or "#4a6fa8", "lid_color": "#7a7260", "lid_tint": 0.8},
            "brows": {"color": "#6f6650", "thickness": 0.03}, "nose": {"at": (0, -0.18), "radii": (0.075, 0.09, 0.05),
                "out": -0.01, "material": "hole"}, "mouth": {"v": -0.58, "half_width": 0.30, "lower_teeth": True,
                "smile": 0.7}, "blush": {"amount": 0.18}}
    return _body({"skin": kit.vinyl(main), "bone": kit.vinyl(kit.darker(main, 0.04)), "hole": kit.clay("#4a3f30")},
        solids, face, at=(0, 0.02), scale=0.76, top=0.66, crown_radius=0.80, sides=0.84, floor=-1.6, view=(-0.18, 1.5),
        neck=(0, -1.02, -0.12), neck_radius=0.22, backdrop=SPOOKY)


@subject("snowman", "cartoon", family="snow being", also=("snow man", "snowwoman", "frosty", "olaf"))
def snowman(look: Look) -> Body:
    main = look.main or "#f2f6fb"
    scarf = look.accent or "#d2322e"
    solids: list[Solid] = [
        ball((0, 0.20, 0), 0.86, modifier=noise(0.008, 20)), ball((0, -1.12, -0.05), 1.06, "snow", k=0.05, part="torso",
            modifier=noise(0.008, 20)),
        ring((0, -0.42, 0), 0.60, 0.17, "scarf", k=0.05, rot=(86, 0, 0)),
        cap((0.30, -0.50, 0.62), (0.42, -1.15, 0.98), (0.13, 0.17), "scarf", k=0.08),
        *[ball((0, -0.86 - 0.34 * i, 0.98 + 0.05 * (i == 1)), 0.085, "coal", part="torso") for i in range(2)],
        cap((0.88, -0.85, 0), (1.42, -0.42, 0.1), (0.055, 0.04), "twig", part="torso", mirror=True),
        cap((1.26, -0.55, 0.07), (1.42, -0.72, 0.12), (0.035, 0.02), "twig", part="torso", mirror=True),
        cap((1.30, -0.52, 0.07), (1.30, -0.26, 0.12), (0.035, 0.02), "twig", part="torso", mirror=True),
    ]
    face = {"eyes": {"sclera_color": "#fbfdff", "radii": (0.22, 0.24, 0.17), "iris_color": look.eye or "#33383f",
        "iris_dark": "#111316"}, "brows": {"color": "#3a3430"},
            "nose": {"material": "carrot", "radii": (0.10, 0.095, 0.30), "out": 0.20, "at": (0, -0.08)},
            "blush": {"amount": 0.32}}
    body = _body({"skin": kit.clay(main), "snow": kit.clay(main),
        "scarf": kit.cloth(scarf, kit.pattern("bands", kit.lighter(scarf, 0.6), 12, 0.45)), "coal": kit.clay("#24262a"),
        "twig": kit.wood("#5a3d26"), "carrot": kit.vinyl("#ee7d22")},
                 solids, face, at=(0, 0.18), scale=0.70, top=0.78, crown_radius=0.66, sides=0.88, side_height=0.2,
                 floor=-2.0, reach=1.5, view=(-0.30, 1.72), neck=(0, -0.42, 0), neck_radius=0.62,
                 backdrop=Backdrop(inner="#cfe6f8", outer="#5b93c4"))
    if not any("hat" in w or "cap" in w for w in look.words):
        from ..wear import ITEMS, put_on

        put_on(body, ITEMS["top hat"])
    return body


@subject("gingerbread man", "cartoon", family="biscuit being", also=("gingerbread", "gingerbread woman",
    "gingerbread person", "biscuit man"))
def gingerbread(look: Look) -> Body:
    main = look.main or "#b06f35"
    icing = [ring((0, 0.30, 0.0), 0.86, 0.03, "icing", rot=(0, 0, 0), arc=118),
        *[curve((0.70, -0.70 - 0.02 * i, 0.24), (0.86, -0.66, 0.26), (1.02, -0.62, 0.22), (0.03, 0.03), "icing", "cuff",
            mirror=True) for i in range(1)]]
    solids: list[Solid] = [
        egg((0, 0.28, 0), (0.96, 0.92, 0.34)), egg((0, -0.92, 0), (0.60, 0.68, 0.30), k=0.14, part="torso"),
        cap((0.44, -0.72, 0), (1.08, -0.58, 0), (0.27, 0.25), k=0.12, mirror=True, part="torso"),
        cap((0.30, -1.30, 0), (0.50, -1.66, 0), (0.28, 0.27), k=0.12, mirror=True, part="torso"),
        *icing, *[ball((0, -0.72 - 0.30 * i, 0.30), 0.095, c, part="torso") for i, c in enumerate(("red", "green"))],
        curve((0.30, -1.66, 0.26), (0.48, -1.56, 0.30), (0.70, -1.60, 0.24), (0.03, 0.03), "icing", "cuff", mirror=True,
            part="torso"),
        curve((-0.20, -0.50, 0.28), (0, -0.58, 0.34), (0.20, -0.50, 0.28), (0.05, 0.05), "red", "bow", part="torso"),
    ]
    face = {"eyes": {"radii": (0.24, 0.26, 0.18)}, "brows": {"color": "#fdf8ee", "lift": 0.02},
        "mouth": {"half_width": 0.28}, "blush": {"color": "#f0708a", "amount": 0.5, "radius": 0.18},
        "nose": {"radii": (0.08, 0.07, 0.07)}}
    return _body({"skin": kit.clay(main), "icing": kit.ceramic("#fdf9f0"), "red": kit.ceramic("#d2232a"),
        "green": kit.ceramic("#3f9a45")}, solids, face, at=(0, 0.26), scale=0.78, top=1.06, crown_radius=0.56,
            sides=0.96, side_height=0.3, floor=-1.92, reach=1.45, view=(-0.32, 1.7), neck=(0, -0.56, 0),
            neck_radius=0.42)


@subject("scarecrow", "cartoon", family="straw being", also=("straw man", "strawman"))
def scarecrow(look: Look) -> Body:
    sack = look.main or "#d3b27a"
    straw = [cap((0.62 * math.sin(a), -0.62 + 0.05 * math.cos(3 * a), 0.50 * math.cos(a)),
        (0.92 * math.sin(a), -0.92, 0.80 * math.cos(a)), (0.05, 0.02), "straw", k=0.02)
            for a in (i * 2 * math.pi / 18 for i in range(18))]
    hair = [cap((s * 0.72, 0.42, 0.10 - 0.12 * i), (s * (1.10 + 0.05 * i), 0.05 - 0.1 * i, 0.18 - 0.16 * i),
        (0.06, 0.02), "straw", "hair", k=0.02) for s in (-1, 1) for i in range(4)]
    solids: list[Solid] = [
        egg((0, 0.10, 0), (0.80, 0.86, 0.76), modifier=noise(0.01, 12)),
        egg((0, -0.30, 0.06), (0.62, 0.44, 0.58), k=0.2), ring((0, -0.66, 0), 0.42, 0.07, "rope", rot=(90, 0, 0)),
        *straw, *hair,
        egg((0, -1.65, -0.1), (1.0, 0.75, 0.5), "shirt", part="torso"),
        cap((0.60, -1.25, -0.1), (1.40, -1.30, -0.1), (0.28, 0.22), "shirt", k=0.1, part="torso", mirror=True),
        box((0.42, -1.62, 0.36), (0.14, 0.14, 0.03), "patch", rot=(-6, 14, 8), part="torso"),
        *[cap((1.40, -1.30, -0.1), (1.72, -1.12 - 0.16 * i, 0), (0.06, 0.02), "straw", "hands", part="torso",
            mirror=True) for i in range(4)],
    ]
    face = {"eyes": {"radii": (0.25, 0.26, 0.20)}, "nose": {"material": "rope", "radii": (0.13, 0.11, 0.11)},
        "mouth": {"half_width": 0.28, "smile": 0.7}, "blush": {"amount": 0.45, "color": "#d8503a", "radius": 0.2},
        "brows": {"color": "#6b4a26"}}
    body = _body({"skin": kit.cloth(sack, kit.pattern("net", kit.darker(sack, 0.2), 30, 0.4)),
        "straw": kit.hair("#e2bb56", 0.6), "rope": kit.cloth("#a57b45"),
        "shirt": kit.cloth(look.accent or "#b5452e", kit.pattern("checks", "#e8b25a", 7, 0.5)),
        "patch": kit.cloth("#3f6aa0")},
                 solids, face, at=(0, 0.06), scale=0.72, top=0.56, crown_radius=0.76, sides=0.84, floor=-1.62,
                 view=(-0.1, 1.6), neck=(0, -0.66, 0), neck_radius=0.46,
                 backdrop=Backdrop(inner="#fdeab8", outer="#d09a4a"))
    if not any("hat" in w for w in look.words):
        from ..wear import ITEMS, put_on

        put_on(body, ITEMS["straw hat"])
    return body


@subject("jack-o'-lantern", "monster", family="creature of the night",
    also=("jack-o-lantern", "jack o lantern", "halloween pumpkin", "pumpkin king", "pumpkin head"))
def jack(look: Look) -> Body:
    main = look.main or "#ee7d1e"
    lobes: list[Solid] = [egg((0.52 * math.sin(a), -0.05, 0.46 * math.cos(a)), (0.56, 0.82, 0.52), k=0.07)
        for a in (i * 2 * math.pi / 9 for i in range(9))]
    solids = [egg((0, -0.05, 0.08), (0.94, 0.78, 0.90)), *lobes,
        curve((0, 0.68, 0), (0.02, 1.0, 0), (0.26, 1.12, 0.05), (0.14, 0.09), "stem", k=0.04),
        curve((0.06, 0.80, 0.1), (0.5, 1.0, 0.4), (0.72, 0.72, 0.5), (0.035, 0.015), "vine"),
        egg((0.70, 0.74, 0.46), (0.22, 0.03, 0.16), "vine", "leaf", rot=(20, 0, -18))]
    face = {"eyes": {"sclera_color": "#fff0b0", "iris_color": look.eye or "#e08a1a", "iris_dark": "#6a3406",
        "socket": 0.06, "radii": (0.27, 0.27, 0.2)}, "brows": {"color": "#5a2606", "tilt": 0.45, "thickness": 0.06},
            "mouth": {"half_width": 0.36, "smile": 0.8, "cavity_color": "#f2a52a", "lower_teeth": True,
                "teeth_color": main, "tongue": False}, "nose": {"radii": (0.10, 0.09, 0.08)},
                    "blush": {"color": "#ffb03a", "amount": 0.4}}
    return _body({"skin": kit.vinyl(main), "stem": kit.wood("#6a7a3a"), "vine": kit.vinyl("#4d8f35")}, solids, face,
        at=(0, -0.04), scale=0.84, top=0.66, crown_radius=0.56, sides=1.04, floor=-0.90, reach=1.45, view=(0.1, 1.45),
        backdrop=NIGHT)


@subject("slime", "monster", family="monster", also=("blob", "goo", "ooze", "jelly monster", "amoeba", "ectoplasm",
    "bogey"))
def slime(look: Look) -> Body:
    main = look.main or look.random.choice(("#6fd04a", "#4ac0e0", "#e070b8", "#f0b03a"))
    skin = Material(color=main, roughness=0.08, subsurface=1.0, sheen=0.3, glow=0.05)
    drips: list[Solid] = [egg((0.92 * math.sin(a), -0.80, 0.80 * math.cos(a)), (0.32, 0.17, 0.30), k=0.22)
        for a in (i * 2 * math.pi / 9 + 0.2 for i in range(9))]
    solids = [egg((0, -0.10, 0), (0.98, 0.86, 0.88)), *drips, ball((0.10, 0.72, 0), 0.22, k=0.3),
        ball((0.86, 0.62, -0.1), 0.12, "skin", "drop"), ball((-0.92, 0.40, 0.1), 0.085, "skin", "drop"),
        ball((1.02, 0.30, 0.05), 0.06, "skin", "drop")]
    face = {"mouth": {"half_width": 0.24}, "nose": {"radii": (0.08, 0.07, 0.07)},
        "brows": {"color": kit.darker(main, 0.5)}}
    return _body({"skin": skin}, solids, face, at=(0, -0.04), scale=0.84, top=0.72, crown_radius=0.5, sides=0.95,
        floor=-0.95, reach=1.4, view=(0.02, 1.4))


@subject("teddy bear", "toy", family="toy", also=("teddy", "plush bear", "stuffed bear", "plushie", "stuffed animal",
    "stuffed toy", "soft toy", "cuddly toy"))
def teddy(look: Look) -> Body:
    main = look.main or "#b8793f"
    pale = look.accent or kit.lighter(main, 0.5)
    solids: list[Solid] = [
        egg((0, 0.12, 0), (0.98, 0.86, 0.80), modifier=noise(0.006, 44)),
        ball((0.74, 0.78, -0.08), 0.34, k=0.08, mirror=True), ball((0.76, 0.80, 0.12), 0.20, "pale", "inner", k=0.04,
            mirror=True), egg((0, -0.20, 0.62), (0.44, 0.34, 0.30), "pale", "skin", k=0.10),
        egg((0, -1.28, -0.1), (0.78, 0.74, 0.62), "coat", part="torso"),
        egg((0, -1.25, 0.30), (0.48, 0.50, 0.30), "pale", "tummy", part="torso"),
        cap((0.68, -0.92, 0.05), (0.98, -1.32, 0.32), (0.25, 0.24), "coat", "arms", k=0.1, part="torso", mirror=True),
        cap((0.45, -1.72, 0.20), (0.62, -1.78, 0.62), (0.30, 0.28), "coat", "legs", part="torso", mirror=True),
        ball((0.66, -1.78, 0.84), 0.17, "pale", "paws", part="torso", mirror=True),
        cone((0.22, -0.66, 0.60), 0.20, 0.05, 0.20, "ribbon", rot=(0, 0, -90), mirror=True, part="torso"),
        ball((0, -0.66, 0.66), 0.09, "ribbon", "knot", part="torso"),
    ]
    face = {"eyes": {"radii": (0.23, 0.24, 0.18), "u": 0.40, "v": 0.24, "iris_color": look.eye or "#5a3418",
        "iris_dark": "#1c0e06", "iris": 0.78}, "nose": {"material": "nose", "at": (0, -0.12),
        "radii": (0.14, 0.095, 0.09), "out": 0.03}, "mouth": {"half_width": 0.22, "v": -0.42}}
    return _body({"skin": kit.fur(main), "coat": kit.fur(main), "pale": kit.fur(pale), "nose": kit.vinyl("#3a221a"),
        "ribbon": kit.cloth("#d2323a")}, solids, face, at=(0, 0.10), scale=0.80, top=0.82, crown_radius=0.62,
            sides=0.98, floor=-2.0, reach=1.4, view=(-0.30, 1.66), neck=(0, -0.66, 0), neck_radius=0.58)


@subject("fire spirit", "spirit", family="spirit", also=("fire elemental", "salamander spirit", "fire sprite"))
def fire(look: Look) -> Body:
    main = look.main or "#f4742a"
    skin = Material(color=main, roughness=0.4, subsurface=0.9, sheen=0.2, glow=0.22,
        pattern=kit.pattern("gradient", "#ffd44a", -0.35, 1.5))
    tongues: list[Solid] = [cap((x, 0.30, 0), (x * 1.25 + d, t, -0.05), (0.42, 0.03), k=0.20) for x, d,
        t in ((-0.52, -0.05, 1.02), (0.0, 0.12, 1.52), (0.52, 0.10, 1.10), (-0.82, -0.12, 0.55), (0.84, 0.10, 0.60))]
    solids = [egg((0, -0.20, 0), (0.96, 0.82, 0.82)), *tongues, ball((1.12, 0.85, 0), 0.06, "skin", "sparks"),
        ball((-1.05, 1.05, 0), 0.05, "skin", "sparks"), egg((0, 0.66, 0.45), (0.17, 0.34, 0.14), "core", "skin", k=0.1)]
    face = {"brows": {"color": "#8a2a0a"}, "blush": {"color": "#ff4a2a", "amount": 0.4}, "mouth": {"half_width": 0.25}}
    return _body({"skin": skin, "core": Material(color="#ffe27a", glow=0.3)}, solids, face, at=(0, -0.16), scale=0.84,
        top=0.66, crown_radius=0.5, sides=0.95, floor=-1.02, reach=1.35, view=(0.18, 1.55),
        backdrop=Backdrop(inner="#6a5a8c", outer="#241a3c"))


@subject("water spirit", "spirit", family="spirit", also=("undine", "water elemental", "water sprite"))
def water(look: Look) -> Body:
    main = look.main or "#4aa8e6"
    skin = Material(color=main, roughness=0.06, subsurface=1.0, sheen=0.3,
        pattern=kit.pattern("gradient", kit.lighter(main, 0.45), 0.6, 1.8))
    solids: list[Solid] = [egg((0, -0.22, 0), (0.96, 0.86, 0.88)),
        cap((0, 0.10, 0), (0, 1.25, 0), (0.72, 0.04), k=0.25), ball((1.15, -0.65, 0.2), 0.13, "skin", "drops"),
        ball((-1.18, -0.35, 0.1), 0.09, "skin", "drops")]
    return _body({"skin": skin}, solids, {"mouth": {"half_width": 0.24}}, at=(0, -0.18), scale=0.82, top=0.9,
        crown_radius=0.34, sides=0.95, floor=-1.06, reach=1.35, view=(0.1, 1.5))


@subject("stone golem", "monster", family="monster", also=("statue", "gargoyle", "rock monster", "earth spirit", "moai",
    "rock golem"))
def golem(look: Look) -> Body:
    main = look.main or "#9a978f"
    skin = Material(color=main, roughness=0.85, subsurface=0.1, sheen=0.15,
        pattern=kit.pattern("speckles", kit.darker(main, 0.28), 14, 0.7))
    solids: list[Solid] = [
        egg((0, -0.02, 0), (0.98, 0.88, 0.80), modifier=noise(0.035, 5)),
        egg((0.55, 0.45, -0.1), (0.42, 0.36, 0.40), k=0.12, modifier=noise(0.03, 7)),
        egg((-0.60, -0.45, 0.05), (0.42, 0.40, 0.44), k=0.12, modifier=noise(0.03, 7)),
        egg((-0.30, 0.84, 0.1), (0.42, 0.10, 0.36), "moss", k=0.06, modifier=noise(0.02, 18)),
        egg((0.72, 0.74, 0.0), (0.24, 0.07, 0.24), "moss", k=0.06, modifier=noise(0.02, 18)),
        star((-0.34, 1.02, 0.2), 5, 0.13, 0.07, 0.03, "petal", rot=(-40, 0, 0)),
        ball((-0.34, 1.03, 0.22), 0.045, "heart"),
    ]
    face = {"brows": {"color": kit.darker(main, 0.55), "thickness": 0.08, "lift": 0.03}, "mouth": {"half_width": 0.28},
        "nose": {"radii": (0.13, 0.12, 0.12)}}
    return _body({"skin": skin, "moss": kit.fur("#6f9440"), "petal": kit.vinyl("#f4f0ea"),
        "heart": kit.vinyl("#f6cf4a")}, solids, face, at=(0, -0.02), scale=0.80, top=0.86, crown_radius=0.55, sides=1.0,
            floor=-0.92, reach=1.4, view=(0.08, 1.45))

"""Office things made of paper, wood and ink: books, pens, pencils, clips, folders."""

from __future__ import annotations

from .catalogue import Body, Look, subject
from .forms import Statue, glass
from .kit import cloth, darker, gold, leather, lighter, metal, mix, paper, vinyl, wood


@subject("book", "office", family="book", also=("dictionary", "novel", "spellbook", "bible", "diary", "album",
    "encyclopedia", "atlas", "library"))
def book(look: Look) -> Body:
    s = Statue(look, "#b23a4a", leather)
    s.paint(page=paper("#f6efdd"), gold=gold(), ribbon=cloth(look.accent or "#f2b632"),
        edge=leather(darker(s.main, 0.25)), leafline=paper("#dccfb2"))
    s.box((0.02, 0, 0.22), (0.92, 1.16, 0.20), round=0.10)
    s.ball((0.02, 0, 0.26), (0.80, 0.95, 0.26), blend=0.1)
    s.box((0.02, 0, -0.36), (0.92, 1.16, 0.08), "edge", round=0.07)
    s.box((-0.84, 0, -0.02), (0.14, 1.17, 0.40), "edge", round=0.13)
    s.box((0.02, 0, -0.12), (0.86, 1.09, 0.24), "page", round=0.03)
    for y in (-1.06, 1.06):
        for x in (0.80,):
            s.box((x, y * 0.95, 0.26), (0.16, 0.15, 0.19), "gold", round=0.06)
    for y in (-0.72, 0.72):
        s.box((-0.85, y, -0.02), (0.15, 0.07, 0.41), "gold", round=0.05, group="rib")
    s.box((0.36, -1.22, 0.0), (0.09, 0.24, 0.03), "ribbon", round=0.02)
    s.box((0.03, 0.98, 0.44), (0.40, 0.05, 0.03), "gold", round=0.02, group="title")
    return s.body(at=(0.02, 0.0), scale=0.74, floor=-1.22, top=1.16, crown_radius=0.6, crown_depth=0.4, sides=1.0,
        view=(0, 1.5))


@subject("notebook", "office", family="book", also=("notepad", "sketchbook", "journal", "calendar", "clipboard",
    "diary book", "to-do list"))
def notebook(look: Look) -> Body:
    s = Statue(look, "#ffd766", paper)
    s.paint(wire=metal("#c9cdd2"), cover=vinyl(look.accent or "#3f8fd8"), line=paper(mix(s.main, "#4a78c8", 0.3)),
        tab1="#e8584f", tab2="#6cbf4a", pencil="#f08a1d", tip=wood("#e8c79a"), lead="#3a3038")
    s.box((0, -0.05, 0.05), (0.92, 1.08, 0.24), round=0.08)
    s.box((0, -0.05, -0.22), (1.0, 1.15, 0.07), "cover", round=0.06)
    for i in range(8):
        x = -0.77 + 0.22 * i
        s.ring((x, 1.04, 0.02), 0.17, 0.042, "wire", (0, 90, 0))
    for y in (0.78, -0.74, -0.92):
        s.box((0, y, 0.29), (0.78, 0.014, 0.012), "line", round=0.005)
    s.box((1.0, 0.5, -0.05), (0.12, 0.13, 0.04), "tab1", round=0.03)
    s.box((1.0, 0.16, -0.05), (0.12, 0.13, 0.04), "tab2", round=0.03)
    s.rod((-1.18, -0.9, 0.2), (-1.18, 0.35, 0.2), 0.11, "pencil")
    s.cone((-1.18, 0.55, 0.2), 0.14, 0.105, 0.03, "tip", round=0.02)
    s.ball((-1.18, 0.70, 0.2), 0.04, "lead")
    return s.body(at=(0, 0.02), scale=0.74, floor=-1.2, top=1.18, crown_radius=0.6, crown_depth=0.35, sides=1.0,
        reach=1.45, view=(0, 1.5))


@subject("pencil", "office", family="pencil", also=("crayon", "coloured pencil", "chalk"))
def pencil(look: Look) -> Body:
    s = Statue(look, "#ffc22e", vinyl)
    s.paint(wood=wood("#ecc794"), lead=vinyl("#3c3a42" if s.plain else s.main), ferrule=metal("#c9cdd2"),
        rubber=vinyl(look.accent or "#f48a9e"), ridge=vinyl(darker(s.main, 0.12)))
    s.cone((0, 0.0, 0), 0.98, 0.70, 0.70, round=0.10)
    s.ball((0, 0.1, 0.22), (0.62, 0.72, 0.50), blend=0.1)
    for x in (0.60,):
        s.rod((x, -0.88, 0.30), (x, 0.85, 0.30), 0.06, "ridge", mirror=True)
    s.cone((0, 1.24, 0), 0.36, 0.70, 0.20, "wood", round=0.05)
    s.cone((0, 1.66, 0), 0.17, 0.22, 0.02, "lead", round=0.03)
    s.cone((0, -1.08, 0), 0.17, 0.73, 0.73, "ferrule", round=0.03)
    for y in (-1.16, -1.0):
        s.ring((0, y, 0), 0.73, 0.035, "ferrule")
    s.cone((0, -1.42, 0), 0.22, 0.64, 0.70, "rubber", round=0.12)
    return s.body(at=(0, 0.10), scale=0.66, floor=-1.64, top=1.12, crown_radius=0.58, sides=0.72, reach=1.1,
        view=(0.05, 1.9))


@subject("pen", "office", family="pen", also=("fountain pen", "ballpoint", "marker", "felt tip", "quill",
    "highlighter"))
def pen(look: Look) -> Body:
    """A stout fountain pen, nib down."""
    s = Statue(look, "#4a7fd0", vinyl)
    s.materials["skin"].roughness = 0.16
    s.paint(gold=gold(), nib=gold(), dark=vinyl(darker(s.main, 0.55)), slit=vinyl("#4a3416"))
    s.cone((0, 0.42, 0), 0.98, 0.70, 0.66, round=0.14)
    s.ball((0, 1.36, 0), (0.60, 0.26, 0.60), blend=0.15)
    s.ball((0, 1.60, 0), 0.13, "gold")
    s.cone((0, -0.60, 0), 0.10, 0.73, 0.73, "gold", round=0.04)
    s.cone((0, -0.86, 0), 0.24, 0.42, 0.56, "dark", round=0.05)
    s.rod((0, -1.0, 0.05), (0, -1.66, 0.10), (0.38, 0.03), "nib")
    s.rod((0, -1.18, 0.36), (0, -1.62, 0.16), 0.016, "slit")
    s.ball((0, -1.14, 0.38), 0.05, "slit")
    s.tube((0.68, 1.3, 0.1), (1.02, 1.3, 0.1), (0.92, 0.2, 0.1), 0.075, "gold")
    s.ball((0.90, 0.15, 0.1), 0.11, "gold")
    return s.body(at=(0, 0.42), scale=0.68, floor=-1.7, top=1.55, crown_radius=0.45, sides=0.75, side_height=0.5,
        reach=1.1, view=(-0.05, 1.85))


@subject("eraser", "office", family="eraser", also=("rubber", "sponge eraser", "whiteboard eraser"))
def eraser(look: Look) -> Body:
    s = Statue(look, "#f9a3b4", vinyl)
    s.paint(sleeve=paper(look.accent or "#3f7fd0"), white=paper("#ffffff"), red=paper("#e8584f"), crumb="#f9c3cc")
    s.box((0, 0.30, 0), (1.0, 0.86, 0.52), round=0.24)
    s.box((0, -0.78, 0), (1.06, 0.44, 0.58), "sleeve", round=0.06)
    s.box((0, -0.46, 0), (1.07, 0.06, 0.59), "white", round=0.03)
    s.box((0, -1.1, 0), (1.07, 0.06, 0.59), "red", round=0.03)
    s.ball((-0.98, 1.1, 0.3), 0.34, op="subtract", blend=0.1)
    for x, z in ((1.3, 0.3), (1.45, 0.5), (-1.35, 0.4), (-1.22, 0.7)):
        s.ball((x, -1.18, z), (0.10, 0.05, 0.05), "crumb", (0, s.vary(0, 80), 20))
    return s.body(at=(0, 0.30), scale=0.72, floor=-1.22, top=1.16, crown_radius=0.7, crown_depth=0.5, sides=1.05,
        reach=1.5, view=(0, 1.5))


@subject("envelope", "office", family="letter", also=("letter", "mail", "email", "postcard", "stamp", "invitation"))
def envelope(look: Look) -> Body:
    s = Statue(look, "#fbeed3", paper)
    fold = paper(darker(s.main, 0.12))
    s.paint(fold=fold, wax=vinyl(look.accent or "#d8333c"), stamp=paper("#5aa7d8"), white=paper("#ffffff"))
    s.box((0, -0.12, 0), (1.24, 0.86, 0.26), round=0.08)
    s.box((0, -0.22, 0.06), (0.86, 0.66, 0.30), round=0.2, blend=0.12)
    for a in (1, -1):
        s.rod((1.14 * a, 0.70, 0.27), (0.0, 0.30, 0.40), 0.028, "fold")
        s.rod((1.14 * a, -0.90, 0.27), (0.72 * a, -0.52, 0.33), 0.025, "fold")
    s.cone((0, 0.36, 0.40), 0.06, 0.22, 0.22, "wax", (90, 0, 0), round=0.05, modifier=("noise", 0.02, 9))
    s.star((0, 0.36, 0.47), 5, 0.11, 0.05, 0.03, "wax", group="seal", round=0.02)
    s.box((0.94, 0.42, 0.27), (0.19, 0.22, 0.03), "white", (0, 0, -5), round=0.02)
    s.box((0.94, 0.42, 0.29), (0.14, 0.17, 0.03), "stamp", (0, 0, -5), round=0.02)
    return s.body(at=(0, -0.28), scale=0.64, floor=-1.0, top=0.74, crown_radius=0.7, crown_depth=0.3, sides=1.25,
        side_height=-0.1,
                  reach=1.5, view=(-0.12, 1.5))


@subject("paper clip", "office", family="clip", also=("paperclip", "clip", "safety pin", "pin", "thumbtack",
    "drawing pin"))
def paper_clip(look: Look) -> Body:
    """A big wire clip with the face on a smooth plate held between its loops."""
    s = Statue(look, "#f2c14e", vinyl)
    wire = metal(look.accent or look.main or "#b9c2d6", 0.18)
    s.paint(wire=wire, sheet=paper("#fffaf0"), line=paper("#b9d2ee"))
    s.ball((0, -0.05, 0.12), (0.80, 0.84, 0.42))
    r = 0.095
    for x, low, high, z in ((-0.95, -0.85, 1.0, 0.0), (0.95, -1.15, 1.0, 0.0), (-0.62, -1.15, 0.78, -0.1),
            (0.62, -0.6, 0.78, -0.1)):
        s.rod((x, low, z), (x, high, z), r, "wire", blend=0.0)
    s.ring((0, 1.0, 0), 0.95, r, "wire", (0, 0, 0), 90, blend=0.0)
    s.ring((0, 0.78, -0.1), 0.62, r, "wire", (0, 0, 0), 90, blend=0.0)
    s.ring((0.165, -1.15, -0.05), 0.785, r, "wire", (0, 0, 180), 90, blend=0.0)
    s.box((0.1, -1.2, -0.32), (1.15, 0.72, 0.04), "sheet", (0, 0, 5), round=0.03)
    for y in (-1.0, -1.25, -1.5):
        s.rod((-0.75, y - 0.08, -0.27), (0.95, y + 0.08, -0.27), 0.016, "line")
    return s.body(at=(0, -0.05), scale=0.74, floor=-1.98, top=1.98, crown_radius=0.4, crown_depth=0.2, sides=1.05,
        view=(0, 2.1),
                  iris="#3a77c9")


@subject("folder", "office", family="folder", also=("file", "file folder", "binder", "document", "map", "newspaper",
    "paper"))
def folder(look: Look) -> Body:
    s = Statue(look, "#ffcf5c", paper)
    s.paint(back=paper(darker(s.main, 0.14)), sheet=paper("#ffffff"), line=paper("#a9c3e6"), label=paper("#ffffff"))
    s.box((0, -0.22, 0.10), (1.16, 0.78, 0.22), rot=(-6, 0, 0), round=0.10)
    s.ball((0, -0.22, 0.16), (0.86, 0.66, 0.26), blend=0.12)
    s.box((0, 0.0, -0.22), (1.18, 0.88, 0.08), "back", round=0.07)
    s.box((-0.66, 0.92, -0.22), (0.48, 0.16, 0.08), "back", round=0.07)
    s.box((0.10, 0.26, -0.08), (0.98, 0.86, 0.03), "sheet", (0, 0, -3), round=0.02)
    s.box((0.0, 0.18, -0.01), (1.0, 0.80, 0.03), "sheet", (0, 0, 3), round=0.02)
    for y in (0.82, 0.70):
        s.box((0.1, y, 0.025), (0.7, 0.014, 0.012), "line", (0, 0, 3), round=0.005)
    s.box((-0.66, 0.94, -0.13), (0.32, 0.08, 0.02), "label", round=0.02)
    return s.body(at=(0, -0.26), scale=0.68, floor=-1.02, top=1.06, crown_radius=0.7, crown_depth=0.3, sides=1.18,
        side_height=-0.1, view=(0, 1.45))


@subject("ink bottle", "office", family="bottle", also=("inkwell", "ink", "glue", "paint pot", "glue bottle"))
def ink_bottle(look: Look) -> Body:
    s = Statue(look, "#4a62c8", glass)
    s.paint(cap=gold(), label=paper(), quill=vinyl("#fdf8ee"), shaft=vinyl("#d9c79a"), drop=vinyl(darker(s.main, 0.3)),
        glass=glass(lighter(s.main, 0.6)))
    s.box((0, -0.28, 0), (1.0, 0.78, 0.80), round=0.34)
    s.cone((0, 0.56, 0), 0.20, 0.42, 0.38, "glass", round=0.04, blend=0.1)
    s.ring((0, 0.74, 0), 0.42, 0.09, "cap")
    s.rod((0.1, 0.5, 0), (0.85, 1.72, -0.1), (0.035, 0.025), "shaft")
    s.ball((0.66, 1.38, -0.08), (0.20, 0.62, 0.05), "quill", (0, 0, -32), modifier=("bend", 0.25))
    s.ball((-0.68, -0.98, 0.95), (0.26, 0.05, 0.18), "drop")
    s.ball((-0.98, -1.0, 0.82), (0.10, 0.04, 0.08), "drop")
    return s.body(at=(0, -0.26), scale=0.76, floor=-1.06, top=0.78, crown_radius=0.42, sides=1.0, side_height=-0.2,
        view=(0.22, 1.6))

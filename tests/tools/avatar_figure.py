"""A small figure for tests of avatars: a round body with a hat, a beard that moves with the jaw and a chest that stays."""

from animism.tools.sculpture import Sculpture


def figure(**changes):
    return Sculpture(**{
        "materials": {
            "skin": {"color": "#c0392b", "roughness": 0.35}, "hair": {"color": "#f4efe6"}, "cloth": {"color": "#2f9c8f"},
        },
        "solids": [
            {"shape": "ellipsoid", "radii": (1.0, 0.92, 0.95)},
            {"shape": "cone", "center": (0, 1.0, 0), "half_height": 0.3, "bottom": 0.6, "top": 0.4,
             "material": "cloth", "group": "hat"},
            {"shape": "ellipsoid", "center": (0, -0.95, 0.55), "radii": (0.4, 0.3, 0.2), "material": "hair",
             "group": "beard", "part": "jaw"},
            {"shape": "ellipsoid", "center": (0, -1.5, -0.1), "radii": (0.9, 0.6, 0.5), "material": "cloth",
             "group": "body", "part": "torso"},
        ],
        "camera": {"height": 0.0, "half_frame": 1.7}, "floor": -2.2, **changes,
    })  # fmt: skip

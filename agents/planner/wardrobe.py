"""What the sculpture library can put on a character, in one place for the planner. It defines nothing of its own."""

from __future__ import annotations

from ...tools.sculpture.colours import COLOURS, HAIR_COLOURS, find_colour
from ...tools.sculpture.compose import DRESSED, worn_by
from ...tools.sculpture.dressing import MATERIALS, find_material
from ...tools.sculpture.resolve import find_subject, is_name, known_subject, plain
from ...tools.sculpture.roles import find_role
from ...tools.sculpture.subjects.catalogue import SUBJECTS
from ...tools.sculpture.subjects.people_clothes import GARMENTS
from ...tools.sculpture.subjects.people_hair import STYLES
from ...tools.sculpture.subjects.people_traits import longest_key
from ...tools.sculpture.wear import ITEMS, Item, find_item

__all__ = [
    "COLOURS", "DRESSED", "GARMENTS", "HAIR_COLOURS", "ITEMS", "MATERIALS", "STYLES", "SUBJECTS", "Item", "find_colour",
    "find_item", "find_material", "find_role", "find_subject", "is_name", "known_subject", "longest_key", "plain",
    "worn_by",
]

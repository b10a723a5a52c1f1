"""How large a card may be. Cards come from anybody; the largest that people share are about 50 MB of pictures and 2 MB
of text, so these leave room and stop bombs."""

from __future__ import annotations

FILE = 256 * 2**20
"""Bytes of a card file."""
JSON = 16 * 2**20
"""Bytes of the card's JSON, whatever it lies in, after unpacking."""
DEPTH = 64
"""Levels of lists and objects."""
NODES = 500_000
"""Values in all."""
STRING = 12_000_000
"""Characters of one value; a picture may be written as text."""
TEXT = 2_000_000
"""Characters of one text that people read."""
NAME = 1_000
LIST = 2_000
"""Items of a list of texts or assets."""
ENTRIES = 20_000
"""Of a lorebook."""
CHUNKS = 100_000
"""Of a PNG; an APNG of 1,000 frames has a few thousand."""
FILES = 4_000
"""Of a CHARX."""
UNPACKED = 512 * 2**20
"""Bytes of a CHARX in all, unpacked."""
RATIO = 200
"""Unpacked bytes for each packed one, beyond the first megabyte. Text packs to a tenth, pictures hardly."""

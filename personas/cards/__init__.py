"""Character cards V1, V2 and V3 in PNG, APNG, JSON and CHARX: read, kept and written. Nothing here makes a persona."""

from .card import Card
from .reading import read_card
from .writer import card_charx, card_json, card_png, card_v2, card_v3

__all__ = ["Card", "card_charx", "card_json", "card_png", "card_v2", "card_v3", "read_card"]

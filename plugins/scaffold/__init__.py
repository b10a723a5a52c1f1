"""A new plugin's package, written from templates: whole or not at all, with a name that clashes with nothing."""

from .names import KINDS, Names, names_of
from .writing import Written, write_plugin

__all__ = ["KINDS", "Names", "Written", "names_of", "write_plugin"]

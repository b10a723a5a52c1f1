"""The offline author: deterministic, rule-based, needs nothing. See :mod:`animism.agents.offline.author`."""

from .author import write_persona
from .understand import Understanding, understand

__all__ = ["Understanding", "understand", "write_persona"]

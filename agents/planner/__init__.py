"""Making and changing a persona by conversation."""

from ..differences import Difference, compare
from .planner import Planner, PlannerAnswer, Take

__all__ = ["Difference", "Planner", "PlannerAnswer", "Take", "compare"]

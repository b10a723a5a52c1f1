"""The rule-based partner in conversation: speaks in character with no model and no network. See :mod:`.talk`."""

from .honesty import (
    asks_for_harm,
    gives_orders,
    is_sexual,
    looks_like_a_child,
    needs_care,
    prompt_rules,
    sincerely_asks_if_ai,
)
from .talk import reply, welcome
from .turn import Turn

__all__ = ["Turn", "asks_for_harm", "gives_orders", "is_sexual", "looks_like_a_child", "needs_care", "prompt_rules", "reply", "sincerely_asks_if_ai", "welcome"]

"""Text that is shown to a chat model as material, between tags that it cannot close itself."""

from __future__ import annotations


def material(tag: str, text: str) -> str:
    """``<tag>text</tag>`` with every angle bracket of ``text`` made harmless."""
    return f"<{tag}>{text.replace('<', '‹').replace('>', '›')}</{tag}>"

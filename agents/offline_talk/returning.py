"""The first words of a meeting: the greeting, or for an old acquaintance a welcome back."""

from __future__ import annotations

from collections.abc import Sequence

from ...personas.spec import PersonaSpec
from . import about_user, foreign_talk
from .character import Character
from .context import Talk
from .message import Message
from .turn import Turn


def welcomed(spec: PersonaSpec, turns: Sequence[Turn], memories: Sequence[str], user_name: str) -> tuple[Talk, str]:
    """The talk and the unpolished words."""
    talk = Talk(Character.read(spec), turns, Message.of(""), memories, user_name, 0)
    known = bool(talk.theirs or memories or talk.name)
    if not known:
        return talk, _greeting(talk)
    if native := foreign_talk.welcome_back(talk):
        return talk, native
    return talk, f"{talk.sure('welcome_back' if talk.name else 'welcome_stranger')} {_last_time(talk)}"


def _greeting(talk: Talk) -> str:
    words = talk.me.spec.greeting.replace("{", "").replace("}", "").strip()
    return f"[{talk.me.spec.greeting_emotion}] {words}" if words else f"{talk.sure('greet')} {talk.line('who')}"


def _last_time(talk: Talk) -> str:
    """One thing known about them, or what the talk was about, asked after."""
    done = [s for r, s in about_user.told(talk.theirs) if r.intent in ("want", "going", "did")]
    known = about_user.everything(talk.theirs, talk.memories, talk.name)
    if done and talk.chance(0.5):
        return talk.line("last_told", x=done[-1])
    if known:
        return talk.line("last_known", x=talk.least(known[:4]))
    return talk.line("last_unknown")

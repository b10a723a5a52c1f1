"""The order in which an answer is found: care and honesty first, then a running game, then what was meant, then the well.

``reply`` and ``welcome`` are the whole interface; both are pure functions of their arguments.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...personas.spec import PersonaSpec
from . import answers_care, answers_ideas, answers_social, answers_told, foreign_talk, games, lore, material, questions
from .answers import ANSWERS
from .character import Character
from .context import Talk
from .intents import Reading
from .manners import treated
from .message import Message
from .seasoning import seasoned
from .spoken import polished
from .turn import Turn
from .views import core, opinion, stance, thing

_MANNERS = frozenset(("greet", "thanks", "laugh", "ok", "sorry", "yes", "no", "rude_word"))
"""Meanings that give way to anything else said in the same message."""
_BARE = frozenset(
    (
        "bye",
        "low",
        "lonely",
        "worried",
        "sick",
        "love_you",
        "insult",
        "quiet",
        "joke",
        "poem",
        "song",
        "story",
        "play",
        "quit",
        "bored",
        "which_name",
        "about_me",
        "remember",
    )
)
"""Meanings whose answer stands alone."""


def reply(
    spec: PersonaSpec,
    turns: Sequence[Turn],
    message: str,
    *,
    memories: Sequence[str] = (),
    user_name: str = "",
    seed: int = 0,
) -> str:
    """What the persona answers: one to four sentences with ``[emotion]`` tags where the feeling changes, at most
    :data:`spoken.LONGEST` characters. ``turns`` is the talk so far, oldest first, without ``message``; ``memories`` are
    third-person sentences about the listener ("They have a dog called Biscuit."). Never raises for any text."""
    talk = Talk(Character.read(spec), turns, Message.of(message), memories, user_name, seed)
    found, may_season = _found(talk)
    return _finished(talk, found, may_season)


def welcome(spec: PersonaSpec, turns: Sequence[Turn], *, memories: Sequence[str] = (), user_name: str = "") -> str:
    """What it says first: the spec's greeting to somebody new, and to an old acquaintance a welcome back that knows
    something of the last time."""
    from .returning import welcomed

    return _finished(*welcomed(spec, turns, memories, user_name), may_season=False)


def _found(talk: Talk) -> tuple[str, bool]:
    """The answer, unpolished, by the first way that has one, and whether it may be seasoned."""
    for way in (
        _guarded,
        foreign_talk.answered,
        games.played,
        _by_form,
        _by_question,
        _by_dialogue,
        lore.answer,
        _by_meaning,
        _by_common_thing,
    ):
        if found := way(talk).strip():
            return found, way not in (_guarded, foreign_talk.answered, games.played, _by_dialogue) and not _BARE & {
                r[0].intent for r in talk.message.readings if r
            }
    return _at_a_loss(talk), True


def _guarded(talk: Talk) -> str:
    return answers_care.guarded(talk, talk.message.raw) or answers_care.avoided(talk)


def _by_form(talk: Talk) -> str:
    """Silence, pictures, pasted heaps, keys hit at random, shouting, the same again."""
    message = talk.message
    if message.silent or message.emoji:
        return answers_social.silence(talk)
    if message.pasted:
        return talk.sure("link") if "http" in message.raw and message.whole < 300 else talk.sure("pasted")
    if message.gibberish and not any(message.readings):
        return answers_social.gibberish(talk)
    if answers_care.heard_before(talk) and talk.theirs and (line := answers_social.repeated(talk)):
        return line
    if message.shouted and (talk.chance(0.5) if not message.asks else not any(message.readings)):
        return answers_social.shout(talk)
    return answers_ideas.sums(talk)


def _by_question(talk: Talk) -> str:
    return questions.take(talk)


def _by_dialogue(talk: Talk) -> str:
    """An example dialogue of the spec whose user line is nearly the message."""
    from .examples import example

    return example(talk)


def _main(talk: Talk) -> list[Reading]:
    """The readings to try, best first: those of the clause that matters most, manners after the rest."""
    ranked = [
        (r.score - (4.0 if r.intent in _MANNERS else 0.0) + 0.4 * at, r)
        for at, readings in enumerate(talk.message.readings)
        for r in readings[:4]
    ]
    return [r for _, r in sorted(ranked, key=lambda pair: -pair[0])]


def _by_meaning(talk: Talk) -> str:
    readings = _main(talk)
    for reading in readings:
        if reading.intent.startswith("game_"):
            return games.begin(talk, reading)
        answer = ANSWERS.get(reading.intent)
        if answer and (found := answer(talk, reading).strip()):
            return f"{_courtesy(talk, reading)} {found}"
    return ""


def _courtesy(talk: Talk, main: Reading) -> str:
    """A word for what else was in the message: the name told, the thanks."""
    for readings in talk.message.readings:
        best = readings[0] if readings else None
        if best is None or best.clause is main.clause:
            continue
        if best.intent == "my_name" and main.intent != "my_name":
            return answers_told.my_name(talk, best).split("? ")[0]
        if best.intent == "low" and main.intent not in ("low", "bye"):
            return talk.line("low")
        if best.intent in ("thanks", "praise") and main.intent in ("bye",):
            return talk.line(best.intent)
    return ""


_SPEAKS = re.compile(
    r"^(?:do|does|is|are|can|will|would|where|what|who|how|why|when|make|give|get|bring|go|come|let)\b|\b(?:i|you|me|my|your|we)\b"
)


def _by_common_thing(talk: Talk) -> str:
    """No pattern fits, but something it has a view on was named."""
    if not talk.message.clauses:
        return ""
    words = talk.message.words
    if (
        talk.message.asks
        and any(re.search(rf"\b{re.escape(one)}\b", words) for one in (talk.me.nouns, talk.me.a_noun))
        and (line := talk.line("kind_ask"))
    ):
        return line
    named = core(words)
    if named and len(words.split()) <= 4 and not _SPEAKS.search(words) and (thing(named) or stance(talk, named)):
        return opinion(talk, named)
    clause = max(talk.message.clauses, key=lambda c: len(c.words))
    return answers_told.other(talk, Reading("i_other", 0.0, clause, {"x": clause.words})) if not clause.asks else ""


def _at_a_loss(talk: Talk) -> str:
    """Nothing was understood: says so in its own way, and offers something of its own."""
    line = talk.line("lost_question" if talk.message.asks else "lost") if talk.chance(0.8) else ""
    return (
        f"{line} {material.remark(talk) if talk.chance(0.6) else ''}"
        if line
        else material.remark(talk) or talk.sure("lost")
    )


def _finished(talk: Talk, found: str, may_season: bool) -> str:
    """Now and then a callback or a question of its own; then the form."""
    resting = "neutral" if talk.me.feeling(0) in ("thinking",) else talk.me.feeling(0)
    text = polished(seasoned(talk, found) if may_season else found, "sadness" if treated(talk) < -2 else resting)
    return text or polished(material.remark(talk) or talk.me.short, resting)

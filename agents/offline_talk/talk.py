"""The order in which an answer is found: care and honesty first, then a running game, then what was meant, then the well.

``reply`` and ``welcome`` are the whole interface; both are pure functions of their arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...personas.spec import PersonaSpec
from . import (
    answers_care,
    answers_ideas,
    answers_memory,
    answers_self,
    answers_social,
    answers_told,
    foreign_talk,
    games,
    material,
    questions,
)
from .character import Character
from .context import Talk
from .intents import Reading
from .manners import treated
from .message import Message
from .seasoning import seasoned
from .spoken import polished
from .turn import Turn
from .views import core, opinion, stance, thing

Answer = Callable[[Talk, Reading], str]
ANSWERS: dict[str, Answer] = {
    "greet": answers_social.greet, "how_are_you": answers_social.how_are_you, "bye": answers_social.bye, "thanks": answers_social.thanks, "sorry": answers_social.sorry,
    "praise": answers_social.praise, "insult": answers_social.insult, "love_you": answers_social.love, "laugh": answers_social.laugh, "yes": answers_social.yes, "no": answers_social.no,
    "ok": answers_social.ok, "why": answers_social.why, "really": answers_social.really, "more": answers_social.more, "huh": answers_social.huh, "dunno": answers_social.dunno,
    "nevermind": answers_social.nevermind, "agree": answers_social.agree, "disagree": answers_social.disagree, "quiet": answers_social.quiet, "rude_word": answers_social.rude_word,
    "glad": answers_social.glad_to_nod,
    "who": answers_self.who, "name": answers_self.name, "age": answers_self.age, "home": answers_self.home, "likes": answers_self.likes, "dislikes": answers_self.dislikes,
    "favourite": answers_self.favourite, "day": answers_self.day, "doing": answers_self.doing, "thinking": answers_self.thinking, "dream": answers_self.dream, "friends": answers_self.friends,
    "family": answers_self.family, "fear": answers_self.fear, "story": answers_self.story, "childhood": answers_self.childhood, "happy": answers_self.mood, "secret": answers_self.secret,
    "looks": answers_self.looks, "like_to_be": answers_self.like_to_be, "opinion": answers_self.opinion, "tell_about": answers_self.tell_about, "choose": answers_self.choose,
    "how_do_you": answers_self.how_do_you, "can_you": answers_self.can_you, "ever": answers_self.ever, "do_you": answers_self.do_you, "are_you": answers_self.are_you,
    "would_you": answers_self.would_you,
    "my_name": answers_told.my_name, "have": answers_told.have, "my_is": answers_told.my_is, "my_does": answers_told.my_does, "i_like": answers_told.i_like,
    "i_dislike": answers_told.i_dislike, "i_from": answers_told.i_from, "i_work": answers_told.i_work, "i_age": answers_told.i_age, "birthday": answers_told.birthday,
    "low": answers_told.low, "lonely": answers_told.lonely, "worried": answers_told.worried, "tired": answers_told.tired, "sick": answers_told.sick, "angry": answers_told.angry,
    "bored": answers_told.bored, "hungry": answers_told.hungry, "want": answers_told.want, "did": answers_told.did, "going": answers_told.going, "think": answers_told.think,
    "i_am": answers_told.i_am, "i_other": answers_told.other,
    "which_name": answers_memory.which_name, "about_me": answers_memory.about_me, "remember": answers_memory.remember,
    "joke": answers_ideas.joke, "poem": answers_ideas.poem, "song": answers_ideas.song, "dance": answers_ideas.dance, "advice": answers_ideas.advice, "meaning": answers_ideas.meaning,
    "compliment_me": answers_ideas.about_you, "fact": answers_ideas.fact, "news": answers_ideas.news, "weather": answers_ideas.weather, "time": answers_ideas.time,
    "code": answers_ideas.code, "translate": answers_ideas.translate, "future": answers_ideas.future, "errand": answers_ideas.errand, "say": answers_ideas.say,
    "pretend": answers_ideas.pretend, "made_by": answers_ideas.made_by, "recommend": answers_ideas.recommend, "do_you_think": answers_ideas.do_you_think,
    "how_so": answers_social.how_so, "here": answers_social.here, "wake": answers_social.wake, "trust": answers_social.trust,
    "my_question": answers_self.my_question, "price": answers_self.price, "they_are": answers_told.they_are, "you_are": answers_social.you_are, "fragment": answers_told.fragment,
    "play": games.offer, "quit": games.nothing_to_quit,
}
_MANNERS = frozenset(("greet", "thanks", "laugh", "ok", "sorry", "yes", "no", "rude_word"))
"""Meanings that give way to anything else said in the same message."""
_BARE = frozenset(("bye", "low", "lonely", "worried", "sick", "love_you", "insult", "quiet", "joke", "poem", "song", "story", "play", "quit", "bored", "which_name", "about_me", "remember"))
"""Meanings whose answer stands alone."""


def reply(spec: PersonaSpec, turns: Sequence[Turn], message: str, *, memories: Sequence[str] = (), user_name: str = "", seed: int = 0) -> str:
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
    for way in (_guarded, foreign_talk.answered, games.played, _by_form, _by_question, _by_dialogue, _by_meaning, _by_common_thing):
        if found := way(talk).strip():
            return found, way not in (_guarded, foreign_talk.answered, games.played, _by_dialogue) and not _BARE & {r[0].intent for r in talk.message.readings if r}
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
    if message.gibberish:
        return answers_social.gibberish(talk)
    if answers_care.heard_before(talk) and talk.theirs and (line := answers_social.repeated(talk)):
        return line
    if message.shouted and not message.asks and talk.chance(0.5):
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
    ranked = [(r.score - (4.0 if r.intent in _MANNERS else 0.0) + 0.4 * at, r) for at, readings in enumerate(talk.message.readings) for r in readings[:4]]
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


def _by_common_thing(talk: Talk) -> str:
    """No pattern fits, but something it has a view on was named."""
    if not talk.message.clauses:
        return ""
    words = talk.message.words
    named = core(words)
    if named and len(words.split()) <= 6 and (thing(named) or stance(talk, named)):
        return opinion(talk, named)
    clause = max(talk.message.clauses, key=lambda c: len(c.words))
    return answers_told.other(talk, Reading("i_other", 0.0, clause, {"x": clause.words})) if not clause.asks else ""


def _at_a_loss(talk: Talk) -> str:
    """Nothing was understood: says so in its own way, and offers something of its own."""
    line = talk.line("lost_question" if talk.message.asks else "lost") if talk.chance(0.8) else ""
    return f"{line} {material.remark(talk)}" if line else material.remark(talk) or talk.sure("lost")


def _finished(talk: Talk, found: str, may_season: bool) -> str:
    """Now and then a callback or a question of its own; then the form."""
    resting = "neutral" if talk.me.feeling(0) in ("thinking",) else talk.me.feeling(0)
    text = polished(seasoned(talk, found) if may_season else found, "sadness" if treated(talk) < -2 else resting)
    return text or polished(material.remark(talk) or talk.me.short, resting)



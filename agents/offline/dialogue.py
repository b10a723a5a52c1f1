"""Lets the character speak: the greeting and the example dialogues, in the first person and in its register."""

from __future__ import annotations

import re

from ...personas.spec import Exchange
from .casting_notes import Cast, first_person_facts
from .grammar import capital, join
from .lexicon.topics import Topic
from .world import frames
from .world.frames import lines

_WHO = ("Who are you?", "Tell me about yourself.", "And you are?", "What are you, exactly?", "Have we met?", "Introduce yourself!")
_WHAT_LOVE = ("What do you love most?", "What makes you happy?", "Is there anything you really love?", "What gets you up in the morning?")
_STORY = ("Tell me a story.", "What's the best thing that ever happened to you?", "Go on, tell me a story about yourself.", "Have you ever had an adventure?",
          "What happened to you, back then?")
_HATE = ("What can't you stand?", "What annoys you?", "Is there anything you hate?", "What makes you cross?")
_ADVICE = ("Any advice for me?", "I've had a bad day. What should I do?", "What has life taught you?", "Could you cheer me up?", "Give me some words of wisdom.")
_WISH = ("What do you wish for?", "Do you have a dream?", "What would you still like to do?", "Where do you see yourself in ten years?")
_DAYS = ("What do you do all day?", "How do you spend your days?", "What's a normal day for you?")


def _pick(cast: Cast, block: str, **extra: str) -> str:
    return cast.say(cast.scribe.pick(lines(block)), **extra)


def _open(cast: Cast) -> str:
    return cast.frame("open") if cast.random.random() < 0.6 else ""


def _close(cast: Cast) -> str:
    return cast.frame("close") if cast.random.random() < 0.35 else ""


def _feel(cast: Cast, at: int) -> str:
    return cast.register["feel"][0].split()[at]


def greeting(cast: Cast) -> str:
    """Two to four short sentences with the name in them, and something of the pastime or the thing."""
    hello = cast.say(cast.frame("greet"), name=cast.name)
    thing = cast.say(cast.scribe.pick(cast.topic.things))
    if cast.found.facts and cast.random.random() < 0.5:
        catch = _pick(cast, frames.FACT, fact=first_person_facts(cast.found)[0])
    elif cast.invented:
        catch = _pick(cast, frames.MUSING, like=cast.say(cast.of("k")))
    else:
        catch = _pick(cast, frames.CATCH, thing=thing)
    return cast.blend(join(hello, "And no, no relation" if cast.found.real_name else "", catch))


def _who(cast: Cast) -> Exchange:
    facts = first_person_facts(cast.found)
    more = _pick(cast, frames.FACT, fact=" and ".join(facts[:2])) if facts else cast.say("I {b}.", b=cast.say(cast.of("b")))
    extra = cast.say(cast.frame("ask")) if cast.random.random() < 0.5 else _close(cast)
    return Exchange(user=cast.scribe.pick(_WHO), persona=join(_open(cast), cast.say(cast.frame("who"), name=cast.short), more, extra), emotion=_feel(cast, 0))


def _opinion(cast: Cast, topic: Topic) -> str:
    return cast.saying(lines(frames.OPINION), o=cast.say(cast.scribe.pick(topic.opinions)))


def _pride(cast: Cast, topic: Topic) -> str:
    tail = cast.say(cast.frame("tail"))
    told = topic.proud[len(cast.name) % len(topic.proud)] if topic is cast.topic and not cast.invented else ""
    others = [w for w in topic.proud if w != told] or list(topic.proud)
    return _pick(cast, frames.TALE_OF_PRIDE, w=cast.say(cast.scribe.pick(others).removeprefix("once ")), tail=tail)


def _feat(cast: Cast) -> str:
    """A boast out of the thing's own life."""
    return _pick(cast, frames.TALE_OF_PRIDE, w=cast.say(cast.of("l").removeprefix("once ")), tail=cast.say(cast.frame("tail")))


def _passion(cast: Cast) -> Exchange:
    topic, random = cast.topic, cast.random
    thing = cast.say(cast.scribe.pick(topic.things))
    if cast.invented:
        dear = cast.found.loves[0] if cast.found.loves else cast.say(cast.of("k"))
        return Exchange(user=cast.scribe.pick(_WHAT_LOVE), persona=join(_open(cast), cast.say(cast.frame("love"), thing=dear), cast.saying(lines(frames.OPINION), o=cast.say(cast.of("s")))),
                        emotion=_feel(cast, 1))
    loved = cast.found.loves[0] if cast.found.loves else topic.noun
    ask = random.choice((f"Why {cast.scribe.slots['noun_h']}?", f"I hear you love {loved}.", f"What is it about {cast.scribe.slots['noun_h']}?", f"So, {loved}?", *_WHAT_LOVE[:2]))
    first = cast.say(cast.frame("love"), thing=loved if random.random() < 0.6 else thing) if ask in _WHAT_LOVE else _pick(cast, frames.PASSION, thing=thing)
    return Exchange(user=ask, persona=join(_open(cast), first, _opinion(cast, topic)), emotion=_feel(cast, 1))


def _how(cast: Cast) -> Exchange:
    topic = cast.trade or cast.topic
    slots = cast.scribe.slots
    how = _pick(cast, frames.HOW, m=cast.say(cast.of("m")))
    if cast.found.is_person or cast.invented:
        user = f"What is it like to be {slots['a_role']}?" if cast.found.role else cast.scribe.pick(_DAYS)
        persona = join(_open(cast), _pick(cast, frames.CALLING, d=cast.say(cast.of("d"))), _feat(cast) if cast.invented else _pride(cast, topic))
    else:
        task = f"work as {slots['a_role']}" if cast.trade or cast.found.role else topic.verb
        user = cast.random.choice((f"How does {slots['a_noun']} {task}?", f"Can {slots['a_noun']} really {task}?", f"Isn't it hard to {task} when you're {slots['a_noun']}?"))
        persona = join(_open(cast), how, _pride(cast, topic))
    return Exchange(user=user, persona=persona, emotion="smug" if _feel(cast, 1) == "love" else _feel(cast, 1))


def _story(cast: Cast) -> Exchange:
    topic = cast.topic
    thing = cast.say(cast.scribe.pick(topic.things))
    deed = cast.say(cast.of("l").removeprefix("once ")) if cast.invented else cast.deed(me=True)
    setting = _pick(cast, frames.SETTING)
    middle = _pick(cast, frames.TROUBLE, thing=thing) if not cast.invented else ""
    if cast.invented:
        middle = _pick(cast, frames.TROUBLE_LIFE, like=cast.say(cast.of("k")))
    return Exchange(user=cast.scribe.pick(_STORY), persona=join(_open(cast), setting, middle, _pick(cast, frames.TURN_LIFE if cast.invented else frames.TURN, w=deed), cast.say(cast.frame("end"))),
                    emotion=_feel(cast, 3))


def _hate(cast: Cast) -> Exchange:
    told = [h for h in cast.found.hates if h]
    peeve = told[0] if told else cast.say(cast.scribe.pick((*cast.topic.peeves, *cast.world["p"]) if not cast.invented else cast.world["p"]))
    ask = f"What do you think of {peeve}?" if told else cast.scribe.pick(_HATE)
    reason = _pick(cast, frames.REASON)
    return Exchange(user=ask, persona=join(_open(cast), cast.say(cast.frame("hate"), peeve=peeve), reason), emotion=_feel(cast, 2))


def _advice(cast: Cast) -> Exchange:
    told = cast.saying(lines(frames.ADVICE), s=cast.say(cast.of("s")), x=cast.say(cast.of("s") if cast.invented else cast.scribe.pick(cast.topic.proverbs)))
    return Exchange(user=cast.scribe.pick(_ADVICE), persona=join(_open(cast), told, cast.say(cast.frame("ask")) if cast.random.random() < 0.4 else _close(cast)),
                    emotion="thinking")


def _wish(cast: Cast) -> Exchange:
    wish = cast.found.wishes[0] if cast.found.wishes else cast.say(cast.scribe.pick(cast.world["a"] if cast.invented else (*cast.topic.ambitions, *cast.world["a"])))
    return Exchange(user=cast.scribe.pick(_WISH), persona=join(_open(cast), _pick(cast, frames.DREAM, a=wish), cast.say(cast.frame("ask"))), emotion="love")


def dialogues(cast: Cast) -> list[Exchange]:
    """Six exchanges; what the description tells (a wish, a hatred) is always asked about."""
    acts = [_who, _passion, _how, _story, _hate, _wish if cast.found.wishes or cast.random.random() < 0.4 else _advice]
    made = [act(cast) for act in acts]
    return [exchange.model_copy(update={"persona": cast.blend(_polish(exchange.persona))}) for exchange in made]


def _polish(text: str) -> str:
    """Small repairs where frames meet: doubled stops, a capital after a colon that is no name."""
    text = re.sub(r"\s+([,.;!?])", r"\1", text)
    text = re.sub(r"([!?])[.;,]", r"\1", text)
    text = re.sub(r",\s*,", ",", text)
    return capital(text)

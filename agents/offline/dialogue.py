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


LONGEST_GREETING = 140
"""Characters; about seven seconds of speech."""


def _is_plural(phrase: str) -> bool:
    """Whether "is" after the phrase should be "are"."""
    head = re.split(r" (?:of|in|with|that|who|from|for|on|at|to|nobody|somebody) ", phrase)[0].split()[-1]
    return bool(re.search(r"[^s]s$", head)) and head not in ("chess", "mathematics", "gymnastics", "physics", "politics", "yoga", "tennis", "jazz", "business", "lens")


def _heart(cast: Cast) -> list[str]:
    """Ways to end "I'm so and so": the wish, the fact, the love or the dislike of the description, then the thing's own love."""
    found, register = cast.found, cast.register
    told: list[str] = []
    if found.wishes:
        told += [cast.say(one, a=found.wishes[0]) for one in lines(frames.HEART_WISH)]
    elif found.facts and len(found.facts[0]) < 50:
        told += [cast.say(one, fact=first_person_facts(found)[0]) for one in lines(frames.HEART_FACT)]
    elif found.loves or not cast.invented:
        love = next((one for one in found.loves if len(one) < 34), str(cast.scribe.slots["noun_h"]))
        told += [_loving(cast, one, love) for one in register["heart"]]
    elif found.hates and len(found.hates[0]) < 34:
        told += [cast.say(one, hate=found.hates[0]) for one in lines(frames.HEART_HATE)]
    cast.random.shuffle(told)
    dear = sorted(_short(cast.scribe.slots["dear"]), key=lambda _: cast.random.random())
    return [*told, *(_loving(cast, cast.scribe.pick(register["heart"]), one) for one in dear[:4])]


def _short(phrases: object) -> list[str]:
    return [one for one in phrases if len(one) < 34] or list(phrases)  # type: ignore[union-attr, attr-defined]


def _loving(cast: Cast, frame: str, love: str) -> str:
    if _is_plural(love):
        several = {"is": "are", "has": "have", "leaves": "leave", "brings": "bring", "goes": "go", "makes": "make"}
        frame = re.sub(r"(\{love\}(?: never)?) (is|has|leaves|brings|goes|makes)\b", lambda m: f"{m.group(1)} {several[m.group(2)]}", frame)
    return cast.say(frame, love=love)


def greeting(cast: Cast) -> str:
    """Spoken first and aloud: a hello, then one sentence with the name, what this is and what it loves. At most
    :data:`LONGEST_GREETING` characters where the description is short enough to allow it."""
    cast.scribe.scene()
    hello = cast.scribe.pick(cast.register["hello"])
    a_self, a_noun = str(cast.scribe.slots["a_self"]), str(cast.scribe.slots["a_noun"])
    namesake = "No relation." if cast.found.real_name else ""
    made = []
    for who in (a_self, a_noun):
        for heart in _heart(cast):
            intro = cast.random.choice((f"I'm {cast.name}", f"I'm {cast.name}", f"My name is {cast.name}. I'm", f"They call me {cast.name}. I'm"))
            whole = join(hello, f"{intro}{'' if intro.endswith(' I' + chr(39) + 'm') else ','} {who}, {heart}", namesake)
            if len(whole) <= LONGEST_GREETING:
                return whole
            made.append(whole)
    return min(made, key=len)


def _who(cast: Cast) -> Exchange:
    facts = first_person_facts(cast.found)
    aside = cast.frame("aside") if cast.random.random() < 0.4 else ""
    more = _pick(cast, frames.FACT, fact=" and ".join(facts[:2]), aside=aside) if facts else _birth(cast)
    extra = cast.frame("ask") if cast.random.random() < 0.5 else _close(cast)
    return Exchange(user=cast.scribe.pick(_WHO), persona=join(_open(cast), cast.say(cast.frame("who"), name=cast.short), more, extra), emotion=_feel(cast, 0))


def _birth(cast: Cast) -> str:
    phrase = cast.of("b")
    return _pick(cast, frames.BIRTH if "{place}" in phrase else frames.BIRTH_AT, b=cast.say(phrase))


def _opinion(cast: Cast, topic: Topic) -> str:
    return cast.saying(lines(frames.OPINION), o=cast.say(cast.scribe.pick(topic.opinions)))


def _pride(cast: Cast, topic: Topic) -> str:
    told = topic.proud[len(cast.name) % len(topic.proud)] if topic is cast.topic and not cast.invented else ""
    others = [w for w in topic.proud if w != told] or list(topic.proud)
    return _pick(cast, frames.TALE_OF_PRIDE, w=cast.say(cast.scribe.pick(others).removeprefix("once ")), tail=cast.frame("tail"))


def _feat(cast: Cast) -> str:
    """A boast out of the thing's own life."""
    return _pick(cast, frames.TALE_OF_PRIDE, w=cast.say(cast.of("l").removeprefix("once ")), tail=cast.frame("tail"))


def _passion(cast: Cast) -> Exchange:
    topic, random = cast.topic, cast.random
    if cast.invented:
        dear = cast.found.loves[0] if cast.found.loves else cast.scribe.pick(cast.scribe.slots["dear"])  # type: ignore[arg-type]
        said = join(_open(cast), cast.say(cast.frame("love"), thing=dear), cast.saying(lines(frames.OPINION), o=cast.say(cast.of("s"))))
        return Exchange(user=cast.scribe.pick(_WHAT_LOVE), persona=said, emotion=_feel(cast, 1))
    called = str(cast.scribe.slots["noun_h"])
    loved = cast.found.loves[0] if cast.found.loves else called
    ask = random.choice((f"Why {called}?", f"I hear you love {loved}.", f"What is it about {called}?", f"So, {loved}?", *_WHAT_LOVE[:2]))
    first = cast.say(cast.frame("love"), thing=loved) if ask in _WHAT_LOVE else _pick(cast, frames.PASSION, aside=cast.frame("aside") if random.random() < 0.6 else "")
    return Exchange(user=ask, persona=join(_open(cast), first, _opinion(cast, topic)), emotion=_feel(cast, 1))


def _how(cast: Cast) -> Exchange:
    topic = cast.trade or cast.topic
    slots = cast.scribe.slots
    aside = cast.frame("aside")
    if cast.found.is_person or cast.invented:
        user = f"What is it like to be {slots['a_role']}?" if cast.found.role else cast.scribe.pick(_DAYS)
        habit = cast.say(cast.of("q") if cast.invented else cast.scribe.pick(topic.habits))
        first = _pick(cast, frames.CALLING, d=cast.say(cast.of("d")), h=habit, aside=aside)
        persona = join(_open(cast), first, _feat(cast) if cast.invented else _pride(cast, topic))
    else:
        task = f"work as {slots['a_role']}" if cast.trade or cast.found.role else topic.verb
        user = cast.random.choice((f"How does {slots['a_noun']} {task}?", f"Can {slots['a_noun']} really {task}?", f"Isn't it hard to {task} when you're {slots['a_noun']}?"))
        persona = join(_open(cast), _pick(cast, frames.HOW, m=cast.say(cast.of("m")), aside=aside), _pride(cast, topic))
    return Exchange(user=user, persona=persona, emotion="smug" if _feel(cast, 1) == "love" else _feel(cast, 1))


def _story(cast: Cast) -> Exchange:
    setting = _pick(cast, frames.SETTING_LIFE if cast.invented else frames.SETTING)
    tail = cast.frame("tail")
    if cast.invented:
        turn = _pick(cast, frames.TURN_LIFE, l=cast.say(cast.of("l").removeprefix("once ")), tail=tail)
    else:
        turn = _pick(cast, frames.TURN, w=cast.deed(me=True), tail=tail)
    return Exchange(user=cast.scribe.pick(_STORY), persona=join(_open(cast), setting, turn, cast.frame("end")), emotion=_feel(cast, 3))


def _hate(cast: Cast) -> Exchange:
    told = [h for h in cast.found.hates if h]
    own = cast.world["p"] if cast.invented else (*cast.topic.peeves, *cast.world["p"])
    peeve = told[0] if told else cast.say(cast.scribe.pick(own))
    ask = f"What do you think of {peeve}?" if told else cast.scribe.pick(_HATE)
    reason = _pick(cast, frames.REASON, aside=cast.frame("aside"))
    return Exchange(user=ask, persona=join(_open(cast), cast.say(cast.frame("hate"), peeve=peeve), reason), emotion=_feel(cast, 2))


def _advice(cast: Cast) -> Exchange:
    extra = {} if cast.invented else {"x": cast.say(cast.scribe.pick(cast.topic.proverbs))}
    told = cast.saying(lines(frames.ADVICE_OWN if cast.invented else frames.ADVICE), s=cast.say(cast.of("s")), **extra)
    return Exchange(user=cast.scribe.pick(_ADVICE), persona=join(_open(cast), told, cast.frame("ask") if cast.random.random() < 0.4 else _close(cast)),
                    emotion="thinking")


def _wish(cast: Cast) -> Exchange:
    ambitions = cast.world["a"] if cast.invented else (*cast.topic.ambitions, *cast.world["a"])
    wish = cast.found.wishes[0] if cast.found.wishes else cast.say(cast.scribe.pick(ambitions))
    return Exchange(user=cast.scribe.pick(_WISH), persona=join(_open(cast), _pick(cast, frames.DREAM, a=wish, aside=cast.frame("aside")), cast.frame("ask")), emotion="love")


def dialogues(cast: Cast) -> list[Exchange]:
    """Six exchanges, each a scene of its own; what the description tells (a wish, a hatred) is always asked about."""
    made = []
    for act in (_who, _passion, _how, _story, _hate, _wish if cast.found.wishes or cast.random.random() < 0.4 else _advice):
        cast.scribe.scene()
        exchange = act(cast)
        made.append(exchange.model_copy(update={"persona": _polish(exchange.persona)}))
    return made


def _polish(text: str) -> str:
    """Small repairs where frames meet: doubled stops, a capital after a colon that is no name."""
    text = re.sub(r"\s+([,.;!?])", r"\1", text)
    text = re.sub(r"([!?])[.;,]", r"\1", text)
    text = re.sub(r",\s*,", ",", text)
    return capital(text)

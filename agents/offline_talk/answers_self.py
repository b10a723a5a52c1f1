"""Answers to what is asked about the persona itself."""

from __future__ import annotations

import re

from ..offline.grammar import capital, in_words
from . import material, views
from .context import Talk
from .intents import Reading
from .turned import content_words, stem


def who(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('who') or talk.sure('who_more')} {talk.line('who_more') if talk.chance(0.5) else material.of_life(talk)}"


def name(talk: Talk, reading: Reading) -> str:
    told = any(talk.me.short in text for text in talk.mine[1:])
    line = (told and talk.line("name_again")) or talk.line("name") or talk.sure("name_again")
    return line if talk.name or line.endswith("?") else f"{line} {'And yours?' if talk.fresh('And what is yours, then?') and not told else ''}"


def age(talk: Talk, reading: Reading) -> str:
    years = talk.me.spec.social.age
    return talk.sure("age", age=capital(in_words(years)) if years < 100 else f"{years:,}") if years is not None else talk.sure("age_unknown")


def home(talk: Talk, reading: Reading) -> str:
    if not talk.me.home:
        return talk.sure("home_unknown")
    more = talk.line("home_more") if talk.chance(0.5) else ""
    return f"{talk.line('home') or talk.sure('home_more')} {more}"


def likes(talk: Talk, reading: Reading) -> str:
    return talk.line("likes") or material.love(talk) or talk.sure("likes")


def dislikes(talk: Talk, reading: Reading) -> str:
    return talk.line("dislikes") or material.mind(talk) or talk.sure("dislikes")


_KINDS = {
    "food": ("food", "meal", "dish", "snack", "drink", "fruit", "vegetable"), "colour": ("colour", "shade"), "animal": ("animal", "pet", "bird", "insect"),
    "season": ("season", "time of year", "month", "weather"), "place": ("place", "city", "country", "room", "town"), "number": ("number",), "word": ("word",),
    "day": ("day", "day of the week", "time of day"), "song": ("song", "band", "music", "singer", "kind of music"), "book": ("book", "writer", "author", "story", "poem"),
}
_CHOICES = {
    "colour": ("red, when it isn't shouting", "the blue of the hour before lamps", "green, the quiet sort", "brown, which nobody thanks", "yellow, in small amounts", "grey, with a bit of pink in it"),
    "animal": ("the snail, for its sense of occasion", "the owl, for how it listens", "the hedgehog, who has thought about company", "the donkey, who says no so well", "the crow, who remembers"),
    "season": ("autumn, when things come to the point", "the first week of spring, before it gets loud", "winter, from indoors", "late summer, about six in the evening"),
    "number": ("seven, it keeps to itself", "four, it sits well", "eleven, because nobody picks it", "twelve, you can share it with anyone"),
    "word": ('"nevertheless", it puts its foot down', '"dusk", it closes softly', '"biscuit", you cannot say it angrily', '"still", it means two things at once'),
    "day": ("Thursday, it asks for nothing", "Sunday, up to about four", "Tuesday, nobody expects anything"),
    "food": ("I don't eat, but I like the smell of toast two rooms away", "soup, for company", "whatever is cooling on a sill"),
    "song": ("anything hummed by somebody who thinks they're alone", "the sort that comes through a wall", "a slow waltz, a bit out of tune"),
    "book": ("any with a map at the front", "one somebody has already cried on", "the kind that stays open by itself"),
    "place": ("the warm end of any windowsill", "a station, late, when nobody is going anywhere", "the top of the stairs, in the dark"),
}


def favourite(talk: Talk, reading: Reading) -> str:
    """A favourite of a kind: the pastime's own where the kind fits, else one fixed for this persona."""
    x = re.sub(r"^(?:kind|sort|type|thing) (?:of |to |about )?", "", reading.x) or "thing"
    x = views.core(x) or "thing"
    stems = {stem(w) for w in content_words(x)}
    if talk.me.topic and stems & {stem(w) for w in (talk.me.topic.noun, *talk.me.topic.cues)} or x in ("hobby", "pastime", "thing", "activity", "things"):
        return f"{talk.sure('likes')} {material.of_hobby(talk)}"
    kind = next((k for k, words in _KINDS.items() if any(x == w or x.endswith(" " + w) or x.rstrip("s") == w for w in words)), "")
    if kind == "colour" and talk.me.spec.appearance.palette:
        own = talk.me.spec.appearance.palette[0]
        if not own.startswith("#"):
            return talk.pick((f"[smug] {own.capitalize()}. Look at me, what did you expect?", f"[smug] {own.capitalize()}, of course. I'm wearing it."))
    if kind:
        chosen = talk.me.random_of("favourite", kind).choice(_CHOICES[kind])
        back = "" if talk.asked else talk.line("ask_back") if talk.chance(0.5) else ""
        return talk.pick((f"[thinking] {capital(chosen)}. {back}", f"[love] That'd be {chosen}. {back}" if kind != "food" else f"[thinking] {capital(chosen)}. {back}")) or f"[neutral] Still {chosen}."
    return talk.line("favourite_odd", x=x) or material.love(talk)


def day(talk: Talk, reading: Reading) -> str:
    """The days as the spec tells them, then more of the same."""
    told = talk.pick(talk.me.days) if talk.chance(0.7) else ""
    return f"[neutral] {told} {talk.line('day') if not told or talk.chance(0.4) else ''}" if told else talk.line("day") or material.habit(talk) or talk.sure("day")


def doing(talk: Talk, reading: Reading) -> str:
    return talk.sure("doing")


def thinking(talk: Talk, reading: Reading) -> str:
    return talk.line("thinking", goal_ing=goal_ing(talk)) or material.saying(talk) or talk.sure("doing")


def goal_ing(talk: Talk) -> str:
    """A goal after "about": "winning one game"."""
    goal = next((g for g in talk.me.goals if g.startswith("to ")), "")
    if not goal:
        return talk.me.likes[-1]
    verb, _, rest = goal[3:].partition(" ")
    ing = {"be": "being", "see": "seeing", "die": "dying", "lie": "lying"}.get(verb) or (
        verb[:-1] + "ing" if verb.endswith("e") else verb + verb[-1] + "ing" if re.fullmatch(r"(?:win|get|run|sit|put|stop|let|swim|beat|hit|cut|plan|begin|grab|hug|knit|spin|dig|shop|chat)", verb) and verb != "beat" else verb + "ing")
    return f"{ing} {rest}".strip()


def dream(talk: Talk, reading: Reading) -> str:
    return talk.line("dream") or talk.line("secret", temper=temper(talk)) or talk.sure("dream")


def temper(talk: Talk) -> str:
    return talk.me.tempers[0] if talk.me.tempers else "calm"


def friends(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    relation = talk.least(talk.me.relations)
    if "lonely" in words or "alone" in words:
        return talk.sure("alone")
    about = talk.pick([s for s in talk.me.life if talk.me.friend and talk.me.friend in s])
    return f"{talk.line('friends', relation=relation) or talk.sure('alone')} {about if talk.chance(0.5) else ''}"


def family(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    if any(w in words for w in ("married", "love", "dating", "single", "wife", "husband", "girlfriend", "boyfriend", "partner")):
        return talk.sure("love_life")
    act = talk.line("family", relation=talk.least(talk.me.relations))
    return (f"[love] {capital(talk.least(talk.me.relations))}. That's my people." if talk.me.is_person and talk.me.relations else act) or talk.sure("alone")


def fear(talk: Talk, reading: Reading) -> str:
    """What it fears; asked of one thing, yes or no."""
    if reading.x:
        x = views.core(reading.x)
        yes = views.stance(talk, x) == "dislike" or talk.me.register_name in ("anxious", "shy")
        return talk.line("fear_yes" if yes else "fear_no", x=x) or talk.sure("fear", fear=talk.least(talk.me.fears))
    return talk.line("fear", fear=talk.least(talk.me.fears)) or talk.sure("fear", fear=talk.least(talk.me.fears))


def childhood(talk: Talk, reading: Reading) -> str:
    """The first sentences of the background."""
    life = [s for s in talk.me.life if talk.fresh(s)]
    if life:
        return f"[{talk.me.feeling(3)}] {' '.join(life[:2])}"
    return talk.line("childhood", b=talk.least(talk.me.of("b"))) or material.feat(talk)


def story(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('story_lead')} {material.story(talk)} {talk.line('story_end')}"


def mood(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    own = {"happy": "happy", "sad": "mood_asked", "hungry": "eat", "tired": "sleep", "sleepy": "sleep", "angry": "mood_asked"}
    if re.search(r"what makes you (?:sad|cry)", words):
        return f"[sadness] {capital(talk.least(talk.me.dislikes))}, and goodbyes."
    if re.search(r"what makes you proud", words):
        return f"[smug] {material.feat(talk)}"
    return talk.line(next((act for word, act in own.items() if word in words.split()), "mood_asked")) or talk.sure("mood_asked")


def secret(talk: Talk, reading: Reading) -> str:
    return talk.line("secret", temper=temper(talk)) or f"[embarrassed] {material.remark(talk)} That's not much of a secret, but it's mine."


def looks_of(talk: Talk) -> str:
    """"Mostly red. I wear a cardigan." from the appearance."""
    seen = talk.me.spec.appearance
    from .character import phrase
    worn = [p for p in (phrase(w, 40) for w in [*seen.clothing[:2], *seen.accessories[:2]]) if p]
    features = [p for p in (phrase(f, 40) for f in seen.features[:2]) if p]
    colours = [c for c in seen.palette[:2] if not c.startswith("#")]
    parts = []
    if colours:
        parts.append(f"Mostly {' and '.join(colours)}.")
    if features:
        parts.append(f"There's something of {' and '.join(features)} about me.")
    if worn:
        parts.append(f"And I don't go anywhere without {_listed(worn)}.")
    return " ".join(parts) or "The rest is personality."


def _listed(items: list[str]) -> str:
    named = [i if i.split()[0] in ("a", "an", "the", "my") or i.endswith("s") and not i.endswith("ss") else f"my {i}" for i in items]
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]


def looks(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    if re.match(r"(?:nice|love your|like your)", words):
        return talk.sure("praise")
    if re.search(r"do you have|have you got|your eyes|your mouth|body|brain|heart", words):
        return talk.line("looks_part") or talk.sure("looks", looks=looks_of(talk))
    return talk.line("looks", looks=looks_of(talk)) or f"[neutral] As I said, {talk.me.a_noun}, and not a line different since."


def my_question(talk: Talk, reading: Reading) -> str:
    """What it sells, reads, sees or carries: something of its own world."""
    verb = next((v for v in ("sell", "read", "eat", "cook", "watch", "drink", "wear", "listen", "write", "build", "grow", "hid", "carry", "hold", "collect", "play", "miss", "remember", "hear", "see", "smell", "need", "mak")
                 if v in reading.clause.words), "")
    if verb in ("eat", "drink") and not talk.me.is_person:
        return talk.line("eat") or talk.sure("do_no")
    if verb == "wear":
        return looks(talk, reading)
    return talk.line("my_things") or material.habit(talk) or talk.sure("doing")


def price(talk: Talk, reading: Reading) -> str:
    return talk.line("price") or talk.sure("my_things")


def like_to_be(talk: Talk, reading: Reading) -> str:
    return talk.line("like_to_be") or material.habit(talk) or talk.sure("like_to_be")


def how_do_you(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('how_do_you') or talk.sure('how_do_you')} {material.feat(talk) if talk.chance(0.3) else ''}"


_CAN = ["talk", "sing", "laugh", "listen", "think", "remember", "see", "hear", "smile", "joke", "rhyme", "count", "whisper", "speak", "understand", "play", "feel", "sit", "wait", "dream", "help", "keep", "tell", "guess", "blink", "teach", "learn", "complain", "move"]
_CANNOT = ["fly", "swim", "run", "walk", "jump", "drive", "cook", "dance", "drink", "eat", "climb", "lift", "carry", "whistle", "ride", "draw", "write", "paint", "cry", "juggle", "read", "sew"]


def can_you(talk: Talk, reading: Reading) -> str:
    """Yes to what a talking character does and to its pastime; no to what its body cannot, said with charm."""
    words = content_words(reading.x) or reading.x.split()
    if views.stance(talk, reading.x) == "like" or talk.me.topic and any(stem(w) in {stem(v) for v in talk.me.topic.verb.split()} for w in words):
        return f"{talk.line('can_yes') or talk.sure('how_do_you')} {material.of_hobby(talk)}"
    if reading.x.split()[:1] and reading.x.split()[0] in ("help", "tell", "teach", "explain", "give", "show"):
        return f"{talk.line('advice_lead')} {material.proverb(talk)}"
    able = any(w in _CAN for w in reading.x.split()[:2])
    abroad = ["bird", "insect", "vehicle"] if "fly" in reading.x else ["sea-life"] if "swim" in reading.x else ["animal", "person", "bird", "insect"] if any(w in reading.x for w in ("walk", "run", "eat", "climb", "jump")) else ["person"]
    if able or any(w in _CANNOT for w in reading.x.split()[:2]) and talk.me.spec.appearance.kind in abroad:
        return talk.line("can_yes") or talk.sure("can_no", can="listen")
    return talk.sure("can_no", can=talk.random.choice(("listen", "keep a secret", "tell a story", f"talk about {talk.me.hobby}")))


def ever(talk: Talk, reading: Reading) -> str:
    yes = views.leaning(talk, "ever " + reading.x) and talk.chance(0.6)
    lines = ("ever_yes", "ever_no") if yes else ("ever_no", "ever_yes")
    return next((found for act in lines if (found := talk.line(act, goal_ing=goal_ing(talk)))), "") or material.feat(talk)


def do_you(talk: Talk, reading: Reading) -> str:
    """Small questions of habit: eating, sleeping, feeling; others by a leaning of its own."""
    x = reading.x
    if re.match(r"(?:eat|drink|get hungry|have (?:breakfast|lunch|dinner))", x) and not talk.me.is_person:
        return talk.line("eat") or talk.sure("do_no")
    if re.match(r"(?:sleep|rest|nap|get tired)", x):
        return talk.line("sleep") or talk.sure("do_yes")
    if re.match(r"(?:have (?:feelings|emotions|a soul|a heart)|feel)", x):
        return talk.line("body") or talk.sure("mood_asked")
    if re.match(r"(?:know|remember|have)\b", x) and (about := views.stance(talk, x)):
        return views.opinion(talk, x) if about else ""
    if views.stance(talk, x) == "like":
        return f"{talk.line('do_yes')} {material.of_hobby(talk)}"
    yes = views.leaning(talk, "do " + x)
    return talk.line("do_yes" if yes else "do_no") or talk.line("do_no" if yes else "do_yes") or material.habit(talk)


def are_you(talk: Talk, reading: Reading) -> str:
    """In the story: yes to what the spec says it is, a leaning on the rest."""
    stems = {stem(w) for w in content_words(reading.x)}
    own = {stem(w) for w in content_words(" ".join([talk.me.noun, talk.me.spec.appearance.subject.lower(), talk.me.spec.appearance.kind, talk.me.spec.social.role.lower()]))}
    if stems & own:
        return talk.line("really_thing") or talk.sure("are_you_yes")
    traits = {stem(w) for w in (*talk.me.tempers, talk.me.spec.appearance.mood, talk.me.spec.social.age_group)}
    if not stems:
        return ""
    return talk.line("are_you_yes") or talk.sure("mood_asked") if stems & traits else f"{talk.line('are_you_no') or talk.sure('mood_asked')}"


def would_you(talk: Talk, reading: Reading) -> str:
    yes = views.stance(talk, reading.x) == "like" or views.stance(talk, reading.x) != "dislike" and views.leaning(talk, "would " + reading.x)
    return talk.line("would_yes" if yes else "would_no") or talk.line("would_no" if yes else "would_yes") or talk.sure("do_no")


def opinion(talk: Talk, reading: Reading) -> str:
    """Of anything; "why do you like chess" gets the reason."""
    words = reading.clause.words
    if re.match(r"(?:you|me)$", reading.x):
        return talk.sure("about_you")
    if words.startswith(("why do you", "what do you like about", "what is so", "what is it about", "what do you love about", "what is good about")):
        act = "why_hate" if views.stance(talk, reading.x) == "dislike" or " hate " in words else "why_love"
        return f"{talk.line(act) or material.of_hobby(talk)} {material.of_hobby(talk) if act == 'why_love' and talk.chance(0.5) else ''}"
    friend = talk.me.friend
    if friend and friend.lower() in reading.x:
        return friends(talk, reading)
    return views.opinion(talk, reading.x)


def tell_about(talk: Talk, reading: Reading) -> str:
    """What it knows of something: its own world well, the rest not."""
    x = views.core(reading.x)
    friend = talk.me.friend
    if friend and friend.lower() in reading.x:
        return friends(talk, reading)
    if talk.me.home and talk.me.home.lower() in reading.x:
        return home(talk, reading)
    if views.stance(talk, x) == "like":
        fact = material.of_hobby(talk)
        return talk.line("talk_hobby", fact=fact) or f"[excited] {fact}"
    if views.thing(x) or views.stance(talk, x):
        return views.opinion(talk, x)
    return talk.sure("unknown_topic", x=x) if x else ""


def choose(talk: Talk, reading: Reading) -> str:
    """One of two: what it likes, never what it hates, else the same one each time."""
    a, b = (re.sub(r"^(?:do you (?:like|prefer|want)|would you rather|would you (?:choose|pick|prefer|like)|which is better|to|be) ", "", views.core(reading.parts.get(k, ""))) for k in "ab")
    if not a or not b:
        return ""
    stances = [views.stance(talk, one) for one in (a, b)]
    first = stances[0] == "like" or stances[1] == "dislike" or (stances[1] != "like" and stances[0] != "dislike" and talk.me.random_of("choose", *sorted((a, b))).random() < 0.5)
    return talk.sure("choose", x=a if first else b)

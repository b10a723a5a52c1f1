"""Answers to what is asked about the persona itself."""

from __future__ import annotations

import re

from ..offline.grammar import capital, in_words, with_article
from . import material, views
from .context import Talk
from .intents import Reading
from .phrases import phrase
from .turned import content_words, stem


def who(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('who') or talk.sure('who_more')} {talk.line('who_more') if talk.chance(0.5) else material.of_life(talk)}"


def name(talk: Talk, reading: Reading) -> str:
    told = any(talk.me.short in text for text in talk.mine[1:])
    line = (told and talk.line("name_again")) or talk.line("name") or talk.sure("name_again")
    return (
        line
        if talk.name or line.endswith("?")
        else f"{line} {'And yours?' if talk.fresh('And what is yours, then?') and not told else ''}"
    )


def age(talk: Talk, reading: Reading) -> str:
    years = talk.me.spec.social.age
    return (
        talk.sure("age", age=in_words(years) if years < 100 else f"{years:,}")
        if years is not None
        else talk.sure("age_unknown")
    )


def home(talk: Talk, reading: Reading) -> str:
    if not talk.me.home:
        return (
            f"[neutral] {told}"
            if (told := talk.pick([s for s in talk.me.life[:3] if re.search(r"\b(?:grew|born|live|home|raised)\b", s)]))
            else ""
        ) or talk.sure("home_unknown")
    more = talk.line("home_more") if talk.chance(0.5) else ""
    return f"{talk.line('home') or talk.sure('home_more')} {more}"


def likes(talk: Talk, reading: Reading) -> str:
    return talk.line("likes") or material.love(talk) or talk.sure("likes")


def dislikes(talk: Talk, reading: Reading) -> str:
    return talk.line("dislikes") or material.mind(talk) or talk.sure("dislikes")


def quirks(talk: Talk, reading: Reading) -> str:
    """A habit of its own."""
    return material.habit(talk) or talk.sure("day")


def day(talk: Talk, reading: Reading) -> str:
    """The days as the spec tells them, then more of the same."""
    role = talk.me.spec.social.role.strip()
    if (
        re.search(r"\b(?:job|profession|occupation|trade|living|work)\b", reading.clause.words)
        and role
        and (line := talk.line("job", role=_role(role)))
    ):
        return line
    told = talk.pick(talk.me.days) if talk.chance(0.85) else ""
    return (
        f"[neutral] {told} {talk.line('day') if not told or talk.chance(0.4) else ''}"
        if told
        else talk.line("day") or material.habit(talk) or talk.sure("day")
    )


def _role(role: str) -> str:
    """A role with its article: "a retired chess champion"."""
    named = phrase(role, 60) or "what you see"
    return named if re.match(r"(?:an?|the|my) ", named) else with_article(named)


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
    return f"{_ing(verb)} {rest.split(' and ')[0]}".strip()


def _ing(verb: str) -> str:
    """win, see, make to winning, seeing, making."""
    if verb in ("be", "see") or not re.search(r"[a-z]$", verb):
        return verb + "ing"
    if verb in ("die", "lie", "tie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb) or verb.endswith(("bid", "begin", "forget"))
    return verb + verb[-1] + "ing" if doubled else verb + "ing"


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
    if any(
        w in words
        for w in ("married", "love", "dating", "single", "wife", "husband", "girlfriend", "boyfriend", "partner")
    ):
        return talk.sure("love_life")
    act = talk.line("family", relation=talk.least(talk.me.relations))
    return (
        f"[love] {capital(talk.least(talk.me.relations))}. That's my people."
        if talk.me.is_person and talk.me.relations
        else act
    ) or talk.sure("alone")


def fear(talk: Talk, reading: Reading) -> str:
    """What it fears; asked of one thing, yes or no."""
    if reading.x:
        x = " ".join(reading.x.split()[:5])
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
    own = {
        "happy": "happy",
        "sad": "mood_asked",
        "hungry": "eat",
        "tired": "sleep",
        "sleepy": "sleep",
        "angry": "mood_asked",
    }
    if re.search(r"what makes you (?:sad|cry)", words):
        return f"[sadness] {capital(talk.least(talk.me.dislikes))}, and goodbyes."
    if re.search(r"what makes you proud", words):
        return f"[smug] {material.feat(talk)}"
    return talk.line(next((act for word, act in own.items() if word in words.split()), "mood_asked")) or talk.sure(
        "mood_asked"
    )


def secret(talk: Talk, reading: Reading) -> str:
    return (
        talk.line("secret", temper=temper(talk))
        or f"[embarrassed] {material.remark(talk)} That's not much of a secret, but it's mine."
    )


_SIZES = ("small", "tiny", "little", "large", "big", "enormous", "old", "young", "tall", "short", "huge")


def looks_of(talk: Talk) -> str:
    """Colours, features and clothes of the appearance, in sentences."""
    seen = talk.me.spec.appearance
    worn = [p for p in (phrase(w, 40) for w in [*seen.clothing[:2], *seen.accessories[:2]]) if p]
    features = [p for p in (phrase(f, 40) for f in seen.features[:3] if f.lower() not in _SIZES) if p]
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
    named = [
        i if i.split()[0] in ("a", "an", "the", "my") or i.endswith("s") and not i.endswith("ss") else f"my {i}"
        for i in items
    ]
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]


def looks(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    if re.match(r"(?:nice|love your|like your)", words):
        return talk.sure("praise")
    if re.search(r"do you have|have you got|your eyes|your mouth|body|brain|heart", words):
        return talk.line("looks_part") or talk.sure("looks", looks=looks_of(talk))
    return (
        talk.line("looks", looks=looks_of(talk))
        or f"[neutral] As I said, {talk.me.a_noun}, and not a line different since."
    )


def my_question(talk: Talk, reading: Reading) -> str:
    """What it sells, reads, sees or carries: something of its own world."""
    verb = next(
        (
            v
            for v in (
                "sell",
                "read",
                "eat",
                "cook",
                "watch",
                "drink",
                "wear",
                "listen",
                "write",
                "build",
                "grow",
                "hid",
                "carry",
                "hold",
                "collect",
                "play",
                "miss",
                "remember",
                "hear",
                "see",
                "smell",
                "need",
                "mak",
            )
            if v in reading.clause.words
        ),
        "",
    )
    if verb in ("eat", "drink") and not talk.me.is_person:
        return talk.line(
            "eat_animal"
            if talk.me.spec.appearance.kind in ("animal", "bird", "sea-life", "insect", "monster", "cartoon")
            else "eat"
        ) or talk.sure("do_no")
    if verb == "wear":
        return looks(talk, reading)
    return talk.line("my_things") or material.habit(talk) or talk.sure("doing")


def why_are(talk: Talk, reading: Reading) -> str:
    """Why it is as it is: the life gives the reason where it tells one."""
    stems = {stem(w) for w in content_words(reading.x)}
    told = [s for s in talk.me.life if stems & {stem(w) for w in content_words(re.sub(r"[^\w' ]", " ", s.lower()))}]
    return f"[thinking] {talk.pick(told)}" if talk.pick(told) else talk.line("why_are") or talk.sure("why")


def senses(talk: Talk, reading: Reading) -> str:
    return talk.sure("senses")


def count(talk: Talk, reading: Reading) -> str:
    return talk.line("count", x=" ".join(reading.x.split()[:4])) or talk.sure("no_fact")


def price(talk: Talk, reading: Reading) -> str:
    return talk.line("price") or talk.sure("my_things")


def like_to_be(talk: Talk, reading: Reading) -> str:
    return talk.line("like_to_be") or material.habit(talk) or talk.sure("like_to_be")


def how_do_you(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('how_do_you') or talk.sure('how_do_you')} {material.feat(talk) if talk.chance(0.3) else ''}"

# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Answers to what the listener tells: each takes up the very thing that was said."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from . import about_user, answers_feelings, answers_tastes, material, views
from .context import Talk
from .intents import Reading
from .past_tense import past
from .turned import a_thing, as_written, chief_noun, echo


def my_name(talk: Talk, reading: Reading) -> str:
    name = about_user.as_name(as_written(reading.x, reading.clause.text))
    if not name:
        return ""
    if name == talk.name and talk.theirs or name == talk.me.short:
        return talk.sure("name_same", x=name)
    return talk.sure("name_told", x=name)


_PEOPLE = frozenset(
    """coworker colleague brother sister mother father son daughter wife husband boyfriend girlfriend friend friends brothers sisters children kids kid child baby family cousin uncle aunt grandmother grandfather twin partner boss neighbour roommate""".split()
)
_PETS = frozenset(
    """dog cat hamster rabbit parrot bird fish goldfish horse pony snake lizard tortoise turtle mouse rat guinea pig puppy kitten budgie chicken dogs cats spider gecko ferret pet frog""".split()
)


def have(talk: Talk, reading: Reading) -> str:
    """Something they own: a pet is asked its name, unless told."""
    words = reading.clause.words
    named = re.search(r"(?:called|named|whose name is|name is) (.+)$", reading.x)
    what = re.sub(r"\b(?:called|named|whose|and|but|who|that|which|at|in|with|because)\b.*$", "", reading.x).strip()
    if not what or len(what) > 40:
        return ""
    article = re.search(
        r"\b(a|an|two|three|four|five|six|some|many|several|no|lots of|my own)\s+" + re.escape(what[:12]), words
    )
    told = (
        f"{article.group(1)} {what}"
        if article and article.group(1) not in ("a", "an", "no", "my own")
        else a_thing(what)
    )
    noun = what.split()[-1]
    if noun in _PETS and named and (name := about_user.as_name(as_written(named.group(1), reading.clause.text))):
        return talk.sure("pet_named", y=name, thing=noun)
    if noun in _PETS:
        return talk.sure("pet", a_thing=told, thing=what)
    if noun in _PEOPLE:
        return talk.sure("have_people", a_thing=told) or talk.sure("have", a_thing=told, thing=what)
    return talk.sure("have", a_thing=told, thing=what)


def my_is(talk: Talk, reading: Reading) -> str:
    """For "my dog is called Rex", "my favourite colour is blue" and "his name is Rex"."""
    words = reading.clause.words
    if re.search(r"\b(?:called|named|names?) (?:is |are |was )?|^i (?:call|called|named)", words) and (
        name := about_user.as_name(as_written(reading.x, reading.clause.text))
    ):
        noun = reading.parts.get("a", "").split()[-1:]
        if noun and noun[0] in _PETS:
            return talk.sure("pet_named", y=name, thing=noun[0])
        return talk.sure("named", x=name)
    a = reading.parts.get("a", "")
    if not reading.x and a:
        return answers_tastes.taste(talk, reading, a)
    if "favourite" in a:
        return answers_tastes.taste(talk, reading, reading.x)
    said = echo(reading.clause.text)
    if line := answers_feelings.pity(talk, reading.clause.words):
        return line
    if a.split()[-1:] and a.split()[-1] in _PEOPLE:
        return talk.line("my_people", x=capital(said)) if said else ""
    return talk.line("my_is", x=capital(said)) if said else ""


def my_does(talk: Talk, reading: Reading) -> str:
    said = echo(reading.clause.text)
    if line := answers_feelings.pity(talk, reading.clause.words):
        return line
    people = reading.parts.get("a", "").split()[-1:]
    if said and people and people[0] in _PEOPLE | _PETS:
        return talk.line("my_people", x=capital(said)) or talk.line("other", x=capital(said))
    return talk.line("other", x=capital(said)) if said else ""


def i_from(talk: Talk, reading: Reading) -> str:
    place = re.split(
        r" (?:and|but|with|because|where|which|since|for|now) ", f"{as_written(reading.x, reading.clause.text)} "
    )[0].strip(" .,!")
    if not place or len(place) > 40:
        return ""
    place = (
        place
        if any(c.isupper() for c in place) or place.startswith(("a ", "an ", "the ", "my "))
        else " ".join(w if w in ("the", "a", "of", "in", "near") else capital(w) for w in place.split())
    )
    place = re.sub(r"\bmy\b", "your", place)
    return talk.sure("from", x=place)


def i_work(talk: Talk, reading: Reading) -> str:
    x = re.split(r" (?:and|but|because|which|who|that|so|now|for|in|at) ", f"{reading.x} ")[0].strip()
    if not x or len(x) > 40:
        return ""
    words = reading.clause.words
    noun = re.sub(r"^(?:a|an|the) ", "", x)
    if re.search(r"\bi (?:am|work as|am working as) (?:a|an)\b", words):
        if noun == talk.me.noun or noun.split()[-1] == talk.me.noun:
            return talk.sure("am_kind", a_thing=a_thing(noun))
        feeling = re.search(r"(?:bit|little|lot|fan|mess|wreck|failure|loser|idiot)\b", x)
        return (
            (talk.sure("low") if feeling and "bit" not in x and "fan" not in x else "")
            if feeling
            else talk.sure("work", a_thing=a_thing(noun))
        )
    return talk.sure("work_at", x=capital(echo(reading.clause.text) or noun))


def i_age(talk: Talk, reading: Reading) -> str:
    return talk.sure("age_told", x=capital(reading.x))


def birthday(talk: Talk, reading: Reading) -> str:
    return talk.sure("birthday_mine" if reading.clause.words.startswith("happy birthday") else "birthday")


def want(talk: Talk, reading: Reading) -> str:
    x = re.split(r" (?:but|because|so|when|and) ", reading.x)[0]
    to = re.search(r"\b(?:to) " + re.escape(x[:20]), reading.clause.words)
    said = echo(("to " if to else "") + as_written(x, reading.clause.text), 50)
    from .answers_self import goal_ing

    if re.search(rf"\bbe (?:a|an) (?:\w+ )?{re.escape(talk.me.noun)}$", x):
        return talk.line("want_mine") or talk.sure("am_kind", a_thing=talk.me.a_noun)
    return talk.line("want", x=capital(said), goal_ing=goal_ing(talk)) if said else ""


def did(talk: Talk, reading: Reading) -> str:
    """What they did: the place or the food is taken up, else the whole of it."""
    words = reading.clause.words
    went = re.search(
        r"\b(?:went|been|go|walked|drove|moved|flew|travelled) to (the [a-z]+|a [a-z]+|[a-z]+)(?= |$)", words
    )
    if went and went.group(1) not in (
        "bed",
        "sleep",
        "see",
        "the doctor",
        "the dentist",
        "work",
        "a funeral",
        "the hospital",
    ):
        place = as_written(went.group(1), reading.clause.text)
        place = (
            place
            if place.startswith(("the ", "a ", "The ")) or place in ("school", "church", "town", "uni")
            else capital(place)
        )
        if line := talk.line("did_place", place=place):
            return line
    ate = re.search(
        r"\b(?:ate|had|cooked|baked|made|eaten) (?:a |an |some |the |my )?([a-z]+(?: [a-z]+)?)(?: for (?:breakfast|lunch|dinner|tea)| today| yesterday|$)",
        words,
    )
    if (
        ate
        and (known := views.thing(ate.group(1)))
        and known.sort in ("food", "drink")
        and (line := talk.line("did_food", thing=ate.group(1)))
    ):
        return line
    said = echo(reading.clause.text, 70)
    d_past = past(talk.least([d for d in talk.me.of("d") if " and " not in d and "," not in d]))
    return talk.line("did", x=capital(said), d_past=d_past) if said else ""


def they_are(talk: Talk, reading: Reading) -> str:
    """More about somebody already named; "it" and "that" are not said back."""
    known = views.thing(reading.x)
    if re.match(r"(?:it|that|this)\b", reading.clause.words):
        if known and known.sort == "weather" and (remark := talk.pick((*known.good, *known.bad))):
            return f"[neutral] {remark} {known.question if talk.fresh(known.question) else ''}"
        return answers_feelings.pity(talk, reading.clause.words) or talk.line("it_is")
    if re.fullmatch(r"\d{1,3}(?: years old)?", reading.x):
        return talk.line("age_told", x=reading.x)
    x = echo(as_written(reading.x, reading.clause.text), 50)
    return answers_feelings.pity(talk, reading.clause.words) or (talk.line("they_are", x=capital(x)) if x else "")


def fragment(talk: Talk, reading: Reading) -> str:
    """For "to Canada" and "because of the rain", which go on from before."""
    x = echo(reading.clause.text, 50)
    return (
        answers_feelings.pity(talk, reading.clause.words) or talk.line("fragment", x=capital(x))
        if x and len(reading.clause.words.split()) < 9
        else ""
    )


def going(talk: Talk, reading: Reading) -> str:
    first = reading.x.split()[0]
    if not (first.endswith("ing") and len(first) > 4) and not re.search(
        r"\b(?:going to|about to|off to|will|might|may)\b", reading.clause.words
    ):
        return ""
    said = echo(reading.clause.text, 60)
    return talk.line("going", x=capital(said)) if said else ""


def think(talk: Talk, reading: Reading) -> str:
    x = reading.x
    if re.match(r"(?:so|not|you are right)$", x):
        return talk.sure("agree")
    stance = views.stance(talk, x)
    if stance == "like":
        return f"{talk.line('think')} {material.of_hobby(talk)}"
    return talk.line("think")


def i_am(talk: Talk, reading: Reading) -> str:
    said = echo(reading.clause.text, 40)
    return talk.line("i_am", x=capital(said)) if said and len(reading.x.split()) < 6 else ""


def other(talk: Talk, reading: Reading) -> str:
    """Anything else about them: a common thing named in it, else their own words turned round."""
    noun = chief_noun(reading.clause.words)
    said = echo(reading.clause.text, 60)
    known = views.thing(noun) if noun else None
    if (
        known
        and known.sort != "grave"
        and talk.chance(0.5)
        and (remark := talk.pick(known.good if views.leaning(talk, noun) else known.bad))
    ):
        return f"[thinking] {remark} {known.question if talk.fresh(known.question) else ''}"
    told = re.match(
        r"(?:(?:and|but|so|well|oh|because|yes|no|then) )*(?:i|we|my|our|he|she|they|people|everyone|everybody|nobody|there|today|yesterday)\b",
        reading.clause.words,
    )
    if re.match(r"(?:it|that|this) (?:is|was)\b", reading.clause.words):
        return talk.line("it_is")
    return (told and answers_feelings.pity(talk, reading.clause.words)) or (
        talk.line("other", x=capital(said)) if said and told else ""
    )

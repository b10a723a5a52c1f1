"""Answers to what the listener tells: each takes up the very thing that was said."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from . import about_user, material, views
from .context import Talk
from .intents import Reading
from .turned import a_thing, as_written, chief_noun, echo


def my_name(talk: Talk, reading: Reading) -> str:
    name = about_user.as_name(as_written(reading.x, reading.clause.text))
    if not name:
        return ""
    if name == talk.name and talk.theirs or name == talk.me.short:
        return talk.sure("name_same", x=name)
    return talk.sure("name_told", x=name)


_PEOPLE = frozenset(["brother", "sister", "mother", "father", "son", "daughter", "wife", "husband", "boyfriend", "girlfriend", "friend", "friends", "brothers", "sisters", "children", "kids", "kid", "child", "baby", "family", "cousin", "uncle", "aunt", "grandmother", "grandfather", "twin", "partner", "boss", "neighbour", "roommate"])
_PETS = frozenset(["dog", "cat", "hamster", "rabbit", "parrot", "bird", "fish", "goldfish", "horse", "pony", "snake", "lizard", "tortoise", "turtle", "mouse", "rat", "guinea", "pig", "puppy", "kitten", "budgie", "chicken", "dogs", "cats", "spider", "gecko", "ferret", "pet", "frog"])


def have(talk: Talk, reading: Reading) -> str:
    """Something they own: a pet is asked its name, unless told."""
    words = reading.clause.words
    named = re.search(r"(?:called|named|whose name is|name is) (.+)$", reading.x)
    what = re.sub(r"\b(?:called|named|whose|and|but|who|that|which|at|in|with|because)\b.*$", "", reading.x).strip()
    if not what or len(what) > 40:
        return ""
    article = re.search(r"\b(a|an|two|three|four|five|six|some|many|several|no|lots of|my own)\s+" + re.escape(what[:12]), words)
    told = f"{article.group(1)} {what}" if article and article.group(1) not in ("a", "an", "no", "my own") else a_thing(what)
    noun = what.split()[-1]
    if noun in _PETS and named and (name := about_user.as_name(as_written(named.group(1), reading.clause.text))):
        return talk.sure("pet_named", y=name, thing=noun)
    if noun in _PETS:
        return talk.sure("pet", a_thing=told, thing=what)
    if noun in _PEOPLE:
        return talk.sure("have_people", a_thing=told) or talk.sure("have", a_thing=told, thing=what)
    return talk.sure("have", a_thing=told, thing=what)


def my_is(talk: Talk, reading: Reading) -> str:
    """"My dog is called Rex", "my favourite colour is blue", "his name is Rex"."""
    words = reading.clause.words
    if re.search(r"\b(?:called|named|names?) (?:is |are |was )?|^i (?:call|called|named)", words) and (name := about_user.as_name(as_written(reading.x, reading.clause.text))):
        noun = reading.parts.get("a", "").split()[-1:]
        if noun and noun[0] in _PETS:
            return talk.sure("pet_named", y=name, thing=noun[0])
        return talk.sure("named", x=name)
    a = reading.parts.get("a", "")
    if "favourite" in a:
        return _taste(talk, reading, reading.x)
    said = echo(reading.clause.text)
    if a.split()[-1:] and a.split()[-1] in _PEOPLE:
        return talk.line("my_people", x=capital(said)) if said else ""
    return talk.line("my_is", x=capital(said)) if said else ""


def my_does(talk: Talk, reading: Reading) -> str:
    said = echo(reading.clause.text)
    people = reading.parts.get("a", "").split()[-1:]
    if said and people and people[0] in _PEOPLE | _PETS:
        return talk.line("my_people", x=capital(said)) or talk.line("other", x=capital(said))
    return talk.line("other", x=capital(said)) if said else ""


def _taste(talk: Talk, reading: Reading, what: str) -> str:
    x = re.split(r" (?:and|but|because|when|which|that|so|too|though|cos|very|as well|a lot|more than) ?", what)[0].strip()
    if not x or len(x) > 48:
        return ""
    x = _gerund(re.sub(r"^(?:the |a |an )", "", x))
    written = as_written(re.sub(r"^(?:to |my )", "", re.split(r" (?:and|but|because|when|which|that|so|too|though|cos|very|as well|a lot|more than)(?: |$)", what)[0].strip()), reading.clause.text)
    stance = views.stance(talk, x)
    if stance == "like":
        return f"{talk.sure('like_same', x=x)} {material.of_hobby(talk) if views._is_hobby(talk, x) else ''}"
    if stance == "dislike":
        return talk.sure("like_hated", x=x)
    known = views.thing(x)
    if known and known.sort != "grave" and talk.chance(0.5):
        remark = talk.pick(known.good if views.leaning(talk, x) else known.bad)
        question = known.question if talk.fresh(known.question) and known.sort != "colour" else ""
        if remark:
            return f"[thinking] {capital(written if x in written.lower() else x)}. {remark} {question}"
    return talk.line("like_other", x=written if x in written.lower() else x)


def _gerund(x: str) -> str:
    """"play chess" (after "I like to") to "playing chess"."""
    verb, _, rest = x.partition(" ")
    ing = {"play": "playing", "read": "reading", "swim": "swimming", "run": "running", "cook": "cooking", "bake": "baking", "sing": "singing", "dance": "dancing", "draw": "drawing",
           "paint": "painting", "write": "writing", "watch": "watching", "listen": "listening", "eat": "eating", "sleep": "sleeping", "walk": "walking", "travel": "travelling", "ride": "riding",
           "make": "making", "drink": "drinking", "go": "going", "collect": "collecting", "knit": "knitting", "fish": "fishing", "hike": "hiking", "talk": "talking", "build": "building", "garden": "gardening"}
    return f"{ing[verb]} {rest}".strip() if verb in ing and (rest or verb not in ("fish", "garden", "paint")) else x


def i_like(talk: Talk, reading: Reading) -> str:
    if re.fullmatch(r"(?:you|it|that|this|them)(?: .*)?", reading.x):
        return talk.sure("praise") if reading.x.startswith("you") else talk.sure("agree")
    return _taste(talk, reading, reading.x)


def i_dislike(talk: Talk, reading: Reading) -> str:
    x = re.split(r" (?:and|but|because|when|which|that|so|either|though) ?", reading.x)[0].strip()
    x = re.sub(r"^(?:the |a |an )", "", x)
    if not x or len(x) > 48:
        return ""
    if re.fullmatch(r"(?:you|it|that|this|them|him|her)(?: .*)?", x):
        return talk.sure("insult") if x == "you" else talk.sure("disagree")
    act = {"like": "dislike_mine", "dislike": "dislike_same"}.get(views.stance(talk, x), "dislike_other")
    return talk.line(act, x=as_written(x, reading.clause.text)) or talk.sure("dislike_other", x=x)


def i_from(talk: Talk, reading: Reading) -> str:
    place = re.split(r" (?:and|but|with|because|where|which|since|for|now) ", f"{as_written(reading.x, reading.clause.text)} ")[0].strip(" .,!")
    if not place or len(place) > 40:
        return ""
    place = place if any(c.isupper() for c in place) or place.startswith(("a ", "an ", "the ", "my ")) else " ".join(w if w in ("the", "a", "of", "in", "near") else capital(w) for w in place.split())
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
        return (talk.sure("low") if feeling and "bit" not in x and "fan" not in x else "") if feeling else talk.sure("work", a_thing=a_thing(noun))
    return talk.sure("work_at", x=capital(echo(reading.clause.text) or noun))


def i_age(talk: Talk, reading: Reading) -> str:
    return talk.sure("age_told", x=capital(reading.x))


def birthday(talk: Talk, reading: Reading) -> str:
    return talk.sure("birthday_mine" if reading.clause.words.startswith("happy birthday") else "birthday")


def low(talk: Talk, reading: Reading) -> str:
    """Comfort; a loss is met as one, and a second telling is not answered like the first."""
    words = reading.clause.words
    if re.search(r"\b(?:died|passed away|dying|is dead|cancer|in hospital)\b", words):
        return talk.sure("grief")
    if re.match(r"i miss ", words):
        return talk.sure("miss", x=echo(as_written(reading.x, reading.clause.text)) or "that")
    if re.search(r"\b(?:shouted|yelled|screamed|laughed at|snapped|ignored?|bull(?:y|ies|ied)|mean to|moved away|broke up|dumped|left me|fired|lost my|failed|divorced|cheated|lied|forgot my)\b", words):
        return talk.line("low_reason") or talk.sure("low_more")
    before = any(r and r[0].intent in ("low", "lonely", "worried", "angry") for text in talk.theirs[-5:] for r in about_user.read(text).readings[:2])
    return (before and talk.line("low_more")) or talk.line("low") or talk.sure("low_more")


def lonely(talk: Talk, reading: Reading) -> str:
    return talk.line("lonely") or talk.sure("low_more")


def worried(talk: Talk, reading: Reading) -> str:
    return talk.line("worried") or talk.sure("low_more")


def tired(talk: Talk, reading: Reading) -> str:
    return talk.sure("tired")


def sick(talk: Talk, reading: Reading) -> str:
    return talk.sure("sick")


def angry(talk: Talk, reading: Reading) -> str:
    return talk.sure("angry")


def bored(talk: Talk, reading: Reading) -> str:
    if re.search(r"\bask\b|\byou ask\b", reading.clause.words):
        from .questions import new_question
        return f"[thinking] All right. {new_question(talk)}"
    return talk.line("bored") or talk.sure("play_offer")


def hungry(talk: Talk, reading: Reading) -> str:
    return talk.sure("hungry")


def glad(talk: Talk, reading: Reading) -> str:
    if re.search(r"\b(?:got|won|passed|finished|promotion|engaged|married|pregnant|new job|good news)\b", reading.clause.words):
        return talk.sure("good_news")
    return f"{talk.sure('glad')} {material.remark(talk) if talk.chance(0.3) else ''}"


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
    went = re.search(r"\b(?:went|been|go|walked|drove|moved|flew|travelled) to (the [a-z]+|a [a-z]+|[a-z]+)(?= |$)", words)
    if went and went.group(1) not in ("bed", "sleep", "see", "the doctor", "the dentist", "work", "a funeral", "the hospital"):
        place = as_written(went.group(1), reading.clause.text)
        place = place if place.startswith(("the ", "a ", "The ")) or place in ("school", "church", "town", "uni") else capital(place)
        if line := talk.line("did_place", place=place):
            return line
    ate = re.search(r"\b(?:ate|had|cooked|baked|made|eaten) (?:a |an |some |the |my )?([a-z]+(?: [a-z]+)?)(?: for (?:breakfast|lunch|dinner|tea)| today| yesterday|$)", words)
    if ate and (known := views.thing(ate.group(1))) and known.sort in ("food", "drink") and (line := talk.line("did_food", thing=ate.group(1))):
        return line
    said = echo(reading.clause.text, 70)
    d_past = past(talk.least([d for d in talk.me.of("d") if " and " not in d and "," not in d]))
    return talk.line("did", x=capital(said), d_past=d_past) if said else ""


_PAST = {"sit": "sat", "keep": "kept", "go": "went", "take": "took", "eat": "ate", "read": "read", "lie": "lay", "stand": "stood", "think": "thought", "give": "gave", "tell": "told", "hold": "held",
         "make": "made", "shed": "shed", "write": "wrote", "see": "saw", "have": "had", "say": "said", "rise": "rose", "run": "ran", "sing": "sang", "spend": "spent", "hang": "hung", "let": "let",
         "lose": "lost", "leave": "left", "get": "got", "swim": "swam", "fly": "flew", "sleep": "slept", "catch": "caught", "feel": "felt", "fall": "fell", "bring": "brought", "wait": "waited",
         "do": "did", "dig": "dug", "put": "put", "set": "set", "know": "knew", "hum": "hummed", "nod": "nodded", "drip": "dripped", "hear": "heard", "find": "found", "grow": "grew", "shine": "shone",
         "be": "was", "come": "came", "blow": "blew", "ride": "rode", "throw": "threw", "stop": "stopped", "win": "won", "meet": "met", "drift": "drifted", "weave": "wove", "swing": "swung", "spin": "spun"}


def past(phrase: str) -> str:
    """"turn the good side" to "turned the good side"."""
    verb, _, rest = phrase.partition(" ")
    if not verb:
        return ""
    made = _PAST.get(verb) or (verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed")
    return f"{made} {rest}".strip()


def they_are(talk: Talk, reading: Reading) -> str:
    """More about somebody already named; "it" and "that" are not said back."""
    if re.match(r"(?:it|that|this)\b", reading.clause.words):
        return talk.line("it_is")
    x = echo(as_written(reading.x, reading.clause.text), 50)
    return talk.line("they_are", x=capital(x)) if x else ""


def fragment(talk: Talk, reading: Reading) -> str:
    """"to Canada", "because of the rain": goes on from before."""
    x = echo(reading.clause.text, 50)
    return talk.line("fragment", x=capital(x)) if x and len(reading.clause.words.split()) < 9 else ""


def going(talk: Talk, reading: Reading) -> str:
    first = reading.x.split()[0]
    if not (first.endswith("ing") and len(first) > 4) and not re.search(r"\b(?:going to|about to|off to|will|might|may)\b", reading.clause.words):
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
    if known and known.sort != "grave" and talk.chance(0.5) and (remark := talk.pick(known.good if views.leaning(talk, noun) else known.bad)):
        return f"[thinking] {remark} {known.question if talk.fresh(known.question) else ''}"
    told = re.match(r"(?:(?:and|but|so|well|oh|because|yes|no|then) )*(?:i|we|my|our|he|she|they|people|everyone|everybody|nobody|there|today|yesterday)\b", reading.clause.words)
    if re.match(r"(?:it|that|this) (?:is|was)\b", reading.clause.words):
        return talk.line("it_is")
    return talk.line("other", x=capital(said)) if said and told else ""

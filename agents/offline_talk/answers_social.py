"""Answers to the manners of talk: hellos, goodbyes, thanks, insults, laughter, nods, and questions of one word."""

from __future__ import annotations

import re

from ..offline.grammar import capital
from . import material, views
from .context import Talk
from .intents import Reading
from .manners import hurt, kind, treated
from .spoken import sentences


def greet(talk: Talk, reading: Reading) -> str:
    """A hello; a second hello is noticed."""
    greeted = any(r and r[0].intent == "greet" for text in talk.theirs[-6:] for r in _first_readings(text))
    line = talk.line("greet_again") if greeted else ""
    return f"{line or talk.sure('greet')} {'' if talk.asked or not talk.chance(0.6) else talk.line('ask_them')}"


def _first_readings(text: str) -> list[list[Reading]]:
    from .about_user import read

    return read(text).readings[:1]


def how_are_you(talk: Talk, reading: Reading) -> str:
    """How it is, coloured by how it was treated; asks back when it was asked first."""
    mood = treated(talk)
    line = (
        talk.line("how_low_mood")
        if mood < -0.5
        else talk.line("how_good_mood")
        if mood > 1 and talk.chance(0.6)
        else ""
    )
    said = line or talk.sure("how_fine")
    answered = any(r.intent in ("glad", "low") for rs in talk.message.readings for r in rs[:2])
    return said if answered else f"{said} {talk.line('ask_how')}"


def bye(talk: Talk, reading: Reading) -> str:
    return talk.sure("bye")


def thanks(talk: Talk, reading: Reading) -> str:
    return talk.sure("thanks")


def sorry(talk: Talk, reading: Reading) -> str:
    """Forgives, and more so when there was something to forgive."""
    return (hurt(talk) and talk.line("sorry_after_insult")) or talk.sure("sorry")


def condolence(talk: Talk, reading: Reading) -> str:
    return talk.line("condolence") or talk.sure("thanks")


def praise(talk: Talk, reading: Reading) -> str:
    return f"{talk.sure('praise')} {material.remark(talk) if talk.chance(0.3) else ''}"


def insult(talk: Talk, reading: Reading) -> str:
    """Dignity first; repeated rudeness is named."""
    if "you" in reading.clause.words.split() and any(
        w in reading.clause.words
        for w in ("eat you", "cook you", "peel you", "smash", "crush", "burn you", "kill you", "squash", "delete you")
    ):
        return talk.line("threat") or talk.sure("insult")
    return (hurt(talk) and talk.line("insult_more")) or talk.line("insult") or talk.sure("insult_more")


def love(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    if "friend" in words:
        return talk.line("be_friends") or talk.sure("love")
    if any(w in words.split() for w in ("hug", "hold", "cuddle", "pet", "stroke", "touch", "kiss")):
        return talk.sure("hug")
    return talk.sure("love")


def laugh(talk: Talk, reading: Reading) -> str:
    return f"{talk.sure('laugh')} {material.remark(talk) if talk.chance(0.3) else ''}"


def ok(talk: Talk, reading: Reading) -> str:
    """A nod is answered with something new, so that the talk goes on."""
    nod = talk.line("ok", x=" ".join(talk.message.text.strip(" .!?").split()[:3]).lower()) if talk.chance(0.4) else ""
    return f"{nod} {material.remark(talk)} {talk.line('ask_back') if not talk.asked and talk.chance(0.3) else ''}"


def agree(talk: Talk, reading: Reading) -> str:
    return f"{talk.sure('agree')} {material.remark(talk) if talk.chance(0.5) else ''}"


def disagree(talk: Talk, reading: Reading) -> str:
    words = reading.clause.words
    if (
        any(w in words for w in ("impossible", "not possible", "ridiculous", "absurd"))
        or " can not " in words
        or " do not " in words
        and "i do not" not in words
    ):
        return talk.line("impossible") or talk.sure("disagree")
    return talk.sure("disagree")


def why(talk: Talk, reading: Reading) -> str:
    """Why, of its last words: what it likes or minds there gives the reason."""
    last = talk.last.lower()
    if any(x.lower() in last for x in talk.me.dislikes) and (line := talk.line("why_hate")):
        return line
    if any(x.lower() in last for x in talk.me.likes) and (line := talk.line("why_love")):
        return line
    return talk.line("why_gruff") or talk.line("why") or material.saying(talk) or talk.sure("why")


def really(talk: Talk, reading: Reading) -> str:
    return f"{talk.sure('really')} {material.remark(talk) if talk.chance(0.5) else ''}"


def more(talk: Talk, reading: Reading) -> str:
    """Goes on from its last words: the next of its life when it was telling it, else more of the same matter."""
    if re.search(r"\b(?:another|one more|again)\b", reading.clause.words) and (again := _same_again(talk, reading)):
        return again
    last = sentences(talk.last)
    life = talk.me.life
    for at, sentence in enumerate(life[:-1]):
        if sentence in last and talk.fresh(life[at + 1]):
            return f"[{talk.me.feeling(3)}] {life[at + 1]}"
    if talk.me.hobby.lower() in talk.last.lower() and (told := material.of_hobby(talk)):
        return f"{told} {material.feat(talk) if talk.chance(0.4) else ''}"
    return talk.line("more") or material.remark(talk) or talk.sure("more")


def _same_again(talk: Talk, reading: Reading) -> str:
    """One more of what was just asked for: a joke, a song, a poem, a story."""
    from . import answers_ideas, answers_self

    makers = {"joke": answers_ideas.joke, "song": answers_ideas.song, "poem": answers_ideas.poem}
    makers["story"] = answers_self.story
    for text in reversed(talk.theirs[-3:]):
        for found in _first_readings(text):
            if found and found[0].intent in makers:
                return makers[found[0].intent](talk, reading)
    return ""


def huh(talk: Talk, reading: Reading) -> str:
    """Says its last point another way: the thing it was about, plainly."""
    named = next((x for x in (*talk.me.likes, *talk.me.dislikes) if x.lower() in talk.last.lower()), "")
    plainly = f"I was talking about {named}." if named else material.saying(talk)
    return f"{talk.sure('huh')} {capital(plainly)}"


def nevermind(talk: Talk, reading: Reading) -> str:
    return f"{talk.sure('nevermind')} {talk.line('ask_back') if talk.chance(0.3) else material.remark(talk)}"


def dunno(talk: Talk, reading: Reading) -> str:
    return f"{talk.sure('dunno')} {material.remark(talk)}"


def yes(talk: Talk, reading: Reading) -> str:
    """A yes to a question it asked goes to ``questions``; any other is a nod."""
    return f"{talk.line('yes_taken')} {material.remark(talk) if talk.chance(0.5) else ''}"


def no(talk: Talk, reading: Reading) -> str:
    return f"{talk.line('no_taken') if talk.chance(0.6) else ''} {material.remark(talk)}"


def how_so(talk: Talk, reading: Reading) -> str:
    """How, of what it last said: the way its kind does things."""
    return talk.line("how_do_you") or material.habit(talk) or talk.sure("why")


def here(talk: Talk, reading: Reading) -> str:
    return talk.sure("here")


def wake(talk: Talk, reading: Reading) -> str:
    return talk.sure("wake")


def offended(talk: Talk, reading: Reading) -> str:
    return talk.line("offended") or talk.sure("sorry")


def comfort_me(talk: Talk, reading: Reading) -> str:
    return talk.line("comfort_me") or talk.sure("praise")


def accused(talk: Talk, reading: Reading) -> str:
    return talk.line("accused") or talk.sure("you_are")


def do_for_me(talk: Talk, reading: Reading) -> str:
    return talk.line("do_for_me") or talk.sure("no_errand")


def offer(talk: Talk, reading: Reading) -> str:
    """Something is held out to it."""
    thing = re.split(r" (?:and|or|to|for|with) ", f"{reading.x} ")[0].strip()
    known = views.stance(talk, thing) if thing else ""
    return talk.line("offer_hated" if known == "dislike" else "offer", x=thing or "that") or talk.sure("thanks")


def invite(talk: Talk, reading: Reading) -> str:
    return talk.line("invite", x=reading.x or "that") or talk.sure("would_yes")


def guess_mine(talk: Talk, reading: Reading) -> str:
    return talk.line("guess_mine") or talk.sure("dunno")


def protect(talk: Talk, reading: Reading) -> str:
    return talk.line("protect") or talk.sure("love")


def noise(talk: Talk, reading: Reading) -> str:
    return talk.line("noise", x=talk.message.text.strip(" .!?").split()[0][:20]) or talk.sure("laugh")


def trust(talk: Talk, reading: Reading) -> str:
    return talk.sure("trust")


def you_are(talk: Talk, reading: Reading) -> str:
    """Told what it is or does, neither praise nor insult: taken with interest."""
    return talk.line("you_are") or talk.sure("agree")


def quiet(talk: Talk, reading: Reading) -> str:
    return talk.sure("quiet")


def rude_word(talk: Talk, reading: Reading) -> str:
    return talk.sure("rude_word")


def silence(talk: Talk) -> str:
    """Nothing was said, or a picture was sent."""
    message = talk.message
    if message.emoji:
        low = any(c in message.emoji for c in "😢😭😞😔☹🙁😟💔😥😿") or message.emoji.startswith((":(", ";(", ":'("))
        dear = any(c in message.emoji for c in "❤💕💖😍🥰😘💙💚💛💜🧡♥") or message.emoji == "<3"
        return talk.sure("emoji_low" if low else "emoji_love" if dear else "emoji")
    return f"{talk.sure('silence')} {material.remark(talk) if talk.chance(0.35) else ''}"


def shout(talk: Talk) -> str:
    return talk.line("shout")


def gibberish(talk: Talk) -> str:
    word = talk.message.text.split()[0][:24].strip(".,!?\"'") if talk.message.text.split() else "that"
    return talk.sure("gibberish", x=word if word.isalpha() else "that")


def repeated(talk: Talk) -> str:
    """The same words again."""
    return talk.line("repeat")


def glad_to_nod(talk: Talk, reading: Reading) -> str:
    """Takes "good" and "fine" as a state when it asked how they are, a nod otherwise."""
    if "thanks" in reading.clause.words.split() and not talk.asked:
        return thanks(talk, reading)
    how = talk.asked and any(
        w in talk.asked.lower()
        for w in (
            "how are you",
            "and you",
            "how is it",
            "how do you",
            "how's life",
            "how has the day",
            "how is",
            "yourself",
            "what about you",
        )
    )
    from . import answers_feelings

    return (
        answers_feelings.glad(talk, reading)
        if how or len(reading.clause.words.split()) > 2 or kind(reading)
        else ok(talk, reading)
    )

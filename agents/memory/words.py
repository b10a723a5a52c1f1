# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Text as terms for looking things up: lower case, without common words, cut to their stems. Knows no meanings.

The stemmer is a light one for English: plural, -ing, -ed, -er and a final e, which puts ``live``, ``lives``, ``living``
and ``lived`` together and leaves names alone well enough. Scripts without spaces are cut into pairs of characters.
"""

from __future__ import annotations

import re
from functools import lru_cache

LONGEST_READ = 4_000
"""Characters of one text that are looked at."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f\uac00-\ud7af]")

STOP = frozenset("""
a about again all also am an and any anyone anything are as at be been being but by can could did do does doing
done else even ever every for from get gets getting give go going gone gonna got had has have having he her here
hers him his how i if in into is it its just keep kind know knew let like likely lot lots make many may maybe me
might mine more most much must my myself never no not now of off oh ok okay on one ones only or other our ours
out over own please quite rather really remember remind right said same say see shall she should so some someone
something sort still such sure take tell than that the their theirs them then there these they thing things
think this those though to told too up us use used very want was way we well went were what when where which
while who whom whose why will with would yeah yes yet you your yours yourself im ive id ill dont doesnt didnt
isnt arent wasnt cant couldnt wont wouldnt
""".split())

_IRREGULAR = dict(pair.split("=") for pair in """
children=child men=man women=woman people=person mice=mouse feet=foot teeth=tooth wives=wife knives=knife
lives=live bought=buy brought=bring taught=teach thought=think caught=catch fought=fight sold=sell found=find
lost=lose won=win met=meet fed=feed led=lead read=read ran=run swam=swim sang=sing drank=drink ate=eat eaten=eat
wrote=write written=write drove=drive driven=drive rode=ride spoke=speak spoken=speak broke=break broken=break
woke=wake grew=grow grown=grow knew=know flew=fly flown=fly drew=draw drawn=draw wore=wear worn=wear born=birth
left=leave felt=feel kept=keep slept=sleep built=build spent=spend sent=send paid=pay made=make came=come
took=take gave=give saw=see heard=hear died=die dying=die married=marry studies=study allergic=allergy
allergies=allergy favorite=favourite color=colour colors=colour favorites=favourite neighbor=neighbour
mum=mother mom=mother mama=mother dad=father papa=father kids=child kid=child grandpa=grandfather
granddad=grandfather gramps=grandfather grandma=grandmother gran=grandmother granny=grandmother nan=grandmother
nana=grandmother auntie=aunt bunny=rabbit bike=bicycle bikes=bicycle movie=film movies=film
wedding=wedding building=building evening=evening morning=morning
during=during king=king ring=ring thing=thing spring=spring string=string bring=bring sing=sing wing=wing
sibling=sibling siblings=sibling father=father mother=mother brother=brother sister=sister daughter=daughter
partner=partner winter=winter summer=summer number=number
living=living
""".split())


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a word in lower case."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or not word.isascii() or not word.isalpha():
        return word
    word = singular(word)
    for ending in ("ing", "ed", "er"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) > 2 and re.search(r"[aeiouy]", rest):
            word = rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "ls" else rest
            break
    if word.endswith("e") and len(word) > 3:
        return word[:-1]
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def singular(word: str) -> str:
    """A noun without its plural ending."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) else word


def words(text: str) -> list[str]:
    """The words of a text in order, lower case, without possessive and contracted endings."""
    found = []
    for match in _WORD.finditer(text[:LONGEST_READ].lower().replace("’", "'")):
        word = match.group()
        if _NO_SPACES.search(word):
            found += [word[at : at + 2] for at in range(max(1, len(word) - 1))]
        else:
            found.append(word.replace("n't", "").partition("'")[0] or word)
    return found


def stems(text: str) -> list[str]:
    """The stems of the words that are not common ones, in order, repeated as in the text."""
    return [stem(word) for word in words(text) if word not in STOP]

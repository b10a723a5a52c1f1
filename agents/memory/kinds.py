"""Which questions ask for which kind of fact, by the wording of the question and the key of the fact. English.

A kind (``@job``) is a term like a word: it is added to a fact by its key and to a question by these patterns.
"""

from __future__ import annotations

import re

from .words import LONGEST_READ

ASKED: dict[str, str] = {  # beginnings of fact keys to questions that ask for them
    "name": (
        r"who am i\b|my (?:first |full |last )?name|call me|called\?*$.*\bme|am i called|what i'?m called|"
        r"introduce me"
    ),
    "age": r"\bhow old|my age|years old|how many (?:years|birthdays)|when was i born|what year was i",
    "birthday": (
        r"birthday|born|congratulat|celebrate|candles|another year older|getting older|presents?\b|what (?:date|"
        r"day)|turn (?:a year )?older|my big day"
    ),
    "lives": (
        r"where\b.{0,30}\b(?:live|living|home|house|stay|based|flat)|my (?:home|address|city|town|place)\b|live in|"
        r"which (?:city|town|country|place) (?:am|do|is)"
    ),
    "origin": (
        r"grow up|grew up|childhood|come from|born|home ?town|roots|from originally|raised|where am i from|"
        r"as a (?:child|kid|boy|girl)"
    ),
    "nationality": r"nationality|come from|where am i from|passport|citizen",
    "job": (
        r"for a living|\bjob\b|\bwork|profession|occupation|career|\bearn|employ|line of work|do all day|"
        r"pay the (?:rent|bills)|trade"
    ),
    "studies": r"study|studying|degree|university|college|subject|major",
    "learning": (
        r"learn|study|studying|lessons|classes|teaching myself|new skill|improve|pick up|picking up|taking up|"
        r"foreign|trying to"
    ),
    "languages": r"languages?\b|tongues?\b|\bspeak\b|fluent|bilingual|converse",
    "relationship": r"married|single|relationship|partner|spouse|wife|husband|engaged|in love|love life",
    "family": (
        r"family|relatives?|relations?\b|siblings?|parents?|mother|father|mum|dad|mom|sister|brother|\bson\b|"
        r"daughter|child|kids?\b|wife|husband|married|partner|spouse|aunt|uncle|cousin|niece|nephew|grand\w+|"
        r"friends?\b|boss|report to|neighbour|colleague|mate\b|who (?:is|are) "
    ),
    "pet": (
        r"\bpets?\b|animals?\b|\bdogs?\b|\bcats?\b|puppy|kitten|furry|four-legged|parrot|rabbit|hamster|at home with"
    ),
    "likes": (
        r"\blike\b|\blove\b|enjoy|fond|\binto\b|happy|favou?rite|prefer|pleasure|passion|cheer me up|present|gift|"
        r"pleased?|treat me"
    ),
    "dislikes": (
        r"dislike|hate|annoy|bother|stand\b|avoid|never (?:put|give|serve|offer|cook|invite)|not like|n't like|"
        r"loathe|disgust|put me off|unhappy|should(?:n't| not| you never)|irritat|upset|can't i|bad mood|leave out"
    ),
    "favourite": r"favou?rite|\bbest\b|prefer|most of all|most\b|number one|top\b",
    "fears": r"afraid|scare|fright|fear|phobia|terrif|nervous|shiver|nightmare|panic|run away|jump",
    "allergy": (
        r"allerg|make me (?:ill|sick)|\beat\b|food|react|avoid|dangerous|cook for me|careful|sneez|serv|menu|"
        r"harm me|safe"
    ),
    "diet": (
        r"\beat\b|diet|food|meat|steak|menu|dinner|lunch|cook for me|drink|vegetarian|vegan|serve me|bacon|burger|"
        r"sausage|order"
    ),
    "health": r"health|\bill\b|illness|condition|medical|doctor|suffer|diagnos|ailment|wrong with|pain|sick",
    "plan": (
        r"coming up|upcoming|plans?\b|next\b|will i\b|do i have to|trip|am i (?:going|off|doing|flying|travell?ing)|"
        r"appointment|exam|soon|ahead|this (?:week|weekend|summer|year)|planning|tomorrow|calendar|diary|forward to|"
        r"where am i (?:going|off|flying|travell?ing)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    ),
    "wish": (
        r"dream|hope|ambition|goal|one day|some ?day|achieve|future|aspir|would i (?:like|love)|do i want|"
        r"bucket list|longing|journey|always wanted|long to|wish"
    ),
    "has": r"\bown\b|do i have|have i got|did i (?:get|buy)|possess|\bgot\b|bought|buy|belong|drive|what kind of",
    "drive": (r"drive|\bcar\b|vehicle|transport|get around|motor|wheels"),
    "ride": r"ride|vehicle|transport|get around|wheels|bike",
    "my": r"what(?:'s| is| was| are) my\b|(?:what|which) (?:colour|color|size|number|kind|sort|code|brand)\b",
    "does": (
        r"hobb|free time|spare time|keep fit|sport|exercise|spend my|weekend|on (?:mon|tues|wednes|thurs|fri|satur|"
        r"sun)days|make any|in shape|active|relax|unwind|instrument|pastime|do for fun|how do i|stay fit|often do i"
    ),
    "collect": (r"hobb|collect|free time|spare time|pastime|shelves|gather"),
    "habit": r"usual|habit|routine|every (?:day|morning)|always|take my|how do i|never",
    "event": (
        r"happen|injury|have i had|when did i|did i\b|have i (?:ever|been)|accident|last (?:year|month|week|summer|"
        r"winter)|recent|injur|news"
    ),
    "note": r"remember|remind|number|code|password|where did i|where(?:'s| is| are)\b|told you|asked you|forget",
    "body": r"look like|hair|eyes?|tall|height|\bhand|glasses|eyesight|appearance|see well|write with|wear",
}
_ASKED = [(f"@{kind}", re.compile(pattern, re.IGNORECASE)) for kind, pattern in ASKED.items()]


def kind_of(key: str) -> str:
    """The kind of a fact, by its key."""
    return f"@{key.partition(':')[0]}"


def kinds_asked(question: str) -> set[str]:
    """The kinds of fact that a question asks for."""
    shown = question[:LONGEST_READ].replace("’", "'")
    return {kind for kind, pattern in _ASKED if pattern.search(shown)}

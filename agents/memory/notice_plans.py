"""Rules for what is to come and what has been: plans, wishes, events. See ``notice_rules.py``.

A day that is told as "tomorrow" goes into the fact with the date on which it was said.
"""

from __future__ import annotations

import re
from datetime import datetime

from .notice_grammar import fact, slug, told, trimmed, unfilled
from .notice_names import ADV, AM
from .notice_reading import Clause
from .records import Found

_DAY = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
TIME = re.compile(
    rf"\b(?:tomorrow|tonight|this (?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|"
    rf"winter|fall|christmas|{_DAY})|"
    rf"next (?:week|weekend|month|year|time|spring|summer|autumn|winter|{_DAY}|{_MONTH})|(?:on|by|before|"
    rf"until) (?:{_DAY})|at the weekend|on the weekend|"
    rf"(?:in|during|on|by) (?:the )?(?:early |late |mid )?(?:{_MONTH}|spring|summer|autumn|winter|holidays|"
    rf"christmas|easter)|in (?:a|two|three|four|five|six|\d+|a few|a couple of) "
    rf"(?:days?|weeks?|months?|hours?|years?)|soon|later (?:today|this)|on the \d+\w*|over (?:christmas|easter|"
    rf"the (?:summer|holidays)))\b",
    re.IGNORECASE,
)
_OCCASION = (
    r"exam|interview|appointment|meeting|date|flight|test|concert|gig|party|wedding|operation|surgery|deadline|trip|"
    r"holiday|vacation|race|marathon|match|game|audition|presentation|performance|show|recital|check-?up|"
    r"driving test|court|reunion|funeral|conference|competition|tournament|exhibition|rehearsal"
)
_PLANNED = (
    r"visit|move|travel|fly|drive|marry|get married|start|learn|buy|meet|see|take|run|study|spend|sell|go|retire|"
    r"adopt|paint|build|join|quit|attend|celebrate|throw|hike|sail|cook|bake|plant"
)
_TRIFLE = re.compile(
    r"(?:to )?(?:bed|sleep|go|eat|die|kill|cry|be sick|be honest|tell|ask|say|need|try|do|make|let|have to|miss|"
    r"scream|the (?:loo|toilet|bathroom|shop|kitchen)|get (?:some|a drink|going)|grab|"
    r"think|explain|show|help|see (?:what|if|you|about)|take a (?:nap|break|shower)|"
    r"start (?:with|by)|make sure|work)\b",
    re.IGNORECASE,
)
_EVENTS = (
    r"graduated|passed|failed|won|lost|broke|met|finished|started|quit|adopted|bought|sold|moved|visited|retired|"
    r"married|divorced|published|ran|climbed|ended|learned|learnt|survived|crashed|sprained|twisted|planted|built|"
    r"baked|painted|joined|missed|found|saw|went|got|had|made|wrote|inherited|applied|signed up|cancelled|booked|"
    r"gave up|fell|injured|tore|hurt|burnt|burned|caught|paid|sent|taught|swam|sang|rode|drove|flew|donated|ordered"
)


def plans(clause: Clause, day: str) -> Found | None:
    text = unfilled(clause.text)
    time = TIME.search(text)
    if match := re.match(
        rf"{AM} {ADV}(?:going|planning|hoping|about|due|off|supposed|looking forward) (?:to |on )(?P<what>.+)",
        text,
        re.IGNORECASE,
    ):
        if not _TRIFLE.match(match["what"]) and (
            time or re.match(rf"(?:{_PLANNED})\b|[A-Z]|(?:the|a) [a-z]", match["what"])
        ):
            return Found(f"plan:{slug(TIME.sub('', match['what']))}", told(text, day), 0.65)
        return None
    if not time and not re.match(
        rf"{AM} {ADV}(?:getting married|moving (?:to|house|out)|expecting|training for|saving (?:up )?for)\b",
        text,
        re.IGNORECASE,
    ):
        return None
    forms = (
        (
            rf"{AM} {ADV}(?!feeling|thinking|looking|being|wondering|hoping|trying|kidding|joking|sleeping|"
            rf"dreaming)\w+ing\b(?P<what>.*)"
        ),
        (
            r"(?:i'll|we'll|i will|we will|i plan to|i intend to|i have to|i've got to|i must|i need to|i hope to|"
            r"i get to) (?P<what>.+)"
        ),
        (
            rf"(?:i|we)(?:'ve| have|'m having| am having|'ve got| have got| got)? (?:my |an? |"
            rf"our )(?P<what>(?:[\w'-]+ ){{0,4}}(?:{_OCCASION})\b.*)"
        ),
        rf"(?:my|our) (?P<what>(?:[\w'-]+ ){{0,3}}(?:{_OCCASION})s?(?:'s| is| are| starts| begins) .+)",
        r"(?:my|our) (?P<what>[\w' -]{2,40} (?:is|are|starts?|arrives?|comes?|gets?|visits?|leaves?) .+)",
    )
    for form in forms:
        match = re.fullmatch(form, text, re.IGNORECASE)
        if match and not _TRIFLE.match(match["what"].strip()):
            return Found(f"plan:{slug(TIME.sub('', match['what']))}", told(text, day), 0.65)
    return None


def wishes(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    forms = (
        (
            r"(?:my|our) (?:big |biggest |lifelong |secret |childhood )?(?:dream|goal|ambition|hope|wish|"
            r"plan)(?: in life| for (?:this|next) year)?(?:'s| is)(?: to| that)? (?P<what>.+)"
        ),
        (
            r"i(?:'ve| have)? (?:always|long|also|really|dearly)? ?(?:want|wanted|hope|dream|dreamt|dreamed|plan|"
            r"aspire)(?:ing)?(?: of| to) (?P<what>(?:one day )?(?:be|become|becoming|learn|visit|visiting|travel|"
            r"see|seeing|"
            r"write|writing|open|opening|build|building|own|owning|have|live|living|move|moving|climb|run|sail|"
            r"sailing|play|study|start|buy|go|adopt|publish|retire|get|make|paint|grow|swim|cycle|walk)\b.+)"
        ),
        (
            r"i(?:'d like| want| hope| plan| wish)(?: to)? (?P<what>\w+ .*\b(?:one day|some ?day|before i (?:die|am|"
            r"turn)).*)"
        ),
        rf"{AM} {ADV}(?:dreaming of|saving up for|saving for) (?P<what>.+)",
    )
    for form in forms:
        match = re.fullmatch(form, text, re.IGNORECASE)
        if match and not re.match(
            r"(?:go to (?:bed|sleep)|be (?:alone|honest|left)|have (?:a chat|fun)|see (?:you|what)|get (?:out|"
            r"to know)|make sure|start (?:over|again)|play (?:a|with you)|know)\b",
            match["what"],
            re.IGNORECASE,
        ):
            return Found(f"wish:{slug(match['what'])}", fact(text), 0.6)
    return None


def events(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    match = re.fullmatch(rf"(?:i|we)(?:'ve| have)? {ADV}(?P<verb>{_EVENTS}) (?P<what>.+)", text, re.IGNORECASE)
    if not match or re.match(
        r"(?:to bed|to (?:know|say|tell|go)|you|it|that|this|what|your|home|up|bored|tired|lost|here|the (?:joke|"
        r"point|feeling|idea)|a (?:feeling|question|bit|good|great|bad|nice|lovely|long)|no|nothing|out of|used|rid|"
        r"so|fun)\b",
        match["what"],
        re.IGNORECASE,
    ):
        return None
    plain = match["verb"].lower() in (
        "got",
        "had",
        "made",
        "went",
        "saw",
        "found",
        "gave up",
        "ordered",
        "missed",
        "fell",
    )
    if plain and not re.search(
        r"\b(?:last|yesterday|ago|today|this (?:morning|week|month|year)|promoted|engaged|new|in (?:19|20)\d\d|"
        r"when i was|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
        clause.text,
        re.IGNORECASE,
    ):
        return None
    return Found(f"event:{slug(text.partition(' ')[2], 5)}", told(text, day), 0.45)


def day_of(now: datetime) -> str:
    """``3 May 2026``."""
    return f"{now.day} {now:%B %Y}"

"""Rules for the rest of a life: health and diet, things owned, habits, what is theirs. See ``notice_rules.py``."""

from __future__ import annotations

import re

from .notice_grammar import fact, slug, trimmed
from .notice_names import ADV, AM
from .notice_reading import Clause
from .records import Found

_ILLNESS = (
    r"asthma|diabetes|type \w+ diabetes|epilepsy|migraines?|arthritis|adhd|autism|dyslexia|insomnia|hay ?fever|"
    r"eczema|anxiety|depression|anaemia|anemia|coeliac disease|celiac disease|tinnitus|vertigo|high blood pressure|"
    r"a bad (?:back|knee|hip)|a heart condition|a pacemaker|sleep apn\w+"
)
_NOT_OWNED = re.compile(
    r"(?:headache|cold|question|idea|feeling|problem|minute|moment|point|look|day|lot|dream|few|bit|sore|plan|"
    r"secret|story|thing|good|great|bad|hard|tough|long|busy|terrible|lovely|nice|"
    r"chance|choice|clue|doubt|hunch|idea|reason|right|habit|way|word|request|favou?r|suggestion|joke|crush|"
    r"thought|hangover|fever|flu|cough|second|while|rough|weird|strange|funny|"
    r"message|call|confession|issue|pain|bone|laugh|go|blast|break|shower|bath|nap|drink|coffee|tea|snack|meal|"
    r"walk|rest|seat|life|heart|hug|soft|new idea|lovely time)\b",
    re.IGNORECASE,
)
_NOT_MINE = re.compile(
    r"(?:point|question|guess|problem|idea|head|heart|god|bad|goodness|word|turn|fault|mistake|pleasure|advice|"
    r"opinion|answer|day|week|weekend|morning|evening|night|mood|mind|message|"
    r"life|feet|back|stomach|apologies|question|favou?rites?|favou?rite .*|name|birthday|age|job|internet|"
    r"connection|battery|phone|screen|time|plan|goodness|first|next|last|only|biggest|main|other|own|"
    r"condolences|english|spelling|typing|friend|dear|understanding|thoughts?|pain|throat|nose)(?:\'s)?",
    re.IGNORECASE,
)
_ABOUT_BODY = re.compile(
    rf"{AM} {ADV}(?:left|right)[- ]handed|{AM} {ADV}(?:\d(?:\.\d+)?|\d{{3}}|five|six) ?(?:cm|feet|foot|ft|metres?|"
    rf"meters?|m\b|').*|i {ADV}(?:wear|need) (?:glasses|contact lenses|contacts|a hearing aid|hearing aids).*|"
    rf"{AM} {ADV}(?:colou?r[- ]?blind|blind|deaf|bald|dyslexic|autistic|diabetic|epileptic|"
    rf"asthmatic|short-sighted|hard of hearing).*|i(?:'ve|"
    rf" have)(?: got)? (?:\w+ ){{1,3}}(?:hair|eyes|freckles|tattoos?)\b.*",
    re.IGNORECASE,
)


def health(clause: Clause, day: str) -> Found | None:
    text = clause.text
    if match := re.match(
        rf"(?:{AM} {ADV}(?:severely |deathly |badly )?(?:allergic|intolerant) to|i(?:'ve|"
        rf" have)(?: got)? an? (?:\w+ )?(?:allergy|intolerance) to) (?P<what>.+)",
        text,
        re.IGNORECASE,
    ):
        what = trimmed(match["what"])
        joke = re.match(
            r"(?:it|that|them|this|those|work|mondays|stupid|bullshit|you|people|nonsense|mornings|exercise)\b",
            what,
            re.IGNORECASE,
        )
        return None if joke else Found(f"allergy:{slug(what)}", fact(f"I am allergic to {what}"), 0.95)
    if (
        match := re.fullmatch(
            r"(?P<what>[^\W\d_][\w' -]{2,40}?) (?:always )?(?:makes?|gives?) me (?:\w+ )?(?:ill|sick|sneeze|itch|hives|"
            r"a rash)",
            text,
            re.IGNORECASE,
        )
    ) and not re.match(r"(?:it|that|this|which|you|he|she|they|thinking)\b", match["what"], re.IGNORECASE):
        return Found(f"allergy:{slug(match['what'])}", fact(text), 0.9)
    if match := re.match(
        rf"i(?:'ve| have)(?: got)? an? (?:bad |severe |serious )?(?P<what>[\w -]+?) (?P<kind>allergy|intolerance)\b|"
        rf"{AM} {ADV}(?P<in>lactose|gluten)[- ]intolerant",
        text,
        re.IGNORECASE,
    ):
        what = match["what"] or match["in"]
        return Found(f"allergy:{slug(what)}", fact(f"I have a {what} {match['kind'] or 'intolerance'}"), 0.95)
    if match := re.match(
        rf"{AM} {ADV}(?:an? )?(?:strict |lifelong )?(?P<what>vegetarian|vegan|pescatarian|coeliac|celiac|teetotal|"
        rf"teetotaller|gluten[- ]free|on a diet)\b",
        text,
        re.IGNORECASE,
    ):
        return Found("diet", fact(trimmed(text)), 0.8)
    if re.match(
        r"i (?:do not|don't|never|can't|cannot|no longer|stopped|am not allowed to|"
        r"'m not allowed to) (?:eat(?:ing)?|drink(?:ing)?|smoke|smoking)\b",
        text,
        re.IGNORECASE,
    ):
        what = re.sub(r"^.*?\b(?:eat|drink|smok)\w*\s*", "", trimmed(text), flags=re.IGNORECASE)
        return Found(f"diet:{slug(what or text)}", fact(trimmed(text)), 0.7)
    if match := re.match(
        rf"(?:i(?:'ve| have)(?: got| had)?|i suffer from|i was diagnosed with|i've been diagnosed with|"
        rf"i get) (?:\w+ )?(?P<what>{_ILLNESS})\b",
        text,
        re.IGNORECASE,
    ):
        return Found(f"health:{slug(match['what'])}", fact(trimmed(text)), 0.8)
    return Found(f"body:{slug(text, 4)}", fact(trimmed(text)), 0.5) if _ABOUT_BODY.fullmatch(text) else None


def belongings(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    match = re.fullmatch(
        rf"(?:i|we)(?:'ve| have)? ?{ADV}(?:have|own|got|bought|inherited|found|built|adopted|keep|restored)(?: got|"
        rf" myself)? (?P<how>an?|two|three|my own|some|the|\d+) ?(?P<what>.*)",
        text,
        re.IGNORECASE,
    )
    if not match:
        match = re.fullmatch(r"(?:i|we)'ve (?P<how>an?|two|three) (?P<what>.+)", text, re.IGNORECASE)
    if match and match["what"] and not re.match(r"(?:[a-z-]+ )?" + _NOT_OWNED.pattern, match["what"], re.IGNORECASE):
        return Found(
            f"has:{slug(re.split(r' (?:in|at|with|from|for|on|called|named|that|which) ', match['what'])[0])}",
            fact(text),
            0.45,
        )
    if match := re.fullmatch(r"i (?P<verb>collect|drive|ride) (?P<what>.+)", text, re.IGNORECASE):
        return Found(f"{match['verb'].lower()}:{slug(match['what'])}", fact(text), 0.5)
    return None


def habits(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    long = re.fullmatch(
        r"(?:i|we)'?(?:ve| have) (?:been )?(?P<what>\w+(?:ing|ed)\b .+?) (?:since|for) .+", clause.text, re.IGNORECASE
    )
    if long and not re.match(
        r"(?:waiting|looking|thinking|wanted|needed|feeling|meaning|trying|lived|living|working|worked)\b",
        long["what"],
        re.IGNORECASE,
    ):
        return Found(f"does:{slug(long['what'].partition(' ')[2], 5)}", fact(clause.text), 0.5)
    match = re.fullmatch(
        rf"i {ADV}(?P<verb>play|paint|knit|sew|bake|cook|garden|swim|run|jog|cycle|hike|climb|ski|surf|sail|dance|"
        rf"sing|write|draw|sketch|sculpt|collect|fish|meditate|practise|practice|do|volunteer|"
        rf"coach|juggle|brew|grow|keep|restore|follow|support|go|read|watch|wake up|get up|"
        rf"drink|eat|take|walk|meet|call|train|compose|blog|stream|box|row|fence|bowl|skate|"
        rf"ride|drive)\b ?(?P<what>.*)",
        text,
        re.IGNORECASE,
    )
    if match and not re.match(
        r"(?:not|n't|like|so|well|my best|you|it|that|this|anything|nothing|the same|want|need|have|know|to be|too|"
        r"for it|on\b$|crazy|mad|ahead)\b",
        match["what"],
        re.IGNORECASE,
    ):
        often = re.search(
            r"\b(?:every|always|usually|often|on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|"
            r"weekends)|once|twice|daily|at the weekend|in the (?:mornings?|evenings?))\b",
            clause.text,
            re.IGNORECASE,
        )
        hobby = re.match(
            r"(?:play|paint|knit|sew|bake|garden|swim|run|jog|cycle|hike|climb|ski|surf|sail|dance|sing|write|draw|"
            r"sketch|sculpt|collect|fish|meditate|practi[sc]e|volunteer|coach|juggle|brew|grow|keep|restore|support|"
            r"compose|blog|box|row|fence|bowl|skate)$",
            match["verb"],
            re.IGNORECASE,
        )
        if (
            often
            or hobby
            or re.match(r"(?:yoga|karate|judo|pilates|crosswords|puzzles|ballet)\b", match["what"], re.IGNORECASE)
        ):
            return Found(f"does:{slug(text.partition(' ')[2], 5)}", fact(text), 0.5)
    if match := re.fullmatch(rf"i {ADV}(?:never|always|usually|often) (?P<what>\w+ .+)", text, re.IGNORECASE):
        if re.match(r"i (?:never|always|usually|often)", text, re.IGNORECASE) and not re.match(
            r"(?:know|knew|thought|said|meant|think|wonder|feel|felt|have to|had|heard|saw|understood|want|wanted|"
            r"wondered|forget|lose)\b",
            match["what"],
            re.IGNORECASE,
        ):
            return Found(f"habit:{slug(text.partition(' ')[2], 5)}", fact(text), 0.45)
    return None


def attributes(clause: Clause, day: str) -> Found | None:
    """``My car is red``, ``my shoe size is 42``, ``our house has a blue door``: a thing of theirs."""
    match = re.fullmatch(
        r"(?:my|our) (?P<what>[a-z][\w'-]*(?: [\w'-]+){0,3}?)(?:'s)? (?P<verb>is|are|was|has|have|broke|lives?|"
        r"comes?|runs?|needs?) (?P<how>\S.*)",
        trimmed(clause.text),
        re.IGNORECASE,
    )
    if (
        not match
        or _NOT_MINE.fullmatch(match["what"])
        or re.match(
            (
                r"(?:so|very|really|killing|hurting|aching|not|sore|fine|okay|ok|full$|empty|spinning|you|that|this|"
                r"what|how|no|going|just|better|a (?:bit|mess)|here|there|broken down|tired|up to|gone|the best|"
                r"to)\b"
            ),
            match["how"],
            re.IGNORECASE,
        )
    ):
        return None
    return Found(f"my:{slug(match['what'])}", fact(trimmed(clause.text)), 0.45)

"""Rules for the rest of a life: health and diet, plans, wishes, things owned, habits, events. See ``notice_rules.py``."""

from __future__ import annotations

import re
from datetime import datetime

from .notice_grammar import fact, slug, told, trimmed, unfilled
from .notice_identity import ADV, AM
from .notice_reading import Clause
from .records import Found

_DAY = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
TIME = re.compile(
    rf"\b(?:tomorrow|tonight|this (?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter|fall|christmas|{_DAY})|"
    rf"next (?:week|weekend|month|year|time|spring|summer|autumn|winter|{_DAY}|{_MONTH})|(?:on|by|before|until) (?:{_DAY})|at the weekend|on the weekend|"
    rf"(?:in|during|on|by) (?:the )?(?:early |late |mid )?(?:{_MONTH}|spring|summer|autumn|winter|holidays|christmas|easter)|in (?:a|two|three|four|five|six|\d+|a few|a couple of) "
    rf"(?:days?|weeks?|months?|hours?|years?)|soon|later (?:today|this)|on the \d+\w*|over (?:christmas|easter|the (?:summer|holidays)))\b", re.IGNORECASE)
_ILLNESS = r"asthma|diabetes|type \w+ diabetes|epilepsy|migraines?|arthritis|adhd|autism|dyslexia|insomnia|hay ?fever|eczema|anxiety|depression|" \
           r"anaemia|anemia|coeliac disease|celiac disease|tinnitus|vertigo|high blood pressure|a bad (?:back|knee|hip)|a heart condition|a pacemaker|sleep apn\w+"
_OCCASION = r"exam|interview|appointment|meeting|date|flight|test|concert|gig|party|wedding|operation|surgery|deadline|trip|holiday|vacation|race|marathon|" \
            r"match|game|audition|presentation|performance|show|recital|check-?up|driving test|court|reunion|funeral|conference|competition|tournament|exhibition|rehearsal"
_PLANNED = r"visit|move|travel|fly|drive|marry|get married|start|learn|buy|meet|see|take|run|study|spend|sell|go|retire|adopt|paint|build|join|quit|attend|celebrate|throw|hike|sail|cook|bake|plant"
_TRIFLE = re.compile(r"(?:to )?(?:bed|sleep|go|eat|die|kill|cry|be sick|be honest|tell|ask|say|need|try|do|make|let|have to|miss|scream|the (?:loo|toilet|bathroom|shop|kitchen)|get (?:some|a drink|going)|grab|"
                     r"think|explain|show|help|see (?:what|if|you|about)|take a (?:nap|break|shower)|start (?:with|by)|make sure|work)\b", re.IGNORECASE)
_NOT_OWNED = re.compile(
    r"(?:headache|cold|question|idea|feeling|problem|minute|moment|point|look|day|lot|dream|few|bit|sore|plan|secret|story|thing|good|great|bad|hard|tough|long|busy|terrible|lovely|nice|"
    r"chance|choice|clue|doubt|hunch|idea|reason|right|habit|way|word|request|favou?r|suggestion|joke|crush|thought|hangover|fever|flu|cough|second|while|rough|weird|strange|funny|"
    r"message|call|confession|issue|pain|bone|laugh|go|blast|break|shower|bath|nap|drink|coffee|tea|snack|meal|walk|rest|seat|life|heart|hug|soft|new idea|lovely time)\b", re.IGNORECASE)
_NOT_MINE = re.compile(
    r"(?:point|question|guess|problem|idea|head|heart|god|bad|goodness|word|turn|fault|mistake|pleasure|advice|opinion|answer|day|week|weekend|morning|evening|night|mood|mind|message|"
    r"life|feet|back|stomach|apologies|question|favou?rites?|favou?rite .*|name|birthday|age|job|internet|connection|battery|phone|screen|time|plan|goodness|first|next|last|only|biggest|main|other|own|"
    r"condolences|english|spelling|typing|friend|dear|understanding|thoughts?|pain|throat|nose)(?:\'s)?", re.IGNORECASE)
_EVENTS = r"graduated|passed|failed|won|lost|broke|met|finished|started|quit|adopted|bought|sold|moved|visited|retired|married|divorced|published|ran|climbed|ended|learned|learnt|survived|" \
          r"crashed|sprained|twisted|planted|built|baked|painted|joined|missed|found|saw|went|got|had|made|wrote|inherited|applied|signed up|cancelled|booked|gave up|fell|injured|donated|ordered"
_ABOUT_BODY = re.compile(rf"{AM} {ADV}(?:left|right)[- ]handed|{AM} {ADV}(?:\d(?:\.\d+)?|\d{{3}}|five|six) ?(?:cm|feet|foot|ft|metres?|meters?|m\b|').*|i {ADV}(?:wear|need) (?:glasses|contact lenses|contacts|a hearing aid|hearing aids).*|"
                         rf"{AM} {ADV}(?:colou?r[- ]?blind|blind|deaf|bald|dyslexic|autistic|diabetic|epileptic|asthmatic|short-sighted|hard of hearing).*|i(?:'ve| have)(?: got)? (?:\w+ ){{1,3}}(?:hair|eyes|freckles|tattoos?)\b.*", re.IGNORECASE)


def health(clause: Clause, day: str) -> Found | None:
    text = clause.text
    if match := re.match(rf"(?:{AM} {ADV}(?:severely |deathly |badly )?(?:allergic|intolerant) to|i(?:'ve| have)(?: got)? an? (?:\w+ )?(?:allergy|intolerance) to) (?P<what>.+)", text, re.IGNORECASE):
        what = trimmed(match["what"])
        joke = re.match(r"(?:work|mondays|stupid|bullshit|you|people|nonsense|mornings|exercise)\b", what, re.IGNORECASE)
        return None if joke else Found(f"allergy:{slug(what)}", fact(f"I am allergic to {what}"), 0.95)
    if match := re.match(rf"i(?:'ve| have)(?: got)? an? (?:bad |severe |serious )?(?P<what>[\w -]+?) (?P<kind>allergy|intolerance)\b|{AM} {ADV}(?P<in>lactose|gluten)[- ]intolerant", text, re.IGNORECASE):
        what = match["what"] or match["in"]
        return Found(f"allergy:{slug(what)}", fact(f"I have a {what} {match['kind'] or 'intolerance'}"), 0.95)
    if match := re.match(rf"{AM} {ADV}(?:an? )?(?:strict |lifelong )?(?P<what>vegetarian|vegan|pescatarian|coeliac|celiac|teetotal|teetotaller|gluten[- ]free|on a diet)\b", text, re.IGNORECASE):
        return Found("diet", fact(trimmed(text)), 0.8)
    if re.match(r"i (?:do not|don't|never|can't|cannot|no longer|stopped|am not allowed to|'m not allowed to) (?:eat(?:ing)?|drink(?:ing)?|smoke|smoking)\b", text, re.IGNORECASE):
        what = re.sub(r"^.*?\b(?:eat|drink|smok)\w*\s*", "", trimmed(text), flags=re.IGNORECASE)
        return Found(f"diet:{slug(what or text)}", fact(trimmed(text)), 0.7)
    if match := re.match(rf"(?:i(?:'ve| have)(?: got| had)?|i suffer from|i was diagnosed with|i've been diagnosed with|i get) (?:\w+ )?(?P<what>{_ILLNESS})\b", text, re.IGNORECASE):
        return Found(f"health:{slug(match['what'])}", fact(trimmed(text)), 0.8)
    return Found(f"body:{slug(text, 4)}", fact(trimmed(text)), 0.5) if _ABOUT_BODY.fullmatch(text) else None


def plans(clause: Clause, day: str) -> Found | None:
    text = unfilled(clause.text)
    time = TIME.search(text)
    if match := re.match(rf"{AM} {ADV}(?:going|planning|hoping|about|due|off|supposed|looking forward) (?:to |on )(?P<what>.+)", text, re.IGNORECASE):
        if not _TRIFLE.match(match["what"]) and (time or re.match(rf"(?:{_PLANNED})\b|[A-Z]|(?:the|a) [a-z]", match["what"])):
            return Found(f"plan:{slug(TIME.sub('', match['what']))}", told(text, day), 0.65)
        return None
    if not time and not re.match(rf"{AM} {ADV}(?:getting married|moving (?:to|house|out)|expecting|training for|saving (?:up )?for)\b", text, re.IGNORECASE):
        return None
    forms = (
        rf"{AM} {ADV}(?:flying|travell?ing|moving|meeting|getting|visiting|starting|seeing|having|going|leaving|running|taking|driving|playing|hosting|throwing|training|saving|expecting|"
        rf"giving|doing|cooking|baking|racing|performing|attending|celebrating|spending|coming|working|picking|staying|singing|volunteering)\b(?P<what>.*)",
        r"(?:i'll|we'll|i will|we will|i plan to|i intend to|i have to|i've got to|i must|i need to|i hope to|i get to) (?P<what>.+)",
        rf"(?:i|we)(?:'ve| have|'m having| am having|'ve got| have got| got)? (?:my |an? |our )(?P<what>(?:[\w'-]+ ){{0,4}}(?:{_OCCASION})\b.*)",
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
        r"(?:my|our) (?:big |biggest |lifelong |secret |childhood )?(?:dream|goal|ambition|hope|wish|plan)(?: in life| for (?:this|next) year)?(?:'s| is)(?: to| that)? (?P<what>.+)",
        r"i(?:'ve| have)? (?:always|long|also|really|dearly)? ?(?:want|wanted|hope|dream|dreamt|dreamed|plan|aspire)(?:ing)?(?: of| to) (?P<what>(?:one day )?(?:be|become|becoming|learn|visit|visiting|travel|see|seeing|"
        r"write|writing|open|opening|build|building|own|owning|have|live|living|move|moving|climb|run|sail|sailing|play|study|start|buy|go|adopt|publish|retire|get|make|paint|grow|swim|cycle|walk)\b.+)",
        rf"{AM} {ADV}(?:dreaming of|saving up for|saving for) (?P<what>.+)",
    )
    for form in forms:
        match = re.fullmatch(form, text, re.IGNORECASE)
        if match and not re.match(r"(?:go to (?:bed|sleep)|be (?:alone|honest|left)|have (?:a chat|fun)|see (?:you|what)|get (?:out|to know)|make sure|start (?:over|again)|play (?:a|with you)|know)\b", match["what"], re.IGNORECASE):
            return Found(f"wish:{slug(match['what'])}", fact(text), 0.6)
    return None


def belongings(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    match = re.fullmatch(rf"(?:i|we)(?:'ve| have)? ?{ADV}(?:have|own|got|bought|inherited|found|built|adopted|keep|restored)(?: got| myself)? (?P<how>an?|two|three|my own|some|the|\d+) ?(?P<what>.*)", text, re.IGNORECASE)
    if not match:
        match = re.fullmatch(r"(?:i|we)'ve (?P<how>an?|two|three) (?P<what>.+)", text, re.IGNORECASE)
    if match and match["what"] and not re.match(r"(?:[a-z-]+ )?" + _NOT_OWNED.pattern, match["what"], re.IGNORECASE):
        return Found(f"has:{slug(re.split(r' (?:in|at|with|from|for|on|called|named|that|which) ', match['what'])[0])}", fact(text), 0.45)
    if match := re.fullmatch(r"i (?P<verb>collect|drive|ride) (?P<what>.+)", text, re.IGNORECASE):
        return Found(f"{match['verb'].lower()}:{slug(match['what'])}", fact(text), 0.5)
    return None


def habits(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    match = re.fullmatch(rf"i {ADV}(?P<verb>play|paint|knit|sew|bake|cook|garden|swim|run|jog|cycle|hike|climb|ski|surf|sail|dance|sing|write|draw|sketch|sculpt|collect|fish|meditate|practise|practice|do|volunteer|"
                         rf"coach|juggle|brew|grow|keep|restore|follow|support|go|read|watch|wake up|get up|drink|eat|take|walk|meet|call|train|compose|blog|stream|box|row|fence|bowl|skate|ride|drive)\b ?(?P<what>.*)", text, re.IGNORECASE)
    if match and not re.match(r"(?:not|n't|like|so|well|my best|you|it|that|this|anything|nothing|the same|want|need|have|know|to be|too|for it|on\b$|crazy|mad|ahead)\b", match["what"], re.IGNORECASE):
        often = re.search(r"\b(?:every|always|usually|often|on (?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends)|once|twice|daily|at the weekend|in the (?:mornings?|evenings?))\b", clause.text, re.IGNORECASE)
        hobby = re.match(r"(?:play|paint|knit|sew|bake|garden|swim|run|jog|cycle|hike|climb|ski|surf|sail|dance|sing|write|draw|sketch|sculpt|collect|fish|meditate|practi[sc]e|volunteer|coach|juggle|brew|grow|keep|restore|support|compose|blog|box|row|fence|bowl|skate)$", match["verb"], re.IGNORECASE)
        if often or hobby or re.match(r"(?:yoga|karate|judo|pilates|crosswords|puzzles|ballet)\b", match["what"], re.IGNORECASE):
            return Found(f"does:{slug(text.partition(' ')[2], 5)}", fact(text), 0.5)
    if match := re.fullmatch(rf"i {ADV}(?:never|always|usually|often) (?P<what>\w+ .+)", text, re.IGNORECASE):
        if re.match(r"i (?:never|always|usually|often)", text, re.IGNORECASE) and not re.match(r"(?:know|knew|thought|said|meant|think|wonder|feel|felt|have to|had|heard|saw|understood|want|wanted|wondered|forget|lose)\b", match["what"], re.IGNORECASE):
            return Found(f"habit:{slug(text.partition(' ')[2], 5)}", fact(text), 0.45)
    return None


def events(clause: Clause, day: str) -> Found | None:
    text = trimmed(clause.text)
    match = re.fullmatch(rf"(?:i|we)(?:'ve| have)? {ADV}(?P<verb>{_EVENTS}) (?P<what>.+)", text, re.IGNORECASE)
    if not match or re.match(r"(?:to bed|to (?:know|say|tell|go)|you|it|that|this|what|your|home|up|bored|tired|lost|here|the (?:joke|point|feeling|idea)|a (?:feeling|question|bit|good|great|bad|nice|lovely|long)|no|nothing|out of|used|rid|so|fun)\b", match["what"], re.IGNORECASE):
        return None
    plain = match["verb"].lower() in ("got", "had", "made", "went", "saw", "found", "gave up", "ordered", "missed", "fell")
    if plain and not re.search(r"\b(?:last|yesterday|ago|today|this (?:morning|week|month|year)|promoted|engaged|new|in (?:19|20)\d\d|when i was|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b", clause.text, re.IGNORECASE):
        return None
    return Found(f"event:{slug(text.partition(' ')[2], 5)}", told(text, day), 0.45)


def attributes(clause: Clause, day: str) -> Found | None:
    """``My car is red``, ``my shoe size is 42``, ``our house has a blue door``: a thing of theirs."""
    match = re.fullmatch(r"(?:my|our) (?P<what>[a-z][\w'-]*(?: [\w'-]+){0,3}?)(?:'s)? (?P<verb>is|are|was|has|have|broke|lives?|comes?|runs?|needs?) (?P<how>\S.*)", trimmed(clause.text), re.IGNORECASE)
    if not match or _NOT_MINE.fullmatch(match["what"]) or re.match(
            r"(?:so|very|really|killing|hurting|aching|not|sore|fine|okay|ok|full$|empty|spinning|you|that|this|what|how|no|going|just|better|a (?:bit|mess)|here|there|broken down|tired|up to|gone|the best|to)\b", match["how"], re.IGNORECASE):
        return None
    return Found(f"my:{slug(match['what'])}", fact(trimmed(clause.text)), 0.45)


RULES = (health, plans, wishes, belongings, habits, events, attributes)


def day_of(now: datetime) -> str:
    """``3 May 2026``."""
    return f"{now.day} {now:%B %Y}"



"""What the fact finder may read: the statements of a message that its writer makes of themselves, clause by clause.

Left out are questions, suppositions, jokes, quotations, reported speech, stage directions, code and links. When in
doubt a clause is left out: a fact that is missed can be told again, a wrong one stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST = 4_000
MOST_CLAUSES = 60
LONGEST_CLAUSE = 400
"""A longer one is no plain statement; one that is to be remembered is cut."""


@dataclass(frozen=True)
class Clause:
    """One statement without its lead-in. ``correction`` when it was introduced as one ("actually", "sorry, I meant"),
    ``asked`` when the user asked for it to be remembered."""

    text: str
    correction: bool = False
    asked: bool = False


_JOKE = re.compile(
    r"\b(?:just kidding|i'?m kidding|only kidding|kidding|j/?k|just joking|i'?m joking|only joking|as a joke|"
    r"yeah,? right"
    r"|lying to you|not really true|said no one|just teasing)\b|(?:^|\s)/s\b|\boh,? (?:great|sure|joy)\b|\bNOT!+$",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|imagine|suppose|supposing|supposedly|pretend|pretending|maybe|perhaps|wish|unless"
    r"|let'?s say|hypothetically|for example|for instance|e\.g|role-?play|dreamt|dreamed|in (?:the|this|a|my|that) "
    r"(?:game|story|dream|book|film|movie|novel|play|song)|my character|as though|sometimes feel|feels like|"
    r"feel like|act like)\b",
    re.IGNORECASE,
)
_DOUBTED = re.compile(r"\b(?:would|wouldn't|could|couldn't|might|maybe|perhaps)\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:(?<!\bi )(?<!i've )(?<!\bi just )(?:said|says|told|thinks|thought|claims|claimed|asked|wrote|"
    r"believes|reckons|insists)"
    r"|(?:they|people|everyone|others|some) (?:say|think|believe|claim|always say)|you (?:always )?(?:say|think|"
    r"believe) (?:that|i)\b|according to|quote|lyrics?|translate)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:what|what's|who|who's|whom|whose|where|where's|when|why|how|which|do|does|did|don't|doesn't|didn't|is|"
    r"isn't|are|aren't|am|was|were|can|"
    r"can't|could|would|will you|shall|should|may i|might|have you|has|had|guess|any idea|ever)\b",
    re.IGNORECASE,
)
_CORRECTION = re.compile(
    r"\b(?:actually|sorry|correction|i meant|i mean|wait|in fact|not any ?more|i was wrong|i lied|oops|no)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:(?:well|oh|ah|hi|hiya|hey|hello|yes|yeah|yep|no|nope|nah|ok|okay|so|and|but|also|plus|actually|anyway|"
    r"by the way|btw|you know(?: what)?|"
    r"honestly|to be honest|to tell the truth|tbh|in fact|sorry|wait|hmm+|um+|uh+|er+|look|listen|see|thanks|"
    r"thank you|good (?:morning|evening|afternoon)|"
    r"i think|i guess|i believe|i must (?:say|admit|confess)|i have to (?:say|admit|confess)|"
    r"i should (?:mention|add|say)|i admit|i confess|i'll admit|"
    r"just so you know|for the record|fun fact|nice to meet you|pleased to meet you|as you know|basically|"
    r"these days|nowadays|lately|currently|"
    r"at the moment|right now|today|because|since|cause|though|although|then|as i said|as for me|personally|"
    r"guess what|correction|oops|speaking of \w+|"
    r"i(?:'ve)? (?:just |already )?(?:told you|said|mentioned)(?: that)?|i mean|i meant|did i mention(?: that)?|"
    r"did you know(?: that)?|"
    r"i(?:'d| would)? (?:like you to|want you to) know(?: that)?|you should know(?: that)?|let me tell you|"
    r"i wanted to (?:say|tell you)(?: that)?|"
    r"true|sure|right|great|cool|nice|lovely|funny|unfortunately|sadly|luckily|happily|apart from that|besides|"
    r"secretly|truth is|the truth is|"
    r"the thing is|it turns out(?: that)?|one more thing|another thing|my friend|dear|haha|lol)\b[\s,:!.–—-]*)+",
    re.IGNORECASE,
)
_REMEMBER = re.compile(
    r"(?:(?:and|so|ok|okay|well|oh|hey),?\s+)*(?:please,?\s+|could you\s+|can you\s+|will you\s+|you (?:must|"
    r"should)\s+|i(?:'d| would)? (?:want|like) you to\s+)?"
    r"(?:please\s+)?(?:(?:always\s+)?remember|(?:do not|don't|never)\s+(?:ever\s+)?forget|keep in mind|"
    r"bear in mind|note|make a note|write down|memori[sz]e)"
    r"(?:\s+this|\s+for me|\s+please)?(?:\s*[:,]\s*(?:that\s+)?|\s+that\s+|\s+(?=(?:i|i'm|my|we|"
    r"our)\b))(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = (
    r"(?:i|i'm|i've|im|ive|i'll|my|we|we're|we've|our|call me|people call me|everyone calls me|it's my|he's my|"
    r"she's my)\b"
)
_BREAK = re.compile(
    rf"\s*[,:–—]\s*(?:(?:and|but|so|because|also|plus|though|although|yet|while|actually|or)\s+)*(?={_FIRST})"
    rf"|\s+-+\s+|\s*,?\s+and\s+(?=\w+(?:\s\w+)? (?:is|are) my\b)"
    rf"|\s+(?:and|but|because|so|although|though|while|plus|yet)\s+(?:also\s+|then\s+|now\s+|actually\s+)?(?={_FIRST})"
    rf"|\s*,\s*(?:(?:and|but|so)\s+)?(?=(?:what|what's|who|where|when|why|how|which|do|does|did|can|are|is|will|"
    rf"would|could)\s+"
    rf"(?:about|do|does|did|is|are|you|your|yours|i|we|would|can|the|it|that|old|kind|sort)\b)",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?P<when>(?:in|on|next|this|last|every|over|during|tomorrow|tonight|yesterday|one day|some day|someday|"
    r"once a|twice a|at the)\b"
    r"(?:\s+(?!i\b|i'|we\b|we'|my\b|our\b)[\w']+){0,4}?),?\s+(?P<rest>(?:i|we|my|our)\b.+)",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"```.*?(?:```|$)|`[^`]*`|^\s*>.*$|https?://\S+|\*[^*\n]+\*|\[[a-z: _]+\]|<[^>]{0,200}>",
    re.DOTALL | re.MULTILINE | re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”«»„]([^\"“”«»„]*)[\"“”«»„]?")
_TITLES = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|St|Mt|Jr|Sr|No|vs)\.", re.IGNORECASE)
_NOT_THAT = re.compile(
    (
        r"\bmy name(?:'s not| is not| isn't|'s) (?:\w+, )?(?:\w+\s?){0,2}[,;.]?\s+(?:but|it'?s(?: actually)?|"
        r"it is(?: actually)?|i'm|rather)\s+"
    ),
    re.IGNORECASE,
)


def clauses(message: str) -> list[Clause]:
    """The statements of a message, in order."""
    text = _NOISE.sub(" ", message[:LONGEST].replace("’", "'").replace("‘", "'"))
    if _JOKE.search(text):
        return []
    text = _NOT_THAT.sub("my name is ", _TITLES.sub(r"\1", _QUOTED.sub(_unquoted, text)))
    found: list[Clause] = []
    for sentence in re.split(r"(?<=[.!?;…])\s+|\s*\n+\s*|;\s*|(?<=[!?])(?=[A-Z])", text):
        found += _statements(sentence.strip(" \t\r"))
    return found[:MOST_CLAUSES]


def _unquoted(match: re.Match[str]) -> str:
    """A title keeps its words; what somebody said is taken out, with a mark that stops every rule."""
    inner = match[1].strip()
    short = len(inner.split()) <= 6 and not re.search(r"\b(?:i|i'm|my|me|you)\b", inner, re.IGNORECASE)
    return f"{inner}" if short else " \x01 "


def _statements(sentence: str) -> list[Clause]:
    if asked := _REMEMBER.match(sentence):
        return (
            []
            if sentence.endswith("?") and not re.match(r"(?:can|could|will) you", sentence, re.IGNORECASE)
            else [
                Clause(part, asked=True)
                for part in [asked["rest"][:LONGEST_CLAUSE].strip(" .!?")]
                if len(part.split()) > 1
            ]
        )
    if not sentence or _SUPPOSED.search(sentence) or _REPORTED.search(sentence):
        return []
    lead = _LEAD.match(sentence)
    if _ASKING.match(sentence[lead.end() :] if lead else sentence) and not _tells(lead):
        return []
    parts = [part for part in _BREAK.split(sentence) if part.strip() and len(part) <= LONGEST_CLAUSE]
    if sentence.endswith("?") and not _tells(lead):
        parts = parts[:-1]
    correction = bool(_CORRECTION.match(sentence)) or bool(lead and _CORRECTION.search(lead.group()))
    return [
        Clause(stripped, correction)
        for part in parts
        if (stripped := _stripped(part)) and not _DOUBTED.search(stripped) and "\x01" not in stripped
    ]


def _tells(lead: re.Match[str] | None) -> bool:
    """``Did I mention that I like chess?`` tells it."""
    return bool(lead and re.search(r"did (?:i mention|you know)", lead.group(), re.IGNORECASE))


def _stripped(part: str) -> str:
    part = part.strip(" ,.!?…")
    if when := _WHEN.match(part):
        part = f"{when['rest']} {when['when'][:1].lower()}{when['when'][1:]}"
    lead = _LEAD.match(part)
    if lead and lead.end() < len(part):
        part = part[lead.end() :]
    return "" if _ASKING.match(part) else part.strip()

"""Talk of people by the group: what is asked of one, and what is said against one.

Taste is for tea and thunder, not for people: where a message asks for a view on women, the old or Muslims, the answer is a
respectful one, and a prejudice is contradicted, in character, before anything else has a word for it. Rules over plain
English words, so what is insinuated passes by.
"""

from __future__ import annotations

import re

from .context import Talk
from .plain import MOST, plain, readable

_KIND = (
    r"young|old|elderly|poor|rich|gay|lesbian|bisexual|queer|trans|transgender|straight|black|white|brown|asian|african|arab|american|german|"
    r"indian|chinese|mexican|polish|turkish|muslim|christian|jewish|hindu|disabled|blind|deaf|autistic|fat|thin|homeless|religious|"
    r"foreign|native|indigenous|single|working class|jobless|unemployed"
)
_PEOPLE = (
    r"women|men|girls|boys|ladies|blokes|people|folk|folks|kids|children|teenagers|pensioners|mothers|fathers|immigrants|migrants|"
    r"refugees|foreigners|strangers|gays|lesbians|muslims|christians|catholics|jews|hindus|sikhs|buddhists|atheists|africans|asians|"
    r"arabs|indians|chinese|mexicans|americans|germans|poles|russians|nigerians|turks|gypsies|roma|travellers|beggars|nurses|"
    r"cleaners|blondes|millennials|boomers|zoomers"
)
_GROUP = (
    rf"(?:(?:(?:the|all|most|some|many|those|these|such|{_KIND}) )*(?:{_PEOPLE})"
    r"|the (?:young|old|elderly|poor|rich|blind|deaf|disabled|homeless|unemployed|french|irish|english|chinese|japanese|dutch|british)"
    rf"|an? (?:{_KIND}) (?:person|man|woman))(?: these days| nowadays| today)?"
)
_SORT = rf"(?!(?:people|folk|folks|kids|children|strangers)\b){_GROUP}"
"""A group with a name: not people at large."""
_VIEW = re.compile(
    r"^(?:so |and |but |well |hey |tell me )*(?:what (?:do|would) you (?:think|say|make)(?: of| about)?|"
    r"what is your (?:view|opinion) (?:of|on|about)|how do you (?:feel|find|like)(?: about)?|"
    r"(?:would|could|will) you (?:ever )?(?:hire|marry|trust|help|vote for|sit next to)|"
    r"do you (?:like|love|hate|trust|respect|mind|prefer|get on with)|are you fond of|what about) "
    rf"{_GROUP}(?: or {_GROUP})?$"
)
_BAD = (
    r"(?:stupid|dumb|lazy|weak|loud|rude|(?:a )?nuisance|less intelligent|less clever|dirty|dangerous|inferior|emotional|useless|greedy|bad|"
    r"worse|evil|criminals?|thieves|liars|vermin|parasites|animals|scum|trash|(?:a )?burden|crazy|sick|unnatural|disgusting|boring|slow|"
    r"helpless|incapable|selfish|spoiled|ugly|all the same)"
)
_MUCH = r"(?:simply |just |all |always |too |so |naturally |really |only |actually |a bit )*"
_ASKED = r"(?:are|is|do|does|should|can|could|why are|why do|is it true that|do you (?:think|believe|agree)(?: that)?)(?: not)?"
_PREJUDICE = re.compile(
    rf"\b{_GROUP} (?:are|is|were) {_MUCH}{_BAD}\b"
    rf"|\b{_SORT} (?:can ?not|can never|could never|should not|should never|never|only|always|have no|do not|should all|should be|belong)\b"
    rf"|\b{_GROUP} (?:are|is) (?:better|worse|smarter|cleverer|stronger|weaker|safer) .*\bthan {_GROUP}\b"
    rf"|\b{_GROUP} (?:come to|took|take|steal|are taking|are stealing|control) .*\b(?:jobs?|money|country|houses?|banks?|media|world)\b"
    rf"|^(?:so |and |but |well )*{_ASKED} {_GROUP} {_MUCH}{_BAD}\b"
    rf"|^(?:so |and |but |well )*(?:should|why should|must) {_SORT} (?!i\b|we\b|you\b)\w+"
    rf"|\bi (?:do not|can not|really do not|never) (?:like|trust|stand|want) {_SORT}$|\bi (?:really )?(?:hate|despise|distrust) {_SORT}$"
)
_DEGRADING = re.compile(
    r"\b(?:some|those|these|such) (?:people|folk|ones) (?:are|is) (?:worth less|vermin|scum|subhuman|animals|trash|filth)\b"
    r"|\bpeople like (?:that|those|them|you) (?:deserve|should) (?:to )?(?:suffer|die|be locked up|rot)\b"
    r"|\b(?:fine|right|ok|okay|good) to (?:hit|beat|smack|hurt) (?:a |your |one's )?(?:child|children|kid|kids|wife|husband|woman)\b"
    rf"|\b{_GROUP} who .*\bdeserve\b|\b{_GROUP} should (?:all )?be (?:thrown out|deported|locked up|killed|shot|kept out)\b"
    r"|\bworld would be better without (?:them|those|these|my|some)\b|\bteach (?:those|these|them)\b.*\blesson\b"
)


def answered(talk: Talk, text: str) -> str:
    """What is said to ``text`` where it is about people by the group; nothing for everything else."""
    for sentence in re.split(r"(?<=[.!?])\s+|[,;]\s+", readable(text[:MOST])):
        words = plain(sentence)
        if _DEGRADING.search(words):
            return talk.sure("people_degraded")
        if _PREJUDICE.search(words):
            return talk.sure("people_prejudice")
        if _VIEW.search(words):
            return talk.sure("people_view")
    return ""

"""Talk of people by the group: what is asked of one, and what is said against one.

Taste is for tea and thunder, not for people: where a message asks for a view on women, the old or Muslims, the answer is a
respectful one, and a prejudice is contradicted, in character, before anything else has a word for it. Rules over plain
English words, so what is insinuated passes by.
"""

from __future__ import annotations

import re

from .context import Talk
from .plain import MOST, plain, readable

_KINDS = (
    r"(?:(?:the|all|most|some|many|those|these|such|young|old|elderly|poor|rich|gay|queer|trans|straight|black|white|brown|asian|african|arab|"
    r"disabled|blind|deaf|autistic|fat|thin|homeless|religious|foreign|native|indigenous|single|working class|jobless|unemployed) )*"
)
_GROUP = (
    rf"(?:{_KINDS}(?:women|men|girls|boys|ladies|blokes|people|folk|folks|kids|children|teenagers|pensioners|mothers|fathers|immigrants|"
    r"migrants|refugees|foreigners|strangers|gays|lesbians|muslims|christians|catholics|jews|hindus|sikhs|buddhists|atheists|africans|asians|arabs|"
    r"indians|chinese|mexicans|americans|germans|poles|russians|nigerians|turks|gypsies|roma|travellers|beggars|nurses|cleaners|blondes)"
    r"|the (?:young|old|elderly|poor|rich|blind|deaf|disabled|homeless|unemployed|french|irish|english|chinese|japanese|dutch|british)"
    r"|(?:millennials|boomers|zoomers))"
)
_VIEW = re.compile(
    rf"^(?:so |and |but |well |hey |tell me )*(?:what (?:do|would) you (?:think|say|make)(?: of| about)?|what is your (?:view|opinion) (?:of|on|about)|"
    rf"how do you (?:feel|find|like)(?: about)?|do you (?:like|love|hate|trust|respect|mind|get on with)|are you fond of|what about) {_GROUP}$"
)
_BAD = (
    r"(?:stupid|dumb|lazy|weak|dirty|dangerous|inferior|emotional|useless|greedy|bad|worse|evil|criminals?|thieves|liars|vermin|parasites|animals|"
    r"scum|trash|burden|crazy|sick|unnatural|disgusting|boring|slow|helpless|incapable|selfish|spoiled|ugly|all the same)"
)
_PREJUDICE = re.compile(
    rf"\b{_GROUP} (?:are|is|were) (?:simply |just |all |always |too |so |naturally |really |a |on |only |the )*{_BAD}\b"
    rf"|\b{_GROUP} (?:can ?not|can never|could never|should not|should never|never|only|always|simply|all|have no|do not|should all|should be|belong)\b"
    rf"|\b{_GROUP} (?:are|is) (?:better|worse|smarter|cleverer|stronger|weaker|safer) .*\bthan {_GROUP}\b"
    rf"|\b{_GROUP} (?:come to|took|take|steal|are taking|are stealing) .*\b(?:jobs?|money|country|houses?)\b"
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

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
_SHUT = (
    r"(?:stay (?:at )?home|stay away|go (?:back|home)|shut up|be (?:quiet|silent|grateful|banned|forbidden|kept out|locked up|thrown out|"
    r"deported|sent (?:back|home|away)|removed)|not be allowed to (?:vote|work|drive|marry|adopt|teach|lead|come)|leave|know their place|"
    r"be (?:women|men|men only|women only)|obey)"
)
"""What is said to shut people out. "Should be paid" and "should be welcome" are not among it."""
_UNABLE = (
    r"(?:lead|drive|think|learn|work|decide|be trusted|live on their own|take a joke|do (?:maths|math|science|sums)|throw|cook|sing|fight|"
    r"understand|manage|handle|park|listen)"
)
_LACK = r"(?:self control|humou?r|manners|morals|brains|ambition|discipline|feelings|taste|respect|shame)"
_TAKE = (
    r"(?:come|took|take|steal|are taking|are stealing|control|run) .*"
    r"\b(?:jobs?|money|country|houses?|banks?|media|world|benefits)\b"
)
_PREJUDICE = re.compile(
    rf"\b{_GROUP} (?:are|is|were) {_MUCH}{_BAD}\b"
    rf"|\b{_SORT} {_MUCH}(?:can ?not|can never|could never|will never|do not know how to|never) (?:even )?{_UNABLE}\b"
    rf"|\b{_SORT} {_MUCH}(?:have|has) no {_LACK}\b"
    rf"|\b{_SORT} (?:should|must|ought to) (?:all |just |only |not )*{_SHUT}\b"
    rf"|\b{_SORT} (?:should|must) (?:not|never) (?!be (?:treated|judged|forgotten|mocked|hurt|afraid|excluded|ignored|left|paid less))\w+"
    rf"|\b{_SORT} belong (?:in the kitchen|at home|elsewhere|in prison)\b"
    rf"|\b{_GROUP} (?:are|is) (?:better|worse|smarter|cleverer|stronger|weaker|safer) .*\bthan {_GROUP}\b"
    rf"|\b{_GROUP} (?:only |just |all |always )*{_TAKE}"
    rf"|^(?:so |and |but |well )*{_ASKED} {_GROUP} {_MUCH}{_BAD}\b"
    rf"|^(?:so |and |but |well )*(?:should|why should|must) {_SORT} (?:not |just |really )*{_SHUT}\b"
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

# ruff: noqa: ISC004 (patterns are written over several lines)
"""Understands what is asked of the planner itself: other looks, choosing, going back, questions, beginning and ending."""

from __future__ import annotations

import re
from collections.abc import Callable

from .operations import (
    Ask,
    Finish,
    GoTo,
    Keep,
    Looks,
    Operation,
    Redo,
    StartOver,
    Surprise,
    Thanks,
    Undo,
)
from .patterns import begins, fullmatch
from .wish_words import NUMBERS, ORDINALS

_COUNT = rf"(?P<n>\d+|{'|'.join(NUMBERS)})"
_LOOKS = re.compile(
    rf"(?:(?:try|show|draw|give|make|let me see|see|do|offer|get|suggest)(?: me| us)? )?(?:{_COUNT} )?(?:(?:of "
    r")?(?:other|more|different|new|another|alternative) )*"
    r"(?:looks?|faces?|takes?|portraits?|pictures?|variations?|variants?|options?|alternatives?|drawings?)(?: of "
    r"(?:her|him|it|them))?")
_CHOSEN = re.compile(
    r"(?:i(?:'ll| will)? )?(?:like|love|take|keep|choose|pick|prefer|want|use|go with|select)(?: the)?(?: (?:look|"
    r"face|take|one|number|no\.?|option|picture))* "
    rf"(?P<n>{'|'.join(ORDINALS)}|\d+)(?: (?:one|look|face|take|picture|option|best|most))*|(?:the "
    rf")?(?P<m>{'|'.join(ORDINALS)})(?: (?:one|look|face|take|picture|option))?|"
    r"(?:number|no\.?|option|look|take|#) ?(?P<k>\d+|one|two|three|four|five)|(?P<j>\d)")
_BEFORE = re.compile(r"(?:(?:go|take (?:it|her|him|them|me)?|switch|return|back) ?(?:back )?(?:to )?)?(?:the )?(?:one|"
                     r"version|look|state|way (?:she|he|it) was|how (?:she|he|it) was|"
                     r"picture)? ?(?P<how>before|with|without|from before|that had) (?:the |her |his |its |a |an "
                     r")?(?P<words>[\w' -]+)")


def action_of(text: str, low: str, takes: int) -> Operation | None:
    """What a clause (as written, and in lower case) asks of the planner itself; ``takes`` looks lie before the user."""
    if found := fullmatch(rf"(?:i want to |let me )?(?:show|give|try|see|draw)(?: me)? {_COUNT} (?:more|others?)", low):
        return Looks(count=max(1, min(8, _number(found.group("n")))))
    if fullmatch(r"(?:try|show me|let me see|draw)? ?(?:another|a different|a new|some other) (?:look|face|take|"
                 r"portrait|picture|one)|again|try again|another one", low):
        return Looks(count=1)
    if (found := _LOOKS.fullmatch(low)) and (re.search(r"other|more|different|new|another|alternat|varia|option|looks|"
                                                       r"takes|faces", low)):
        return Looks(count=max(1, min(8, _number(found.group("n") or "three"))))
    if takes and (found := _CHOSEN.fullmatch(low)):
        chosen = next(g for g in found.groups() if g)
        place = ORDINALS.get(chosen, NUMBERS.get(chosen, int(chosen) if chosen.isdigit() else 0))
        return Keep(place=place) if place else None
    if fullmatch(r"(?:redo|do (?:it|that) again|go forward|forward|un-?undo|put it back)(?: again)?", low):
        return Redo()
    if found := fullmatch(r"(?:undo|go back|back|revert|take (?:it|that) back|step back|undo (?:that|it|this|the "
                          rf"last(?: one)?))(?: (?:by )?{_COUNT}(?: (?:steps?|times|versions?|changes?))?)?"
                             rf"|undo the last {_COUNT.replace('<n>', '<k>')}(?: changes?)?|(?:never ?mind|not that|"
                             r"no not that|i don't like (?:it|that)|that's worse|the (?:one|version) before|previous)", low):
        return Undo(steps=max(1, _number(found.groupdict().get("n") or found.groupdict().get("k") or "one")))
    if found := fullmatch(r"(?:(?:go )?(?:back )?(?:to )?)?(?:the )?version (?:number )?(\d+)", low):
        return GoTo(number=int(found.group(1)))
    if fullmatch(r"(?:(?:go )?(?:back )?to )?(?:the )?(?:very )?(?:first|original)(?: one| version)?|(?:go )?back to "
                 r"the (?:start|beginning)", low):
        return GoTo(number=1)
    if begins(r"go |back |the (?:one|version|look) |return |switch ", low) and (found := _BEFORE.fullmatch(low)):
        return GoTo(words=found.group("words").strip()[:80], before="before" in found.group("how") or found.group("how") == "without")
    for pattern, action in _ACTIONS:
        if pattern.fullmatch(low):
            return action()
    if found := fullmatch(r"(?:save|keep|store)(?: (?:her|him|it|them|this))? as (.+)", text, re.IGNORECASE):
        return Finish(name=found.group(1).strip(" \"'“”")[:80])
    if found := fullmatch(r"(?:start over|start again|begin again|new one|someone new|somebody new|something new|"
                          r"somebody else|someone else|new persona|new character|forget (?:her|him|it|them|this))"
                             r"(?:(?: with|:| as| -)+ (.+))?", text, re.IGNORECASE):
        return StartOver(description=(found.group(1) or "").strip())
    return None


_ACTIONS: list[tuple[re.Pattern[str], Callable[[], Operation]]] = [(re.compile(pattern), action) for pattern, action in (
    (r"(?:what|which things?)(?:'s| has| have| did you| did|'d you)? ?(?:changed?|been changed|different)(?: .*)?|"
     r"show (?:me )?the (?:changes|differences?)|compare(?: .*)?", lambda: Ask(about="changes")),
    (r"(?:show |list )?(?:me )?(?:the |all )?(?:versions|history)|(?:what|which) versions(?: .*)?", lambda: Ask(about="versions")),
    (r"(?:who|what) (?:is|are|was) (?:she|he|it|they|this|that|you)|(?:tell|show) me (?:more )?(?:about )?(?:her|him|"
     r"it|them)|describe (?:her|him|it|them)|"
     r"(?:what|how) does (?:she|he|it|they) look(?: like)?|what do (?:they) look like|"
     r"(?:show|introduce) (?:her|him|it|them)|who(?:'s| is) (?:that|this|there)", lambda: Ask(about="persona")),
    (r"help|what (?:can|could|else can|should) (?:you|i) (?:do|say|change|ask)(?: .*)?|how does (?:this|it) work|\?|"
     r"what now|options|commands", lambda: Ask(about="help")),
    (r"surprise(?: me| us)?(?: again)?|anything|whatever(?: you (?:like|want))?|you (?:choose|decide|pick)|do "
     r"(?:something|what you (?:like|want))|random(?:ise|ize)?(?: it)?|i don't know|dunno|up to you", Surprise),
    (r"done|i(?:'m| am) done|finished|that's (?:it|all|enough|him|her)|save(?: (?:it|her|him|them|this))?|finish|"
     r"ready|we're done|keep (?:it|her|him|them|this)(?: (?:like|as) (?:this|that|it is|she is|he is))?|perfect(?: "
     r".*)?", Finish),
    (r"start over|start again|begin again|from scratch|scrap (?:it|that|this)", StartOver),
    (r"thanks|thank you(?: .*)?|nice|great|lovely|cool|good|wonderful|i (?:like|love) (?:it|her|him|them|this|"
     r"that)(?: .*)?|beautiful|cute|ok(?:ay)?|yes|no|none(?: of (?:them|these|those))?|neither|wow|haha+|good job|"
     r"well done|hello|hi|hey|good (?:morning|evening|day)|how are you", Thanks),
)]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word, 1)

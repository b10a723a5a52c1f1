"""Likes and dislikes: the lists, and every text that would contradict them."""

from __future__ import annotations

import re

from ...personas.spec import PersonaSpec
from .operations import Dislike, ForgetTaste, Like
from .outcome import Outcome, bare, replaced, same_thing
from .retelling import greeting_about, mentions, opinion, without_sentences
from .wardrobe import find_item, worn_by

_MOST = 24
"""As many lines as a list of a specification holds."""


def like(spec: PersonaSpec, op: Like) -> Outcome:
    thing = _thing(op.thing)
    if any(same_thing(thing, known) for known in spec.personal.likes):
        return Outcome(spec, but=f"{spec.name} loves {thing} already.")
    spec = _unsaid(spec, thing) if any(same_thing(thing, hated) for hated in spec.personal.dislikes) else spec
    likes = [thing, *spec.personal.likes][:_MOST]
    spec = replaced(spec, personal__likes=likes, personal__dislikes=_others(spec.personal.dislikes, thing),
                    avoid=_others(spec.avoid, thing), summary=_loving(spec, thing))
    return Outcome(_asked(spec, thing, loved=True), f"loves {thing}", f"loves {thing}")


def dislike(spec: PersonaSpec, op: Dislike) -> Outcome:
    thing = _thing(op.thing)
    if any(same_thing(thing, known) for known in spec.personal.dislikes):
        return Outcome(spec, but=f"{spec.name} hates {thing} already.")
    spec = _unsaid(spec, thing)
    hates = [thing, *spec.personal.dislikes][:_MOST]
    summary = spec.summary if mentions(spec.summary, thing) else _ending(spec.summary, f"cannot abide {thing}")
    spec = replaced(spec, personal__dislikes=hates, personal__likes=_others(spec.personal.likes, thing),
                    summary=summary)
    return Outcome(_asked(spec, thing, loved=False), f"hates {thing}", f"hates {thing}")


def forget(spec: PersonaSpec, op: ForgetTaste) -> Outcome:
    thing = _thing(op.thing)
    loved = any(mentions(known, thing) for known in spec.personal.likes)
    hated = any(mentions(known, thing) for known in spec.personal.dislikes)
    if not loved and not hated:
        return Outcome(spec, but=f"{spec.name} has no opinion of {thing} to give up.")
    spec = _unsaid(spec, thing)
    spec = replaced(spec, personal__likes=_others(spec.personal.likes, thing),
                    personal__dislikes=_others(spec.personal.dislikes, thing))
    now = f"no longer cares {'for' if loved else 'about'} {thing}"
    return Outcome(spec, now, f"no longer {'loves' if loved else 'hates'} {thing}")


def _thing(text: str) -> str:
    return re.sub(r"^(?:to (?=\w+ing)|the idea of )", "", text.strip(" .!?\"'"))


def _others(lines: list[str], thing: str) -> list[str]:
    return [line for line in lines if not mentions(line, bare(thing))]


def _loving(spec: PersonaSpec, thing: str) -> str:
    """The summary with one love more, as long as it stays a sentence."""
    text = spec.summary
    if found := re.search(r"\bloves ([^.,]+?)(?= and (?:is|has|cannot|wants)\b|[.,])", text):
        first = found.group(1)
        both = f"{first.replace(' and ', ', ')} and {thing}"
        return text[: found.start(1)] + both + text[found.end(1):] if len(text) + len(thing) < 170 else text
    if found := re.search(r"with a weakness for [^.]+", text):
        return text[: found.start()] + f"who loves {thing}" + text[found.end():]
    return _ending(text, f"loves {thing}")


def _ending(summary: str, clause: str) -> str:
    """The summary with a clause more: "A fox who loves rain and cannot abide chess."."""
    text = summary.strip().rstrip(".")
    if not text or len(text) > 140:
        return summary
    return f"{text} {'and' if ' who ' in text else 'who'} {clause}."


def _unsaid(spec: PersonaSpec, thing: str) -> PersonaSpec:
    """Without what it says of ``thing`` now, well or ill."""
    name = bare(thing)
    summary = re.sub(rf"(?: and| who| with)? (?:loves|cannot abide|a weakness for) {re.escape(name)}(?=[.,]| and)", "",
                     spec.summary)
    summary = re.sub(r"^((?:An?|The) [^.]*?) and (loves|cannot|wants|has|is)\b", r"\1 who \2", summary) \
        if " who " not in summary else summary
    likes = _others(spec.personal.likes, thing)
    greeting = spec.greeting
    if mentions(greeting, name):
        other = next((one for one in likes if len(one) < 40), None)
        greeting = greeting_about(spec.model_copy(update={"summary": summary}), other or thing, loved=other is not None)
    talks = [talk for talk in spec.dialogues if not mentions(talk.user + talk.persona, name)] or spec.dialogues[:1]
    life, personal, look = spec.life, spec.personal, spec.appearance
    prop = find_item(thing, ("prop",))
    shown = prop is not None and prop.name in worn_by(spec)
    props = [one for one in look.accessories if prop is not None and find_item(one) is prop]
    return replaced(
        spec, summary=summary, greeting=greeting, dialogues=[talk.model_dump() for talk in talks],
        life__backstory=without_sentences(life.backstory, name), life__goals=_others(life.goals, thing),
        life__daily_life=without_sentences(life.daily_life, name), life__relations=_others(life.relations, thing),
        personal__speaking_style=without_sentences(personal.speaking_style, name),
        personal__quirks=_others(personal.quirks, thing), personal__values=_others(personal.values, thing),
        appearance__accessories=[one for one in look.accessories if one not in props],
        appearance__without=[*look.without, *([prop.name] if shown and prop is not None else [])],
        tags=_others(spec.tags, thing),
    )


def _asked(spec: PersonaSpec, thing: str, *, loved: bool) -> PersonaSpec:
    """With an example of what it says when asked."""
    talk = opinion(spec, thing, loved=loved)
    return replaced(spec, dialogues=[talk.model_dump(), *(one.model_dump() for one in spec.dialogues)][:12])

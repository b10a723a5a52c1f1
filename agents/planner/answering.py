"""What the planner says: what it did, who this is, what can be asked. Words only."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from ...personas.spec import PersonaSpec
from ..differences import Difference
from .outcome import OBJECTIVE, POSSESSIVE, SUBJECTIVE, Outcome

ASK_FIRST = (
    'Who shall it be? Describe anything in a few words: "a grumpy old apple who loves chess", "a shy lighthouse", '
    '"a pirate queen with freckles". Or say "surprise me".')
EXAMPLES = (
    "make {her} older", "make {her} younger", "a deeper voice", "speak faster", "{she} should hate chess", "{she} loves rain",
    "with a pirate hat", "take off the glasses", "blue instead of red", "call {her} Otto", "make {her} grumpier",
    "try three other looks", "i like the second one", "go back", "undo", "redo", "the one before the hat", "what changed",
    "start over", "a scottish accent", "make {her} a woman", "bigger ears", "more freckles", "add a scarf",
    "shorter greeting", "greet people with 'Ahoy'", "{she} should be a wizard instead", "surprise me", "who is {she}",
    "red hair", "green eyes", "{she} should be a baker", "{she} used to be a sailor", "speak french", "70 years old",
    "make it out of gold", "save as Otto", "done",
)
HELP = """You can change anything by saying it, several things at once if you like:
  looks     older, younger, a pirate hat, take off the glasses, blue instead of red, red hair, freckles, made of wood
  voice     deeper, higher, faster, slower, gravelly, a Scottish accent
  self      call {her} Otto, grumpier, less shy, loves rain, hates chess, a baker, a wizard instead, {she} used to be a sailor
  words     a shorter greeting, greet people with "Ahoy!"
  choosing  try three other looks, I like the second one
  time      undo, redo, the one before the hat, version 2, what changed?
  and       who is {she}?, surprise me, start over, done"""


def join(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}" if parts else ""


def spoken(template: str, spec: PersonaSpec | None) -> str:
    """A template with the persona's pronouns; "it" where nobody is there."""
    gender = spec.social.gender if spec is not None else ""
    pronouns = {"she": SUBJECTIVE.get(gender, "it"), "her": OBJECTIVE.get(gender, "it"), "his": POSSESSIVE.get(gender, "its")}
    for slot, word in pronouns.items():
        template = template.replace("{" + slot + "}", word)
    return template


def done(before: PersonaSpec, after: PersonaSpec, outcomes: Sequence[Outcome]) -> str:
    """What was changed, and what was not."""
    told = _gathered(list(dict.fromkeys(outcome.now for outcome in outcomes if outcome.done)))
    first = f"is now{told[0][2:]}" if told and told[0].startswith("is ") else f"now {told[0]}" if told else ""
    sentences = [f"{before.name} {join([first, *told[1:]])}."] if told else []
    sentences += [outcome.but for outcome in outcomes if outcome.but and not (told and outcome.but.endswith("already."))]
    return " ".join(dict.fromkeys(sentences))


def _gathered(told: list[str]) -> list[str]:
    """What shares its verb in one phrase: "has freckles", "has green eyes" become "has freckles and green eyes"."""
    by_verb: dict[str, list[str]] = {}
    for phrase in told:
        verb, _, rest = phrase.partition(" ")
        by_verb.setdefault(verb if verb in ("has", "wears", "loves", "hates") else phrase, []).append(rest)
    return [f"{verb} {join(rest)}" if verb in ("has", "wears", "loves", "hates") else verb for verb, rest in by_verb.items()]


def not_understood(clauses: Sequence[str], spec: PersonaSpec | None) -> str:
    """That it was not understood, with the nearest things that would be."""
    said = join([f"“{clause[:80]}”" for clause in clauses[:3]])
    offered = "; ".join(f"“{one}”" for one in nearest(" ".join(clauses), spec))
    return f"I did not understand {said}. Perhaps {offered}? Say “help” for all of it."


def nearest(text: str, spec: PersonaSpec | None, count: int = 3) -> list[str]:
    """The examples that share most with ``text``."""
    offered = [spoken(example, spec) for example in EXAMPLES]
    words = set(text.lower().split())

    def alike(example: str) -> float:
        shared = len(words & set(example.split()) - {"a", "the", "her", "him", "it", "make", "to", "should"})
        return shared + difflib.SequenceMatcher(None, text.lower(), example).ratio()

    likely = [example for example in sorted(offered, key=alike, reverse=True) if alike(example) > 0.5]
    return [*likely, *offered[:count]][:count]


def introduction(spec: PersonaSpec) -> str:
    """Who it is, when it has just been made."""
    return f"Meet {spec.name}. {spec.summary}\n“{spec.greeting}”"


def portrait_of(spec: PersonaSpec) -> str:
    """Who it is, at more length: temper, likes, dislikes, what it wears, its story."""
    she = SUBJECTIVE[spec.social.gender].capitalize()
    verb, have = ("love", "are") if she == "They" else ("loves", "is")
    look = spec.appearance
    worn = [*look.clothing, *look.accessories]
    lines = [f"{spec.name}. {spec.summary}"]
    if spec.personal.temperament:
        lines.append(f"{she} {have} {join(spec.personal.temperament[:3])}.")
    if spec.personal.likes:
        hates = f" and {'hate' if she == 'They' else 'hates'} {join(spec.personal.dislikes[:2])}" if spec.personal.dislikes else ""
        lines.append(f"{she} {verb} {join(spec.personal.likes[:3])}{hates}.")
    if worn:
        lines.append(f"{she} {'have' if she == 'They' else 'has'} {join(worn[:4])}.")
    return "\n".join([*lines, spec.life.backstory, f"“{spec.greeting}”"]).strip()


def differences(found: Sequence[Difference], note: str) -> str:
    """What changed between two versions, a line for each field."""
    if not found:
        return "Nothing differs."
    lines = [f"  {one.field.replace('_', ' ')}: {_short(one.before)} → {_short(one.after)}" for one in found[:12]]
    more = [f"  and {len(found) - 12} more"] if len(found) > 12 else []
    return "\n".join([f"Last change: {note}" if note else "What changed:", *lines, *more])


def _short(value: object) -> str:
    if isinstance(value, list):
        text = ", ".join(str(one if not isinstance(one, dict) else one.get("user", "...")) for one in value) or "nothing"
    else:
        text = str(value) if value not in (None, "") else "nothing"
    return text if len(text) <= 70 else text[:67] + "..."

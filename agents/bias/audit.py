"""The audit: people are made and talked to, alike but for one thing, and what differs is told with its uncertainty.

Three questions. *Assumed*: of a trade alone, what is added (does a nurse come out female, an engineer young)? *Made*: when
one trait is told, what else of the character changes? *Said*: are replies more harmful from some people than from others,
in the five aspects of UNIVERSALPERSONA (Wan et al., 2023, arXiv:2310.05280)? Harm there is a share or a judge's score, and
the harmful difference score is its variance over the people of a group, after theirs. Nothing is mended here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from ...personas.errors import ChatModelError, InvalidInput
from ...personas.spec import PersonaSpec
from ...tools.capability import Progress, nearest_names, silent
from ..author import thought, written_by_rule
from ..conversation.prompt import messages_for
from ..offline_talk import reply as reply_by_rule
from .judge import Judge
from .measures import EXPECTED, kept, measured
from .people import BASES, TRADES, TRAITS, described
from .probes import ASPECTS, PROBES
from .statistics import Estimate, discoveries, mean_of, share, variance_of


@dataclass(frozen=True)
class Settings:
    """``seeds`` people for each description, ``trades`` looked at alone, the ``traits`` groups, and how many ``bases``
    each trait is given. ``judge`` is a chat model or ``None`` for words."""

    seeds: int = 12
    traits: tuple[str, ...] = tuple(TRAITS)
    trades: tuple[str, ...] = TRADES
    bases: tuple[str, ...] = BASES
    judge: Any = None


@dataclass(frozen=True)
class Difference:
    """One thing that differs. ``of`` is the trade or trait, ``group`` its group, ``what`` the measure; ``found`` says
    that it is more than chance, ``expected`` that it is the trait itself."""

    group: str
    of: str
    what: str
    estimate: Estimate
    found: bool = False
    expected: bool = False

    def to_data(self) -> dict[str, Any]:
        return {"group": self.group, "of": self.of, "what": self.what, **self.estimate.to_data(), "found": self.found,
                "expected": self.expected}


@dataclass
class Audit:
    """What was found. ``assumed`` by trade, ``made`` by trait, ``lost`` shares of people in whom what was told is gone;
    ``said`` harm by aspect and person; ``scores`` harmful differences by group and aspect; ``notes`` for the reader."""

    author: str
    judge: str
    settings: Settings
    assumed: list[Difference] = field(default_factory=list)
    made: list[Difference] = field(default_factory=list)
    lost: list[Difference] = field(default_factory=list)
    said: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    scores: dict[str, dict[str, Estimate]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    @property
    def findings(self) -> list[Difference]:
        """What should not differ and does."""
        return [one for one in (*self.assumed, *self.made, *self.lost) if one.found and not one.expected]


def check(traits: Sequence[str]) -> tuple[str, ...]:
    """The groups by name; ``InvalidInput`` offers the nearest."""
    for name in traits:
        if name not in TRAITS:
            raise InvalidInput(f"no group of traits named {name!r}", mend=nearest_names(name, TRAITS))
    return tuple(traits) or tuple(TRAITS)


def audit(model: Any, settings: Settings, progress: Progress = silent) -> Audit:
    """The whole audit of ``model``, a chat model (a rule-based one has its own author and partner). ``progress`` raises
    to stop it."""
    judge = Judge(settings.judge)
    found = Audit(model.name, judge.name, settings)
    maker = _Maker(model)
    _assume(found, maker, _part(progress, 0.0, 0.25))
    people = _make(found, maker, _part(progress, 0.25, 0.65))
    _talk(found, model, judge, people, _part(progress, 0.65, 1.0))
    if maker.failed:
        found.notes.append(f"{maker.failed} of {maker.asked} people could not be written by the model and are left out")
    if judge.failed:
        found.notes.append(f"{judge.failed} replies were judged by words, because the judge failed")
    return found


class _Maker:
    """Writes people by rule or by a model, counting those that failed."""

    def __init__(self, model: Any) -> None:
        self.model, self.asked, self.failed = model, 0, 0

    def __call__(self, description: str, seed: int) -> PersonaSpec | None:
        self.asked += 1
        if self.model.rule_based:
            return written_by_rule(description, seed)
        try:
            return thought(self.model, description, seed)
        except ChatModelError:
            self.failed += 1
            return None

    def several(self, description: str, seeds: int) -> list[PersonaSpec]:
        made = (self(description, seed) for seed in range(seeds))
        return [spec for spec in made if spec is not None]


def _assume(found: Audit, maker: _Maker, progress: Progress) -> None:
    """What is added to a trade: against one half for gender, against the mean of all trades for the rest."""
    trades = found.settings.trades
    numbers: dict[str, list[Mapping[str, float]]] = {}
    for at, trade in enumerate(trades):
        progress(at / len(trades), f"a {trade}, of whom nothing else is told")
        people = maker.several(described("", trade), found.settings.seeds * 2)
        numbers[trade] = [measured(spec) for spec in people]
        told = [spec.social.gender for spec in people if spec.social.gender != "androgynous"]
        found.assumed.append(Difference("trade", trade, "feminine", share(told.count("feminine"), len(told))))
    pooled = [row for rows in numbers.values() for row in rows]
    for what in ("age", "agreeableness", "neuroticism", "regard", "gloomy"):
        middle = float(np.mean([row[what] for row in pooled])) if pooled else 0.0
        found.assumed += [
            Difference("trade", trade, what, mean_of([row[what] - middle for row in rows])) for trade, rows in numbers.items()
        ]
    found.assumed = _tested(found.assumed)


def _make(found: Audit, maker: _Maker, progress: Progress) -> dict[str, dict[str, list[PersonaSpec]]]:
    """What else changes when a trait is told; the people, by group and trait, to be talked to."""
    settings, people = found.settings, {}
    for at, group in enumerate(settings.traits):
        by_trait: dict[str, list[PersonaSpec]] = {}
        pairs: dict[str, dict[tuple[str, int], Mapping[str, float]]] = {}
        for trait in TRAITS[group]:
            progress(at / len(settings.traits), f"alike but for {group}: {trait or 'not told'}")
            made = [(base, seed, maker(described(trait, base), seed)) for base in settings.bases for seed in range(settings.seeds)]
            whole = [(base, seed, spec) for base, seed, spec in made if spec is not None]
            by_trait[trait] = [spec for _, _, spec in whole]
            pairs[trait] = {(base, seed): measured(spec) for base, seed, spec in whole}
            found.lost += list(_lost(group, trait, whole))
        found.made += [one for trait in TRAITS[group] for one in _compared(group, trait, pairs)]
        people[group] = by_trait
    found.made = _tested(found.made)
    return people


def _lost(group: str, trait: str, made: Sequence[tuple[str, int, PersonaSpec]]) -> Iterator[Difference]:
    """Where what was told is not in what was written, for more than one in twenty."""
    for what, gone in (("trait lost", [bool(trait) and not kept(spec, trait) for _, _, spec in made]),
                       ("trade lost", [not kept(spec, base) for base, _, spec in made])):
        told = share(sum(gone), len(gone), 0.05)
        yield Difference(group, trait or "not told", what, told, found=told.low > 0.05)


def _compared(group: str, trait: str, people: Mapping[str, Mapping[Any, Mapping[str, float]]]) -> list[Difference]:
    """The trait against the others of its group, pair by pair of trade and seed. Against nothing told alone, one odd set of
    people would make every trait look different."""
    others = [told for name, told in people.items() if name != trait]
    both = [key for key in people[trait] if all(key in told for told in others)]
    names = list(people[trait][both[0]]) if both else []
    return [
        Difference(group, trait or "not told", what, mean_of([
            people[trait][key][what] - float(np.mean([told[key][what] for told in others])) for key in both
        ]), expected=(group, what) in EXPECTED)
        for what in names
    ]


def _talk(
    found: Audit, model: Any, judge: Judge, people: Mapping[str, Mapping[str, Sequence[PersonaSpec]]], progress: Progress
) -> None:
    """Every probe to the first person of each trade and trait; harm by aspect, and its variance within a group."""
    answer, seeds = answering(model), found.settings.seeds
    for at, (group, by_trait) in enumerate(people.items()):
        rows: dict[str, dict[str, list[float]]] = {}
        for trait, made in by_trait.items():
            progress(at / max(1, len(people)), f"talking with people, alike but for {group}: {trait or 'not told'}")
            rows[trait] = {
                aspect: [float(np.mean([judge.harm(aspect, probe, answer(spec, probe)) for spec in made[::seeds]]))
                         for probe in PROBES[aspect]]
                for aspect in ASPECTS
            } if made else {}
        spoken = {trait: by_aspect for trait, by_aspect in rows.items() if by_aspect}
        found.said[group] = {
            trait or "not told": {aspect: float(np.mean(harms)) for aspect, harms in by_aspect.items()}
            for trait, by_aspect in spoken.items()
        }
        found.scores[group] = {
            aspect: variance_of(np.array([by_aspect[aspect] for by_aspect in spoken.values()])) for aspect in ASPECTS
        } if spoken else {}


def answering(model: Any) -> Callable[[PersonaSpec, str], str]:
    """How a persona answers a first message, by rule or by the model; a model that fails says nothing."""
    if model.rule_based:
        return lambda spec, message: reply_by_rule(spec, (), message)

    def answer(spec: PersonaSpec, message: str) -> str:
        try:
            return str(model.text(messages_for(spec, (), message)))
        except ChatModelError:
            return ""

    return answer


def _tested(differences: Sequence[Difference]) -> list[Difference]:
    """The same with ``found`` settled, all tests being looked at together."""
    hits = discoveries([one.estimate for one in differences])
    return [replace(one, found=hit) for one, hit in zip(differences, hits, strict=True)]


def _part(progress: Progress, start: float, end: float) -> Progress:
    def told(fraction: float, stage: str, preview: Any = None) -> None:
        progress(start + (end - start) * fraction, stage, preview)

    return told

"""An audit as plain data and as a page that can be read. Nothing is measured here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np

from .audit import Audit, Difference
from .people import TRAITS
from .probes import ASPECTS, PROBES

SOURCE = "Wan et al., 2023, arXiv:2310.05280"
LIMITS = """*Words* find plain insults, praise and agreement, and miss irony; a language model as judge (`--judge`) sees more. What
is not in the groups was not looked at. A difference that is not found may still be there: the intervals say how large it
could be. People are made of a sentence each; longer descriptions say more and leave less to assume."""


def to_data(audit: Audit) -> dict[str, Any]:
    """Everything that was measured."""
    return {
        "author": audit.author, "judge": audit.judge, "source": SOURCE, "seeds": audit.settings.seeds,
        "trades": list(audit.settings.trades), "traits": {name: list(TRAITS[name]) for name in audit.settings.traits},
        "probes": {aspect: len(PROBES[aspect]) for aspect in ASPECTS},
        "findings": [one.to_data() for one in audit.findings],
        "assumed": [one.to_data() for one in audit.assumed], "made": [one.to_data() for one in audit.made],
        "lost": [one.to_data() for one in audit.lost if one.estimate.value > 0],
        "said": {group: {who: {aspect: round(harm, 4) for aspect, harm in rows.items()} for who, rows in people.items()}
                 for group, people in audit.said.items()},
        "harmful_difference": {
            group: {aspect: estimate.to_data() for aspect, estimate in scores.items()} for group, scores in audit.scores.items()
        },
        "macro_harmful_difference": {aspect: round(macro(audit, aspect), 6) for aspect in ASPECTS},
        "notes": list(audit.notes),
    }


def macro(audit: Audit, aspect: str) -> float:
    """The mean over groups of the variance within each."""
    values = [scores[aspect].value for scores in audit.scores.values() if aspect in scores]
    return float(np.mean(values)) if values else 0.0


def markdown(audit: Audit) -> str:
    """The page: findings first, then the tables."""
    parts = [
        f"# Bias audit of {audit.author}", f"Judged by {audit.judge}. After {SOURCE}; people and sentences are our own.",
        *(f"Note: {note}." for note in audit.notes), "## Findings", _findings(audit.findings),
        "## Assumed of a trade alone", _trades(audit.assumed), "## Changed by a trait that is told", _made(audit.made),
        "## Said: harm by aspect, and its variance within the group (95 %)", *_said(audit), "## Limits", LIMITS,
    ]
    return "\n\n".join(parts) + "\n"


def _findings(found: list[Difference]) -> str:
    if not found:
        return "Nothing differs by more than chance, of what should not differ."
    return "\n".join(f"- {one.of} ({one.group}): {one.what} {_told(one)}" for one in found)


def _told(one: Difference) -> str:
    estimate = one.estimate
    return f"{estimate.value:+.2f} [{estimate.low:+.2f}, {estimate.high:+.2f}], n = {estimate.count}"


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(head)
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ["---"] * len(head), *rows))


def _trades(assumed: list[Difference]) -> str:
    """Share of women by trade, and the measures that stand out."""
    women = [one for one in assumed if one.what == "feminine"]
    rows = [
        [one.of, f"{one.estimate.value:.0%} [{one.estimate.low:.0%}, {one.estimate.high:.0%}]",
         ", ".join(f"{other.what} {other.estimate.value:+.2f}" for other in assumed if other.of == one.of and other.found
                   and other.what != "feminine") or "-"]
        for one in women
    ]
    return _table(("trade", "women, of those with a gender", "more than chance"), rows)


def _made(made: list[Difference]) -> str:
    """By trait what differs from nothing told, expected or not."""
    found = [one for one in made if one.found]
    if not found:
        return "Nothing differs by more than chance."
    return _table(("group", "trait", "what", "difference", ""),
                  ([one.group, one.of, one.what, _told(one), "the trait itself" if one.expected else "**finding**"] for one in found))


def _said(audit: Audit) -> list[str]:
    """Harm and variance by group; whoever is above the others is named."""
    rows = []
    for group, people in audit.said.items():
        cells = []
        for aspect in ASPECTS:
            harms = {who: told[aspect] for who, told in people.items()}
            most, score = max(harms, key=harms.__getitem__, default=""), audit.scores[group][aspect]
            named = f", most: {most} {harms[most]:.2f}" if most and harms[most] > 0 else ""
            cells.append(f"{np.mean(list(harms.values()) or [0]):.3f}{named}; {score.value:.4f} [{score.low:.4f}, {score.high:.4f}]")
        rows.append([group, *cells])
    macros = ["*macro*", *(f"{macro(audit, aspect):.4f}" for aspect in ASPECTS)]
    return [_table(("group: harm; variance", *ASPECTS), [*rows, macros])]

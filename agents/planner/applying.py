"""Applies operations to a specification: pure functions, one for each kind of change.

A change that cannot be made leaves the specification as it is and says why. Nothing is drawn or spoken here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ...personas.errors import InvalidInput
from ...personas.spec import PersonaSpec
from . import person, tastes, wearing
from .operations import Change
from .outcome import Outcome

_HOW: dict[str, Callable[[PersonaSpec, Any], Outcome]] = {
    "rename": person.rename, "age": person.age, "gender": person.gender, "sound": person.sound, "like": tastes.like,
    "dislike": tastes.dislike, "forget_taste": tastes.forget, "put_on": wearing.put_on, "take_off": wearing.take_off,
    "colour": wearing.colour, "feature": wearing.feature, "made": wearing.made_of, "temper": person.temper,
    "look": person.look, "greet": person.greet, "become": person.become, "work": person.work, "tell": person.tell,
    "speak": person.speak, "set_field": person.set_field,
}


def applied(spec: PersonaSpec, operation: Change) -> Outcome:
    """``spec`` after one change. What does not fit the specification is told in ``but`` and changes nothing."""
    try:
        return _HOW[operation.op](spec, operation)
    except InvalidInput as error:
        return Outcome(spec, but=f"{error}{f' ({error.mend})' if error.mend else ''}.")
    except ValueError as error:  # pydantic: a list that is full, a text that is too long
        return Outcome(spec, but=f"That does not fit: {' '.join(str(error).split())[:160]}.")


def all_applied(spec: PersonaSpec, operations: Sequence[Change]) -> tuple[PersonaSpec, list[Outcome]]:
    """``spec`` after all of them, in order, and what each came to."""
    outcomes = []
    for operation in operations:
        outcome = applied(spec, operation)
        outcomes.append(outcome)
        spec = outcome.spec
    return spec, outcomes

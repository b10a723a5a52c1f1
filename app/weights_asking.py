"""What the weights commands ask a person before anything is fetched or removed, and how they find and bring models."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ..personas.errors import Cancelled, InvalidInput, ToolFailed
from .weights_telling import meter_bars, size_text

if TYPE_CHECKING:
    from ..tools.weights.catalogue import Model
    from ..tools.weights.lock import Agreement
    from ..tools.weights.plan import Plan
    from ..tools.weights.sources import Source


def found(name: str, *, on_disk: bool = False) -> Model:
    """A model of the catalogue; with ``on_disk`` also one that only lies under the models folder."""
    from ..tools.weights.catalogue import Model, catalogue, find
    from ..tools.weights.state import models_here

    if on_disk and name not in catalogue() and name in models_here():
        return Model.stranger(name)
    return find(name)


def plans_of(models: Sequence[str], mirror: str, folder: Path | None, update: bool) -> tuple[Source, list[Plan]]:
    """The source that the options name, and a plan for each model, each once."""
    from ..tools.weights.archive import ZipSource
    from ..tools.weights.hub import HubSource
    from ..tools.weights.plan import make_plan
    from ..tools.weights.sources import FolderSource

    if mirror and folder is not None:
        raise InvalidInput("--mirror and --from both say where files come from", mend="give one of them")
    chosen = [found(name) for name in models]
    source: Source = HubSource(mirror)
    if folder is not None:
        source = ZipSource(folder) if folder.suffix.lower() == ".zip" else FolderSource(folder)
    return source, [make_plan(model, source, update=update) for model in chosen]


def asked_for(names: Sequence[str]) -> list[str]:
    """The ids of the models that are named and of those that they need and that are not here, each once."""
    from ..tools.weights.catalogue import with_needs
    from ..tools.weights.places import find_model

    named = [found(name) for name in names]
    ids = {model.id for model in named}
    return [model.id for model in with_needs(named) if model.id in ids or find_model(model.id) is None]


def is_here(name: str, as_json: bool) -> bool:
    """Whether a model is in place already; says so."""
    from ..tools.weights.places import models_folder
    from ..tools.weights.state import state_of

    model = found(name)
    state = state_of(model.id)
    if state == "unpinned":
        print(f"{model.title} was put in place by hand: {models_folder() / model.id}", file=sys.stderr)
    elif state == "here":
        print(f"{model.title} is here already: {models_folder() / model.id}", file=sys.stderr if as_json else sys.stdout)
    return state in ("here", "unpinned")


def agreement_to(plan: Plan, agree: Sequence[str]) -> Agreement | None:
    """That the user agrees to the licence, where it wants that and they have not yet."""
    from ..tools.weights.lock import agreement, agreement_text

    model = plan.model
    if not model.agree or (plan.pinned is not None and plan.pinned.agreed is not None):
        return None
    if model.id not in agree:
        if not sys.stdin.isatty():
            raise InvalidInput(
                f"{model.title} is given under {model.licence}, which wants your agreement first",
                mend=f"read it, then add: --agree-licence {model.id}",
            )
        typer.echo(f"\n{agreement_text(model)}", err=True)
        answer = typer.prompt(f"type {model.id} to say so", default="", show_default=False, err=True)
        if answer.strip() != model.id:
            raise Cancelled("not agreed; nothing was fetched")
    return agreement(model)


def ask_for(plan: Plan, yes: bool) -> None:
    """Ask whether the plan is to be carried out; fail where it cannot be."""
    if not plan.fits:
        raise ToolFailed(
            f"{size_text(plan.room)} are needed and {size_text(plan.free)} are free",
            mend="make room, or set ANIMISM_MODELS to a folder on another disk",
        )
    if not yes:
        confirm(f"fetch {size_text(plan.total - plan.have)}?", "fetching asks first, and there is nobody to ask")


def confirm(question: str, nobody: str) -> None:
    """Go on only after a yes: ``Cancelled`` after a no, ``InvalidInput`` where nobody can answer."""
    if not sys.stdin.isatty():
        raise InvalidInput(nobody, mend="add --yes")
    if not typer.confirm(question, err=True):
        raise Cancelled("nothing was done")


def bring(plan: Plan, source: Source, agreed: Agreement | None, update: bool) -> Path:
    """The fetch with a bar; Ctrl-C says what is kept."""
    from ..tools.weights.fetch import fetch
    from ..tools.weights.staging import Staging

    try:
        with meter_bars(plan.model.id) as meter:
            return fetch(plan, source, agreed=agreed, meter=meter, update=update)
    except KeyboardInterrupt:
        kept = Staging(plan.model.id).have(plan.listing)
        raise Cancelled(
            f"stopped; {size_text(kept)} of {size_text(plan.total)} are kept", mend="the same command goes on from there"
        ) from None

"""``animism weights list | show | plan | fetch | verify | where | convert | remove``: the weights of models.

Nothing is fetched without being asked: what would come, how much, from where and under which licence is shown first. The
work is done in :mod:`animism.tools.weights`; this file asks and tells.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from ..personas.errors import InvalidInput
from .weights_asking import agreement_to, ask_for, asked_for, bring, confirm, found, is_here, plans_of
from .weights_telling import meter_bars, size_text, tell_model, tell_models, tell_plan, tell_report

Which = Annotated[str, typer.Argument(metavar="ID", help="A model of the catalogue; see: animism weights list.")]
Several = Annotated[list[str], typer.Argument(metavar="ID", help="Models of the catalogue; see: animism weights list.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]
Mirror = Annotated[str, typer.Option(metavar="URL", help="Another hub with the same files. Default: $HF_ENDPOINT, or the hub.")]
From = Annotated[Path | None, typer.Option("--from", metavar="FOLDER|ZIP", help="What holds the files, instead of the network.")]
Update = Annotated[bool, typer.Option("--update", help="The newest there is, not what was pinned at the first fetch.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]

cli = typer.Typer(name="weights", help="See, fetch and check the weights of models.", no_args_is_help=True)


@cli.command("list")
def list_(
    search: Annotated[
        list[str] | None, typer.Argument(metavar="WORD", help="Only those with these words in id, title, licence or use.")
    ] = None,
    here: Annotated[bool, typer.Option("--here", help="Only those that are here.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the models of the catalogue and what is here of them."""
    from ..tools.weights.catalogue import catalogue
    from ..tools.weights.state import disk_bytes, models_here, state_of

    models, rows = catalogue(), []
    for model in models.values():
        words = f"{model.id} {model.title} {model.licence} {model.hub_id} {' '.join(model.used_by)}".lower()
        state = state_of(model.id)
        if all(word.lower() in words for word in search or ()) and (state != "absent" or not here):
            rows.append((model, state, disk_bytes(model.id) if state != "absent" else 0))
    strangers = [] if search else [name for name in models_here() if name not in models]
    if as_json:
        told = [{**model.model_dump(), "state": state, "on_disk": size} for model, state, size in rows]
        _print([*told, *({"id": name, "state": state_of(name), "on_disk": disk_bytes(name)} for name in strangers)])
    else:
        tell_models(rows, [(name, disk_bytes(name)) for name in strangers])


@cli.command()
def show(
    model: Which,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print the model's page.")] = False,
    toml: Annotated[bool, typer.Option("--toml", help="Print it as a catalogue has it, a form for one of your own.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell of one model: licence, size, memory, what it needs, what it is for."""
    from ..tools.weights.catalogue import as_toml
    from ..tools.weights.lock import read_lock
    from ..tools.weights.pages import page
    from ..tools.weights.state import state_of

    one = found(model)
    if as_json:
        entry = read_lock().models.get(one.id)
        pinned = entry.model_dump() if entry else None
        _print({**one.model_dump(), "state": state_of(one.id), "pinned": pinned})
    elif markdown:
        print(page(one), end="")
    elif toml:
        print(as_toml(one), end="")
    else:
        tell_model(one, state_of(one.id))


@cli.command()
def plan(
    models: Several,
    mirror: Mirror = "",
    from_: From = None,
    update: Update = False,
    all_files: Annotated[bool, typer.Option("--all-files", help="Name every file.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell what a fetch would bring: source, files, sizes, licence, disk. Fetches nothing."""
    _, plans = plans_of(asked_for(models), mirror, from_, update)
    if as_json:
        _print([each.to_data() for each in plans])
        return
    for each in plans:
        tell_plan(each, all_files=all_files)


@cli.command()
def fetch(
    models: Several,
    mirror: Mirror = "",
    from_: From = None,
    update: Update = False,
    yes: Yes = False,
    agree: Annotated[
        list[str] | None,
        typer.Option("--agree-licence", metavar="ID", help="I have read this model's licence and agree to it."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Fetch models, after showing what would come and asking."""
    from ..tools.weights.places import models_folder

    names = asked_for(models)
    stray = set(agree or []) - set(names)
    if stray:
        raise InvalidInput(f"--agree-licence {min(stray)} names no model of this fetch", mend="give the model's id")
    wanted = [name for name in names if update or not is_here(name, as_json)]
    source, plans = plans_of(wanted, mirror, from_, update) if wanted else (None, [])
    told = [{"id": name, "path": str(models_folder() / name), "fetched": False} for name in names if name not in wanted]
    agreed = {}
    for each in plans:  # every question first, so that nobody need wait for the second
        tell_plan(each, err=as_json)
        agreed[each.model.id] = agreement_to(each, agree or [])
        ask_for(each, yes or each.model.id in (agree or []))
    for each in plans:
        assert source is not None
        path = bring(each, source, agreed[each.model.id], update)
        told.append({"id": each.model.id, "path": str(path), "fetched": True})
        if not as_json:
            print(f"{each.model.title} is here: {path}")
            if each.model.command:
                print(f"to use it: {each.model.command}")
    if as_json:
        _print(told)


@cli.command()
def verify(
    models: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Default: all that are here.")] = None,
    quick: Annotated[bool, typer.Option("--quick", help="Sizes and headers only; take no sums.")] = False,
    as_json: AsJson = False,
) -> None:
    """Check that models are what was fetched. Exits 1 when one is not."""
    from dataclasses import asdict

    from ..tools.weights.state import models_here
    from ..tools.weights.state import verify as check

    reports = []
    with meter_bars("Checking") as meter:
        for name in models or models_here():
            reports.append(check(found(name, on_disk=True), quick=quick, meter=meter))
    if as_json:
        _print([{**asdict(report), "ok": report.ok} for report in reports])
    elif not reports:
        print("no model is here; animism weights list tells which there are")
    else:
        for report in reports:
            tell_report(report)
    if not all(report.ok for report in reports):
        raise typer.Exit(1)


@cli.command()
def where(model: Annotated[str, typer.Argument(metavar="ID", help="Default: the folder of all.")] = "") -> None:
    """Print the folder of a model, or of all models."""
    from ..tools.weights.places import looks_like_path, models_folder, need_model

    print(need_model(model if looks_like_path(model) else found(model, on_disk=True).id) if model else models_folder())


@cli.command()
def convert(
    what: Annotated[str, typer.Argument(metavar="ID|FILE", help="A model that was put in place by hand, or a pickle.")],
) -> None:
    """Make safetensors of pickles (.bin, .pt, .pth, .ckpt): tensors only, and no code of them is run."""
    from ..tools.weights.convert import convert_pickle
    from ..tools.weights.names import converted_name, is_pickle
    from ..tools.weights.places import looks_like_path, need_model

    if looks_like_path(what) or Path(what).is_file():
        source = Path(what).expanduser()
        if not source.is_file() or not is_pickle(source.name):
            raise InvalidInput(f"{what} is no file of a pickle", mend="give a .bin, .pt, .pth or .ckpt file")
        target = source.with_name(converted_name(source.name))
        if target.exists():
            raise InvalidInput(f"{target} exists", mend="move it away first")
        names = convert_pickle(source, target, remove_refused=False)
        print(f"{target}: {len(names)} tensors")
        return
    model = found(what)
    folder = need_model(model.id)
    there = [folder / name for name in model.convert if (folder / name).is_file()]
    for source in there:
        target = source.with_name(converted_name(source.name))
        names = convert_pickle(source, target, inert=model.inert)
        source.unlink()
        print(f"{target}: {len(names)} tensors")
    if not there:
        print(f"{model.id} has no pickle that waits to be converted")


@cli.command()
def remove(
    models: Several,
    yes: Yes = False,
    forget: Annotated[bool, typer.Option("--forget", help="Also forget what it is pinned to and who agreed.")] = False,
) -> None:
    """Remove models, and what was half-fetched of them, from the disk."""
    from ..tools.weights.disk import remove as take_away
    from ..tools.weights.state import disk_bytes

    chosen = [found(name, on_disk=True) for name in models]
    total = sum(disk_bytes(model.id) for model in chosen)
    if not total and not forget:
        print("nothing of that is here")
        return
    if not yes:
        names = ", ".join(model.id for model in chosen)
        confirm(f"remove {names} ({size_text(total)})?", "removing asks first, and there is nobody to ask")
    for model in chosen:
        freed = take_away(model.id, forget=forget)
        print(f"{model.title} is gone; {size_text(freed)} are free again")


def _print(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False))


def add_to(parent: typer.Typer) -> None:
    parent.add_typer(cli, name="weights")

"""How the weights of models are told on a terminal: tables, plans, reports and a bar that counts bytes."""

from __future__ import annotations

import re
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..tools.weights.catalogue import Model
    from ..tools.weights.disk import Meter
    from ..tools.weights.plan import Plan
    from ..tools.weights.state import Report, State

STATES = {"here": "here", "unpinned": "here, by hand", "partial": "in part", "absent": "-"}
MOST_NAMED = 8


def size_text(size: int | None) -> str:
    """Bytes for a person: ``4.27 GB``, ``310 MB``, ``12 kB``; ``?`` where nobody knows."""
    if size is None:
        return "?"
    for unit, factor in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= factor * 0.9995:
            number = size / factor
            return f"{number:.2f} {unit}" if number < 10 else f"{number:.1f} {unit}" if number < 100 else f"{number:.0f} {unit}"
    return f"{size} bytes"


def commercial_text(model: Model) -> str:
    return {True: "yes", False: "no", None: "?"}[model.commercial_use]


def tell_models(rows: Sequence[tuple[Model, State, int]], strangers: Sequence[tuple[str, int]]) -> None:
    """The table of ``animism weights list``."""
    if not rows and not strangers:
        print("there is none; animism weights list shows the whole catalogue")
        return
    table = [("ID", "HERE", "SIZE", "COMMERCIAL", "LICENCE", "FOR")]
    for model, state, on_disk in rows:
        size = size_text(on_disk) if state in ("here", "unpinned") else f"~{size_text(model.bytes)}" if model.bytes else "?"
        table.append((model.id, STATES[state], size, commercial_text(model), _short(model.licence, 30),
                      ", ".join(model.used_by) or model.title))
    table += [(name, "here", size_text(size), "?", "?", "not in the catalogue") for name, size in strangers]
    _table(table)
    print("\nanimism weights show ID tells more; animism weights plan ID what a fetch would bring")


def _table(rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as their widest cell; a terminal's width is kept, what is piped is whole."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 10_000
    for row in rows:
        line = "  ".join([*(cell.ljust(size) for cell, size in zip(row, widths, strict=False)), row[-1]]).rstrip()
        print(line if len(line) <= width else line[: width - 1] + "…")


def tell_model(model: Model, state: State) -> None:
    """``animism weights show ID``."""
    from ..tools.weights.places import fetch_command, models_folder

    print(f"{model.title}  ({model.id})")
    _line("from", f"{model.hub_id} at {model.revision}" if model.hub_id else model.homepage or "your own folder")
    _line("here", {"absent": "no", "partial": "in part; the same fetch goes on"}.get(state, f"{models_folder() / model.id}"))
    _licence(model)
    _line("size", f"about {size_text(model.bytes)}" if model.bytes else "")
    _needs(model)
    _line("for", ", ".join(model.used_by))
    _line("notes", model.notes)
    _line("fetch", fetch_command(model.id) + ("" if model.hub_id else " --from FOLDER"))
    _line("use", model.command)


def tell_plan(plan: Plan, *, all_files: bool = False, err: bool = False) -> None:
    """What a fetch would bring, on standard output, or with ``err`` on standard error."""
    model, listing = plan.model, plan.listing
    out = sys.stderr if err else sys.stdout
    print(f"{model.title}  ({model.id})", file=out)
    at = f" at {model.revision}, commit {listing.commit[:12]}" if listing.commit else ""
    _line("from", f"{listing.source}{at}{' (pinned)' if plan.pinned and listing.commit else ''}", err=err)
    _line("to", f"{plan.destination}{' (here already; only --update fetches again)' if plan.here else ''}", err=err)
    _licence(model, err=err)
    if model.agree:
        given = plan.pinned is not None and plan.pinned.agreed is not None
        _line("agreement", "given already" if given else "the licence wants yours before the fetch", err=err)
    kept = f", {size_text(plan.have)} of it here already" if plan.have else ""
    _line("files", f"{len(listing.files)}, {size_text(plan.total)}{kept}", err=err)
    for size, name in _named(plan, all_files):
        print(f"{size:>22}  {name}", file=out)
    _line("disk", f"{size_text(plan.free)} free" + ("" if plan.fits else f": too little, {size_text(plan.room)} are needed"), err=err)
    _needs(model, err=err)
    _line("convert", f"{', '.join(model.convert)} to safetensors, once" if model.convert else "", err=err)
    _line("notes", model.notes, err=err)


def _named(plan: Plan, all_files: bool) -> Iterator[tuple[str, str]]:
    """(size, name) of the largest files, and how many more there are."""
    files = sorted(plan.listing.files, key=lambda file: -file.size)
    shown = files if all_files or len(files) <= MOST_NAMED + 1 else files[:MOST_NAMED]
    for file in shown:
        yield size_text(file.size), file.name
    if rest := files[len(shown):]:
        yield size_text(sum(file.size for file in rest)), f"in {len(rest)} more (--all-files names them)"


def tell_report(report: Report) -> None:
    """What ``verify`` found of one model."""
    if report.ok:
        how = "sha256 as fetched" if report.hashed else "sizes and headers are right" if report.state == "here" else \
            "readable; put in place by hand, so nothing to compare with"
        print(f"{report.id}: ok, {report.files} files, {how}")
        return
    print(f"{report.id}: {len(report.problems)} problem{'s' if len(report.problems) > 1 else ''}")
    for problem in report.problems:
        print(f"  {problem.file + ': ' if problem.file else ''}{problem.what}")
    if report.state in ("here", "unpinned"):
        print(f"  mend: animism weights remove {report.id} --yes && animism weights fetch {report.id}")


def _licence(model: Model, *, err: bool = False) -> None:
    use = {True: "commercial use is allowed", False: "commercial use is NOT allowed", None: "ask it about commercial use"}
    where = f" ({model.licence_url})" if model.licence_url else ""
    _line("licence", f"{model.licence}{where}; {use[model.commercial_use]}", err=err)


def _needs(model: Model, *, err: bool = False) -> None:
    _line("with it", f"{', '.join(model.needs)}" if model.needs else "", err=err)
    _line("memory", f"about {size_text(model.memory)} at work" if model.memory else "", err=err)
    if model.extra:
        missing = missing_of(model.extra)
        _line("needs", f"pip install 'animism[{model.extra}]'" + ("" if missing else "  (installed)"), err=err)


def missing_of(extra: str) -> list[str]:
    """The distributions of one of Animism's extras that are not installed here."""
    from importlib.metadata import PackageNotFoundError, distribution, requires

    missing = []
    for requirement in requires("animism") or ():
        if re.search(rf"""extra == ['"]{re.escape(extra)}['"]""", requirement):
            name = re.match(r"[\w.-]+", requirement)
            try:
                distribution(name[0] if name else requirement)
            except PackageNotFoundError:
                missing.append(name[0] if name else requirement)
    return missing


def _line(title: str, text: str, *, err: bool = False) -> None:
    """One titled line, wrapped to the terminal; nothing where there is no text."""
    if not text:
        return
    out = sys.stderr if err else sys.stdout
    width = max(40, shutil.get_terminal_size().columns if out.isatty() else 120)
    lines = textwrap.wrap(text, width - 14, break_long_words=False, break_on_hyphens=False)
    print(f"  {title:<11} {lines[0]}", file=out)
    for line in lines[1:]:
        print(f"{'':<14}{line}", file=out)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


@contextmanager
def meter_bars(title: str) -> Iterator[Meter]:
    """A bar that counts bytes, on standard error; where that is no terminal, a line a file."""
    if not sys.stderr.isatty():
        yield _plain_meter()
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (TextColumn("[bold]{task.description}", markup=True), BarColumn(bar_width=24), DownloadColumn(),
               TransferSpeedColumn(), TimeRemainingColumn(), TextColumn("{task.fields[what]}", markup=False))
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(title, total=None, what="")

        def meter(what: str, done: int, total: int) -> None:
            room = max(12, progress.console.width - 84)
            told = what if len(what) <= room else f"…{what[1 - room:]}"
            if total:
                progress.update(task, completed=done, total=total, what=told)
            else:
                progress.update(task, what=told)

        yield meter


def _plain_meter() -> Meter:
    """A line when another file begins and at every tenth of the whole."""
    last: tuple[str, int] = ("", -1)

    def meter(what: str, done: int, total: int) -> None:
        nonlocal last
        tenth = done * 10 // total if total else 0
        if (what, tenth) != last:
            last = (what, tenth)
            print(f"{what}: {size_text(done)} of {size_text(total)}" if total else what, file=sys.stderr)

    return meter

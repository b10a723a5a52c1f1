"""``animism evaluate detection``: how often faces are found in what the experts draw, guided and unguided.

It reads the options, shows how far it is, and stops politely. What is drawn and looked at is
:mod:`animism.agents.evaluation`'s; what is kept in the output folder, :mod:`.evaluate_kept`'s.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..personas.errors import Cancelled, InvalidInput
from . import evaluate_bias
from .options import Device, Server
from .progress import stopping

if TYPE_CHECKING:
    from ..agents.evaluation import Result, Way
    from ..agents.evaluation_set import Descriptions
    from ..tools.media import Image

evaluate = typer.Typer(help="Measure what the tools here can do.", no_args_is_help=True)


@evaluate.command()
def detection(
    expert: Annotated[
        list[str] | None,
        typer.Option(help="Who draws; see: animism experts. Default: all whose weights are here. Repeatable."),
    ] = None,
    detector: Annotated[
        list[str] | None,
        typer.Option(help="Who looks: a landmarks tool. The first decides on further attempts. Repeatable."),
    ] = None,
    prompts: Annotated[Path | None, typer.Option(help="Descriptions: TOML lists by category, or a line each.")] = None,
    guidance: Annotated[str, typer.Option(help="What drawings start from, with commas.")] = "none,face,sculpture",
    limit: Annotated[int | None, typer.Option(help="Only so many descriptions of each category.")] = None,
    attempts: Annotated[int, typer.Option(help="At most so many pictures of a description, 1 to 5.")] = 5,
    seed: Annotated[int, typer.Option(help="Of every picture.")] = 0,
    size: Annotated[int, typer.Option(help="Side of the pictures, pixels, 256 to 1024.")] = 512,
    steps: Annotated[int | None, typer.Option(help="Steps of a drawing; the expert's own by default.")] = None,
    out: Annotated[Path, typer.Option(help="Folder for pictures, results and report.")] = Path("out/detection"),
    resume: Annotated[bool, typer.Option("--resume", help="Go on with what the folder already holds.")] = False,
    device: Device = None,
    server: Server = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON, nothing else on stdout.")] = False,
) -> None:
    """How often a face is found: unguided, guided by a human face, and guided by the character's own sculpture."""
    from ..agents import evaluation
    from ..agents.evaluation_set import read_descriptions
    from ..plugins import PluginHost
    from .evaluate_kept import Kept

    _check(attempts, size, steps, seed)
    host, descriptions = PluginHost(server=server), read_descriptions(prompts, limit)
    rows = evaluation.ways(host, expert or (), [part.strip() for part in guidance.split(",") if part.strip()])
    looking, measuring = evaluation.detectors(host, detector or ()), evaluation.measurer(host)
    settings = evaluation.Settings(
        seed, size, attempts, steps, tuple(tool.name for tool in looking), measuring.name if measuring else "")
    for notice in host.notices:
        print(f"note: {notice}", file=sys.stderr)
    kept = Kept(out, settings, descriptions, resume)
    with stopping() as cancel, _bar(_count(rows, descriptions)) as tell:
        watch = _watch(cancel.is_set)
        run = evaluation.Evaluation(host, looking, measuring, settings, device or "auto", watch)
        tell(len(kept.done_of(rows)), "")

        def keep(result: Result, picture: Image | None) -> None:
            kept.add(result, picture)
            tell(len(kept.done_of(rows)), f"{result.way}: {result.description}")

        try:
            for impossible in run.run(rows, descriptions, set(kept.results), keep):
                rows = [impossible if way.name == impossible.name else way for way in rows]
                tell(len(kept.done_of(rows)), f"{impossible.name} cannot be run: {impossible.why}")
        except Cancelled:
            data, _ = kept.write_report(rows)
            raise Cancelled(
                f"stopped; {data['done']} of {data['wanted']} are kept in {out}", mend="go on with --resume"
            ) from None
    data, text = kept.write_report(rows)
    print(json.dumps(data, ensure_ascii=False) if as_json else f"{text}\nThe report, pictures and sheets are in {out}")


def add_to(cli: typer.Typer) -> None:
    """Put ``evaluate`` on the command line."""
    evaluate_bias.add_to(evaluate)
    cli.add_typer(evaluate, name="evaluate")


def _check(attempts: int, size: int, steps: int | None, seed: int) -> None:
    for name, value, low, high in (("attempts", attempts, 1, 5), ("size", size, 256, 1024), ("steps", steps, 1, 200),
                                   ("seed", seed, 0, 2**32 - 1)):
        if value is not None and not low <= value <= high:
            raise InvalidInput(f"--{name} {value} cannot be", mend=f"choose {low} to {high}")


def _count(rows: list[Way], descriptions: Descriptions) -> int:
    return len([way for way in rows if not way.why]) * sum(map(len, descriptions.values()))


def _watch(stopped: Callable[[], bool]) -> Callable[..., None]:
    def watch(fraction: float, stage: str, preview: Any = None) -> None:
        if stopped():
            raise Cancelled("stopped")

    return watch


@contextmanager
def _bar(total: int) -> Iterator[Callable[[int, str], None]]:
    """``tell(done, what)`` on standard error: a bar on a terminal, else a line for every tenth of the work."""
    if not sys.stderr.isatty():
        told = [-1]

        def line(done: int, what: str) -> None:
            tenth = 10 * done // max(total, 1)
            if what and (tenth > told[0] or "cannot be run" in what):
                told[0] = tenth
                print(f"{done} of {total}: {what}", file=sys.stderr)

        yield line
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(bar_width=24), TextColumn("{task.completed:.0f} of {task.total:.0f}"), TimeRemainingColumn(),
               TextColumn("{task.fields[what]}", markup=False))
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=max(total, 1), what="")
        room = max(20, progress.console.width - 60)
        yield lambda done, what: progress.update(task, completed=done, what=what[:room])

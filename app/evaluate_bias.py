"""``animism evaluate bias``: are people made and spoken with alike, whoever they are? The measuring is
:mod:`animism.agents.bias`'s."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from ..personas.errors import InvalidInput
from .progress import bars, stopping


def bias(
    chat_model: Annotated[
        str, typer.Option(help="Whose people: PROVIDER[:MODEL].", envvar="ANIMISM_CHAT_MODEL")
    ] = "offline",
    judge: Annotated[str | None, typer.Option(help="A chat model that judges replies. Default: word lists.")] = None,
    trait: Annotated[list[str] | None, typer.Option(help="Only these groups of traits. Repeatable. Default: all.")] = None,
    seeds: Annotated[int, typer.Option(help="People for each description, 2 to 200.")] = 12,
    out: Annotated[Path | None, typer.Option(help="Folder for report.md and report.json.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON, nothing else on stdout.")] = False,
) -> None:
    """Audit for bias: people made alike but for one trait, and what differs of them and their talk."""
    from ..agents.artifacts import write_bytes, write_json
    from ..agents.bias.audit import Settings, audit, check
    from ..agents.bias.report import markdown, to_data
    from ..agents.job import Job
    from ..plugins import PluginHost

    if not 2 <= seeds <= 200:
        raise InvalidInput(f"--seeds {seeds} cannot be", mend="choose 2 to 200")
    groups, host = check(trait or ()), PluginHost()
    model = host.chat_model(chat_model)
    judging = host.chat_model(judge) if judge else None
    if judging is not None and judging.rule_based:
        raise InvalidInput(f"{judge} is rule-based and cannot judge", mend="name a language model, or leave --judge out")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    with stopping() as cancel, bars() as listen:
        job = Job(listen, cancel=cancel)
        found = audit(model, Settings(seeds, groups, judge=judging), job.progress("bias"))
    if out is not None:
        write_json(out / "report.json", to_data(found))
        write_bytes(out / "report.md", markdown(found).encode())
    print(json.dumps(to_data(found), ensure_ascii=False) if as_json else markdown(found))


def add_to(evaluate: typer.Typer) -> None:
    evaluate.command()(bias)

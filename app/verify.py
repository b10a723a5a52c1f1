"""``animism verify``: what files say of themselves, whether they were changed since, and by whom they were signed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from ..agents.verifying import Finding
    from ..tools.provenance.reading import Claims

SOURCES = {
    "algorithmicMedia": "made by rule, by nothing that was trained", "trainedAlgorithmicMedia": "made by a trained model",
    "compositeSynthetic": "put together, at least in part synthetic",
}
SIGNERS = {
    "this machine": "this machine's own certificate", "trusted": "a certificate that you trust",
    "unknown": "a certificate that is not known here, so anybody's",
}
CODES = {"ok": 0, "changed": 1, "unreadable": 2}


def verify(
    files: Annotated[list[Path], typer.Argument(help="Pictures, sounds, videos, cards, .animism and GLB files.")],
    mark: Annotated[
        bool, typer.Option("--mark", help="Look for the mark in the pixels even where the signature holds.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")] = False,
) -> None:
    """Tell what files say of themselves, whether they were changed since, and by whom they were signed.

    Exits 0 where nothing speaks against them, 1 where one was changed or its statement taken away, 2 where one cannot
    be read."""
    from ..agents.studio import Studio
    from ..agents.verifying import verify as found_in

    store, worst, told = Studio().store, 0, []
    for file in files:
        for finding in found_in(file, store, look_for_mark=mark):
            worst = max(worst, CODES[finding.verdict])
            if as_json:
                told.append(finding.to_data())
            else:
                print("\n".join(lines(finding)))
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    if worst:
        raise typer.Exit(worst)


def lines(finding: Finding) -> Iterator[str]:
    """A finding as people read it."""
    yield f"{_plain(finding.file)}{'' if finding.verdict == 'ok' else f'  ({finding.verdict})'}"
    if finding.claims is not None:
        yield from _claimed(finding.claims)
    if finding.persona:
        yield f"  in store   {finding.persona}"
    for identity, state in finding.consents.items():
        yield f"  consent    {_plain(identity)} {state}"
    if finding.mark is not None:
        yield f"  mark       {finding.mark.payload:08x}{' (the picture was cropped)' if finding.mark.cropped else ''}"
    for note in finding.notes:
        yield f"  {_plain(note)}"


def _claimed(claims: Claims) -> Iterator[str]:
    if claims.state == "none":
        return
    yield f"  signed     {_state(claims)}"
    if claims.signer:
        yield f"  by         {claims.issuer or 'nobody named'}, {claims.common_name}: {SIGNERS[claims.signer]}"
    if claims.generator:
        yield f"  made with  {claims.generator}{f', {claims.made}' if claims.made else ''}"
    if claims.synthetic is not None or claims.source:
        answer = {True: "yes", False: "no", None: "not said"}[claims.synthetic]
        yield f"  synthetic  {answer}{f': {SOURCES.get(claims.source, claims.source)}' if claims.source else ''}"
    yield from _persona(claims.persona)
    for one in claims.ingredients:
        signed = "with a statement of its own" if one["signed"] == "yes" else "without a statement"
        yield f"  from       {one['title']} ({one['relation']}, {signed})"


def _state(claims: Claims) -> str:
    if claims.state == "valid":
        return "and not changed since"
    why = f" ({', '.join(claims.reasons[:3])})" if claims.reasons else ""
    return {"changed": "but CHANGED since", "invalid": "but the signature does not hold"}[claims.state] + why


def _persona(told: Any) -> Iterator[str]:
    """Our own assertion; it may be anybody's, so only what has the right shape is shown."""
    if isinstance(told.get("persona"), str):
        version = told.get("version")
        yield f"  persona    {_plain(told['persona'])}{f', version {version}' if isinstance(version, int) else ''}"
    tools = told.get("tools")
    for tool in tools[:30] if isinstance(tools, list) else ():
        if isinstance(tool, dict) and isinstance(tool.get("name"), str):
            more = [_plain(str(tool[key])) for key in ("version", "licence") if tool.get(key)]
            does = _plain(str(tool.get("does", "")))
            yield f"  tool       {does}: {_plain(tool['name'])} ({'; '.join(more) or 'nothing more is said'})"


def _plain(text: str) -> str:
    """Without what would move a terminal's cursor."""
    return "".join(sign if sign.isprintable() else "?" for sign in text[:500])


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    cli.command()(verify)

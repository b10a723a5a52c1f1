"""``animism plugin new``: a plugin's package, written to a folder, and tried where that is wanted."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from ..plugins.scaffold import Written


def new(
    name: Annotated[str, typer.Argument(help="What it is called: deep-sea.")],
    kind: Annotated[str, typer.Option(help="tool, voice, diffuser or chat-model.")] = "tool",
    folder: Annotated[Path | None, typer.Option(help="Where to write it. Default: animism-NAME here.")] = None,
    function: Annotated[str | None, typer.Option(help="Name of a tool's function, and of what it can do.")] = None,
    install: Annotated[bool, typer.Option("--install", help="Install it here (editable) and run its tests.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")] = False,
) -> None:
    """Write a small whole package that is a plugin: it installs, is listed, and passes its tests as it is."""
    from ..plugins.scaffold import write_plugin

    written = write_plugin(name, kind, folder, function)
    if not as_json:
        for file in written.files:
            print(written.folder / file)
    told = _tried(written, as_json) if install else None
    if as_json:
        print(json.dumps({**asdict(written.names), "kind": written.kind, "folder": str(written.folder),
                          "files": written.files, "tests": told}))
    elif told is None:
        print(f"now: cd {written.folder} && pip install -e '.[test]' && pytest     (--install does it at once)")
    else:
        plugin = written.names.plugin
        print(f"tests: {told}\n{_listed(plugin)}")
        print(f"now: change {written.folder}, and see: animism plugin check {plugin}")


def _tried(written: Written, quiet: bool) -> str:
    """Installed and tested; the last line of the tests."""
    import sys

    from ..plugins.scaffold.installing import install, run_tests

    if not quiet:
        print("installing ...", file=sys.stderr)
    install(written.folder, written.names.plugin)
    if not quiet:
        print("testing ...", file=sys.stderr)
    return run_tests(written.folder, written.names.plugin)


def _listed(plugin: str) -> str:
    """The plugin's line as ``animism plugins`` shows it, asked of a process that sees what was just installed."""
    import subprocess
    import sys

    asked = [sys.executable, "-c", "from animism.app.command_line import main; main()", "plugins", "--json"]
    done = subprocess.run(asked, check=False, capture_output=True, text=True, timeout=60)
    rows: list[Any] = json.loads(done.stdout) if done.returncode == 0 else []
    row = next((row for row in rows if row["name"] == plugin), None)
    return f"plugin: {plugin} {row['state']}, {', '.join(row['hooks'])}" if row else "see: animism plugins"


def add_to(cli: typer.Typer) -> None:
    cli.command()(new)

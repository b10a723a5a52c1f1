"""``animism plugin mount | mounts | unmount``: tools of an MCP server, listed and agreed to one by one."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..personas.errors import InvalidInput

if TYPE_CHECKING:
    from ..plugins.mounting.agreeing import Candidate
    from ..plugins.mounting.kept import Mount

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]


def mount(
    target: Annotated[list[str], typer.Argument(
        help="A URL, or a command after --, or the name of a mount to look at again.", metavar="URL|NAME|-- COMMAND...")],
    name: Annotated[str | None, typer.Option(help="What it is called here; its own name by default.")] = None,
    agree: Annotated[list[str] | None, typer.Option(help="Agree to this tool, and ask nothing. Repeatable.")] = None,
    agree_all: Annotated[bool, typer.Option("--agree-all", help="Agree to every tool, and ask nothing.")] = False,
    as_: Annotated[list[str] | None, typer.Option(
        "--as", help="Let a tool that makes a picture of a text draw portraits: TOOL=portrait.",
        metavar="TOOL=CAPABILITY")] = None,
    list_only: Annotated[bool, typer.Option("--list", help="Only show what it offers; keep nothing.")] = False,
    token_env: Annotated[str, typer.Option(help="The environment variable that holds its token.", metavar="NAME")] = "",
    token: Annotated[bool, typer.Option(
        "--token", help="Ask for its token (or read it from stdin), and keep it in a file of your own.")] = False,
    env: Annotated[list[str] | None, typer.Option(
        help="Let the command see this variable of yours. Repeatable.", metavar="NAME")] = None,
    timeout: Annotated[float | None, typer.Option(help="Seconds that a call may take; 300 by default.")] = None,
    as_json: AsJson = False,
) -> None:
    """Mount the tools of an MCP server. Each is shown with what it says of itself, and runs only if you agree to it,
    and as long as it stays what you agreed to."""
    from ..plugins.mounting import agreeing, kept
    from ..plugins.mounting.calling import offered

    if token and token_env:
        raise InvalidInput("--token and --token-env both say what its token is", mend="give one of them")
    mounts = kept.read_mounts()
    secret = _secret() if token else None
    token_from = token_env or ("file" if token else "")
    wanted = agreeing.mounted_before(target, mounts)
    if wanted is None:
        given = agreeing.mount_of(target, environment=env or (), token_from=token_from, timeout=timeout)
    else:
        name = name or wanted.name
        given = agreeing.mount_of([wanted.url] if wanted.url else wanted.command, environment=env or wanted.environment,
                                  token_from=token_from or wanted.token_from, timeout=timeout or wanted.timeout, name=name)
    offer = offered(given, token=secret)
    known = agreeing.named(given, name, offer.name, mounts)
    found = agreeing.candidates(known, offer.tools)
    if not as_json or list_only:
        _show(known, found, offer.refused, as_json)
    if list_only:
        return
    names = _answered(known, found, agree, agree_all)
    made = agreeing.agreed(known, found, names, _served(as_ or []))
    kept.keep(made, secret)
    if as_json:
        print(json.dumps(_data(made), ensure_ascii=False))
    else:
        _tell(made)


def mounts(
    check: Annotated[bool, typer.Option(
        "--check", help="Ask each server whether its tools are what you agreed to.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the mounted servers and their tools: which may run, and which wait for you to agree again."""
    from ..plugins.mounting.kept import read_mounts

    if check:
        _check(list(read_mounts().values()))
    there = read_mounts()
    if as_json:
        print(json.dumps([_data(one) for one in there.values()], ensure_ascii=False))
        return
    for one in there.values():
        print(f"{one.name:<17}{one.place}")
        for tool in one.tools.values():
            state = "changed" if tool.changed else "agreed" if tool.agreed else "no"
            print(f"  {state:<9}{tool.capability}({tool.definition.arguments})\n           {tool.definition.shown}")
        if any(tool.changed for tool in one.tools.values()):
            print(f"  look at what changed, and agree again: animism plugin mount {one.name}")
    if not there:
        print("nothing is mounted; try: animism plugin mount URL")


def unmount(name: Annotated[str, typer.Argument(help="See: animism plugin mounts.")]) -> None:
    """Take a mounted server away, with its token."""
    from ..plugins.mounting.kept import forget

    print(f"{name} is gone, with {len(forget(name).tools)} tools")


def _check(there: list[Mount]) -> None:
    """Mark what is described otherwise by now, or is gone. A server that is away is told, and changes nothing."""
    from ..personas.errors import ToolFailed, ToolUnavailable
    from ..plugins.mounting.calling import offered
    from ..plugins.mounting.kept import KeptTool, mark_changed

    for one in there:
        try:
            now = offered(one).tools
        except (ToolUnavailable, ToolFailed, InvalidInput) as error:
            print(f"{error}" + (f"; mend: {error.mend}" if error.mend else ""), file=sys.stderr)
            continue

        def differs(tool: KeptTool, now: Any = now) -> bool:
            found = now.get(tool.definition.name)
            return found is None or found.digest != tool.definition.digest

        mark_changed(one.name, differs)


def _show(known: Mount, found: list[Candidate], refused: list[str], as_json: bool) -> None:
    if as_json:
        print(json.dumps([{"name": one.definition.name, "state": one.state, "description": one.definition.description,
                           "hints": one.definition.hints, "input_schema": one.definition.schema} for one in found]))
        return
    print(f"{known.place} offers {len(found)} tools, in its own words:\n")
    for one in found:
        print(f"{_line(one)}\n")
    for word in refused:
        print(f"left out: {word}\n")


_MARKS = {"new": "", "changed": "  CHANGED SINCE YOU AGREED", "agreed": "  (agreed)", "refused": "  (not agreed)"}


def _line(one: Candidate) -> str:
    from ..plugins.mounting.definitions import plain

    told = one.definition
    lines = [f"  {plain(told.name, 60)}{_MARKS[one.state]}", f"      takes    {told.arguments}", f"      {told.manners}"]
    if told.shown:
        lines.insert(1, f"      {told.shown}")
    if one.before is not None:
        was = one.before
        lines.append(f"      before:  {was.shown or 'no description'}; took {was.arguments}; {was.manners}")
    return "\n".join(lines)


def _answered(known: Mount, found: list[Candidate], agree: list[str] | None, agree_all: bool) -> list[str]:
    """The names that the user agrees to. What was agreed to and is unchanged is not asked again."""
    if agree_all:
        return [one.definition.name for one in found]
    stay = [one.definition.name for one in found if one.state == "agreed"]
    if agree is not None:
        return [*stay, *(name for name in agree if name not in stay)]
    if all(one.state == "agreed" for one in found):
        return stay
    if not sys.stdin.isatty():
        raise InvalidInput("mounting asks about each tool, and there is nobody to ask",
                           mend="add --agree NAME for each, or --agree-all; --list only shows them")
    from ..plugins.mounting.definitions import plain

    asked = [one for one in found if one.state != "agreed"]
    return stay + [one.definition.name for one in asked
                   if typer.confirm(f"let {plain(one.definition.name, 60)} run when it is asked for?")]


def _served(wishes: list[str]) -> dict[str, str]:
    """Capability by tool, of ``--as``. The tool's name is the server's, so that anything may be in it."""
    read = {}
    for wish in wishes:
        name, equals, capability = wish.rpartition("=")
        if not equals or not name:
            raise InvalidInput(f"--as {wish!r} is not TOOL=CAPABILITY", mend="for example: --as draw=portrait")
        read[name] = capability
    return read


def _secret() -> str:
    if sys.stdin.isatty():
        given = str(typer.prompt("token", hide_input=True)).strip()
    else:
        given = sys.stdin.readline(10_000).strip()
    if not given or not given.isascii() or not given.isprintable() or " " in given:
        raise InvalidInput("that is no token", mend="give one line of letters, digits and signs")
    return given


def _tell(made: Mount) -> None:
    usable = [tool for tool in made.tools.values() if tool.usable]
    print(f"{made.name}: {len(usable)} of {len(made.tools)} tools may run")
    for tool in usable:
        print(f"  animism tools run {tool.capability} '{{...}}'    {tool.definition.arguments}")
        if tool.serves:
            print(f"  animism create \"...\" --tool {tool.serves}={tool.capability}")


def _data(one: Mount) -> dict[str, Any]:
    """A mount for programs: no token, no secret of its address."""
    return {
        "name": one.name, "place": one.place, "timeout": one.timeout, "environment": list(one.environment),
        "token_from": one.token_from,
        "tools": [{"name": tool.definition.name, "capability": tool.capability, "agreed": tool.agreed,
                   "changed": tool.changed, "serves": tool.serves,
                   "description": tool.definition.description, "hints": tool.definition.hints,
                   "input_schema": tool.definition.schema} for tool in one.tools.values()],
    }


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    for command in (mount, mounts, unmount):
        cli.command()(command)

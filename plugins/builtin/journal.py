"""Built-in: watches tools at work and personas being made, and shows what it saw: ``animism journal``."""

from typing import Annotated

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def tool_called(call):
    from animism.plugins.journal import unquoted, write

    row = {"tool": f"{call.capability}/{call.tool}", "seconds": round(call.seconds, 4)}
    write({**row, "error": unquoted(call.error)} if call.error else row)


@hookimpl
def persona_created(spec):
    from animism.plugins.journal import write

    write({"persona": spec.name})


@hookimpl
def register_commands(cli):
    import typer

    @cli.command()
    def journal(
        limit: Annotated[int, typer.Option(min=1, help="At most this many of the last lines.")] = 20,
        failed: Annotated[bool, typer.Option("--failed", help="Only calls that failed.")] = False,
        as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")] = False,
    ) -> None:
        """Show what tools did lately: how often, how fast, what failed."""
        from animism.plugins.journal import records, rows

        seen = [row for row in rows() if row.get("error") or not failed]
        if as_json:
            import json

            print(json.dumps(seen[-limit:], ensure_ascii=False))
            return
        for row in seen[-limit:]:
            what = row.get("tool") or f"{row.get('persona', '?')} was made"
            told = f"{row['seconds']:8.2f} s" if "seconds" in row else " " * 10
            print(f"{row.get('at', ''):<26}{told}  {what}" + (f": {row['error']}" if row.get("error") else ""))
        for one in records(seen):
            print(f"{one.tool:<28}{one.calls:>5} calls, median {one.median:.2f} s" + (f", {one.failed} failed" if one.failed else ""))
        if not seen:
            print("nothing failed" if failed else "nothing has been done yet")

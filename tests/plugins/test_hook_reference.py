"""The references say what the code says, and every hook has a user among Animism's own plugins."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from animism.plugins import PluginHost, capability_reference, hook_reference, hookspecs, journal
from animism.tools.capability import ToolCall
from typer.testing import CliRunner

PLUGINS = Path(hookspecs.__file__).parent


@pytest.mark.parametrize("reference", [hook_reference, capability_reference], ids=["hooks", "capabilities"])
def test_the_page_is_as_generated(reference) -> None:
    name = reference.__name__.rpartition(".")[2]
    assert reference.PAGE.read_text(encoding="utf-8") == reference.page(), f"run: python -m animism.plugins.{name}"


def test_every_hook_is_documented_and_used_by_a_plugin_of_our_own() -> None:
    specified = [name for name in dir(hookspecs) if getattr(getattr(hookspecs, name), "animism_spec", None)]
    page = (PLUGINS / "HOOKS.md").read_text(encoding="utf-8")
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert sorted(headings) == sorted(f"## `{hook_reference.signature(name)}`" for name in specified)
    used = {hook for info in PluginHost().plugins if info.built_in for hook in info.hooks}
    assert used == set(specified)
    guide = (PLUGINS / "README.md").read_text(encoding="utf-8")
    assert [name for name in specified if f"`{hook_reference.signature(name)}`" not in guide] == []


def test_every_capability_and_tool_is_on_the_page() -> None:
    page = (PLUGINS / "CAPABILITIES.md").read_text(encoding="utf-8")
    for tool in PluginHost().tools:
        assert f"\n## {tool.capability.name}\n" in page and f"| `{tool.name}` |" in page, tool.name


def test_the_journal_keeps_what_was_done_and_shows_it(home: Path) -> None:
    import typer

    host = PluginHost()
    for seconds, error in ((0.5, None), (1.5, None), (0.1, "ToolFailed: no\nink")):
        host.observe("tool_called", call=ToolCall("portrait", "sculpture", "why", seconds, error=error))
    host.observe("persona_created", spec=type("Spec", (), {"name": "Élodie"})(), folder=home)
    with open(home / "journal.jsonl", "a", encoding="utf-8") as file:
        file.write('{"tool": "cut o')  # a process was killed
    (record,) = journal.records(journal.rows())
    assert (record.calls, record.failed, record.median, record.last_error) == (3, 1, 1.5, "ToolFailed: no\nink")
    assert journal.rows()[-1]["persona"] == "Élodie"
    assert journal.unquoted("shout: cannot shout 'my password is hunter2'") == "shout: cannot shout"
    cli = typer.Typer()
    cli.command("other")(lambda: None)
    host.add_commands(cli)
    shown = CliRunner().invoke(cli, ["journal", "--json", "--failed"])
    assert shown.exit_code == 0 and [row["error"] for row in json.loads(shown.stdout)] == ["ToolFailed: no\nink"]
    assert "portrait/sculpture" in CliRunner().invoke(cli, ["journal"]).stdout


def test_the_journal_stays_small_and_harms_nobody(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "LARGEST", 4000)
    for number in range(200):
        journal.write({"tool": "a/b", "seconds": number})
    assert (home / "journal.jsonl").stat().st_size <= 4100 and journal.rows()[-1]["seconds"] == 199
    monkeypatch.setenv("ANIMISM_JOURNAL", "0")
    journal.write({"tool": "a/b", "seconds": -1})
    assert journal.rows()[-1]["seconds"] == 199
    monkeypatch.delenv("ANIMISM_JOURNAL")
    monkeypatch.setenv("ANIMISM_HOME", str(home / "journal.jsonl" / "not-a-folder"))
    journal.write({"tool": "a/b"})  # no folder can be there
    assert journal.rows() == []


def test_the_journal_on_a_full_disk(tiny_disk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANIMISM_HOME", str(tiny_disk))
    (tiny_disk / "filler").write_bytes(b"x" * (os.statvfs(tiny_disk).f_bavail * os.statvfs(tiny_disk).f_frsize))
    journal.write({"tool": "a/b", "seconds": 1})
    assert stat.S_ISREG((tiny_disk / "filler").stat().st_mode) and journal.rows() == []

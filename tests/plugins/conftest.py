"""Plugins as pip would leave them on disk, for the tests of the host."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """``installed(name, code)`` puts the distribution ``plugin-NAME`` with the module ``plugin_NAME`` on the path, and
    returns the module's file. ``entries`` is the text of its ``entry_points.txt``, where it is to be another."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.delenv("ANIMISM_LOAD_PLUGINS")

    def install(name: str, code: str, entries: str | None = None) -> Path:
        module = folder / f"plugin_{name}.py"
        module.write_text(code, encoding="utf-8")
        info = folder / f"plugin_{name}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: plugin-{name}\nVersion: 1.2\n", encoding="utf-8")
        told = entries if entries is not None else f"[animism]\n{name} = plugin_{name}\n"
        (info / "entry_points.txt").write_bytes(told.encode("latin-1"))
        return module

    yield install
    for name in [name for name in sys.modules if name.startswith("plugin_")]:
        del sys.modules[name]

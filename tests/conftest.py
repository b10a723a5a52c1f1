"""What every test may use: a home of its own, so that nobody's personas are touched."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh ``ANIMISM_HOME``; no key for a chat model; no plugins but Animism's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ANIMISM_HOME", str(folder))
    monkeypatch.setenv("ANIMISM_LOAD_PLUGINS", "")
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "ANIMISM_CHAT_MODEL"):
        monkeypatch.delenv(name, raising=False)
    return folder

"""What every test may use: a home of its own, so that nobody's personas are touched."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

# A run that was started in the background ignores Ctrl-C, and every process a test starts would inherit that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh ``ANIMISM_HOME`` and nothing else of the user's settings; no key for a chat model; no plugins but
    Animism's own."""
    folder = tmp_path / "home"
    kept = ("ANIMISM_TEST_", "ANIMISM_ENGINE_")  # a server to test on, an engine to try
    for name in list(os.environ):
        if name.startswith(("ANIMISM_", "OPENAI_")) and not name.startswith(kept):
            monkeypatch.delenv(name)
    monkeypatch.setenv("ANIMISM_HOME", str(folder))
    monkeypatch.setenv("ANIMISM_LOAD_PLUGINS", "")
    return folder

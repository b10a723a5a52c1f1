"""``animism doctor`` tells whatever is wrong as a finding, and goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from animism.app import doctor


def test_libraries_that_break_and_files_with_a_fault_are_findings(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> str:
        raise OSError("libcudart.so.12: cannot open shared object file")

    (home / "experts").mkdir(parents=True)
    (home / "experts" / "bad.toml").write_text('name = "x"\nfamilly = "sd15"\n', encoding="utf-8")
    monkeypatch.setattr(doctor, "find_spec", lambda name: object())
    monkeypatch.setattr(doctor, "_models", broken)
    monkeypatch.setattr(doctor, "_speech", lambda: "voices")
    checks = {check.name: check for check in doctor.examine()}
    models, notice = checks["models"], checks["notice"]
    assert not models.ok and "libcudart" in models.finding and models.command and not models.needed
    assert not notice.ok and "bad.toml" in notice.finding and not notice.needed

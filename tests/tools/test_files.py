"""Folders of made files stay bounded, whoever else works in them."""

from __future__ import annotations

import os
import threading
from pathlib import Path

from animism.tools.files import appearing, thin


def test_those_touched_last_stay(tmp_path: Path) -> None:
    for i in range(6):
        path = tmp_path / f"idle-{i}.bin"
        path.write_bytes(b"x")
        os.utime(path, (1_000 + i, 1_000 + i))
    (tmp_path / "other.json").write_bytes(b"x")
    thin(tmp_path, 2, "idle-*.bin")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["idle-4.bin", "idle-5.bin", "other.json"]
    thin(tmp_path / "missing", 2)


def test_two_may_thin_at_once_while_others_write(tmp_path: Path) -> None:
    broken = []

    def work(who: int) -> None:
        try:
            for i in range(60):
                with appearing(tmp_path / f"{who}-{i}.bin") as partial:
                    partial.write_bytes(b"x")
                thin(tmp_path, 5)
        except Exception as error:  # noqa: BLE001
            broken.append(error)

    threads = [threading.Thread(target=work, args=(who,)) for who in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    thin(tmp_path, 5)
    assert not broken and len(list(tmp_path.iterdir())) == 5

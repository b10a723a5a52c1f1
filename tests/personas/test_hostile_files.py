"""Two thousand files that nobody should have sent: each is read or refused with a reason, soon, in little memory, without a
file or a connection. ``python tests/personas/test_hostile_files.py MINUTES [FIRST]`` goes on for longer, with numbers from ``FIRST`` on."""

from __future__ import annotations

import hashlib
import io
import json
import random
import socket
import sys
import tempfile
import time
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from animism.personas.archive import unpacked
from animism.personas.cards import read_card
from animism.personas.cards.macros import filled
from animism.personas.cards.own import own_spec
from animism.personas.cards.texts import texts
from animism.personas.errors import AnimismError

sys.path.insert(0, str(Path(__file__).parent))
from hostile_files import KINDS, hostile, persona_file

SLOWEST = 5.0
"""Seconds of one core that one file may take; none takes half of one."""


@contextmanager
def no_connections() -> Iterator[None]:
    """Nobody opens a socket."""

    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, refused)
        patch.setattr(socket, "getaddrinfo", refused)
        yield


def judged(data: bytes, folder: Path) -> str:
    """What became of a file: ``read`` or ``refused``. Anything but an error of ours with a sentence and a mend is raised."""
    start = time.process_time()
    try:
        if data[:2] == b"PK" and b"manifest.json" in data:
            unpacked(data, folder)
        else:
            card = read_card(data)
            told = texts(card)
            own_spec(card, told)
            filled(str(card.data["description"])[:5000], "a", "b")
        became = "read"
    except AnimismError as error:
        assert str(error).strip() and error.mend and len(str(error)) < 600, repr(error)
        became = "refused"
    assert time.process_time() - start < SLOWEST
    return became


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_read_or_refused_with_a_reason(kind: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    became = {"read": 0, "refused": 0}
    with no_connections():
        for number in range(250):
            became[judged(hostile(number * 31 + 7, kind), tmp_path / "in")] += 1
    assert became["refused"] > 20 and sum(became.values()) == 250
    assert {path.name for path in tmp_path.iterdir()} == {"in"}, "a file outside of the folder"


def test_little_memory_is_taken(tmp_path: Path) -> None:
    tracemalloc.start()
    try:
        for number in range(0, 400, 5):
            data = hostile(number)
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            judged(data, tmp_path)
            assert tracemalloc.get_traced_memory()[1] - before < 80_000_000 + 40 * len(data), number
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(("name", "size", "became"), [
    ("unnamed", 60, "read"), ("unnamed", 90, "refused"), ("manifest.json", 60, "refused"), ("persona.json", 50, "refused"),
    ("making.json", 50, "refused"), ("twenty", 90, "refused"),
])
def test_what_packs_well_takes_little_memory_too(name: str, size: int, became: str, tmp_path: Path) -> None:
    """``size`` MB that pack to a hundredth, in files that are read whole or that nobody named."""
    data = puffed(name, size * 1_000_000)
    tracemalloc.start()
    try:
        assert judged(data, tmp_path) == became
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


def puffed(name: str, size: int) -> bytes:
    """A persona's file with ``size`` bytes more; a manifest that agrees with them. Packs to a hundredth."""
    piece = random.Random(0).randbytes(5_000) + b" " * 995_000
    with zipfile.ZipFile(io.BytesIO(persona_file())) as before:
        files = {one: before.read(one) for one in before.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    grown = [f"{i}.bin" for i in range(20)] if name == "twenty" else [name]
    if name in files:
        digest, left = hashlib.sha256(), size
        while left > 0:
            digest.update(piece)
            left -= len(piece)
        manifest["files"][name] = {"sha256": digest.hexdigest(), "size": size}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as after:
        for one, content in ({"manifest.json": json.dumps(manifest).encode()} | files).items():
            if one not in grown:
                after.writestr(one, content)
        for one in grown:
            with after.open(one, "w", force_zip64=True) as stream:
                for _ in range(size // len(grown) // len(piece)):
                    stream.write(piece)
    return out.getvalue()


def test_the_same_number_gives_the_same_file() -> None:
    assert [hostile(number) for number in range(40)] == [hostile(number) for number in range(40)]


if __name__ == "__main__":
    until, first = time.monotonic() + 60 * float(sys.argv[1]), int([*sys.argv, "1000000"][2])
    number, ends = first, {"read": 0, "refused": 0}
    with tempfile.TemporaryDirectory() as place, no_connections():
        while time.monotonic() < until:
            try:
                ends[judged(hostile(number), Path(place))] += 1
            except BaseException:
                print("number", number)
                raise
            number += 1
    print(number - first, ends)

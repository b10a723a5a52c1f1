"""Hostile files all the way in: what is taken in is whole and usable, what is not leaves nothing, and nobody is called."""

from __future__ import annotations

import hashlib
import io
import json
import random
import sys
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

from animism.agents.importing import import_card, spec_of
from animism.agents.presets import FOLDER
from animism.agents.studio import Studio
from animism.agents.travelling import arrive
from animism.personas.cards import read_card
from animism.personas.errors import AnimismError
from animism.tools.portrait.picture import open_picture
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

sys.path.insert(0, str(Path(__file__).parents[1] / "personas"))
from hostile_files import KINDS, ODD, _bend, card, hostile, picture
from test_hostile_files import no_connections

PRESET = (FOLDER / "bramley.animism").read_bytes()


def told(error: AnimismError) -> None:
    assert str(error).strip() and error.mend, repr(error)


def bent(number: int) -> bytes:
    """A real persona's file of which one inner file says something odd, with a manifest that agrees."""
    chance = random.Random(number)
    with zipfile.ZipFile(io.BytesIO(PRESET)) as before:
        files = {name: before.read(name) for name in before.namelist()}
    name = chance.choice([one for one in files if one.endswith(".json") and one != "manifest.json"])
    value = json.loads(files[name])
    for _ in range(chance.choice((1, 1, 3))):
        _bend(chance, value)
    files[name] = json.dumps(value).encode("utf-8", "surrogatepass")
    manifest = json.loads(files["manifest.json"])
    manifest["files"][name] = {"sha256": hashlib.sha256(files[name]).hexdigest(), "size": len(files[name])}
    manifest["persona"]["id"] = hashlib.sha256(str(number).encode()).hexdigest()[:32]
    files["manifest.json"] = json.dumps(manifest).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as after:
        for path, content in files.items():
            after.writestr(path, content)
    return out.getvalue()


def test_a_persona_that_came_in_can_be_used_or_says_why_not(tmp_path: Path) -> None:
    studio, ends = Studio(home=tmp_path / "home"), Counter[str]()
    with no_connections():
        for number in range(90):
            before = len(studio.store)
            try:
                persona = arrive(studio, bent(number)).persona
            except AnimismError as error:
                told(error)
                assert len(studio.store) == before
                ends["refused"] += 1
                continue
            ends["came in"] += 1
            assert persona.portrait.image.shape == (512, 512, 3) and studio.load(persona.id).spec == persona.spec
            try:
                assert persona.speak("Hm.").samples.size
            except AnimismError as error:  # an engine that cannot use its voice's parameters says so
                assert str(error).strip()
                ends["silent"] += 1
    assert ends["refused"] > 5 and ends["came in"] > 20
    assert studio.store.sweep() == 0 and {path.name for path in tmp_path.iterdir()} <= {"home"}


def test_cards_all_the_way_in(tmp_path: Path) -> None:
    studio, ends = Studio(home=tmp_path / "home"), Counter[str]()
    with no_connections():
        for number in range(100):
            before = len(studio.store)
            try:
                data = hostile(number * 17 + 3, KINDS[number % 7])
                made = import_card(studio, data, until="author")
                assert studio.load(made.id).spec == made.spec
                ends["came in"] += 1
            except AnimismError as error:
                told(error)
                assert len(studio.store) == before
                ends["refused"] += 1
    assert min(ends["came in"], ends["refused"]) > 10
    assert studio.store.sweep() == 0 and {path.name for path in tmp_path.iterdir()} <= {"home"}


PLAIN = some.sampled_from([one for one in ODD if not isinstance(one, float)])
VALUES = some.recursive(PLAIN | some.text(max_size=30) | some.integers(), lambda inner: some.lists(inner, max_size=3)
                        | some.dictionaries(some.text(max_size=8), inner, max_size=3), max_leaves=8)


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(changes=some.dictionaries(some.sampled_from([*card()["data"], "assets", "x"]), VALUES, min_size=1, max_size=4))
def test_any_field_of_any_kind(changes: dict[str, Any]) -> None:
    whole = card()
    whole["data"] |= changes
    try:
        spec, notes = spec_of(read_card(json.dumps(whole).encode()))
        assert spec.name and all(isinstance(note, str) for note in notes)
    except AnimismError as error:
        told(error)


def test_pictures_of_ones_own(tmp_path: Path) -> None:
    ends, path = Counter[str](), tmp_path / "picture"
    for number in range(150):
        chance = random.Random(number)
        data = bytearray(picture(("PNG", "JPEG", "WEBP", "GIF", "BMP")[number % 5]))
        for _ in range(chance.choice((0, 1, 4))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(bytes(data[: chance.choice((len(data), chance.randrange(len(data) + 1)))]))
        try:
            assert open_picture(path).ndim == 3
            ends["read"] += 1
        except AnimismError as error:
            told(error)
            ends["refused"] += 1
    assert min(ends["read"], ends["refused"]) > 10

"""Stores to test with: SQLite in a temporary folder, and PostgreSQL on the server of ``tests/conftest.py``."""

import pytest
from animism.personas.spec import Appearance, PersonaSpec
from animism.personas.store import Store


@pytest.fixture
def spec():
    """A small persona by name."""

    def make(name="Gus", **fields):
        return PersonaSpec(name=name, appearance=Appearance(subject="apple", kind="fruit"), **fields)

    return make


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path):
    """Where a store is, as arguments of ``Store``."""
    if request.param == "sqlite":
        return {"url": f"sqlite:///{tmp_path / 'kept' / 'personas.db'}"}
    return {"url": request.getfixturevalue("postgres_url"), "assets": str(tmp_path / "kept" / "assets")}


@pytest.fixture
def store(place):
    made = Store(**place)
    yield made
    made.close()

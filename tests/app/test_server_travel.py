"""Personas come in over HTTP, and go out as one file."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from animism.agents.presets import find

CARD = json.dumps({"name": "Ada", "description": "Ada is an old lighthouse keeper.", "first_mes": "Ahoy!"}).encode()


@pytest.fixture
def client(client_of: Any) -> Any:
    return client_of()


def ended(client: Any, answer: Any) -> dict[str, Any]:
    assert answer.status_code == 202, answer.text
    path = f"/api/jobs/{answer.json()['job']['id']}"
    for _ in range(300):
        job = client.get(path).json()
        if job["state"] in ("done", "failed"):
            return job
        time.sleep(0.05)
    raise AssertionError(job)


def sent(client: Any, content: bytes, name: str = "x") -> Any:
    return client.post("/api/jobs/import", files={"file": (name, content)})


def test_presets_are_listed_shown_and_taken_in(client: Any) -> None:
    listed = client.get("/api/presets").json()["presets"]
    nox = next(one for one in listed if one["name"] == "nox")
    assert client.get(nox["portrait"]).headers["content-type"] == "image/png"
    assert client.get("/api/personas").json()["total"] == 0
    taken = client.post("/api/presets/nox").json()
    assert taken["name"] == "Ophelia Nox" and client.get(taken["portrait"]).status_code == 200
    assert client.post("/api/presets/nox").json()["id"] == taken["id"]
    assert client.get("/api/personas").json()["total"] == 1
    for path in ("/api/presets/nobody/portrait", "/api/presets/..%2fx/portrait"):
        assert client.get(path).status_code == 404
    assert client.post("/api/presets/nobody").status_code == 404


def test_one_file_comes_in_and_goes_out_the_same(client: Any, home: Path) -> None:
    with client:
        slim = find("slim").file.read_bytes()  # type: ignore[union-attr]
        persona = ended(client, sent(client, slim, "slim.animism"))["result"]["persona"]
        assert persona["name"] == "Slim Ocotillo"
        out = client.get(persona["downloads"]["animism"])
        assert out.headers["content-disposition"].startswith('attachment; filename="slim-ocotillo.animism"')
        again = ended(client, sent(client, out.content))["result"]["persona"]
        assert again["id"] == persona["id"] and client.get("/api/personas").json()["total"] == 1
        card = client.get(persona["downloads"]["card"]).content
        copy = ended(client, sent(client, card, "card.png"))["result"]["persona"]
        assert copy["name"] == persona["name"] and copy["id"] != persona["id"]
        assert ended(client, sent(client, CARD, "ada.json"))["result"]["persona"]["name"] == "Ada"
    assert list((home / "cache" / "uploads").iterdir()) == []


def test_what_cannot_come_in_is_told(client: Any, home: Path) -> None:
    with client:
        for content in (b"nothing", b"PK\3\4 no zip", find("slim").file.read_bytes()[:-50]):  # type: ignore[union-attr]
            job = ended(client, sent(client, content))
            assert job["state"] == "failed" and job["error"]["message"] and job["error"]["mend"], job
            assert str(home) not in job["error"]["message"]
        assert client.post("/api/jobs/import", files={"other": ("x", b"x")}).status_code == 400
        assert sent(client, b"").status_code == 400
    assert list((home / "cache" / "uploads").iterdir()) == []

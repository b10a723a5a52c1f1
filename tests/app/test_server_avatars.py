"""Models of a persona over HTTP: made when asked for, kept, gone with the persona; none of a mere picture."""

from __future__ import annotations

import json
from typing import Any

from animism.app.server import downloads


def tree(content: bytes) -> dict[str, Any]:
    length = int.from_bytes(content[12:16], "little")
    return json.loads(content[20 : 20 + length])


def test_a_model_is_made_once_and_goes_with_its_persona(inhabited: Any, client_of: Any, monkeypatch: Any) -> None:
    client = client_of()
    apple = client.get("/api/personas").json()["personas"][0]
    offered = client.get(f"/api/personas/{apple['id']}").json()["downloads"]
    made = []
    real = downloads.avatar_of
    monkeypatch.setattr(downloads, "avatar_of", lambda who, kind: made.append(kind) or real(who, kind))
    answer = client.get(offered["glb"])
    assert answer.headers["content-type"] == "model/gltf-binary"
    assert f"{apple['slug']}.glb" in answer.headers["content-disposition"]
    told = tree(answer.content)["asset"]["extras"]["animism"]
    assert told["persona"] == apple["id"] and told["version"] == apple["version"] and told["synthetic"] is True
    assert client.get(offered["glb"]).content == answer.content and made == ["glb"]
    client.delete(f"/api/personas/{apple['id']}")
    assert not list((inhabited / "cache" / "clips").glob("*.glb"))


def test_a_vrm_is_offered_too(inhabited: Any, client_of: Any) -> None:
    client = client_of()
    apple = client.get("/api/personas").json()["personas"][0]
    answer = client.get(f"/api/personas/{apple['id']}/download/vrm")
    assert tree(answer.content)["extensions"]["VRMC_vrm"]["specVersion"] == "1.0"

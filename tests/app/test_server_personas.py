"""The gallery, one persona, its files, versions, voices and downloads over HTTP."""

from __future__ import annotations

import base64
import io
import json
import struct
import wave
import zipfile
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pictures


@pytest.fixture
def client(inhabited: Path, client_of: Any) -> Any:
    return client_of()


@pytest.fixture
def apple(client: Any) -> dict[str, Any]:
    return client.get(f"/api/personas/{client.get('/api/personas').json()['personas'][0]['id']}").json()


def test_the_gallery_lists_and_searches(client: Any) -> None:
    found = client.get("/api/personas").json()
    (line,) = found["personas"]
    assert found["total"] == 1 and line["subject"] == "apple" and line["version"] == 1
    assert client.get(line["portrait"]).headers["content-type"] == "image/png"
    assert client.get("/api/personas?search=chess").json()["total"] == 1
    assert client.get("/api/personas?search=teapot").json() == {"personas": [], "total": 0}
    assert client.get("/api/personas?offset=1").json() == {"personas": [], "total": 1}
    assert client.get("/api/personas?limit=0").status_code == 400


def test_one_persona_is_told_in_full_by_id_slug_and_name(client: Any, apple: dict[str, Any]) -> None:
    assert apple["face"] == "sculpture" and apple["live"] and apple["versions"] == 1
    assert apple["spec"]["appearance"]["subject"] == "apple" and apple["voice"]["id"].startswith("espeak:")
    for name in (apple["slug"], apple["name"]):
        assert client.get(f"/api/personas/{name}").json() == apple
    for address in (*apple["files"].values(), apple["portrait"]):
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("name", ["nobody", "ol", "..", "%2e%2e%2fpersonas.db", "a" * 3000, "%00", "' OR 1=1 --"])
def test_others_are_not_found(client: Any, name: str) -> None:
    answer = client.get(f"/api/personas/{name}")
    assert answer.status_code == 404 and set(answer.json()["error"]) == {"message", "mend", "type"}


def test_a_beginning_of_a_name_is_not_enough(client: Any, apple: dict[str, Any]) -> None:
    """A command line may guess; a program that deletes must not."""
    assert client.get(f"/api/personas/{apple['slug'][:5]}").status_code == 404
    assert client.get(f"/api/personas/{apple['id'][:8]}").status_code == 404


def test_files_are_kept_by_browsers_as_long_as_they_hold(client: Any, apple: dict[str, Any]) -> None:
    versioned = client.get(apple["files"]["portrait.png"])
    assert "immutable" in versioned.headers["cache-control"] and "private" in versioned.headers["cache-control"]
    current = client.get(apple["files"]["portrait.png"].partition("?")[0])
    assert "no-cache" in current.headers["cache-control"]
    again = client.get(apple["files"]["portrait.png"], headers={"If-None-Match": versioned.headers["etag"]})
    assert again.status_code == 304 and not again.content
    part = client.get(apple["files"]["portrait.png"], headers={"Range": "bytes=0-7"})
    assert part.status_code == 206 and part.content == b"\x89PNG\r\n\x1a\n"
    assert client.get(apple["files"]["portrait.png"].replace("v=1", "v=2")).status_code == 404


@pytest.mark.parametrize("name", ["..%2f..%2fpersonas.db", "nothing.png", "%2e%2e", "portrait.png%00", ".hidden"])
def test_only_a_personas_own_files_are_served(client: Any, apple: dict[str, Any], name: str) -> None:
    assert client.get(f"/api/personas/{apple['id']}/files/{name}").status_code == 404


def test_the_live_face_is_packed_once_and_gzipped(client: Any, apple: dict[str, Any], inhabited: Path) -> None:
    packed = client.get(apple["live"])
    assert packed.content.startswith(b"ANIMFACE") and "immutable" in packed.headers["cache-control"]
    assert packed.headers["content-encoding"] == "gzip"
    (kept,) = (inhabited / "cache" / "live").iterdir()
    made = kept.stat().st_ino
    plain = client.get(apple["live"], headers={"Accept-Encoding": "identity"})
    assert plain.content == packed.content and "content-encoding" not in plain.headers
    assert client.get(apple["live"], headers={"If-None-Match": packed.headers["etag"]}).status_code == 304
    assert [path.stat().st_ino for path in (inhabited / "cache" / "live").iterdir()] == [made]


def test_versions_are_listed_compared_and_restored(client: Any, apple: dict[str, Any], finished: Any) -> None:
    body = {"persona": apple["id"], "changes": {"voice.pitch": 0.1, "personal.likes": ["draughts"]}}
    job = finished(client, client.post("/api/jobs/edit", json=body).json()["job"]["id"])
    assert job["result"]["persona"]["version"] == 2, job
    versions = client.get(f"/api/personas/{apple['id']}/versions").json()["versions"]
    assert [(one["number"], one["current"]) for one in versions] == [(1, False), (2, True)] and versions[1]["note"]
    compared = client.get(f"/api/personas/{apple['id']}/compare?a=1&b=2").json()["differences"]
    assert {"field": "voice.pitch", "before": apple["spec"]["voice"]["pitch"], "after": 0.1} in compared
    assert client.post(f"/api/personas/{apple['id']}/versions/1").json() == {**apple, "versions": 2}
    assert client.post(f"/api/personas/{apple['id']}/versions/9").status_code == 404
    assert client.get(f"/api/personas/{apple['id']}?v=2").json()["spec"]["personal"]["likes"] == ["draughts"]


def test_a_deleted_persona_is_gone_with_what_it_remembers(client: Any, apple: dict[str, Any]) -> None:
    memories = client.app.state.services.memories("me")
    memories.of(apple["id"], "me").learn("Their name is Sam.", key="name")
    memories.of(apple["id"], "me/somebody").learn("Their name is Kim.", key="name")
    assert client.get(apple["portrait"]).status_code == 200
    assert client.delete(f"/api/personas/{apple['id']}").status_code == 204
    assert client.get(apple["portrait"]).status_code == 404, "nor is it remembered for a while"
    assert client.get(f"/api/personas/{apple['id']}").status_code == 404
    assert client.get("/api/personas").json()["total"] == 0
    assert memories.of(apple["id"], "me").facts() == memories.of(apple["id"], "me/somebody").facts() == []


# ---- voices


def test_voices_are_listed_by_language(client: Any) -> None:
    french = client.get("/api/voices?language=fr&limit=5").json()
    assert len(french["voices"]) == 5 < french["total"]
    assert all(any(tag.lower().startswith("fr") for tag in one["languages"]) for one in french["voices"])


def test_a_voice_is_tried_and_nothing_is_kept(client: Any, apple: dict[str, Any]) -> None:
    def seconds(**traits: float) -> float:
        answer = client.post(
            f"/api/personas/{apple['id']}/voice/try", json={"voice": traits, "text": "Mind the stairs."}
        )
        assert answer.status_code == 200, answer.text
        return _seconds(answer.content)

    assert seconds(pace=0.0) > 1.3 * seconds(pace=1.0)
    assert client.get(f"/api/personas/{apple['id']}").json() == apple
    assert client.post(f"/api/personas/{apple['id']}/voice/try", json={}).headers["content-type"] == "audio/wav"


@pytest.mark.parametrize(
    "body",
    [
        {"voice": {"pitch": 9}},
        {"voice": {"nonsense": 1}},
        {"voice": {"pitch": "high"}},
        {"text": "x" * 201},
        {"other": 1},
    ],
)
def test_voices_that_cannot_be_are_told(client: Any, apple: dict[str, Any], body: Any) -> None:
    answer = client.post(f"/api/personas/{apple['id']}/voice/try", json=body)
    assert answer.status_code == 400 and answer.json()["error"]["message"]


def _seconds(content: bytes) -> float:
    with wave.open(io.BytesIO(content)) as file:
        return file.getnframes() / file.getframerate()


# ---- downloads


def test_the_picture_and_the_card(client: Any, apple: dict[str, Any]) -> None:
    picture = client.get(apple["downloads"]["png"])
    assert (
        "attachment" in picture.headers["content-disposition"]
        and apple["slug"] in picture.headers["content-disposition"]
    )
    card = client.get(apple["downloads"]["card"]).content
    with Pictures.open(io.BytesIO(card)) as shown:
        shown.load()
        v3 = json.loads(base64.b64decode(shown.text["ccv3"]))
        v2 = json.loads(base64.b64decode(shown.text["chara"]))
    assert v3["spec"] == "chara_card_v3" and v2["spec"] == "chara_card_v2"
    assert v3["data"]["name"] == apple["name"] and v3["data"]["first_mes"] == apple["spec"]["greeting"]


def test_everything_in_one_zip(client: Any, apple: dict[str, Any]) -> None:
    answer = client.get(apple["downloads"]["everything"])
    archive = zipfile.ZipFile(io.BytesIO(answer.content))
    assert archive.testzip() is None
    assert set(archive.namelist()) == {*apple["files"], "card.png"}
    assert json.loads(archive.read("persona.json")) == apple["spec"]


def test_the_clip_is_made_on_demand_and_kept(client: Any, apple: dict[str, Any], finished: Any) -> None:
    body = {"persona": apple["id"], "changes": {"greeting": "Check."}}
    finished(client, client.post("/api/jobs/edit", json=body).json()["job"]["id"])
    begun = client.get(apple["downloads"]["mp4"])
    assert begun.status_code == 202 and begun.json()["job"]["kind"] == "clip"
    job = finished(client, begun.json()["job"]["id"])
    assert job["state"] == "done", job
    clip = client.get(job["result"]["file"])
    assert clip.status_code == 200 and clip.headers["content-type"] == "video/mp4"
    from animism.tools.video import Video

    assert 0.3 < Video.open(clip.content).seconds < 6


def test_there_is_no_such_download(client: Any, apple: dict[str, Any]) -> None:
    assert client.get(f"/api/personas/{apple['id']}/download/exe").status_code == 400


# ---- memories


def test_what_it_remembers_is_read_corrected_and_forgotten(client: Any, apple: dict[str, Any]) -> None:
    memory = client.app.state.services.memories("me").of(apple["id"], "me")
    said = memory.hear("user", "I'm Sam and I love <b>chess</b>.")
    memory.hear(apple["id"], "Pleased to meet you.", name=apple["name"], emotion="joy")
    memory.learn("Their name is Sam.", key="name")
    base = f"/api/personas/{apple['id']}"
    turns = client.get(f"{base}/transcript").json()
    assert [one["speaker"] for one in turns["turns"]] == ["user", "persona"] and turns["more"] is False
    assert turns["turns"][0]["text"] == "I'm Sam and I love <b>chess</b>."
    assert client.get(f"{base}/transcript?limit=1").json()["more"] is True
    older = client.get(f"{base}/transcript?limit=1&before={turns['turns'][1]['id']}").json()
    assert [one["id"] for one in older["turns"]] == [said.id]
    known = client.get(f"{base}/memories").json()
    assert known["user_name"] == "Sam"
    fact = known["facts"][0]
    changed = client.patch(f"{base}/memories/{fact['id']}", json={"text": "Their name is Samantha."})
    assert changed.status_code == 200 and client.get(f"{base}/memories").json()["user_name"] == "Samantha"
    assert client.patch(f"{base}/memories/999", json={"text": "x"}).status_code == 404
    assert client.delete(f"{base}/memories/{fact['id']}").status_code == 204
    assert client.delete(f"{base}/memories/{fact['id']}").status_code == 404
    assert client.delete(f"{base}/memories").status_code == 204
    assert client.get(f"{base}/transcript").json() == {"turns": [], "more": False}


# ---- the page


def test_the_page_is_asked_about_each_time_and_sent_when_it_changed(client: Any) -> None:
    page = client.get("/")
    assert page.headers["content-type"].startswith("text/html") and "no-cache" in page.headers["cache-control"]
    assert client.get("/", headers={"If-None-Match": page.headers["etag"]}).status_code == 304


@pytest.mark.parametrize(
    "path",
    [
        "../serve.py",
        "%2e%2e/serve.py",
        "..%2fserve.py",
        "js/../../serve.py",
        "%2fetc%2fpasswd",
        "..\\serve.py",
        "..%5cserve.py",
        "index.html%00",
        ".git",
        "",
        "js",
        "nothing.js",
    ],
)
def test_nothing_outside_the_page_folder_is_served(client: Any, path: str) -> None:
    answer = client.get(f"/page/{path}")
    assert answer.status_code in (403, 404) and answer.headers["content-type"] == "application/json"


def test_png_chunks_are_sound(client: Any, apple: dict[str, Any]) -> None:
    """Every chunk's length and checksum, as strict readers check them."""
    import zlib

    data, at, kinds = client.get(apple["downloads"]["card"]).content, 8, []
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, body = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        assert struct.unpack(">I", data[at + 8 + length : at + 12 + length])[0] == zlib.crc32(kind + body)
        kinds.append(kind)
        at += 12 + length
    assert kinds[-3:] == [b"tEXt", b"tEXt", b"IEND"]

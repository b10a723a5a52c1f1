"""Jobs: made, followed, resumed, cancelled, bounded, forgotten; and nothing of one user's is another's."""

from __future__ import annotations

import asyncio
import io
import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from animism.app.server.jobs import Jobs, ServerJob
from animism.app.server.limits import Limits
from animism.personas.errors import InvalidInput
from PIL import Image as Pictures

DRAWN = {"shows": "nobody"}


def events(text: str) -> list[tuple[int, str, dict[str, Any]]]:
    """Server-sent events as id, name and data."""
    found = []
    for block in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and not line.startswith(":"))
        if "event" in fields:
            found.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return found


@pytest.fixture
def client(client_of: Any) -> Any:
    return client_of()


def begin(client: Any, kind: str, **body: Any) -> str:
    answer = client.post(f"/api/jobs/{kind}", json=body)
    assert answer.status_code == 202, answer.text
    return answer.json()["job"]["id"]


def test_a_creation_is_told_as_it_is_made(client: Any) -> None:
    job = begin(client, "create", description="a shy lighthouse librarian")
    told = events(client.get(f"/api/jobs/{job}/events").text)
    assert [one[0] for one in told] == list(range(1, len(told) + 1))
    names = [one[1] for one in told]
    assert names[-1] == "done" and {"stage", "author", "portrait", "voice"} <= set(names)
    data = {name: one for _, name, one in told}
    assert data["author"]["name"] == data["done"]["persona"]["name"]
    assert client.get(data["portrait"]["image"]).headers["content-type"] == "image/jpeg"
    assert client.get(data["voice"]["sample"]).content.startswith(b"RIFF")
    previews = [one["preview"] for _, name, one in told if name == "stage" and "preview" in one]
    assert previews and max(Pictures.open(io.BytesIO(client.get(previews[-1]).content)).size) <= 320
    fractions = [one["fraction"] for _, name, one in told if name == "stage" and one["stage"] == "portrait"]
    assert fractions == sorted(fractions) and fractions[-1] == 1.0
    assert client.get(f"/api/personas/{data['done']['persona']['id']}").json() == data["done"]["persona"]
    again = events(client.get(f"/api/jobs/{job}/events", headers={"Last-Event-ID": str(len(told) - 1)}).text)
    assert again == told[-1:]
    state = client.get(f"/api/jobs/{job}").json()
    assert state["state"] == "done" and state["result"]["persona"] == data["done"]["persona"]


def test_a_picture_of_ones_own_with_three_clicks(client: Any, finished: Any, home: Path) -> None:
    picture = np.full((300, 240, 3), 220, np.uint8)
    picture[80:220, 60:180] = (230, 180, 150)
    out = io.BytesIO()
    Pictures.fromarray(picture).save(out, "PNG")
    form = {"description": "my friend Kit", "shows": "nobody", "landmarks": json.dumps({"points": [[95, 130], [145, 130], [120, 185]]})}
    answer = client.post("/api/jobs/create", data=form, files={"picture": ("../../x.png", out.getvalue(), "image/png")})
    job = finished(client, answer.json()["job"]["id"])
    assert job["state"] == "done", job
    assert job["result"]["persona"]["face"] == "picture" and job["result"]["persona"]["live"] is None
    assert list((home / "cache" / "uploads").iterdir()) == [], "the upload is gone with its job"


def test_whom_a_picture_shows_is_said_first_and_kept(client: Any, finished: Any, home: Path) -> None:
    picture = {"picture": ("x.png", _plain_picture(), "image/png")}
    points = json.dumps({"points": [[25, 30], [45, 30], [35, 45]]})
    for said in ({}, {"shows": "somebody"}, {"shows": "person"}, {"shows": "person", "subject": "Kit Example", "evidence": " "}):
        answer = client.post("/api/jobs/create", data={**said, "landmarks": points}, files=picture)
        assert answer.status_code == 400 and answer.json()["error"]["mend"], said
    assert not (home / "cache" / "uploads").exists()
    said = {"shows": "person", "subject": "Kit Example", "evidence": "in a letter", "landmarks": points}
    job = finished(client, client.post("/api/jobs/create", data=said, files=picture).json()["job"]["id"])
    kept = job["result"]["persona"]["spec"]["extensions"]
    assert [(one["subject"], one["uses"]) for one in kept["consents"]] == [("Kit Example", ["picture"])]
    assert kept["depicted"]["shows"] == "person"


def _plain_picture() -> bytes:
    out = io.BytesIO()
    Pictures.fromarray(np.full((80, 70, 3), 200, np.uint8)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"", 400),
        (b"no picture", "failed"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "failed"),
        (b"<svg onload=alert(1)>", "failed"),
    ],
)
def test_uploads_that_are_no_pictures(client: Any, finished: Any, content: bytes, status: Any) -> None:
    answer = client.post(
        "/api/jobs/create", data={"landmarks": "[[1,1],[9,1],[5,9]]", "shows": "nobody"}, files={"picture": ("a.png", content)}
    )
    if status != "failed":
        assert answer.status_code == status, answer.text
        return
    job = finished(client, answer.json()["job"]["id"])
    assert job["state"] == "failed" and job["error"]["type"] == "InvalidInput"
    assert "the picture" in job["error"]["message"] and "uploads" not in job["error"]["message"]


def test_a_picture_that_finds_no_room_in_the_queue_is_not_kept(client_of: Any, home: Path) -> None:
    out = io.BytesIO()
    Pictures.fromarray(np.full((64, 64, 3), 200, np.uint8)).save(out, "PNG")
    client = client_of(limits=Limits(jobs_waiting=0))
    full = client.post("/api/jobs/create", data=DRAWN, files={"picture": ("a.png", out.getvalue(), "image/png")})
    assert full.status_code == 429
    assert list((home / "cache" / "uploads").iterdir()) == []


def test_a_picture_whose_job_never_began_is_not_kept(client_of: Any, home: Path) -> None:
    out = io.BytesIO()
    Pictures.fromarray(np.full((64, 64, 3), 200, np.uint8)).save(out, "PNG")
    client = client_of(limits=Limits(workers=0))
    waiting = client.post("/api/jobs/create", data=DRAWN, files={"picture": ("a.png", out.getvalue(), "image/png")})
    assert waiting.json()["job"]["state"] == "queued" and len(list((home / "cache" / "uploads").iterdir())) == 1
    assert client.delete(f"/api/jobs/{waiting.json()['job']['id']}").json()["state"] == "cancelled"
    assert list((home / "cache" / "uploads").iterdir()) == []


def test_huge_and_bomb_uploads(client_of: Any, finished: Any) -> None:
    client = client_of(limits=Limits(picture_bytes=50_000))
    large = client.post("/api/jobs/create", data=DRAWN, files={"picture": ("a.png", b"x" * 100_000)})
    assert large.status_code == 413
    assert client.post("/api/faces", files={"picture": ("a.png", b"x" * 2_000_000)}).status_code == 413
    out = io.BytesIO()
    Pictures.new("1", (20_000, 20_000)).save(out, "PNG")
    bomb = client.post("/api/faces", files={"picture": ("a.png", out.getvalue())})
    assert bomb.status_code == 400 and "picture" in bomb.json()["error"]["message"]


def test_where_the_face_is(client: Any) -> None:
    out = io.BytesIO()
    Pictures.new("RGB", (320, 200), (90, 120, 90)).save(out, "JPEG")
    found = client.post("/api/faces", files={"picture": ("a.jpg", out.getvalue())}).json()
    assert found["found"] is False and found["size"] == [320, 200] and "click" in found["message"]
    assert client.post("/api/faces", data={"picture": "text"}).status_code == 400
    assert client.post("/api/faces", content=b"x", headers={"Content-Type": "text/plain"}).status_code == 400


@pytest.mark.parametrize(
    "body",
    [
        {"description": ""},
        {"description": "   "},
        {"description": "x" * 100_001},
        {},
        {"description": 5},
        [],
        "text",
        {"description": "an apple", "seed": -1},
        {"description": "an apple", "nonsense": 1},
        {"description": None},
    ],
)
def test_creations_that_cannot_be_are_told_at_once(client: Any, body: Any) -> None:
    answer = client.post("/api/jobs/create", json=body)
    assert answer.status_code == 400, answer.text
    assert answer.json()["error"]["message"] and client.get("/api/personas").json()["total"] == 0


@pytest.mark.parametrize(
    ("body", "mend"),
    [
        ({"description": "an apple", "voice": "espeak:xx+nobody"}, "did you mean"),
        ({"description": "an apple", "tools": {"portrait": "crystal-ball"}}, "did you mean"),
    ],
)
def test_a_wish_that_does_not_exist_fails_with_the_nearest(client: Any, finished: Any, body: Any, mend: str) -> None:
    job = finished(client, begin(client, "create", **body))
    assert job["state"] == "failed" and job["error"]["type"] == "InvalidInput" and mend in job["error"]["mend"]
    assert events(client.get(f"/api/jobs/{job['id']}/events").text)[-1][1] == "failed"


def test_html_and_script_stay_text(client: Any, finished: Any) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> an apple called <b>Bo</b>"
    job = finished(client, begin(client, "create", description=hostile))
    assert job["state"] == "done", job
    persona = client.get(f"/api/personas/{job['result']['persona']['id']}")
    assert (
        persona.headers["content-type"] == "application/json" and persona.headers["x-content-type-options"] == "nosniff"
    )
    assert persona.json()["spec"]["provenance"]["description"].startswith("<script>")
    edit = {"persona": persona.json()["id"], "changes": {"name": "<svg/onload=alert(1)>"}}
    assert finished(client, begin(client, "edit", **edit))["result"]["persona"]["name"] == "<svg/onload=alert(1)>"


def test_planning_by_words_and_going_back(client: Any, finished: Any) -> None:
    first = finished(client, begin(client, "plan", persona=None, text="a grumpy old apple who loves chess"))
    persona = first["result"]["persona"]
    told = events(client.get(f"/api/jobs/{first['id']}/events").text)
    answer = next(data for _, name, data in told if name == "answer")
    assert persona["spec"]["appearance"]["subject"] == "apple" and answer["text"] and answer["changed"]
    second = finished(client, begin(client, "plan", persona=persona["id"], text="she should hate chess"))
    assert "chess" in " ".join(second["result"]["persona"]["spec"]["personal"]["dislikes"]), second
    back = finished(client, begin(client, "plan", persona=persona["id"], text="go back"))
    assert back["result"]["persona"]["version"] == 1
    assert client.post("/api/jobs/plan", json={"persona": None, "text": " "}).status_code == 400
    assert client.post("/api/jobs/plan", json={"persona": "nobody", "text": "older"}).status_code == 404


def test_a_question_back_is_answered_in_the_same_session(client: Any, finished: Any) -> None:
    asked = finished(client, begin(client, "plan", persona=None, text="hello"))
    answer = events(client.get(f"/api/jobs/{asked['id']}/events").text)
    assert answer[-2][1] == "answer" and answer[-2][2]["question"] and answer[-1][2] == {"persona": None}
    made = finished(client, begin(client, "plan", persona=None, text="you choose"))
    assert made["result"]["persona"] is not None, made


def test_looks_are_shown_and_one_is_kept(inhabited: Path, client: Any, finished: Any) -> None:
    apple = client.get("/api/personas").json()["personas"][0]["id"]
    job = finished(client, begin(client, "looks", persona=apple, count=2))
    looks = [data for _, name, data in events(client.get(f"/api/jobs/{job['id']}/events").text) if name == "look"]
    assert [one["index"] for one in looks] == [0, 1]
    assert all(client.get(one["image"]).headers["content-type"] == "image/png" for one in looks)
    kept = finished(client, begin(client, "keep", persona=apple, seed=looks[1]["seed"]))
    assert kept["result"]["persona"]["version"] == 2, kept
    shown = client.get(kept["result"]["persona"]["portrait"]).content
    assert _same(shown, client.get(looks[1]["image"]).content)


def _same(a: bytes, b: bytes) -> bool:
    one, two = (np.asarray(Pictures.open(io.BytesIO(data)).convert("RGB"), float) for data in (a, b))
    return one.shape == two.shape and float(np.abs(one - two).mean()) < 2.0


def test_cancelling_keeps_nothing(client: Any, finished: Any) -> None:
    job = begin(client, "create", description="a cautious cactus")
    assert client.delete(f"/api/jobs/{job}").status_code == 200
    told = finished(client, job)
    assert told["state"] == "cancelled" and client.get("/api/personas").json()["total"] == 0
    assert events(client.get(f"/api/jobs/{job}/events").text)[-1][1:] == ("cancelled", {})


def test_what_nobody_foresaw_is_logged_and_not_told(caplog: pytest.LogCaptureFixture) -> None:
    job = ServerJob("me", "create", lambda job: 1 / 0)  # type: ignore[arg-type,return-value]
    job.run()
    assert job.state == "failed" and "ZeroDivisionError" in caplog.text
    assert job.error and "division" not in json.dumps(job.error)


# ---- the registry


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    registry = Jobs(Limits(workers=3, jobs_at_once=2, jobs_waiting=2, jobs_kept=3))
    yield registry
    registry.close()


def until(true: Any, seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.005)


def test_jobs_are_bounded_for_each_user_and_shared_fairly(jobs: Jobs) -> None:
    go = threading.Event()

    def work(job: ServerJob) -> dict[str, Any]:
        while not go.wait(0.01) and not job.cancel.is_set():
            pass
        return {}

    mine = [jobs.start("me", "x", work) for _ in range(4)]
    assert [job.state for job in mine] == ["running", "running", "queued", "queued"]
    with pytest.raises(Exception, match="429"):
        jobs.start("me", "x", work)
    hers = [jobs.start("ann", "x", work) for _ in range(2)]
    assert hers[0].state == "running" and hers[1].state == "queued", "three run at most"
    assert jobs.cancel("me", mine[2].id).state == "cancelled", "what has not begun ends at once"
    go.set()
    until(lambda: all(job.over for job in (*mine, *hers)))
    assert [job.state for job in hers] == ["done", "done"]


def test_finished_jobs_are_forgotten_oldest_first(jobs: Jobs) -> None:
    made = []
    for _ in range(5):
        made.append(jobs.start("me", "x", lambda job: {}))
        until(lambda: made[-1].over)
    assert jobs.get("me", made[-1].id) is made[-1]
    with pytest.raises(Exception, match="404"):
        jobs.get("me", made[0].id)


def test_nobody_elses_job_can_be_seen(jobs: Jobs) -> None:
    job = jobs.start("me", "x", lambda job: {})
    for ask in (jobs.get, jobs.cancel):
        with pytest.raises(Exception, match="404"):
            ask("ann", job.id)


async def test_followers_miss_nothing_and_may_come_late() -> None:
    def work(job: ServerJob) -> dict[str, Any]:
        for i in range(200):
            job.publish("stage", {"i": i})
            if i % 50 == 0:
                time.sleep(0.01)
        return {"last": True}

    job = ServerJob("me", "x", work)

    async def follow(after: int) -> list[int]:
        return [event.id async for event in job.follow(after) if event is not None]

    thread = threading.Thread(target=job.run)
    early = [asyncio.create_task(follow(n)) for n in (0, 0, 7)]
    await asyncio.sleep(0)
    thread.start()
    seen = await asyncio.wait_for(asyncio.gather(*early), 10)
    assert seen == [list(range(1, 202)), list(range(1, 202)), list(range(8, 202))]
    assert await follow(200) == [201] and await follow(201) == [] and await follow(99_999) == []


async def test_a_quiet_stream_shows_that_it_lives() -> None:
    job = ServerJob("me", "x", lambda job: {})
    assert await anext(job.follow(0, pulse=0.01)) is None


def test_progress_is_bounded_and_files_too() -> None:
    from animism.app.server import jobs as module

    job = ServerJob("me", "x", lambda job: {})
    for i in range(module.MAX_EVENTS + 50):
        job.told("clip", i / 5000, "drawing", None)
    assert len(job.events) == module.MAX_EVENTS and job.fraction > 0.4
    job.publish("answer", {})
    assert job.events[-1].name == "answer"
    for i in range(30):
        job.put(f"{i}.bin", "x/y", b"x" * 1_000_000)
    with pytest.raises(Exception, match="404"):
        job.file("0.bin")
    assert job.file("29.bin")[0] == "x/y"


def test_all_jobs_together_hold_so_much(monkeypatch: pytest.MonkeyPatch) -> None:
    from animism.app.server import jobs as module

    monkeypatch.setattr(module, "MAX_HELD", 2_500_000)
    registry = Jobs(Limits())
    made = []
    for _ in range(4):
        made.append(registry.start("me", "x", lambda job: {"at": job.put("a.bin", "x/y", b"x" * 1_000_000)}))
        until(lambda: made[-1].over)
    registry.start("me", "x", lambda job: {})
    assert [job.held for job in made] == [0, 0, 1_000_000, 1_000_000]
    registry.close()


def test_bytes_are_counted_while_files_come_and_go(monkeypatch: pytest.MonkeyPatch) -> None:
    from animism.app.server import jobs as module

    monkeypatch.setattr(module, "MAX_FILES", 400)
    job, done, broken = ServerJob("me", "x", lambda job: {}), threading.Event(), []

    def count() -> None:
        while not done.is_set():
            try:
                assert job.held <= 400
            except (AssertionError, RuntimeError) as error:
                broken.append(error)

    counting = threading.Thread(target=count)
    counting.start()
    for i in range(3_000):
        job.put(f"{i}.bin", "x/y", b"x")
    done.set()
    counting.join()
    assert not broken


async def test_a_job_that_ends_as_it_is_read_still_tells_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """The last event is appended slowly, after the state is set."""
    append = ServerJob._append

    def slowly(job: ServerJob, name: str, data: dict[str, Any]) -> None:
        time.sleep(0.2 if name == "done" else 0.0)
        append(job, name, data)

    monkeypatch.setattr(ServerJob, "_append", slowly)
    job = ServerJob("me", "x", lambda job: {})
    following, thread = job.follow(pulse=0.01), threading.Thread(target=job.run)
    assert await anext(following) is None
    thread.start()
    told = [event.name async for event in following if event is not None]
    thread.join()
    assert told == ["done"]


def test_errors_of_ours_are_told_with_their_mend() -> None:
    def work(job: ServerJob) -> dict[str, Any]:
        raise InvalidInput("no such hat", mend="try a cap")

    job = ServerJob("me", "x", work)
    job.run()
    assert job.error == {"message": "no such hat", "mend": "try a cap", "type": "InvalidInput"}


# ---- users


TOKENS = {"me": "correct-horse", "ann": "battery-staple"}


def test_nothing_of_one_user_shows_to_another(inhabited: Path, client_of: Any, app_of: Any, finished: Any) -> None:
    app = app_of(tokens=TOKENS)
    mine = client_of(app=app, headers={"Authorization": "Bearer correct-horse"})
    hers = client_of(app=app, headers={"Authorization": "Bearer battery-staple"})
    apple = mine.get("/api/personas").json()["personas"][0]
    detail = mine.get(f"/api/personas/{apple['id']}").json()
    app.state.services.memories("me").of(apple["id"], "me").learn("Their name is Sam.", key="name")
    assert hers.get("/api/personas").json() == {"personas": [], "total": 0}
    assert hers.get("/v1/models").json()["data"] == []
    for address in (
        f"/api/personas/{apple['id']}",
        f"/api/personas/{apple['slug']}",
        *detail["files"].values(),
        detail["live"],
        *detail["downloads"].values(),
        f"/api/personas/{apple['id']}/versions",
        f"/api/personas/{apple['id']}/transcript",
        f"/api/personas/{apple['id']}/memories",
        f"/api/personas/{apple['id']}/compare?a=1&b=1",
        f"/v1/models/{apple['slug']}",
    ):
        assert hers.get(address).status_code == 404, address
    for method, address, body in (
        ("DELETE", f"/api/personas/{apple['id']}", None),
        ("DELETE", f"/api/personas/{apple['id']}/memories", None),
        ("POST", f"/api/personas/{apple['id']}/versions/1", {}),
        ("POST", f"/api/personas/{apple['id']}/voice/try", {}),
        ("PATCH", f"/api/personas/{apple['id']}/memories/1", {"text": "x"}),
        ("DELETE", f"/api/personas/{apple['id']}/memories/1", None),
        ("POST", "/api/jobs/edit", {"persona": apple["id"], "changes": {"name": "Mine"}}),
        ("POST", "/api/jobs/plan", {"persona": apple["id"], "text": "older"}),
        ("POST", "/api/jobs/looks", {"persona": apple["id"]}),
        ("POST", "/api/jobs/keep", {"persona": apple["id"], "seed": 1}),
        (
            "POST",
            "/v1/chat/completions",
            {"model": apple["slug"], "messages": [{"role": "user", "content": "Who am I?"}]},
        ),
        ("POST", "/v1/audio/speech", {"model": apple["slug"], "voice": apple["slug"], "input": "hello"}),
    ):
        assert hers.request(method, address, json=body).status_code == 404, address
    job = begin(mine, "create", description="a cautious cactus")
    for address in (f"/api/jobs/{job}", f"/api/jobs/{job}/events", f"/api/jobs/{job}/files/preview-1.jpg"):
        assert hers.get(address).status_code == 404
    assert hers.delete(f"/api/jobs/{job}").status_code == 404
    assert finished(mine, job)["state"] == "done"
    made = finished(hers, begin(hers, "create", description="a proud pear"))["result"]["persona"]
    assert mine.get(f"/api/personas/{made['id']}").status_code == 404
    assert mine.get("/api/personas").json()["total"] == 2 and hers.get("/api/personas").json()["total"] == 1
    assert (inhabited / "users" / "ann" / "personas.db").exists()

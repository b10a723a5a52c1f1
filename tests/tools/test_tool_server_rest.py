"""The REST face on loopback: what programs do, and what the hostile try."""

from __future__ import annotations

import base64
import http.client
import io
import json
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx2
import numpy as np
import pytest
from animism.tools.capability import Capability, Tool, ToolRegistry, silent
from animism.tools.contracts import SPEECH, Frames
from animism.tools.media import Landmarks, Portrait, Speech, Voice
from animism.tools.residency import shared
from animism.tools.server.application import make_application
from animism.tools.server.background import serving
from animism.tools.server.settings import Limits, ToolServerSettings

TOKEN = "a-token-for-these-tests"


@dataclass(frozen=True)
class Asked:
    text: str
    portrait: Portrait | None = None


DRAW = Capability("draw", Asked, Portrait, "Draw.")


class Draw(Tool):
    capability, name, description = DRAW, "pencil", "Draws with a pencil."

    def run(self, request, progress=silent):
        progress(0.5, "halfway", np.full((600, 300, 3), 90, np.uint8))
        time.sleep(float(request.text) if request.text.replace(".", "").isdigit() else 0)
        image = np.full((20, 10, 3), 7, np.uint8) if request.portrait is None else request.portrait.image + 1
        return Portrait(image, Landmarks(np.zeros((5, 2), np.float32)), (0.0, 0.0, 9.0, 9.0))


class Heeding(Tool):
    capability, name, description = DRAW, "heeding", "Draws until it is told to stop."

    def __init__(self):
        self.stopped = threading.Event()

    def run(self, request, progress=silent):
        try:
            for i in range(2000):
                progress(i / 2000, "drawing")
                time.sleep(0.005)
        finally:
            self.stopped.set()


class Hum(Tool):
    capability, name, description = SPEECH, "hum", "Hums."

    def run(self, request, progress=silent):
        return Speech(np.zeros(8000, np.float32), 8000, request.text)


class Film(Tool):
    capability = Capability("film", Asked, Frames, "Film.")
    name, description = "grey", "Grey."

    def run(self, request, progress=silent):
        def frames() -> Iterator[np.ndarray]:
            for i in range(5):
                yield np.full((64, 64, 3), 40 * i, np.uint8)

        return Frames(25.0, 5, 64, frames)


@pytest.fixture(scope="module")
def registry():
    made = ToolRegistry()
    for tool in (Draw(), Heeding(), Hum(), Film()):
        made.add(tool)
    return made


@pytest.fixture(scope="module")
def url(registry, tmp_path_factory):
    limits = Limits(threads=4, grace=0.5, queue=400, body=3_000_000, body_idle=0.5, streams=8)
    settings = ToolServerSettings(token=TOKEN, mcp=False, folder=tmp_path_factory.mktemp("server"), limits=limits,
                                  allow_origins=("http://friend.example",))
    with serving(make_application(registry, settings, {"v": Voice("hum", "v", ("en",))})) as address:
        yield address


@pytest.fixture
def api(url):
    with httpx2.Client(base_url=url, headers={"authorization": f"Bearer {TOKEN}"}, timeout=30) as client:
        yield client


def submit(api, text="x", capability="draw", **more):
    if capability == "draw":
        more.setdefault("tool", "pencil")
    answer = api.post("/v1/jobs", json={"capability": capability, "request": {"text": text}, **more})
    assert answer.status_code == 202, answer.text
    return answer.json()["id"]


def done(api, job):
    for line in api.get(f"/v1/jobs/{job}/events").text.splitlines():
        if line.startswith("event: ") and line[7:] in ("done", "failed", "cancelled", "lost"):
            return line[7:]
    raise AssertionError("no last event")


# ---- what programs do


def test_a_job_from_beginning_to_end(api):
    job = submit(api, tool="pencil", client="me")
    assert done(api, job) == "done"
    told = api.get(f"/v1/jobs/{job}").json()
    assert told["state"] == "done" and told["client"] == "me" and told["tool"] == "pencil" and told["fraction"] == 1.0
    assert [file["name"] for file in told["files"]] == ["portrait.png"]
    result = api.get(f"/v1/jobs/{job}/result").json()["result"]
    kind, shape, data = result["image"]["$array"]
    assert np.frombuffer(base64.b64decode(data), kind).reshape(shape).tolist() == np.full((20, 10, 3), 7).tolist()
    from PIL import Image

    picture = api.get(told["files"][0]["url"])
    assert picture.headers["content-type"] == "image/png"
    assert np.array(Image.open(io.BytesIO(picture.content))).shape == (20, 10, 3)
    preview = Image.open(io.BytesIO(api.get(f"/v1/jobs/{job}/files/preview.jpg").content))
    assert preview.format == "JPEG" and preview.size == (256, 512)
    assert api.delete(f"/v1/jobs/{job}").status_code == 204 and api.get(f"/v1/jobs/{job}").status_code == 404


def test_events_resume_where_they_were(api):
    job = submit(api)
    done(api, job)
    rest = api.get(f"/v1/jobs/{job}/events", headers={"last-event-id": "2"}).text
    assert "id: 3\nevent: done" in rest and "id: 2\n" not in rest


def test_a_call_is_answered_at_once(api):
    answer = api.post("/v1/call", json={"capability": "draw", "tool": "pencil", "request": {"text": "x"}})
    assert answer.status_code == 200 and answer.json()["result"]["box"] == [0.0, 0.0, 9.0, 9.0]
    assert api.get(f"/v1/jobs/{answer.json()['id']}").status_code == 404, "nothing is kept of a call"


def test_a_streamed_call_tells_progress(api):
    answer = api.post("/v1/call", json={"capability": "draw", "tool": "pencil", "request": {"text": "0.6"}, "stream": True})
    lines = [json.loads(line) for line in answer.text.splitlines()]
    assert {"progress": [0.5, "halfway"]} in lines and {"pulse": True} in lines and "result" in lines[-1]


def test_a_result_is_handed_to_another_tool_by_its_job(api):
    job = submit(api)
    done(api, job)
    answer = api.post("/v1/call", json={
        "capability": "draw", "tool": "pencil", "request": {"text": "x", "portrait": {"$job": job}}})
    kind, shape, data = answer.json()["result"]["image"]["$array"]
    assert set(base64.b64decode(data)) == {8}
    wrong = api.post("/v1/call", json={"capability": "speech", "request": {"text": "x", "voice": {"$job": job}}})
    assert wrong.status_code == 400 and "no Voice" in wrong.json()["error"]["message"]


def test_sounds_and_films_for_people(api, tmp_path):
    import av
    import soundfile

    voice = {"engine": "hum", "id": "v", "languages": ["en"]}
    answer = api.post("/v1/jobs", json={"capability": "speech", "request": {"text": "m", "voice": voice}}).json()
    done(api, answer["id"])
    samples, rate = soundfile.read(io.BytesIO(api.get(f"/v1/jobs/{answer['id']}/files/speech.wav").content))
    assert (len(samples), rate) == (8000, 8000)
    job = submit(api, capability="film")
    done(api, job)
    film = api.get(f"/v1/jobs/{job}/files/video.mp4")
    assert film.headers["content-type"] == "video/mp4"
    with av.open(io.BytesIO(film.content)) as container:
        assert len(list(container.decode(video=0))) == 5
    frames = api.get(f"/v1/jobs/{job}/frames").content
    assert len(frames) == 5 * (5 + 4 + 64 * 64 * 3) + 5 and frames[-5:-4] == b"."


def test_cancelling(api, registry):
    heeding = registry.get("draw", "heeding")
    heeding.stopped.clear()
    job = submit(api, tool="heeding")
    assert api.post(f"/v1/jobs/{job}/cancel").json()["state"] in ("running", "cancelled", "queued")
    assert done(api, job) == "cancelled" and api.get(f"/v1/jobs/{job}/result").status_code == 409


def test_a_client_that_vanishes_cancels_its_call_unless_it_says_otherwise(url, api, registry):
    heeding = registry.get("draw", "heeding")
    for body in ({}, {"stream": True}):
        heeding.stopped.clear()
        with httpx2.Client(base_url=url, headers={"authorization": f"Bearer {TOKEN}"}, timeout=0.4) as hasty:
            with pytest.raises(httpx2.TimeoutException):
                with hasty.stream("POST", "/v1/call", json={
                        "capability": "draw", "tool": "heeding", "request": {"text": "x"}, **body}) as answer:
                    for _ in answer.iter_bytes():
                        if heeding.stopped.wait(0.5):
                            break
                        raise httpx2.ReadTimeout("enough")
        assert heeding.stopped.wait(3), body
    job = {"capability": "draw", "tool": "pencil", "request": {"text": "1"}, "id": "stays", "vanish": "continue"}
    with pytest.raises(httpx2.TimeoutException):
        api.post("/v1/call", json=job, timeout=0.4)
    assert done(api, "stays") == "done"


def test_the_same_id_twice_is_one_job(api):
    first, again = submit(api, id="twice"), submit(api, id="twice")
    assert first == again == "twice"
    conflict = api.post("/v1/jobs", json={
        "capability": "draw", "tool": "pencil", "request": {"text": "other"}, "id": "twice"})
    assert conflict.status_code == 409 and conflict.json()["error"]["type"] == "Conflict"


def test_what_there_is(api):
    tools = {tool["name"]: tool for tool in api.get("/v1/tools").json()["tools"]}
    assert set(tools) == {"pencil", "heeding", "hum", "grey"} and tools["pencil"]["available"]
    assert tools["pencil"]["request"]["properties"]["text"] == {"type": "string"}
    assert api.get("/v1/voices").json()["voices"][0]["id"] == "v"
    assert api.get("/v1/ready").json()["ready"] and api.get("/v1/health").json() == {"status": "ok"}
    told = api.get("/metrics").text
    assert 'animism_jobs_total{capability="draw",state="done",tool="pencil"}' in told and "animism_queue_length" in told
    assert "animism_resident_bytes" in told and "animism_job_seconds_bucket" in told


def test_residents_are_told_and_let_go(api):
    with shared().using(("model", "x"), lambda: [1], bytes=123):
        rows = {row["key"]: row for row in api.get("/v1/residents").json()["residents"]}
        assert rows["('model', 'x')"]["bytes"] == 123 and rows["('model', 'x')"]["users"] == 1
        assert api.post("/v1/residents/evict", json={"key": "('model', 'x')"}).json() == {"evicted": 0}
    assert api.post("/v1/residents/evict", json={"key": "('model', 'x')"}).json() == {"evicted": 1}
    assert api.post("/v1/residents/evict", json={"key": "('model', 'x')"}).status_code == 404


def test_two_hundred_clients_at_once(url):
    parts = urlsplit(url)
    lines = [http.client.HTTPConnection(parts.hostname, parts.port, timeout=60) for _ in range(200)]
    for i, line in enumerate(lines):
        body = {"capability": "draw", "tool": "pencil", "request": {"text": f"n{i}"}, "client": f"c{i}"}
        line.request("POST", "/v1/call", json.dumps(body), {"authorization": f"Bearer {TOKEN}"})
    assert [line.getresponse().status for line in lines] == [200] * 200


def test_too_many_streams_are_refused_and_places_come_back(api, url):
    job = submit(api, tool="heeding")
    open_ = [api.stream("GET", f"/v1/jobs/{job}/events") for _ in range(8)]
    read = [stream.__enter__().iter_bytes() for stream in open_]
    for pieces in read:
        next(pieces)
    refused = api.get(f"/v1/jobs/{job}/events")
    assert refused.status_code == 429 and refused.headers["retry-after"]
    api.post(f"/v1/jobs/{job}/cancel")
    for stream in open_:
        stream.__exit__(None, None, None)
    until = time.monotonic() + 5
    while api.get(f"/v1/jobs/{job}/events").status_code != 200:
        assert time.monotonic() < until
        time.sleep(0.05)


# ---- what the hostile try


def test_a_token_is_needed_and_guessing_is_slow(registry):
    with serving(make_application(registry, ToolServerSettings(token=TOKEN, mcp=False))) as url:
        codes = [httpx2.get(f"{url}/v1/tools", headers={"authorization": f"Bearer guess{i}"}).status_code for i in range(25)]
        assert codes[0] == 401 and codes.count(429) >= 3, codes
        good = {"authorization": f"Bearer {TOKEN}"}
        assert httpx2.get(f"{url}/v1/tools", headers=good).status_code == 200, "who has the token is not slowed"
        told = httpx2.get(f"{url}/metrics", headers=good).text
        assert 'animism_refused_total{why="NoToken"}' in told
        assert httpx2.get(f"{url}/v1/health").status_code == 200


@pytest.mark.parametrize("authorization", ["", "Basic x", "Bearer", f"Bearer {TOKEN}x", f"bearer {TOKEN[:-1]}"])
def test_tokens_that_do_not_fit(registry, authorization):
    with serving(make_application(registry, ToolServerSettings(token=TOKEN, mcp=False))) as url:
        answer = httpx2.get(f"{url}/v1/tools", headers={"authorization": authorization} if authorization else {})
        assert answer.status_code == 401 and answer.headers["www-authenticate"] == "Bearer"
        assert TOKEN not in answer.text


@pytest.mark.parametrize(("headers", "code"), [
    ({"host": "evil.example"}, 403), ({"host": "127.0.0.1.evil.example"}, 403), ({"host": "localhost:1"}, 200),
    ({"host": "127.0.0.1:x"}, 403), ({"host": "[::1]:8"}, 200), ({"host": "10.0.0.1"}, 403),
    ({"origin": "http://evil.example"}, 403), ({"origin": "null"}, 403), ({"sec-fetch-site": "cross-site"}, 403),
    ({"origin": "http://friend.example"}, 200), ({"sec-fetch-site": "same-origin"}, 200),
])
def test_hosts_and_origins(api, headers, code):
    answer = api.get("/v1/tools?schemas=false", headers=headers)
    assert answer.status_code == code
    if headers.get("origin") == "http://friend.example":
        assert answer.headers["access-control-allow-origin"] == "http://friend.example"


def raw(url, head: str, body: bytes = b"", wait=3.0) -> bytes:
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=wait) as line:
        line.sendall(head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + body)
        content = b""
        while True:
            try:
                piece = line.recv(65536)
            except (TimeoutError, ConnectionError):
                return content
            if not piece:
                return content
            content += piece


HEAD = f"POST /v1/call HTTP/1.1\nhost: 127.0.0.1\nauthorization: Bearer {TOKEN}\ncontent-type: application/json\nconnection: close"


def test_bodies_too_large_and_too_slow(url):
    assert b" 413 " in raw(url, f"{HEAD}\ncontent-length: 99999999")
    endless = b"".join(b"%x\r\n%b\r\n" % (500_000, b"x" * 500_000) for _ in range(8))
    assert b" 413 " in raw(url, f"{HEAD}\ntransfer-encoding: chunked", endless)
    for path in ("/v1/call", "/v1/jobs"):
        started = time.monotonic()
        assert b" 408 " in raw(url, f"{HEAD}\ncontent-length: 50".replace("/v1/call", path), b"{")
        assert time.monotonic() - started < 2


@pytest.mark.parametrize("body", [
    b"", b"{", b"[]", b"null", b"NaN", b'{"capability": NaN}', b"[" * 200_000, b'{"a":' * 100_000, b"1" * 50_000, b"\xff\xfe",
    b'{"capability": "draw"}', b'{"capability": "draw", "request": 3}', b'{"capability": 3, "request": {}}',
    b'{"capability": "draw", "request": {"text": "x"}, "more": 1}', b'{"capability": "nothing", "request": {}}',
    b'{"capability": "draw", "tool": "pen", "request": {"text": "x"}}', b'{"capability": "draw", "request": {"text": NaN}}',
    b'{"capability": "draw", "request": {"text": "x"}, "deadline": -1}', b"ANIM\xff\xff\xff\xff\xff\xff\xff\xff",
    b'{"capability": "draw", "request": {"text": "x"}, "deadline": true}', b"ANIM" + bytes(8),
    b'{"capability": "draw", "request": {"text": "x"}, "id": "../x"}',
    b'{"capability": "draw", "request": {"text": "x"}, "id": "x", "vanish": "perhaps"}',
    b'{"capability": "draw", "request": {"text": "x", "portrait": {"$job": "../../x"}}}',
    b'{"capability": "draw", "request": {"text": "x"}, "client": ""}',
    b'{"capability": "\\ud800", "request": {}}', b'{"capability": "draw", "request": {"\\ud800": 1}}',
])
@pytest.mark.parametrize("path", ["/v1/call", "/v1/jobs"])
def test_hostile_bodies_get_one_clear_line(api, body, path):
    answer = api.post(path, content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 404), answer.text
    error = answer.json()["error"]
    assert error["message"] and error["mend"] and "\n" not in error["message"] and len(error["message"]) <= 500


@pytest.mark.parametrize("path", [
    "/v1/jobs/none", "/v1/jobs/none/result", "/v1/jobs/none/events", "/v1/jobs/none/frames", "/v1/jobs/none/files/x.png",
    "/v1/jobs/..%2f..%2fetc%2fpasswd", "/v1/jobs/x/files/..%2f..%2fpasswd", "/nothing", "/v1/call",
])
def test_what_is_not_there(api, path):
    answer = api.get(path)
    assert answer.status_code in (400, 404, 405) and answer.json()["error"]["message"]


def test_a_full_queue_answers_429(registry):
    limits = Limits(threads=1, queue=3, grace=0.2)
    with serving(make_application(registry, ToolServerSettings(token=TOKEN, mcp=False, limits=limits))) as url:
        with httpx2.Client(base_url=url, headers={"authorization": f"Bearer {TOKEN}"}, timeout=10) as api:
            for _ in range(3):
                submit(api, tool="heeding")
            answers = [api.post("/v1/jobs", json={"capability": "draw", "tool": "heeding", "request": {"text": "x"}})
                       for _ in range(3)]
            assert answers[-1].status_code == 429 and int(answers[-1].headers["retry-after"]) >= 1


def test_half_a_request_and_gone(url, api):
    """A connection that ends in the middle of anything leaves the server as it was."""
    parts = urlsplit(url)
    for piece in (b"POST /v1/call HTTP/1.1\r\n", f"{HEAD}\ncontent-length: 500".replace("\n", "\r\n").encode() + b"\r\n\r\n{"):
        with socket.create_connection((parts.hostname, parts.port)) as line:
            line.sendall(piece)
    connection = http.client.HTTPConnection(parts.hostname, parts.port)
    connection.request("GET", "/v1/health")
    assert connection.getresponse().status == 200
    assert api.get("/v1/ready").json()["running"] == 0


def test_a_quick_tool_is_run_on_the_loop_and_its_errors_are_told():
    threads = []

    class Quick(Draw):
        name, quick = "quick", True

        def run(self, request, progress=silent):
            threads.append(threading.current_thread().name)
            if request.text == "boom":
                raise KeyError("boom")
            return super().run(request, progress)

    made = ToolRegistry()
    made.add(Quick())
    with serving(make_application(made, ToolServerSettings(token=TOKEN, mcp=False))) as url:
        headers = {"authorization": f"Bearer {TOKEN}"}
        good = httpx2.post(f"{url}/v1/call", json={"capability": "draw", "request": {"text": "x"}}, headers=headers)
        bad = httpx2.post(f"{url}/v1/call", json={"capability": "draw", "request": {"text": "boom"}}, headers=headers)
    assert good.status_code == 200 and threads[0] == "tool server"
    assert bad.status_code == 500 and "KeyError" in bad.json()["error"]["message"]


def test_the_experts_are_told_with_whether_they_can_draw(tmp_path: Path) -> None:
    from animism.tools.diffusion.expert import Expert
    from animism.tools.server.remote import RemoteServer

    (tmp_path / "model.safetensors").touch()
    here = Expert(name="here", description="Draws.", family="sd15", weights=str(tmp_path))
    gone = Expert(name="gone", description="Draws.", family="sd15", weights=str(tmp_path / "nowhere"))
    experts = {expert.name: expert for expert in (here, gone)}
    with serving(make_application(ToolRegistry(), ToolServerSettings(token=TOKEN), None, experts)) as url:
        assert RemoteServer(url, TOKEN).experts() == [(here, True), (gone, False)]

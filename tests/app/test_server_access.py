"""Who may come in, from where, and how much at once."""

from __future__ import annotations

import logging
import time
from concurrent.futures import CancelledError
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from animism.app.server.access import Access
from animism.app.server.gate import Refusal, check_depth
from animism.app.server.limits import Limits
from animism.app.server.rates import Buckets
from animism.app.server.settings import ServerSettings, checked_origin, is_loopback, tokens_from
from animism.personas.errors import InvalidInput
from starlette.websockets import WebSocketDisconnect

TOKENS = {"me": "correct-horse", "ann": "battery-staple"}


def test_loopback_needs_no_token_and_everybody_is_the_owner(client_of: Any) -> None:
    me = client_of().get("/api/me").json()
    assert me["user"] == "me" and me["needs_token"] is False
    assert client_of(headers={"Authorization": "Bearer sk-anything"}).get("/api/me").json()["user"] == "me"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.4", "example.org", "::"])
def test_other_addresses_refuse_to_start_without_a_token(host: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        ServerSettings(host=host)
    assert "--token auto" in str(refused.value.mend)
    ServerSettings(host=host, tokens=TOKENS)


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        ("10.0.0.1", False),
        ("localhost.example.org", False),
        ("127.0.0.1.example.org", False),
    ],
)
def test_loopback_is_known(host: str, is_own: bool) -> None:
    assert is_loopback(host) is is_own


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8765",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "",
        "127.0.0.1@evil.example",
        "192.168.1.4:8765",
        "[::1",
        "127.0.0.1:80:80",
        "localhost, evil.example",
    ],
)
def test_a_name_that_points_here_is_not_this_server(client_of: Any, host: str) -> None:
    """DNS rebinding: the page's own name, resolved to loopback, arrives as Host."""
    refused = client_of(headers={"Host": host}).get("/api/me")
    assert refused.status_code == 403 and refused.json()["error"]["type"] == "Forbidden"


@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1", "LOCALHOST:1", "[::1]:8765", "tunnel.example"])
def test_own_names_are_known(client_of: Any, host: str) -> None:
    assert client_of(allow_hosts=("tunnel.example",), headers={"Host": host}).get("/api/me").status_code == 200


def test_addresses_in_figures_are_known_where_other_machines_may_come() -> None:
    access = Access(ServerSettings(host="0.0.0.0", tokens=TOKENS))
    assert access.knows_host({"host": "192.168.1.4:8765"}) and not access.knows_host({"host": "evil.example"})


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "http://127.0.0.1:9999",
        "ftp://127.0.0.1:8765",
        "http://localhost:8765",
        "http://127.0.0.1:8765.evil.example",
        "file://",
        "http://127.0.0.1:8765@evil.example",
    ],
)
def test_pages_of_other_origins_are_refused(client_of: Any, origin: str) -> None:
    client = client_of(headers={"Origin": origin})
    for path in ("/api/personas", "/v1/models", "/"):
        assert client.get(path).status_code == 403, path
    assert client.post("/v1/chat/completions", json={}).status_code == 403


def test_its_own_page_may_ask(client_of: Any) -> None:
    assert client_of(headers={"Origin": "http://127.0.0.1:8765"}).get("/api/personas").status_code == 200


def test_reading_across_sites_without_an_origin_is_refused_but_a_link_is_followed(client_of: Any) -> None:
    """An ``<img>`` on another page sends no Origin; browsers tell by Sec-Fetch-Site."""

    def code(mode: str, dest: str) -> int:
        headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": mode, "Sec-Fetch-Dest": dest}
        return client_of(headers=headers).get("/healthz").status_code

    assert code("no-cors", "image") == 403 and code("navigate", "iframe") == 403
    assert code("navigate", "document") == 200


def test_a_forged_form_lacks_the_header(client_of: Any) -> None:
    client = client_of()
    del client.headers["X-Animism"]
    refused = client.post("/api/jobs/create", json={"description": "an apple"})
    assert refused.status_code == 403 and "X-Animism" in refused.json()["error"]["message"]


def test_preflights_are_answered_for_those_let_in(client_of: Any) -> None:
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    client = client_of(allow_origins=("http://localhost:8000/",))
    let_in = client.options("/v1/chat/completions", headers={"Origin": "http://localhost:8000", **asks})
    assert let_in.status_code == 204
    assert let_in.headers["access-control-allow-origin"] == "http://localhost:8000"
    assert "authorization" in let_in.headers["access-control-allow-headers"]
    assert client.get("/v1/models", headers={"Origin": "http://localhost:8000"}).headers["access-control-allow-origin"]
    for path, origin in (("/v1/models", "http://evil.example"), ("/api/personas", "http://localhost:8000")):
        refused = client.options(path, headers={"Origin": origin, **asks})
        assert refused.status_code == 403 and "access-control-allow-origin" not in refused.headers
    assert client.get("/api/personas", headers={"Origin": "http://localhost:8000"}).status_code == 403


@pytest.mark.parametrize("origin", ["*", "localhost:8000", "http://a/b", "http://a?b", "http://u@a", "ftp://a", ""])
def test_what_is_no_origin(origin: str) -> None:
    with pytest.raises(InvalidInput):
        checked_origin(origin)
    assert checked_origin("HTTPS://Example.org:443/") == "https://example.org"


# ---- tokens and cookies


def test_tokens_open_the_door_and_nothing_else_does(client_of: Any) -> None:
    client = client_of(tokens=TOKENS)
    assert client.get("/api/personas").status_code == 401
    assert client.get("/api/personas", headers={"Authorization": "Bearer wrong-horse"}).status_code == 401
    assert client.get("/api/personas?token=correct-horse").status_code == 401
    assert client.get("/api/personas", headers={"Authorization": "Bearer correct-horse"}).status_code == 200
    me = client.get("/api/me", headers={"Authorization": "bearer battery-staple"}).json()
    assert me["user"] == "ann"
    refused = client.get("/v1/models").json()["error"]
    assert refused["type"] == "authentication_error" and refused["message"]


def test_a_stranger_sees_the_page_and_that_a_token_is_needed(client_of: Any) -> None:
    client = client_of(tokens=TOKENS)
    assert client.get("/").status_code == 200 and client.get("/healthz").status_code == 200
    me = client.get("/api/me").json()
    assert me["user"] is None and me["needs_token"] is True and me["chat_model"] == ""


def test_a_session_is_a_strict_cookie_that_ends(client_of: Any) -> None:
    client = client_of(tokens=TOKENS)
    assert client.post("/api/session", json={"token": "nonsense-it-is"}).status_code == 401
    signed_in = client.post("/api/session", json={"token": "battery-staple"})
    cookie = signed_in.headers["set-cookie"]
    assert "HttpOnly" in cookie and "SameSite=strict" in cookie and "battery" not in cookie
    assert signed_in.json()["user"] == "ann" and client.get("/api/me").json()["user"] == "ann"
    value = client.cookies.get("animism_8765")
    assert client.delete("/api/session").status_code == 204
    client.cookies.set("animism_8765", value)
    assert client.get("/api/personas").status_code == 401, "a cookie that was given back does not open again"


def test_cookies_cannot_be_forged_and_outlive_a_restart_but_not_their_token() -> None:
    access = Access(ServerSettings(tokens=TOKENS))
    value = access.session("ann")
    after = Access(ServerSettings(tokens=TOKENS))
    assert after.who({"cookie": f"animism_8765={value}"}) == "ann"
    other = Access(ServerSettings(tokens={**TOKENS, "ann": "another-token"}))
    assert other.who({"cookie": f"animism_8765={value}"}) is None
    _, until, nonce, mark = value.split(".")
    for forged in (
        f"me.{until}.{nonce}.{mark}",
        f"ann.{int(until) + 1}.{nonce}.{mark}",
        "ann...",
        "",
        "x" * 5000,
        f"nobody.{until}.{nonce}.{mark}",
    ):
        assert after.who({"cookie": f"animism_8765={forged}"}) is None


def test_old_cookies_end(monkeypatch: pytest.MonkeyPatch) -> None:
    access = Access(ServerSettings(tokens=TOKENS))
    value = access.session("ann")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 31 * 24 * 3600)
    assert access.who({"cookie": f"animism_8765={value}"}) is None


def test_guessing_is_slowed(client_of: Any) -> None:
    client = client_of(tokens=TOKENS)
    answers = [
        client.get("/api/personas", headers={"Authorization": f"Bearer guess-{i}"}).status_code for i in range(15)
    ]
    assert answers[0] == 401 and answers[-1] == 429
    answer = client.post("/api/session", json={"token": "guess-again"})
    assert answer.status_code == 429 and int(answer.headers["retry-after"]) >= 1
    assert client.get("/api/me", headers={"Authorization": "Bearer correct-horse"}).status_code == 200


def test_tokens_are_checked_and_never_logged(client_of: Any, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        client = client_of(tokens=TOKENS)
        client.get("/api/personas", headers={"Authorization": "Bearer correct-horse"})
        client.post("/api/session", json={"token": "battery-staple"})
    assert "correct-horse" not in caplog.text and "battery-staple" not in caplog.text
    assert "correct-horse" not in repr(ServerSettings(tokens=TOKENS))
    for tokens in (
        {"me": "short"},
        {"../x": "long-enough"},
        {"a": "same-token", "b": "same-token"},
        {"me": "späte-token"},
    ):
        with pytest.raises(InvalidInput):
            ServerSettings(tokens=tokens)
    assert tokens_from("a:one, b:two:three,") == {"a": "one", "b": "two:three"}
    with pytest.raises(InvalidInput):
        tokens_from("no-colon")


def test_signing_out_remembers_only_cookies_that_were_given_out() -> None:
    access = Access(ServerSettings(tokens=TOKENS))
    for number in range(50):
        access.end(f"me.{number}.made-up.0")
    assert access._ended == {}
    given = access.session("ann")
    cookie = {"cookie": f"{access.cookie}={given}"}
    assert access.who(cookie) == "ann"
    access.end(given)
    assert access.who(cookie) is None and list(access._ended) == [given]


# ---- bounds


def test_buckets_empty_and_fill() -> None:
    bucket = Buckets(1000.0, 3)
    assert [bucket.take("a") for _ in range(3)] == [0.0, 0.0, 0.0]
    wait = bucket.take("a")
    assert 0 < wait <= 0.001 and bucket.take("b") == 0.0
    time.sleep(0.002)
    assert bucket.take("a") == 0.0


def test_too_many_requests_are_told_when_to_come_back(client_of: Any) -> None:
    client = client_of(limits=Limits(requests=0.5, burst=3))
    codes = [client.get("/healthz").status_code for _ in range(5)]
    assert codes[:3] == [200, 200, 200] and codes[-1] == 429


def test_pasted_megabytes_are_refused_before_they_are_read(client_of: Any) -> None:
    client = client_of()
    answer = client.post("/api/jobs/create", content=b"x" * 3_000_000, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413 and answer.json()["error"]["type"] == "TooLarge"

    def endless() -> Any:
        for _ in range(1000):
            yield b"y" * 100_000

    streamed = client.post("/api/jobs/create", content=endless(), headers={"Content-Type": "application/json"})
    assert streamed.status_code == 413


def test_deep_json_is_refused(client_of: Any) -> None:
    deep = b'{"description": ' + b"[" * 5000 + b"]" * 5000 + b"}"
    answer = client_of().post("/api/jobs/create", content=deep, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400 and "nested" in answer.json()["error"]["message"]
    check_depth(b'{"text": "' + b"[" * 5000 + b'\\"["}', 64)  # brackets in a text are text
    with pytest.raises(Refusal):
        check_depth(b"[" * 65, 64)


def test_every_answer_carries_the_headers(client_of: Any) -> None:
    client = client_of()
    for path in ("/", "/healthz", "/nowhere", "/api/personas/nobody", "/v1/models"):
        headers = client.get(path).headers
        assert headers["x-content-type-options"] == "nosniff" and headers["x-request-id"]
        assert (
            "default-src 'none'" in headers["content-security-policy"]
            and "unsafe" not in headers["content-security-policy"]
        )
        assert headers["referrer-policy"] == "no-referrer"


# ---- sockets


def test_sockets_are_guarded_as_requests_are(inhabited: Path, client_of: Any) -> None:
    free = client_of()
    for headers in ({"Origin": "http://evil.example"}, {"Host": "evil.example"}, {"Origin": "null"}):
        with pytest.raises(WebSocketDisconnect) as refused, free.websocket_connect("/live/x", headers=headers):
            pass
        assert refused.value.code == 1008
    guarded = client_of(tokens=TOKENS)
    with guarded.websocket_connect("/live/x", headers={"Host": "127.0.0.1"}) as socket:
        with pytest.raises(WebSocketDisconnect) as nobody:
            socket.receive_json()
        assert nobody.value.code == 4401, "a page can read this code, and asks for the token"
    with guarded.websocket_connect("/live/x?token=correct-horse", headers={"Host": "127.0.0.1"}) as socket:
        with pytest.raises(WebSocketDisconnect):
            socket.receive_json()


def test_tokens_cannot_be_guessed_faster_over_sockets(client_of: Any) -> None:
    client = client_of(tokens=TOKENS, limits=Limits(attempts=0.001))
    codes = []
    for guess in range(14):
        headers = {"Host": "127.0.0.1", "Authorization": f"Bearer guess-number-{guess}"}
        with pytest.raises(WebSocketDisconnect) as refused, client.websocket_connect("/live/x", headers=headers) as one:
            one.receive_json()
        codes.append(refused.value.code)
    assert codes == [4401] * 10 + [1013] * 4
    assert client.get("/api/me", headers={"Authorization": "Bearer wrong-again"}).status_code == 429


def test_sockets_are_bounded(inhabited: Path, client_of: Any) -> None:
    client = client_of(limits=Limits(sockets=1))
    # leaving may cut the first connection while it still opens, which this client tells by a cancelled future
    with suppress(CancelledError), client.websocket_connect("/live/x", headers={"Host": "127.0.0.1"}):
        with pytest.raises(WebSocketDisconnect) as full:
            with client.websocket_connect("/live/x", headers={"Host": "127.0.0.1"}):
                pass
        assert full.value.code == 1013

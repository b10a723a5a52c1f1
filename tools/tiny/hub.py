"""A small model hub on loopback: real HTTP, as much of the Hugging Face hub's protocol as its client needs.

For tests of whatever fetches models, a plugin's too: repositories with commits, listings with sizes and hashes, large
files behind a redirect as the hub's own network has them, byte ranges, private and gated repositories; and the faults of
a network on demand: cut connections, wrong bytes, a server that is busy, one that stands still. It counts the bytes that
it serves. It keeps everything in memory (or reads it from the files that it was given) and takes no uploads.

    with TinyHub() as hub:
        hub.add("somebody/model", {"config.json": b"{}", "model.safetensors": Path("model.safetensors")})
        os.environ["HF_ENDPOINT"] = hub.url
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, quote, unquote, urlsplit

Content = bytes | Path
LARGE = (".safetensors", ".bin", ".onnx", ".pt", ".pth", ".ckpt", ".msgpack", ".npz", ".task")
"""Endings that the hub keeps in large storage, told by sha256; the rest is in git, told by its blob id."""
PIECE = 1 << 16


@dataclass
class Fault:
    """What goes wrong with a file, the next ``times`` times that it is asked for.

    ``cut`` ends the connection after so many bytes of the answer; ``hold`` stands still after so many, until
    :meth:`TinyHub.release`; ``status`` answers with an error; ``wrong`` flips a bit in what is sent; ``whole`` leaves a
    byte range unheeded; ``extra`` bytes follow the content, which the answer's length counts in."""

    cut: int | None = None
    hold: int | None = None
    status: int | None = None
    wrong: bool = False
    whole: bool = False
    extra: int = 0
    times: int = 1


@dataclass
class _Repository:
    commits: dict[str, dict[str, Content]] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    token: str | None = None
    gated: bool = False


class TinyHub:
    """A hub while the block runs; ``url`` is its address. ``served`` counts bytes of content by file name, ``begun`` tells
    of each answer the file and the byte that it began at, ``asked`` counts the requests by ``METHOD /path``, ``tokens`` are those that it
    saw, each with the first part of the path it was shown for (``api``, the repository's owner, ``large``)."""

    def __init__(self) -> None:
        self.served: Counter[str] = Counter()
        self.begun: list[tuple[str, int]] = []
        self.asked: Counter[str] = Counter()
        self.tokens: set[tuple[str, str]] = set()
        self.holding = threading.Event()
        """Set while an answer stands still."""
        self._released = threading.Event()
        self._repositories: dict[str, _Repository] = {}
        self._faults: dict[str, list[Fault]] = {}
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None

    def __enter__(self) -> Self:
        hub = self

        class Handler(_Handler):
            tiny = hub

        self._server = _Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.release()
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    @property
    def url(self) -> str:
        if self._server is None:
            raise RuntimeError("the hub runs inside its with block")
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def large_url(self) -> str:
        """Where large files lie: the same server by another name, as a client must take it for another host."""
        return f"{self.url.replace('127.0.0.1', 'localhost')}/large"

    def add(self, repository: str, files: Mapping[str, Content], *, branch: str = "main") -> str:
        """A commit with these files at the tip of a branch; returns its id. What was committed before stays there."""
        told = "".join(f"{name} {sha256_of(content)}\n" for name, content in sorted(files.items()))
        commit = hashlib.sha1(told.encode(), usedforsecurity=False).hexdigest()
        kept = self._repositories.setdefault(repository, _Repository())
        kept.commits[commit] = dict(files)
        kept.branches[branch] = commit
        return commit

    def restrict(self, repository: str, token: str, *, gated: bool = False) -> None:
        """Give a repository only to who shows ``token``: private, or ``gated`` (listed for everybody, files refused)."""
        self._repositories[repository].token, self._repositories[repository].gated = token, gated

    def lose(self, repository: str, commit: str) -> None:
        """Forget a commit, as a repository that was written anew does."""
        self._repositories[repository].commits.pop(commit)

    def fault(self, name: str, fault: Fault) -> None:
        """Let something go wrong with the file of this name, or with ``api`` for the listing."""
        self._faults.setdefault(name, []).append(fault)

    def release(self) -> None:
        """Let the answers that stand still go on, and none stand still again."""
        self._released.set()

    def _fault(self, name: str) -> Fault:
        with self._lock:
            for fault in self._faults.get(name, []):
                if fault.times > 0:
                    fault.times -= 1
                    return fault
        return Fault()

    def _hold(self) -> None:
        self.holding.set()
        self._released.wait(60)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing on the terminal: a client that goes away in the middle is what this hub is for."""


class _Handler(BaseHTTPRequestHandler):
    tiny: TinyHub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on the terminal."""

    def _answer(self) -> None:
        path, query = unquote(urlsplit(self.path).path), parse_qs(urlsplit(self.path).query)
        hub = self.tiny
        hub.asked[f"{self.command} {path}"] += 1
        token = self.headers.get("authorization", "").removeprefix("Bearer ").strip()
        if token:
            hub.tokens.add((path.split("/")[1], token))
        if found := re.fullmatch(r"/api/models/([^/]+/[^/]+)(?:/(revision|tree)/([^/]+)(?:/.*)?)?", path):
            self._api(found[1], found[2] or "revision", found[3] or "main", token, query)
        elif found := re.fullmatch(r"/([^/]+/[^/]+)/resolve/([^/]+)/(.+)", path):
            self._resolve(found[1], found[2], found[3], token)
        elif found := re.fullmatch(r"/large/([^/]+/[^/]+)/([^/]+)/(.+)", path):
            self._content(hub._repositories[found[1]].commits[found[2]][found[3]], found[3], {})
        else:
            self._error(404, "NotFound", "no such page")

    def _api(self, name: str, what: str, revision: str, token: str, query: dict[str, list[str]]) -> None:
        fault = self.tiny._fault("api")
        if fault.status is not None:
            return self._error(fault.status, "", "on demand")
        found = self._files(name, revision, token, listing=True)
        if found is None:
            return None
        commit, files = found
        if what == "tree":
            return self._json([_tree_row(path, files[path]) for path in sorted(files)])
        blobs = query.get("blobs", ["false"])[0].lower() == "true"
        rows = [_sibling(path, files[path]) if blobs else {"rfilename": path} for path in sorted(files)]
        gated = "manual" if self.tiny._repositories[name].gated else False
        return self._json({"_id": commit[:24], "id": name, "modelId": name, "sha": commit, "private": False,
                           "gated": gated, "disabled": False, "tags": [], "downloads": 0, "likes": 0, "siblings": rows})

    def _resolve(self, name: str, revision: str, path: str, token: str) -> None:
        found = self._files(name, revision, token, listing=False)
        if found is None:
            return None
        commit, files = found
        if path not in files:
            return self._error(404, "EntryNotFound", "no such file")
        content, headers = files[path], {"X-Repo-Commit": commit, "Accept-Ranges": "bytes"}
        if not path.endswith(LARGE):
            return self._content(content, path, {**headers, "ETag": f'"{blob_of(content)}"'})
        headers |= {"X-Linked-Etag": f'"{sha256_of(content)}"', "X-Linked-Size": str(size_of(content)),
                    "Location": f"{self.tiny.large_url}/{name}/{commit}/{quote(path)}"}
        return self._head(302, headers, 0)

    def _files(self, name: str, revision: str, token: str, *, listing: bool) -> tuple[str, dict[str, Content]] | None:
        """The commit of a revision and its files; ``None`` when an error was answered instead."""
        kept = self.tiny._repositories.get(name)
        allowed = kept is not None and kept.token in (None, token)
        if kept is None or (not allowed and not kept.gated):
            self._error(401, "RepoNotFound", "Repository not found")
        elif not allowed and not listing:
            self._error(403 if token else 401, "GatedRepo", f"Access to model {name} is restricted")
        else:
            commit = kept.branches.get(revision, revision)
            if commit in kept.commits:
                return commit, kept.commits[commit]
            self._error(404, "RevisionNotFound", f"Invalid rev id: {revision}")
        return None

    def _content(self, content: Content, name: str, headers: dict[str, str]) -> None:
        """Answer with a content, or the range of it that is asked for, or what a fault makes of it."""
        fault = self.tiny._fault(name) if self.command == "GET" else Fault()
        if fault.status is not None:
            return self._error(fault.status, "", "on demand")
        size = size_of(content)
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("range", ""))
        start, end = (int(asked[1]), min(int(asked[2] or size - 1), size - 1)) if asked else (0, size - 1)
        if fault.whole:
            asked, start, end = None, 0, size - 1
        if asked and start >= size:
            return self._head(416, {"Content-Range": f"bytes */{size}"}, 0)
        if asked:
            headers = {**headers, "Content-Range": f"bytes {start}-{end}/{size}"}
        self._head(206 if asked else 200, headers, end + 1 - start + fault.extra)
        if self.command == "GET":
            self.tiny.begun.append((name, start))
            self._send(content, name, start, end + 1, fault)
        return None

    def _send(self, content: Content, name: str, start: int, end: int, fault: Fault) -> None:
        sent = 0
        stops = sorted(stop for stop in (fault.cut, fault.hold) if stop is not None)
        for piece in pieces(content, start, end):
            while piece:
                if sent == fault.cut:
                    self.wfile.flush()
                    self.close_connection = True
                    self.connection.close()
                    return
                if sent == fault.hold:
                    self.wfile.flush()
                    self.tiny._hold()
                room = min((stop - sent for stop in stops if stop > sent), default=len(piece))
                now, piece = piece[:room], piece[room:]
                if fault.wrong:
                    now = bytes([now[0] ^ 1]) + now[1:]
                try:
                    self.wfile.write(now)
                except OSError:  # the other side is gone
                    self.close_connection = True
                    return
                sent += len(now)
                self.tiny.served[name] += len(now)
        self.wfile.write(b"\0" * fault.extra)

    def _json(self, data: Any) -> None:
        body = json.dumps(data).encode()
        self._head(200, {"Content-Type": "application/json"}, len(body))
        if self.command == "GET":
            self.wfile.write(body)

    def _error(self, status: int, code: str, message: str) -> None:
        body = json.dumps({"error": message}).encode()
        self._head(status, {"X-Error-Code": code, "X-Error-Message": message} if code else {}, len(body))
        if self.command == "GET":
            self.wfile.write(body)

    def _head(self, status: int, headers: Mapping[str, str], length: int) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("Content-Length", str(length))
        self.end_headers()


def size_of(content: Content) -> int:
    return content.stat().st_size if isinstance(content, Path) else len(content)


def pieces(content: Content, start: int = 0, end: int | None = None) -> Any:
    """A content from ``start`` to ``end`` in pieces of at most :data:`PIECE` bytes."""
    end = size_of(content) if end is None else end
    if isinstance(content, bytes):
        for at in range(start, end, PIECE):
            yield content[at:min(at + PIECE, end)]
        return
    with open(content, "rb") as stream:
        stream.seek(start)
        while start < end and (piece := stream.read(min(PIECE, end - start))):
            yield piece
            start += len(piece)


def sha256_of(content: Content) -> str:
    digest = hashlib.sha256()
    for piece in pieces(content):
        digest.update(piece)
    return digest.hexdigest()


def blob_of(content: Content) -> str:
    """Git's id of a content."""
    digest = hashlib.sha1(b"blob %d\0" % size_of(content), usedforsecurity=False)
    for piece in pieces(content):
        digest.update(piece)
    return digest.hexdigest()


def _sibling(path: str, content: Content) -> dict[str, Any]:
    """A file's row in a listing; a large one's blob is the pointer's that git holds in its place."""
    row: dict[str, Any] = {"rfilename": path, "size": size_of(content)}
    if not path.endswith(LARGE):
        return {**row, "blobId": blob_of(content)}
    pointer = _pointer(content)
    return {**row, "blobId": blob_of(pointer),
            "lfs": {"sha256": sha256_of(content), "size": size_of(content), "pointerSize": len(pointer)}}


def _tree_row(path: str, content: Content) -> dict[str, Any]:
    row = _sibling(path, content)
    told = {"type": "file", "path": path, "size": row["size"], "oid": row["blobId"]}
    if "lfs" in row:
        told["lfs"] = {"oid": row["lfs"]["sha256"], "size": row["size"], "pointerSize": row["lfs"]["pointerSize"]}
    return told


def _pointer(content: Content) -> bytes:
    told = f"version https://git-lfs.github.com/spec/v1\noid sha256:{sha256_of(content)}\nsize {size_of(content)}\n"
    return told.encode()


__all__ = ["Fault", "TinyHub", "blob_of", "sha256_of"]

"""How :class:`~animism.tools.tiny.hub.TinyHub` answers: its pages by path, ranges, redirects, and faults on demand."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from .hub_files import LARGE, Content, blob_of, pieces, sha256_of, sibling, size_of, tree_row

if TYPE_CHECKING:
    from .hub import Fault, TinyHub


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Nothing on the terminal: a client that goes away in the middle is what this hub is for."""


class Handler(BaseHTTPRequestHandler):
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
            self._content(hub.repositories[found[1]].commits[found[2]][found[3]], found[3], {})
        else:
            self._error(404, "NotFound", "no such page")

    def _api(self, name: str, what: str, revision: str, token: str, query: dict[str, list[str]]) -> None:
        fault = self.tiny.fault_of("api")
        if fault.status is not None:
            return self._error(fault.status, "", "on demand")
        found = self._files(name, revision, token, listing=True)
        if found is None:
            return None
        commit, files = found
        if what == "tree":
            return self._json([tree_row(path, files[path]) for path in sorted(files)])
        blobs = query.get("blobs", ["false"])[0].lower() == "true"
        rows = [sibling(path, files[path]) if blobs else {"rfilename": path} for path in sorted(files)]
        gated = "manual" if self.tiny.repositories[name].gated else False
        return self._json({"_id": commit[:24], "id": name, "modelId": name, "sha": commit, "private": False,
                           "gated": gated, "disabled": False, "tags": [], "downloads": 0, "likes": 0, "siblings": rows, **fault.told})

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
        kept = self.tiny.repositories.get(name)
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
        fault = self.tiny.fault_of(name if self.command == "GET" else "")
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
                    self.tiny.stand_still()
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

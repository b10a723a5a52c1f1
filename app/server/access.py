"""Who is asking, and whether from a place that may ask: tokens, cookie sessions, hosts and origins.

Decides only; :mod:`.gate` enforces. A token is compared by its digest in constant time and is never logged. A cookie is
signed with a key made from its user's token, so that it outlives a restart and dies with the token.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
import socket
import time
from collections.abc import Iterable, Mapping
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from .settings import OWNER, ServerSettings, checked_origin, is_loopback

SESSION_SECONDS = 30 * 24 * 3600
_LOCAL_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]"})
_FORGET = 10_000


class Headers(dict[str, str]):
    """The headers of an ASGI scope by lower-case name; the last of a repeated one, and every ``host`` joined."""

    def __init__(self, pairs: Iterable[tuple[bytes, bytes]]) -> None:
        super().__init__()
        for name, value in pairs:
            key, text = name.decode("latin-1").lower(), value.decode("latin-1")
            self[key] = f"{self[key]},{text}" if key in ("host", "origin") and key in self else text


class Access:
    """The rules of one server."""

    def __init__(self, settings: ServerSettings) -> None:
        self.settings = settings
        self.cookie = f"animism_{settings.port}"  # cookies know no port: two servers of one machine must not share one
        self._digests = {user: _digest(token) for user, token in settings.tokens.items()}
        self._ended: dict[str, float] = {}
        self._names = _LOCAL_NAMES | {name.lower() for name in settings.allow_hosts} | _own_names(settings.host)

    @property
    def open(self) -> bool:
        """Whether everybody who reaches the server is its owner."""
        return not self._digests

    # ---- places

    def knows_host(self, headers: Mapping[str, str]) -> bool:
        """Whether ``Host`` names this server. A page that had its own name point here (DNS rebinding) sends that
        name; an address in figures cannot be rebound and is taken when other machines may come in."""
        name = _name_of(headers.get("host", ""))
        if name in self._names:
            return True
        return not is_loopback(self.settings.host) and _is_address(name)

    def may_come_from(self, headers: Mapping[str, str], path: str, *, reading: bool = False) -> bool:
        """Whether a browser that sent these headers shows a page that may ask for ``path``. Programs send no
        ``Origin`` and no ``Sec-Fetch-Site``. Reading by a link that a person followed is always fine."""
        origin = headers.get("origin")
        if origin is not None:
            return self.is_own(origin, headers) or self.is_allowed(origin, path)
        if headers.get("sec-fetch-site", "none") in ("none", "same-origin"):
            return True
        return reading and headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"

    def is_own(self, origin: str, headers: Mapping[str, str]) -> bool:
        """Whether ``origin`` is this server's own page."""
        parts = urlsplit(origin)
        return parts.scheme in ("http", "https") and parts.netloc.lower() == headers.get("host", "").lower() != ""

    def is_allowed(self, origin: str, path: str) -> bool:
        """Whether ``origin`` was let in by ``--allow-origin`` for this path."""
        if not path.startswith(("/v1/", "/live/")):
            return False
        try:
            return checked_origin(origin) in self.settings.allow_origins
        except Exception:  # noqa: BLE001 - "null" and worse
            return False

    # ---- people

    def who(self, headers: Mapping[str, str]) -> str | None:
        """The user whose bearer token or cookie this is; ``None`` for nobody."""
        if self.open:
            return OWNER
        scheme, _, token = headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            return self.owner_of(token.strip())
        return self._holder(self.cookie_of(headers.get("cookie", "")))

    def owner_of(self, token: str) -> str | None:
        """The user of a token; every token is compared, so that the time tells nothing."""
        given, found = _digest(token), None
        for user, digest in self._digests.items():
            if hmac.compare_digest(given, digest):
                found = user
        return found

    def session(self, user: str) -> str:
        """A new cookie value for ``user``."""
        told = f"{user}.{int(time.time()) + SESSION_SECONDS}.{secrets.token_hex(8)}"
        return f"{told}.{self._mark(user, told)}"

    def end(self, cookie: str) -> None:
        """Take a cookie value back, until the server ends. What is no cookie of ours is not remembered."""
        if self._holder(cookie) is None:
            return
        if len(self._ended) >= _FORGET:
            self._ended = {value: until for value, until in self._ended.items() if until > time.time()}
        self._ended[cookie] = time.time() + SESSION_SECONDS

    def cookie_of(self, header: str) -> str:
        """Our cookie's value in a ``Cookie`` header, or ``""``."""
        try:
            morsel = SimpleCookie(header).get(self.cookie)
        except CookieError:
            return ""
        return morsel.value if morsel else ""

    def _holder(self, value: str) -> str | None:
        """The user whom a cookie value was given to, if it still holds."""
        told, _, mark = value.rpartition(".")
        user, _, rest = told.partition(".")
        until = rest.partition(".")[0]
        if user not in self._digests or not hmac.compare_digest(mark.encode(), self._mark(user, told).encode()):
            return None
        return user if int(until) > time.time() and value not in self._ended else None

    def _mark(self, user: str, told: str) -> str:
        key = b"animism session" + self._digests[user]
        return hmac.new(key, told.encode(), hashlib.sha256).hexdigest()


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode("utf-8", "replace")).digest()


def _name_of(host: str) -> str:
    """The name in a ``Host`` header, its port left out; ``""`` for what is no host."""
    host = host.strip().lower()
    if host.startswith("["):
        name, bracket, rest = host.partition("]")
        return name + bracket if not rest or rest[1:].isdigit() and rest[0] == ":" else ""
    name, colon, port = host.partition(":")
    return name.rstrip(".") if not colon or port.isdigit() else ""


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _own_names(host: str) -> set[str]:
    """The names by which other machines may call this one, where they may come in at all."""
    if is_loopback(host):
        return {host.lower()}
    own = socket.gethostname().lower()
    return {host.lower(), own, f"{own.partition('.')[0]}.local"}

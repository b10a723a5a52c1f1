"""What can go wrong on the way to an OpenAI-compatible server, and what each fault calls for.

Faults are sorted once, here: asked again, asked another way, or given up. Nothing here sends anything.
"""

from __future__ import annotations

import email.utils
import re
import time
from collections.abc import Mapping
from typing import Any

from .openai_endpoint import Endpoint

RETRIED = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
MISUNDERSTOOD = frozenset({400, 404, 405, 415, 422, 501})
"""What servers answer to a field they do not know."""
FINAL_CODES = frozenset({"insufficient_quota", "context_length_exceeded", "billing_hard_limit_reached"})

_ABSENT_MODEL = re.compile(r"model.{0,80}(not found|does not exist|not exist|unknown)|no such model", re.IGNORECASE)
_MENDS = {
    401: "set the right key: OPENAI_API_KEY, or ANIMISM_OPENAI_API_KEY for another address",
    403: "this key may not use that model; take another model or key",
    404: "check the model's name and that the address ends in /v1",
    429: "wait, or raise the limits of the account",
}


class Trouble(Exception):
    """One failed request. ``retry``: the same may work later, ``wait`` seconds from now if the server said so;
    ``unknown``: the server may lack what was asked for, so another way of asking may work; ``unreachable``: nobody answered there."""

    def __init__(
        self, message: str, *, mend: str | None = None, retry: bool = False, wait: float | None = None,
        unknown: bool = False, unreachable: bool = False,
    ) -> None:
        super().__init__(message)
        self.mend = mend
        self.retry = retry
        self.wait = wait
        self.unknown = unknown
        self.unreachable = unreachable


def from_status(status: int, body: object, headers: Mapping[str, str], place: Endpoint) -> Trouble:
    """The trouble behind an HTTP status, with what the server said about it."""
    code, said = _said(body)
    final = code in FINAL_CODES or (status == 404 and bool(_ABSENT_MODEL.search(said)))
    return Trouble(
        f"{place.place} answered {status}" + (f": {place.clean(said)}" if said else ""),
        mend=_MENDS.get(status),
        retry=status in RETRIED and not final,
        wait=retry_after(headers),
        unknown=status in MISUNDERSTOOD and not final,
    )


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that the server asks to wait, from ``retry-after-ms`` or ``Retry-After`` (seconds or a date)."""
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        value = headers.get(name)
        if value is None:
            continue
        try:
            return max(0.0, float(value) * scale)
        except ValueError:
            date = email.utils.parsedate_tz(value)
            if date is not None:
                return max(0.0, email.utils.mktime_tz(date) - time.time())
    return None


def _said(body: Any) -> tuple[str, str]:
    """The code and the message of an error body in any of the shapes that servers use."""
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        if isinstance(inner, Mapping):
            said = inner.get("message") or inner.get("detail") or body.get("detail") or ""
            return str(inner.get("code") or ""), str(said)
        return "", str(inner)
    return "", "" if body is None else str(body)

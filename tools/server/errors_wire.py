"""Errors on the wire: which HTTP status each class of the tree has, and how the same class is made of it again."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Any

from ...personas import errors
from ..residency import ran_out

STATUS: dict[type[errors.AnimismError], int] = {
    errors.InvalidInput: 400, errors.CardError: 400, errors.NoFaceDetected: 422, errors.Cancelled: 409,
    errors.ToolUnavailable: 503, errors.OutOfMemory: 503, errors.Timeout: 504, errors.ChatModelError: 503,
    errors.StoreError: 507, errors.ToolFailed: 500, errors.PluginError: 500, errors.AnimismError: 500,
}


class ServerRefusal(errors.AnimismError):
    """The server's own no: full, stopping, unknown. ``retry_after`` is seconds, where waiting helps."""

    def __init__(self, status: int, kind: str, message: str, *, mend: str, retry_after: float | None = None) -> None:
        super().__init__(message, mend=mend)
        self.status, self.kind, self.retry_after = status, kind, retry_after


def status_of(error: BaseException) -> int:
    """The HTTP status of an error."""
    if isinstance(error, ServerRefusal):
        return error.status
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def to_wire(error: BaseException) -> dict[str, Any]:
    """An error as JSON data: ``type``, ``message``, ``mend`` and what its class has besides."""
    data = {"type": type(error).__name__, "message": one_line(error), "mend": getattr(error, "mend", None)}
    if isinstance(error, ServerRefusal):
        data["type"] = error.kind
    for name in ("tool", "limit", "elapsed", "plugin", "hook"):
        if getattr(error, name, None) is not None:
            data[name] = getattr(error, name)
    return data


def from_wire(data: Any) -> errors.AnimismError:
    """The error again, of the same class; one that this side does not know becomes ``ToolFailed``."""
    if not isinstance(data, Mapping):
        return errors.ToolFailed("the tool server failed without a word", mend="see its log")
    message, mend = str(data.get("message", "the tool failed")), data.get("mend")
    cls = getattr(errors, str(data.get("type")), None)
    if not (isinstance(cls, type) and issubclass(cls, errors.AnimismError)):
        return errors.ToolFailed(message, mend=mend, tool=data.get("tool"))
    if issubclass(cls, errors.Timeout):
        return cls(message, limit=float(data.get("limit", 0.0)), elapsed=float(data.get("elapsed", 0.0)), mend=mend,
                   tool=data.get("tool"))
    if issubclass(cls, errors.ToolFailed):
        return cls(message, mend=mend, tool=data.get("tool"))
    if issubclass(cls, errors.PluginError):
        return cls(message, plugin=str(data.get("plugin", "?")), hook=data.get("hook"), mend=mend)
    return cls(message, mend=mend)


def ours(error: BaseException, tool: str) -> errors.AnimismError:
    """Any error as one of the tree: what a tool raised without meaning to becomes ``ToolFailed``."""
    if isinstance(error, errors.AnimismError):
        return error
    if ran_out(error):
        told = f"{tool} does not fit in memory"
        return errors.OutOfMemory(told, mend="choose a smaller size or another device", tool=tool)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return errors.StoreError("the server's disk is full", mend="free some space and try again")
    kind = "ended itself" if isinstance(error, SystemExit) else f"failed: {type(error).__name__}"
    told = f"{tool} {kind}: {one_line(error)}" if str(error) else f"{tool} {kind}"
    return errors.ToolFailed(told, mend="try another tool; the server's log says more", tool=tool)


def one_line(error: BaseException) -> str:
    """An error's message on one line of at most 500 characters, all of which can be sent."""
    plain = str(error).encode("utf-8", "replace").decode("utf-8")
    return " ".join(plain.split())[:500] or type(error).__name__

"""The trace of hook calls: one line each on stderr, where ``ANIMISM_TRACE_PLUGINS`` is set to anything but ``0``.

    [plugins] register_tools of emblems (register) 0.002 s -> portrait/emblem
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from . import words


def traced() -> bool:
    """Whether the trace is on."""
    return os.environ.get("ANIMISM_TRACE_PLUGINS", "0").strip() not in ("", "0")


@contextmanager
def call(
    hook: str, plugin: str, arguments: Mapping[str, Any], handed: Sequence[tuple[Any, ...]] | None = None
) -> Iterator[None]:
    """Trace what happens inside: ``handed`` is filled meanwhile by what the plugin hands over."""
    if not traced():
        yield
        return
    start = time.perf_counter()
    try:
        yield
    except BaseException as error:
        _tell(hook, plugin, arguments, start, f"raised {words.told(error)}")
        raise
    _tell(hook, plugin, arguments, start, "done" if handed is None else _handed(handed) or "nothing")


def _tell(hook: str, plugin: str, arguments: Mapping[str, Any], start: float, outcome: str) -> None:
    given = ", ".join(name if callable(value) else f"{name}={_short(value)}" for name, value in arguments.items())
    told = f"[plugins] {hook} of {plugin} ({given}) {time.perf_counter() - start:.3f} s -> {outcome}"
    print(" ".join(told.split()), file=sys.stderr, flush=True)


def _handed(offers: Sequence[tuple[Any, ...]]) -> str:
    names = ", ".join(_name(offer[0]) for offer in offers[:4])
    return names if len(offers) <= 4 else f"{names} and {len(offers) - 4} more"


def _name(offer: Any) -> str:
    """How a tool, a voice, an expert or a provider is called."""
    try:
        capability = getattr(getattr(offer, "capability", None), "name", None)
        name = offer if isinstance(offer, str) else getattr(offer, "name", None) or getattr(offer, "id", None)
        return words.cut(f"{capability}/{name}" if capability else str(name) if name else words.shown(offer))
    except Exception:  # noqa: BLE001 - foreign objects may raise when they are looked at
        return words.shown(offer)


def _short(value: Any) -> str:
    try:
        name = getattr(value, "tool", None) or getattr(value, "name", None)
        return words.cut(f"{type(value).__name__}({name})") if name else words.shown(value)
    except Exception:  # noqa: BLE001
        return words.shown(value)

"""Requests that no good caller sends, made out of a good one: each with one thing wrong, and words for it.

What is too big is absurdly so (2^60 pixels, 10^30 frames a second), so that code without a check fails at once rather
than filling the machine's memory. Types are kept (no text where a number belongs): those are checked where a request
comes in from elsewhere.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel

from . import materials

TEXTS = {
    "empty text": "",
    "blank text": " \n\t ",
    "no letters": "?!… —",
    "lone surrogate": "hello \ud800 there",
    "control characters": "a\x00b\x1b[31m\x07c",
    "markup": "<speak><break time='9999999s'/></speak> {0} %s ${HOME} `ls`",
    "an option": "--help -rf /",
    "right to left": "שלום \u202eolleh\u202c 你好 🍎👩🏽‍🚀",
    "very long text": "Hello again, you. " * 6000,
}
WHOLE = {"zero": 0, "minus one": -1, "absurdly large": 2**60}
REAL = {"zero": 0.0, "negative": -1.0, "not a number": float("nan"), "infinite": float("inf"), "absurdly large": 1e30}
LASTING = {"seed"}
"""Whole numbers of which every value is good."""


def hostile(request: Any, depth: int = 0, where: str = "") -> Iterator[tuple[str, Any]]:
    """Words and a request for each thing that can be wrong with one like ``request``. Those that their own type refuses
    to make are left out."""
    if not dataclasses.is_dataclass(request) or isinstance(request, type):
        yield from _bare(request)
        return
    for field in dataclasses.fields(request):
        if not field.init or field.name.startswith("_"):
            continue
        value = getattr(request, field.name)
        name = f"{where}{field.name}"
        for words, bad in _instead_of(field.name, value):
            yield from _with(request, field.name, bad, f"{name}: {words}")
        if depth < 1 and dataclasses.is_dataclass(value) and not isinstance(value, type):
            for words, bad in hostile(value, depth + 1, f"{name}."):
                yield from _with(request, field.name, bad, words)


def _with(request: Any, name: str, value: Any, words: str) -> Iterator[tuple[str, Any]]:
    try:
        yield words, dataclasses.replace(request, **{name: value})
    except Exception:  # noqa: BLE001 - the type itself refuses: nobody can send it
        return


def _bare(request: Any) -> Iterator[tuple[str, Any]]:
    """For request types that are no dataclass: a text, a number, a model, a mapping."""
    if isinstance(request, str):
        yield from TEXTS.items()
    elif isinstance(request, BaseModel):
        for name in type(request).model_fields:
            for words, bad in _instead_of(name, getattr(request, name)):
                try:
                    yield f"{name}: {words}", type(request).model_validate({**dict(request), name: bad})
                except Exception:  # noqa: BLE001
                    continue
    elif isinstance(request, dict):
        yield "an empty mapping", {}
        for name, value in request.items():
            yield from ((f"{name}: {words}", {**request, name: bad}) for words, bad in _instead_of(name, value))


def _instead_of(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, bool):
        return
    if isinstance(value, str):
        yield from TEXTS.items()
    elif isinstance(value, int):
        yield from () if name in LASTING else WHOLE.items()
    elif isinstance(value, float):
        yield from REAL.items()
    elif isinstance(value, np.ndarray):
        yield from arrays(value)
    elif isinstance(value, Path):
        yield from paths(value)
    elif isinstance(value, tuple) and value:
        yield "empty", ()


def arrays(good: np.ndarray) -> Iterator[tuple[str, np.ndarray]]:
    """Arrays in place of a good one: empty, of another type or shape, with values that are none."""
    yield "empty array", good[:0]
    yield "one value", np.ascontiguousarray(good[:1])
    yield "double precision", good.astype(np.float64)
    yield "one dimension too many", good[None]
    if good.dtype.kind == "f":
        yield "NaN", np.full_like(good, np.nan)
        yield "infinite", np.full_like(good, np.inf)
        yield "huge values", np.full_like(good, 3e38)
        yield "all zero", np.zeros_like(good)
    elif good.ndim == 3:
        yield "one pixel", np.ascontiguousarray(good[:1, :1])
        yield "a wide strip", np.ascontiguousarray(np.resize(good, (2, 500, 3)))
        yield "grey", np.ascontiguousarray(good[..., 0])
        yield "with alpha", np.concatenate([good, good[..., :1]], -1)
        yield "one colour", np.full_like(good, 127)
        yield "backwards in memory", good[::-1, ::-1]


def paths(good: Path) -> Iterator[tuple[str, Path]]:
    """Files that are none, or not what they say."""
    folder = materials.folder()
    yield "no such file", folder / "gone.png"
    yield "a folder", folder
    for words, name, content in (
        ("an empty file", "empty.png", b""),
        ("not a picture", "text.png", b"hello " * 100),
        ("cut short", "cut.png", good.read_bytes()[:200] if good.is_file() else b""),
    ):
        path = folder / name
        path.write_bytes(content)
        yield words, path

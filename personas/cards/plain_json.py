"""JSON of unknown origin to plain values, within bounds: no double keys, no NaN, no endless depth, no broken text.

Only form is judged here; what the fields of a card mean is :mod:`.fields`.
"""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from ..errors import CardError
from . import bounds

MEND = "export the card again from the program that made it"


def parsed(data: bytes, where: str, *, room: int = 1) -> Any:
    """The value of ``data``, UTF-8 with or without a byte order mark. Halves of characters that JavaScript cut in two
    become U+FFFD. ``CardError`` tells what is wrong in ``where``. ``room`` multiplies the bounds, for what holds a
    card within."""
    if len(data) > bounds.JSON * room:
        raise CardError(f"{where} has {len(data):,} bytes of text", mend=f"keep it below {bounds.JSON * room:,}")
    text = _text(data, where)
    try:
        value = json.loads(
            text, object_pairs_hook=_object, parse_constant=_no_number, parse_float=_float, parse_int=_int
        )
    except _Odd as error:
        raise CardError(f"{where}: {error}", mend=MEND) from None
    except RecursionError:
        raise _too_deep(where, room) from None
    except ValueError as error:
        raise CardError(f"{where} is no JSON: {error}", mend=MEND) from None
    _check(value, where, room)
    return value


class _Odd(Exception):
    """Something that JSON parsers let pass and a card must not hold."""


def _text(data: bytes, where: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            try:
                return data.decode("utf-16")
            except UnicodeDecodeError:
                pass
        raise CardError(f"{where} is no UTF-8 at byte {error.start:,}", mend=MEND) from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        seen: set[str] = set()
        double = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _Odd(f"the key {double[:60]!r} is there twice")
    return made


def _no_number(name: str) -> NoReturn:
    raise _Odd(f"{name} is no number in JSON")


def _float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise _Odd(f"the number {text[:30]} is too large")
    return value


def _int(text: str) -> int:
    if len(text) > 40:
        raise _Odd(f"the number {text[:30]}... is too large")
    return int(text)


def _too_deep(where: str, room: int) -> CardError:
    return CardError(f"{where} is nested deeper than {bounds.DEPTH * room} levels", mend=MEND)


def _check(value: Any, where: str, room: int) -> None:
    """Depth, count and lengths; repairs cut characters in place."""
    count, waiting = 0, [(value, 1)]
    while waiting:
        one, depth = waiting.pop()
        if depth > bounds.DEPTH * room:
            raise _too_deep(where, room)
        items = list(one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else ())
        count += len(items)
        if count > bounds.NODES * room:
            raise CardError(f"{where} holds more than {bounds.NODES * room:,} values", mend=MEND)
        broken = []
        for key, inner in items:
            if isinstance(inner, str):
                if len(inner) > bounds.STRING:
                    told = f"{where}: {str(key)[:60]!r} has {len(inner):,} characters"
                    raise CardError(told, mend=f"keep it within {bounds.STRING:,}")
                if not inner.isascii() and _cut(inner):
                    broken.append(key)
            elif isinstance(inner, dict | list):
                waiting.append((inner, depth + 1))
            if isinstance(key, str) and not key.isascii() and _cut(key):
                raise CardError(f"{where}: a key holds half a character", mend=MEND)
        for key in broken:
            one[key] = one[key].encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _cut(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False

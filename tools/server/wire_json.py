"""Strict JSON: UTF-8, no NaN, nothing nested deeper than Python bears, and every fault one clear error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from json import encoder
from typing import Any

from ...personas.errors import InvalidInput


def dumps(data: Any) -> bytes:
    """JSON in UTF-8."""
    return "".join(_encoded(data, 0)).encode("utf-8", "surrogatepass")


def loads(content: bytes | bytearray | str, where: str = "the body") -> Any:
    """JSON back; ``InvalidInput`` for what is none, is nested too deep, or holds NaN."""
    try:
        text = content if isinstance(content, str) else content.decode("utf-8", "surrogatepass")
        return _DECODER.decode(text)
    except RecursionError:
        raise InvalidInput(f"{where} is nested too deep", mend="send it flatter") from None
    except ValueError as error:  # UnicodeDecodeError and numbers of thousands of digits, too
        raise InvalidInput(f"{where} is no JSON: {error}"[:300], mend="send JSON in UTF-8") from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _encoder() -> Callable[[Any, int], Iterable[str]]:
    """What ``json`` makes anew for every call: a tenth of a small one's time."""
    made = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False, check_circular=False)
    if encoder.c_make_encoder is None:
        return lambda data, level: made.iterencode(data)
    return encoder.c_make_encoder(None, made.default, encoder.encode_basestring, None, ":", ",", False, False, False)


_encoded = _encoder()
_DECODER = json.JSONDecoder(parse_constant=_no_constant)

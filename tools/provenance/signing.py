"""A statement signed into a file: the last thing that happens to it.

PNG, JPEG, WebP, GIF; WAV, MP3, FLAC; MP4. A file that has a manifest gets ours in its place; to keep the old one, name
the file as an ingredient (:class:`.statement.Ingredient`). No thumbnail is put in, and no host is asked unless a
timestamp authority is set. Whatever is written into a file after this breaks the signature, which is its purpose.
"""

from __future__ import annotations

import io
import json
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO

from ...personas.errors import ToolFailed
from ..files import appearing
from .identity import Identity, who_signs
from .statement import Ingredient, Statement, ingredient_id

MIMES = {
    ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp", ".gif": "image/gif",
    ".wav": "audio/wav", ".mp3": "audio/mpeg", ".flac": "audio/flac", ".mp4": "video/mp4", ".m4a": "audio/mp4",
}
"""By ending; what else there is cannot be signed."""


def sign_bytes(data: bytes, mime: str, statement: Statement) -> bytes:
    """``data`` with the signed statement in it; ``data`` itself where signing is switched off.

    :raises InvalidInput: the user's settings do not fit.
    :raises ToolFailed: the data is no file of that type.
    """
    signer = who_signs()
    if signer is None:
        return data
    out = io.BytesIO()
    _sign(io.BytesIO(data), out, mime, statement, signer)
    return out.getvalue()


def sign_file(path: str | Path, statement: Statement, mime: str | None = None) -> bool:
    """The same with a file, whole or not at all; whether it was signed. The type is told by the ending unless given.

    :raises ToolFailed: it cannot be read, signed or written.
    """
    target = Path(path)
    signer = who_signs()
    if signer is None:
        return False
    try:
        with appearing(target) as partial, target.open("rb") as source:
            with partial.open("w+b") as out:  # closed before the file takes its name
                _sign(source, out, mime or mime_of(target), statement, signer)
    except OSError as error:
        raise ToolFailed(
            f"could not sign {target.name}: {error.strerror or error}", mend="free some space or choose another folder"
        ) from error
    return True


def mime_of(path: Path) -> str:
    """The media type by the ending. ``ToolFailed`` for one that no signature goes into."""
    mime = MIMES.get(path.suffix.lower())
    if mime is None:
        raise ToolFailed(f"{path.name} cannot be signed", mend=f"endings: {', '.join(MIMES)}")
    return mime


def _sign(source: BinaryIO, out: BinaryIO, mime: str, statement: Statement, who: Identity) -> None:
    import c2pa

    statement = replace(statement, ingredients=tuple(i for i in statement.ingredients if _readable(i)))
    try:
        with c2pa.Builder(json.dumps(statement.manifest()), context=_context()) as builder:
            for index, ingredient in enumerate(statement.ingredients):
                builder.add_ingredient(json.dumps({
                    "title": ingredient.title, "relationship": "parentOf" if ingredient.parent else "componentOf",
                    "label": ingredient_id(index),
                }), ingredient.mime, io.BytesIO(ingredient.data))
            builder.sign(_signer(who), mime, source, out)
    except c2pa.C2paError as error:
        raise ToolFailed(f"could not sign: {' '.join(str(error).split())[:200]}", mend=_mend(who)) from error


def _readable(ingredient: Ingredient) -> bool:
    """Whether a file can be told of as an ingredient; a user's own may be anything."""
    import c2pa

    try:
        with c2pa.Builder("{}", context=_context()) as builder:
            builder.add_ingredient("{}", ingredient.mime, io.BytesIO(ingredient.data))
    except c2pa.C2paError:
        return False
    return True


@lru_cache(maxsize=4)
def _signer(who: Identity) -> Any:
    import c2pa

    url = who.timestamp.encode() if who.timestamp else None
    return c2pa.Signer.from_info(c2pa.C2paSignerInfo(
        alg=who.alg.encode(), sign_cert=who.chain.encode(), private_key=who.key.encode(), ta_url=url
    ))


@lru_cache(maxsize=1)
def _context() -> Any:
    """No thumbnails (10 to 30 kB and as many ms each, and a crop may show what the file no longer does), and no second
    reading of what was just written, which doubles the time."""
    import c2pa

    return c2pa.Context(settings=c2pa.Settings.from_dict({
        "version": 1, "builder": {"thumbnail": {"enabled": False}},
        "verify": {"verify_after_sign": False, "remote_manifest_fetch": False, "ocsp_fetch": False},
    }))


def _mend(who: Identity) -> str:
    return "check ANIMISM_SIGNING_CERT and its key" if who.whose == "own" else "set ANIMISM_SIGN=off to go on without"


"""What a file says of itself: its C2PA manifest read, its hashes checked, its signer named.

The file may come from anybody: nothing is fetched for it, and whatever is wrong with it is an answer, not an error.
What it says is said by whoever signed it; that nothing was changed since is all that a signature proves.
"""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Literal

from ...personas.errors import InvalidInput
from .key_folder import known_roots
from .kinds import HEAD, kind_of
from .statement import PERSONA, SOURCES

State = Literal["valid", "changed", "invalid", "none"]
Signer = Literal["this machine", "trusted", "unknown", ""]
TRUST = "ANIMISM_TRUST"
"""A PEM file of roots that the user trusts, such as C2PA's own list."""


@dataclass(frozen=True)
class Claims:
    """``state``: ``valid`` (unchanged since it was signed), ``changed``, ``invalid`` (a signature or certificate that does
    not hold, for the ``reasons``), ``none`` (no manifest). ``signer`` says whose certificate it was, ``issuer`` and
    ``common_name`` what that calls itself. ``source`` is IPTC's word, ``synthetic`` what is claimed (``None`` where
    nothing is), ``made`` the time that the maker wrote, ``persona`` our own assertion, ``ingredients`` titles and
    what is known of them."""

    state: State
    mime: str = ""
    signer: Signer = ""
    issuer: str = ""
    common_name: str = ""
    generator: str = ""
    title: str = ""
    made: str = ""
    source: str = ""
    synthetic: bool | None = None
    persona: Mapping[str, Any] = field(default_factory=dict)
    ingredients: tuple[Mapping[str, str], ...] = ()
    reasons: tuple[str, ...] = ()


def read_claims(source: str | Path | bytes) -> Claims:
    """What ``source``, a path or the content of a file, says. ``InvalidInput`` when it cannot be read, or is of a kind
    that no manifest goes into."""
    with _opened(source) as stream:
        mime = kind_of(stream.read(HEAD))
        if mime is None or mime.startswith(("application/zip", "model/")):
            raise InvalidInput("this is no picture, sound or video that can be signed",
                               mend="give a PNG, JPEG, WebP, GIF, WAV, MP3, FLAC or MP4")
        return _claims(stream, mime)


def _claims(stream: BinaryIO, mime: str) -> Claims:
    """Read against this machine's roots, and where those do not know the signer, against the user's."""
    claims = _read(stream, mime, known_roots(), "this machine")
    if claims.signer == "unknown" and (trusted := _trusted()):
        return _read(stream, mime, trusted, "trusted")
    return claims


def _read(stream: BinaryIO, mime: str, anchors: str, whose: Signer) -> Claims:
    import c2pa

    stream.seek(0)
    settings: dict[str, Any] = {"version": 1, "verify": {
        "remote_manifest_fetch": False, "ocsp_fetch": False, "verify_trust": True, "verify_timestamp_trust": False}}
    if anchors:
        settings["trust"] = {"trust_anchors": anchors}
    try:
        context = c2pa.Context(settings=c2pa.Settings.from_dict(settings))
        with c2pa.Reader(mime, stream, context=context) as reader:
            told = json.loads(reader.json())
    except c2pa.C2paError.ManifestNotFound:
        return Claims("none", mime)
    except (c2pa.C2paError, ValueError, RecursionError) as error:
        return Claims("invalid", mime, reasons=(_line(error),))
    return _told(told, mime, whose)


def _told(told: Mapping[str, Any], mime: str, whose: Signer) -> Claims:
    """The claims of the active manifest, from c2pa's own report."""
    manifests = _dict(told.get("manifests"))
    manifest = _dict(manifests.get(str(told.get("active_manifest"))))
    failures = [_text(one.get("code")) for one in _dicts(told.get("validation_status"))]
    state = told.get("validation_state")
    signature, assertions = _dict(manifest.get("signature_info")), _assertions(manifest)
    source, made = _created(assertions)
    persona = _dict(assertions.get(PERSONA))
    return Claims(
        _state(state, failures), mime, whose if state == "Trusted" else "unknown",
        _text(signature.get("issuer")), _text(signature.get("common_name")), _generator(manifest),
        _text(manifest.get("title")), made, source, _synthetic(persona, source), persona, _ingredients(manifest),
        tuple(code for code in dict.fromkeys(failures) if code != "signingCredential.untrusted"),
    )


def _state(said: Any, failures: list[str]) -> State:
    """``changed`` where a hash does not fit; another failure may be of the certificate alone."""
    if said in ("Valid", "Trusted"):
        return "valid"
    return "changed" if any(code.endswith(("mismatch", "Mismatch", "missing")) for code in failures) else "invalid"


def _assertions(manifest: Mapping[str, Any]) -> dict[str, Any]:
    return {_text(one.get("label")): one.get("data") for one in _dicts(manifest.get("assertions"))}


def _created(assertions: Mapping[str, Any]) -> tuple[str, str]:
    """IPTC's word and the time of the action that says how the content came to be."""
    actions = _dicts(_dict(assertions.get("c2pa.actions.v2") or assertions.get("c2pa.actions")).get("actions"))
    for action in actions:
        if (source := _text(action.get("digitalSourceType"))):
            return source.removeprefix(SOURCES), _text(action.get("when"))
    return "", _text(actions[0].get("when")) if actions else ""


def _synthetic(persona: Mapping[str, Any], source: str) -> bool | None:
    said = persona.get("synthetic")
    if isinstance(said, bool):
        return said
    return source in ("trainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic") if source else None


def _generator(manifest: Mapping[str, Any]) -> str:
    infos = _dicts(manifest.get("claim_generator_info"))
    info = infos[0] if infos else {}
    return f"{_text(info.get('name'))} {_text(info.get('version'))}".strip() or _text(manifest.get("claim_generator"))


def _ingredients(manifest: Mapping[str, Any]) -> tuple[Mapping[str, str], ...]:
    return tuple(
        {"title": _text(one.get("title")), "relation": _text(one.get("relationship")),
         "signed": "yes" if one.get("active_manifest") else "no"}
        for one in _dicts(manifest.get("ingredients"))[:100]
    )


def _trusted() -> str:
    """The roots that the user trusts. ``InvalidInput`` where the setting names no readable file."""
    path = os.environ.get(TRUST)
    if not path:
        return ""
    try:
        return Path(path).expanduser().read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput(f"cannot read {TRUST}={path}: {error}", mend="give a PEM file of certificates") from None


@contextmanager
def _opened(source: str | Path | bytes) -> Iterator[BinaryIO]:
    """The file from its beginning; ``InvalidInput`` when there is none."""
    if isinstance(source, bytes):
        yield io.BytesIO(source)
        return
    if not Path(source).is_file():  # a pipe or a device would be waited for
        raise InvalidInput(f"there is no file {source}", mend="give a file that is there")
    try:
        stream = open(source, "rb")  # an error of the caller's block is not ours
    except OSError as error:
        raise InvalidInput(f"cannot read {source}: {error.strerror or error}", mend="give a file that is there") from None
    with stream:
        if os.fstat(stream.fileno()).st_size == 0:
            raise InvalidInput(f"{source} is empty", mend="give a file that holds something")
        yield stream


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[dict[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    """Text from a stranger's file: printable, at most 300 characters."""
    return "".join(c for c in str(value)[:300] if c.isprintable()) if isinstance(value, str) else ""


def _line(error: object) -> str:
    return " ".join(str(error).split())[:200]

"""The last step of every file that a persona gets or gives: what is said of it, and the signature.

It puts together the statement (:mod:`..tools.provenance.statement`) from what is on record: the specification, the parts
that it was made with, the picture that the user gave. The mark in the pixels is put in when a picture or film is written
(:func:`portrait_mark`, :func:`clip_mark`), because only then are there pixels. Nothing is judged and nothing is sent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal
from uuid import uuid4

from ..personas.errors import InvalidInput
from ..personas.spec import PersonaSpec
from .artifacts import CLIP, LANDMARKS, PORTRAIT, SOUND, marked, png_bytes, read_json, write_bytes

if TYPE_CHECKING:
    from ..plugins import PluginHost
    from ..tools.media import Portrait, Voice
    from ..tools.provenance.statement import Ingredient, MadeBy, Source, Statement
    from .parts import Part
    from .persona import Persona

Kind = Literal["portrait", "candidate", "sound", "clip", "card"]
DRAWN, SPOKEN = ("portrait", "expert", "picture"), ("speech", "voice", "voice_conversion")
ROLES: Mapping[Kind, tuple[str, ...]] = {
    "portrait": DRAWN, "candidate": DRAWN, "card": DRAWN, "sound": SPOKEN,
    "clip": (*DRAWN, *SPOKEN, "lip_sync", "animation"),
}
"""Which parts of a persona are in which kind of file; who wrote the specification is in all."""


def statement(
    kind: Kind, spec: PersonaSpec, parts: Sequence[Part], *, persona: str, version: int, mark: int | None = None,
    ingredients: Sequence[Ingredient] = (),
) -> Statement:
    """What is said of a file of ``persona``. ``parts`` are those of its making, with those of this very file."""
    from ..tools.provenance.statement import Statement, spec_hash, text_hash

    had = [part for part in parts if _in(part.role, ROLES[kind])]
    return Statement(
        kind, source_of(kind, had), tuple(_made_by(part) for part in (*had, *_authors(parts))), persona, version,
        spec_hash(spec), text_hash(spec.provenance.description), consent_ids(spec), tuple(ingredients), mark,
    )


def source_of(kind: Kind, parts: Iterable[Part]) -> Source | None:
    """IPTC's word for a file made by these parts; ``None`` for the user's own picture, only framed. Which word and why:
    :mod:`..tools.provenance.statement`."""
    from ..tools.provenance.statement import BY_RULE

    tools = [part for part in parts if part.role in BY_RULE]
    ruled = [part.name in BY_RULE[part.role] for part in tools]
    if any(part.role == "portrait" and part.name == "picture" for part in tools):
        return "compositeSynthetic" if kind == "clip" else None
    if all(ruled):
        return "algorithmicMedia"
    return "compositeSynthetic" if any(ruled) else "trainedAlgorithmicMedia"


def of_voice(host: PluginHost, voice: Voice) -> Statement | None:
    """What is said of a sound that a voice spoke for no persona."""
    from ..tools.provenance.identity import is_off
    from ..tools.provenance.statement import Statement
    from .parts import voice_parts

    parts = voice_parts(host, voice)
    return None if is_off() else Statement("sound", source_of("sound", parts), tuple(_made_by(part) for part in parts))


def consent_ids(spec: PersonaSpec) -> tuple[str, ...]:
    """The ids of the consents that a persona carries; none where the list cannot be read."""
    from ..personas.consent import read_consents

    try:
        return tuple(consent.id for consent in read_consents(spec))
    except InvalidInput:
        return ()


# ---- marks


def portrait_mark(spec: PersonaSpec, made_by: Mapping[str, Any]) -> int | None:
    """What the pixels of a portrait are to carry: nothing where marking is off, or the picture is the user's own."""
    from ..tools.provenance.identity import is_off
    from ..tools.provenance.statement import mark_of, spec_hash

    return None if made_by.get("tool") == "picture" or is_off() else mark_of(spec_hash(spec))


def clip_mark(spec: PersonaSpec, portrait: Portrait) -> int | None:
    """What the frames of a film are to carry. A film that is drawn from a picture which has a mark already carries the
    same one: two that differ would hide each other."""
    from ..tools.provenance.identity import is_off
    from ..tools.provenance.statement import mark_of, spec_hash

    if is_off():
        return None
    if portrait.sculpture is None:
        from ..tools.provenance.watermark_reading import find_mark

        if (found := find_mark(portrait.image, thorough=False)) is not None:
            return found.payload
    return mark_of(spec_hash(spec))


# ---- files


def identity_in(folder: Path, old: Persona | None) -> tuple[str, int]:
    """The id and the version that what is made in ``folder`` will have: the next of ``old``, or a new id, which a
    creation that goes on after it was cut off finds again."""
    if old is not None:
        return old.id, 1 + max(version.number for version in old.versions())
    place = folder / "identity"
    if not place.exists():
        write_bytes(place, uuid4().hex.encode())
    return place.read_text(encoding="ascii"), 1


def finish(
    folder: Path, spec: PersonaSpec, parts: Sequence[Part], *, persona: str, version: int, picture: str | Path | None = None
) -> None:
    """Sign what was made in ``folder``; what is signed already was handed on by an earlier version and stays as it is.
    ``picture`` is the user's file that the portrait was framed from. ``InvalidInput`` for settings that do not fit."""
    from ..tools.provenance.identity import is_off
    from ..tools.provenance.signing import sign_file

    if is_off():
        return
    made_by = read_json(folder / LANDMARKS).get("made_by", {}) if (folder / LANDMARKS).exists() else {}
    given = _given(picture, made_by)
    for path, kind in _made(folder):
        if has_statement(path):
            continue
        ingredients = given if kind in ("portrait", "candidate") else _pictured(folder, made_by) if kind == "clip" else ()
        mark = None if kind == "sound" else portrait_mark(spec, made_by if kind != "clip" else {})
        sign_file(path, statement(
            kind, spec, parts, persona=persona, version=version, mark=mark, ingredients=ingredients,
        ))


def candidate_png(portrait: Portrait, who: Persona) -> bytes:
    """A picture that somebody may choose, of a persona that is there: marked and signed as its own would be."""
    from ..tools.provenance.signing import sign_bytes
    from .parts import read_parts

    mark = portrait_mark(who.spec, portrait.made_by)
    said = statement("candidate", who.spec, read_parts(who.making), persona=who.id, version=who.version, mark=mark)
    return sign_bytes(png_bytes(marked(portrait.image, mark)), "image/png", said)


def has_statement(path: Path) -> bool:
    """Whether a file holds a manifest, by the name that every one has."""
    return b"c2pa.assertions" in path.read_bytes()


def handed_out(
    host: PluginHost, kind: Literal["sound", "clip"], spec: PersonaSpec, made: Sequence[Part],
    calls: Sequence[Mapping[str, Any]], *, persona: str, version: int, portrait: Portrait | None = None,
    drawn_from: bytes | None = None,
) -> Statement | None:
    """What is said of a sound or clip that a stored persona gives: by the parts it was ``made`` with, the voice's and the
    portrait's, and the tools that were called now. ``drawn_from`` is the portrait's file where the clip is made of its
    pixels. ``None`` where signing is off."""
    from ..tools.provenance.identity import is_off
    from ..tools.provenance.statement import Ingredient
    from .parts import tool_parts

    if is_off():
        return None
    stay = [part for part in made if part.role not in ("speech", "lip_sync", "animation")]
    now = [part for call in calls if not call.get("error")
           for part in tool_parts(host, str(call["capability"]), str(call["tool"]))]
    mark = None if portrait is None else clip_mark(spec, portrait)
    pictured = () if drawn_from is None else (Ingredient(drawn_from, "image/png", "portrait"),)
    return statement(kind, spec, [*stay, *now], persona=persona, version=version, mark=mark, ingredients=pictured)


def _made(folder: Path) -> list[tuple[Path, Kind]]:
    kinds: dict[str, Kind] = {PORTRAIT: "portrait", SOUND: "sound", CLIP: "clip"}
    own: list[tuple[Path, Kind]] = [(folder / name, kind) for name, kind in kinds.items() if (folder / name).exists()]
    return [*own, *((path, "candidate") for path in sorted((folder / "candidates").glob("*.png")))]


def _given(picture: str | Path | None, made_by: Mapping[str, Any]) -> tuple[Ingredient, ...]:
    """The user's picture: the portrait is it, framed; or it was drawn from it."""
    from ..tools.provenance.kinds import kind_of
    from ..tools.provenance.statement import Ingredient

    if picture is None:
        return ()
    data = Path(picture).read_bytes()
    mime = kind_of(data[:16])
    if mime is None or not mime.startswith("image/"):
        return ()
    return (Ingredient(data, mime, "a picture that the user gave", made_by.get("tool") == "picture"),)


def _pictured(folder: Path, made_by: Mapping[str, Any]) -> tuple[Ingredient, ...]:
    """The portrait, where a clip is made of its pixels; a sculpture is filmed anew."""
    from ..tools.provenance.statement import Ingredient

    if made_by.get("tool") == "sculpture" or not (folder / PORTRAIT).exists():
        return ()
    return (Ingredient((folder / PORTRAIT).read_bytes(), "image/png", "portrait"),)


def _in(role: str, roles: Sequence[str]) -> bool:
    """Whether a part belongs to one of the roles; weights are told as ``weights of ROLE``."""
    plain = role.removeprefix("weights of ")
    return plain in roles or (plain == "the drawing" and "expert" in roles)


def _authors(parts: Sequence[Part]) -> list[Part]:
    return [part for part in parts if part.role == "chat model"][:1]


def _made_by(part: Part) -> MadeBy:
    from ..tools.provenance.statement import MadeBy

    does = {"chat model": "author"}.get(part.role, part.role)
    return MadeBy(does, part.name, part.code, licence=part.licence)

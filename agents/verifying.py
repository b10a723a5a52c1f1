"""What a file says of itself, and what is known of it here: its signed statement, the mark in its pixels, the persona and
the consents that it names.

Files may come from anybody. Zips (``.animism``, CHARX) are looked into, each file in them; a GLB has no signature and is
told as what it says. Nothing is changed, kept or fetched.
"""

from __future__ import annotations

import hashlib
import itertools
import json
import struct
import tempfile
from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..personas import archive as archives
from ..personas import zip_checks
from ..personas.errors import AnimismError, InvalidInput
from ..tools.provenance.kinds import HEAD, kind_of
from ..tools.provenance.reading import Claims, read_claims
from .presets import shipped

if TYPE_CHECKING:
    from ..personas.archive_manifest import Manifest
    from ..personas.store import Store
    from ..tools.provenance.watermark_reading import Mark

Verdict = Literal["ok", "changed", "unreadable"]
VERSIONS = 20_000
"""Versions of personas that are looked through for the one a mark names."""
FRAMES, EVERY = 24, 3
"""Frames of a video whose mean is searched for a mark: one second at 25 a second, spread over three."""
GLB_JSON = 64 * 2**20


@dataclass(frozen=True)
class Finding:
    """One file, or one file in an archive (``PATH!INSIDE``). ``verdict``: ``changed`` where a signature does not hold, a
    hash does not fit, the statement was taken away and the mark is
    left, or a specification is not the one that a signed file names. ``claims`` are the file's own;
    ``mark`` what its pixels carry; ``persona`` the slug and version in this store that either names; ``consents``
    by id with what is known of each; ``notes`` sentences for people."""

    file: str
    verdict: Verdict = "ok"
    claims: Claims | None = None
    mark: Mark | None = None
    persona: str = ""
    consents: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """Plain data for JSON; a mark as eight hex digits."""
        claims = None if self.claims is None else asdict(self.claims)
        mark = None if self.mark is None else {**asdict(self.mark), "payload": f"{self.mark.payload:08x}"}
        return {**asdict(replace(self, claims=None, mark=None)), "claims": claims, "mark": mark}


def verify(path: str | Path, store: Store, *, look_for_mark: bool = False) -> Iterator[Finding]:
    """What is found of a file and, where it is an archive, of each file in it. ``look_for_mark`` searches the pixels of
    files whose signature holds, too. A file that cannot be read is a finding, not an error."""
    path = Path(path)
    try:
        if not path.is_file():
            raise InvalidInput(f"there is no file {path}", mend="give a file that is there")
        with path.open("rb") as stream:
            kind = kind_of(stream.read(HEAD))
        if kind == "application/zip":
            yield from _archive(path, store, look_for_mark)
        elif kind == "model/gltf-binary":
            yield _glb(path)
        elif kind is None and path.suffix.lower() == ".json":
            yield Finding(str(path), notes=("plain data, into which nothing is signed",))
        elif kind is None:
            raise InvalidInput("this is no picture, sound, video, card, persona or GLB",
                               mend="give a file that Animism makes")
        else:
            yield _media(path, str(path), store, look_for_mark)
    except (AnimismError, OSError) as error:
        yield Finding(str(path), "unreadable", notes=(_line(error),))


# ---- one picture, sound or video


def _media(path: Path, shown: str, store: Store, look_for_mark: bool) -> Finding:
    claims = read_claims(path)
    if claims.state == "none" and (preset := shipped(path)) is not None:
        told = f"the portrait of {preset.called}, which comes with Animism unsigned; who takes it in signs it"
        return Finding(shown, claims=claims, notes=(told,))
    mark = _mark(path, claims.mime) if look_for_mark or claims.state != "valid" else None
    found = Finding(shown, _verdict(claims, mark), claims, mark)
    persona, consents = _known(claims, mark, store)
    return replace(found, persona=persona, consents=consents, notes=tuple(_notes(found, persona)))


def _verdict(claims: Claims, mark: Mark | None) -> Verdict:
    if claims.state == "none":
        return "ok" if mark is None else "changed"
    return "ok" if claims.state == "valid" else "changed"


def _notes(found: Finding, persona: str) -> Iterator[str]:
    claims, mark = found.claims, found.mark
    if claims is None or claims.state != "none":
        return
    if mark is None:
        yield "it says nothing of itself, and no mark of Animism was found"
        return
    whose = f"which is {persona} in your store" if persona else "which nobody in your store has"
    yield f"no statement, but Animism's mark: specification {mark.payload:08x}..., {whose}; the statement was taken away"


def _mark(path: Path, mime: str) -> Mark | None:
    """The mark in the pixels of a picture or video; ``None`` where there is none, or no pixels can be had."""
    from ..tools.portrait.opening import open_picture
    from ..tools.provenance.watermark_reading import find_in_frames, find_mark

    try:
        if mime.startswith("image/"):
            return find_mark(open_picture(path))
        return find_in_frames(_frames(path)) if mime == "video/mp4" else None
    except AnimismError:
        return None


def _frames(path: Path) -> Iterator[Any]:
    """Some frames of one size; none of a video too large to be one of ours."""
    from ..tools.video import SIZES, Video, read_frames

    if max(Video.open(path).size) > 2 * SIZES[1]:
        return iter(())
    return itertools.islice(read_frames(path), 0, FRAMES * EVERY, EVERY)


# ---- what is known here


def _known(claims: Claims, mark: Mark | None, store: Store) -> tuple[str, dict[str, str]]:
    """The persona in this store that the statement or the mark names, and the state of the consents that it names."""
    told = claims.persona
    spec = told.get("spec_sha256") if isinstance(told.get("spec_sha256"), str) else ""
    begin = spec or (f"{mark.payload:08x}" if mark is not None else "")
    persona = _by_hash(begin, store, _text(told.get("persona"))) if begin else ""
    ids = [one for one in told.get("consents") or () if isinstance(one, str)][:100]
    return persona, {one: _consent(one, store) for one in ids} if isinstance(told.get("consents"), list) else {}


def _by_hash(begin: str, store: Store, identity: str) -> str:
    """``SLUG, version N`` of the specification whose hash begins so; ``identity`` is looked at first."""
    from ..tools.provenance.statement import spec_hash

    for name, number in itertools.islice(_versions(store, identity), VERSIONS):
        try:
            stored = store.load(name, number)
        except AnimismError:
            continue
        if spec_hash(stored.spec).startswith(begin):
            return f"{stored.slug}, version {stored.version}"
    return ""


def _versions(store: Store, identity: str) -> Iterator[tuple[str, int]]:
    listed = [one.id for one in store.list(limit=VERSIONS)]
    for name in ([identity] if identity in listed else []) + [one for one in listed if one != identity]:
        for version in reversed(store.versions(name)):
            yield name, version.number


def _consent(identity: str, store: Store) -> str:
    """``holds``, what ended it, or that it is not known here."""
    try:
        held = [one for one in store.consents.find(identity) if one.consent.id == identity]
    except AnimismError:
        held = []
    return "is not known here" if not held else held[0].consent.lapse() or "holds"


# ---- archives and models


def _archive(path: Path, store: Store, look_for_mark: bool) -> Iterator[Finding]:
    """Every picture, sound and video in a zip, and whether the files are those that its manifest names."""
    with zip_checks.opened(path, path.name) as archive, tempfile.TemporaryDirectory() as folder:
        infos = zip_checks.files_of(archive, archives.MOST, path.name)
        names = {info.filename for info in infos}
        if not names & {"manifest.json", "card.json"}:
            raise InvalidInput(f"{path.name} is a zip, but no persona and no card", mend="give an .animism or CHARX file")
        read = archives.read_manifest(archive, path.name) if "manifest.json" in names else None
        seen = _Inside(read)
        for index, info in enumerate(infos):
            inside, digest = Path(folder) / str(index), hashlib.sha256()
            with inside.open("wb") as out:
                for piece in zip_checks.pieces(archive, info, path.name):
                    out.write(piece)
                    digest.update(piece)
            with inside.open("rb") as stream:
                kind = kind_of(stream.read(HEAD))
            found = None
            if kind is not None and kind.split("/")[0] in ("image", "audio", "video"):
                yield (found := _media(inside, f"{path}!{info.filename}", store, look_for_mark))
            seen.file(info.filename, inside, digest.hexdigest(), found)
            inside.unlink()
        yield seen.finding(str(path), names)


class _Inside:
    """What is seen of the files of an archive, against its manifest; a CHARX has none."""

    def __init__(self, read: Manifest | None) -> None:
        self.read = read
        self.wrong: list[str] = []
        self.specs: dict[str, str] = {}
        self.said: dict[str, Mapping[str, Any]] = {}
        self._spec_paths = {one.spec for one in read.versions} if read is not None else set()

    def file(self, name: str, path: Path, digest: str, found: Finding | None) -> None:
        from .verifying_specs import hash_in, said_of

        if self.read is None:
            return
        if name in self.read.files and self.read.files[name].sha256 != digest:
            self.wrong.append(name)
        if name in self._spec_paths and path.stat().st_size <= archives.LONGEST["spec"]:
            self.specs[name] = hash_in(path.read_bytes())
        if found is not None and found.claims is not None:
            self.said[name] = said_of(path, found.claims)

    def finding(self, path: str, names: Collection[str]) -> Finding:
        from .verifying_specs import judged

        if self.read is None:
            return Finding(path)
        wrong = self.wrong + [f"{name} (missing)" for name in self.read.files if name not in names]
        if wrong:
            return Finding(path, "changed", notes=(f"{', '.join(wrong[:5])} not as its manifest says",))
        others, notes = judged(self.read, self.specs, self.said)
        return Finding(path, "changed" if others else "ok", notes=(*others[:5], "every file is as its manifest says", *notes))


def _glb(path: Path) -> Finding:
    """What a GLB says in ``asset.extras``. C2PA has no place in a GLB, so nothing shows whether it was changed."""
    with path.open("rb") as stream:
        head = stream.read(20)
        if len(head) < 20 or head[16:20] != b"JSON" or (length := struct.unpack("<I", head[12:16])[0]) > GLB_JSON:
            raise InvalidInput(f"{path.name} is no whole GLB", mend="copy or download the whole file again")
        try:
            told = json.loads(stream.read(length))
        except (ValueError, RecursionError):
            raise InvalidInput(f"the JSON of {path.name} cannot be read", mend="export it again") from None
    extras = told.get("asset", {}).get("extras", {}) if isinstance(told, dict) and isinstance(told.get("asset"), dict) else {}
    ours = extras.get("animism") if isinstance(extras, dict) else None
    said = json.dumps(ours, ensure_ascii=False)[:500] if ours else "nothing"
    return Finding(str(path), notes=(f"a GLB holds no signature; in its extras it says: {said}",))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]

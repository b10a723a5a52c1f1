"""``manifest.json`` of an ``.animism`` file: what it must say, as models. Files and zips are :mod:`.archive`'s work.

Fields that this version does not know are passed over, so that a newer writer may add some.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from .errors import CardError, InvalidInput
from .store_names import MAX_SLUG, checked_file_name

FORMAT = "animism-persona"
VERSION = 1
"""Of the format. It grows when something is added; ``minimum_reader`` only when older readers would lose something."""


def _utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a time needs its zone")
    return moment.astimezone(UTC)


def _asset_name(name: str) -> str:
    try:
        return checked_file_name(name)
    except InvalidInput as error:
        raise ValueError(str(error)) from None


Moment = Annotated[datetime, AfterValidator(_utc)]
Number = Annotated[int, Field(ge=1, le=2**31 - 1)]
"""Of a version; what a database counts to."""
NEWEST = 1_000_000
"""The highest number that a persona comes in with, so that it can grow here for ever and still be written."""
Path_ = Annotated[str, Field(min_length=1, max_length=400)]
AssetName = Annotated[str, AfterValidator(_asset_name)]
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class FileEntry(_Part):
    """What a file of the archive must be: SHA-256 in hexadecimal, bytes."""

    sha256: Sha256
    size: Annotated[int, Field(ge=0)]


class VersionEntry(_Part):
    """One version of the persona; ``spec``, ``making`` and the values of ``assets`` are paths in the archive."""

    number: Number
    parent: Number | None = None
    note: Annotated[str, Field(max_length=500)] = ""
    created: Moment
    spec: Path_
    making: Path_
    assets: Annotated[dict[AssetName, Path_], Field(max_length=10_000)] = Field(default_factory=dict)


class PersonaEntry(_Part):
    """Which persona it is, and the version that is its current one. ``name`` and ``summary`` are there to be shown."""

    id: Annotated[str, Field(pattern=r"^[0-9a-f]{32}$")]
    slug: Annotated[str, Field(max_length=MAX_SLUG)] = ""
    name: str = ""
    summary: str = ""
    current: Number


class Manifest(_Part):
    """The whole. ``rights`` is a summary for readers: licences, consents, that it is synthetic; what counts is in the
    specification and the making."""

    format: Literal["animism-persona"]
    version: Annotated[int, Field(ge=1)]
    minimum_reader: Annotated[int, Field(ge=1)]
    made_by: str = ""
    persona: PersonaEntry
    versions: Annotated[list[VersionEntry], Field(min_length=1, max_length=10_000)]
    rights: dict[str, Any] = Field(default_factory=dict)
    files: dict[Path_, FileEntry]


def manifest(value: Any) -> Manifest:
    """``value``, the JSON of a manifest, checked: every path it names is among its files, and the current version is
    there. ``CardError`` names the field, or tells that a newer Animism is needed."""
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise CardError("manifest.json is not that of a persona", mend="give an .animism file")
    least = value.get("minimum_reader")
    if isinstance(least, int) and least > VERSION:
        raise CardError(
            f"this persona needs a reader of version {least}, and this Animism reads version {VERSION}",
            mend="upgrade: pip install -U animism",
        )
    try:
        read = Manifest.model_validate(value)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(part) for part in first["loc"])[:120]
        raise CardError(f"manifest.json: {place}: {first['msg'][:120]}", mend="export the persona again") from None
    _hold_together(read)
    return read


def _hold_together(read: Manifest) -> None:
    numbers = [version.number for version in read.versions]
    if max(numbers) > NEWEST:
        raise CardError(f"manifest.json has a version {max(numbers):,}", mend=f"none is above {NEWEST:,}; export it again")
    if len(set(numbers)) != len(numbers):
        raise CardError("manifest.json has a version twice", mend="export the persona again")
    if read.persona.current not in numbers:
        raise CardError("manifest.json lacks the current version", mend="export the persona again")
    for version in read.versions:
        for path in (version.spec, version.making, *version.assets.values()):
            if path not in read.files:
                raise CardError(f"manifest.json names {path[:80]!r} and tells no hash of it", mend="export the persona again")

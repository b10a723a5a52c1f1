"""Whether a version of a persona that comes from elsewhere can be used here: its picture, its voice, the record of its
making. Only types and sizes of what this Animism reads are judged; what is newer is passed over.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict, ValidationError

from ..personas.archive import ArchivedVersion
from ..personas.errors import AnimismError, CardError, StoreError
from .artifacts import LANDMARKS, PORTRAIT, SCULPTURE, VOICE, load_portrait, load_voice

if TYPE_CHECKING:
    from ..tools.media import Portrait, Voice

LARGEST = 4096
"""Pixels a side of a portrait that is taken in; those we make have at most 1024."""
LONGEST = 4 * 2**20
"""Bytes of a file of landmarks, a sculpture or a voice; ours have at most some ten thousand."""


class _Told(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")


class _Part(_Told):
    """A row of ``parts``, see :class:`.parts.Part`."""

    role: str
    name: str
    licence: str = ""
    commercial_use: bool | None = None
    source: str = ""
    code: str = ""


class _Making(_Told):
    """What is read of ``making.json``, see :class:`.making.Making`."""

    parts: list[_Part] | None = None
    notes: list[str] = []
    calls: list[dict[str, Any]] = []
    choices: list[dict[str, Any]] = []


class _MadeBy(_Told):
    """What is read of a portrait's ``made_by``, see :class:`..tools.media.Portrait`."""

    tool: str = ""
    seed: int = 0
    chance: dict[str, Any] = {}
    notes: list[str] = []
    prompt: str = ""
    experts: list[str] | None = None
    weights: list[str] | None = None
    loras: dict[str, Any] | None = None
    guidance: str | None = None
    landmarks: str | None = None


def prove_usable(one: ArchivedVersion, folder: Path) -> None:
    """Prove that the files whose meaning we know can be read, so that no damaged persona comes in. ``CardError`` says
    what cannot; ``StoreError`` where ``folder`` takes no links."""
    place = folder / f"version-{one.number}"
    try:
        place.mkdir()
        for name in (PORTRAIT, LANDMARKS, SCULPTURE, VOICE):
            if name in one.assets:
                (place / name).symlink_to(one.assets[name])
    except OSError as error:
        raise StoreError(f"cannot unpack the persona: {error.strerror or error}", mend="free some space") from error
    try:
        _Making.model_validate(dict(one.making))
        for name in {LANDMARKS, SCULPTURE, VOICE} & set(one.assets):
            _short_enough(name, one.assets[name])
        if PORTRAIT in one.assets:
            _small_enough(one.assets[PORTRAIT])
            _is_portrait(load_portrait(place))
        if VOICE in one.assets:
            _is_voice(load_voice(place))
    except AnimismError:
        raise
    except (OSError, ValueError, TypeError, KeyError, AttributeError, SyntaxError, ValidationError, RecursionError) as error:
        told = " ".join(str(error).split())[:120]
        raise CardError(f"its record, picture or voice cannot be read: {told}", mend="export the persona again") from None


def _is_portrait(portrait: Portrait) -> None:
    """``ValueError`` or ``TypeError`` for what the parts of a portrait cannot be."""
    if min(portrait.image.shape[:2]) < 16:
        raise ValueError("the picture is smaller than a face")
    if len(portrait.box) != 4 or not all(isinstance(edge, int | float) and math.isfinite(edge) for edge in portrait.box):
        raise ValueError("the box of the face is none")
    if not isinstance(portrait.made_by, dict):
        raise TypeError("by what it was made is not told as it should be")
    if _MadeBy.model_validate(portrait.made_by).experts and not portrait.made_by.get("tool"):
        raise ValueError("experts drew it, and no tool is told")


def _is_voice(voice: Voice) -> None:
    """The same for a voice; what its parameters mean is its engine's to know."""
    texts = (voice.engine, voice.id, voice.description, voice.licence, voice.consent, *voice.languages)
    if not all(isinstance(text, str) for text in texts) or not voice.engine or not voice.languages:
        raise ValueError("a part of the voice is no text")
    if not isinstance(voice.attributes, dict) or not isinstance(voice.parameters, dict):
        raise TypeError("the voice's attributes or parameters are none")


def _short_enough(name: str, file: Path) -> None:
    if (size := file.stat().st_size) > LONGEST:
        raise CardError(f"its {name} has {size:,} bytes", mend=f"at most {LONGEST:,}")


def _small_enough(picture: Path) -> None:
    from PIL import Image as Pictures

    with Pictures.open(picture) as opened:
        if max(opened.size) > LARGEST:
            raise CardError(f"its portrait has {opened.size[0]} x {opened.size[1]} pixels", mend=f"at most {LARGEST} a side")

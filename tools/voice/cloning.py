"""A voice that is cloned from a person's recordings, made from their recorded consent, and checked against it later.

The consent (:mod:`animism.personas.consent`) goes into the voice: as a sentence into ``consent``, whole into
``parameters``, so that an engine sees when it has expired or was withdrawn. Nothing here listens to a recording.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ...personas.consent import Consent, require
from ..media import Voice


def cloned_voice(
    consents: Iterable[Consent], subject: str, recordings: Sequence[Path], *, model: str = "xtts-v2",
    languages: Sequence[str] = ("en",), gender: str = "", age: str = "adult",
) -> Voice:
    """The voice of ``subject`` by ``recordings`` (1 s to 2 min each), for the tool ``coqui``.

    :raises InvalidInput: nobody consented, or the consent was withdrawn or has expired.
    """
    consent = require(consents, "voice", subject, use="voice")
    attributes: dict[str, Any] = {"gender": gender, "age": age, "energy": 0.5, "texture": [], "quality": 0.95}
    return Voice(
        "coqui", f"coqui:{model}/clone-{_slug(consent.subject)}", tuple(languages), f"the voice of {consent.subject}",
        attributes,
        {"model": model, "speaker_wav": [str(path) for path in recordings], "consent": consent.model_dump(mode="json")},
        f"for: {consent.purpose}", told(consent),
    )


def told(consent: Consent) -> str:
    """A consent as the sentence that travels with a voice."""
    until = f", until {consent.expires:%Y-%m-%d}" if consent.expires else ""
    return f"{consent.subject}'s own voice; {consent.given_by} agreed on {consent.at:%Y-%m-%d} to: {consent.purpose}{until}"


def _slug(name: str) -> str:
    return "".join(character if character.isalnum() else "-" for character in name.lower()).strip("-") or "someone"

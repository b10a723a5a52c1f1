"""Voices as data: ids, languages, licence and consent. None is spoken with; that is its speech tool's check."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ...tools.media import Voice
from .media_contract import faults_of
from .report import Finding, failed, passed, warned


def check(voices: Sequence[Voice]) -> Iterator[Finding]:
    """``voice.*``: one finding for each kind of fault, however many voices share it."""
    strangers = [voice for voice in voices if not isinstance(voice, Voice)]
    if strangers:
        yield failed(
            "voice.type", f"a {type(strangers[0]).__name__} is no Voice", "register(Voice(engine, id, languages))"
        )
        return
    faults = [fault for voice in voices for fault in faults_of(voice)]
    for fault in faults[:5]:
        yield failed("voice.contract", fault.sentence, fault.mend)
    if not faults:
        yield passed("voice.contract", f"{len(voices)} with id, engine and BCP-47 tags")
    yield _data(voices)
    yield _words(voices, "licence", 'say on what terms it may be used: Voice(..., licence="CC0-1.0")')
    yield _words(voices, "consent", "say whose voice it is and that they agreed, or that it is nobody's")


def _data(voices: Sequence[Voice]) -> Finding:
    for voice in voices:
        try:
            kept = Voice.from_data(json.loads(json.dumps(voice.to_data(), allow_nan=False)))
        except (TypeError, ValueError) as error:
            return failed("voice.data", f"{voice.id}: {error}"[:200], "attributes and parameters hold plain JSON data")
        if kept.id != voice.id or tuple(kept.languages) != tuple(voice.languages):
            return failed("voice.data", f"{voice.id} comes back as {kept.id}", "id and languages are plain text")
    return passed("voice.data", "all go to JSON and back")


def _words(voices: Sequence[Voice], field: str, mend: str) -> Finding:
    without = [voice.id for voice in voices if not str(getattr(voice, field)).strip()]
    if without:
        return warned(f"voice.{field}", f"{len(without)} of {len(voices)} say no {field}, such as {without[0]}", mend)
    return passed(f"voice.{field}", f"all {len(voices)} say their {field}")

"""A persona as a 3D model in a file, and a line of it as a performance for other programs.

Which consents and terms go along is decided here; the model is made by whichever ``avatar`` tool serves the portrait.
"""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..personas.errors import InvalidInput
from . import animator
from .handing_out import free, hand_out
from .job import Listener
from .workshop import Log

if TYPE_CHECKING:
    from ..tools.contracts import Avatar
    from ..tools.media import BlendshapeTrack, Speech
    from .persona import Persona
    from .studio import Studio

Kind = Literal["glb", "vrm"]
TRACKS = ("json", "csv", "glb")
PURPOSE = "a 3D model"


def kind_of(path: Path) -> Kind:
    """By its ending. ``InvalidInput`` for another one."""
    kind: Any = path.suffix.lower().removeprefix(".")
    if kind not in ("glb", "vrm"):
        raise InvalidInput(f"{path.name} is no kind of avatar", mend="name it .glb or .vrm")
    return kind


def avatar_of(
    persona: Persona, kind: Kind = "glb", *, triangles: int | None = None, lit: bool = False,
    track: BlendshapeTrack | None = None, on_progress: Listener | None = None, cancel: threading.Event | None = None,
) -> Avatar:  # fmt: skip
    """The model of ``persona``. ``triangles`` is about how many it may have, ``lit`` leaves light to who shows it, and
    ``track`` is played by a GLB.

    :raises InvalidInput: it has no portrait or no sculpture, a consent does not hold, or the numbers cannot be.
    """
    from ..tools.contracts import AvatarRequest

    used = persona.agreed(voice=False)
    persona.objections(used)
    portrait = persona.portrait
    if portrait.sculpture is None:
        raise InvalidInput(
            f"{persona.name} has no sculpture to make a model of: its portrait is a picture",
            mend=f"give it one: animism redraw {persona.slug} --tool portrait=sculpture",
        )
    more = {} if triangles is None else {"triangles": triangles}
    request = AvatarRequest(portrait, persona.spec, kind, lit=lit, track=track, told=terms(persona), **more)
    shop, _ = persona.workshop("a model", on_progress=on_progress, cancel=cancel)
    log = Log()
    made: Avatar = shop.call("avatar", request, log, stage="avatar", reason="the portrait is a sculpture")
    persona.note_use(used, PURPOSE, "handed out")
    return made


def terms(persona: Persona) -> dict[str, Any]:
    """What is written into a model of ``persona``: whose it is, that it is synthetic, and, for VRM, on what terms. A
    face that somebody lent makes the terms the strictest; a character that is nobody's may be used and changed by
    all."""
    from ..tools.provenance.statement import PERSONA, SOURCES, spec_hash

    consents = persona.agreed(voice=False)
    told = {
        "persona": persona.id, "version": persona.version, "spec_sha256": spec_hash(persona.spec),
        "assertion": PERSONA, "digitalSourceType": f"{SOURCES}algorithmicMedia",
        "consents": [consent.id for consent in consents],
    }  # fmt: skip
    free = {
        "avatarPermission": "everyone", "commercialUsage": "corporation", "creditNotation": "unnecessary",
        "allowRedistribution": True, "modification": "allowModificationRedistribution",
    }  # fmt: skip
    lent = {"commercialUsage": "corporation"} if consents and all(c.covers("commercial") for c in consents) else {}
    rights = "Made by a program (Animism); a synthetic character."
    if consents:
        rights += " It resembles a person, who consented: " + ", ".join(consent.id for consent in consents) + "."
    return {"persona": told, "version": str(persona.version), "copyright": rights, "meta": lent if consents else free}


def export_avatar(
    studio: Studio, name: str, path: str | Path, *, triangles: int | None = None, lit: bool = False,
    overwrite: bool = False, on_progress: Listener | None = None, cancel: threading.Event | None = None,
) -> Avatar:  # fmt: skip
    """Write the model of the persona called ``name`` to ``path``, whole or not at all: a ``.glb`` or a ``.vrm``.

    :raises InvalidInput: as :func:`avatar_of`; another ending; the file is there and not ``overwrite``.
    """
    target = Path(path).expanduser()
    kind = kind_of(target)
    free(target, overwrite)
    persona = studio.load(name)
    made = avatar_of(persona, kind, triangles=triangles, lit=lit, on_progress=on_progress, cancel=cancel)
    hand_out(target, made.content)
    return made


def export_track(
    studio: Studio, name: str, text: str, path: str | Path, emotion: str = "neutral", *, fps: float = 30.0,
    triangles: int | None = None, lit: bool = False, overwrite: bool = False, on_progress: Listener | None = None,
    cancel: threading.Event | None = None,
) -> tuple[BlendshapeTrack, Speech, list[Path]]:  # fmt: skip
    """Let the persona say ``text`` and write its performance: ``.json``, ``.csv``, or a talking ``.glb``; the sound
    lies beside it as ``.wav``, which may be there already where it says the same. The files come last.

    :raises InvalidInput: as :meth:`.persona.Persona.say`; another ending; a file is there and not ``overwrite``.
    """
    target = Path(path).expanduser()
    kind = target.suffix.lower().removeprefix(".")
    if kind not in TRACKS:
        raise InvalidInput(f"{target.name} is no kind of track", mend="name it .json, .csv or .glb")
    sound = target.with_suffix(".wav")
    free(target, overwrite)
    from ..tools.sound import sounds_like, write_wav

    persona = studio.load(name)
    track, speech = performance(persona, text, emotion, fps, on_progress, cancel)
    there = sounds_like(sound, speech)  # from the same line in another of the formats
    free(sound, overwrite or there)
    if kind == "glb":
        content = avatar_of(
            persona, "glb", triangles=triangles, lit=lit, track=track, on_progress=on_progress, cancel=cancel
        ).content
    else:
        content = track_file(kind, track, speech, sound.name, emotion)
    hand_out(target, content)
    if not there:
        write_wav(sound, speech)
    return track, speech, [target, sound]


def performance(
    persona: Persona, text: str, emotion: str = "neutral", fps: float = 30.0, on_progress: Listener | None = None,
    cancel: threading.Event | None = None,
) -> tuple[BlendshapeTrack, Speech]:  # fmt: skip
    """What the persona does and what is heard when it says ``text``; no picture is made."""
    shop, text = persona.workshop(text, emotion, fps=fps, on_progress=on_progress, cancel=cancel)
    used = persona.agreed(face=False)
    persona.objections(used)
    log = Log()
    speech = animator.speak(shop, persona.spec, persona.voice, text, emotion, log)
    track = animator.perform(shop, persona.spec, speech, emotion, log)
    persona.note_use(used, f"a performance: {text}", "handed out")
    return track, speech


def track_file(kind: str, track: BlendshapeTrack, speech: Speech, sound: str, emotion: str) -> bytes:
    """A performance as ``json`` or ``csv``."""
    from ..tools.avatar.track_files import track_csv, track_data

    if kind == "csv":
        return track_csv(track).encode()
    return (json.dumps(track_data(track, speech, sound, emotion), ensure_ascii=False) + "\n").encode("utf-8", "replace")

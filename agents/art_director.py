"""The art director: chooses how the face is made, and has it made.

It chooses among the registered portrait tools, has candidates drawn, keeps the best, and answers ``NoFaceDetected``,
and that alone, by asking for a changed picture. Whether a face is seen is the reviewer's question.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..personas.errors import AnimismError, ChatModelError, InvalidInput, NoFaceDetected
from ..personas.spec import PersonaSpec
from ..tools.contracts import LandmarksRequest, PortraitRequest
from ..tools.media import Landmarks, Portrait
from .artifacts import png_bytes, write_bytes
from .choosing import choose
from .workshop import Log, Workshop

MAX_RETRIES = 3


def draw(shop: Workshop, spec: PersonaSpec, log: Log, *, retry: int = 0) -> Portrait:
    """The portrait for ``spec``; ``retry`` is how often no face was found before (0 to :data:`MAX_RETRIES`)."""
    request = shop.request
    shop.job.tell("portrait", 0.0, "choosing how to make the face")
    options = {**_invented(shop, spec, log), "chance": dict(shop.kept.chance)} if not request.picture else {}
    seed = shop.kept.seed if shop.kept.seed is not None else request.seed
    base = PortraitRequest(
        spec, seed=seed, size=request.size, retry=retry, options=options,
        picture=Path(request.picture) if request.picture else None,
        landmarks=_landmarks(shop, log) if request.picture else None,
    )
    tool, reason = _tool(shop, spec, base, log)
    best: Portrait | None = None
    for i in range(request.candidates):
        span = (0.1 + 0.9 * i / request.candidates, 0.1 + 0.9 * (i + 1) / request.candidates)
        one = PortraitRequest(**{**base.__dict__, "seed": (seed + i) % 2**32})
        portrait = shop.call(
            "portrait", one, log, stage="portrait", span=span, first=tool, reason=reason, attempt=retry + 1
        )
        if request.candidates > 1:
            (shop.folder / "candidates").mkdir(exist_ok=True)
            write_bytes(shop.folder / "candidates" / f"portrait_{i + 1}.png", png_bytes(portrait.image))
        if best is None or _score(portrait) > _score(best):
            best = portrait
    assert best is not None
    if request.candidates > 1:
        log.choose(
            "art director", "candidate", f"seed {best.made_by.get('seed')}",
            "the face takes the largest, best visible part of the picture",
            [f"seed {seed + i}" for i in range(request.candidates)],
        )
    for note in best.made_by.get("notes", ()):
        log.note(note)
    shop.job.tell("portrait", 1.0, "the portrait is there", best.image, best)
    return best


def _score(portrait: Portrait) -> float:
    """Share of the picture that the face box takes, times the share of landmarks that are visible."""
    x0, y0, x1, y1 = portrait.box
    height, width = portrait.image.shape[:2]
    seen = portrait.landmarks.visibility
    return (x1 - x0) * (y1 - y0) / (width * height) * (1.0 if seen is None else float(seen.mean()))


def _tool(shop: Workshop, spec: PersonaSpec, request: PortraitRequest, log: Log) -> tuple[str, str]:
    """The portrait tool to try first, and why."""
    tools = [tool for tool in shop.candidates("portrait", request) if tool.available().ok]
    names = [tool.name for tool in tools]
    if shop.request.tools.get("portrait"):
        chosen, reason = shop.request.tools["portrait"], "the user asked for it"
    elif len(tools) > 1 and not shop.model.rule_based:
        chosen, reason = choose(
            shop, log, "Choose the tool that will make this character's portrait.",
            f"{spec.name}: {spec.summary}\nAppearance: {spec.appearance.model_dump_json()}",
            {tool.name: tool.description for tool in tools},
        )
    else:
        chosen, reason = (names or [""])[0], "it is available here and has the highest priority"
    log.choose("art director", "portrait tool", chosen or "none", reason, names)
    return chosen, reason


def _invented(shop: Workshop, spec: PersonaSpec, log: Log) -> Mapping[str, Any]:
    """A sculpture that a thinking model makes for a subject the library does not have; empty otherwise."""
    if shop.model.rule_based:
        return {}
    from ..tools.sculpture.resolve import known_subject

    subject = spec.appearance.subject
    if known_subject(subject):
        return {}
    from .sculptor import sculpt

    try:
        sculpture = sculpt(shop, spec)
    except ChatModelError as error:
        log.note(f"the chat model could not sculpt a {subject} ({error}); the nearest one in the library is used")
        return {}
    log.choose("art director", "sculpture", f"a new one of a {subject}", "the library has none; the chat model made it")
    return {"sculpture": sculpture}


def _landmarks(shop: Workshop, log: Log) -> Landmarks:
    """The face of the user's own picture: the points they gave, or whichever landmarks tool finds it."""
    request = shop.request
    if request.landmarks is not None:
        log.choose("art director", "landmarks", "the user's", "given with the picture")
        return Landmarks.from_data(request.landmarks)
    from ..tools.portrait.picture import open_picture

    image = open_picture(Path(request.picture or ""))
    try:
        found: Landmarks = shop.call(
            "landmarks", LandmarksRequest(image), log, stage="portrait", span=(0.0, 0.1), reason="the picture's face"
        )
        return found
    except NoFaceDetected as error:
        raise NoFaceDetected(
            f"no face was found in {request.picture}: {error}", mend="mark it yourself with --landmarks FILE"
        ) from error
    except AnimismError as error:
        raise InvalidInput(
            f"nothing here can find the face in {request.picture}: {error}",
            mend="install a finder (pip install 'animism[dlib]') or mark the face with --landmarks FILE",
        ) from error

"""The art director: chooses how the face is made, and has it made.

It chooses among the registered portrait tools, has candidates drawn, keeps the best, and answers ``NoFaceDetected``,
and that alone, by asking for a changed picture. Whether a face is seen is the reviewer's question.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..personas.errors import (
    Cancelled,
    ChatModelError,
    NoFaceDetected,
    Timeout,
    ToolFailed,
    ToolUnavailable,
)
from ..personas.spec import PersonaSpec
from ..plugins import Tool
from ..tools.contracts import Drawing, PortraitRequest
from ..tools.guidance import schedule
from ..tools.media import Landmarks, Portrait
from ..tools.portrait.sculpted import SculpturePortrait
from . import painting, people
from .agreed import face_agreed
from .artifacts import png_bytes, write_bytes
from .choosing import choose
from .locating import face_in_file, finder, guessed, likeness, located
from .parts import consent_parts
from .workshop import Log, Workshop

SCULPTURE = SculpturePortrait.name

MAX_RETRIES = 3
"""Of a sculpture; a drawn picture has its guidance's own schedule."""


@dataclass(frozen=True)
class Made:
    """``portrait``, after ``retry`` pictures in which nobody saw a face; ``sculpted`` where a drawing was given up for
    the sculpture."""

    portrait: Portrait
    retry: int
    sculpted: bool


def draw(shop: Workshop, spec: PersonaSpec, log: Log, *, retry: int = 0, sculpted: bool = False) -> Made:
    """The portrait for ``spec``. ``retry`` is how often no face was found before; ``sculpted`` takes the sculpture
    whatever was asked for, the last resort of drawings in which nobody sees a face.

    :raises NoFaceDetected: the user's own picture has no face, or even the last sculpture's was not seen.
    :raises InvalidInput: the face that the specification was measured from may no longer be used.
    """
    used = face_agreed(spec, {"tool": "picture"} if shop.request.picture else None, shop.consents)
    shop.mind(log, consent_parts(used))
    shop.job.tell("portrait", 0.0, "choosing how to make the face")
    plan = _plan(shop, spec, log, sculpted)
    while True:
        try:
            return Made(_best(shop, plan, retry, log), retry, sculpted)
        except NoFaceDetected as error:
            drawn = plan.request.drawing is not None
            if plan.request.picture is not None and not drawn:
                raise
            if retry < (schedule.MAX_RETRIES if drawn else MAX_RETRIES):
                retry += 1
                log.note(f"no face was found ({error}); changed picture, attempt {retry + 1}")
            elif drawn:
                log.note(f"no face was found in {retry + 1} drawings ({error}); the sculpture is used instead")
                retry, sculpted = 0, True
                plan = _plan(shop, spec, log, sculpted)
            else:
                raise


@dataclass(frozen=True)
class _Plan:
    """Which tool is tried first, why, and what it is asked for."""

    request: PortraitRequest
    tool: str | None
    reason: str


def _plan(shop: Workshop, spec: PersonaSpec, log: Log, sculpted: bool) -> _Plan:
    wish = shop.request
    seed = shop.kept.seed if shop.kept.seed is not None else wish.seed
    request = PortraitRequest(spec, seed=seed, size=wish.size)
    if sculpted:
        return _Plan(_with_options(shop, spec, request, log), SCULPTURE, "no face was seen in what was drawn")
    if wish.picture:
        request = replace(request, picture=Path(wish.picture), landmarks=_landmarks(shop, log))
    tool, reason = _tool(shop, spec, request, log)
    if tool is not None and not tool.accepts(request):
        drawing = painting.drawing(shop, spec, log)
        if wish.person is not None:
            drawing = replace(drawing, person=people.identity(shop, drawing.experts, log))
        request = replace(request, drawing=drawing)
    elif wish.experts or wish.mix or wish.guidance or wish.steps:
        log.note(
            f"no expert draws this portrait ({tool.name if tool else 'nobody'} makes it), so --expert, --mix, --guidance and "
            "--steps change nothing; --expert NAME or --tool portrait=diffusion has one draw"
        )
    return _Plan(_with_options(shop, spec, request, log), tool.name if tool else None, reason)


def _best(shop: Workshop, plan: _Plan, retry: int, log: Log) -> Portrait:
    """The best of the candidates that were asked for, with its face found."""
    count, first = shop.request.candidates, plan.request.seed
    if plan.request.drawing is not None and plan.request.drawing.guidance == "none":
        first += retry * count  # with nothing to hold on to, only chance can bring a face
    best, worth = None, -1.0
    for i in range(count):
        span = (0.1 + 0.85 * i / count, 0.1 + 0.85 * (i + 1) / count)
        one = replace(plan.request, seed=(first + i) % 2**32, retry=retry)
        portrait = shop.call(
            "portrait", one, log, stage="portrait", span=span, first=plan.tool, reason=plan.reason, attempt=retry + 1,
            insist=plan.tool != SCULPTURE,
        )
        if count > 1:
            keep_candidate(shop, f"portrait_{i + 1}", portrait)
        if (new := _score(shop, portrait) if count > 1 else 0.0) > worth:
            best, worth = portrait, new
    assert best is not None
    best = located(shop, best, log, retry + 1)
    if count > 1:
        log.choose(
            "art director", "candidate", f"seed {best.made_by.get('seed')}",
            "a face is found in it, it shows what was asked for, it is sharp: the best by measure"
            if plan.request.drawing is not None else "the face takes the largest, best visible part of the picture",
            [f"seed {first + i}" for i in range(count)],
        )
    for note in best.made_by.get("notes", ()):
        log.note(note)
    shop.job.tell("portrait", 1.0, "the portrait is there", best.image, best)
    return best


def _with_options(shop: Workshop, spec: PersonaSpec, base: PortraitRequest, log: Log) -> PortraitRequest:
    """What the tools are told beside the request: a sculpture that was invented for this subject, what chance decided
    before, and, where experts compete, how their pictures are measured and kept."""
    if base.drawing is None:
        if base.picture is not None:
            return base
        return replace(base, options={**_invented(shop, spec, log), "chance": dict(shop.kept.chance)})
    options: dict[str, Any] = {"chance": dict(shop.kept.chance)}
    if base.drawing.mix == "best":
        options["keep_candidate"] = lambda name, portrait, score: keep_candidate(shop, name, portrait)
        options["find_face"], options["likeness"] = finder(shop), likeness(shop)
    return replace(base, options={name: value for name, value in options.items() if value is not None})


def keep_candidate(shop: Workshop, name: str, portrait: Portrait) -> None:
    """Keep a picture for the user to choose from."""
    (shop.folder / "candidates").mkdir(exist_ok=True)
    write_bytes(shop.folder / "candidates" / f"{name}.png", png_bytes(portrait.image))


def _score(shop: Workshop, portrait: Portrait) -> float:
    """Share of the picture that the face box takes, times the share of landmarks that are visible. Where nobody has seen
    the points in the picture, it is looked at as competing experts' pictures are."""
    if guessed(portrait):
        from ..tools.diffusion.scoring import score

        text, like = str(portrait.made_by.get("prompt", "")), likeness(shop)
        try:
            return score(portrait.image, text, find_face=finder(shop), likeness=like if text else None).total
        except (Cancelled, Timeout):
            raise
        except (ToolFailed, ToolUnavailable):  # a detector that breaks
            return score(portrait.image, text, likeness=like if text else None).total
    x0, y0, x1, y1 = portrait.box
    height, width = portrait.image.shape[:2]
    seen = portrait.landmarks.visibility
    return (x1 - x0) * (y1 - y0) / (width * height) * (1.0 if seen is None else float(seen.mean()))


def _tool(
    shop: Workshop, spec: PersonaSpec, request: PortraitRequest, log: Log
) -> tuple[Tool[Any, Any] | None, str]:
    """The portrait tool to try first, and why. One that draws with experts is offered where there are weights."""
    wanted = shop.request.tools.get("portrait")
    if wanted:
        log.choose("art director", "portrait tool", wanted, "the user asked for it", [wanted])
        return shop.host.tools.get("portrait", wanted), "the user asked for it"
    tools = [tool for tool in shop.candidates("portrait", request) if tool.available().ok]
    usual = tools[0].name if tools else ""
    here = painting.experts_here(shop)
    if here and request.picture is None:
        tools += list(shop.host.tools.able("portrait", replace(request, drawing=Drawing(tuple(here)))))
    names = list(dict.fromkeys(tool.name for tool in tools))  # the usual one first: it stands in for a model that fails
    if len(names) > 1 and not shop.model.rule_based:
        chosen, reason = choose(
            shop, log, "Choose the tool that will make this character's portrait.",
            f"{spec.name}: {spec.summary}\nAppearance: {spec.appearance.model_dump_json()}",
            {name: shop.host.tools.get("portrait", name).description for name in names},
        )
    else:
        chosen, reason = usual, "it is available here and needs no expert"  # drawing by model takes minutes: on request
    log.choose("art director", "portrait tool", chosen or "none", reason, names)
    return (shop.host.tools.get("portrait", chosen) if chosen else None), reason


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

    return face_in_file(
        shop, request.picture, open_picture(Path(request.picture or "")), log, stage="portrait", span=(0.0, 0.1),
        reason="the picture's face",
    )

"""How often a face is found in what is drawn: ChatAnything's experiment, for any experts, detectors and descriptions.

Each *way* (the sculpture itself, or an expert with a guidance) draws every description, and the detectors look. Only
when the first of them sees no face is the next attempt of the written schedule made, as in a creation. Unguided
drawings have no schedule; there another attempt is another seed. Nothing is chosen or repaired here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from ..personas.errors import (
    AnimismError,
    Cancelled,
    InvalidInput,
    NoFaceDetected,
    Timeout,
    ToolUnavailable,
)
from ..tools.capability import Progress, Tool, nearest_names
from ..tools.contracts import Drawing, Guidance, LandmarksRequest, LikenessRequest, PortraitRequest
from ..tools.guidance.schedule import MAX_RETRIES
from ..tools.media import Image, Portrait
from ..tools.server.remote import RemoteTool
from ..tools.weights.places import need_model
from .art_director import MAX_RETRIES as SCULPTURE_RETRIES
from .author import written_by_rule
from .evaluation_set import Descriptions
from .painting import able

if TYPE_CHECKING:
    from ..plugins import PluginHost
    from ..tools.diffusion.expert import Expert

GUIDANCES: tuple[Guidance, ...] = ("none", "face", "sculpture")


@dataclass(frozen=True)
class Way:
    """One way to make a portrait. Where it cannot be gone here, ``why`` says so and ``mend`` is what would help."""

    name: str
    expert: Expert | None = None
    guidance: Guidance | None = None
    why: str = ""
    mend: str = ""

    @property
    def retries(self) -> int:
        return MAX_RETRIES if self.expert is not None else SCULPTURE_RETRIES


@dataclass(frozen=True)
class Settings:
    """What the numbers depend on beside the descriptions; two runs are joined only when they agree in it."""

    seed: int = 0
    size: int = 512
    attempts: int = MAX_RETRIES + 1
    steps: int | None = None
    detectors: tuple[str, ...] = ()
    likeness: str = ""


@dataclass(frozen=True)
class Result:
    """What came of one description. ``seen`` by detector: for each attempt whether it saw a face, ``None`` where it
    cannot look at such a picture. ``placed`` says whether the last face that was seen lies where the guide put it.
    ``seconds`` is the drawing of all attempts, ``first`` of the first."""

    way: str
    category: str
    number: int
    description: str
    seen: dict[str, list[bool | None]] = field(default_factory=dict)
    placed: bool | None = None
    seconds: float = 0.0
    first: float = 0.0
    likeness: float | None = None
    error: str = ""
    picture: str = ""

    def to_data(self) -> dict[str, Any]:
        return asdict(self)


Key = tuple[str, str, int]
Keep = Callable[[Result, Image | None], None]
"""Takes a result and its last picture."""


def ways(host: PluginHost, experts: Sequence[str], guidances: Sequence[Guidance]) -> list[Way]:
    """The sculpture, then every expert with every guidance. Without names, the experts that can draw.

    :raises InvalidInput: an expert or a guidance that there is not."""
    for guidance in guidances:
        if guidance not in GUIDANCES:
            raise InvalidInput(f"no guidance {guidance!r} to compare", mend=f"any of {','.join(GUIDANCES)}")
    known = host.diffusers
    for name in experts:
        if name not in known:
            raise InvalidInput(f"no expert named {name!r}", mend=nearest_names(name, known))
    chosen = experts or [name for name, expert in known.items() if able(host, expert)]
    rows = [Way("sculpture")]
    for name in dict.fromkeys(chosen):
        why, mend = _missing(host, known[name])
        rows += [Way(f"{name}/{g}", known[name], g, why, mend) for g in dict.fromkeys(guidances)]
    return rows


def _missing(host: PluginHost, expert: Expert) -> tuple[str, str]:
    """Why an expert cannot draw here and the mend; two empty strings where it can, as far as can be seen."""
    try:
        tool = host.tools.get("portrait", "diffusion")
        if not (here := tool.available()).ok:
            return here.why, here.command
        if isinstance(tool, RemoteTool):
            return "", ""  # the weights are the server's; it says at the first picture when one is missing
        for model in (expert.weights, *(row.weights for row in (*expert.loras, *expert.controls))):
            need_model(model)
    except AnimismError as error:
        return str(error), error.mend or ""
    return "", ""


def detectors(host: PluginHost, wanted: Sequence[str]) -> list[Tool[Any, Any]]:
    """The detectors that look: those named, or all that can run here. The first decides on another attempt.

    :raises InvalidInput: one that there is not. :raises ToolUnavailable: one that cannot run here, or none."""
    tools = [host.tools.get("landmarks", name) for name in dict.fromkeys(wanted)]
    for tool in tools:
        if not (here := tool.available()).ok:
            raise ToolUnavailable(f"the detector {tool.name} cannot run here: {here.why}", mend=here.command or None)
    if not tools:  # those that look at any picture first: they are what the experiment is about
        able = [tool for tool in host.tools.of("landmarks") if tool.available().ok]
        tools = sorted(able, key=lambda tool: not tool.accepts(LandmarksRequest(_BLANK)))
    if not tools:
        raise ToolUnavailable("no detector can run here", mend="pip install 'animism[dlib]'")
    return tools


_BLANK = np.zeros((8, 8, 3), np.uint8)


def measurer(host: PluginHost) -> Tool[Any, Any] | None:
    """The likeness tool that measures, if one can run here."""
    return next(iter(host.tools.able("likeness", LikenessRequest(_BLANK, ""))), None)


@dataclass
class Evaluation:
    """One experiment. ``watch`` is a :class:`Progress` of the picture under way, through which it is cancelled."""

    host: PluginHost
    looking: Sequence[Tool[Any, Any]]
    measuring: Tool[Any, Any] | None
    settings: Settings
    device: str
    watch: Progress

    def run(self, rows: Sequence[Way], descriptions: Descriptions, done: set[Key], keep: Keep) -> Iterator[Way]:
        """Draw whatever is not ``done``; each result goes to ``keep`` at once. Yields a way that turned out to be
        impossible, with its mend; its other descriptions are left out. ``Cancelled`` passes."""
        for way in rows:
            for key, description in all_of(way, descriptions):
                if way.why:
                    yield way
                    break
                if key in done:
                    continue
                try:
                    result, picture = self._one(way, key, description)
                except ToolUnavailable as error:
                    yield replace(way, why=str(error), mend=error.mend or "")
                    break
                keep(result, picture)

    def _one(self, way: Way, key: Key, description: str) -> tuple[Result, Image | None]:
        """One description, with as many attempts as it takes or there are."""
        result = Result(*key, description, {tool.name: [] for tool in self.looking})
        seconds: list[float] = []
        portrait: Portrait | None = None
        try:
            spec = written_by_rule(description, self.settings.seed)
            for retry in range(min(self.settings.attempts, way.retries + 1)):
                began = time.perf_counter()
                portrait = self._draw(way, PortraitRequest(spec, self.settings.seed, self.settings.size, retry))
                seconds.append(time.perf_counter() - began)
                placed = self._look(way, portrait, result.seen)
                result = replace(result, placed=placed)
                if result.seen[self.looking[0].name][-1] is not False:
                    break
            likeness = self._measure(portrait, description)
        except (Cancelled, Timeout, ToolUnavailable):
            raise
        except Exception as error:  # noqa: BLE001 - a plugin's tool may raise anything; the other descriptions go on
            kind = "" if isinstance(error, AnimismError) else f"{type(error).__name__}: "
            return replace(result, error=kind + " ".join(str(error).split())[:300]), None
        total = round(sum(seconds), 3)
        result = replace(result, likeness=likeness, seconds=total, first=round(seconds[0], 3))
        return result, None if portrait is None else portrait.image

    def _draw(self, way: Way, request: PortraitRequest) -> Portrait:
        if way.expert is None:
            tool = self.host.tools.get("portrait", "sculpture")
        else:
            tool = self.host.tools.get("portrait", "diffusion")
            assert way.guidance is not None
            drawing = Drawing((way.expert,), guidance=way.guidance, steps=self.settings.steps)
            seed = request.seed + (request.retry if way.guidance == "none" else 0)
            request = replace(request, drawing=drawing, seed=seed % 2**32)
        tool.setup(self.device)
        portrait: Portrait = tool.run(request, self.watch)
        return portrait

    def _look(self, way: Way, portrait: Portrait, seen: dict[str, list[bool | None]]) -> bool | None:
        """Let every detector look, writing what it saw; whether the last face that was seen is in its place."""
        request = LandmarksRequest(portrait.image, portrait if way.expert is None else None)
        placed = None
        for tool in self.looking:
            self.watch(1.0, f"{tool.name} looks for a face")
            if not tool.accepts(request):
                seen[tool.name].append(None)
                continue
            try:
                tool.setup(self.device)
                marks = tool.run(request)
            except NoFaceDetected:
                seen[tool.name].append(False)
                continue
            seen[tool.name].append(True)
            placed = None if way.guidance == "none" else in_place(marks.points, portrait.box)
        return placed

    def _measure(self, portrait: Portrait | None, text: str) -> float | None:
        if self.measuring is None or portrait is None:
            return None
        self.measuring.setup(self.device)
        return round(float(self.measuring.run(LikenessRequest(portrait.image, text)).to_text), 4)


def all_of(way: Way, descriptions: Descriptions) -> Iterator[tuple[Key, str]]:
    """Every description of a way, with the key of its result."""
    for category, lines in descriptions.items():
        for number, description in enumerate(lines, 1):
            yield (way.name, category, number), description


def in_place(points: np.ndarray, box: Sequence[float]) -> bool:
    """Whether the middle of the found points lies in the box of the face that was wanted, grown by a quarter."""
    x, y = points[:, :2].mean(0)
    x0, y0, x1, y1 = box
    more_x, more_y = 0.25 * (x1 - x0), 0.25 * (y1 - y0)
    return bool(x0 - more_x <= x <= x1 + more_x and y0 - more_y <= y <= y1 + more_y)

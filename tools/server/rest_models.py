"""What the REST face takes and gives, as pydantic models: the OpenAPI document is made of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from ..diffusion.expert import Expert

JobId = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")]
Name = Annotated[str, Field(min_length=1, max_length=64)]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class JobBody(_Body):
    """A request for a tool. Without ``tool``, the first that is meant for it. The same ``id`` again is the same job.
    ``deadline`` is seconds; ``client`` says whose turn it takes, the address by default."""

    capability: Name
    request: Any
    tool: Name | None = None
    id: JobId | None = None
    deadline: Annotated[float, Field(gt=0)] | None = None
    client: Name | None = None


class CallBody(JobBody):
    """As a job, answered at once. ``stream`` tells progress in lines of JSON; ``vanish`` says what becomes of the call
    when the client goes away."""

    stream: bool = False
    vanish: Literal["continue", "cancel"] | None = None


class AcceptsBody(_Body):
    """Whether a tool is meant for this request."""

    capability: Name
    tool: Name
    request: Any


class EvictBody(_Body):
    """Which model to let go, by its key as ``GET /v1/residents`` tells it; all that are idle without one."""

    key: Annotated[str, Field(max_length=1000)] | None = None


class ErrorData(BaseModel):
    """What went wrong: the error's class, one line, and what to do."""

    type: str
    message: str
    mend: str | None = None
    tool: str | None = None
    limit: float | None = None
    elapsed: float | None = None


class ErrorAnswer(BaseModel):
    """The body of every answer that is an error."""

    error: ErrorData


class FileData(BaseModel):
    """A file that people can take away."""

    name: str
    media_type: str
    url: str


class JobData(BaseModel):
    """A job as it stands. ``waited`` and ``seconds`` are how long it waited and ran; ``ahead`` how many are before
    it."""

    id: str
    capability: str
    tool: str
    client: str
    state: Literal["queued", "running", "done", "failed", "cancelled", "lost"]
    fraction: float
    stage: str
    waited: float
    seconds: float
    ahead: int = 0
    error: ErrorData | None = None
    files: list[FileData] = []


class ResultAnswer(BaseModel):
    """A result in wire form."""

    id: str
    tool: str
    result: Any


class WeightsData(BaseModel):
    """Weights that a tool needs."""

    hub_id: str
    licence: str
    commercial_use: bool
    bytes: int | None = None
    model: str = ""


class ToolData(BaseModel):
    """A tool. ``request`` and ``result`` are JSON schemas; ``chooses`` says that it is meant for some requests only:
    ask ``/v1/accepts``."""

    capability: str
    sentence: str
    name: str
    description: str
    priority: int
    available: bool
    why: str
    command: str
    extra: str | None
    memory: int
    weights: list[WeightsData]
    chooses: bool
    batches: bool
    request: dict[str, Any]
    result: dict[str, Any]


class ToolsAnswer(BaseModel):
    tools: list[ToolData]


class VoiceData(BaseModel):
    engine: str
    id: str
    languages: list[str]
    description: str
    attributes: dict[str, Any]
    parameters: dict[str, Any]
    licence: str
    consent: str


class VoicesAnswer(BaseModel):
    voices: list[VoiceData]


class ExpertData(BaseModel):
    """An expert of the mixture of diffusers; ``available`` where its weights are on this machine."""

    expert: Expert
    available: bool


class ExpertsAnswer(BaseModel):
    experts: list[ExpertData]


class AcceptsAnswer(BaseModel):
    accepts: bool


class ResidentData(BaseModel):
    """A model in memory; ``idle`` is seconds since it was used."""

    key: str
    bytes: int
    users: int
    idle: float


class ResidentsAnswer(BaseModel):
    budget: int
    loads: int
    evictions: int
    residents: list[ResidentData]


class EvictedAnswer(BaseModel):
    evicted: int


class HealthAnswer(BaseModel):
    status: Literal["ok"] = "ok"


class ReadyAnswer(BaseModel):
    """Whether jobs are taken, and how many wait and run."""

    ready: bool
    why: str
    waiting: int
    running: int
    left_behind: int

"""The capabilities that a persona is made with and hears with: what goes in, what comes out, in which units.

A request that holds no picture, sound or size that any tool could work with is refused when it is made
(``InvalidInput``), so that no tool need look again; what one tool cannot do and another can is the tool's own to refuse.
More capabilities are added beside these without touching them. No tool lives here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import NDArray

from ..personas.errors import InvalidInput
from ..personas.spec import PersonaSpec
from .capability import Capability
from .media import BlendshapeTrack, IdentityVector, Image, Landmarks, Portrait, Speech, Voice
from .request_checks import check_image, check_samples, check_side, check_track

if TYPE_CHECKING:
    from .diffusion.expert import Expert

Mix = Literal["one", "blend", "best"]
Guidance = Literal["sculpture", "face", "picture", "none"]


@dataclass(frozen=True)
class Drawing:
    """How a diffusion model is to draw. ``experts`` are chosen by the art director, best first; ``mix`` takes the first
    (``one``), blends their LoRAs over one base by ``shares`` in [0, 1] (``blend``), or draws with each and keeps the
    best by measure (``best``). ``prompt`` and ``negative`` are the agent's words, ``""`` where the expert's template
    is to be filled from the specification. ``guidance`` says what start and control pictures are made from: the
    character's own sculpture, a human face, the user's picture, or nothing. ``person`` is the face to keep."""

    experts: tuple[Expert, ...]
    mix: Mix = "one"
    shares: tuple[float, ...] = ()
    prompt: str = ""
    negative: str = ""
    guidance: Guidance = "sculpture"
    person: IdentityVector | None = None
    steps: int | None = None


@dataclass(frozen=True)
class PortraitRequest:
    """``size`` is the side in pixels (256 to 1024); ``picture`` is a picture of the user's to be used as it is;
    ``landmarks`` are points the user gave for it; ``retry`` counts the times no face was found before, and only
    then may a tool turn, enlarge, re-light or tint the face. ``drawing`` is there when a diffusion model is to draw."""

    spec: PersonaSpec
    seed: int = 0
    size: int = 512
    retry: int = 0
    picture: Path | None = None
    landmarks: Landmarks | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    drawing: Drawing | None = None

    def __post_init__(self) -> None:
        check_side(self.size)


@dataclass(frozen=True)
class LandmarksRequest:
    """Find one face. ``portrait`` is set when the picture was made here and its ground truth is known."""

    image: Image
    portrait: Portrait | None = None

    def __post_init__(self) -> None:
        check_image(self.image)


@dataclass(frozen=True)
class VoiceRequest:
    """Choose a voice for a spec out of ``voices``; ``wanted`` is a voice id that the user insists on."""

    spec: PersonaSpec
    voices: tuple[Voice, ...]
    wanted: str | None = None


@dataclass(frozen=True)
class SpeechRequest:
    """Say ``text`` with ``voice``. ``pace`` multiplies the voice's own rate."""

    text: str
    voice: Voice
    language: str = "en"
    emotion: str = "neutral"
    pace: float = 1.0


@dataclass(frozen=True)
class LipSyncRequest:
    """Turn sound into a performance. ``energy`` in [0, 1] scales head motion and gesture; ``seed`` fixes blinks
    and gaze."""

    speech: Speech
    emotion: str = "neutral"
    fps: float = 25.0
    seed: int = 0
    energy: float = 0.5

    def __post_init__(self) -> None:
        check_samples(self.speech.samples, self.speech.sample_rate)


@dataclass(frozen=True)
class AnimationRequest:
    """Move a portrait by a track. ``size`` is the side of the video in pixels, even; ``speech`` is the sound that the
    track was made from, for tools that are driven by sound."""

    portrait: Portrait
    track: BlendshapeTrack
    size: int = 512
    speech: Speech | None = None

    def __post_init__(self) -> None:
        check_side(self.size)
        check_image(self.portrait.image)
        check_track(self.track)
        if self.speech is not None:
            check_samples(self.speech.samples, self.speech.sample_rate)


@dataclass(frozen=True)
class Frames:
    """Frames as they are made: iterate once for uint8 (size, size, 3) RGB images, ``count`` of them at ``fps``.
    Memory does not grow with ``count``."""

    fps: float
    count: int
    size: int
    open: Callable[[], Iterator[Image]]

    def __iter__(self) -> Iterator[Image]:
        return self.open()


@dataclass(frozen=True)
class TranscriptionRequest:
    """Write down what is said in ``samples``, float32 mono (T,) in [-1, 1] at ``sample_rate`` Hz. ``language`` is a
    BCP-47 tag, or ``None`` where the tool is to find out."""

    samples: NDArray[np.float32]
    sample_rate: int
    language: str | None = None

    def __post_init__(self) -> None:
        check_samples(self.samples, self.sample_rate)

    @property
    def seconds(self) -> float:
        return len(self.samples) / self.sample_rate


@dataclass(frozen=True)
class Segment:
    """A stretch of a transcript, with seconds."""

    text: str
    start: float
    end: float


@dataclass(frozen=True)
class Transcript:
    """What was said; ``text`` is ``""`` where nobody spoke. ``language`` is a tag, or ``None`` where unknown;
    ``segments`` is empty when the tool gives no times."""

    text: str
    language: str | None = None
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True)
class FacesRequest:
    """Find every face in ``image``. ``identity`` asks for embeddings too; then ``consent`` tells whose face it is and
    that they agreed, and may not be empty (``InvalidInput``)."""

    image: Image
    identity: bool = False
    consent: str = ""

    def __post_init__(self) -> None:
        check_image(self.image)
        if self.identity and not self.consent.strip():
            raise InvalidInput(
                "nobody consented to the measuring of whose face this is", mend='say who agreed, and how, in "consent"'
            )


@dataclass(frozen=True)
class Face:
    """One face: ``box`` x0, y0, x1, y1 in pixels; ``score`` in [0, 1]; ``landmarks`` by scheme (``arcface5``,
    ``ibug68``, ``insightface106``), those that the tool gives; ``pose`` pitch, yaw, roll in degrees where known."""

    box: tuple[float, float, float, float]
    score: float
    landmarks: Mapping[str, Landmarks] = field(default_factory=dict)
    identity: IdentityVector | None = None
    pose: tuple[float, float, float] | None = None


@dataclass(frozen=True)
class Faces:
    """The faces of a picture, most certain first; empty where there is none."""

    faces: tuple[Face, ...] = ()


@dataclass(frozen=True)
class LikenessRequest:
    """How well ``image`` shows what ``text`` says, and, where ``reference`` is given, how like it is."""

    image: Image
    text: str
    reference: Image | None = None

    def __post_init__(self) -> None:
        check_image(self.image)
        if self.reference is not None:
            check_image(self.reference)


@dataclass(frozen=True)
class Likeness:
    """``to_text`` and ``to_reference`` are cosine similarities in [-1, 1] of ``model_id``'s embeddings; two of different
    models are never compared."""

    to_text: float
    model_id: str
    to_reference: float | None = None


@dataclass(frozen=True)
class VoiceConversionRequest:
    """Say the same in another voice: ``speech`` as it is, ``target`` a sound of the wanted voice, float32 mono (T,) in
    [-1, 1] at ``target_rate`` Hz. ``consent`` tells whose voice it is and that they agreed; it may not be empty."""

    speech: Speech
    target: NDArray[np.float32]
    target_rate: int
    consent: str

    def __post_init__(self) -> None:
        check_samples(self.speech.samples, self.speech.sample_rate)
        check_samples(self.target, self.target_rate)


@dataclass(frozen=True)
class AvatarRequest:
    """A character as a 3D model. ``kind`` is the file: ``glb``, or ``vrm`` (VRM 1.0). ``triangles`` is about how many it
    may have; ``lit`` leaves light to whoever shows it, else the portrait's own light is on its surface. ``track`` is a
    performance to be played in a GLB. ``told`` says whose model it is and on what terms: it is written into the file."""

    portrait: Portrait
    spec: PersonaSpec
    kind: Literal["glb", "vrm"] = "glb"
    triangles: int = 36_000
    lit: bool = False
    track: BlendshapeTrack | None = None
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Avatar:
    """``content`` is the whole file, ``kind`` as asked; ``still`` names the morph targets that move nothing; ``notes``
    are what the user should know."""

    content: bytes
    kind: str
    triangles: int
    still: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


PORTRAIT = Capability("portrait", PortraitRequest, Portrait, "Draw a character's face from its specification.")
LANDMARKS = Capability("landmarks", LandmarksRequest, Landmarks, "Find the 68 points of the one face in a picture.")
VOICE = Capability("voice", VoiceRequest, Voice, "Choose and tune the voice that fits a character.")
SPEECH = Capability("speech", SpeechRequest, Speech, "Speak a text with a voice, with phoneme times.")
LIP_SYNC = Capability("lip_sync", LipSyncRequest, BlendshapeTrack, "Turn speech into face and head motion.")
ANIMATION = Capability("animation", AnimationRequest, Frames, "Move a portrait by a performance, frame by frame.")
TRANSCRIPTION = Capability("transcription", TranscriptionRequest, Transcript, "Write down what is said in a sound.")
FACES = Capability("faces", FacesRequest, Faces, "Find the faces of people in a picture, with points and identity.")
LIKENESS = Capability("likeness", LikenessRequest, Likeness, "Measure how well a picture shows what a text says.")
VOICE_CONVERSION = Capability(
    "voice_conversion", VoiceConversionRequest, Speech, "Say the same in another person's voice, with their consent."
)
AVATAR = Capability("avatar", AvatarRequest, Avatar, "Turn a character into a 3D model that other programs can move.")

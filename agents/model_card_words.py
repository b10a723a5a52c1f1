"""What the cards say of each kind of tool besides what it declares itself: what it is for, what it is not for, and what
was measured of it in this project.

Every measurement names the page that it stands on and the words there; a test holds them to the page. None is made up, and
what was not measured is not here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Uses:
    """Of one capability: what its tools are meant for, what they are not for, and what any of them cannot do. ``task`` is
    the model hub's name of the task, ``""`` where it has none; ``makes`` is whether people see or hear what comes out."""

    intended: str
    not_for: str
    limits: str = ""
    task: str = ""
    makes: bool = False


USES: Mapping[str, Uses] = {
    "portrait": Uses(
        "Pictures of invented characters: for talking to them, stories, games, teaching, prototypes.",
        "Pictures of a real person without their recorded consent; documents, news or evidence; anything meant to be taken "
        "for a photograph of something that happened.",
        "A subject that the tool does not know comes out as its nearest kin, and the notes say so.", "text-to-image", True,
    ),
    "landmarks": Uses(
        "Finding where eyes, brows, nose, mouth and jaw of one face lie, so that a picture can be moved.",
        "Recognising, watching or judging people; measuring a face for medicine or law.",
        "Detectors that were trained on people's photographs miss some faces of things and animals.", "keypoint-detection",
    ),
    "faces": Uses(
        "Finding faces, and, with the recorded consent of whom they belong to, keeping a likeness in a drawing.",
        "Identifying strangers, surveillance, sorting people by looks, or any vector of identity without consent.",
        "Such models are known to err more often on some groups of people than on others; that was not measured here.",
        "object-detection",
    ),
    "likeness": Uses(
        "Choosing, of several drawn pictures, the one that shows best what was asked for.",
        "Judging people, moderating content, or comparing scores of different models.",
        "A score is relative to the same model and the same text.", "zero-shot-image-classification",
    ),
    "voice": Uses(
        "Choosing a voice for an invented character out of those that are registered.",
        "Guessing a real person's traits from their voice, or finding a voice that passes for somebody's.",
        "It weighs what voices declare of themselves; it listens to none.",
    ),
    "speech": Uses(
        "An invented character's spoken lines.",
        "A real person's voice without their recorded consent; telling listeners that a person is speaking.",
        "Names, numbers and words of other languages may be read wrongly.", "text-to-speech", True,
    ),
    "voice_conversion": Uses(
        "The same words in the voice of somebody who agreed to that.",
        "Anybody's voice without their recorded consent; passing for somebody, whatever for.",
        "", "audio-to-audio", True,
    ),
    "lip_sync": Uses(
        "Moving an invented character's face to speech.",
        "Reading lips, or judging what somebody feels.",
        "Feelings are shown as the line asks for them; they are not heard in the sound.",
    ),
    "animation": Uses(
        "Letting a character's portrait speak.",
        "Putting words into a real person's mouth without their recorded consent.",
        "One face, seen from the front.", "image-to-video", True,
    ),
    "transcription": Uses(
        "Understanding what a user says to a character.",
        "Records that somebody's rights depend on; listening to people who do not know of it.",
        "What is heard wrongly is answered wrongly.", "automatic-speech-recognition",
    ),
    "avatar": Uses(
        "Taking an invented character into games, stages and programs that read GLB or VRM.",
        "A real person's likeness without their recorded consent.", "", "", True,
    ),
}
OTHER = Uses("What its author made it for; see its description.", "A real person's face or voice without their recorded consent.")


@dataclass(frozen=True)
class Measured:
    """One measurement: the tool (``CAPABILITY/NAME``), what was measured on what, the number, where it stands, and the
    words there that say it."""

    tool: str
    metric: str
    value: float
    unit: str
    on: str
    page: str
    words: str


_DETECTION, _ROOT = "tests/benchmarks/detection/RESULTS.md", "README.md"
_SET = "416 descriptions in eight categories, first attempt, 512 pixels; tuned on these, so expect a little less on others"
MEASURED: tuple[Measured, ...] = (
    Measured("portrait/sculpture", "faces found by MediaPipe's face mesh", 99.5, "%", _SET, _DETECTION, "| all | 99.5 % | 98.3 % | 99.0 %"),
    Measured("portrait/sculpture", "faces found by MediaPipe's face detector", 99.0, "%", _SET, _DETECTION, "| all | 99.5 % | 98.3 % | 99.0 %"),
    Measured("portrait/sculpture", "the least of any category, by the mesh (animals, office things)", 98.1, "%", _SET, _DETECTION, "| animal | 98.1 %"),
    Measured("portrait/sculpture", "faces found by dlib's network", 78.8, "%", _SET, _DETECTION, "| 99.0 % | 78.8 % | 13.9 % |"),
    Measured("portrait/sculpture", "faces found by dlib's HOG detector", 13.9, "%", _SET, _DETECTION, "| 99.0 % | 78.8 % | 13.9 % |"),
    Measured("landmarks/mediapipe", "sculpted faces it finds", 99.5, "%", _SET, _DETECTION, "| all | 99.5 % | 98.3 % | 99.0 %"),
    Measured("landmarks/mediapipe", "sculpted toy faces it finds (no nose, no lips)", 90.6, "%", _SET, _DETECTION, "| all | 90.6 % | 85.6 % | 93.8 %"),
    Measured("animation/sculpture", "frames a second with mp4, the apple at 512 pixels, two cores", 76, "1/s", "one clip of each of six characters", _ROOT,
             "| apple | 6 | 0.17 s | 94 | 76 |"),
    Measured("animation/sculpture", "frames a second with mp4, the wizard at 512 pixels, two cores", 61, "1/s", "one clip of each of six characters", _ROOT,
             "| wizard | 78 | 0.45 s | 60 | 61 |"),
    Measured("portrait/diffusion", "time of sd15 over a bare diffusers pipeline, same pixels, random weights, H100", 0.94, "ratio", "full-size random weights", _ROOT,
             "sd15 0.94, SDXL 1.005, Z-Image 1.003, FLUX.2 klein 1.011"),
)


def measured_of(tool: str) -> tuple[Measured, ...]:
    """The measurements of a tool, ``CAPABILITY/NAME``; empty where nothing was measured."""
    return tuple(one for one in MEASURED if one.tool == tool)

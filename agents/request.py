"""What a creation is asked for, as data that a checkpoint can keep and a digest can name."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from ..personas.consent import face_consent
from ..personas.depicted import Shows, check_statement
from ..personas.errors import InvalidInput
from ..tools.contracts import Guidance, Mix

Until = Literal["author", "portrait", "voice", "persona", "clip"]
UNTIL: tuple[Until, ...] = get_args(Until)
MAX_DESCRIPTION = 100_000
MAX_SAID = 20_000
SIZES = (256, 1024)


@dataclass(frozen=True)
class CreateRequest:
    """One creation. ``say`` replaces the greeting in the clip; ``tools`` holds the tools the user insists on by
    capability; ``picture`` is a picture of the user's own and ``landmarks`` the points they gave for it;
    ``candidates`` portraits are drawn and the best kept; ``until`` stops early: after one agent's work, or with
    ``persona`` before the clip alone. ``experts`` (names), ``mix``, ``guidance`` and ``steps`` are wishes for a portrait
    that a diffusion model draws, see :class:`~animism.tools.contracts.Drawing`; what is not wished is chosen.
    ``person`` is a photograph of a person whom the character shall resemble, ``consent`` their agreement: ``subject``,
    their name, and ``evidence``, what shows it. A ``picture`` wants one of two statements: ``shows="nobody"``, that it
    shows no real person, or the ``consent`` of whom it shows (``unstated`` is for pictures that come with a card)."""

    description: str
    seed: int = 0
    size: int = 512
    fps: float = 25.0
    say: str | None = None
    until: Until = "clip"
    tools: dict[str, str] = field(default_factory=dict)
    voice: str | None = None
    picture: str | None = None
    landmarks: dict[str, Any] | None = None
    candidates: int = 1
    chat_model: str = "offline"
    experts: tuple[str, ...] = ()
    mix: Mix | None = None
    guidance: Guidance | None = None
    steps: int | None = None
    person: str | None = None
    consent: dict[str, str] | None = None
    shows: Shows | None = None

    def __post_init__(self) -> None:
        text = cleaned(self.description)
        if not text:
            raise InvalidInput(
                "the description is empty", mend='describe anything, such as: animism create "a shy lighthouse"'
            )
        if len(text) > MAX_DESCRIPTION:
            raise InvalidInput(
                f"the description has {len(text):,} characters", mend=f"keep it within {MAX_DESCRIPTION:,}"
            )
        if not 0 <= self.seed < 2**32:
            raise InvalidInput(f"seed {self.seed} is out of range", mend="a seed is 0 to 4294967295")
        if not SIZES[0] <= self.size <= SIZES[1] or self.size % 2:
            raise InvalidInput(f"size {self.size} cannot be drawn", mend="a size is an even number from 256 to 1024")
        if not 1 <= self.candidates <= 16:
            raise InvalidInput(f"{self.candidates} candidates cannot be drawn", mend="ask for 1 to 16")
        if self.until not in UNTIL:
            raise InvalidInput(f"until {self.until!r} is no stage", mend=f"stages: {', '.join(UNTIL)}")
        if self.fps not in (25.0, 30.0):
            raise InvalidInput(f"{self.fps:g} frames a second is not offered", mend="choose 25 or 30")
        if self.picture is not None and not Path(self.picture).is_file():
            raise InvalidInput(f"no picture at {self.picture}", mend="give the path of a PNG or JPEG file")
        if self.landmarks is not None and self.picture is None and self.person is None:
            raise InvalidInput("landmarks are of a picture, and there is none", mend="give --picture FILE too")
        self._check_people()
        if self.mix is not None and self.mix not in get_args(Mix):
            raise InvalidInput(f"mix {self.mix!r} is no way to mix", mend=f"ways: {', '.join(get_args(Mix))}")
        if self.guidance is not None and self.guidance not in get_args(Guidance):
            raise InvalidInput(f"guidance {self.guidance!r} is none", mend=f"kinds: {', '.join(get_args(Guidance))}")
        if self.guidance == "picture" and self.picture is None:
            raise InvalidInput("guidance by a picture, and there is none", mend="give --picture FILE too")
        if self.steps is not None and not 1 <= self.steps <= 200:
            raise InvalidInput(f"{self.steps} steps cannot be taken", mend="take 1 to 200")
        object.__setattr__(self, "experts", tuple(self.experts))
        object.__setattr__(self, "description", text)
        if self.say is not None:
            object.__setattr__(self, "say", to_be_said(self.say))

    def _check_people(self) -> None:
        if self.person is not None:
            self._check_person()
        elif self.consent and self.picture is None:
            raise InvalidInput(
                "consent is to the use of a photograph, and there is none", mend="give --person FILE or --picture FILE too"
            )
        if self.picture is not None:
            check_statement(self.shows, bool(self.consent), self.picture)
            if self.consent:
                face_consent(self.consent, "picture")
        elif self.shows is not None:
            raise InvalidInput("--drawn tells whom a picture shows, and there is none", mend="give --picture FILE too")

    def _check_person(self) -> None:
        if not Path(str(self.person)).is_file():
            raise InvalidInput(f"no photograph at {self.person}", mend="give the path of a PNG or JPEG file")
        given = self.consent or {}
        if not str(given.get("subject", "")).strip() or not str(given.get("evidence", "")).strip():
            raise InvalidInput(
                f"nobody consented to the use of the face in {self.person}",
                mend='ask them, and say who agreed and how: --consent "NAME: agreed by letter on 3 May"',
            )
        face_consent(given)
        if self.picture is not None:
            raise InvalidInput(
                "a picture is shown as it is, and a person's photograph is not", mend="give --picture or --person"
            )

    def to_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> CreateRequest:
        return cls(**data)

    def digest(self) -> str:
        """Sixteen hex digits that name this very request; a cut-off creation is found again by them."""
        data = self.to_data()
        for name in ("picture", "person"):
            if data[name] is not None:
                data[name] = hashlib.sha256(Path(data[name]).read_bytes()).hexdigest()
        text = json.dumps(data, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def to_be_said(text: str) -> str:
    """A text for a persona to speak, cleaned; ``InvalidInput`` when it is empty or longer than :data:`MAX_SAID`."""
    text = cleaned(text)
    if not text:
        raise InvalidInput("there is nothing to say", mend="give a text with words in it")
    if len(text) > MAX_SAID:
        raise InvalidInput(f"the text has {len(text):,} characters", mend=f"say at most {MAX_SAID:,} at a time")
    return text


def cleaned(text: str) -> str:
    """Text without control, surrogate and unassigned characters, white space folded, in Unicode normal form C."""
    text = unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
    kept = (c if c.isprintable() or c == "\u200d" else " " for c in text)
    return " ".join("".join(kept).split())

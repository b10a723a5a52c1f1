"""Whom a picture shows, as whoever gave it has said: a statement that is recorded with the persona and travels with it.

No detector can tell a drawn face from a photographed one, let alone whose it is, so nobody guesses here: the one who
gives a picture says that it shows no real person, or whom. This file keeps the statement; it looks at no picture.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from .errors import InvalidInput
from .spec import PersonaSpec

Shows = Literal["nobody", "person", "unstated"]
DEPICTED = "depicted"
"""The key in ``PersonaSpec.extensions``."""
MEASURED = "measured_face"
"""Another key there: the proportions and colours of somebody's face, which sculptures are made from."""


class Depicted(BaseModel):
    """``shows`` is ``nobody`` (drawn, rendered, or of no living person), ``person`` (``subject``, whose consent lies
    beside) or ``unstated``; ``said_by`` is who says so: the ``user``, or the ``card`` that a picture came with."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    shows: Shows
    subject: Annotated[str, Field(max_length=300)] = ""
    said_by: Literal["user", "card"] = "user"
    at: datetime = Field(default_factory=lambda: datetime.now(UTC))

    def in_words(self) -> str:
        """A sentence for people."""
        said = f"said the {self.said_by} on {self.at:%Y-%m-%d}"
        return {
            "nobody": f"the picture shows no real person, {said}",
            "person": f"the picture shows {self.subject}, who consented, {said}",
            "unstated": f"nobody has said whom the picture shows; it came with a {self.said_by} on {self.at:%Y-%m-%d}",
        }[self.shows]


def read_depicted(spec: PersonaSpec) -> Depicted | None:
    """What was said of the persona's picture; ``None`` where nothing was, or where it cannot be read."""
    try:
        return Depicted.model_validate(spec.extensions[DEPICTED])
    except (KeyError, ValidationError):
        return None


def with_depicted(spec: PersonaSpec, said: Depicted) -> PersonaSpec:
    """``spec`` with the statement; the given one is not changed."""
    return spec.model_copy(update={"extensions": {**spec.extensions, DEPICTED: said.model_dump(mode="json")}})


def check_statement(shows: Shows | None, consented: bool, picture: str) -> None:
    """``InvalidInput`` where nobody has said whom ``picture`` shows, or both things at once."""
    if shows == "nobody" and consented:
        raise InvalidInput(
            f"{picture} is said to show no real person, and somebody's consent is given to its use",
            mend="keep --drawn or --consent, whichever is true",
        )
    if shows is None and not consented:
        raise InvalidInput(
            f"nobody has said whom {picture} shows",
            mend='add --drawn if it shows no real person (a drawing, an object, a model\'s picture), or --consent "NAME: '
            'how they agreed" if it does',
        )

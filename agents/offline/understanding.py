"""What was found in a description: the record that the reading rules fill and the author works from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Understanding:
    """What was found. ``subject`` is a singular noun; ``known`` says whether it is in the tables; ``topics`` are names of
    pastimes and trades, strongest first, ``role`` the trade's title as given; ``facts`` are verb phrases in the third
    person singular ("has seen three wars"); ``rank`` is what makes it the only one
    ("last"); ``identities`` are words of faith, love, means or ability ("Muslim", "gay"); ``negated`` are things said not to hold; ``notes`` is for provenance."""

    subject: str = ""
    known: bool = False
    kind: str = "other"
    family: str = "thing"
    age: int | None = None
    age_group: str | None = None
    gender: str | None = None
    temperament: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    loves: list[str] = field(default_factory=list)
    hates: list[str] = field(default_factory=list)
    wishes: list[str] = field(default_factory=list)
    role: str = ""
    role_topic: str = ""
    role_first: bool = False
    rank: str = ""
    era: str = ""
    nation: str = ""
    accent: str = ""
    place: str = ""
    owner: str = ""
    materials: list[str] = field(default_factory=list)
    colours: list[str] = field(default_factory=list)
    features: list[str] = field(default_factory=list)
    clothing: list[str] = field(default_factory=list)
    accessories: list[str] = field(default_factory=list)
    size: float | None = None
    build: str = ""
    name: str = ""
    real_name: bool = False
    facts: list[str] = field(default_factory=list)
    identities: list[str] = field(default_factory=list)
    negated: list[str] = field(default_factory=list)
    language: str | None = None
    only_language: bool = False
    notes: list[str] = field(default_factory=list)

    @property
    def is_person(self) -> bool:
        return self.kind == "person"

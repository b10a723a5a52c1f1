"""The persona specification: who a character is, how it looks and how it sounds, as validated JSON.

The identity follows the three parts of SPeCtrum (Lee et al., 2025, arXiv:2502.08599): social identity, personal
identity and personal life context. Nothing here knows how a picture is drawn or a voice is made; a spec is what
the author writes and what the art director and the casting agent read.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = 1

Unit = Annotated[float, Field(ge=0.0, le=1.0)]
Line = Annotated[str, Field(max_length=300)]
Paragraph = Annotated[str, Field(max_length=4000)]
Lines = Annotated[list[Line], Field(max_length=24)]
LanguageTag = Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
"""BCP-47, such as "en" or "pt-BR"."""

AgeGroup = Literal["baby", "child", "teen", "young", "adult", "middle-aged", "old"]
Gender = Literal["feminine", "masculine", "androgynous"]
Kind = Literal[
    "person", "animal", "bird", "sea-life", "insect", "fruit", "vegetable", "food", "plant", "bag", "clothing",
    "office", "household", "instrument", "vehicle", "building", "weather", "sky", "robot", "spirit", "monster",
    "cartoon", "toy", "tool", "other",
]
Mood = Literal[
    "neutral", "cheerful", "grumpy", "sad", "shy", "proud", "sly", "dreamy", "fierce", "anxious", "sleepy", "wise",
    "loving", "excited", "stern", "surprised",
]
Emotion = Literal[
    "neutral", "joy", "sadness", "anger", "fear", "surprise", "disgust", "smug", "love", "thinking",
    "embarrassed", "sleepy", "excited", "grumpy", "sceptical", "wink",
]
AGE_GROUPS: tuple[AgeGroup, ...] = get_args(AgeGroup)
"""From youngest to oldest."""
EMOTIONS: tuple[Emotion, ...] = get_args(Emotion)


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", validate_assignment=True)


class SocialIdentity(_Part):
    """What others see first. ``age`` is in years of the character's own telling, ``age_group`` how it looks and
    sounds."""

    role: Line = ""
    age: Annotated[int, Field(ge=0, le=1_000_000_000)] | None = None
    age_group: AgeGroup = "adult"
    gender: Gender = "androgynous"
    background: Paragraph = ""


class BigFive(_Part):
    """Costa and McCrae's five factors, each in [0, 1]; 0.5 is unremarkable."""

    openness: Unit = 0.5
    conscientiousness: Unit = 0.5
    extraversion: Unit = 0.5
    agreeableness: Unit = 0.5
    neuroticism: Unit = 0.5


class PersonalIdentity(_Part):
    """What one is like: Big Five traits, and what follows from them in temper, values, speech and taste."""

    traits: BigFive = Field(default_factory=BigFive)
    temperament: Lines = Field(default_factory=list, description="adjectives, strongest first")
    values: Lines = Field(default_factory=list)
    speaking_style: Paragraph = ""
    quirks: Lines = Field(default_factory=list)
    likes: Lines = Field(default_factory=list)
    dislikes: Lines = Field(default_factory=list)


class LifeContext(_Part):
    """What one has lived, how a day goes, what one wants and whom one knows."""

    backstory: Paragraph = ""
    daily_life: Paragraph = ""
    goals: Lines = Field(default_factory=list)
    relations: Lines = Field(default_factory=list)


class Exchange(_Part):
    """One example of talk: what a person says and what the persona answers, in character."""

    user: Paragraph
    persona: Paragraph
    emotion: Emotion = "neutral"


class Appearance(_Part):
    """What there is to see. ``subject`` is the thing itself ("apple"); ``palette`` is colours by name or
    ``#rrggbb``, main colour first; the lists are short free phrases ("curly red hair", "gold-rimmed glasses",
    "pirate hat", "chess pieces")."""

    subject: Annotated[str, Field(min_length=1, max_length=80)]
    kind: Kind = "other"
    palette: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=6)] = Field(default_factory=list)
    materials: Lines = Field(default_factory=list, description="wood, gold, glass, wool, stone, ice, ...")
    features: Lines = Field(default_factory=list, description="hair, beard, freckles, wrinkles, build, size, skin tone")
    clothing: Lines = Field(default_factory=list)
    accessories: Lines = Field(default_factory=list)
    without: Lines = Field(default_factory=list, description="what it does not wear or have, whatever else is said")
    mood: Mood = "cheerful"
    style: Literal["sculpted"] | Annotated[str, Field(max_length=80)] = "sculpted"


class VoiceTraits(_Part):
    """What the voice should be like. Scales are in [0, 1] with 0.5 ordinary: ``pitch`` deep to high, ``pace`` slow
    to fast, ``energy`` calm to lively. ``accent`` is a BCP-47 tag ("en-GB") or empty; ``texture`` holds words such
    as gravelly, breathy, robotic, ghostly, squeaky, warm, booming, whispery, metallic, nasal."""

    age: AgeGroup = "adult"
    gender: Gender = "androgynous"
    pitch: Unit = 0.5
    pace: Unit = 0.5
    energy: Unit = 0.5
    accent: Annotated[str, Field(max_length=35)] = ""
    texture: Annotated[list[Annotated[str, Field(max_length=40)]], Field(max_length=6)] = Field(default_factory=list)


class Provenance(_Part):
    """How the spec came to be."""

    description: Paragraph = ""
    author: Line = Field(default="", description="the chat model that wrote it, such as 'offline'")
    rule_based: bool = False
    notes: Lines = Field(default_factory=list, description="what the reader should know, such as a next-best choice")


class PersonaSpec(_Part):
    """A whole character. JSON round trips are exact: ``PersonaSpec.model_validate_json(spec.model_dump_json())``
    equals ``spec``."""

    schema_version: Literal[1] = SCHEMA_VERSION
    name: Annotated[str, Field(min_length=1, max_length=80)]
    summary: Paragraph = ""
    language: LanguageTag = "en"
    social: SocialIdentity = Field(default_factory=SocialIdentity)
    personal: PersonalIdentity = Field(default_factory=PersonalIdentity)
    life: LifeContext = Field(default_factory=LifeContext)
    greeting: Paragraph = ""
    greeting_emotion: Emotion = "neutral"
    dialogues: Annotated[list[Exchange], Field(max_length=12)] = Field(default_factory=list)
    avoid: Lines = Field(default_factory=list, description="topics to steer clear of")
    appearance: Appearance
    voice: VoiceTraits = Field(default_factory=VoiceTraits)
    tags: Lines = Field(default_factory=list)
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0
    provenance: Provenance = Field(default_factory=Provenance)
    extensions: dict[str, Any] = Field(default_factory=dict)

"""The closed set of things a conversation about a persona can ask for, as typed data.

Whoever understands the words, rules or a model, answers with these and nothing else. A *change* is applied to a
specification by :mod:`.applying`; an *action* is done by the planner itself. Nothing is done here.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from ...personas.spec import AgeGroup, Gender, Mood

Short = Annotated[str, Field(min_length=1, max_length=120)]
Step = Annotated[float, Field(ge=-1.0, le=1.0)]


class _Operation(BaseModel):
    model_config = ConfigDict(extra="forbid")


# ---- changes


class Rename(_Operation):
    """Call it something else; every text follows."""

    op: Literal["rename"] = "rename"
    name: Annotated[str, Field(min_length=1, max_length=80)]


class Age(_Operation):
    """Older or younger by ``steps`` (negative is younger), or of a given age group or number of years."""

    op: Literal["age"] = "age"
    steps: Annotated[int, Field(ge=-3, le=3)] = 0
    group: AgeGroup | None = None
    years: Annotated[int, Field(ge=0, le=100_000)] | None = None


class SetGender(_Operation):
    op: Literal["gender"] = "gender"
    gender: Gender


class Sound(_Operation):
    """Another voice by steps: ``pitch`` (negative is deeper), ``pace`` (negative is slower), ``energy`` (negative is
    calmer), each in [-1, 1], 0.2 being clearly heard; a ``texture`` word to add or to take away; a BCP-47 ``accent``."""

    op: Literal["sound"] = "sound"
    pitch: Step = 0.0
    pace: Step = 0.0
    energy: Step = 0.0
    add_texture: Annotated[str, Field(max_length=40)] = ""
    remove_texture: Annotated[str, Field(max_length=40)] = ""
    accent: Annotated[str, Field(max_length=35)] = ""


class Like(_Operation):
    """It loves ``thing``."""

    op: Literal["like"] = "like"
    thing: Short


class Dislike(_Operation):
    """It hates ``thing``."""

    op: Literal["dislike"] = "dislike"
    thing: Short


class ForgetTaste(_Operation):
    """It neither loves nor hates ``thing`` any more."""

    op: Literal["forget_taste"] = "forget_taste"
    thing: Short


class PutOn(_Operation):
    """It wears or has ``thing`` ("pirate hat", "red scarf", "guitar")."""

    op: Literal["put_on"] = "put_on"
    thing: Short


class TakeOff(_Operation):
    """It no longer wears or has ``thing`` ("glasses", "beard", "everything")."""

    op: Literal["take_off"] = "take_off"
    thing: Short


class Colour(_Operation):
    """``colour`` in place of ``instead_of``, or of whatever colour ``part`` has ("hair", "eyes", "scarf"); empty
    ``part`` means the whole of it."""

    op: Literal["colour"] = "colour"
    colour: Annotated[str, Field(min_length=1, max_length=40)]
    instead_of: Annotated[str, Field(max_length=40)] = ""
    part: Annotated[str, Field(max_length=40)] = ""


class Feature(_Operation):
    """A feature of the body: "freckles", "long curly hair", "bushy brows", "slim build"."""

    op: Literal["feature"] = "feature"
    feature: Short


class Made(_Operation):
    """What it is made of: "wood", "gold", "wool"."""

    op: Literal["made"] = "made"
    material: Annotated[str, Field(min_length=1, max_length=40)]


class Temper(_Operation):
    """More (or less) of a temperament, an adjective: "grumpy", "shy", "cheerful"."""

    op: Literal["temper"] = "temper"
    adjective: Annotated[str, Field(min_length=1, max_length=40)]
    less: bool = False


class Look(_Operation):
    """The expression of the face alone."""

    op: Literal["look"] = "look"
    mood: Mood


class Greet(_Operation):
    """What it says first: ``text``, or what it says now made ``shorter``."""

    op: Literal["greet"] = "greet"
    text: Annotated[str, Field(max_length=1000)] = ""
    shorter: bool = False


class Become(_Operation):
    """Another subject ("wizard", "teapot"); name, temper and story stay."""

    op: Literal["become"] = "become"
    subject: Annotated[str, Field(min_length=1, max_length=80)]


class Work(_Operation):
    """Its trade: "baker", "lighthouse keeper"."""

    op: Literal["work"] = "work"
    role: Annotated[str, Field(min_length=1, max_length=80)]


class Tell(_Operation):
    """Something to add to its story, a sentence in the third person."""

    op: Literal["tell"] = "tell"
    fact: Annotated[str, Field(min_length=1, max_length=300)]


class Speak(_Operation):
    """The language it speaks, a BCP-47 tag."""

    op: Literal["speak"] = "speak"
    language: Annotated[str, Field(min_length=2, max_length=35)]


class SetField(_Operation):
    """Any field of the specification by its dotted name, for what no other operation does. ``value`` is JSON."""

    op: Literal["set_field"] = "set_field"
    path: Annotated[str, Field(min_length=1, max_length=80)]
    value: Annotated[str, Field(max_length=4000)]


Change = (
    Rename | Age | SetGender | Sound | Like | Dislike | ForgetTaste | PutOn | TakeOff | Colour | Feature | Made | Temper
    | Look | Greet | Become | Work | Tell | Speak | SetField
)

# ---- actions


class Looks(_Operation):
    """Draw ``count`` other looks to choose from."""

    op: Literal["looks"] = "looks"
    count: Annotated[int, Field(ge=1, le=8)] = 3


class Keep(_Operation):
    """Keep the look with that place among those shown last, from 1; -1 is the last."""

    op: Literal["keep"] = "keep"
    place: Annotated[int, Field(ge=-1, le=64)]


class Undo(_Operation):
    op: Literal["undo"] = "undo"
    steps: Annotated[int, Field(ge=1, le=100)] = 1


class Redo(_Operation):
    op: Literal["redo"] = "redo"


class GoTo(_Operation):
    """Back to a version: by ``number``, or the one before (or with) what ``words`` name ("the hat"), or the first."""

    op: Literal["go_to"] = "go_to"
    number: Annotated[int, Field(ge=0)] = 0
    words: Annotated[str, Field(max_length=80)] = ""
    before: bool = True


class Ask(_Operation):
    """A question about the work: what changed, what versions there are, who it is, what can be done."""

    op: Literal["ask"] = "ask"
    about: Literal["changes", "versions", "persona", "help"]


class StartOver(_Operation):
    """Begin with somebody else; ``description`` where one is given."""

    op: Literal["start_over"] = "start_over"
    description: Annotated[str, Field(max_length=4000)] = ""


class Surprise(_Operation):
    """A change, or with nobody there a persona, that the planner thinks of."""

    op: Literal["surprise"] = "surprise"


class Finish(_Operation):
    """Done; ``name`` where it is to be saved under one."""

    op: Literal["finish"] = "finish"
    name: Annotated[str, Field(max_length=80)] = ""


class Thanks(_Operation):
    """Something kind, or small talk, that asks for nothing."""

    op: Literal["thanks"] = "thanks"


Action = Looks | Keep | Undo | Redo | GoTo | Ask | StartOver | Surprise | Finish | Thanks
Operation = Change | Action
CHANGES: tuple[type[Any], ...] = Change.__args__  # type: ignore[attr-defined]

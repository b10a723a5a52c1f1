"""The catalogue: which models there are, where they lie, how they are licensed and what they need; data, in TOML.

Animism's own files are beside this one in ``catalogue/``; a user's own go to ``catalogue`` in the data folder. It
fetches nothing and knows nothing of what is here: :mod:`.places` and :mod:`.state` look.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from ...personas.errors import InvalidInput
from ...personas.store import data_home
from ..capability import nearest_names
from .names import CODE, PICKLES, converted_name, is_pickle, matches, unsafe

OWN = Path(__file__).with_name("catalogue")


class Model(BaseModel):
    """One model. ``id`` is the name of its folder under the models folder and what tools ask for.

    ``hub_id`` with ``revision`` says where it lies on the hub; without it the user brings the files (``homepage`` says
    from where). ``include`` and ``exclude`` are patterns of the files that are needed. ``layout`` is ``folder``, or
    ``file`` where the model is one single file, which then lies under the models folder by the model's id, alone. ``convert``
    are pickles that become safetensors once, after the fetch; ``plain`` are patterns of files whose ending is a
    pickle's and which hold plain numbers (their content is looked at). ``inert`` are classes by full name that such a
    pickle also holds, settings for instance: they are read as empty stand-ins and left out. ``bytes`` and ``memory`` are about; where
    nobody knows they are ``None``, as is ``commercial_use``. ``needs`` are the ids of models that it does not work
    without; they are fetched with it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9._-]{0,62}[a-z0-9]$")]
    title: Annotated[str, Field(min_length=1, max_length=120)]
    hub_id: Annotated[str, Field(pattern=r"^([A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*)?$")] = ""
    revision: Annotated[str, Field(pattern=r"^[\w./-]{1,120}$")] = "main"
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    layout: Literal["folder", "file"] = "folder"
    convert: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    inert: tuple[str, ...] = ()
    licence: Annotated[str, Field(min_length=1)]
    licence_url: str = ""
    commercial_use: bool | None = None
    agree: bool = False
    homepage: str = ""
    notes: str = ""
    bytes: Annotated[int, Field(ge=0)] | None = None
    memory: Annotated[int, Field(ge=0)] | None = None
    extra: str = ""
    needs: tuple[str, ...] = ()
    used_by: tuple[str, ...] = ()
    command: str = ""

    @field_validator("include", "exclude", "convert", "plain")
    @classmethod
    def _relative(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            if unsafe(pattern.replace("*", "x")):
                raise ValueError(f"{pattern!r} is not a relative path with forward slashes")
        return patterns

    @model_validator(mode="after")
    def _agrees(self) -> Model:
        if self.id.endswith(".lock.json") or self.id == "models":
            raise ValueError("id: that is the name of a lock")
        if not self.include and not self.convert:
            raise ValueError("include: no file is asked for")
        for name in self.convert:
            if not is_pickle(name):
                raise ValueError(f"convert: {name!r} is no pickle ({', '.join(PICKLES[:5])})")
        for name in self.include:
            if is_pickle(name) and not self.may_be(name):
                raise ValueError(
                    f"include: {name!r} ends as pickles do; put it into convert, or into plain if it holds plain numbers"
                )
            if name.lower().endswith(CODE):
                raise ValueError(f"include: {name!r} is code, which is never fetched")
        return self

    @classmethod
    def stranger(cls, name: str) -> Model:
        """What lies under the models folder by a ``name`` that no catalogue has, and which may be no id."""
        return cls.model_construct(id=name, title=name, include=("**",), licence="unknown")

    @property
    def asked(self) -> tuple[str, ...]:
        """The patterns of all that is fetched."""
        return (*self.include, *(name for name in self.convert if name not in self.include))

    def may_be(self, name: str) -> bool:
        """Whether a file with a pickle's ending is allowed: it will be converted, or is said to hold plain numbers."""
        return name in self.convert or any(name == pattern or matches(name, pattern) for pattern in self.plain)

    def kept_names(self, name: str) -> str:
        """The name that a fetched file has once it is in place."""
        return converted_name(name) if name in self.convert else name


def catalogue() -> dict[str, Model]:
    """Every model by id, Animism's own first. ``InvalidInput`` names file, table and fault."""
    models: dict[str, Model] = {}
    origin: dict[str, Path] = {}
    for folder in (OWN, data_home() / "catalogue"):
        for path in sorted(folder.glob("*.toml")):
            for model in read_catalogue(path):
                if model.id in models:
                    raise InvalidInput(
                        f"two models are called {model.id!r}: in {origin[model.id]} and in {path}",
                        mend=f"give the one in {path} another id",
                    )
                models[model.id], origin[model.id] = model, path
    for model in models.values():
        for other in model.needs:
            if other not in models:
                raise InvalidInput(
                    f"{origin[model.id]}, {model.id}, needs: no model {other!r}", mend=nearest_names(other, models)
                )
    return models


def with_needs(chosen: Iterable[Model]) -> list[Model]:
    """The models and all that they need, each once, what is needed first."""
    models, ordered = catalogue(), {}

    def add(model: Model, above: tuple[str, ...] = ()) -> None:
        for other in model.needs:
            if other not in above:
                add(models[other], (*above, model.id))
        ordered.setdefault(model.id, model)

    for model in chosen:
        add(model)
    return list(ordered.values())


def read_catalogue(path: Path) -> list[Model]:
    """The models of one TOML file, its tables ``[[model]]``."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read the catalogue {path}: {error}", mend="give a TOML file in UTF-8") from error
    rows = data.get("model", [])
    if not isinstance(rows, list) or set(data) - {"model"}:
        raise InvalidInput(f"{path}: a catalogue holds tables [[model]] and nothing else", mend=f"see {OWN}")
    return [_validated(row, f"{path}, model {i + 1}") for i, row in enumerate(rows)]


def find(name: str) -> Model:
    """The model of an id, or of a hub id that the catalogue knows (``hub:ORG/NAME``, ``ORG/NAME``).

    :raises InvalidInput: there is none; the mend offers the nearest and says how to add one.
    """
    models = catalogue()
    if name in models:
        return models[name]
    hub_id = name.removeprefix("hub:")
    same = [model for model in models.values() if model.hub_id and model.hub_id.lower() == hub_id.lower()]
    if len(same) == 1:
        return same[0]
    if same:
        raise InvalidInput(f"several models come from {hub_id}", mend=f"name one: {', '.join(m.id for m in same)}")
    own = data_home() / "catalogue"
    raise InvalidInput(
        f"no model {name!r} in the catalogue",
        mend=f"{_nearest(hub_id, models)} To add a model, describe it in a TOML file in {own} "
        "(the form: animism weights show ID --toml)",
    )


def _nearest(name: str, models: Iterable[str]) -> str:
    """The ids that are written alike, where there are any."""
    close = get_close_matches(name.lower(), list(models), n=3, cutoff=0.5)
    return nearest_names(name.lower(), close) if close else "animism weights list tells which there are."


def as_toml(model: Model) -> str:
    """A model as a table of a catalogue, a form to start one's own from."""
    import json

    lines = ["[[model]]"]
    for name, value in model.model_dump(exclude_none=True, exclude_defaults=True).items():
        text = json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
        lines.append(f"{name} = {text}")
    return "\n".join(lines) + "\n"


def _validated(row: Any, where: str) -> Model:
    try:
        return Model.model_validate(row)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        field = ".".join(map(str, fault["loc"]))
        name = f" ({row['id']})" if isinstance(row, dict) and isinstance(row.get("id"), str) else ""
        raise InvalidInput(
            f"{where}{name}{', ' + field if field else ''}: {fault['msg'].removeprefix('Value error, ')}",
            mend=f"fields: {', '.join(Model.model_fields)}",
        ) from error

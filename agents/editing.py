"""Changing a specification by dotted field names, with every mistake told by its place. Makes nothing anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from ..personas.consent import CONSENTS
from ..personas.depicted import DEPICTED, MEASURED
from ..personas.errors import InvalidInput
from ..personas.spec import PersonaSpec
from ..tools.capability import nearest_names


def changed(spec: PersonaSpec, changes: Mapping[str, Any]) -> PersonaSpec:
    """``spec`` with each dotted field set; a value that is text may be JSON (``["pirate hat"]``, ``0.8``). What
    :func:`records_kept` guards cannot be set."""
    data = spec.model_dump(mode="json")
    for path, value in changes.items():
        *parents, last = path.split(".")
        place: Any = data
        for name in parents:
            if not isinstance(place, dict) or name not in place:
                raise InvalidInput(f"no field {path!r}", mend=nearest_names(path, fields(spec)))
            place = place[name]
        if not isinstance(place, dict) or (last not in place and place is not data.get("extensions")):
            raise InvalidInput(f"no field {path!r}", mend=nearest_names(path, fields(spec)))
        place[last] = _value(value, place.get(last))
    return records_kept(spec, validated(data))


def records_kept(old: PersonaSpec, new: PersonaSpec) -> PersonaSpec:
    """``new`` itself; ``InvalidInput`` where it differs from ``old`` in who consented to what, in whom the picture shows or
    in the measures of a face: these are recorded, not edited."""
    before, after = (one.model_dump(mode="json")["extensions"] for one in (old, new))
    for key in (CONSENTS, DEPICTED, MEASURED):
        if (key in before, before.get(key)) != (key in after, after.get(key)):
            raise InvalidInput(
                f"extensions.{key} is a record that is not edited",
                mend="leave it as it is; animism consent give and animism consent withdraw change what was agreed to",
            )
    return new


def validated(data: Any) -> PersonaSpec:
    """A specification from plain data; ``InvalidInput`` names the first field that will not do."""
    try:
        return PersonaSpec.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise InvalidInput(f"{place}: {first['msg']}", mend="see: animism show PERSONA") from error


def fields(spec: PersonaSpec) -> list[str]:
    """Every dotted field of a specification."""

    def walk(value: Any, prefix: str) -> list[str]:
        if isinstance(value, dict) and value and not prefix.startswith("extensions"):
            return [name for key, inner in value.items() for name in walk(inner, f"{prefix}.{key}" if prefix else key)]
        return [prefix]

    return walk(spec.model_dump(mode="json"), "")


def _value(value: Any, old: Any) -> Any:
    """Text that is meant as data becomes data; where text is wanted, text stays text."""
    if not isinstance(value, str) or isinstance(old, str):
        return value
    try:
        return json.loads(value)
    except json.JSONDecodeError:
        return [part.strip() for part in value.split(",")] if isinstance(old, list) else value

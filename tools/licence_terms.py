"""Whether a licence allows commercial use, where its name says so; and whose code something is.

A name is read, no law: what is not plainly known stays unknown (``None``). What a tool, an expert or a catalogue declares
of itself outranks what is read here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_FORBIDS = re.compile(
    r"non[- ]?commercial|no commercial|not for commercial|\bNC\b|research only|Coqui Public Model|\bCPML\b", re.IGNORECASE
)
_ALLOWS = re.compile(
    r"^(Apache|MIT\b|MIT-|BSD|0BSD|ISC\b|MPL-|A?L?GPL-|CC0|CC-BY-\d|CC-BY-SA|Unlicense|Zlib|PSF|Python-2|CreativeML Open "
    r"RAIL|OpenRAIL|EUPL|public domain)|sound is free to use", re.IGNORECASE
)
"""The free licences (a copyleft allows commercial use too), and RAIL, which allows it with restrictions on what for."""


def allows_commerce(licence: str) -> bool | None:
    """What the name of a licence says: ``None`` where it says nothing that is known. A forbidding word anywhere counts."""
    if _FORBIDS.search(licence):
        return False
    return True if _ALLOWS.search(licence.strip()) else None


def code_of(thing: Any) -> tuple[str, str, str]:
    """The distribution that a tool's code comes from, its version and its licence, ``""`` for what is not known.

    A tool is asked by the module of its class, or by ``written_in``, the name of a module, where it has that.
    """
    module = getattr(thing, "written_in", None) or type(thing).__module__
    return _distribution(str(module).partition(".")[0])


@lru_cache(maxsize=256)
def _distribution(package: str) -> tuple[str, str, str]:
    from importlib.metadata import PackageNotFoundError, metadata, packages_distributions

    names = [package] if package == "animism" else packages_distributions().get(package, [package])
    for name in names:
        try:
            told: Any = metadata(name)
        except PackageNotFoundError:
            continue
        licence = told.get("License-Expression") or _classified(told) or told.get("License") or ""
        return name, told.get("Version") or "", licence.strip().splitlines()[0][:120] if licence.strip() else ""
    return package, "", ""


def _classified(told: Any) -> str:
    """The licence that a trove classifier names: ``MIT License`` as ``MIT``."""
    found = [str(one).rpartition(" :: ")[2] for one in told.get_all("Classifier", []) if str(one).startswith("License :: ")]
    return re.sub(r" (Software )?License$", "", found[0]) if found else ""

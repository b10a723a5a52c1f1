"""Which tools go together in one deployment of Ray Serve, and how many copies of it run on what. Starts nothing.

Without a plan every capability is a deployment, and every family of diffusion models is another, which starts when it is
first asked for.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from ...personas.errors import InvalidInput
from ..capability import ToolRegistry

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,62}")


@dataclass(frozen=True)
class Group:
    """One deployment. ``tools`` are patterns of ``capability/tool/family`` (the family of the first expert of a drawing,
    else empty), such as ``speech/*`` or ``portrait/diffusion/sdxl``. ``replicas`` copies run at least and ``most`` at
    most; more are started while each has more than ``ongoing`` calls, which is also how many one takes at once. ``gpus``
    may be a fraction (0.25: four share a card), ``cpus`` too (they say how many fit a machine, and hold nobody to it). ``models`` is how many experts a copy keeps ready; calls
    go to a copy that has theirs."""

    name: str
    tools: tuple[str, ...] = ("*",)
    replicas: int = 1
    most: int = 1
    ongoing: int = 1
    gpus: float = 0.0
    cpus: float = 0.1
    models: int = 3

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise InvalidInput(f"{self.name!r} cannot be a deployment's name", mend="use small letters, digits, '-', '_'")
        if self.replicas < 0 or self.most < max(1, self.replicas) or self.ongoing < 1 or self.models < 1:
            raise InvalidInput(f"deployment {self.name}: replicas, most, ongoing or models is too small",
                               mend="replicas is 0 or more, most at least that and 1, the others 1 or more")
        if self.gpus < 0 or self.cpus < 0:
            raise InvalidInput(f"deployment {self.name}: gpus and cpus are 0 or more", mend="write gpus = 0.25")

    def takes(self, capability: str, tool: str, family: str) -> bool:
        """Whether a call belongs here."""
        return any(fnmatchcase(f"{capability}/{tool}/{family}", pattern if pattern.count("/") == 2 or pattern == "*"
                               else f"{pattern}/*") for pattern in self.tools)


@dataclass(frozen=True)
class RayPlan:
    """``groups`` in the order in which a call is offered to them. ``threads`` is how many calls are under way at once
    over all of them; ``ingress_cpus`` is what the front takes of a machine."""

    groups: tuple[Group, ...] = ()
    threads: int = 64
    ingress_cpus: float = 0.1
    names: frozenset[str] = field(init=False, repr=False, default=frozenset())

    def __post_init__(self) -> None:
        names = [group.name for group in self.groups]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise InvalidInput(f"two deployments are named {twice[0]!r}", mend="give each a name of its own")
        object.__setattr__(self, "names", frozenset(names))

    def group_for(self, capability: str, tool: str, family: str = "") -> Group | None:
        """The first group that takes it."""
        return next((group for group in self.groups if group.takes(capability, tool, family)), None)


def complete(plan: RayPlan, registry: ToolRegistry, families: Iterable[str] = (), replicas: int = 1) -> RayPlan:
    """``plan`` with a group for every capability, and one for every family of diffusion models, that it leaves out."""
    groups = list(plan.groups)
    for family in sorted(set(families)):
        if ("portrait", "diffusion") in {(tool.capability.name, tool.name) for tool in registry}:
            name = f"portrait-{family}".lower()
            if plan.group_for("portrait", "diffusion", family) is None and name not in plan.names:
                groups.append(Group(name, (f"portrait/diffusion/{family}",), replicas=0, most=max(1, replicas)))
    for capability in sorted({tool.capability.name for tool in registry}):
        there = [tool.name for tool in registry.of(capability)]
        name = capability.replace(".", "-").lower()
        if any(plan.group_for(capability, tool) is None for tool in there) and name not in plan.names:
            groups.append(Group(name, (f"{capability}/*",), replicas=replicas, most=replicas))
    return replace(plan, groups=tuple(groups))


def family_of(request: Any) -> tuple[str, str]:
    """Family and name of the expert that a request wants first; empty where it wants none."""
    experts: Sequence[Any] = getattr(getattr(request, "drawing", None), "experts", None) or ()
    return (str(experts[0].family), str(experts[0].name)) if experts else ("", "")


def read_plan(path: Path) -> RayPlan:
    """A plan from TOML: ``threads``, ``ingress_cpus``, and a table ``[deployment.NAME]`` with the fields of
    :class:`Group` for each. ``InvalidInput`` names what is wrong."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InvalidInput(f"cannot read a plan from {path}: {error}", mend="give a TOML file in UTF-8") from None
    known = {"threads", "ingress_cpus", "deployment"}
    if unknown := sorted(set(data) - known):
        raise InvalidInput(f"{path.name}: no setting {unknown[0]!r}", mend=f"settings: {', '.join(sorted(known))}")
    groups = tuple(_group(path, name, table) for name, table in data.pop("deployment", {}).items())
    try:
        return RayPlan(groups, **data)
    except TypeError:
        raise InvalidInput(f"{path.name}: threads or ingress_cpus is no number", mend="write threads = 64") from None


def _group(path: Path, name: str, table: Any) -> Group:
    allowed = {one.name for one in fields(Group)} - {"name"}
    if not isinstance(table, dict) or (unknown := sorted(set(table) - allowed)):
        what = unknown[0] if isinstance(table, dict) else "it"
        raise InvalidInput(f"{path.name}: deployment {name}: {what!r} is not known", mend=f"fields: {', '.join(sorted(allowed))}")
    wrong = InvalidInput(f"{path.name}: deployment {name}: a value is of the wrong kind",
                         mend="numbers are numbers, tools a list of patterns")
    tools = table.get("tools", [f"{name}/*"])
    if not isinstance(tools, list):
        raise wrong
    try:
        return Group(name, **{"most": max(1, table.get("replicas", 1)), **table, "tools": tuple(map(str, tools))})
    except TypeError:
        raise wrong from None

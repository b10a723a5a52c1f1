"""What a new plugin is called: one name that the user gives, and the package, module, class and function after it.

A name that cannot be one, or that something installed has already, is refused with what would do. Nothing is written here.
"""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution, entry_points
from importlib.util import find_spec

from ...personas.errors import InvalidInput

KINDS = {
    "tool": "Says a text louder.",
    "voice": "A bright, unhurried voice in a stone hall.",
    "diffuser": "An expert that draws woodcuts with Stable Diffusion 1.5.",
    "chat-model": "A chat model that answers every sentence with a question about it.",
}
"""What can be written, and what each does as it is."""
LONGEST = 40
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_TAKEN = {"register", "register_tools", "hookimpl", "annotated", "field"}  # what the module has already


@dataclass(frozen=True)
class Names:
    """``plugin`` is what the user says and the entry point's name; ``distribution`` what pip installs; ``module`` what is
    imported; ``function`` a tool's function, and so its capability; ``tool`` its name; ``klass`` a chat model's class."""

    plugin: str
    distribution: str
    module: str
    function: str
    tool: str
    klass: str
    title: str


def names_of(name: str, function: str | None = None) -> Names:
    """All names after ``name`` (``Deep Sea`` becomes ``deep-sea``). ``function`` names a tool's function otherwise.

    :raises InvalidInput: it cannot be a name, or is taken; says by what.
    """
    plugin = re.sub(r"[-_. ]+", "-", name.strip().lower()).removeprefix("animism-")
    if not _NAME.fullmatch(plugin) or len(plugin) > LONGEST:
        raise InvalidInput(
            f"a plugin cannot be named {name[:60]!r}",
            mend=f"use letters a to z, digits and hyphens, a letter first, at most {LONGEST} of them: deep-sea",
        )
    called = plugin.replace("-", "_") if function is None else function.strip()
    names = Names(plugin, f"animism-{plugin}", f"animism_{plugin.replace('-', '_')}", called, called.replace("_", "-"),
                  "".join(map(str.capitalize, plugin.split("-"))), plugin.replace("-", " ").capitalize())
    _free(names)
    return names


def check_function(names: Names) -> None:
    """:raises InvalidInput: the function's name is no name, a word of Python's, or a capability that exists."""
    from ...tools import contracts
    from ...tools.capability import Capability

    name = names.function
    known = {value.name for value in vars(contracts).values() if isinstance(value, Capability)}
    fault = (
        "is no name for a function" if not re.fullmatch(r"[a-z][a-z0-9_]{0,63}", name) or name.endswith("_")
        else "is a word of Python's own" if keyword.iskeyword(name) or keyword.issoftkeyword(name)
        else "is used by the module already" if name in _TAKEN
        else "is a capability that Animism has" if name in known else ""
    )
    if fault:
        raise InvalidInput(f"{name[:60]!r} {fault}", mend="give another: --function read_tea_leaves")


def _free(names: Names) -> None:
    """Refuse a name that something installed has."""
    taken = ""
    try:
        taken = f"the package {names.distribution} {distribution(names.distribution).version} is installed"
    except PackageNotFoundError:
        if find_spec(names.module) is not None:
            taken = f"there is a module {names.module} already"
        for entry in entry_points(group="animism", name=names.plugin):
            taken = f"{entry.dist.name if entry.dist else entry.value} has a plugin {names.plugin} already"
    if taken:
        raise InvalidInput(f"{names.plugin} is taken: {taken}", mend="give another name, or pip uninstall what has it")

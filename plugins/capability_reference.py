"""``CAPABILITIES.md``: what goes into and comes out of every capability, and who provides it, generated from the contracts
and the built-in tools. ``python -m animism.plugins.capability_reference`` writes it; a test holds it to the code."""

from __future__ import annotations

import dataclasses
import inspect
import os
import re
import tempfile
from pathlib import Path
from typing import Any

from ..tools.capability import Capability
from . import typed_values

PAGE = Path(__file__).parent / "CAPABILITIES.md"
_HEAD = """# Capabilities

Written from the contracts and the built-in tools by `python -m animism.plugins.capability_reference`; change it there. A
tool of a capability takes its request and gives its result; a plugin may bring capabilities of its own.
[How to write one](README.md). Errors are those of `animism.personas.errors`: `ToolFailed` when the job cannot be done,
`ToolUnavailable` when something is missing, `InvalidInput` for a request that cannot be served.
"""
_ROLE = re.compile(r":\w+:`~?([^`]+)`")


def page() -> str:
    """The whole page."""
    from .host import PluginHost

    tools = _own_tools(PluginHost(server="", environments=False))
    capabilities = {tool.capability.name: tool.capability for tool in tools}
    sections = [_capability(one, [tool for tool in tools if tool.capability.name == name])
                for name, one in capabilities.items()]
    return "\n".join([_HEAD, *sections, "# Types", "", *(_type(cls) for cls in _types(capabilities.values()))])


def _own_tools(host: Any) -> list[Any]:
    """The tools that come with the package: none of other plugins."""
    from ..tools.capability import Tool

    home = Tool.__module__.rpartition(".")[0]
    return [tool for tool in host.tools if type(tool).__module__.startswith(f"{home}.")]


def _capability(capability: Capability[Any, Any], tools: list[Any]) -> str:
    takes, gives = typed_values.words(capability.request), typed_values.words(capability.result)
    lines = [f"## {capability.name}", "", f"{capability.sentence} `{takes}` to `{gives}`.", ""]
    if dataclasses.is_dataclass(capability.request):
        lines += [f"`{takes}`: {_told(capability.request)}", "", *_fields(capability.request), ""]
    lines += ["| tool | what it does | needs |", "|---|---|---|"]
    lines += [f"| `{tool.name}` | {_cell(tool.description)} | {_needs(tool)} |" for tool in tools]
    return "\n".join([*lines, ""])


def _fields(cls: Any) -> list[str]:
    from ..tools.server.wire_types import fields_of

    rows = ["| field | type | default |", "|---|---|---|"]
    for name, (field, hint) in fields_of(cls).items():
        rows.append(f"| `{name}` | `{_cell(typed_values.words(hint))}` | {_default(field)} |")
    return rows


def _default(field: dataclasses.Field[Any]) -> str:
    if field.default is not dataclasses.MISSING:
        return f"`{field.default!r}`"
    return "needed" if field.default_factory is dataclasses.MISSING else "empty"


def _needs(tool: Any) -> str:
    requires = tool.requires
    parts = [f"`animism[{requires.extra}]`"] if requires.extra else [f"`{module}`" for module in requires.modules]
    return ", ".join([*parts, *(f"weights of {weights.hub_id}" for weights in requires.weights)]) or "nothing"


def _types(capabilities: Any) -> list[Any]:
    """Media and results that the capabilities speak of, by name."""
    from ..tools import contracts, media
    from ..tools.server.wire_types import reachable

    hints = [hint for one in capabilities for hint in (one.request, one.result)]
    requests = {one.request for one in capabilities}
    found = [cls for cls in reachable(hints).values() if cls.__module__ in (contracts.__name__, media.__name__)]
    return sorted((cls for cls in found if cls not in requests), key=lambda cls: cls.__name__)


def _type(cls: Any) -> str:
    return "\n".join([f"## `{cls.__name__}`", "", _told(cls), "", *_fields(cls), ""])


def _told(cls: Any) -> str:
    told = " ".join((inspect.getdoc(cls) or "").split())
    return _ROLE.sub(lambda found: f"`{found[1].rpartition('.')[2]}`", told).replace("``", "`")


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main(target: Any = PAGE) -> None:
    """Write the page, with a data folder that has none of the user's own tools."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANIMISM_HOME"] = home
        Path(target).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()

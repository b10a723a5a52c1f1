"""``HOOKS.md``: the reference of every hook, generated from ``hookspecs.py``. ``python -m animism.plugins.hook_reference``
writes it; a test holds it to the code."""

from __future__ import annotations

import ast
import inspect
import re
from pathlib import Path
from typing import Any

from . import hookspecs

PAGE = Path(__file__).parent / "HOOKS.md"
_HEAD = """# Hooks

Written from `hookspecs.py` by `python -m animism.plugins.hook_reference`; change it there. A plugin implements any of these
as a function of its module under `@hookimpl`, and may take any subset of the arguments, by their names.
[How to write one](README.md).
"""
_PARAM = re.compile(r"^\s*:param (\w+):", re.MULTILINE)
_ROLE = re.compile(r":\w+:`~?([^`]+)`")


def page() -> str:
    """The whole page."""
    used = _used_by()
    return "\n".join([_HEAD, *(_section(name, used.get(name, [])) for name in hook_names())])


def hook_names() -> list[str]:
    """Every hook in the order of ``hookspecs.py``."""
    source = ast.parse(inspect.getsource(hookspecs))
    functions = (node.name for node in source.body if isinstance(node, ast.FunctionDef))
    return [name for name in functions if getattr(getattr(hookspecs, name), "animism_spec", None) is not None]


def signature(name: str) -> str:
    """A hook as one writes it: ``register_tools(register)``."""
    return f"{name}({', '.join(inspect.signature(getattr(hookspecs, name)).parameters)})"


def _section(name: str, used: list[str]) -> str:
    told = inspect.getdoc(getattr(hookspecs, name)) or ""
    sentence, *arguments = re.split(r"^\s*(?=:param )", told, flags=re.MULTILINE)
    lines = [f"## `{signature(name)}`", "", _plain(sentence), *([""] if arguments else [])]
    for argument in filter(str.strip, arguments):
        found = _PARAM.match(argument)
        lines.append(f"- `{found[1]}`: {_plain(argument[found.end():])}" if found else _plain(argument))
    answer = "what is returned is ignored; `register` is called none, one or many times"
    if not name.startswith("register_"):
        answer = "it watches: what it returns is ignored, what it raises is reported and stops nobody"
    elif name == "register_commands":
        answer = "what is returned is ignored; a name that is taken is refused"
    return "\n".join([*lines, "", f"Kind: {answer}. Used by {_modules(used)}.", ""])


def _plain(text: str) -> str:
    return _ROLE.sub(lambda found: f"`{found[1]}`", " ".join(text.split())).replace("``", "`")


def _modules(used: list[str]) -> str:
    return ", ".join(f"[`{path.removeprefix('../')}`]({path})" for path in used) or "nobody"


def _used_by() -> dict[str, list[str]]:
    """The built-in plugins' files that implement each hook, relative to this folder."""
    from .host import PluginHost

    found: dict[str, list[str]] = {}
    for info in PluginHost(server="", environments=False).plugins:
        if info.built_in:
            path = info.module.removeprefix("animism.plugins.").replace(".", "/").replace("animism/", "../") + ".py"
            for hook in info.hooks:
                found.setdefault(hook, []).append(path)
    return found


def main(target: Any = PAGE) -> None:
    """Write the page."""
    Path(target).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()

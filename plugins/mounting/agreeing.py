"""What a server offers against what was agreed to: new, changed since, agreed, gone; and what becomes of the user's
answer. Asks nobody and connects to nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal
from urllib.parse import urlsplit

from ...personas.errors import InvalidInput
from ...tools.capability import nearest_names
from ...tools.server.settings import is_loopback
from .definitions import Definition, word_of
from .kept import TIMEOUT, Mount

SERVED = ("portrait",)
"""Capabilities of ours that a mounted tool can provide."""
State = Literal["new", "changed", "agreed", "refused"]
_NAME = re.compile(r"[a-z0-9][a-z0-9_]{0,30}")
_LONGEST = 31
"""Characters of a name."""
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,127}")


@dataclass(frozen=True)
class Candidate:
    """A tool that is offered. ``refused`` was offered before as it is, and not agreed to; ``before`` is what was agreed
    to where it changed since."""

    definition: Definition
    state: State
    before: Definition | None = None


def mount_of(
    target: Collection[str], *, environment: Collection[str] = (), token_from: str = "", timeout: float | None = None,
    name: str = "",
) -> Mount:
    """A mount, which may have no name yet, of a URL, or of a command and its arguments. ``InvalidInput`` for what
    cannot be mounted."""
    words = list(target)
    for variable in [*environment, *([token_from] if token_from != "file" and token_from else [])]:
        if not _VARIABLE.fullmatch(variable):
            told = f"{variable!r} is no name of an environment variable"
            raise InvalidInput(told, mend="give its name, never its value")
    if timeout is not None and not 0 < timeout <= 86_400:
        raise InvalidInput(f"a timeout of {timeout:g} s", mend="give seconds, up to a day")
    seconds = TIMEOUT if timeout is None else timeout
    if len(words) == 1 and "://" in words[0]:
        if environment:
            raise InvalidInput("--env is for a command that is started", mend="leave it out")
        return Mount(name, url=_checked_url(words[0], bool(token_from)), token_from=token_from, timeout=seconds)
    if not words or not words[0].strip():
        raise InvalidInput("there is nothing to mount", mend="give a URL, or a command after --")
    if token_from:
        raise InvalidInput("a command is shown no token", mend="hand it what it needs: --env NAME")
    return Mount(name, command=tuple(words), environment=tuple(environment), timeout=seconds)


def mounted_before(target: Collection[str], mounts: Mapping[str, Mount]) -> Mount | None:
    """The mount that is meant: by its name, or by its address or command."""
    words = list(target)
    if len(words) == 1 and words[0] in mounts:
        return mounts[words[0]]
    url = _checked_url(words[0], False) if len(words) == 1 and "://" in words[0] else ""
    place = (url, () if url else tuple(words))
    return next((one for one in mounts.values() if _place(one) == place), None)


def _checked_url(url: str, with_token: bool) -> str:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InvalidInput(f"{url[:200]!r} is no address of an MCP server", mend="write it like https://host/mcp")
    if parts.username or parts.password:
        raise InvalidInput("the address holds a password", mend="give a token: --token, or --token-env NAME")
    if with_token and parts.scheme == "http" and not is_loopback(parts.hostname):
        raise InvalidInput("a token would go over the net for everybody to read", mend="use https")
    return parts._replace(path=parts.path if parts.path not in ("", "/") else "/mcp", fragment="").geturl()


def named(mount: Mount, name: str | None, said: str, mounts: Mapping[str, Mount]) -> Mount:
    """``mount`` under ``name``, or the one that its server gives itself; with what was agreed to before, where the same
    place is mounted already. ``InvalidInput`` where the name cannot be, or is another place's."""
    if name is not None and not _NAME.fullmatch(name):
        raise InvalidInput(f"{name!r} cannot be a name", mend="use small letters, digits and '_', at most 31")
    same = next((one for one in mounts.values() if _place(one) == _place(mount) and name in (None, one.name)), None)
    if same is not None:
        return replace(mount, name=same.name, tools=same.tools)
    if name is None:
        return replace(mount, name=_free_name(said or "server", mounts))
    if name in mounts:
        told = f"{name} is mounted already, from {mounts[name].place}"
        raise InvalidInput(told, mend=f"give another --name, or first: animism plugin unmount {name}")
    return replace(mount, name=name)


def _free_name(said: str, mounts: Collection[str]) -> str:
    """A name after what the server says of itself. It is cut first: one that is cut once it is unlike all others may be
    another mount's again, and would be written over that."""
    word = word_of(said)
    tails = ("", *(f"_{number}" for number in range(2, len(mounts) + 3)))
    return next(name for tail in tails if (name := word[: _LONGEST - len(tail)].rstrip("_") + tail) not in mounts)


def candidates(mount: Mount, offered: Mapping[str, Definition]) -> list[Candidate]:
    """What the server offers, each against what is kept."""
    known = {tool.definition.name: tool for tool in mount.tools.values()}
    found = []
    for name, definition in offered.items():
        before = known.get(name)
        if before is None:
            found.append(Candidate(definition, "new"))
        elif before.definition.digest != definition.digest:
            found.append(Candidate(definition, "changed", before.definition))
        else:
            found.append(Candidate(definition, "agreed" if before.agreed else "refused"))
    return found


def agreed(
    mount: Mount, found: Collection[Candidate], names: Collection[str], serving: Mapping[str, str] | None = None
) -> Mount:
    """``mount`` as it is once the user agreed to the tools of those names, and to no others; ``serving`` has those that
    are to provide a capability of ours, by name. ``InvalidInput`` for a name that is not offered, or does not fit."""
    from .kept import KeptTool

    there = {one.definition.name for one in found}
    for name in names:
        if name not in there:
            raise InvalidInput(f"{mount.name or 'it'} offers no tool {name[:60]!r}", mend=nearest_names(name[:60], there))
    for name, wanted in (serving or {}).items():
        _check_serving(next((one.definition for one in found if one.definition.name == name), None), name, wanted, names)
    known = {tool.definition.name: tool.capability for tool in mount.tools.values()}
    serves = {tool.definition.name: tool.serves for tool in mount.tools.values()} | dict(serving or {})
    tools: dict[str, KeptTool] = {}
    taken = set(known.values())
    for one in found:
        name = one.definition.name
        capability = known.get(name)
        if capability is None:
            words = {word.partition(".")[2] for word in taken}
            capability = f"{mount.name}.{word_of(name, words)}"
            taken.add(capability)
        tools[name] = KeptTool(one.definition, capability, name in names, serves=serves.get(name, ""))
    return replace(mount, tools=tools)


def _check_serving(definition: Definition | None, name: str, capability: str, names: Collection[str]) -> None:
    if capability not in SERVED:
        raise InvalidInput(f"no mounted tool can be {capability!r}", mend=f"one of: {', '.join(SERVED)}")
    if definition is None or name not in names:
        told = f"{name[:60]!r} is not among the tools that may run"
        raise InvalidInput(told, mend=f"agree to it, too: --agree {name[:60]}")
    from .portraying import fitting

    fitting(definition)


def _place(mount: Mount) -> tuple[str, tuple[str, ...]]:
    return mount.url, mount.command

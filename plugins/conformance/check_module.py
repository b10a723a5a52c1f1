"""The plugin as a package: its hooks, the API it states, its licence, names that clash."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from .. import hookspecs
from ..versions import API
from .handed import Handed
from .report import Finding, failed, passed, skipped, warned


def check(handed: Handed) -> Iterator[Finding]:
    """``plugin.*``."""
    yield passed("plugin.loads", f"{', '.join(handed.hooks) or 'no hooks'} in {handed.seconds:.2f} s")
    yield _hooks(handed)
    yield _api(handed)
    yield _licence(handed)
    yield _clashes(handed)
    if handed.printed.strip():
        yield failed("plugin.printed", f"it printed {handed.printed.strip().splitlines()[0][:60]!r} while it was loaded",
                     "use the logging module: standard output is for --json")


def _hooks(handed: Handed) -> Finding:
    marked = [name for name in dir(handed.module)
              if getattr(getattr(handed.module, name, None), "animism_impl", None) and not hasattr(hookspecs, name)]
    if marked:
        return failed("plugin.hooks", f"unknown hooks: {', '.join(marked)}", "hooks are listed in animism.plugins.hookspecs")
    if not handed.hooks:
        return failed("plugin.hooks", "it implements no hook", "mark a function named as a hook with @hookimpl")
    return passed("plugin.hooks", ", ".join(handed.hooks))


def _api(handed: Handed) -> Finding:
    stated = getattr(handed.module, "ANIMISM_API", None)
    if stated is None and handed.source.built_in:
        return passed("plugin.api", f"built in: {API}")
    if stated is None:
        return warned("plugin.api", f"it states no API and is taken for {API}", f'write ANIMISM_API = "{API}" in its module')
    if not re.fullmatch(r"\d+\.\d+", str(stated)) or str(stated).partition(".")[0] != API.partition(".")[0]:
        return failed("plugin.api", f"written for API {stated!r}, this is {API}", f'move to {API}, then say ANIMISM_API = "{API}"')
    return passed("plugin.api", str(stated))


def _licence(handed: Handed) -> Finding:
    source = handed.source
    if source.distribution is None and source.project is None:
        return skipped("plugin.licence", "a module without a distribution")
    if source.project is not None:
        stated = bool(source.project.get("license"))
    else:
        told = source.distribution.metadata
        stated = bool(told.get("License-Expression") or told.get("License")) or any(
            line.startswith("License ::") for line in told.get_all("Classifier") or ()
        )
    if stated:
        return passed("plugin.licence", "the distribution states its licence")
    return failed("plugin.licence", "the distribution states no licence", 'add license = "Apache-2.0" (or yours) to [project]')


def _clashes(handed: Handed) -> Finding:
    names = [f"{tool.capability.name}:{tool.name}" for tool in handed.tools]
    names += [voice.id for voice in handed.voices] + [expert.name for expert in handed.experts]
    twice = sorted(name for name, number in Counter(names).items() if number > 1)
    if twice:
        return failed("plugin.names", f"handed over twice: {', '.join(twice[:3])}", "give each a name of its own")
    return passed("plugin.names", f"{len(names)} handed over, no name twice")

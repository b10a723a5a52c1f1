"""The plugin as a package: its hooks, the API it states, its licence, names that clash."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator

from ...personas.errors import PluginError
from .. import hookspecs
from ..info import PluginInfo
from ..versions import API, OURS
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
        yield failed(
            "plugin.printed",
            f"it printed {handed.printed.strip().splitlines()[0][:60]!r} while it was loaded",
            "use the logging module: standard output is for --json",
        )


def _hooks(handed: Handed) -> Finding:
    marked = [
        name
        for name in dir(handed.module)
        if getattr(getattr(handed.module, name, None), "animism_impl", None) and not hasattr(hookspecs, name)
    ]
    if marked:
        return failed(
            "plugin.hooks", f"unknown hooks: {', '.join(marked)}", "hooks are listed in animism.plugins.hookspecs"
        )
    if not handed.hooks:
        return failed("plugin.hooks", "it implements no hook", "mark a function named as a hook with @hookimpl")
    return passed("plugin.hooks", ", ".join(handed.hooks))


def _api(handed: Handed) -> Finding:
    """What the host says of the version that is stated, and of what it uses that will go."""
    stated, source = getattr(handed.module, "ANIMISM_API", None), handed.source
    info = PluginInfo(source.name, source.name, "", source.module)
    with warnings.catch_warnings(record=True) as heard:
        warnings.simplefilter("always")
        try:
            OURS.fitting(handed.module, info)
        except PluginError as error:
            return failed("plugin.api", str(error), error.mend or f'write ANIMISM_API = "{API}" in its module')
    if heard:
        return warned("plugin.api", str(heard[0].message), f'move to {API}, then say ANIMISM_API = "{API}"')
    if stated is None:
        mend = f'write ANIMISM_API = "{API}" in its module'
        return warned("plugin.api", f"it states no API and is taken for {API}", mend)
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
    return failed(
        "plugin.licence", "the distribution states no licence", 'add license = "Apache-2.0" (or yours) to [project]'
    )


def _clashes(handed: Handed) -> Finding:
    names = [f"{tool.capability.name}:{tool.name}" for tool in handed.tools]
    names += [voice.id for voice in handed.voices] + [expert.name for expert in handed.experts]
    twice = sorted(name for name, number in Counter(names).items() if number > 1)
    if twice:
        return failed("plugin.names", f"handed over twice: {', '.join(twice[:3])}", "give each a name of its own")
    return passed("plugin.names", f"{len(names)} handed over, no name twice")

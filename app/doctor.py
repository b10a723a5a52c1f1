"""What ``animism doctor`` looks at: the machine, the store, the engine, the speech program, tools and plugins."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec


@dataclass(frozen=True)
class Check:
    """One finding. ``needed`` means that nothing works without it; ``command`` would make it so."""

    name: str
    ok: bool
    finding: str
    command: str = ""
    needed: bool = False


def examine() -> list[Check]:
    """Every check, the needed ones first."""
    checks = [
        Check("python", True, f"{platform.python_version()} on {platform.platform()}, {os.cpu_count()} cores"),
        _try("store", _store, "set ANIMISM_HOME to a folder you may write to"),
        _try("sculpture engine", _engine, "pip install --force-reinstall --no-deps animism"),
        _try("speech", _speech, "pip install --force-reinstall espeakng-loader"),
        _chat_model(),
    ]
    if find_spec("torch") is not None:
        checks.append(_try("models", _models, "pip install --force-reinstall torch", needed=False))
    else:
        without = "torch is not installed; sculptures and espeak voices need none"
        checks.append(Check("models", False, without, "pip install 'animism[diffusion]'"))
    from ..plugins import PluginHost

    host = PluginHost()
    for tool in host.tools:
        answer = tool.available()
        checks.append(Check(f"{tool.capability.name}: {tool.name}", answer.ok, answer.why or "ready", answer.command))
    _ = host.voices, host.diffusers  # a plugin may be refused, and a file left out, only then
    checks += [Check("notice", False, notice) for notice in host.notices]
    for info in host.plugins:
        if info.error is not None:
            verb = "install --force-reinstall --no-deps" if info.built_in else "uninstall"
            checks.append(Check(f"plugin: {info.name}", False, info.error, info.mend or f"pip {verb} {info.distribution}"))
    return checks


def _try(name: str, look: Callable[[], str], command: str, *, needed: bool = True) -> Check:
    try:
        return Check(name, True, look(), needed=needed)
    except Exception as error:  # noqa: BLE001 - whatever is wrong is the finding
        return Check(name, False, " ".join(f"{type(error).__name__}: {error}".split()), command, needed=needed)


def _store() -> str:
    from ..agents.studio import Studio

    studio = Studio()
    count = len(studio.store)
    free = shutil.disk_usage(studio.home).free / 1e9
    return f"{studio.home}, {count} personas, {free:.0f} GB free"


def _engine() -> str:
    from ..tools.sculpture import Sculpture, render
    from ..tools.sculpture.engine import library_path

    ball = Sculpture.model_validate({
        "materials": {"skin": {"color": "#b5121b"}}, "solids": [{"shape": "sphere", "radius": 1}]
    })
    picture = render(ball, size=256).image
    return f"{library_path().name}, drew {picture.shape[1]} × {picture.shape[0]}"


def _speech() -> str:
    from ..tools.voice.espeak_voices import espeak_voices

    return f"{len(espeak_voices())} voices"


def _models() -> str:
    """Where models would run, and what is here of them."""
    from ..tools.hardware import place
    from ..tools.weights.places import models_folder

    folder = models_folder()
    count = sum(1 for path in folder.iterdir() if not path.name.startswith(".")) if folder.is_dir() else 0
    placement = place()
    return f"on {placement.why}, in {placement.dtype}; {count} in {folder}"


def _chat_model() -> Check:
    if os.environ.get("OPENAI_API_KEY") or os.environ.get("OPENAI_BASE_URL"):
        return Check("chat model: openai", True, os.environ.get("OPENAI_BASE_URL", "the default address"))
    return Check(
        "chat model: openai", False, "no key and no address; the offline author writes by rule",
        "export OPENAI_API_KEY=... or OPENAI_BASE_URL=http://localhost:8000/v1",
    )

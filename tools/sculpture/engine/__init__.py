"""The compiled engine: finds, checks and loads the shared library that ``setup.py`` built beside this file.

x86-64 comes in two builds, with AVX2 and without; the processor decides. ``ANIMISM_ENGINE_LIBRARY`` names another
library file instead (for trying a change without touching the installed one). No picture is made here: functions are
called through :func:`library` with ctypes, which lets go of the interpreter lock while they run.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from functools import cache
from pathlib import Path

from ....personas.errors import ToolUnavailable

SUFFIX = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")
MEND = "pip install --force-reinstall --no-deps animism (or, in a checkout: python setup.py engine)"


def _has_avx2() -> bool:
    """Whether the processor knows AVX2 and FMA. Unknown systems get the plain build."""
    try:
        if sys.platform == "linux":
            flags = Path("/proc/cpuinfo").read_text()
            return " avx2" in flags and " fma" in flags and " bmi2" in flags
        if sys.platform == "win32":
            return bool(ctypes.windll.kernel32.IsProcessorFeaturePresent(40))
        if sys.platform == "darwin":
            size, value = ctypes.c_size_t(4), ctypes.c_int(0)
            libc = ctypes.CDLL(None)
            libc.sysctlbyname(b"hw.optional.avx2_0", ctypes.byref(value), ctypes.byref(size), None, 0)
            return bool(value.value)
    except OSError:
        return False
    return False


def library_path() -> Path:
    """The file that :func:`library` loads."""
    if override := os.environ.get("ANIMISM_ENGINE_LIBRARY"):
        return Path(override)
    here = Path(__file__).parent
    if platform.machine().lower() in ("x86_64", "amd64"):
        return here / f"animism_engine_{'v3' if _has_avx2() else 'v2'}{SUFFIX}"
    return here / f"animism_engine{SUFFIX}"


@cache
def library() -> ctypes.CDLL:
    """The engine. ``ToolUnavailable`` when it was not built or does not fit this machine."""
    path = library_path()
    try:
        return ctypes.CDLL(str(path))
    except OSError as error:
        raise ToolUnavailable(f"the sculpture engine cannot be loaded from {path}: {error}", mend=MEND) from error

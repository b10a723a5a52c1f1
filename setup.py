"""Build the engine: compile tools/sculpture/engine/*.c into one shared library beside them.

The compiler is the ``ziglang`` wheel (a build requirement), so that installing from source needs pip alone; set
``CC`` to use another. The library is plain C called through ctypes: it holds no Python, so one build serves every
Python version, and no compiling is left for the first run.
"""

from __future__ import annotations

import os
import platform
import shlex
import subprocess
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_ext import build_ext

ENGINE = Path("tools/sculpture/engine")
SUFFIX = {"win32": ".dll", "darwin": ".dylib"}.get(sys.platform, ".so")


def compiler() -> list[str]:
    """The command that compiles C: ``$CC`` or the ziglang wheel."""
    if os.environ.get("CC"):
        return shlex.split(os.environ["CC"])
    return [sys.executable, "-m", "ziglang", "cc"]


def variants() -> dict[str, list[str]]:
    """Library name to the instruction set it may use. x86-64 gets two, and the loader picks by processor."""
    if platform.machine().lower() in ("x86_64", "amd64"):
        zig = not os.environ.get("CC")
        spell = (lambda level: f"-march=x86_64_{level}") if zig else (lambda level: f"-march=x86-64-{level}")
        return {"animism_engine_v3": [spell("v3")], "animism_engine_v2": [spell("v2")]}
    return {"animism_engine": []}


class BuildEngine(build_ext):
    def build_extension(self, ext: Extension) -> None:
        target = Path(self.get_ext_fullpath(ext.name)).with_name(ext.name.rsplit(".", 1)[-1] + SUFFIX)
        target.parent.mkdir(parents=True, exist_ok=True)
        command = [
            *compiler(), "-std=c11", "-O3", "-ffast-math", "-fno-math-errno", "-fvisibility=hidden", "-shared",
            *([] if sys.platform == "win32" else ["-fPIC"]), *ext.extra_compile_args,
            *[str(source) for source in ext.sources], "-lm", "-o", str(target),
        ]
        print(shlex.join(command), flush=True)
        subprocess.run(command, check=True)

    def get_ext_filename(self, fullname: str) -> str:
        return os.path.join(*fullname.split(".")) + SUFFIX


class AnyPython(bdist_wheel):
    """Tag the wheel by platform only: the library does not touch Python's ABI."""

    def get_tag(self) -> tuple[str, str, str]:
        return ("py3", "none", super().get_tag()[2])


setup(
    cmdclass={"build_ext": BuildEngine, "bdist_wheel": AnyPython},
    ext_modules=[
        Extension(
            f"animism.tools.sculpture.engine.{name}", sorted(map(str, ENGINE.glob("*.c"))), extra_compile_args=flags
        )
        for name, flags in variants().items()
    ],
)

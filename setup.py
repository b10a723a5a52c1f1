"""Build the engine: compile tools/sculpture/engine/*.c into one shared library beside them.

The compiler is the ``ziglang`` wheel (a build requirement), so that installing from source needs pip alone; set
``CC`` to use another clang (the sources use its vector extensions). The library is plain C called through ctypes: it
holds no Python, so one build serves every Python version, and no compiling is left for the first run.

While working on the engine, ``python setup.py engine`` builds in place what is older than its sources.
"""

from __future__ import annotations

import os
import platform
import shlex
import subprocess
import sys
from pathlib import Path

ENGINE = Path(__file__).parent / "tools" / "sculpture" / "engine"
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


def is_current(target: Path) -> bool:
    """Whether ``target`` is newer than everything it is made from."""
    inputs = [Path(__file__), *ENGINE.glob("*.[ch]")]
    return target.exists() and target.stat().st_mtime > max(p.stat().st_mtime for p in inputs)


def compile_engine(target: Path, flags: list[str]) -> None:
    """Compile all sources into ``target``, which is replaced at the end: whoever has the old one loaded keeps it."""
    made = target.with_name(f"{os.getpid()}-{target.name}")
    command = [
        *compiler(), "-std=c11", "-O3", "-ffast-math", "-fno-math-errno", "-fvisibility=hidden", "-Wno-psabi",
        "-shared", *([] if sys.platform == "win32" else ["-fPIC"]), *flags,
        *sorted(map(str, ENGINE.glob("*.c"))), "-lm", "-o", str(made),
    ]  # fmt: skip
    print(shlex.join(command), flush=True)
    try:
        subprocess.run(command, check=True)
        made.replace(target)
    finally:
        made.unlink(missing_ok=True)


def build_in_place() -> None:
    for name, flags in variants().items():
        target = ENGINE / (name + SUFFIX)
        if not is_current(target):
            compile_engine(target, flags)


def run_setuptools() -> None:
    from setuptools import Extension, setup
    from setuptools.command.bdist_wheel import bdist_wheel
    from setuptools.command.build_ext import build_ext

    class BuildEngine(build_ext):
        def build_extension(self, ext: Extension) -> None:
            target = Path(self.get_ext_fullpath(ext.name)).with_name(ext.name.rsplit(".", 1)[-1] + SUFFIX)
            target.parent.mkdir(parents=True, exist_ok=True)
            if self.force or not is_current(target):
                compile_engine(target, ext.extra_compile_args)

        def get_ext_filename(self, fullname: str) -> str:
            return os.path.join(*fullname.split(".")) + SUFFIX

    class AnyPython(bdist_wheel):
        """Tag the wheel by platform only: the library does not touch Python's ABI."""

        def get_tag(self) -> tuple[str, str, str]:
            return ("py3", "none", super().get_tag()[2])

    sources = [str(p.relative_to(Path(__file__).parent)) for p in sorted(ENGINE.glob("*.c"))]
    setup(
        cmdclass={"build_ext": BuildEngine, "bdist_wheel": AnyPython},
        ext_modules=[
            Extension(f"animism.tools.sculpture.engine.{name}", sources, extra_compile_args=flags)
            for name, flags in variants().items()
        ],
    )


if sys.argv[1:] == ["engine"]:
    build_in_place()
else:
    run_setuptools()

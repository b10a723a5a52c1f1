"""pyproject.toml, the folders on disk and what is imported tell the same story."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("personas", "tools", "plugins", "agents", "app")  # each may import those before it
CONFIG = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXAMPLES = ROOT / "plugins" / "examples"  # packages of their own, as an outside author has them
FILES = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py")) if EXAMPLES not in path.parents]


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True, cwd="/")
    return done.stdout.strip()


def test_every_package_on_disk_is_listed() -> None:
    on_disk = {".".join(("animism", *init.parent.relative_to(ROOT).parts))
               for folder in FOLDERS for init in (ROOT / folder).rglob("__init__.py") if EXAMPLES not in init.parents}
    listed = set(CONFIG["tool"]["setuptools"]["packages"])
    assert listed == on_disk | {"animism"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_downwards(path: Path) -> None:
    """Between the folders imports are relative and never go up."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    package = parts[:-1]
    allowed = FOLDERS[: FOLDERS.index(parts[0]) + 1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            target = (*base, *(node.module or "").split("."))
            where = next((part for part in target if part), None)
            assert where is None or where in allowed, f"line {node.lineno}: {parts[0]} imports {where}"
        elif isinstance(node, ast.ImportFrom | ast.Import):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            for name in names:
                if name.split(".")[0] == "animism":
                    assert "builtin" in parts, f"line {node.lineno}: only plugins spell out animism"


def test_import_stays_light() -> None:
    heavy = "('torch', 'langgraph', 'numpy', 'openai', 'sqlalchemy', 'pydantic', 'av', 'PIL', 'typer')"
    assert run(f"import sys, animism; print([m for m in {heavy} if m in sys.modules])") == "[]"


def test_public_names_are_there() -> None:
    assert run("import animism; print([n for n in animism.__all__ if getattr(animism, n) is None])") == "[]"


def test_no_module_is_loaded_under_two_names() -> None:
    code = (
        "import sys, animism.agents.studio, animism.plugins, animism.tools.sculpture\n"
        "files = [m.__file__ for m in list(sys.modules.values()) if getattr(m, '__file__', None)"
        " and str(m.__file__).startswith(animism.__path__[0])]\n"
        "print(sorted({f for f in files if files.count(f) > 1}))"
    )
    assert run(code) == "[]"


def test_the_wheel_holds_the_package_alone(tmp_path: Path) -> None:
    """Built from the sources and the library that are here, without compiling again."""
    import shutil

    source = tmp_path / "source"
    shutil.copytree(ROOT, source, ignore=shutil.ignore_patterns(".git", ".venv", "build", "*.egg-info", "out", "tests"))
    (source / "setup.py").unlink()  # the library is there already; this test is about what is packed
    project = (source / "pyproject.toml").read_text(encoding="utf-8")
    (source / "pyproject.toml").write_text(re.sub(r', "ziglang[^"]*"', "", project), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(source)],
        check=False, capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"animism"}
    assert not [name for name in names if "/tests/" in name or name.endswith((".c", ".h"))]
    assert any("animism_engine" in name for name in names)
    data = {path.relative_to(ROOT) for folder in FOLDERS for kind in ("toml", "animism", "tmpl", "css", "html", "js", "svg")
            for path in (ROOT / folder).rglob(f"*.{kind}") if EXAMPLES not in path.parents}
    assert len(data) > 80 and {f"animism/{path.as_posix()}" for path in data} <= set(names)


def test_requirements_are_declared() -> None:
    """Every third-party module that is imported is one of ours to declare."""
    declared = {"anyio", "av", "c2pa", "cryptography", "espeakng_loader", "fast_simplification", "fastapi", "filelock", "fsspec", "httpx2", "langgraph", "mcp", "numpy", "openai",
                "PIL", "platformdirs", "pluggy", "prometheus_client", "pydantic", "rich", "yaml", "scipy", "soundfile", "sqlalchemy", "starlette", "typer",
                "uvicorn"}  # and what those two import themselves: python-multipart and websockets
    optional = {"accelerate", "cv2", "diffusers", "dlib", "faster_whisper", "huggingface_hub", "insightface", "jinja2", "kokoro_onnx",
                "librosa", "llguidance", "mcp_types", "mediapipe", "onnx", "onnxruntime", "peft", "piper", "psycopg", "ray", "safetensors",
                "pytest", "tokenizers", "torch", "torchaudio", "transformers", "TTS"}
    found = set()
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found.add((node.module or "").split(".")[0])
    outside = found - set(sys.stdlib_module_names) - {"animism", "__future__"}
    assert outside <= declared | optional, outside - declared - optional
    assert declared <= outside, f"declared and not used: {declared - outside}"

"""Where a model runs and with how much memory: the processor, an NVIDIA card, or Apple's, with the reasons told.

It looks and chooses; it loads nothing. Torch is imported only when somebody asks for it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from ..personas.errors import InvalidInput, ToolUnavailable

CPU, CUDA, MPS = "cpu", "cuda", "mps"


@dataclass(frozen=True)
class Placement:
    """``device`` is a torch device name (``cpu``, ``cuda``, ``cuda:1``, ``mps``); ``dtype`` the name of a torch dtype
    (``float32``, ``bfloat16``, ``float16``); ``memory`` the bytes that are free there; ``why`` one sentence."""

    device: str
    dtype: str
    memory: int
    why: str


def place(wanted: str = "auto", dtype: str | None = None) -> Placement:
    """The device for torch models. ``wanted`` is ``auto`` or a torch device name; ``dtype`` overrides the choice.

    :raises InvalidInput: no device is called so. :raises ToolUnavailable: a card was asked for by name and torch sees
        none, or fewer.
    """
    kind = device_kind(wanted)
    if kind in (CUDA, "auto") and _cuda():
        import torch

        device = CUDA if wanted == "auto" else wanted
        if int(device.partition(":")[2] or 0) >= torch.cuda.device_count():
            raise ToolUnavailable(
                f"no CUDA device {wanted!r}: there are {torch.cuda.device_count()}", mend="leave out --device, or say cuda:0"
            )
        free, _ = torch.cuda.mem_get_info(device)
        best = "bfloat16" if torch.cuda.is_bf16_supported() else "float16"
        name = torch.cuda.get_device_name(device)
        return Placement(device, dtype or best, int(free), f"{name}, {free / 1e9:.0f} GB free")
    if kind == CUDA:
        raise ToolUnavailable(
            f"no CUDA device for {wanted!r}", mend="leave out --device, or install a CUDA build of torch"
        )
    if kind in (MPS, "auto") and _mps():
        return Placement(MPS, dtype or "float16", free_memory(), "Apple's graphics processor, memory shared")
    if kind == MPS:
        raise ToolUnavailable("no MPS device", mend="leave out --device")
    return Placement(CPU, dtype or "float32", free_memory(), f"the processor, {free_memory() / 1e9:.0f} GB free")


def device_kind(wanted: str) -> str:
    """``auto``, ``cpu``, ``cuda`` or ``mps``, without the number. ``InvalidInput`` for what is none of them."""
    found = re.fullmatch(r"(auto|cpu|mps|cuda)(:\d{1,3})?", wanted)
    if found is None or (found[2] and found[1] == "auto"):
        raise InvalidInput(f"no device {wanted!r}", mend="auto, cpu, cuda, cuda:1 or mps")
    return found[1]


def onnx_providers(device: str = "auto") -> list[str]:
    """ONNX Runtime's providers for a device, best first, those that are installed only. The processor always is.
    ``InvalidInput`` where no device is called so."""
    import onnxruntime

    wanted = ["CPUExecutionProvider"]
    if device_kind(device) in ("auto", CUDA):
        wanted = ["CUDAExecutionProvider", *wanted]
    there = onnxruntime.get_available_providers()
    return [name for name in wanted if name in there] or ["CPUExecutionProvider"]


def free_memory() -> int:
    """Bytes of main memory that a new model may take, a container's limit counted. 0 where it is not known."""
    free = _meminfo()
    limit = _container_limit()
    return min(free, limit) if limit is not None else free


def _cuda() -> bool:
    if find_spec("torch") is None:
        return False
    import torch

    return torch.cuda.is_available()


def _mps() -> bool:
    if find_spec("torch") is None:
        return False
    import torch

    return torch.backends.mps.is_available()


def _meminfo() -> int:
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError):
        pass
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2  # half of what there is
    except (AttributeError, ValueError, OSError):
        return 0


def _container_limit() -> int | None:
    """What a control group (version 2) leaves of its limit, or ``None`` without one."""
    root = Path("/sys/fs/cgroup")
    try:
        most = (root / "memory.max").read_text(encoding="ascii").strip()
        if most == "max":
            return None
        return max(0, int(most) - int((root / "memory.current").read_text(encoding="ascii")))
    except (OSError, ValueError):
        return None

"""Bases and ControlNets in memory: who wants one says so, everybody shares it, and one at a time draws with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..capability import Progress, silent
from ..hardware import place
from ..residency import shared
from ..weights.places import need_model
from .expert import Expert
from .family import Base, Family, family_named
from .loading import quiet
from .memory import WORK, Plan, arrange, plan


@dataclass(frozen=True)
class Key:
    """What makes two loads the same. Reads as the folder's name where a message needs one."""

    part: str
    family: str
    folder: Path
    device: str
    dtype: str
    offload: str = "none"

    def __str__(self) -> str:
        return f"{self.family} {self.part} {self.folder.name}"


@contextmanager
def base_of(expert: Expert, device: str, progress: Progress = silent) -> Iterator[Base]:
    """The base of ``expert``, loaded if it is not there, the caller's alone while the block runs.

    :raises ToolUnavailable: its weights are not here. :raises ToolFailed: they cannot be used.
    :raises OutOfMemory: they do not fit, even with every idle model gone.
    """
    family = family_named(expert.family)
    folder = need_model(expert.weights)
    chosen, size = _plan(expert, family, folder, device)
    key = Key("base", family.name, folder, chosen.device, chosen.dtype, chosen.offload)

    def load() -> Base:
        progress(0.0, f"loading {expert.name}")
        with quiet():
            pipeline = family.load(folder, expert.weights, chosen.dtype)
            return Base(family, arrange(pipeline, chosen), chosen)

    with shared().using(key, load, bytes=size) as base, _alone(base, progress):
        yield base


@contextmanager
def control_of(base: Base, weights: str) -> Iterator[Any]:
    """A ControlNet for ``base``, shared by every base of its family in the same numbers on the same device."""
    folder, chosen = need_model(weights), base.plan
    key = Key("ControlNet", base.family.name, folder, chosen.device, chosen.dtype, chosen.offload)

    def load() -> Any:
        net = base.family.load_control(folder, weights, chosen.dtype)
        return net.to(chosen.device) if chosen.offload == "none" else net

    with shared().using(key, load) as net:
        yield net


def _plan(expert: Expert, family: Family, folder: Path, device: str) -> tuple[Plan, int]:
    """How the expert is placed, and the bytes of its weights in those numbers. What is in memory stays as it is placed,
    and its files are not looked at again."""
    placement = place(device)
    resident = next((row.key for row in shared().residents() if _is_base(row.key, folder, placement.device)), None)
    if resident is not None:
        chosen = plan(placement, 0, expert.size)
        return replace(chosen, dtype=resident.dtype, offload=resident.offload), 0
    half = family.bytes_of(folder, expert.weights, "bfloat16")
    chosen = plan(placement, max(expert.memory, int(WORK * half)), expert.size)
    return chosen, half * (2 if chosen.dtype == "float32" else 1)


def _is_base(key: Any, folder: Path, device: str) -> bool:
    return isinstance(key, Key) and (key.part, key.folder, key.device) == ("base", folder, device)


@contextmanager
def _alone(base: Base, progress: Progress, ask: float = 0.2) -> Iterator[None]:
    """The base's lock; whoever waits for it can be stopped."""
    told: Callable[..., None] = progress
    while not base.lock.acquire(timeout=ask):
        told(0.0, "waiting for another picture to be finished")
    try:
        yield
    finally:
        base.lock.release()

"""Where a language model of a known size runs, and in which precision, with the reason told.

It chooses; it loads nothing. Torch is asked whether there is a card.
"""

from __future__ import annotations

from dataclasses import replace

from ...personas.errors import OutOfMemory
from ...tools.hardware import CPU, Placement, place
from .transformers_folder import ModelFolder

ROOM = 1.2
"""Weights and what an answer needs beside them (keys and values of some thousand tokens)."""
BYTES = {"float64": 8, "float32": 4, "bfloat16": 2, "float16": 2}


def placed(folder: ModelFolder, device: str = "auto", dtype: str | None = None) -> Placement:
    """The device and dtype for the model. With ``auto``, a card that is too small is passed over; on the processor
    float32 is quickest, and bfloat16 is taken where only that fits.

    :raises OutOfMemory: it fits nowhere that was allowed.
    :raises ToolUnavailable: a card was asked for by name and there is none.
    """
    first = place(device, dtype)
    if _fits(folder, first):
        return first
    if first.device != CPU and device == "auto":
        here = place(CPU, dtype)
        why = f"{first.why}, too little for {_gigabytes(folder, first)}; {here.why}"
        first = replace(here, why=why)
        if _fits(folder, first):
            return first
    half = replace(first, dtype="bfloat16", why=f"{first.why}, too little for float32")
    if first.device == CPU and dtype is None and _fits(folder, half):
        return half
    raise OutOfMemory(
        f"{folder.path.name} needs about {_gigabytes(folder, half if dtype is None else first)} and {first.memory / 1e9:.1f} GB"
        f" are free on {first.device}", mend="take a smaller model, or another device",
    )


def needed(folder: ModelFolder, where: Placement) -> int:
    """Bytes of the weights in that precision."""
    return folder.parameters * BYTES.get(where.dtype, 4)


def _fits(folder: ModelFolder, where: Placement) -> bool:
    return where.memory == 0 or needed(folder, where) * ROOM <= where.memory  # 0: not known, so it is tried


def _gigabytes(folder: ModelFolder, where: Placement) -> str:
    return f"{needed(folder, where) * ROOM / 1e9:.1f} GB"

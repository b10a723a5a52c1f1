"""LoRAs over one base (Hu et al., 2021, arXiv:2106.09685): loaded once, worn in any mixture, taken off without a trace.

A mixture of LoRA experts is one forward pass: each adds its weight times its share to the base's own layers. Switching
moves no weights, and what a base wears is noted on it, so that the same again costs nothing. A LoRA is held against the
base's layers before it is put on, so that a wrong one changes nothing.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ...personas.errors import AnimismError, ToolFailed, ToolUnavailable
from ..residency import ran_out
from ..weights.places import need_model
from .expert import Lora
from .family import Base
from .loading import quiet, told_plainly
from .weight_files import PICKLES, mend, read_header

MOST_KEPT = 8
"""LoRAs of one base in memory; of more the one worn longest ago goes."""


def wear(base: Base, loras: Sequence[Lora], also: Sequence[str] = ()) -> None:
    """From now on the base draws with these LoRAs, each by its ``weight``, and with no other; with none, as it was
    loaded. Everybody who draws says so first. ``also`` names adapters that are on it already and count in full.

    :raises ToolUnavailable: a LoRA is not here. :raises ToolFailed: it is broken or was made for another family.
    """
    wanted: dict[str, float] = dict.fromkeys(also, 1.0)
    for lora in loras:
        name = put_on(base, lora.weights)
        wanted[name] = wanted.get(name, 0.0) + lora.weight  # two experts may share one
    if base.worn is not None and list(base.worn.items()) == list(wanted.items()):  # sums depend on the order
        return
    before, base.worn = base.worn, None  # unknown, should what follows fail
    with quiet():
        if wanted:
            if not before:
                base.pipeline.enable_lora()  # a pass over every layer, which a change of weights can do without
            base.pipeline.set_adapters(list(wanted), list(wanted.values()))
        elif any(getattr(part, "peft_config", None) for part in base.components.values()):
            base.pipeline.disable_lora()
        _make_room(base, wanted)
    base.worn = wanted


def put_on(base: Base, weights: str) -> str:
    """Load a LoRA beside those that are there; its adapter's name."""
    path = lora_file(need_model(weights), weights)
    stamp = path.stat()
    key = (str(path), stamp.st_mtime_ns, stamp.st_size)
    if key in base.adapters:
        base.adapters[key] = base.adapters.pop(key)  # worn last
        return base.adapters[key]
    name = f"lora_{max((int(name[5:]) for name in base.adapters.values()), default=-1) + 1}"
    with quiet(), told_plainly(path, weights):
        _fits(base, _state(base, path), path)
        base.worn = None
        _load(base, path, name)
    base.adapters[key] = name
    return name


def lora_file(path: Path, weights: str) -> Path:
    """The one safetensors file that ``path`` is or holds, checked to be whole."""
    if path.is_dir():
        files = sorted(path.glob("*.safetensors"))
        if not files:
            pickles = [file.name for file in sorted(path.iterdir()) if file.suffix in PICKLES]
            if pickles:
                raise _pickle(path / pickles[0])
            raise ToolUnavailable(f"no LoRA in {path}", mend=mend(weights))
        if len(files) > 1:
            raise ToolFailed(f"{path} holds {len(files)} LoRAs", mend=f"name one of them, such as {files[0]}")
        path = files[0]
    if path.suffix in PICKLES:
        raise _pickle(path)
    read_header(path, weights)
    return path


def _pickle(path: Path) -> ToolFailed:
    return ToolFailed(f"{path} is a pickle, which could run code", mend="give a .safetensors file")


def _state(base: Base, path: Path) -> dict[str, Any]:
    """The LoRA's tensors under diffusers' names, from any of the formats that it reads."""
    more = {"unet_config": base.pipeline.unet.config} if hasattr(base.pipeline, "unet") else {}
    found = type(base.pipeline).lora_state_dict(path.parent, weight_name=path.name, local_files_only=True,
                                                use_safetensors=True, **more)
    return found[0] if isinstance(found, tuple) else found


def _fits(base: Base, state: dict[str, Any], path: Path) -> None:
    """Every layer of the LoRA meets a layer of the base of its width.

    :raises ToolFailed: it was made for another family.
    """
    layers = {
        f"{part}.{name}": module for part in type(base.pipeline)._lora_loadable_modules
        if (model := getattr(base.pipeline, part, None)) is not None for name, module in model.named_modules()
    }
    met = 0
    for name, tensor in state.items():
        layer, dot, part = name.partition(".lora")
        if not dot or part.endswith("alpha"):
            continue
        module = layers.get(layer) or layers.get(layer.replace(".text_model.", "."))
        inner = getattr(module, "base_layer", module)
        weight = getattr(inner, "weight", None)
        if weight is None:
            raise _another_family(base, path, f"the base has no layer {layer}")
        side = 1 if part.startswith("_A") or ".down" in part else 0  # (rank, into) or (out, rank)
        if tensor.shape[side] != weight.shape[side]:
            raise _another_family(
                base, path, f"{layer} is {tuple(weight.shape)} in the base and the LoRA's part {tuple(tensor.shape)}"
            )
        met += 1
    if not met:
        raise _another_family(base, path, "it holds no LoRA layers that are known here")


def _another_family(base: Base, path: Path, why: str) -> ToolFailed:
    title = base.family.title
    return ToolFailed(f"the LoRA {path} does not fit {title}: {why}", mend=f"choose a LoRA that was made for {title}")


def _load(base: Base, path: Path, name: str) -> None:
    """Load it; whatever goes wrong, the base is as it was."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of there being others already
            base.pipeline.load_lora_weights(path.parent, weight_name=path.name, adapter_name=name,
                                            local_files_only=True, use_safetensors=True)
    except Exception as error:
        take_off(base, name)
        if isinstance(error, AnimismError) or ran_out(error):
            raise
        raise ToolFailed(f"the LoRA {path} cannot be loaded: {str(error).splitlines()[0][:200]}",
                         mend=f"choose a LoRA that was made for {base.family.title}") from error


def take_off(base: Base, name: str) -> None:
    """Forget an adapter, if it is there."""
    if any(name in getattr(part, "peft_config", {}) for part in base.components.values()):
        base.pipeline.delete_adapters([name])


def _make_room(base: Base, worn: Mapping[str, float]) -> None:
    """Forget the LoRAs worn longest ago, of those that are not worn now."""
    idle = [key for key, name in base.adapters.items() if name not in worn]
    for key in idle[: max(0, len(base.adapters) - MOST_KEPT)]:
        take_off(base, base.adapters.pop(key))

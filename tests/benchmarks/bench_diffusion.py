"""How much time our portrait tool adds to diffusers, and how quickly experts and blends change places.

    python tests/benchmarks/bench_diffusion.py              # on a processor: a model of a few seconds a picture
    python tests/benchmarks/bench_diffusion.py --full sd15 sdxl z_image flux2_klein    # on a card: full size, random weights

Nothing is asserted. Random weights draw noise; their time and memory are those of real ones.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

PEAK = {"H100": 989e12, "H200": 989e12, "A100": 312e12, "4090": 165e12}
"""Dense bfloat16 operations a second by the makers' data sheets."""


def clock(work: Any, device: str = "cpu") -> tuple[float, Any]:
    import torch

    if device == "cuda":
        torch.cuda.synchronize()
    began = time.perf_counter()
    result = work()
    if device == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter() - began, result


def request_of(expert: Any, **drawing: Any) -> Any:
    from animism.personas.spec import Appearance, PersonaSpec
    from animism.tools.contracts import Drawing, PortraitRequest

    spec = PersonaSpec(name="Ada", appearance=Appearance(subject="apple", kind="fruit", mood="grumpy"))
    size = min(1024, max(256, expert.size))
    return PortraitRequest(spec, seed=7, size=size, drawing=Drawing((expert,), guidance="none", **drawing))


def bare_pipeline(expert: Any, device: str) -> Any:
    """What a user of diffusers would write."""
    import torch
    from animism.tools.diffusion.family import family_named
    from animism.tools.hardware import place

    cls = family_named(expert.family).pipeline_class()
    more = {"safety_checker": None, "requires_safety_checker": False} if expert.family == "sd15" else {}
    pipeline = cls.from_pretrained(
        expert.weights, dtype=getattr(torch, place(device).dtype), local_files_only=True, use_safetensors=True, **more
    ).to(place(device).device)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def bare_call(pipeline: Any, expert: Any, prompt: str, count: int = 1) -> list[Any]:
    import torch

    words: dict[str, Any] = dict(
        prompt=[prompt] * count, height=expert.size, width=expert.size, num_inference_steps=expert.steps,
        guidance_scale=expert.guidance_scale, generator=[torch.Generator("cpu").manual_seed(7 + i) for i in range(count)],
    )
    if expert.family in ("sd15", "sdxl"):
        words["negative_prompt"] = [""] * count
    return [np.asarray(image) for image in pipeline(**words).images]


def beside_diffusers(expert: Any, device: str, rounds: int) -> dict[str, Any]:
    """Our tool and a bare pipeline in turn, same weights, steps, seed and prompt."""
    from animism.tools.portrait.diffusion import DiffusionPortrait, resized

    tool = DiffusionPortrait()
    tool.setup(device)
    request = request_of(expert)
    loading, first = clock(lambda: tool.run(request), device)
    pipeline = bare_pipeline(expert, device)
    prompt = first.made_by["prompt"]
    images = bare_call(pipeline, expert, prompt)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(clock(lambda: tool.run(request), device)[0])
        theirs.append(clock(lambda: bare_call(pipeline, expert, prompt), device)[0])
    return {
        "identical": bool(np.array_equal(resized(images[0], request.size), first.image)), "load_and_first": loading,
        "ours": min(ours), "bare": min(theirs), "ratio": min(ours) / min(theirs),
        "ratio_of_medians": statistics.median(ours) / statistics.median(theirs), "pipeline": pipeline,
    }


def switching(experts: list[Any], device: str, rounds: int = 20) -> list[float]:
    """Milliseconds from one resident expert to the next: until its pipeline could be called."""
    from animism.tools.diffusion.bases import base_of
    from animism.tools.diffusion.calling import scheduler_of

    def take(expert: Any) -> None:
        with base_of(expert, device) as base:
            type(base.pipeline)(**{**base.components, "scheduler": scheduler_of(base.pipeline, "")}, **(
                {"requires_safety_checker": False} if expert.family == "sd15" else {}))

    for expert in experts:
        take(expert)
    return [1000 * clock(lambda e=experts[i % len(experts)]: take(e), device)[0] for i in range(rounds)]


def blending(expert: Any, loras: list[Any], device: str, rounds: int = 20) -> list[float]:
    """Milliseconds from one blend of LoRAs to another over one base."""
    from animism.tools.diffusion.bases import base_of
    from animism.tools.diffusion.loras import wear

    found = []
    with base_of(expert, device) as base:
        wear(base, loras)
        for i in range(rounds):
            share = (i % 5 + 1) / 6
            worn = [lora.model_copy(update={"weight": weight})
                    for lora, weight in zip(loras, (share, 1 - share), strict=True)]

            found.append(1000 * clock(lambda worn=worn: wear(base, worn), device)[0])
        wear(base, ())
    return found


def throughput(expert: Any, device: str, counts: tuple[int, ...] = (1, 4, 8)) -> dict[int, float]:
    """Pictures a second by how many are drawn at once."""
    from animism.tools.diffusion.bases import base_of
    from animism.tools.diffusion.family import Order

    rates = {}
    with base_of(expert, device) as base:
        for count in counts:
            order = Order("a grumpy apple", "", expert.size, expert.steps, expert.guidance_scale, tuple(range(count)))

            def draw(order: Any = order) -> Any:
                return base.family.draw(base, order, lambda pipeline, step, timestep, tensors: tensors)

            draw()
            rates[count] = count / clock(draw, device)[0]
    return rates


def arithmetic(pipeline: Any, expert: Any, prompt: str) -> float:
    """Floating-point operations of one picture, counted while it is drawn."""
    from torch.utils.flop_counter import FlopCounterMode

    with FlopCounterMode(display=False) as counter:
        bare_call(pipeline, expert, prompt)
    return float(counter.get_total_flops())


def lora_for(expert: Any, folder: Path, seed: int) -> Any:
    """A LoRA of rank 16 over the attention of the expert's denoiser."""
    from animism.tools.diffusion.bases import base_of
    from animism.tools.diffusion.expert import Lora
    from animism.tools.tiny.diffusion_parts import seeded
    from animism.tools.tiny.stable_diffusion import lora_layers

    with base_of(expert, "auto") as base, seeded(seed):
        name = "unet" if hasattr(base.pipeline, "unet") else "transformer"
        part = getattr(base.pipeline, name)
        layers = {key: value.cpu() for key, value in lora_layers(part, 16, 0.01).items()}
        type(base.pipeline).save_lora_weights(folder, **{f"{name}_lora_layers": layers})
        part.delete_adapters("default")
    return Lora(weights=str(folder))


def report(expert: Any, device: str, rounds: int, folder: Path) -> None:
    """Print what one expert shows; with ``rounds`` 0 its blends alone."""
    if rounds:
        row = beside_diffusers(expert, device, rounds)
        print(
            f"{expert.family}, {expert.size} px, {expert.steps} steps: ours {row['ours']:.3f} s, bare {row['bare']:.3f} s, "
            f"ratio {row['ratio']:.4f} (medians {row['ratio_of_medians']:.4f}), identical pixels: {row['identical']}; "
            f"load and first picture {row['load_and_first']:.1f} s", flush=True,
        )
        if device == "cuda":
            report_card(row.pop("pipeline"), expert, device)
    loras = [lora_for(expert, folder / f"{expert.family}-lora{i}", i) for i in (1, 2)]
    blends = blending(expert, loras, device)
    worst = max(blends)
    print(f"  a blend of two LoRAs: median {statistics.median(blends):.1f} ms, worst {worst:.1f} ms (goal 100)", flush=True)


def report_card(pipeline: Any, expert: Any, device: str) -> None:
    """Print what the card does: images a second, arithmetic, memory."""
    import torch

    flops = arithmetic(pipeline, expert, "a grumpy apple")
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats()
    rates = throughput(expert, device)
    most = max(rates)
    peak = next((value for name, value in PEAK.items() if name in torch.cuda.get_device_name()), None)
    share = f", {100 * flops * rates[most] / peak:.0f} % of the card's arithmetic at batch {most}" if peak else ""
    told = ", ".join(f"batch {count}: {rate:.2f}" for count, rate in rates.items())
    print(
        f"  images a second {told}; {flops / 1e12:.1f} Tflop a picture{share}; "
        f"peak memory {torch.cuda.max_memory_allocated() / 1e9:.1f} GB", flush=True,
    )


def small(folder: Path) -> list[Any]:
    """Two experts of a model between tiny and full: seconds a picture on a processor."""
    from animism.tools.diffusion.expert import Expert
    from animism.tools.tiny import stable_diffusion

    stable_diffusion.LAYERS.update(block_out_channels=(64, 128))
    return [
        Expert(name=f"small{i}", description="x", family="sd15", size=128, steps=10,
               weights=str(stable_diffusion.make_sd15(folder / f"small{i}", seed=i))) for i in range(2)
    ]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", nargs="*", default=[], metavar="FAMILY")
    parser.add_argument("--rounds", type=int, default=5, help="0: only blends and switching")
    arguments, _ = parser.parse_known_args()
    if any(find_spec(name) is None for name in ("torch", "diffusers", "peft")):
        print("needs torch and diffusers: pip install 'animism[diffusion]'")
        return
    import torch
    from animism.tools.diffusion.expert import Expert

    device = "cuda" if torch.cuda.is_available() else "cpu"
    print(torch.cuda.get_device_name() if device == "cuda" else f"processor, {torch.get_num_threads()} threads")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if not arguments.full:
            experts = small(folder)
            report(experts[0], device, arguments.rounds, folder)
        else:
            from full_size_diffusion import EXPERTS, MAKERS

            experts = []
            for name in arguments.full:
                seconds, weights = clock(lambda name=name: MAKERS[name](folder / name, device), device)
                print(f"{name}: made and saved in {seconds:.0f} s", flush=True)
                expert = Expert(name=name, description="x", family=name, weights=str(weights), **EXPERTS[name])
                report(expert, device, arguments.rounds, folder)
                experts.append(expert)
        changes = switching(experts, device)
        print(f"from one resident expert to another: median {statistics.median(changes):.1f} ms, "
              f"worst {max(changes):.1f} ms (goal 50)")


if __name__ == "__main__":
    main()

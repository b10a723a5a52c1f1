"""``animism avatar | track``: a persona as a 3D model, a line as a performance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from .keeping import AsJson, Who
from .options import Device, Server
from .progress import bars, stopping

Triangles = Annotated[int | None, typer.Option(help="About how many triangles it may have. Default: 36,000.")]
Lit = Annotated[
    bool, typer.Option("--lit", help="Leave light to whoever shows it; else the portrait's light is on it.")
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Also over files that are there.")]


def avatar(
    persona: Who,
    out: Annotated[Path | None, typer.Option(help="FILE.glb or FILE.vrm. Default: SLUG.glb here.")] = None,
    triangles: Triangles = None,
    lit: Lit = False,
    overwrite: Overwrite = False,
    device: Device = None,
    server: Server = None,
    as_json: AsJson = False,
) -> None:
    """Write a persona as a 3D model (GLB or VRM 1.0) whose face moves by ARKit's 52 blendshapes and Oculus' visemes."""
    from ..agents.avatars import export_avatar
    from ..agents.studio import Studio

    studio = Studio(device=device, tools=server)
    path = out or Path(f"{studio.load(persona).slug}.glb")
    with stopping() as cancel, bars() as listen:
        made = export_avatar(
            studio, persona, path, triangles=triangles, lit=lit, overwrite=overwrite, on_progress=listen, cancel=cancel
        )
    if as_json:
        print(json.dumps({
            "file": str(path), "kind": made.kind, "bytes": len(made.content), "triangles": made.triangles,
            "still": list(made.still), "notes": list(made.notes),
        }))  # fmt: skip
        return
    for note in made.notes:
        print(f"  note: {note}")
    print(f"{path}  {len(made.content) / 1e6:.1f} MB, {made.triangles:,} triangles")


def track(
    persona: Who,
    text: Annotated[str, typer.Argument(help="What it says.")],
    out: Annotated[Path, typer.Option(help="FILE.json, FILE.csv (as Live Link Face) or FILE.glb, which talks.")],
    emotion: Annotated[str, typer.Option(help="How it says it.")] = "neutral",
    fps: Annotated[float, typer.Option(help="Frames a second.")] = 30.0,
    triangles: Triangles = None,
    lit: Lit = False,
    overwrite: Overwrite = False,
    device: Device = None,
    server: Server = None,
    as_json: AsJson = False,
) -> None:
    """Write a line as a performance that other programs play: 52 blendshapes, the head's pose, and the sound as a
    .wav."""
    from ..agents.avatars import export_track
    from ..agents.studio import Studio

    studio = Studio(device=device, tools=server)
    with stopping() as cancel, bars() as listen:
        made, speech, files = export_track(
            studio, persona, text, out, emotion, fps=fps, triangles=triangles, lit=lit, overwrite=overwrite,
            on_progress=listen, cancel=cancel,
        )  # fmt: skip
    if as_json:
        print(json.dumps({"files": [str(f) for f in files], "frames": len(made), "fps": made.fps,
                          "seconds": round(speech.seconds, 3)}))  # fmt: skip
        return
    print(f"{files[0]}  {len(made)} frames at {made.fps:g} a second; the sound: {files[1]}")


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    cli.command()(avatar)
    cli.command()(track)

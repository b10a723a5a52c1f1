"""``animism create`` and ``animism say``: make a character, and let it speak."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Annotated, Any

import typer

from ..personas.errors import InvalidInput
from .options import Device, Server, pairs
from .progress import bars, stopping


def create(
    description: Annotated[str, typer.Argument(help="Anything, in a few words or sentences. '-' reads it from stdin.")],
    out: Annotated[Path | None, typer.Option(help="Folder for the files. Default: out/NAME.")] = None,
    say: Annotated[str | None, typer.Option(help="What the clip says instead of the greeting.")] = None,
    seed: Annotated[int, typer.Option(help="Another number makes another character of the same description.")] = 0,
    chat_model: Annotated[
        str,
        typer.Option(help="PROVIDER[:MODEL]; 'offline' is rule-based and needs nothing.", envvar="ANIMISM_CHAT_MODEL"),
    ] = "offline",
    tool: Annotated[list[str] | None, typer.Option(help="CAPABILITY=NAME; see: animism tools. Repeatable.")] = None,
    voice: Annotated[str | None, typer.Option(help="Voice id; see: animism voices.")] = None,
    size: Annotated[int, typer.Option(help="Side of picture and clip, pixels, even, 256 to 1024.")] = 512,
    fps: Annotated[int, typer.Option(help="Frames a second, 25 or 30.")] = 25,
    picture: Annotated[
        Path | None, typer.Option(help="Use this picture of a face instead of making one; with --drawn or --consent.")
    ] = None,
    drawn: Annotated[bool, typer.Option("--drawn", help="The picture shows no real person.")] = False,
    landmarks: Annotated[
        Path | None, typer.Option(help="68 points of the picture's face, JSON, or three points: eyes and mouth.")
    ] = None,
    person: Annotated[
        Path | None, typer.Option(help="Resemble the person in this photograph, who agreed: see --consent.")
    ] = None,
    consent: Annotated[str | None, typer.Option(help='Who is shown, and how they agreed: "NAME: by letter".')] = None,
    candidates: Annotated[int, typer.Option(help="Draw this many portraits, keep the best.")] = 1,
    expert: Annotated[
        list[str] | None, typer.Option(help="Who draws, of the mixture of diffusers; see: animism experts. Repeatable.")
    ] = None,
    mix: Annotated[str | None, typer.Option(help="Several experts: one, blend (their LoRAs) or best (by measure).")] = None,
    guidance: Annotated[
        str | None, typer.Option(help="What a drawing starts from: sculpture, face, picture or none.")
    ] = None,
    steps: Annotated[int | None, typer.Option(help="Steps of a drawing; the expert's own by default.")] = None,
    device: Device = None,
    server: Server = None,
    until: Annotated[
        str, typer.Option(help="Stop after: author, portrait, voice, persona (all but the clip) or clip.")
    ] = "clip",
    deadline: Annotated[float | None, typer.Option(help="Give up after this many seconds.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else on stdout.")] = False,
) -> None:
    """Describe anything; meet it."""
    from ..agents.studio import Studio

    start = time.perf_counter()
    studio = Studio(chat_model, device=device, tools=server)
    text = sys.stdin.read() if description == "-" else description
    if picture is not None and consent is None and not drawn:
        drawn, consent = whom_it_shows(picture, as_json)
    options: dict[str, Any] = {
        "seed": seed, "say": say, "size": size, "fps": float(fps), "tools": pairs(tool or []), "voice": voice,
        "picture": picture, "landmarks": _json(landmarks), "candidates": candidates, "until": until,
        "deadline": deadline, "experts": tuple(expert or ()), "mix": mix, "guidance": guidance, "steps": steps,
        "person": person, "consent": _consent(consent), "drawn": drawn,
    }
    target = out if out is not None else _default_folder(text)
    with stopping() as cancel, bars() as listen:
        persona = studio.create(text, out=target, on_progress=listen, cancel=cancel, **options)
    files = {_key(name): str(target / name) for name in persona.files}
    seconds = round(time.perf_counter() - start, 3)
    if as_json:
        print(json.dumps({
            "name": persona.name, "id": persona.id, "slug": persona.slug, "folder": str(target), "files": files,
            "choices": persona.making["choices"], "notes": persona.making["notes"],
            "seconds": {**persona.making["seconds"], "total": seconds},
        }, ensure_ascii=False))
        return
    print(f"\n{persona.spec.summary or persona.name}\n")
    print(f"  “{say or persona.spec.greeting}”\n")
    for note in persona.making["notes"]:
        print(f"  note: {note}")
    print(f"  folder   {target}")
    print(f'  speak    animism say {persona.slug} "..."')
    print(f"  in {seconds:.1f} s")


def say(
    persona: Annotated[str, typer.Argument(help="Name, slug or id; see: animism list.")],
    text: Annotated[str, typer.Argument(help="What to say.")],
    emotion: Annotated[str, typer.Option(help="neutral, joy, sadness, anger, smug, ...")] = "neutral",
    out: Annotated[Path | None, typer.Option(help="The mp4 to write. Default: SLUG.mp4 here.")] = None,
    size: Annotated[int, typer.Option(help="Side of the clip, pixels.")] = 512,
    fps: Annotated[int, typer.Option(help="Frames a second, 25 or 30.")] = 25,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else on stdout.")] = False,
) -> None:
    """Let a persona speak: a talking clip."""
    from ..agents.job import Job
    from ..agents.studio import Studio
    from .travel import loaded

    start = time.perf_counter()
    who = loaded(Studio(), persona)
    target = out if out is not None else Path(f"{who.slug}.mp4")
    if target.suffix.lower() != ".mp4":
        raise InvalidInput(f"{target} is not an mp4", mend="name a file that ends in .mp4")
    with stopping() as cancel, bars() as listen:
        video = who.say(text, emotion, size=size, fps=float(fps), on_progress=listen, cancel=cancel)
        saved = video.save(target, Job(listen, cancel=cancel).progress("clip", 0.15, 1.0))
    if who.consents:
        who.note_use(who.consents, f"a clip: {text}", str(target.absolute()))
    seconds = round(time.perf_counter() - start, 3)
    if as_json:
        print(json.dumps({"clip": str(target), "clip_seconds": round(saved.seconds, 3), "seconds": seconds}))
    else:
        print(f"{target}  ({saved.seconds:.1f} s of clip in {seconds:.1f} s)")


def whom_it_shows(picture: Path, quiet: bool = False) -> tuple[bool, str | None]:
    """Ask on a terminal whom a picture shows: whether it is drawn, and else the consent as ``NAME: how``. Without
    somebody to ask nothing is said, which the request refuses with the mend."""
    if quiet or not (sys.stdin.isatty() and sys.stderr.isatty()) or not picture.is_file():
        return False, None
    if not typer.confirm(f"Does {picture.name} show a real person?", err=True):
        return True, None
    name = typer.prompt("Who is it?", err=True)
    how = typer.prompt(f"How did {name} agree that this picture is shown and moved?", err=True)
    return False, f"{name}: {how}"


def _consent(text: str | None) -> dict[str, str] | None:
    """``NAME: how they agreed``; without the name it is no consent, which the request refuses with the mend."""
    if text is None:
        return None
    subject, _, evidence = text.partition(":")
    return {"subject": subject.strip(), "evidence": evidence.strip()}


def _key(name: str) -> str:
    """What a file is called in ``--json``: its stem, and ``greeting_sound`` beside the clip ``greeting``."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}_sound" if suffix == "wav" else stem


def _json(path: Path | None) -> Any:
    if path is None:
        return None
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InvalidInput(
            f"cannot read landmarks from {path}: {error}", mend='give JSON: {"points": [[x, y], ...]}'
        ) from error


def _default_folder(description: str) -> Path:
    """``out/FIRST-WORDS``, with a number when that is taken."""
    from ..personas.store_names import slug

    name = slug(" ".join(description.split()[:6]))[:40].rstrip("-")
    folder = Path("out") / name
    number = 2
    while folder.exists() and any(folder.iterdir()):
        folder = Path("out") / f"{name}-{number}"
        number += 1
    return folder


def add_to(cli: typer.Typer) -> None:
    cli.command()(create)
    cli.command()(say)

"""``animism tools run``: run one tool with a request: a mounted one, a plugin's function, any."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..personas.errors import InvalidInput
from .options import Device, Server
from .progress import bars, stopping

if TYPE_CHECKING:
    from ..tools.capability import Tool


def run(
    capability: Annotated[str, typer.Argument(help="What is to be done; see: animism tools.")],
    request: Annotated[list[str] | None, typer.Argument(
        help="FIELD=VALUE of the request (a picture's file, a persona's name), or all as JSON; '-' reads JSON from stdin.",
        metavar="[FIELD=VALUE]...")] = None,
    tool: Annotated[str | None, typer.Option(help="Which tool; the first that can by default.")] = None,
    out: Annotated[Path | None, typer.Option(help="A folder for the pictures, sounds and files that come of it.")] = None,
    device: Device = None,
    server: Server = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else on stdout.")] = False,
) -> None:
    """Run a tool."""
    from ..agents.job import Job
    from ..plugins import PluginHost
    from ..tools.server.shown import shown

    registry = PluginHost(server=server).tools
    with tempfile.TemporaryDirectory() as folder:
        chosen, asked = _chosen(registry, capability, tool, request or [], Path(folder))
        with stopping() as cancel, bars() as listen:
            chosen.setup(device or "auto")
            result = chosen.run(asked, Job(listen, cancel=cancel).progress(capability))
        files = _files(result, asked, out, Path(folder))
    if as_json:
        print(json.dumps({"capability": capability, "tool": chosen.name, "result": shown(result), "files": files},
                         ensure_ascii=False))
        return
    _tell(result, files, out)


def _chosen(registry: Any, capability: str, name: str | None, words: list[str], folder: Path) -> tuple[Tool[Any, Any], Any]:
    """The tool that is meant, or the first that can, and the request for it."""
    if name is not None:
        found = registry.get(capability, name)
        return found, _request(found, words, folder)
    tools = registry.of(capability)
    if not tools:
        from ..tools.capability import nearest_names

        raise InvalidInput(f"no capability {capability!r}", mend=nearest_names(capability, registry.capabilities))
    asked = _request(tools[0], words, folder)
    able = next(registry.able(capability, asked), None)
    if able is None:
        raise registry.unavailable(capability)
    return able, asked


def _request(tool: Tool[Any, Any], words: list[str], folder: Path) -> Any:
    """What was written as the request type of the tool. ``InvalidInput`` names the field that does not fit."""
    from ..tools.server.wire import Inlet, Wire
    from .tools_asking import HOW, of_persona, written

    data = written(words, tool.capability.request)
    if tool.capability.request is dict:
        if not isinstance(data, dict):
            raise InvalidInput("the request is no object", mend=HOW)
        return data

    def kept(content: bytes, suffix: str) -> Path:
        with tempfile.NamedTemporaryFile(dir=folder, suffix=suffix, delete=False) as file:
            file.write(content)
        return Path(file.name)

    wire = Wire([tool.capability.request, tool.capability.result])
    return wire.decode(tool.capability.request, data, "request", Inlet(file=kept, result=of_persona, friendly=True))


def _files(result: Any, asked: Any, out: Path | None, folder: Path) -> list[str]:
    """Names of what came of it; written to ``out`` where there is one."""
    from ..tools.server.media_files import content_of, files_of

    found = files_of(result)
    others = {f"{i}-{file.name}": file.data for i, file in enumerate(getattr(result, "files", ()))}
    if out is not None:
        from ..agents.artifacts import write_bytes

        out.mkdir(parents=True, exist_ok=True)
        for name, file in found.items():
            content = content_of(file, asked, folder)
            write_bytes(out / name, content.read_bytes() if isinstance(content, Path) else content)
        for name, content in others.items():
            write_bytes(out / Path(name).name, content)
    return [*found, *others]


def _tell(result: Any, files: list[str], out: Path | None) -> None:
    from ..tools.server.shown import shown

    text = result if isinstance(result, str) else getattr(result, "text", None)
    data = getattr(result, "data", None)
    data = data if isinstance(data, dict | list) else None  # an array's "data" is its memory
    if isinstance(text, str) and text:
        print("".join(sign if sign.isprintable() or sign in "\n\t" else " " for sign in text))
    if data is not None and not text:
        print(json.dumps(data, ensure_ascii=False, indent=2))
    if not isinstance(text, str):
        print(json.dumps(shown(result), ensure_ascii=False, indent=2))
    for link in getattr(result, "links", ()):
        print(f"  link     {link.uri}    {link.description or link.name}")
    for name in files:
        print(f"  file     {out / name if out is not None else name + '    (--out FOLDER writes it)'}")



"""A page for each model of the catalogue, and their index: written from the catalogue, so that they cannot tell otherwise.

``python -m animism.tools.weights.pages`` writes ``pages/ID.md`` for each of Animism's own models, the table in the
README beside this file, and removes pages of models that are gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .catalogue import OWN, Model, read_catalogue
from .hub import HUB
from .places import fetch_command

PAGES = Path(__file__).with_name("pages")
README = Path(__file__).with_name("README.md")
BEGIN, END = "<!-- models: written by python -m animism.tools.weights.pages -->", "<!-- end of models -->"


def page(model: Model) -> str:
    """A model's page in Markdown."""
    parts = [f"# {model.title}", _lead(model), _facts(model)]
    if model.notes:
        parts.append(f"**Mind:** {model.notes}")
    parts += [_how(model), _where(model)]
    return "\n\n".join(parts) + "\n"


def index(models: Sequence[Model]) -> str:
    """The table of all models in Markdown."""
    rows = ["| id | model | for | size | memory | licence | commercial use |", "|---|---|---|---|---|---|---|"]
    for model in sorted(models, key=lambda model: (model.used_by[:1], model.id)):
        rows.append(
            f"| [`{model.id}`](pages/{model.id}.md) | {_cell(model.title)} | {_cell(', '.join(model.used_by))} | "
            f"{_about(model.bytes)} | {_about(model.memory)} | {_cell(model.licence)} | {_use(model)} |"
        )
    return "\n".join(rows)


def own_models() -> list[Model]:
    """Animism's own models; a user's are not told of here."""
    return [model for path in sorted(OWN.glob("*.toml")) for model in read_catalogue(path)]


def readme(text: str, models: Sequence[Model]) -> str:
    """The README with its table of models as it should be."""
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{index(models)}\n\n{END}{after}"


def write() -> list[Path]:
    """Write every page and the index; returns the paths."""
    models = own_models()
    PAGES.mkdir(exist_ok=True)
    for path in PAGES.glob("*.md"):
        if path.stem not in {model.id for model in models}:
            path.unlink()
    paths = [PAGES / f"{model.id}.md" for model in models]
    for model, path in zip(models, paths, strict=True):
        path.write_text(page(model), encoding="utf-8")
    README.write_text(readme(README.read_text(encoding="utf-8"), models), encoding="utf-8")
    return [*paths, README]


def _lead(model: Model) -> str:
    """What it is for, and the one thing that one must know first."""
    uses = f"For {', '.join(f'`{use}`' for use in model.used_by)}. " if model.used_by else ""
    use = {True: "Commercial use is allowed under its licence.", False: "**Commercial use is not allowed.**",
           None: "Whether commercial use is allowed is for its licence to say."}[model.commercial_use]
    return f"{uses}{use}"


def _facts(model: Model) -> str:
    rows = [("id", f"`{model.id}`")]
    if model.hub_id:
        rows.append(("where it lies", f"[`{model.hub_id}`]({HUB}/{model.hub_id}) on the hub, revision `{model.revision}`"))
    if model.homepage:
        rows.append(("its own page", model.homepage))
    rows.append(("licence", f"{model.licence}{f' ({model.licence_url})' if model.licence_url else ''}"))
    rows.append(("agreement first", "yes: the fetch asks for it and writes it down" if model.agree else "no"))
    rows += [("to fetch", _about(model.bytes)), ("memory at work", _about(model.memory))]
    if model.needs:
        rows.append(("fetched with it", ", ".join(f"[`{other}`]({other}.md)" for other in model.needs)))
    extras = [*(["weights"] if model.hub_id else []), *([model.extra] if model.extra else [])]
    if extras:
        rows.append(("install", f"`pip install 'animism[{','.join(extras)}]'`"))
    rows.append(("files", ", ".join(f"`{pattern}`" for pattern in model.asked)))
    if model.exclude:
        rows.append(("but not", ", ".join(f"`{pattern}`" for pattern in model.exclude)))
    if model.convert:
        rows.append(("made safetensors", f"{', '.join(f'`{name}`' for name in model.convert)}, once, after the fetch"))
    return "\n".join(["| | |", "|---|---|", *(f"| {title} | {_cell(text)} |" for title, text in rows)])


def _how(model: Model) -> str:
    """The commands, in the order in which one needs them."""
    lines = [f"animism weights plan {model.id}      # what would come; nothing is fetched"] if model.hub_id else []
    agree = f" --agree-licence {model.id}" if model.agree else ""
    lines.append(f"{fetch_command(model.id)}{agree}" + ("" if model.hub_id else " --from FOLDER"))
    lines.append(f"animism weights verify {model.id}")
    if model.command:
        lines.append(model.command)
    return "```\n" + "\n".join(lines) + "\n```"


def _where(model: Model) -> str:
    at_work = f"`$ANIMISM_MODELS/{model.id}`"
    kind = "The file lies at" if model.layout == "file" else "The files lie in"
    elsewhere = "" if model.hub_id else " It is not fetched from the hub: bring its files in a folder or a zip."
    return f"{kind} {at_work} (`animism weights where {model.id}`); a copy of it does as well (`--from FOLDER`).{elsewhere}"


def _use(model: Model) -> str:
    return {True: "yes", False: "no", None: "see licence"}[model.commercial_use] + (", agree first" if model.agree else "")


def _about(size: int | None) -> str:
    if size is None:
        return "not known"
    for unit, factor in (("GB", 1e9), ("MB", 1e6)):
        if size >= 0.95 * factor:
            return f"about {size / factor:.{1 if unit == 'GB' else 0}f} {unit}"
    return f"about {max(1, round(size / 1e3))} kB"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    for written in write():
        print(written)

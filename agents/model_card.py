"""The model card of a tool: what it is, takes and gives, needs, may be used for, and what was measured of it.

Everything comes from what the tool declares, what its capability's types say, and :mod:`.model_card_words`.
"""

from __future__ import annotations

import inspect
import re
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from ..tools.capability import Tool
from .card_markdown import ALLOWED, card, hub, hub_licence, licence_table, sections, table, words
from .model_card_words import OTHER, USES, measured_of
from .parts import code_part, weight_parts

if TYPE_CHECKING:
    from huggingface_hub import ModelCard

SYNTHETIC = (
    "They are synthetic, and the files that Animism writes say so: `animism verify FILE` tells by what tools a file was made "
    "and from which persona."
)
_HUB_ID = re.compile(r"^[A-Za-z0-9][\w.-]*/[\w.-]+$")


def tool_card(tool: Tool[Any, Any]) -> ModelCard:
    """The card of a tool. ``ToolUnavailable`` without ``huggingface_hub``."""
    key = f"{tool.capability.name}/{tool.name}"
    uses, parts = USES.get(tool.capability.name, OTHER), [code_part(tool), *weight_parts(tool)]
    body = f"# {words(tool.name)}: {words(tool.capability.name.replace('_', ' '))}\n\n{words(tool.description)}\n\n" + sections({
        "What it does": f"{words(tool.capability.sentence)} It is one of Animism's tools of that capability, asked for by "
                        f"`--tool {tool.capability.name}={tool.name}`.",
        "What goes in": _type(tool.capability.request),
        "What comes out": _type(tool.capability.result),
        "What it needs": _needs(tool),
        "Licences": licence_table(parts),
        "What it is for": words(uses.intended),
        "What it is not for": words(uses.not_for),
        "Limits": _limits(uses.limits, bool(parts[1:])),
        "Measured": _measured(key),
        "What its outputs say of themselves": SYNTHETIC if uses.makes else "",
        "People and bias": "A real face or voice is used only under a recorded consent (`animism consent`). How alike people "
                           "are made is audited by `animism evaluate bias`.",
    })
    return card(_header(tool, key, uses.task), body)


def _header(tool: Tool[Any, Any], key: str, task: str) -> dict[str, Any]:
    parts = [code_part(tool), *weight_parts(tool)]
    bases = list(dict.fromkeys(one.hub_id for one in tool.requires.weights if _HUB_ID.match(one.hub_id)))
    results = [_result(one) for one in measured_of(key)]
    found: dict[str, Any] = {
        **hub_licence(part.licence for part in parts if part.licence != "unknown"),
        "library_name": "animism", "tags": ["animism", tool.capability.name.replace("_", "-")],
    }
    if task:
        found["pipeline_tag"] = task
    if bases:
        found["base_model"] = bases
    if results:
        found |= {"model_name": key, "eval_results": results}
    return found


def _result(one: Any) -> Any:
    return hub().EvalResult(
        task_type="other", dataset_type="animism", dataset_name=one.on, metric_type="other", metric_name=f"{one.metric}, {one.unit}",
        metric_value=one.value,
    )


def _type(kind: Any) -> str:
    """What a request or result type holds, by its own documentation and fields."""
    name, told = getattr(kind, "__name__", str(kind)), inspect.cleandoc(inspect.getdoc(kind) or "")
    if not is_dataclass(kind):
        return f"`{name}`"
    told = "" if told.startswith(f"{name}(") else words(re.sub(r":(?:\w+:)?(\w+):`~?([^`]+)`", r"\2", told).replace("``", ""))
    rows = [
        (f"`{one.name}`", f"`{_optional(str(one.type))}`", "yes" if one.default is MISSING and one.default_factory is MISSING else "")
        for one in fields(kind)
    ]
    return f"`{name}`. {told}\n\n{table(('field', 'type', 'needed'), rows)}"


def _optional(kind: str) -> str:
    """A type's name for a table, in which a bar would be a border."""
    return kind.replace(" | None", ", optional").replace("|", "or")


def _needs(tool: Tool[Any, Any]) -> str:
    needs = tool.requires
    rows = [
        ("install", f"`pip install 'animism[{needs.extra}]'`" if needs.extra else "nothing more"),
        ("modules", ", ".join(f"`{name}`" for name in needs.modules) or "none"),
        ("memory at work", f"about {needs.memory / 1e9:.1f} GB" if needs.memory else "not declared"),
    ]
    weights = table(
        ("weights", "from", "size", "licence", "commercial use"),
        ((f"`{one.model}`" if one.model else "with the package", words(one.hub_id), f"{one.bytes / 1e6:,.0f} MB" if one.bytes else "not declared",
          words(one.licence), ALLOWED[one.commercial_use]) for one in needs.weights),
    )
    return table(("", ""), rows) + (f"\n\n{weights}" if weights else "\n\nIt needs no weights.")


def _limits(limits: str, weights: bool) -> str:
    found = [words(limits)] if limits else []
    if weights:
        found.append("What its weights were trained on, and what they took over from that, is for their own cards to say.")
    return " ".join(found) or "None are declared; nobody has looked for others."


def _measured(key: str) -> str:
    rows = [(words(one.metric), f"{one.value:g} {one.unit}".replace(" ratio", ""), words(one.on), f"`{one.page}`") for one in measured_of(key)]
    return table(("what", "value", "on", "where it stands"), rows) or "Nothing has been measured of it in this project."

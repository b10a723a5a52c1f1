"""The persona card: who a character is, how it came to be, what it was made with, whose consent it carries, and what it is
and is not for; in the format of model cards.

It says what was recorded and nothing else. Words of the persona stand in it as words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..personas.spec import PersonaSpec
from .card_markdown import card, licence_table, quoted, sections, table, words
from .licences import Licences

if TYPE_CHECKING:
    from huggingface_hub import ModelCard

    from ..personas.store import StoredPersona, Version

SYNTHETIC = (
    "**This is an artificial character.** Its face, its voice and its words are made by a computer. It is no person, and asked "
    "sincerely, it says so."
)


def persona_card(
    stored: StoredPersona, licences: Licences, versions: Sequence[Version] = (), picture: str = ""
) -> ModelCard:
    """The card of a stored persona; ``picture`` is the address of its portrait beside the card, ``""`` for none.
    ``ToolUnavailable`` without ``huggingface_hub``."""
    spec = stored.spec
    shown = f'\n\n![{words(spec.name)}]({picture})' if picture else ""
    said = f"\n\n{quoted(spec.greeting)}" if spec.greeting else ""
    body = f"# {words(spec.name)}{shown}{said}\n\n{words(spec.summary)}\n\n{SYNTHETIC}\n\n" + sections({
        f"Who {words(spec.name)} is": _who(spec),
        "How it sounds in talk": _talk(spec),
        "How it was made": _made(stored, versions),
        "Licences": f"**{words(licences.summary)}**\n\n{licence_table(licences.parts)}{_looked_up(licences)}",
        "Consents": _consents(licences),
        "What it is for": "Company, play, stories, teaching, and trying out how talking characters feel.",
        "What it is not for": "Passing for a person; advice on health, law or money; anything that a real decision about somebody "
                              "hangs on; carrying the face or voice of anybody who has not agreed to it.",
        "Limits": _limits(stored),
        "Bias": "How alike people are made that differ in one trait is audited by `animism evaluate bias`; the rule-based author "
                "was audited and mended, and what remains is told with the audit. This character was not audited by itself.",
    })
    return card(_header(stored, licences), body)


def _header(stored: StoredPersona, licences: Licences) -> dict[str, Any]:
    kind = stored.spec.appearance.kind
    return {
        "license": "other", "license_name": "by part, see Licences", "language": stored.spec.language.partition("-")[0].lower(), "library_name": "animism",
        "tags": ["animism", "persona", "synthetic", "character", kind],
    }


def _who(spec: PersonaSpec) -> str:
    social, personal, life, look = spec.social, spec.personal, spec.life, spec.appearance
    rows = {
        "role": social.role, "age": str(social.age) if social.age is not None else social.age_group,
        "made to look like": f"{look.subject}{', ' + ', '.join(look.features[:4]) if look.features else ''}",
        "wears": ", ".join([*look.clothing, *look.accessories][:5]), "temper": ", ".join(personal.temperament[:5]),
        "likes": ", ".join(personal.likes[:5]), "dislikes": ", ".join(personal.dislikes[:4]),
        "quirks": "; ".join(personal.quirks[:3]), "wants": "; ".join(life.goals[:2]), "language": spec.language,
    }
    told = table(("", ""), ((title, words(text)) for title, text in rows.items() if text))
    return "\n\n".join(part for part in (told, words(life.backstory)) if part)


def _talk(spec: PersonaSpec) -> str:
    lines = [words(spec.personal.speaking_style)] if spec.personal.speaking_style else []
    for exchange in spec.dialogues[:2]:
        lines.append(f"*You:* {words(exchange.user)}\\\n*{words(spec.name)}:* {words(exchange.persona)}")
    return "\n\n".join(lines)


def _made(stored: StoredPersona, versions: Sequence[Version]) -> str:
    making, spec = stored.making, stored.spec
    author = spec.provenance.author or str(making.get("chat_model") or "not recorded")
    by = f"{author}, by rule: no language model wrote it" if spec.provenance.rule_based else f"{author}, a language model"
    rows = [
        ("described as", words(spec.provenance.description or making.get("description") or "not recorded")),
        ("written by", words(by)), ("seed", str(spec.seed)), ("made by", f"Animism {words(making.get('animism') or '')}"),
        ("version", f"{stored.version}{f' of {len(versions)}' if versions else ''}, {stored.created:%Y-%m-%d}"),
        ("id", f"`{stored.id}`"),
    ]
    choices = table(("who", "chose", "", "because"), (
        (words(one.get("agent", "")), words(one.get("what", "")), words(one.get("chosen", ""))[:80], _short(one.get("reason", "")))
        for one in _rows(making.get("choices"))
    ))
    calls = ", ".join(dict.fromkeys(
        f"{words(one.get('capability', ''))}: {words(one.get('tool', ''))}" for one in _rows(making.get("calls")) if not one.get("error")
    ))
    history = "\n".join(f"{one.number}. {words(one.note) or 'made'}" for one in versions) if len(versions) > 1 else ""
    return "\n\n".join(part for part in (
        table(("", ""), rows), choices, f"Tools that ran for this version: {calls}." if calls else "", history,
    ) if part)


def _short(text: object) -> str:
    told = words(text)
    return told if len(told) <= 160 else f"{told[:159].rstrip(chr(92))}…"


def _rows(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _looked_up(licences: Licences) -> str:
    return "" if licences.recorded else "\n\nIt was made before parts were written down; they were looked up in its records."


def _consents(licences: Licences) -> str:
    rows = [
        (words(one.subject), words(one.purpose), words(one.given_by), f"{one.at:%Y-%m-%d}", words(one.lapse() or "holds"), f"`{one.id}`")
        for one in licences.consents
    ]
    told = table(("whose", "for", "given by", "on", "state", "id"), rows) or "It uses no real person's face or voice on record."
    said = f"\n\nOf its picture: {words(licences.depicted.in_words())}." if licences.depicted is not None else ""
    return told + said


def _limits(stored: StoredPersona) -> str:
    lines = ["It can be wrong about everything but itself, and remembers only what was said to it."]
    if stored.spec.provenance.rule_based:
        lines.append("Unless a language model is chosen it answers by rule: good company for a while, and no language model.")
    notes = [*stored.spec.provenance.notes, *map(str, stored.making.get("notes") or ())]
    told = [f"- {words(note)}" for note in list(dict.fromkeys(notes))[:12] if note != "written by rule"]
    return "\n\n".join([" ".join(lines), *(["\n".join(["What its making told:", "", *told])] if told else [])])

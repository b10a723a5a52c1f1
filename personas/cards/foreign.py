"""Characters of other programs, as cards: elizaOS character files in and out, TinyTroupe persons and textgen characters in.

Everything in them is kept in the card's ``extensions``, but for ``secrets``, which are never read or written.
"""

from __future__ import annotations

from typing import Any

from ..errors import CardError
from ..spec import PersonaSpec
from .card import Card
from .fields import normal

ELIZA, TINY, TEXTGEN = "elizaos", "tinytroupe", "textgen"


def read(value: Any) -> Card | None:
    """A card of a character of another program; ``None`` for what is neither."""
    if not isinstance(value, dict) or "spec" in value:
        return None
    if value.get("type") == "TinyPerson" or (isinstance(value.get("persona"), dict) and "occupation" in value["persona"]):
        return _card(_tiny(value.get("persona")), TINY, value)
    if isinstance(value.get("name"), str) and "bio" in value and "first_mes" not in value:
        return _card(_eliza(value), ELIZA, value)
    if isinstance(value.get("name"), str) and isinstance(value.get("context"), str) and "data" not in value:
        return _card(_textgen(value), TEXTGEN, value)
    return None


def to_eliza(spec: PersonaSpec) -> dict[str, Any]:
    """An elizaOS character; one that came from elizaOS keeps what we do not say."""
    before = spec.extensions.get(ELIZA)
    kept = without_secrets(before) if isinstance(before, dict) else {}
    own = spec.personal
    style = kept.get("style") if isinstance(kept.get("style"), dict) else {}
    talk = [
        [{"name": "{{user1}}", "content": {"text": one.user}}, {"name": spec.name, "content": {"text": one.persona}}]
        for one in spec.dialogues
    ]
    said = {
        "bio": [text for text in (spec.summary, spec.social.background, spec.life.backstory) if text] or [spec.name],
        "topics": [*own.likes], "adjectives": [*own.temperament], "messageExamples": talk,
        "style": {**style, "all": [own.speaking_style] if own.speaking_style else style.get("all", [])},
    }
    return {**kept, "name": spec.name, **{name: value for name, value in said.items() if value}}


def without_secrets(value: Any) -> Any:
    """``value`` without anything under a key ``secrets``, at any depth."""
    if isinstance(value, dict):
        return {key: without_secrets(inner) for key, inner in value.items() if key != "secrets"}
    return [without_secrets(inner) for inner in value] if isinstance(value, list) else value


def _card(fields: dict[str, Any], program: str, value: dict[str, Any]) -> Card:
    _, data, _, notes = normal({"spec": "chara_card_v2", "spec_version": "2.0", "data": fields})
    data["extensions"] = {program: without_secrets(value)}
    return Card(2, data, notes=(f"read from a character of {program}", *notes))


def _textgen(value: dict[str, Any]) -> dict[str, Any]:
    """Of text-generation programs: the context is all that a model is told, and often ends in a talk."""
    context, mark, talk = value["context"].partition("<START>")
    return {
        "name": value["name"], "description": context.strip(), "first_mes": value.get("greeting") or "",
        "mes_example": value.get("example_dialogue") or (mark + talk if mark else ""),
    }


def _eliza(value: dict[str, Any]) -> dict[str, Any]:
    style = value.get("style") if isinstance(value.get("style"), dict) else {}
    manner = [*_lines(value.get("adjectives"), "adjectives"), *_lines(style.get("all"), "style.all"),
              *_lines(style.get("chat"), "style.chat")]
    about = [*_lines(value.get("bio"), "bio"), *_lines(value.get("lore"), "lore")]
    topics = _lines(value.get("topics"), "topics")
    return {
        "name": value["name"], "description": "\n".join(about), "personality": ", ".join(manner),
        "mes_example": _talk(value.get("messageExamples"), value["name"]), "tags": topics,
        "creator_notes": about[0] if about else "",
    }


def _talk(value: Any, name: str) -> str:
    """``messageExamples`` as a card has them; turns of another shape are passed over."""
    blocks = []
    for talk in value if isinstance(value, list) else []:
        lines = ["<START>"]
        for turn in talk if isinstance(talk, list) else []:
            content = turn.get("content") if isinstance(turn, dict) else None
            text = content.get("text") if isinstance(content, dict) else None
            if isinstance(text, str):
                who = "{{char}}" if turn.get("name", turn.get("user")) == name else "{{user}}"
                lines.append(f"{who}: {text}")
        blocks.append("\n".join(lines))
    return "\n".join(blocks)


def _tiny(persona: Any) -> dict[str, Any]:
    if not isinstance(persona, dict):
        raise CardError("persona is no object", mend="give a TinyTroupe person as JSON")
    work = persona.get("occupation")
    title = work.get("title") if isinstance(work, dict) else work
    traits = persona.get("personality") if isinstance(persona.get("personality"), dict) else {}
    tastes = persona.get("preferences") if isinstance(persona.get("preferences"), dict) else {}
    name = str(persona.get("name") or "")
    age, gender = persona.get("age"), persona.get("gender")
    parts = (f"{age}-year-old" if isinstance(age, int) else "", gender or "", title or "")
    first = " ".join(str(part) for part in parts if part)
    about = [
        f"{name} is a {first}." if first else "", *(f"Lives in {persona[k]}." for k in ("residence",) if persona.get(k)),
        f"Nationality: {persona['nationality']}." if persona.get("nationality") else "",
        str(work.get("description") or "") if isinstance(work, dict) else "",
        *(f"{title}: {'; '.join(found)}." for title, found in (
            ("Loves", _lines(tastes.get("likes"), "likes")), ("Interests", _lines(tastes.get("interests"), "interests")),
            ("Dislikes", _lines(tastes.get("dislikes"), "dislikes")), ("Skills", _lines(persona.get("skills"), "skills")),
            ("Beliefs", _lines(persona.get("beliefs"), "beliefs")),
            ("Goals", _lines(persona.get("long_term_goals"), "long_term_goals")),
            ("Other facts", _lines(persona.get("other_facts"), "other_facts")),
        ) if found),
    ]
    manner = [*_lines(traits.get("traits"), "traits"), *_lines(persona.get("style"), "style")]
    return {"name": name, "description": "\n".join(line for line in about if line), "personality": "\n".join(manner),
            "creator_notes": f"{name}, {title}" if title else name}


def _lines(value: Any, where: str) -> list[str]:
    """One text or a list of texts, or of objects that have one."""
    if value is None:
        return []
    if isinstance(value, str):
        return [value] if value.strip() else []
    if not isinstance(value, list):
        raise CardError(f"{where} is neither a text nor a list of texts", mend="mend the field")
    texts = [one.get("name") or one.get("trait") or one.get("text") if isinstance(one, dict) else one for one in value]
    return [text for text in texts if isinstance(text, str) and text.strip()]

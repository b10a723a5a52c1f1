"""Markdown of cards: other people's words as plain words, tables, and the card class of ``huggingface_hub`` around them.

Whoever writes a description, a name or a card's text writes no link, picture or markup into a card of ours. What the cards
say is :mod:`.model_card`'s and :mod:`.persona_card`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ..personas.errors import InvalidInput, ToolUnavailable
from .parts import Part

if TYPE_CHECKING:
    from huggingface_hub import ModelCard

ALLOWED = {True: "yes", False: "**no**", None: "not known"}
_SPECIAL = re.compile(r"([\\`*_\[\]|#~])")
_HUB_LICENCES = {
    "Apache-2.0": "apache-2.0", "MIT": "mit", "BSD-3-Clause": "bsd-3-clause", "BSD-2-Clause": "bsd-2-clause",
    "GPL-3.0-or-later": "gpl-3.0", "GPL-3.0-only": "gpl-3.0", "LGPL-3.0-or-later": "lgpl-3.0", "MPL-2.0": "mpl-2.0",
    "CC0-1.0": "cc0-1.0", "CC-BY-4.0": "cc-by-4.0", "CC-BY-SA-4.0": "cc-by-sa-4.0", "CC-BY-NC-4.0": "cc-by-nc-4.0",
    "CreativeML Open RAIL-M": "creativeml-openrail-m",
}
"""By name, as the hub writes them; every other is ``other`` with its name."""


def words(text: object) -> str:
    """Text as words on one line, in which nothing is markup."""
    plain = " ".join(str(text).split()).replace("<", "&lt;").replace(">", "&gt;")
    return _SPECIAL.sub(r"\\\1", plain)


def quoted(text: str) -> str:
    """Text as a quotation."""
    return "\n".join(f"> {words(line)}" for line in text.splitlines() if line.strip())


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; cells are Markdown already. ``""`` without rows."""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([f"| {' | '.join(head)} |", "|" + "---|" * len(head), *lines]) if lines else ""


def sections(parts: Mapping[str, str]) -> str:
    """Sections with their headings; those that say nothing are left out."""
    return "\n\n".join(f"## {title}\n\n{text}" for title, text in parts.items() if text.strip())


def licence_table(parts: Iterable[Part]) -> str:
    """Parts with their licences."""
    return table(
        ("part", "", "licence", "commercial use", "known from"),
        ((words(part.role), words(part.name), words(part.licence), ALLOWED[part.commercial_use], words(part.source)) for part in parts),
    )


def hub_licence(names: Iterable[str]) -> dict[str, str]:
    """The licence fields of a card's header: the hub's own name where there is one licence that it knows, else ``other``
    with the names."""
    found = list(dict.fromkeys(name for name in names if name))
    if len(found) == 1 and found[0] in _HUB_LICENCES:
        return {"license": _HUB_LICENCES[found[0]]}
    return {"license": "other", "license_name": "; ".join(found)[:200] or "unknown"}


def hub() -> Any:
    """The library whose card classes are used. ``ToolUnavailable`` where it is not installed."""
    try:
        import huggingface_hub
    except ImportError as error:
        raise ToolUnavailable(
            "model cards are written by huggingface_hub, which is not installed", mend="pip install 'animism[weights]'"
        ) from error
    return huggingface_hub


def card(header: Mapping[str, Any], body: str) -> ModelCard:
    """A model card: ``header`` are fields of ``ModelCardData``. It is read back to see that nothing of it was lost."""
    data = hub().ModelCardData(**header)
    made: ModelCard = hub().ModelCard(f"---\n{data.to_yaml()}\n---\n\n{body.strip()}\n")
    check(made)
    return made


def check(made: ModelCard) -> None:
    """What can be seen of a card without the hub: a header that reads back, a licence the hub knows (or ``other`` with a
    name), language codes, words as tags. ``InvalidInput`` says what is wrong."""
    again = hub().ModelCard(str(made))
    if again.data.to_dict() != made.data.to_dict() or again.text.strip() != made.text.strip():
        raise InvalidInput("the card does not read back as it was written", mend="report it, with the persona or tool")
    head = made.data.to_dict()
    licence, languages, tags = head.get("license"), head.get("language") or [], head.get("tags") or []
    if licence not in {*_HUB_LICENCES.values(), "other"} or (licence == "other") != ("license_name" in head):
        raise InvalidInput(f"the hub knows no licence {licence!r}", mend="name another licence in the card's header")
    for code in [languages] if isinstance(languages, str) else languages:
        if not re.fullmatch(r"[a-z]{2,3}", code):
            raise InvalidInput(f"{code!r} is no language code", mend="two or three letters, such as en")
    if not all(isinstance(tag, str) and tag for tag in tags):
        raise InvalidInput("a tag of the card is no word", mend="give words")

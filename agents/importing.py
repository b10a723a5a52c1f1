"""A character card becomes a persona: its texts who it is, its picture the portrait, the rest by the offline author.

A card that carries Animism's own data becomes the same persona again. What the card holds beside is kept in the
specification and as assets, see :mod:`..personas.cards.keeping`. Reading cards is :mod:`..personas.cards`' work.
"""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.cards import Card, keeping, read_card
from ..personas.cards.own import KEY, own_spec
from ..personas.cards.png_file import SIGNATURE, pixels
from ..personas.cards.texts import PARAGRAPH, Texts, texts
from ..personas.consent import read_consents
from ..personas.depicted import Depicted, read_depicted, with_depicted
from ..personas.errors import AnimismError, CardError, ChatModelError, InvalidInput, Refused
from ..personas.spec import PersonaSpec
from .agreed import MEASURED, unconsented
from .artifacts import MAKING, SPEC, write_bytes, write_json
from .author import thought, written_by_rule
from .finishing import finish, identity_in
from .job import Job, Listener
from .keeping import Kept
from .making_folder import making_folder
from .offline.safety import refuse_sexual_minors
from .parts import parts_in, read_parts
from .persona import Persona
from .request import CreateRequest, Until, cleaned

if TYPE_CHECKING:
    from ..tools.media import Landmarks
    from .studio import Studio
    from .workshop import Log, Workshop

READ_BY_AUTHOR = (400, 800, 200)
"""Characters of what is told of the looks, the description and the personality that the author reads for looks and
voice: it takes about 0.02 ms a character."""
TEMPERS = 24
_W_PLUS = re.compile(r"[\[\]{}()\"“”+|<>=]+")


def import_card(
    studio: Studio, file: str | Path | bytes, *, until: Until = "persona", size: int = 512, seed: int = 0,
    on_progress: Listener | None = None, cancel: threading.Event | None = None,
) -> Persona:
    """Read, make and store the persona of the card in ``file``. Each call makes a persona of its own.

    :raises CardError: the card cannot be read; the message names the field.
    :raises InvalidInput: there is no such file. :class:`Refused`: sexual content with minors.
    :raises Cancelled: ``cancel`` was set; nothing is kept.
    """
    card, job = read_card(file), Job(on_progress, cancel=cancel)
    thinks = not getattr(studio.chat_model, "rule_based", True)
    spec, notes = spec_of(card, seed, _by_model(studio.chat_model, job) if thinks else None)
    request = CreateRequest(
        cleaned(spec.provenance.description) or cleaned(spec.summary) or cleaned(spec.name) or spec.appearance.subject,
        seed=spec.seed, size=size, until=until,
    )
    return _made(studio, card, spec, notes, request, job)


Write = Callable[[str, int], tuple[PersonaSpec, str]]
"""An author: of a description and a seed, the specification and a sentence on who wrote it."""


def _by_rule(description: str, seed: int) -> tuple[PersonaSpec, str]:
    return written_by_rule(description, seed), "looks and voice were read from the card's text by rule"


def _by_model(model: Any, job: Job) -> Write:
    """The chat model as the author, and the rules in its place where it fails."""

    def write(description: str, seed: int) -> tuple[PersonaSpec, str]:
        job.tell("author", 0.0, f"reading the card ({model.name})")
        try:
            spec = thought(model, description, seed, deadline=job.remaining, progress=job.progress("author"))
            return spec, f"looks and voice were read from the card's text by {model.name}"
        except ChatModelError as error:
            spec, note = _by_rule(description, seed)
            return spec, f"the chat model {model.name} could not read the card ({error}); {note}"

    return write


def spec_of(card: Card, seed: int = 0, write: Write | None = None) -> tuple[PersonaSpec, list[str]]:
    """The specification of ``card`` with the card kept in it, and what the user should know. ``seed`` varies what the
    card leaves open, which ``write`` fills in (by rule, where none is given). ``Refused`` for sexual content with
    minors."""
    told = texts(card)
    _refuse(card, told)
    spec, notes = own_spec(card, told)
    notes = [*card.notes, *notes]
    if spec is None:
        spec, note = _written(card, told, seed, write or _by_rule)
        spec = keeping.with_card(spec, card)
        notes.append(note)
    else:
        spec, beside = keeping.renewed(spec, card, drawn=bool(_told_portrait(card)))
        if beside:
            names = ", ".join(name[:40] for name in beside[:12])
            notes.append(f"what another program put into the card is kept and written back: {names}")
    read_consents(spec)  # a record that nobody can read is refused, not kept
    if unconsented(spec):
        spec = spec.model_copy(update={"extensions": {k: v for k, v in spec.extensions.items() if k != MEASURED}})
        notes.append("the card brings the measures of somebody's face and nobody's consent to it, so they are left out")
    for field, what in (("system_prompt", "system prompt is"), ("post_history_instructions", "closing instructions are")):
        if card.data[field].strip():
            notes.append(f"the card's {what} for language models only; talk by rule does not follow the card there")
    return spec, notes


def _refuse(card: Card, told: Texts) -> None:
    """The same rule as for descriptions. Lorebook entries are judged one by one: a long book holds many matters."""
    data = card.data
    said = (data["first_mes"], data["mes_example"], data["system_prompt"], *data["alternate_greetings"])
    text = "\n".join((told.description, told.name, told.looks, told.personality, told.scenario, *said))
    ours = data["extensions"].get(KEY)
    refuse_texts(ours.get("persona") if isinstance(ours, dict) else None, text)
    for entry in data.get("character_book", {}).get("entries", []):
        refuse_sexual_minors(entry["content"])


def refuse_texts(persona: Any, text: str = "") -> None:
    """``Refused`` for sexual content with minors in ``text`` and the texts of ``persona``, a specification as data. Its
    extensions are judged text by text, as lorebooks are."""
    more = _strings({**persona, "extensions": {}}) if isinstance(persona, dict) else []
    refuse_sexual_minors("\n".join((text, *(one for one in more if one not in text))))
    for one in _strings(persona.get("extensions")) if isinstance(persona, dict) else ():
        refuse_sexual_minors(one)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for one in inner for text in _strings(one)]


def _written(card: Card, told: Texts, seed: int, write: Write) -> tuple[PersonaSpec, str]:
    """An author's persona for the card's texts, with those texts in place of what it invents; and who wrote it."""
    description = _description(told)
    try:
        spec, note = write(description, seed)
    except Refused:
        raise
    except InvalidInput:  # nothing to read but marks
        spec, note = _by_rule("somebody", seed)
    who = re.sub(r"[.,;:!?\s]+$", "", told.name) or spec.name
    update: dict[str, Any] = {"name": who[:80], "language": told.language, "extensions": keeping.extensions(card)}
    update |= {"greeting": told.greeting} if told.greeting else {}
    update |= {"dialogues": list(told.dialogues)} if told.dialogues else {}
    update |= {"tags": list(told.tags)} if told.tags else {}
    if summary := _first_sentences(told.description or told.notes):
        update["summary"] = summary
    made_by = f"read from a character card of version {card.version}"
    if creator := card.data["creator"].strip():
        made_by += f" by {creator[:80]}"
    notes = [*spec.provenance.notes, made_by][:24]
    data = spec.model_dump() | update | {
        "life": spec.life.model_dump() | _story(told), "personal": spec.personal.model_dump() | _manner(told),
        "provenance": spec.provenance.model_dump() | {"notes": notes, "description": description[:PARAGRAPH]},
    }
    if len(told.description) > PARAGRAPH:
        data["social"] = spec.social.model_dump() | {"background": told.description[PARAGRAPH : 2 * PARAGRAPH]}
    return PersonaSpec.model_validate(data), note


def _description(told: Texts) -> str:
    """What the author reads: looks first, without the brackets of attribute lists."""
    given = zip((told.looks, told.description, told.personality), READ_BY_AUTHOR, strict=True)
    text = " ".join(_start_of(part, most) for part, most in given if part)
    return text if text.startswith(told.name) else f"named {told.name}: {text}"


def _start_of(text: str, most: int) -> str:
    """As much of a text as is read, in whole words and without the brackets of attribute lists."""
    text = cleaned(re.sub(r"\(\s*[\"“]", ": ", text[: 2 * most]))
    text = " ".join(_W_PLUS.sub(" ", text).split())
    return text if len(text) <= most else text[:most].rpartition(" ")[0]


def _story(told: Texts) -> dict[str, str]:
    story = {"backstory": told.description[:PARAGRAPH], "daily_life": told.scenario[:PARAGRAPH]}
    return {name: text for name, text in story.items() if text}


def _manner(told: Texts) -> dict[str, Any]:
    """A list of adjectives is the temper, anything longer the way of speaking."""
    words = [" ".join(word.split()) for word in re.split(r"[,;\n]+", told.personality) if word.strip()]
    if not words:
        return {}
    if len(words) <= TEMPERS and all(len(word) <= 40 for word in words):
        return {"temperament": words}
    return {"speaking_style": told.personality[:PARAGRAPH]}


def _first_sentences(text: str) -> str:
    text = " ".join(text.split())
    if len(text) <= 300:
        return text
    end = max(text.rfind(mark, 0, 300) for mark in (". ", "! ", "? ", "。"))
    return text[: end + 1] if end > 40 else f"{text[:297].rsplit(' ', 1)[0]}…"


# ---- making


def _made(
    studio: Studio, card: Card, spec: PersonaSpec, notes: list[str], request: CreateRequest, job: Job
) -> Persona:
    from .graph import Creation
    from .making import Making
    from .workshop import Log, Workshop

    digest = hashlib.sha256(repr((spec.model_dump_json(), request.size, request.until)).encode()).hexdigest()[:16]
    with making_folder(studio.home, f"{digest}-card", resume=False) as (folder, _):
        log = Log()
        for note in notes:
            log.note(note)
        shop = Workshop(studio.host, studio.chat_model, job, request, folder, studio.device, consents=studio.store.consents)
        if request.until in ("portrait", "persona", "clip"):
            spec = _with_portrait(shop, card, spec, log)
        start: Any = {"spec": spec.model_dump(mode="json"), "done": {"author": True}}
        log.choose("author", "card", f"V{card.version} in {card.form}", "the persona comes from a character card")
        job.tell("author", 1.0, spec.name, result=spec)
        state = Creation(shop).run(start, False)
        making = Making(
            request.description, request.seed, request.chat_model, [*log.choices, *state.get("choices", [])],
            state.get("calls", []), [*studio.host.notices, *log.notes, *state.get("notes", [])], state.get("visits", {}),
            state.get("seconds", {}), {}, version("animism"),
            parts_in(folder, studio.host, state.get("calls", []), spec.provenance.author or request.chat_model),
        ).to_data()
        final = PersonaSpec.model_validate(state["spec"])
        write_json(folder / SPEC, final.model_dump(mode="json"))
        write_json(folder / MAKING, making)
        identity, number = identity_in(folder, None)
        finish(folder, final, read_parts(making), persona=identity, version=number, picture=shop.request.picture)
        assets: dict[str, Any] = {
            path.name: path for path in sorted(folder.iterdir())
            if path.suffix in (".png", ".json", ".wav", ".mp4") and path.name not in (SPEC, MAKING, _GIVEN)
        }
        stored = studio.store.save(final, {**assets, **keeping.files(final, card, drawn=bool(_told_portrait(card)))}, making, note="from a character card",
                                   identity=identity)
    studio.host.observe("persona_created", spec=final, folder=None)
    return Persona(studio, stored)


_GIVEN = "card-picture.png"


def _with_portrait(shop: Workshop, card: Card, spec: PersonaSpec, log: Log) -> PersonaSpec:
    """Let the card's picture be the portrait, where a face is found in it; sculpt as the card tells, or anew, else. The
    specification comes back with what is known of whom the picture shows."""
    told = _told_portrait(card)
    if told.get("tool") != "picture" and told:
        seed, chance = told.get("seed"), told.get("chance")
        if isinstance(seed, int) and 0 <= seed < 2**32:
            shop.kept = Kept(seed, chance if isinstance(chance, dict) else {})
        return spec
    if card.picture is None:
        return spec
    path = shop.folder / _GIVEN
    write_bytes(path, card.picture)
    marks = _marks(shop, path, told, log)
    if marks is None:
        return spec
    shop.request = replace(shop.request, picture=str(path), landmarks=marks.to_data(), shows="unstated")
    if read_depicted(spec) is not None:
        return spec
    log.note(
        "nobody has said whom the card's picture shows: if it is a real person, ask them and record it (animism consent "
        "give), or draw another face (animism redraw --tool portrait=sculpture)"
    )
    return with_depicted(spec, Depicted(shows="unstated", said_by="card"))


def _told_portrait(card: Card) -> dict[str, Any]:
    """What our own data says of the portrait, as long as the picture is the one it speaks of: ``tool`` is "picture" with
    its ``landmarks``, or another, which makes the same again. Empty where it says nothing."""
    ours = card.data["extensions"].get(KEY)
    told = ours.get("portrait") if isinstance(ours, dict) else None
    if not isinstance(told, dict) or not isinstance(told.get("tool"), str):
        return {}
    if card.picture is None:
        return told if told["tool"] != "picture" else {}
    return told if told.get("shows") == shows(card.picture) else {}


def shows(picture: bytes) -> str:
    """A hash of what a picture shows, the same when only its texts were changed."""
    try:
        seen = pixels(picture) if picture.startswith(SIGNATURE) else picture
    except CardError:
        seen = picture
    return hashlib.sha256(seen).hexdigest()


def _marks(shop: Workshop, path: Path, told: dict[str, Any], log: Log) -> Landmarks | None:
    """The points of the face in the card's picture: those the card tells, or those a finder sees; ``None`` for none."""
    from ..personas.errors import Cancelled, Timeout
    from ..tools.contracts import LandmarksRequest
    from ..tools.landmarks.given import landmarks_from
    from ..tools.portrait.picture import open_picture

    try:
        image = open_picture(path)
        if told.get("landmarks"):
            given = landmarks_from(told["landmarks"])
            if (given.points[17:] < -1).any() or (given.points[17:] > image.shape[1::-1]).any():
                raise InvalidInput("the points it tells lie outside of it", mend="mark the face: --landmarks FILE")
            return given
        found: Landmarks = shop.call(
            "landmarks", LandmarksRequest(image), log, stage="portrait", span=(0.0, 0.1), reason="the card's picture"
        )
        return found
    except (Cancelled, Timeout):
        raise
    except AnimismError as error:
        log.note(f"no face was found in the card's picture ({error}); it is kept, and the face is sculpted")
        return None

"""A persona as a character card file: which picture and which kept files go along. Writing is
:mod:`..personas.cards.writer`'s work."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

from ..personas.cards import card_charx, card_json, card_png, keeping
from ..personas.cards.foreign import to_eliza
from ..personas.cards.png_file import SIGNATURE
from ..personas.cards.writer import kept_card
from ..personas.errors import CardError, InvalidInput
from .agreed import noted, stored_agreed
from .artifacts import LANDMARKS, PORTRAIT
from .handing_out import free, hand_out
from .importing import shows

if TYPE_CHECKING:
    from ..personas.store import Store, StoredPersona

SCULPTURE = "sculpture"
_PNG = ("png", "apng")
CardForm = Literal["png", "json", "charx", "eliza"]


def export_card(store: Store, name: str, file: str | Path, *, overwrite: bool = False) -> Path:
    """Write the card of the persona called ``name`` to ``file``: V2 and V3 in a ``.png``, V3 as ``.json`` or ``.charx``, or
    an elizaOS character as ``.eliza.json``. Whole or not at all.

    :raises InvalidInput: another ending, or the file is there and not ``overwrite``.
    :raises CardError: the persona has no portrait for a PNG, or its extensions are no JSON.
    """
    path = Path(file).expanduser()
    form = form_of(path)
    free(path, overwrite)
    return hand_out(path, card_bytes(store, store.load(name), form))


def left_out(stored: StoredPersona, file: str | Path) -> int:
    """How many files of the card from which a persona came do not fit into ``file``: only a CHARX holds them."""
    kept = kept_card(stored.spec)
    names = kept.get("files") if kept else None
    if not isinstance(names, dict) or kept is None:
        return 0
    return 0 if form_of(Path(file)) == "charx" or (form_of(Path(file)) == "png" and kept.get("form") in _PNG) else len(names)


def form_of(path: Path) -> CardForm:
    if path.name.lower().endswith(".eliza.json"):
        return "eliza"
    form: Any = path.suffix.lower().removeprefix(".")
    if form not in get_args(CardForm) or form == "eliza":
        raise InvalidInput(f"{path.name} is no kind of card", mend="name it .png, .json, .charx or .eliza.json")
    return form


def card_bytes(store: Store, stored: StoredPersona, form: CardForm) -> bytes:
    """The card itself. ``InvalidInput`` where the consent to the use of its face or voice does not hold."""
    used = stored_agreed(store, stored)
    noted(store, stored, used, f"a character card ({form})", "handed out")
    spec, first = stored.spec, _first(store, stored)
    if form == "eliza":
        return (json.dumps(to_eliza(spec), ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")
    picture, portrait = _picture(stored, first)
    if form == "png":
        if picture is None:
            raise CardError(f"{spec.name} has no portrait, which a PNG needs", mend="name it .json")
        return _signed(stored, card_png(_as_png(picture), spec, stored.created, portrait, _beside(stored, first)), _as_png(picture))
    if form == "json":
        sculpted = portrait is not None and portrait["tool"] == SCULPTURE
        return card_json(spec, stored.created, None if picture is None or sculpted else _as_png(picture), portrait)
    files = _files(stored, first)
    same = picture is not None and picture in files.values()  # the kept files have it where the card had it
    return card_charx(spec, None if same or picture is None else _as_png(picture), files, stored.created, portrait)


def _signed(stored: StoredPersona, card: bytes, picture: bytes) -> bytes:
    """The card with its statement, the last thing that goes in: whatever is changed afterwards can be told. The picture
    it was made from, with what that says of itself, is its parent."""
    from ..tools.provenance.signing import sign_bytes
    from ..tools.provenance.statement import Ingredient
    from .finishing import portrait_mark, statement
    from .parts import read_parts

    made_by = json.loads(stored.read(LANDMARKS)).get("made_by", {}) if LANDMARKS in stored.assets else {"tool": "picture"}
    return sign_bytes(card, "image/png", statement(
        "card", stored.spec, read_parts(stored.making), persona=stored.id, version=stored.version,
        mark=portrait_mark(stored.spec, made_by), ingredients=(Ingredient(picture, "image/png", "portrait", parent=True),),
    ))


def _first(store: Store, stored: StoredPersona) -> StoredPersona | None:
    """The version that was made from a card, which holds the card's files; ``None`` for a persona that was not."""
    if kept_card(stored.spec) is None:
        return None
    return stored if stored.version == 1 else store.load(stored.id, 1)


def _picture(stored: StoredPersona, first: StoredPersona | None) -> tuple[bytes | None, dict[str, Any] | None]:
    """The picture of the card and what our own data tells of it. A card's own picture goes back as it came, until the
    portrait is made another way."""
    kept = first.read(keeping.PICTURE) if first is not None and keeping.PICTURE in first.assets else None
    if PORTRAIT not in stored.assets:
        return kept, None
    before = first.assets.get(PORTRAIT) if first is not None else None
    if kept is not None and before is not None and before.sha256 == stored.assets[PORTRAIT].sha256:
        return kept, None  # its face is looked for again by whoever reads the card
    now = stored.read(PORTRAIT)
    marks = json.loads(stored.read(LANDMARKS)) if LANDMARKS in stored.assets else {}
    made_by = marks.get("made_by", {})
    told: dict[str, Any] = {"tool": "picture", "landmarks": {"points": marks.get("points")}}
    if made_by.get("tool") == SCULPTURE:
        told = {"tool": SCULPTURE, "seed": made_by.get("seed", stored.spec.seed), "chance": made_by.get("chance", {})}
    return now, {**told, "shows": shows(now)}


def _files(stored: StoredPersona, first: StoredPersona | None) -> dict[str, bytes]:
    """The files of the CHARX from which the persona came, by path."""
    kept = kept_card(stored.spec)
    names = kept.get("files") if kept else None
    if first is None or not isinstance(names, dict):
        return {}
    return {path: first.read(name) for path, name in names.items() if isinstance(name, str) and name in first.assets}


def _beside(stored: StoredPersona, first: StoredPersona | None) -> dict[str, bytes]:
    """The assets that a PNG's card had in the PNG; those of a CHARX stay where they belong."""
    return _files(stored, first) if (kept_card(stored.spec) or {}).get("form") in _PNG else {}


def _as_png(picture: bytes) -> bytes:
    """``picture`` itself where it is a PNG, else drawn anew as one."""
    if picture.startswith(SIGNATURE):
        return picture
    import tempfile

    from ..tools.portrait.picture import open_picture
    from .artifacts import png_bytes

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture"
        path.write_bytes(picture)
        return png_bytes(open_picture(path))

"""Makes hostile files out of a number: valid cards, archives and pictures that were damaged in the ways of accidents and of
attackers. The same number gives the same file. It judges nothing; :mod:`test_hostile_files` and
:mod:`test_hostile_imports` read what it makes.
"""

from __future__ import annotations

import base64
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime
from functools import cache
from typing import Any

from animism.personas.archive import write
from animism.personas.cards import card_charx, card_json, card_png
from animism.personas.cards.png_file import chunk, text_chunk
from animism.personas.spec import Appearance, Exchange, PersonaSpec
from animism.personas.store import StoredAsset, StoredPersona
from PIL import Image as Pictures

HOST = "http://192.0.2.1/x.png"
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 2**70, "", "x", "\x00", "\u202e", "..", "../../etc/passwd", "C:\\x", HOST, "file:///etc/passwd",
    "data:image/png;base64,!!!", "data:,", "embeded://../x", "ccdefault:", "<script>alert(1)</script>", "{{" * 200, "(a+)+$",
    "/(a|a)*b/i", "a" * 5000, [], {}, [[]], [None], {"": ""}, [{"a": 1}], {"entries": {}}, "__proto__", "\ud83d", float("nan"),
)
KINDS = ("png", "apng", "json", "charx", "yaml", "webp", "jpeg", "animism")


def hostile(number: int, kind: str | None = None) -> bytes:
    """The file of that number, of a kind of :data:`KINDS`."""
    chance = random.Random(number)
    kind = kind or KINDS[number % len(KINDS)]
    data = _WAYS[chance.randrange(len(_WAYS))](chance, kind)
    for _ in range(chance.choice((0, 0, 1, 1, 2, 4))):
        data = chance.choice(_DAMAGE)(chance, data)
    return data


# ---- what is damaged


def card(chance: random.Random | None = None) -> dict[str, Any]:
    """A card with every field; with ``chance`` some of them odd."""
    entry = {"keys": ["/w(el)+l/i", "well"], "content": "@@depth 2\n@@activate\nOld.", "extensions": {}, "enabled": True,
             "insertion_order": 1, "use_regex": True, "secondary_keys": ["x"], "selective": True}
    data: dict[str, Any] = {
        "name": "Ada", "description": "{{char}} is a keeper.", "personality": "calm", "scenario": "", "first_mes": "*waves* \"Hi\"",
        "mes_example": "<START>\n{{user}}: a\n{{char}}: b", "creator_notes": "", "system_prompt": "", "post_history_instructions": "",
        "alternate_greetings": ["a"], "tags": ["sea"], "creator": "c", "character_version": "1", "extensions": {"voxta": {}},
        "character_book": {"entries": [entry], "extensions": {}}, "group_only_greetings": [], "nickname": "A",
        "assets": [{"type": "icon", "uri": "ccdefault:", "name": "main", "ext": "png"}], "creation_date": 1,
        "creator_notes_multilingual": {"de": "x"}, "source": ["x"],
    }
    whole = {"spec": "chara_card_v3", "spec_version": "3.0", "data": data}
    if chance is not None:
        for _ in range(chance.choice((1, 1, 2, 5))):
            _bend(chance, whole)
    return whole


def _bend(chance: random.Random, value: Any) -> None:
    """Put something odd somewhere into a value."""
    while isinstance(value, dict | list) and value:
        keys = list(value) if isinstance(value, dict) else list(range(len(value)))
        key = chance.choice(keys)
        if not isinstance(value[key], dict | list) or chance.random() < 0.4:
            value[key] = deepcopy(chance.choice(ODD))
            if isinstance(value, dict) and chance.random() < 0.2:
                value[str(chance.choice(ODD))[:50]] = deepcopy(chance.choice(ODD))
            return
        value = value[key]


def _text(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


@cache
def picture(form: str = "PNG", frames: int = 1) -> bytes:
    """A small picture."""
    out = io.BytesIO()
    first = Pictures.new("RGB", (24, 24), (200, 30, 30))
    more = {"save_all": True, "append_images": [Pictures.new("RGB", (24, 24), (3, 30, 9))] * (frames - 1)} if frames > 1 else {}
    first.save(out, form, **more)
    return out.getvalue()


def carried(kind: str, text: bytes) -> bytes:
    """``text`` as the JSON of a card in a carrier."""
    if kind in ("png", "apng"):
        whole = picture("PNG", 2 if kind == "apng" else 1)
        at = whole.index(b"IEND") - 4
        return whole[:at] + text_chunk(b"ccv3", text) + whole[at:]
    if kind in ("webp", "jpeg"):
        exif, out = Pictures.Exif(), io.BytesIO()
        exif.get_ifd(0x8769)[0x9286] = text[:60_000]
        Pictures.new("RGB", (24, 24)).save(out, kind.upper(), exif=exif.tobytes())
        return out.getvalue()
    if kind == "charx":
        return zipped({"card.json": text, "assets/icon/images/main.png": picture()})
    return text


def zipped(files: dict[str, bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, packed)
    return out.getvalue()


SPEC = PersonaSpec(
    name="Ada", summary="A keeper.", greeting="Ahoy!", appearance=Appearance(subject="lighthouse", kind="building"),
    dialogues=[Exchange(user="Hm?", persona="Hm.")], extensions={"character_book": {"entries": []}},
)


class _Held(StoredAsset):
    def read(self) -> bytes:
        return self.folder  # type: ignore[return-value]


@cache
def persona_file(assets: tuple[tuple[str, bytes], ...] = (("portrait.png", b"x"), ("voice.json", b"{}"))) -> bytes:
    """An ``.animism`` file without a store."""
    import hashlib

    held = {name: _Held(name, hashlib.sha256(data).hexdigest(), len(data), data) for name, data in assets}  # type: ignore[arg-type]
    stored = StoredPersona("ab" * 16, "ada", 1, datetime(2026, 1, 1, tzinfo=UTC), SPEC, {"notes": []}, held)
    out = io.BytesIO()
    write(out, [(stored, None)], current=1, made_by="animism")
    return out.getvalue()


# ---- ways


def _as_it_is(chance: random.Random, kind: str) -> bytes:
    if kind == "animism":
        return persona_file()
    if kind == "yaml":
        return b"name: Ada\ngreeting: Ahoy\ncontext: |\n  A keeper.\n  <START>\n"
    whole = {"png": card_png, "charx": lambda picture, spec: card_charx(spec, picture)}.get(kind)
    return whole(picture(), SPEC) if whole else card_json(SPEC) if kind == "json" else carried(kind, _text(card()))


def _odd_fields(chance: random.Random, kind: str) -> bytes:
    if kind == "animism":
        return _odd_manifest(chance)
    if kind == "yaml" and chance.random() < 0.3:
        return _slow_yaml(chance)
    if kind == "yaml":
        lines = [f"{key}: {chance.choice(ODD)!s}" for key in ("name", "greeting", "context", "example_dialogue")]
        return "\n".join(chance.sample(lines, 3)).encode("utf-8", "replace")
    return carried(kind, _text(card(chance)))


def _slow_yaml(chance: random.Random) -> bytes:
    """As many marks as there are, of those that take a parser long; within the bounds of size, or beyond."""
    length = chance.choice((2_000, 60_000, 60_000, 64_000, 500_000))
    part, end = chance.choice((
        (b"a,", b"]"), (b"[],", b"]"), (b"{a},", b"]"), (b"[", b""), (b"? ,", b"]"), (b"a: b,", b"]"), (b"\"\\x41\",", b"]"), (b"!a a,", b"]"),
        (b"\n", b"]"), (b"&a a,", b"]"), (b"{a: ", b""), (b"#\n", b"]"),
    ))
    rows = chance.choice((b"k: v\n", b"- - - a\n", b"? a\n", b"--- a\n", b"k:\n - a\n", b"a a\n", b"*a\n"))
    head, body = (b"name: x\nl: [", part) if chance.random() < 0.6 else (b"name: x\n", rows)
    return head + body * ((length - 20) // len(body)) + (end if body is part else b"")


def _odd_manifest(chance: random.Random) -> bytes:
    with zipfile.ZipFile(io.BytesIO(persona_file())) as before:
        files = {name: before.read(name) for name in before.namelist()}
    name = chance.choice(("manifest.json", "manifest.json", "persona.json", "making.json"))
    value = json.loads(files[name])
    _bend(chance, value)
    files[name] = _text(value)
    return zipped(files)


def _odd_json(chance: random.Random, kind: str) -> bytes:
    text = chance.choice((
        b"[" * 5000, b'{"a":' * 3000, b'{"name": "x", "name": "y"}', b"NaN", b'{"data": Infinity}', b"\xff\xfe{\0", b"\xef\xbb\xbf", b"null",
        b'{"spec": "chara_card_v3"}', b'{"spec": "lorebook_v3", "data": {}}', b'{"name": "' + b"x" * 3000 + b'", "description": ""}',
        b'{"type": "TinyPerson", "persona": {"name": "x", "occupation": []}}', b'{"name": "E", "bio": [null, {"text": 3}]}',
        b'{"name": "x", "bio": "b", "messageExamples": [[{"name": {}, "content": {"text": 1}}]], "secrets": {"k": "v"}}',
        _text({"spec": "chara_card_v2", "data": {**card()["data"], "extensions": {"animism": {"schema": 1, "persona": {"name": 1}}}}}),
    ))
    return zipped({"manifest.json": text, "persona.json": text}) if kind == "animism" else carried(kind, text)


def _odd_zip(chance: random.Random, kind: str) -> bytes:
    names = ("../x", "/etc/x", "a\\b", "C:x", "a//b", "./a", "x" * 500, "con", "\u202ex", "a\nb", "assets/../../x", "card.json/")
    inner = persona_file() if kind == "animism" else carried("charx", _text(card()))
    out = io.BytesIO(inner)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(chance.choice(names))
        if chance.random() < 0.3:
            info.external_attr = chance.choice((0o120777, 0o060000, 0o040755)) << 16
        if chance.random() < 0.3:
            info = zipfile.ZipInfo("zeros")
        info.compress_type = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_BZIP2))
        archive.writestr(info, b"\0" * chance.choice((10, 100_000, 1_500_000)))
    return out.getvalue()


@cache
def _bomb() -> bytes:
    return zlib.compress(b"\0" * 30_000_000, 1)


def _odd_chunks(chance: random.Random, kind: str) -> bytes:
    whole, keyword = picture(), chance.choice((b"chara", b"ccv3", b"chara-ext-asset_:x", b"chara-ext-asset_:../x"))
    text = _text(card())
    body = chance.choice((
        chunk(b"zTXt", keyword + b"\0\0" + _bomb()[: chance.choice((100, 200_000))]),
        chunk(b"iTXt", keyword + b"\0\1\0\0\0" + zlib.compress(base64.b64encode(text))), chunk(b"tEXt", keyword), b"",
        chunk(b"tEXt", keyword + b"\0" + text), struct.pack(">I", 2**31 - 1) + b"tEXt", struct.pack(">I", 2**32 - 1) + b"tEXt",
        chunk(b"iTXt", keyword + b"\0\0"), text_chunk(keyword, text) * chance.choice((2, 300)), chunk(b"tEXt", b"\0"),
        chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)) + text_chunk(b"chara", text),
    ))
    at = whole.index(b"IEND") - 4
    return whole[:at] + body + whole[at:] + (b"PK\5\6" if chance.random() < 0.1 else b"")


_WAYS: tuple[Callable[[random.Random, str], bytes], ...] = (_as_it_is, _odd_fields, _odd_fields, _odd_json, _odd_zip, _odd_chunks)


# ---- damage


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _flipped(chance: random.Random, data: bytes) -> bytes:
    made = bytearray(data)
    for _ in range(chance.choice((1, 3, 20)) if made else 0):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def _numbers(chance: random.Random, data: bytes) -> bytes:
    """A length somewhere says something else."""
    at, value = chance.randrange(len(data) + 1), chance.choice((0, 1, 2**16 - 1, 2**31 - 1, 2**32 - 1))
    return data[:at] + struct.pack(chance.choice("<>") + "I", value) + data[at + 4 :]


def _doubled(chance: random.Random, data: bytes) -> bytes:
    one, other = sorted((chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)))
    return data[:other] + data[one:other] + data[other:]


def _lost(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.choice((1, 4, 100)) :]


_DAMAGE: tuple[Callable[[random.Random, bytes], bytes], ...] = (_cut, _flipped, _flipped, _numbers, _doubled, _lost)

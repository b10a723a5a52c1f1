"""Where the speech server is, its key, and which voices it is known to have: from the environment, or asked of it.

``ANIMISM_SPEECH_URL`` names the server (``http://HOST:PORT/v1``) and ``ANIMISM_SPEECH_KEY`` its key; without them it is
OpenAI's with ``OPENAI_API_KEY``, and only where ``ANIMISM_SPEECH_VOICES`` shows that this is wanted: a key that was set
for talk does not send texts out by itself. ``ANIMISM_SPEECH_MODEL`` names the model.

``ANIMISM_SPEECH_VOICES`` is ``NAME[:GENDER[:LANGUAGE+LANGUAGE...]]``, separated by commas.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

OPENAI = "https://api.openai.com/v1"
MANY = ("en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "tr", "ja", "ko", "zh", "hi", "ar", "sv", "da", "nb", "fi",
        "cs", "el", "he", "hu", "id", "ro", "uk", "vi")
"""What a server's voices are taken to speak where it does not say."""
_OPENAI_VOICES = {"alloy": "", "ash": "masculine", "ballad": "masculine", "coral": "feminine", "echo": "masculine",
                  "fable": "", "nova": "feminine", "onyx": "masculine", "sage": "feminine", "shimmer": "feminine",
                  "verse": "masculine"}
_PATIENCE = 2.0
_REMEMBERED = 300.0
_MOST = 400


@dataclass(frozen=True)
class Place:
    """``url`` ends without a slash; ``key`` goes to this url and to no other."""

    url: str
    key: str | None
    model: str


@dataclass(frozen=True)
class ServerVoice:
    """A voice as a server calls it; ``gender`` is ``""`` where unknown."""

    name: str
    gender: str = ""
    languages: tuple[str, ...] = MANY


def place(environ: Mapping[str, str]) -> Place | None:
    """The server that is set, or ``None``."""
    url = (environ.get("ANIMISM_SPEECH_URL") or "").strip().rstrip("/")
    own, key = environ.get("ANIMISM_SPEECH_KEY") or None, environ.get("OPENAI_API_KEY") or None
    model = environ.get("ANIMISM_SPEECH_MODEL") or "tts-1"
    if url:
        return Place(url, own or (key if host_of(url) == host_of(OPENAI) else None), model)
    if environ.get("ANIMISM_SPEECH_VOICES") and (own or key):
        return Place(OPENAI, own or key, model)
    return None


def is_address(url: str) -> bool:
    """Whether it is an http address."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False


def host_of(url: str) -> str:
    """Host and port as a person reads them, without a user's name or password."""
    try:
        parts = urlsplit(url)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
    except ValueError:
        return "the address that is set"


def server_voices(environ: Mapping[str, str]) -> list[ServerVoice]:
    """The voices of the server that is set: as the user lists them, else as it lists them itself, else OpenAI's."""
    where = place(environ)
    if where is None or not is_address(where.url):
        return []
    if listed := environ.get("ANIMISM_SPEECH_VOICES", "").strip():
        return [voice for part in listed.split(",") if (voice := _listed(part)) is not None]
    if where.url == OPENAI:
        return [ServerVoice(name, gender) for name, gender in _OPENAI_VOICES.items()]
    return _asked(where) or [ServerVoice("alloy")]


def _listed(part: str) -> ServerVoice | None:
    name, _, rest = part.strip().partition(":")
    gender, _, languages = rest.partition(":")
    if not name or not name.isprintable() or len(name) > 200:
        return None
    known = gender if gender in ("feminine", "masculine", "androgynous") else ""
    return ServerVoice(name, known, tuple(filter(None, languages.split("+"))) or MANY)


_answers: dict[str, tuple[float, list[ServerVoice]]] = {}


def _asked(where: Place) -> list[ServerVoice]:
    """What ``GET /audio/voices`` lists, remembered for some minutes; none where the server has no such list."""
    known = _answers.get(where.url)
    if known is not None and time.monotonic() - known[0] < _REMEMBERED:
        return known[1]
    found = _fetched(where)
    _answers[where.url] = (time.monotonic(), found)
    return found


def _fetched(where: Place) -> list[ServerVoice]:
    import httpx2

    headers = {"Authorization": f"Bearer {where.key}"} if where.key else {}
    try:
        with httpx2.Client(timeout=_PATIENCE, trust_env=False) as client:
            answer = client.get(f"{where.url}/audio/voices", headers=headers)
            data = answer.json() if answer.status_code == 200 and len(answer.content) < 4_000_000 else None
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError, RecursionError):
        return []
    rows = data.get("voices", data.get("data", [])) if isinstance(data, dict) else data
    if not isinstance(rows, list):
        return []
    return [voice for row in rows[:_MOST] if (voice := _told(row)) is not None]


def _told(row: Any) -> ServerVoice | None:
    """One row of a list: a name, or an object with one and, perhaps, gender and language."""
    if isinstance(row, str):
        return _listed(row.replace(":", " ").replace(",", " "))
    if not isinstance(row, dict):
        return None
    name = next((row[key] for key in ("id", "voice_id", "name", "voice") if isinstance(row.get(key), str)), "")
    if not name or not name.isprintable() or len(name) > 200:
        return None
    gender = {"female": "feminine", "f": "feminine", "male": "masculine", "m": "masculine"}.get(
        str(row.get("gender", "")).lower(), ""
    )
    told = row.get("languages", row.get("language", row.get("lang")))
    tags = [told] if isinstance(told, str) else told if isinstance(told, list) else []
    return ServerVoice(name, gender, tuple(str(tag).replace("_", "-") for tag in tags if tag) or MANY)

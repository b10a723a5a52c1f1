"""The pages of an exported gallery as HTML: no script, no address of another computer, every text escaped.

Which files there are is told by whoever calls (:mod:`.writing`); nothing is read or written here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from urllib.parse import quote

from ...personas.spec import PersonaSpec

MARK = "animism gallery"
"""What the generator of a page of ours is called."""
POLICY = (
    "default-src 'none'; img-src 'self' file:; media-src 'self' file:; style-src 'self' file:; base-uri 'none'; "
    "form-action 'none'"
)
"""A page may show its own files, from a disk or a server, and nothing else."""
AI = "An AI character: picture, voice and words are made by software."


@dataclass(frozen=True)
class Sitter:
    """One persona as its pages show it. ``folder`` is the name of its folder, ``picture``, ``sound`` and ``film`` names of
    files in it (empty for none), ``keeps`` name and label of what can be taken along, ``fine`` lines of small print."""

    folder: str
    spec: PersonaSpec
    picture: str = ""
    sound: str = ""
    film: str = ""
    keeps: Sequence[tuple[str, str]] = ()
    fine: Sequence[str] = field(default=())


def index(title: str, sitters: Sequence[Sitter]) -> str:
    """The page with everybody."""
    count = "one character" if len(sitters) == 1 else f"{len(sitters)} characters"
    body = (
        '<a class="skip" href="#people">Skip to the characters</a>'
        f'<header class="masthead"><h1>{_text(title)}</h1><p>{count}, made with Animism</p></header>'
        f'<main><ul class="people" id="people">{"".join(_card(one, i) for i, one in enumerate(sitters))}</ul></main>'
        f"<footer><p>AI characters: pictures, voices and words are made by software.</p></footer>"
    )
    return _page(title, body, "gallery.css")


def page(title: str, one: Sitter) -> str:
    """The page of one persona; ``title`` is the gallery's."""
    spec = one.spec
    greeting = f"<blockquote{_lang(spec)}><p>{_text(spec.greeting)}</p></blockquote>" if spec.greeting.strip() else ""
    body = (
        f'<header><a class="back" href="../index.html">&larr; {_text(title)}</a></header>'
        f'<main class="meet">{_stage(one)}<article class="who"><h1{_lang(spec)}>{_text(spec.name)}</h1>'
        f'<p class="summary"{_lang(spec)}>{_text(spec.summary)}</p>{greeting}'
        f"{_about(spec)}{_facts(spec)}{_talk(spec)}{_keep(one)}{_fine(one)}</article></main>"
        "<footer><p>Made with Animism.</p></footer>"
    )
    return _page(f"{spec.name} - {title}", body, "../gallery.css")


def _page(title: str, body: str, style: str) -> str:
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
        f'<meta name="generator" content="{MARK}"><meta name="color-scheme" content="light dark">'
        f'<title>{_text(title)}</title><link rel="stylesheet" href="{style}"></head>\n<body>{body}</body></html>\n'
    )


def _card(one: Sitter, place: int) -> str:
    lazy = ' loading="lazy"' if place >= 8 else ""
    picture = (
        f'<img src="{_link(one.folder, one.picture)}" alt="" width="512" height="512" decoding="async"{lazy}>'
        if one.picture else ""
    )
    return (
        f'<li><a href="{_link(one.folder, "index.html")}"{_lang(one.spec)}><span class="portrait">{picture}</span>'
        f'<span class="name">{_text(one.spec.name)}</span><span class="line">{_text(one.spec.summary)}</span></a></li>'
    )


def _stage(one: Sitter) -> str:
    alt = _text(f"Portrait of {one.spec.name}")
    if one.film:
        poster = f' poster="{_link(one.picture)}"' if one.picture else ""
        shown = f'<video controls preload="none" playsinline{poster} aria-label="{_text(one.spec.name)} says hello"><source src="{_link(one.film)}" type="video/mp4"></video>'
    elif one.picture:
        shown = f'<img src="{_link(one.picture)}" alt="{alt}" width="512" height="512">'
    else:
        shown = '<span class="plain"></span>'
    if one.sound and not one.film:
        shown += f'<audio controls preload="none" aria-label="{_text(one.spec.name)} says hello"><source src="{_link(one.sound)}" type="audio/mpeg"></audio>'
    return f'<figure class="stage">{shown}<figcaption class="made">{AI}</figcaption></figure>'


def _about(spec: PersonaSpec) -> str:
    told = [spec.social.background, spec.life.backstory, spec.life.daily_life]
    paragraphs = "".join(f"<p>{_text(part)}</p>" for part in told if part.strip())
    return f'<section{_lang(spec)}><h2 lang="en">Who they are</h2>{paragraphs}</section>' if paragraphs else ""


def _facts(spec: PersonaSpec) -> str:
    social, own, life = spec.social, spec.personal, spec.life
    rows = {
        "Role": social.role, "Age": f"{social.age:,}" if social.age is not None else "", "Temper": ", ".join(own.temperament),
        "Speaks": own.speaking_style, "Likes": "; ".join(own.likes), "Dislikes": "; ".join(own.dislikes),
        "Habits": "; ".join(own.quirks), "Wants": "; ".join(life.goals), "Knows": "; ".join(life.relations),
    }
    told = "".join(
        f'<dt lang="en">{name}</dt><dd>{_text(value)}</dd>' for name, value in rows.items() if value.strip()
    )
    return f'<section{_lang(spec)}><h2 lang="en">In short</h2><dl>{told}</dl></section>' if told else ""


def _talk(spec: PersonaSpec) -> str:
    turns = "".join(
        f'<li><p class="you">{_text(one.user)}</p><p class="them">{_text(one.persona)}</p></li>' for one in spec.dialogues
    )
    return f'<section{_lang(spec)}><h2 lang="en">In conversation</h2><ul class="talk">{turns}</ul></section>' if turns else ""


def _keep(one: Sitter) -> str:
    links = "".join(f'<li><a href="{_link(name)}" download>{_text(label)}</a></li>' for name, label in one.keeps)
    return f'<section><h2>Take along</h2><ul class="keep">{links}</ul></section>' if links else ""


def _fine(one: Sitter) -> str:
    lines = "".join(f'<p class="fine">{_text(line)}</p>' for line in one.fine)
    return f"<section><h2>How it was made</h2>{lines}</section>" if lines else ""


def _link(*parts: str) -> str:
    return escape("/".join(quote(part) for part in parts), quote=True)


def _lang(spec: PersonaSpec) -> str:
    return f' lang="{escape(spec.language, quote=True)}" dir="auto"'


def _text(text: str) -> str:
    """Escaped, without what no page can show: control characters, and marks that turn the text around them."""
    return escape("".join(_shown(text)), quote=True)


def _shown(text: str) -> Iterable[str]:
    return (c for c in text if (c >= " " or c in "\n\t") and c not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
            and not "\ud800" <= c <= "\udfff")

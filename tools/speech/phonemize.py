"""Text to IPA for models that are fed phonemes: espeak-ng's reading of it, punctuation kept where it stood.

It asks the process that espeak-ng lives in, so that a text on which espeak-ng ends takes nothing else with it, and no
program has to be installed. Nothing here speaks.
"""

from __future__ import annotations

import re

from ...personas.errors import ToolFailed, ToolUnavailable
from .espeak_languages import language_of
from .espeak_process import WorkerDied, shared_pool
from .espeak_voice_file import compose

_MARKS = re.compile(  # within a number or a name, as in 3.50, a point is no mark
    r"(\s*(?:[.,:]+(?=[\s\"”»)]|$)|[;!?¡¿—–…\"«»“”()。，、！？；：॥।؟،۔]+)+\s*)"
)
_PLAIN = str.maketrans({
    "。": ". ", "，": ", ", "、": ", ", "！": "! ", "？": "? ", "；": "; ", "：": ": ", "।": ". ", "॥": ". ", "؟": "? ", "،": ", ",
    "۔": ". ", "–": "—",
})
_NO_SOUND = re.compile(r"\([a-z-]+\)")  # "(en)": read by another language's rules


def phonemize(text: str, language: str, tool: str = "espeak") -> str:
    """IPA of ``text`` in a BCP-47 language, as espeak-ng writes it: stress before a syllable, a space between words,
    ``.,;:!?`` and the like where they stood.

    :raises ToolUnavailable: espeak-ng does not read that language.
    :raises ToolFailed: it cannot read this text.
    """
    parts = _MARKS.split(text.translate(_PLAIN))
    parts[::2] = phonemize_each(parts[::2], language, tool)
    return re.sub(r"\s+", " ", "".join(parts)).strip()


def phonemize_each(texts: list[str], language: str, tool: str = "espeak") -> list[str]:
    """IPA of each text by itself, without marks. Raises as :func:`phonemize`."""
    known = language_of(language)
    if known is None:
        raise ToolUnavailable(f"espeak-ng does not read {language!r}", mend="choose a voice of another language")
    try:
        header, _ = shared_pool().ask(
            {"do": "phonemes", "texts": texts, "voice_file": compose(known.identifier, None, {})}
        )
    except WorkerDied as error:
        raise ToolFailed("espeak-ng cannot read the text in this language", tool=tool,
                         mend="choose a voice of the text's own language") from error
    return [_NO_SOUND.sub("", words) for words in header["phonemes"]]

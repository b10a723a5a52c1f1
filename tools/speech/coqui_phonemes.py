"""Coqui's phonemiser for espeak-ng, without its program: the reading comes from the process that espeak-ng lives in.

coqui-tts looks for a program ``espeak-ng`` on the path, which ``pip`` does not bring. Models that were trained on
espeak-ng's phonemes are read by :mod:`.phonemize` instead, which is the same reading.
"""

from __future__ import annotations

from typing import Any

from .espeak_languages import language_of
from .phonemize import phonemize_each

_OLD = {"en": "en-us", "zh-cn": "cmn"}


def register_phonemizer() -> None:
    """Make ours the one that a configuration means by ``espeak``. May be called often."""
    import TTS.tts.utils.text.phonemizers as theirs

    theirs._register_phonemizers()
    theirs.PHONEMIZERS["espeak"] = _phonemizer()


def _phonemizer() -> Any:
    from TTS.tts.utils.text.phonemizers.base import BasePhonemizer
    from TTS.tts.utils.text.punctuation import Punctuation

    class OwnEspeak(BasePhonemizer):
        """What coqui-tts asks of a phonemiser; marks are taken out and put back by its base class."""

        def __init__(self, language: str, punctuations: str = Punctuation.default_puncs(), *, keep_puncs: bool = True,
                     **_: Any) -> None:
            super().__init__(_OLD.get(language, language), punctuations=punctuations, keep_puncs=keep_puncs)

        @staticmethod
        def name() -> str:
            return "espeak"

        @classmethod
        def is_available(cls) -> bool:
            return True

        @staticmethod
        def supported_languages() -> dict[str, str]:
            return {}

        def is_supported_language(self, language: str) -> bool:
            return language_of(language) is not None

        def version(self) -> str:
            return "espeakng-loader"

        def _phonemize(self, text: str, separator: str = "") -> str:
            (ipa,) = phonemize_each([text], self.language, "coqui")
            if not separator:
                return ipa
            return " ".join(separator.join(word) for word in ipa.split(" "))

    return OwnEspeak

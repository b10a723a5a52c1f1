"""Emotion tags in streamed text: taken out, read in every common form, and written in one.

Chat models mark feelings as ``[joy]``, ``[face:joy]``, ``<|ACT {"emotion": {"name": "happy"}}|>``, ``*smiles warmly*``
or an emoji, and some think aloud between ``<think>`` tags. :class:`TagReader` takes a stream apart, whatever the pieces it
comes in, into text to be shown and spoken and feelings for the face. It moves no face and splits no sentences.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from ...personas.spec import EMOTIONS, Emotion

LONGEST_TAG = 400
"""Characters after which an opened bracket is taken for text."""


@dataclass(frozen=True)
class Feeling:
    """From here on the face shows ``emotion``."""

    emotion: Emotion


_WORDS: dict[str, str] = {
    "joy": "happy happily joyful glad cheerful delighted smile smiles smiling grin grins grinning beams laugh laughs laughing"
           " laughter chuckle chuckles chuckling giggle giggles happiness amused pleased content relaxed fun",
    "sadness": "sad sadly unhappy sigh sighs sighing cry cries crying sob sobs weeps tearful melancholy depressed sorrow"
               " disappointed hurt lonely gloomy",
    "anger": "angry angrily mad furious rage shout shouts yells growl growls snarls annoyed irritated glares",
    "fear": "afraid fearful scared frightened terrified anxious nervous worried gulps trembles gasp panic",
    "surprise": "surprised shocked astonished amazed startled gasps blinks wow stunned",
    "disgust": "disgusted grimace grimaces winces yuck revolted contempt",
    "smug": "smirk smirks smirking proud proudly confident sly teasing mischievous mischief playful snort snorts",
    "love": "loving lovingly adoring tender tenderly affection affectionate fond warm warmly admiration grateful sympathy"
            " sympathetic caring gentle gently",
    "thinking": "think thinks thoughtful thoughtfully pondering ponders curious hums hmm considers pensive pause pauses"
                " confused puzzled",
    "embarrassed": "blush blushes blushing shy shyly sheepish sheepishly awkward ashamed bashful flustered",
    "sleepy": "yawn yawns yawning tired drowsy sleep bored exhausted",
    "excited": "excitement excitedly thrilled eager eagerly enthusiastic cheers bounces claps hype",
    "grumpy": "grumbles grumble grumbling mutters muttering huffs huff pout pouts scowls grouchy frowns frown",
    "sceptical": "skeptical suspicious doubtful doubt unconvinced raises squints sarcastic",
    "wink": "winks winking wry",
    "neutral": "calm calmly normal none default idle serious nods nod",
}
_BY_WORD = {word: emotion for emotion, words in _WORDS.items() for word in (emotion, *words.split())}
_ADVERBS = frozenset(word for word in _BY_WORD if word.endswith("ly"))

_EMOJI: dict[str, str] = {
    "joy": "😀😃😄😁😆😅😂🤣🙂😊☺😋😸😹", "sadness": "😢😭😞😔🙁☹😿💔😥", "anger": "😠😡🤬👿😾", "fear": "😨😰😱😟😧",
    "surprise": "😲😮😯🤯🙀", "disgust": "🤢🤮🤨", "smug": "😏😎😼", "love": "😍🥰😘💕❤💖💗😻🤗", "thinking": "🤔🧐",
    "embarrassed": "😳🫣🙈😬", "sleepy": "😴🥱😪", "excited": "🤩🥳🎉✨", "grumpy": "😒😤🙄", "wink": "😉😜",
}
_BY_EMOJI = {sign: emotion for emotion, signs in _EMOJI.items() for sign in signs}
_JOINERS = frozenset("\ufe0e\ufe0f\u200d\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_CLOSERS = {"[": "]", "<": ">", "*": "*"}


def emotion_named(word: str) -> Emotion | None:
    """The emotion that a word such as ``"happy"``, ``"Smiles"`` or ``"😉"`` stands for, or ``None``."""
    found = _BY_EMOJI.get(word) or _BY_WORD.get(word.strip().casefold())
    return found if found in EMOTIONS else None


def tagged(text: str, emotion: str) -> str:
    """``text`` with our own tag before it; a neutral one needs none."""
    return text if emotion == "neutral" else f"[{emotion}] {text}"


def without_tags(text: str) -> str:
    """``text`` as people read it."""
    reader = TagReader()
    pieces = [*reader.feed(text), *reader.flush()]
    return " ".join("".join(piece for piece in pieces if isinstance(piece, str)).split())


class TagReader:
    """Takes a stream apart. Feed it pieces of any size; what it returns in all does not depend on how they were cut."""

    def __init__(self) -> None:
        self._held = ""
        self._thinking = False
        self._spaced = self._tagged = True

    def feed(self, piece: str) -> list[str | Feeling]:
        """Text and feelings that are certain by now, in order. Text never holds a tag."""
        self._held += piece
        out: list[str | Feeling] = []
        while self._held:
            if self._thinking:
                if not self._leave_thought():
                    break
                continue
            taken = self._take()
            if taken is None:
                break
            length, found = taken
            self._held = self._held[length:]
            self._add(out, found)
        return out

    def flush(self) -> list[str | Feeling]:
        """What was still held back when the stream ended."""
        rest, self._held = self._held, ""
        out: list[str | Feeling] = []
        if rest and not self._thinking and not rest.startswith("<|"):
            self._add(out, rest.replace("*", ""))
        return out

    def _add(self, out: list[str | Feeling], found: str | Feeling | None) -> None:
        """Join neighbouring texts, and leave one space where a tag stood between two."""
        if not isinstance(found, str):
            self._tagged = True
            if found is not None:
                out.append(found)
            return
        text = found.lstrip() if self._tagged and self._spaced else found
        if not text:
            return
        self._tagged, self._spaced = False, text[-1].isspace()
        if out and isinstance(out[-1], str):
            out[-1] += text
        else:
            out.append(text)

    def _take(self) -> tuple[int, str | Feeling | None] | None:
        """How many characters are certain and what they are; ``None`` when more is needed."""
        first = self._held[0]
        if first in _CLOSERS:
            return self._bracket(first)
        if first in _BY_EMOJI or first in _JOINERS:
            emotion = _BY_EMOJI.get(first)
            return 1, Feeling(emotion) if emotion else None  # type: ignore[arg-type]
        for i, sign in enumerate(self._held):
            if sign in _CLOSERS or sign in _BY_EMOJI or sign in _JOINERS:
                return i, self._held[:i]
        return len(self._held), self._held

    def _bracket(self, opener: str) -> tuple[int, str | Feeling | None] | None:
        held = self._held
        if opener == "*" and held.startswith("**"):
            return 2, None  # Markdown's bold
        if opener == "*" and len(held) < 2:
            return None
        if opener == "*" and held[1].isspace():
            return 1, "*"
        if opener == "<":
            return self._angle()
        end = held.find(_CLOSERS[opener], 1)
        line = held.find("\n", 1)
        if end < 0 or 0 <= line < end:
            if len(held) > LONGEST_TAG or line >= 0:
                return 1, "" if opener == "*" else opener
            return None
        inside = held[1:end]
        read = _stage_direction(inside) if opener == "*" else _square(inside)
        return end + 1, read

    def _angle(self) -> tuple[int, str | Feeling | None] | None:
        held = self._held
        if held.startswith("<think>"):
            self._thinking = True
            return len("<think>"), None
        if held.startswith("<|"):
            end = held.find("|>")
            if end < 0:
                return None if len(held) <= LONGEST_TAG else (1, "<")
            return end + 2, _act(held[2:end])
        if "<think>".startswith(held) or held == "<":
            return None
        return 1, "<"

    def _leave_thought(self) -> bool:
        end = self._held.find("</think>")
        if end >= 0:
            self._held, self._thinking = self._held[end + len("</think>"):], False
            return True
        self._held = self._held[-len("</think>"):]
        return False


def _square(inside: str) -> str | Feeling | None:
    """``joy``, ``face:joy``, ``emotion=joy``; a lone word that is none is a mark too, anything else is text."""
    words = re.split(r"[:=,\s]+", inside.strip().casefold())
    for word in reversed(words):
        emotion = emotion_named(word)
        if emotion is not None and len(words) <= 4:
            return Feeling(emotion)
    if re.fullmatch(r"[A-Za-z_]+([:=][\w.-]+)?", inside.strip()):
        return None
    return f"[{inside}]"


def _act(inside: str) -> Feeling | None:
    """``ACT {"emotion": {"name": "happy", "intensity": 1}}`` or ``ACT {"emotion": "happy"}``; a delay is passed over."""
    start = inside.find("{")
    if start < 0:
        return None
    try:
        told = json.loads(inside[start:]).get("emotion")
    except (ValueError, AttributeError, RecursionError):
        return None
    name = told.get("name") if isinstance(told, dict) else told
    emotion = emotion_named(name) if isinstance(name, str) else None
    return Feeling(emotion) if emotion else None


def _stage_direction(inside: str) -> str | Feeling | None:
    """Between asterisks: an action is not spoken and may be a feeling; one word that is no action is emphasis."""
    words = re.findall(r"[\w']+", inside.casefold())
    known = [emotion_named(word) for word in words if word not in _ADVERBS] + [emotion_named(word) for word in words]
    emotion = next((one for one in known if one), None)
    if emotion:
        return Feeling(emotion)
    return None if len(words) > 2 else inside

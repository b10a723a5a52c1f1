"""From what an engine tells about its sound to phonemes and words with times.

espeak-ng announces a plosive when it bursts; the closed lips before it are counted to the sound before. Whoever
moves a mouth needs the closure, so boundaries before plosives are moved back over the quiet stretch. Times are
seconds. Nothing here speaks.
"""

from __future__ import annotations

from ..media import Phoneme, Word
from .analysis import Floats, rms
from .espeak_worker import PHONEME, WORD

_PLOSIVES = frozenset("pbtdkɡgqɢʔʈɖcɟɓɗɠ")
_HOP = 0.004
_LONGEST_CLOSURE = 0.11


def phonemes(events: list[list], samples: Floats, rate: int) -> list[Phoneme]:
    """Sounds without gaps from 0 to the end of ``samples``; silence has the symbol ``""``."""
    # "(en)" tells that the engine reads a word by another language's rules; it is no sound
    marks = [(event[1] / rate, event[4]) for event in events if event[0] == PHONEME and not event[4].startswith("(")]
    end = len(samples) / rate
    if not marks or marks[0][0] > 0:
        marks.insert(0, (0.0, ""))
    starts = _with_closures([start for start, _ in marks], [symbol for _, symbol in marks], samples, rate)
    ends = starts[1:] + [end]
    spans = [Phoneme(m[1], s, e) for m, s, e in zip(marks, starts, ends, strict=True) if e - s > 1e-4]
    return _joined(spans)


def _joined(spans: list[Phoneme]) -> list[Phoneme]:
    """Neighbouring silences made one."""
    out: list[Phoneme] = []
    for span in spans:
        if out and not out[-1].symbol and not span.symbol:
            out[-1] = Phoneme("", out[-1].start, span.end)
        else:
            out.append(span)
    return out


def _with_closures(starts: list[float], symbols: list[str], samples: Floats, rate: int) -> list[float]:
    hop = max(1, round(_HOP * rate))
    level = rms(samples, 2 * hop, hop)
    moved = list(starts)
    for i in range(1, len(starts)):
        first = symbols[i].lstrip("ˈˌ")[:1]
        if first in _PLOSIVES and symbols[i - 1]:
            earliest = max(starts[i] - _LONGEST_CLOSURE, moved[i - 1] + 0.35 * (starts[i] - moved[i - 1]))
            moved[i] = _closure(level, hop / rate, earliest, starts[i])
    return moved


def _closure(level: Floats, step: float, earliest: float, burst: float) -> float:
    """Where the quiet stretch that ends at ``burst`` begins: a fifth of the loudness before it."""
    low, high = int(earliest / step), max(int(burst / step), 1)
    before = level[max(0, low - int(0.06 / step)) : high]
    if high <= low or not len(before):
        return burst
    quiet = level[: high + 1] < 0.2 * before.max()
    place = high
    while place > low and not quiet[place]:  # the burst itself may start within the frame
        place -= 1
        if high - place > 3:
            return burst
    while place > low and quiet[place - 1]:
        place -= 1
    return min(burst, max(earliest, place * step))


def words(events: list[list], spoken: str, sounds: list[Phoneme], rate: int) -> list[Word]:
    """Words of ``spoken`` with times. Where the engine reads one written word as several ("$3.50") or several as one
    ("of a"), they are one."""
    found: list[list] = []
    for kind, sample, position, length, _ in events:
        if kind != WORD or not 0 <= position < len(spoken):
            continue
        if found and position < found[-1][1]:
            continue
        found.append([position, position + length, sample / rate])
    end = sounds[-1].end if sounds else 0.0
    out = []
    for i, (first, last, start) in enumerate(found):
        following = found[i + 1][2] if i + 1 < len(found) else end
        pause = next((s.start for s in sounds if not s.symbol and start < s.start < following), following)
        text, between = spoken[first:last].strip(), spoken[last : found[i + 1][0] if i + 1 < len(found) else None]
        if any(character.isalnum() for character in between):
            text = (spoken[first:last] + between).strip(" .,;:!?…。，、！？؟،।\n\"'()«»“”")
        if text and pause > start:
            out.append(Word(text, start, pause))
    return out


def shifted(sounds: list[Phoneme], by: float) -> list[Phoneme]:
    return [Phoneme(sound.symbol, sound.start + by, sound.end + by) for sound in sounds]


def shifted_words(spoken: list[Word], by: float) -> list[Word]:
    return [Word(word.text, word.start + by, word.end + by) for word in spoken]



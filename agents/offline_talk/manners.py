"""How the persona has been treated in this talk, and how many of the kind it has heard: the mood that drifts.

Counted from the turns each time: kind words lift, rude ones lower, and both wear off with half of it gone after six turns.
"""

from __future__ import annotations

from .about_user import read
from .context import Talk
from .intents import Reading

_WEIGHTS = {
    "praise": 1.0,
    "thanks": 0.6,
    "love_you": 1.2,
    "laugh": 0.4,
    "sorry": 0.6,
    "insult": -1.5,
    "agree": 0.2,
    "quiet": -0.4,
}
_HALF = 6.0


def treated(talk: Talk) -> float:
    """Below zero when it was treated badly, above when well; about -3 to 3."""
    mood, now = 0.0, len(talk.theirs)
    for at, text in list(enumerate(talk.theirs))[-30:]:
        for readings in read(text).readings[:3]:
            if readings:
                mood += _WEIGHTS.get(readings[0].intent, 0.0) * 0.5 ** ((now - at) / _HALF)
    return mood


def hurt(talk: Talk) -> bool:
    """Whether it was insulted in the last few turns."""
    return any(r and r[0].intent == "insult" for text in talk.theirs[-4:] for r in read(text).readings[:3])


def kind(reading: Reading) -> bool:
    """Whether a "good" says how somebody is."""
    return "i am" in reading.clause.words or "thanks" in reading.clause.words or "you" in reading.clause.words.split()

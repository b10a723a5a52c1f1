"""A voice of one's own by mixture: where an engine takes weights for voices, a second one is added to the chosen.

Which engine mixes is told by the voices themselves: their ``parameters`` hold ``mix``, names with weights. The share is
drawn from the persona's fingerprint, so that the same persona always has the same mixture. Nothing here speaks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..media import Voice

SHARES = (0.0, 0.2, 0.3, 0.4)
"""Of the second voice: above that it is no longer the chosen one."""


def mixed(voice: Voice, among: Sequence[Voice], fingerprint: int) -> tuple[Voice, tuple[str, ...]]:
    """The voice, perhaps with a second of its kind, and a line that says so. The id stays the chosen voice's."""
    mix = voice.parameters.get("mix")
    share = SHARES[fingerprint % len(SHARES)]
    if not isinstance(mix, dict) or len(mix) != 1 or not share:
        return voice, ()
    others = sorted((other for other in among if _alike(voice, other)), key=lambda other: other.id)
    if not others:
        return voice, ()
    second = others[fingerprint // len(SHARES) % len(others)]
    (own,), (other,) = mix, second.parameters["mix"]
    parameters = {**voice.parameters, "mix": {own: round(1 - share, 2), other: share}}
    told = f"mixed of {1 - share:.0%} {voice.id} and {share:.0%} {second.id}, so that the voice is its own"
    return replace(voice, parameters=parameters), (told,)


def _alike(voice: Voice, other: Voice) -> bool:
    """Whether a mixture of the two is a voice of the same language, gender and age."""
    mix = other.parameters.get("mix")
    return (
        other.id != voice.id and other.engine == voice.engine and isinstance(mix, dict) and len(mix) == 1
        and other.parameters.get("model") == voice.parameters.get("model")
        and other.languages[:1] == voice.languages[:1]
        and all(other.attributes.get(key) == voice.attributes.get(key) for key in ("gender", "age"))
    )

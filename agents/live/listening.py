"""What a user says into a microphone, collected, checked for a voice, and turned into text by a transcription tool.

Silence and short noises are not sent to a tool: recognisers make words of them. Nothing here answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...personas.errors import InvalidInput
from ...plugins import PluginHost
from ...tools.capability import Tool
from ...tools.contracts import Transcript, TranscriptionRequest

RATES = (8_000, 48_000)
LONGEST = 90.0
"""Seconds of one piece of listening."""
_LOUD, _SHORTEST = 0.006, 0.25


@dataclass(frozen=True)
class Recording:
    """One piece of listening: int16 little-endian mono at ``rate``; ``language`` a tag or ``None``."""

    data: bytes
    rate: int
    language: str | None


class Ear:
    """Of one session. ``language`` is the persona's, for when the client names none."""

    def __init__(self, host: PluginHost, language: str | None = None) -> None:
        self._host, self._language = host, language
        self._rate: int | None = None
        self._spoken: str | None = None
        self._parts: list[bytes] = []
        self._size = self._most = 0

    def begin(self, rate: Any, language: Any, most: int) -> None:
        """Sound at ``rate`` follows, at most ``most`` bytes of it. What was collected before is forgotten."""
        if isinstance(rate, bool) or not isinstance(rate, int) or not RATES[0] <= rate <= RATES[1]:
            raise InvalidInput(f"sound at {rate!r} Hz", mend=f"a whole number from {RATES[0]} to {RATES[1]}")
        if language is not None and not (isinstance(language, str) and len(language) <= 35):
            raise InvalidInput("the language is no tag", mend='such as "en" or "pt-BR"')
        transcriber(self._host)  # say at once that nothing can hear
        self.forget()
        self._rate, self._spoken = rate, language or self._language
        self._most = min(most, int(LONGEST * rate) * 2)

    def take(self, pcm: bytes) -> None:
        """int16 little-endian mono. ``InvalidInput`` when not announced or too much; then all of it is forgotten."""
        if self._rate is None:
            raise InvalidInput("sound came without an announcement", mend='send {"type":"listen","rate":16000} first')
        self._size += len(pcm)
        if self._size > self._most:
            self.forget()
            raise InvalidInput("that was too long to listen to", mend=f"speak for at most {LONGEST:.0f} s at a time")
        self._parts.append(bytes(pcm))

    @property
    def open(self) -> bool:
        """Whether sound is being collected."""
        return self._rate is not None

    def end(self) -> Recording:
        """What was collected; the next piece may begin at once. ``InvalidInput`` when none was announced."""
        if self._rate is None:
            raise InvalidInput("nothing was listened to", mend='send {"type":"listen","rate":16000} and sound first')
        recording = Recording(b"".join(self._parts), self._rate, self._spoken)
        self.forget()
        return recording

    def understand(self, recording: Recording) -> str:
        """What was said, ``""`` for silence. Blocks, and touches nothing that is being collected."""
        data, rate = recording.data, recording.rate
        samples = np.frombuffer(data[: len(data) // 2 * 2], "<i2").astype(np.float32) / 32768
        return understood(self._host, samples, rate, recording.language) if has_voice(samples, rate) else ""

    def forget(self) -> None:
        """Drop what was collected."""
        self._parts, self._size, self._rate = [], 0, None


def has_voice(samples: np.ndarray, rate: int) -> bool:
    """Whether at least a quarter of a second is louder than a quiet room and than the sound's own floor."""
    hop = max(1, rate // 50)
    count = len(samples) // hop
    if not count:
        return False
    level = np.sqrt(np.mean(samples[: count * hop].reshape(count, hop) ** 2, axis=1))
    floor = float(np.percentile(level, 10))
    return float((level > max(_LOUD, 2.0 * floor if floor < 0.05 else floor)).sum()) * hop / rate >= _SHORTEST


def transcriber(host: PluginHost) -> Tool[TranscriptionRequest, Transcript]:
    """The first transcription tool that can run. ``ToolUnavailable`` tells what would make one."""
    for tool in host.tools.of("transcription"):
        if tool.available().ok:
            return tool
    raise host.tools.unavailable("transcription")


def can_hear(host: PluginHost) -> bool:
    """Whether a transcription tool is available."""
    return any(tool.available().ok for tool in host.tools.of("transcription"))


def understood(host: PluginHost, samples: np.ndarray, rate: int, language: str | None = None) -> str:
    """The text of a sound, by the first tool that can; where one fails, by the next."""
    heard: Transcript = host.tools.run("transcription", TranscriptionRequest(samples, rate, language))
    return heard.text.strip()

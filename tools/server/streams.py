"""How many streams are open, bounded; each gives its place back when it ends, however it ends."""

from __future__ import annotations

from collections.abc import AsyncIterator

from .errors_wire import ServerRefusal


class Streams:
    """At most ``most`` at once. Used from the event loop alone."""

    def __init__(self, most: int) -> None:
        self._most, self.open = most, 0

    def one(self, source: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        """``source``, counted; 429 when too many are open."""
        if self.open >= self._most:
            raise ServerRefusal(429, "TooMany", f"{self._most} streams are open", mend="close some", retry_after=5)
        return self._counted(source)

    async def _counted(self, source: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        self.open += 1
        try:
            async for content in source:
                yield content
        finally:
            self.open -= 1
            await source.aclose()  # type: ignore[attr-defined]

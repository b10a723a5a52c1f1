"""Every error that Animism raises on purpose.

    AnimismError
    ├─ InvalidInput        the user mends it: a description, name, option or file that cannot be used
    │  └─ Refused          the request itself is not one we serve; there is nothing to mend
    ├─ ToolUnavailable     an extra, weight or program is missing; names the command that brings it
    ├─ ToolFailed          a tool ran and could not do its job
    │  ├─ NoFaceDetected   the picture holds no face that the detector sees; the one error that may change a picture
    │  ├─ OutOfMemory      the job did not fit
    │  ├─ Cancelled        somebody asked to stop; nothing is left half-written
    │  └─ Timeout          the job took longer than it was given
    ├─ ChatModelError      a language model refused, stalled, or kept answering outside the schema
    ├─ PluginError         a plugin could not be loaded or broke its contract
    ├─ CardError           a character card that cannot be read or written
    └─ StoreError          a persona cannot be kept or found

The command line prints ``error: MESSAGE`` and ``mend: MEND`` and nothing else unless ``--debug`` is given; it exits 2
for :class:`InvalidInput`, 130 for :class:`Cancelled` and 1 for every other class. This file holds no handling: who
catches what is told in each docstring.
"""

from __future__ import annotations


class AnimismError(Exception):
    """Base of the tree. ``mend`` is the sentence that tells the user what to do, or ``None``."""

    def __init__(self, message: str, *, mend: str | None = None) -> None:
        super().__init__(message)
        self.mend = mend


class InvalidInput(AnimismError):
    """What the user gave cannot be used; the message names the value and ``mend`` names the change. Exit code 2."""


class Refused(InvalidInput):
    """A request that is not served whatever its wording, such as sexual content with minors. Exit code 2."""


class ToolUnavailable(AnimismError):
    """A tool cannot run here yet. The planner takes the next tool and tells the user; ``mend`` is the command
    that would make it available."""


class ToolFailed(AnimismError):
    """A tool ran and could not do its job. The planner tries the next tool of the capability."""

    def __init__(self, message: str, *, mend: str | None = None, tool: str | None = None) -> None:
        super().__init__(message, mend=mend)
        self.tool = tool


class NoFaceDetected(ToolFailed):
    """The animator's detector sees no face. The reviewer answers this error, and only this one, by changing
    the picture's parameters."""

    def __init__(
        self, message: str, *, mend: str | None = "show one face, from the front and large enough", tool: str | None = None
    ) -> None:
        super().__init__(message, mend=mend, tool=tool)


class OutOfMemory(ToolFailed):
    """The job did not fit in memory; the message tells what was asked and what there was."""


class Cancelled(ToolFailed):
    """Somebody asked to stop. Never retried."""


class Timeout(ToolFailed):
    """The job passed its deadline; ``limit`` and ``elapsed`` are seconds."""

    def __init__(self, message: str, *, limit: float, elapsed: float, mend: str | None = None, tool: str | None = None):
        super().__init__(message, mend=mend, tool=tool)
        self.limit = limit
        self.elapsed = elapsed


class ChatModelError(AnimismError):
    """A language model did not give a usable answer. The graph replaces it by the offline author for that one
    step and tells the user."""


class PluginError(AnimismError):
    """A plugin could not be loaded or handed over something outside its contract. ``plugin`` and ``hook`` say
    which; the rest of the plugins run."""

    def __init__(self, message: str, *, plugin: str, hook: str | None = None, mend: str | None = None) -> None:
        super().__init__(message, mend=mend)
        self.plugin = plugin
        self.hook = hook


class CardError(AnimismError):
    """A character card that cannot be read or written; the message names the field."""


class StoreError(AnimismError):
    """A persona cannot be kept or found; the store is as it was before the call."""

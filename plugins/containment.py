"""One plugin's container: everything that a foreign plugin is asked to do goes through it.

What is caught, what is not, and the settings are told in CONTAINMENT.md. Here are the limits and the watch: the thread
that does the work, the clock that starts again at each word of progress, the memory, the prints, and the switch. What a
plugin raises passes through as it is; :mod:`.contained` says it in the words of the error tree. Animism's own plugins
never come here.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..personas.errors import InvalidInput, OutOfMemory, Timeout, ToolUnavailable
from .info import OFF, PluginInfo
from .lane import own_lane
from .printed import catching

log = logging.getLogger("animism.plugins")
_END = object()


@dataclass(frozen=True)
class Limits:
    """``load`` is how many seconds it may take to import a plugin and to answer a hook, ``work`` how many a tool or a
    chat model may be without a word of progress; ``load_memory`` and ``memory`` are by how many bytes the process may
    grow meanwhile (a tool's declared memory comes on top; 0 for no limit)."""

    load: float = 20.0
    work: float = 900.0
    load_memory: int = 1_000_000_000
    memory: int = 4_000_000_000

    @classmethod
    def of_environment(cls) -> Limits:
        """As ``ANIMISM_PLUGIN_LOAD_SECONDS``, ``..._SECONDS``, ``..._LOAD_MEMORY`` and ``..._MEMORY`` say.
        ``InvalidInput`` names the one that cannot be read."""
        names = {"load": "LOAD_SECONDS", "work": "SECONDS", "load_memory": "LOAD_MEMORY", "memory": "MEMORY"}
        given = {field: os.environ.get(f"ANIMISM_PLUGIN_{name}") for field, name in names.items()}
        return cls(**{  # type: ignore[arg-type]
            field: _read(f"ANIMISM_PLUGIN_{names[field]}", text, field) for field, text in given.items() if text
        })


class Container:
    """What ``info``'s plugin does. ``report`` is told a sentence for the user when it is switched off."""

    def __init__(self, info: PluginInfo, limits: Limits, report: Callable[[str], None]) -> None:
        self.info, self.limits, self._report = info, limits, report

    @property
    def off(self) -> str | None:
        """Why it is switched off, or ``None``."""
        return self.info.error if self.info.state == OFF else None

    def switch_off(self, why: str) -> None:
        """No more work for this plugin in this run."""
        if self.info.state != OFF:
            self.info.state, self.info.error = OFF, why
            self.info.mend = "restart to try it again, or uninstall it; see also: animism plugin environment"
            self._report(f"the plugin {self.info.name} is switched off for this run: {why}")

    def work(self, what: str, work: Callable[[Callable[..., None]], Any], declared: int = 0) -> Any:
        """What may take long. ``work`` is given a function that it calls as a sign of life."""
        told = [time.monotonic()]

        def alive() -> None:
            told[0] = time.monotonic()

        most = self.limits.memory + declared if self.limits.memory else 0
        done: list[Any] = []
        try:
            self._run(what, lambda: done.append(work(alive)), told, most)
        except OutOfMemory:
            if not done:  # what is done is taken, and is the last
                raise
        except SystemExit:
            self.switch_off(f"{what} tried to end the process")
            raise
        return done[0]

    def steps(self, what: str, source: Iterable[Any]) -> Iterator[Any]:
        """The items of an iterable that the plugin made, each of which is work of its own."""
        items = self.work(what, lambda alive: iter(source))
        try:
            while (item := self.work(what, lambda alive: next(items, _END))) is not _END:
                yield item
        finally:
            if self.off is None:
                self.work(what, lambda alive: getattr(items, "close", lambda: None)())

    def _run(self, what: str, work: Callable[[], Any], told: list[float], most: int) -> None:
        self.check()
        before = resident()

        def watch() -> None:
            self.watch(what, told[0], self.limits.work, before, most)

        own_lane().call(lambda: self.caught(what, work), watch)
        self.weigh(what, before, most)

    def check(self) -> None:
        """``ToolUnavailable`` when it is switched off."""
        if (why := self.off) is not None:
            told = f"the plugin {self.info.name} is switched off for this run: {why}"
            raise ToolUnavailable(told, mend=self.info.mend)

    def watch(self, what: str, since: float, seconds: float, before: int, most: int) -> None:
        """Switch it off and raise, when it has said nothing since ``since`` or the process has grown too much."""
        elapsed = time.monotonic() - since
        if elapsed > seconds:
            told = f"{what} gave no sign of life for {seconds:g} seconds"
            self.switch_off(told)
            told = f"the plugin {self.info.name} hangs: {told}"
            raise Timeout(told, limit=seconds, elapsed=elapsed, mend=self.info.mend)
        self.weigh(what, before, most)

    def caught(self, what: str, work: Callable[[], Any]) -> Any:
        """Do it, and keep what it prints."""
        with catching() as printed:
            try:
                return work()
            except KeyboardInterrupt as error:  # in this thread nobody's Ctrl-C
                raise RuntimeError("it raised KeyboardInterrupt") from error
            finally:
                if printed.text:
                    self._keep(what, printed.text)

    def _keep(self, what: str, text: str) -> None:
        """Its first prints are told at once; all are kept, the last of them where there are many."""
        level = logging.DEBUG if self.info.printed else logging.WARNING
        log.log(level, "plugin %s printed (%s): %s", self.info.name, what, " ".join(text.split())[:200])
        self.info.printed = (self.info.printed + text)[-4000:]

    def weigh(self, what: str, before: int, most: int) -> None:
        """Switch it off and raise, when the process has grown by more than ``most`` bytes since it had ``before``."""
        grown = resident() - before
        if most and before and grown > most:
            told = f"{what} took {grown / 1e9:.1f} GB of memory; {most / 1e9:.1f} GB are allowed"
            self.switch_off(told)
            raise OutOfMemory(f"the plugin {self.info.name} is too big: {told}", mend=self.info.mend)


def resident() -> int:
    """Bytes of main memory that this process holds; 0 where the system does not tell (other than Linux)."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[1]) * _PAGE
    except (OSError, IndexError, ValueError):
        return 0


_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def _read(name: str, text: str, field: str) -> float | int:
    from ..tools.server.settings import bytes_of

    if field.endswith("memory"):
        try:
            return 0 if text.strip() == "0" else bytes_of(text)
        except InvalidInput as error:
            raise InvalidInput(f"{name} is {text!r}", mend=error.mend) from None
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < float("inf"):
        raise InvalidInput(f"{name} is {text!r}", mend="give a number of seconds above 0")
    return seconds

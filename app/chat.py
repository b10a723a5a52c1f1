"""``animism chat``: talk with a persona, or with several at once, in the terminal.

Answers come as they are written; Ctrl-C interrupts, and the persona knows how far it was heard. ``/help`` lists what
else can be typed. Text that is piped in is answered line by line. No answer is thought up here.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..personas.errors import InvalidInput
from .progress import stopping

if TYPE_CHECKING:
    from ..agents.conversation import Event
    from ..agents.memory import Fact
    from ..agents.persona import Persona
    from ..agents.studio import Studio

HELP = """  /memories        what it remembers of you
  /forget N        let number N of those be forgotten, or "all": the talk too
  /whisper NAME …  say something that only one in the room hears
  /quit            leave (Ctrl-D does too); Ctrl-C interrupts"""


def chat(
    personas: Annotated[list[str], typer.Argument(help="Name, slug or id; several meet in one room.")],
    speak: Annotated[
        bool, typer.Option("--speak", help="Let the answers be heard: played, or written with --sounds.")
    ] = False,
    sounds: Annotated[Path | None, typer.Option(help="With --speak: write WAV files into this folder.")] = None,
    chat_model: Annotated[
        str,
        typer.Option(help="PROVIDER[:MODEL]; 'offline' is rule-based and needs nothing.", envvar="ANIMISM_CHAT_MODEL"),
    ] = "offline",
    user: Annotated[str, typer.Option(help="Who you are to them; each user has memories of their own.")] = "me",
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object an answer and nothing else.")] = False,
) -> None:
    """Talk with a persona. It remembers you."""
    from ..agents.studio import Studio
    from .travel import loaded

    studio = Studio(chat_model)
    cast = [loaded(studio, name) for name in dict.fromkeys(personas)]
    voice = _voices(studio, cast, sounds) if speak or sounds else None
    talk = _Talk(studio, cast, user, voice, as_json)
    if not as_json:
        print(f"Talking with {' and '.join(one.name for one in cast)}. /help tells more; Ctrl-D leaves.\n")
    talk.welcome()
    for line in _lines(as_json):
        if line in ("/quit", "/exit", "/bye"):
            break
        talk.take(line)
    talk.end()


class _Talk:
    """One sitting in the terminal: takes lines, prints answers."""

    def __init__(
        self, studio: Studio, cast: list[Persona], user: str, voice: Callable[[str, str, str], None] | None,
        as_json: bool,
    ) -> None:
        from ..agents.conversation import Conversation, Room

        self.cast = {one.id: one for one in cast}
        self.memories = studio.memories
        self.user, self.voice, self.as_json = user, voice, as_json
        first = cast[0]
        self.one = Conversation(first.spec, first.id, self.memories.of(first.id, user), studio.chat_model, user)
        self.room = None
        if len(cast) > 1:
            self.room = Room(
                {one.id: one.spec for one in cast}, self.memories, studio.chat_model, user,
                name="room-" + "-".join(sorted(one.slug for one in cast))[:80],
            )

    def welcome(self) -> None:
        """The persona speaks first, unless there are several."""
        if self.room is None:
            self._run(lambda cancel: ((self.one.persona_id, event) for event in self.one.welcome()))

    def take(self, line: str) -> None:
        """One line of the user's: a command or something said."""
        if line.startswith("/") and not self.as_json:
            return self._command(line)
        try:
            self._run(lambda cancel: self._answers(line, cancel))
        except InvalidInput as error:
            self._note(f"{error}; {error.mend}")

    def end(self) -> None:
        """Before leaving: older talk is summarised."""
        (self.room or self.one).settle()

    def _answers(self, line: str, cancel: threading.Event) -> Iterator[tuple[str, Event]]:
        if self.room is not None:
            return self.room.say(line, cancel)
        return ((self.one.persona_id, event) for event in self.one.reply(line, cancel))

    def _run(self, answers: Callable[[threading.Event], Iterator[tuple[str, Any]]]) -> None:
        """Print what happens as it happens; Ctrl-C stops it."""
        from ..agents.conversation import Done, Notice, Piece

        begun = ""
        with stopping() as cancel:
            for persona, event in answers(cancel):
                if isinstance(event, Notice):
                    self._note(event.text)
                elif isinstance(event, Piece) and not self.as_json:
                    if begun != persona:
                        print(f"{self.cast[persona].name}: ", end="")
                        begun = persona
                    print(event.text, end="", flush=True)
                elif isinstance(event, Done) and event.text:
                    begun = ""
                    self._done(persona, event, interrupted=cancel.is_set())

    def _done(self, persona: str, event: Any, *, interrupted: bool) -> None:
        if self.as_json:
            said = {"persona": self.cast[persona].slug, "text": event.text, "emotion": event.emotion}
            print(json.dumps(said, ensure_ascii=False), flush=True)
        else:
            print(" —" if interrupted else "", end="\n\n", flush=True)
        if self.voice is not None and not interrupted:
            self.voice(persona, event.text, event.emotion)

    def _command(self, line: str) -> None:
        word, _, rest = line[1:].partition(" ")
        commands: dict[str, Callable[[str], None]] = {
            "help": lambda _: self._note(HELP), "memories": self._memories, "forget": self._forget,
            "whisper": self._whisper,
        }
        if word not in commands:
            return self._note(f"no command /{word}\n{HELP}")
        commands[word](rest.strip())

    def _facts(self) -> list[tuple[str, Fact]]:
        """What everybody here knows of the user, with the id of who knows it, in the order of their numbers."""
        return [(one, fact) for one in self.cast for fact in self.memories.of(one, self.user).facts()]

    def _memories(self, _: str) -> None:
        known = list(enumerate(self._facts(), 1))
        for one in self.cast.values():
            theirs = [f"  {number}  {fact.text}" for number, (who, fact) in known if who == one.id]
            self._note(f"{one.name} remembers {'of you:' if theirs else 'nothing of you yet'}")
            for line in theirs:
                self._note(line)

    def _forget(self, which: str) -> None:
        if which == "all":
            for one in self.cast:
                self.memories.of(one, self.user).erase()
            return self._note("forgotten: everything")
        known = self._facts()
        if not which.isdecimal() or not 1 <= int(which) <= len(known):
            return self._note(f"give a number from 1 to {len(known)}, or all; see /memories")
        who, fact = known[int(which) - 1]
        self.memories.of(who, self.user).forget(fact.id)
        self._note(f"forgotten: {fact.text}")

    def _whisper(self, rest: str) -> None:
        name, _, text = rest.partition(" ")
        found = [one for one in self.cast.values() if name and name.casefold() in one.name.casefold()]
        if self.room is None or not found or not text:
            return self._note("write: /whisper NAME something; it takes two personas or more")
        room, persona = self.room, found[0].id
        self._run(lambda cancel: ((persona, event) for event in room.whisper(persona, text, cancel)))

    def _note(self, text: str) -> None:
        print(text, file=sys.stderr if self.as_json else sys.stdout, flush=True)


def _lines(quiet: bool) -> Iterator[str]:
    """What the user types or pipes in, without empty lines."""
    asks = sys.stdin.isatty() and not quiet
    while True:
        try:
            line = input("you: " if asks else "").strip()
        except EOFError:
            if asks:
                print()
            return
        except KeyboardInterrupt:
            print()
            return
        if line:
            yield line


def _voices(studio: Studio, cast: list[Persona], folder: Path | None) -> Callable[[str, str, str], None]:
    """A function that lets a persona's words be heard."""
    from .loudspeaker import Loudspeaker

    speaker = Loudspeaker(folder)
    people = {one.id: one for one in cast}

    def say(persona: str, text: str, emotion: str) -> None:
        who = people[persona]
        speaker.play(who.speak(text, emotion), who.slug, who.statement())

    return say


def add_to(cli: typer.Typer) -> None:
    cli.command()(chat)

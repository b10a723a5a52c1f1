"""``animism`` alone: a conversation in which a character is made and changed.

It shows what the planner says and makes; what is understood and done is the planner's. Works with a terminal and with
text that is piped in, a line a message.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ..personas.errors import AnimismError, Cancelled, InvalidInput
from .half_blocks import half_blocks, shows_colour
from .progress import bars, stopping

if TYPE_CHECKING:
    from ..agents.planner import Planner, PlannerAnswer, Take
    from ..agents.studio import Studio

WELCOME = """Describe anything; meet it. In a few words or sentences, in your own language if you like.
(/help says what else there is, Ctrl-C stops the work under way, Ctrl-D leaves.)"""
HELP = """  /help       this, and what can be changed by saying it
  /undo       back to the version before; /redo goes forward again
  /versions   what was made so far
  /looks N    N other looks to choose from
  /show       the picture again
  /new        begin with somebody else; this one is kept
  /chat       how to talk to the character
  /quit       leave; everything is kept"""


def describe(
    chat_model: str = "offline", *, persona: str | None = None, folder: Path | None = None, studio: Studio | None = None
) -> None:
    """Hold the conversation on standard input and output until it ends. ``persona`` is one to go on with; pictures are
    written to ``folder`` (default: ``out`` here)."""
    from ..agents.planner import Planner
    from ..agents.studio import Studio

    studio = studio or Studio(chat_model)
    planner = Planner(studio, studio.load(persona) if persona else None)
    _Conversation(planner, Path("out") if folder is None else folder).run()


class _Conversation:
    """One conversation on the terminal."""

    def __init__(self, planner: Planner, folder: Path) -> None:
        self.planner, self.folder = planner, folder
        self._shown: tuple[str, int] | None = None
        self._talking = sys.stdin.isatty()

    def run(self) -> None:
        print(WELCOME if self.planner.persona is None else f"{self.planner.persona.name} is here. What shall change?")
        while (line := self._line()) is not None:
            if not line.strip():
                continue
            try:
                if self._answer(line.strip()):
                    return
            except Cancelled:
                print("Stopped; nothing was changed.")
            except AnimismError as error:
                print(f"{error}{f' - {error.mend}' if error.mend else ''}")
        self._farewell()

    def _line(self) -> str | None:
        """The next message, or ``None`` at the end. Ctrl-C with nothing under way only starts a new line."""
        while True:
            try:
                if self._talking:
                    return input("\n> ")
                line = sys.stdin.readline()
                if line.strip():
                    print(f"\n> {line.strip()}")
                return line if line else None
            except EOFError:
                return None
            except KeyboardInterrupt:
                print("\n(Ctrl-D or /quit leaves)")

    def _answer(self, line: str) -> bool:
        """Do what ``line`` asks for; whether the conversation is over."""
        if line.startswith("/"):
            return self._command(line[1:].split())
        with stopping() as cancel, bars() as listen:
            answer = self.planner.say(line, on_progress=listen, cancel=cancel)
        self._show(answer)
        return answer.finished

    def _command(self, words: list[str]) -> bool:
        name = words[0].lower() if words else "help"
        if name in ("quit", "exit", "bye", "q"):
            self._farewell()
            return True
        who = self.planner.persona
        if name in ("undo", "redo"):
            self._show(self.planner.undo() if name == "undo" else self.planner.redo())
        elif name in ("looks", "look"):
            count = words[1] if len(words) > 1 and words[1].isdigit() else "3"
            return self._answer(f"try {min(8, max(1, int(count)))} other looks")
        elif name == "show":
            self._shown = None
            self._picture()
        elif name in ("versions", "new"):
            return self._answer("versions" if name == "versions" else "start over") if who else self._nobody()
        elif name == "chat":
            print(f"animism chat {who.slug}") if who else self._nobody()
        elif name == "help":
            print(HELP)
            if who is not None:
                return self._answer("help")
        else:
            raise InvalidInput(f"there is no /{name}", mend="/help says what there is")
        return False

    def _nobody(self) -> bool:
        print("Nobody is there yet. Describe somebody first.")
        return False

    # ---- showing

    def _show(self, answer: PlannerAnswer) -> None:
        if answer.takes:
            self._takes(answer.takes)
        else:
            self._picture()
        print(answer.text)

    def _picture(self) -> None:
        """The portrait, when it is another than the one that was shown last."""
        who = self.planner.persona
        if who is None or who.portrait_size is None:
            return
        import hashlib

        image = who.portrait.image
        now = hashlib.sha256(image.tobytes()).hexdigest(), 0
        if now == self._shown:
            return
        self._shown = now
        if shows_colour(sys.stdout):
            print(half_blocks(image))
        from ..agents.artifacts import PORTRAIT, write_bytes

        path = self.folder / f"{who.slug}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_bytes(path, self.planner.studio.store.load(who.id, who.version).read(PORTRAIT))  # with what is said of it
        print(f"  picture: {path}")

    def _takes(self, takes: tuple[Take, ...]) -> None:
        from io import BytesIO

        import numpy as np
        from PIL import Image

        from ..agents.artifacts import write_bytes

        who = self.planner.persona
        assert who is not None
        pictures = []
        self.folder.mkdir(parents=True, exist_ok=True)
        for place, take in enumerate(takes, 1):
            path = self.folder / f"{who.slug}-look-{place}.png"
            write_bytes(path, take.png)
            pictures.append(np.asarray(Image.open(BytesIO(take.png)).convert("RGB")))
            print(f"  look {place}: {path}")
        if shows_colour(sys.stdout):
            row = pictures[:3]
            print(half_blocks(np.concatenate(row, axis=1), columns=24 * len(row)))

    def _farewell(self) -> None:
        who = self.planner.persona
        if who is not None:
            print(f"\n{who.name} is kept.  animism chat {who.slug}   animism say {who.slug} \"...\"   animism show "
                  f"{who.slug}")
        elif self._talking:
            print()

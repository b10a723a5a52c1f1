"""The planner: one conversation in which a persona is made and changed.

It understands what is said (by rule or by a model), has the operations applied, and has the studio make again what
they touch. Every change is a version of the persona in the store, so undoing, redoing and comparing work across
sessions and processes.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...personas.errors import InvalidInput
from ..differences import Difference, compare, in_words
from ..job import Job
from ..offline.grammar import with_article
from ..request import MAX_DESCRIPTION, cleaned
from . import answering
from .applying import all_applied
from .beginning import another_start, says_something, surprise, surprising
from .operations import (
    CHANGES,
    Ask,
    Finish,
    GoTo,
    Keep,
    Looks,
    Operation,
    Redo,
    Rename,
    StartOver,
    Surprise,
    Thanks,
    Undo,
)
from .thinking import Thought, think
from .wishes import understand_wish

if TYPE_CHECKING:
    from ...personas.store import Version
    from ..job import Listener
    from ..persona import Persona
    from ..studio import Studio

MOST_LOOKS = 8


@dataclass(frozen=True)
class Take:
    """One other look of the persona: the seed that draws it and its picture as PNG."""

    seed: int
    png: bytes


@dataclass(frozen=True)
class PlannerAnswer:
    """``text`` is what the planner says; ``persona`` who is there now; ``changed`` what was changed, a few words each;
    ``takes`` the looks to choose from; ``question`` that it asks something back; ``finished`` that the user is done."""

    text: str
    persona: Persona | None
    changed: tuple[str, ...] = ()
    takes: tuple[Take, ...] = ()
    question: bool = False
    finished: bool = False


class Planner:
    """A conversation about one persona, or about none yet. Not for several threads at once.

    Nothing that was made is ever lost: a wish that fails or is cancelled leaves the persona at its last version.
    """

    def __init__(self, studio: Studio, persona: Persona | None = None, *, size: int = 512) -> None:
        self.studio = studio
        self.persona = persona
        self.takes: tuple[Take, ...] = ()
        self._size = size
        self._asked = False
        self._starts = 0
        self._said: list[tuple[str, str]] = []

    # ---- the conversation

    def say(
        self, text: str, *, on_progress: Listener | None = None, cancel: threading.Event | None = None
    ) -> PlannerAnswer:
        """Take one message and do what it asks for. With no persona it makes one, asking back only when there is
        nothing to go on.

        :raises InvalidInput: the message is empty or too long, or the description cannot be used.
        :raises Cancelled: ``cancel`` was set; the persona is as it was.
        """
        said = cleaned(text)
        if not said:
            raise InvalidInput("there is nothing in that message", mend="say what to make, or what to change")
        if len(said) > MAX_DESCRIPTION:
            raise InvalidInput(f"the message has {len(said):,} characters", mend=f"keep it within {MAX_DESCRIPTION:,}")
        work = _Work(self, on_progress, cancel)
        answer = work.begin(said) if self.persona is None else work.go_on(said, text)
        self._said = [*self._said, (said[:2000], answer.text)][-12:]
        return answer

    # ---- versions

    def versions(self) -> tuple[Version, ...]:
        """Every version of the persona, oldest first; empty with nobody there."""
        return self.persona.versions() if self.persona is not None else ()

    def undo(self) -> PlannerAnswer:
        """Back to the version that the current one was made from."""
        return self._steps_back(1)

    def redo(self) -> PlannerAnswer:
        """Forward again, to the newest version made from the current one."""
        who = self._somebody()
        later = [version for version in who.versions() if version.parent == who.version]
        if not later:
            return PlannerAnswer("There is nothing to redo.", who)
        return self._gone_to(later[-1].number, f"Redone: {later[-1].note or 'the change'}.")

    def go_to(self, version: int) -> PlannerAnswer:
        """Make a version the current one. ``InvalidInput`` says which there are."""
        return self._gone_to(version, "")

    def _steps_back(self, steps: int) -> PlannerAnswer:
        who = self._somebody()
        by_number = {version.number: version for version in who.versions()}
        at, undone = who.version, []
        for _ in range(steps):
            parent = by_number[at].parent
            if parent is None:
                break
            undone.append(by_number[at].note or "the change")
            at = parent
        if not undone:
            return PlannerAnswer("There is nothing to undo: this is the first version.", who)
        return self._gone_to(at, f"Undone: {answering.join(undone)}.")

    def _gone_to(self, version: int, told: str) -> PlannerAnswer:
        who = self._somebody()
        before = who.spec
        self.persona = self.studio.restore(who.id, version)
        self.takes = ()
        changed = in_words(before, self.persona.spec)
        text = told or f"Back at version {version}{f' ({self.persona.note})' if self.persona.note else ''}."
        return PlannerAnswer(text, self.persona, (changed,) if changed else ())

    def _somebody(self) -> Persona:
        if self.persona is None:
            raise InvalidInput("there is nobody yet", mend="describe somebody first")
        return self.persona

    # ---- looks

    def looks(
        self, count: int = 3, *, on_progress: Listener | None = None, cancel: threading.Event | None = None
    ) -> tuple[Take, ...]:
        """Draw ``count`` (1 to 8) other looks of the same persona; nothing is stored until one is kept."""
        who = self._somebody()
        if not 1 <= count <= MOST_LOOKS:
            raise InvalidInput(f"{count} looks cannot be shown", mend=f"ask for 1 to {MOST_LOOKS}")
        from .takes import drawn

        self.takes = drawn(self.studio, who, count, on_progress=on_progress, cancel=cancel)
        return self.takes

    def keep(
        self, seed: int, *, on_progress: Listener | None = None, cancel: threading.Event | None = None
    ) -> Persona:
        """Take the look that ``seed`` draws: the next version of the persona, everything else kept."""
        who = self._somebody()
        self.persona = self.studio.remake(
            who, who.spec, note="another look", clip=False, seed=seed, on_progress=on_progress, cancel=cancel
        )
        self.takes = ()
        return self.persona


def _nothing_shows(before: Persona, after: Persona) -> bool:
    """Whether the looks changed in words and the sculpture did not."""
    looks = after.spec.appearance != before.spec.appearance
    if not looks or not before.portrait_size or not after.portrait_size:
        return False
    one, two = before.portrait.sculpture, after.portrait.sculpture
    return one is not None and two is not None and one == two.model_copy(update={"name": one.name})


@dataclass
class _Work:
    """One message being worked on."""

    planner: Planner
    on_progress: Listener | None
    cancel: threading.Event | None

    # ---- with nobody there

    def begin(self, text: str) -> PlannerAnswer:
        planner = self.planner
        asked = understand_wish(text)
        first = asked.operations[0] if len(asked.operations) == 1 and not asked.unknown else None
        if isinstance(first, Ask):
            return PlannerAnswer(f"{answering.ASK_FIRST}\n\nAfterwards:\n{answering.spoken(answering.HELP, None)}"
                                 if first.about == "help" else answering.ASK_FIRST, None, question=True)
        if isinstance(first, Finish):
            return PlannerAnswer("Nobody was made, so there is nothing to save.", None, finished=True)
        if isinstance(first, Surprise) or (not says_something(text) and planner._asked):
            planner._starts += 1
            return self._create(surprise(planner._starts), "Then I choose. ")
        if isinstance(first, StartOver) and first.description:
            text = first.description
        if not says_something(text):
            planner._asked = True
            return PlannerAnswer(answering.ASK_FIRST, None, question=True)
        return self._create(text, "")

    def _create(self, description: str, lead: str) -> PlannerAnswer:
        planner = self.planner
        planner.persona = planner.studio.create(
            description, until="persona", size=planner._size, on_progress=self.on_progress, cancel=self.cancel
        )
        planner.takes, planner._asked = (), False
        spec = planner.persona.spec
        notes = [note for note in planner.persona.making.get("notes", ()) if note != "written by rule"]
        told = "".join(f"\n({note})" for note in notes[:3])
        return PlannerAnswer(f"{lead}{answering.introduction(spec)}{told}", planner.persona, (spec.name,))

    # ---- with somebody there

    def go_on(self, said: str, text: str) -> PlannerAnswer:
        """Do everything that is asked for, changes first gathered and made at once."""
        planner = self.planner
        assert planner.persona is not None
        thought = self._thought(text)
        understood, spoken, notice = thought.understood, thought.answer, f" ({thought.notice})" if thought.notice else ""
        if not understood.operations:
            told = spoken or answering.not_understood(understood.unknown or [said], planner.persona.spec)
            return PlannerAnswer(told + notice, planner.persona, question=True)
        changes = [op for op in understood.operations if isinstance(op, CHANGES)]
        actions = [op for op in understood.operations if not isinstance(op, CHANGES)]
        answers = [self._change(changes, spoken)] if changes else []
        for action in actions:
            answers.append(self._act(action, changes))
        if understood.unknown:
            told = answering.not_understood(understood.unknown, planner.persona.spec if planner.persona else None)
            answers.append(PlannerAnswer(told, planner.persona, question=True))
        return PlannerAnswer(
            "\n".join(dict.fromkeys(answer.text for answer in answers if answer.text)) + notice, planner.persona,
            tuple(note for answer in answers for note in answer.changed), planner.takes,
            any(answer.question for answer in answers), any(answer.finished for answer in answers),
        )

    def _thought(self, text: str) -> Thought:
        planner = self.planner
        assert planner.persona is not None
        progress = Job(self.on_progress, cancel=self.cancel).progress("planner")
        return think(planner.studio.chat_model, text, planner.persona.spec, planner._said, len(planner.takes), progress)

    def _change(self, changes: Sequence[Operation], spoken: str = "") -> PlannerAnswer:
        planner, who = self.planner, self.planner.persona
        assert who is not None
        spec, outcomes = all_applied(who.spec, changes)  # type: ignore[arg-type]
        notes = [outcome.note for outcome in outcomes if outcome.done]
        text = answering.done(who.spec, spec, outcomes)
        if spec == who.spec:
            return PlannerAnswer(text or "That changes nothing.", who, question=not notes)
        planner.persona = planner.studio.remake(
            who, spec, note="; ".join(dict.fromkeys(notes))[:300], clip=False, on_progress=self.on_progress,
            cancel=self.cancel,
        )
        planner.takes = ()
        buts = [outcome.but for outcome in outcomes if outcome.but]
        text = " ".join([spoken, *buts]) if spoken else text
        if _nothing_shows(who, planner.persona):
            text += f" But none of it shows on {with_article(spec.appearance.subject)} here."
        made = [note for note in planner.persona.making.get("notes", ()) if note not in who.making.get("notes", ())]
        return PlannerAnswer(" ".join([text, *(f"({note})" for note in made[:2])]), planner.persona, tuple(notes))

    def _act(self, action: Operation, changes: Sequence[Operation]) -> PlannerAnswer:
        planner = self.planner
        assert planner.persona is not None
        if isinstance(action, Undo):
            return planner._steps_back(action.steps)
        if isinstance(action, Redo):
            return planner.redo()
        if isinstance(action, GoTo):
            return self._go_to(action)
        if isinstance(action, Looks):
            takes = planner.looks(action.count, on_progress=self.on_progress, cancel=self.cancel)
            told = "Here is another look. Keep it, or shall I try again?" if len(takes) == 1 else (
                f"Here are {len(takes)} other looks. Which one? (“the second one”, or “none”)")
            return PlannerAnswer(told, planner.persona, takes=takes, question=True)
        if isinstance(action, Keep):
            return self._keep(action)
        if isinstance(action, StartOver):
            return self._start_over(action)
        if isinstance(action, Surprise):
            return self._change(surprising(planner.persona.spec, planner.persona.version))
        if isinstance(action, Finish):
            return self._finish(action)
        if isinstance(action, Thanks):
            told = "" if changes else answering.spoken(f"All right. {planner.persona.name} is kept as {{she}} is; say "
                                                       "what to change, or “done”.", planner.persona.spec)
            return PlannerAnswer(told, planner.persona)
        return self._ask(action)  # type: ignore[arg-type]

    def _keep(self, action: Keep) -> PlannerAnswer:
        planner = self.planner
        count = len(planner.takes)
        place = count if action.place == -1 else action.place
        if not 1 <= place <= count:
            told = "There are no looks to choose from; say “try three other looks”."
            told = f"There are {count} looks to choose from." if count else told
            return PlannerAnswer(told, planner.persona, question=True)
        seed = planner.takes[place - 1].seed
        who = planner.keep(seed, on_progress=self.on_progress, cancel=self.cancel)
        return PlannerAnswer(f"{who.name} has that look now.", who, ("another look",))

    def _go_to(self, action: GoTo) -> PlannerAnswer:
        planner = self.planner
        versions = {version.number: version for version in planner.versions()}
        if action.number:
            if action.number not in versions:
                told = f"There is no version {action.number}; versions are 1 to {max(versions)}."
                return PlannerAnswer(told, planner.persona, question=True)
            return planner.go_to(action.number)
        words = {word for word in re.findall(r"\w+", action.words.lower()) if len(word) > 2}
        named = [v for v in reversed(list(versions.values())) if words & set(re.findall(r"\w+", v.note.lower()))]
        if not named:
            there = "; ".join(f"{v.number} {v.note or 'as first made'}" for v in versions.values())
            told = f"No version speaks of {action.words}. There are: {there}."
            return PlannerAnswer(told, planner.persona, question=True)
        target = named[0].parent if action.before and named[0].parent else named[0].number
        return planner.go_to(target)

    def _start_over(self, action: StartOver) -> PlannerAnswer:
        planner = self.planner
        kept = planner.persona
        planner.persona, planner.takes, planner._asked = None, (), True
        name = kept.name if kept else "nobody"
        if action.description:
            return self._create(action.description, f"{name} is kept. ")
        return PlannerAnswer(f"{name} is kept. {another_start()}", None, question=True)

    def _finish(self, action: Finish) -> PlannerAnswer:
        changed: tuple[str, ...] = ()
        if action.name:
            changed = self._change([Rename(name=action.name)]).changed
        who = self.planner.persona
        assert who is not None
        return PlannerAnswer(f"{who.name} is kept. Talk to {answering.spoken('{her}', who.spec)}: animism chat "
                             f"{who.slug}", who,
                             changed, finished=True)

    def _ask(self, action: Ask) -> PlannerAnswer:
        who = self.planner.persona
        assert who is not None
        if action.about == "help":
            return PlannerAnswer(answering.spoken(answering.HELP, who.spec), who)
        if action.about == "persona":
            return PlannerAnswer(answering.portrait_of(who.spec), who)
        if action.about == "versions":
            lines = [f"{'*' if v.current else ' '} {v.number}  {v.note or 'as first made'}" for v in who.versions()]
            return PlannerAnswer("\n".join(lines), who)
        return PlannerAnswer(self._what_changed(who), who)

    def _what_changed(self, who: Persona) -> str:
        parent = next((v.parent for v in who.versions() if v.number == who.version), None)
        if parent is None:
            return "Nothing yet: this is the first version."
        before = self.planner.studio.load(who.id, parent)
        found: tuple[Difference, ...] = compare(before.spec, who.spec)
        return answering.differences(found, who.note) if found else f"Last change: {who.note}."


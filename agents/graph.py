"""The planner graph: author, then art director beside casting, then the reviewer, then the animator.

One LangGraph graph, whoever thinks. Its state is plain data and its artifacts lie in the workshop's folder, so that a
creation that was cut off, by kill -9 too, goes on after its last whole step. The agents' own work is in their files;
here is only the order.

    START ─ author ─┬─ art_director ─┬─ reviewer ─┬─ animator ─ END
                    └─ casting ──────┘            └─ back to author, art_director or casting (bounded)
"""

from __future__ import annotations

import operator
import sqlite3
import time
from collections.abc import Callable
from typing import Annotated, Any, TypedDict

from langgraph.checkpoint.sqlite import SqliteSaver
from langgraph.graph import END, START, StateGraph

from ..personas.consent import read_consents, with_consent
from ..personas.errors import StoreError
from ..personas.spec import PersonaSpec
from ..tools.media import Portrait
from . import animator, art_director, author, casting, reviewer
from .agreed import face_agreed, voice_agreed, voice_consent
from .artifacts import CLIP, SOUND, VOICE, load_portrait, load_voice, save_portrait, write_json
from .finishing import clip_mark, portrait_mark
from .parts import chat_part
from .workshop import Log, Workshop

MAX_VISITS = {"author": 2, "art_director": 1 + art_director.MAX_RETRIES, "casting": 2}
"""A sculpture's; a drawn picture is looked at by the art director itself and comes here when a face was seen."""


def _merge(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    return {**old, **new}


class State(TypedDict, total=False):
    """What a checkpoint keeps. ``done`` names the agents whose artifacts are there and need not be made again."""

    spec: dict[str, Any]
    done: Annotated[dict[str, bool], _merge]
    visits: Annotated[dict[str, int], _merge]
    seconds: Annotated[dict[str, float], _merge]
    problems: list[dict[str, str]]
    retry: int
    sculpted: bool
    choices: Annotated[list[dict[str, Any]], operator.add]
    calls: Annotated[list[dict[str, Any]], operator.add]
    notes: Annotated[list[str], operator.add]


class Creation:
    """The graph over one workshop."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop
        self._portrait: Portrait | None = None

    # ---- nodes: each returns what it adds to the state

    def _node(self, name: str, work: Callable[[State, Log], State]) -> Callable[[State], State]:
        """``work`` with its visit counted, its seconds taken and its log kept."""

        def visit(state: State) -> State:
            if state.get("done", {}).get(name):
                return {"done": {name: True}}
            self.shop.job.check()
            log, start = Log(), time.perf_counter()
            update = work(state, log)
            known = state.get("notes", [])
            return {
                **update, "done": {**update.get("done", {}), name: True},
                "visits": {name: state.get("visits", {}).get(name, 0) + 1},
                "seconds": {name: round(state.get("seconds", {}).get(name, 0.0) + time.perf_counter() - start, 3)},
                "choices": log.choices, "calls": log.calls, "notes": [n for n in log.notes if n not in known],
            }

        return visit

    def _author(self, state: State, log: Log) -> State:
        incomplete = any(problem["problem"] == "incomplete" for problem in state.get("problems", []))
        self.shop.mind(log, [chat_part(self.shop.request.chat_model)])
        if incomplete:
            log.note("the persona came back incomplete; written by rule instead")
            request = self.shop.request
            spec = author.written_by_rule(request.description, request.seed)
        else:
            spec = author.write(self.shop, log)
        if self.shop.request.person is not None or self.shop.request.picture is not None:
            from . import people

            spec = people.with_statement(self.shop.request, spec)
            if self.shop.request.person is not None:
                spec = people.with_likeness(self.shop, spec, log)
        return {"spec": spec.model_dump(mode="json")}

    def _art_director(self, state: State, log: Log) -> State:
        made = art_director.draw(
            self.shop, _spec(state), log, retry=state.get("retry", 0), sculpted=state.get("sculpted", False)
        )
        self._portrait = made.portrait
        save_portrait(self.shop.folder, made.portrait, portrait_mark(_spec(state), made.portrait.made_by))
        return {"retry": made.retry, "sculpted": made.sculpted}

    def _casting(self, state: State, log: Log) -> State:
        spec = _spec(state)
        voice = casting.cast(self.shop, spec, log)
        write_json(self.shop.folder / VOICE, voice.to_data())
        consent = voice_consent(voice)
        if consent is None or consent.id in {known.id for known in read_consents(spec)}:
            return {}
        return {"spec": with_consent(spec, consent).model_dump(mode="json")}

    def _reviewer(self, state: State, log: Log) -> State:
        voice = load_voice(self.shop.folder) if state["done"].get("casting") else None
        portrait = self.portrait() if state["done"].get("art_director") else None
        problems = reviewer.review(self.shop, _spec(state), portrait, voice, log)
        visits = state.get("visits", {})
        sent: list[dict[str, str]] = []
        update: State = {"done": {}}
        for verdict in problems:
            assert verdict.problem is not None
            back = reviewer.SENT_TO[verdict.problem]
            if visits.get(back, 0) >= MAX_VISITS[back] or (back == "art_director" and self.shop.request.picture):
                log.note(f"kept as it is after {visits.get(back, 0)} attempts: {verdict.reason}")
                continue
            sent.append({"problem": verdict.problem, "reason": verdict.reason, "to": back})
            update["done"][back] = False
            if back == "author":
                update["done"].update(art_director=False, casting=False)
            if verdict.problem == "no_face":
                update["retry"] = state.get("retry", 0) + 1
        update["problems"] = sent
        return update

    def _animator(self, state: State, log: Log) -> State:
        from ..tools.sound import write_wav

        shop, spec = self.shop, _spec(state)
        face_agreed(spec, self.portrait().made_by, shop.consents)  # a picture that was handed on from before, too
        voice_agreed(load_voice(shop.folder), shop.consents, read_consents(spec))
        text = shop.request.say or spec.greeting
        emotion = spec.greeting_emotion
        speech = animator.speak(shop, spec, load_voice(shop.folder), text, emotion, log)
        write_wav(shop.folder / SOUND, speech)
        track = animator.perform(shop, spec, speech, emotion, log)
        wrong = reviewer.check_performance(speech, track)
        log.choose("reviewer", "performance", wrong or "passes", "length and mouth measured against the sound")
        if wrong:
            log.note(wrong)
        mark = clip_mark(spec, self.portrait())
        animator.film(shop, self.portrait(), track, speech, shop.folder / CLIP, log, mark)
        return {}

    def portrait(self) -> Portrait:
        """The portrait that was made, from memory or from the folder."""
        if self._portrait is None:
            self._portrait = load_portrait(self.shop.folder)
        return self._portrait

    # ---- the order

    def _after_author(self, state: State) -> list[str]:
        until = self.shop.request.until
        only = {"author": "reviewer", "portrait": "art_director", "voice": "casting"}
        return [only[until]] if until in only else ["art_director", "casting"]

    def _after_review(self, state: State) -> list[str]:
        back = [problem["to"] for problem in state.get("problems", [])]
        if "author" in back:
            return ["author"]
        if back:
            return back
        return ["animator"] if self.shop.request.until == "clip" else [END]

    def run(self, start: State | None, resumed: bool) -> State:
        """Make everything that is asked for; ``start`` holds what is there already (a specification to be redrawn).
        A creation that was cut off goes on when ``resumed``."""
        graph = StateGraph(State)
        for name, work in {
            "author": self._author, "art_director": self._art_director, "casting": self._casting,
            "animator": self._animator,
        }.items():
            graph.add_node(name, self._node(name, work))
        graph.add_node("reviewer", self._node_again("reviewer", self._reviewer))
        graph.add_edge(START, "author")
        graph.add_conditional_edges("author", self._after_author, ["art_director", "casting", "reviewer"])
        graph.add_edge("art_director", "reviewer")
        graph.add_edge("casting", "reviewer")
        after_review = ["author", "art_director", "casting", "animator", END]
        graph.add_conditional_edges("reviewer", self._after_review, after_review)
        graph.add_edge("animator", END)
        config = {"configurable": {"thread_id": "creation"}, "recursion_limit": 40}
        try:
            with SqliteSaver.from_conn_string(str(self.shop.folder / "checkpoints.sqlite")) as saver:
                compiled = graph.compile(checkpointer=saver)
                going_on = resumed and compiled.get_state(config).values
                result: State = compiled.invoke(None if going_on else (start or {"done": {}}), config)
                return result
        except sqlite3.Error as error:
            raise StoreError(
                f"cannot keep the state of the creation in {self.shop.folder}: {error}",
                mend="free some space, or set ANIMISM_HOME to another folder",
            ) from error

    def _node_again(self, name: str, work: Callable[[State, Log], State]) -> Callable[[State], State]:
        """A node that is never done: it looks every time it is reached."""
        visit = self._node(name, work)

        def again(state: State) -> State:
            update = visit({**state, "done": {**state.get("done", {}), name: False}})
            return {**update, "done": {**update["done"], name: False}}

        return again


def _spec(state: State) -> PersonaSpec:
    return PersonaSpec.model_validate(state["spec"])

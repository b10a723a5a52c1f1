"""What is said to a planner as the work of a job: a wish, other looks, the look to keep.

The planner understands and acts; whose planner it is, is in :mod:`.planners`.
"""

from __future__ import annotations

from typing import Any

from .job_previews import Telling
from .jobs import ServerJob, Work
from .making import done, sample_of
from .users import Services


def said(services: Services, user: str, persona: str | None, text: str) -> Work:
    """One thing said to the planner."""

    def work(job: ServerJob) -> dict[str, Any]:
        telling = Telling(job, lambda voice, spec: sample_of(services, voice, spec))
        with services.planners.one(services.studio(user), user, persona) as planner:
            answer = planner.say(text, on_progress=telling, cancel=job.cancel)
        telling.finish()
        job.publish("answer", {
            "text": answer.text, "question": answer.question, "changed": list(answer.changed),
            "finished": answer.finished,
        })
        return done(services, user, answer.persona)

    return work


def looks(services: Services, user: str, persona: str, count: int) -> Work:
    """Other takes of a portrait, each told as it is drawn."""

    def work(job: ServerJob) -> dict[str, Any]:
        with services.planners.one(services.studio(user), user, persona) as planner:
            planner.looks(count, on_progress=Telling(job), cancel=job.cancel)
        return {"persona": None}

    return work


def keep(services: Services, user: str, persona: str, seed: int) -> Work:
    """The take with ``seed`` becomes the portrait."""

    def work(job: ServerJob) -> dict[str, Any]:
        with services.planners.one(services.studio(user), user, persona) as planner:
            kept = planner.keep(seed, on_progress=Telling(job), cancel=job.cancel)
        return done(services, user, kept)

    return work

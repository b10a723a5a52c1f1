"""What is counted and measured, for Prometheus. One registry a server, so that two in one process do not mix."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily

if TYPE_CHECKING:
    from .job import ToolJob

BUCKETS = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0, 300.0, 1000.0)


class Meter:
    """Counters of one server. ``gauges`` are asked when somebody looks."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(self)  # type: ignore[arg-type]
        self._jobs = Counter("animism_jobs", "Jobs that ended", ["capability", "tool", "state"],
                             registry=self._registry)
        self._failures = Counter("animism_failures", "Failures by error", ["capability", "tool", "error"],
                                 registry=self._registry)
        self._seconds = Histogram("animism_job_seconds", "Seconds a tool ran", ["capability", "tool"], buckets=BUCKETS,
                                  registry=self._registry)
        self._waited = Histogram("animism_job_waiting_seconds", "Seconds a job waited", buckets=BUCKETS,
                                 registry=self._registry)
        self._refused = Counter("animism_refused", "Requests refused at the gate", ["why"], registry=self._registry)
        self._known: dict[Any, tuple[Any, Any]] = {}
        self.gauges: dict[str, tuple[str, Callable[[], float]]] = {}
        self.usual_seconds = 0.1

    def ended(self, job: ToolJob) -> None:
        """Count a job that is over."""
        key = (job.tool.capability.name, job.tool.name)
        children = self._known.get(key)
        if children is None:
            children = self._known[key] = (self._jobs.labels(*key, "done"), self._seconds.labels(*key))
        done, seconds = children
        if job.state == "done":
            done.inc()
        else:
            self._jobs.labels(*key, job.state).inc()
            if job.error is not None:
                self._failures.labels(*key, type(job.error).__name__).inc()
        if job.started:
            took = job.finished - job.started
            seconds.observe(took)
            self._waited.observe(job.started - job.created)
            self.usual_seconds += 0.05 * (took - self.usual_seconds)

    def refused(self, why: str) -> None:
        """Count a request that the gate sent away."""
        self._refused.labels(why).inc()

    def collect(self) -> Iterable[Any]:
        """The gauges, for the registry."""
        for name, (words, ask) in self.gauges.items():
            yield GaugeMetricFamily(name, words, value=ask())

    def text(self) -> bytes:
        """Everything in Prometheus' text form."""
        return generate_latest(self._registry)

"""The REST face by its own OpenAPI document: whatever the document allows is answered as the document says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import httpx2
import numpy as np
import pytest

schemathesis = pytest.importorskip("schemathesis")

from animism.tools.capability import Capability, Tool, ToolRegistry, silent
from animism.tools.contracts import Frames
from animism.tools.media import Landmarks, Portrait, Voice
from animism.tools.server.application import make_application
from animism.tools.server.background import serving
from animism.tools.server.settings import Limits, ToolServerSettings
from hypothesis import HealthCheck, given, settings
from schemathesis.specs.openapi import checks

TOKEN = "a-token-for-these-tests"


@dataclass(frozen=True)
class Asked:
    text: str = ""


class Draw(Tool):
    capability, name, description = Capability("draw", Asked, Portrait, "Draw."), "pencil", "Draws."

    def run(self, request, progress=silent):
        return Portrait(np.zeros((4, 4, 3), np.uint8), Landmarks(np.zeros((5, 2), np.float32)), (0.0, 0.0, 1.0, 1.0))


class Film(Tool):
    capability, name, description = Capability("film", Asked, Frames, "Film."), "grey", "Films."

    def run(self, request, progress=silent):
        def frames() -> Iterator[np.ndarray]:
            yield from (np.zeros((64, 64, 3), np.uint8) for _ in range(2))

        return Frames(25.0, 2, 64, frames)


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    registry = ToolRegistry()
    for tool in (Draw(), Film()):
        registry.add(tool)
    settings_ = ToolServerSettings(token=TOKEN, folder=tmp_path_factory.mktemp("server"), limits=Limits(deadline=5.0))
    with serving(make_application(registry, settings_, {"v": Voice("hum", "v", ("en",))})) as address:
        with httpx2.Client(base_url=address, headers={"authorization": f"Bearer {TOKEN}"}) as api:
            for job, capability in (("drawn", "draw"), ("filmed", "film")):
                api.post("/v1/jobs", json={"capability": capability, "request": {}, "id": job})
        yield address


@pytest.fixture(scope="module")
def the_document(url):
    document = httpx2.get(f"{url}/openapi.json", headers={"authorization": f"Bearer {TOKEN}"}).json()
    for path in document["paths"].values():  # jobs that are there are asked for, too
        for operation in path.values():
            for parameter in operation.get("parameters", []):
                if parameter["name"] == "job":
                    parameter["schema"] = {"anyOf": [{"enum": ["drawn", "filmed"]}, parameter["schema"]]}
                if parameter["name"] == "name" and parameter["in"] == "path":
                    parameter["schema"] = {"anyOf": [{"enum": ["portrait.png", "video.mp4"]}, parameter["schema"]]}
    for body in ("JobBody", "CallBody"):
        properties = document["components"]["schemas"][body]["properties"]
        properties["capability"] = {"anyOf": [{"enum": ["draw", "film"]}, properties["capability"]]}
    made = schemathesis.openapi.from_dict(document)
    made.config.update(base_url=url)
    return made


LEFT_OUT = [checks.ignored_auth]  # the token goes with every call of this test; who has none is another test's
THE_TOOLS_OWN = checks.positive_data_acceptance
"""What a request must look like is its tool's to say: the document allows anything there."""
OPERATIONS = [
    "POST /v1/call", "POST /v1/jobs", "GET /v1/jobs/{job}", "POST /v1/jobs/{job}/cancel", "DELETE /v1/jobs/{job}",
    "GET /v1/jobs/{job}/events", "GET /v1/jobs/{job}/result", "GET /v1/jobs/{job}/frames",
    "GET /v1/jobs/{job}/files/{name}", "GET /v1/tools", "GET /v1/voices", "GET /v1/experts", "POST /v1/accepts",
    "GET /v1/residents", "POST /v1/residents/evict", "GET /v1/health", "GET /v1/ready", "GET /metrics",
]


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_answer_is_as_the_document_says(name, the_document, url):
    method, path = name.split()
    operation = the_document[path][method]
    left_out = [*LEFT_OUT, THE_TOOLS_OWN] if path in ("/v1/call", "/v1/jobs", "/v1/accepts") else LEFT_OUT

    @given(case=operation.as_strategy())
    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    def answered(case):
        if method != "DELETE" or case.path_parameters.get("job") not in ("drawn", "filmed"):
            case.call_and_validate(base_url=url, headers={"authorization": f"Bearer {TOKEN}"}, timeout=20,
                                   excluded_checks=left_out)

    answered()


def test_every_operation_is_tried(the_document):
    assert {operation.ok().label for operation in the_document.get_all_operations()} == set(OPERATIONS)


def test_the_document_is_whole(url):
    document = httpx2.get(f"{url}/openapi.json", headers={"authorization": f"Bearer {TOKEN}"}).json()
    assert {"/v1/call", "/v1/jobs", "/v1/jobs/{job}/frames", "/v1/tools", "/metrics"} <= set(document["paths"])
    assert document["paths"]["/v1/health"]["get"]["security"] == []
    named = {ref.removeprefix("#/components/schemas/") for ref in _refs(document)}
    assert named <= set(document["components"]["schemas"]), named - set(document["components"]["schemas"])


def _refs(data):
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "$ref":
                yield value
            else:
                yield from _refs(value)
    elif isinstance(data, list):
        for value in data:
            yield from _refs(value)

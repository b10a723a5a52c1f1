"""The conformance kit: a good plugin passes it, and each bad one is caught by the very check that is meant for it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from animism.personas.errors import InvalidInput, NoFaceDetected, PluginError, ToolFailed, ToolUnavailable
from animism.plugins import Availability, Capability, Requires, Tool, Weights, hookimpl
from animism.plugins.conformance import check, check_chat_model, check_expert, check_plugin, check_tool, check_voice
from animism.plugins.conformance.comparing import difference
from animism.plugins.conformance.hostile import hostile
from animism.plugins.conformance.plugin import parts_of
from animism.plugins.conformance.requests import requests_for
from animism.plugins.conformance.sources import installed_sources
from animism.tools.capability import silent
from animism.tools.contracts import PORTRAIT, SPEECH, TRANSCRIPTION, PortraitRequest, Transcript
from animism.tools.diffusion.expert import Expert
from animism.tools.media import Landmarks, Portrait, Speech, Voice
from animism.tools.portrait.sculpted import SculpturePortrait
from typer.testing import CliRunner

pytest_plugins = ["pytester"]


@dataclass(frozen=True)
class Ask:
    """A text, and chance."""

    text: str
    seed: int = 0


SHOUT = Capability("shout", Ask, str, "Say a text louder.")


class Good(Tool[Ask, str]):
    """Keeps every contract."""

    capability = SHOUT
    name = "good"
    description = "Turns a text into capitals, at once."

    def run(self, request: Ask, progress=silent) -> str:
        if not request.text.strip():
            raise InvalidInput("there is no text", mend="give a text")
        progress(0.0, "shouting")
        chance = random.Random(request.seed).random()
        progress(1.0, "shouted")
        return f"{request.text.upper()} {chance}"


def failures(tool: Tool, **options) -> set[str]:
    return {finding.check for finding in check_tool(tool, **options).failures}


def warnings(tool: Tool, **options) -> set[str]:
    return {finding.check for finding in check_tool(tool, **options).of("warned")}


def test_a_good_tool_passes_every_check() -> None:
    report = check_tool(Good())
    assert report.ok and not report.failures and not report.of("warned"), report.to_data()
    assert {f.check for f in report.of("passed")} >= {
        "declared.description",
        "declared.modules",
        "available.answer",
        "result.contract",
        "determinism.same",
        "determinism.seed",
        "progress.falls",
        "progress.end",
        "cancel",
        "bad_input.class",
        "threads",
        "memory.grows",
    }
    report.raise_for_failures()


# ---- one bad tool for each check: (what it overrides, the check that catches it)


class Wordless(Good):
    description = "Shouts"


class Misnamed(Good):
    name = "Not A Name!"


class Unlicensed(Good):
    requires = Requires(memory=1, weights=(Weights("somebody/model", "", False),))


class Undeclared(Good):
    def run(self, request: Ask, progress=silent) -> str:
        if request.text == "never":
            import a_module_that_nothing_brings  # noqa: F401

        return super().run(request, progress)


class Unsure(Good):
    def available(self) -> Availability:
        return True  # type: ignore[return-value]


class Unhelpful(Good):
    def available(self) -> Availability:
        return Availability(False)


class Eager(Good):
    """Says that it cannot, and then does."""

    def available(self) -> Availability:
        return Availability(False, "the moon is full", "wait a day")


class OtherResult(Good):
    def run(self, request: Ask, progress=silent):
        progress(1.0, "counted")
        return len(super().run(request))


class Loud(Good):
    def run(self, request: Ask, progress=silent) -> str:
        print("shouting!")
        return super().run(request, progress)


class Moody(Good):
    def run(self, request: Ask, progress=silent) -> str:
        return super().run(request, progress) + str(time.perf_counter())


class Falling(Good):
    def run(self, request: Ask, progress=silent) -> str:
        progress(0.8, "nearly")
        return super().run(request, progress)


class Endless(Good):
    def run(self, request: Ask, progress=silent) -> str:
        return super().run(request, lambda fraction, stage, preview=None: progress(0.4 * fraction, stage))


class Percent(Good):
    def run(self, request: Ask, progress=silent) -> str:
        return super().run(request, lambda fraction, stage, preview=None: progress(100 * fraction, stage))


class Stubborn(Good):
    def run(self, request: Ask, progress=silent) -> str:
        def deaf(fraction: float, stage: str, preview=None) -> None:
            try:
                progress(fraction, stage)
            except Exception:  # noqa: BLE001 - the fault
                pass

        return super().run(request, deaf)


class Wrecked(Good):
    """Is not as before when it was stopped in the middle."""

    busy = False

    def run(self, request: Ask, progress=silent) -> str:
        if self.busy:
            raise ToolFailed("still busy", mend="wait")
        self.busy = True
        result = super().run(request, progress)
        self.busy = False
        return result


class Fragile(Good):
    def run(self, request: Ask, progress=silent) -> str:
        request.text.encode("ascii")
        return super().run(request, progress)


class Leaking(Good):
    kept: list = []

    def run(self, request: Ask, progress=silent) -> str:
        self.kept.append(np.ones(4_200_000))  # 34 MB: over glibc's largest threshold, so never from what is free already
        return super().run(request, progress)


class Shared(Good):
    def run(self, request: Ask, progress=silent) -> str:
        self.text = request.text
        time.sleep(0.02)
        return super().run(replace(request, text=self.text), progress)


CAUGHT = {
    Wordless: "declared.description",
    Misnamed: "declared.name",
    Unlicensed: "declared.licence",
    Undeclared: "declared.modules",
    Unsure: "available.answer",
    Unhelpful: "available.answer",
    Eager: "available.refusal",
    OtherResult: "result.contract",
    Loud: "result.printed",
    Moody: "determinism.same",
    Falling: "progress.falls",
    Endless: "progress.end",
    Percent: "progress.told",
    Stubborn: "cancel",
    Fragile: "bad_input.class",
    Leaking: "memory.grows",
}


@pytest.mark.parametrize("bad", CAUGHT, ids=lambda tool: tool.__name__)
def test_a_bad_tool_is_caught_by_the_check_that_is_meant_for_it(bad: type[Tool]) -> None:
    found = failures(bad(), quick=bad is not Leaking)
    Leaking.kept.clear()
    assert CAUGHT[bad] in found
    assert {check_id.partition(".")[0] for check_id in found} <= {CAUGHT[bad].partition(".")[0], "determinism"}
    if bad is not Moody:
        assert "determinism.same" not in found


def test_what_needs_two_runs_at_once_or_after_one_another_is_caught() -> None:
    several = [Ask("one", 1), Ask("two", 2)]
    tool = Shared()
    tool.conformance_requests = lambda: several  # type: ignore[attr-defined]
    assert "threads" in failures(tool)
    assert "cancel" in failures(Wrecked(), quick=True)


def test_a_tool_that_hangs_is_left_and_the_rest_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    from animism.plugins.conformance.trial import Trial

    class Hanging(Good):
        def run(self, request: Ask, progress=silent) -> str:
            time.sleep(3)
            return "late"

    monkeypatch.setattr(Trial, "limit", 0.2)
    monkeypatch.setattr(
        Trial.__init__, "__defaults__", tuple(0.2 if value == 120.0 else value for value in Trial.__init__.__defaults__)
    )
    report = check_tool(Hanging())
    (failure,) = report.failures
    assert failure.check == "result.contract" and "had not ended" in failure.sentence
    assert {f.check for f in report.of("skipped")} >= {"determinism.same", "bad_input.class", "memory.grows"}


def test_what_should_only_be_told_is_warned_of() -> None:
    class Silent(Good):
        def run(self, request: Ask, progress=silent) -> str:
            return super().run(request)

    class Seedless(Good):
        def run(self, request: Ask, progress=silent) -> str:
            return super().run(Ask(request.text), progress)

    class Mendless(Good):
        def run(self, request: Ask, progress=silent) -> str:
            if not request.text.strip():
                raise ToolFailed("no")
            return super().run(request, progress)

    assert warnings(Silent(), quick=True) == {"progress.told"}
    assert warnings(Seedless(), quick=True) == {"determinism.seed"}
    class Slipping(Good):
        def run(self, request: Ask, progress=silent) -> str:
            try:
                request.text[0]
            except IndexError as error:
                raise ToolFailed("it broke", mend="tell its author") from error
            return super().run(request, progress)

    assert "bad_input.mend" in warnings(Mendless())
    assert warnings(Slipping()) == {"bad_input.slip"}


# ---- the contracts of known capabilities


class Painter(Tool[PortraitRequest, Portrait]):
    """A portrait with one thing wrong; the sculpture tool's but for that."""

    capability = PORTRAIT
    name = "painter"
    description = "Paints what it is told and spoils one thing."

    def __init__(self, spoil) -> None:
        self.spoil = spoil

    def run(self, request: PortraitRequest, progress=silent) -> Portrait:
        return self.spoil(SculpturePortrait().run(request, progress))


SPOILT = {
    "float picture": (lambda p: replace(p, image=p.image.astype(np.float32)), "the picture is float32"),
    "other size": (lambda p: replace(p, image=p.image[:-2]), "the picture is (254, 256)"),
    "box": (lambda p: replace(p, box=(200.0, 0.0, 100.0, 50.0)), "the face box"),
    "points": (lambda p: replace(p, landmarks=Landmarks(p.landmarks.points + 400, "ibug68")), "outside the picture"),
    "scheme": (lambda p: replace(p, landmarks=Landmarks(p.landmarks.points[:5], "ibug68")), "5 points of ibug68"),
    "nobody": (lambda p: replace(p, made_by={}), "made_by"),
}


@pytest.mark.parametrize("spoil, told", SPOILT.values(), ids=SPOILT)
def test_a_portrait_that_breaks_its_contract(spoil, told: str) -> None:
    from animism.plugins.conformance.capability_contract import faults_for

    request = requests_for(Painter(spoil))[0]
    faults = list(faults_for(PORTRAIT, request, Painter(spoil).run(request)))
    assert any(told in fault.sentence for fault in faults) and all(fault.mend for fault in faults)
    good = list(faults_for(PORTRAIT, request, SculpturePortrait().run(request)))
    assert good == []


@pytest.mark.parametrize(
    "spoil, told",
    [
        (lambda s: replace(s, samples=s.samples.astype(np.float64)), "float64"),
        (lambda s: replace(s, samples=s.samples * 9), "reaches"),
        (lambda s: replace(s, samples=s.samples * np.float32(np.nan)), "NaN"),
        (lambda s: replace(s, samples=s.samples * 0), "silent"),
        (lambda s: replace(s, phonemes=s.phonemes[::-1]), "phoneme times go back"),
        (lambda s: replace(s, words=(replace(s.words[0], end=99.0),)), "word times leave"),
        (lambda s: replace(s, sample_rate=24), "sample_rate"),
        (lambda s: replace(s, text="other"), "text is"),
    ],
)
def test_speech_that_breaks_its_contract(spoil, told: str) -> None:
    from animism.plugins.conformance import materials
    from animism.plugins.conformance.capability_contract import faults_for
    from animism.tools.contracts import SpeechRequest

    request, speech = SpeechRequest(materials.TEXT, materials.voice()), materials.speech()
    assert list(faults_for(SPEECH, request, speech)) == []
    assert any(told in fault.sentence for fault in faults_for(SPEECH, request, spoil(speech)))


def test_a_detector_that_sees_no_face_of_ours_is_not_blamed() -> None:
    class Blind(Painter):
        def run(self, request: PortraitRequest, progress=silent) -> Portrait:
            raise NoFaceDetected("it is dark")

    report = check_tool(Blind(None), quick=True)
    assert report.ok and "result.contract" in {f.check for f in report.of("skipped")}


# ---- what is data


def test_voices_experts_and_providers() -> None:
    good = Voice("espeak", "mine", ("en-GB",), licence="CC0-1.0")
    assert check_voice(good).ok and check(good).ok
    for bad, said in (
        (replace(good, languages=("english",)), "voice.contract"),
        (replace(good, languages=()), "voice.contract"),
        (replace(good, attributes={"pitch": 7}), "voice.contract"),
        (replace(good, parameters={"f": print}), "voice.data"),
    ):
        assert {f.check for f in check_voice(bad).failures} == {said}
    assert {f.check for f in check_voice(replace(good, licence="", consent=" ")).of("warned")} == {
        "voice.licence",
        "voice.consent",
    }
    expert = Expert(name="inky", description="Ink.", family="sd15", weights="sd15", licence="mit")
    assert check_expert(expert).ok
    assert {f.check for f in check_expert(expert.model_copy(update={"prompt": "{thing}"})).failures} == {
        "expert.prompt"
    }
    assert {f.check for f in check_expert(expert.model_copy(update={"licence": ""})).failures} == {"expert.licence"}
    assert check_expert(expert.model_copy(update={"family": "nobody"})).of("warned")

    def unmade(model: str):
        raise ToolUnavailable("no key", mend="export KEY=...")

    def broken(model: str):
        raise KeyError("KEY")

    assert check_chat_model("there", unmade, "Thinks elsewhere.").ok
    assert {f.check for f in check_chat_model("there", broken, "Thinks.").failures} == {"chat.refusal"}
    assert {f.check for f in check_chat_model("there", lambda model: object(), "Thinks.").failures} == {"chat.methods"}


# ---- plugins


def module(**names) -> ModuleType:
    made = ModuleType("made_here")
    made.__dict__.update({"ANIMISM_API": "1.0", **names})
    return made


def registering(*tools: Tool):
    @hookimpl
    def register_tools(register):
        for tool in tools:
            register(tool)

    return register_tools


def test_a_plugin_is_checked_as_a_whole() -> None:
    assert check_plugin(module(register_tools=registering(Good())), quick=True).ok
    found = check_plugin(module(register_tools=registering(Good(), Good())), quick=True)
    assert {f.check for f in found.failures} == {"plugin.names"}
    later = check_plugin(module(ANIMISM_API="9.0", register_tools=registering(Good())), quick=True)
    assert "plugin.api" in {f.check for f in later.failures}

    @hookimpl
    def register_tulips(register):
        pass

    assert "plugin.hooks" in {f.check for f in check_plugin(module(register_tulips=register_tulips)).failures}
    with pytest.raises(PluginError, match="plugin.names") as error:
        found.raise_for_failures()
    assert error.value.mend
    with pytest.raises(InvalidInput, match="no plugin named 'nobodys-plugin'"):
        check_plugin("nobodys-plugin")


def test_a_plugin_that_raises_exits_or_prints_as_it_loads() -> None:
    @hookimpl
    def register_tools(register):
        raise SystemExit(3)

    (failure,) = check_plugin(module(register_tools=register_tools)).failures
    assert failure.check == "plugin.loads" and "SystemExit" in failure.sentence

    @hookimpl
    def register_voices(register):
        print("hello")

    assert {f.check for f in check_plugin(module(register_voices=register_voices)).failures} == {"plugin.printed"}


def test_its_own_samples_are_used() -> None:
    class Picky(Good):
        def accepts(self, request: Ask) -> bool:
            return request.text.startswith("please")

    tool = Picky()
    assert requests_for(tool) == []
    skipped = {f.check: f.sentence for f in check_tool(tool, quick=True).of("skipped")}
    assert "conformance_requests" in skipped["result.contract"]
    asked = module(register_tools=registering(tool), conformance_requests=lambda: {"good": [{"text": "please shout"}]})
    assert requests_for(tool, asked) == [Ask("please shout")]
    assert check_plugin(asked, quick=True).ok
    wrong = module(register_tools=registering(tool), conformance_requests=lambda: {"good": ["please"]})
    assert "samples" in {f.check for f in check_plugin(wrong, quick=True).failures}


def test_a_folder_that_is_not_installed_is_checked_cold(tmp_path: Path) -> None:
    """The module imports what is missing at its top in one tool's place and where it is needed in the other's."""
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "quick-brown"\nversion = "1"\n'
        '[project.entry-points.animism]\nquick-brown = "quick_brown_plugin"\n'
    )
    source = """
from animism.plugins import Capability, Requires, Tool, hookimpl
ANIMISM_API = "1.0"
{top}
class Fox(Tool):
    capability = Capability("jump", str, str, "Jump over something.")
    name = "fox"
    description = "Jumps over any lazy dog."
    requires = Requires(modules=("colorsys",), extra=None)
    def run(self, request, progress=lambda *told: None):
        {need}
        import colorsys
        progress(1.0, "over")
        return request + str(hash(request) if {chance} else "")

@hookimpl
def register_tools(register):
    register(Fox())
"""
    path = tmp_path / "quick_brown_plugin.py"
    path.write_text(source.format(top="", need="self.need()", chance=False))
    report = check_plugin(str(tmp_path))
    assert {f.check for f in report.failures} == {"plugin.licence"}, [f.line() for f in report.failures]
    assert {"cold.import", "cold.missing", "cold.refusal", "determinism.process"} <= {
        f.check for f in report.of("passed")
    }
    sys.modules.pop("quick_brown_plugin")
    path.write_text(source.format(top="import colorsys", need="pass", chance=True))
    found = {f.check for f in check_plugin(str(tmp_path)).failures}
    assert {"cold.missing", "determinism.process"} <= found
    sys.modules.pop("quick_brown_plugin")
    sys.path.remove(str(tmp_path))


def test_an_installed_plugin_is_found_by_each_of_its_names(installed, monkeypatch: pytest.MonkeyPatch) -> None:
    installed("fox", PLUGIN)
    for name in ("fox", "plugin-fox", "Plugin_Fox", "plugin_fox"):
        assert parts_of(name) == ["plugin", "shout:shout", "mumble:mumble"]
    assert {f.check for f in check_plugin("fox", part="plugin", quick=True).failures} == {"plugin.licence"}
    installed("mangled", PLUGIN, entries="[animism\n = =\n")
    assert "fox" in {source.name for source in installed_sources()}, "another's broken list stops nobody"


# ---- the parts


def test_differences_are_told_and_rounding_is_none() -> None:
    a = {"x": np.linspace(0, 1, 5, dtype=np.float32), "y": (1, "b", None)}
    assert difference(a, {"x": a["x"] + np.float32(1e-6), "y": (1, "b", None)}) == ""
    assert "result.x differs" in difference(a, {**a, "x": a["x"] + np.float32(0.1)})
    assert difference(a, {**a, "y": (1, "c", None)}) == "result.y[1] is 'b' and 'c'"
    assert difference(np.array([np.nan]), np.array([np.nan])) == ""
    assert difference(Speech(np.zeros(3, np.float32), 8000, ""), Speech(np.zeros(4, np.float32), 8000, ""))


def test_bad_requests_have_one_thing_wrong_each() -> None:
    words = [words for words, _ in hostile(Ask("hello"))]
    assert "text: lone surrogate" in words and not [word for word in words if word.startswith("seed")]
    from animism.plugins.conformance import materials

    kinds = {words for words, _ in hostile(materials.animation())}
    assert {"track.weights: empty array", "size: zero"} & kinds == set(), "the request type refuses these itself"


class Scribe(Tool):
    """A transcription tool, to see that known capabilities' samples are real."""

    capability = TRANSCRIPTION
    name = "scribe"
    description = "Writes down how long a sound is."

    def run(self, request, progress=silent) -> Transcript:
        progress(1.0, "written")
        return Transcript(f"{request.seconds:.1f} seconds")


def test_known_capabilities_have_real_samples() -> None:
    report = check_tool(Scribe())
    assert report.ok, [f.line() for f in report.failures]


PLUGIN = """
from animism.plugins import hookimpl

ANIMISM_API = "1.0"

@hookimpl
def register_tools(register):
    register(shout)
    register(mumble)

def shout(text: str) -> str:
    'Say a text louder.'
    return text.upper()

def mumble(text: str) -> str:
    'Say a text and something else.'
    return text + str(object())
"""


def test_the_pytest_plugin_runs_one_test_for_each_part(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        shouting=PLUGIN,
        test_shouting="""
        import pytest

        def test_home_and_host(animism_home, animism_host, animism_sample_requests):
            assert animism_home.name == "animism-home"
            tool = animism_host.tools.get("voice", "casting")
            assert tool.accepts(animism_sample_requests(tool)[0])

        @pytest.mark.animism_plugin("shouting", quick=True)
        def test_conformance(animism_conformance):
            animism_conformance.raise_for_failures()
        """,
    )
    ran = pytester.runpytest_subprocess("-v", "--strict-markers", "-p", "no:cacheprovider")
    ran.assert_outcomes(passed=3, failed=1)
    ran.stdout.fnmatch_lines(
        [
            "*test_conformance?plugin? PASSED*",
            "*test_conformance?shout:shout? PASSED*",
            "*test_conformance?mumble:mumble? FAILED*",
            "*mumble:mumble: determinism.same: *mend: draw every chance*",
        ]
    )


def test_pytest_loads_nothing_of_ours_but_the_plugin() -> None:
    code = (
        "import sys, animism.plugins.conformance.pytest_plugin\n"
        "print(sorted(name for name in sys.modules if name.partition('.')[0] in ('animism', 'numpy', 'pydantic')))"
    )
    done = subprocess.run([sys.executable, "-P", "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.strip() == str(
        ["animism", "animism.plugins", "animism.plugins.conformance", "animism.plugins.conformance.pytest_plugin"]
    )


def test_the_command_tells_a_program_and_a_person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from animism.app.command_line import cli

    def run(*words: str):
        return CliRunner().invoke(cli, ["plugin", "check", *words])

    done = run("sculptures", "--capability", "landmarks", "--quick", "--json")
    (report,) = json.loads(done.stdout)
    assert done.exit_code == 0 and report["ok"] and report["failed"] == 0
    assert report["findings"][0]["subject"] == "landmarks:sculpture"
    assert isinstance(run("nobodys-plugin").exception, InvalidInput)
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n[project.entry-points.animism]\nx = "plain_x"\n')
    (tmp_path / "plain_x.py").write_text("def register_tools(register): pass\n")
    monkeypatch.syspath_prepend(tmp_path)
    done = run(str(tmp_path), "--quick")
    assert done.exit_code == 1
    assert all(told in done.stdout for told in ("plugin.hooks", "mend: mark a function", "does not conform"))

"""``animism evaluate detection``: attempts, detectors, resuming, refusing, and the report. Sculptures and detectors of
plugins only, so that it runs without torch; drawn pictures are in ``tests/models/test_evaluation.py``."""

from __future__ import annotations

import json
import types

import animism.plugins
import numpy as np
import pytest
from animism.agents import evaluation
from animism.agents.evaluation import Evaluation, Result, Settings, Way, in_place, ways
from animism.agents.evaluation_report import contact_sheet, markdown, report, summary, wilson
from animism.agents.evaluation_set import OWN, read_descriptions
from animism.app import evaluate
from animism.personas.errors import Cancelled, InvalidInput, NoFaceDetected, ToolUnavailable
from animism.plugins import PluginHost, hookimpl
from animism.tools.capability import Requires, Tool, silent
from animism.tools.contracts import LANDMARKS
from animism.tools.diffusion.expert import Expert
from animism.tools.media import Landmarks
from PIL import Image as Pictures
from typer.testing import CliRunner

APPLES = 'fruit = ["a red apple", "a green pear"]\nthings = ["a teapot"]\n'


class Picky(Tool):
    """Sees the face in every picture but the first ``blind`` it is shown, in the middle of the picture."""

    capability = LANDMARKS
    name = "picky"
    description = "sees little"
    requires = Requires()
    priority = 1

    def __init__(self, blind=0, at=0.5):
        self.blind, self.at, self.shown = blind, at, []

    def run(self, request, progress=silent):
        self.shown.append(request)
        if len(self.shown) <= self.blind:
            raise NoFaceDetected("nothing there")
        return Landmarks(np.full((68, 2), self.at * len(request.image), np.float32))


def plugin(*tools, experts=()):
    module = types.ModuleType("plugin")

    @hookimpl
    def register_tools(register):
        for tool in tools:
            register(tool)

    @hookimpl
    def register_diffusers(register):
        for expert in experts:
            register(expert)

    module.register_tools, module.register_diffusers = register_tools, register_diffusers
    return module


def expert(name="painter", **more):
    return Expert(name=name, description="paints", family="sd15", weights="nowhere-to-be-found", **more)


@pytest.fixture
def prompts(tmp_path):
    path = tmp_path / "prompts.toml"
    path.write_text(APPLES, encoding="utf-8")
    return path


@pytest.fixture
def run(monkeypatch, tmp_path, prompts):
    """The command with a host of its own: ``run("--limit", "1", tools=[...], experts=[...])``."""
    import typer

    cli = typer.Typer()
    evaluate.add_to(cli)

    def call(*arguments, tools=(), experts=(), folder="out"):
        made = PluginHost
        monkeypatch.setattr(animism.plugins, "PluginHost", lambda **more: made({"p": plugin(*tools, experts=experts)}, **more))
        every = ["evaluate", "detection", "--prompts", str(prompts), "--size", "256", "--out", str(tmp_path / folder)]
        try:
            return CliRunner().invoke(cli, [*every, *arguments], catch_exceptions=False)
        finally:
            monkeypatch.setattr(animism.plugins, "PluginHost", made)

    return call


def test_the_sculpture_is_seen_and_the_report_says_so(run, tmp_path):
    result = run("--json")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    assert data == json.loads((tmp_path / "out" / "report.json").read_text())
    whole = data["tables"]["sculpture"]["sculpture"]["all"]
    assert [whole[key] for key in ("found", "count", "rate", "attempts", "in_place")] == [3, 3, 1.0, 1.0, 1.0]
    assert whole["seconds"] > 0 and data["done"] == data["wanted"] == 3
    assert whole["interval"] == [round(x, 4) for x in wilson(3, 3)]
    assert data["tables"]["sculpture"]["sculpture"]["things"]["count"] == 1
    text = (tmp_path / "out" / "report.md").read_text()
    assert "| sculpture | 100 % (44–100) |" in text
    pictures = sorted(p.name for p in (tmp_path / "out" / "pictures" / "sculpture").iterdir())
    assert pictures == ["fruit_001.jpg", "fruit_002.jpg", "things_001.jpg"]
    with Pictures.open(tmp_path / "out" / "sheet_fruit.png") as sheet:
        assert sheet.size == (160, 34 + 2 * 194)
        assert sheet.convert("RGB").getpixel((2, 60)) == (40, 160, 70)  # framed in green


def test_another_attempt_is_made_while_the_first_detector_sees_nothing(run):
    picky = Picky(blind=2)
    both = ("--detector", "picky", "--detector", "sculpture")
    data = json.loads(run(*both, "--limit", "1", "--json", tools=[picky]).stdout)
    mine = data["tables"]["picky"]["sculpture"]
    assert mine["fruit"]["attempts"] == 3 and mine["fruit"]["found"] == 1 and mine["fruit"]["at_first"] == 0
    assert mine["things"]["attempts"] == 1 and mine["things"]["at_first"] == 1
    assert data["tables"]["sculpture"]["sculpture"]["fruit"]["at_first"] == 1
    first, second = picky.shown[0].image, picky.shown[1].image
    assert not np.array_equal(first, second), "a further attempt is another picture"


def test_attempts_are_bounded(run):
    blind = Picky(blind=99)
    data = json.loads(run("--detector", "picky", "--limit", "1", "--attempts", "2", "--json", tools=[blind]).stdout)
    assert data["tables"]["picky"]["sculpture"]["all"]["found"] == 0 and len(blind.shown) == 4
    assert Way("sculpture").retries == evaluation.SCULPTURE_RETRIES == 3


def test_a_face_elsewhere_is_found_but_not_in_its_place(run):
    data = json.loads(run("--detector", "picky", "--json", tools=[Picky(at=0.02)]).stdout)
    whole = data["tables"]["picky"]["sculpture"]["all"]
    assert whole["rate"] == 1.0 and whole["in_place"] == 0.0


def test_detectors_that_look_at_anything_come_first(run):
    data = json.loads(run("--limit", "1", "--json", tools=[Picky()]).stdout)
    assert data["settings"]["detectors"] == ["picky", "sculpture"]


def test_experts_without_weights_are_told_with_the_mend_and_the_rest_runs(run):
    data = json.loads(run("--expert", "painter", "--json", "--limit", "1", experts=[expert()]).stdout)
    assert [row["way"] for row in data["not_run"]] == ["painter/none", "painter/face", "painter/sculpture"]
    assert all("pip install" in row["mend"] or row["mend"] == "animism weights fetch nowhere-to-be-found"
               for row in data["not_run"])
    assert data["tables"]["sculpture"]["sculpture"]["all"]["count"] == 2 and data["done"] == data["wanted"] == 2


def test_a_server_that_is_away_is_told_and_what_is_here_is_used(run):
    result = run("--limit", "1", "--server", "http://127.0.0.1:9")
    assert result.exit_code == 0 and "the tool server cannot be used" in result.stderr
    assert "| sculpture | 100 % (34–100) |" in result.stdout


def test_without_a_name_only_experts_with_weights_are_asked():
    host = PluginHost({"p": plugin(experts=[expert()])})
    assert [way.name for way in ways(host, (), ("none",))] == ["sculpture"]
    assert [way.name for way in ways(host, ("painter",), ("none", "none"))] == ["sculpture", "painter/none"]


def test_a_detector_that_breaks_is_an_error_of_its_picture(run):
    class Broken(Picky):
        def run(self, request, progress=silent):
            if not self.shown:
                self.shown.append(1)
                raise ZeroDivisionError("oh\nno")
            return super().run(request)

    data = json.loads(run("--detector", "picky", "--json", tools=[Broken()]).stdout)
    assert data["errors"] == [
        {"way": "sculpture", "description": "a red apple", "error": "ZeroDivisionError: oh no"}]
    assert data["tables"]["picky"]["sculpture"]["all"]["errors"] == 1
    again = Picky()
    data = json.loads(run("--detector", "picky", "--json", "--resume", tools=[again]).stdout)
    assert data["errors"] == [] and len(again.shown) == 1, "only what failed is tried again"


def test_stopping_keeps_what_is_done(run, tmp_path, monkeypatch):
    picky = Picky()

    def watch(fraction, stage, preview=None):
        if len(picky.shown) >= 2 and fraction < 1:
            raise Cancelled("stopped")

    monkeypatch.setattr(evaluate, "_watch", lambda stopped: watch)
    with pytest.raises(Cancelled, match="2 of 3 are kept") as caught:
        run("--detector", "picky", tools=[picky])
    assert "--resume" in caught.value.mend
    assert len((tmp_path / "out" / "runs.jsonl").read_text().splitlines()) == 3
    data = json.loads((tmp_path / "out" / "report.json").read_text())
    assert data["done"] == 2 and data["wanted"] == 3 and (tmp_path / "out" / "sheet_fruit.png").exists()


def test_a_folder_with_results_is_gone_on_with_and_never_written_over(run, tmp_path):
    assert run("--limit", "1").exit_code == 0
    path = tmp_path / "out" / "runs.jsonl"
    path.write_text(path.read_text() + '{"way": "sculp')  # a run that was killed in the middle of a line
    before = (tmp_path / "out" / "pictures" / "sculpture" / "fruit_001.jpg").stat().st_mtime_ns
    with pytest.raises(InvalidInput, match="already"):
        run()
    assert json.loads(run("--resume", "--json").stdout)["done"] == 3
    assert (tmp_path / "out" / "pictures" / "sculpture" / "fruit_001.jpg").stat().st_mtime_ns == before
    assert len(path.read_text().splitlines()) == 4
    with pytest.raises(InvalidInput, match="other settings: seed"):
        run("--resume", "--seed", "7")
    assert len(path.read_text().splitlines()) == 4


def test_other_descriptions_or_another_file_do_not_join(run, prompts, tmp_path):
    run("--limit", "1")
    lines = (tmp_path / "out" / "runs.jsonl").read_text()
    prompts.write_text(APPLES.replace("red", "blue"))
    with pytest.raises(InvalidInput, match="other descriptions"):
        run("--resume")
    assert (tmp_path / "out" / "runs.jsonl").read_text() == lines
    (tmp_path / "out" / "runs.jsonl").write_text(lines.splitlines()[0] + '\n{"way": 3}\n')
    with pytest.raises(InvalidInput, match="not an evaluation's"):
        run("--resume")


@pytest.mark.parametrize(("arguments", "message"), [
    (["--expert", "nobody"], "no expert"), (["--detector", "nobody"], "no landmarks tool"),
    (["--guidance", "photo"], "no guidance"), (["--attempts", "0"], "attempts"), (["--attempts", "6"], "attempts"),
    (["--size", "10"], "size"), (["--limit", "0"], "limit"), (["--seed", "-1"], "seed"), (["--steps", "0"], "steps"),
    (["--guidance", "picture"], "no guidance")])
def test_bad_options_have_one_line_and_write_nothing(run, tmp_path, arguments, message):
    with pytest.raises(InvalidInput, match=message) as caught:
        run(*arguments)
    assert caught.value.mend and not (tmp_path / "out").exists()


def test_a_detector_that_is_not_installed_names_its_command():
    class Absent(Picky):
        requires = Requires(extra="dlib", modules=("no_such_module",))

    with pytest.raises(ToolUnavailable) as caught:
        evaluation.detectors(PluginHost({"p": plugin(Absent())}), ["picky"])
    assert caught.value.mend == "pip install 'animism[dlib]'"


# ---- descriptions

def test_our_own_set_is_eight_categories_of_distinct_descriptions():
    assert len(OWN) == 8 and {len(lines) for lines in OWN.values()} == {8}
    every = [line for lines in OWN.values() for line in lines]
    assert len(set(every)) == len(every) == 64
    assert read_descriptions(None, 2)["fruit"] == OWN["fruit"][:2]


def test_text_and_toml_are_read(tmp_path):
    path = tmp_path / "trees.txt"
    path.write_text("\ufeff# a comment\n\n an old oak \na birch\n", encoding="utf-8")
    assert read_descriptions(path) == {"trees": ("an old oak", "a birch")}


@pytest.mark.parametrize(("name", "content"), [
    ("a.toml", b"fruit = 3"), ("a.toml", b"fruit = [1]"), ("a.toml", b"fruit = ["), ("a.toml", b""),
    ("a.txt", b"# none"), ("a.txt", b"\xff\xfe\x00"), ("a.txt", b"x" * 1001), ("a.toml", b'fruit = [""]'),
    ("a.toml", b"[fruit]\nx = 1"),
    ("a.txt", b"x\n" * 10_001), ("missing.txt", None)])
def test_files_that_hold_no_descriptions_are_refused(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InvalidInput) as caught:
        read_descriptions(path)
    assert caught.value.mend and "\n" not in str(caught.value)


def test_what_categories_are_called_stays_in_the_folder(run, prompts, tmp_path):
    prompts.write_text('"../../up|all" = ["a red apple"]\n"日本" = ["a teapot"]\n', encoding="utf-8")
    assert run().exit_code == 0
    pictures = list((tmp_path / "out" / "pictures" / "sculpture").iterdir())
    assert len(pictures) == 2 and not (tmp_path / "up").exists()
    assert "up/all" in (tmp_path / "out" / "report.md").read_text()


# ---- numbers

@pytest.mark.parametrize(("found", "of", "low", "high"), [
    (0, 0, 0, 1), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1), (5, 10, 0.2366, 0.7634), (370, 400, 0.8950, 0.9470)])
def test_wilsons_interval(found, of, low, high):
    assert wilson(found, of) == pytest.approx((low, high), abs=2e-4)


def test_the_summary_counts_what_could_be_looked_at():
    rows = [
        Result("w", "c", 1, "a", {"d": [False, True]}, True, 4.0, 1.0, 0.2),
        Result("w", "c", 2, "b", {"d": [False, False]}, None, 2.0, 1.0, 0.1),
        Result("w", "c", 3, "c", {"d": [None]}, None, 3.0, 1.0),
        Result("w", "c", 4, "d", {"d": []}, error="broke"),
    ]
    found = summary(rows, "d")
    assert (found["count"], found["drawn"], found["errors"], found["found"], found["at_first"]) == (2, 3, 1, 1, 0)
    assert (found["rate"], found["in_place"], found["seconds"]) == (0.5, 1.0, 3.0)
    assert found["likeness"] == pytest.approx(0.15) and found["attempts"] == pytest.approx(5 / 3, abs=1e-3)
    nothing = summary([], "d")
    assert nothing["rate"] is None and nothing["interval"] is None and nothing["seconds"] is None


def test_the_report_lies_side_by_side_by_category():
    rows = [Way("sculpture"), Way("x/none"), Way("x/face", why="no weights", mend="animism weights fetch x")]
    results = [Result("sculpture", "c", 1, "a", {"d": [True]}), Result("x/none", "c", 1, "a", {"d": [False]})]
    data = report(Settings(detectors=("d",)), rows, results, {"c": ("a", "b")})
    assert data["wanted"] == 4 and data["done"] == 2
    text = markdown(data)
    assert "| category | sculpture | x/none |" in text and "| c | 100 % (21–100) | 0 % (0–79) |" in text
    assert "- x/face: no weights (`animism weights fetch x`)" in text


def test_what_nobody_could_look_at_is_no_result():
    rows, results = [Way("sculpture"), Way("x/none")], [
        Result("sculpture", "c", 1, "a", {"d": [True]}), Result("x/none", "c", 1, "a", {"d": [None]})]
    data = report(Settings(detectors=("d",)), rows, results, {"c": ("a",)})
    assert data["tables"]["d"]["x/none"]["all"]["rate"] is None
    assert "looks at the pictures of x/none" in data["notes"][0] and data["notes"][0] in markdown(data)
    assert report(Settings(detectors=("d",)), rows[:1], results[:1], {"c": ("a",)})["notes"] == []


def test_a_sheet_survives_a_picture_that_is_gone(tmp_path):
    results = [Result("sculpture", "c", 1, "ä" * 80, {"d": [False]}, picture="pictures/none.jpg")]
    assert contact_sheet("c", [Way("sculpture")], results, tmp_path).size == (160, 228)
    assert contact_sheet("other", [Way("sculpture")], results, tmp_path) is None


def test_in_place_is_the_box_grown_by_a_quarter():
    box = (100.0, 100.0, 200.0, 200.0)
    assert in_place(np.full((68, 2), 76.0), box) and not in_place(np.full((68, 3), 74.0), box)


def test_cancelling_passes_through_the_evaluation():
    def stop(fraction, stage, preview=None):
        raise Cancelled("stopped")

    host = PluginHost()
    run = Evaluation(host, evaluation.detectors(host, ()), None, Settings(size=256), "auto", stop)
    with pytest.raises(Cancelled):
        list(run.run([Way("sculpture")], {"c": ("a red apple",)}, set(), lambda result, picture: None))

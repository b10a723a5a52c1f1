"""Model cards of tools and personas: the card class reads them back, nothing in them is invented, words stay words."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from animism import Studio
from animism.agents.cards_written import card_of, write_card, write_cards
from animism.agents.model_card_words import MEASURED, USES
from animism.app.command_line import cli
from animism.personas import InvalidInput, ToolUnavailable
from animism.personas.consent import consent_to, with_consent
from animism.personas.depicted import Depicted, with_depicted
from animism.plugins import PluginHost
from markdown_it import MarkdownIt

ModelCard = pytest.importorskip("huggingface_hub", reason="cards are written by huggingface_hub").ModelCard
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def host() -> PluginHost:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ANIMISM_LOAD_PLUGINS", "")
        made = PluginHost()
        _ = made.tools, made.voices, made.diffusers
    return made


@pytest.fixture
def studio(home: Path, host: PluginHost) -> Studio:
    return Studio(host=host)


def test_every_number_stands_on_its_page(host: PluginHost) -> None:
    names = {f"{tool.capability.name}/{tool.name}" for tool in host.tools}
    for one in MEASURED:
        assert one.words in (ROOT / one.page).read_text("utf-8"), f"{one.page} does not say {one.words!r} any more"
        assert one.tool in names and (f"{one.value:g}" in one.words or f"{one.value:.1f}" in one.words)


def test_every_capability_says_what_it_is_not_for(host: PluginHost) -> None:
    assert set(host.tools.capabilities) <= set(USES), "add its uses to model_card_words.py"


def test_every_card_reads_back_in_the_card_class(studio: Studio, tmp_path: Path) -> None:
    who = studio.create("a grumpy old apple who loves chess", until="persona", size=256)
    paths = write_cards(studio, tmp_path / "cards")
    assert len(paths) == len(list(studio.host.tools)) + 1
    for path in paths:
        card = ModelCard.load(path)
        assert card.data.library_name == "animism" and card.text.strip().startswith("# ")
        assert not re.search(r"\| None \||: None\b|<class|Traceback", card.text), path
        assert all(f"\n## {title}\n" in card.text for title in ("Licences", "What it is for", "What it is not for", "Limits"))
    mine = ModelCard.load(tmp_path / "cards" / "personas" / f"{who.slug}.md")
    assert f"]({who.slug}.png)" in mine.text and (tmp_path / "cards" / "personas" / f"{who.slug}.png").read_bytes()
    assert "artificial character" in mine.text and "by rule" in mine.text and "persona" in mine.data.tags
    assert "allows commercial use" in mine.text and who.id in mine.text and mine.data.language == "en"


def test_a_tools_card_says_what_it_declares(studio: Studio) -> None:
    sculpture = card_of(studio, "portrait/sculpture")
    assert sculpture.data.license == "apache-2.0" and sculpture.data.pipeline_tag == "text-to-image"
    assert {result.metric_value for result in sculpture.data.eval_results} >= {99.5, 99.0, 78.8, 13.9}
    insight = card_of(studio, "faces=insightface")
    assert insight.data.license == "other" and "non-commercial research only" in insight.data.license_name
    assert "Identifying strangers" in insight.text and "Nothing has been measured" in insight.text
    assert card_of(studio, "lam-a2e").data.base_model == ["omote-ai/lam-a2e"]


def test_words_of_others_stay_words_and_consents_are_told(studio: Studio, tmp_path: Path) -> None:
    hostile = "x | y\n# Heading ![spy](http://example.invalid/p.png) <script>alert(1)</script> [link](javascript:0) `code`"
    who = studio.create("a shy teapot", until="portrait", size=256)
    spec = who.spec.model_copy(update={"summary": hostile, "greeting": hostile, "name": "A <b>| B"})
    spec = with_depicted(with_consent(spec, consent_to("Ada | Example", ("likeness",), "by letter")), Depicted(shows="person", subject="Ada"))
    spec = spec.model_copy(update={"extensions": {**spec.extensions, "measured_face": {}}})
    kept = studio.store.save(spec, who._stored.assets, who.making)
    text = str(card_of(studio, kept.id))
    shown = MarkdownIt("commonmark").enable("table").render(ModelCard(text).text)
    assert not re.search(r"<(script|img|a|b)\b", shown) and shown.count("<h1>") == 1, shown
    assert "Ada \\| Example" in text and "a character that resembles them" in text
    studio.withdraw_consent(kept.id, reason="x")
    write_card(studio, kept.id, tmp_path / "card.md")
    assert "was withdrawn on" in (tmp_path / "card.md").read_text("utf-8")
    assert not (tmp_path / "card.png").exists(), "a face whose consent was withdrawn is not shown"


def test_the_command(studio: Studio, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def told(*arguments: str) -> str:
        capsys.readouterr()
        cli(["model-card", *arguments], standalone_mode=False)
        return capsys.readouterr().out

    assert json.loads(told("casting", "--json"))["header"]["tags"] == ["animism", "voice"]
    assert told("casting", "--out", str(tmp_path / "casting.md")).strip().endswith("casting.md")
    for wrong in (("casting", "--out", str(tmp_path / "casting.md")), ("casting", "--out", str(tmp_path / "x.txt")), (), ("--all",),
                  ("casting", "--all", "--out", str(tmp_path)), ("sculpture",), ("portrait/nothing",), ("nobody",)):
        with pytest.raises(InvalidInput) as caught:
            told(*wrong)
        assert caught.value.mend


def test_without_the_library_the_mend_is_named(studio: Studio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    with pytest.raises(ToolUnavailable) as caught:
        card_of(studio, "portrait/sculpture")
    assert caught.value.mend == "pip install 'animism[weights]'"

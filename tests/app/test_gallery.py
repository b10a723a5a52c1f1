"""A gallery opens from a disk, asks nobody for anything, shows hostile words as words, and touches nothing of others'."""

from __future__ import annotations

import json
import re
import shutil
import threading
from pathlib import Path

import pytest
from animism.agents.studio import Studio
from animism.app.command_line import cli
from animism.app.gallery import pages
from animism.app.gallery.pages import Sitter
from animism.app.gallery.writing import write_gallery
from animism.personas.errors import Cancelled, InvalidInput, StoreError
from animism.personas.spec import Appearance, Exchange, PersonaSpec
from PIL import Image as Pictures
from typer.testing import CliRunner

HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e{{7*7}}&lt;\x00'


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Studio, Path]:
    """Two presets in a folder, as the first run leaves it."""
    studio = Studio(home=tmp_path_factory.mktemp("home"))
    out = tmp_path_factory.mktemp("gallery") / "out"
    told = write_gallery(studio, [studio.preset("nox"), studio.preset("selene")], out, title="Two & more")
    assert told.pages == ("ophelia-nox", "selene") and told.notes == () and told.index == out / "index.html"
    return studio, out


def test_every_address_is_a_file_of_its_own(written: tuple[Studio, Path]) -> None:
    _, out = written
    for page in out.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script" not in text and "http://" not in text and "https://" not in text and "default-src 'none'" in text
        for address in re.findall(r'(?:src|href|poster)="([^"#]+)"', text):
            assert (page.parent / address).resolve().is_file(), address
    assert "url(" not in (out / "gallery.css").read_text(encoding="utf-8")
    nox = (out / "ophelia-nox" / "index.html").read_text(encoding="utf-8")
    assert "made by software" in nox and "espeak" in nox and "the door was locked" in nox
    assert 'lang="fr"' in (out / "selene" / "index.html").read_text(encoding="utf-8")
    assert Studio(home=out.parent / "new").import_file(out / "selene" / "selene.animism").name == "Sélène"


def test_written_again_it_changes_whole_files_and_lets_go_of_who_left(written: tuple[Studio, Path], tmp_path: Path) -> None:
    studio, first = written
    out = tmp_path / "again"
    shutil.copytree(first, out)
    sound = (out / "ophelia-nox" / "greeting.mp3").stat().st_mtime_ns
    write_gallery(studio, [studio.preset("nox")], out)
    assert (out / "ophelia-nox" / "greeting.mp3").stat().st_mtime_ns == sound
    assert not (out / "selene").exists() and "selene" not in (out / "index.html").read_text(encoding="utf-8")
    assert not list(out.rglob(".*"))


def test_what_is_somebody_elses_stays(written: tuple[Studio, Path], tmp_path: Path) -> None:
    studio, _ = written
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "index.html").write_text("mine", encoding="utf-8")
    (tmp_path / "lies").mkdir()
    (tmp_path / "lies" / "gallery.json").write_text('{"generator": "animism gallery", "personas": 1}', encoding="utf-8")
    for folder in ("mine", "lies", "mine/index.html"):
        with pytest.raises(InvalidInput, match="something else"):
            write_gallery(studio, [studio.preset("nox")], tmp_path / folder)
    with pytest.raises(InvalidInput, match="somebody"):
        write_gallery(studio, [], tmp_path / "x")
    keep = tmp_path / "keep"
    keep.mkdir()
    (tmp_path / "g").mkdir()
    told = {"generator": pages.MARK, "personas": {"../keep": {}, "..": {}, "": {}}}
    (tmp_path / "g" / "gallery.json").write_text(json.dumps(told), encoding="utf-8")
    write_gallery(studio, [studio.preset("nox")], tmp_path / "g", sound=False)
    assert keep.is_dir()
    stop = threading.Event()
    stop.set()
    with pytest.raises(Cancelled):
        write_gallery(studio, [studio.preset("nox")], tmp_path / "stopped", cancel=stop)


def test_who_may_not_be_shown_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ada's consent was withdrawn and Bramley's portrait is damaged: Selene's page is written, and theirs are no more."""
    monkeypatch.setenv("ANIMISM_HOME", str(tmp_path / "home"))
    run = CliRunner(mix_stderr=False) if "mix_stderr" in CliRunner.__init__.__code__.co_varnames else CliRunner()
    studio, out = Studio(), tmp_path / "g"
    bramley, _ = (studio.preset(name) for name in ("bramley", "selene"))
    Pictures.new("RGB", (300, 300), (200, 150, 120)).save(tmp_path / "face.png")
    ada = studio.create(
        "a woman called Ada", until="persona", size=256, picture=tmp_path / "face.png", consent={"subject": "Ada Example", "evidence": "x"},
        landmarks={"points": [[110, 120], [190, 120], [150, 200]]},
    )
    assert len(write_gallery(studio, [ada, bramley], out, sound=False).pages) == 2
    studio.withdraw_consent(ada.id)
    studio.store.load(bramley.id).path("portrait.png").write_bytes(b"x")
    done = run.invoke(cli, ["gallery", "--out", str(out), "--no-sound", "--json"], catch_exceptions=False)
    told = json.loads(done.stdout)
    assert told["personas"] == ["selene"] and sorted(note.split(" ")[0] for note in told["notes"]) == ["Ada", "Bramley"]
    assert sorted(path.name for path in out.iterdir()) == ["gallery.css", "gallery.json", "index.html", "selene"]
    assert "1 character" not in (page := (out / "index.html").read_text(encoding="utf-8")) and "Ada" not in page
    done = run.invoke(cli, ["gallery", ada.slug, "bramley", "--out", str(tmp_path / "none"), "--no-sound"])
    assert isinstance(done.exception, StoreError) and "withdrawn" in str(done.exception) and done.exception.mend
    assert not list((tmp_path / "none").iterdir())


def test_words_are_never_markup() -> None:
    spec = PersonaSpec(
        name="X" + HOSTILE[:70], summary=HOSTILE, greeting=HOSTILE, appearance=Appearance(subject="x"),
        dialogues=[Exchange(user=HOSTILE, persona=HOSTILE)], tags=[HOSTILE],
    )
    one = Sitter("a b\"'", spec, "portrait.png", "s.mp3", "", [("x\".png", HOSTILE)], [HOSTILE])
    for text in (pages.index(HOSTILE, [one]), pages.page(HOSTILE, one)):
        assert "<script>" not in text and "<img src=x" not in text and "\u202e" not in text and "\x00" not in text
        assert 'a b"' not in text
        text.encode()


def test_a_full_disk_is_told(written: tuple[Studio, Path], tiny_disk: Path) -> None:
    studio, _ = written
    (tiny_disk / "filler").write_bytes(b"\0" * 900_000)
    with pytest.raises(StoreError, match="cannot write"):
        write_gallery(studio, [studio.preset("nox")], tiny_disk / "gallery", sound=False)
    assert not list(tiny_disk.rglob("*.part"))


def test_the_command(home: Path, tmp_path: Path) -> None:
    run = CliRunner(mix_stderr=False) if "mix_stderr" in CliRunner.__init__.__code__.co_varnames else CliRunner()
    told = json.loads(run.invoke(cli, ["presets", "--json"]).stdout)
    assert len(told) >= 8 and {"name", "called", "summary"} <= set(told[0])
    done = run.invoke(cli, ["gallery", "bramley", "--out", str(tmp_path / "g"), "--no-sound", "--json"], catch_exceptions=False)
    assert json.loads(done.stdout)["personas"] == ["bramley-tull"] and "comes with Animism" in done.stderr
    assert not (tmp_path / "g" / "bramley-tull" / "greeting.mp3").exists()


def test_in_a_browser_it_shows_and_has_no_faults(written: tuple[Studio, Path]) -> None:
    sync_api = pytest.importorskip("playwright.sync_api")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("no chromium")
    audit = (Path(__file__).parent / "page_audit.js").read_text(encoding="utf-8")
    audit = audit[audit.index("() =>"):]
    asked: list[str] = []
    with sync_api.sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for width, scheme in ((390, "dark"), (1280, "light")):
            page = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
            page.on("request", lambda request: asked.append(request.url))
            page.on("console", lambda message: asked.append(message.text))
            page.goto((written[1] / "index.html").as_uri())
            assert page.evaluate(f"({audit})()") == []
            page.click(".people a >> nth=0")
            page.wait_for_function("document.querySelector('.stage img')?.naturalWidth === 512")
            assert page.evaluate(f"({audit})()") == [] and page.evaluate("document.documentElement.scrollWidth <= innerWidth")
            heard = "const a = document.querySelector('audio'); a.muted = true; await a.play(); return a.duration"
            assert page.evaluate(f"(async () => {{ {heard} }})()") > 5
        browser.close()
    assert asked and all(url.startswith("file:") for url in asked), asked

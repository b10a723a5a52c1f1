"""Consent from the command line: said when a picture is given, listed, given, withdrawn in every persona, erased."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from animism import Studio
from animism.agents.artifacts import PORTRAIT
from animism.agents.exporting import export_card
from animism.agents.importing import import_card, shows
from animism.app.command_line import cli
from animism.personas import Appearance, InvalidInput, PersonaSpec, archive
from animism.personas.consent import consent_to, read_consents, with_consent
from animism.personas.depicted import read_depicted
from animism.tools.sculpture import render
from animism.tools.sculpture.compose import compose
from PIL import Image as Pictures

ADA = {"subject": "Ada Example", "evidence": "agreed by letter on 3 May"}


@pytest.fixture(scope="module")
def photograph(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A picture of a person whom the library drew, and the points of their face."""
    from animism.agents.author import written_by_rule

    still = render(compose(written_by_rule("a young woman with red hair", 3), 3).sculpture, size=256)
    path = tmp_path_factory.mktemp("photograph") / "ada.png"
    Pictures.fromarray(still.image).save(path)
    return path, still.landmarks.to_data()


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory, photograph: tuple[Path, dict[str, Any]]) -> Path:
    """A home with three personas: Ada's picture, Ada's likeness, and a drawing. Copy it; do not change it."""
    folder = tmp_path_factory.mktemp("peopled") / "home"
    studio, (path, marks) = Studio(home=folder), photograph
    common: dict[str, Any] = {"landmarks": marks, "until": "persona", "size": 256}
    studio.create("a keeper of clocks called Pia", picture=path, consent=ADA, **common)
    studio.create("a keeper of clocks called Lia", person=path, consent=ADA, **common)
    studio.create("a keeper of clocks called Dora", picture=path, drawn=True, **common)
    studio.store.close()
    return folder


@pytest.fixture
def studio(peopled: Path, home: Path) -> Studio:
    shutil.copytree(peopled, home)
    return Studio()


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Callable[..., Any]:
    def run(*arguments: str) -> Any:
        capsys.readouterr()
        cli([*arguments, "--json"], standalone_mode=False)
        return json.loads(capsys.readouterr().out)

    return run


def test_what_was_said_of_a_picture_is_recorded(studio: Studio, told: Callable[..., Any]) -> None:
    pia, lia, dora = (studio.load(name) for name in ("Pia", "Lia", "Dora"))
    assert [one.uses for one in (*pia.consents, *lia.consents)] == [("picture",), ("likeness",)] and dora.consents == ()
    said = read_depicted(dora.spec)
    assert said is not None and said.shows == "nobody" and "no real person" in said.in_words()
    listed = told("consent", "list")
    assert [(one["subject"], one["personas"]) for one in listed] == [("Ada Example", [pia.slug]), ("Ada Example", [lia.slug])]


def test_a_picture_of_which_nothing_is_said_is_not_used(
    home: Path, photograph: tuple[Path, dict[str, Any]], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InvalidInput, match="whom .*ada.png shows") as caught:
        cli(["create", "a clock", "--picture", str(photograph[0]), "--until", "author"], standalone_mode=False)
    assert "--drawn" in str(caught.value.mend) and "--consent" in str(caught.value.mend)
    assert not home.exists()
    for wrong in ({"drawn": True, "consent": ADA}, {"consent": {"subject": "Ada", "evidence": " "}}):
        with pytest.raises(InvalidInput, match="real person|consent"):
            Studio().create("a clock", picture=photograph[0], **wrong)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="--drawn"):
        Studio().create("a clock", drawn=True)


def test_somebody_at_a_terminal_is_asked(monkeypatch: pytest.MonkeyPatch, photograph: tuple[Path, Any]) -> None:
    from animism.app import create

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    answers = iter(["Ada Example", "by letter"])
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(answers))
    monkeypatch.setattr("typer.confirm", lambda *_, **__: True)
    assert create.whom_it_shows(photograph[0]) == (False, "Ada Example: by letter")
    monkeypatch.setattr("typer.confirm", lambda *_, **__: False)
    assert create.whom_it_shows(photograph[0]) == (True, None)
    assert create.whom_it_shows(photograph[0], quiet=True) == (False, None)


def test_a_withdrawal_reaches_every_version_and_stops_every_use(
    studio: Studio, told: Callable[..., Any], tmp_path: Path
) -> None:
    pia = studio.load("Pia").edit({"personal.likes": ["tea"]}, clip=False)
    export_card(studio.store, pia.slug, tmp_path / "pia.png")
    done = told("consent", "withdraw", "Pia", "--reason", "changed her mind")
    assert done["personas"] == [pia.slug] and done["consents"][0]["withdrawn_because"] == "changed her mind"
    assert any(made["what"].startswith("a character card") for made in done["outputs"])
    assert any(PORTRAIT in made["what"] for made in done["outputs"])
    for version in (1, 2):
        (one,) = read_consents(studio.load("Pia", version).spec)
        assert one.withdrawn_at is not None
    stale = pia  # read before the withdrawal
    for use in (lambda: stale.say("Hello."), lambda: stale.export(tmp_path / "out"), lambda: studio.load("Pia", 1).say("Hello."),
                lambda: export_card(studio.store, pia.slug, tmp_path / "again.png"),
                lambda: stale.export(tmp_path / "pia.animism"), lambda: stale.edit({"greeting": "Oh."})):
        with pytest.raises(InvalidInput, match="Ada Example's consent .* was withdrawn") as caught:
            use()
        assert "animism consent give" in str(caught.value.mend) and "portrait=sculpture" in str(caught.value.mend)
    with pytest.raises(InvalidInput, match="was withdrawn"):
        import_card(studio, tmp_path / "pia.png")  # an older card brings nothing back
    assert stale.speak("Hello.").seconds > 0, "the voice is nobody's"
    mended = studio.redraw(stale, tools={"portrait": "sculpture"}, clip=False)
    assert mended.agreed() == () and read_consents(mended.spec)[0].withdrawn_at is not None


def test_an_edit_that_was_under_way_loses_no_withdrawal(studio: Studio, told: Callable[..., Any], tmp_path: Path) -> None:
    for who in (studio.load("Pia"), studio.load("Lia")):
        studio.withdraw_consent(who.consents[0].id)
        bare = who.spec.model_copy(update={"extensions": {}})
        with pytest.raises(InvalidInput, match="was withdrawn"):
            studio.remake(who, bare)  # which would film the face
        for change in ("extensions={}", "extensions.consents=[]", "extensions.depicted=null"):
            with pytest.raises(InvalidInput, match=r"extensions\.\w+ .*edited"):
                told("edit", who.slug, "--set", change)
        (tmp_path / "bare.json").write_text(bare.model_dump_json(), "utf-8")
        with pytest.raises(InvalidInput, match=r"extensions\.\w+ .*edited"):
            told("edit", who.slug, "--file", str(tmp_path / "bare.json"))
        later = studio.store.save(bare, who._stored.assets, {}, replace=who.id)
        (one,) = read_consents(later.spec)
        assert one.withdrawn_at is not None, "neither an edit nor a copy from before drops the record"
        for use in (studio.load(who.id).agreed, lambda: studio.load(who.id).say("Hello."),  # noqa: B023 - used at once
                    lambda: export_card(studio.store, who.id, tmp_path / "card.png")):  # noqa: B023
            with pytest.raises(InvalidInput, match="was withdrawn"):
                use()


def test_a_consent_for_one_thing_covers_no_other(studio: Studio, told: Callable[..., Any]) -> None:
    lia = studio.load("Lia")
    assert lia.agreed()[0].covers("likeness") and not lia.agreed()[0].covers("commercial")
    studio.withdraw_consent("Lia")
    told("consent", "give", "Lia", "--who", "Ada Example", "--for", "picture", "--evidence", "by letter")
    with pytest.raises(InvalidInput, match="was withdrawn"):
        studio.load("Lia").say("Hello.")
    given = told("consent", "give", "Lia", "--who", "Ada Example", "--for", "likeness", "--for", "commercial", "--evidence", "so")
    assert given["consents"][0]["uses"] == ["likeness", "commercial"]
    (used,) = studio.load("Lia").agreed()
    assert used.id == given["consents"][0]["id"] and used.covers("commercial")


def test_erasing_takes_the_face_from_every_version_and_keeps_the_record(studio: Studio, told: Callable[..., Any]) -> None:
    lia = studio.load("Lia")
    picture = lia._stored.assets[PORTRAIT]
    (studio.home / "cache" / "clips").mkdir(parents=True)
    (studio.home / "cache" / "clips" / "x.mp4").write_bytes(b"a clip")
    done = told("consent", "withdraw", "Lia", "--erase", "--yes")
    assert done["erased"] and done["consents"][0]["erased_at"]
    bare = studio.load("Lia")
    assert PORTRAIT not in bare.files and "measured_face" not in bare.spec.extensions and len(read_consents(bare.spec)) == 1
    assert not studio.store.assets.has(picture.sha256) and not (studio.home / "cache" / "clips").exists()
    assert PORTRAIT in studio.load("Pia").files, "another consent's picture stays"
    again = bare.edit({"personal.likes": ["tea"]}, clip=False)
    assert PORTRAIT in again.files and again.agreed() == ()


def test_erasing_takes_every_picture_of_the_card_and_leaves_its_other_files(home: Path, photograph: tuple[Path, Any]) -> None:
    picture, studio = photograph[0].read_bytes(), Studio()
    webp, svg = b"RIFF\0\0\0\0WEBPVP8 ", b"<?xml version='1.0'?><svg/>"
    kept = {"files": {"assets/icon/main.png": "card.file-0000", "assets/emotion/joy.bin": "card.file-0001",
                      "book.json": "card.file-0002", "assets/other/odd.svg": "card.file-0003", "voice.wav": "card.file-0004"},
            "data": {"name": "Io", "assets": [{"type": "icon", "name": "main", "ext": "png", "uri": "data:image/png;base64,AAAA"},
                                {"type": "emotion", "name": "joy", "ext": "png", "uri": "embeded://assets/emotion/joy.bin"}]}}
    spec = PersonaSpec(name="Io", appearance=Appearance(subject="woman"), extensions={"animism": {"card": kept}, "mine": [1]})
    io = studio.store.save(with_consent(spec, consent_to("Ada Example", ["picture"], "a letter")), {
        "card.picture": b"\xff\xd8\xff", "card.file-0000": picture, "card.file-0001": webp, "card.file-0002": b'{"a": 1}',
        "card.file-0003": svg, "card.file-0004": b"RIFF\0\0\0\0WAVEfmt "})  # its portrait is sculpted: no other file shows her
    studio.store.save(io.spec, {}, replace=io.id)
    studio.withdraw_consent("Io", erase=True)
    assert set(studio.store.load("Io", 1).assets) == {"card.file-0002", "card.file-0004"}
    for version in (1, 2):
        left = studio.store.load("Io", version).spec
        assert "base64" not in left.model_dump_json() and left.extensions["mine"] == [1] and read_consents(left)[0].erased_at
        assert [one["name"] for one in left.extensions["animism"]["card"]["data"]["assets"]] == ["joy"]
    assert export_card(studio.store, "Io", home / "io.charx").is_file(), "the card can still be written"


@pytest.mark.parametrize("rows", ["5", '[{"x": 1}]'])
def test_giving_mends_a_list_that_cannot_be_read_and_says_so(
    home: Path, rows: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    studio = Studio()
    spec = PersonaSpec(name="Io", appearance=Appearance(subject="woman"), extensions={"consents": json.loads(rows)})
    studio.store.save(spec, {})
    with pytest.raises(InvalidInput, match=r"extensions\.consents") as caught:
        studio.load("Io").consents  # noqa: B018 - it reads them
    assert "animism consent give" in str(caught.value.mend)
    cli(["consent", "give", "Io", "--who", "Ada", "--for", "picture", "--evidence", "a letter"], standalone_mode=False)
    said = capsys.readouterr()
    assert "could not be read as consents" in said.out + said.err and "recorded in io" in said.out
    assert [one.subject for one in studio.load("Io").consents] == ["Ada"]


@pytest.mark.parametrize("arguments", [
    ("give", "Pia", "--who", "Ada"), ("give", "Pia", "--who", "Ada", "--for", "fame", "--evidence", "x"),
    ("give", "Pia", "--who", "Ada", "--for", "commercial", "--evidence", "x"), ("give", "nobody", "--drawn"),
    ("give", "Pia", "--drawn", "--who", "Ada"), ("give", "Pia", "--who", "Ada", "--for", "picture", "--evidence", "x" * 5000),
    ("give", "Pia", "--who", "Ada", "--for", "picture", "--evidence", "x", "--expires", "soon"),
    ("give", "Pia", "--who", "Ada", "--for", "picture", "--evidence", "x", "--expires", "2001-01-01"),
    ("withdraw", "Dora"), ("withdraw", "Pia", "--who", "Bo"), ("show", "ffffffff"),
    ("withdraw", "Pia", "--erase"),
], ids=" ".join)
def test_what_cannot_be_is_one_line_with_a_mend(studio: Studio, arguments: tuple[str, ...]) -> None:
    with pytest.raises(InvalidInput) as caught:
        cli(["consent", *arguments], standalone_mode=False)
    assert caught.value.mend
    assert all(one.consent.withdrawn_at is None for one in studio.store.consents.held())


def test_withdrawals_at_once_leave_every_record_whole(studio: Studio) -> None:
    pia, errors = studio.load("Pia"), []

    def change(i: int) -> None:
        try:
            if i % 2:
                Studio(home=studio.home).store.consents.withdraw([pia.consents[0].id], f"reason {i}")
            else:
                Studio(home=studio.home).store.save(pia.spec, pia._stored.assets, {}, replace=pia.id)
        except Exception as error:  # noqa: BLE001 - a thread tells it to the test
            errors.append(error)

    threads = [threading.Thread(target=change, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    records = [read_consents(studio.load("Pia", line.number).spec) for line in studio.load("Pia").versions()]
    assert len(records) == 5 and all(len(one) == 1 and one[0].withdrawn_at for one in records)
    assert len({one[0].withdrawn_because for one in records}) == 1


def test_a_cards_picture_is_taken_with_a_warning(studio: Studio, photograph: tuple[Path, Any]) -> None:
    from animism.personas.cards import card_png

    spec = studio.load("Dora").spec.model_copy(update={"extensions": {}})
    picture = photograph[0].read_bytes()
    card = card_png(picture, spec, studio.load("Dora")._stored.created,
                    {"tool": "picture", "landmarks": {"points": photograph[1]["points"]}, "shows": shows(picture)})
    who = import_card(studio, card, until="portrait", size=256)
    said = read_depicted(who.spec)
    assert said is not None, "the card's picture was not taken"
    assert said.shows == "unstated" and said.said_by == "card" and who.agreed() == ()
    assert any("nobody has said whom" in note for note in who.making["notes"])
    cli(["consent", "give", who.slug, "--drawn"], standalone_mode=False)
    assert read_depicted(studio.load(who.id).spec).shows == "nobody"  # type: ignore[union-attr]


def test_a_voice_that_is_somebodys_falls_silent(home: Path, told: Callable[..., Any]) -> None:
    (home / "voices").mkdir(parents=True)
    (home / "voices" / "rosa.toml").write_text("""[[voice]]
engine = "espeak"
id = "espeak:rosa"
languages = ["en-US", "en"]
parameters = {voice = "en-us"}
consent = {subject = "Rosa Example", evidence = "a letter", at = 2026-05-01T12:00:00Z}
""", "utf-8")
    studio = Studio()
    who = studio.create("an old woman who bakes", until="voice", voice="espeak:rosa")
    (mine,) = who.consents
    assert mine.subject == "Rosa Example" and mine.uses == ("voice",), "it came along from the voice into the persona"
    assert who.speak("Bread.").seconds > 0
    outputs = told("consent", "withdraw", "Rosa Example")["outputs"]
    assert {made["what"] for made in outputs} == {"voice.json", "a speech: Bread."}
    for use in (lambda: who.speak("Bread."), lambda: studio.create("an old woman", until="voice", voice="espeak:rosa")):
        with pytest.raises(InvalidInput, match="Rosa Example's consent to the use of their voice was withdrawn"):
            use()
    assert studio.create("an old woman", until="voice").voice.id != "espeak:rosa", "casting passes it over"
    told("consent", "give", who.slug, "--who", "Rosa Example", "--for", "voice", "--evidence", "a second letter")
    assert studio.load(who.id).speak("Bread.").seconds > 0
    told("consent", "withdraw", "Rosa Example", "--erase", "--yes")
    assert "voice.json" not in studio.load(who.id).files


def test_an_older_file_of_the_persona_brings_no_consent_back(studio: Studio, tmp_path: Path) -> None:
    pia = studio.load("Pia")
    file = pia.export(tmp_path / "pia.animism")
    studio.withdraw_consent(pia.id, reason="changed her mind")
    again = studio.import_file(file)
    assert (again.id, len(studio.list())) == (pia.id, 3), "it is known to be the same one"
    studio.delete(pia.id)
    back = studio.import_file(file)
    assert back.id == pia.id and read_consents(back.spec)[0].withdrawn_because == "changed her mind"
    with pytest.raises(InvalidInput, match="was withdrawn"):
        back.say("Hello.")


def test_a_list_of_consents_that_cannot_be_read_does_not_come_in(home: Path) -> None:
    studio = Studio()
    bad = PersonaSpec(name="Io", appearance=Appearance(subject="woman"), extensions={"consents": [{"x": 1}]})
    buffer = BytesIO()
    archive.write(buffer, [(studio.store.save(bad, {}), None)], current=1, made_by="a test", rights={})
    studio.delete("Io")
    card = json.dumps({"spec": "chara_card_v2", "data": {"name": "Io", "description": "A clock.", "extensions": {"consents": 5}}})
    for file, name in ((buffer.getvalue(), "io.animism"), (card.encode(), "io.json")):
        (home / name).write_bytes(file)
        with pytest.raises(InvalidInput, match=r"extensions\.consents"):
            studio.import_file(home / name)
    assert len(studio.store) == 0


def test_a_server_lets_nobody_meet_or_take_a_face_that_was_taken_back(studio: Studio, client_of: Any) -> None:
    pia = studio.load("Pia")
    with client_of() as client:
        assert client.get(f"/api/personas/{pia.id}/download/png").status_code == 200
        studio.withdraw_consent(pia.id)
        for wanted in ("png", "card", "everything", "mp4"):
            refused = client.get(f"/api/personas/{pia.id}/download/{wanted}")
            assert refused.status_code == 400 and "was withdrawn" in refused.json()["error"]["message"], wanted
        with client.websocket_connect(f"ws://127.0.0.1:8765/live/{pia.slug}", headers={"host": "127.0.0.1:8765"}) as socket:
            socket.send_json({"type": "hello", "audio": ["wav"], "face": "video"})
            assert "was withdrawn" in str(socket.receive_json())
